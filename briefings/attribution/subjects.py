"""Subjects: the phrase that names who speaks, in front of a verb or behind it."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.attribution.noun_phrases import LONGEST_NAME, Phrase, is_verb, name_ending, noun_phrase, phrase_start
from briefings.attribution.scene import Scene, after_quote, names_a_voice, opens_clause
from briefings.language.speech import Form, FormTense
from briefings.language.tokens import Token

# Steps from a participle or infinitive up to the verb whose subject it borrows.
HIGHEST = 6


def subject_behind(scene: Scene, first: int, last: int) -> Phrase | None:
    """The subject behind a verb: « a-t-il dit », « …, a indiqué le Kremlin »."""
    words = scene.lexicon.words
    for at in range(first, min(last + 2, scene.end)):
        if scene.word(at) in words["inverted"]:
            return Phrase(first=at, last=at)
    parts = scene.tokens[last].text.split("-")
    if len(parts) > 1 and "-" + parts[-1] in words["inverted"]:
        return Phrase(first=last, last=last)
    owned = _has_own_subject(scene, first, last)
    if not _incise(scene, first) or (owned and not after_quote(scene, first)):
        return None
    at = _past_aside(scene, last + 1)
    source = noun_phrase(scene.tokens, at, scene.end, scene.lexicon, scene.names)
    following = source.last + 1 if source is not None else scene.end
    if source is None or scene.word(following) in words["that"]:
        return None
    if (words["bare_clause"] or owned) and not names_a_voice(scene, source):
        return None
    governs = words["bare_clause"] and following < scene.end and is_verb(scene.tokens[following], scene.lexicon)
    return None if governs else source


def _past_aside(scene: Scene, at: int) -> int:
    """Behind what may stand between a verb and its subject: « a déclaré, le 3 mai à Paris, le ministre »."""
    words = scene.lexicon.words
    if scene.word(at) == ",":
        closing = next((i for i in range(at + 1, min(at + 10, scene.end)) if scene.word(i) == ","), None)
        return _past_aside(scene, closing + 1) if closing is not None else at
    while at < scene.end and at not in scene.names:
        word, following = scene.word(at), scene.word(at + 1)
        dated = word in words["determiners"] and (following[:1].isdigit() or following in words["timing"])
        aside = word in words["asides"] or word in words["timing"] or scene.tokens[at].pos_ == "ADV"
        if aside or word[:1].isdigit() or dated or scene.tokens[at].is_space:
            at += 1
        elif word in words["prepositions"] and word not in words["determiners"]:
            if at + 1 < scene.end and scene.tokens[at + 1].pos_ == "ADV":
                at += 2  # « d'ailleurs »
                continue
            inner = noun_phrase(scene.tokens, at + 1, scene.end, scene.lexicon, scene.names)
            name = name_ending(scene.names, inner.last) if inner is not None else None
            if inner is not None and name is not None and name > inner.first:
                return name  # « affirme au Monde Paul Roux »
            if inner is None or _told_of(scene, inner.last + 1) is None:
                return at
            at = inner.last + 1
        else:
            return at
    return at


def _told_of(scene: Scene, at: int) -> int | None:
    """The position itself where a phrase may begin, else None."""
    opens = at in scene.names or scene.word(at) in scene.lexicon.words["determiners"] | scene.lexicon.words["timing"]
    return at if at < scene.end and opens else None


def told_before(scene: Scene, first: int, *, marked: bool = False) -> bool:
    """Whether the words in front of a comma or closing mark are a clause that may be what somebody says.

    Args:
        marked: They must stand in quotation marks, a comma or an exclamation behind them.
    """
    if after_quote(scene, first):
        before = [token.text for token in scene.tokens[max(scene.start, first - 3) : first] if not token.is_space]
        reflexive = scene.word(first) in scene.lexicon.words["reflexive"]
        return not marked or reflexive or any(mark in ",!?…" for mark in before)
    if marked or scene.word(first - 1) != ",":
        return False
    verbs = (i for i in range(scene.start, first - 1) if is_verb(scene.tokens[i], scene.lexicon))
    return any(not is_subordinate(scene, verb) for verb in verbs)


def _incise(scene: Scene, first: int) -> bool:
    """Whether the verb group stands behind a comma or a closing mark, after what it attributes."""
    if after_quote(scene, first):
        return True
    before = first - 1
    while before >= scene.start and scene.tokens[before].is_space:
        before -= 1
    if scene.word(before) not in (",", "–", "—", "("):
        return False
    return any(is_verb(scene.tokens[i], scene.lexicon) for i in range(scene.start, before))


def subject_in_front(scene: Scene, first: int, last: int) -> tuple[Phrase | None, bool]:
    """The phrase in front that is the subject, and whether the verb governs its sentence."""
    main = not is_subordinate(scene, first)
    head, near = _subject_left(scene, first, last), _left_phrase(scene, first)
    if head is None:
        return near, main
    if head.lower_ in scene.lexicon.words["relatives"]:
        return _antecedent(scene, head.i), False
    if head.lower_ in scene.lexicon.words["those"] and scene.word(head.i + 1) in scene.lexicon.words["relatives"]:
        return Phrase(first=head.i, last=_clause_end(scene, head.i + 1, first)), main
    if (relative := _still_relative(scene, first)) is not None:
        return _antecedent(scene, relative), False
    phrase = _with_others(scene, _phrase_of(scene, head), head, first)
    if phrase is not None and near is not None and _is_governed(scene, phrase) and names_a_voice(scene, near):
        return near, main
    if phrase is not None and (name := _name_beside(scene, phrase, first)) is not None:
        return name, main
    if (phrase is None or not names_a_voice(scene, phrase)) and near is not None and names_a_voice(scene, near):
        return near, main
    return _fronted(scene, phrase) or near, main and not _under_clause(scene, first, head.i)


def _heads_a_voice(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is headed by somebody and does not only have one in a complement."""
    noun = next(
        (at for at in range(phrase.first, phrase.last + 1) if scene.tokens[at].pos_ in ("NOUN", "PROPN")), phrase.first
    )
    return names_a_voice(scene, Phrase(first=phrase.first, last=noun))


def _verb_left(scene: Scene, at: int) -> Token | None:
    """The word under the last finite verb in front, no comma between: « un homme a fait semblant de … en criant »."""
    for here in range(at - 1, scene.start, -1):
        token = scene.tokens[here]
        if here in scene.quoted or scene.word(here) in (",", ";", ":"):
            return None
        if "Fin" in token.morph.get("VerbForm"):
            return token if token.dep_.startswith("aux") else next(iter(token.children), None)
    return None


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
    return scene.word(phrase.first - 1) in words["prepositions"] - words["determiners"]


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


def _with_others(scene: Scene, phrase: Phrase | None, head: Token, verb: int) -> Phrase | None:
    """« Le Chili et l'Union européenne ont accusé »: the bodies coordinated in front of a verb speak together."""
    if phrase is None or phrase.first > head.i:
        return phrase
    others = [other for other in head.conjuncts if phrase.last < other.i < verb and other.pos_ in ("NOUN", "PROPN")]
    last = _phrase_of(scene, others[-1]) if others else None
    if last is None or last.last >= verb or scene.word(last.first - 1) not in scene.lexicon.words["coordination"]:
        return phrase
    whole = Phrase(first=phrase.first, last=last.last)
    people = any(token.ent_type_ in ("PER", "PERSON") for token in scene.tokens[whole.first : whole.last + 1])
    return phrase if people else whole


def _fronted(scene: Scene, phrase: Phrase | None) -> Phrase | None:
    """« Alors patron d'Axa, Henri de Castries a annoncé »: the name is the subject."""
    if phrase is None or phrase.first in scene.names or scene.word(phrase.last + 1) != ",":
        return phrase
    name = phrase.last + 2
    if name in scene.names and is_verb(scene.tokens[min(scene.names[name] + 1, scene.end - 1)], scene.lexicon):
        return Phrase(first=name, last=scene.names[name])
    return phrase


def _has_own_subject(scene: Scene, first: int, last: int) -> bool:
    verb = next((t for t in scene.tokens[first : last + 1] if t.pos_ == "VERB"), scene.tokens[last])
    mine = (
        child for child in verb.children
        if child.dep_.startswith("nsubj") and scene.start <= child.i < first and not _said_to_be(scene, child)
    )  # fmt: skip
    return any(not any(_told(scene, at) for at in range(child.i, first)) for child in mine)


def _said_to_be(scene: Scene, noun: Token) -> bool:
    """« La victime est le conducteur, a annoncé la police »: what somebody is said to be is no subject."""
    phrase = _phrase_of(scene, noun)
    return phrase is not None and scene.word(phrase.first - 1) in scene.lexicon.words["be"]


def _told(scene: Scene, at: int) -> bool:
    """Whether a verb stands here that no relative or conjunction opens: a subject in front of it is its own."""
    return is_verb(scene.tokens[at], scene.lexicon) and not is_subordinate(scene, at)


def _subject_left(scene: Scene, first: int, last: int) -> Token | None:
    """The subject by the parse: the verb's own, or that of the verb it is coordinated to."""
    if not scene.tokens[last].dep_:
        return None
    verb = next((t for t in scene.tokens[first : last + 1] if t.pos_ == "VERB"), scene.tokens[last])
    for _ in range(3):
        for child in verb.children:
            if child.dep_.startswith("nsubj") and scene.start <= child.i < first:
                return child
        if verb.dep_ not in ("conj", "aux:tense", "aux") or verb.head.i < scene.start:
            return None
        verb = verb.head
    return None


def _phrase_of(scene: Scene, head: Token) -> Phrase | None:
    start = phrase_start(scene.tokens, head.i, scene.start, scene.lexicon)
    start = next((i for i in range(start, max(-1, start - LONGEST_NAME), -1) if scene.names.get(i, -1) >= start), start)
    phrase = noun_phrase(scene.tokens, start, scene.end, scene.lexicon, scene.names)
    if phrase is None:
        opener = head.lower_ in scene.lexicon.words["relatives"] or head.lower_ in scene.lexicon.words["that"]
        return Phrase(first=head.i, last=head.i) if head.pos_ in ("PRON", "PROPN", "NOUN") and not opener else None
    return phrase


def _left_phrase(scene: Scene, first: int) -> Phrase | None:
    """The noun phrase in front of a verb by word order alone, past an insertion between commas."""
    at = first - 1
    while at >= scene.start and (scene.word(at) in scene.lexicon.words["adverbs"] or scene.tokens[at].is_space):
        at -= 1
    if scene.word(at) == ",":
        opening = next((i for i in range(at - 1, scene.start, -1) if scene.word(i) == ","), None)
        if opening is None:
            return None
        inner = next((i for i in range(opening + 1, at) if i in scene.names), None)
        if inner == opening + 1 and scene.names[inner] >= at - 2:
            return Phrase(first=inner, last=scene.names[inner])
        at = opening - 1
    if at < scene.start or at in scene.quoted:
        return None
    start = at
    while start > scene.start and not _breaks(scene, start - 1):
        start -= 1
    return _free_phrase(scene, start, at)


def _breaks(scene: Scene, at: int) -> bool:
    word = scene.word(at)
    words = scene.lexicon.words
    return (
        at in scene.quoted or word in (",", ";", ":", "(", "—", "–", ".") or word in words["relatives"]
        or (word in words["coordination"] and not scene.tokens[at + 1].text[:1].isupper())
        or is_verb(scene.tokens[at], scene.lexicon)
    )  # fmt: skip


def _free_phrase(scene: Scene, start: int, last: int) -> Phrase | None:
    """The first noun phrase of a stretch that no preposition governs and that reaches its end."""
    at = start
    words = scene.lexicon.words
    while at <= last:
        word = scene.word(at)
        governed = at > start and scene.word(at - 1) in words["prepositions"]
        opens = (
            at in scene.names or word in words["determiners"] or word in words["pronouns"] or word in words["people"]
        )
        # « S'il »
        barred = any(word in words[kind] for kind in ("prepositions", "subordinators", "reflexive", "openers"))
        if (opens or scene.tokens[at].text[:1].isupper()) and not governed and not barred:
            phrase = noun_phrase(scene.tokens, at, last + 1, scene.lexicon, scene.names)
            if phrase is not None:
                return phrase
        at = scene.names.get(at, at) + 1
    return None


def _antecedent(scene: Scene, relative: int) -> Phrase | None:
    """The noun phrase that ends in front of a relative pronoun, with what it is a complement of."""
    words = scene.lexicon.words
    end = relative - 1
    while end > scene.start and (scene.word(end) == "," or scene.tokens[end].is_space):
        end -= 1
    found: Phrase | None = None
    for at in range(end, max(scene.start, end - 12) - 1, -1):
        if (
            found is not None
            and scene.word(at + 1) not in words["links"]
            and scene.word(found.first - 1) not in words["links"]
        ):
            break
        if at in scene.names or scene.word(at) in words["determiners"]:
            phrase = noun_phrase(scene.tokens, at, end + 1, scene.lexicon, scene.names)
            if phrase is not None and phrase.last == end:
                found = phrase
        if scene.word(at) in (",", ";", ":") or at in scene.quoted:
            break
    return found


def subject_of_sentence(scene: Scene, before: int) -> Phrase | None:
    """The subject of the sentence's root, or the phrase in front of its first verb."""
    for token in scene.tokens[scene.start : scene.end]:
        if (
            token.dep_.startswith("nsubj")
            and token.i not in scene.quoted
            and token.lower_ not in scene.lexicon.words["relatives"]
        ) and (token.head.dep_ == "ROOT" or not is_subordinate(scene, token.head.i)):
            return _phrase_of(scene, token)
    for at in range(scene.start, scene.end):
        if at not in scene.quoted and is_verb(scene.tokens[at], scene.lexicon):
            return _left_phrase(scene, at)
    return None


def subject_of_clause(scene: Scene, at: int, form: Form) -> Phrase | None:
    """The subject that a participle or infinitive borrows: that of the verb above it, or the noun in front of it."""
    words = scene.lexicon.words
    if form.tense is FormTense.GERUND and at > scene.start and scene.tokens[at - 1].pos_ in ("NOUN", "PROPN", "ADJ"):
        phrase = _left_phrase(scene, at)  # « ces manifestants scandant « … » »
        return phrase if phrase is not None and _heads_a_voice(scene, phrase) else None
    token = scene.tokens[at]
    if scene.word(at - 1) in words["gerund_marks"] and (nearest := _verb_left(scene, at)) is not None:
        token = nearest
    for _ in range(HIGHEST):
        if token.head is token or not scene.start <= token.head.i < scene.end:
            break
        token = token.head
        subject = next((child for child in token.children if child.dep_.startswith("nsubj") and child.i < at), None)
        if subject is not None and subject.i not in scene.quoted:
            return _antecedent(scene, subject.i) if subject.lower_ in words["relatives"] else _phrase_of(scene, subject)
    return subject_of_sentence(scene, at)


def main_subject(scene: Scene) -> Phrase | None:
    """The subject of a sentence where it may speak: « il « ne répondra qu'à la justice » »."""
    phrase = _fronted(scene, subject_of_sentence(scene, scene.end))
    return phrase if phrase is not None and names_a_voice(scene, phrase) else None


class Topics:
    """What `main_subject` says of each sentence of a text; found when it is asked for, as few are."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        self._scenes = scenes
        self._found: dict[int, Phrase | None] = {}

    def __getitem__(self, sentence: int) -> Phrase | None:
        if sentence not in self._found:
            self._found[sentence] = main_subject(self._scenes[sentence])
        return self._found[sentence]


def is_subordinate(scene: Scene, verb: int) -> bool:
    """Whether a conjunction or relative opens the clause of a verb, by the words in front of it."""
    for at in range(verb - 1, scene.start - 1, -1):
        word = scene.word(at)
        if word in (",", ";", ":") or at in scene.quoted or is_verb(scene.tokens[at], scene.lexicon):
            return False
        if opens_clause(scene, at):
            return True
    return False


def _under_clause(scene: Scene, first: int, subject: int) -> bool:
    """Whether the subject itself stands behind a conjunction."""
    for at in range(subject - 1, max(scene.start, subject - 5) - 1, -1):
        word = scene.word(at)
        if word in (",", ";", ":"):
            return False
        if opens_clause(scene, at):
            return True
    return False


def lent_by(scene: Scene, first: int) -> Phrase | None:
    """« a permis à la ministre de déclarer »: the person in front of the infinitive."""
    words = scene.lexicon.words
    if scene.word(first - 1) not in words["links"]:
        return None
    for at in range(first - 2, max(scene.start, first - 14), -1):
        if scene.word(at) in (",", ";") or at in scene.quoted:
            return None
        if scene.word(at) in words["lending"]:
            phrase = noun_phrase(scene.tokens, at + 1, first - 1, scene.lexicon, scene.names)
            return phrase if phrase is not None and names_a_voice(scene, phrase) else None
    return None
