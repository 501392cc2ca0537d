"""What the shipped dataset has to know."""

from __future__ import annotations

import pytest
from conftest import Run

from cio_ref.glossary import Glossary
from cio_ref.model import LANGUAGES

FULL = [
    "chief-executive-officer",
    "chief-financial-officer",
    "chief-operating-officer",
    "chief-information-officer",
    "chief-technology-officer",
    "chief-information-security-officer",
    "chief-marketing-officer",
    "chief-human-resources-officer",
    "chief-data-officer",
    "chief-digital-officer",
    "chief-privacy-officer",
    "it-manager",
    "data-protection-officer",
]

# What each acronym can mean, with how common that is; the leading meaning first. As the titles are attested in public
# lists, encyclopedias and classifications.
MEANINGS = {
    "CEO": ["chief-executive-officer core", "chief-ethics-officer rare"],
    "CFO": ["chief-financial-officer core"],
    "COO": ["chief-operating-officer core"],
    "CIO": [
        "chief-information-officer core",
        "chief-innovation-officer common",
        "chief-investment-officer common",
        "chief-impact-officer rare",
    ],
    "CTO": [
        "chief-technology-officer core",
        "chief-transformation-officer common",
        "chief-talent-officer rare",
        "chief-trust-officer rare",
    ],
    "CISO": ["chief-information-security-officer core"],
    "CMO": ["chief-marketing-officer core", "chief-medical-officer common", "chief-merchandising-officer rare"],
    "CHRO": ["chief-human-resources-officer core"],
    "CDO": [
        "chief-data-officer core",
        "chief-digital-officer common",
        "chief-diversity-officer common",
        "chief-development-officer common",
        "chief-design-officer rare",
    ],
    "CPO": [
        "chief-product-officer core",
        "chief-people-officer core",
        "chief-privacy-officer common",
        "chief-procurement-officer common",
        "chief-program-officer rare",
        "chief-performance-officer rare",
    ],
    "DPO": ["data-protection-officer core"],
    "FG": ["data-protection-officer core"],
}


@pytest.mark.parametrize("acronym", MEANINGS)
def test_an_acronym_has_all_its_meanings(shipped: Glossary, acronym: str) -> None:
    [resolution] = shipped.resolve(acronym)
    found = {f"{meaning.role.id} {meaning.commonness}" for meaning in resolution.others}
    if resolution.role:
        role = shipped.role(resolution.role.id)
        found |= {f"{role.id} {item.commonness}" for item in role.acronyms if item.form == acronym}
        assert role.id == MEANINGS[acronym][0].split()[0]
    else:
        assert acronym == "CPO"  # the only one without a leading meaning
    assert found == set(MEANINGS[acronym])


@pytest.mark.parametrize("id", FULL)
def test_a_full_entry_is_full(shipped: Glossary, id: str) -> None:
    role = shipped.role(id)
    assert 6 <= len(role.tasks) <= 10
    assert 8 <= len(role.skills) <= 14
    assert role.responsible_for and role.focus and role.examples
    assert role.sits_on or role.reports_to or role.notes
    assert shipped.card(id).contrasts


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
        ("algemeen directeur", "chief-executive-officer"),
        ("bestuursvoorzitter", "chief-executive-officer"),
        ("operationeel directeur", "chief-operating-officer"),
        ("marketingdirecteur", "chief-marketing-officer"),
        ("HR-directeur", "chief-human-resources-officer"),
        ("personeelsdirecteur", "chief-human-resources-officer"),
        ("directeur informatiemanagement", "chief-information-officer"),
        ("hoofd IT-strategie", "chief-information-officer"),
        ("IT director", "chief-information-officer"),
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
    assert shipped.find(name).id == id


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
