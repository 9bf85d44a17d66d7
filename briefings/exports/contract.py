"""The contract as a JSON file: everything that was read out of one article.

`schema/article.json` states its shape for other programs (JSON Schema 2020-12).
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from briefings.model import Article

SCHEMA_FILE = Path(__file__).parents[1] / "schema" / "article.json"


def render(article: Article) -> str:
    """An article as indented JSON in the contract's order of keys, ending with a line break."""
    return json.dumps(article.to_json(), ensure_ascii=False, indent=1) + "\n"


def render_line(article: Article) -> str:
    """An article on one line of a JSONL file, ending with a line break."""
    return json.dumps(article.to_json(), ensure_ascii=False, separators=(",", ":")) + "\n"


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema that every article of ours is valid against; treat it as read-only."""
    loaded: dict[str, Any] = json.loads(SCHEMA_FILE.read_text("utf-8"))
    return loaded
