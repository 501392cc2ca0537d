"""Comparing roles: what differs, who does what in each area, and the skills shared and not."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from cio_ref.model import AREAS, Contrast, Role, Skill, SkillUse, Task, Topic


class Comparison(NamedTuple):
    """Roles side by side, in the order asked.

    ``contrasts`` are those the dataset has between any two of them. ``tasks`` holds, for each area that one of them has
    a task in, lines of tasks by role id: those of one topic on one line. ``shared_skills`` are needed by all,
    ``own_skills`` by one alone, and ``other_skills`` by several but not all; all three are empty when the skills of one
    of the roles are not recorded.
    """

    roles: tuple[Role, ...]
    contrasts: tuple[Contrast, ...]
    tasks: Mapping[str, tuple[Mapping[str, Task], ...]]
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
    every = [role.id for role in roles]
    if not all(role.skills for role in roles):
        needed_by, every = {}, []  # what one role alone needs cannot be said when another's skills are not known
    return Comparison(
        roles=tuple(roles),
        contrasts=tuple(contrasts),
        tasks=lines_by_area(roles, topics),
        shared_skills=tuple(skill for skill, by in needed_by.items() if by == every),
        own_skills={role: tuple(skill for skill, by in needed_by.items() if by == [role]) for role in every},
        other_skills={skill: tuple(by) for skill, by in needed_by.items() if 1 < len(by) < len(every)},
    )


def lines_by_area(roles: Sequence[Role], topics: Mapping[str, Topic]) -> dict[str, tuple[Mapping[str, Task], ...]]:
    areas = {}
    for area in AREAS:
        tasks = {role.id: [task for task in role.tasks if topics[task.topic].area == area] for role in roles}
        if any(tasks.values()):
            areas[area] = tuple(line_up(tasks))
    return areas


def line_up(tasks: Mapping[str, Sequence[Task]]) -> list[Mapping[str, Task]]:
    """Put tasks on lines: those of a topic that roles share on lines of their own, the rest as they come."""
    topics = dict.fromkeys(task.topic for each in tasks.values() for task in each)
    shared = [
        topic for topic in topics if sum(any(task.topic == topic for task in each) for each in tasks.values()) > 1
    ]
    lines: list[Mapping[str, Task]] = []
    for group in (*([topic] for topic in shared), [topic for topic in topics if topic not in shared]):
        columns = [[task for task in each if task.topic in group] for each in tasks.values()]
        for line in zip_longest(*columns):
            lines.append({role: task for role, task in zip(tasks, line) if task})
    return lines


def by_area(tasks: Sequence[Task], topics: Mapping[str, Topic]) -> dict[str, list[Task]]:
    """Tasks under the areas of their topics, in the order of areas; areas without any are left out."""
    grouped = {area: [task for task in tasks if topics[task.topic].area == area] for area in AREAS}
    return {area: found for area, found in grouped.items() if found}


def by_type(uses: Sequence[SkillUse], skills: Mapping[str, Skill], types: Sequence[str]) -> dict[str, list[SkillUse]]:
    """The skills of a role under their types, in the order of ``types``; types it has no skill of are left out."""
    grouped = {type: [use for use in uses if skills[use.skill].type == type] for type in types}
    return {type: uses for type, uses in grouped.items() if uses}
