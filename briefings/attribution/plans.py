"""Plans: whether a sentence tells of what is still to come."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.attribution.carrying import carries, on_edge
from briefings.attribution.hedges import announces_by, beginnings, found, plain, words_of
from briefings.attribution.moods import goes_to, inside, is_deed, moods_of
from briefings.attribution.utterance import Utterance
from briefings.language import Reading, Sentence
from briefings.language.grammar import verb_group
from briefings.language.speech import Use, speech
from briefings.language.tokens import Token, Tokens
from briefings.lexicon import table
from briefings.model import Span

# Tokens that a time in front of its sentence may take: « Le 3 mai 1989, ».
FRONT = 4
# Tokens from « jusqu'à » to a time that it bounds: « jusqu'à l'élection de mai ».
REACH = 5


def set_down(told: Utterance) -> bool:
    """Whether words of things to come are what a sentence claims: not « un homme qui voulait fuir »."""
    if not told.has_own("planned"):
        return False
    sentence, language = told.sentence, told.reading.language
    text, endless = sentence.span.of(told.reading.text), words_of(language, "planned", "endless")
    seen = False
    for place in found(text, language, "planned"):
        span = Span(sentence.span.start + place.start, sentence.span.start + place.end)
        tokens = told.reading.tokens_of(span)
        if not tokens or any(quote.holds(span) for quote in told.quoted):
            continue
        seen = True
        if tokens.doc[tokens.start - 1].lower_ in speech(language).words["reflexive"]:
            continue  # « se veut rassurant »
        behind = tokens.doc[tokens.end] if tokens.end < sentence.tokens.end else None
        if behind is not None and behind.lower_ in words_of(language, "planned", "unplanned"):
            continue  # « veut dire », « un projet de loi »
        if tokens.text.lower() in endless and not is_deed(behind, dated=bool(told.coming)):
            continue  # « reste à deux minutes »
        if not _is_aside(sentence, tokens.root) and carries(sentence, _verb_of(tokens.root)):
            return True
    return not seen


def _is_aside(sentence: Sentence, noun: Token) -> bool:
    """ "After the council announced plans to sell": in what a conjunction opens, though a parser sees no verb there."""
    if noun.pos_ != "NOUN":
        return False
    hidden = any(child.dep_ == "amod" and announces_by(child.lower_, noun.doc.lang_) for child in noun.children)
    return hidden and on_edge(sentence, noun)


def _verb_of(token: Token) -> Token:
    """The verb or predicate that a word hangs on, or the word itself: « a dit son intention de »."""
    verb = token
    while verb.pos_ not in ("VERB", "AUX") and verb.head is not verb and not _has_child(verb, "cop"):
        verb = verb.head
    return verb


def is_on(told: Utterance) -> bool:
    """ "They play in Kent on Saturday", "it could fall on 8 July", "a hearing has been set for May": dated to come."""
    language = told.reading.language
    possible, fixing = words_of(language, "planned", "possible"), words_of(language, "planned", "fixing")
    for span in told.coming if not told.whole else ():
        tokens = told.reading.tokens_of(span)
        if not tokens or any(quote.overlaps(span) for quote in told.quoted):
            continue
        before = tokens.doc[tokens.start - 1].lower_ if tokens.start else ""
        verb = _dated_verb(tokens.root, tokens)
        if verb is None or not carries(told.sentence, verb):
            continue
        if before in words_of(language, "planned", "bounding"):
            if _goes_on_to(verb, before):
                return True
            continue
        reaching = words_of(language, "planned", "reaching")
        if any(token.lower_ in reaching for token in tokens.doc[max(0, tokens.start - REACH) : tokens.start]):
            continue  # « jusqu'à l'élection de mai »
        group = (verb, verb.head) if verb.dep_ == "xcomp" else (verb,)  # "could begin cutting in June"
        helpers = [child for one in group for child in one.children if child.dep_.startswith("aux")]
        if any(helper.lower_ in possible for helper in helpers) or verb.lemma_.lower() in fixing:
            return True
        on = tokens.root.head
        on = on.head if on.dep_ == "obl" and tokens.root.dep_ == "nmod" else on  # "go to the polls on Sunday"
        if on is verb and _is_programmed(verb, helpers):
            return True
    return False


def _goes_on_to(verb: Token, before: str) -> bool:
    """ "Runs until 9 June", "has been adjourned until May": how long something is to last."""
    language = verb.doc.lang_
    lasts = verb.lemma_.lower() in words_of(language, "planned", "lasting")
    if not lasts or before not in words_of(language, "planned", "ending"):
        return False
    return any("Pres" in t.morph.get("Tense") for t in (verb, *verb.children) if t is verb or t.dep_.startswith("aux"))


def _dated_verb(root: Token, inside: Tokens) -> Token | None:
    """The verb that a time hangs on, past what the verb governs, and not past its subject or a clause of its own."""
    word = root
    while word.head is not word:
        over = word.head
        if over.i in range(inside.start, inside.end):
            word = over
            continue
        if over.pos_ in ("VERB", "AUX"):
            return over if word.dep_.startswith(("obl", "nmod", "obj", "advmod", "nsubj:outer", "xcomp")) else None
        if not word.dep_.startswith(("nmod", "obl")) or over.dep_.startswith(("nsubj", "csubj", "appos")):
            return None
        word = over
    return None


def _is_programmed(verb: Token, helpers: Sequence[Token]) -> bool:
    """A present that tells of one time: "the fair opens", "she is flying", and not "he has", "it remains"."""
    lemma, language = verb.lemma_.lower(), verb.doc.lang_
    lasting = table(language, "events")["main"]
    says = Use.SAYS in speech(language).verbs.get(lemma, {})
    if says or lemma in lasting["lasting"] or lemma in lasting["minds"]:
        return False
    if not words_of(language, "planned", "programmed"):
        return False
    if not helpers:
        return "Fin" in verb.morph.get("VerbForm") and "Pres" in verb.morph.get("Tense")
    present = all("Pres" in helper.morph.get("Tense") for helper in helpers)
    return present and len(helpers) == 1 and verb.lower_.endswith(tuple(words_of(language, "planned", "programmed")))


def means_to(told: Utterance) -> bool:
    """« entend réformer », « ont par conséquent été prévues »: an aim, or what has been set down for later."""
    if told.whole:
        return False
    sentence, own, language = told.sentence, told.own, told.reading.language
    aiming, setting = words_of(language, "planned", "aiming"), words_of(language, "planned", "setting")
    for token in sentence.tokens.having_lemma(aiming):
        behind = token.doc[token.i + 1].lower_ if token.i + 1 < sentence.tokens.end else ""
        if behind in words_of(language, "planned", "unplanned"):
            continue
        aims = "Pres" in token.morph.get("Tense") and any(
            child.dep_ == "xcomp" and _acts(child) for child in token.children
        )
        if aims and f" {token.lower_} " in own and carries(sentence, token):
            return True
    for token in sentence.tokens.having_lemma(setting):
        if _is_set(token) and f" {token.lower_} " in own and carries(sentence, token):
            return True
    for token in sentence.tokens.having(words_of(language, "planned", "providing")):
        if _has_child(token, "obj") and f" {token.lower_} " in own and carries(sentence, token):
            return True  # « le texte prévoit une hausse »
    owing = sentence.tokens.having(words_of(language, "planned", "owing"))
    if any(_is_scheduled(token) and f" {token.lower_} " in own and carries(sentence, token) for token in owing):
        return True
    awaiting = sentence.tokens.having_lemma(words_of(language, "planned", "awaiting"))
    return any(_is_awaited(t) and f" {t.lower_} " in own and carries(sentence, t) for t in awaiting)


def _is_scheduled(duty: Token) -> bool:
    """« doit durer six semaines », « doivent s'affronter »: what is on its way, and not « doit payer »."""
    scheduled = words_of(duty.doc.lang_, "planned", "scheduled")
    behind = duty.doc[duty.i + 1 : min(duty.i + 5, duty.sent.end)]
    verb = next((token for token in behind if "Inf" in token.morph.get("VerbForm")), None)
    return verb is not None and verb.lemma_.lower() in scheduled


def _acts(aim: Token) -> bool:
    """« veut partir », « veut être prudent », and not « se veut prudent »."""
    return aim.pos_ != "ADJ" or _has_child(aim, "cop")


def was_due(told: Utterance) -> bool:
    """« Il devait partir vendredi », where that day is still to come: a plan, whatever became of it."""
    due = told.sentence.tokens.having(words_of(told.reading.language, "planned", "due")) if told.coming else ()
    return any(span.start > token.idx and carries(told.sentence, token) for token in due for span in told.coming)


def _is_awaited(token: Token) -> bool:
    """« est également attendue à Lyon », and not « est très attendue par le public », « est annoncé perdant »."""
    if not any(child.dep_ in ("aux:pass", "cop") and "Pres" in child.morph.get("Tense") for child in token.children):
        return False
    degrees = words_of(token.doc.lang_, "planned", "degrees")
    for child in token.children:
        agent = child.dep_ in ("obl:agent", "xcomp", "aux:tense")
        if agent or (child.dep_ == "advmod" and child.lower_ in degrees):
            return False
    return True


def _is_set(token: Token) -> bool:
    """« est prévu », « avait prévu une fête »; « était prévu » may have come to nothing, « n'est pas prévu » has."""
    group = verb_group(token)
    if group is not None and group.negated:
        return False
    helpers = [child for child in token.children if child.dep_ in ("aux:tense", "aux")]
    if not _has_child(token, "aux:pass"):
        return bool(helpers) and _has_child(token, "obj", "xcomp")
    if helpers:
        return any("Imp" not in helper.morph.get("Tense") for helper in helpers)
    return any("Pres" in c.morph.get("Tense") for c in token.children if c.dep_ == "aux:pass")


def _has_child(token: Token, *relations: str) -> bool:
    return any(child.dep_ in relations for child in token.children)


def ahead(told: Utterance) -> bool:
    """Whether a clause that carries the claim is in the future, and not told of a past (« en 1989, il ira »)."""
    sentence, past = told.sentence, () if told.source else told.past
    future = [t for t in inside(moods_of(told.reading).future, sentence) if not _is_completed(t)]
    going = sentence.tokens.having(words_of(told.reading.language, "planned", "future"))
    future += [token for token in going if _is_going(token) and goes_to(sentence, token)]
    return any(carries(sentence, token) and not _is_history(told.reading, sentence, token, past) for token in future)


def spoken_ahead(told: Utterance) -> bool:
    """« « Je serai à vos côtés », a dit X »: a future that heads the words quoted, whatever a parser hangs them on."""
    future = {token.i for token in inside(moods_of(told.reading).future, told.sentence)} if told.spoken else ()
    return bool(future) and any(
        token.i in future and not _is_completed(token)
        for head in told.heads
        for token in (head, *head.children)
        if token is head or token.dep_.startswith(("aux", "cop"))
    )


def _is_going(token: Token) -> bool:
    """ "Is going to", and not "recalled going to", where the word is no finite form itself."""
    if not {"Ger", "Part"} & set(token.morph.get("VerbForm")):
        return True
    return any(child.dep_.startswith(("aux", "cop")) for child in token.children) or token.dep_.startswith("aux")


def _is_history(reading: Reading, sentence: Sentence, token: Token, past: Sequence[Span]) -> bool:
    """Whether a past time stands in front of everything or beside the verb itself, not beside one of its nouns."""
    since = words_of(reading.language, "planned", "since")
    helping = token.dep_.startswith(("aux", "cop"))
    verb = token.head if helping else token
    verbs = {verb, *(child for child in verb.children if child.dep_ in ("xcomp", "obj") and child.pos_ == "VERB")}
    for span in past:
        tokens = reading.tokens_of(span)
        root = tokens.root
        if {t.text.lower() for t in token.doc[max(0, tokens.start - 1) : tokens.end]} & since:
            continue
        fronted = root.i - sentence.tokens.start <= FRONT and root.i < token.i and "," in _between(root, token)
        fronted = fronted and not _is_apposed(sentence, root)
        if fronted or root in verbs or root.head in verbs:
            return True
    return False


def _is_apposed(sentence: Sentence, time: Token) -> bool:
    """« Le couvre-feu, instauré vendredi, sera levé »: a time inside what is said of the noun in front of it."""
    before = sentence.tokens.doc[sentence.tokens.start : time.i]
    nouns = (token for token in before if token.pos_ in ("NOUN", "PROPN"))
    return any(token.pos_ == "VERB" for token in before) or any("," in _between(noun, time) for noun in nouns)


def _between(first: Token, last: Token) -> list[str]:
    return [token.text for token in first.doc[first.i : last.i]]


def _is_completed(token: Token) -> bool:
    """« n'aura duré qu'un jour »: the future perfect looks back, where no deadline stands behind it."""
    if "Tense=Fut" not in token.morph or "VerbForm=Inf" in token.head.morph or not _is_tense(token):
        return False
    behind = plain(token.doc[token.i : token.sent.end].text)
    return not any(f" {word} " in behind for word in words_of(token.doc.lang_, "planned", "deadlines"))


def _is_tense(helper: Token) -> bool:
    """Whether « être » or « avoir » makes a perfect and no passive: « sera restée », and not « sera jugée »."""
    if helper.dep_ == "aux:pass":
        return helper.head.lemma_ in table(helper.doc.lang_, "small_words")["perfect_with_be"]
    return helper.dep_ == "aux:tense"


def decrees(told: Utterance) -> bool:
    """« a décrété trois jours de deuil », "declared tomorrow a day of mourning": what is so ordered begins later."""
    text = told.own
    decreeing, things = (words_of(told.reading.language, "planned", name) for name in ("decreeing", "decreed"))
    if not any(map(text.__contains__, decreeing)):
        return False
    words = text.split()
    places = [at for at, word in enumerate(words) if word.startswith(tuple(decreeing))]
    return any(things & set(words[at + 1 : at + 7]) for at in places)


def announces(told: Utterance) -> bool:
    """« a annoncé une réforme », « confirme la visite »: an announcement of something to come is what it claims.

    Not « un coureur, qui confirme son retour », "the news of".
    """
    if not _announces(told.own, told.reading.language, dated=bool(told.coming)):
        return False
    verbs = (token for token in told.sentence.tokens if announces_by(token.lower_, told.reading.language))
    return any(carries(told.sentence, token) and not _has_child(token, "ccomp") for token in verbs)


def _announces(text: str, language: str, *, dated: bool) -> bool:
    """Whether it is announced in some words.

    What is done by announcing it, « sa démission », « l'ouverture d'une enquête », is none, unless a day is told.
    """
    performed = frozenset() if dated else words_of(language, "planned", "performed")
    things, announcing = words_of(language, "planned", "nouns"), beginnings(language)
    words = text.split() if any(map(text.__contains__, announcing)) else []
    for at, word in enumerate(words):
        if word.rpartition("'")[2].startswith(announcing):  # « vient d'annoncer »
            following = {part for other in words[at + 1 : at + 6] for part in (other, other.split("'")[-1])}
            return bool(following & things) and following.isdisjoint(performed | speech(language).words["that"])
    return False
