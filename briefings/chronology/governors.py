"""Which word a date belongs to: the event noun or the verb that governs it in its sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from briefings.chronology.chains import chain, phase_over, said_of
from briefings.chronology.clauses import (
    is_quoted_apart,
    told_behind_colon,
    told_meanwhile,
    told_of_mishap,
    told_of_subject,
)
from briefings.chronology.kinds import OTHER, SPEAKING, is_event_noun, kind_of
from briefings.chronology.periods import Period, latest
from briefings.language import Reading
from briefings.language.grammar import AUXILIARY_DEPS, Tense, VerbGroup, clause_head, reported_on, subjects, verb_group
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import BlockKind
from briefings.values import value

_VERBS = ("VERB", "AUX")
_OPENERS = ("SCONJ", "ADP", "PART")
_HANGING = ("acl", "acl:relcl", "ccomp", "xcomp", "conj", "advcl", "parataxis")
"""Relations in which a verb that comes after a date and what it hangs on leaves the date to that."""
_THINGS = frozenset({"agreement", "statement", "sanction", "accusation"})
"""Kinds whose nouns mean a text that something happens to later: « l'accord qui a expiré en mars »."""
_NEWS = timedelta(days=31)
"""A month or year that ended longer ago than this is not when the news of a lead took place."""
BESIDE = 5
"""Tokens before a month or a year in which an event noun is dated rather than the verb."""

LENGTH = 4
"""Tokens behind a date and its comma among which the noun of a length stands, counted from something else."""

REACH = 4
"""Tokens before a day to come among which a noun is what is to come."""


@value(frozen=True, slots=True, kw_only=True)
class Governor:
    """What a date belongs to."""

    head: Token
    """The word that names the event."""
    group: VerbGroup | None
    """The verb group that says whether it is past or to come."""
    clause: Token | None = None
    """The verb of a clause on the edge that has the date and tells when the main clause took place."""


def governors(reading: Reading, periods: Sequence[Period], published: date | None) -> tuple[Governor, ...]:
    """What each of a sentence's periods belongs to, in their order."""
    timed = frozenset(token.i for period in periods for token in reading.tokens_of(period.span))
    return tuple(_governor(reading, period, timed, published) for period in periods)


def _governor(reading: Reading, period: Period, timed: frozenset[int], published: date | None) -> Governor:
    """Words of a date are no governors, not even the verb of « il y a un an »."""
    root = root_of(reading, period)
    if (apart := _beside_grammar(reading, period, root)) is not None:
        return apart
    opened = _opened_by(root, reading.tokens_of(period.span).end)
    for word in (opened, *root.ancestors) if opened is not None else root.ancestors:
        if word.i in timed or is_bridge(word) or _is_out_of_reach(reading, root, word):
            continue
        if _is_described(word, period, published):
            continue
        if (told := told_behind_colon(root, word, timed)) is not None:
            return _verb(told, verb_group(told))
        if (deed := told_of_mishap(root, word, timed)) is not None:
            return _verb(deed, verb_group(deed))
        if is_event_noun(word, reading.language):
            return _noun(_nearest(word, period, reading.language), reading.language)
        group = verb_group(word)
        if group is not None:
            if (over := phase_over(word)) is not None:
                word, group = over, verb_group(over) or group
            if (said := _said_to_come(group, period, timed, published)) is not None:
                return _verb(said, verb_group(said))
            noun = _event_noun(word, period, reading.language) if _hands_on(group, period, published) else None
            noun = noun or _noun_beside(reading, period, root, timed) or _noun_held(word) or _noun_acting(word)
            noun = noun or _noun_long_past(reading, period, group, published)
            noun = noun or _noun_to_come(root, period, group, published)
            noun = noun or _noun_after_which(root, period, group, published)
            if noun is None and (subject := _subject_dated(root, word, period, timed)) is not None:
                return Governor(head=subject, group=None)
            if noun is None and (done := _done_nearer(group, root, period, published)) is not None:
                return _verb(done, verb_group(done))
            if noun is None and (main := told_meanwhile(word, root, timed)) is not None:
                return Governor(head=main.head, group=main, clause=word)
            if noun is None and (said := told_of_subject(root, group, timed)) is not None:
                return _verb(said, verb_group(said))
            return Governor(head=noun, group=group) if noun else _verb(word, group)
    cleft = said_of(root) or _read_as_participle(root)
    if cleft is not None:
        return _verb(cleft, verb_group(cleft))
    below = (verb_group(_owner(word, timed)) for word in root.subtree if word.i not in timed)
    group = next((group for group in below if group is not None), None) or verb_group(clause_head(root))
    return _verb(group.head, group) if group else Governor(head=root, group=None)


def _beside_grammar(reading: Reading, period: Period, root: Token) -> Governor | None:
    """What a date belongs to by its own words, or by those around it, whatever it hangs on for a parser."""
    own = reading.tokens_of(period.span)
    if period.counted and (counted := _verb_counted(root, own.end)) is not None:
        return _verb(counted, verb_group(counted))
    if root.i >= own.end:
        before = (word for word in root.ancestors if word.i < own.start)
        if (verb := next((word for word in before if verb_group(word) is not None), None)) is not None:
            return _verb(verb, verb_group(verb))
    thing = bracketed_behind(reading, period) if period.joined else None
    if thing is not None:
        return Governor(head=thing, group=verb_group(clause_head(thing)))
    if (said := reported_on(reading.tokens_of(period.span))) is not None:
        return _verb(said, verb_group(said))
    if (done := done_then(root)) is not None:
        group = verb_group(done)
        return Governor(head=done, group=replace(group, tense=Tense.PAST) if group else None)
    if (event := _event_that_is(root)) is not None:
        return Governor(head=event, group=verb_group(root))
    return None


def _subject_dated(root: Token, verb: Token, period: Period, timed: frozenset[int]) -> Token | None:
    """« X, lauréate du prix en 1987, est morte »: a subject of which a date tells, and not when the verb took place.

    A day between commas may be the verb's (« le maire, mardi, a … »), unless that has another.
    """
    below = root
    while below.head not in (verb, below):
        below = below.head
    if not below.dep_.startswith("nsubj") or below.i >= root.i or verb.i < root.i:
        return None
    if not any(word.text == "," for word in root.doc[below.i : root.i]):
        return None
    if len(period.start) < 10:
        return below
    return below if any(child.i in timed for child in verb.children if child.i > root.i) else None


def _verb_counted(root: Token, behind: int) -> Token | None:
    """The verb of « trois jours après le vote, il a démissionné »: not what the days are counted from."""
    for word in root.ancestors:
        group = verb_group(word) if not any(child.i == behind for child in word.children) else None
        if group is not None and group.tense is not Tense.NONE:
            return word
    return None


def root_of(reading: Reading, period: Period) -> Token:
    """The word of a date that stands for it in its clause, whatever a parser makes of "p.m."."""
    tokens = reading.tokens_of(period.span)
    root = tokens.root
    behind = tokens.end < root.head.i <= tokens.end + LENGTH and tokens.doc[tokens.end].text == ","
    if behind and root.dep_ in ("nummod", "compound") and _is_counted(root.head, root):
        return root.head  # « on July 3, two days after … »: a number of days, and no number of theirs
    if root.dep_ != "punct":
        return root
    inside = range(tokens.start, tokens.end)
    return next((word for word in tokens if word.head.i not in inside and word.dep_ != "punct"), root)


def _opened_by(root: Token, end: int) -> Token | None:
    """The participle of "Born in Lens on 3 May 1950, he moved north": before the comma it has the date, not the verb.

    Args:
        end: The token behind the date.
    """
    first = root.doc[root.sent.start]
    if first.pos_ != "VERB" or "Past" not in first.morph.get("Tense") or first.i >= root.i or first.head is first:
        return None
    if end + 1 >= len(root.doc) or root.doc[end].text != "," or root in first.subtree:
        return None
    verb = first.head
    opens = any(child.dep_.startswith("nsubj") and child.left_edge.i == end + 1 for child in verb.children)
    return first if opens and "Part" in first.morph.get("VerbForm") else None


def _done_nearer(group: VerbGroup, root: Token, period: Period, published: date | None) -> Token | None:
    """The past verb of « Il n'est d'aucun parti et a créé le sien en avril »: what is so now has no date behind us."""
    if group.tense is not Tense.PRESENT or published is None or latest(period) >= published:
        return None
    joined = (child for child in group.head.children if child.dep_ == "conj" and group.last.i < child.i < root.i)
    for verb in joined:
        other = verb_group(verb)
        if other is not None and other.tense is Tense.PAST and verb.pos_ == "VERB":
            return verb
    return None


def _is_counted(noun: Token, other: Token) -> bool:
    """Whether a noun has a number besides another one in front of it."""
    return any(child.dep_ == "nummod" and child.i > other.i for child in noun.children)


def done_then(root: Token) -> Token | None:
    """The verb right behind a day that stands between it and its auxiliary or subject.

    "The airport was on Friday closed", where a parser takes "was" for a copula of the day, and "a bus carrying pupils
    on Sunday overturned", where it takes the participle for what has the day.
    """
    verb = root.doc[root.i + 1] if root.i + 1 < len(root.doc) else root
    if verb.pos_ != "VERB" or "Past" not in verb.morph.get("Tense") or not any(c.dep_ == "case" for c in root.children):
        return None
    if any(child.dep_ == "cop" for child in root.children):
        return verb
    while root.dep_ in ("nmod", "flat") and root.head.i < root.i:
        root = root.head
    doing = root.head
    present = doing.dep_.startswith("acl") and {"Pres", "Ger"} & {
        *doing.morph.get("Tense"),
        *doing.morph.get("VerbForm"),
    }
    return verb if present and doing.i < root.i and verb.head in (doing.head, doing, verb) else None


def _event_that_is(root: Token) -> Token | None:
    """The event of "the final is on Saturday", « les obsèques seront mardi »: a date is all that is said of it."""
    if not any(child.dep_ == "cop" for child in root.children):
        return None
    return next((one for one in root.children if one.dep_ == "nsubj" and is_event_noun(one, root.doc.lang_)), None)


def _said_to_come(group: VerbGroup, period: Period, timed: frozenset[int], published: date | None) -> Token | None:
    """What "he said she will leave on July 2" tells of a day to come: no one has said it then."""
    if published is None or period.opens_at <= published or group.tense is not Tense.PAST:
        return None
    if kind_of(group.head, group.head.doc.lang_) not in SPEAKING:
        return None
    told = (child for child in group.head.children if child.dep_ == "ccomp" and child.i not in timed)
    return next((verb for verb in told if verb_group(verb) is not None), None)


def _read_as_participle(root: Token) -> Token | None:
    """The only verb of "On Friday a bomb exploded in Lorville", where a parser takes it for what is said of a noun."""
    noun = root.head
    if noun.dep_ != "ROOT" or noun.pos_ not in ("NOUN", "PROPN") or any(True for _ in subjects(noun)):
        return None
    verb = next((c for c in noun.children if c.dep_ == "acl" and c.pos_ == "VERB" and c.i == noun.i + 1), None)
    if verb is None or root.i > noun.i or any("Fin" in word.morph.get("VerbForm") for word in noun.sent):
        return None
    return verb


def is_bridge(word: Token) -> bool:
    """« à compter du 3 mai », « d'ici mardi »: words that lead to a date, whatever a parser takes them for."""
    if word.lower_ not in _bridge_ends(word.doc.lang_) or not word.i:
        return False
    bridges = word_set(word.doc.lang_, "events", "bounds", "bridges")
    return f"{word.doc.tokens[word.i - 1].lower_} {word.lower_}" in bridges


@cache
def _bridge_ends(language: str) -> frozenset[str]:
    return frozenset(bridge.split()[-1] for bridge in word_set(language, "events", "bounds", "bridges"))


def _is_described(word: Token, period: Period, published: date | None) -> bool:
    """« réuniront les élus concernés d'ici à mardi »: what is to come is the verb's, not that of a participle."""
    if word.dep_ != "acl" or "Past" not in word.morph.get("Tense") or not word.head.dep_.startswith("obj"):
        return False
    group = verb_group(word.head.head)
    coming = published is not None and period.opens_at > published
    return coming and group is not None and group.tense is Tense.FUTURE and group.head.i < word.i


def bracketed_behind(reading: Reading, period: Period) -> Token | None:
    """The noun behind which a month or years stand in brackets: « l'ancien joueur de Metz (2004-2006) »."""
    tokens = reading.tokens_of(period.span)
    first, end = tokens[0].i, tokens.end
    if len(period.start) == 10 or first < 2 or end >= len(reading.doc):
        return None
    noun = reading.doc[first - 2]
    inside = (reading.doc[first - 1].text, reading.doc[end].text) == ("(", ")")
    return noun if inside and noun.pos_ in ("NOUN", "PROPN", "ADJ") else None


def _owner(word: Token, timed: frozenset[int]) -> Token:
    """The verb that an auxiliary belongs to."""
    return word.head if word.dep_ in AUXILIARY_DEPS and word.head.i not in timed else word


def _stands_outside(root: Token, noun: Token) -> bool:
    """ "Was found guilty last month after a trial": a date before a noun's preposition is not the noun's."""
    if root.head != noun or root.i > noun.i or any(child.dep_ == "case" for child in root.children):
        return False
    return any(child.dep_ == "case" and root.i < child.i < noun.i for child in noun.children)


def _is_out_of_reach(reading: Reading, root: Token, word: Token) -> bool:
    """Whether a verb of a clause on the edge cannot be what a date at the head of the sentence dates.

    « Samedi, pour prévenir les incidents, la ligne a été interrompue »: the date stands before
    the word that opens the verb's clause, or before the word that the clause hangs on. In
    « « Ils doivent nous aider », a-t-il dit jeudi » a quotation mark stands between.
    """
    if word.dep_ == "ROOT":
        return False
    if word.pos_ not in _VERBS:
        return _stands_outside(root, word)
    if is_quoted_apart(root, word):
        return True
    if root.i < word.i:
        if _is_said_aside(root, word):
            return True
        if word.dep_ in _HANGING and root.i < word.head.i < word.i:
            return True
        if word.dep_ == "advcl" and _is_measured_off(root, word):
            return True
        opens = (child.i for child in word.children if child.dep_ == "mark" and child.pos_ in _OPENERS)
        if word.dep_ == "advcl" and root.i < min(opens, default=root.i):
            return True
    return False


def _is_measured_off(root: Token, verb: Token) -> bool:
    """ "On June 12, hours after the court ruled, he resigned": what a length of time behind it is counted from."""
    between = root.doc.lows[root.i + 1 : verb.i]
    if "," not in between:
        return False
    words = table(root.doc.lang_, "events")["counted"]
    return any(word in words["after"] or word in words["before"] for word in between[between.index(",") + 2 :])


def _is_said_aside(root: Token, word: Token) -> bool:
    """ "On Friday a boy, identified only as Sam, was rescued": a participle between commas behind the subject."""
    if word.dep_ not in ("advcl", "dep") or word.head.i < word.i or word.doc[word.i - 1].text != ",":
        return False
    if any(child.dep_ in AUXILIARY_DEPS or child.dep_ == "mark" for child in word.children):
        return False
    return any(child.dep_.startswith("nsubj") and root.i < child.i < word.i for child in word.children)


def _verb(word: Token, group: VerbGroup | None) -> Governor:
    """« Va commencer », « vient d'atteindre », « c'est mardi qu'il votera »: the verb that says what happens."""
    core, carrying = chain(word)
    return Governor(head=core, group=group if carrying == word else verb_group(carrying) or group)


def _noun(noun: Token, language: str) -> Governor:
    """« A indiqué dans un communiqué ce 17 juin » is one event, and the verb tells it."""
    verb = clause_head(noun)
    same = kind_of(verb, language) == kind_of(noun, language)
    return Governor(head=verb if same else noun, group=verb_group(verb))


def _nearest(noun: Token, period: Period, language: str) -> Token:
    """The event noun last before the date: in « visite de X, élu depuis la mort de Y en mai », the death."""
    between = [word for word in noun.subtree if noun.i < word.i and word.idx < period.span.start]
    return next((word for word in reversed(between) if word.pos_ == "NOUN" and is_event_noun(word, language)), noun)


def _hands_on(group: VerbGroup, period: Period, published: date | None) -> bool:
    """Whether a verb leaves its date to a noun: a light verb, or one that tells today of a day to come."""
    words: Mapping[str, Mapping[str, list[str]]] = table(group.head.doc.lang_, "events")
    if group.head.lemma_ in words["light"]["verbs"]:
        return True
    told_now = group.tense in (Tense.PAST, Tense.PRESENT)
    return told_now and published is not None and period.opens_at > published


def _event_noun(verb: Token, period: Period, language: str) -> Token | None:
    """The event noun of a verb's clause that it governs, else the nearest before the date."""
    nouns = [word for word in verb.subtree if is_event_noun(word, language)]
    governed = [word for word in nouns if word.head == verb and word.dep_.startswith(("obj", "nsubj"))]
    before = [word for word in nouns if word.idx < period.span.start]
    return next(iter(governed), before[-1] if before else None)


def _noun_held(participle: Token) -> Token | None:
    """The event of « les élections organisées dimanche »: the participle only says that it took place."""
    carriers = table(participle.doc.lang_, "events")["light"]["participles"]
    noun = participle.head
    held = participle.dep_.startswith("acl") and participle.lower_.startswith(tuple(carriers))
    if not held or not is_event_noun(noun, noun.doc.lang_):
        return None
    # « l'anniversaire de l'armistice, signé en mai »: of several, the one that is done so
    kind = kind_of(participle, noun.doc.lang_)
    between = reversed(noun.doc[noun.i : participle.i])
    return next(
        (word for word in between if kind != OTHER and word.pos_ == "NOUN" and kind_of(word, noun.doc.lang_) == kind),
        noun,
    )


def _noun_acting(verb: Token) -> Token | None:
    """The event of « une grève qui paralyse la ville depuis lundi », "a collision which killed two on Friday"."""
    noun = verb.head
    if not verb.dep_.startswith("acl") or verb.pos_ != "VERB" or not is_event_noun(noun, noun.doc.lang_):
        return None
    if kind_of(noun, noun.doc.lang_) in _THINGS or kind_of(verb, noun.doc.lang_) in SPEAKING:
        return None
    acting = any(c.dep_.startswith("nsubj") and "Rel" in c.morph.get("PronType") for c in verb.children)
    group = verb_group(verb)
    return noun if acting and group is not None and not group.negated else None


def _noun_beside(reading: Reading, period: Period, root: Token, timed: frozenset[int]) -> Token | None:
    """The event noun right before a month or a year: « jugés pour une fusillade à Lyon en mars 2016 ».

    In « l'armistice de la guerre a été signé en mars » a verb stands between, which tells of the other noun.

    Before a day too, where only a participle stands between (« un vol [survenu] samedi »).
    """
    first = reading.tokens_of(period.span).start
    if len(period.start) == 10 and not _follows_participle(root, first):
        return None
    before = [word for word in reading.doc[max(root.sent.start, first - BESIDE) : first] if word.i not in timed]
    noun = next((word for word in reversed(before) if is_event_noun(word, reading.language)), None)
    between = reading.doc[noun.i + 1 : first] if noun is not None else ()
    apart = any(word.text == ";" or (noun is not None and _is_told_by_verb(word, noun)) for word in between)
    return None if apart else noun


def _is_told_by_verb(verb: Token, noun: Token) -> bool:
    """Whether a verb behind a noun tells of it, or of another noun of which it is only a complement."""
    if verb.pos_ != "VERB":
        return False
    over = verb.head if verb.dep_.startswith("acl") else next(subjects(verb), None)
    if over == noun:  # « l'exposition ouvrira en mars »: a full verb tells of its subject
        return not verb.dep_.startswith("acl") and kind_of(verb, noun.doc.lang_) != OTHER
    return over is not None and over.i < noun.i and noun in over.subtree


def _follows_participle(root: Token, first: int) -> bool:
    """« recherché pour un vol [survenu] samedi »: in brackets, where no parser sees what the participle belongs to."""
    behind = [word for word in root.doc[max(root.sent.start, first - 3) : first] if not word.is_punct]
    carriers = tuple(table(root.doc.lang_, "events")["light"]["participles"])
    return (
        len(behind) < min(3, first - root.sent.start) and behind[-1:] != [] and behind[-1].lower_.startswith(carriers)
    )


def _noun_long_past(reading: Reading, period: Period, group: VerbGroup, published: date | None) -> Token | None:
    """The crime of a lead that tells today's news of it: « condamné pour un vol commis à Lens en mars 2016 »."""
    lead = next((s for s in reading.sentences if s.kind is BlockKind.PARAGRAPH), None)
    if published is None or lead is None or not lead.span.holds(period.span) or len(period.start) == 10:
        return None
    if group.tense is not Tense.PAST or published - latest(period) <= _NEWS:
        return None
    between = reading.doc[group.last.i + 1 : reading.tokens_of(period.span).start]
    if any(word.pos_ in _VERBS and "Fin" in word.morph.get("VerbForm") for word in between):
        return None
    return next((word for word in reversed(between) if is_event_noun(word, reading.language)), None)


def _noun_of(span: Token) -> Token | None:
    """What « la période du 6 au 24 juillet » is said of: « a annoncé le programme pour la période »."""
    over = span.head
    if over.pos_ == "NOUN":
        return over
    return next((child for child in over.children if child.dep_ == "obj" and child.pos_ == "NOUN"), None)


def _noun_after_which(root: Token, period: Period, group: VerbGroup, published: date | None) -> Token | None:
    """What took place in « la ligne est fermée après une chute d'arbre lundi »: what is so has no past day."""
    if published is None or len(period.start) != 10 or latest(period) >= published or group.tense is not Tense.PRESENT:
        return None
    after = word_set(root.doc.lang_, "events", "bounds", "after")
    between = root.doc[group.last.i + 1 : root.left_edge.i]
    led = next((word for word in reversed(between) if word.dep_ == "case" and word.lower_ in after), None)
    return led.head if led is not None and led.head.pos_ == "NOUN" and led.head.i < root.i else None


def _noun_to_come(root: Token, period: Period, group: VerbGroup, published: date | None) -> Token | None:
    """What is to come in « ils ont signé un plan d'échanges pour 2027 »: a verb that is over cannot have that date."""
    done = group.tense in (Tense.PAST, Tense.PLUPERFECT) and chain(group.head)[0] == group.head
    if published is None or period.opens_at <= published or not done or period.deadline:
        return None
    if root.dep_.startswith("nmod") and root.head.pos_ == "NOUN":
        hollow = root.head.lemma_.lower() in word_set(root.doc.lang_, "events", "unnamed", "hollow")
        return root.head if not hollow else _noun_of(root.head)
    before = root.doc[max(group.last.i + 1, root.left_edge.i - REACH) : max(group.last.i + 1, root.left_edge.i)]
    return next((word for word in reversed(before) if word.pos_ == "NOUN"), None)
