"""Where a value points into its text."""

from __future__ import annotations

from dataclasses import is_dataclass
from functools import cache
from typing import Any, get_args

from briefings.model.named import Role
from briefings.model.plain import hints_of
from briefings.model.span import Span
from briefings.model.times import TimeExpression

_TOLD = (TimeExpression, Role)
"""What says which words its span holds."""

Path = tuple["Path", str | int] | None
"""The way into a value: a field's name or a place in a tuple behind the way to what that is in; None at the top."""


def spans(value: object) -> list[tuple[Path, Span, str | None]]:
    """Every span inside a value: the way to it, itself and the words it is said to hold (or None)."""
    found: list[tuple[Path, Span, str | None]] = []
    _find_spans(value, None, found)
    return found


def _find_spans(value: Any, path: Path, found: list[tuple[Path, Span, str | None]]) -> None:
    kind: Any = type(value)
    if kind in _TOLD:
        found.append(((path, "span"), value.span, value.text))
        return
    steps: Any = enumerate(value) if kind is tuple else [(name, getattr(value, name)) for name in _spanned(kind)]
    for step, inner in steps:
        if type(inner) is Span:
            found.append(((path, step), inner, None))
        elif inner:
            _find_spans(inner, (path, step), found)


@cache
def _spanned(kind: Any) -> tuple[str, ...]:
    """The fields of a class that may hold spans, at whatever depth."""
    return tuple(name for name, hint in hints_of(kind).items() if _may_hold_spans(hint))


def _may_hold_spans(hint: Any) -> bool:
    kind: Any = hint
    inner = is_dataclass(hint) and bool(_spanned(kind))
    return inner or kind is Span or any(map(_may_hold_spans, get_args(kind)))
