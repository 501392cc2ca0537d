"""Which language is spoken, and that each says all there is to say."""

import string
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from cio_ref import errors, language, model
from cio_ref.glossary import Glossary
from cio_ref.language import WORDS


@pytest.mark.parametrize(
    ("option", "environ", "expected"),
    [
        (None, {}, "en"),
        ("nl", {}, "nl"),
        ("nl", {"CIO_REF_LANG": "en", "LC_ALL": "en_GB.UTF-8"}, "nl"),
        (None, {"CIO_REF_LANG": "nl", "LANG": "en_US.UTF-8"}, "nl"),
        (None, {"CIO_REF_LANG": "xx", "LANG": "nl_NL.UTF-8"}, "en"),
        (None, {"LANG": "nl_NL.UTF-8"}, "nl"),
        (None, {"LANG": "nl_BE@euro"}, "nl"),
        (None, {"LANG": "nl@euro"}, "nl"),
        (None, {"LANG": "nl_NL", "LANGUAGE": "C:nl"}, "en"),
        (None, {"CIO_REF_LANG": "NL"}, "nl"),
        (None, {"LANG": "nl"}, "nl"),
        (None, {"LC_MESSAGES": "nl_NL", "LANG": "en_US"}, "nl"),
        (None, {"LC_ALL": "en_US", "LC_MESSAGES": "nl_NL"}, "en"),
        (None, {"LC_ALL": "", "LANG": "nl_NL"}, "nl"),
        (None, {"LANG": "en_US", "LANGUAGE": "nl:en"}, "nl"),
        (None, {"LANG": "nl_NL", "LANGUAGE": "fr:de"}, "nl"),
        (None, {"LANG": "C", "LANGUAGE": "nl"}, "en"),
        (None, {"LANG": "C.UTF-8", "LANGUAGE": "nl"}, "en"),
        (None, {"LC_ALL": "POSIX", "LANG": "nl_NL"}, "en"),
        (None, {"LANG": "fr_FR.UTF-8"}, "en"),
        (None, {"LANG": "\x1b[31m"}, "en"),
    ],
)
def test_choice_of_language(option: str | None, environ: dict[str, str], expected: str) -> None:
    assert language.choose(option, environ) == expected


def leaves(words: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(words, Mapping):
        for key, value in words.items():
            yield from leaves(value, f"{path}.{key}")
    elif isinstance(words, tuple):
        for index, value in enumerate(words):
            yield from leaves(value, f"{path}.{index}")
    else:
        yield path, words


@pytest.mark.parametrize("lang", model.LANGUAGES)
def test_languages_have_the_same_words_and_placeholders(lang: str) -> None:
    def placeholders(words: Any) -> dict[str, set[str]]:
        parse = string.Formatter().parse
        return {path: {field for _, field, _, _ in parse(text) if field} for path, text in leaves(words)}

    assert placeholders(WORDS[lang]) == placeholders(WORDS["en"])


@pytest.mark.parametrize("lang", model.LANGUAGES)
@pytest.mark.parametrize(
    ("key", "choices"),
    [
        ("kind", model.KINDS),
        ("family", model.FAMILIES),
        ("commonness", model.COMMONNESS),
        ("how_often", model.FREQUENCIES),
        ("parts", model.PARTS),
        ("weights", model.WEIGHTS),
        ("types", model.SKILL_TYPES),
        ("area", model.AREAS),
        ("match", model.MATCHES),
        ("places", model.PLACES),
        ("in_language", model.LANGUAGES),
    ],
)
def test_every_choice_has_a_word(lang: str, key: str, choices: tuple[str, ...]) -> None:
    assert tuple(WORDS[lang][key]) == choices  # type: ignore[literal-required]


@pytest.mark.parametrize("lang", model.LANGUAGES)
def test_every_language_of_a_source_has_a_word(lang: str, shipped: Glossary) -> None:
    spoken = {source.lang for source in shipped.bibliography()}
    assert spoken <= set(WORDS[lang]["language_name"]) == set(WORDS[lang]["source_in"])


@pytest.mark.parametrize("lang", model.LANGUAGES)
def test_every_error_has_a_sentence(lang: str) -> None:
    every = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.CioRefError)]
    kinds = {kind.__name__ for kind in every if not kind.__subclasses__()}
    assert {key.partition(".")[0] for key in WORDS[lang]["errors"]} == kinds


@pytest.mark.parametrize("lang", model.LANGUAGES)
def test_apostrophes_are_curly(lang: str) -> None:
    assert [path for path, text in leaves(WORDS[lang]) if "'" in text] == []
