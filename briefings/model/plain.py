"""Values as plain lists and mappings, and back, by what their classes say of their fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from briefings.model.span import Span


def to_plain(value: object) -> object:
    """A value as `json.dumps` takes it; a span as its two numbers."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if is_dataclass(value):
        return {name: to_plain(inner) for name, inner in _parts(value)}
    return value


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    kind: Any = type(value)
    return ((name, getattr(value, name)) for name in _names(kind))


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def from_plain(kind: Any, value: Any) -> Any:
    """What `to_plain` made of a value of that kind, as that kind again; keys not known are passed over."""
    if get_origin(kind) is UnionType:
        if value is None:
            return None
        return from_plain(next(arg for arg in get_args(kind) if arg is not NoneType), value)
    if get_origin(kind) is tuple:
        return tuple(from_plain(get_args(kind)[0], item) for item in value)
    if kind is Span:
        return Span(*value)
    if is_dataclass(kind) and isinstance(kind, type):
        hints = hints_of(kind)
        return kind(**{name: from_plain(hints[name], item) for name, item in value.items() if name in hints})
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    return value


@cache
def hints_of(kind: type) -> dict[str, Any]:
    """The types of a class's fields, by name."""
    return get_type_hints(kind)
