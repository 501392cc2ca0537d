"""What is known: roles found by their names, told in full, listed and compared. Pure; it opens nothing itself."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from cio_ref import naming
from cio_ref.errors import AmbiguousRole, SameRole, TooFewRoles, UnknownRole
from cio_ref.glossary import lookup
from cio_ref.glossary.lookup import Meaning, Resolution
from cio_ref.model import (
    LANGUAGES,
    Census,
    Citation,
    Contrast,
    Label,
    NameEntry,
    Relation,
    Role,
    Skill,
    SkillUse,
    Source,
    Summary,
    Task,
    Topic,
    find_all,
)

if TYPE_CHECKING:
    from cio_ref.glossary.catalogue import Catalogue
    from cio_ref.glossary.chart import Branch
    from cio_ref.glossary.comparison import Comparison
    from cio_ref.glossary.gap import Gap
    from cio_ref.glossary.related import Related
    from cio_ref.glossary.search import Found
    from cio_ref.glossary.topics import Assignments, TopicSummary

__all__ = ["Card", "Catalogue", "Comparison", "Glossary", "Meaning", "References", "Resolution"]


class References(NamedTuple):
    """The entries that an answer refers to, by their ids."""

    roles: Mapping[str, Label]
    skills: Mapping[str, Skill]
    topics: Mapping[str, Topic]
    sources: Mapping[str, Source]


class Card(NamedTuple):
    """A role with what sets it apart from others."""

    role: Role
    contrasts: tuple[Contrast, ...]


class Glossary:
    """Questions and answers. Get one from `cio_ref.open_glossary`.

    Ids that a method takes are those of the dataset (``chief-information-officer``); `find` gets them from names.
    """

    def __init__(self, catalogue: "Catalogue") -> None:
        self._catalogue = catalogue

    @property
    def digest(self) -> str:
        """Twelve hexadecimal digits that change when anything the dataset says does."""
        return self._catalogue.digest()

    def census(self) -> Census:
        """What the dataset holds: how many entries, in which languages, and what their statements rest on."""
        return self._catalogue.census()

    def bibliography(self, *values: Any) -> tuple[Source, ...]:
        """The sources that these values cite, or all there are, by publisher and title."""
        cited = {citation.source for citation in find_all(values, Citation)} if values else None
        sources = self._catalogue.sources(cited).values()
        return tuple(sorted(sources, key=lambda found: (found.publisher.casefold(), found.title.casefold(), found.id)))

    def resolve(self, asked: str | Sequence[str]) -> tuple[Resolution, ...]:
        """What names typed on a command line stand for, in their order: found, ambiguous or unknown.

        A string is one name. In a sequence, single words that belong together are put together.
        """
        return lookup.resolve(self._catalogue, [asked] if isinstance(asked, str) else asked)

    def find(self, name: str) -> Role:
        """The one role of this name, in any language, or the leading one when it has several meanings.

        Raises UnknownRole, or AmbiguousRole when no meaning leads.
        """
        [resolution] = self.resolve(name)
        if resolution.role:
            return self.role(resolution.role.id)
        if resolution.unknown:
            raise UnknownRole(name, resolution.near)
        raise AmbiguousRole(name, resolution.others)

    def role(self, id: str) -> Role:
        """The role, or body, of this id. Raises UnknownRole."""
        try:
            return self._catalogue.roles([id])[id]
        except KeyError:
            raise UnknownRole(id) from None

    def list(self, *, kind: str = "", family: str = "") -> tuple[Summary, ...]:
        """The roles of the glossary, in its order. Bodies are there only when ``kind`` asks for them."""
        return tuple(
            summary
            for summary in self._catalogue.summaries().values()
            if (summary.kind == kind if kind else summary.kind != "body") and (not family or summary.family == family)
        )

    def card(self, id: str) -> Card:
        """A role with the contrasts it is part of. Raises UnknownRole."""
        return Card(self.role(id), tuple(self._catalogue.contrasts(id)))

    def compare(self, ids: Sequence[str]) -> "Comparison":
        """Two or more roles side by side. Raises UnknownRole, TooFewRoles, or SameRole when one is named twice."""
        from cio_ref.glossary.comparison import compare

        if len(ids) < 2:
            raise TooFewRoles()
        for index, id in enumerate(ids):
            if id in ids[:index]:
                raise SameRole(id, id)
        roles = [self.role(id) for id in ids]
        pairs = {contrast.between: contrast for id in ids for contrast in self._catalogue.contrasts(id)}
        return compare(
            roles,
            [contrast for pair, contrast in pairs.items() if set(pair) <= set(ids)],
            self._catalogue.topics({task.topic for role in roles for task in role.tasks}),
        )

    def gap(self, start: str, to: str) -> "Gap":
        """What someone in one role brings for another, and what is to be added, by their ids. Raises UnknownRole."""
        from cio_ref.glossary import gap

        return gap.between(self.role(start), self.role(to), self._catalogue.contrasts(to))

    def gap_from(self, skills: Sequence[str], to: str) -> "Gap":
        """What skills, by their ids, bring for a role, and what is to be added. Raises UnknownRole."""
        from cio_ref.glossary import gap

        role = self.role(to)
        weights = {use.skill: use.weight for use in role.skills}
        return gap.from_skills({skill: weights.get(skill, "essential") for skill in skills}, role)

    def find_skill(self, name: str) -> Skill | None:
        """The skill of this name, in any language, or of this id."""
        wanted = naming.fold(name)
        for skill in self._catalogue.skills().values():
            if wanted in (naming.fold(skill.id), *map(naming.fold, skill.name.values())):
                return skill
        return None

    def near_skills(self, name: str) -> tuple[str, ...]:
        """Up to three names of skills that one may have meant."""
        from difflib import get_close_matches

        if not naming.words(name):
            return ()
        names = {form.casefold(): form for skill in self._catalogue.skills().values() for form in skill.name.values()}
        near = get_close_matches(name.casefold(), names, cutoff=0.6)
        beginning = [folded for folded in names if name.casefold() in folded]
        return tuple(names[folded] for folded in dict.fromkeys((*beginning, *near)))[:3]

    def related(self, id: str, limit: int = 8) -> "Sequence[Related]":
        """The roles nearest to this one, by the skills and topics they share, of which the rare ones count for more."""
        from cio_ref.glossary.related import related

        return related(self._catalogue, id, limit)

    def chart(self, id: str = "") -> "Sequence[Branch]":
        """Who usually reports to whom: of all whose superior is known, or those above and below one role."""
        from cio_ref.glossary.chart import chart

        return chart(self._catalogue, id)

    def search(self, words: str, *, lang: str = LANGUAGES[0], places: Iterable[str] = (), limit: int = 10) -> "Found":
        """The entries that say all these words, in any language, the best first; the last word may be the beginning of
        one. ``places`` (of `model.PLACES`) limit where they are to stand, and passages are in ``lang`` where it has the
        words."""
        from cio_ref.glossary.search import search

        return search(self._catalogue, words, lang, places, limit)

    def topics(self, asked: str = "") -> "tuple[TopicSummary, ...]":
        """The topics that everyday words can mean, the best first, or all of them in the order of the dataset; each
        with the roles that are accountable for it."""
        from cio_ref.glossary import topics

        ids = topics.understand(self._catalogue, asked) if asked else None
        return tuple(topics.summarise(self._catalogue, ids))

    def who(self, asked: str) -> "tuple[Assignments, ...]":
        """Who sees to what is told in everyday words (``"data breach"``): the topic it is understood as, with the part
        of each role in it; several topics when none stands out, none when none fits."""
        from cio_ref.glossary import topics

        return tuple(topics.assign(self._catalogue, topics.understand(self._catalogue, asked)))

    def names_from(self, beginning: str, limit: int = 100) -> Sequence[tuple[NameEntry, Summary]]:
        """Names that begin so, however that is typed, the commonest and shortest first, each with its role."""
        entries = sorted(self._catalogue.names_from(naming.fold(beginning), limit), key=lambda entry: entry.rank)
        roles = self._catalogue.summaries({entry.role for entry in entries})
        return [(entry, roles[entry.role]) for entry in entries]

    def references(self, *values: Any) -> References:
        """What these values refer to: the roles and bodies, skills, topics and sources by which they are filled in.

        A value is a Role, a Summary, a Card, a Contrast or a Resolution, or a sequence of such.
        """
        related, skills, topics, cited = set(), set(), set(), set()
        for found in find_all(values, Role, Relation, Contrast, Task, SkillUse, Citation):
            if isinstance(found, (Role, Relation)):
                related.add(found.id)
            elif isinstance(found, Contrast):
                related.update(found.between)
            elif isinstance(found, Task):
                topics.add(found.topic)
            elif isinstance(found, SkillUse):
                skills.add(found.skill)
            else:
                cited.add(found.source)
        return self.references_to(related, skills, topics, cited)

    def references_to(
        self,
        roles: Iterable[str] = (),
        skills: Iterable[str] = (),
        topics: Iterable[str] = (),
        sources: Iterable[str] = (),
    ) -> References:
        """The entries of these ids, with the sources that they cite."""
        labels = {id: summary.label for id, summary in self._catalogue.summaries(roles).items()}
        referred = References(labels, self._catalogue.skills(skills), self._catalogue.topics(topics), {})
        entries = [*referred.skills.values(), *referred.topics.values()]
        cited = {*sources, *(citation.source for citation in find_all(entries, Citation))}
        return referred._replace(sources=self._catalogue.sources(cited))
