"""What the shipped dataset has to know."""

from __future__ import annotations

import csv
import re

import pytest
from conftest import TESTS, Run

from cio_ref.glossary import Glossary
from cio_ref.model import LANGUAGES

PUBLISHED = TESTS / "published"


def published(file: str) -> list[dict[str, str]]:
    return list(csv.DictReader((PUBLISHED / file).read_text("utf-8").splitlines()))


TITLES = published("titles.csv")
ACRONYMS = sorted({acronym for title in TITLES for acronym in title["acronym"].split()})
FULL = [
    title["title"]
    for title in TITLES
    if title["commonness"] == "core" or (title["commonness"], title["kind"]) == ("common", "c-level")
]


@pytest.mark.parametrize("title", [title["title"] for title in TITLES])
def test_every_title_answers(shipped: Glossary, title: str) -> None:
    assert shipped.find(title).name["en"] == title


@pytest.mark.parametrize("acronym", ACRONYMS)
def test_an_acronym_has_all_its_meanings(shipped: Glossary, acronym: str) -> None:
    [resolution] = shipped.resolve(acronym)
    found = {(meaning.role.name["en"], meaning.commonness) for meaning in resolution.others}
    if resolution.role:
        role = shipped.role(resolution.role.id)
        found |= {(role.name["en"], item.commonness) for item in role.acronyms if item.form == acronym}
    wanted = {(title["title"], title["commonness"]) for title in TITLES if acronym in title["acronym"].split()}
    assert found >= wanted
    core = [name for name, commonness in found if commonness == "core"]
    leading = core if len(core) == 1 or len(found) > 1 else [name for name, _ in found]
    assert (resolution.role.name["en"] if resolution.role else None) == (leading[0] if len(leading) == 1 else None)


@pytest.mark.parametrize("title", [each for each in TITLES if each["also_known_as"]], ids=lambda each: each["title"])
def test_a_title_is_found_by_its_other_names(shipped: Glossary, title: dict[str, str]) -> None:
    for name in re.split("[;,] +(?!Equity)", re.sub(r" \([\w-]+\)", "", title["also_known_as"])):
        [resolution] = shipped.resolve(name)
        meant = (*resolution.leading, *(meaning.role for meaning in resolution.others))
        assert title["title"] in [role.name["en"] for role in meant]


@pytest.mark.parametrize("title", FULL)
def test_a_full_entry_is_full(shipped: Glossary, title: str) -> None:
    role = shipped.find(title)
    assert 6 <= len(role.tasks) <= 10
    assert 8 <= len(role.skills) <= 14
    assert len({task.topic for task in role.tasks}) >= 3
    assert any(use.weight == "essential" for use in role.skills)
    assert role.responsible_for and role.focus and role.examples
    assert role.sits_on or role.reports_to or role.notes or role.profile
    assert role.alt_names and role.hidden_names
    assert shipped.card(role.id).contrasts


CONTRASTS = """
chief-information-officer chief-technology-officer
chief-information-officer chief-data-officer
chief-information-officer chief-digital-officer
chief-information-officer chief-information-security-officer
chief-information-officer it-manager
chief-information-officer it-director
chief-technology-officer chief-product-officer
chief-information-security-officer chief-security-officer
chief-information-security-officer data-protection-officer
chief-privacy-officer data-protection-officer
chief-financial-officer controller
chief-financial-officer treasurer
chief-financial-officer chief-operating-officer
chief-executive-officer managing-director
chief-executive-officer chair-of-the-board
chief-executive-officer chief-operating-officer
chief-marketing-officer chief-commercial-officer
chief-revenue-officer chief-commercial-officer
chief-risk-officer chief-compliance-officer
chief-risk-officer chief-audit-executive
chief-legal-officer general-counsel
chief-human-resources-officer chief-people-officer
chief-innovation-officer chief-digital-officer
chief-transformation-officer chief-digital-officer
chief-ai-officer chief-data-officer
chief-supply-chain-officer chief-procurement-officer
chief-strategy-officer chief-executive-officer
"""


@pytest.mark.parametrize("pair", CONTRASTS.split("\n")[1:-1])
def test_the_pairs_people_ask_about_are_told_apart(shipped: Glossary, pair: str) -> None:
    [contrast] = shipped.compare(pair.split()).contrasts
    assert set(contrast.between) == set(pair.split())


def test_codes_are_in_the_published_lists(shipped: Glossary) -> None:
    occupations = {row["uri"]: row["isco08"] for row in published("esco.csv")}
    onet = {row["code"] for row in published("onet.csv")} | {""}
    competences = set((PUBLISHED / "e-cf-3.0.txt").read_text("utf-8").split())
    sfia = set((PUBLISHED / "sfia-9.txt").read_text("utf-8").split())
    roles = [shipped.role(summary.id) for summary in shipped.list()]
    for role in roles:
        assert role.codes.esco in {*occupations, ""}, role.id
        assert role.codes.isco08 in {*occupations.values(), ""}, role.id
        if role.codes.esco and role.codes.isco08:
            assert role.codes.isco08 == occupations[role.codes.esco], role.id
        assert role.codes.onet in onet, role.id
        assert {each.code for each in role.profile.competences} <= competences if role.profile else True
    for skill in shipped.references(roles).skills.values():
        assert set(skill.codes.get("e-cf-3.0", ())) <= competences, skill.id
        assert set(skill.codes.get("sfia-9", ())) <= sfia, skill.id


def test_every_topic_has_someone_and_every_skill_is_needed(shipped: Glossary) -> None:
    roles = [shipped.role(summary.id) for summary in shipped.list()]
    assert {use.skill for role in roles for use in role.skills} == set(shipped.references(roles).skills)
    assert len(shipped.references(roles).skills) == shipped.census().skills
    for topic in shipped.topics():
        assert topic.accountable or topic.topic.parts_note, topic.topic.id


def test_every_role_is_told_in_a_few_words(shipped: Glossary) -> None:
    for role in shipped.list():
        assert role.responsible_for and role.focus
        for statement in (role.responsible_for, role.focus):
            assert all(len(phrase.split()) <= 7 for phrase in statement.text.values())


def test_bodies_are_there(shipped: Glossary) -> None:
    assert {body.id for body in shipped.list(kind="body")} == {
        "board-of-directors",
        "executive-board",
        "management-team",
        "supervisory-board",
    }


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("financieel directeur", "chief-financial-officer"),
        ("finance director", "chief-financial-officer"),
        ("algemeen directeur", "managing-director"),
        ("gedelegeerd bestuurder", "managing-director chief-executive-officer"),
        ("president-commissaris", "chair-of-the-board"),
        ("chairman", "chair-of-the-board"),
        ("commissaris", "non-executive-director"),
        ("raad van commissarissen", "supervisory-board"),
        ("raad van toezicht", "supervisory-board"),
        ("one-tier board", "board-of-directors"),
        ("directie", "executive-board"),
        ("commercieel directeur", "chief-commercial-officer chief-revenue-officer"),
        ("technisch directeur", "chief-engineering-officer chief-technology-officer"),
        ("thesaurier", "treasurer"),
        ("concerncontroller", "controller"),
        ("comptroller", "controller"),
        ("hoofd juridische zaken", "chief-legal-officer general-counsel"),
        ("hoofd inkoop", "chief-procurement-officer"),
        ("verpleegkundig directeur", "chief-nursing-officer"),
        ("provost", "chief-academic-officer"),
        ("duurzaamheidsdirecteur", "chief-sustainability-officer"),
        ("logistiek directeur", "chief-supply-chain-officer"),
        ("sales director", "chief-sales-officer"),
        ("communicatiedirecteur", "chief-communications-officer"),
        ("creative director", "chief-creative-officer"),
        ("internal audit director", "chief-audit-executive"),
        ("bestuurssecretaris", "company-secretary"),
        ("informatiemanager", "business-information-manager"),
        ("bestuursvoorzitter", "chief-executive-officer"),
        ("operationeel directeur", "chief-operating-officer"),
        ("marketingdirecteur", "chief-marketing-officer"),
        ("HR-directeur", "chief-human-resources-officer"),
        ("personeelsdirecteur", "chief-human-resources-officer"),
        ("directeur informatiemanagement", "chief-information-officer"),
        ("hoofd IT-strategie", "chief-information-officer"),
        ("IT director", "it-director"),
        ("IT-manager", "it-manager"),
        ("hoofd ICT", "it-manager"),
        ("functionaris voor gegevensbescherming", "data-protection-officer"),
        ("functionaris gegevensbescherming", "data-protection-officer"),
        ("raad van bestuur", "executive-board"),
        ("RvC", "supervisory-board"),
        ("MT", "management-team"),
        ("chief digital officer", "chief-digital-officer"),
        ("chief people officer", "chief-people-officer"),
    ],
)
def test_names_people_use(shipped: Glossary, name: str, id: str) -> None:
    [resolution] = shipped.resolve(name)
    assert sorted(role.id for role in resolution.leading) == sorted(id.split())


NAMES = list(csv.DictReader((TESTS / "names.csv").read_text("utf-8").splitlines()))


@pytest.mark.parametrize("row", NAMES, ids=lambda row: row["typed"])
def test_a_name_leads_to_its_roles(shipped: Glossary, row: dict[str, str]) -> None:
    """To the one expected, or to a choice with all that are: what a knowing person would say, in ``names.csv``."""
    [resolution] = shipped.resolve(row["typed"])
    expected = set(row["expected"].split())
    found = {role.id for role in resolution.leading} | {meaning.role.id for meaning in resolution.others}
    assert found >= expected
    assert resolution.role is None or resolution.role.id in expected


# The article that this glossary grew out of; all it says is on the pages, in both languages.
ARTICLE = {
    "en": {
        "explain CIO": [
            "Chief Information Officer",
            "IT policy and digital strategy",
            "serve and strengthen its goals",
            "management team (usually)",
            "executive board (sometimes)",
            "strategic and not only technical",
            "contribution to the organisation’s future rather than a cost",
            "the IT strategy and carries it out",
            "Selects the technological systems",
            "security of data and systems",
            "information management",
            "Digitises business processes and services",
            "innovation by means of technology",
            "Works with the CEO, the CFO, the COO",
            "KPN, Rabobank or Shell",
            "cloud computing",
            "big data",
            "apps for customers",
            "outdated system with a modern cloud platform",
            "around the world",
            "cybersecurity and in compliance with privacy law such as the GDPR",
            "leadership and communication",
            "IT architecture",
            "innovation",
            "business processes and strategy",
            "change management",
            "data analysis",
            "bridging technology and business",
            "directeur informatiemanagement",
            "hoofd IT-strategie",
        ],
        "compare CIO IT manager": [
            "from day to day",
            "network management, technical support and system management",
            "larger whole and the long term",
            "digital innovation and competitive advantage",
        ],
        "list": [
            "CEO\tChief Executive Officer\tgeneral leadership\tstrategy and direction\n",
            "CFO\tChief Financial Officer\tfinancial policy\tfinance and risk\n",
            "COO\tChief Operating Officer\toperational processes\tdaily organisation\n",
            "CIO\tChief Information Officer\tinformation and technology\tIT strategy, data, innovation\n",
        ],
    },
    "nl": {
        "explain CIO": [
            "het IT-beleid en de digitale strategie",
            "ondersteunen en versterken",
            "MT (meestal)",
            "RvB (soms)",
            "strategisch en niet alleen technisch",
            "in plaats van een kostenpost",
            "de IT-strategie",
            "Selecteert de technologische systemen",
            "informatiebeheer",
            "Digitaliseert bedrijfsprocessen en diensten",
            "innovatie",
            "Werkt samen met de CEO, de CFO, de COO",
            "KPN, Rabobank of Shell",
            "cloudcomputing",
            "big data",
            "modern cloudplatform",
            "AVG",
            "leiderschap en communicatie",
            "IT-architectuur",
            "bedrijfsprocessen en -strategie",
            "verandermanagement",
            "data-analyse",
            "cybersecurity",
            "bruggen",
            "directeur informatiemanagement",
            "hoofd IT-strategie",
        ],
        "compare CIO IT-manager": [
            "netwerkbeheer, technische ondersteuning en systeembeheer",
            "het grotere geheel",
            "digitale innovatie en concurrentievoordeel",
        ],
        "list": [
            "CEO\tChief Executive Officer\talgemene leiding\tstrategie en koers\n",
            "CFO\tChief Financial Officer\tfinancieel beleid\tfinanciën en risico’s\n",
            "COO\tChief Operating Officer\toperationele processen\tdagelijkse organisatie\n",
            "CIO\tChief Information Officer\tinformatie en technologie\tIT-strategie, data, innovatie\n",
        ],
    },
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", ["explain CIO", "compare CIO IT manager", "list"])
def test_all_that_the_article_says_is_on_the_pages(run: Run, lang: str, command: str) -> None:
    if lang == "nl":
        command = command.replace("IT manager", "IT-manager")
    answer = run(
        *command.split(), "--lang", lang, *(["--format", "plain"] if command != "list" else []), CIO_REF_DATA=None
    )
    for said in ARTICLE[lang][command]:
        assert said in answer.out
