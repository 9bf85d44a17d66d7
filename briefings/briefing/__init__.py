"""What a reader is shown of one article, in reading order, before any output format.

Pages, PDF and Markdown all render this, so that they cannot disagree.
"""

from briefings.briefing.assembly import build
from briefings.briefing.shapes import (
    Answer,
    Briefing,
    EditLine,
    FormLine,
    GapLine,
    Line,
    Moment,
    NameCard,
    Passage,
    PersonCard,
    QuoteLine,
    RoleLine,
    TermLine,
    VariantLine,
)
from briefings.briefing.source_shapes import MarkedRun, SourceBlock, SourceSentence

__all__ = [
    "Answer",
    "Briefing",
    "EditLine",
    "FormLine",
    "GapLine",
    "Line",
    "MarkedRun",
    "Moment",
    "NameCard",
    "Passage",
    "PersonCard",
    "QuoteLine",
    "RoleLine",
    "SourceBlock",
    "SourceSentence",
    "TermLine",
    "VariantLine",
    "build",
]
