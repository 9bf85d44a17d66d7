"""What an export says in one line: words of an article, who says them and how they are put forward."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.briefing import Line
from briefings.labels import Labels
from briefings.model import Article, Event, Status

_BETWEEN_PARTS = " … "
_WHITE = re.compile(r"\s+")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


def flat(words: str) -> str:
    """Words on one line, without characters that a plain text or an XML document cannot hold."""
    return _CONTROL.sub("\ufffd", _WHITE.sub(" ", words)).strip()


def source_of(line: Line, labels: Labels) -> str:
    """Who says it: « selon le ministère », or « dit par l'article »."""
    return labels.text("site.says_article") if line.who is None else flat(f"{line.by} {line.who}")


def said_how(line: Line, labels: Labels) -> str:
    """« Prévu · selon le ministère »."""
    return f"{line.modality_label} · {source_of(line, labels)}"


def told(line: Line, labels: Labels) -> str:
    """The whole: « Prévu · selon le ministère : La ministre se rendra à Oslo. »."""
    return " ".join((f"{said_how(line, labels)}{labels.colon}{flat(line.passage.text)}", *beside(line, labels)))


def beside(line: Line, labels: Labels) -> Iterator[str]:
    """What a line needs to be understood alone: « (« Il » : Paul Roux) », a sentence with who says it and how."""
    for item in line.context:
        how = f" – {said_how(item.said, labels)}" if item.said else ""
        yield f"({item.label} {flat(item.text)}{how})"


def event_words(article: Article, event: Event) -> str:
    """What happened, in words of the article; what stands between them there is left out with an ellipsis."""
    return _BETWEEN_PARTS.join(flat(part.of(article.text)) for part in event.title or (event.head,))


def headline(title: str, *, status: Status, status_label: str, line: Line | None, labels: Labels) -> str:
    """An event as a line that may be read alone: « Prévu : se rendra à Oslo (selon le ministère) ».

    The modality of its sentence is not the event's: a sentence about what is planned may name what took place.
    """
    opening = "" if status is Status.PAST else f"{status_label}{labels.colon}"
    ending = f" ({source_of(line, labels)})" if line is not None and line.who is not None else ""
    return f"{opening}{flat(title)}{ending}"
