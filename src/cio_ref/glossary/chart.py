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


DEEPEST = 50
"""No role stands lower than so many levels; one that would begins a tree of its own."""


def chart(catalogue: "Catalogue", id: str = "") -> list[Branch]:
    """The trees of all whose superior is known, or the line of one role: those above it, and all below it.

    A role stands under the superior it reports to most often. Where that would go round in a circle, one of them is at
    the top.
    """
    superiors = leading_superiors(catalogue)
    tops = cut_into_trees(superiors)
    below: dict[str, list[str]] = {}
    for role, (superior, _) in superiors.items():
        below.setdefault(superior, []).append(role)
    if id:
        line = line_of(superiors, id)
        tops = line[-1:]
        below |= {superior: [role] for role, superior in pairwise(line)}
    labels = {role: summary.label for role, summary in catalogue.summaries(reached(tops, below)).items()}
    order = {role: index for index, role in enumerate(labels)}

    def grow(role: str) -> Branch:
        branches = [grow(each) for each in sorted(below.get(role, ()), key=order.__getitem__)]
        return Branch(labels[role], superiors[role][1] if role in superiors else "", tuple(branches))

    return [grow(top) for top in sorted(tops, key=order.__getitem__)]


def leading_superiors(catalogue: "Catalogue") -> dict[str, tuple[str, str]]:
    """Of each role the superior it reports to most often, and how often."""
    superiors: dict[str, tuple[str, str]] = {}
    for role, superior, how_often in catalogue.lines():
        known = superiors.get(role)
        if known is None or FREQUENCIES.index(how_often) < FREQUENCIES.index(known[1]):
            superiors[role] = (superior, how_often)
    return superiors


def cut_into_trees(superiors: dict[str, tuple[str, str]]) -> list[str]:
    """Take out the lines that close a circle or lead too deep. Returns the roles that are at the top then."""
    depth: dict[str, int] = {}
    for role in list(superiors):
        line = {role: None}
        while role not in depth and role in superiors:
            superior = superiors[role][0]
            if superior in line:
                del superiors[role]
                break
            line[superior] = None
            role = superior
        for each in reversed(line):
            if each in superiors and depth[superiors[each][0]] == DEEPEST:
                del superiors[each]
            depth[each] = depth[superiors[each][0]] + 1 if each in superiors else 0
    return [role for role in depth if role not in superiors]


def line_of(superiors: Mapping[str, tuple[str, str]], role: str) -> list[str]:
    """A role and those above it, up to the top."""
    line = [role]
    while line[-1] in superiors:
        line.append(superiors[line[-1]][0])
    return line


def reached(tops: Iterable[str], below: Mapping[str, Sequence[str]]) -> set[str]:
    found: set[str] = set()
    ahead = list(tops)
    while ahead:
        role = ahead.pop()
        found.add(role)
        ahead += below.get(role, ())
    return found
