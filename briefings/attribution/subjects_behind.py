"""The subject behind a verb: « a-t-il dit », « …, a indiqué le Kremlin »."""

from __future__ import annotations

from briefings.attribution.asides import past_aside, past_brackets
from briefings.attribution.noun_phrases import Phrase, is_verb
from briefings.attribution.scene import Scene, after_quote, names_a_voice
from briefings.attribution.subject_phrases import is_subordinate, phrase_of, row_from
from briefings.language.tokens import Token
from briefings.lexicon import word_set

# Tokens of what is told behind a speaker: « la maire socialiste de la ville, lors d'un point de presse ».
DESCRIPTION = 16


def subject_behind(scene: Scene, first: int, last: int) -> Phrase | None:
    """The subject behind a verb: « a-t-il dit », « …, a indiqué le Kremlin »."""
    words, follows = scene.lexicon.words, scene.lexicon.habits.subject_may_follow
    for at in range(first, min(last + 2, scene.end)):
        if scene.word(at) in words["inverted"]:
            return _house(scene, at) or Phrase(first=at, last=at)
    parts = scene.tokens[last].text.split("-")
    if len(parts) > 1 and "-" + parts[-1] in words["inverted"]:
        return Phrase(first=last, last=last)
    if scene.word(last) in words["addressing"]:
        return None  # "told Reuters": whoever is told
    if (closing := _closing(scene, first, last)) is not None:
        return closing
    if (splitting := _splitting(scene, first, last)) is not None:
        return splitting
    if not _incise(scene, first):
        return None
    owned = _has_own_subject(scene, first, last)
    if owned and not after_quote(scene, first):
        return None
    at = past_aside(scene, last + 1, plural=_is_plural(scene, first, last))
    if at < scene.end and "Inf" in scene.tokens[at].morph.get("VerbForm") and at not in scene.names:
        return None  # « le maire, qui…, dit avoir été « trompé » »
    source = scene.phrase(at)
    following = source.last + 1 if source is not None else scene.end
    if source is None or scene.word(following) in words["that"]:
        return None
    if (owned or not follows) and not names_a_voice(scene, source) and not _reads(scene, first, source):
        return None
    if "Sing" in scene.tokens[first].morph.get("Number") and scene.word(source.first) in words["plural"]:
        return None  # « …, a jugé ces accusations « déplacées » »
    if _is_plural(scene, first, last) and _is_single(scene, source):
        return None  # « les élus, « émus », ont proposé pour la ville … »
    if not follows:
        return None if following < scene.end and _has_verb(scene, following) else source
    several = row_from(scene, source, scene.end) if _is_plural(scene, first, last) else None
    return several or source  # « affirment Paul Lac (CGT), Anne Roux et le maire »


def subject_of_relative(scene: Scene, first: int, last: int) -> Phrase | None:
    """« Un reproche que réfute le colonel », « un chiffre que conteste la CGT »: whoever stands behind such a verb."""
    that, follows = scene.lexicon.words["that"], scene.lexicon.habits.subject_may_follow
    if not follows or scene.word(first - 1) not in that or scene.tags[first - 2] != "NOUN":
        return None
    source = scene.phrase(last + 1)
    return source if source is not None and source.first == last + 1 and names_a_voice(scene, source) else None


def _closing(scene: Scene, first: int, last: int) -> Phrase | None:
    """ "The fire destroyed 40 homes, said Ann Lee": behind the one comma a verb with whoever speaks, whatever a parser
    gives it in front: no subject of "said" stands before a lone comma. One of « dit » may, by a slip, unless what
    a tagger takes for an adjective has an object.
    """
    before = [at for at in range(scene.start, first) if scene.word(at) == ","]
    if before != [first - 1]:
        return None
    bare = scene.tokens[last].lemma_ in scene.lexicon.words["bare_clause"]
    if not bare and not any(_governs(scene, at) for at in range(scene.start + 1, first - 2)):
        return None
    source = scene.phrase(last + 1)
    if source is None or source.first != last + 1 or not names_a_voice(scene, source):
        return None
    return source if scene.word(source.last + 1) in ("", ".", ",") else None


def _governs(scene: Scene, at: int) -> bool:
    """« L'entreprise supprime 200 postes », « la ministre ferme la porte »: no adjective has an object."""
    return scene.tags[at] == "ADJ" and scene.tags[at - 1] in ("NOUN", "PROPN") and scene.tags[at + 1] in ("NUM", "DET")


def _splitting(scene: Scene, first: int, last: int) -> Phrase | None:
    """« La route, a expliqué le maire, est fermée »: who speaks between a subject and its verb."""
    if not scene.lexicon.habits.subject_may_follow or scene.word(first - 1) != "," or first - 2 < scene.start:
        return None
    if any(is_verb(token, scene.lexicon) for token in scene.tokens[scene.start : first]):
        return None
    at = past_aside(scene, last + 1, plural=_is_plural(scene, first, last))
    source = scene.phrase(at)
    if source is None or not names_a_voice(scene, source):
        return None
    closing = _end_of_descriptions(scene, source.last + 1)
    return source if closing and _goes_on(scene, closing + 1) else None


def _is_plural(scene: Scene, first: int, last: int) -> bool:
    """Whether the finite verb of a group is in the plural, whatever pronoun opens it: « nous a indiqué le parquet »."""
    group = scene.tokens[first : last + 1]
    finite = next((token for token in group if "Fin" in token.morph.get("VerbForm")), group[0])
    return "Plur" in finite.morph.get("Number")


def _is_single(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is of one thing: not « la CGT et FO », « la majorité des élus »."""
    words, articles = scene.lexicon.words, ("masculine", "feminine")
    single = any(
        scene.word(phrase.first) in word_set(scene.lexicon.language, "small_words", gender) for gender in articles
    )
    inside = {scene.word(at) for at in range(phrase.first, phrase.last + 2)}
    return single and inside.isdisjoint(words["coordination"] | words["links"] | {","})


def _goes_on(scene: Scene, at: int) -> bool:
    if at >= scene.end:
        return False
    return is_verb(scene.tokens[at], scene.lexicon) or scene.word(at) in scene.lexicon.words["preverbal"]


def _end_of_descriptions(scene: Scene, at: int) -> int:
    """The comma behind what is told of a speaker or of the saying, « Anne Roux (PS), la maire de Dole, »; else 0."""
    opening = scene.word(at)
    if opening not in (",", "(") and opening not in scene.lexicon.words["prepositions"]:
        return 0
    for here in range(past_brackets(scene, at), min(at + DESCRIPTION, scene.end)):
        if here in scene.quoted or is_verb(scene.tokens[here], scene.lexicon):
            return 0
        if scene.word(here) == "," and _goes_on(scene, here + 1):
            return here
    return 0


def _house(scene: Scene, at: int) -> Phrase | None:
    """« estime-t-on à la CGT », « dit-on dans l'entourage du maire »: the house that somebody of no name speaks for;
    « a-t-on appris jeudi auprès de la police », « de source sûre »: whoever has told it.
    """
    words = scene.lexicon.words
    if not scene.word(at).endswith(tuple(words["anybody_inverted"])):
        return None
    if scene.tokens[min(at + 1, scene.end - 1)].morph.get("VerbForm"):
        at += 1  # « fait-on savoir à la mairie », « a-t-on appris »
    if (told := told_by(scene, at + 1)) is not None:
        return told
    at = _past_days(scene, at + 1)
    sided = " ".join(scene.lows[at : min(at + 3, scene.end)]) in words["with_anybody"]  # « du côté de la mairie »
    if scene.word(at) not in words["house_marks"] and not sided:
        return None
    at += 3 if sided else 1
    house = scene.phrase(at)
    return house if house is not None and house.first == at and names_a_voice(scene, house) else None


def told_by(scene: Scene, at: int) -> Phrase | None:
    """« jeudi auprès de la police », « de source sûre »: of whom something was learned, a day in front or not."""
    words = scene.lexicon.words
    at = _past_days(scene, at)
    mark, behind = scene.word(at), scene.word(at + 1)
    described = scene.word(at + 2) in words["sources"] and scene.tags[at + 1] == "ADJ"  # « de même source »
    if mark in words["links"] and (behind in words["sources"] or described):
        return scene.phrase(at + 1)
    if mark not in words["asked_marks"] or behind not in words["links"]:
        return None
    source = scene.phrase(at + 2)
    return source if source is not None and source.first == at + 2 else None


def _past_days(scene: Scene, at: int) -> int:
    """Behind a day: « jeudi », « ce jeudi matin », « jeudi 3 octobre »."""
    words = scene.lexicon.words
    here = at
    while scene.word(here)[:1].isdigit() or scene.word(here) in words["timing"] | words["determiners"] - words["links"]:
        here += 1
    return here if any(scene.word(i) in words["timing"] for i in range(at, here)) else at


def _reads(scene: Scene, first: int, source: Phrase) -> bool:
    """ "“It is over”, read a banner": a thing that words stand on."""
    told = (scene.lexicon.noun(scene.word(at)) for at in range(source.first, source.last + 1))
    return after_quote(scene, first) and any(stance is not None for stance in told)


def _has_verb(scene: Scene, at: int) -> bool:
    """ "…, suggests Leeds contained 300 mills": what stands behind the verb is the subject of its clause."""
    if scene.word(at).endswith(tuple(scene.lexicon.words["gerund_ends"])):
        return False  # "said a protester using another name"
    return scene.tags[at] in ("VERB", "AUX") or is_verb(scene.tokens[at], scene.lexicon)


def told_before(scene: Scene, first: int, *, marked: bool = False) -> bool:
    """Whether the words in front of a comma or closing mark are a clause that may be what somebody says.

    Args:
        marked: They must stand in quotation marks, a comma or an exclamation behind them.
    """
    if after_quote(scene, first):
        before = [token.text for token in scene.tokens[max(scene.start, first - 3) : first]]
        reflexive = scene.word(first) in scene.lexicon.words["reflexive"]
        return not marked or reflexive or any(mark in ",!?…" for mark in before)
    if marked or scene.word(first - 1) != ",":
        return False
    verbs = [i for i in range(scene.start, first - 1) if is_verb(scene.tokens[i], scene.lexicon)]
    if not verbs:
        return any(_looks_past(scene, at) for at in range(scene.start + 1, first - 1))
    return any(not is_subordinate(scene, verb) for verb in verbs)


def _looks_past(scene: Scene, at: int) -> bool:
    """ "A ferry capsized on Sunday, officials said": a past that a parser takes for a participle of its subject.

    Or for a noun, which has no object: "The court upheld the verdict".
    """
    ends = tuple(word_set(scene.doc.lang_, "small_words", "past_ends"))
    if not ends or scene.tags[at - 1] not in ("NOUN", "PROPN"):
        return False
    if scene.tags[at] == "NOUN":
        return any(child.dep_ == "obj" and child.i > at for child in scene.tokens[at].children)
    return scene.tags[at] in ("VERB", "ADJ") and scene.word(at).endswith(ends)


def _incise(scene: Scene, first: int) -> bool:
    """Whether the verb group stands behind a comma or a closing mark, after what it attributes."""
    if after_quote(scene, first):
        return True
    if first == scene.start and (_opens_report(scene, first) or scene.word(first) in scene.lexicon.words["like"]):
        return True  # « Comme l'a rappelé le ministre, … »
    before = first - 1
    if scene.word(before) not in (",", "–", "—", "("):
        return False
    if scene.word(before) == "," and is_verdict(scene, before):
        return True
    verbs = (at for at in range(scene.start, before) if is_verb(scene.tokens[at], scene.lexicon))
    return any(not is_subordinate(scene, verb) for verb in verbs)


def is_verdict(scene: Scene, comma: int) -> bool:
    """« Faux, rétorque le syndicat », « Pas question, tranche le maire »: words that answer without a verb."""
    answer = " ".join(scene.lows[scene.start : comma])
    return answer in scene.lexicon.words["verdicts"]


def _opens_report(scene: Scene, first: int) -> bool:
    """ "Added Ann Roy, the mayor: “…”": a verb in front of its subject, where a mark and a quotation follow."""
    if scene.lexicon.habits.subject_may_follow:
        return False
    return any(at + 1 in scene.quoted and scene.word(at) in (",", ":") for at in range(first + 2, scene.end - 1))


def _has_own_subject(scene: Scene, first: int, last: int) -> bool:
    verb = next((t for t in scene.tokens[first : last + 1] if t.pos_ == "VERB"), scene.tokens[last])
    mine = (
        child for child in verb.children
        if child.dep_.startswith("nsubj") and scene.start <= child.i < first and not _said_to_be(scene, child)
    )  # fmt: skip
    return any(not any(_told(scene, at) for at in range(child.i, first)) for child in mine)


def _said_to_be(scene: Scene, noun: Token) -> bool:
    """« La victime est le conducteur, a annoncé la police », « …, dont un enfant, a dit la police »: no subject."""
    if any(child.dep_ == "cop" for child in noun.children):
        return True
    phrase = phrase_of(scene, noun)
    among = word_set(scene.lexicon.language, "titles", "among")
    return phrase is not None and scene.word(phrase.first - 1) in scene.lexicon.words["be"] | among


def _told(scene: Scene, at: int) -> bool:
    """Whether a verb stands here that no relative or conjunction opens: a subject in front of it is its own."""
    return is_verb(scene.tokens[at], scene.lexicon) and not is_subordinate(scene, at)
