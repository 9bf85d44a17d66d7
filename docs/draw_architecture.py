"""Draws the diagram and the table of `docs/architecture.md` from the imports: `python docs/draw_architecture.py`.

What stands between the two marks of that file is written here; the rest is by hand.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "briefings"
DOCUMENT = ROOT / "docs" / "architecture.md"
BEGIN, END = "<!-- drawn from the imports -->", "<!-- end of what is drawn -->"
EVERYWHERE = frozenset(
    {"model", "errors", "lexicon", "labels", "typography", "calendar_words", "resources", "settings"}
)
"""What so many units lean on that a line to each would hide the rest."""

Uses = Mapping[str, frozenset[str]]
"""By unit, a module or folder at the top of the package: the units that it imports."""


def units() -> dict[str, Path]:
    """Every unit by its name, with the file whose first line says what it is."""
    folders = {path.parent.name: path for path in PACKAGE.glob("*/__init__.py")}
    modules = {path.stem: path for path in PACKAGE.glob("*.py") if not path.stem.startswith("__")}
    return dict(sorted((folders | modules).items()))


@cache
def uses() -> Uses:
    """Which units each unit imports, at the top of a module or inside a function."""
    known = units()
    found: dict[str, set[str]] = {name: set() for name in known}
    for path in sorted(PACKAGE.rglob("*.py")):
        own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if own in known:
            found[own] |= {name for name in _imported(path) if name in known and name != own}
    return {name: frozenset(others) for name, others in found.items()}


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Every statement in a module, a class or a function; what expressions hold is not looked at."""
    for field in ("body", "orelse", "finalbody", "handlers", "cases"):
        for child in getattr(node, field, ()):
            yield child
            yield from statements(child)


def _imported(path: Path) -> Iterator[str]:
    for node in statements(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "briefings":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("briefings."):
            yield str(node.module).split(".")[1]


def layers(imports: Uses) -> dict[int, list[str]]:
    """Units by how far they stand from those that import nothing.

    Raises:
        ValueError: some units import each other in a circle.
    """

    @cache
    def height(name: str) -> int:
        return max((height(other) + 1 for other in imports[name]), default=0)

    placed: dict[int, list[str]] = defaultdict(list)
    try:
        for name in sorted(imports):
            placed[height(name)].append(name)
    except RecursionError as error:
        raise ValueError("some units import each other in a circle") from error
    return dict(sorted(placed.items()))


def drawn() -> str:
    """The diagram, with the lines that follow from others left out, and the table of all units."""
    imports = uses()
    lines = [f"  {name} --> {other}" for name in imports for other in sorted(_direct(name, imports))]
    diagram = "\n".join(["```mermaid", "flowchart BT", *lines, "```"])
    rows = [
        f"| {depth} | `{name}` | {_first_line(name)} |" for depth, names in layers(imports).items() for name in names
    ]
    return "\n".join([diagram, "", "| | unit | what it is |", "|---:|---|---|", *rows])


def _direct(name: str, imports: Uses) -> set[str]:
    if name in EVERYWHERE:
        return set()
    own = imports[name] - EVERYWHERE
    return {other for other in own if not any(other in _below(third, imports) for third in own if third != other)}


def _below(name: str, imports: Uses) -> set[str]:
    below: set[str] = set()
    waiting = [name]
    while waiting:
        for other in imports[waiting.pop()] - below:
            below.add(other)
            waiting.append(other)
    return below


def _first_line(name: str) -> str:
    text = ast.get_docstring(ast.parse(units()[name].read_text("utf-8"))) or ""
    return text.split("\n")[0].replace("|", "\\|")


def updated(document: str) -> str:
    """The document with its drawn part made anew."""
    pattern = re.compile(f"{re.escape(BEGIN)}.*{re.escape(END)}", re.DOTALL)
    return pattern.sub(lambda _: f"{BEGIN}\n\n{drawn()}\n\n{END}", document)


if __name__ == "__main__":
    DOCUMENT.write_text(updated(DOCUMENT.read_text("utf-8")), "utf-8", newline="\n")
