"""Views: whether « pour X, » names who holds one: « Pour la CGT, c'est injuste », not « Pour eux, ce sera cher »."""

from __future__ import annotations

from briefings.attribution.hedges import has, judges, plain, words_of
from briefings.attribution.noun_phrases import Phrase
from briefings.attribution.scene import Scene, has_quotation, names_a_calling, names_a_voice
from briefings.attribution.subjects_borrowed import heads_a_voice
from briefings.lexicon import word_set

# Words of time, which have no view.
_TIMES = ("unit", "pluralunit", "feast", "month", "weekday")


def holds_view(scene: Scene, source: Phrase) -> bool:
    """Whether « pour X » tells whose view it is: a person's, or that of a body which is quoted, judges or demands.

    « Pour l'Italie, la situation s'aggrave » tells what the sentence is about.
    """
    words = scene.lexicon.words
    head = _head(scene, source)
    if any(scene.word(source.last) in word_set(scene.lexicon.language, "calendar", "words", key) for key in _TIMES):
        return False  # "For many years, X was held", « Pour Noël »
    own = scene.word(source.first) in word_set(scene.lexicon.language, "small_words", "possessives")
    if own and source.last == source.first + 1 and scene.word(source.last) in words["unheard"]:
        return False  # « Pour sa défense, il invoque … »
    place = source.first in scene.names and scene.tokens[source.first].ent_type_ == "LOC"
    named = source.first in scene.names and not place and scene.tokens[source.first].ent_type_ != "ORG"
    if named or not (head.isdisjoint(words["people"]) and head.isdisjoint(words["pronouns"])):
        return True
    calling = names_a_calling(scene, source)
    if calling and not _are_many(scene, source):
        return True
    if has_quotation(scene) and names_a_voice(scene, source):
        return True  # « Pour M. Roux, « c'est trop tard » »
    if _is_party(scene, source, head):
        return True
    if not (calling or heads_a_voice(scene, source)):
        return False
    return has_quotation(scene) or (not place and (_is_judged(scene, source) or _is_held(scene, source, head)))


def _head(scene: Scene, source: Phrase) -> set[str]:
    """The words of a phrase in front of its complement."""
    links = scene.lexicon.words["links"]
    behind = range(source.first + 1, source.last + 1)
    stop = next((at for at in behind if scene.word(at) in links), source.last + 1)
    return {scene.word(at) for at in range(source.first, stop)}


def _are_many(scene: Scene, source: Phrase) -> bool:
    """« les abonnés »: for whom something is so, sooner than who says it."""
    return any("Plur" in scene.tokens[at].morph.get("Number") for at in range(source.first, source.last + 1))


def _behind(scene: Scene, source: Phrase) -> str:
    end = scene.reading.sentences[scene.index].span.end
    return plain(scene.reading.text[scene.tokens[source.last + 1].idx : end])


def _is_judged(scene: Scene, source: Phrase) -> bool:
    """Whether the clause judges or demands: « cette réforme est injuste », « il faut agir »."""
    clause, language = _behind(scene, source), scene.lexicon.language
    duty = words_of(language, "opinion", "duty")
    return judges(clause, language) or has(clause, language, "opinion") or not duty.isdisjoint(clause.split())


def _is_party(scene: Scene, source: Phrase, head: set[str]) -> bool:
    """« Pour le parquet », « pour ce collectif »: a party whose view is told, whatever is said."""
    words = scene.lexicon.words
    pointed = scene.word(source.first) in word_set(scene.lexicon.language, "small_words", "demonstratives")
    return not head.isdisjoint(words["disputing"] if pointed else words["pleading"])


def _is_held(scene: Scene, source: Phrase, head: set[str]) -> bool:
    """« Pour l'opposition, il s'agit d'un recul »: how a thing is to a party, with no time nor figure."""
    words = scene.lexicon.words
    if head.isdisjoint(words["disputing"]):
        return False
    clause = _behind(scene, source)
    timed = not words["timing"].isdisjoint(clause.split()) or any(map(str.isdigit, clause))
    return not timed and has(clause, scene.lexicon.language, "opinion", "holding")
