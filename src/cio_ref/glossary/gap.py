"""What someone in one role brings for another, and what is to be added."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cio_ref.model import PARTS, WEIGHTS, Contrast, Role, Task


class SkillGap(NamedTuple):
    """A skill the new role needs: with what weight it was needed so far (empty if not), and with what weight it is."""

    skill: str
    had: str
    needed: str


class TopicGap(NamedTuple):
    """A topic of the new role: one's part in it so far (empty if none), and the part to come."""

    topic: str
    had: str
    needed: str


class Gap(NamedTuple):
    """The way from what one has to a role.

    ``brings`` are the skills that one has, ``adds`` those that are to be added or will weigh more; both with the
    essential ones first. ``topics`` are those in which one's part changes, if a role is left and its tasks are known.
    """

    to: Role
    brings: tuple[SkillGap, ...]
    adds: tuple[SkillGap, ...]
    topics: tuple[TopicGap, ...]
    contrasts: tuple[Contrast, ...]


def between(start: Role, to: Role, contrasts: Iterable[Contrast]) -> Gap:
    """The way from one role to another; ``contrasts`` are all those of one of them."""
    gap = from_skills({use.skill: use.weight for use in start.skills}, to)
    had, needed = leading_parts(start.tasks), leading_parts(to.tasks)
    topics = [TopicGap(topic, had.get(topic, ""), part) for topic, part in needed.items()]
    changed = [topic for topic in topics if topic.had != topic.needed]
    changed.sort(key=lambda topic: PARTS.index(topic.needed))
    told = tuple(contrast for contrast in contrasts if set(contrast.between) == {start.id, to.id})
    return gap._replace(topics=tuple(changed) if start.tasks else (), contrasts=told)


def from_skills(had: Mapping[str, str], to: Role) -> Gap:
    """The way from some skills, each with the weight it had, to a role."""
    uses = sorted(to.skills, key=lambda use: WEIGHTS.index(use.weight))
    skills = [SkillGap(use.skill, had.get(use.skill, ""), use.weight) for use in uses]
    adds = [skill for skill in skills if not skill.had or (skill.had, skill.needed) == ("optional", "essential")]
    return Gap(to, tuple(skill for skill in skills if skill not in adds), tuple(adds), (), ())


def leading_parts(tasks: Sequence[Task]) -> dict[str, str]:
    """The part by which one is most bound to each topic: who is accountable for it and does it is accountable."""
    by_part = sorted(tasks, key=lambda task: -PARTS.index(task.part))
    leading = {task.topic: task.part for task in by_part}
    return {task.topic: leading[task.topic] for task in tasks}
