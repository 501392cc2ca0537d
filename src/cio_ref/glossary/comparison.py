"""Comparing roles: what differs, who does what in each area, and the skills shared and not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cio_ref.model import AREAS, Contrast, Role, Skill, SkillUse, Task, Topic


class Comparison(NamedTuple):
    """Roles side by side, in the order asked.

    ``contrasts`` are those the dataset has between any two of them; ``tasks`` holds, for each area that one of them
    has a task in, the tasks per role id; ``shared_skills`` are needed by all, ``own_skills`` by one alone, and
    ``other_skills`` by several but not all.
    """

    roles: tuple[Role, ...]
    contrasts: tuple[Contrast, ...]
    tasks: Mapping[str, Mapping[str, tuple[Task, ...]]]
    shared_skills: tuple[str, ...]
    own_skills: Mapping[str, tuple[str, ...]]
    other_skills: Mapping[str, tuple[str, ...]]


def compare(
    roles: Sequence[Role],
    contrasts: Sequence[Contrast],
    topics: Mapping[str, Topic],
) -> Comparison:
    """Compare two or more different roles; ``topics`` holds at least those their tasks are in."""
    needed_by: dict[str, list[str]] = {}
    for role in roles:
        for use in role.skills:
            needed_by.setdefault(use.skill, []).append(role.id)
    # A role of which no skills are recorded says nothing about which are shared.
    known = [role.id for role in roles if role.skills]
    return Comparison(
        roles=tuple(roles),
        contrasts=tuple(contrasts),
        tasks=by_area(roles, topics),
        shared_skills=tuple(skill for skill, by in needed_by.items() if len(known) > 1 and by == known),
        own_skills={role: tuple(skill for skill, by in needed_by.items() if by == [role]) for role in known},
        other_skills={skill: tuple(by) for skill, by in needed_by.items() if 1 < len(by) < len(known)},
    )


def by_area(
    roles: Sequence[Role], topics: Mapping[str, Topic]
) -> dict[str, dict[str, tuple[Task, ...]]]:
    areas: dict[str, dict[str, tuple[Task, ...]]] = {}
    for area in AREAS:
        tasks = {role.id: tuple(task for task in role.tasks if topics[task.topic].area == area) for role in roles}
        if any(tasks.values()):
            areas[area] = tasks
    return areas


def by_type(uses: Sequence[SkillUse], skills: Mapping[str, Skill], types: Sequence[str]) -> dict[str, list[SkillUse]]:
    """The skills of a role under their types, in the order of ``types``; types it has no skill of are left out."""
    grouped = {type: [use for use in uses if skills[use.skill].type == type] for type in types}
    return {type: uses for type, uses in grouped.items() if uses}
