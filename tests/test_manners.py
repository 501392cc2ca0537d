"""The manners of a command-line program, shown by the program itself as a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from conftest import PROGRAM, Run

import cio_ref
from cio_ref.glossary import Glossary
from cio_ref.language import WORDS
from cio_ref.model import LANGUAGES

ESCAPE = "\x1b"
COMMANDS = [
    ["explain", "CIO"],
    ["compare", "CIO", "CFO"],
    ["skills", "CIO"],
    ["skills", "CIO", "CFO"],
    ["list"],
    ["check"],
]


def shell(line: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a line in bash, with ``cio-ref`` on the path."""
    path = f"{PROGRAM.parent}:{os.environ['PATH']}"
    environ = {**os.environ, "PATH": path, **variables}
    return subprocess.run(["bash", "-c", line], capture_output=True, text=True, env=environ, stdin=subprocess.DEVNULL)


# Streams and exit status


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_an_answer_is_on_stdout(run: Run, command: list[str]) -> None:
    answer = run(*command)
    assert answer.status == 0
    assert answer.out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["explain", "COI"], 1, "No role is called “COI”. Did you mean CIO?\nAll roles: cio-ref list\n"),
        (["explain", ""], 1, "An empty name names no role.\nAll roles: cio-ref list\n"),
        (["explain", "xyzzy", "--lang", "nl"], 1, "Er is geen rol die “xyzzy” heet.\nAlle rollen: cio-ref list\n"),
        (["compare", "CPO", "CFO"], 1, "“CPO” can mean Chief Product Officer, Chief People Officer or Chief Privacy"),
        (["skills", "CPO"], 1, "Say which one, for example: CPO product\n"),
        (["skills", "IT director"], 1, "for example: chief information officer\n"),
        (["skills", "CFO", "--type", "technology"], 1, "Nothing fits."),
        (["list", "--family", "product", "--kind", "body"], 1, "Nothing fits."),
        (["compare", "CIO"], 2, "Name at least two roles to compare"),
        (["compare", "CFO", "financieel directeur"], 2, "“CFO” and “financieel directeur” name the same role."),
        (["explain", "CIO", "--format", "csv"], 2, "explain does not answer with a table, so there is no csv of it."),
        (["who", "banana"], 1, "No topic fits “banana”."),
        (["topics", "banana"], 1, "No topic fits “banana”."),
        (["who", "?!"], 1, "There are no words here that tell of a topic."),
        (["who", "CFO"], 1, "“CFO” is not a topic but a role or a body. What it is: cio-ref explain CFO\n"),
        (["topics", "CFO's"], 1, "What it is: cio-ref explain cfo\n"),
        (["who", "who", "is", "responsible"], 1, "No topic fits"),
        (["who", "the"], 1, "No topic fits “the”."),
        (["chart", "CIO", "CFO"], 2, "A chart is of one role, or of all."),
        (["search", "banana"], 1, "No entry says all of “banana”. Try fewer words"),
        (["search", "finnace"], 1, "Did you mean finance"),
        (["search", "***"], 1, "There are no words here to look for."),
        (["search", "van", "de"], 1, "There are no words here to look for."),
        (["gap", "CFO"], 2, "Name two roles, or one role with --have"),
        (["gap", "CFO", "CTO", "--have", "finance"], 1, "No role is called “CTO”"),
        (["gap", "CFO", "financieel directeur"], 2, "name the same role."),
        (["gap", "CFO", "CEO"], 1, "The skills of “CEO” are not recorded yet"),
        (["gap", "RvB", "CFO"], 1, "“RvB” is a body, and a body has no skills. Name two roles"),
        (["gap", "CFO", "--have", ""], 1, "An empty name names no skill.\n"),
        (["gap", "CFO", "--have", "fishing"], 1, "No skill is called “fishing”."),
        (["gap", "CFO", "--have", "finanse"], 1, "Did you mean finance"),
        (["tasks", "CFO", "--area", "market"], 1, "Nothing fits."),
        (["explain", "CIO", "--format", "mermaid"], 2, "explain does not answer with a chart, so there is no mermaid"),
        (["explain", "CIO", "--lang", "fr"], 2, "Invalid value for '--lang'"),
        (["explain", "CIO", "--width", "0"], 2, "Invalid value for '--width'"),
        (["explain"], 2, "Missing argument 'ROLE...'"),
        (["explain", "--colour"], 2, "No such option: --colour"),
        (["CIO"], 2, "There is no command 'CIO'. Did you mean: cio-ref explain CIO\n"),
        (["chief", "financial", "officer"], 2, "Did you mean: cio-ref explain chief financial officer\n"),
        (["CIO's"], 2, "Did you mean: cio-ref explain 'CIO'\"'\"'s'\n"),
        (["publish", "privacy"], 2, "There is no command 'publish'. There are: explain, compare, skills, search, "),
        (["explian", "CIO"], 2, "Did you mean: cio-ref explain CIO\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_is_not_answered_is_said_on_stderr(run: Run, arguments: list[str], status: int, said: str) -> None:
    answer = run(*arguments)
    assert (answer.status, answer.out) == (status, "")
    assert said in answer.err
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("command", ["explain", "skills", "compare"])
def test_other_names_in_the_same_call_are_still_answered(run: Run, command: str) -> None:
    answer = run(command, "CIO", "xyzzy", "CFO")
    assert answer.status == 1
    assert "CIO" in answer.out
    assert "CFO" in answer.out
    assert "“xyzzy”" in answer.err


def test_an_ambiguous_name_is_explained(run: Run) -> None:
    answer = run("explain", "CPO", "--width", "100")
    assert (answer.status, answer.err) == (0, "")
    assert "CPO has three meanings" in answer.out
    assert "Chief Privacy Officer: In the Dutch central government CPO has this meaning." in answer.out
    assert "cio-ref explain CPO product" in answer.out


def test_a_leading_meaning_that_is_taken_is_said(run: Run) -> None:
    answer = run("skills", "CIO")
    assert answer.status == 0
    assert answer.err == "“CIO” is taken as Chief Information Officer; it can also mean Chief Investment Officer.\n"


# Help


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("command", [[], ["explain"], ["compare"], ["skills"], ["list"], ["check"]], ids=" ".join)
def test_help(run: Run, command: list[str], flag: str) -> None:
    answer = run(*command, flag)
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.startswith(f"Usage: cio-ref {''.join(command)}")
    assert answer.out.index("Examples:") < answer.out.index("Options:")


def test_exit_statuses_are_listed(run: Run) -> None:
    assert "Exit status:\n    0  answered\n    1  no such role" in run("--help").out


def test_no_arguments_give_short_help(run: Run) -> None:
    answer = run()
    assert (answer.status, answer.err) == (0, "")
    assert "cio-ref explain CIO" in answer.out
    assert len(answer.out.splitlines()) < 12


@pytest.mark.parametrize("flag", ["-V", "--version"])
def test_version(run: Run, flag: str) -> None:
    assert run(flag) == (0, f"cio-ref {cio_ref.__version__}\n", "")


def test_options_stand_before_the_command_or_after_it(run: Run) -> None:
    after = run("explain", "CIO", "--lang", "nl", "--width", "60")
    assert run("--lang", "nl", "--width", "60", "explain", "CIO") == after
    assert run("--lang", "en", "explain", "--lang", "nl", "CIO", "--width", "60") == after


# Colour


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_escape_leaves_without_colour(run: Run, on_terminal: Run, command: list[str]) -> None:
    for answer in (
        run(*command),
        run(*command, "--color", "never", FORCE_COLOR="1"),
        on_terminal(*command, "--color", "never"),
        on_terminal(*command, NO_COLOR="1"),
        on_terminal(*command, NO_COLOR="1", FORCE_COLOR="1"),
        on_terminal(*command, TERM="dumb"),
    ):
        assert answer.status == 0
        assert ESCAPE not in answer.out


def test_colour_where_it_is_wanted(run: Run, on_terminal: Run) -> None:
    for answer in (
        on_terminal("explain", "CIO"),
        on_terminal("explain", "CIO", NO_COLOR=""),
        run("explain", "CIO", FORCE_COLOR="1"),
        run("explain", "CIO", "--color", "always", NO_COLOR="1"),
        run("compare", "CIO", "CFO", "--color", "always"),
    ):
        assert ESCAPE in answer.out


# Where it is shown


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_line_is_wider_than_the_terminal(on_terminal: Run, command: list[str], columns: int) -> None:
    answer = on_terminal(*command, "--color", "never", columns=columns)
    longest = max(answer.out.splitlines(), key=len)
    assert len(longest) <= columns


def test_running_text_does_not_sprawl(on_terminal: Run) -> None:
    answer = on_terminal("explain", "CIO", "--color", "never", columns=200)
    assert max(map(len, answer.out.splitlines())) == 100


WIDE = [["compare", "CIO", "CFO", "CEO"], ["compare", "CIO", "CFO", "CEO", "DPO"], ["explain", "CPO"]]


@pytest.mark.parametrize("command", [*COMMANDS[:-1], *WIDE], ids=" ".join)
def test_nothing_is_cut_off(command: list[str], shipped: Glossary) -> None:
    """The same letters at every width, in both languages, on the pages of the shipped dataset."""
    for lang in LANGUAGES:
        pages = {}
        for width in (20, 30, *range(40, 132, 3), 200):
            pages[width] = Counter("".join(shown(command, lang, width).split()))
        for symbol in "─●○":  # rules are as long as there is room, and stacked weights are written out
            del pages[200][symbol]
        for width, letters in pages.items():
            missing = pages[200] - letters
            # Heads are repeated or left out where rows and columns are stacked; nothing else is.
            heads = Counter("".join(" ".join(WORDS[lang][key] for key in HEADS).split()))  # type: ignore[literal-required]
            assert missing - heads == Counter(), (lang, width)


HEADS = ("acronym_head", "name", "responsible_for", "focus", "skill", "type", "weight", "code", "usual")


def shown(command: list[str], lang: str, width: int) -> str:
    environ = {key: value for key, value in os.environ.items() if key != "CIO_REF_DATA"}
    arguments = [*command, "--lang", lang, "--width", str(width), "--format", "terminal"]
    return subprocess.run([PROGRAM, *arguments], env=environ, capture_output=True, text=True).stdout


def test_a_pipe_gets_eighty_columns_or_what_columns_says(run: Run) -> None:
    assert max(map(len, run("explain", "CIO").out.splitlines())) == 80
    assert max(map(len, run("explain", "CIO", COLUMNS="60").out.splitlines())) == 60


def test_a_dumb_terminal_gets_plain_text(on_terminal: Run, run: Run) -> None:
    plain = run("explain", "CIO", "--format", "plain").out
    assert on_terminal("explain", "CIO", TERM="dumb").out == plain
    assert run("explain", "CIO", CIO_REF_PLAIN="1").out == plain
    assert run("explain", "CIO", CIO_REF_PLAIN="0").out != plain


def test_a_list_in_a_pipe_is_one_line_a_role(run: Run) -> None:
    lines = run("list").out.splitlines()
    assert lines[0] == "CIO\tChief Information Officer\tinformation and technology\tIT strategy, data"
    assert [line.count("\t") for line in lines] == [3] * 9


def test_a_list_on_a_terminal_is_a_table(on_terminal: Run) -> None:
    assert "Acronym" in on_terminal("list").out


def test_the_pager_shows_the_page_when_asked(on_terminal: Run) -> None:
    assert on_terminal("explain", "CIO", "--pager", PAGER="sed s/^/PAGED:/").out.startswith("PAGED:")
    assert on_terminal("explain", "CIO", CIO_REF_PAGER="1", PAGER="sed s/^/PAGED:/").out.startswith("PAGED:")
    assert not on_terminal("explain", "CIO", PAGER="sed s/^/PAGED:/").out.startswith("PAGED:")
    lost = on_terminal("explain", "CIO", "--pager", PAGER="no-such-pager", NO_COLOR="1")
    assert "What the CIO does" in lost.out
    for broken in ("less '", " "):  # an end of a quotation is missing; nothing is named
        assert "Chief Information Officer" in on_terminal("explain", "CIO", "--pager", PAGER=broken, PATH="").out
    assert not on_terminal("explain", "CIO", "--no-pager", CIO_REF_PAGER="1", PAGER="sed s/^/PAGED:/").out.startswith(
        "PAGED:"
    )


# Languages


def test_the_locale_decides_and_the_option_wins(run: Run) -> None:
    assert "Wat de CIO doet" in run("explain", "CIO", LANG="nl_NL.UTF-8").out
    assert "What the CIO does" in run("explain", "CIO", "--lang", "en", LANG="nl_NL.UTF-8").out
    assert "What the CIO does" in run("explain", "CIO", LC_ALL="C", LANGUAGE="nl").out


def test_a_name_is_found_in_every_language(run: Run) -> None:
    assert "Executive who answers for the money" in run("explain", "financieel directeur", "--lang", "en").out


def test_a_missing_translation_falls_back_and_is_marked(copy: Path, run: Run) -> None:
    roles = copy / "roles.yaml"
    roles.write_text(roles.read_text("utf-8").replace("    nl: Stelt de begroting op\n", ""), "utf-8")
    answer = run("explain", "CFO", "--lang", "nl", "--data", copy)
    assert answer.status == 0
    assert "Sets the budget (in het Engels)" in answer.out


# Encoding


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_an_encoding_that_lacks_characters_gets_ascii(run: Run, command: list[str], encoding: str) -> None:
    environ = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    answer = run(*command, "--lang", "nl", "--width", "80", **environ)
    assert answer.status == 0
    written = answer.out.encode("utf-8", "surrogateescape").decode(encoding)
    assert not {*written} & {*"─●○\\"}
    if command == ["list"] and encoding != "ascii":
        assert "financiën" in written  # what can be carried is left as it is


def test_a_tree_in_ascii_is_a_tree(run: Run) -> None:
    out = run("chart", "CISO", PYTHONIOENCODING="ascii", PYTHONUTF8="0", CIO_REF_DATA=None).out
    assert "  `- CEO - Chief Executive Officer (usually)\n     `- CIO" in out


def test_stderr_too(run: Run) -> None:
    answer = run("explain", "xyzzy", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert answer.err == 'No role is called "xyzzy".\nAll roles: cio-ref list\n'


# Streams that end, are full, or are not there


def test_a_pipe_that_is_closed_early() -> None:
    done = shell("cio-ref explain CIO --width 20 | head -1; echo ${PIPESTATUS[0]}")
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] in ("0", "141")
    process = subprocess.Popen([PROGRAM, "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    process.stdout.close()
    _, err = process.communicate()
    assert (process.returncode, err) == (-signal.SIGPIPE, b"")


@pytest.mark.parametrize("command", ["explain CIO", "explain CIO --json", "list", "--help", "--version", "check"])
def test_a_full_device(command: str) -> None:
    done = shell(f"cio-ref {command} > /dev/full")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "The answer could not be written: No space left on device."
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["explain CIO", "list", "--help"])
def test_a_closed_stdout(command: str) -> None:
    done = shell(f"cio-ref {command} >&-")
    assert done.returncode == 1
    assert done.stderr == "The answer could not be written: standard output is closed.\n"


@pytest.mark.parametrize("command", ["compare CIO CFO", "skills CIO", "explain CIO COI"])
def test_what_cannot_be_said_on_stderr_costs_no_answer(command: str) -> None:
    told = shell(f"cio-ref {command} 2>/dev/null")
    silent = shell(f"cio-ref {command} 2>/dev/full")
    assert silent.stdout == told.stdout != ""
    assert silent.returncode == told.returncode
    assert shell("cio-ref frob 2>/dev/full").returncode == 2
    assert shell("cio-ref frob 2>&-").stdout == ""


def test_a_closed_stderr() -> None:
    done = shell("cio-ref explain CIO COI 2>&-")
    assert done.returncode == 1
    assert "CIO · Chief Information Officer" in done.stdout


# Hostile text

HOSTILE = [
    "\x1b[31mred",
    "\x1b]0;title\x07",
    "[bold]CIO[/bold]",
    "[/nothing]",
    "CIO\x00"[:3] + "\x9b31m",
    "\u202eOIC",
    "a\r\nb",
]


@pytest.mark.parametrize("typed", HOSTILE, ids=ascii)
@pytest.mark.parametrize(
    "command", [["explain"], ["compare", "CIO"], ["skills"], ["list", "--family"], []], ids=" ".join
)
def test_what_was_typed_is_shown_harmlessly(run: Run, command: list[str], typed: str) -> None:
    answer = run(*command, typed)
    assert answer.status in (1, 2)
    shown = (answer.out + answer.err).replace("\n", "")
    assert shown.isprintable()
    assert "Traceback" not in shown


def test_bytes_that_are_not_text(run: Run) -> None:
    answer = run("explain", b"CIO\xff\xfe")
    assert (answer.status, answer.out) == (1, "")
    assert "No role is called “CIO\\xff\\xfe”." in answer.err


@pytest.mark.parametrize("typed", ["C" * 10_000, "cheif " * 2_000])
def test_a_long_name_is_not_shown_in_full(run: Run, typed: str) -> None:
    answer = run("explain", typed)
    assert answer.status == 1
    assert len(answer.err) < 200


def test_hostile_data_is_shown_harmlessly(copy: Path, run: Run) -> None:
    roles = copy / "roles.yaml"
    text = roles.read_text(encoding="utf-8")
    text = text.replace("en: Sets the IT strategy", r'en: "Sets \e[31m[bold]the\u202e IT\tstrategy|*x*"')
    roles.write_text(text, encoding="utf-8")
    for format in ("terminal", "plain", "markdown", "json"):
        for colour in ("always", "never"):
            answer = run("explain", "CIO", "--data", copy, "--format", format, "--color", colour)
            assert answer.status == 0
            assert "\x1b[31m" not in answer.out
            assert "\u202e" not in answer.out
            if format in ("terminal", "plain"):
                assert r"\x1b[31m[bold]the\u202e IT\x09strategy|*x*" in answer.out.replace("\n    ", " ")
    for format in ("csv", "tsv", "markdown", "terminal"):
        answer = run("compare", "CIO", "CFO", "--data", copy, "--format", format)
        assert answer.out.replace("\n", "").replace("\t", "").isprintable()


def test_very_many_names_that_are_unknown_are_counted(run: Run) -> None:
    answer = run("explain", *(f"x{number}y" for number in range(1000)))
    assert answer.status == 1
    assert answer.err.count("No role is called") == 20
    assert answer.err.endswith("Other names that no role has: 980.\nAll roles: cio-ref list\n")


def test_very_much_that_was_typed_is_not_said_back(run: Run) -> None:
    for command in (["data", "x" * 9000], ["check", "here", *["there"] * 9000], ["who", "budget " * 9000]):
        answer = run(*command)
        assert len(answer.out + answer.err) < 3000


def test_a_number_without_end_is_as_good_as_all(run: Run) -> None:
    for command in (["search", "finance"], ["related", "CIO"]):
        assert run(*command, "--limit", str(10**30)).out == run(*command, "--limit", "1000").out
    assert run("skills", "CIO", "--width", str(10**30)).out == run("skills", "CIO", "--width", "1000").out
