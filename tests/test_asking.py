"""Finding from any side: search, who, topics, tasks, gap, related and chart."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

import pytest
from conftest import Run

from cio_ref import naming, open_glossary
from cio_ref.glossary import Glossary, chart
from cio_ref.glossary.chart import Branch


def found(glossary: Glossary, words: str, **options: object) -> list[str]:
    return [hit.role.id for hit in glossary.search(words, **options).hits]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("breach", "breaches"),
        ("datalek", "datalekken"),
        ("prijs", "prijzen"),
        ("aandeel", "aandelen"),
        ("vacature", "vacatures"),
        ("cookie", "cookies"),
        ("policy", "policies"),
        ("strategie", "strategy"),
        ("brief", "brieven"),
    ],
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert naming.stem(one) == naming.stem(other)


@pytest.mark.parametrize(("one", "other"), [("data", "date"), ("bus", "bu"), ("risk", "rise")])
def test_different_words_stay_two(one: str, other: str) -> None:
    assert naming.stem(one) != naming.stem(other)


# Search


def test_all_words_must_match_and_the_last_may_be_a_beginning(shipped: Glossary) -> None:
    assert "chief-information-security-officer" in found(shipped, "hackers Citic")
    assert found(shipped, "privacy zebra") == []
    assert found(shipped, "metaver") == found(shipped, "metaverse") == ["chief-metaverse-officer"]
    assert found(shipped, "metaver officer") == []


def test_accents_case_and_the_language_shown_do_not_matter(shipped: Glossary) -> None:
    every = found(shipped, "financiën", limit=200)
    assert every == found(shipped, "FINANCIEN", limit=200) == found(shipped, "financiën", lang="nl", limit=200)


def test_a_compound_is_found_by_its_parts(shipped: Glossary) -> None:
    assert "chief-information-officer" in found(shipped, "directeur informatie", limit=50)
    [passage] = [
        passage
        for hit in shipped.search("directeur informatie", lang="nl", places=["names"], limit=50).hits
        if hit.role.id == "chief-information-officer"
        for passage in hit.passages
    ][:1]
    assert "directeur" in passage.text


def test_words_said_together_come_before_words_apart(shipped: Glossary) -> None:
    breach = ["chief-privacy-officer", "data-protection-officer", "chief-information-security-officer"]
    assert found(shipped, "data breach")[:3] == breach
    assert set(found(shipped, "breach data", limit=50)) == set(found(shipped, "data breach", limit=50))


def test_words_that_every_entry_has_are_not_looked_for(shipped: Glossary) -> None:
    assert found(shipped, "wat is het recht op inzage") == found(shipped, "recht inzage")
    assert found(shipped, "in the cloud")[0] == "chief-cloud-officer"
    assert "chief-data-officer" in found(shipped, "what is an artificial intelligence", limit=50)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("acountng", "accounting"), ("finacien", "financiën"), ("datalkken", "datalek"), ("privcay", "privacy")],
)
def test_a_word_with_a_slip_is_told_as_it_is_written(shipped: Glossary, typed: str, meant: str) -> None:
    assert shipped.search(typed).near[0] == meant


def test_the_word_of_a_hidden_name_is_not_offered(shipped: Glossary) -> None:
    assert "dokter" not in shipped.search("doktre").near


def test_the_commonest_meaning_of_letters_comes_first(shipped: Glossary) -> None:
    core = {"chief-people-officer", "chief-product-officer"}
    assert set(found(shipped, "CPO")[:2]) == core
    assert found(shipped, "CIO")[0] == "chief-information-officer"


def test_titles_come_before_names_definitions_tasks_and_notes(shipped: Glossary) -> None:
    order = ["title", "names", "definition", "tasks skills topics", "contrasts notes"]
    places = [hit.passages[0].place for hit in shipped.search("privacy", limit=60).hits]
    ranks = [next(rank for rank, tier in enumerate(order) if place in tier) for place in places]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) >= 3


def test_the_words_found_are_marked(run: Run, shipped: Glossary) -> None:
    for hit in shipped.search("cloud contract", limit=20).hits:
        marked = {passage.text[start:end].lower() for passage in hit.passages for start, end in passage.matches}
        assert any("cloud" in word for word in marked) and any("contract" in word for word in marked)
    out = run("search", "whistleblowing", "--format", "markdown", CIO_REF_DATA=None).out
    assert "**whistleblow" in out.lower()


def test_search_in_one_place(shipped: Glossary) -> None:
    for hit in shipped.search("risk", places=["tasks"], limit=100).hits:
        assert {passage.place for passage in hit.passages} == {"tasks"}


def test_a_hidden_name_is_found_and_not_shown(run: Run) -> None:
    out = run("search", "epd-dokter", "--format", "plain", CIO_REF_DATA=None).out
    assert "Chief Medical Information Officer" in out
    assert "epd-dokter" not in out


def test_words_that_no_entry_says_but_that_lead_to_a_topic(run: Run) -> None:
    answer = run("search", "PhD students", CIO_REF_DATA=None)
    assert answer.status == 1
    assert "cio-ref who PhD students" in answer.err
    assert run("who", "PhD students", CIO_REF_DATA=None).status == 0


@pytest.mark.parametrize("command", ["search", "who", "topics"])
@pytest.mark.parametrize(
    "words",
    [
        '"',
        "AND",
        "NEAR(a b)",
        "*",
        "title:privacy",
        "a OR b",
        "NOT",
        "-",
        "^x",
        "{x}:y",
        "'; DROP TABLE role; --",
        "\x1b[31m",
    ],
)
def test_queries_are_never_operators(run: Run, command: str, words: str) -> None:
    answer = run(command, "--", words, CIO_REF_DATA=None)
    assert answer.status in (0, 1)
    assert answer.out or answer.err
    for trace in ("sqlite", "fts5", "syntax error", "traceback", "\x1b"):
        assert trace not in (answer.out + answer.err).lower()


@pytest.mark.parametrize("command", ["search", "who"])
def test_ten_thousand_words(run: Run, command: str) -> None:
    answer = run(command, *(f"word{number}" for number in range(10_000)), CIO_REF_DATA=None)
    assert (answer.status, answer.out) == (1, "")
    assert len(answer.err) < 400


# Who and topics


def test_who_tells_the_parts_the_note_and_what_was_understood(run: Run) -> None:
    out = run("who", "data breach", "--format", "plain", CIO_REF_DATA=None).out
    assert out.startswith("Data breaches\nrisk and law")
    parts = [line.split(": ")[1] for line in out.splitlines() if line.startswith("Part: ")]
    assert parts == sorted(parts, key=["accountable", "responsible", "contributes"].index)
    assert "the DPO advises and does not decide" in out
    assert "“data breach” is understood as the topic data breaches." in out
    nl = run("who", "datalek", "--lang", "nl", "--format", "plain", CIO_REF_DATA=None).out
    assert "Aandeel: eindverantwoordelijk\n" in nl


@pytest.mark.parametrize("words", ["CIO", "financieel directeur", "raad van bestuur"])
def test_who_tells_that_the_words_name_a_role_too(run: Run, words: str) -> None:
    assert f"too: cio-ref explain {words}" in run("who", words, COLUMNS="120", CIO_REF_DATA=None).out
    assert "cio-ref explain" not in run("who", "privacy", CIO_REF_DATA=None).out


def test_a_table_breaks_no_word_of_a_title(run: Run) -> None:
    out = run("who", "afval", "--lang", "nl", COLUMNS="80", CIO_REF_DATA=None).out
    assert "Sustainability" in [word for line in out.splitlines() for word in line.split()]
    assert out.count("Sustainabilit") == out.count("Sustainability")
    out = run("related", "CISO", "--lang", "nl", COLUMNS="80", CIO_REF_DATA=None).out
    assert "beveiligingsincidenten," in out.split()


def test_words_that_lead_to_several_topics_show_them(run: Run) -> None:
    value = json.loads(run("who", "budget", "--json", CIO_REF_DATA=None).out)
    ids = [answer["topic"]["id"] for answer in value["answers"]]
    assert len(ids) > 1 and {"corporate-budget", "it-budget"} <= set(ids)
    out = run("who", "budget", CIO_REF_DATA=None).out
    assert "can mean several topics" in out and 'cio-ref who "' in out


@pytest.mark.parametrize("name", ["IT budget", "it budget", "IT-strategie", "IT staff", "data strategy"])
def test_the_name_of_a_topic_means_that_topic(shipped: Glossary, name: str) -> None:
    [answer] = shipped.who(name)
    assert naming.fold(name) in map(naming.fold, answer.topic.name.values())


def test_a_hidden_word_leads_to_its_topic_and_is_not_shown(run: Run, glossary: Glossary) -> None:
    assert [answer.topic.id for answer in glossary.who("what about a roadmap for our computers?")] == ["it-strategy"]
    for form in ("terminal", "json"):
        out = run("topics", "IT plan", "--format", form).out
        assert "IT plan" in out and "computers" not in out


@pytest.mark.parametrize(
    ("word", "topics"),
    [
        ("vacature", ["recruitment"]),
        ("vacancies", ["recruitment"]),
        ("personeel", ["hr-strategy"]),
        ("budget", ["corporate-budget", "it-budget"]),
        ("brand", ["brand", "business-continuity"]),
    ],
)
def test_a_word_of_a_topic_means_that_topic_and_those_named_by_it(
    shipped: Glossary, word: str, topics: list[str]
) -> None:
    assert [answer.topic.id for answer in shipped.who(word)] == topics


def test_topics_lists_every_topic_by_area(run: Run, shipped: Glossary) -> None:
    lines = run("topics", "--format", "tsv", CIO_REF_DATA=None).out.splitlines()
    assert lines[0].split("\t") == ["Area", "Topic", "Accountable"]
    assert len(lines) - 1 == shipped.census().topics
    areas = [line.split("\t")[0] for line in lines[1:]]
    assert areas == sorted(areas, key=list(dict.fromkeys(areas)).index)


# Tasks


def test_tasks_of_several_roles_are_a_matrix_of_parts(run: Run) -> None:
    rows = [line.split("\t") for line in run("tasks", "CIO", "CFO", "--format", "tsv").out.splitlines()]
    assert rows[0] == ["Topic", "CIO", "CFO"]
    assert {cell for row in rows[1:] for cell in row[1:]} <= {"", "accountable", "responsible", "contributes"}
    assert "A accountable   R responsible   C contributes" in run("tasks", "CIO", "CFO").out


def test_tasks_with_one_part(run: Run) -> None:
    value = json.loads(run("tasks", "CFO", "--part", "accountable", "--json", CIO_REF_DATA=None).out)
    assert {task["part"] for task in value["answers"][0]["tasks"]} == {"accountable"}


@pytest.mark.parametrize("command", ["tasks", "skills", "compare"])
def test_roles_that_share_letters_are_told_apart(run: Run, command: str) -> None:
    heads = run(command, "CIO", "CIO investment", "--format", "tsv", CIO_REF_DATA=None).out.splitlines()[0]
    assert "Chief Information Officer" in heads and "Chief Investment Officer" in heads


# Gap


def test_a_gap_between_roles(shipped: Glossary) -> None:
    gap = shipped.gap("it-manager", "chief-information-officer")
    start, to = shipped.role("it-manager"), shipped.role("chief-information-officer")
    had = {use.skill for use in start.skills}
    assert {each.skill for each in (*gap.brings, *gap.adds)} == {use.skill for use in to.skills}
    assert {each.skill for each in gap.brings} <= had
    assert [each.needed for each in gap.adds] == sorted(
        (each.needed for each in gap.adds), key=["essential", "optional"].index
    )
    changes = {each.topic: (each.had, each.needed) for each in gap.topics}
    assert changes["it-budget"] == ("responsible", "accountable")
    assert changes["it-strategy"] == ("contributes", "accountable")
    assert all(had != needed for had, needed in changes.values())
    assert len(gap.contrasts) == 1


def test_a_gap_from_skills_by_any_of_their_names(run: Run) -> None:
    by_name, by_id = (
        json.loads(run("gap", "CIO", "--have", name, "--json", CIO_REF_DATA=None).out)
        for name in ("verandermanagement", "change-management")
    )
    assert (
        by_name["brings"]
        == by_id["brings"]
        == [{"skill": "change-management", "had": "essential", "needed": "essential"}]
    )
    assert by_name["have"] == ["change-management"]


# Related and chart


def test_related_roles_share_what_is_said(shipped: Glossary) -> None:
    ciso = shipped.role("chief-information-security-officer")
    near = shipped.related(ciso.id)
    assert near[0].role.id in (
        "information-security-manager",
        "chief-privacy-officer",
        "chief-security-officer",
        "it-manager",
    )
    assert [each.likeness for each in near] == sorted((each.likeness for each in near), reverse=True)
    for each in near:
        other = shipped.role(each.role.id)
        assert set(each.skills) == {use.skill for use in ciso.skills} & {use.skill for use in other.skills}
        assert each.role.id != ciso.id


@pytest.mark.parametrize("command", ["related", "skills", "tasks", "sources", "chart"])
def test_a_role_that_is_named_twice_is_answered_once(run: Run, command: str) -> None:
    once = run(command, "CFO", CIO_REF_DATA=None)
    assert run(command, "CFO", "chief financial officer", CIO_REF_DATA=None) == once


def test_a_brief_entry_is_related_by_its_field(run: Run) -> None:
    out = run("related", "chief trust officer", "--format", "tsv", CIO_REF_DATA=None).out
    assert "CISO · Chief Information Security Officer\tonly the field of work\t" in out


def test_the_chart_holds_every_role_once_below_its_superior(shipped: Glossary) -> None:
    lines = {}
    ahead = list(shipped.chart())
    while ahead:
        branch = ahead.pop()
        for below in branch.below:
            assert below.role.id not in lines
            lines[below.role.id] = branch.role.id
        ahead += branch.below
    assert lines["chief-information-security-officer"] == "chief-information-officer"
    assert lines["chief-executive-officer"] == "supervisory-board"
    for role, superior in lines.items():
        assert superior in [line.id for line in shipped.role(role).reports_to]


def test_the_line_of_one_role(run: Run) -> None:
    out = run("chart", "CISO", CIO_REF_DATA=None).out
    tree, note = out.split("\n\n")
    assert "practice differs" in note
    names = [line.strip(" │├└─").split(" (")[0] for line in tree.splitlines()]
    assert names[-1] == "CISO · Chief Information Security Officer"
    assert names[:3] == ["supervisory board", "CEO · Chief Executive Officer", "CIO · Chief Information Officer"]


def test_mermaid(run: Run) -> None:
    lines = run("chart", "CISO", "--format", "mermaid", CIO_REF_DATA=None).out.splitlines()
    assert lines[0] == "flowchart TD"
    assert '    n0["supervisory board"]' in lines
    assert '    n2 -->|"usually"| n3' in lines


def test_a_circle_of_superiors_is_no_endless_chart(run: Run, copy: Path) -> None:
    roles = copy / "roles.yaml"
    text = roles.read_text("utf-8")
    line = "{role: chief-information-officer, how_often: usually, sources: [handbook]}"
    circle = f"  position:\n    reports_to:\n    - {line}\n"
    at = text.index("  definition:", text.index("- id: chief-executive-officer\n"))
    roles.write_text(text[:at] + circle + text[at:], "utf-8")
    answer = run("chart", CIO_REF_DATA=str(copy))
    assert answer.status == 0
    assert answer.out.count("Chief Information Officer") == 1


def with_superiors(copy: Path, superiors: dict[str, str]) -> Glossary:
    """A dataset of roles in which each reports to another."""
    roles = "".join(
        f"- id: {id}\n  kind: c-level\n  family: other\n  name: {{en: {id}, nl: {id}}}\n"
        f"  definition: {{en: {id}., nl: {id}., sources: [editorial]}}\n"
        + (
            f"  position:\n    reports_to:\n    - {{role: {superior}, how_often: usually, sources: [editorial]}}\n"
            if superior
            else ""
        )
        for id, superior in superiors.items()
    )
    for file in copy.iterdir():
        file.unlink()
    (copy / "roles.yaml").write_text(roles, "utf-8")
    return open_glossary(str(copy))


def roles_in(branches: Sequence[Branch], depth: int = 0) -> Iterator[tuple[str, int]]:
    for branch in branches:
        yield branch.role.id, depth
        yield from roles_in(branch.below, depth + 1)


def test_superiors_in_circles_stand_once_in_the_chart(copy: Path) -> None:
    glossary = with_superiors(copy, {"a": "b", "b": "c", "c": "a", "d": "c", "e": "e", "f": "g", "g": "f", "h": ""})
    assert sorted(id for id, _ in roles_in(glossary.chart())) == list("abcdefg")
    for id in "abcdefgh":
        assert id in dict(roles_in(glossary.chart(id)))


def test_a_line_as_long_as_no_line_is_cut_and_not_lost(copy: Path, run: Run) -> None:
    glossary = with_superiors(copy, {f"r{number}": f"r{number + 1}" for number in range(600)} | {"r600": ""})
    found = dict(roles_in(glossary.chart()))
    assert len(found) == 601
    assert max(found.values()) == chart.DEEPEST
    for format in ("terminal", "plain", "markdown", "json", "mermaid"):
        answer = run("chart", "--format", format, "--width", "40", CIO_REF_DATA=str(copy))
        assert (answer.status, answer.err) == (0, "")
        assert "r300" in answer.out


def test_a_role_without_a_line_is_said_to_have_none(run: Run) -> None:
    out = run("chart", "chief trust officer", CIO_REF_DATA=None).out
    assert "is not recorded" in " ".join(out.split())
    assert "practice differs" not in out


def test_words_as_long_as_no_word_take_no_time(shipped: Glossary) -> None:
    started = process_time()
    endless = "".join(map(str, range(20_000)))
    assert shipped.who(endless) == shipped.topics(endless) == ()
    assert shipped.search(endless).hits == shipped.search("a" * 100_000).hits == ()
    assert process_time() - started < 1


def test_a_skill_that_is_named_twice_is_one(run: Run) -> None:
    answer = run(
        "gap", "CIO", "--have", "verandermanagement", "--have", "change management", "--json", CIO_REF_DATA=None
    )
    assert json.loads(answer.out)["have"] == ["change-management"]


def test_bodies_are_compared_by_what_they_have(run: Run) -> None:
    out = run("compare", "RvB", "RvC", CIO_REF_DATA=None).out
    assert "Definition" in out
    assert "recorded" not in out
    assert "Skills" not in out


def test_every_meaning_is_named(run: Run) -> None:
    answer = run("tasks", "CCO", CIO_REF_DATA=None)
    assert answer.status == 1
    assert "…" not in answer.err


def test_of_several_topics_the_best_is_told_first(run: Run) -> None:
    rows = run("who", "owns the budget", "--format", "tsv", CIO_REF_DATA=None).out.splitlines()
    assert rows[1].startswith("Corporate budget\tCFO\t")
