"""The values that the stages hand on: frozen, complete, each pointing at its characters.

The shapes follow the article contract, which `briefings/schema/article.json` states
for other programs. `Article.to_json` writes it and `Article.from_json` reads it back.
"""

from __future__ import annotations

from briefings.model.article import SCHEMA, Article, Basis, Term
from briefings.model.blocks import Block, BlockKind
from briefings.model.claims import Modality, Pointer, Quote, Speaker, Statement
from briefings.model.edits import JOINT, NOBODY, Edit, EditKind
from briefings.model.events import OF_ONE_PERSON, Event, Status
from briefings.model.gaps import Gap, GapKind
from briefings.model.named import Organisation, Person, Place, Role, Tie, Variant, VariantKind, When
from briefings.model.pointing import Path, spans
from briefings.model.source import Source
from briefings.model.span import Span
from briefings.model.times import DateType, Grain, Modifier, TimeExpression

__all__ = [
    "JOINT",
    "NOBODY",
    "OF_ONE_PERSON",
    "SCHEMA",
    "Article",
    "Basis",
    "Block",
    "BlockKind",
    "DateType",
    "Edit",
    "EditKind",
    "Event",
    "Gap",
    "GapKind",
    "Grain",
    "Modality",
    "Modifier",
    "Organisation",
    "Path",
    "Person",
    "Place",
    "Pointer",
    "Quote",
    "Role",
    "Source",
    "Span",
    "Speaker",
    "Statement",
    "Status",
    "Term",
    "Tie",
    "TimeExpression",
    "Variant",
    "VariantKind",
    "When",
    "spans",
]
