"""What Datasette shows beside the tables: its metadata file, with what each column holds."""

from __future__ import annotations

import json

from briefings.edition.shapes import Site
from briefings.exports.database import tables


def render(site: Site) -> str:
    """The metadata of a site's database, ending with a line break."""
    labels = site.labels[site.language]
    database = {
        "description": labels.text("data.files.database.about"),
        "tables": {
            name: {
                "description": table["about"],
                "columns": {column: is_["about"] for column, is_ in table["columns"].items()},
            }
            for name, table in tables().items()
        },
    }
    words = {
        "title": site.name,
        "description": labels.text("site.footer"),
        "source": labels.text("data.source"),
        "databases": {"briefings": database},
    }
    return json.dumps(words, ensure_ascii=False, indent=1) + "\n"
