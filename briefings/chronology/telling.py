"""Whether a date says when something happened, or only bounds, compares or names something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefings.chronology.chains import said_of
from briefings.chronology.compared import is_compared
from briefings.chronology.figures import is_figure, is_part_of_year
from briefings.chronology.governors import Governor, bracketed_behind, done_then, root_of
from briefings.chronology.kinds import OTHER, is_event_noun, is_occasion, kind_of
from briefings.chronology.periods import Period
from briefings.chronology.states import is_lasting, is_no_event
from briefings.language import Reading, span_of
from briefings.language.grammar import AUXILIARY_DEPS, Tense, VerbGroup, subjects
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import Grain

_ASIDE = ("appos", "amod", "acl", "conj", "parataxis")
_MODIFYING = ("nummod", "compound", "amod")
_BOUND_NOUNS = ("NOUN", "PROPN", "NUM", "SYM", "ADJ")

SHARE = 7
"""Words before a date among which « dont 40 » makes it that of a part."""


def dates(reading: Reading, period: Period, governor: Governor) -> bool:
    """Whether a period is when its governor's event took place."""
    root = root_of(reading, period)
    if done_then(root) is governor.head:
        return not (period.since or period.until or period.beyond)
    noun = is_event_noun(governor.head, reading.language) and not period.span.holds(span_of(governor.head))
    if _is_what_it_is(root, governor) or _is_bounded_thing(period, governor.head):
        return False
    if (
        period.until
        or period.beyond
        or (governor.group is None and not noun)
        or is_no_event(governor, by=period.deadline)
    ):
        return False
    if _is_yearly(reading, period, governor.group):
        return False
    if period.standing and _is_none(governor):
        return False
    if is_figure(reading, period, governor) or _is_edition(reading, period) or _is_share(reading, period):
        return False
    if is_compared(reading, period):
        return False
    over = tuple(_between(reading, period, governor, root))
    if _was(governor, period) or _is_as_old(governor) or _is_of_the_source(reading, over):
        return False
    if len(period.start) == 4 and noun and _is_of_the_source(reading, (governor.head,)):
        return False  # « selon le rapport de 2019 »
    if noun and _is_edition_of(root, governor.head, period):
        return False
    if noun and governor.head.i < root.i:
        if period.since:
            if governor.group is not None and governor.group.negated:
                return False  # "has not missed a match since 1967"
            right_before = reading.doc[governor.head.i : root.i]
            return not _is_superlative(reading, (*governor.head.subtree, *right_before))
        return not _stands_bare(reading, period, governor.head)
    if period.since and not _begins(reading, period, governor, over):
        return False
    return not _names_or_compares(reading, period, governor, over, root)


def _is_what_it_is(root: Token, governor: Governor) -> bool:
    """ "Monday was a holiday", "well, it's June", "gave us our Christmas": the day itself is spoken of."""
    if any(child.dep_ == "cop" for child in root.children) and said_of(root) is None:
        planned = word_set(root.doc.lang_, "events", "planning", "words")  # "the figures are due on May 15"
        spoken_of = not is_event_noun(governor.head, root.doc.lang_)
        return spoken_of and not any(child.lower_ in planned for child in root.children)
    if root.dep_.startswith("nsubj") and any(child.dep_ == "cop" for child in root.head.children):
        return governor.head == root.head
    own = root.dep_ == "obj" and root.pos_ == "PROPN"
    return own and any(child.dep_ == "nmod:poss" for child in root.children)


def _is_bounded_thing(period: Period, verb: Token) -> bool:
    """ "A house built before 2010": which of several things is meant."""
    bare = verb.dep_ == "acl" and "Part" in verb.morph.get("VerbForm")
    return period.deadline and bare and not any(child.dep_ in AUXILIARY_DEPS for child in verb.children)


def _begins(reading: Reading, period: Period, governor: Governor, over: Sequence[Token]) -> bool:
    """Whether something began on the first day of « depuis … ».

    What has not been since then, what is the first of its kind since, and what a clause on
    the edge says of somebody (« qui siège depuis 2002 ») are no events of that day.
    """
    group = governor.group
    if group is None or group.negated or group.tense is Tense.FUTURE or is_lasting(governor):
        return False
    if _is_relative(group) or any(word.pos_ == "ADJ" or word.dep_ in _ASIDE or word.i < group.head.i for word in over):
        return False
    if _is_of_aside(reading, period, group):
        return False
    first, last = sorted((group.head.i, root_of(reading, period).i))
    first = min(first, group.first.i)  # « est au plus haut depuis 1985 »
    return not _is_superlative(reading, reading.doc[first:last])


def _is_of_aside(reading: Reading, period: Period, group: VerbGroup) -> bool:
    """« a pesté l'entraîneur Marc Roux, en poste depuis mars »: behind a name and its comma, no verb between."""
    first = reading.doc.between(period.span.start, period.span.end).start
    begin = first
    while begin > group.last.i and reading.doc[begin - 1].text != ",":
        begin -= 1
    inside = reading.doc[begin:first]
    verbless = not any(word.pos_ in ("VERB", "AUX") for word in inside)
    named = begin > group.last.i + 1 and reading.doc[begin - 2].ent_type_ in ("PER", "PERSON")
    return named and verbless and len(inside) > 1


def _was(governor: Governor, period: Period) -> bool:
    """« Les rues étaient calmes en mai »: the imperfect of a copula tells how something was, and no event."""
    group = governor.group
    if group is None or group.head != governor.head or not any(child.dep_ == "cop" for child in group.head.children):
        return False
    language = group.head.doc.lang_
    located = any(
        child.dep_ == "case"
        or (child.dep_ == "obl" and child.pos_ == "PROPN" and not period.span.holds(span_of(child)))
        for child in group.head.children
    )
    known = kind_of(group.head, language) != OTHER
    planned = group.head.lemma_.lower() in word_set(language, "events", "planning", "words")
    was = group.head.pos_ != "VERB" and group.first.lemma_ in word_set(language, "events", "states", "copulas")
    return ("Imp" in group.first.morph.get("Tense") or (was and not planned)) and not located and not known


def _is_none(governor: Governor) -> bool:
    """ "As of Monday no cause had been found": what had not taken place by then."""
    group, none = governor.group, word_set(governor.head.doc.lang_, "events", "none", "full")
    if group is None or group.negated:
        return True
    return any(child.lower_ in none for subject in subjects(group.head) for child in subject.children)


def _is_as_old(governor: Governor) -> bool:
    """« Une maison datant de 1850 »: a participle that carries a date to its noun, and that noun is no event."""
    verb = governor.head
    carriers = tuple(table(verb.doc.lang_, "events")["light"]["participles"])
    present = "Part" in verb.morph.get("VerbForm") and "Pres" in verb.morph.get("Tense")
    return verb.dep_.startswith("acl") and present and verb.lower_.startswith(carriers)


def _is_yearly(reading: Reading, period: Period, group: VerbGroup | None) -> bool:
    """« Une station qui vit l'été du vélo »: a bare season comes again and again; « à l'été » is the next one."""
    if period.grain is not Grain.SEASON or group is None or group.tense not in (Tense.PRESENT, Tense.NONE):
        return False
    words = reading.tokens_of(period.span)
    if _cases(root_of(reading, period)):
        return False
    return len(words) == 2 and words[0].pos_ == "DET" and "Def" in words[0].morph.get("Definite")


def _is_of_the_source(reading: Reading, over: Sequence[Token]) -> bool:
    """« Selon la police jeudi », "according to police on Thursday": when it was said, and not when it happened."""
    sources = word_set(reading.language, "events", "dated_things", "sources")
    return any(_cases(word) & sources for word in over)


def _is_share(reading: Reading, period: Period) -> bool:
    """« Trois cents navires arraisonnés, dont 40 en mars »: a part of a figure."""
    first = reading.tokens_of(period.span)[0]
    before = reading.doc[max(first.sent.start, first.i - SHARE) : first.i]
    words = [word for word in before if word.pos_ not in ("ADP", "DET")]
    opening = word_set(reading.language, "events", "figures", "shares")
    return bool(words) and words[-1].like_num and any(word.lower_ in opening for word in words)


def _is_likened(reading: Reading, period: Period) -> bool:
    """« Le club veut gagner comme en 1984 »: another time that something is compared with."""
    first = reading.tokens_of(period.span)[0]
    before = [word for word in reading.doc[max(first.sent.start, first.i - 3) : first.i] if word.pos_ != "DET"]
    like = word_set(reading.language, "events", "dated_things", "like")
    while before and before[-1].pos_ == "ADP" and before[-1].lower_ not in like:
        before.pop()
    return bool(before) and before[-1].lower_ in like


def _is_edition(reading: Reading, period: Period) -> bool:
    """« Les jeux de Turin (hiver 2006) », « son roman (1998) »: what names a thing more closely."""
    noun = bracketed_behind(reading, period)
    return noun is not None and not period.joined and not is_event_noun(noun, reading.language)


def _is_edition_of(root: Token, noun: Token, period: Period) -> bool:
    """ "The third storm of the 2019 season": the year of something else that the event belongs to."""
    return len(period.start) == 4 and root.dep_ in _MODIFYING and root.head != noun and noun.i < root.i < root.head.i


def _is_relative(group: VerbGroup) -> bool:
    if group.tense is not Tense.NONE and group.head.dep_.startswith("acl"):
        return True
    return any("Rel" in child.morph.get("PronType") for child in group.head.children)


def _is_superlative(reading: Reading, words: Iterable[Token]) -> bool:
    superlatives = word_set(reading.language, "events", "bounds", "superlatives")
    ranked = tuple(word_set(reading.language, "events", "bounds", "ranked"))
    return any(
        (word.lower_ in superlatives or "Sup" in word.morph.get("Degree")) and not word.head.lower_.startswith(ranked)
        for word in words
    )


def _names_or_compares(
    reading: Reading, period: Period, governor: Governor, over: Sequence[Token], root: Token
) -> bool:
    """« les comptes du premier trimestre », « contre 58 % en 2012 », « their 2017 title », « le budget 2018 »."""
    if _stands_bare(reading, period) or _is_likened(reading, period):
        return True
    naming, for_a_year, comparing = (
        word_set(reading.language, "events", "dated_things", key) for key in ("naming", "for_a_year", "comparing")
    )
    naming = naming | for_a_year if is_part_of_year(period) else naming
    if (
        governor.head.pos_ == "VERB"
        and len(over)
        and (is_occasion(over[-1]) or _is_in_front(over[-1], governor, period))
    ):
        return False  # « lors du conseil des ministres de mercredi, elle a annoncé »
    opens = len(over) == 0 and len(period.start) == 10  # "may book from Monday"
    own = () if period.joined or period.deadline or opens else (root,)
    if any(_cases(word) & comparing for word in (*over, *own)):
        return True
    if any(_is_aside(word, root, reading.language) for word in over):
        return True  # « X, candidat en 2012, a … »: the date of an aside
    # « for the 1968 murder of X »: the preposition is the noun's, not the year's
    modifies = root.dep_ in _MODIFYING and not _opens_clause(root, period)
    before_noun = root.head == governor.head and root.i < governor.head.i and modifies
    if period.deadline or len(over) == 0 or is_event_noun(over[0], reading.language):
        return not period.deadline and not before_noun and _names_the_noun_before(reading, period, naming)
    named = over[0].pos_ == "PROPN" and not is_part_of_year(period)
    by_case = bool(_cases(root) & naming) and not named and not _is_range(period)
    return by_case or modifies


def _is_in_front(noun: Token, governor: Governor, period: Period) -> bool:
    """« Au conseil municipal de lundi, les élus ont voté »: where something was done on that day."""
    if len(period.start) != 10 or noun.head != governor.head or not noun.dep_.startswith("obl"):
        return False
    there = word_set(noun.doc.lang_, "events", "occasions", "there")
    edge = noun.right_edge.i
    return noun.i < governor.head.i and not _cases(noun).isdisjoint(there) and "," in noun.doc.lows[edge : edge + 2]


def _opens_clause(root: Token, period: Period) -> bool:
    """ "On Friday Lorville Council approved it", "where on Sunday Ann Roy spoke": a day is no part of a name behind."""
    if len(period.start) != 10 or not root.i or root.doc[root.i - 1].pos_ != "ADP":
        return False
    before = root.doc[root.i - 2] if root.i > 1 else root
    return root.i == root.sent.start + 1 or before.text in ",;" or before.pos_ in ("SCONJ", "ADV", "CCONJ")


def _stands_bare(reading: Reading, period: Period, noun: Token | None = None) -> bool:
    """Whether years stand right behind a noun: « l'édition 2016 »; « la présidentielle 2017 » is that year's event.

    Args:
        noun: The event noun that is to have the date.
    """
    tokens = reading.tokens_of(period.span)
    first = tokens[0]
    if len(period.start) != 4 or not period.span.of(reading.text)[:4].isdigit() or first.i == 0:
        return False
    before = first.doc[first.i - 1]
    if before.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return False
    if period.joined or (noun is None and before.pos_ == "PROPN"):
        return True
    if noun is not None and before != noun and noun.text[:1].isupper() and before.text[:1].isupper():
        return True  # « le Tour de France 2016 »: a name
    if noun is not None and before != noun and before.pos_ == "PROPN":
        return True  # « le tournoi de Wimbledon 2016 »: a name, too
    return not is_event_noun(before, reading.language) and (noun is None or before.head != noun)


def _is_aside(word: Token, root: Token, language: str) -> bool:
    if word.pos_ not in ("NOUN", "PROPN") or word.i > root.i or is_event_noun(word, language):
        return False
    if word.dep_ == "appos":
        return word.pos_ == "NOUN" and not any(token.is_punct for token in word.doc[word.i : root.i])
    return _says_what_they_were(word)


def _says_what_they_were(word: Token) -> bool:
    """« Professeure à Lens de 1995 à 2005, lauréate en 2018 d'un prix, elle s'est installée ici »: bare, in front."""
    first = word
    while first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN"):
        first = first.head
    bare = first.dep_ == "advcl" and not any(child.dep_ in ("det", "case") for child in first.children)
    return bare and first.i == first.sent.start and "," in [token.text for token in first.doc[word.i : first.head.i]]


def _is_range(period: Period) -> bool:
    return period.joined or (len(period.start) == 10 and period.start != period.end)


def _names_the_noun_before(reading: Reading, period: Period, naming: frozenset[str]) -> bool:
    """By the words alone: « les comptes du premier trimestre »."""
    if _is_range(period):
        return False
    before = [token for token in reading.doc[: reading.tokens_of(period.span).start][-4:] if token.pos_ != "DET"]
    if not before or before[-1].lower_ not in naming:
        return False
    word = next((token for token in reversed(before[:-1]) if token.pos_ != "ADJ"), None)
    if word is None or word.pos_ != "NOUN":
        return False
    figures = table(reading.language, "events")["figures"]["nouns"]
    return not is_event_noun(word, reading.language) or (is_part_of_year(period) and word.lemma_.lower() in figures)


def _between(reading: Reading, period: Period, governor: Governor, root: Token) -> Iterator[Token]:
    """The words that are no verbs between a date and what governs it, from the date upwards."""
    inside = frozenset(token.i for token in reading.tokens_of(period.span))
    for word in root.ancestors:
        if word.i in inside:
            continue
        if word == governor.head or (governor.group and word == governor.group.head):
            return
        if word.pos_ in _BOUND_NOUNS:
            yield word


def _cases(word: Token) -> frozenset[str]:
    return frozenset(child.lower_ for child in word.children if child.dep_ in ("case", "mark"))


def kept(reading: Reading, pairs: Sequence[tuple[Period, Governor]]) -> list[tuple[Period, Governor]]:
    """The periods that date an event, with what they date."""
    return [(period, governor) for period, governor in pairs if dates(reading, period, governor)]
