"""Who usually reports to whom, as a tree."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cio_ref.model import FREQUENCIES, Label

if TYPE_CHECKING:
    from cio_ref.glossary.catalogue import Catalogue


class Branch(NamedTuple):
    """A role or body, how often it reports to the one above it (empty at the top), and those that report to it."""

    role: Label
    how_often: str
    below: "tuple[Branch, ...]"


def chart(catalogue: "Catalogue", id: str = "") -> list[Branch]:
    """The trees of all whose superior is known, or the line of one role: those above it, and all below it.

    A role stands under the superior it reports to most often. Where that would go round in a circle, the one met first
    in the dataset is at the top.
    """
    superiors: dict[str, tuple[str, str]] = {}
    for role, superior, how_often in catalogue.lines():
        known = superiors.get(role)
        if known is None or FREQUENCIES.index(how_often) < FREQUENCIES.index(known[1]):
            superiors[role] = (superior, how_often)
    tops = list(dict.fromkeys(cut_circles(superiors, role)[-1] for role in list(superiors)))
    below: dict[str, list[str]] = {}
    for role, (superior, _) in superiors.items():
        below.setdefault(superior, []).append(role)
    if id:
        line = cut_circles(superiors, id)
        tops = line[-1:]
        below |= {superior: [role] for role, superior in pairwise(line)}
    labels = {role: summary.label for role, summary in catalogue.summaries(reached(tops, below)).items()}
    order = {role: index for index, role in enumerate(labels)}

    def grow(role: str) -> Branch:
        branches = [grow(each) for each in sorted(below.get(role, ()), key=order.__getitem__)]
        return Branch(labels[role], superiors[role][1] if role in superiors else "", tuple(branches))

    return [grow(top) for top in sorted(tops, key=order.__getitem__)]


def cut_circles(superiors: dict[str, tuple[str, str]], role: str) -> list[str]:
    """A role and those above it, up to the top. The line that would close a circle is taken out."""
    line = [role]
    while line[-1] in superiors:
        superior = superiors[line[-1]][0]
        if superior in line:
            del superiors[line[-1]]
            break
        line.append(superior)
    return line


def reached(tops: Iterable[str], below: Mapping[str, Sequence[str]]) -> set[str]:
    found: set[str] = set()
    ahead = list(tops)
    while ahead:
        role = ahead.pop()
        found.add(role)
        ahead += below.get(role, ())
    return found
