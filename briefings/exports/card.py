"""The image that stands for a briefing where a link to it is shown, as `templates/card.typ` lays it out."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from PIL import Image

from briefings.briefing import Briefing
from briefings.edition.links import card_image
from briefings.edition.shapes import Views
from briefings.edition.views import counts
from briefings.exports import typesetting
from briefings.exports.making import Making
from briefings.labels import Labels
from briefings.typography import shorten

WIDTH, HEIGHT = 1200, 630
"""Pixels, as the sites that show links ask for."""
LONGEST_NAME, LONGEST_KICKER, LONGEST_OUTLET = 30, 60, 28
"""Characters for which the image has room beside what else stands on the line."""
_PIXELS_PER_POINT = 2
_COLOURS = 64
"""Enough for the edges of letters in four colours; a third of the size in bytes."""
_PACKING = 3
"""Half the time of zlib's own choice, for a sixth more bytes. Packing runs alone is as quick, but of letters that
come again and again, such as those of a title of one letter, it finds none."""


def cards(views: Views) -> Iterator[tuple[str, Making]]:
    """The path of the image of each briefing, and how it is made."""
    for briefing in views.site.briefings.values():
        data = payload(briefing, labels=views.site.labels[briefing.language], site=views.site.name)
        yield card_image(briefing.id), Making(of=json.dumps(data), make=partial(draw, data))


def render(briefing: Briefing, *, labels: Labels, site: str) -> bytes:
    """A PNG image of 1200 by 630 pixels.

    Args:
        labels: Of the article's language.
        site: Name of the site.
    """
    return draw(payload(briefing, labels=labels, site=site))


def draw(data: dict[str, Any]) -> bytes:
    """The image of what `payload` gives."""
    drawn = typesetting.image("card.typ", data, pixels_per_point=_PIXELS_PER_POINT)
    with Image.open(io.BytesIO(drawn)) as image:
        few = image.convert("RGB").quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    buffer = io.BytesIO()
    few.save(buffer, "PNG", compress_level=_PACKING)
    return buffer.getvalue()


def payload(briefing: Briefing, *, labels: Labels, site: str) -> dict[str, Any]:
    """What the template lays out."""
    return {
        "language_code": labels.language,
        "site": shorten(site, LONGEST_NAME),
        "kicker": shorten(" · ".join((labels["document"]["kind"], *briefing.tags)), LONGEST_KICKER),
        "title": briefing.title,
        "outlet": shorten(briefing.outlet, LONGEST_OUTLET) if briefing.outlet else None,
        "published": briefing.published_label,
        "counts": counts(briefing, labels),
    }
