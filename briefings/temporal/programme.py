"""Hours in the rows of a programme, « Galles - Slovaquie, à 18 h »: of the day in the line over them, or of none."""

from __future__ import annotations

from dataclasses import replace

from briefings.language import Reading
from briefings.temporal.reader import Reader
from briefings.temporal.scene import Meaning, TimeScene, Told
from briefings.temporal.spot import Found


def in_programme(item: Found, later: tuple[Found, ...], scene: TimeScene, reader: Reader) -> TimeScene:
    """The same with the day of an hour's row: that of the rows above it or of the line over them, else none.

    A row tells no story, so its hour is not of the day of publication.
    """
    reading = reader.reading
    if reading is None or not _is_verbless(item.block, reading) or _opens(item, reading):
        return scene
    above = next((told for told in scene.told if told.found.block == item.block - 1), None)
    if above is not None and above.found.kind == "clock" and _is_verbless(above.found.block, reading):
        return replace(scene, ahead=above.meaning) if above.meaning.start else replace(scene, unsaid=True)
    below = any(one.kind == "clock" and one.block == item.block + 1 for one in later)
    if not below or not _is_verbless(item.block + 1, reading):
        return scene
    day = _day_over(item.block, scene.told, reading)
    return replace(scene, ahead=day) if day else replace(scene, unsaid=True)


def _day_over(block: int, told: tuple[Told, ...], reading: Reading) -> Meaning | None:
    """The day in the line over some rows, « Résultats de samedi : », or in the heading over that."""
    over = [block - 1] if block and _leads_on(block - 1, reading) else [block - 1, block - 2]
    for above in over:
        if above < 0 or not (_leads_on(above, reading) or _is_verbless(above, reading)):
            return None
        days = (one for one in told if one.found.block == above and one.is_day and one.found.kind != "clock")
        if (found := next(days, None)) is not None:
            return found.meaning
    return None


def _opens(item: Found, reading: Reading) -> bool:
    """« 14 h 32 – Le président arrive »: the hour of an entry, told on the day."""
    before = reading.text[reading.blocks[item.block].span.start : item.span.start]
    return not any(map(str.isalpha, before))


def _is_verbless(block: int, reading: Reading) -> bool:
    words = reading.tokens_of(reading.blocks[block].span)
    return not any("Fin" in word.morph.get("VerbForm") for word in words)


def _leads_on(block: int, reading: Reading) -> bool:
    return reading.blocks[block].span.of(reading.text).rstrip().endswith(":")
