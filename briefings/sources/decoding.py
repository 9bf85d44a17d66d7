"""From a file's bytes to its characters, or a clear word on why there are none."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from briefings.errors import ArticleError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zipped document (Word, OpenDocument or an archive)"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3", "a database"),
)
OLDER = ("windows-1252", "iso-8859-15", "mac-roman", "cp850")
"""Encodings of French and English before UTF-8, the likeliest first."""
OF_PAGES = re.compile(
    r"utf-?8|us-ascii|ascii|(x-)?mac[\w-]*|(x-sjis|(iso|windows|latin|cp|koi8|big5|gb|hz|euc|shift|tis|viscii)[\w-]*)",
    re.IGNORECASE,
)
"""Encodings that pages are in. Python knows more, some of which make what is no character, or take hours."""
ORDINARY = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœšžßÀÁÂÄÆÇÈÉÊËÎÏÑÔÖŒÙÛÜŸŠŽ«»‹›‘’“”„–—…•·€£°ºª§©®™²³½¼¾×±\u00a0\u00ad"
)
MISREAD = re.compile(r"[a-zà-ÿœ][À-ÞŒŸŠŽ]|[^\W\d_][½¼¾²³×±§©®™€£]|[½¼¾×±§][^\W\d_]")
"""What shows a wrong guess: a capital or a sign inside a word, as in « c½ur » or « dÇclarÇ »."""
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def decode(data: bytes, path: Path, *, declared: str | None = None) -> str:
    """The characters of a file, without its byte order mark; line breaks stay as they are.

    UTF-8 is expected. UTF-16 and UTF-32 are read when they begin with their mark. Bytes
    that are not UTF-8 are read in an older encoding only if the result holds nothing but
    letters and signs of ordinary French or English, each where they can stand.

    Args:
        data: All bytes of the file.
        path: Named in errors.
        declared: Encoding that the file itself (`<meta charset>`) or its server names, tried after UTF-8 if pages are
            written in it.

    Raises:
        ArticleError: it is no text, or the encoding cannot be told.
    """
    kind = next((name for start, name in SIGNATURES if data.startswith(start)), None)
    if kind is not None:
        raise ArticleError(f"this is {kind}, not text", path=path, cure="save the article as plain text, in UTF-8")
    text = _unicode(data, path)
    if text is None:
        text = _older(data, declared)
    if text is None:
        raise _unreadable(data, path)
    if match := CONTROLS.search(text):
        line = text.count("\n", 0, match.start()) + 1
        problem = f"binary data (control character U+{ord(match[0]):04X})"
        raise ArticleError(problem, path=path, line=line, cure="save the article as plain text, in UTF-8")
    return text


def _unicode(data: bytes, path: Path) -> str | None:
    mark, encoding = next(((m, name) for m, name in MARKS if data.startswith(m)), (b"", "utf-8"))
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        if mark and encoding != "utf-8":
            problem = f"begins as {encoding.upper()} but does not go on so (byte {error.start + len(mark)})"
            raise ArticleError(problem, path=path, cure="save the article again, in UTF-8") from error
        return None


def _older(data: bytes, declared: str | None) -> str | None:
    named = (declared,) if declared and OF_PAGES.fullmatch(declared) else ()
    for encoding in (*named, *OLDER):
        try:
            text = data.decode(encoding)
        except (UnicodeError, LookupError):  # a page may name what is no encoding
            continue
        if encoding == declared or _plausible(text):
            return text
    return None


def _plausible(text: str) -> bool:
    return all(c < "\x7f" or c in ORDINARY for c in set(text)) and MISREAD.search(text) is None


def _unreadable(data: bytes, path: Path) -> ArticleError:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = f"not UTF-8 (byte 0x{data[error.start]:02X}), and no other encoding makes sense of it"
        return ArticleError(problem, path=path, line=line, cure="open it in an editor and save it as UTF-8")
    return ArticleError("cannot be decoded", path=path, cure="save it as UTF-8")
