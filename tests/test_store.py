"""The compiled file: made when it is needed, made again when it cannot be trusted, and never in the way."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import DATASET, PROGRAM, Run

import cio_ref
from cio_ref.dataset import opening
from cio_ref.dataset.compilation import in_memory, save
from cio_ref.dataset.folder import read_sound
from cio_ref.dataset.store import Damaged, Store, connect
from cio_ref.glossary import Glossary


def compiled(cache: Path) -> Path:
    [file] = (cache / "cio-ref").iterdir()
    return file


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def explains(run: Run, cache: Path | str, data: Path = DATASET) -> bool:
    answer = run("explain", "CIO", "--data", data, XDG_CACHE_HOME=str(cache))
    assert answer.err == ""
    return answer.status == 0 and "What the CIO does" in answer.out and "Example Institute" in answer.out


def test_a_dataset_is_compiled_once(run: Run, cache: Path) -> None:
    assert explains(run, cache)
    made = compiled(cache).stat().st_mtime_ns
    assert explains(run, cache)
    assert compiled(cache).stat().st_mtime_ns == made


def test_a_change_shows_at_once(run: Run, cache: Path, copy: Path) -> None:
    assert "runs the department" in run("explain", "CIO", "--data", copy, XDG_CACHE_HOME=str(cache)).out
    contrasts = copy / "contrasts.yaml"
    contrasts.write_text(contrasts.read_text("utf-8").replace("runs the department", "keeps it going"), "utf-8")
    assert "keeps it going" in run("explain", "CIO", "--data", copy, XDG_CACHE_HOME=str(cache)).out
    contrasts.unlink()
    assert "keeps it going" not in run("explain", "CIO", "--data", copy, XDG_CACHE_HOME=str(cache)).out


@pytest.mark.parametrize("share", [0, 0.001, 0.1, 0.3, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_made_again(run: Run, cache: Path, share: float) -> None:
    assert explains(run, cache)
    file = compiled(cache)
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    assert explains(run, cache)
    assert len(compiled(cache).read_bytes()) == len(whole)


@pytest.mark.parametrize("start", range(0, 40_000, 4096))
def test_a_file_with_rubbish_in_it_is_made_again(run: Run, cache: Path, start: int) -> None:
    assert explains(run, cache)
    file = compiled(cache)
    whole = bytearray(file.read_bytes())
    whole[start : start + 4096] = os.urandom(4096)
    file.write_bytes(whole)
    assert explains(run, cache)


@pytest.mark.parametrize("content", [b"not a database", b"", b"\x00" * 5000])
def test_a_foreign_file_is_replaced(run: Run, cache: Path, content: bytes) -> None:
    assert explains(run, cache)
    compiled(cache).write_bytes(content)
    assert explains(run, cache)


def test_a_database_of_something_else_is_replaced(run: Run, cache: Path) -> None:
    assert explains(run, cache)
    file = compiled(cache)
    file.unlink()
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE meta (key, value)")
        other.execute("INSERT INTO meta VALUES ('stamp', 'an older program')")
    other.close()
    assert explains(run, cache)


def test_where_nothing_can_be_written_memory_serves(run: Run, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert explains(run, blocked / "cache")


def test_a_read_only_home(run: Run, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(stat.S_IRUSR | stat.S_IXUSR)
    answer = run("explain", "CIO", HOME=str(home), XDG_CACHE_HOME=None)
    assert answer.status == 0
    assert "What the CIO does" in answer.out


@pytest.mark.parametrize("link", [".#roles.yaml", "notes.yaml"])
def test_what_else_lies_about_in_a_folder_does_not_matter(run: Run, cache: Path, copy: Path, link: str) -> None:
    """Emacs keeps a dangling link beside a file that is being edited."""
    (copy / link).symlink_to("nobody@nowhere")
    test_a_change_shows_at_once(run, cache, copy)


def test_a_pipe_in_the_place_of_a_compiled_file_is_not_waited_for(run: Run, cache: Path) -> None:
    assert explains(run, cache)
    file = compiled(cache)
    file.unlink()
    os.mkfifo(file)
    assert explains(run, cache)


def test_a_folder_whose_name_is_not_text(run: Run, cache: Path, copy: Path) -> None:
    odd = os.fsencode(copy) + b"\xff"
    os.rename(copy, odd)
    answer = run("explain", "CIO", "--data", odd, XDG_CACHE_HOME=str(cache))
    assert (answer.status, answer.err) == (0, "")


def test_drafts_of_killed_processes_are_removed(run: Run, cache: Path) -> None:
    (cache / "cio-ref").mkdir(parents=True)
    for name, age in (("old.draft", 7200), ("new.draft", 0)):
        draft = cache / "cio-ref" / name
        draft.touch()
        os.utime(draft, (draft.stat().st_atime, draft.stat().st_mtime - age))
    assert explains(run, cache)
    assert sorted(file.suffix for file in (cache / "cio-ref").iterdir()) == [".draft", ".sqlite"]


def test_nothing_half_written_is_left(run: Run, cache: Path) -> None:
    assert explains(run, cache)
    assert [file.suffix for file in (cache / "cio-ref").iterdir()] == [".sqlite"]


def test_twenty_at_once_on_an_empty_cache(cache: Path) -> None:
    environ = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    command = [PROGRAM, "explain", "CIO", "--data", DATASET]
    processes = [
        subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(20)
    ]
    answers = [process.communicate() for process in processes]
    assert {process.returncode for process in processes} == {0}
    assert {err for _, err in answers} == {b""}
    assert len({out for out, _ in answers}) == 1
    assert [file.suffix for file in (cache / "cio-ref").iterdir()] == [".sqlite"]


def test_a_damaged_file_of_an_installation_is_replaced(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an installed wheel has it: a compiled file in the package, and the YAML beside it."""
    package = tmp_path / "package"
    shutil.copytree(DATASET, package / "data")
    store = package / "glossary.sqlite"
    monkeypatch.setattr(opening, "COMPILED", str(store))
    monkeypatch.setattr(opening, "SHIPPED", (str(package / "data"),))
    save(str(store), read_sound(DATASET), opening.shipped_stamp())
    sound = store.read_bytes()
    for length in (0, 100, 5000, len(sound) // 2, len(sound)):
        store.write_bytes(sound[:length])
        glossary = cio_ref.open_glossary()
        assert glossary.find("CIO").id == "chief-information-officer"
        assert glossary.compare(["chief-information-officer", "chief-financial-officer"]).contrasts
    store.unlink()
    assert cio_ref.open_glossary().find("CFO").id == "chief-financial-officer"


def test_an_installation_reads_its_compiled_file(cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = tmp_path / "glossary.sqlite"
    monkeypatch.setattr(opening, "COMPILED", str(store))
    monkeypatch.setattr(opening, "SHIPPED", (str(tmp_path / "nowhere"),))
    save(str(store), read_sound(DATASET), opening.shipped_stamp())
    assert cio_ref.open_glossary().find("CIO").id == "chief-information-officer"
    assert not cache.exists()


@pytest.mark.parametrize("name", ["a b.sqlite", "a%20b.sqlite", "a#b.sqlite", "a?b.sqlite", "é.sqlite"])
def test_a_path_with_odd_characters(tmp_path: Path, name: str) -> None:
    path = str(tmp_path / name)
    save(path, read_sound(DATASET), "stamp")
    assert Glossary(Store(connect(path, "stamp"))).find("CIO").acronyms[0].form == "CIO"
    with pytest.raises(Damaged):
        connect(path, "another stamp")


def test_a_compiled_file_says_the_same_as_memory(tmp_path: Path) -> None:
    folder = read_sound(DATASET)
    path = str(tmp_path / "compiled.sqlite")
    save(path, folder, "stamp")
    one, other = Store(connect(path, "stamp")), Store(in_memory(folder))
    ids = list(one.summaries())
    assert one.roles(ids) == other.roles(ids)
    assert one.digest() == other.digest()


def test_what_compiles_a_dataset_is_known_to_the_stamp() -> None:
    """Or a checkout would go on with a file that its own program no longer makes."""
    code = (
        "import sys, cio_ref.dataset.opening\nbefore = set(sys.modules)\n"
        "import cio_ref.dataset.compilation\nprint(*{*sys.modules} - before)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    imported = {name for name in done.stdout.split() if name.startswith("cio_ref.")}
    stamped = {f"cio_ref.{module.removesuffix('.py').replace('/', '.')}" for module in opening.COMPILERS}
    assert imported - stamped <= {"cio_ref.glossary", "cio_ref.glossary.lookup", "cio_ref.dataset.source"}
    assert all(Path(opening.PACKAGE, module).is_file() for module in opening.COMPILERS)


def test_the_digest_changes_with_what_is_said(copy: Path) -> None:
    before = cio_ref.open_glossary(str(copy)).digest
    topics = copy / "topics.yaml"
    topics.write_text(topics.read_text("utf-8") + "\n# a comment\n", "utf-8")
    assert cio_ref.open_glossary(str(copy)).digest == before
    topics.write_text(topics.read_text("utf-8").replace("nl: begroting", "nl: budget"), "utf-8")
    assert cio_ref.open_glossary(str(copy)).digest != before


def test_more_ids_than_a_statement_takes() -> None:
    store = Store(in_memory(read_sound(DATASET)))
    many = [f"no-such-role-{number}" for number in range(3000)]
    assert list(store.roles([*many, "it-manager"])) == ["it-manager"]
