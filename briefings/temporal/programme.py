"""Hours in the rows of a programme, « Galles - Slovaquie, à 18 h »: of the day in the line over them, or of none."""

from __future__ import annotations

from dataclasses import replace

from briefings.temporal.reader import Reader
from briefings.temporal.scene import Meaning, TimeScene, Told
from briefings.temporal.spot import Found


def in_programme(item: Found, later: tuple[Found, ...], scene: TimeScene, reader: Reader) -> TimeScene:
    """The same with the day of an hour's row: that of the rows above it or of the line over them, else none.

    A row tells no story, so its hour is not of the day of publication.
    """
    if not _is_row(item, reader) or _opens(item, reader):
        return scene
    above = next((told for told in scene.told if told.found.block == item.block - 1), None)
    in_rows = above is not None and above.found.kind == "clock" and _is_row(above.found, reader)
    if in_rows and above is not None:
        return replace(scene, ahead=above.meaning) if above.meaning.start else replace(scene, unsaid=True)
    if not any(one.kind == "clock" and one.block == item.block + 1 and _is_row(one, reader) for one in later):
        return scene
    day = _day_over(item.block, scene.told, reader)
    return replace(scene, ahead=day) if day else replace(scene, unsaid=True)


def _day_over(block: int, told: tuple[Told, ...], reader: Reader) -> Meaning | None:
    """The day in the line over some rows, « Résultats de samedi : », or in the heading over that."""
    over = [block - 1] if block and _leads_on(block - 1, reader) else [block - 1, block - 2]
    for above in over:
        if above < 0 or not (_leads_on(above, reader) or _is_verbless(above, reader)):
            return None
        days = (one for one in told if one.found.block == above and one.is_day and one.found.kind != "clock")
        if (found := next(days, None)) is not None:
            return found.meaning
    return None


def _is_row(item: Found, reader: Reader) -> bool:
    return reader.reading is not None and _is_verbless(item.block, reader)


def _opens(item: Found, reader: Reader) -> bool:
    """« 14 h 32 – Le président arrive »: the hour of an entry, told on the day."""
    before = reader.text[reader.reading.blocks[item.block].span.start : item.span.start] if reader.reading else ""
    return not any(map(str.isalpha, before))


def _is_verbless(block: int, reader: Reader) -> bool:
    if reader.reading is None:
        return False
    words = reader.reading.tokens_of(reader.reading.blocks[block].span)
    return not any("Fin" in word.morph.get("VerbForm") for word in words)


def _leads_on(block: int, reader: Reader) -> bool:
    return reader.reading is not None and reader.reading.blocks[block].span.of(reader.text).rstrip().endswith(":")
