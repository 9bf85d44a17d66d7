"""Cues that are verbs: « a déclaré que », « a-t-il dit », « a été évoqué par »."""

from __future__ import annotations

from collections.abc import Mapping

from briefings.attribution.agents import is_cited, passive_cue, quoted_cue
from briefings.attribution.anybody import fronted_voice
from briefings.attribution.bare_clauses import brings_bare_clause
from briefings.attribution.brought import (
    brought_behind,
    brought_subject,
    brought_tense,
    is_withheld,
    lodged,
    made_to_say,
    overheard,
    resumes,
    undergoes,
)
from briefings.attribution.incises import any_incise, closes, tail
from briefings.attribution.noun_phrases import (
    Phrase,
    is_followed_noun,
    is_verb,
)
from briefings.attribution.received import brings_received
from briefings.attribution.scene import Cue, CueKind, Scene, after_quote, names_a_voice
from briefings.attribution.stands import describes_so, proclaims, stand_taken
from briefings.attribution.subject_phrases import is_subordinate
from briefings.attribution.subjects import is_bare_relative, subject_in_front
from briefings.attribution.subjects_behind import subject_behind, subject_of_relative, told_by
from briefings.attribution.subjects_borrowed import heads_a_voice, lent_by, subject_of_clause
from briefings.attribution.verb_deeds import (
    finds,
    gauges,
    is_charged,
    is_deed,
    names_as,
    negated,
    puts_so,
    turns_down,
)
from briefings.attribution.verb_forms import form_at
from briefings.attribution.verb_groups import calls_so, group_at, past_adverbs
from briefings.attribution.verb_sources import (
    concedes,
    is_aim,
    is_claim_of,
    is_expected_of,
    is_held,
    is_no_voice,
    is_shown_by,
    is_subject_noun,
    is_told,
    presented,
    quote_beside,
    says_nothing,
    takes_up,
)
from briefings.attribution.verb_uses import brings_marks, use_of
from briefings.language.speech import FINITE, FormTense, SpeechForm, Stance, Use


def verb_cue(scene: Scene, at: int) -> Cue | None:
    if scene.tags[at - 1] == "PART" and scene.word(at - 1) in scene.lexicon.words["genitives"]:
        return None  # "the premier's proposed deal"
    if is_followed_noun(scene.tokens, at) or is_subject_noun(scene, at):
        return None
    found = form_at(scene, at)
    if found is not None and found[0].lemma in scene.lexicon.words["insulting"] and not calls_so(scene, at):
        found = None
    if found is not None and found[0].lemma in scene.lexicon.words["perceived"]:
        found = None if found[0].tense is FormTense.PARTICIPLE else found  # « a entendu « deux coups de feu » »: no aim
    cue = _known_cue(scene, at, *found) if found is not None else None
    cue = cue or (any_incise(scene, at) if scene.quoted else None)
    source = cue.source if cue is not None else None
    if source is not None and (
        is_no_voice(scene, source) or is_claim_of(scene, source) or is_expected_of(scene, source)
    ):
        return None
    return cue


def _known_cue(scene: Scene, at: int, form: SpeechForm, first: int, passive: bool) -> Cue | None:
    if form.lemma in scene.lexicon.words["willing"] and scene.word(at + 1) in scene.lexicon.words["meaning"]:
        return None  # « le mot veut dire « … » »
    if f"{form.lemma} {scene.word(at + 1)}" in scene.lexicon.words["unsaid"]:
        return None  # "Good morning and welcome to our coverage"
    group = group_at(scene, at, form, first)
    uses = dict(scene.lexicon.verbs.get(form.lemma, {}))
    if form.lemma in scene.lexicon.words["contesting"] and turns_down(scene, at):
        uses = {Use.QUOTED: Stance.OPINING}
    if is_charged(scene, at, uses) or brings_received(scene, at):
        return None
    if group is not None and not puts_so(scene, first, at, at + group[1], form.lemma):
        group = None
    if group is None and form.lemma in scene.lexicon.words["gauging"] and not gauges(scene, at):
        return None
    if group is None and proclaims(scene, at, form.lemma):
        return None
    if group is None and (taken := stand_taken(scene, at, form.lemma)) is not None:
        uses = {Use.ABOUT: Stance.OPINING} if taken else {use: uses[use] for use in uses if use is not Use.ABOUT}
    if form.lemma in scene.lexicon.words["naming_as"] and not names_as(scene, at):
        uses.pop(Use.ABOUT, None)
    if form.lemma in scene.lexicon.words["finding"] and finds(scene, at):
        uses[Use.ABOUT] = Stance.OPINING
    if is_deed(scene, at, form.lemma):
        return None
    last = at
    if group is not None:
        uses, last = {Use.ABOUT: group[0]}, at + group[1]
    marks = [scene.word(i) for i in range(max(scene.start, past_adverbs(scene, first) - 1), at)]
    if any(mark in scene.lexicon.words["negation"] for mark in marks):
        uses = negated(scene, at, form, uses)
    elif form.lemma in scene.lexicon.words["only_negated"]:
        return None
    elif form.lemma in scene.lexicon.words["disowning"] and not scene.lexicon.words["of_it"].isdisjoint(marks):
        return _finite(scene, first, last, form, {Use.ABOUT: Stance.DENYING}, grouped=True)  # « il s'en défend »
    if not uses:
        return None
    reflexive = any(mark in scene.lexicon.words["reflexive"] for mark in marks)
    if reflexive and group is None and form.lemma not in scene.lexicon.words["reflexive_verbs"]:
        return None
    if passive:
        return passive_cue(scene, first, last, uses)
    if (quoted := quoted_cue(scene, first, last)) is not None:
        return quoted
    if form.tense not in FINITE and form.tense is not FormTense.PARTICIPLE:
        return _loose(scene, first, last, form, uses, grouped=group is not None)
    return _finite(scene, first, last, form, uses, grouped=group is not None)


def _loose(
    scene: Scene, first: int, last: int, form: SpeechForm, uses: Mapping[Use, Stance], *, grouped: bool
) -> Cue | None:
    """A participle or infinitive, whose subject is that of the sentence: « ajoutant que … »."""
    if grouped and form.tense is FormTense.GERUND and quote_beside(scene, first, last):
        uses = {Use.QUOTED: uses[Use.ABOUT]}  # « mettant en avant un usage « massif » »
    if Use.SAYS in uses and form.tense is FormTense.INFINITIVE:
        speaking = brought_behind(scene, first, last)
        if speaking is not None:
            return _incised(scene, first, last, form, speaking, uses[Use.SAYS], granted=False)
    use = use_of(scene, first, last, uses)
    if Use.SAYS in uses and form.tense is FormTense.GERUND and brings_bare_clause(scene, first, last, form.lemma):
        use = Use.SAYS
    if Use.SAYS in uses and (bringing := lodged(scene, first)) is not None:
        return Cue(
            kind=CueKind.VERB, first=first, last=last, stance=uses[Use.SAYS], source=bringing, use=Use.SAYS,
            tense=form.tense, sentence=scene.index,
        )  # fmt: skip
    made = made_to_say(scene, first, last)
    if use is not None and (other := made or overheard(scene, first)) is not None:
        return Cue(
            kind=CueKind.VERB, first=first, last=last, stance=uses[use], source=other, use=use, tense=form.tense,
            main=made is not None and not is_subordinate(scene, first - 1), sentence=scene.index,
        )  # fmt: skip
    if (
        use is None
        or _is_due(scene, first)
        or undergoes(scene, first)
        or is_cited(scene, first)
        or scene.word(first - 1) in scene.lexicon.words["perceiving"]
    ):
        return None  # « des témoins l'ont entendu crier « … » »: they do not say so
    if form.lemma in scene.lexicon.words["incise_only"] and not brings_marks(scene, first, last):
        return None  # "had been let go because of “…”"
    brought = brought_tense(scene, first) if form.tense is FormTense.INFINITIVE and use is not Use.QUOTED else None
    if use is Use.ABOUT and brought is None:
        return None
    resumed = resumes(scene, first) if form.tense is FormTense.INFINITIVE else None
    source = resumed or lent_by(scene, first) or subject_of_clause(scene, first, form)
    one = source is not None and scene.word(source.first) in scene.lexicon.words["one_of"]  # ", with one writing"
    if source is None or not (resumed or one or heads_a_voice(scene, source)):
        return None
    return Cue(
        kind=CueKind.VERB, first=first, last=last, stance=uses[use], source=source, use=use,
        tense=brought or form.tense, main=brought is not None or resumed is not None, sentence=scene.index,
    )  # fmt: skip


def _is_due(scene: Scene, first: int) -> bool:
    """« doivent en effet déclarer »: nobody has said it yet."""
    duty = scene.lexicon.words["duty"]
    for at in range(first - 1, max(scene.start, first - 5) - 1, -1):
        if scene.word(at) in duty:
            return True
        if scene.tokens[at].is_punct or is_verb(scene.tokens[at], scene.lexicon):
            return False
    return False


def _finite(
    scene: Scene, first: int, last: int, form: SpeechForm, uses: Mapping[Use, Stance], *, grouped: bool
) -> Cue | None:
    closing = tail(scene, first, last, uses)
    behind = closing or subject_behind(scene, first, last)
    if behind is not None and form.lemma in scene.lexicon.words["learning"]:
        # « a appris l'AFP de source sûre »: whoever told it
        behind = told_by(scene, last + 1) or told_by(scene, behind.last + 1) or behind
    says = uses.get(Use.SAYS, uses.get(Use.QUOTED, uses.get(Use.ABOUT)))
    if behind is not None and says is not None:
        told = Use.SAYS in uses or grouped or after_quote(scene, min(first, behind.first))
        if not told and not closes(scene, first, behind):
            return None
        granted = closing is not None and concedes(scene, closing.first)
        return _incised(scene, first, last, form, behind, says, granted=granted)
    if Use.SAYS in uses and (clefted := presented(scene, first, last)) is not None:
        stance = _stance(scene, form, clefted, uses[Use.SAYS], told=is_told(scene, clefted))
        return Cue(
            kind=CueKind.VERB, first=first, last=last, stance=stance, source=clefted, tense=form.tense,
            sentence=scene.index,
        )  # fmt: skip
    bare = Use.SAYS in uses and brings_bare_clause(scene, first, last, form.lemma)
    use = Use.SAYS if bare else use_of(scene, first, last, uses)
    if use is Use.QUOTED and form.lemma in scene.lexicon.words["incise_only"] and not brings_marks(scene, first, last):
        use = None
    source, main, brought = _spoken_by(scene, first, last)
    if source is not None and form.lemma in scene.lexicon.words["learning"]:
        source = told_by(scene, last + 1) or source
    if source is not None and is_held(scene, last, source):
        return None
    told = source is not None and is_told(scene, source)
    if use is None and told and form.lemma in scene.lexicon.words["showing"]:
        use = next(iter(uses))
    if use is None or source is None or (form.tense is FormTense.FUTURE and not quote_beside(scene, first, last)):
        return None  # « La ministre annoncera lundi une hausse »: nothing is said yet
    if use is not Use.SAYS and not told and not _is_voice(scene, source, uses[use]):
        return None
    if (not told and _is_of_another(scene, first, last, form, source)) or is_shown_by(scene, form, source):
        return None
    aims = use is Use.ABOUT and not brought and is_aim(scene, first)
    if aims or is_withheld(scene, first) or says_nothing(scene, first, last, source, form):
        return None
    stance = Stance.OPINING if describes_so(scene, last, form.lemma) else uses[use]
    stance = _stance(scene, form, source, stance, told=told)
    return Cue(
        kind=CueKind.VERB, first=first, last=last, stance=stance, source=source, use=use, tense=form.tense,
        main=main, sentence=scene.index,
    )  # fmt: skip


def _is_voice(scene: Scene, source: Phrase, stance: Stance) -> bool:
    """Whether a subject may speak of a thing; « on lui reproche un vol » holds it against somebody, whoever does."""
    held = stance is Stance.ACCUSING and scene.word(source.last) in scene.lexicon.words["anybody"]
    return held or names_a_voice(scene, source) or takes_up(scene, source)


def _spoken_by(scene: Scene, first: int, last: int) -> tuple[Phrase | None, bool, bool]:
    """Who speaks in front of a verb, whether it governs its sentence, and whether another verb brings it."""
    if voice := fronted_voice(scene, first):
        return voice, True, False
    if (behind := subject_of_relative(scene, first, last)) is not None:
        nominal = not any(is_verb(t, scene.lexicon) and t.dep_ == "ROOT" for t in scene.tokens[scene.start : scene.end])
        return behind, nominal, False
    source, main = subject_in_front(scene, first, last)
    if source is not None and source.first < first <= source.last:
        source = Phrase(
            first=source.first, last=first - 1
        )  # « L'opposition [réclame] », which a tagger takes for a noun
    if source is None and (brought := brought_subject(scene, first)) is not None:
        return brought, True, True
    return source, main and not (source is not None and is_bare_relative(scene, source, first)), False


def _stance(scene: Scene, form: SpeechForm, source: Phrase, stance: Stance, *, told: bool) -> Stance:
    """What a verb says of the words it brings: "a study suggests", « le tribunal a jugé que » give no opinion."""
    words = scene.lexicon.words
    rules = form.lemma in words["ruling"] and any(
        scene.word(at) in words["courts"] for at in range(source.first, source.last + 1)
    )
    plain = rules or (told and form.lemma in words["showing"])
    return Stance.NEUTRAL if stance is Stance.OPINING and plain else stance


def _is_of_another(scene: Scene, first: int, last: int, form: SpeechForm, source: Phrase) -> bool:
    """Whether a verb that things may be the subject of has nobody here, or tells of whoever somebody else speaks of."""
    words = scene.lexicon.words
    if form.lemma in words["of_things"] and not heads_a_voice(scene, source):
        return True
    # "the judge said he had shown “no remorse”"
    return form.lemma in words["shown"] and brings_marks(scene, first, last)


def _incised(
    scene: Scene, first: int, last: int, form: SpeechForm, source: Phrase, stance: Stance, *, granted: bool
) -> Cue:
    """« …, a dit le maire »; « comme l'a dit le maire » only grants what it brings."""
    words = scene.lexicon.words
    if stance is Stance.OPINING and form.lemma in words["showing"] and is_told(scene, source):
        stance = Stance.NEUTRAL  # "…, a study suggests"
    like = scene.word(first) in words["like"] or scene.word(first - 1) in words["like"]
    return Cue(
        kind=CueKind.INCISE, first=first, last=last, stance=stance, source=source, tense=form.tense,
        sentence=scene.index, main=not (like or granted),
    )  # fmt: skip
