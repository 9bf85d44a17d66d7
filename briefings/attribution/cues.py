"""Cues: the words of a text that attribute what is said, with the phrase that names who says it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from briefings.attribution.agents import name_in_marks, publisher
from briefings.attribution.anybody import read_cue
from briefings.attribution.asides import past_brackets
from briefings.attribution.colons import author_cues, colon_cues
from briefings.attribution.incises import incise_inside
from briefings.attribution.labels_given import label_given
from briefings.attribution.noun_phrases import Phrase, name_ending
from briefings.attribution.own_views import openings, own_view
from briefings.attribution.positions import position_at
from briefings.attribution.scene import Cue, CueKind, Scene, names_a_voice
from briefings.attribution.subject_phrases import antecedent, row_from
from briefings.attribution.subjects_borrowed import heads_a_voice
from briefings.attribution.topics import subject_of_sentence
from briefings.attribution.verb_cues import verb_cue
from briefings.attribution.views import holds_view
from briefings.language import Reading
from briefings.language.speech import Stance, speech
from briefings.language.tokens import Token

# Tokens between the end of a quotation and its signature: a line's end or two.
BEHIND = 4
# Tokens of what is told of a source behind it, before its comma.
CLAUSE = 10


def find_cues(scenes: Sequence[Scene]) -> tuple[Cue, ...]:
    """Every cue of a text, in order, from its sentences."""
    return tuple(cue for scene in scenes for cue in _sentence_cues(scene))


def _sentence_cues(scene: Scene) -> Iterator[Cue]:
    signature = _signature(scene)
    if signature is not None:
        yield signature
        return
    openings = _openings(scene.reading)
    first = bisect_left(openings, scene.start)
    inside = openings[first : bisect_left(openings, scene.end, first)]
    cues = [cue for at in inside for cue in _cues_at(scene, at)]
    cues.extend(author_cues(scene) if any(cue.main for cue in cues) else colon_cues(scene))
    yield from cues


@lru_cache(maxsize=1)
def _openings(reading: Reading) -> list[int]:
    """The tokens at which a cue may stand, in order: words that attribute, and any verb."""
    doc, language = reading.doc, reading.language
    forms = speech(language).forms
    inverted = (at for word in doc.words if "-" in word and word.split("-")[0] in forms for at in doc.words[word])
    verbs = (at for at, tag in enumerate(doc.tags) if tag == "VERB")
    led = (at - 1 for at in doc.words.of(speech(language).words["inverted"]) if at)  # « calcule -t-elle »
    return sorted({*doc.words.of(_attributing(language)), *inverted, *verbs, *led})


@cache
def _attributing(language: str) -> frozenset[str]:
    """The forms of verbs of speech (« dit-il » by its first part), prepositions like « selon », nouns of a position."""
    lexicon = speech(language)
    prepositions = (*lexicon.open_prepositions, *lexicon.leading_prepositions, *lexicon.words["hearing_marks"])
    others = (*lexicon.words["read"], *lexicon.words["positions"], *openings(language))
    return frozenset((*lexicon.forms, *prepositions, *others))


def _cues_at(scene: Scene, at: int) -> Iterator[Cue]:
    word, lexicon = scene.lows[at], scene.lexicon
    if at in scene.quoted:
        cue = incise_inside(scene, at)
    elif (own := own_view(scene, at)) is not None:
        cue = own
    else:
        opens = word in lexicon.open_prepositions or word in lexicon.leading_prepositions
        cue = (_preposition(scene, at, word) if opens else None) or _hearing(scene, at) or position_at(scene, at)
        cue = cue or read_cue(scene, at) or label_given(scene, at) or verb_cue(scene, at)
    if cue is not None and any(map(str.isalpha, scene.lows[cue.source.first] + scene.lows[cue.source.last])):
        yield cue  # not "67% came out against"


def _preposition(scene: Scene, at: int, opening: str) -> Cue | None:
    for words in scene.lexicon.opening(opening, scene.word(at + 1)):
        if scene.lows[at : min(at + len(words), scene.end)] == words:
            if scene.word(at + len(words)) in scene.lexicon.words["which_one"]:
                return _taken_up(scene, at, at + len(words))
            source = _behind(scene, at + len(words))
            if source is not None and (_is_yardstick(scene, source) or _is_reason(scene, source)):
                return None
            if opening in scene.lexicon.words["heading"] and not (source and _heads(scene, at, source)):
                return None
            if opening in scene.lexicon.words["links"] and scene.word(at - 1) in scene.lexicon.words["naming"]:
                return None  # « une rue baptisée d'après un résistant »
            if source is not None and opening in scene.lexicon.words["emerging"] and not _emerges(scene, source):
                return None
            if source is not None and words[-1] in scene.lexicon.words["sources"]:
                if not scene.lexicon.words["negation"].isdisjoint(scene.lows[scene.start : at]):
                    return None  # « n'ont pu être vérifiées de source indépendante »
                source = Phrase(first=at + len(words) - 1, last=source.last)  # « de [source judiciaire] »
            views = " ".join(words).startswith(tuple(scene.lexicon.words["viewing"]))  # « aux yeux de X »
            stance = Stance.OPINING if views else Stance.NEUTRAL
            return _cue(scene, CueKind.PREPOSITION, at, at + len(words) - 1, source, stance=stance) if source else None
    if opening in scene.lexicon.leading_prepositions and _clause_opens(scene, at):
        source = scene.phrase(at + 1)
        behind = past_brackets(scene, source.last + 1) if source is not None else 0  # « Pour Anne Roux (CGT), »
        closed = source is not None and (scene.word(behind) == "," or _told_more(scene, behind))
        if source is not None and closed and holds_view(scene, source):
            return _cue(scene, CueKind.PREPOSITION, at, at, source, stance=Stance.OPINING)
    return None


def _heads(scene: Scene, at: int, source: Phrase) -> bool:
    """ "Per the union, the strike goes on": at the head of a sentence, a comma behind, and not "per day"."""
    return at == scene.start and "," in scene.lows[source.last + 1 : min(source.last + CLAUSE, scene.end)]


def _emerges(scene: Scene, source: Phrase) -> bool:
    """« Il ressort de l'enquête que », and not « il ressort de l'hôpital »."""
    words = scene.lexicon.words
    behind = [scene.word(at) for at in range(source.last + 1, min(source.last + CLAUSE, scene.end))]
    stop = next((n for n, word in enumerate(behind) if word in words["that"]), None)
    return stop is not None and words["gerund_marks"].isdisjoint(behind[:stop])


def _told_more(scene: Scene, at: int) -> bool:
    """« Pour cet éleveur [installé à Dole], « … » »: what more is told of a source, before a comma and a quotation."""
    more = at < scene.end and scene.tags[at] in ("VERB", "ADJ", "ADP")
    if not more or "Fin" in scene.tokens[at].morph.get("VerbForm"):
        return False
    near = range(at + 1, min(at + CLAUSE, scene.end - 1))
    comma = next((here for here in near if scene.word(here) == ","), 0)
    return bool(comma) and comma + 1 in scene.quoted and not any(scene.tags[i] == "AUX" for i in range(at, comma))


def _taken_up(scene: Scene, first: int, last: int) -> Cue | None:
    """« le ministère, selon lequel l'eau est saine »: whom the relative takes up, whose clause ends the sentence."""
    source = antecedent(scene, first)
    while source is not None and scene.word(source.first - 1) in scene.lexicon.words["links"]:
        if scene.tags[source.first - 2] != "NOUN":
            break
        source = Phrase(first=source.first - 2, last=source.last)  # « au ministère de la Justice »
    if source is None or not heads_a_voice(scene, source):
        return None
    ends = all(scene.word(at) != "," for at in range(last + 1, scene.end))
    return Cue(
        kind=CueKind.PREPOSITION, first=first, last=last, stance=Stance.NEUTRAL, source=source, sentence=scene.index,
        main=ends,
    )  # fmt: skip


def _is_yardstick(scene: Scene, source: Phrase) -> bool:
    """« selon son acronyme anglais », « selon les régions »: what a thing is measured or called by says nothing."""
    head = next((at for at in range(source.first, source.last + 1) if scene.tags[at] == "NOUN"), source.first)
    return scene.word(head) in scene.lexicon.words["yardsticks"] and source.first not in scene.names


def _is_reason(scene: Scene, source: Phrase) -> bool:
    """ "Banned the airline, citing “security”": a quoted reason speaks no more than it does without marks."""
    return source.first in scene.quoted and not any(
        scene.tokens[at].text[:1].isupper() for at in range(source.first, source.last + 1)
    )


def _hearing(scene: Scene, at: int) -> Cue | None:
    """« à l'en croire »: the subject in front says so, or whoever was heard before."""
    words = scene.lexicon.words
    if scene.lows[at] not in words["hearing_marks"] or scene.word(at + 1) not in words["clitics"]:
        return None
    last = at + 2 if scene.word(at + 2) in words["hearing"] else at + 3
    if scene.word(last) not in words["hearing"] or not {scene.word(at + 1), scene.word(last - 1)} <= words["clitics"]:
        return None
    source = subject_of_sentence(scene, at)
    if at <= scene.start + 1 and scene.word(at + 1) in words["owning"]:
        source = Phrase(first=at + 1, last=at + 1)  # « À l'en croire, la route est sûre »: of the sentence before
    elif source is None or source.last >= at or not names_a_voice(scene, source):
        return None
    return _cue(scene, CueKind.PREPOSITION, at, last, source)


def _clause_opens(scene: Scene, at: int) -> bool:
    before = scene.word(at - 1)
    if before == "," and name_ending(scene.names, at - 2) is not None:
        return False  # « Sukhi Dhaliwal, for the Drivers' Federation, »
    return before in ("", ",", ";", ":") or before in scene.lexicon.words["openers"]


def _behind(scene: Scene, at: int) -> Phrase | None:
    """The source behind « selon »: the body that a published thing comes from, if that is told, else the phrase."""
    which = scene.lexicon.words["which"]
    if f"{scene.word(at)} {scene.word(at + 1)}" in which:
        at = _after_verb(scene, at + 2)  # « selon ce que », but not « selon ce texte »
    elif scene.word(at) in which:
        at = _after_verb(scene, at + 1)
    source = name_in_marks(scene, at) or scene.phrase(at)
    if source is None:
        return None
    whose = publisher(scene, source) or _who_gave(scene, source) or _whose_words(scene, source)
    return whose or _and_another(scene, source)


def _who_gave(scene: Scene, source: Phrase) -> Phrase | None:
    """« selon les informations que le procureur a confiées à la presse »: who told what is said of."""
    words, at = scene.lexicon.words, source.last + 1
    if scene.word(source.last) not in words["spoken_by"] or scene.word(at) not in words["that"]:
        return None
    giver = scene.phrase(at + 1)
    verbs = range(giver.last + 1, min(giver.last + 4, scene.end)) if giver is not None else ()
    tells = any(scene.word(here) in scene.lexicon.forms or scene.tags[here] == "VERB" for here in verbs)
    return giver if giver is not None and tells and names_a_voice(scene, giver) else None


def _and_another(scene: Scene, source: Phrase) -> Phrase:
    """« selon Paul Lac (CGT) et Anne Roux (FO), … »: both, where a bracket parts them."""
    row = row_from(scene, source, scene.end) if scene.word(source.last + 1) == "(" else None
    return row if row is not None and scene.word(row.last + 1) in (",", ".", "") else source


def _whose_words(scene: Scene, source: Phrase) -> Phrase | None:
    """« selon les propos de son avocat, Me X », « d'après le témoignage du conducteur »: whoever spoke them."""
    words = scene.lexicon.words
    head = next((at for at in range(source.first, source.last) if scene.tags[at] == "NOUN"), source.first)
    if scene.word(head) not in words["spoken_by"] or scene.word(head + 1) not in words["links"]:
        return None
    whose = scene.phrase(head + 2, source.last + 1)
    spoken = whose is not None and whose.first == head + 2 and whose.last == source.last
    return whose if whose is not None and spoken and names_a_voice(scene, whose) else None


def _after_verb(scene: Scene, at: int) -> int:
    """« ce que rapportent des médias », « ce qu'a confié X »: the position behind the verb, where one comes first."""
    words = scene.lexicon.words
    here = at
    passing = words["have"] | words["clitics"] - words["determiners"]
    while here < scene.end and scene.word(here) in passing:
        here += 1
    if scene.word(here) not in scene.lexicon.forms:
        return at
    led = scene.word(here + 1) in words["lending"]  # « ce qu'a confié à la radio [le maire] »
    told = scene.phrase(here + 2) if led else None
    name = scene.names.get(here + 2) if led else None
    return here + 1 if told is None else (told.last if name is None else name) + 1


def _signature(scene: Scene) -> Cue | None:
    """« — Anne Roux, directrice de la ligue », « — Service de presse »: who signs the quotation in front."""
    first = scene.start + 1
    if scene.word(scene.start) not in ("—", "–", "-", "--") or first >= scene.end:
        return None
    quoted = not scene.quoted.keys().isdisjoint(range(scene.start - BEHIND, scene.start))
    last = scene.names.get(first)
    if last is None and quoted and scene.tokens[first].text[:1].isupper():
        phrase = scene.phrase(first)
        last = phrase.last if phrase is not None and phrase.last >= scene.end - 3 else None
    if last is None:
        return None
    told = quoted and scene.word(last + 1) == ","
    if last < scene.end - 3 and not (told and not any(map(_is_finite, scene.tokens[last : scene.end]))):
        return None
    return _cue(scene, CueKind.SIGNATURE, scene.start, scene.start, Phrase(first=first, last=last))


def _is_finite(token: Token) -> bool:
    return "Fin" in token.morph.get("VerbForm")


def _cue(scene: Scene, kind: CueKind, first: int, last: int, source: Phrase, *, stance: Stance = Stance.NEUTRAL) -> Cue:
    return Cue(kind=kind, first=first, last=last, stance=stance, source=source, sentence=scene.index)
