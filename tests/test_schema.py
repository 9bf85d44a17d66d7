"""The published JSON Schema: every article of ours is valid against it, and it says what the types say."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from briefings import model
from briefings.exports import contract
from briefings.model import Article
from tests.small_article import plain, small

VALIDATOR = Draft202012Validator(contract.schema())

TYPES = {
    "block": model.Block,
    "date": model.TimeExpression,
    "variant": model.Variant,
    "role": model.Role,
    "person": model.Person,
    "organisation": model.Organisation,
    "place": model.Place,
    "speaker": model.Speaker,
    "quote": model.Quote,
    "statement": model.Statement,
    "event": model.Event,
    "term": model.Term,
    "gap": model.Gap,
    "edit": model.Edit,
    "tie": model.Tie,
}

ENUMS = [
    (("$defs", "grain"), model.Grain),
    (("$defs", "modifier"), model.Modifier),
    (("$defs", "modality"), model.Modality),
    (("$defs", "block", "properties", "kind"), model.BlockKind),
    (("$defs", "date", "properties", "type"), model.DateType),
    (("$defs", "variant", "properties", "kind"), model.VariantKind),
    (("$defs", "role", "properties", "when"), model.When),
    (("$defs", "event", "properties", "status"), model.Status),
    (("$defs", "gap", "properties", "kind"), model.GapKind),
    (("$defs", "edit", "properties", "kind"), model.EditKind),
]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(contract.schema())
    assert contract.schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("article", [small(), plain("Une phrase.")], ids=lambda article: article.id)
def test_what_we_write_is_valid(article: Article) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(contract.render(article)))] == []


@pytest.mark.parametrize(("name", "kind"), [(None, Article), *TYPES.items()])
def test_keys_are_the_fields(name: str | None, kind: Any) -> None:
    place = contract.schema() if name is None else contract.schema()["$defs"][name]
    names = [field.name for field in fields(kind)]
    assert sorted(place["properties"]) == sorted(names)
    assert sorted(place["required"]) == sorted(names)


@pytest.mark.parametrize(("path", "kind"), ENUMS, ids=lambda value: getattr(value, "__name__", None))
def test_choices_are_the_enumerations(path: tuple[str, ...], kind: Any) -> None:
    place: Any = contract.schema()
    for step in path:
        place = place[step]
    assert place["enum"] == [member.value for member in kind]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "briefings/article/2"),
        (("id",), ""),
        (("published",), "17 juin 2024"),
        (("statements", 0, "span"), [3]),
        (("statements", 0, "span"), [-1, 3]),
        (("statements", 0, "modality"), "certain"),
        (("statements", 0, "key"), 0),
        (("dates", 0, "type"), "date"),
        (("dates", 0, "mod"), "start"),
        (("events", 0, "start"), "2024-6"),
        (("people", 0, "name"), None),
    ],
)
def test_what_is_wrong_is_refused(path: tuple[str | int, ...], value: object) -> None:
    article = small().to_json()
    place: Any = article
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert not VALIDATOR.is_valid(article)


def test_keys_may_be_added() -> None:
    assert VALIDATOR.is_valid({**small().to_json(), "added_later": 1})


def test_json_is_read_back_as_the_same_article() -> None:
    written = contract.render(small())
    assert Article.from_json(json.loads(written)) == small()
    assert written.endswith("}\n")
    assert "précédent" in written


def test_a_line_holds_a_whole_article() -> None:
    line = contract.render_line(small())
    assert line.count("\n") == 1
    assert Article.from_json(json.loads(line)) == small()
