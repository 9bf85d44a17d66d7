"""Nouns that have the date of their clause rather than its verb: « la fusillade de mars », « un plan pour 2027 »."""

from __future__ import annotations

from datetime import date, timedelta

from briefings.chronology.chains import chain
from briefings.chronology.clauses import is_unreal
from briefings.chronology.kinds import OTHER, SPEAKING, is_event_noun, judges, kind_of
from briefings.chronology.periods import Period, latest
from briefings.language import Reading, span_of
from briefings.language.grammar import OVER, Tense, VerbGroup, is_finite, is_passive, subjects, verb_group
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import BlockKind

_VERBS = ("VERB", "AUX")
_THINGS = frozenset({"agreement", "statement", "sanction", "accusation"})
"""Kinds whose nouns mean a text that something happens to later: « l'accord qui a expiré en mars »."""
_NEWS = timedelta(days=31)
"""A month or year that ended longer ago than this is not when the news of a lead took place."""
_OF_LATE = timedelta(days=4)
"""How long ago what an article tells of as its news may have been said."""
BESIDE = 5
"""Tokens before a month or a year in which an event noun is dated rather than the verb."""
REACH = 4
"""Tokens before a day to come among which a noun is what is to come."""


def nearest(noun: Token, period: Period) -> Token:
    """The event noun last before the date: in « visite de X, élu depuis la mort de Y en mai », the death."""
    between = [word for word in noun.subtree if noun.i < word.i and word.idx < period.span.start]
    return next((word for word in reversed(between) if word.pos_ == "NOUN" and is_event_noun(word)), noun)


def noun_suffered(word: Token) -> Token | None:
    """The attack of "In 2006 the plant was the target of an attack": not that it was one, but what it suffered."""
    scenes = word_set(word.doc.lang_, "events", "light", "scenes")
    if word.lemma_.lower() not in scenes or not any(child.dep_ == "cop" for child in word.children):
        return None
    return next((child for child in word.children if child.dep_.startswith("nmod") and is_event_noun(child)), None)


def noun_held(participle: Token) -> Token | None:
    """The event of « les élections organisées dimanche »: the participle only says that it took place."""
    carriers = table(participle.doc.lang_, "events")["light"]["participles"]
    noun = participle.head
    held = participle.dep_.startswith("acl") and participle.lower_.startswith(tuple(carriers))
    if any(child.dep_ == "mark" and child.i < participle.i for child in participle.children):
        return None  # "the deal, which was to be signed on Friday"
    if not held or not is_event_noun(noun):
        return None
    # « l'anniversaire de l'armistice, signé en mai »: of several, the one that is done so
    kind = kind_of(participle)
    between = reversed(noun.doc[noun.i : participle.i])
    return next(
        (word for word in between if kind != OTHER and word.pos_ == "NOUN" and kind_of(word) == kind),
        noun,
    )


def noun_acting(verb: Token) -> Token | None:
    """The event of « une grève qui paralyse la ville depuis lundi », "a collision which killed two on Friday"."""
    noun = verb.head
    if not verb.dep_.startswith("acl") or verb.pos_ != "VERB" or not is_event_noun(noun):
        return None
    if kind_of(noun) in _THINGS or kind_of(verb) in SPEAKING:
        return None
    acting = any(c.dep_.startswith("nsubj") and "Rel" in c.morph.get("PronType") for c in verb.children)
    group = verb_group(verb)
    # "operations, which were halted on Monday" tells of the halt
    undergone = is_passive(verb)
    if group is None or group.negated or undergone or is_unreal(group):
        return None
    return noun if acting else None


def noun_in_subject(root: Token, verb: Token) -> Token | None:
    """ "The death of Ann Lee last week has shocked Hull": a bare time in front of a verb is its subject's."""
    subject = next((child for child in verb.children if child.dep_.startswith("nsubj") and child.i < root.i), None)
    first = min([verb.i, *(child.i for child in verb.children if child.dep_.startswith("aux"))])
    bare = root.dep_ == "obl:unmarked" and root.head is verb and root.i < first  # not "was yesterday reported"
    if subject is None or not bare:
        return None
    nouns = [word for word in (subject, *subject.subtree) if word.i < root.i and is_event_noun(word)]
    last = max(nouns, key=lambda word: word.i, default=None)
    return last if last is not None and "," not in verb.doc.lows[last.i : root.i] else None


def noun_beside(reading: Reading, period: Period, root: Token, timed: frozenset[int]) -> Token | None:
    """The event noun right before a month or a year: « jugés pour une fusillade à Lyon en mars 2016 ».

    In « l'armistice de la guerre a été signé en mars » a verb stands between, which tells of the other noun.

    Before a day too, where only a participle stands between (« un vol [survenu] samedi ») or « de » ties it to a
    noun (« au sujet du référendum local du 16 avril »).
    """
    first = reading.tokens_of(period.span).start
    if period.is_day and not (_follows_participle(root, first) or _is_of_noun(root, first)):
        return None
    before = [word for word in reading.doc[max(root.sent.start, first - BESIDE) : first] if word.i not in timed]
    noun = next((word for word in reversed(before) if is_event_noun(word)), None)
    if noun is not None and (is_done_to(noun, root) or _only_describes(noun) or is_part_of_verb(noun)):
        return None
    between = reading.doc[noun.i + 1 : first] if noun is not None else ()
    apart = any(word.text == ";" or (noun is not None and _is_told_by_verb(word, noun)) for word in between)
    return None if apart else noun


def is_done_to(noun: Token, root: Token) -> bool:
    """« Elle a signé l'accord en juin »: of a verb and its object, what was done to that has the date.

    « A dénoncé l'attentat en mai » and « a annoncé la visite en mai » may tell of either, and so may « a puni un vol ».
    """
    verb = noun.head
    if noun.dep_ != "obj" or verb.pos_ != "VERB" or noun.i < verb.i or root.head.pos_ not in ("VERB", "NOUN"):
        return False
    naming = word_set(noun.doc.lang_, "small_words", "of")
    opening = [child.lower_ for child in root.children if child.dep_ == "case"]
    bare = root.text in word_set(noun.doc.lang_, "calendar", "names", "weekdays")
    if not naming.isdisjoint(opening) or (root.head is not verb and not ((opening or bare) and noun in root.ancestors)):
        return False  # « l'accord de mars »
    group, language = verb_group(verb), noun.doc.lang_
    if group is not None and group.tense is Tense.NONE and verb.head.pos_ == "VERB":
        group = verb_group(verb.head)  # « a refusé de signer l'accord lundi »
    coming = group is not None and verb.head is verb and "Inf" in verb.morph.get("VerbForm")
    told = coming or (group is not None and group.tense in OVER)
    if not told or verb.lemma_ in _light(language):
        return False
    if verb.lemma_.lower() in word_set(language, "events", "chains", "undoing"):
        return root.head in (verb, noun)  # "rejected a rise in May": it did not take place
    if verb.lower_ in word_set(language, "calendar", "tense", "announced"):
        return bare and noun.lemma_ not in word_set(language, "calendar", "tense", "mishaps")
    return kind_of(noun) in _THINGS and kind_of(verb) not in ("refusal", "accusation", "trial")


def is_part_of_verb(noun: Token) -> bool:
    """« Sera remis en vente », « placés en détention »: a bare noun that says with its verb what is done."""
    case = next((child for child in noun.children if child.i == noun.i - 1), None)
    if case is None or case.lower_ not in word_set(noun.doc.lang_, "events", "chains", "into"):
        return False
    verb, figures = noun.head, table(noun.doc.lang_, "events")["figures"]["nouns"]
    if noun.lemma_.lower() in figures and not is_passive(verb):
        return False  # « ce chiffre s'inscrit en hausse »
    return verb.pos_ == "VERB" and verb.i == case.i - 1 and noun.dep_.startswith("obl")


def _light(language: str) -> frozenset[str]:
    return word_set(language, "events", "light", "verbs")


def _only_describes(noun: Token) -> bool:
    """ "Its fire safety certificate expired last May": a noun that says what sort of thing another is."""
    return noun.dep_ == "compound" and noun.head.i > noun.i and not is_event_noun(noun.head)


def _is_told_by_verb(verb: Token, noun: Token) -> bool:
    """Whether a verb behind a noun tells of it, or of another noun of which it is only a complement."""
    if verb.pos_ != "VERB":
        return False
    over = verb.head if verb.dep_.startswith("acl") else next(subjects(verb), None)
    if over == noun:  # « l'exposition ouvrira en mars »: a full verb tells of its subject
        carriers = tuple(table(noun.doc.lang_, "events")["light"]["participles"])
        if "Inf" in verb.morph.get("VerbForm") and kind_of(noun) == "invitation":
            return True  # "an invitation to visit Oslo in May"
        undone = verb.lemma_.lower() in word_set(noun.doc.lang_, "events", "light", "apart")
        if verb.dep_.startswith("acl"):  # « la fusion, annoncée en mars »; « les élections organisées en mars »
            return undone and not verb.lower_.startswith(carriers)
        return kind_of(verb) != OTHER
    return over is not None and over.i < noun.i and noun in over.subtree


def _follows_participle(root: Token, first: int) -> bool:
    """« recherché pour un vol [survenu] samedi »: in brackets, where no parser sees what the participle belongs to."""
    behind = [word for word in root.doc[max(root.sent.start, first - 3) : first] if not word.is_punct]
    carriers = tuple(table(root.doc.lang_, "events")["light"]["participles"])
    return (
        len(behind) < min(3, first - root.sent.start) and behind[-1:] != [] and behind[-1].lower_.startswith(carriers)
    )


def _is_of_noun(root: Token, first: int) -> bool:
    """Whether « de » stands before a day, which then belongs to a noun in front of it and to no verb.

    Not « le jour de la fête nationale », which only says when.
    """
    naming, hollow = (
        word_set(root.doc.lang_, "small_words", "of"),
        word_set(root.doc.lang_, "events", "unnamed", "hollow"),
    )
    tied = root.head.pos_ == "NOUN" and first > 1 and root.doc.lows[first - 1] in naming
    return tied and root.doc.lows[first - 2] not in hollow


def noun_long_past(
    reading: Reading, period: Period, root: Token, group: VerbGroup, published: date | None
) -> Token | None:
    """The crime of a lead that tells today's news of it: « condamné pour un vol commis à Lens en mars 2016 »."""
    lead = next((s for s in reading.sentences if s.kind is BlockKind.PARAGRAPH), None)
    if published is None or lead is None or not lead.span.holds(period.span) or period.is_day:
        return None
    if group.tense is not Tense.PAST or published - latest(period) <= _NEWS:
        return None
    between = reading.doc[group.last.i + 1 : reading.tokens_of(period.span).start]
    if any(is_finite(word) for word in between):
        return None
    noun = next((word for word in reversed(between) if is_event_noun(word)), None)
    return None if noun is not None and is_done_to(noun, root) else noun


def _noun_of(span: Token) -> Token | None:
    """What « la période du 6 au 24 juillet » is said of: « a annoncé le programme pour la période »."""
    over = span.head
    if over.pos_ == "NOUN":
        return over
    return next((child for child in over.children if child.dep_ == "obj" and child.pos_ == "NOUN"), None)


def noun_after_which(root: Token, period: Period, group: VerbGroup, published: date | None) -> Token | None:
    """What took place in « la ligne est fermée après une chute d'arbre lundi »: what is so has no past day."""
    if published is None or not period.is_day or latest(period) >= published or group.tense is not Tense.PRESENT:
        return None
    after = word_set(root.doc.lang_, "events", "bounds", "after")
    between = root.doc[group.last.i + 1 : root.left_edge.i]
    led = next((word for word in reversed(between) if word.dep_ == "case" and word.lower_ in after), None)
    return led.head if led is not None and led.head.pos_ == "NOUN" and led.head.i < root.i else None


def noun_apposed(root: Token, timed: frozenset[int]) -> Token | None:
    """The reports of « a décollé à 13h24 après deux reports, le 6 et lundi »: the verb has a time of its own before."""
    doc, at = root.doc, root.left_edge.i
    bounds = table(doc.lang_, "events")["bounds"]
    while at > root.sent.start and (at in timed or doc[at].pos_ in ("DET", "ADP", "CCONJ") or doc[at].text == ","):
        at -= 1
    last = doc[at]
    for noun in (last, *last.ancestors):
        opened = any(child.dep_ == "case" and child.lower_ in bounds["after"] for child in noun.children)
        if noun.i < root.i and opened and is_event_noun(noun) and "," in doc.lows[at : root.i]:
            before = range(root.sent.start, noun.i)
            return noun if noun.head.pos_ == "VERB" and any(i in timed for i in before) else None
    return None


def _promised(root: Token, group: VerbGroup) -> Token | None:
    """The plan of « a promis un plan pour les urgences avant l'été »: it is due by then, and the promise is over."""
    if group.head.lower_ not in word_set(root.doc.lang_, "calendar", "tense", "announced"):
        return None
    things = (child for child in group.head.children if child.dep_ == "obj" and child.pos_ == "NOUN")
    return next((thing for thing in things if group.last.i < thing.i < root.i), None)


def noun_spoken_of(period: Period, group: VerbGroup, published: date | None) -> Token | None:
    """What is to come in « ils redoutent la suppression du poste d'ici à 2027 »: a verb of speech has today's date."""
    if published is None or period.opens_at <= published or group.tense is not Tense.PRESENT:
        return None
    lemma, language = group.head.lemma_.lower(), group.head.doc.lang_
    if lemma not in speech(language).verbs or lemma in word_set(language, "calendar", "tense", "scheduled_lemmas"):
        return None  # « elle publie mardi un rapport » is to come itself
    things = (child for child in group.head.children if child.dep_ == "obj" and child.pos_ == "NOUN")
    return next((thing for thing in things if not period.span.holds(span_of(thing))), None)


def noun_judged(root: Token, period: Period, group: VerbGroup, published: date | None) -> Token | None:
    """What is judged in "they welcomed the release of ten prisoners on 14 May", read on the 22nd: news judges today."""
    if published is None or not period.is_day or published - latest(period) <= _OF_LATE:
        return None
    judged = next((child for child in group.head.children if child.dep_ == "obj"), None)
    if judged is None or not group.last.i < judged.i < root.i or not judges(group.head, judged):
        return None
    return nearest(judged, period)


def noun_to_come(root: Token, period: Period, group: VerbGroup, published: date | None) -> Token | None:
    """What is to come in « ils ont signé un plan d'échanges pour 2027 »: a verb that is over cannot have that date."""
    done = group.tense in OVER and chain(group.head)[0] == group.head
    if published is None or period.opens_at <= published or not done:
        return None
    if period.deadline:
        return _promised(root, group)
    if root.dep_.startswith("nmod") and root.head.pos_ == "NOUN":
        hollow = root.head.lemma_.lower() in word_set(root.doc.lang_, "events", "unnamed", "hollow")
        return root.head if not hollow else _noun_of(root.head)
    if kind_of(group.head) == "invitation":
        return None  # « a convoqué les maires pour vendredi »
    before = root.doc[max(group.last.i + 1, root.left_edge.i - REACH) : max(group.last.i + 1, root.left_edge.i)]
    return next((word for word in reversed(before) if word.pos_ == "NOUN"), None)
