"""cio-ref tasks: what roles do, and who does what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cio_ref.arguments import Roles
from cio_ref.errors import NothingFound
from cio_ref.model import Area, Part
from cio_ref.session import Session

if TYPE_CHECKING:
    from cio_ref.document import Document


def run(
    session: Session,
    roles: Roles,
    area: Annotated[Area | None, typer.Option(help="Only tasks in this area.", show_default=False)] = None,
    part: Annotated[Part | None, typer.Option(help="Only tasks with this part.", show_default=False)] = None,
) -> None:
    """List what a role does, by area, with its part in each task; of several roles, who does what.

    The parts are those of RACI: who is accountable answers for a thing, who is responsible does it or has it done, and
    others contribute.

    \b
    Examples:
      cio-ref tasks CISO
      cio-ref tasks CIO CISO DPO
      cio-ref tasks CFO --part accountable --format csv
    """
    wanted = [session.glossary.role(role.id) for role in session.different_roles(roles)]
    if not wanted:
        return
    references = session.glossary.references(wanted)
    tasks = [
        tuple(
            task
            for task in role.tasks
            if area in (None, references.topics[task.topic].area) and part in (None, task.part)
        )
        for role in wanted
    ]
    if any(role.tasks for role in wanted) and not any(tasks):
        raise NothingFound()

    def page(lang: str) -> Document:
        from cio_ref.pages import tasks as pages

        if len(wanted) == 1:
            return pages.tasks(wanted[0], tasks[0], references, lang)
        return pages.matrix(wanted, tasks, references, lang)

    answers = [
        {"role": role.id, "acronyms": role.acronyms, "name": role.name, "tasks": done}
        for role, done in zip(wanted, tasks)
    ]
    session.show({"answers": answers, "references": references}, page)
