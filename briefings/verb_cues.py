"""Cues that are verbs: « a déclaré que », « a-t-il dit », « a été évoqué par »."""

from __future__ import annotations

from collections.abc import Mapping

from briefings.noun_phrases import Phrase, is_verb, name_ending, noun_phrase
from briefings.scene import Cue, CueKind, Scene, after_quote, has_quotation, names_a_voice
from briefings.speech import FINITE, Form, FormTense, Stance, Use
from briefings.subjects import (
    is_subordinate,
    lent_by,
    subject_behind,
    subject_in_front,
    subject_of_sentence,
    told_before,
)

# Words that may stand between a verb of speech and its « que ».
REACH = 8
# Tokens between a verb of speech and the quotation that it brings, « a salué lundi soir « … ».
NEAR = 12


def verb_cue(scene: Scene, at: int) -> Cue | None:
    found = _form_at(scene, at)
    return (_known_cue(scene, at, *found) if found is not None else None) or any_incise(scene, at)


def _known_cue(scene: Scene, at: int, form: Form, first: int, passive: bool) -> Cue | None:
    group = _group_at(scene, at, form, first)
    uses = dict(scene.lexicon.verbs.get(form.lemma, {}))
    last = at
    if group is not None:
        uses, last = {Use.ABOUT: group[0]}, at + group[1]
    marks = [scene.word(i) for i in range(max(scene.start, first - 1), at)]
    if not uses or any(mark in scene.lexicon.words["negation"] for mark in marks):
        return None
    reflexive = any(mark in scene.lexicon.words["reflexive"] for mark in marks)
    if reflexive and group is None and form.lemma not in scene.lexicon.words["reflexive_verbs"]:
        return None
    if passive:
        return _passive(scene, first, last, uses)
    if form.tense not in FINITE and form.tense is not FormTense.PARTICIPLE:
        return _loose(scene, first, last, form, uses)
    return _finite(scene, first, last, form, uses)


def _form_at(scene: Scene, at: int) -> tuple[Form, int, bool] | None:
    """The reading of a word as a verb of speech, where its group begins, and whether it is passive."""
    word = scene.word(at)
    forms = scene.lexicon.forms.get(word)
    if not forms and "-" in word:
        forms = scene.lexicon.forms.get(word.split("-")[0])
    if not forms:
        return None
    helper = _helper(scene, at)
    participle = next((f for f in forms if f.tense is FormTense.PARTICIPLE), None)
    if participle is not None and helper is not None:
        first, reflexive = helper
        passive = not reflexive and _is_be(scene, at, first)
        loose = not passive and scene.word(first) in scene.lexicon.words["loose_have"]
        return (Form(participle.lemma, FormTense.INFINITIVE) if loose else participle), first, passive
    finite = next((f for f in forms if f.tense in FINITE), None)
    if finite is not None and _plausible(scene, at):
        first = at
        while first > scene.start and scene.word(first - 1) in scene.lexicon.words["clitics"] | {"comme"}:
            first -= 1
        return finite, first, False
    other = next((f for f in forms if f.tense in (FormTense.GERUND, FormTense.INFINITIVE)), None)
    return (other, at, False) if other is not None and scene.doc[at].pos_ in ("VERB", "AUX", "") else None


def _helper(scene: Scene, at: int) -> tuple[int, bool] | None:
    """Where the auxiliary in front of a participle begins, clitics included, and whether a reflexive stands there."""
    words = scene.lexicon.words
    here, seen = at - 1, False
    while here >= max(scene.start, at - 7):
        word = scene.word(here)
        if word in words["have"] or word in words["be"]:
            seen = True
        elif word in words["inverted"] or word in words["adverbs"] or (not seen and _stressed(scene, here)):
            pass
        elif not seen and word == "," and (opening := _insertion(scene, here)) is not None:
            here = opening
        elif not (seen and (word in words["clitics"] or word == "comme")):
            break
        here -= 1
    if not seen:
        return None
    reflexive = any(scene.word(i) in words["reflexive"] for i in range(here + 1, at))
    return here + 1, reflexive


def _stressed(scene: Scene, at: int) -> bool:
    """An adverb, or the pronoun of « elle aussi », « lui-même »."""
    words = scene.lexicon.words
    if scene.tags[at] == "ADV":
        return True
    return scene.word(at) in words["pronouns"] and scene.word(at + 1) in words["adverbs"]


def _insertion(scene: Scene, closing: int) -> int | None:
    """« avait, pour sa part, évoqué »: the comma that opens what stands between auxiliary and participle."""
    words = scene.lexicon.words
    for at in range(closing - 1, max(scene.start, closing - 10), -1):
        if scene.word(at) == ",":
            return at if scene.word(at - 1) in words["have"] | words["be"] else None
    return None


def _is_be(scene: Scene, at: int, first: int) -> bool:
    """Whether the auxiliary is « être » alone or « avoir été »."""
    words = [scene.word(i) for i in range(first, at)]
    return bool(set(words) & scene.lexicon.words["be"])


def _plausible(scene: Scene, at: int) -> bool:
    """Whether a word that looks like a finite verb is one here."""
    token, before, after = scene.doc[at], scene.word(at - 1), scene.word(at + 1)
    words = scene.lexicon.words
    if after in words["inverted"] or "-" in token.text:
        return True
    if token.text[:1].isupper() and at > scene.start:
        return False
    if token.pos_:
        if token.pos_ in ("VERB", "AUX"):
            return True
        named = name_ending(scene.names, at - 1) is not None
        led = named or before in words["coordination"] or before in words["pronouns"] or before in words["negation"]
        ruled = after in words["determiners"] or after in words["that"] or after.endswith("ment")
        if token.pos_ in ("ADP", "DET") or before in words["determiners"]:
            return False
        if _verbless(scene):
            return True
        return after_quote(scene, at) or (led and ruled) or (_brings_that(scene, at) and not _governed(scene, at))
    if before in words["clitics"] or before in words["pronouns"]:
        return True
    return before not in words["determiners"] | words["prepositions"]


def _verbless(scene: Scene) -> bool:
    """Whether a tagger saw no verb in a sentence, so that it must have missed one."""
    return not any(is_verb(token, scene.lexicon) for token in scene.doc[scene.start : scene.end])


def _brings_that(scene: Scene, at: int) -> bool:
    """Whether « que » follows shortly, no mark between: a tagger may miss the verb, the conjunction shows it."""
    for here in range(at + 1, min(at + 5, scene.end)):
        if scene.doc[here].is_punct:
            return False
        if scene.word(here) in scene.lexicon.words["that"]:
            return True
    return False


def _governed(scene: Scene, at: int) -> bool:
    return scene.word(at - 1) in scene.lexicon.words["prepositions"] - scene.lexicon.words["clitics"]


def _group_at(scene: Scene, at: int, form: Form, first: int) -> tuple[Stance, int] | None:
    """The stance of a set phrase that begins here, and how many words it has behind its verb."""
    for group in scene.lexicon.groups.get(form.lemma, ()):
        if group.reflexive and not any(
            scene.word(i) in scene.lexicon.words["reflexive"] for i in range(max(scene.start, first - 2), at)
        ):
            continue
        for gap in (0, 1, 2):
            if group.tail and all(scene.word(at + 1 + gap + n) == word for n, word in enumerate(group.tail)):
                return group.stance, gap + len(group.tail)
        if not group.tail:
            return group.stance, 0
    return None


def _passive(scene: Scene, first: int, last: int, uses: Mapping[Use, Stance]) -> Cue | None:
    """« a été évoqué par la présidence »."""
    stance = uses.get(Use.ABOUT)
    for at in range(last + 1, min(last + 24, scene.end)):
        if at in scene.quoted or scene.word(at) in (",", ";", ":"):
            break
        if scene.word(at) in scene.lexicon.words["agent"]:
            thing = noun_phrase(scene.doc, at + 1, scene.end, scene.lexicon, scene.names)
            source = thing and (publisher(scene, thing) or thing)
            if source is None or (stance is None and not has_quotation(scene)):
                return None
            stance = stance or next(iter(uses.values()))
            if stance is Stance.OPINING:
                return None
            return Cue(
                kind=CueKind.AGENT, first=first, last=last, stance=stance, source=source, use=Use.ABOUT,
                tense=FormTense.PARTICIPLE, sentence=scene.index, main=not is_subordinate(scene, first),
            )  # fmt: skip
    return None


def _loose(scene: Scene, first: int, last: int, form: Form, uses: Mapping[Use, Stance]) -> Cue | None:
    """A participle or infinitive, whose subject is that of the sentence: « ajoutant que … »."""
    use = _use(scene, first, last, uses)
    if use is None or use is Use.ABOUT or scene.word(first - 1) in scene.lexicon.words["duty"]:
        return None
    source = lent_by(scene, first) or subject_of_sentence(scene, first)
    if source is None or not names_a_voice(scene, source):
        return None
    return Cue(
        kind=CueKind.VERB, first=first, last=last, stance=uses[use], source=source, use=use, tense=form.tense,
        main=False, sentence=scene.index,
    )  # fmt: skip


def _finite(scene: Scene, first: int, last: int, form: Form, uses: Mapping[Use, Stance]) -> Cue | None:
    tail = _tail(scene, first, last, uses)
    behind = tail or subject_behind(scene, first, last)
    says = uses.get(Use.SAYS, uses.get(Use.QUOTED, uses.get(Use.ABOUT)))
    if behind is not None and says is not None:
        if Use.SAYS not in uses and not after_quote(scene, min(first, behind.first)):
            return None
        return Cue(
            kind=CueKind.INCISE, first=first, last=last, stance=says, source=behind, tense=form.tense,
            sentence=scene.index, main=scene.word(first) != "comme" and scene.word(first - 1) != "comme",
        )  # fmt: skip
    use = _use(scene, first, last, uses)
    if Use.SAYS in uses and form.lemma in scene.lexicon.words["bare_clause"] and _goes_on(scene, last):
        use = Use.SAYS
    source, main = subject_in_front(scene, first, last)
    told = source is not None and _is_told(scene, source)
    if use is None and told and form.lemma in scene.lexicon.words["showing"]:
        use = next(iter(uses))
    if use is None or source is None or (use is not Use.SAYS and not told and not names_a_voice(scene, source)):
        return None
    if scene.word(source.first) in scene.lexicon.words["none_of"]:
        return None
    return Cue(
        kind=CueKind.VERB, first=first, last=last, stance=uses[use], source=source, use=use, tense=form.tense,
        main=main, sentence=scene.index,
    )  # fmt: skip


def _is_told(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is headed by something that tells: « le dernier bilan de l'agence », « the footage »."""
    links = scene.lexicon.words["links"]
    stop = next((at for at in range(phrase.first, phrase.last + 1) if scene.word(at) in links), phrase.last + 1)
    return any(scene.lexicon.noun(scene.word(at)) for at in range(phrase.first, stop))


def _tail(scene: Scene, first: int, last: int, uses: Mapping[Use, Stance]) -> Phrase | None:
    """English: the subject in front of a verb behind what it attributes: « …, the police said Friday »."""
    if not scene.lexicon.words["bare_clause"] or not uses:
        return None
    source, _ = subject_in_front(scene, first, last)
    if source is None or source.last >= first or not _closes_clause(scene, last):
        return None
    start = source.first
    while start > scene.start and scene.word(start - 1) not in (",", ".", ";", ":") and start - 1 not in scene.quoted:
        start -= 1
    if any(is_verb(scene.doc[at], scene.lexicon) for at in range(start, first)):
        return None
    if not (_parts(scene, start, last) or told_before(scene, start, marked=after_quote(scene, start))):
        return None
    return source


def _closes_clause(scene: Scene, last: int) -> bool:
    """Whether no clause follows a verb of speech up to the next mark: « said Friday », « told reporters in Leeds »."""
    for at in range(last + 1, scene.end):
        word = scene.word(at)
        if at in scene.quoted:
            return False
        if word in (",", ".", ";", ":", "—", "–") or scene.doc[at].is_space:
            return word != ":"
        if word in scene.lexicon.words["that"] or is_verb(scene.doc[at], scene.lexicon):
            return False
    return True


def _parts(scene: Scene, start: int, last: int) -> bool:
    """« These whales, she suggested, feed at night »: commas on both sides."""
    return scene.word(start - 1) == "," and scene.word(last + 1) == ","


def any_incise(scene: Scene, at: int) -> Cue | None:
    """« … », s'étrangle le maire: behind a quotation any verb with its subject behind tells who says it."""
    if not scene.quoted or scene.tags[at] != "VERB":
        return None
    form = str(scene.doc[at].morph)
    if "VerbForm=Part" not in form and "VerbForm=Fin" not in form:
        return None
    if "VerbForm=Part" in form:
        helper = _helper(scene, at)
        if helper is None:
            return None
        first = helper[0]
    else:
        first = at
        while first > scene.start and scene.word(first - 1) in scene.lexicon.words["clitics"]:
            first -= 1
    if not told_before(scene, first, marked=True):
        return None
    source = subject_behind(scene, first, at)
    if source is None or not (
        source.first in scene.names or scene.word(source.first) in scene.lexicon.words["inverted"]
        or "-" in scene.doc[source.first].text or names_a_voice(scene, source)
    ):  # fmt: skip
        return None
    return Cue(
        kind=CueKind.INCISE, first=first, last=at, stance=Stance.NEUTRAL, source=source, sentence=scene.index,
    )  # fmt: skip


def _use(scene: Scene, first: int, last: int, uses: Mapping[Use, Stance]) -> Use | None:
    """The use that the words around a verb allow, the fullest first."""
    if Use.SAYS in uses and (_clause_behind(scene, last) or _quote_beside(scene, first, last)):
        return Use.SAYS
    if Use.QUOTED in uses and _quote_beside(scene, first, last):
        return Use.QUOTED
    return Use.ABOUT if Use.ABOUT in uses else None


def _clause_behind(scene: Scene, last: int) -> bool:
    """« que », an infinitive, or a colon behind the verb, in its own clause."""
    words = scene.lexicon.words
    depth = 0
    for at in range(last + 1, min(last + 1 + 3 * REACH, scene.end)):
        word = scene.word(at)
        if at in scene.quoted:
            return False
        depth += word == ","
        if word in words["that"]:
            return at <= last + REACH or depth >= 1
        if at > last + REACH and depth == 0:
            return False
        if word in (".", ";") or (depth == 0 and is_verb(scene.doc[at], scene.lexicon) and at > last + 3):
            return False
        if _infinitive(scene, at) and at <= last + 3:
            return True
        if word == ":":
            return True
    return False


def _goes_on(scene: Scene, last: int) -> bool:
    """Whether a clause without a conjunction may follow: « said the road was closed »."""
    return last + 3 < scene.end and not scene.doc[last + 1].is_punct


def _infinitive(scene: Scene, at: int) -> bool:
    token = scene.doc[at]
    if token.pos_:
        return token.pos_ in ("VERB", "AUX") and "Inf" in token.morph.get("VerbForm", [])
    return bool(scene.word(at - 1) in scene.lexicon.words["infinitive_marks"])


def _quote_beside(scene: Scene, first: int, last: int) -> bool:
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


def incise_inside(scene: Scene, at: int) -> Cue | None:
    """« C'est, confiait le ministre en 2010, un ami »: an incise that the marks run over."""
    found = _form_at(scene, at)
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


def publisher(scene: Scene, thing: Phrase) -> Phrase | None:
    """« les résultats transmis par X »: X."""
    if not any(scene.lexicon.noun(scene.word(i)) for i in range(thing.first, thing.last + 1)):
        return None
    for at in range(thing.last + 1, min(thing.last + 6, scene.end)):
        if scene.word(at) in scene.lexicon.words["agent"]:
            return noun_phrase(scene.doc, at + 1, scene.end, scene.lexicon, scene.names)
        if scene.doc[at].is_punct:
            return None
    return None
