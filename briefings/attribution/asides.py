"""What stands between a verb and the subject behind it: « a déclaré, le 3 mai à Paris, le ministre »."""

from __future__ import annotations

from briefings.attribution.noun_phrases import (
    LONGEST_NAME,
    Phrase,
    is_verb,
    joined,
    name_ending,
    past_determiner,
)
from briefings.attribution.scene import Scene, names_a_calling, names_a_voice
from briefings.lexicon import word_set

# Tokens between two commas that set an aside off.
ASIDE = 10


def past_aside(scene: Scene, at: int, *, plural: bool = False) -> int:
    """Behind what may stand between a verb and its subject.

    Args:
        plural: The verb asks for several: « ont confié à la presse [des proches] ».
    """
    if scene.word(at) == ",":
        closing = next((i for i in range(at + 1, min(at + ASIDE, scene.end)) if scene.word(i) == ","), None)
        return _past_asides(scene, closing + 1, plural=plural, opened=True) if closing is not None else at
    return _past_asides(scene, at, plural=plural, opened=False)


def past_brackets(scene: Scene, at: int) -> int:
    """Behind « (ex-Twitter) », « (PS) »; the position itself where no bracket opens."""
    if scene.word(at) != "(":
        return at
    return next((i + 1 for i in range(at + 1, min(at + ASIDE, scene.end)) if scene.word(i) == ")"), at)


def _past_asides(scene: Scene, at: int, *, plural: bool, opened: bool) -> int:
    words = scene.lexicon.words
    while at < scene.end and at not in scene.names:
        word = scene.word(at)
        if joined(scene.tokens, at, at + 1) in words["these"]:
            return at  # « a confié ce dernier », which is no « jeudi dernier »
        if _is_aside(scene, at):
            at += 1
        elif word == "," and (closing := _past_commas(scene, at, plural=plural, opened=opened)):
            at = closing
        elif (behind := _past_infinitive(scene, at)) > at:
            at = behind
        elif word in words["prepositions"] and word not in words["determiners"]:
            inner = scene.phrase(_past_prepositions(scene, at))
            if inner is None:
                return at
            if (subject := _subject_inside(scene, inner, plural=plural)) is not None:
                return subject
            behind = _past_modifiers(scene, inner.last + 1)
            goes_on = scene.word(behind) == "," or scene.word(behind) in words["prepositions"]
            if behind == inner.last + 1 and _told_of(scene, behind) is None and not goes_on:
                return at
            at = behind
        else:
            return at
    return at


def _is_aside(scene: Scene, at: int) -> bool:
    words = scene.lexicon.words
    word, following = scene.word(at), scene.word(at + 1)
    dated = word in words["determiners"] and (following[:1].isdigit() or following in words["timing"])
    # « de son côté », « en mai », and not « s'est félicité de l'ouverture ».
    set_off = following in words["asides"] or following in words["timing"]
    if following in word_set(scene.lexicon.language, "small_words", "possessives"):
        set_off = scene.word(at + 2) in words["asides"]  # « a déclaré à sa sortie le maire »
    leading = word in words["prepositions"] or word in words["determiners"]
    aside = word in words["asides"] and (set_off or not leading)
    aside = aside or word in words["timing"] or scene.tokens[at].pos_ == "ADV"
    return aside or word[:1].isdigit() or dated


def _past_prepositions(scene: Scene, at: int) -> int:
    """Behind « à », « lors d' », « face à »: prepositions of one word or two."""
    words = scene.lexicon.words
    two = scene.word(at + 1) in words["prepositions"] and scene.word(at + 1) not in words["determiners"]
    return at + 2 if two and scene.lexicon.habits.subject_may_follow else at + 1


def _past_infinitive(scene: Scene, at: int) -> int:
    """Behind « à préciser », « bon d'ajouter », which a verb brings; the position itself where none stands here."""
    if not scene.lexicon.habits.subject_may_follow:
        return at
    mark = at + (scene.tags[at] == "ADJ" and scene.tokens[at].text.islower())
    if mark + 1 >= scene.end or scene.word(mark) not in scene.lexicon.words["bringing_marks"]:
        return at
    return mark + 2 if "Inf" in scene.tokens[mark + 1].morph.get("VerbForm") else at


def _subject_inside(scene: Scene, phrase: Phrase, *, plural: bool) -> int | None:
    """Where a subject begins that a phrase behind a preposition has run into."""
    subject = _second_phrase(scene, phrase, plural=plural)
    if subject is not None:
        return subject  # « a confié à la presse son avocat »
    words, name = scene.lexicon.words, name_ending(scene.names, phrase.last)
    told = plural and scene.word(phrase.first - 1) in words["lending"]
    if name is None and told and not words["coordination"].isdisjoint(scene.lows[phrase.first : phrase.last]):
        name = next((at for at in range(phrase.first + 1, phrase.last) if at in scene.names), None)
    if name is None:  # « ont raconté à l'AFP Anne Roux et son mari »
        return None
    led, before = scene.word(phrase.first - 1), scene.word(phrase.first - 2)
    if led in words["links"] and name == phrase.first + 1 and before not in words["prepositions"]:
        return name  # « ajoute encore de la Tour »
    called = name == phrase.first + 2 and names_a_calling(scene, Phrase(first=phrase.first, last=name - 1))
    if led in words["by"] or called:
        return None  # « par son compatriote Paul Roux »
    governed = words["links"] | words["determiners"]
    behind = range(past_determiner(scene.tokens, phrase.first, scene.lexicon) + 1, phrase.last + 1)
    # « affirme au Monde Paul Roux », and not « a confié à l'AFP, sous couvert d'anonymat, un cadre »
    return next((at for at in behind if at in scene.names and scene.word(at - 1) not in governed), None)


def _past_modifiers(scene: Scene, at: int) -> int:
    """Behind « (ex-Twitter) » and « publié », which a phrase in an aside may bring along."""
    at = past_brackets(scene, at)
    token = scene.tokens[at] if at < scene.end else None
    past = token is not None and token.pos_ == "VERB" and "VerbForm=Part" in token.morph and at not in scene.quoted
    return at + 1 if past and scene.lexicon.habits.subject_may_follow else at


def _past_commas(scene: Scene, at: int, *, plural: bool, opened: bool) -> int:
    """« confirme de son côté, sous couvert d'anonymat, une infirmière »: behind what commas set off; 0 for nothing.

    Args:
        opened: A comma stands behind the verb, which this one may close: « a dit, mardi, sur RTL, Paul Roux ».
    """
    if opened and _speaks_at(scene, at + 1):
        return at + 1
    closing = next((i for i in range(at + 1, min(at + ASIDE, scene.end)) if scene.word(i) == ","), 0)
    opens = scene.word(at + 1) in scene.lexicon.words["prepositions"] or (closing and _is_set_off(scene, at + 1))
    verb = any(is_verb(scene.tokens[i], scene.lexicon) for i in range(at + 1, closing))
    if not closing or not opens or verb:
        return 0
    if _told_of(scene, closing + 1) is not None:
        return closing + 1
    landing = _past_asides(scene, closing + 1, plural=plural, opened=True)
    return landing if landing > closing + 1 and _speaks_at(scene, landing) else 0


def _is_set_off(scene: Scene, at: int) -> bool:
    """« , jeudi soir, », « , réuni à New York, »: a day or a participle that opens what commas set off."""
    if not scene.lexicon.habits.subject_may_follow:
        return False
    return _is_aside(scene, at) or _past_modifiers(scene, at) > at


def _speaks_at(scene: Scene, at: int) -> bool:
    if _told_of(scene, at) is None:
        return False
    source = scene.phrase(at)
    return source is not None and source.first == at and names_a_voice(scene, source)


def _second_phrase(scene: Scene, phrase: Phrase, *, plural: bool) -> int | None:
    """Where a determiner begins another phrase inside what was read as one."""
    words = scene.lexicon.words
    behind = range(phrase.first + 1, phrase.last + 1)
    opening = next((at for at in behind if scene.word(at) in words["determiners"] and not _joins(scene, at)), None)
    if opening is not None or not plural or scene.word(phrase.first - 1) not in words["lending"]:
        return opening  # « s'étaient indignés de l'absence des élus »
    several = word_set(scene.lexicon.language, "small_words", "plurals")
    return next((at for at in behind if scene.word(at) in several and scene.tokens[at + 1].text.islower()), None)


def _joins(scene: Scene, at: int) -> bool:
    """Whether a determiner is itself a link (« du »), or stands behind one, or inside a name."""
    words, before = scene.lexicon.words, scene.word(at - 1)
    if scene.word(at) in words["prepositions"] or before in words["prepositions"]:
        return True
    if before in words["links"] or before in words["coordination"]:
        return True
    return any(first < at <= scene.names.get(first, -1) for first in range(max(0, at - LONGEST_NAME), at))


def _told_of(scene: Scene, at: int) -> int | None:
    """The position itself where a phrase may begin, else None."""
    word, words = scene.word(at), scene.lexicon.words
    opens = at in scene.names or word in words["determiners"] or word in words["timing"]
    return at if at < scene.end and opens else None
