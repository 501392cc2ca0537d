"""Counting what a dataset holds, once, when it is compiled."""

from __future__ import annotations

from cio_ref.dataset.rules import Entries, localised_texts
from cio_ref.model import LANGUAGES, Census, tally


def take(entries: Entries) -> Census:
    bodies = sum(role.kind == "body" for role in entries.roles)
    brief = sum(role.brief for role in entries.roles if role.kind != "body")
    texts = list(localised_texts(entries))
    days = sorted(source.seen for source in entries.sources)
    return Census(
        full_roles=len(entries.roles) - bodies - brief,
        brief_roles=brief,
        bodies=bodies,
        skills=len(entries.skills),
        topics=len(entries.topics),
        contrasts=len(entries.contrasts),
        sources=len(entries.sources),
        texts=len(texts),
        complete={lang: sum(lang in text for text in texts) for lang in LANGUAGES},
        statements=tally(entries),
        first_read="".join(days[:1]),
        last_read="".join(days[-1:]),
    )
