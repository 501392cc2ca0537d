"""The page of what a role needs to know and be able to do, and the matrix for several roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cio_ref.document import Block, Column, Document, Paragraph, Row, Table, Text, Title, join, raw, text
from cio_ref.glossary import References
from cio_ref.glossary.comparison import by_type
from cio_ref.model import FRAMEWORKS, SKILL_TYPES, WEIGHTS, Competence, Role, Skill, SkillUse
from cio_ref.pages import matrix as matrices
from cio_ref.pages.parts import Parts, aside, capital_text


def skills(role: Role, uses: Sequence[SkillUse], references: References, lang: str) -> Document:
    """One role: skill, type, weight and codes. ``uses`` are those of its skills to show."""
    parts = Parts(lang, references)
    words = parts.words
    heads = ((words["skill"], 20), (words["type"], 12), (words["weight"], 10), (words["code"], 16))
    blocks: list[Block] = [
        Title(text(words["skills_of"].format(name=raw(parts.full(role))))),
        Table(tuple(Column((head,), least) for head, least in heads), tuple(rows(parts, role, uses))),
    ]
    if not role.skills:
        blocks.append(Paragraph(aside(words["not_recorded"]["skills"])))
    if role.profile and any(leveled(role, references.skills[use.skill]) for use in uses):
        levels = words["levels"].format(framework=role.profile.framework)
        blocks.append(Paragraph(text(aside(levels), parts.cite(role.profile.sources))))
    return Document((*blocks, parts.bibliography()))


def rows(parts: Parts, role: Role, uses: Sequence[SkillUse]) -> Iterator[Row]:
    known = parts.references.skills
    for type, grouped in by_type(uses, known, SKILL_TYPES).items():
        for use in sorted(grouped, key=lambda use: WEIGHTS.index(use.weight)):
            skill = known[use.skill]
            yield Row(
                (
                    text(capital_text(parts.say(skill.name)), parts.cite(use.sources)),
                    text(parts.words["types"][type]),
                    text(parts.words["weights"][use.weight]),
                    codes(role, skill),
                )
            )


def codes(role: Role, skill: Skill) -> Text:
    """``e-CF 3.0 E.2 (5); SFIA 9 POMG, PGMG``; the level in brackets is the one the role's profile asks."""
    levels = {competence.code: competence.level for competence in leveled(role, skill)}
    return join(
        (
            text(
                f"{FRAMEWORKS[framework]} ",
                ", ".join(f"{code} ({levels[code]})" if code in levels else code for code in found),
            )
            for framework, found in skill.codes.items()
        ),
        "; ",
    )


def leveled(role: Role, skill: Skill) -> list[Competence]:
    """The codes of a skill that stand in the role's profile, each with its level."""
    if role.profile is None:
        return []
    codes = [code for key, found in skill.codes.items() if FRAMEWORKS[key] == role.profile.framework for code in found]
    return [competence for competence in role.profile.competences if competence.code in codes]


def matrix(roles: Sequence[Role], uses: Sequence[Sequence[SkillUse]], references: References, lang: str) -> Document:
    """Several roles: skills against roles. ``uses`` are the skills to show of each."""
    parts = Parts(lang, references)
    known = references.skills
    by_types = by_type([use for used in uses for use in used], known, SKILL_TYPES)
    groups = [[known[use.skill] for use in grouped] for grouped in by_types.values()]
    weights = [{use.skill: use.weight for use in used} for used in uses]
    return matrices.matrix(parts, roles, "skills", parts.words["skill"], groups, weights, parts.words["weights"])
