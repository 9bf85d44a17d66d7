"""Where the program's own templates and settings lie.

Inside the package once it is installed; beside it in a checkout, where they are edited.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def _own(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.exists() else _PACKAGE.parent / name


TEMPLATES = _own("templates")
"""Pages, partials, labels, the PDF's layout, and the theme."""
CONFIGURATION = _own("mkdocs.yml")
"""The settings that a new site begins with."""
CONSTRAINTS = _own("constraints.txt")
"""The versions of all packages with which the program was tested."""
