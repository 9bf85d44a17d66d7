"""Files in one zip, the same bytes every time: no clock, no owner, the order given."""

from __future__ import annotations

import io
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_NEUTRAL = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can name."""
_UNIX, _PLAIN_FILE = 3, 0o100644 << 16


def pack(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Files by their path in the archive."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for path, content in files:
            entry = ZipInfo(path, _NEUTRAL)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, _UNIX, _PLAIN_FILE
            archive.writestr(entry, content, compresslevel=9)
    return buffer.getvalue()
