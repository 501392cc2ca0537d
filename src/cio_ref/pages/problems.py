"""What went wrong, in a sentence that also says what to do."""

from __future__ import annotations

from cio_ref.errors import AmbiguousRole, BadDataset, CioRefError, NoHits, UnknownRole, UnknownSkill
from cio_ref.glossary import Resolution
from cio_ref.language import WORDS
from cio_ref.pages.parts import choosing, listed

LONGEST = 60
"""How many characters of what was typed are shown back."""


def sentence(error: CioRefError, lang: str) -> str:
    words = WORDS[lang]
    kind = error.kind
    facts: dict[str, object] = dict(vars(error))
    if isinstance(error, (UnknownRole, UnknownSkill, NoHits)):
        kind += ".near" if error.near else "" if error.asked.strip() else ".empty"
        facts["near"] = listed(list(error.near), words["or_"])
    elif isinstance(error, AmbiguousRole):
        names = [meaning.role.name.get(lang, meaning.role.name["en"]) for meaning in error.meanings]
        facts |= {"meanings": listed(names, words["or_"]), "example": choosing(error.meanings[0], lang)}
    elif isinstance(error, BadDataset):
        from cio_ref.pages import check

        facts |= {"place": check.place(error.first.place), "fault": check.sentence(error.first, lang)}
    return words["errors"][kind].format(**{key: shortened(str(value)) for key, value in facts.items()})


def assumption(resolution: Resolution, lang: str) -> str:
    """That an acronym was taken in its leading meaning."""
    assert resolution.role
    names = [meaning.role.name.get(lang, meaning.role.name["en"]) for meaning in resolution.others]
    words = WORDS[lang]
    return words["assumed"].format(
        asked=shortened(resolution.asked),
        name=resolution.role.name.get(lang, resolution.role.name["en"]),
        meanings=listed(names, words["or_"]),
    )


def shortened(typed: str) -> str:
    return typed if len(typed) <= LONGEST * 4 else f"{typed[:LONGEST]}…"
