"""Gapping: « A salue « un homme » et B « une voix » »: a second speaker whose verb is that of the first."""

from __future__ import annotations

from briefings.attribution.desk import Desk, Voice, tokens_of
from briefings.attribution.named_speakers import speaker_of
from briefings.attribution.noun_phrases import Phrase
from briefings.attribution.scene import Cue, CueKind

# Tokens of the second speaker: « et le président du Sénat, Gérard Larcher, ».
LONGEST = 12


def gapped(desk: Desk, number: int, before: Voice | None) -> Voice | None:
    """Whoever stands between two quotations of a sentence, behind a conjunction or comma, with no verb of their own."""
    if number == 0 or before is None or before.cue is None:
        return None
    if before.cue.kind is CueKind.AGENT:
        return _by_another(desk, number, before.cue)
    if before.cue.kind is not CueKind.VERB:
        return None
    last, first = tokens_of(desk, desk.quotes[number - 1])[1], tokens_of(desk, desk.quotes[number])[0]
    doc, words = desk.reading.doc, desk.cast.lexicon.words
    opening = last + 1
    while opening < first and (doc[opening].lower_ in words["coordination"] or doc[opening].text in (",", ";")):
        opening += 1
    end = first
    while end > opening and doc[end - 1].lower_ in words["label_marks"]:
        end -= 1  # « A le qualifie d'« outil » et ses détracteurs de « verrue » »
    first_word, first = first, end
    if not last + 1 < opening < first or first - opening > LONGEST or before.cue.last > last:
        return None
    phrase = desk.cast.phrase(opening, first)
    if phrase is None or phrase.first != opening or not _is_all(desk, phrase, first):
        return None
    speaker = speaker_of(desk.cast, phrase)
    if speaker is None or not (speaker.person or first < first_word or _opens_phrase(desk, first)):
        return None
    inside = range(phrase.first, phrase.last + 1)
    named = speaker.person or any(at in desk.cast.names for at in inside)
    named = named or (first < first_word and any(doc[at].lower_ in words["bodies"] for at in inside))
    return Voice(speaker=speaker, cue=before.cue) if named else None


def _by_another(desk: Desk, number: int, cue: Cue) -> Voice | None:
    """« jugé « vain » par X et « utile » par Y »: Y, behind what the same participle brings."""
    last, first = tokens_of(desk, desk.quotes[number - 1])[1], tokens_of(desk, desk.quotes[number])[0]
    doc, words, end = desk.reading.doc, desk.cast.lexicon.words, tokens_of(desk, desk.quotes[number])[1]
    by = next((at for at in range(end + 1, min(end + 3, len(doc))) if doc[at].lower_ in words["by"]), 0)
    if not by or not last < cue.source.first < first or first - last > LONGEST:
        return None
    if any(token.pos_ in ("VERB", "AUX") for token in doc[cue.source.last + 1 : first]):
        return None
    phrase = desk.cast.phrase(by + 1)
    speaker = speaker_of(desk.cast, phrase) if phrase is not None else None
    return Voice(speaker=speaker, cue=cue) if speaker is not None else None


def _is_all(desk: Desk, phrase: Phrase, first: int) -> bool:
    """Whether a phrase is all that stands in front of a quotation, an apposition between commas aside."""
    doc = desk.reading.doc
    if phrase.last == first - 1:
        return True
    rest = doc[phrase.last + 1 : first]
    if doc[phrase.first - 1].text == ";" and [token.text for token in rest] == [","]:
        return True  # « La CGT dénonce « un recul » ; FO, « une provocation » »
    apart = doc[phrase.last + 1].text == "," and doc[first - 1].text == "," and len(rest) > 1
    return apart and not any(token.pos_ in ("VERB", "AUX") for token in rest)


def _opens_phrase(desk: Desk, first: int) -> bool:
    """Whether a quotation begins as something of its own does: « une voix », « des mots »."""
    word = next((token for token in desk.reading.doc[first : first + 3] if token.is_alpha), None)
    return word is not None and word.lower_ in desk.cast.lexicon.words["determiners"]
