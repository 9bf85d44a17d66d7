"""What a server answers, read only as far as it is a page of text, and only so many bytes of it."""

from __future__ import annotations

import time
from dataclasses import dataclass

from urllib3.response import BaseHTTPResponse

from briefings.errors import BriefingError
from briefings.sources import LARGEST

KINDS = ("text/html", "application/xhtml+xml", "text/plain")
ENCODINGS = ("", "identity", "gzip", "x-gzip", "deflate")
"""Compressions that are undone here, a piece at a time."""
CHUNK = 65_536
LEADS_ON = (301, 302, 303, 307, 308)
BY_HAND = "open it in a browser, save it as .html and put that file into the articles' folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedPage:
    """What came from an address, at the end of its redirects."""

    url: str
    data: bytes
    plain: bool
    """Whether it is plain text, no web page."""
    charset: str | None
    """The encoding that the server names."""


def failure(url: str, problem: str, cure: str) -> BriefingError:
    return BriefingError(f"{url}: {problem}", cure=cure)


def read_answer(answer: BaseHTTPResponse, url: str, *, deadline: float) -> FetchedPage | str:
    """A page, or the address that the server leads on to, as it writes it.

    Args:
        answer: Its head is read, its body is not.
        url: Where it came from.
        deadline: By the clock of `time.monotonic`.

    Raises:
        BriefingError: it is something else, or too large.
        TimeoutError: the deadline is over.
    """
    if answer.status in LEADS_ON and (target := answer.headers.get("Location")):
        return _as_sent(target)
    if answer.status != 200:
        raise failure(url, *_refused(answer.status))
    kind, _, parameters = answer.headers.get("Content-Type", "").partition(";")
    kind = kind.strip().lower()
    if kind not in KINDS:
        what = f"{_shown(kind)}, not a page of text" if kind else "of a kind that the server does not name"
        raise failure(url, f"this is {what}", "copy the article's words into a .txt or .md file")
    if answer.headers.get("Content-Encoding", "").strip().lower() not in ENCODINGS:
        raise failure(url, "it is compressed in a way that is not read", BY_HAND)
    data = _body(answer, url, deadline)
    return FetchedPage(url=url, data=data, plain=kind == "text/plain", charset=_charset(parameters))


def _body(answer: BaseHTTPResponse, url: str, deadline: float) -> bytes:
    """All bytes, unpacked; never more than a file of ours may have, packed or unpacked."""
    data = bytearray()
    while chunk := answer.read1(CHUNK):
        data += chunk
        if max(len(data), answer.tell()) > LARGEST:
            raise failure(url, f"more than {LARGEST / 1e6:.0f} MB is too large for an article", BY_HAND)
        if time.monotonic() > deadline:
            raise TimeoutError
    return bytes(data)


def _refused(status: int) -> tuple[str, str]:
    if status in (404, 410):
        return f"there is no such page ({status})", "check the address"
    if status in (401, 402, 403, 407, 429, 451):
        return f"the server does not hand it out ({status})", BY_HAND
    if status >= 500:
        return f"the server has a fault ({status})", "try again later"
    return f"the server answers with {status}, not with a page", BY_HAND


def _charset(parameters: str) -> str | None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'") or None
    return None


def _as_sent(header: str) -> str:
    """A header's characters where it was sent in UTF-8; headers are handed on as Latin-1."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _shown(word: str) -> str:
    return word if word.isascii() and word.isprintable() and len(word) < 60 else "something"
