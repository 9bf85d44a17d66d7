"""Judgements: what somebody says that a thing is or has done, by a word that judges it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefings.attribution.carrying import carries
from briefings.attribution.hedges import judges, words_of
from briefings.attribution.scene import Cue, CueKind
from briefings.attribution.utterance import Utterance
from briefings.language.doc import Doc
from briefings.language.grammar import AUXILIARY_DEPS, Tense, is_passive, own_subject, verb_group
from briefings.language.speech import Stance, Use, speech
from briefings.language.tokens import Token
from briefings.lexicon import word_set

# Words of a quotation that is a label and no report.
FEW = 5
# Tokens from the "as" that says what something is to the marks: "as a “squirrel whisperer”".
REACH = 3
# Tokens from « jugée » to the « par » of who judges it.
AGENT = 12
_MARKS = frozenset("\"“'‘«")


def finds(told: Utterance) -> bool:
    """« elle a jugé que l'offre était une insulte », "said it was overdue": what somebody says that a thing is."""
    if told.whole or told.cue is None or not told.cue.main:
        return False
    clauses = told.cue.told(told.reading.doc)
    return any(_appraises(clause) or _is_felt(clause) or _is_wanted(clause) for clause in clauses)


def deems_ahead(told: Utterance) -> bool:
    """ "Said it would be a mistake", « a dit que ce serait une erreur »: a judgement of what would be, and no plan."""
    if told.cue is None or not told.cue.main:
        return False
    clauses = told.cue.told(told.reading.doc)
    return any(_is_wanted(clause) or (_would(clause) and _appraises(clause)) for clause in clauses)


def _would(clause: Token) -> bool:
    later = words_of(clause.doc.lang_, "planned", "later")
    return any(t.lower_ in later or "Cnd" in t.morph.get("Mood") for t in (clause, *clause.children))


def _is_wanted(clause: Token) -> bool:
    """ "Said she would like to stay", « a dit qu'il aimerait rester », "insists that it be cut": a wish."""
    language = clause.doc.lang_
    if not {clause.lemma_.lower(), clause.lower_}.isdisjoint(words_of(language, "opinion", "wanting")):
        return _would(clause)
    group = (clause, *(child for child in clause.children if child.dep_ in AUXILIARY_DEPS))
    forms = {form for token in group for form in token.morph.get("VerbForm")}
    marks = {child.lower_ for child in clause.children if child.dep_ == "mark"}
    bare = "Inf" in forms and "Fin" not in forms and own_subject(clause) is not None
    return bare and not marks.isdisjoint(speech(language).words["that"])


def is_received(told: Utterance) -> bool:
    """« La mesure est jugée trop chère par les élus », "was condemned by the union": what others think of a thing."""
    if told.whole:
        return False
    sentence, language = told.sentence, told.reading.language
    words = speech(language).words
    describing = words_of(language, "opinion", "describing")
    regarding = words_of(language, "opinion", "regarding") | describing
    for verb in sentence.tokens.having_lemma(words_of(language, "opinion", "receiving") | regarding):
        behind = sentence.tokens.doc.lows[verb.i + 1 : min(verb.i + AGENT, sentence.tokens.end)]
        passive = is_passive(verb) or any(child.dep_ == "nsubj:pass" for child in verb.children)
        quoted = verb.lemma_.lower() in describing and _is_marked(behind, words["described_as"])
        if not (quoted or words["by"].intersection(behind)) or not (passive and carries(sentence, verb)):
            continue
        group, as_what = verb_group(verb), any(child.dep_ == "xcomp" for child in verb.children)
        if group is None or group.tense is Tense.NONE:
            continue  # « en plus d'être perçue »
        if verb.lemma_.lower() in regarding and not as_what and words["described_as"].isdisjoint(behind):
            continue  # "was seen by a passer-by"
        return words_of(language, "opinion", "sentenced").isdisjoint(behind)
    return False


def _is_marked(behind: Sequence[str], marks: frozenset[str]) -> bool:
    """« est décrit comme « discret » »: said in the words of those who say it, whoever they are."""
    return any(word in marks and mark in _MARKS for word, mark in pairwise(behind))


def _is_felt(head: Token) -> bool:
    """ "Said she was disappointed", "felt betrayed": how whoever speaks feels."""
    language, children = head.doc.lang_, tuple(head.children)
    selves = words_of(language, "opinion", "of_whom")
    if not any(child.dep_.startswith("nsubj") and child.lower_ in selves for child in children):
        return False
    if is_passive(head):
        return judges(head.lower_, language)
    feeling = head.lemma_.lower() in words_of(language, "opinion", "feeling")
    return feeling and any(judges(child.lower_, language) for child in children if child.i > head.i)


def appraises(told: Utterance) -> bool:
    """Whether a person's own words judge, by the words that head them."""
    return told.by_person and any(_appraises(head) for head in told.heads)


def claims_a_view(told: Utterance) -> bool:
    """ "Claimed that the wall was crucial", "claimed, “It undermines the law”": a judgement, which charges nobody."""
    maintaining = words_of(told.reading.language, "alleged", "maintaining")
    claims = told.cue is not None and told.cue.has(told.reading.doc, maintaining)
    return claims and (finds(told) or any(_appraises(head) for head in told.heads))


def _appraises(head: Token) -> bool:
    """ "Was a very bad idea", "deserves better", "failed the coast": a judgement, by the word that heads a clause."""
    language, children = head.doc.lang_, tuple(head.children)
    if any(child.dep_ == "cop" for child in children):
        parts = (head, *(child for child in children if child.dep_ in ("amod", "advmod", "compound")))
        return any(judges(part.lower_, language) for part in parts)
    if head.lower_ in words_of(language, "opinion", "deemed"):
        return any(child.dep_.startswith("aux") for child in children)  # "said the vote was flawed"
    lemma = head.lemma_.lower()
    if lemma in speech(language).words["dubbing"]:  # "said she considered it acceptable"
        return any(judges(child.lower_, language) for child in children if child.dep_ == "xcomp")
    if lemma in words_of(language, "opinion", "appraising"):
        return head.pos_ == "VERB" and not is_passive(head)
    if lemma not in words_of(language, "opinion", "failing"):
        return False
    failed = words_of(language, "opinion", "failed")
    return any(child.dep_ == "obj" and child.i > head.i and child.lower_ not in failed for child in children)


def labels(told: Utterance) -> bool:
    """ "Called the charge “a fable”": what somebody says that a thing is, and no name of it ("“Desert Storm”")."""
    cue, doc = told.cue, told.reading.doc
    if told.whole or cue is None:
        return False
    if _describes_as(cue, told.quotation_texts, doc):
        return True
    if cue.use is not Use.QUOTED or not cue.has(doc, words_of(doc.lang_, "opinion", "labelling")):
        return False
    definites = word_set(doc.lang_, "small_words", "definites")
    words = (words for quotation in told.quotation_texts if (words := quotation.split()))
    return any(part[0][0].islower() and part[0] not in definites for part in words)


def _describes_as(cue: Cue, quotations: Sequence[str], doc: Doc) -> bool:
    """ "Described her as “our conscience”", "was described by the club as a “gentle giant”"."""
    if not quotations or not cue.has(doc, words_of(doc.lang_, "opinion", "describing")):
        return False
    first = quotations[0].split()
    if not 0 < len(first) <= FEW or not first[0][:1].islower() or any(map(str.isdigit, quotations[0])):
        return False  # "described as “a man of 40”"
    here = doc[cue.last + 1 : doc[cue.last].sent.end]
    marks = [token.i for token in here if token.text in _MARKS]
    before = [token.lower_ for token in doc[max(cue.last, marks[0] - REACH) : marks[0]]] if marks else []
    return not words_of(doc.lang_, "opinion", "described_as").isdisjoint(before)


def likens(told: Utterance) -> bool:
    """ "Said the plan was “reckless”", "said he was a “gentleman captain”": a few quoted words of what a thing is."""
    cue = told.cue
    if told.whole or told.prosecuting or cue is None or cue.kind is not CueKind.VERB or not cue.main:
        return False
    for span in told.quoted:
        inside = [t for t in told.sentence.tokens if span.start <= t.idx < span.end and t.is_alpha]
        if not 0 < len(inside) <= FEW or not inside[0].text[:1].islower() or inside[0].i <= cue.last:
            continue
        head = next((t for t in inside if any(c.dep_ == "cop" and c.i < inside[0].i for c in t.children)), None)
        head = head or next((t.head for t in inside if t.dep_ == "amod" and _is_predicate(t.head)), None)
        if head is not None and not any(c.dep_ == "case" for c in head.children):
            return True
    return False


def _is_predicate(token: Token) -> bool:
    return any(child.dep_ == "cop" for child in token.children)


def detracts(told: Utterance) -> bool:
    """ "Critics say the tax hurts small shops": what those say who are named by what they think."""
    cue, doc = told.cue, told.reading.doc
    if told.whole or cue is None or not cue.main or cue.kind not in (CueKind.VERB, CueKind.INCISE):
        return False
    critics = words_of(doc.lang_, "opinion", "detracting")
    named = not critics.isdisjoint(doc.lows[cue.source.first : cue.source.first + 2])
    return named and (cue.kind is CueKind.INCISE or any(cue.told(doc)))


def describes(told: Utterance) -> bool:
    """ "Described the move as shameful", "called it unfair": a word that judges, said of a thing without marks."""
    cue, doc = told.cue, told.reading.doc
    if told.whole or cue is None or cue.kind is not CueKind.VERB or not cue.main:
        return False
    if not cue.has(doc, words_of(doc.lang_, "opinion", "describing") | words_of(doc.lang_, "opinion", "adjudging")):
        return False
    own, marks = told.own.replace(" d'", " de "), words_of(doc.lang_, "opinion", "described_as")
    behind = [rest for mark in marks for _, held, rest in (own.rpartition(f" {mark} "),) if held]
    return f" {doc[cue.last].lower_} " in told.own and any(judges(rest, doc.lang_) for rest in behind)


def cries(told: Utterance) -> bool:
    """« « … », fustige-t-il »: the verb behind somebody's own words makes them a judgement."""
    cue = told.cue
    return told.whole and cue is not None and cue.kind is CueKind.INCISE and cue.stance is Stance.OPINING
