"""All articles as one SQLite file, for Datasette and for questions in SQL.

The tables and what each column holds stand in `schema/database.toml`. The same articles
give the same bytes on the same version of SQLite, which writes its number into the file.
"""

from __future__ import annotations

import sqlite3
import tempfile
import tomllib
from collections.abc import Iterable, Mapping
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from briefings.edition.shapes import Site
from briefings.exports.database_rows import rows_of

SCHEMA = "briefings/database/1"
PAGE_SIZE = 4096
SEARCHED = {"articles": ("number", ("title", "text")), "statements": ("id", ("words", "source"))}
"""Tables whose words can be searched in: their number of the row, and the columns."""
VIEWS = {
    "key_facts": """
        SELECT a.published, a.title AS article, s.key_rank, s.words, s.leans_on, s.source, s.modality
        FROM statements s JOIN articles a ON a.id = s.article
        WHERE s.key_rank IS NOT NULL ORDER BY a.number, s.key_rank""",
    "chronology": """
        SELECT e.starts, e.ends, e.grain, e.status, e.kind, s.words, s.source, s.modality, a.title AS article
        FROM events e JOIN articles a ON a.id = e.article LEFT JOIN statements s ON s.id = e.statement
        ORDER BY e.starts, e.ends, e.id""",
}
_TABLES = Path(__file__).parents[1] / "schema" / "database.toml"


@cache
def tables() -> Mapping[str, Any]:
    """By name of the table: `about`, `key` and `columns`; treat it as read-only."""
    return tomllib.loads(_TABLES.read_text("utf-8"))


def render(site: Site) -> bytes:
    """The database of a site."""
    with tempfile.TemporaryDirectory(prefix="briefings-") as scratch:
        path = Path(scratch) / "briefings.db"
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            _fill(connection, site)
        return path.read_bytes()


def _fill(connection: sqlite3.Connection, site: Site) -> None:
    for pragma in (f"page_size = {PAGE_SIZE}", "encoding = 'UTF-8'", "journal_mode = OFF", "synchronous = OFF"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("BEGIN")
    for name, table in tables().items():
        connection.execute(table_sql(name, table))
    for name, rows in rows_of(site).items():
        _insert(connection, name, rows)
    about = {"schema": SCHEMA, "site": site.name, "address": site.address or "", "language": site.language}
    _insert(connection, "about", about.items())
    for name, table in tables().items():
        for statement in _indexes(name, table):
            connection.execute(statement)
    for name, query in VIEWS.items():
        connection.execute(f"CREATE VIEW {name} AS {' '.join(query.split())}")
    connection.execute("COMMIT")
    if _searches(connection):
        _make_searchable(connection)
    connection.execute("VACUUM")


def table_sql(name: str, table: Mapping[str, Any]) -> str:
    """The statement that makes a table."""
    columns = [
        f"{column} {is_['type']}"
        + (" UNIQUE" if is_.get("unique") else "")
        + (f" REFERENCES {is_['refers']}" if "refers" in is_ else "")
        for column, is_ in table["columns"].items()
    ]
    return f"CREATE TABLE {name} ({', '.join(columns)}, PRIMARY KEY ({', '.join(table['key'])}))"


def _indexes(name: str, table: Mapping[str, Any]) -> Iterable[str]:
    asked = (column for column, is_ in table["columns"].items() if is_.get("index"))
    return (f"CREATE INDEX {name}_{column} ON {name} ({column})" for column in asked)


def _insert(connection: sqlite3.Connection, name: str, rows: Iterable[tuple[object, ...]]) -> None:
    places = ", ".join("?" * len(tables()[name]["columns"]))
    connection.executemany(f"INSERT INTO {name} VALUES ({places})", rows)


def _searches(connection: sqlite3.Connection) -> bool:
    """Whether this SQLite was made with full-text search; a few are not, and their file has no search tables."""
    try:
        connection.execute("CREATE VIRTUAL TABLE temp.tried USING fts5(words)")
    except sqlite3.OperationalError:
        return False
    connection.execute("DROP TABLE temp.tried")
    return True


def _make_searchable(connection: sqlite3.Connection) -> None:
    """A search table `<table>_fts` beside each, which finds « Coree » where « Corée » is asked for and back."""
    for name, (number, columns) in SEARCHED.items():
        listed = ", ".join(columns)
        options = f"content='{name}', content_rowid='{number}', tokenize='unicode61 remove_diacritics 2'"
        connection.execute(f"CREATE VIRTUAL TABLE {name}_fts USING fts5({listed}, {options})")
        for command in ("rebuild", "optimize"):
            connection.execute(f"INSERT INTO {name}_fts({name}_fts) VALUES ('{command}')")
