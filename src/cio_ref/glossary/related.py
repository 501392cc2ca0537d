"""The nearest roles, by the skills and topics they share."""

from typing import TYPE_CHECKING, NamedTuple

from cio_ref.model import Summary

if TYPE_CHECKING:
    from cio_ref.glossary.catalogue import Catalogue

MOST_LOOKED_AT = 3000
"""How many uses of a role's traits are looked at, the rarest traits first: what very many roles share tells little."""

LEAST_ALIKE = 0.1
"""Roles that are less alike than this are not related."""


class Related(NamedTuple):
    """A role near another: how near, from 0 to 1, and the skills and topics they share, the most telling first."""

    role: Summary
    likeness: float
    skills: tuple[str, ...]
    topics: tuple[str, ...]


def related(catalogue: "Catalogue", id: str, limit: int) -> list[Related]:
    """The roles nearest to this one, by the cosine of their traits, each weighted by how rare it is."""
    traits = sorted(catalogue.traits(id), key=lambda trait: trait[2])
    shared: dict[str, dict[str, float]] = {}
    looked_at = 0
    for trait, weight, roles in traits:
        looked_at += roles
        if looked_at > MOST_LOOKED_AT:
            break
        for role, other in catalogue.having(trait):
            shared.setdefault(role, {})[trait] = weight * other
    shared.pop(id, None)
    likeness = {role: sum(weights.values()) for role, weights in shared.items()}
    nearest = [role for role in sorted(likeness, key=lambda role: -likeness[role]) if likeness[role] >= LEAST_ALIKE]
    known = catalogue.summaries(nearest[:limit])
    return [
        Related(known[role], round(likeness[role], 3), told(shared[role], "skill "), told(shared[role], "topic "))
        for role in nearest[:limit]
    ]


def told(weights: dict[str, float], kind: str) -> tuple[str, ...]:
    """The ids of the shared traits of a kind, the most telling first."""
    ordered = sorted(weights, key=lambda trait: -weights[trait])
    return tuple(trait.removeprefix(kind) for trait in ordered if trait.startswith(kind))
