"""What every command needs: the common options, the open glossary, and showing an answer or a problem."""

import inspect
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import typer

from cio_ref import language
from cio_ref.errors import AmbiguousRole, CannotWrite, CioRefError, NotATable, UnknownRole
from cio_ref.model import Language
from cio_ref.render import TABLES, Format, Look, render

if TYPE_CHECKING:
    from cio_ref.document import Document
    from cio_ref.glossary import Glossary
    from cio_ref.model import Summary


class Options(NamedTuple):
    """The common options as they were given; None where one was not."""

    lang: str | None = None
    format: str | None = None
    json: bool | None = None
    width: int | None = None
    color: str | None = None
    pager: bool | None = None
    data: str | None = None

    def over(self, other: "Options") -> "Options":
        """These options, and the other ones where these are not given."""
        return Options._make(theirs if mine is None else mine for mine, theirs in zip(self, other))


DECLARED: Mapping[str, Any] = {
    "lang": Annotated[
        Language | None,
        typer.Option(help="Answer in English or Dutch. [env: CIO_REF_LANG, else the locale]", show_default=False),
    ],
    "format": Annotated[
        Format | None,
        typer.Option(help="Write the answer in this form; csv and tsv for tables.", show_default=False),
    ],
    "json": Annotated[bool | None, typer.Option("--json", help="Short for --format json.", show_default=False)],
    "width": Annotated[
        int | None, typer.Option(min=20, help="Lay out for this many characters. [env: COLUMNS]", show_default=False)
    ],
    "color": Annotated[
        Literal["auto", "always", "never"] | None,
        typer.Option(help="Use colour. [env: NO_COLOR, FORCE_COLOR; default: auto]", show_default=False),
    ],
    "pager": Annotated[
        bool | None,
        typer.Option("--pager/--no-pager", help="Show the answer in $PAGER. [env: CIO_REF_PAGER]", show_default=False),
    ],
    "data": Annotated[
        str | None,
        typer.Option(metavar="DIR", help="Use the dataset in this folder. [env: CIO_REF_DATA]", show_default=False),
    ],
}
"""The common options, declared once. They stand before a command or after it; after it wins."""


def with_common_options(function: Callable[..., None]) -> Callable[..., None]:
    """Give a function the common options.

    Its first parameter gets the `Session` made of them; the others stay its own. The function that comes back also
    takes Typer's context, by which what stood before the command reaches it.
    """

    def run(context: typer.Context, **given: Any) -> None:
        options = Options(**{name: given.pop(name) for name in DECLARED})
        before = context.parent.obj.options if context.parent and context.parent.obj else Options()
        context.find_root().obj = context.obj = session = Session(options.over(before), os.environ)
        function(session, **given)

    _, *own = inspect.signature(function, eval_str=True).parameters.values()
    common = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation)
        for name, annotation in DECLARED.items()
    ]
    context = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    own = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own]
    run.__signature__ = inspect.Signature([context, *own, *common])  # type: ignore[attr-defined]
    run.__annotations__ = {}
    run.__doc__ = function.__doc__
    return run


class Session:
    """One call of the program: how it is to answer, and how it went (``status``)."""

    def __init__(self, options: Options, environ: Mapping[str, str]) -> None:
        self.options = options
        self.environ = environ
        self.lang = language.choose(options.lang, environ)
        self.status = 0
        self._glossary: Glossary | None = None
        self._hint = False

    # The question

    @property
    def data(self) -> str | None:
        """The folder that was named, if one was."""
        return self.options.data or self.environ.get("CIO_REF_DATA") or None

    @property
    def glossary(self) -> "Glossary":
        """The open glossary. Raises NoDataset or BadDataset."""
        if self._glossary is None:
            from cio_ref.opening import open_glossary

            self._glossary = open_glossary(self.data)
        return self._glossary

    def roles(self, asked: Sequence[str]) -> "list[tuple[str, Summary]]":
        """The roles that were named, each with what was typed for it, for a command that needs one role a name. A
        leading meaning is taken, which is said; what is unknown or ambiguous is reported and left out."""
        from cio_ref.pages import problems

        found = []
        for resolution in self.glossary.resolve(asked):
            if resolution.role:
                if resolution.others:
                    self.say(problems.assumption(resolution, self.lang))
                found.append((resolution.asked, resolution.role))
            elif resolution.ambiguous:
                self.report(AmbiguousRole(resolution.asked, resolution.others))
            else:
                self.report(UnknownRole(resolution.asked, resolution.near))
        return found

    # The answer

    def format(self, piped: str = "terminal") -> str:
        """The format to answer in: as asked, else by the surroundings; ``piped`` is the command's own for a pipe."""
        if self.options.json:
            return "json"
        if self.options.format:
            return self.options.format
        if self.environ.get("CIO_REF_PLAIN", "") not in ("", "0"):
            return "plain"
        if not on_terminal() and piped != "terminal":
            return piped
        return "plain" if self.environ.get("TERM") == "dumb" else "terminal"

    def show(
        self,
        value: Mapping[str, Any],
        page: "Callable[[str], Document]",
        *,
        piped: str = "terminal",
        without_table: str = "",
        digest: str = "",
    ) -> None:
        """Write an answer: its value for json, else its page in the session's language.

        ``piped`` is the format in a pipe; ``without_table`` names a command whose answer is not a table, so that csv
        and tsv are wrong usage; ``digest`` is that of the dataset where it is not the open glossary's.
        """
        format = self.format(piped)
        if format == "json":
            from cio_ref.render import values

            self.write(values.render(value, digest or self.glossary.digest, self.lang))
            return
        if without_table and format in TABLES:
            raise NotATable(command=without_table, format=format)
        written = render(page(self.lang), format, Look(self.width(), self.colour()))
        if on_terminal() and self.paged():
            page_through(encodable(written))
        else:
            self.write(written)

    def write(self, text: str) -> None:
        """Write to standard output. Raises CannotWrite."""
        try:
            sys.stdout.write(encodable(text))
            sys.stdout.flush()
        except OSError as error:
            raise CannotWrite(reason=error.strerror or str(error)) from error

    def width(self) -> int:
        if self.options.width:
            return self.options.width
        from shutil import get_terminal_size

        return max(get_terminal_size((80, 24)).columns, 20)

    def colour(self) -> bool:
        """https://no-color.org and https://force-color.org, below the option."""
        if self.options.color in ("always", "never"):
            return self.options.color == "always"
        if self.environ.get("NO_COLOR"):
            return False
        return bool(self.environ.get("FORCE_COLOR")) or on_terminal()

    def paged(self) -> bool:
        if self.options.pager is not None:
            return self.options.pager
        return self.environ.get("CIO_REF_PAGER", "") not in ("", "0")

    # What is not the answer

    def report(self, error: CioRefError) -> None:
        """Say on standard error what went wrong, and remember it for the exit status."""
        from cio_ref.pages import problems

        self.status = max(self.status, error.status)
        self.say(problems.sentence(error, self.lang))
        self._hint = self._hint or isinstance(error, UnknownRole)

    def finish(self) -> int:
        """End the call: where to look further if a name was unknown, and the exit status."""
        if self._hint:
            self.say(language.WORDS[self.lang]["all_roles"])
        return self.status

    def say(self, *lines: str) -> None:
        """Write lines to standard error."""
        from cio_ref.document import harmless

        if sys.stderr is not None:
            print(*map(harmless, lines), sep="\n", file=sys.stderr)


def page_through(text: str) -> None:
    """Show text in ``$PAGER``, or in what this system has for it."""
    from pydoc import pager

    os.environ.setdefault("LESS", "FRX")  # as git does: colours pass, and a page that fits is simply shown
    pager(text)


def on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


_ASCII = str.maketrans(
    {"•": "*", "─": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "–": "-", "·": "-", "●": "x", "○": "o"}
)


def encodable(text: str) -> str:
    """Text that standard output can carry: as it is, or else in ASCII."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        from unicodedata import normalize

        text = normalize("NFKD", text.translate(_ASCII))
        return text.encode("ascii", "ignore").decode("ascii")
    return text


# Completion


def complete_role(incomplete: str) -> list[tuple[str, str]]:
    """Names that begin as what was typed, each with the roles it stands for. Typer compares with case, so the names
    come in the case that was typed."""
    from cio_ref import naming
    from cio_ref.document import harmless

    session = Session(Options(), os.environ)
    found: dict[str, dict[str, None]] = {}
    try:
        for entry, role in session.glossary.names_from(incomplete):
            written = entry.form if entry.sort == "acronym" else naming.slug(entry.form)
            if written.casefold().startswith(incomplete.casefold()):
                shown = written.lower() if incomplete.islower() else incomplete + written[len(incomplete) :]
                found.setdefault(shown, {})[role.name.get(session.lang, role.name["en"])] = None
    except CioRefError:
        return []
    # Typer hands the help to Rich as markup.
    brackets = str.maketrans("[]", "()")
    return [(shown, harmless(", ".join(names)).translate(brackets)) for shown, names in found.items()]


Roles = Annotated[
    list[str],
    typer.Argument(
        metavar="ROLE...",
        help="Acronyms or names, in any language; a name of several words needs no quotes.",
        autocompletion=complete_role,
        show_default=False,
    ),
]
"""The argument of a command about roles."""
