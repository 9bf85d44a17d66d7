"""Topics: whom a sentence as a whole is about, by its subject."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.attribution.noun_phrases import Phrase, is_initials, is_participle, is_verb
from briefings.attribution.scene import Scene, names_a_voice
from briefings.attribution.subject_phrases import fronted, is_subordinate, left_phrase, phrase_of, row_from


def subject_of_sentence(scene: Scene, before: int) -> Phrase | None:
    """The subject of the sentence's root, or the phrase in front of its first verb."""
    for token in scene.tokens[scene.start : scene.end]:
        if (
            token.dep_.startswith("nsubj")
            and (token.i < before or not any(is_verb(one, scene.lexicon) for one in scene.tokens[scene.start : before]))
            and token.i not in scene.quoted
            and (token.lower_ not in scene.lexicon.words["relatives"] or is_initials(token))
            and not is_participle(token)
        ) and (token.head.dep_ == "ROOT" or not is_subordinate(scene, token.head.i)):
            return _all_of(scene, phrase_of(scene, token), token.head.i)
    for at in range(scene.start, scene.end):
        if at not in scene.quoted and is_verb(scene.tokens[at], scene.lexicon):
            return left_phrase(scene, at)
    return None


def _all_of(scene: Scene, phrase: Phrase | None, verb: int) -> Phrase | None:
    """« Anne Roux et son mari ont ouvert une épicerie »: all who stand in front of a verb of several."""
    if (
        phrase is None
        or phrase.last >= verb
        or scene.word(phrase.last + 1) not in (scene.lexicon.words["coordination"] | {","})
    ):
        return phrase
    row = row_from(scene, phrase, verb)
    group = scene.tokens[row.last + 1 : verb + 1] if row is not None else ()
    several = not any("Sing" in token.morph.get("Number") for token in group if "Fin" in token.morph.get("VerbForm"))
    whole = all(token.pos_ in ("VERB", "AUX", "ADV", "PRON") for token in group)
    return row if row is not None and whole and several else phrase


def main_subject(scene: Scene) -> Phrase | None:
    """The subject of a sentence where it may speak: « il « ne répondra qu'à la justice » »."""
    phrase = fronted(scene, subject_of_sentence(scene, scene.end))
    return phrase if phrase is not None and names_a_voice(scene, phrase) else None


class Topics:
    """What `main_subject` says of each sentence of a text; found when it is asked for, as few are."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        self._scenes = scenes
        self._found: dict[int, Phrase | None] = {}

    def __getitem__(self, sentence: int) -> Phrase | None:
        if sentence not in self._found:
            self._found[sentence] = main_subject(self._scenes[sentence])
        return self._found[sentence]
