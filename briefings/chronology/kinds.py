"""Kinds of events, by the words that name them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from briefings.language.doc import Doc
from briefings.language.grammar import is_reflexive
from briefings.language.quotation_marks import CLOSING, OPENING
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.names.callings import means_somebody
from briefings.names.titles import Titles

OTHER = "other"
_WITH = ("obj", "xcomp", "dep", "obl", "compound", "nsubj:pass", "aux:caus")
SPEAKING = frozenset({"statement", "accusation", "refusal", "threat", "invitation"})
"""Kinds of event whose agent is the one who speaks."""
MISHAPS = frozenset({"accident", "attack"})
"""Kinds of event that people suffer."""


@lru_cache(maxsize=1_000)
def kind_of(word: Token) -> str:
    """The kind of event that a word names by its lemma, or a verb with its object; `other` if it names none."""
    lemma, verb, language = word.lemma_.lower(), word.pos_ in ("VERB", "AUX"), word.doc.lang_
    if idioms := table(language, "events")["idioms"].get(lemma):
        with_it = _WITH if verb else ("nmod", "obl")  # « a pris fin », « le retour à la normale »
        things = [c for c in word.children if c.dep_.startswith(with_it) and not _is_of_month(c)]
        if verb:  # « en vigueur »
            things += [behind for behind in word.doc[word.i + 2 : word.i + 3] if behind.dep_ == "fixed"]
        if verb and word.dep_ == "acl" and "Past" in word.morph.get("Tense"):
            things.append(word.head)  # "a poll released on Monday"
        elif verb and not any(child.dep_ == "obj" for child in word.children) and "Part" in word.morph.get("VerbForm"):
            things += [child for child in word.children if child.dep_ == "nsubj"]  # where a parser takes it for a verb
        objects = (thing.lemma_.lower() for thing in things)
        idiom = next((kind for thing in objects if (kind := idioms.get(thing))), None)
        if idiom is not None:
            return str(idiom)
    if verb and lemma in word_set(language, "events", "reflexive", "verbs") and not is_reflexive(word):
        return OTHER  # « le jugement sera rendu », where « se rendre » is a visit
    if verb and lemma in word_set(language, "events", "reflexive", "apart") and is_reflexive(word):
        fallen = lemma in word_set(language, "events", "reflexive", "falling") or (
            _strikes(lemma, language) and _is_of_nature(word)
        )
        return "accident" if fallen else OTHER  # « le match s'annonce serré »
    kind = _kinds(language).get((verb, lemma), OTHER)
    if kind == OTHER and not verb and _stands_for_vote(word):
        kind = "election"
    if kind == "meeting" and verb and any(judges(word, child) for child in word.children if child.dep_ == "obj"):
        return "statement"  # "welcomed the release of ten prisoners"
    if verb and (done := _of_somebody(language).get(lemma)) and _is_of_somebody(word):
        return done
    if kind == "trial" and any(child.dep_ == "xcomp" for child in word.children):
        return OTHER  # "he tried to leave" is no trial
    if (
        verb
        and (done := table(language, "events")["undergone"].get(lemma))
        and (is_undergone(word) or _is_of_court(word))
    ):
        return str(done)
    if kind == "trial" and verb and _is_only_tried(word):
        return OTHER
    if verb and lemma in word_set(language, "events", "not_of_things", "verbs") and _is_of_a_thing(word):
        return OTHER
    struck = verb and (kind == "attack" or (kind == OTHER and _strikes(lemma, language)))
    return "accident" if struck and _is_of_nature(word) else kind


@cache
def _of_somebody(language: str) -> Mapping[str, str]:
    kinds = table(language, "events")["of_somebody"].items()
    return {lemma: kind for kind, lemmas in kinds for lemma in lemmas}


def _is_of_somebody(verb: Token) -> bool:
    """ "The president fired his adviser", "Ann Roy was fired", unlike "fired two missiles", "fired on the crowd"."""
    titles = Titles.of(verb.doc.lang_)
    things = (child for child in verb.children if child.dep_ in ("obj", "nsubj:pass"))
    return any(
        thing.ent_type_ == "PER"
        or (thing.pos_ == "PRON" and "Neut" not in thing.morph.get("Gender") and "Prs" in thing.morph.get("PronType"))
        or (thing.pos_ == "NOUN" and means_somebody(titles, thing.lower_))
        for thing in things
    )


def _is_of_a_thing(verb: Token) -> bool:
    """« A reçu trois costumes », « les phares se sont éteints », "became popular": nothing that anybody undergoes."""
    language, relations = verb.doc.lang_, ["obj", "nsubj:pass"]
    if verb.lemma_.lower() in word_set(language, "events", "not_of_things", "becoming"):
        relations = ["xcomp", "attr"]
    elif is_reflexive(verb):
        relations.append("nsubj")
    titles = Titles.of(language)
    days = word_set(language, "calendar", "names", "weekdays")
    gets = verb.lemma_ in word_set(language, "events", "presence", "gets")  # « a reçu 10 millions de visiteurs »
    known = speech(language).words["bodies"] | titles.words("counterparts") | days
    of = [child for child in verb.children if child.dep_ in relations]
    of += [verb.head] if verb.dep_ == "acl" and "Past" in verb.morph.get("Tense") else []  # "an award received in May"
    return any(
        (not _is_named(child) and child.lower_ not in known and not means_somebody(titles, child.lower_))
        or (gets and any(counting.dep_ == "nummod" for counting in child.children))
        for child in of
        if child.pos_ in ("NOUN", "ADJ", "VERB")
    )


def _is_named(noun: Token) -> bool:
    """« M. Kim », « l'équipe » by its name: whether a noun is of a name or stands right before somebody's."""
    behind = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    return bool(noun.ent_type_) or behind.ent_type_ == "PER"


def _is_only_tried(verb: Token) -> bool:
    """ "Tried to leave" is no trial, as "was tried" is."""
    phase = verb.lemma_.lower() in word_set(verb.doc.lang_, "events", "chains", "phases")
    return phase and any("Inf" in child.morph.get("VerbForm") for child in verb.children if child.i > verb.i)


def _strikes(lemma: str, language: str) -> bool:
    """Whether a verb tells that a mishap took place or what it did: « un feu s'est déclaré », "a quake shook it"."""
    words = table(language, "events")["effects"]
    return lemma in words["verbs"] or lemma in words["arising"]


def is_undergone(verb: Token) -> bool:
    """« condamné en 2019 », « a été condamné », unlike « a condamné »."""
    helpers = [child.dep_ for child in verb.children if child.dep_.startswith(("aux", "cop"))]
    over = verb.head if verb.dep_ == "conj" else verb  # « âgé de 46 ans et condamné en 2018 »
    said_of = "Past" in verb.morph.get("Tense") and over.dep_.startswith(("acl", "advcl"))
    return "aux:pass" in helpers or (not helpers and said_of)


def _is_of_court(verb: Token) -> bool:
    """« Le tribunal a condamné deux hommes », unlike « le maire a condamné l'attaque »."""
    courts = speech(verb.doc.lang_).words["courts"]
    return any(child.dep_ == "nsubj" and child.lower_ in courts for child in verb.children)


def _is_of_nature(verb: Token) -> bool:
    """« Un séisme a frappé la côte », "killed by an avalanche": what nobody did."""
    language = verb.doc.lang_
    causes = word_set(language, "events", "effects", "causes")
    lemmas = (child.lemma_.lower() for child in doing(verb))
    return any(lemma in causes or _kinds(language).get((False, lemma)) == "accident" for lemma in lemmas)


def doing(verb: Token) -> Sequence[Token]:
    """What does it, or did it in the passive; behind a relative pronoun, what that stands for."""
    found = [child for child in verb.children if child.dep_ in ("nsubj", "obl:agent")]
    if verb.dep_ == "acl:relcl" and any("Rel" in child.morph.get("PronType") for child in found):
        found.append(verb.head)
    return found


def _is_of_month(noun: Token) -> bool:
    """« fin février »: the part of a month, and nothing that is brought to its end."""
    behind = noun.doc.lows[noun.i + 1 : noun.i + 2]
    return any(word in word_set(noun.doc.lang_, "calendar", "names", "months") for word in behind)


def is_event_noun(word: Token) -> bool:
    """Whether a noun names an event by itself (« visite », « attentat »)."""
    return word.i in event_nouns(word.doc)


def judges(verb: Token, thing: Token) -> bool:
    """Whether a verb says what somebody thinks of an event: « salue la libération de dix prisonniers »."""
    judging = word_set(verb.doc.lang_, "events", "sequel", "judging")
    return verb.lemma_.lower() in judging and is_event_noun(thing)


@lru_cache(maxsize=1)
def event_nouns(doc: Doc) -> frozenset[int]:
    """The places of such nouns, found once for a text, which is asked for them word after word."""
    known = [word for at in doc.forms.of(_nouns(doc.lang_)) if (word := doc.tokens[at]).pos_ in ("NOUN", "PROPN")]
    votes = doc.words.of(word_set(doc.lang_, "events", "kinds", "election", "nouns"))
    known += [word for at in votes if _stands_for_vote(word := doc.tokens[at])]
    return frozenset(word.i for word in known if _is_one(word))


def _stands_for_vote(word: Token) -> bool:
    """« Aux européennes », « les municipales »: an adjective that without a noun names an election."""
    if word.dep_ == "amod" or _kinds(word.doc.lang_).get((False, word.lower_)) != "election":
        return False
    return any(child.dep_ in ("det", "case") and child.i < word.i for child in word.children)


def _is_one(word: Token) -> bool:
    language = word.doc.lang_
    cased = {child.lower_ for child in word.children if child.dep_ == "case"}
    if cased & word_set(language, "events", "none", "without"):
        return False  # « sans décision »
    if word.ent_type_ == "ORG" and not word.is_sent_start:
        return False  # « le Rassemblement national », « les Forces de soutien rapide »
    if any(child.dep_ == "nummod" for child in word.children) and cased & word_set(
        language, "events", "none", "counting"
    ):
        return False  # "adopted by 13 votes"
    if word.head.lemma_.lower() in table(language, "events")["under"].get(word.lemma_.lower(), ()):
        return False  # « menacé de mort »
    if not word.text[:1].isupper():
        return not _is_in_a_title(word)
    if word.text.isupper() and word.i and word.doc[word.i - 1].text.istitle():
        return False  # "New START"
    if word.lower_ in word_set(language, "events", "unnamed", "bodies"):
        return False
    return not _opens_a_title(word)


def is_done_with(noun: Token) -> bool:
    """« Se donner la mort », « ouvrir le feu »: whether a noun is one deed with the verb over it."""
    deeds = table(noun.doc.lang_, "events")["idioms"].get(noun.head.lemma_.lower(), {})
    return noun.head.pos_ == "VERB" and noun.i > noun.head.i and noun.lemma_.lower() in deeds


def is_occasion(noun: Token) -> bool:
    """« lors de la réunion », « à l'occasion d'une visite »: whether it says on which occasion something took place."""
    during = word_set(noun.doc.lang_, "events", "occasions", "during")
    opening = noun.doc[max(noun.sent.start, noun.left_edge.i - 1) : noun.i]
    led = next((word.i for word in opening if word.lower_ in during), None)
    return led is not None and not any(word.is_punct for word in noun.doc[led : noun.i])


def _opens_a_title(word: Token) -> bool:
    """« Elle publie « La Fin du port » »: a capital right behind the mark, and at most an article between."""
    return any(token.text in OPENING for token in word.doc.tokens[max(0, word.i - 2) : word.i])


def _is_in_a_title(word: Token) -> bool:
    """« Primée pour « Un simple accident » »: in words between marks that begin with a capital and tell nothing."""
    tokens, first = word.doc.tokens, word.i
    while first > max(word.i - _TITLE, 0) and tokens[first].text not in OPENING | CLOSING:
        first -= 1
    if tokens[first].text not in OPENING or not tokens[first + 1].text[:1].isupper():
        return False
    inside = tokens[first + 1 : first + 2 * _TITLE]
    end = next((at for at, token in enumerate(inside) if token.text in CLOSING), None)
    return end is not None and not any(one.pos_ in ("VERB", "AUX") or one.text in ".!?," for one in inside[:end])


_TITLE = 6
"""Words on either side of one of a title's own among which it opens and closes."""


@cache
def _nouns(language: str) -> frozenset[str]:
    """The nouns that name an event, those of no kind too."""
    of_kinds = (lemma for (verb, lemma), kind in _kinds(language).items() if not verb and kind != OTHER)
    return frozenset((*of_kinds, *table(language, "events")["unnamed"]["nouns"]))


@cache
def _kinds(language: str) -> Mapping[tuple[bool, str], str]:
    """Kind by (is a verb, lemma)."""
    kinds: dict[tuple[bool, str], str] = {}
    for kind, entry in table(language, "events")["kinds"].items():
        kinds |= {(True, lemma): kind for lemma in entry["verbs"]}
        kinds |= {(False, lemma): kind for lemma in entry["nouns"]}
    return kinds


def kind_of_lemma(word: Token) -> str:
    """The kind that a verb or an event noun has by its lemma alone."""
    verb = word.pos_ in ("VERB", "AUX")
    if not (verb or is_event_noun(word)):
        return OTHER
    return _kinds(word.doc.lang_).get((verb, word.lemma_.lower()), OTHER)
