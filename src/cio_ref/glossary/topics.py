"""Understanding everyday words as topics, and telling who sees to a topic."""

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from cio_ref import naming
from cio_ref.model import LANGUAGES, PARTS, Label, Task, Topic

if TYPE_CHECKING:
    from cio_ref.glossary.catalogue import Catalogue

_QUESTION = """
about all any anyone cannot charge could deal deals decide decides doing get gets had handle handles he her here him
his how i if isn me must my need needs nobody one our out own owns person please responsible role run runs see sees
shall she should some someone something t take takes tell up us wants we what whom why won would you your
al bent beslist ben doen doet eens gaan gaat geen had heb hebben hier hoe hoeveel hoort houdt iedereen iemand iets ik
je jij jouw komen komt kunnen maakt mag me mij mijn moet moeten mogen niemand ons onze regelt u uw verantwoordelijk
waren waarom wanneer want we welk welke werd wiens wij wil willen word ziet zitten zit zorgt zou zouden zullen
"""
QUESTION_WORDS = frozenset(map(naming.stem, (*naming.FUNCTION_WORDS, *_QUESTION.split())))
"""Words of questions that tell nothing of a topic, and function words."""

LEAST_COVERED = 0.25
"""The share of what the words weigh that a topic has to have, or it does not fit."""

UNKNOWN_WEIGHT = 3.0
"""What a word weighs that leads to no topic: about as much as one that leads to four of eighty."""

LEAST_ALIKE = 6
"""With so many letters at their beginning in common, two words may be forms of one."""

A_HAIR = 1e-5
"""What a phrase counts less for each that stands before it in a topic, so that what is first there comes first here."""

A_NAME = 2 - A_HAIR * len(LANGUAGES)
"""What a topic scores at least when all the words, and no others, are its name, its first phrase in each language."""

A_PHRASE = 1.99
"""What it scores at least when they are one of its phrases. Beside such a topic only others are named that have the
phrase too, or, where the phrase is nobody's name, have all its words in theirs."""

AS_GOOD = 0.8
"""Where the words are no phrase of any topic, one that fits this share as well as the best is named beside it."""

MOST_WORDS = 40
"""More words than this are no question; the rest is not looked at."""

MOST_ROLES = 12
"""How many roles are told of each part in a topic."""


class Fit(NamedTuple):
    """How well a topic fits some words, from 0 to 2, and whether its name has them all."""

    score: float
    named: bool


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
    words = telling(asked)[:MOST_WORDS]
    fits = fit(catalogue, words)
    best = max((each.score for each in fits.values()), default=0)
    if best < A_PHRASE and QUESTION_WORDS.issuperset(words):
        return []
    least = A_PHRASE if best >= A_PHRASE else AS_GOOD * best
    named = A_PHRASE <= best < A_NAME
    fitting = [topic for topic, each in fits.items() if each.score >= least or (named and each.named)]
    return sorted(fitting, key=lambda topic: -fits[topic].score)


def telling(text: str) -> list[str]:
    """The stems of the words of a text that tell what it is about; all of them when none does."""
    stems = list(dict.fromkeys(map(naming.stem, naming.words(text))))
    return [stem for stem in stems if stem not in QUESTION_WORDS] or stems


def fit(catalogue: "Catalogue", words: Sequence[str]) -> Mapping[str, Fit]:
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
    named: set[str] = set()
    covered: dict[str, dict[str, float]] = {}
    for (topic, number), matched in phrases.items():
        cosine = sum(matched.values()) / sqrt(asked * wholes[topic, number]) - A_HAIR * number
        nearest[topic] = max(nearest.get(topic, 0), cosine)
        if number < len(LANGUAGES) and len(matched) == len(words):
            named.add(topic)
        for word, found in matched.items():
            covered.setdefault(topic, {})[word] = max(found, covered.get(topic, {}).get(word, 0))
    shares = {topic: sum(found.values()) / asked for topic, found in covered.items()}
    return {
        topic: Fit(nearest[topic] + share, topic in named) for topic, share in shares.items() if share >= LEAST_COVERED
    }


def matches(catalogue: "Catalogue", words: Sequence[str]) -> Iterator[tuple[str, str, int, float, float]]:
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
