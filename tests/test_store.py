"""What is kept from one build for the next is given back whole, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefings.store import Store, key_of

KEY = key_of("article", b"text")


def entry(folder: Path) -> Path:
    """The file of the only entry."""
    (path,) = folder.glob("*/*")
    return path


def test_what_is_kept_is_found_by_another_store_of_the_same_folder(tmp_path: Path) -> None:
    Store(tmp_path).keep(KEY, b"read")
    assert Store(tmp_path).find(KEY) == b"read"
    assert Store(tmp_path).find(key_of("another")) is None


def test_it_is_made_once(tmp_path: Path) -> None:
    store, calls = Store(tmp_path), []

    def make() -> bytes:
        calls.append(1)
        return b"read"

    assert [store.made(KEY, make), store.made(KEY, make)] == [b"read", b"read"]
    assert len(calls) == 1


@pytest.mark.parametrize("left", [0, 1, 31, 32, 33], ids=lambda left: f"{left}-bytes-left")
def test_an_entry_cut_short_is_made_again(tmp_path: Path, left: int) -> None:
    Store(tmp_path).keep(KEY, b"read")
    entry(tmp_path).write_bytes(entry(tmp_path).read_bytes()[:left])
    assert Store(tmp_path).made(KEY, lambda: b"again") == b"again"
    assert Store(tmp_path).find(KEY) == b"again"


def test_an_entry_with_one_bit_changed_is_made_again(tmp_path: Path) -> None:
    Store(tmp_path).keep(KEY, b"read")
    data = bytearray(entry(tmp_path).read_bytes())
    data[-1] ^= 1
    entry(tmp_path).write_bytes(bytes(data))
    assert Store(tmp_path).find(KEY) is None


def test_an_entry_moved_to_another_key_is_none(tmp_path: Path) -> None:
    Store(tmp_path).keep(KEY, b"read")
    other = key_of("other")
    (tmp_path / other[:2]).mkdir(exist_ok=True)
    entry(tmp_path).rename(tmp_path / other[:2] / other)
    assert Store(tmp_path).find(other) is None


def test_pruning_leaves_what_was_used(tmp_path: Path) -> None:
    old, found, kept = key_of("old"), key_of("found"), key_of("kept")
    first = Store(tmp_path)
    first.keep(old, b"1")
    first.keep(found, b"2")
    second = Store(tmp_path)
    second.find(found)
    second.keep(kept, b"3")
    second.prune()
    assert [Store(tmp_path).find(key) for key in (old, found, kept)] == [None, b"2", b"3"]


@pytest.mark.parametrize("forget", [Store.prune, Store.clear])
def test_nothing_but_entries_is_removed_where_a_link_leads_elsewhere(
    tmp_path: Path, forget: Callable[[Store], None]
) -> None:
    theirs = tmp_path / "theirs/photos/a.jpg"
    theirs.parent.mkdir(parents=True)
    theirs.write_bytes(b"a")
    (tmp_path / "site").symlink_to(tmp_path / "theirs")
    Store(tmp_path / "site").keep(KEY, b"read")
    forget(Store(tmp_path / "site"))
    assert Store(tmp_path / "site").find(KEY) is None
    assert theirs.read_bytes() == b"a"


def test_what_a_killed_writer_left_goes(tmp_path: Path) -> None:
    Store(tmp_path).keep(KEY, b"read")
    left = entry(tmp_path).with_name(f"{KEY}.4711")
    left.write_bytes(b"half")
    Store(tmp_path).prune()
    assert not left.exists()


def test_a_store_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert Store(tmp_path / "file").made(KEY, lambda: b"read") == b"read"


def test_without_a_folder_nothing_is_kept() -> None:
    store = Store(None)
    store.keep(KEY, b"read")
    assert store.find(KEY) is None


def test_keys_tell_where_one_part_ends() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")
