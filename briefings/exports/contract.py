"""The contract as a JSON file: everything that was read out of one article.

`schema/article.json` states its shape for other programs (JSON Schema 2020-12).
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from briefings.model import Article

_BREAKS = re.compile("[\x85\u2028\u2029]")
SCHEMA_FILE = Path(__file__).parents[1] / "schema" / "article.json"


def render(article: Article) -> str:
    """An article as indented JSON in the contract's order of keys, ending with a line break."""
    return json.dumps(article.to_json(), ensure_ascii=False, indent=1) + "\n"


def render_line(article: Article) -> str:
    """An article on one line of a JSONL file, ending with a line break."""
    return one_line(article.to_json())


def one_line(value: object) -> str:
    """Plain lists and mappings on one line of JSON, ending with a line break; no program takes another sign for one."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _BREAKS.sub(lambda sign: f"\\u{ord(sign.group()):04x}", text) + "\n"


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema that every article of ours is valid against; treat it as read-only."""
    loaded: dict[str, Any] = json.loads(SCHEMA_FILE.read_text("utf-8"))
    return loaded
