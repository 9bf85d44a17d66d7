"""The verb of speech that a word may be, read with its auxiliaries: « a, pour sa part, déclaré »."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.attribution.noun_phrases import is_verb, name_ending
from briefings.attribution.reduced import is_reduced
from briefings.attribution.scene import Scene, after_quote, names_a_voice
from briefings.attribution.subjects_behind import is_verdict
from briefings.language.speech import FINITE, FormTense, SpeechForm
from briefings.lexicon import word_set
from briefings.names.titles import Titles

# Relations that lead from a word of an adverbial up to its verb, and how many of them at most.
ADVERBIAL = frozenset({"case", "det", "fixed", "amod", "nmod", "advmod", "obl:mod", "obl"})
DEEPEST = 4
# Words of an adverbial that is known by its words: « dans un premier temps ».
LONGEST_ADVERBIAL = 5
# Tokens of somebody between a comma and the verb that ends a sentence.
FARTHEST = 8


def form_at(scene: Scene, at: int) -> tuple[SpeechForm, int, bool] | None:
    """The reading of a word as a verb of speech, where its group begins, and whether it is passive."""
    word = scene.word(at)
    forms = scene.lexicon.forms.get(word)
    if not forms and "-" in word:
        forms = scene.lexicon.forms.get(word.split("-")[0])
    if not forms:
        return None
    participle = next((f for f in forms if f.tense is FormTense.PARTICIPLE), None)
    if participle is not None and _describes(scene, at):
        return None  # "has alleged ties"
    helper = helper_of(scene, at) if participle is not None else None
    if participle is not None and helper is not None:
        first, reflexive = helper
        active = participle.lemma in word_set(scene.lexicon.language, "small_words", "perfect_with_be")
        passive = not (reflexive or active) and _is_be(scene, at, first)  # « sont convenus de », as « ont convenu de »
        loose = not passive and not scene.lexicon.words["loose_have"].isdisjoint(scene.lows[first:at])
        return (SpeechForm(participle.lemma, FormTense.INFINITIVE) if loose else participle), first, passive
    if participle is not None and (shared := _shared_helper(scene, at)) is not None:
        first, reflexive = shared
        return participle, at, not reflexive and _is_be(scene, scene.tokens[at].head.i, first)
    if (going := _going_on(scene, at, forms)) is not None:
        return going
    finite = next((f for f in forms if f.tense in FINITE), None)
    if finite is not None and _plausible(scene, at):
        first = at
        while first > scene.start and _leads(scene, first - 1):
            first -= 1
        return finite, first, False
    other = next((f for f in forms if f.tense in (FormTense.GERUND, FormTense.INFINITIVE)), None)
    verbal = scene.tokens[at].pos_ in ("VERB", "AUX", "") or _has_object(scene, at)
    return (other, at, False) if other is not None and verbal else None


def _has_object(scene: Scene, at: int) -> bool:
    """« La Gazette le qualifiant de « tyran » »: a name and a pronoun in front, whatever a tagger makes of the verb."""
    clitic = scene.word(at - 1) in scene.lexicon.words["clitics"]
    return clitic and name_ending(scene.names, at - 2) is not None


def _going_on(scene: Scene, at: int, forms: Sequence[SpeechForm]) -> tuple[SpeechForm, int, bool] | None:
    """ "Police are appealing for witnesses", "is not calling for a strike": a gerund with its auxiliary is finite."""
    gerund = next((form for form in forms if form.tense is FormTense.GERUND), None)
    ends = tuple(scene.lexicon.words["gerund_ends"])
    if gerund is None or gerund.lemma in scene.lexicon.words["acted"] or not scene.word(at).endswith(ends):
        return None
    first = at - 1
    while first > scene.start and (scene.tags[first] == "ADV" or scene.word(first) in scene.lexicon.words["adverbs"]):
        first -= 1
    if scene.word(first) not in scene.lexicon.words["be"]:
        return None
    return SpeechForm(gerund.lemma, FormTense.PRESENT), first, False


def _describes(scene: Scene, at: int) -> bool:
    """Whether a participle stands before its noun: "has alleged ties to the firm", "extradite accused criminals"."""
    token, words, before = scene.tokens[at], scene.lexicon.words, scene.word(at - 1)
    article = before in words["determiners"] and scene.tokens[at - 1].head is token.head
    led = article or before in words["have"] or before in words["prepositions"] or token.head.head.i == at - 1
    return led and token.dep_ == "amod" and at < token.head.i < scene.end and token.head.pos_ == "NOUN"


def helper_of(scene: Scene, at: int) -> tuple[int, bool] | None:
    """Where the auxiliary in front of a participle begins, clitics included, and whether a reflexive stands there."""
    words = scene.lexicon.words
    here, seen, reach = at - 1, False, at - 7
    while here >= max(scene.start, reach):
        word = scene.word(here)
        if not seen and (length := interposed(scene, here)):
            here, reach = here - length, reach - length
            continue
        if word in words["have"] or word in words["be"]:
            seen = True
        elif (
            word in words["inverted"]
            or word in words["adverbs"]
            or (not seen and (word in words["asides"] or _between(scene, here, at)))
        ):
            pass
        elif not seen and word == "," and (opening := _insertion(scene, here)) is not None:
            here, reach = opening, opening - 3
        elif not (seen and _leads(scene, here)):
            break
        here -= 1
    if not seen:
        return None
    reflexive = any(scene.word(i) in words["reflexive"] for i in range(here + 1, at))
    return here + 1, reflexive


def interposed(scene: Scene, last: int) -> int:
    """How many words has the adverbial that ends here and stands between auxiliary and participle; 0 for none."""
    phrases = scene.lexicon.words["interposed"]
    if scene.lows[last] not in scene.lexicon.words["interposed_ends"]:
        return 0
    lengths = range(2, LONGEST_ADVERBIAL + 1)
    return next((n for n in lengths if " ".join(scene.lows[max(scene.start, last - n + 1) : last + 1]) in phrases), 0)


def _shared_helper(scene: Scene, at: int) -> tuple[int, bool] | None:
    """« ont jeté des œufs et crié « … » »: the auxiliary of the participle that this one is joined to."""
    token = scene.tokens[at]
    head = token.head
    joins = scene.lexicon.words["coordination"]
    joined = not joins.isdisjoint((scene.word(at - 1), scene.word(at - 2)))
    if token.dep_ != "conj" or not joined or not scene.start <= head.i < at:
        return None
    return helper_of(scene, head.i) if "Part" in head.morph.get("VerbForm") else None


def _leads(scene: Scene, at: int) -> bool:
    """Whether a word belongs to the verb group behind it: « le lui », « comme l'a dit »; not « Pas Sans Nous dit »."""
    word = scene.word(at)
    if at > scene.start and scene.tokens[at].text[:1].isupper() and scene.tokens[at - 1].text[:1].isupper():
        return False
    return word in scene.lexicon.words["clitics"] or word in scene.lexicon.words["like"]


def _between(scene: Scene, here: int, participle: int) -> bool:
    """What may stand between an auxiliary and its participle: « a aussi », « a de nouveau », « a en revanche »."""
    token, steps = scene.tokens[here], 0
    if _stressed(scene, here):
        return True
    while token.dep_ in ADVERBIAL and scene.start <= token.i < participle and steps < DEEPEST:
        token, steps = token.head, steps + 1
    return steps > 0 and (token.i == participle or token.dep_ == "aux:tense")


def _stressed(scene: Scene, at: int) -> bool:
    """An adverb, or the pronoun of « elle aussi », « lui-même »."""
    words = scene.lexicon.words
    if scene.tokens[at].pos_ == "ADV":
        return True
    return scene.word(at) in words["pronouns"] and scene.word(at + 1) in words["adverbs"]


def _insertion(scene: Scene, closing: int) -> int | None:
    """« avait, pour sa part, évoqué »: the comma that opens what stands between auxiliary and participle."""
    words = scene.lexicon.words
    for at in range(closing - 1, max(scene.start, closing - 10), -1):
        if scene.word(at) == ",":
            before = scene.word(at - 1)
            return at if before in words["have"] or before in words["be"] else None
    return None


def _is_be(scene: Scene, at: int, first: int) -> bool:
    """Whether the auxiliary is « être » alone or « avoir été »."""
    being = scene.lexicon.words["be"]
    return any(scene.word(i) in being for i in range(first, at))


def _plausible(scene: Scene, at: int) -> bool:
    """Whether a word that looks like a finite verb is one here."""
    token, before, after = scene.tokens[at], scene.word(at - 1), scene.word(at + 1)
    words = scene.lexicon.words
    if after in words["inverted"] or "-" in token.text:
        return True
    if token.text[:1].isupper() and at > scene.start:
        return False
    if before in words["reflexive"] or (before == "," and is_verdict(scene, at - 1)):
        return True  # « s'enthousiasme », « Faux, rétorque le syndicat »: no noun stands there
    if token.pos_:
        if token.pos_ in ("VERB", "AUX"):
            return not is_reduced(scene, at)
        name = name_ending(scene.names, at - 1)
        named = name is not None
        if name is not None and after_quote(scene, _with_particles(scene, name)):
            return True  # “…,” van der Linden cautions
        led = named or before in words["coordination"] or before in words["pronouns"] or before in words["negation"]
        ruled = after in words["determiners"] or after in words["that"] or after.endswith("ment")
        ruled = ruled or (at + 1 < scene.end and "Inf" in scene.tokens[at + 1].morph.get("VerbForm"))
        if _is_of_many(scene, at):
            return True
        if token.pos_ in ("ADP", "DET") or token.dep_ == "compound" or before in words["determiners"]:
            return False
        if scene.lexicon.habits.noun_compounds and Titles.of(scene.lexicon.language).is_role(after):
            return False  # "Ohio state representative Ann Roy"
        if _verbless(scene) or _closes(scene, at):
            return True
        if before == "," and any(here in scene.quoted for here in range(at + 1, min(at + 4, scene.end))):
            return True  # « Le groupe, qui …, vise désormais « … » »
        if token.dep_ == "ROOT" and after in (",", ":") and at + 2 in scene.quoted:
            return True  # "The sign read, “Closed”"
        return after_quote(scene, at) or (led and ruled) or (_brings_that(scene, at) and not _governed(scene, at))
    if before in words["clitics"] or before in words["pronouns"]:
        return True
    return before not in words["determiners"] and before not in words["prepositions"]


def _is_of_many(scene: Scene, at: int) -> bool:
    """ "Sources close to the club insist he wants to stay": a plural's present, which looks like a noun.

    Many who tell open the sentence, or follow what stands in front, no verb stands before it, and one does behind.
    """
    words, opening = scene.lexicon.words, scene.start
    if scene.tags[opening] == "ADP":  # "In a paper published on Monday, "
        opening = next((here + 1 for here in range(at - 1, opening, -1) if scene.word(here) == ","), opening)
    head = scene.tokens[opening]
    if not scene.lexicon.habits.nouns_without_article or scene.tags[at] != "NOUN":
        return False
    if "Sing" not in scene.tokens[at].morph.get("Number"):
        return _is_of_one(scene, at)
    while head.i + 1 < at and scene.tags[head.i] in ("ADJ", "DET"):
        head = scene.tokens[head.i + 1]
    telling = head.lower_ in words["bodies"] or scene.lexicon.noun(head.lower_) is not None
    if not telling or "Plur" not in head.morph.get("Number") or head.i + 1 == at:
        return False
    if any(is_verb(token, scene.lexicon) for token in scene.tokens[opening:at]):
        return False
    behind = scene.tokens[at + 1 : min(at + 1 + FARTHEST, scene.end)]
    return scene.word(at + 1) not in words["prepositions"] and any(token.pos_ in ("VERB", "AUX") for token in behind)


def _is_of_one(scene: Scene, at: int) -> bool:
    """ "The army claims it killed 40 rebels": a body right before, a pronoun that is a subject right behind."""
    words, token = scene.lexicon.words, scene.tokens[at + 1 : at + 2]
    led = scene.word(at - 1) in words["bodies"] and scene.tags[at - 1] == "NOUN"
    subject = bool(token) and token[0].pos_ == "PRON" and token[0].dep_.startswith(("nsubj", "expl"))
    return led and subject and not any(is_verb(one, scene.lexicon) for one in scene.tokens[scene.start : at])


def _with_particles(scene: Scene, name: int) -> int:
    while scene.word(name - 1) in scene.lexicon.words["particles"]:
        name -= 1
    return name


def _verbless(scene: Scene) -> bool:
    """Whether a tagger saw no verb in a sentence, so that it must have missed one."""
    return not any(is_verb(token, scene.lexicon) for token in scene.tokens[scene.start : scene.end])


def _closes(scene: Scene, at: int) -> bool:
    """« Il faut agir, martèle le préfet. »: a comma in front, and somebody behind with whom the sentence ends."""
    words = scene.lexicon.words
    if not scene.lexicon.habits.subject_may_follow:
        return _ends_behind_voice(scene, at)
    before = at - 1 if scene.word(at - 1) == "," else 0
    if before <= scene.start or scene.word(at + 1) not in words["determiners"]:
        return False
    source = scene.phrase(at + 1)
    ends = source is not None and scene.word(source.last + 1) in ("", ".", "!", "…")
    return source is not None and ends and names_a_voice(scene, source)


def _ends_behind_voice(scene: Scene, at: int) -> bool:
    """ "The strike would cost $1bn, the Budget Office estimates.": the last word, behind a comma and somebody."""
    if scene.word(at + 1) not in ("", ".", "!") or scene.tokens[at].dep_ == "conj":
        return False
    near = range(at - 1, max(scene.start, at - FARTHEST), -1)
    comma = next((here for here in near if scene.word(here) == "," or here in scene.quoted), 0)
    source = scene.phrase(comma + 1, at) if comma else None
    fills = source is not None and source.first == comma + 1 and source.last == at - 1
    if source is None or not fills:
        return False
    if comma in scene.quoted:  # "“Keep out,” the message read"
        return names_a_voice(scene, source) or scene.lexicon.noun(scene.word(source.last)) is not None
    return names_a_voice(scene, source) and any(
        is_verb(token, scene.lexicon) for token in scene.tokens[scene.start : comma]
    )


def _brings_that(scene: Scene, at: int) -> bool:
    """Whether « que » follows shortly, no mark between: a tagger may miss the verb, the conjunction shows it."""
    for here in range(at + 1, min(at + 5, scene.end)):
        if scene.tokens[here].is_punct:
            return False
        if scene.word(here) in scene.lexicon.words["that"]:
            return True
    return False


def _governed(scene: Scene, at: int) -> bool:
    before, words = scene.word(at - 1), scene.lexicon.words
    return before in words["prepositions"] and before not in words["clitics"]
