"""The list of commands, and the one seam from an error to a sentence and an exit status."""

import os
import signal
import sys
from contextlib import suppress
from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer
import typer.core
import typer.main

from cio_ref import __version__, streams
from cio_ref.errors import CioRefError
from cio_ref.session import Manner, Session, with_common_options


class Command(NamedTuple):
    """What the overview says of a command, and how it answers."""

    help: str
    manner: Manner = Manner()


COMMANDS = {
    "explain": Command("Explain roles: what each is, does and needs.", Manner(table=False)),
    "compare": Command("Compare roles side by side."),
    "skills": Command("List the skills a role needs, with their codes."),
    "search": Command("Find the entries that say some words."),
    "tasks": Command("List what a role does; of several, who does what."),
    "who": Command("Tell who sees to something, told in everyday words."),
    "topics": Command("List what there is to see to, and who is accountable."),
    "gap": Command("Tell what one role brings for another, and what is to be added."),
    "related": Command("List the nearest roles, and what they share."),
    "chart": Command("Draw who usually reports to whom.", Manner(table=False, tree=True)),
    "list": Command("List every role, one a line.", Manner(piped="lines")),
    "sources": Command("List the sources, of roles or of everything."),
    "data": Command("Tell what this dataset holds and rests on.", Manner(table=False)),
    "check": Command("Check a dataset you edit or keep yourself.", Manner(table=False, piped="plain")),
}
"""The commands. The function of each is ``run`` in the module of its name in `commands`."""

SETTINGS = {"help_option_names": ["-h", "--help"]}

EPILOG = """\b
Exit status:
  0  answered
  1  no such role, ambiguous where one is needed, nothing found,
     a dataset with faults, or an answer that cannot be written
  2  wrong usage
"""


class Commands(typer.core.TyperGroup):
    """Loads only the command that was asked for, and turns errors into sentences."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        single = typer.Typer(add_completion=False, rich_markup_mode=None)
        command = COMMANDS[cmd_name]
        run = with_common_options(import_module(f"cio_ref.commands.{cmd_name}").run, command.manner)
        single.command(cmd_name, context_settings=SETTINGS, short_help=command.help)(run)
        return typer.main.get_command(single)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.help) for name, command in COMMANDS.items()])

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args and not ctx.resilient_parsing:
            typer.echo(f"{self.help}\n\nMore: cio-ref --help".replace("\b\n", ""))
            raise typer.Exit()
        if args[:1] == ["help"]:
            args = [*args[1:], "--help"]
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            ctx.fail(unknown_command(args, ctx.params.get("data")))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        try:
            super().invoke(ctx)
        except CioRefError as error:
            ctx.obj.report(error)
        raise typer.Exit(ctx.obj.finish())


def unknown_command(args: list[str], data: str | None) -> str:
    """What to say to a word where a command belongs: it may be a slip, or a role."""
    import shlex
    from difflib import get_close_matches

    from cio_ref.api import open_glossary

    near = get_close_matches(args[0], COMMANDS, n=1, cutoff=0.75)
    meant = [*near, *args[1:]] if near else []
    if not near:
        with suppress(CioRefError):
            names = [word for word in args if not word.startswith("-")]
            glossary = open_glossary(data or os.environ.get("CIO_REF_DATA"))
            if not any(resolution.unknown for resolution in glossary.resolve(names)):
                meant = ["explain", *args]
    if meant:
        return f"There is no command {args[0]!r}. Did you mean: {shlex.join(['cio-ref', *meant])}"
    return f"There is no command {args[0]!r}. There are: {', '.join(COMMANDS)}"


LONGEST_TOLD = 1000
"""How many characters a line of an error of usage has at most; it may say back all that was typed."""


def told(line: str) -> str:
    from cio_ref.document import harmless

    return harmless(line if len(line) <= LONGEST_TOLD else f"{line[:LONGEST_TOLD]}…")


def show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cio-ref {__version__}")
        raise typer.Exit()


def overview(
    session: Session,
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """A glossary of C-level roles, in English and Dutch.

    \b
    Examples:
      cio-ref explain CIO          what a CIO is, does and needs
      cio-ref compare CIO CFO      how the two differ
      cio-ref skills CIO           what it takes
      cio-ref who "data breach"    who sees to it
      cio-ref list                 every role
    """


app = typer.Typer(
    cls=Commands, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=SETTINGS, epilog=EPILOG
)
app.callback()(with_common_options(overview))


def main() -> None:
    """Run the program and exit with its status."""
    if hasattr(signal, "SIGPIPE"):
        # A reader that has seen enough ends us without a word, as it does other programs (141 in a shell).
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    status = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError):  # no such stream, or one that cannot be written, which was reported
            stream.flush()
    # Nothing is left to do, and taking the interpreter down in order takes about as long as the look-ups did.
    os._exit(status)


def run(args: list[str]) -> int:
    """Run the program with these arguments; returns its exit status."""
    if sys.stdout is None:
        streams.complain("The answer could not be written: standard output is closed.")
        return 1
    try:
        return typer.main.get_command(app).main(args, prog_name="cio-ref", standalone_mode=False) or 0
    except typer.TyperException as error:
        error.message = "\n".join(map(told, error.message.splitlines()))
        if sys.stderr is not None:
            with suppress(OSError):
                error.show()  # type: ignore[attr-defined]
        return error.exit_code
    except OSError as error:
        streams.complain(f"The answer could not be written: {error.strerror or error}.")
        return 1
    except SystemExit as ended:  # how Typer ends a completion
        return int(ended.code or 0)
    except (KeyError, ValueError):
        if "_CIO_REF_COMPLETE" in os.environ:  # a completion that no shell asked for
            return 1
        raise
