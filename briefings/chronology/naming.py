"""The words of a title for an event: who does what to whom, in the article's words and no more than a line holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.chronology.chains import chain, is_told_by
from briefings.chronology.dated import Dated
from briefings.chronology.gaps import with_its_own
from briefings.chronology.hanging import is_bridge
from briefings.chronology.kinds import kind_of
from briefings.chronology.title_dates import past_date, restricted
from briefings.chronology.title_phrases import phrase
from briefings.chronology.title_subjects import subject_of
from briefings.chronology.title_words import ASIDE, DANGLING, Range, length_of, spans_of
from briefings.language.grammar import AUXILIARY_DEPS, subjects, verb_group
from briefings.language.quotation_marks import QUOTES
from briefings.language.speech import speech
from briefings.language.tokens import Token
from briefings.lexicon import word_set
from briefings.model import Span

LENGTH = 96
"""Characters that a title has at most, a single phrase apart: a line of the page."""
_COMPLEMENTS = ("obj", "iobj", "xcomp", "obl", "attr", "nmod", "ccomp", "advmod", "nsubj", "expl:subj", "compound:prt")
_FIRST = ("obj", "iobj", "xcomp", "obl:arg", "ccomp", "attr", "compound:prt")
_VERBS = ("VERB", "AUX")


def title_of(item: Dated, timed: frozenset[int], actor: Span | None = None) -> tuple[Span, ...]:
    """The words that say what happened, in text order: the head with its subject and what it governs.

    The date is left out, for the entry shows it; so are clauses, asides and whatever no longer fits.

    Args:
        timed: The tokens that stand in a date.
        actor: Who does it, where that is not the subject of its verb.
    """
    head, tokens = item.head, item.head.doc.tokens
    if item.again is not None:
        return spans_of(tokens, _another(head, item.again, timed))
    group = item.group
    if group is None or not is_told_by(head, group):
        if head.pos_ in _VERBS:
            return spans_of(tokens, _verb(head, head, timed))
        if _is_done_bare(head):
            return spans_of(tokens, _verb(head.head, head.head, timed))
        acting = group.head if group is not None and _acts(head, group.head) else None
        return spans_of(tokens, _acting(head, acting, timed) if acting else _noun(head, timed))
    if actor is None and (over := _brought_by(head)) is not None:
        return spans_of(tokens, _verb(over, over, timed))
    if actor is None:
        return spans_of(tokens, with_its_own(item, _verb_again(item, _verb(group.head, head, timed), timed)))
    return (*spans_of(tokens, _verb(group.head, head, timed, subject=False)), actor)


def _brought_by(verb: Token) -> Token | None:
    """The verb whose subject an infinitive has: « Le conseil a décidé de fermer l'école », not « fermer l'école »."""
    over = verb.head
    if "Inf" not in verb.morph.get("VerbForm") or verb.dep_ != "xcomp" or over.i > verb.i or over.pos_ not in _VERBS:
        return None
    group = verb_group(over)
    told = group is not None and group.last.i < verb.i and any(True for _ in subjects(over))
    return over if told and chain(over)[0] == over else None


def _is_done_bare(noun: Token) -> bool:
    """« Feront grève », « a fait appel »: a noun without an article, which is one deed with its verb."""
    verb = noun.head
    bare = (
        noun.dep_ == "obj"
        and verb.pos_ == "VERB"
        and noun.i > verb.i
        and all(child.i > noun.i for child in noun.children)
    )
    return bare and any(True for _ in subjects(verb))


def _acts(noun: Token, verb: Token) -> bool:
    """Whether a verb says what an event did on its day: « l'incendie qui a ravagé la halle », « un séisme a tué … »."""
    if verb.pos_ != "VERB":
        return False
    if verb.dep_.startswith("acl") and verb.head == noun:
        return any("Rel" in child.morph.get("PronType") for child in verb.children if child.dep_.startswith("nsubj"))
    if noun.head != verb or noun.dep_ != "nsubj":
        return False
    done, light = (word_set(noun.doc.lang_, "events", name, "verbs") for name in ("effects", "light"))
    mishap = kind_of(noun) == "accident" and any(child.dep_ == "obj" for child in verb.children)
    return verb.lemma_.lower() in (done | light if mishap else done)  # "the storm made landfall in Cuba"


def _acting(noun: Token, verb: Token, timed: frozenset[int]) -> list[Range]:
    """An event and what it did, with the word that takes it up: « l'incendie qui a ravagé la halle »."""
    named, opening = _noun(noun, timed), [c.i for c in verb.children if "Rel" in c.morph.get("PronType")]
    told = _verb(verb, verb, timed, subject=False)
    return [*named, *((at, at) for at in opening if named[-1][1] < at < told[0][0]), *told]


def _another(noun: Token, pronoun: Token, timed: frozenset[int]) -> list[Range]:
    """The noun, and whose it is by the words behind its pronoun: « visite … d'Alain Berset »."""
    tokens = pronoun.doc.tokens
    last = pronoun.i
    while last + 1 < len(tokens) and last + 1 not in timed and not tokens[last + 1].is_punct:
        last += 1
    while last > pronoun.i and tokens[last].pos_ in DANGLING:
        last -= 1
    return [(noun.i, noun.i), *([(pronoun.i + 1, last)] if last > pronoun.i else [])]


def _verb(carrier: Token, core: Token, timed: frozenset[int], *, subject: bool = True) -> list[Range]:
    verb = _verb_words(carrier, core)
    acting = subject_of(carrier, timed) if subject else None
    words = restricted(verb, core.doc.tokens, timed) or _without_date(verb, core.doc.tokens, timed)
    kept = [*words, *([acting] if acting else [])]
    asked = [p for word in dict.fromkeys((carrier, core)) for p in _complements(word, verb, timed)]
    length, alone = sum(length_of(core.doc.tokens, part) for part in kept), True
    # What the verb needs comes before where and how it was done; the title keeps the order of the text.
    for dep, parts in sorted(asked, key=lambda pair: (not pair[0].startswith(_FIRST), pair[1])):
        if any(part[0] <= other[1] and other[0] <= part[1] for part in parts for other in kept):
            continue
        size = sum(length_of(core.doc.tokens, part) + 1 for part in parts)
        if length + size <= LENGTH or (alone and dep.startswith(_FIRST)):
            kept += parts
            length, alone = length + size, False
    return sorted(kept)


def _without_date(group: Range, tokens: Sequence[Token], timed: frozenset[int]) -> list[Range]:
    """« a, mardi soir, annoncé », "was on Monday shut": the words of a verb group before and behind its date."""
    inside = [at for at in range(group[0], group[1]) if at in timed]
    if not inside:
        return [group]
    before, behind = inside[0] - 1, inside[-1] + 1
    while before > group[0] and tokens[before].pos_ in ("PUNCT", "ADP", "DET"):
        before -= 1
    while behind < group[1] and tokens[behind].is_punct:
        behind += 1
    return [(group[0], before), (behind, group[1])]


def _verb_again(item: Dated, parts: list[Range], timed: frozenset[int]) -> list[Range]:
    """The words for a verb's second date: « a joué … à Lyon » in « a joué à Paris en mars, et à Lyon en mai ».

    What stands between the two dates takes the place of what the verb has between itself and the first.
    """
    tokens = item.head.doc.tokens
    if item.cast.start <= item.head.idx or item.period.span.start < item.cast.start:
        return parts
    inside = [t for t in item.head.sent if item.cast.start <= t.idx < item.period.span.start and t.i not in timed]
    while inside and (inside[0].pos_ in ("CCONJ", "PUNCT", "ADV") or inside[0].text in ASIDE):
        inside.pop(0)
    while inside and inside[-1].pos_ in (*DANGLING, "PUNCT"):
        inside.pop()
    if len(inside) < 2 or any(t.pos_ in _VERBS or t.text in QUOTES for t in inside):
        return parts
    if inside[0].pos_ in ("DET", "PROPN"):  # « son premier film est sorti en 2001, et le second en 2005 »
        verb = _verb_words(item.group.head if item.group else item.head, item.head)
        return [verb, (inside[0].i, inside[-1].i)]
    if inside[0].pos_ != "ADP":
        return parts
    opening = inside[0].lower_
    other = (part for part in parts if part[0] > item.head.i and tokens[part[0]].lower_ == opening)
    yielding = next(other, None)
    if yielding is None:
        return parts
    return sorted(
        (*(part for part in parts if part != yielding and part[1] < inside[0].i), (inside[0].i, inside[-1].i))
    )


def _verb_words(carrier: Token, core: Token) -> Range:
    """The verb group with what leans on it: « ne l'a pas », « s'est », « ne plus chanter »."""
    own, inner = verb_group(carrier), verb_group(core)
    first = min(own.first.i if own else carrier.i, core.i)
    last = max(own.last.i if own else carrier.i, inner.last.i if inner else core.i, core.i)
    if " ".join(core.doc.lows[last + 1 : last + 3]) in word_set(core.doc.lang_, "events", "chains", "tails"):
        last += 2  # « entre en vigueur », whatever a parser hangs it on
    clitics = word_set(core.doc.lang_, "events", "chains", "clitics")
    leaning = clitics | word_set(core.doc.lang_, "events", "none", "full")
    at = first
    while at > carrier.sent.start and carrier.doc[at - 1].lower_ in leaning:
        at -= 1
        first = at if carrier.doc[at].lower_ in clitics else first
    return first, last


def _complements(word: Token, verb: Range, timed: frozenset[int]) -> Iterator[tuple[str, list[Range]]]:
    """What a verb governs behind it, each as short as it makes sense; not by whose word it is told."""
    sources = word_set(word.doc.lang_, "events", "dated_things", "sources")
    for child in word.children:
        if child.i <= verb[1] or child.i in timed or child.dep_ in AUXILIARY_DEPS or _leads_to_date(child, timed):
            continue
        if any(case.lower_ in sources for case in child.children if case.dep_ == "case"):
            continue
        near = child.dep_ in ("dep", "advcl") and _is_next(child, verb, timed)
        if not near and not child.dep_.startswith(_COMPLEMENTS):
            continue
        if child.pos_ in _VERBS or any(c.dep_ in AUXILIARY_DEPS for c in child.children):
            yield child.dep_, _clause(child, timed)
        elif (part := phrase(child, timed)) and not _opens_clause(child, part):
            yield child.dep_, [part]


def _is_next(clause: Token, verb: Range, timed: frozenset[int]) -> bool:
    """Whether what a parser hangs on loosely goes on behind the verb or its date: "failed on Monday to agree"."""
    first, doc = clause.left_edge.i, clause.doc
    if first == verb[1] + 1:
        return clause.dep_ == "dep"
    between = doc[verb[1] + 1 : first]
    dated = all(word.i in timed or word.pos_ == "ADP" for word in between) and any(word.i in timed for word in between)
    bare = doc[first].pos_ == "PART" and "Inf" in clause.morph.get("VerbForm")
    return dated and bare and clause.i == first + 1


def _opens_clause(word: Token, part: Range) -> bool:
    """« alors même que », « jusqu'à ce que », "as soon as": what begins a clause that a title leaves out."""
    behind = next((other for other in word.doc[part[1] + 1 : word.sent.end] if other.pos_ != "ADV"), None)
    return word.pos_ in ("ADV", "PRON", "SCONJ") and behind is not None and behind.dep_ == "mark"


def _leads_to_date(token: Token, timed: frozenset[int]) -> bool:
    """« à compter du 3 mai », « d'ici mardi », which lead to a date that is left out; not « à partir de la gare »."""
    bridge = next((word for word in (token, *token.children) if is_bridge(word) and word.i <= token.i + 1), None)
    return bridge is not None and not timed.isdisjoint(range(bridge.i + 1, bridge.i + 4))


def _clause(verb: Token, timed: frozenset[int]) -> list[Range]:
    """« que la France va prêter la tapisserie », « de quitter ses fonctions »: as far as its object."""
    core, _ = chain(verb)
    told = _verb_words(verb, core)
    parts = [told]
    that = speech(verb.doc.lang_).words["that"] | word_set(verb.doc.lang_, "events", "none", "full")
    opening = [
        c.i
        for c in verb.children
        if c.i < told[0] and c.i not in timed and (c.dep_ in ("mark", "case") or c.lower_ in that)
    ]
    subject = next((c for c in verb.children if c.dep_.startswith(("nsubj", "expl:subj")) and c.i < told[0]), None)
    if subject is not None and (named := phrase(subject, timed)):
        parts.append(named)
    parts += [(at, at) for at in opening]
    for child in core.children:
        if child.i == told[1] + 1 and child.dep_ == "compound:prt":
            parts[0] = told = (told[0], child.i)  # "would be shut down"
        elif child.i > told[1] and child.i not in timed and child.dep_.startswith(("obj", "obl", "xcomp")):
            part = phrase(child, timed)
            if part is not None and part[0] == told[1] + 1:
                parts.append(part)
                break
    return sorted(parts)


def _in_passing(noun: Token) -> int | None:
    """The preposition of « En visite mardi à Lille, le ministre a … », which tells of the subject behind it."""
    case = next((child.i for child in noun.children if child.dep_ == "case" and child.i == noun.i - 1), None)
    opens = case is not None and case == noun.sent.start and noun.head.pos_ == "VERB"
    return case if opens and not any(child.dep_ == "det" for child in noun.children) else None


def _noun(head: Token, timed: frozenset[int]) -> list[Range]:
    part = phrase(head, timed, bare=True) or (head.i, head.i)
    if (opening := _in_passing(head)) is not None:
        subject = subject_of(head.head, timed)
        return [(opening, part[1]), *([subject] if subject is not None and subject[0] > part[1] else [])]
    owner = past_date(head, part[1], timed)
    behind = phrase(owner, timed) if owner is not None else None
    return [part, behind] if behind is not None else [part]
