"""Whose word a verb brings: what tells against the phrase that stands where a speaker would."""

from __future__ import annotations

from briefings.attribution.noun_phrases import (
    Phrase,
    name_ending,
    past_determiner,
)
from briefings.attribution.scene import Scene, after_quote, names_a_voice
from briefings.language.speech import SpeechForm, Use

# Words that may stand between a verb of speech and its « que ».
REACH = 8
# Tokens between a verb of speech and the quotation that it brings, « a salué lundi soir « … ».
NEAR = 12
# What a word alone is tagged that can be no speaker.
_SMALL = frozenset({"ADP", "CCONJ", "SCONJ"})


def is_aim(scene: Scene, first: int) -> bool:
    """ "Founded a league to oppose the toll", "refused to condemn it"."""
    return scene.word(first) in scene.lexicon.words["infinitive_marks"]


def says_nothing(scene: Scene, first: int, last: int, source: Phrase, form: SpeechForm) -> bool:
    """ "None of them said", "more than experts predicted", "used her site to thank them", "wishes to inform you"."""
    words = scene.lexicon.words
    none = {scene.word(source.first), scene.word(source.first - 1)} & words["none_of"]  # "neither the EU nor Oslo"
    if none or _compared(scene, source):
        return True
    marks = words["infinitive_marks"]
    if scene.word(first) in marks and source.last == first - 1:
        return True
    if form.lemma not in words["wishing"] or scene.word(last + 1) not in marks:
        return False
    following = scene.lexicon.forms.get(scene.word(last + 2), ())
    return any(Use.SAYS in scene.lexicon.verbs.get(one.lemma, {}) for one in following)


def is_no_voice(scene: Scene, source: Phrase) -> bool:
    """ "Unlike the accused", "for many years X was held", "we think": what a small word, a length of time or whoever
    writes has in front is nobody's word."""
    last = scene.word(source.last)
    alone = source.first == source.last
    resumed = source.first == scene.start + 1 and last in scene.lexicon.words["resumed_marks"]  # « Et d'ajouter »
    small = alone and not resumed and (scene.tags[source.last] in _SMALL or last in scene.lexicon.words["selves"])
    anyone = alone and last in scene.lexicon.words["one_of"] and scene.tags[source.last + 1] == "AUX"  # "one could say"
    small = small or anyone
    timed = last in scene.lexicon.words["timing"] and scene.tags[source.last] in ("NOUN", "PROPN")
    return small or (timed and name_ending(scene.names, source.last) is None)


def is_shown_by(scene: Scene, form: SpeechForm, source: Phrase) -> bool:
    """« Les chiffres montrent une hausse »: what the article reads off figures, unless it says whose they are."""
    words, lows = scene.lexicon.words, scene.lows[source.first : source.last + 1]
    shown = form.lemma in words["showing"] and not words["read_off"].isdisjoint(lows)
    owned = scene.word(scene.names.get(source.first, source.last) + 1) in words["genitives"]  # "Pew's figures show"
    whose = owned or any(at in scene.names for at in range(source.first + 1, source.last + 1))
    others = past_determiner(scene.tokens, source.first, scene.lexicon) > source.first + 1  # « d'autres images »
    if not shown or whose or others or not words["bodies"].isdisjoint(lows):
        return False
    given = next((at for at in range(source.last + 1, source.last + 4) if scene.word(at) in words["by"]), scene.end)
    return not any(at in scene.names for at in range(given, min(given + 3, scene.end)))  # « donnés par l'Insee »


def is_subject_noun(scene: Scene, at: int) -> bool:
    """ "A judge in Texas ruled": a noun that is written as a verb is, where a parser has it as another's subject."""
    token = scene.tokens[at]
    subject = token.pos_ == "NOUN" and token.dep_.startswith("nsubj") and token.head.i > at
    return subject and scene.lexicon.habits.noun_compounds


def is_held(scene: Scene, last: int, source: Phrase) -> bool:
    """ "The bank raised its growth forecast": a noun that a parser takes for a verb, what another verb has in front."""
    verb = scene.tokens[last]
    if verb.dep_ != "xcomp" or not scene.lexicon.habits.noun_compounds:
        return False
    return any(child.dep_ == "obj" and source.first <= child.i <= source.last for child in verb.head.children)


def is_expected_of(scene: Scene, source: Phrase) -> bool:
    """ "Missing the 33 cents analysts had expected": a sum, and who expected it, is no phrase and says nothing."""
    words, inside = scene.lexicon.words, range(source.first + 1, source.last)
    if scene.word(source.last) not in words["forecasters"] or words["sums"].isdisjoint(map(scene.word, inside)):
        return False
    return any(scene.tags[at] == "NUM" for at in inside)


def is_claim_of(scene: Scene, source: Phrase) -> bool:
    """ "X said it was rigged, a claim the ministry rejects": what is rejected and by whom, told of another's words."""
    words, first = scene.lexicon.words, source.first
    if scene.word(first - 1) in words["claimed"] and scene.word(first) in words["determiners"]:
        return True
    behind = first + 2 <= source.last and scene.word(first + 2) in words["determiners"]
    return behind and scene.word(first + 1) in words["claimed"]


def concedes(scene: Scene, first: int) -> bool:
    """ "…, as the court found": what a clause of its own only grants."""
    before = first - 2 if scene.word(first - 1) in scene.lexicon.words["determiners"] else first - 1
    return scene.word(before) in scene.lexicon.words["conceding"]


def takes_up(scene: Scene, source: Phrase) -> bool:
    """ "It condemned the attack": a pronoun that may stand for the body of the sentence before."""
    return source.first == source.last and scene.word(source.first) in scene.lexicon.words["bodily"]


def _compared(scene: Scene, source: Phrase) -> bool:
    """ "as many terms as voters wish", "later than experts predicted": what is measured by a word, and not said."""
    words = scene.lexicon.words
    before = scene.word(source.first - 1)
    if before in words["than"]:
        return True
    if before not in words["as_much"]:
        return False
    for at in range(source.first - 2, max(scene.start, source.first - REACH) - 1, -1):
        if scene.word(at) in words["as_much"]:
            return True
        if scene.word(at) in (",", ";", ":") or at in scene.quoted:
            return False
    return False


def presented(scene: Scene, first: int, last: int) -> Phrase | None:
    """« C'est aussi ce que pense le maire »: who says what the sentences before tell."""
    words = scene.lexicon.words
    if f"{scene.word(first - 2)} {scene.word(first - 1)}" not in words["which"]:
        return None
    clefted = words["be"] & {scene.word(at) for at in range(scene.start, min(first - 2, scene.start + REACH))}
    source = scene.phrase(last + 1)
    if source is None or not names_a_voice(scene, source):
        return None
    brings = scene.word(source.last + 1) == ":"  # « Elle n'oublie pas ce que disait son père : « … » »
    return source if clefted or brings else None


def is_told(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is headed by something that tells: « le dernier bilan de l'agence », « the footage »."""
    links = scene.lexicon.words["links"]
    first = past_determiner(scene.tokens, phrase.first, scene.lexicon)  # « d'autres décomptes »
    stop = next((at for at in range(first, phrase.last + 1) if scene.word(at) in links), phrase.last + 1)
    return any(scene.lexicon.noun(scene.word(at)) for at in range(first, stop))


def quote_beside(scene: Scene, first: int, last: int) -> bool:
    """Whether a quotation opens shortly behind the verb or has just closed in front of it."""
    for at in range(last + 1, min(last + 1 + NEAR, scene.end)):
        if at in scene.quoted:
            return True
        if scene.word(at) in (".", ";"):
            break
    return after_quote(scene, first) or _name_after_quote(scene, first)


def _name_after_quote(scene: Scene, first: int) -> bool:
    """« "…," Mary Smith told reporters »: a name and no more between the quotation and the verb."""
    name = name_ending(scene.names, first - 1)
    return name is not None and after_quote(scene, name)
