"""The page that says what a dataset is."""

from __future__ import annotations

from cio_ref.document import Document, Facts, Title, text
from cio_ref.language import WORDS
from cio_ref.model import Census


def census(counted: Census, version: str, digest: str, folder: str, lang: str) -> Document:
    """The counts of a dataset: the one of this ``version`` of the program, or the one in ``folder``."""
    words = WORDS[lang]
    told = words["census"]
    complete = [
        told["complete"].format(share=percent(count, counted.texts), language=words["language_name"][code])
        for code, count in counted.complete.items()
    ]
    sourced, editorial = counted.statements
    every = sourced + editorial
    rows = [
        (told["version"], f"{version} ({told['state'].format(digest=digest)})" if version else digest),
        (told["folder"], folder),
        (told["roles"], told["full"].format(full=counted.full_roles, brief=counted.brief_roles)),
        (told["bodies"], str(counted.bodies)),
        (words["skills"], str(counted.skills)),
        (told["topics"], str(counted.topics)),
        (told["contrasts"], str(counted.contrasts)),
        (told["languages"], ", ".join(complete)),
        (
            told["statements"],
            told["rest"].format(
                sourced=sourced,
                editorial=editorial,
                sourced_share=percent(sourced, every),
                editorial_share=100 - percent(sourced, every) if every else 0,
            ),
        ),
        (told["sources"], str(counted.sources)),
        (told["read"], " – ".join(dict.fromkeys(filter(None, (counted.first_read, counted.last_read))))),
    ]
    return Document((Title(text(told["title"])), Facts(tuple((label, text(value)) for label, value in rows if value))))


def percent(part: int, whole: int) -> int:
    """A share in whole per cents, rounded down, so that only what is complete is 100."""
    return 100 * part // whole if whole else 0
