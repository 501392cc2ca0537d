"""What went wrong, in a sentence that also says what to do."""

from __future__ import annotations

from cio_ref import naming
from cio_ref.errors import (
    AmbiguousRole,
    BadDataset,
    CioRefError,
    NoHits,
    NothingRecorded,
    NoTopic,
    Unknown,
)
from cio_ref.glossary import Resolution
from cio_ref.language import WORDS
from cio_ref.pages.parts import choosing, command_name, listed, shortened


def sentence(error: CioRefError, lang: str) -> str:
    words = WORDS[lang]
    facts: dict[str, object] = {key: shortened(str(value)) for key, value in vars(error).items()}
    if isinstance(error, Unknown):
        facts["near"] = listed(list(error.near), words["or_"])
    if isinstance(error, (NoHits, NoTopic)):
        facts["name"] = command_name(error.asked)
    elif isinstance(error, AmbiguousRole):
        names = [meaning.role.name.get(lang, meaning.role.name["en"]) for meaning in error.meanings]
        facts |= {"meanings": listed(names, words["or_"]), "example": choosing(error.meanings[0], lang)}
    elif isinstance(error, BadDataset):
        from cio_ref.pages import check

        facts |= {"place": check.place(error.first.place), "fault": check.sentence(error.first, lang)}
    return words["errors"][f"{error.kind}{case(error)}"].format(**facts)


def case(error: CioRefError) -> str:
    """Which of the sentences for its kind an error has: the ending of its key."""
    if isinstance(error, NothingRecorded):
        return ".body" if error.body else ""
    if isinstance(error, NoTopic):
        return ".role" if error.role else "" if naming.words(error.asked) else ".empty"
    if isinstance(error, NoHits) and not error.near:
        return ".topic" if error.topic else "" if naming.content_words(error.asked) else ".empty"
    if isinstance(error, Unknown):
        return ".near" if error.near else "" if error.asked.strip() else ".empty"
    return ""


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
