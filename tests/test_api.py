"""The Python API: small, typed, and the one the commands use."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest

import cio_ref
from cio_ref.glossary import Glossary


def test_every_public_name_is_there() -> None:
    for name in cio_ref.__all__:
        assert getattr(cio_ref, name)
        assert name in dir(cio_ref)
    with pytest.raises(AttributeError):
        cio_ref.nonsense  # noqa: B018


def test_importing_the_package_imports_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import cio_ref; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "cio_ref\n"


def test_find(glossary: Glossary) -> None:
    role = glossary.find("financieel directeur")
    assert (role.id, role.definition.text["nl"][:15]) == ("chief-financial-officer", "Topfunctionaris")
    assert glossary.find("CIO investment").id == "chief-investment-officer"
    assert glossary.find("CIO").brief is False
    assert glossary.find("CEO").brief is True


def test_a_name_that_is_not_there(glossary: Glossary) -> None:
    with pytest.raises(cio_ref.UnknownRole) as caught:
        glossary.find("COI")
    assert (caught.value.asked, caught.value.near) == ("COI", ("CIO",))
    with pytest.raises(cio_ref.UnknownRole):
        glossary.find("CIO CFO")
    with pytest.raises(cio_ref.UnknownRole):
        glossary.role("CIO")


def test_a_name_of_several_roles(glossary: Glossary) -> None:
    with pytest.raises(cio_ref.AmbiguousRole) as caught:
        glossary.find("CPO")
    assert [meaning.role.id for meaning in caught.value.meanings] == [
        "chief-product-officer",
        "chief-people-officer",
        "chief-privacy-officer",
    ]


def test_list(glossary: Glossary) -> None:
    assert len(glossary.list()) == 9
    assert [role.id for role in glossary.list(kind="body")] == ["executive-board"]
    assert [role.id for role in glossary.list(family="finance")] == [
        "chief-financial-officer",
        "chief-investment-officer",
    ]
    assert glossary.list(family="operations") == ()


def test_compare(glossary: Glossary) -> None:
    comparison = glossary.compare(["chief-information-officer", "chief-financial-officer"])
    assert [contrast.between for contrast in comparison.contrasts] == [
        ("chief-information-officer", "chief-financial-officer")
    ]
    assert set(comparison.shared_skills) == {"leadership", "finance"}
    assert comparison.own_skills == {
        "chief-information-officer": ("it-architecture",),
        "chief-financial-officer": (),
    }
    assert comparison.other_skills == {}
    assert list(comparison.tasks) == ["strategy", "money", "risk-and-law"]
    [money] = comparison.tasks["money"]  # both have a task on the budget, so they are on one line
    assert {role: task.text["en"] for role, task in money.items()} == {
        "chief-information-officer": "Answers for the IT budget",
        "chief-financial-officer": "Sets the budget",
    }


def test_compare_needs_two_different_roles(glossary: Glossary) -> None:
    with pytest.raises(cio_ref.TooFewRoles):
        glossary.compare(["chief-information-officer"])
    with pytest.raises(cio_ref.SameRole):
        glossary.compare(["chief-information-officer", "chief-information-officer"])
    with pytest.raises(cio_ref.UnknownRole):
        glossary.compare(["chief-information-officer", "nobody"])


def test_values_are_frozen(glossary: Glossary) -> None:
    with pytest.raises(AttributeError):
        glossary.find("CIO").id = "something-else"  # type: ignore[misc]


def test_a_glossary_can_be_asked_from_another_thread(glossary: Glossary) -> None:
    found: list[str] = []
    thread = threading.Thread(target=lambda: found.append(glossary.find("CFO").id))
    thread.start()
    thread.join()
    assert found == ["chief-financial-officer"]


def test_no_dataset(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(cio_ref.NoDataset):
        cio_ref.open_glossary(str(tmp_path_factory.mktemp("empty")))
