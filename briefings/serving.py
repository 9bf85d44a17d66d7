"""Showing the finished site on this computer, and noticing changes to what it is made from."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from briefings.errors import BriefingError

PAUSE = 1.0
"""Seconds between two looks at the files."""


class _Handler(SimpleHTTPRequestHandler):
    """Serves files, never from a cache, and keeps quiet."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of each request."""


def server(site: Path, *, port: int) -> ThreadingHTTPServer:
    """A server of a folder, reachable from this computer only; 0 takes any free port.

    Raises:
        BriefingError: the port is taken.
    """
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, directory=str(site)))
    except OSError as error:
        cure = "choose another with --port"
        raise BriefingError(f"port {port} cannot be used ({error.strerror})", cure=cure) from error


def serve_site(web: ThreadingHTTPServer, *, watched: Iterable[Path], changed: Callable[[], None]) -> None:
    """Serve until Ctrl+C, and call `changed` when a watched file was changed."""
    Thread(target=web.serve_forever, daemon=True).start()
    folders = tuple(watched)
    before = stamps(folders)
    try:
        while True:
            time.sleep(PAUSE)
            if (now := stamps(folders)) != before:
                before = now
                changed()
    except KeyboardInterrupt:
        web.shutdown()


def stamps(folders: Iterable[Path]) -> Mapping[Path, tuple[int, int]]:
    """Time of change in nanoseconds and size of every file in some folders."""
    found = {}
    for folder in folders:
        for path in (folder, *folder.rglob("*")):
            try:
                status = path.stat()
            except OSError:  # gone since it was listed
                continue
            if path.is_file():
                found[path] = (status.st_mtime_ns, status.st_size)
    return found
