"""What spaCy pipelines call people, bodies and places, brought to the four kinds of names."""

from __future__ import annotations

from typing import Literal

Kind = Literal["PER", "ORG", "LOC", "MISC"]

KINDS: dict[str, Kind] = {
    "PER": "PER", "PERS": "PER", "PERSON": "PER", "PRS": "PER", "PERSNAME": "PER",
    "ORG": "ORG", "ORGANIZATION": "ORG", "ORGANISATION": "ORG", "GPE_ORG": "ORG", "ORGNAME": "ORG",
    "LOC": "LOC", "LOCATION": "LOC", "PLACE": "LOC", "GPE": "LOC", "GPE_LOC": "LOC", "FAC": "LOC", "PLACENAME": "LOC",
    "MISC": "MISC", "NORP": "MISC", "PRODUCT": "MISC", "PROD": "MISC", "EVENT": "MISC", "EVT": "MISC", "LAW": "MISC",
    "WORK_OF_ART": "MISC", "DRV": "MISC", "OBJ": "MISC",
}  # fmt: skip
"""By label in capitals: CoNLL, OntoNotes, and what the national treebanks have of their own."""

NO_NAMES = frozenset(
    ["DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE", "NUM", "NUMERIC_VALUE",
     "DATETIME", "PERIOD", "MSR", "TME"]
)  # fmt: skip
"""Labels of what is no name."""


def is_name(label: str) -> bool:
    return label.upper() not in NO_NAMES


def kind_of(label: str) -> Kind:
    """The kind of a name; one that no scheme known here has is neither person, body nor place."""
    return KINDS.get(label.upper(), "MISC")


def is_known(label: str) -> bool:
    return label.upper() in KINDS or not is_name(label)
