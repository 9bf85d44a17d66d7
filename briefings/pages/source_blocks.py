"""The blocks of the marked source: headings, paragraphs, lists and tables, each sentence with its ways back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from briefings.briefing import Briefing, SourceBlock, SourceSentence
from briefings.briefing.source_shapes import MarkedRun
from briefings.labels import Labels
from briefings.model import BlockKind
from briefings.pages.marked_source import sentence_html
from briefings.structure.pieces import BULLET, TURN

_MARKS = re.compile(rf"\W*(?:\d{{1,2}}[.)]|o(?=\t)|{TURN.pattern})?\W*")
"""What is no word of a sentence: `##`, `-`, the number of an item of a list, the "A:" of an answer."""
_TAGS = {BlockKind.TITLE: "h3", BlockKind.HEADING: "h3"}


def source_blocks(briefing: Briefing, labels: Labels) -> list[dict[str, Any]]:
    """The marked source as a page shows it: each block with its tag, and with what it stands in.

    Items that follow one another stand in one list, and rows in one table, which `opens` with the first and `closes`
    with the last of them.
    """
    taken = {s.anchor for block in briefing.source for s in block.sentences if s.anchor}
    blocks = [_block(block, taken, labels) for block in briefing.source]
    kinds = [None, *(block["kind"] if block["kind"] in ("item", "row") else None for block in blocks), None]
    for block, (before, kind), (_, after) in zip(blocks, pairwise(kinds), pairwise(kinds[1:]), strict=False):
        block["opens"], block["closes"] = kind is not None and kind != before, kind is not None and kind != after
    return blocks


def _block(block: SourceBlock, taken: set[str], labels: Labels) -> dict[str, Any]:
    kind = _kind(block)
    return {
        "kind": kind,
        "tag": "li" if kind == "item" else "tr" if kind == "row" else _TAGS.get(block.kind, "p"),
        "cells": [sentence_html(cell, taken) for cell in _cells(block)] if kind == "row" else [],
        "sentences": [_sentence(sentence, taken, labels) for sentence in block.sentences] if kind != "row" else [],
    }


def _kind(block: SourceBlock) -> str:
    """That of the model, but for an item of a list, a row of a table, and what is outside the article."""
    if block.outside:
        return "outside"
    if block.kind is BlockKind.PARAGRAPH:
        item = len(block.sentences) > 1 and BULLET.match(_text(block.sentences[0]).lstrip() + "_") is not None
        words = block.sentences[1:] if item else block.sentences
        if not any(sentence.anchor for sentence in words) and any("\t" in _text(sentence) for sentence in words):
            return "row"
        if item:
            return "item"
    return block.kind.value


def _text(sentence: SourceSentence) -> str:
    return "".join(piece.text for piece in sentence.pieces)


def _cells(block: SourceBlock) -> Iterator[SourceSentence]:
    """The cells of a row, parted at its tabs, which are shown as the lines of a table."""
    cell: list[MarkedRun] = []
    for sentence in block.sentences:
        for piece in sentence.pieces:
            first, *others = piece.text.split("\t")
            cell.append(replace(piece, text=first))
            for text in others:
                yield replace(block.sentences[0], pieces=tuple(cell))
                cell = [replace(piece, text=text, anchors=())]
    yield replace(block.sentences[0], pieces=tuple(cell))


def _sentence(sentence: SourceSentence, taken: set[str], labels: Labels) -> dict[str, Any]:
    return {
        "anchor": sentence.anchor,
        "number": sentence.number,
        "html": sentence_html(sentence, taken),
        "marks": bool(_MARKS.fullmatch(_text(sentence))),
        "back": _ways_back(sentence, labels),
    }


def _ways_back(sentence: SourceSentence, labels: Labels) -> list[tuple[str, str]]:
    """The first use of each sort, with its name: a key fact, a claim, an entry of the chronology."""
    names = {"fact-": "used_fact", "claim-": "used_claim", "plan-": "used_plan", "e-": "used_moment"}
    found: dict[str, str] = {}
    for use in sentence.used:
        name = next((name for prefix, name in names.items() if use.startswith(prefix)), None)
        if name is not None:
            found.setdefault(labels.text(f"page.{name}"), use)
    return [(use, label) for label, use in found.items()]
