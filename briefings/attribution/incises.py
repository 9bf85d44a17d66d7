"""Incises: verbs behind or inside the words that they attribute, « …, s'étrangle le maire », « …, she said »."""

from __future__ import annotations

from collections.abc import Mapping

from briefings.attribution.noun_phrases import Phrase, is_verb
from briefings.attribution.scene import Cue, CueKind, Scene, after_quote, names_a_voice
from briefings.attribution.subjects import subject_in_front
from briefings.attribution.subjects_behind import subject_behind, told_before
from briefings.attribution.subjects_borrowed import heads_a_voice
from briefings.attribution.verb_forms import form_at, helper_of
from briefings.language.speech import FormTense, Stance, Use
from briefings.language.tokens import Token


def tail(scene: Scene, first: int, last: int, uses: Mapping[Use, Stance]) -> Phrase | None:
    """English: the subject in front of a verb behind what it attributes: « …, the police said Friday »."""
    if scene.lexicon.habits.subject_may_follow or not uses or not _closes_clause(scene, last):
        return None
    source, _ = subject_in_front(scene, first, last)
    if source is not None and source.first < first <= source.last:
        source = Phrase(first=source.first, last=first - 1)  # “…,” the message [read]
    if source is None or source.last >= first:
        return None
    start = source.first
    while start > scene.start and not _parted(scene, start - 1):
        start -= 1
    verbs = (scene.tokens[at] for at in range(start, first) if is_verb(scene.tokens[at], scene.lexicon))
    if not all(_tells_who(verb, source) for verb in verbs):
        return None
    if scene.word(start) in scene.lexicon.words["but"]:
        return None  # "The police counted three, but the mayor reported nine": each tells its own
    if scene.word(start) in scene.lexicon.words["relatives"] and start < source.first:
        return None  # "The union accused the firm of fraud, which the board denied"
    if _on_condition(scene, start, last):
        return None
    brought = any(child.dep_ == "ccomp" and child.i < start for child in scene.tokens[last].children)
    if not (brought or _parts(scene, start, last) or told_before(scene, start, marked=after_quote(scene, start))):
        return None
    return source


def _tells_who(verb: Token, source: Phrase) -> bool:
    """ "…, a source who asked not to be named said", "…, Ann Roy, who heads the union, said": which one speaks."""
    for word in (verb, *verb.ancestors):
        if word.dep_ == "acl:relcl":
            return source.first <= word.head.i <= source.last
    return False


def _on_condition(scene: Scene, start: int, last: int) -> bool:
    """ "It starts in May, if the owners, the islanders, agree": nobody has said so yet."""
    words = scene.lexicon.words["on_condition"]
    marks = (child.lower_ for child in scene.tokens[last].children if child.dep_ == "mark")
    return scene.word(start) in words or not words.isdisjoint(marks)


def closes(scene: Scene, first: int, source: Phrase) -> bool:
    """« La route est coupée, soupire un habitant. »: a verb and whoever speaks end the sentence behind a comma.

    No quotation marks are needed: a subject behind its verb is there in an incise alone.
    """
    if (
        not scene.lexicon.habits.subject_may_follow
        or scene.word(first - 1) != ","
        or not heads_a_voice(scene, source)
        or not told_before(scene, first)
    ):
        return False
    behind = scene.word(source.last + 1)
    return behind in ("", ".", ",", "!", "…")


def _parted(scene: Scene, at: int) -> bool:
    """Whether a mark or a quotation ends here; not the point of a title, "Lt. Ann Roy said"."""
    word = scene.word(at)
    return at in scene.quoted or word in (",", ";", ":") or (word == "." and scene.tags[at] == "PUNCT")


def _closes_clause(scene: Scene, last: int) -> bool:
    """Whether no clause follows a verb of speech up to the next mark: « said Friday », « told reporters in Leeds »."""
    for at in range(last + 1, scene.end):
        word = scene.word(at)
        if at in scene.quoted:
            return False
        if word in (",", ".", ";", ":", "—", "–"):
            return word != ":"
        if word in scene.lexicon.words["that"] or is_verb(scene.tokens[at], scene.lexicon):
            return False
    return True


def _parts(scene: Scene, start: int, last: int) -> bool:
    """« These whales, she suggested, feed at night »: commas on both sides."""
    return scene.word(start - 1) == "," and scene.word(last + 1) == ","


def any_incise(scene: Scene, at: int) -> Cue | None:
    """« … », s'étrangle le maire: behind a quotation any verb with its subject behind tells who says it."""
    if (told := _any_tail(scene, at)) is not None:
        return told
    helping = scene.lexicon.words
    inverted = scene.word(at + 1) in helping["inverted"] and at + 1 < scene.end
    if not scene.quoted or not (inverted or scene.tags[at] == "VERB"):
        return None
    if scene.word(at) in helping["have"] or scene.word(at) in helping["be"]:
        return None
    form = scene.tokens[at].morph
    if not inverted and "VerbForm=Part" not in form and "VerbForm=Fin" not in form:
        return None
    if "VerbForm=Part" in form:
        helper = helper_of(scene, at)
        if helper is None:
            return None
        first = helper[0]
    else:
        first = at
        while first > scene.start and scene.word(first - 1) in scene.lexicon.words["clitics"]:
            first -= 1
    if not told_before(scene, first, marked=True) or _has_subject_outside(scene, scene.tokens[at], first):
        return None
    source = subject_behind(scene, first, at)
    if source is None or not (
        source.first in scene.names or scene.word(source.first) in scene.lexicon.words["inverted"]
        or "-" in scene.tokens[source.first].text or names_a_voice(scene, source)
    ):  # fmt: skip
        return None
    return Cue(
        kind=CueKind.INCISE, first=first, last=at, stance=Stance.NEUTRAL, source=source, sentence=scene.index,
    )  # fmt: skip


def _any_tail(scene: Scene, at: int) -> Cue | None:
    """ "“The best gift ever,” she captioned the photo": words that open a sentence, their comma inside the marks."""
    told = scene.tags[at] == "VERB" and "Fin" in scene.tokens[at].morph.get("VerbForm")
    if scene.lexicon.habits.subject_may_follow or not told or scene.start not in scene.quoted:
        return None
    source, _ = subject_in_front(scene, at, at)
    if source is None or source.last != at - 1 or source.first - 1 not in scene.quoted:
        return None
    if scene.word(source.first - 2) != "," or not names_a_voice(scene, source):
        return None
    return Cue(
        kind=CueKind.INCISE, first=at, last=at, stance=Stance.NEUTRAL, source=source, sentence=scene.index,
    )  # fmt: skip


def _has_subject_outside(scene: Scene, verb: Token, first: int) -> bool:
    """ "The novelist, whose work was called “…”, has died in Whitby": whoever the sentence opens with has died."""
    before = (child.i for child in verb.children if child.dep_.startswith("nsubj") and scene.start <= child.i < first)
    return any(at not in scene.quoted for at in before)


def incise_inside(scene: Scene, at: int) -> Cue | None:
    """« C'est, confiait le ministre en 2010, un ami »: an incise that the marks run over."""
    found = form_at(scene, at)
    if found is None or found[2] or found[0].tense in (FormTense.INFINITIVE, FormTense.GERUND):
        return None
    form, first, _ = found
    uses = scene.lexicon.verbs.get(form.lemma, {})
    if not uses or scene.word(first - 1) not in (",", "!", "?") or first - 1 not in scene.quoted:
        return None
    source = subject_behind(scene, first, at)
    if source is None or not (
        source.first in scene.names or scene.word(source.first) in scene.lexicon.words["inverted"]
    ):
        return None
    return Cue(
        kind=CueKind.INCISE, first=first, last=at, stance=next(iter(uses.values())), source=source,
        tense=form.tense, sentence=scene.index,
    )  # fmt: skip
