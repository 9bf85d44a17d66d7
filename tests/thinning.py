"""Pages with few entries of each kind, for what is asked of every entry and takes a moment for each."""

from __future__ import annotations

from playwright.sync_api import Page

KEPT = 2
THIN = """([kept, parts]) => {
  const seen = new Map()
  for (const entry of document.querySelectorAll(".md-content :is(li, p, tr, dt, dd)")) {
    const found = entry.isConnected ? [...entry.querySelectorAll(parts)] : []
    if (!found.length) continue
    const kinds = found.map(({ tagName, className, parentElement: { tagName: on, className: its } }) =>
      [tagName, className, on, its].join())
    const kind = [entry.tagName, entry.className, ...[...new Set(kinds)].sort()].join("|")
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    if (seen.get(kind) > kept) entry.remove()
  }
}"""


def thin(page: Page, parts: str = "*") -> None:
    """Leave two of the entries that hold the same kinds of parts: what holds for them holds for the third.

    Args:
        parts: A selector of what is looked at in an entry; those that have none are left as well.
    """
    page.evaluate(THIN, [KEPT, parts])
