"""What a good dataset obeys, beyond its shape: small rules, each of which yields the faults it finds.

`INTEGRITY` must hold before a dataset can answer: ids are unique and references lead somewhere. `STYLE` is what
makes an entry good; `cio-ref check` and the build ask for both.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple, TypeAlias

from cio_ref import naming
from cio_ref.dataset.source import Fault, Place, Scalar
from cio_ref.model import (
    EDITORIAL,
    LANGUAGES,
    Citation,
    Contrast,
    Localised,
    Name,
    Role,
    Skill,
    Source,
    Statement,
    Topic,
    find_all,
)


class Entries(NamedTuple):
    """A whole dataset. Its texts still know their places."""

    roles: tuple[Role, ...]
    contrasts: tuple[Contrast, ...]
    skills: tuple[Skill, ...]
    topics: tuple[Topic, ...]
    sources: tuple[Source, ...]


Rule: TypeAlias = Callable[[Entries], Iterator[Fault]]

DEFINITION_WORDS = 35
"""How long a definition may be; ISO 704 asks for one concise sentence."""


def fault(at: Any, kind: str, **facts: object) -> Fault:
    """A fault at a text that was read from a file."""
    return Fault(at.place if isinstance(at, Scalar) else Place("?"), kind, facts)


# Integrity


def ids_are_unique(entries: Entries) -> Iterator[Fault]:
    for group in ids(entries):
        seen: set[str] = set()
        for id in group:
            if id in seen:
                yield fault(id, "duplicate-id", id=id)
            seen.add(id)


def references_resolve(entries: Entries) -> Iterator[Fault]:
    bodies = {role.id for role in entries.roles if role.kind == "body"}
    roles = {role.id for role in entries.roles} - bodies
    skills = {skill.id for skill in entries.skills}
    topics = {topic.id for topic in entries.topics}
    sources = {source.id for source in entries.sources} | {EDITORIAL}
    for role in entries.roles:
        yield from unresolved((seat.id for seat in role.sits_on), bodies, "body")
        yield from unresolved((line.id for line in role.reports_to), roles | bodies, "role")
        yield from unresolved((task.topic for task in role.tasks), topics, "topic")
        yield from unresolved((use.skill for use in role.skills), skills, "skill")
    for contrast in entries.contrasts:
        yield from unresolved(contrast.between, roles | bodies, "role")
    yield from unresolved((citation.source for citation in find_all(entries, Citation)), sources, "source")


def unresolved(ids: Iterable[str], known: set[str], kind: str) -> Iterator[Fault]:
    for id in ids:
        if id in known:
            continue
        if not known - {EDITORIAL}:  # a whole file that is not there is one fault
            yield fault(id, "none-of-kind", to=kind)
            return
        near = get_close_matches(id, known, n=1, cutoff=0.75)
        yield fault(id, "dangling-near" if near else "dangling", id=id, to=kind, near="".join(near))


# Identity


def ids_are_slugs(entries: Entries) -> Iterator[Fault]:
    for role in entries.roles:
        if role.id != naming.slug(role.name["en"]):
            yield fault(role.id, "id-not-slug", id=role.id, slug=naming.slug(role.name["en"]))
    for id in (id for group in list(ids(entries))[1:] for id in group):
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id):
            yield fault(id, "id-not-slug", id=id, slug=naming.slug(id))


def names_collide_knowingly(entries: Entries) -> Iterator[Fault]:
    """A name of several roles is ambiguous, which is right when it is meant: each then says ``shared: true``. The one
    whose own name it is answers to it, so two roles cannot have the same."""
    owners = owners_of_names(entries)
    preferred: dict[str, str] = {}
    for role in entries.roles:
        own = {(lang, naming.fold(name)) for lang, name in role.name.items()}
        for form in role.name.values():
            if preferred.setdefault(naming.fold(form), role.id) != role.id:
                yield fault(form, "name-taken", name=form)
        names: tuple[Name, ...] = (*role.alt_names, *role.hidden_names)
        for name in names:
            folded = naming.fold(name.text)
            if (name.lang, folded) in own:
                yield fault(name.text, "repeated-name", name=name.text)
            own.add((name.lang, folded))
            others = owners[folded] - {role.id}
            if others and not name.shared:
                yield fault(name.text, "unshared-name", name=name.text, roles=", ".join(sorted(others)))
            elif name.shared and not others:
                yield fault(name.text, "not-shared", name=name.text)


def acronyms_are_no_names(entries: Entries) -> Iterator[Fault]:
    """Which meaning of an acronym leads is told by the acronyms alone, so no other name may be one."""
    owners = owners_of_names(entries)
    for role in entries.roles:
        for acronym in role.acronyms:
            others = owners.get(naming.fold(acronym.form), set()) - {role.id}
            if others:
                yield fault(acronym.form, "name-is-acronym", name=acronym.form, roles=", ".join(sorted(others)))


def owners_of_names(entries: Entries) -> dict[str, set[str]]:
    """The roles that have each name, acronyms left out, by its folded form."""
    owners: dict[str, set[str]] = defaultdict(set)
    for role in entries.roles:
        names: tuple[Name, ...] = (*role.alt_names, *role.hidden_names)
        for form in (*role.name.values(), *(name.text for name in names)):
            owners[naming.fold(form)].add(role.id)
    return owners


def names_have_letters(entries: Entries) -> Iterator[Fault]:
    for role in entries.roles:
        for form in (*role.name.values(), *(acronym.form for acronym in role.acronyms)):
            if not naming.fold(form):
                yield fault(form, "name-without-letters", name=form)


def contrasts_are_stated_once(entries: Entries) -> Iterator[Fault]:
    seen: set[frozenset[str]] = set()
    for contrast in entries.contrasts:
        pair = frozenset(contrast.between)
        if pair in seen or len(pair) == 1:
            yield fault(contrast.between[0], "contrast-repeated", pair=" / ".join(contrast.between))
        seen.add(pair)


def one_role_is_accountable(entries: Entries) -> Iterator[Fault]:
    """RACI: one role is accountable for a thing, or a note says when which."""
    accountable: dict[str, dict[str, str]] = defaultdict(dict)
    for role in entries.roles:
        for task in role.tasks:
            if task.part == "accountable":
                accountable[task.topic][role.id] = task.topic
    noted = {topic.id for topic in entries.topics if topic.parts_note}
    for topic, places in accountable.items():
        if len(places) > 1 and topic not in noted:
            yield fault(list(places.values())[-1], "several-accountable", topic=topic, roles=", ".join(sorted(places)))


# Languages


def languages_are_complete(entries: Entries) -> Iterator[Fault]:
    """What is said is said in every language; a reader who lacks it gets the English, marked."""
    for localised in localised_texts(entries):
        for lang in LANGUAGES:
            if lang not in localised:
                yield fault(next(iter(localised.values())), "missing-language", lang=lang)


# Sources


def facts_are_sourced(entries: Entries) -> Iterator[Fault]:
    """Law, reporting lines, seats and levels carry a source that was read; our own judgement is not one."""
    for role in entries.roles:
        facts: list[tuple[Any, tuple[Citation, ...]]] = [
            (relation.id, relation.sources) for relation in (*role.sits_on, *role.reports_to)
        ]
        facts += [(note.text["en"], note.sources) for note in role.acronym_notes]
        if role.profile:
            facts.append((role.profile.framework, role.profile.sources))
        for at, sources in facts:
            if any(citation.source == EDITORIAL for citation in sources):
                yield fault(at, "fact-without-source")


def figures_are_sourced(entries: Entries) -> Iterator[Fault]:
    """A year, a share or the number of an article is nobody's judgement. In an example it may be made up."""
    told: list[Statement | Contrast] = [*entries.contrasts]
    told += [statement for role in entries.roles for statement in (role.definition, *role.notes)]
    told += [topic.parts_note for topic in entries.topics if topic.parts_note]
    for statement in told:
        text = statement.text["en"]
        if re.search(r"\d", text) and all(citation.source == EDITORIAL for citation in statement.sources):
            yield fault(text, "fact-without-source")


def sources_are_cited(entries: Entries) -> Iterator[Fault]:
    cited = {citation.source for citation in find_all(entries, Citation)}
    for source in entries.sources:
        if source.id not in cited:
            yield fault(source.id, "uncited-source", id=source.id)


def sources_are_datable(entries: Entries) -> Iterator[Fault]:
    for source in entries.sources:
        try:
            datetime.datetime.strptime(source.seen, "%Y-%m-%d")
        except ValueError:
            yield fault(source.seen, "not-a-date", value=source.seen)
        if not re.match(r"https?://[^\s/]+\.[^\s/]+", source.url):
            yield fault(source.url, "not-a-url", value=source.url)


# Style. What differs by language is in these tables; a language that is not in them is not judged.

ARTICLES = {"en": ("a", "an", "the"), "nl": ("een", "de", "het")}
VERBS = {"en": ("s",), "nl": ("t", "is")}
"""How the verb that begins a task ends in the third person."""


def definitions_define(entries: Entries) -> Iterator[Fault]:
    """ISO 704: one concise sentence that begins with the kind of thing and does not repeat the term."""
    for role in entries.roles:
        for lang, text in role.definition.text.items():
            words = text.split()
            if words[0].lower() in ARTICLES.get(lang, ()):
                yield fault(text, "definition-article", word=words[0])
            if len(words) >= DEFINITION_WORDS:
                yield fault(text, "definition-long", count=len(words), limit=DEFINITION_WORDS)
            if not text.endswith(".") or re.search(r"[.!?] [A-Z]", text):
                yield fault(text, "definition-sentence")
            if lang in role.name and naming.fold(role.name[lang]) in naming.fold(text):
                yield fault(text, "definition-repeats", name=role.name[lang])


def tasks_are_clauses(entries: Entries) -> Iterator[Fault]:
    """A task is a clause in the third person: *Sets the yearly budget*, *Stelt de begroting op*."""
    for role in entries.roles:
        for text in (*(task.text for task in role.tasks), *(example.text for example in role.examples)):
            for clause in text.values():
                if clause.endswith(".") or not clause[:1].isupper():
                    yield fault(clause, "clause-form")
        for task in role.tasks:
            for lang, clause in task.text.items():
                verb = clause.split()[0].rstrip(",").lower()
                if not verb.endswith(VERBS.get(lang, ("",))):
                    yield fault(clause, "clause-person", word=verb)


def phrases_are_phrases(entries: Entries) -> Iterator[Fault]:
    """*Responsible for* and *focus* are phrases: no capital unless a name has it, no full stop."""
    for role in entries.roles:
        for statement in (role.responsible_for, role.focus):
            for phrase in statement.text.values() if statement else ():
                first = re.split(r"\W", phrase)[0]
                if phrase.endswith(".") or (first[:1].isupper() and first[1:].islower()):
                    yield fault(phrase, "phrase-form")


def apostrophes_are_curly(entries: Entries) -> Iterator[Fault]:
    for text in texts(entries):
        if re.search(r"\w'|'\w", text):
            yield fault(text, "straight-apostrophe")


def bodies_are_named(entries: Entries) -> Iterator[Fault]:
    """“Board” alone may be a US board of directors or a Dutch *raad van bestuur*."""
    named = re.compile(r"\b(executive|supervisory|management|advisory|single|one-tier|two-tier|that)( and \w+)?$", re.I)
    for statement in statements(entries):
        text = statement.text.get("en", "")
        for match in re.finditer(r"\bboards?\b(?!-| of\b| (?:seat|member|model|structure|system)s?\b)", text, re.I):
            if not named.search(text[: match.start()].rstrip()):
                yield fault(text, "board-alone")


def texts_are_clean(entries: Entries) -> Iterator[Fault]:
    for text in texts(entries):
        if text != text.strip() or "  " in text:
            yield fault(text, "stray-space")
        if any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co") for char in text):
            yield fault(text, "control-character")


def codes_are_well_formed(entries: Entries) -> Iterator[Fault]:
    patterns = {
        "e-cf-3.0": r"[A-E]\.\d{1,2}",
        "e-cf-4.0": r"[A-E]\.\d{1,2}",
        "sfia-9": r"[A-Z]{4}",
        "esco": r"http://data\.europa\.eu/esco/skill/[0-9A-Za-z-]+",
    }
    for skill in entries.skills:
        for framework, codes in skill.codes.items():
            for code in codes:
                if not re.fullmatch(patterns[framework], code):
                    yield fault(code, "malformed-code", code=code)
    for role in entries.roles:
        for code, pattern in (
            (role.codes.esco, r"http://data\.europa\.eu/esco/occupation/[0-9a-f-]{36}"),
            (role.codes.isco08, r"\d{4}"),
            (role.codes.onet, r"\d{2}-\d{4}\.\d{2}"),
        ):
            if code and not re.fullmatch(pattern, code):
                yield fault(code, "malformed-code", code=code)
        for competence in role.profile.competences if role.profile else ():
            if not re.fullmatch(patterns["e-cf-3.0"], competence.code) or not 1 <= competence.level <= 5:
                yield fault(competence.code, "malformed-code", code=f"{competence.code} ({competence.level})")


def acronyms_are_given_once(entries: Entries) -> Iterator[Fault]:
    for role in entries.roles:
        counts = Counter(naming.fold(acronym.form) for acronym in role.acronyms)
        for acronym in role.acronyms:
            if counts[naming.fold(acronym.form)] > 1:
                yield fault(acronym.form, "repeated-name", name=acronym.form)


def uses_are_given_once(entries: Entries) -> Iterator[Fault]:
    for role in entries.roles:
        for ids in ([use.skill for use in role.skills], [seat.id for seat in role.sits_on]):
            for index, id in enumerate(ids):
                if id in ids[:index]:
                    yield fault(id, "repeated-name", name=id)


INTEGRITY: tuple[Rule, ...] = (ids_are_unique, references_resolve, names_have_letters, acronyms_are_no_names)

STYLE: tuple[Rule, ...] = (
    languages_are_complete,
    ids_are_slugs,
    names_collide_knowingly,
    acronyms_are_given_once,
    uses_are_given_once,
    contrasts_are_stated_once,
    one_role_is_accountable,
    facts_are_sourced,
    figures_are_sourced,
    sources_are_cited,
    sources_are_datable,
    definitions_define,
    tasks_are_clauses,
    phrases_are_phrases,
    apostrophes_are_curly,
    bodies_are_named,
    texts_are_clean,
    codes_are_well_formed,
)


def check(entries: Entries, rules: Iterable[Rule]) -> list[Fault]:
    """Every fault the rules find, in the order of the files."""
    return sorted((found for rule in rules for found in rule(entries)), key=lambda found: found.place)


# What the rules walk over


def ids(entries: Entries) -> Iterator[list[str]]:
    yield [role.id for role in entries.roles]
    yield [skill.id for skill in entries.skills]
    yield [topic.id for topic in entries.topics]
    yield [source.id for source in entries.sources]


def statements(entries: Entries) -> Iterator[Statement]:
    for role in entries.roles:
        yield role.definition
        yield from (statement for statement in (role.responsible_for, role.focus) if statement)
        yield from (Statement(task.text, task.sources) for task in role.tasks)
        yield from (*role.notes, *role.examples, *role.acronym_notes)
    yield from (Statement(contrast.text, contrast.sources) for contrast in entries.contrasts)
    yield from (skill.definition for skill in entries.skills)
    yield from (topic.parts_note for topic in entries.topics if topic.parts_note)


def localised_texts(entries: Entries) -> Iterator[Localised]:
    for statement in statements(entries):
        yield statement.text
    named: tuple[Role | Skill | Topic, ...] = (*entries.roles, *entries.skills, *entries.topics)
    for entry in named:
        yield entry.name


def texts(entries: Entries) -> Iterator[str]:
    for localised in localised_texts(entries):
        yield from localised.values()
    for role in entries.roles:
        names: tuple[Name, ...] = (*role.alt_names, *role.hidden_names)
        yield from (name.text for name in names)
        yield from (acronym.form for acronym in role.acronyms)
    for source in entries.sources:
        yield from (source.title, source.publisher, source.note)
