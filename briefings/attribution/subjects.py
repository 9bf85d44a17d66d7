"""The subject in front of a verb, and whether that verb governs its sentence."""

from __future__ import annotations

from briefings.attribution.carrying import is_set_off
from briefings.attribution.noun_phrases import (
    CLOCK,
    Phrase,
    is_initials,
    is_participle,
    is_verb,
    name_ending,
)
from briefings.attribution.scene import Scene, names_a_voice, opens_clause
from briefings.attribution.subject_phrases import antecedent, fronted, is_subordinate, left_phrase, phrase_of, row_from
from briefings.language.tokens import Token
from briefings.lexicon import word_set


def subject_in_front(scene: Scene, first: int, last: int) -> tuple[Phrase | None, bool]:
    """The phrase in front that is the subject, and whether the verb governs its sentence."""
    main = not is_subordinate(scene, first)
    if scene.word(first - 1) in scene.lexicon.words["anybody"]:
        return Phrase(first=first - 1, last=first - 1), main  # « X, à qui l'on reproche d'avoir « menti » »
    head, near = _subject_left(scene, first, last), left_phrase(scene, first)
    if head is None:
        led = scene.word(first - 1) in word_set(scene.lexicon.language, "small_words", "who")
        if led and near is None:
            return antecedent(scene, first - 1), False
        beside = _name_beside(scene, near, first) if near is not None else None
        return (None if _is_aim(scene.tokens[last]) else beside or near), main
    if head.lower_ in scene.lexicon.words["relatives"] and not is_initials(head):
        past = scene.word(head.i - 1) == "," and scene.word(first - 1) == ","  # « X, qui a vu le rapport, affirme »
        source = antecedent(scene, head.i)
        return source, (past and main) or (source is not None and _is_presented(scene, source, last))
    if head.lower_ in scene.lexicon.words["those"] and scene.word(head.i + 1) in scene.lexicon.words["relatives"]:
        return Phrase(first=head.i, last=_clause_end(scene, head.i + 1, first)), main
    if (relative := _still_relative(scene, first)) is not None:
        return antecedent(scene, relative), False
    if (one := _one_of_whom(scene, head.i, first)) is not None:
        return one, False
    if (several := _among_whom(scene, head, first)) is not None:
        return several, main
    phrase = _from_row_start(scene, _with_others(scene, phrase_of(scene, head), head, first))
    if phrase is not None and near is not None and _is_governed(scene, phrase) and names_a_voice(scene, near):
        return near, main
    if phrase is not None and near is not None and _stands_apart(scene, phrase, near, first):
        return near, main
    if phrase is not None and (name := _name_beside(scene, phrase, first)) is not None:
        return name, main
    if (phrase is None or not names_a_voice(scene, phrase)) and near is not None and names_a_voice(scene, near):
        inside = phrase is not None and phrase.last < near.first and _is_governed(scene, near)
        return (phrase if inside else near), main  # "Schools across the area announced"
    if phrase is not None and _hangs(scene, phrase):
        phrase = None  # "… on the road for 13 hours, said a driver"
    return fronted(scene, phrase) or near, main and not _under_clause(scene, head.i)


def _is_presented(scene: Scene, source: Phrase, verb: int) -> bool:
    """« C'est le maire qui réclame la fermeture »: whom the sentence says that it is."""
    led = scene.word(source.first - 1) in scene.lexicon.words["be"]
    return led and is_set_off(scene.reading.sentences[scene.index], scene.tokens[verb])


def _among_whom(scene: Scene, head: Token, first: int) -> Phrase | None:
    """« Trois élus, dont Anne Roux, dénoncent », "members, including Ann Roy, say": they all, and not her alone."""
    member = phrase_of(scene, head)
    if member is None or scene.word(member.last + 1) != "," or member.last + 2 != first:
        return None
    marks = word_set(scene.lexicon.language, "titles", "among")
    return antecedent(scene, member.first - 1) if scene.word(member.first - 1) in marks else None


def _one_of_whom(scene: Scene, subject: int, first: int) -> Phrase | None:
    """ "He was freed by two men, one of whom, a nurse, told him": the nurse, and not the subject of the sentence."""
    links, relatives = scene.lexicon.words["links"], scene.lexicon.words["relatives"]
    for at in range(first - 1, subject + 2, -1):
        if at in scene.quoted:
            return None
        if scene.word(at) in relatives and scene.word(at - 1) in links and scene.tags[at - 2] in ("NUM", "PRON", "DET"):
            beside = scene.phrase(at + 2, first)
            return beside if beside is not None and scene.word(at + 1) == "," else Phrase(first=at - 2, last=at - 2)
    return None


def is_bare_relative(scene: Scene, source: Phrase, first: int) -> bool:
    """ "Reviewed the papers [the firm said were lost]": a clause that takes up the noun in front of its subject."""
    before = source.first - 1
    if not scene.lexicon.habits.clauses_without_conjunction or source.last != first - 1 or before <= scene.start:
        return False
    relation = scene.tokens[first].dep_  # not "told the press the officers claimed it", "when he saw the bag he said"
    if not relation.startswith("acl") and not (relation == "advcl" and source.first in scene.names):
        return False
    if scene.word(before) in scene.lexicon.words["determiners"]:
        before -= 1
    if scene.tags[before] != "NOUN" or scene.word(before) in scene.lexicon.words["timing"] or before in scene.quoted:
        return False
    return any(token.dep_ == "ROOT" and token.pos_ == "VERB" for token in scene.tokens[scene.start : before])


def _is_aim(verb: Token) -> bool:
    """ "They left the site to demand better pay": the noun before an aim is not who has it."""
    return verb.dep_ in ("acl", "advcl") and "Inf" in verb.morph.get("VerbForm")


def _clause_end(scene: Scene, start: int, verb: int) -> int:
    """Last word of « celui qui … » in front of its verb, a closing comma aside."""
    end = verb - 1
    while end > start and scene.tokens[end].is_punct:
        end -= 1
    return end


def _still_relative(scene: Scene, first: int) -> int | None:
    """« une source, qui n'a pas donné de nom, mais a ajouté »: the relative whose clause a contrast goes on with."""
    words = scene.lexicon.words
    if scene.word(first - 1) not in words["but"]:
        return None
    denied = False
    for at in range(first - 2, scene.start, -1):
        denied = denied or scene.word(at) in words["negation"]
        if scene.word(at) in words["relatives"]:
            return at if denied else None
        if at in scene.quoted or scene.word(at) in (";", ":"):
            return None
    return None


def _is_governed(scene: Scene, phrase: Phrase) -> bool:
    """« Sur Twitter, X a confié »: what a preposition governs is no subject."""
    words = scene.lexicon.words
    before = scene.word(phrase.first - 1)
    subject = phrase.first == phrase.last and scene.tokens[phrase.first].dep_.startswith("nsubj")
    if subject and scene.tags[phrase.first] == "PRON" and before in words["conjunctions"]:
        return False  # "was fired by Ann Roy after he called them"
    return before in words["prepositions"] and before not in words["determiners"]


def _hangs(scene: Scene, phrase: Phrase) -> bool:
    """Whether a preposition governs a phrase, and no conjunction that looks like one opens its clause."""
    words, before = scene.lexicon.words, scene.word(phrase.first - 1)
    if before in words["conceding"] or before in words["than"]:
        return False
    return before not in words["subordinators"] and _is_governed(scene, phrase)


def _name_beside(scene: Scene, phrase: Phrase, first: int) -> Phrase | None:
    """« … une visite à Lille et Jean Roux a confié »: the name that a conjunction or comma parts from all before it."""
    words = scene.lexicon.words
    name = name_ending(scene.names, first - 1)
    if name is None or name <= phrase.last:
        return None
    number = scene.tokens[first].morph.get("Number")
    parted = scene.word(name - 1) in words["coordination"] and "Sing" in number
    parted = parted or (scene.word(name - 1) == "," and "Plur" not in number)
    return Phrase(first=name, last=first - 1) if parted else None


def _stands_apart(scene: Scene, phrase: Phrase, near: Phrase, first: int) -> bool:
    """ "The crew would appeal, her lawyer, Ann Roy, said": the name between commas, another verb having the subject."""
    named = near.first in scene.names and near.last == first - 2 and scene.word(first - 1) == ","
    if _is_described(scene, phrase, near, first):
        return True
    return named and any(is_verb(scene.tokens[at], scene.lexicon) for at in range(phrase.last + 1, near.first))


def _is_described(scene: Scene, phrase: Phrase, near: Phrase, first: int) -> bool:
    """ "Unite, the country's biggest union, said": who opens the sentence, and not what stands between commas."""
    beside = near.last + 2 == phrase.first and phrase.last + 2 == first
    marks = {scene.word(near.last + 1), scene.word(phrase.last + 1)}
    opens = near.first in scene.names or (
        near.first == scene.start and scene.word(near.first) not in scene.lexicon.words["determiners"]
    )
    return beside and marks == {","} and opens and scene.tokens[near.first].text[:1].isupper()


def _with_others(scene: Scene, phrase: Phrase | None, head: Token, verb: int) -> Phrase | None:
    """« Le Chili et l'Union européenne ont accusé »: the bodies coordinated in front of a verb speak together."""
    if phrase is None or phrase.first > head.i:
        return phrase
    if (both := _joined(scene, phrase, head, verb) or _in_a_row(scene, phrase, verb)) is not None:
        return both
    others = [other for other in head.conjuncts if phrase.last < other.i < verb and other.pos_ in ("NOUN", "PROPN")]
    last = phrase_of(scene, others[-1]) if others else None
    if last is None or last.last >= verb or scene.word(last.first - 1) not in scene.lexicon.words["coordination"]:
        return phrase
    whole = Phrase(first=phrase.first, last=last.last)
    return phrase if _holds_person(scene, whole) and not _are_two(scene, phrase, last, verb) else whole


def _from_row_start(scene: Scene, phrase: Phrase | None) -> Phrase | None:
    """« Dans un texte commun, Paris, Berlin et Londres ont condamné »: from the first of several names on.

    And from what opens the sentence, where a parser has the last alone: "Both the army and the police said".
    """
    joins = scene.lexicon.words["coordination"]
    if phrase is not None and scene.word(phrase.first - 1) in joins and phrase.first - 2 > scene.start:
        paired = scene.word(scene.start) in word_set(scene.lexicon.language, "small_words", "pairing")
        opening = scene.phrase(scene.start + paired, phrase.first - 1)
        if opening is not None and opening.last == phrase.first - 2 and names_a_voice(scene, opening):
            return Phrase(first=opening.first, last=phrase.last)
    if phrase is None or phrase.first not in scene.names or joins.isdisjoint(scene.lows[phrase.first : phrase.last]):
        return phrase
    first = phrase.first
    while scene.word(first - 1) == "," and (name := name_ending(scene.names, first - 2)) is not None:
        if name == scene.start or scene.word(name - 1) != ",":
            break
        first = name
    return Phrase(first=first, last=phrase.last)


def _in_a_row(scene: Scene, phrase: Phrase, verb: int) -> Phrase | None:
    """« Le président Paul Lac, Anne Roux et le maire ont plaidé »: all who stand in a row up to a verb of several."""
    if _is_of_one(scene.tokens[verb], scene):
        return None
    row = row_from(scene, phrase, verb)
    return row if row is not None and row.last == verb - 1 else None


def _is_of_one(verb: Token, scene: Scene) -> bool:
    """Whether a verb has one subject, where its form tells: an English past is the same of one and of many."""
    told = scene.lexicon.habits.past_tells_number or "Past" not in verb.morph.get("Tense")
    return told and "Sing" in verb.morph.get("Number")


def _are_two(scene: Scene, phrase: Phrase, last: Phrase, verb: int) -> bool:
    """ "Ann Roy and Paul Lee said", "Ann Roy and her husband say": two who speak together, nothing between them."""
    beside = phrase.last + 2 == last.first and last.last == verb - 1
    return beside and not _is_of_one(scene.tokens[verb], scene)


def _joined(scene: Scene, phrase: Phrase, head: Token, verb: int) -> Phrase | None:
    """« L'adjointe de l'époque et le bailleur rejettent »: a plural verb has both, whatever a parser ties together."""
    if "Plur" not in scene.tokens[verb].morph.get("Number") or "Sing" not in head.morph.get("Number"):
        return None
    joins, other = scene.lexicon.words["coordination"], None
    if scene.word(phrase.first - 1) in joins:
        other = left_phrase(scene, phrase.first - 1)
        apart = other is None or other.last != phrase.first - 2
    elif scene.word(phrase.last + 1) in joins:
        other = scene.phrase(phrase.last + 2, verb)
        apart = other is None or other.last != verb - 1
    if other is None or apart:
        return None
    whole = Phrase(first=min(phrase.first, other.first), last=max(phrase.last, other.last))
    return None if _holds_person(scene, whole) else whole


def _holds_person(scene: Scene, phrase: Phrase) -> bool:
    return any(token.ent_type_ == "PER" for token in scene.tokens[phrase.first : phrase.last + 1])


def _subject_left(scene: Scene, first: int, last: int) -> Token | None:
    """The subject by the parse: the verb's own, or that of the verb it is coordinated to."""
    if not scene.tokens[last].dep_:
        return None
    verb = next((t for t in scene.tokens[first : last + 1] if t.pos_ == "VERB"), scene.tokens[last])
    for _ in range(3):
        own = [
            child
            for child in verb.children
            if child.dep_.startswith("nsubj") and scene.start <= child.i < first
            if not is_participle(child) and not CLOCK.fullmatch(child.text)
        ]
        if own:
            # "A couple held since May have been freed, the ministry said": a parser may give the verb both.
            apart = len(own) > 1 and scene.word(own[-1].left_edge.i - 1) == ","
            apart = apart and (scene.word(last + 1) != "," or own[-1].i == first - 1)  # "The firm, analysts say, will"
            apart = apart or _in_relative(scene, own[0].i, own[-1].i)
            return own[-1] if apart else own[0]
        if verb.dep_ not in ("conj", "aux:tense", "aux") or verb.head.i < scene.start:
            return None
        verb = verb.head
    return None


def _in_relative(scene: Scene, first: int, last: int) -> bool:
    """« X, dont Y loue « le calme », dirigera »: whether the second of two subjects stands in a clause on the first."""
    relatives = scene.lexicon.words["relatives"]
    return any(scene.word(at) in relatives and scene.word(at - 1) == "," for at in range(first + 1, last))


def _under_clause(scene: Scene, subject: int) -> bool:
    """Whether the subject itself stands behind a conjunction."""
    for at in range(subject - 1, max(scene.start, subject - 5) - 1, -1):
        word = scene.word(at)
        if word in (",", ";", ":"):
            return False
        if opens_clause(scene, at):
            return True
    return False
