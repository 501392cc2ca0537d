"""What is known: roles found by their names, told in full, listed and compared. Pure; it opens nothing itself."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from cio_ref import naming
from cio_ref.errors import AmbiguousRole, SameRole, TooFewRoles, UnknownRole
from cio_ref.glossary import lookup
from cio_ref.glossary.lookup import Meaning, Resolution
from cio_ref.model import (
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
    from cio_ref.glossary.comparison import Comparison

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

    def names_from(self, beginning: str, limit: int = 100) -> Sequence[tuple[NameEntry, Summary]]:
        """Names that begin so, however that is typed, the commonest and shortest first, each with its role."""
        entries = sorted(self._catalogue.names_from(naming.fold(beginning), limit), key=lookup.commonness_rank)
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
        labels = {id: summary.label for id, summary in self._catalogue.summaries(related).items()}
        referred = References(labels, self._catalogue.skills(skills), self._catalogue.topics(topics), {})
        entries = [*referred.skills.values(), *referred.topics.values()]
        cited.update(citation.source for citation in find_all(entries, Citation))
        return referred._replace(sources=self._catalogue.sources(cited))
