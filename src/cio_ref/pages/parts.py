"""What pages are made of: texts in one language, numbered sources, and the names of roles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cio_ref import naming
from cio_ref.document import Bibliography, Column, Span, Text, join, raw, text
from cio_ref.glossary import Meaning, References
from cio_ref.language import WORDS
from cio_ref.model import EDITORIAL, Acronym, Citation, Label, Localised, Relation, Role, Statement, Summary

NO_BREAK = "\N{NO-BREAK SPACE}"
ABSENT = text(Span("–", "absent"))
NO_REFERENCES = References({}, {}, {}, {})


class Parts:
    """Writes in one language and keeps count of the sources cited on the way."""

    def __init__(self, lang: str, references: References = NO_REFERENCES) -> None:
        self.lang = lang
        self.words = WORDS[lang]
        self.references = references
        self._numbers: dict[Citation, int] = {}
        self._spelled_out: set[str] = set()

    # Texts

    def say(self, localised: Localised) -> Text:
        """The text in this language, or else in English, marked as such."""
        if self.lang in localised:
            return (Span(localised[self.lang]),)
        return text(localised["en"], " ", Span(self.words["fallback"], "aside"))

    def cite(self, sources: Iterable[Citation]) -> Text:
        """The numbers of these sources, held to what comes before them."""
        numbers = (self._numbers.setdefault(citation, len(self._numbers) + 1) for citation in sources)
        return text(Span("".join(f"{NO_BREAK}[{number}]" for number in numbers), "citation"))

    def state(self, statement: Statement) -> Text:
        return text(self.say(statement.text), self.cite(statement.sources))

    def bibliography(self) -> Bibliography:
        """The sources cited so far."""
        return Bibliography(
            tuple(
                (f"[{number}]", self.describe(citation), self.address(citation))
                for citation, number in self._numbers.items()
            )
        )

    def address(self, citation: Citation) -> str:
        return "" if citation.source == EDITORIAL else self.references.sources[citation.source].url

    def describe(self, citation: Citation) -> str:
        if citation.source == EDITORIAL:
            return self.words["editorial"]
        source = self.references.sources[citation.source]
        language = self.words["source_in"].get(source.lang, source.lang)
        described = ", ".join(filter(None, [f"{source.publisher}: {source.title}", citation.locator]))
        return f"{described} ({language})" if language else described

    # Names of roles

    def short(self, role: Label | Summary | Role) -> str:
        """What a role is called in passing: its acronym in this language where that is enough, or its name."""
        leading = [acronym for acronym in role.acronyms if acronym.leads and role.id not in self._spelled_out]
        return acronym_in(leading, self.lang) or raw(self.say(role.name))

    def spell_out(self, roles: Sequence[Role]) -> None:
        """Call by their names those of these roles that share letters, on the whole page."""
        forms = [acronym.form for role in roles for acronym in role.acronyms]
        shared = {form for form in forms if forms.count(form) > 1}
        self._spelled_out = {role.id for role in roles if shared & {acronym.form for acronym in role.acronyms}}

    def short_of(self, id: str) -> str:
        return self.short(self.references.roles[id])

    def full(self, role: Label | Summary | Role) -> Text:
        """Acronym and name, as in a title: ``CIO · Chief Information Officer``."""
        acronym = acronym_in(role.acronyms, self.lang)
        return text(Span(acronym, "name"), " · " if acronym else "", self.named(role))

    def named(self, role: Label | Summary | Role) -> Text:
        return tuple(span._replace(mark=span.mark or "name") for span in self.say(role.name))

    def relations(self, relations: Sequence[Relation]) -> Text:
        """``CEO (usually), COO or CFO (sometimes) [2]``: the roles of one frequency together, a source after the last
        that it speaks for."""
        groups: list[list[Relation]] = []
        for relation in relations:
            if groups and groups[-1][0][1:] == relation[1:]:
                groups[-1].append(relation)
            else:
                groups.append([relation])
        shown = []
        for index, group in enumerate(groups):
            names = f" {self.words['or_']} ".join(self.short_of(relation.id) for relation in group)
            how_often = self.words["how_often"][group[0].how_often]
            last = index + 1 == len(groups) or groups[index + 1][0].sources != group[0].sources
            shown.append(text(f"{names} ({how_often})", self.cite(group[0].sources) if last else ""))
        return join(shown)

    def meanings(self, meanings: Sequence[Meaning]) -> str:
        """Names in a row with *or* before the last."""
        names = [raw(self.say(meaning.role.name)) for meaning in meanings]
        return listed(names, self.words["or_"])


LONGEST = 60
"""How many characters of what was typed are shown back, where it is much longer."""

MOST_LISTED = 12
"""How many names a sentence holds."""


def command_name(asked: str) -> str:
    """A name as one may type it after a command, whatever a shell does with what was typed."""
    return asked if asked.replace(" ", "").isalnum() else naming.slug(asked)


def shortened(typed: str) -> str:
    return typed if len(typed) <= LONGEST * 4 else f"{typed[:LONGEST]}…"


def listed(items: Sequence[str], last: str) -> str:
    """``a, b or c``; of very many the first ones."""
    items = [shortened(item) for item in (items if len(items) <= MOST_LISTED else [*items[: MOST_LISTED - 1], "…"])]
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def acronym_in(acronyms: Sequence[Acronym], lang: str) -> str:
    """The acronym that is used in a language: its own one before the general one, or an empty string."""
    own = [acronym.form for acronym in acronyms if acronym.lang == lang]
    general = [acronym.form for acronym in acronyms if not acronym.lang]
    return next(iter((*own, *general)), "")


def choosing(meaning: Meaning, lang: str) -> str:
    """What to type for one of several meanings: ``CIO investment``, or the whole name where no letters are shared."""
    name = meaning.role.name.get(lang, meaning.role.name["en"])
    telling = naming.telling(naming.words(name))
    return f"{meaning.form} {telling[0]}" if meaning.commonness and telling else name.lower()


def aside(said: str) -> Text:
    return text(Span(said, "aside"))


def capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def capital_text(spans: Text) -> Text:
    return (spans[0]._replace(text=capital(spans[0].text)), *spans[1:]) if spans else spans


def part_column(parts: Parts) -> Column:
    """A column of parts in topics, wide enough for their words."""
    longest = max(len(word) for part in parts.words["parts"].values() for word in part.split())
    return Column((parts.words["part"],), longest)
