"""What a site's `mkdocs.yml` leaves open: taken from the one that a new site begins with.

MkDocs and Material have defaults of their own, and some of them load type, scripts or styles from elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from briefings.resources import CONFIGURATION

WORKER = "assets/iframe-worker.js"
"""What searches a site that is opened from disk; without it, Material's own is loaded from another server."""
_THEME = "material"
_LOOKS = ("theme", "nav", "not_in_nav", "plugins", "markdown_extensions", "extra_css", "extra_javascript")
_SITES_OWN = frozenset({"custom_dir", "language"})


def lacking(path: Path) -> dict[str, Any]:
    """What to tell MkDocs beside the `mkdocs.yml` at this path: every part that it lacks, and the rest of its theme.

    Addresses in our pages end with `.html`, whatever else is set.
    """
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.utils.yaml import get_yaml_loader, yaml_load

    with path.open("rb") as file:
        own = yaml_load(file, get_yaml_loader(config=MkDocsConfig()))
    ours = yaml.safe_load(CONFIGURATION.read_text("utf-8"))
    given = {name: ours[name] for name in _LOOKS if own.get(name) is None}
    theme = own.get("theme") or {}
    theme = dict(theme) if isinstance(theme, Mapping) else {"name": theme}
    if theme.get("name", _THEME) == _THEME:
        given["theme"] = {name: ours["theme"][name] for name in ours["theme"] if name not in _SITES_OWN} | theme
    return given | {"use_directory_urls": False}


def keep_to_the_site(config: Any) -> None:
    """Take away what Material loads from other servers where nothing is said of it."""
    scripts = config.extra.setdefault("polyfills", [])
    if not any("iframe-worker" in address for address in scripts):
        scripts.append(WORKER)
    config.extra.setdefault("generator", False)
