"""Values as plain lists and mappings, and back, by what their classes say of their fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
    reader = _reader(kind)
    return reader(value) if reader else value


Reader = Callable[[Any], Any]


@cache
def _reader(kind: Any) -> Reader | None:
    """How a plain value becomes one of a kind; None where it is one already."""
    if get_origin(kind) is UnionType:
        return _or_none(_reader(next(arg for arg in get_args(kind) if arg is not NoneType)))
    if get_origin(kind) is tuple:
        return _several(_reader(get_args(kind)[0]))
    if kind is Span:
        return lambda value: Span(*value)
    if is_dataclass(kind) and isinstance(kind, type):
        return _whole(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {member.value: member for member in kind}.__getitem__
    return None


def _or_none(reader: Reader | None) -> Reader | None:
    return reader and (lambda value: None if value is None else reader(value))


def _several(reader: Reader | None) -> Reader:
    return (lambda value: tuple(map(reader, value))) if reader else tuple


def _whole(kind: type) -> Reader:
    readers = {name: _reader(hint) for name, hint in hints_of(kind).items()}

    def read(value: Mapping[str, Any]) -> Any:
        known = {name: item for name, item in value.items() if name in readers}
        return kind(**{name: reader(item) if (reader := readers[name]) else item for name, item in known.items()})

    return read


@cache
def hints_of(kind: type) -> dict[str, Any]:
    """The types of a class's fields, by name."""
    return get_type_hints(kind)
