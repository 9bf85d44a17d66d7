"""What an article holds of an event: that it took place, is to come, is alleged or is denied."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from briefings.chronology.chains import is_told_by
from briefings.chronology.kinds import SPEAKING, kind_of
from briefings.chronology.periods import Period, latest
from briefings.chronology.unreal import did_not, is_only_held, is_rumoured, is_sworn_not
from briefings.language.grammar import OVER, Tense, VerbGroup, is_definite, is_passive, is_perfect, verb_group
from briefings.language.quotation_marks import stays_open
from briefings.language.speech import Stance, speech
from briefings.language.tokens import Token
from briefings.lexicon import table, word_set
from briefings.model import Modality, Statement, Status
from briefings.temporal.verbs import is_set_to_be

_FATES = frozenset({"death", "birth", "appointment"})
"""Kinds of what was to come that tell a life: « il devait mourir deux ans plus tard », "she was to become queen"."""


def status_of(
    head: Token, group: VerbGroup | None, period: Period, statement: Statement | None, published: date | None
) -> Status:
    """Whether an event took place, by its own words first and by how its sentence is put forward second.

    Args:
        group: The verb group that says whether it is past or to come.
        published: Publication day; without one, only the verb tells.
    """
    modality = statement.modality if statement else Modality.ASSERTED
    group = None if _is_known(head) and group is not None and group.tense is Tense.CONDITIONAL else group
    tense = group.tense if group else Tense.NONE
    set_only = _was_only_set(head, group, period)
    if did_not(head, group) and not set_only:
        return Status.DENIED
    if _is_denied(head, group, statement) or _is_cleared_of(head) or is_sworn_not(head, group):
        return Status.DENIED
    over = published is not None and latest(period) < published
    if (published is not None and period.opens_at > published) or (tense is Tense.FUTURE and not over):
        return Status.PLANNED
    apart = published is None or latest(period) != published
    apart = apart or (group is not None and _was_due(group))  # « devait être jugé cet après-midi »
    apart = apart and not period.since  # « a révélé qu'il toucherait depuis 2012 une rente » is hearsay
    if set_only or (apart and group is not None and _was_to_come(head, group)):
        return Status.PLANNED
    done = (tense in OVER and not _is_set_for(group)) or (_is_done_to(head) and not period.deadline)
    open_still = published is not None and latest(period) >= published and not done
    # « a indiqué le Kremlin dans un communiqué ce 17 juin »: what is announced is to come, the announcement is not
    announced = modality is Modality.PLANNED and tense is not Tense.PRESENT and not _tells(head)
    if open_still and (period.deadline or announced or _is_meant(group)):
        return Status.PLANNED
    if tense is Tense.CONDITIONAL:
        return Status.PLANNED if open_still and _is_meant(group) else Status.ALLEGED
    before = head.dep_ == "advcl" and "Past" in head.morph.get("Tense") and head.i < head.head.i
    known = before or _is_of_medium(head) or _is_of_victim(head) or _is_what_led_to_it(head, group)
    known = known or (kind_of(head) in _CHARGING and tense in OVER)  # "was charged with murder": charged somebody was
    told = _tells(head) if is_rumoured(statement, head.doc.lang_) else known or _reports(head, group)
    if modality is Modality.ALLEGED and head.pos_ == "VERB" and not told:
        return Status.ALLEGED
    held = _is_suspected(head) or is_only_held(head, group)
    return Status.ALLEGED if held and not _tells(head) else Status.PAST


def _is_known(head: Token) -> bool:
    """« se serait radicalisé peu après les attentats de janvier »: what is only named on the way has taken place."""
    if head.pos_ != "NOUN" or not head.dep_.startswith(("obl", "nmod")) or head.dep_ == "obl:agent":
        return False
    since = word_set(head.doc.lang_, "hedges", "planned", "since")
    return is_definite(head) or any(child.dep_ == "case" and child.lower_ in since for child in head.children)


def _is_of_medium(head: Token) -> bool:
    """ "In a letter sent on Monday, X accused Y": the letter was sent, whatever it says."""
    noun = head.head
    return head.dep_ == "acl" and noun.dep_.startswith("obl") and kind_of(noun.head) in SPEAKING


def _is_what_led_to_it(head: Token, group: VerbGroup | None) -> bool:
    """ "Charged with murder after a man was stabbed", « après qu'un corps a été découvert »: that much took place."""
    if head.dep_ != "advcl" or group is None or group.head != head or group.tense not in OVER:
        return False
    after = word_set(head.doc.lang_, "events", "bounds", "after")
    return any(child.dep_ == "mark" and child.lower_ in after for child in head.children)


def _is_of_victim(head: Token) -> bool:
    """ "Charged with the murder of X, who was found on Monday": what a clause tells of somebody is no accusation."""
    if head.dep_ != "acl:relcl":
        return False
    return any(kind_of(word) in _CHARGING for word in head.ancestors if word.pos_ == "VERB")


_CHARGING = frozenset({"accusation", "trial", "arrest"})
"""Kinds of what is done to somebody for what they are only said to have done."""


def _was_only_set(head: Token, group: VerbGroup | None, period: Period) -> bool:
    """« Le concert prévu samedi », « la visite avait été fixée au 3 mars »: a day that something was set for."""
    words = table(head.doc.lang_, "events")["planning"]
    verbs = (head, *(child for child in head.children if child.dep_.startswith("acl")))
    lemmas = {verb.lemma_.lower() for verb in (*verbs, *([group.head] if group else ()))}
    if lemmas.isdisjoint(words["setting"]) and lemmas.isdisjoint(words["setting_for"]):
        return False
    before = next((word for word in reversed(head.sent) if word.idx < period.span.start), None)
    aimed = before is not None and before.lower_ in words["aims"]
    setting = {*words["setting"], *(words["setting_for"] if aimed else ())}
    for verb in verbs:
        set_then = verb.lemma_.lower() in setting and verb.dep_.startswith(("acl", "advcl"))
        if set_then and "Past" in verb.morph.get("Tense") and verb.idx < period.span.start:
            near = verb.doc[verb.i + 1 : _first_of(verb, period)]
            return all(word.pos_ in ("ADP", "DET", "ADV") for word in near)
    if group is None or group.head == head or not head.dep_.startswith("nsubj"):
        return False
    first = group.tense in OVER and any(child.lower_ in words["at_first"] for child in group.head.children)
    return (first or group.tense is Tense.PLUPERFECT or _was_to_be(group)) and group.head.lemma_.lower() in setting


def _was_to_come(head: Token, group: VerbGroup) -> bool:
    """« Devait être jugé en mai », "was to meet on Monday", « a dit lundi qu'il rouvrirait mardi »: whether it was so
    is not told. « Il devait mourir deux ans plus tard » is.
    """
    verb, language = group.head, head.doc.lang_
    if not is_told_by(head, group) or kind_of(head) in _FATES:
        return False
    planning = word_set(language, "events", "planning", "was_to")
    opening = group.first  # "was due to have opened"
    led = " ".join(verb.doc.lows[max(opening.i - 2, 0) : opening.i]) in planning
    if led and "Inf" in opening.morph.get("VerbForm"):
        return True  # "the trial, due to start on Monday, was put off"
    if _was_due(group) or _was_to_be(group):
        return True
    if group.tense is Tense.CONDITIONAL and verb.dep_ == "ccomp" and not is_perfect(verb):
        over = verb_group(verb.head)
        return over is not None and over.tense in OVER and _tells(verb.head)
    return group.tense is Tense.FUTURE and _is_quoted(head)


def _was_due(group: VerbGroup) -> bool:
    """« Devait partir »."""
    due = word_set(group.head.doc.lang_, "events", "planning", "due")
    return group.head.lemma_.lower() in due and group.first == group.head and "Imp" in group.head.morph.get("Tense")


def _was_to_be(group: VerbGroup) -> bool:
    """ "Was to meet", "was due to open", "were expected to last"."""
    words = table(group.head.doc.lang_, "events")["planning"]
    doc, at = group.head.doc, group.first.i
    before = " ".join(doc.lows[at : at + 2]) in words["had"]  # "had been expected to land"
    if doc[at].lower_ not in words["was"] and not before:
        return False
    phrases = (one.split() for one in words["was_to"] if not before or " " in one)
    first = at + 1 + before
    return any(doc.lows[first : first + len(one)] == tuple(one) for one in phrases)


def _is_quoted(head: Token) -> bool:
    """Whether it stands in quotation marks."""
    return stays_open(head.doc.lows[head.sent.start : head.i])


def _first_of(verb: Token, period: Period) -> int:
    """The first word of a period behind a verb."""
    return next((word.i for word in verb.doc[verb.i + 1 : verb.sent.end] if word.idx >= period.span.start), verb.i + 1)


def _is_set_for(group: VerbGroup | None) -> bool:
    """ "The hearing has been scheduled for June": a verb of plans that is done itself."""
    if group is None or not is_passive(group.head):
        return False
    return _plans(group.head)


def _plans(word: Token) -> bool:
    """Whether a word makes what it governs something to come: « prévu »; « appelé à voter », and not « appelé »."""
    words = table(word.doc.lang_, "events")["planning"]
    if word.lemma_.lower() in words["bidding"]:
        return any("Inf" in child.morph.get("VerbForm") for child in word.children)
    return word.lemma_.lower() in words["words"] or word.lower_ in words["words"]


def _is_suspected(head: Token) -> bool:
    """« recherché pour un vol », « accusé d'avoir ordonné des massacres », "denies two counts of fraud"."""
    words = table(head.doc.lang_, "events")["suspected"]
    verbs, over = words["verbs"], head.head.lemma_.lower()
    if head.dep_ == "advcl" and over in verbs:  # "suspected of robbing a bank"
        return _is_tied(head, words["marks"])
    if head.pos_ == "VERB" and over in words["nouns"]:  # "on suspicion of stealing", « plainte pour avoir volé »
        return _is_tied(head, (*words["marks"], *words["reasons"]))
    below = head
    for word in head.ancestors:
        if below.dep_.startswith(("nsubj", "advcl", "conj", "parataxis", "acl")):
            return False
        if word.pos_ in ("VERB", "AUX"):
            charged = below is head and head.dep_ == "obj" and word.dep_ == "xcomp" and not is_definite(head)
            return word.lemma_.lower() in verbs or (charged and word.head.lemma_.lower() in verbs)
        below = word
    return False


def _is_tied(verb: Token, marks: Collection[str]) -> bool:
    return any(child.dep_ in ("mark", "case") and child.lower_.replace("’", "'") in marks for child in verb.children)


def _is_cleared_of(head: Token) -> bool:
    """« relaxé d'avoir volé », "cleared of stealing", "not guilty of stealing": a court said that it was not so."""
    words = table(head.doc.lang_, "events")["suspected"]
    over = head.head
    if head.pos_ != "VERB" or head.dep_.startswith("acl:") or not _is_tied(head, words["marks"]):
        return False
    guilty = over.lemma_.lower() in words["guilty"]
    no = guilty and any(child.i < over.i and child.lower_ in words["no"] for child in over.children)
    return no or over.lemma_.lower() in words["cleared"]


def _is_done_to(head: Token) -> bool:
    """Whether it is a participle behind what it was done to: « l'avis donné ce 10 janvier »."""
    done = head.dep_ == "acl" and head.pos_ == "VERB" and "Past" in head.morph.get("Tense")
    return done and not is_set_to_be(head)


def _is_denied(head: Token, group: VerbGroup | None, statement: Statement | None) -> bool:
    """A denial covers what is denied, not the denying, nor what a clause on the edge adds."""
    if statement is None:
        return False
    if _is_object_of_denial(head, group):
        return True
    if _reports(head, group):
        return False
    if statement.modality is Modality.DENIED:
        return not (_is_told_apart(head) or _goes_on(head))
    if group is None or not group.negated or group.tense not in OVER or statement.source is None:
        return False
    full = word_set(head.doc.lang_, "events", "none", "full")
    if not any(token.lower_ in full for token in group.head.subtree):
        return False  # « il n'avait quitté le pays que deux fois »
    return group.head.dep_ in ("ROOT", "ccomp") and (is_told_by(head, group) or _none_of(head, group))


def _is_object_of_denial(head: Token, group: VerbGroup | None) -> bool:
    """« Il nie avoir frappé sa femme », "denies killing her": the verb that carries it says that it was not so."""
    bare = "Ger" in head.morph.get("VerbForm")  # a tagger may take "denies" for a noun
    loose = head.dep_ == "advcl" and bare and head.i == head.head.i + 1  # "denies taking bribes"
    if not (loose or head.dep_ in ("xcomp", "ccomp", "acl")) or (group is not None and group.negated):
        return False
    denial = verb_group(head.head)
    if denial is not None and denial.negated:
        return False
    stances = speech(head.doc.lang_).verbs.get(head.head.lemma_.lower(), {})
    return (bare or head.dep_ != "acl") and Stance.DENYING in stances.values()


def _is_told_apart(head: Token) -> bool:
    """« L'homme qui avait fui », « condamné en 2018, il conteste les faits ».

    « Un article selon lequel … », "a report that he had fled" says what is denied.
    """
    over = head.head if head.dep_ == "conj" else head
    fronted = over.dep_ == "advcl" and over.i < over.head.i and "Past" in head.morph.get("Tense")
    return (fronted or head.dep_.startswith("acl")) and not any(child.dep_ == "mark" for child in over.children)


def _goes_on(head: Token) -> bool:
    """Whether it stands in what goes on without denying: « il nie tout et jure qu'il dormait », "denied it"."""
    for word in (head, *head.ancestors):
        if word.dep_ == "conj" and word.head.pos_ in ("VERB", "AUX"):
            group = verb_group(word)
            if group is not None and not group.negated and kind_of(word) != "refusal":
                return True
    return False


def _none_of(head: Token, group: VerbGroup) -> bool:
    """« n'a mené aucun raid », « aucune frappe n'a eu lieu »: a noun that its determiner says there was none of."""
    none = table(head.doc.lang_, "events")["none"]["words"]
    return head.head == group.head and any(child.lower_.replace("’", "'") in none for child in head.children)


def _reports(head: Token, group: VerbGroup | None) -> bool:
    """Whether it is the telling itself: « a annoncé aujourd'hui le parquet », « soupçonne »."""
    return _tells(head) or (
        group is not None and is_told_by(head, group) and group.head.dep_ == "ROOT" and not group.negated
    )


def _tells(head: Token) -> bool:
    return kind_of(head) in SPEAKING


def _is_meant(group: VerbGroup | None) -> bool:
    """Whether a verb of plans governs it: « should reach », « doit rencontrer », « due to begin »."""
    if group is None:
        return False
    if is_set_to_be(group.head):
        return True
    inside = group.head.doc[group.first.i : group.last.i + 1]
    above = (group.head.head,) if group.head.dep_.startswith(("xcomp", "ccomp", "advcl")) else ()
    around = (*inside, *above)
    return any(map(_plans, around))
