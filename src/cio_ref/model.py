"""The nouns: frozen values for roles, skills, topics, contrasts and their sources.

Each class reads itself from an *entry*: the plain dicts, lists and strings of the YAML files, which is also what the
store keeps as JSON.

These classes are made on every start. So they are NamedTuples, which take a fraction of the time of frozen dataclasses,
and annotations are not postponed, which would double it.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

Entry: TypeAlias = Mapping[str, Any]
Localised: TypeAlias = Mapping[str, str]
"""Text per language code: ``{"en": …, "nl": …}``."""

Language: TypeAlias = Literal["en", "nl"]
Kind: TypeAlias = Literal["c-level", "adjacent", "body"]
Family: TypeAlias = Literal[
    "general-management",
    "finance",
    "operations",
    "technology",
    "data",
    "security",
    "privacy",
    "people",
    "commercial",
    "product",
    "legal-and-risk",
    "strategy-and-innovation",
    "governance",
    "other",
]
Commonness: TypeAlias = Literal["core", "common", "rare"]
Frequency: TypeAlias = Literal["always", "usually", "sometimes", "rarely"]
Part: TypeAlias = Literal["accountable", "responsible", "contributes"]
Weight: TypeAlias = Literal["essential", "optional"]
SkillType: TypeAlias = Literal["leadership", "business", "technology", "data-and-security", "professional"]
Area: TypeAlias = Literal[
    "strategy", "money", "people", "technology", "data", "risk-and-law", "market", "operations", "governance"
]
Match: TypeAlias = Literal["exact", "close", "broad"]
Place: TypeAlias = Literal["title", "names", "definition", "tasks", "skills", "topics", "contrasts", "notes"]

CardPart: TypeAlias = Literal["definition", "facts", "tasks", "skills", "contrasts", "examples", "notes", "codes"]
"""The parts in which a role is explained, in their order."""

LANGUAGES: tuple[str, ...] = get_args(Language)
KINDS: tuple[str, ...] = get_args(Kind)
FAMILIES: tuple[str, ...] = get_args(Family)
COMMONNESS: tuple[str, ...] = get_args(Commonness)
FREQUENCIES: tuple[str, ...] = get_args(Frequency)
PARTS: tuple[str, ...] = get_args(Part)
WEIGHTS: tuple[str, ...] = get_args(Weight)
SKILL_TYPES: tuple[str, ...] = get_args(SkillType)
AREAS: tuple[str, ...] = get_args(Area)
MATCHES: tuple[str, ...] = get_args(Match)
PLACES: tuple[str, ...] = get_args(Place)
CARD_PARTS: tuple[str, ...] = get_args(CardPart)

FILES = ("roles.yaml", "contrasts.yaml", "skills.yaml", "topics.yaml", "sources.yaml")
"""The files of a dataset; only the first has to be there."""

EDITORIAL = "editorial"
"""Stands where a source id stands, for a statement that is this glossary's own judgement."""

FRAMEWORKS = {"e-cf-3.0": "e-CF 3.0", "e-cf-4.0": "e-CF 4.0", "sfia-9": "SFIA 9", "esco": "ESCO"}


class Citation(NamedTuple):
    """A source by its id (or ``editorial``), and where in it."""

    source: str
    locator: str = ""


class Statement(NamedTuple):
    """Text in every language, with what it rests on."""

    text: Localised
    sources: tuple[Citation, ...]


class Name(NamedTuple):
    """Another name of a role in one language; ``shared`` when other roles are called by it too."""

    text: str
    lang: str
    sources: tuple[Citation, ...] = ()
    shared: bool = False


class Acronym(NamedTuple):
    """Letters that stand for a role. ``commonness`` says how common this meaning of them is; ``lang`` limits their use;
    ``leads`` when it is the only meaning, or the only core one, so that the letters alone name this role."""

    form: str
    commonness: str
    lang: str = ""
    leads: bool = False


class NameEntry(NamedTuple):
    """A name in the index. ``sort`` is acronym, name, alt or hidden; ``commonness`` is empty but for an acronym."""

    role: str
    sort: str
    form: str
    lang: str
    commonness: str

    @property
    def rank(self) -> int:
        """How common it is, the commonest first: 0 for a core meaning of an acronym and for any other name."""
        return COMMONNESS.index(self.commonness) if self.commonness else 0


class Relation(NamedTuple):
    """A role's tie to another role or body, and how often it is so."""

    id: str
    how_often: str
    sources: tuple[Citation, ...]


class Task(NamedTuple):
    """What a role does, the topic that belongs to, and its part in it (RACI: accountable, responsible, contributes)."""

    text: Localised
    topic: str
    part: str
    sources: tuple[Citation, ...]


class SkillUse(NamedTuple):
    """A skill a role needs, ``essential`` or ``optional`` (ESCO's words)."""

    skill: str
    weight: str
    sources: tuple[Citation, ...]


class Competence(NamedTuple):
    """A framework's code, with the level a role asks of it."""

    code: str
    level: int


class Profile(NamedTuple):
    """The competences a framework gives a role."""

    framework: str
    competences: tuple[Competence, ...]
    sources: tuple[Citation, ...]


class Codes(NamedTuple):
    """A role's place in the classifications; an empty string where it has none. ``esco_match`` is a SKOS mapping."""

    esco: str = ""
    esco_match: str = ""
    isco08: str = ""
    onet: str = ""


class Label(NamedTuple):
    """As much of a role as a reference to it needs."""

    id: str
    kind: str
    family: str
    acronyms: tuple[Acronym, ...]
    name: Localised


class Summary(NamedTuple):
    """As much of a role as a list or a choice between meanings needs."""

    id: str
    kind: str
    family: str
    acronyms: tuple[Acronym, ...]
    name: Localised
    definition: Statement
    responsible_for: Statement | None
    focus: Statement | None

    @classmethod
    def read(cls, entry: Entry) -> "Summary":
        return cls(
            id=entry["id"],
            kind=entry["kind"],
            family=entry["family"],
            acronyms=read_acronyms(entry),
            name=entry["name"],
            definition=read_statement(entry["definition"]),
            responsible_for=read_optional(entry, "responsible_for"),
            focus=read_optional(entry, "focus"),
        )

    @property
    def label(self) -> Label:
        """This role, as a reference shows it."""
        return label(self)


class Role(NamedTuple):
    """A role, or a body that roles sit on, with all that is known of it. A brief entry has no tasks and no skills."""

    id: str
    kind: str
    family: str
    acronyms: tuple[Acronym, ...]
    name: Localised
    alt_names: tuple[Name, ...]
    hidden_names: tuple[Name, ...]
    definition: Statement
    responsible_for: Statement | None
    focus: Statement | None
    sits_on: tuple[Relation, ...]
    reports_to: tuple[Relation, ...]
    notes: tuple[Statement, ...]
    tasks: tuple[Task, ...]
    skills: tuple[SkillUse, ...]
    examples: tuple[Statement, ...]
    acronym_notes: tuple[Statement, ...]
    profile: Profile | None
    codes: Codes

    @classmethod
    def read(cls, entry: Entry) -> "Role":
        position = entry.get("position", {})
        return cls(
            **Summary.read(entry)._asdict(),
            alt_names=read_names(entry.get("alt_names", {})),
            hidden_names=read_names(entry.get("hidden_names", {})),
            sits_on=read_relations(position.get("sits_on", ())),
            reports_to=read_relations(position.get("reports_to", ())),
            notes=read_statements(position, "notes"),
            tasks=tuple(
                Task(read_text(task), task["topic"], task["part"], read_citations(task["sources"]))
                for task in entry.get("tasks", ())
            ),
            skills=tuple(
                SkillUse(use["skill"], use["weight"], read_citations(use["sources"])) for use in entry.get("skills", ())
            ),
            examples=read_statements(entry, "examples"),
            acronym_notes=read_statements(entry, "acronym_notes"),
            profile=read_profile(entry.get("profile")),
            codes=read_codes(entry.get("codes", {})),
        )

    @property
    def label(self) -> Label:
        """This role, as a reference shows it."""
        return label(self)

    @property
    def brief(self) -> bool:
        """Whether this is a brief entry: what the role is, without its tasks and skills."""
        return not self.tasks and not self.skills


def label(role: Summary | Role) -> Label:
    return Label(role.id, role.kind, role.family, role.acronyms, role.name)


class Contrast(NamedTuple):
    """What sets two roles apart; each pair is stated once."""

    between: tuple[str, str]
    text: Localised
    sources: tuple[Citation, ...]

    @classmethod
    def read(cls, entry: Entry) -> "Contrast":
        first, second = entry["between"]
        return cls((first, second), read_text(entry), read_citations(entry["sources"]))


class Skill(NamedTuple):
    """Something a role-holder knows or can do. ``codes`` maps a framework's key (``sfia-9``) to codes in it."""

    id: str
    name: Localised
    type: str
    definition: Statement
    codes: Mapping[str, tuple[str, ...]]

    @classmethod
    def read(cls, entry: Entry) -> "Skill":
        return cls(
            id=entry["id"],
            name=entry["name"],
            type=entry["type"],
            definition=read_statement(entry["definition"]),
            codes={framework: tuple(codes) for framework, codes in entry.get("codes", {}).items()},
        )


class Topic(NamedTuple):
    """Something an organisation has to see to, with the everyday words for it in each language."""

    id: str
    area: str
    name: Localised
    words: Mapping[str, tuple[str, ...]]
    parts_note: Statement | None

    @classmethod
    def read(cls, entry: Entry) -> "Topic":
        return cls(
            id=entry["id"],
            area=entry["area"],
            name=entry["name"],
            words={lang: tuple(words) for lang, words in entry.get("words", {}).items()},
            parts_note=read_optional(entry, "parts_note"),
        )


class Source(NamedTuple):
    """A publication that was read, and when (``seen``, an ISO 8601 date)."""

    id: str
    title: str
    publisher: str
    lang: str
    url: str
    seen: str
    licence: str
    note: str = ""

    @classmethod
    def read(cls, entry: Entry) -> "Source":
        return cls(**{field: entry.get(field, "") for field in cls._fields})


class Tally(NamedTuple):
    """How many statements rest on a source that was read, and how many on this glossary's own judgement."""

    sourced: int
    editorial: int


class Census(NamedTuple):
    """What a dataset holds. A full role has tasks or skills, a brief one has neither.

    ``complete`` is the number of texts there are in each language, out of ``texts``; ``first_read`` and ``last_read``
    are the oldest and the newest day on which a source was read (ISO 8601, empty without sources).
    """

    full_roles: int
    brief_roles: int
    bodies: int
    skills: int
    topics: int
    contrasts: int
    sources: int
    texts: int
    complete: Mapping[str, int]
    statements: Tally
    first_read: str
    last_read: str

    @classmethod
    def read(cls, entry: Entry) -> "Census":
        return cls(**{**entry, "statements": Tally(**entry["statements"])})


def tally(value: Any) -> Tally:
    """Count the statements in a value of this module. One that is partly editorial counts as editorial."""
    found = find_all(value, Statement, Relation, Task, SkillUse, Contrast, Profile)
    editorial = [any(citation.source == EDITORIAL for citation in statement.sources) for statement in found]
    return Tally(editorial.count(False), editorial.count(True))


def find_all(value: Any, *kinds: type) -> Iterator[Any]:
    """Every value of these kinds anywhere in a value of this module, or in a sequence of such values; in no order."""
    ahead = [value]
    while ahead:
        value = ahead.pop()
        if isinstance(value, kinds):
            yield value
        if isinstance(value, (tuple, list)):
            ahead += value


def read_text(entry: Entry) -> Localised:
    return {lang: entry[lang] for lang in LANGUAGES if lang in entry}


def read_citations(sources: Any) -> tuple[Citation, ...]:
    if isinstance(sources, str):
        return (Citation(sources),)
    return tuple(
        Citation(source) if isinstance(source, str) else Citation(source["source"], source.get("locator", ""))
        for source in sources
    )


def read_statement(entry: Entry) -> Statement:
    return Statement(read_text(entry), read_citations(entry["sources"]))


def read_optional(entry: Entry, field: str) -> Statement | None:
    return read_statement(entry[field]) if field in entry else None


def read_statements(entry: Entry, field: str) -> tuple[Statement, ...]:
    return tuple(read_statement(item) for item in entry.get(field, ()))


def read_names(entry: Entry) -> tuple[Name, ...]:
    return tuple(
        Name(item, lang)
        if isinstance(item, str)
        else Name(item["name"], lang, read_citations(item.get("sources", ())), "shared" in item)
        for lang, items in entry.items()
        for item in items
    )


def read_acronyms(entry: Entry) -> tuple[Acronym, ...]:
    return tuple(
        Acronym(item["form"], item["commonness"], item.get("lang", ""), item.get("leads", False))
        for item in entry.get("acronyms", ())
    )


def read_relations(entries: Any) -> tuple[Relation, ...]:
    return tuple(
        Relation(item["body"] if "body" in item else item["role"], item["how_often"], read_citations(item["sources"]))
        for item in entries
    )


def read_profile(entry: Entry | None) -> Profile | None:
    if entry is None:
        return None
    competences = tuple(Competence(item["code"], int(item["level"])) for item in entry["competences"])
    return Profile(entry["framework"], competences, read_citations(entry["sources"]))


def read_codes(entry: Entry) -> Codes:
    esco = entry.get("esco", {})
    return Codes(esco.get("uri", ""), esco.get("match", ""), entry.get("isco08", ""), entry.get("onet", ""))
