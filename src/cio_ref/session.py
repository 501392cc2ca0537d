"""What every command needs: the common options, the open glossary, and showing an answer or a problem."""

import inspect
import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import typer

from cio_ref import language, streams
from cio_ref.errors import AmbiguousRole, CioRefError, NotATable, NotATree, UnknownRole
from cio_ref.model import Language
from cio_ref.render import TABLES, TREES, Format, render

if TYPE_CHECKING:
    from cio_ref.document import Document
    from cio_ref.glossary import Glossary
    from cio_ref.model import Summary


class Options(NamedTuple):
    """The common options as they were given; None where one was not."""

    lang: str | None = None
    format: str | None = None
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
        typer.Option(
            case_sensitive=False,
            help="Answer in English or Dutch. [env: CIO_REF_LANG, else the locale]",
            show_default=False,
        ),
    ],
    "format": Annotated[
        Format | None,
        typer.Option(help="Write the answer in this form; csv, tsv: tables; mermaid: charts.", show_default=False),
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


class Manner(NamedTuple):
    """How a command answers: whether with a table or a tree, and in which format in a pipe."""

    table: bool = True
    tree: bool = False
    piped: str = "terminal"


TEXT = Manner()


def with_common_options(function: Callable[..., None], manner: Manner = TEXT) -> Callable[..., None]:
    """Give a function the common options.

    Its first parameter gets the `Session` made of them; the others stay its own. The function that comes back also
    takes Typer's context, by which what stood before the command reaches it.
    """

    def run(context: typer.Context, **given: Any) -> None:
        before = context.parent.obj.options if context.parent and context.parent.obj else Options()
        options = read_options({name: given.pop(name) for name in DECLARED}).over(before)
        context.find_root().obj = context.obj = session = Session(options, os.environ, manner)
        if context.parent and not manner.table and options.format in TABLES:
            raise NotATable(str(context.info_name), str(options.format))
        if context.parent and not manner.tree and options.format in TREES:
            raise NotATree(str(context.info_name), str(options.format))
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


def read_options(given: Mapping[str, Any]) -> Options:
    """The options as Typer has them, with ``--json`` as the format it is short for."""
    if given.get("json") and given.get("format") not in (None, "json"):
        raise typer.BadParameter(
            f"--json is short for --format json, so it does not go with --format {given['format']}."
        )
    options = Options(**{name: given.get(name) for name in Options._fields})
    return options._replace(format="json") if given.get("json") else options


MOST_UNKNOWN = 20
"""How many unknown names are told one by one."""


class Session:
    """One call of the program: how it is to answer, and how it went (``status``)."""

    def __init__(self, options: Options, environ: Mapping[str, str], manner: Manner) -> None:
        self.options = options
        self.environ = environ
        self.manner = manner
        self.lang = language.choose(options.lang, environ)
        self.status = 0
        self._glossary: Glossary | None = None
        self._unknown = 0
        self._said: set[str] = set()

    # The question

    @property
    def data(self) -> str | None:
        """The folder that was named, if one was."""
        return self.options.data or self.environ.get("CIO_REF_DATA") or None

    @property
    def glossary(self) -> "Glossary":
        """The open glossary. Raises NoDataset or BadDataset."""
        if self._glossary is None:
            from cio_ref.api import open_glossary

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

    def different_roles(self, asked: Sequence[str]) -> "list[Summary]":
        """The same, each role once however often it was named."""
        return list({role.id: role for _, role in self.roles(asked)}.values())

    def names_a_role(self, asked: str) -> bool:
        """Whether these words name a role or body, or several."""
        [resolution] = self.glossary.resolve(asked)
        return not resolution.unknown

    # The answer

    @property
    def format(self) -> str:
        """The format to answer in: as asked, else by the surroundings."""
        if self.options.format:
            return self.options.format
        if self.environ.get("CIO_REF_PLAIN", "") not in ("", "0"):
            return "plain"
        if not streams.on_terminal() and self.manner.piped != "terminal":
            return self.manner.piped
        return "plain" if self.environ.get("TERM") == "dumb" else "terminal"

    def show(self, value: Mapping[str, Any], page: "Callable[[str], Document]", *, digest: str = "") -> None:
        """Write an answer: its value for json, else its page in the session's language.

        ``digest`` is that of the dataset where it is not the open glossary's.
        """
        if self.format == "json":
            from cio_ref.render import values

            dataset = digest or self.glossary.digest
            written = values.render(value, dataset, self.lang)
            if not streams.can_carry(written):
                written = values.render(value, dataset, self.lang, ascii=True)
            streams.write(written)
            return
        written = streams.carried(render(page(self.lang), self.format, self.width(), self.colour()))
        if streams.on_terminal() and self.paged():
            streams.page_through(written)
        else:
            streams.write(written)

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
        return bool(self.environ.get("FORCE_COLOR")) or (streams.on_terminal() and self.environ.get("TERM") != "dumb")

    def paged(self) -> bool:
        if self.options.pager is not None:
            return self.options.pager
        return self.environ.get("CIO_REF_PAGER", "") not in ("", "0")

    # What is not the answer

    def report(self, error: CioRefError) -> None:
        """Say on standard error what went wrong, and remember it for the exit status."""
        from cio_ref.pages import problems

        self.status = max(self.status, error.status)
        self._unknown += isinstance(error, UnknownRole)
        if not isinstance(error, UnknownRole) or self._unknown <= MOST_UNKNOWN:
            self.say(problems.sentence(error, self.lang))

    def finish(self) -> int:
        """End the call: where to look further if a name was unknown, and the exit status."""
        words = language.WORDS[self.lang]
        if self._unknown > MOST_UNKNOWN:
            self.say(words["more_unknown"].format(count=self._unknown - MOST_UNKNOWN))
        if self._unknown:
            self.say(words["all_roles"])
        return self.status

    def say(self, *lines: str) -> None:
        """Write lines to standard error, once each, and carry on where that cannot be."""
        new = [line for line in lines if line not in self._said]
        self._said.update(new)
        streams.complain(*new)
