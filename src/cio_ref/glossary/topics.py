"""Understanding everyday words as topics, and telling who sees to a topic."""

from collections.abc import Iterator, Mapping
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from cio_ref import naming
from cio_ref.model import PARTS, Label, Task, Topic

if TYPE_CHECKING:
    from cio_ref.glossary.catalogue import Catalogue

_QUESTION = """
a an and any are at be by can deals do does for from handle handles has have here how i in is it my of on or our out
owns person responsible role runs see sees should someone something take takes that the their there this to up we
what when which who whom whose with
aan als bij de deze die dit doet een en er gaat het hier hoe iemand iets ik in is kan maakt met mijn moet of om onze
op over regelt te uit van verantwoordelijk voor waar wat we welke wie wiens ziet zijn zorgt
"""
QUESTION_WORDS = frozenset(map(naming.stem, _QUESTION.split()))
"""Words of a question that tell nothing of its topic."""

TELLING_ALONE = "it"
"""The question word that is a topic where nothing else is asked about."""

LEAST_COVERED = 0.25
"""The share of what the words weigh that a topic has to have, or it does not fit."""

UNKNOWN_WEIGHT = 3.0
"""What a word weighs that leads to no topic: about as much as one that leads to four of eighty."""

LEAST_ALIKE = 6
"""With so many letters at their beginning in common, two words may be forms of one."""

A_PHRASE = 1.999
"""What a topic scores at least that has all the words, and no others, as a phrase: 2, but for rounding."""

AS_GOOD = 0.8
"""A topic that fits this share as well as the best is named beside it."""

MOST_WORDS = 40
"""More words than this are no question; the rest is not looked at."""

MOST_ROLES = 12
"""How many roles are told of each part in a topic."""


class TopicSummary(NamedTuple):
    """A topic with the roles that are accountable for it."""

    topic: Topic
    accountable: tuple[Label, ...]


class Assignment(NamedTuple):
    """A role's part in a topic, with the tasks in question."""

    role: Label
    part: str
    tasks: tuple[Task, ...]


class Assignments(NamedTuple):
    """A topic with who has which part in it: the accountable first, of each part the commonest roles first.

    ``more`` tells of which parts there are more roles than are told here.
    """

    topic: Topic
    roles: tuple[Assignment, ...]
    more: tuple[str, ...] = ()


def understand(catalogue: "Catalogue", asked: str) -> list[str]:
    """The topics that everyday words can mean, the best first: one when it stands out, and none when none fits."""
    words = list(dict.fromkeys(map(naming.stem, naming.words(asked))))[:MOST_WORDS]
    telling = [word for word in words if word not in QUESTION_WORDS]
    if not telling:
        words = [word for word in words if word == TELLING_ALONE]
    scores = score(catalogue, words)
    # What is a phrase as it stands (*it budget*) is no question with words to leave out.
    if telling and telling != words and max(scores.values(), default=0) < A_PHRASE:
        scores = score(catalogue, telling)
    best = max(scores.values(), default=0)
    fitting = [topic for topic, found in scores.items() if found >= AS_GOOD * best]
    return sorted(fitting, key=lambda topic: -scores[topic])


def score(catalogue: "Catalogue", words: list[str]) -> Mapping[str, float]:
    """How well each topic fits some words: its nearest phrase, by the cosine of the two, and how many of the words it
    has in any of its phrases."""
    weight = dict.fromkeys(words, 0.0)
    phrases: dict[tuple[str, int], dict[str, float]] = {}
    wholes: dict[tuple[str, int], float] = {}
    for word, topic, number, found, whole in matches(catalogue, words):
        wholes[topic, number] = whole
        matched = phrases.setdefault((topic, number), {})
        weight[word] = max(weight[word], found)
        matched[word] = max(matched.get(word, 0), found)
    asked = sum(found or UNKNOWN_WEIGHT for found in weight.values())
    nearest: dict[str, float] = {}
    covered: dict[str, dict[str, float]] = {}
    for (topic, number), matched in phrases.items():
        cosine = sum(matched.values()) / sqrt(asked * wholes[topic, number])
        nearest[topic] = max(nearest.get(topic, 0), cosine)
        for word, found in matched.items():
            covered.setdefault(topic, {})[word] = max(found, covered.get(topic, {}).get(word, 0))
    shares = {topic: sum(found.values()) / asked for topic, found in covered.items()}
    return {topic: nearest[topic] + share for topic, share in shares.items() if share >= LEAST_COVERED}


def matches(catalogue: "Catalogue", words: list[str]) -> Iterator[tuple[str, str, int, float, float]]:
    """The phrases of topics that have one of these words: the word, topic, number, and what word and phrase weigh.

    A part of a compound counts for half, and so does another form of a word that itself is in none (*schoonmakers* for
    *schoonmaak*).
    """
    shares: dict[str, dict[str, float]] = {}
    for word in words:
        for piece in naming.pieces(word):
            for form in (piece, naming.stem(piece)):
                shares.setdefault(form, {}).setdefault(word, 0.5)
        shares.setdefault(word, {})[word] = 1.0
    unknown = set(words)
    for stem, topic, number, found, whole in catalogue.topic_words(shares):
        unknown.discard(stem)
        for word, share in shares[stem].items():
            yield word, topic, number, found * share, whole
    for word in unknown:
        if len(word) > LEAST_ALIKE:
            for _, topic, number, found, whole in catalogue.topic_words_from(word[: max(LEAST_ALIKE, len(word) - 3)]):
                yield word, topic, number, found / 2, whole


def summarise(catalogue: "Catalogue", ids: list[str] | None) -> list[TopicSummary]:
    """The topics of these ids, in their order, or all."""
    topics = catalogue.topics(ids)
    accountable = {id: catalogue.parts(id, "accountable", MOST_ROLES) for id in topics}
    roles = catalogue.summaries({role for each in accountable.values() for role in each})
    return [TopicSummary(topics[id], tuple(roles[role].label for role in accountable[id])) for id in ids or topics]


def assign(catalogue: "Catalogue", ids: list[str]) -> list[Assignments]:
    """Who sees to each of these topics."""
    known = catalogue.topics(ids)
    topics = [known[id] for id in ids]
    found = {(topic.id, part): catalogue.parts(topic.id, part, MOST_ROLES + 1) for topic in topics for part in PARTS}
    roles = catalogue.roles({role for each in found.values() for role in each[:MOST_ROLES]})
    answers = []
    for topic in topics:
        assignments = [
            Assignment(
                roles[id].label,
                part,
                tuple(task for task in roles[id].tasks if (task.topic, task.part) == (topic.id, part)),
            )
            for part in PARTS
            for id in found[topic.id, part][:MOST_ROLES]
        ]
        more = tuple(part for part in PARTS if len(found[topic.id, part]) > MOST_ROLES)
        answers.append(Assignments(topic, tuple(assignments), more))
    return answers
