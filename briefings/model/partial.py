"""Partial dates, as precise as a text: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""

from __future__ import annotations


def is_day(partial: str) -> bool:
    """Whether it names one day; a month and a year do not."""
    return len(partial) == len("YYYY-MM-DD")


def first_day(partial: str) -> str:
    """The first possible day of a partial date."""
    return f"{partial}-01-01"[:10] if len(partial) == 4 else f"{partial}-01"[:10]


def last_day(partial: str) -> str:
    """The last day that a partial date can mean, at most: every month is taken to have 31 days."""
    return f"{partial}-12-31"[:10] if len(partial) == 4 else f"{partial}-31"[:10]
