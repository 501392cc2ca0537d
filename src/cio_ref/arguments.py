"""The arguments by which commands take roles, and what a shell offers for them at TAB."""

import os
from collections.abc import Mapping
from typing import Annotated, Any

import typer

from cio_ref.errors import CioRefError
from cio_ref.session import TEXT, Session, read_options


def complete_role(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Names that begin as what was typed, each with the roles it stands for. Typer compares with case, so the names
    come in the case that was typed."""
    from cio_ref import naming
    from cio_ref.document import harmless

    options = read_options({**(context.parent.params if context.parent else {}), **given(context.params)})
    session = Session(options, os.environ, TEXT)
    found: dict[str, dict[str, None]] = {}
    try:
        for entry, role in session.glossary.names_from(incomplete):
            written = entry.form if entry.sort == "acronym" else naming.slug(entry.form)
            # bash puts what is offered on the line as it is, so there is nothing in it that a shell would act on.
            if harmless_in_a_shell(written) and written.casefold().startswith(incomplete.casefold()):
                shown = written.lower() if incomplete.islower() else incomplete + written[len(incomplete) :]
                found.setdefault(shown, {})[role.name.get(session.lang, role.name["en"])] = None
    except CioRefError:
        return []
    # Typer hands the help to Rich as markup.
    brackets = str.maketrans("[]", "()")
    return [(shown, harmless(", ".join(names)).translate(brackets)) for shown, names in found.items()]


def harmless_in_a_shell(word: str) -> bool:
    return all(char.isalnum() or char in "-_." for char in word)


def given(parameters: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in parameters.items() if value is not None}


def role_argument(metavar: str, help: str) -> Any:
    """The argument by which a command takes roles: how it is called in the usage line, and what it is for."""
    return typer.Argument(metavar=metavar, help=help, autocompletion=complete_role, show_default=False)


Roles = Annotated[
    list[str],
    role_argument("ROLE...", "Acronyms or names, in any language; a name of several words needs no quotes."),
]
"""The roles that a command is about."""
