"""Who takes part in an event: by the words that its head governs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.chronology.chains import is_told_by
from briefings.chronology.dated import Dated, subtree
from briefings.chronology.involved import Involved
from briefings.chronology.kinds import SPEAKING, is_event_noun, kind_of
from briefings.chronology.of_things import cases
from briefings.chronology.participles import first_joined, is_alone
from briefings.language import span_of
from briefings.language.grammar import AUXILIARY_DEPS, owners_of_subject, subjects, verb_group
from briefings.language.tokens import Token
from briefings.lexicon import word_set
from briefings.model import OF_ONE_PERSON, Span, Statement
from briefings.names.callings import means_somebody
from briefings.names.titles import Titles


def people_of(item: Dated, statement: Statement | None, involved: Involved) -> tuple[str, ...]:
    """Who takes part, subjects first; whoever only tells it does not."""
    if item.again is not None:
        return involved.people_in(item.cast)
    if _is_only_named(item):
        return involved.people_in(subtree(item.head), without=[*map(subtree, subjects(item.head))])
    apart = (*_told_of_them(item), *_theirs(item), *((item.apart,) if item.apart else ()))
    leading = tuple(person for span in _subject_spans(item) for person in involved.people_in(span, without=apart))
    second = tuple(person for _, person in second_actors(item, involved))
    around = () if _aside(item) else second or _people_around(item, involved, apart)
    everyone = involved.people_in(subtree(item.head), without=apart) or around if item.head.pos_ == "NOUN" else around
    speaks = kind_of(item.head) in SPEAKING
    teller = statement.source.person if statement and statement.source else None
    absent = (_elsewhere(item, involved) - {teller} if speaks else {teller, *_elsewhere(item, involved)}) - set(leading)
    left = _left_out(item, involved)
    absent |= left
    if speaks and (leading or any(True for _ in _acting_in(item))):
        absent |= _told_of(item, involved)
    if leading and item.head.pos_ == "VERB" and kind_of(item.head) in OF_ONE_PERSON:
        own = involved.people_in(item.cast, without=(*apart, *_beside(item)))
        everyone = tuple(person for person in everyone if person in own or person in leading)
    taking_part = (person for person in everyone if person not in absent)
    shared = not second and item.head.pos_ != "NOUN"  # « X dit avoir lu le projet et recevra la direction »
    acting = (person for person in leading if (person in everyone or shared) and person not in left)
    return tuple(dict.fromkeys((*acting, *taking_part)))


def _beside(item: Dated) -> Iterator[Span]:
    """Clauses below the verb, and whose things are told of: « dans l'affaire des frais de X », "the seat left by X"."""
    of = word_set(item.head.doc.lang_, "small_words", "of")
    top = item.group.head if item.group is not None else item.head
    for word in top.subtree:
        if word is top or word is item.head:
            continue
        clause = word.dep_.startswith(("acl", "advcl", "ccomp", "parataxis")) or (
            word.dep_ == "conj" and word.pos_ in ("VERB", "AUX")
        )
        owned = word.dep_.startswith("nmod") and (word.dep_ == "nmod:poss" or not cases(word).isdisjoint(of))
        if (clause or owned) and item.head not in word.subtree:
            yield subtree(word)


def _is_only_named(item: Dated) -> bool:
    """ "X was an opponent of the war of 2003", "X was not at the meeting": what is said of X puts X in no event."""
    if item.group is None or item.head.pos_ not in ("NOUN", "PROPN"):
        return False
    governing = item.group.head
    said = governing is not item.head and governing.pos_ in ("NOUN", "PROPN", "ADJ")
    acting = word_set(governing.doc.lang_, "events", "parties", "members")
    return item.group.negated or (said and governing.lower_ not in acting)


def _left_out(item: Dated, involved: Involved) -> set[str]:
    """ "Tom Reed, not Sam Cole, was arrested", "rather than Sam Cole": who is named for who it was not."""
    marks = word_set(item.head.doc.lang_, "events", "left_out", "marks")
    text = item.head.doc.text

    def is_left_out(name: Span) -> bool:
        before = text[max(name.start - _MARK, 0) : name.start].lower().rstrip()
        return any(before.endswith(mark) and not before[: -len(mark)][-1:].isalpha() for mark in marks)

    return {who for name, who in involved.names_in(item.span) if is_left_out(name)}


_MARK = 20
"""Characters in front of a name in which such a mark stands."""


def _people_around(item: Dated, involved: Involved, apart: Sequence[Span]) -> tuple[str, ...]:
    if item.head.pos_ == "NOUN" and not cases(item.head).isdisjoint(_of_another_time(item.head.doc.lang_)):
        acting = [_named_by(subject, item) for subject in _acting_in(item)]
        return tuple(person for span in acting for person in involved.people_in(span, without=apart))
    return involved.people_in(item.cast, without=apart) or involved.people_in(item.span, without=apart)


def _of_another_time(language: str) -> frozenset[str]:
    """ "After his conviction, X helped Y": whoever takes part in the clause's own event does not in that one."""
    return word_set(language, "events", "parties", "elsewhere") | word_set(language, "events", "parties", "then")


def _told_of_them(item: Dated) -> Iterator[Span]:
    """What relative clauses tell of those who take part: « X, qui avait épousé Y, est mort lundi » is not about Y."""
    top = item.group.head if item.group is not None else item.head
    for owner in owners_of_subject(top):
        yield subtree(owner)  # "Tom Reed, whose brother was killed, wept"
    yield from map(subtree, _said_of_subject(item, top))
    for word in top.subtree:
        if word.dep_ == "acl:relcl" and word is not item.head and word is not top and word not in item.head.ancestors:
            yield subtree(word)
    yield from _beside_clauses(item, top)
    yield from _charges(top)
    yield from _main_clause(top)


def _charges(top: Token) -> Iterator[Span]:
    """ "A man accused of killing Y was arrested", "X was jailed for killing Y": what is charged is no part of that."""
    words = [child for subject in subjects(top) for child in subject.children if child.dep_ == "acl"]
    yield from (subtree(word) for word in words if kind_of(word) in _JUDGED and word.i < top.i)
    if kind_of(top) in _JUDGED:
        yield from (subtree(c) for c in top.children if c.dep_ in ("advcl", "acl") and c.i > top.i and _is_led_in(c))


_JUDGED = frozenset({"arrest", "trial", "accusation", "sanction"})


def _is_led_in(verb: Token) -> bool:
    """ "For killing", « pour avoir tué »: whether a preposition and no conjunction opens it."""
    return any(child.dep_ in ("mark", "case") for child in verb.children) and not any(True for _ in subjects(verb))


def _main_clause(top: Token) -> Iterator[Span]:
    """ "X, elected on Monday, succeeds Y": what X does in the sentence's own clause was not done on that day."""
    main = top.head.head
    if not top.dep_.startswith("acl") or not top.head.dep_.startswith("nsubj") or main.pos_ != "VERB" or main.i < top.i:
        return
    yield from (subtree(child) for child in main.children if child.i > main.i)


def _beside_clauses(item: Dated, top: Token) -> Iterator[Span]:
    """ "X resigned on Monday after Y was arrested", "As Y was jailed on Monday, X wept": two people, two events."""
    if item.head.pos_ == "NOUN":
        return
    for word in top.subtree:
        if _has_own_subject(word) and word is not top and word is not item.head and word not in item.head.ancestors:
            yield subtree(word)
    if _has_own_subject(top):
        own = subtree(top)
        yield Span(item.cast.start, max(own.start, item.cast.start))
        yield Span(min(own.end, item.cast.end), item.cast.end)


def _has_own_subject(verb: Token) -> bool:
    """Whether it is the verb of a clause with « après que », "as" or "while" that tells of somebody else."""
    told = verb.dep_ == "advcl" or (verb.dep_ == "acl" and verb.head.dep_ == "obl:unmarked")  # "hours after Y was"
    return told and any(child.dep_ in ("nsubj", "nsubj:pass") for child in verb.children)


def _said_of_subject(item: Dated, top: Token) -> Iterator[Token]:
    """« L'association, présidée par X, a été dissoute », « Y, condamné pour avoir tué X, est libre »: not X is.

    Whoever only goes along with the subject takes part.
    """
    along = word_set(top.doc.lang_, "events", "parties", "along")
    for opening in top.children:  # « Proche de X, Y a été élue », « Battu par X, Y a démissionné »
        if opening.dep_ != "advcl" or opening.i > top.i or not (opening.pos_ == "ADJ" or is_alone(opening)):
            continue
        together = opening.lower_.startswith(tuple(verb[:-2] for verb in along)) or opening.lemma_.lower() in along
        if not together and item.head not in (opening, *opening.subtree):
            yield from (child for child in opening.children if child.dep_.startswith("obl"))
    for subject in subjects(top):
        for clause in subject.children:
            if clause.dep_ != "acl" or clause.lemma_.lower() in along or item.head in (clause, *clause.subtree):
                continue
            yield from (child for child in clause.children if child.dep_.startswith(("obl", "advcl", "xcomp", "ccomp")))


def _theirs(item: Dated) -> Iterator[Span]:
    """Whose lawyer, widow or brother acts: « X, avocat de Y, a été arrêté », « la veuve de Y est morte »."""
    top = item.group.head if item.group is not None else item.head
    titles = Titles.of(top.doc.lang_)
    for subject in subjects(top):
        apposed = [child for child in subject.children if child.dep_ == "appos"]
        joined = [child for word in (subject, *apposed) for child in word.children if child.dep_ == "conj"]
        for word in (subject, *apposed, *joined):
            if word.pos_ == "NOUN" and (word.lower_ in titles.kin or means_somebody(titles, word.lower_)):
                yield from (_up_to_comma(child) for child in word.children if _is_owner(child))


def _is_owner(word: Token) -> bool:
    """« De Luc Roux », "Ann Roy's", and no name that stands right beside its title."""
    led = any(child.dep_ == "case" for child in word.children)
    return word.dep_ == "nmod:poss" or (word.dep_.startswith("nmod") and led)


def _up_to_comma(word: Token) -> Span:
    """What hangs on a noun as far as its first comma, the whole of a name that a parser cuts."""
    last = word.right_edge.i
    while last + 1 < word.sent.end and word.ent_type_ and word.doc[last + 1].ent_type_ == word.ent_type_:
        last += 1
    inside = word.doc[word.left_edge.i : last + 1]
    comma = next((token.i for token in inside if token.text == "," and token.i > word.i), last + 1)
    return Span(word.left_edge.idx, span_of(word.doc[comma - 1]).end)


def second_actors(item: Dated, involved: Involved) -> tuple[tuple[Span, str], ...]:
    """Who does it at the second date of a verb: « X était à Pyongyang en mars, et avant lui Y en juillet »."""
    return involved.names_in(item.cast) if item.cast.start > item.head.idx else ()


def _elsewhere(item: Dated, involved: Involved) -> set[str]:
    """Whoever is named only with another event (« deux mois après le sommet entre A et B »), or where they were not."""
    away = word_set(item.head.doc.lang_, "events", "parties", "elsewhere")  # « malgré l'avis de A », « sans B »
    other = [
        subtree(word)
        for word in item.head.subtree
        if word != item.head
        and (word.dep_.startswith(("obl", "nmod")) or (word.dep_ == "advcl" and word.pos_ == "PROPN"))  # « comme A »
        and (is_event_noun(word) or not cases(word).isdisjoint(away))
    ]
    return _only_in(other, item, involved)


def _told_of(item: Dated, involved: Involved) -> set[str]:
    """Whoever is named only in the words that are said: « « La décision du juge B est sage », a déclaré A »."""
    said = [
        subtree(child)
        for child in item.head.children
        if child.dep_ in ("ccomp", "parataxis", "dep") or (child.dep_ == "obj" and verb_group(child) is not None)
    ]
    return _only_in(said, item, involved)


def _only_in(parts: Sequence[Span], item: Dated, involved: Involved) -> set[str]:
    """Whoever is named in some parts of an event's words and nowhere else in them."""
    named = {person for span in parts for person in involved.people_in(span)}
    return named and {
        person.id
        for person in involved.people
        if person.id in named
        and all(any(span.holds(m) for span in parts) for m in person.mentions if item.cast.holds(m))
    }


def _subject_spans(item: Dated) -> Iterator[Span]:
    for subject in _acting_in(item):
        if subject != item.head:
            yield _named_by(subject, item)
    for taken in item.group.head.children if item.group is not None and not _aside(item) else ():
        if taken.dep_ == "obj" and "Rel" in taken.morph.get("PronType"):
            yield _named_by(taken, item)  # « Marie Roy, qu'il avait rencontrée lundi »


def _acting_in(item: Dated) -> Sequence[Token]:
    """The subjects of an event's own clause."""
    return _acting(item.group.head) if item.group and not _aside(item) else ()


def _named_by(subject: Token, item: Dated) -> Span:
    """The words of a subject; those that « qui » or a participle stands for."""
    verb = first_joined(item.group.head if item.group is not None else item.head)
    taken = subject is verb.head or "Rel" in subject.morph.get("PronType")
    if not taken or not verb.dep_.startswith("acl"):
        return subtree(subject)
    agreeing = (verb, *(child for child in verb.children if child.dep_ in AUXILIARY_DEPS))
    several = any("Plur" in word.morph.get("Number") for word in agreeing)
    several = several and "Plur" not in verb.head.morph.get("Number")
    own = (child for child in verb.head.children if several or child.dep_ != "conj")
    parts = [verb.head, *(child for child in own if not any(c.dep_ == "case" for c in child.children))]
    ends = [part if part is verb.head else part.right_edge for part in parts]
    return Span(verb.head.left_edge.idx, max(end.idx + len(end) for end in (verb.head, *ends) if end.i < verb.i))


def _acting(verb: Token) -> Sequence[Token]:
    """Its subjects; those of the main clause for « Née à Lens en 1950, elle a grandi ici »."""
    own = tuple(subjects(verb))
    verb = verb if own else first_joined(verb)
    if not own and verb.dep_ == "acl" and "Past" in verb.morph.get("Tense") and verb.head.i < verb.i:
        return (verb.head,)
    apart = verb.dep_ == "advcl" and "Part" in verb.morph.get("VerbForm") and "Past" in verb.morph.get("Tense")
    return tuple(subjects(verb.head)) if not own and apart else own


def _aside(item: Dated) -> bool:
    """Whether the clause tells something else: in « X, au pouvoir depuis la mort de Y », X does not take part."""
    apart = item.group is not None and not is_told_by(item.head, item.group)
    return apart and item.group is not None and item.head.head != item.group.head
