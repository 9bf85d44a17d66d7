"""The page of what can be taken away from the whole site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from babel.numbers import format_decimal

from briefings.edition.catalogue import DataFile
from briefings.edition.links import DATA
from briefings.edition.shapes import Page, Views
from briefings.labels import Labels

_KILO = 1000


def data_pages(views: Views) -> Iterator[Page]:
    """Every file of the site with what it is for."""
    files = [_file(file, views.labels) for file in views.files]
    yield views.page(DATA, "data", views.labels.text("data.title"), files=files)


def _file(file: DataFile, labels: Labels) -> dict[str, Any]:
    words = labels["data"]["files"][file.name]
    size = format_decimal(max(1, round(file.size / _KILO)), locale=labels.locale)
    return {
        "path": file.path,
        "name": words["name"],
        "about": words["about"],
        "says": words.get("says"),
        "example": file.example,
        "size": labels.text("data.size", number=size),
        "count": labels.count(f"data.files.{file.name}.count", file.count),
    }
