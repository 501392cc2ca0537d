"""What is known: roles found by their names, told in full, listed and compared. Pure; it opens nothing itself."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cio_ref import naming
from cio_ref.errors import AmbiguousRole, SameRole, TooFewRoles, UnknownRole
from cio_ref.glossary import lookup
from cio_ref.glossary.lookup import Meaning, Resolution
from cio_ref.model import (
    Citation,
    Contrast,
    Name,
    NameEntry,
    Relation,
    Role,
    Skill,
    SkillUse,
    Source,
    Statement,
    Summary,
    Task,
    Topic,
)

if TYPE_CHECKING:
    from cio_ref.glossary.catalogue import Catalogue
    from cio_ref.glossary.comparison import Comparison

__all__ = ["Card", "Catalogue", "Comparison", "Glossary", "Meaning", "References", "Resolution"]


class References(NamedTuple):
    """The entries that an answer refers to, by their ids."""

    roles: Mapping[str, Summary]
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
        if len(set(ids)) < len(ids):
            raise SameRole(asked=tuple(ids))
        roles = [self.role(id) for id in ids]
        pairs = {contrast.between: contrast for id in ids for contrast in self._catalogue.contrasts(id)}
        return compare(
            roles,
            [contrast for pair, contrast in pairs.items() if set(pair) <= set(ids)],
            self._catalogue.topics({task.topic for role in roles for task in role.tasks}),
        )

    def names_from(self, beginning: str, limit: int = 100) -> Sequence[tuple[NameEntry, Summary]]:
        """Names that begin so, however that is typed, the shortest first, each with its role."""
        entries = self._catalogue.names_from(naming.fold(beginning), limit)
        roles = self._catalogue.summaries({entry.role for entry in entries})
        return [(entry, roles[entry.role]) for entry in entries]

    def references(
        self, roles: Iterable[Role] = (), contrasts: Iterable[Contrast] = (), summaries: Iterable[Summary] = ()
    ) -> References:
        """What these refer to: the roles and bodies, skills, topics and sources by which their pages are filled in."""
        roles, contrasts, summaries = list(roles), list(contrasts), list(summaries)
        skills = self._catalogue.skills({use.skill for role in roles for use in role.skills})
        topics = self._catalogue.topics({task.topic for role in roles for task in role.tasks})
        related = {relation.id for role in roles for relation in (*role.sits_on, *role.reports_to)}
        related |= {id for contrast in contrasts for id in contrast.between}
        cited = {citation.source for role in roles for citation in citations_of(role)}
        cited |= {citation.source for contrast in contrasts for citation in contrast.sources}
        for summary in summaries:
            cited |= {citation.source for statement in statements_of(summary) for citation in statement.sources}
        return References(self._catalogue.summaries(related), skills, topics, self._catalogue.sources(cited))


def statements_of(summary: Summary | Role) -> Iterable[Statement]:
    return [
        statement for statement in (summary.definition, summary.responsible_for, summary.focus) if statement is not None
    ]


def citations_of(role: Role) -> Iterable[Citation]:
    statements: tuple[Statement, ...] = (*statements_of(role), *role.notes, *role.examples, *role.acronym_notes)
    items: tuple[Name | Relation | Task | SkillUse, ...] = (
        *role.alt_names,
        *role.sits_on,
        *role.reports_to,
        *role.tasks,
        *role.skills,
    )
    cited = [citation for item in (*statements, *items) for citation in item.sources]
    return [*cited, *(role.profile.sources if role.profile else ())]
