"""The words of the interface, per language, and which language to speak.

A third language adds its code to `model.Language`, its words to `WORDS` (and its own name to ``in_language`` and
``source_in`` of the others), and its texts to the data; `dataset.rules` judges its style once its tables have it.
"""

from collections.abc import Mapping
from typing import TypedDict

from cio_ref.model import LANGUAGES


def choose(option: str | None, environ: Mapping[str, str]) -> str:
    """The language to answer in: the option, else ``CIO_REF_LANG``, else the locale, else English.

    Of the locale, ``LC_ALL``, ``LC_MESSAGES`` or ``LANG`` counts, whichever is set first, and before it the list in
    ``LANGUAGE`` unless the locale is C; the first language that is spoken here answers. That is gettext's rule, but that
    a list of others does not hide the locale's own:
    https://www.gnu.org/software/gettext/manual/html_node/Locale-Environment-Variables.html
    """
    asked = option or environ.get("CIO_REF_LANG")
    locale = next((environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(key)), "C")
    listed = [] if code_of(locale) in ("c", "posix") else environ.get("LANGUAGE", "").split(":")
    for wish in [asked] if asked else [*listed, locale]:
        if code_of(wish) in LANGUAGES:
            return code_of(wish)
        if code_of(wish) in ("c", "posix"):
            break
    return LANGUAGES[0]


def code_of(locale: str) -> str:
    """The language of a locale: ``nl_BE.UTF-8@euro`` is nl."""
    for mark in "-_.@":
        locale = locale.partition(mark)[0]
    return locale.lower()


class Words(TypedDict):
    """Everything the program says of itself. ``{…}`` are filled in; a test holds the languages to the same ones."""

    all_roles: str
    more_unknown: str
    definition: str
    usual: str
    responsible_for: str
    focus: str
    reports_to: str
    sits_on: str
    also_called: str
    in_language: Mapping[str, str]
    tasks: str
    tasks_of: str
    skills: str
    contrasts: str
    examples: str
    notes: str
    codes: str
    profile: str
    not_recorded: Mapping[str, str]
    brief: str
    or_: str
    and_: str
    fallback: str
    other_meanings: str
    which_meaning: str
    meanings: str
    numbers: tuple[str, ...]
    editorial: str
    source_in: Mapping[str, str]
    language_name: Mapping[str, str]
    source: str
    in_: str
    read_on: str
    address: str
    rests_on: str
    all_rests_on: str
    census: Mapping[str, str]
    assumed: str
    difference: str
    skills_shared: str
    skills_own: str
    skills_some: str
    none: str
    skills_of: str
    skill: str
    task: str
    topic: str
    area_head: str
    part: str
    role: str
    accountable: str
    topic_words: str
    tasks_title: str
    no_assignments: str
    more_assignments: str
    understood: str
    also_a_role: str
    several_topics: str
    place_head: str
    places: Mapping[str, str]
    passage: str
    more_hits: str
    gap: str
    gap_to: str
    gap_skills: Mapping[str, str]
    gap_topics: str
    related: str
    none_related: str
    charted: str
    uncharted: str
    only_family: str
    skills_both: str
    topics_both: str
    type: str
    weight: str
    weight_was: str
    code: str
    acronym_head: str
    name: str
    levels: str
    checked: str
    faults: str
    more_faults: str
    kind: Mapping[str, str]
    family: Mapping[str, str]
    commonness: Mapping[str, str]
    how_often: Mapping[str, str]
    weights: Mapping[str, str]
    parts: Mapping[str, str]
    types: Mapping[str, str]
    area: Mapping[str, str]
    match: Mapping[str, str]
    errors: Mapping[str, str]
    fault: Mapping[str, str]


EN: Words = {
    "all_roles": "All roles: cio-ref list",
    "more_unknown": "Other names that no role has: {count}.",
    "definition": "Definition",
    "usual": "How common",
    "responsible_for": "Responsible for",
    "focus": "Focus",
    "reports_to": "Reports to",
    "sits_on": "Sits on",
    "also_called": "Also called",
    "in_language": {"en": "In English", "nl": "In Dutch"},
    "tasks": "Tasks",
    "tasks_of": "What the {name} does",
    "skills": "Skills",
    "contrasts": "Easily confused with",
    "examples": "In practice",
    "notes": "Good to know",
    "codes": "In the classifications",
    "profile": "levels 1 to 5 in brackets",
    "not_recorded": {
        "definition": "no definition recorded",
        "facts": "no facts recorded",
        "tasks": "no tasks recorded",
        "skills": "no skills recorded",
        "contrasts": "no contrasts recorded",
        "examples": "no examples recorded",
        "notes": "no notes recorded",
        "codes": "no codes recorded",
    },
    "brief": "A brief entry: its tasks and skills are not recorded yet.",
    "or_": "or",
    "and_": "and",
    "fallback": "(in English)",
    "other_meanings": "{form} can also mean {meanings}:",
    "which_meaning": "Say which one:",
    "meanings": "{form} has {count} meanings",
    "numbers": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    "editorial": "editorial: this glossary’s own judgement",
    "source_in": {"en": "", "nl": "in Dutch", "de": "in German", "fr": "in French", "it": "in Italian"},
    "language_name": {"en": "English", "nl": "Dutch", "de": "German", "fr": "French", "it": "Italian"},
    "source": "Source",
    "in_": "Language",
    "read_on": "Read on",
    "address": "Address",
    "rests_on": "Statements on {roles} that rest on these sources: {sourced}. Editorial ones, this glossary’s own judgement: {editorial}.",
    "all_rests_on": "Sources: {count}. Statements that rest on them: {sourced}. Editorial ones, this glossary’s own judgement: {editorial}.",
    "census": {
        "title": "This dataset",
        "version": "Version",
        "state": "state {digest}",
        "folder": "Folder",
        "roles": "Roles",
        "full": "{full} full entries, {brief} brief ones",
        "bodies": "Bodies",
        "topics": "Topics",
        "contrasts": "Contrasts",
        "languages": "Languages",
        "complete": "{language} {share}%",
        "statements": "Statements",
        "rest": "{sourced} sourced ({sourced_share}%), {editorial} editorial ({editorial_share}%)",
        "sources": "Sources",
        "read": "Read",
    },
    "assumed": "“{asked}” is taken as {name}; it can also mean {meanings}.",
    "difference": "The difference",
    "skills_shared": "Shared",
    "skills_own": "Only the {name}",
    "skills_some": "Shared by some",
    "none": "none",
    "skills_of": "{name}: skills",
    "skill": "Skill",
    "task": "Task",
    "topic": "Topic",
    "area_head": "Area",
    "part": "Part",
    "role": "Role",
    "accountable": "Accountable",
    "topic_words": "Everyday words",
    "tasks_title": "{name}: tasks",
    "no_assignments": "no role is recorded for this topic yet",
    "more_assignments": "More roles have this part: {parts}.",
    "understood": "“{asked}” is understood as the topic {topic}.",
    "also_a_role": "It names a role or a body too:",
    "several_topics": "“{asked}” can mean several topics",
    "place_head": "Found in",
    "places": {
        "title": "title",
        "names": "other names",
        "definition": "definition",
        "tasks": "tasks",
        "skills": "skills",
        "topics": "topics",
        "contrasts": "contrasts",
        "notes": "notes",
    },
    "passage": "Passage",
    "more_hits": "There are more: ask for them with --limit, or add a word.",
    "gap": "From {start} to {to}",
    "gap_to": "Towards {to}",
    "gap_skills": {
        "adds": "Skills to add",
        "adds_none": "No skills to add",
        "brings": "Skills brought along",
        "brings_none": "No skills brought along",
    },
    "gap_topics": "Where the part changes",
    "related": "Near {name}",
    "none_related": "no role is close to this one",
    "charted": "Each role stands under the one it most often reports to; practice differs. Sources: cio-ref explain ROLE",
    "uncharted": "To whom {name} reports, and who reports to {name}, is not recorded.",
    "only_family": "only the field of work",
    "skills_both": "Skills of both",
    "topics_both": "Topics of both",
    "type": "Type",
    "weight": "Weight",
    "weight_was": "{weight}, was {had}",
    "code": "Codes",
    "acronym_head": "Acronym",
    "name": "Name",
    "levels": "In brackets: the level of {framework} that this role asks for.",
    "checked": "No faults: {roles} roles, {bodies} bodies, {skills} skills, {topics} topics, {contrasts} contrasts, {sources} sources.",
    "faults": "Faults: {count}.",
    "more_faults": "More may show once these are mended.",
    "kind": {"c-level": "C-level", "adjacent": "beside the C-level", "body": "body"},
    "family": {
        "general-management": "general management",
        "finance": "finance",
        "operations": "operations",
        "technology": "technology",
        "data": "data",
        "security": "security",
        "privacy": "privacy",
        "people": "people",
        "commercial": "commercial",
        "product": "product",
        "legal-and-risk": "legal and risk",
        "strategy-and-innovation": "strategy and innovation",
        "governance": "governance",
        "other": "other",
    },
    "commonness": {"core": "very common", "common": "common", "rare": "rare"},
    "how_often": {"always": "always", "usually": "usually", "sometimes": "sometimes", "rarely": "rarely"},
    "parts": {"accountable": "accountable", "responsible": "responsible", "contributes": "contributes"},
    "weights": {"essential": "essential", "optional": "optional"},
    "types": {
        "leadership": "leadership",
        "business": "business",
        "technology": "technology",
        "data-and-security": "data and security",
        "professional": "professional",
    },
    "area": {
        "strategy": "strategy",
        "money": "money",
        "people": "people",
        "technology": "technology",
        "data": "data",
        "risk-and-law": "risk and law",
        "market": "market",
        "operations": "operations",
        "governance": "governance",
    },
    "match": {"exact": "exact", "close": "close", "broad": "broader"},
    "errors": {
        "UnknownRole": "No role is called “{asked}”.",
        "UnknownRole.empty": "An empty name names no role.",
        "UnknownRole.near": "No role is called “{asked}”. Did you mean {near}?",
        "AmbiguousRole": "“{asked}” can mean {meanings}. Say which one, for example: {example}",
        "NothingFound": "Nothing fits. Leave out an option, or see: cio-ref list",
        "NoTopic": "No topic fits “{asked}”. All topics: cio-ref topics. Or search everything: cio-ref search",
        "NoTopic.empty": "There are no words here that tell of a topic. All topics: cio-ref topics",
        "NoTopic.role": "“{asked}” is not a topic but a role or a body. What it is: cio-ref explain {name}",
        "NoHits": "No entry says all of “{asked}”. Try fewer words, or their beginnings, or: cio-ref topics",
        "NoHits.empty": "There are no words here to look for.",
        "NoHits.topic": "No entry says all of “{asked}”. The words lead to a topic, though: cio-ref who {name}",
        "NoHits.near": "No entry says all of “{asked}”. Did you mean {near}?",
        "UnknownSkill": "No skill is called “{asked}”.",
        "UnknownSkill.empty": "An empty name names no skill.",
        "UnknownSkill.near": "No skill is called “{asked}”. Did you mean {near}?",
        "NothingRecorded": "The skills of “{asked}” are not recorded yet, so there is nothing to compare with another role.",
        "NothingRecorded.body": "“{asked}” is a body, and a body has no skills. Name two roles, for example: cio-ref gap CFO CEO",
        "WrongGap": "Name two roles, or one role with --have, for example: cio-ref gap CFO CEO",
        "BadDataset": "The dataset in {folder} has faults ({count}), the first at {place}: {fault} All of them: cio-ref check {folder}",
        "NoDataset": "There is no dataset in {folder}: a dataset is a folder with a file roles.yaml.",
        "CannotWrite": "The answer could not be written: {reason}.",
        "TooFewRoles": "Name at least two roles to compare, for example: cio-ref compare CIO CFO",
        "TooManyRoles": "A chart is of one role, or of all. Name one, for example: cio-ref chart CIO",
        "SameRole": "“{first}” and “{second}” name the same role. Name two different ones.",
        "NotATree": "{command} does not answer with a chart, so there is no {format} of it. Choose terminal, plain, markdown or json.",
        "NotATable": "{command} does not answer with a table, so there is no {format} of it. Choose terminal, plain, markdown or json.",
    },
    "fault": {
        "not-a-file": "this is not a file; put a YAML text file here.",
        "too-large": "the file is larger than this program reads; split off what does not belong to the dataset.",
        "not-utf-8": "this is not UTF-8 text; save the file as UTF-8.",
        "unreadable-file": "the file cannot be read: {reason}.",
        "yaml-syntax": "this is not YAML: {problem}.",
        "control-character": "there is an invisible control character here; take it out.",
        "too-deep": "lists and fields are nested too deep here; check the indentation.",
        "anchor": "anchors (&) are not used here; write the value out.",
        "alias": "aliases (*{name}) are not used here; write the value out.",
        "several-documents": "a second YAML document begins here; keep one, without “---”.",
        "key-not-text": "a field’s name is plain text; check the brackets and the indentation.",
        "duplicate-key": "“{key}” appears here a second time; keep one of the two.",
        "expected-text": "text belongs here, not a list or fields.",
        "unquoted-boolean": "YAML reads a bare {value} as true or false; put quotes around it.",
        "empty": "there is nothing here; fill it in or leave the field out.",
        "no-roles": "there is no role in this file; add one.",
        "expected-integer": "a whole number belongs here.",
        "not-a-choice": "“{value}” is none of: {choices}.",
        "expected-list": "a list belongs here, each item after a dash.",
        "list-length": "the list should have at least {count}.",
        "expected-fields": "fields belong here: {fields}.",
        "unknown-field-near": "there is no field “{field}”; did you mean “{near}”?",
        "unknown-field": "there is no field “{field}”; there are: {fields}.",
        "missing-field": "the field “{field}” is missing.",
        "duplicate-id": "the id {id} is already in use; ids are unique.",
        "dangling-near": "there is no {to} {id}; did you mean {near}?",
        "none-of-kind": "there is no {to} at all, and this refers to one; is a file missing?",
        "dangling": "there is no {to} {id}; add it or take the reference out.",
        "id-not-slug": "the id {id} should be {slug}, after the English name.",
        "repeated-name": "“{name}” is already given for this role; take one out.",
        "name-is-acronym": "“{name}” is also another name of: {roles}; take that name out, or give them the acronym.",
        "name-taken": "“{name}” is also the preferred name of another role; each role needs one of its own.",
        "unshared-name": "“{name}” also names {roles}; if that is intended, write {{name: {name}, shared: true}} in each.",
        "not-shared": "“{name}” names no other role; take out “shared”.",
        "name-without-letters": "“{name}” contains no letters to look it up by.",
        "contrast-repeated": "the pair {pair} is already there, or is the same role twice; state each pair once.",
        "missing-language": "this is not there yet in the language “{lang}”; add it beside the English.",
        "several-accountable": "for {topic}, {roles} are all accountable; leave one, or add a parts_note to the topic that says which one is accountable when.",
        "fact-without-source": "a fact like this needs a source that has been read, not “editorial”; add one or take it out.",
        "uncited-source": "nothing cites the source {id}; cite it or take it out.",
        "not-a-date": "“{value}” is not a date; write it as 2026-11-23.",
        "not-a-url": "“{value}” is not a web address; begin with https://.",
        "definition-article": "a definition does not begin with an article (“{word}”); begin with the kind of thing.",
        "definition-long": "a definition of {count} words is too long; stay under {limit}.",
        "definition-sentence": "a definition is one sentence and ends with a full stop.",
        "definition-repeats": "a definition does not repeat the name “{name}”; say what sets the role apart.",
        "clause-form": "a task or example is a clause: a capital at the start, no full stop at the end.",
        "clause-person": "a task begins with a verb in the third person, as in “Sets …” or “Stelt …”; “{word}” is not one.",
        "phrase-form": "this is a phrase: no capital at the start, no full stop at the end.",
        "straight-apostrophe": "use the curly apostrophe ’.",
        "board-alone": "“board” alone is ambiguous; name the body, such as the executive board or the board of directors.",
        "stray-space": "there is a space too many.",
        "malformed-code": "“{code}” is not a code in the form that classification uses.",
    },
}

NL: Words = {
    "all_roles": "Alle rollen: cio-ref list",
    "more_unknown": "Andere namen die geen rol heeft: {count}.",
    "definition": "Definitie",
    "usual": "Hoe gangbaar",
    "responsible_for": "Verantwoordelijk voor",
    "focus": "Focus",
    "reports_to": "Rapporteert aan",
    "sits_on": "Zit in",
    "also_called": "Ook wel",
    "in_language": {"en": "In het Engels", "nl": "In het Nederlands"},
    "tasks": "Taken",
    "tasks_of": "Wat de {name} doet",
    "skills": "Vaardigheden",
    "contrasts": "Niet te verwarren met",
    "examples": "In de praktijk",
    "notes": "Goed om te weten",
    "codes": "In de classificaties",
    "profile": "niveau 1 tot en met 5 tussen haakjes",
    "not_recorded": {
        "definition": "geen definitie vastgelegd",
        "facts": "geen feiten vastgelegd",
        "tasks": "geen taken vastgelegd",
        "skills": "geen vaardigheden vastgelegd",
        "contrasts": "geen verschillen vastgelegd",
        "examples": "geen voorbeelden vastgelegd",
        "notes": "geen opmerkingen vastgelegd",
        "codes": "geen codes vastgelegd",
    },
    "brief": "Een beknopt lemma: taken en vaardigheden zijn nog niet vastgelegd.",
    "or_": "of",
    "and_": "en",
    "fallback": "(in het Engels)",
    "other_meanings": "{form} kan ook staan voor {meanings}:",
    "which_meaning": "Geef aan welke u bedoelt:",
    "meanings": "{form} heeft {count} betekenissen",
    "numbers": ("geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    "editorial": "redactie: het eigen oordeel van deze woordenlijst",
    "source_in": {"en": "Engelstalig", "nl": "", "de": "Duitstalig", "fr": "Franstalig", "it": "Italiaanstalig"},
    "language_name": {"en": "Engels", "nl": "Nederlands", "de": "Duits", "fr": "Frans", "it": "Italiaans"},
    "source": "Bron",
    "in_": "Taal",
    "read_on": "Gelezen op",
    "address": "Adres",
    "rests_on": "Uitspraken over {roles} die op deze bronnen berusten: {sourced}. Redactionele, een oordeel van deze woordenlijst: {editorial}.",
    "all_rests_on": "Bronnen: {count}. Uitspraken die daarop berusten: {sourced}. Redactionele, een oordeel van deze woordenlijst: {editorial}.",
    "census": {
        "title": "Deze dataset",
        "version": "Versie",
        "state": "stand {digest}",
        "folder": "Map",
        "roles": "Rollen",
        "full": "{full} volledig, {brief} beknopt",
        "bodies": "Organen",
        "topics": "Onderwerpen",
        "contrasts": "Verschillen",
        "languages": "Talen",
        "complete": "{language} {share}%",
        "statements": "Uitspraken",
        "rest": "{sourced} met een bron ({sourced_share}%), {editorial} redactioneel ({editorial_share}%)",
        "sources": "Bronnen",
        "read": "Gelezen",
    },
    "assumed": "“{asked}” is opgevat als {name}, maar kan ook staan voor {meanings}.",
    "difference": "Het verschil",
    "skills_shared": "Gedeeld",
    "skills_own": "Alleen de {name}",
    "skills_some": "Bij enkele rollen",
    "none": "geen",
    "skills_of": "{name}: vaardigheden",
    "skill": "Vaardigheid",
    "task": "Taak",
    "topic": "Onderwerp",
    "area_head": "Gebied",
    "part": "Aandeel",
    "role": "Rol",
    "accountable": "Eindverantwoordelijk",
    "topic_words": "In gewone woorden",
    "tasks_title": "{name}: taken",
    "no_assignments": "bij dit onderwerp is nog geen rol vastgelegd",
    "more_assignments": "Er zijn meer rollen met dit aandeel: {parts}.",
    "understood": "“{asked}” is opgevat als het onderwerp {topic}.",
    "also_a_role": "Het is ook de naam van een rol of een orgaan:",
    "several_topics": "“{asked}” kan op verschillende onderwerpen slaan",
    "place_head": "Gevonden in",
    "places": {
        "title": "titel",
        "names": "andere namen",
        "definition": "definitie",
        "tasks": "taken",
        "skills": "vaardigheden",
        "topics": "onderwerpen",
        "contrasts": "verschillen",
        "notes": "toelichting",
    },
    "passage": "Passage",
    "more_hits": "Er is meer gevonden: toon het met --limit, of voeg een woord toe.",
    "gap": "Van {start} naar {to}",
    "gap_to": "Op weg naar {to}",
    "gap_skills": {
        "adds": "Nog te leren",
        "adds_none": "Niets meer te leren",
        "brings": "Al in huis",
        "brings_none": "Nog niets in huis",
    },
    "gap_topics": "Waar het aandeel verandert",
    "related": "Verwant aan {name}",
    "none_related": "geen rol lijkt op deze",
    "charted": "Elke rol staat onder degene aan wie die meestal rapporteert; de praktijk verschilt. Bronnen: cio-ref explain ROL",
    "uncharted": "Aan wie {name} rapporteert, en wie aan {name}, is niet vastgelegd.",
    "only_family": "alleen het vakgebied",
    "skills_both": "Vaardigheden van beide",
    "topics_both": "Onderwerpen van beide",
    "type": "Soort",
    "weight": "Gewicht",
    "weight_was": "{weight}, was {had}",
    "code": "Codes",
    "acronym_head": "Afkorting",
    "name": "Naam",
    "levels": "Tussen haakjes: het niveau van {framework} dat deze rol vraagt.",
    "checked": "Geen fouten: {roles} rollen, {bodies} organen, {skills} vaardigheden, {topics} onderwerpen, {contrasts} verschillen, {sources} bronnen.",
    "faults": "Fouten: {count}.",
    "more_faults": "Zijn deze hersteld, dan kunnen er nog meer blijken.",
    "kind": {"c-level": "C-level", "adjacent": "naast het C-level", "body": "orgaan"},
    "family": {
        "general-management": "algemene leiding",
        "finance": "financiën",
        "operations": "bedrijfsvoering",
        "technology": "technologie",
        "data": "data",
        "security": "beveiliging",
        "privacy": "privacy",
        "people": "personeel",
        "commercial": "commercie",
        "product": "product",
        "legal-and-risk": "recht en risico",
        "strategy-and-innovation": "strategie en innovatie",
        "governance": "bestuur en toezicht",
        "other": "overig",
    },
    "commonness": {"core": "zeer gangbaar", "common": "gangbaar", "rare": "zeldzaam"},
    "how_often": {"always": "altijd", "usually": "meestal", "sometimes": "soms", "rarely": "zelden"},
    "parts": {
        "accountable": "eindverantwoordelijk",
        "responsible": "verantwoordelijk voor de uitvoering",
        "contributes": "draagt bij",
    },
    "weights": {"essential": "essentieel", "optional": "optioneel"},
    "types": {
        "leadership": "leiderschap",
        "business": "bedrijfskunde",
        "technology": "technologie",
        "data-and-security": "data en beveiliging",
        "professional": "vakkennis",
    },
    "area": {
        "strategy": "strategie",
        "money": "geld",
        "people": "mensen",
        "technology": "technologie",
        "data": "data",
        "risk-and-law": "risico en recht",
        "market": "markt",
        "operations": "bedrijfsvoering",
        "governance": "bestuur en toezicht",
    },
    "match": {"exact": "exact", "close": "nauw verwant", "broad": "ruimer begrip"},
    "errors": {
        "UnknownRole": "Er is geen rol die “{asked}” heet.",
        "UnknownRole.empty": "Er is geen rol met een lege naam.",
        "UnknownRole.near": "Er is geen rol die “{asked}” heet. Bedoelt u {near}?",
        "AmbiguousRole": "“{asked}” kan staan voor {meanings}. Geef aan welke rol u bedoelt, bijvoorbeeld: {example}",
        "NothingFound": "Niets gevonden. Laat een optie weg of bekijk alle rollen: cio-ref list",
        "NoTopic": "Geen onderwerp past bij “{asked}”. Alle onderwerpen: cio-ref topics. Of doorzoek alles: cio-ref search",
        "NoTopic.empty": "Er is geen woord gegeven dat iets over een onderwerp zegt. Alle onderwerpen: cio-ref topics",
        "NoTopic.role": "“{asked}” is geen onderwerp maar een rol of een orgaan. Wat het is: cio-ref explain {name}",
        "NoHits": "Geen lemma bevat alle woorden van “{asked}”. Probeer minder woorden, of het begin ervan, of: cio-ref topics",
        "NoHits.empty": "Er is geen woord gegeven om naar te zoeken.",
        "NoHits.topic": "Geen lemma bevat alle woorden van “{asked}”. Ze leiden wel naar een onderwerp: cio-ref who {name}",
        "NoHits.near": "Geen lemma bevat alle woorden van “{asked}”. Bedoelt u {near}?",
        "UnknownSkill": "Er is geen vaardigheid die “{asked}” heet.",
        "UnknownSkill.empty": "Er is geen vaardigheid met een lege naam.",
        "UnknownSkill.near": "Er is geen vaardigheid die “{asked}” heet. Bedoelt u {near}?",
        "NothingRecorded": "De vaardigheden van “{asked}” zijn nog niet vastgelegd, dus er valt niets met een andere rol te vergelijken.",
        "NothingRecorded.body": "“{asked}” is een orgaan, en een orgaan heeft geen vaardigheden. Noem twee rollen, bijvoorbeeld: cio-ref gap CFO CEO",
        "WrongGap": "Noem twee rollen, of één rol met --have, bijvoorbeeld: cio-ref gap CFO CEO",
        "BadDataset": "De dataset in {folder} heeft fouten ({count}), de eerste op {place}: {fault} Alle fouten: cio-ref check {folder}",
        "NoDataset": "In {folder} staat geen dataset: een dataset is een map met een bestand roles.yaml.",
        "CannotWrite": "Het antwoord kon niet worden weggeschreven: {reason}.",
        "TooFewRoles": "Noem minstens twee rollen om te vergelijken, bijvoorbeeld: cio-ref compare CIO CFO",
        "TooManyRoles": "Een schema is van één rol, of van alle. Noem er één, bijvoorbeeld: cio-ref chart CIO",
        "SameRole": "“{first}” en “{second}” duiden dezelfde rol aan. Noem twee verschillende.",
        "NotATree": "{command} levert geen schema op en kent dus geen {format}. Kies terminal, plain, markdown of json.",
        "NotATable": "{command} levert geen tabel op en kent dus geen {format}. Kies terminal, plain, markdown of json.",
    },
    "fault": {
        "not-a-file": "dit is geen bestand; zet hier een tekstbestand met YAML.",
        "too-large": "het bestand is groter dan dit programma leest; haal eruit wat niet bij de dataset hoort.",
        "not-utf-8": "dit is geen UTF-8-tekst; sla het bestand op als UTF-8.",
        "unreadable-file": "het bestand is niet te lezen: {reason}.",
        "yaml-syntax": "dit is geen YAML: {problem}.",
        "control-character": "hier staat een onzichtbaar stuurteken; haal het weg.",
        "too-deep": "lijsten en velden zijn hier te diep genest; controleer het inspringen.",
        "anchor": "ankers (&) worden hier niet gebruikt; schrijf de waarde uit.",
        "alias": "verwijzingen (*{name}) worden hier niet gebruikt; schrijf de waarde uit.",
        "several-documents": "hier begint een tweede YAML-document; houd er één over, zonder “---”.",
        "key-not-text": "de naam van een veld is een tekst; kijk de haken en het inspringen na.",
        "duplicate-key": "“{key}” staat hier voor de tweede keer; houd er één over.",
        "expected-text": "hier hoort een tekst, geen lijst of velden.",
        "unquoted-boolean": "YAML leest {value} zonder aanhalingstekens als waar of onwaar; zet er aanhalingstekens omheen.",
        "empty": "hier staat niets; vul het in of laat het veld weg.",
        "no-roles": "er staat geen rol in dit bestand; voeg er een toe.",
        "expected-integer": "hier hoort een geheel getal.",
        "not-a-choice": "“{value}” kan hier niet; kies uit: {choices}.",
        "expected-list": "hier hoort een lijst, elk onderdeel na een streepje.",
        "list-length": "de lijst hoort er minstens {count} te bevatten.",
        "expected-fields": "hier horen velden: {fields}.",
        "unknown-field-near": "er is geen veld “{field}”; bedoelt u “{near}”?",
        "unknown-field": "er is geen veld “{field}”; er zijn: {fields}.",
        "missing-field": "het veld “{field}” ontbreekt.",
        "duplicate-id": "het id {id} is al in gebruik; een id is uniek.",
        "dangling-near": "er is geen {to} {id}; bedoelt u {near}?",
        "none-of-kind": "er is geen enkele {to}, terwijl hier naar een {to} wordt verwezen; ontbreekt er een bestand?",
        "dangling": "er is geen {to} {id}; voeg die toe of haal de verwijzing weg.",
        "id-not-slug": "het id {id} hoort {slug} te zijn, naar de Engelse naam.",
        "repeated-name": "“{name}” is voor deze rol al gegeven; haal er een weg.",
        "name-is-acronym": "“{name}” is ook een andere naam van: {roles}; haal die naam weg of geef ze de afkorting.",
        "name-taken": "“{name}” is ook de voorkeursnaam van een andere rol; elke rol heeft een eigen voorkeursnaam.",
        "unshared-name": "“{name}” is ook een naam van {roles}; is dat de bedoeling, schrijf dan bij elk {{name: {name}, shared: true}}.",
        "not-shared": "geen andere rol heet “{name}”; haal “shared” weg.",
        "name-without-letters": "“{name}” bevat geen letters om op te zoeken.",
        "contrast-repeated": "het paar {pair} staat er al, of is tweemaal dezelfde rol; noem elk paar één keer.",
        "missing-language": "dit is er nog niet in de taal “{lang}”; zet het naast het Engels.",
        "several-accountable": "voor {topic} zijn {roles} allemaal eindverantwoordelijk; laat er één over, of geef het onderwerp een parts_note die zegt wanneer welke.",
        "fact-without-source": "zo’n feit heeft een bron nodig die gelezen is, niet “editorial”; voeg er een toe of haal het weg.",
        "uncited-source": "niets verwijst naar de bron {id}; verwijs ernaar of haal de bron weg.",
        "not-a-date": "“{value}” is geen datum; schrijf die als 2026-11-23.",
        "not-a-url": "“{value}” is geen webadres; begin met https://.",
        "definition-article": "een definitie begint niet met een lidwoord (“{word}”); begin met het soort functie of orgaan.",
        "definition-long": "een definitie van {count} woorden is te lang; blijf onder {limit}.",
        "definition-sentence": "een definitie is één zin en eindigt met een punt.",
        "definition-repeats": "een definitie herhaalt de naam “{name}” niet; zeg wat de rol onderscheidt.",
        "clause-form": "een taak of voorbeeld begint met een hoofdletter en heeft geen punt aan het eind.",
        "clause-person": "een taak begint met een werkwoord in de derde persoon, zoals “Sets …” of “Stelt …”; “{word}” is dat niet.",
        "phrase-form": "dit is een woordgroep: geen hoofdletter aan het begin, geen punt aan het eind.",
        "straight-apostrophe": "gebruik de gekrulde apostrof ’.",
        "board-alone": "“board” alleen is dubbelzinnig; noem het orgaan, zoals executive board of board of directors.",
        "stray-space": "er staat een spatie te veel.",
        "malformed-code": "“{code}” is geen code zoals die classificatie ze schrijft.",
    },
}

WORDS: Mapping[str, Words] = {"en": EN, "nl": NL}
