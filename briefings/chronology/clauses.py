"""Which clause a date belongs to, where its place or a parser points to another.

« C'est un exploit : lundi, elle a traversé le lac », « interrogé jeudi, il a répondu », « la coulée qui a détruit
la ville dans la nuit de mardi a fait dix morts ».
"""

from __future__ import annotations

from itertools import takewhile

from briefings.chronology.kinds import kind_of
from briefings.language.grammar import OVER, Tense, VerbGroup, subjects, verb_group
from briefings.language.quotation_marks import QUOTES
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set

_VERBS = ("VERB", "AUX")
_JOINED = ("parataxis", "advcl", "ccomp", "conj", "dep")


def told_behind_colon(root: Token, word: Token, timed: frozenset[int]) -> Token | None:
    """The verb behind a colon, « C'est un exploit : lundi, elle a traversé le lac », where a parser takes another."""
    between = word.doc.lows[word.i + 1 : root.i]
    if ":" not in between:
        return None
    colon = root.i - 1 - between[::-1].index(":")
    behind = (token for token in word.doc[colon + 1 : word.sent.end] if token.i not in timed and token.head.i < colon)
    return next((token for token in behind if _is_finite(token)), None)


def _is_finite(verb: Token) -> bool:
    group = verb_group(verb)
    return group is not None and verb.pos_ in _VERBS and group.tense is not Tense.NONE


def told_of_subject(root: Token, group: VerbGroup, timed: frozenset[int]) -> Token | None:
    """The verb said of the subject before the main one: « la coulée qui a dévasté la ville mardi a fait dix morts »."""
    for subject in group.head.children:
        if not subject.dep_.startswith("nsubj") or not subject.i < root.i < group.first.i:
            continue
        said = [
            word
            for word in subject.subtree
            if word.dep_ == "acl:relcl" and word.pos_ == "VERB" and subject.i < word.i < root.i
        ]
        if said and not any(word.i in timed for word in said[-1].subtree):
            return said[-1]
    return None


def told_of_mishap(root: Token, word: Token, timed: frozenset[int]) -> Token | None:
    """The main verb of « un accident suivi d'un incendie jeudi a fait cinq morts »: that day it did so.

    The date hangs on a participle of the accident's, or on a noun of that participle's.
    """
    part = next((one for one in (word, word.head) if one.dep_ == "acl" and one.pos_ == "VERB"), None)
    if part is None or part.i > root.i or not part.head.dep_.startswith("nsubj") or part.head.i > part.i:
        return None
    noun, verb = part.head, part.head.head
    language = verb.doc.lang_
    if verb.pos_ != "VERB" or verb.i < root.i or kind_of(noun) not in ("accident", "attack"):
        return None
    group = verb_group(verb)
    if group is None or group.negated or group.tense not in OVER:
        return None
    words = table(language, "events")["effects"]
    if part.lemma_.lower() not in words["linking"] or verb.lemma_.lower() not in words["verbs"]:
        return None
    inside = {child.i for child in noun.subtree}
    return None if any(child.i in timed and child.i not in inside for child in verb.subtree) else verb


def told_meanwhile(clause: Token, root: Token, timed: frozenset[int], *, coming: bool = False) -> VerbGroup | None:
    """The main clause of « interrogé jeudi, il a répondu », "when they met on Monday", if it has no date itself.

    Args:
        coming: The date is to come: "he faces ten years when he is sentenced in May" tells of the sentence.
    """
    verb = clause
    while verb.dep_ == "xcomp" and verb.head.pos_ == "VERB":
        verb = verb.head  # "when he did not come to work on Monday"
    if kind_of(verb) == "birth":
        return None  # "born in Lens in 1941, he moved to Lille"
    words = table(verb.doc.lang_, "events")["meanwhile"]
    over = verb.head
    if verb.dep_ == "advcl" and is_quoted_apart(root, over) and over.head.pos_ == "VERB":
        over = over.head  # « « Je pars », a-t-il dit en recevant lundi le maire »
    main = verb_group(over) if verb.dep_ == "advcl" else None
    told = (Tense.PAST, Tense.PRESENT, Tense.PLUPERFECT, *([Tense.CONDITIONAL] if _is_of_its_subject(verb) else ()))
    if main is None or main.tense not in told:
        return None
    own = verb_group(verb)
    if coming and main.tense is Tense.PRESENT and own is not None and own.tense is Tense.PRESENT:
        return None
    if was_under_way(main) and verb.pos_ == "VERB" and own is not None and own.tense is Tense.PAST:
        return None  # « il dormait quand la bombe a explosé mardi »: the clause tells what happened
    if own is not None and (own.tense is Tense.FUTURE or _is_due(clause, verb) or _is_before(own, main)):
        return None  # « alors que la liste sera connue samedi, elle hésite »
    dated = (word for word in main.head.subtree if word.i in timed and verb not in (word, *word.ancestors))
    if any(not _is_apart(word, main.head) for word in dated):
        return None
    marks = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod", "fixed")}
    asked = verb.lemma_.lower() in words["asked"] and not any(subjects(verb))
    beside = asked or marks & set(words["marks"]) or _goes_along(verb, main)
    return main if beside or (not coming and _only_leads(verb, main, root)) else None


def _is_before(own: VerbGroup, main: VerbGroup) -> bool:
    """« La plage est fermée alors qu'un chien avait mordu un enfant lundi »: the clause tells what was done before."""
    if own.first == own.head:
        return False
    return own.tense is Tense.PLUPERFECT is not main.tense or (own.tense is Tense.PAST and main.tense is Tense.PRESENT)


def _is_due(verb: Token, over: Token) -> bool:
    """« Alors que le procès doit s'ouvrir lundi »: the infinitive under a verb of duty tells what is to come."""
    due = table(verb.doc.lang_, "calendar")["tense"]["future_lemmas"]
    return verb is not over and "Inf" in verb.morph.get("VerbForm") and over.lemma_ in due


def _goes_along(verb: Token, main: VerbGroup) -> bool:
    """« Le train a déraillé, tuant huit passagers, lundi »: a present participle behind what it came of or with."""
    present = "Part" in verb.morph.get("VerbForm") and "Pres" in verb.morph.get("Tense")
    opened = any(child.dep_ in ("mark", "case") for child in verb.children)
    return (
        present and not opened and not any(subjects(verb)) and main.last.i < verb.i and main.tense is not Tense.PRESENT
    )


def _only_leads(verb: Token, main: VerbGroup, root: Token) -> bool:
    """ "To cut costs, in 2012, the airline closed two bases": an aim set off in front, or a participle of the subject.

    « Mardi, la société exploitant le port a licencié dix salariés », where a parser takes that for a clause of its own.
    """
    if verb.i > main.first.i:
        return False
    if "Part" in verb.morph.get("VerbForm"):
        return _is_of_its_subject(verb)
    apart = root.i > verb.i and "," in root.doc.lows[root.left_edge.i - 1 : root.i]
    return apart and _aim_of(verb) is not None


def _is_of_its_subject(verb: Token) -> bool:
    """« La société exploitant le port »: a present participle behind what it is said of."""
    present = "Part" in verb.morph.get("VerbForm") and "Pres" in verb.morph.get("Tense")
    return present and any(child.i < verb.i for child in subjects(verb))


def _aim_of(verb: Token) -> Token | None:
    """What opens a verb as an aim: « pour réduire », "to cut"."""
    aims = word_set(verb.doc.lang_, "events", "meanwhile", "aims")
    return next((c for c in verb.children if c.dep_ in ("mark", "case") and c.lower_ in aims), None)


def told_behind_aim(root: Token, word: Token, timed: frozenset[int]) -> Token | None:
    """The verb of « Samedi, pour éviter une bousculade, la rue a été fermée », where a parser takes the aim for it."""
    aim = _aim_of(word) if word.dep_ == "ROOT" and "Inf" in word.morph.get("VerbForm") else None
    if aim is None or aim.i < root.i:
        return None
    behind = (child for child in word.children if child.i > word.i and child.dep_ in _JOINED and _is_finite(child))
    told = next((child for child in behind if any(subjects(child))), None)
    return told if told is not None and not any(child.i in timed for child in told.subtree) else None


def broken_into(group: VerbGroup) -> Token | None:
    """What happened in « Mardi, il promenait son chien quand il a glissé »: what was going on has no day of its own."""
    if not was_under_way(group):
        return None
    then = word_set(group.head.doc.lang_, "events", "beside", "then")
    for clause in group.head.children:
        if clause.dep_ == "advcl" and clause.i > group.last.i and clause.pos_ == "VERB":
            told = verb_group(clause)
            opened = any(child.lower_ in then for child in clause.children if child.i < clause.i)
            if opened and told is not None and told.tense is Tense.PAST and not was_under_way(told):
                return clause
    return None


def told_of_time(root: Token) -> Token | None:
    """The verb of « la dernière fois que le club a gagné, c'était en 2004 », which only a clause about it dates."""
    doc, words = root.doc, table(root.doc.lang_, "events")["chains"]
    before = doc[root.sent.start : root.i]
    opened = next((w.i for w in before if w.i and f"{doc.lows[w.i - 1]} {w.lower_}" in words["times"]), None)
    verbs = [word for word in before if opened is not None and word.i > opened and word.pos_ in _VERBS]
    if opened is None or not verbs or verbs[-1].lemma_.lower() not in words["dating"]:
        return None
    told = (word for word in reversed(verbs[:-1]) if word.pos_ == "VERB" and verb_group(word) is not None)
    return next(told, None)


def is_unreal(group: VerbGroup) -> bool:
    """ "A shutdown that would have begun at midnight": what did not take place; French says hearsay so."""
    said = " ".join(group.head.doc.lows[group.first.i : group.head.i])
    unreal = word_set(group.head.doc.lang_, "events", "states", "unreal")
    return group.head.dep_ == "acl:relcl" and any(phrase in said for phrase in unreal)


def was_under_way(group: VerbGroup) -> bool:
    """« Il dormait », "he was sleeping": what was going on when something else happened."""
    if group.first == group.head:
        return "Imp" in group.head.morph.get("Tense")
    return "Part" in group.head.morph.get("VerbForm") and "Pres" in group.head.morph.get("Tense")


def _is_apart(word: Token, main: Token) -> bool:
    """Whether a word stands in what is said of somebody: « Alain Morel, éliminé en novembre, a répondu »."""
    between = takewhile(lambda above: above != main, word.ancestors)
    return any(above.dep_.startswith("acl") for above in between)


def is_quoted_apart(root: Token, word: Token) -> bool:
    """Whether a verb stands in a quotation that its date, outside, says when somebody said."""
    first, last = sorted((root.i, word.i))
    group = verb_group(word)
    if group is None or not any(token.text in QUOTES for token in word.doc[first:last]):
        return False
    opened = [word.sent.start, group.first.i, group.last.i, root.i]
    inside = [sum(token.text in QUOTES for token in word.doc[opened[0] : at]) % 2 == 1 for at in opened[1:]]
    return inside == [True, True, False]
