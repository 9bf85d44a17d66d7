"""Whether the words around an expression of time speak of what was or of what is to come."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from briefings.language.clefts import said_of
from briefings.language.grammar import Tense, VerbGroup, is_perfect, reported_on, verb_group
from briefings.language.quotation_marks import QUOTES, stays_open
from briefings.lexicon import table, word_set
from briefings.model import BlockKind
from briefings.temporal.fixtures import is_fixture, is_of_mishap, is_of_moved, is_spoken_of
from briefings.temporal.previews import is_preceded
from briefings.temporal.reader import Reader
from briefings.temporal.spot import Found
from briefings.temporal.tense_by_words import REACH, by_words, of_form
from briefings.temporal.verbs import Direction, decided, is_infinitive, of_verb

if TYPE_CHECKING:
    from briefings.language.tokens import Token as DocToken
    from briefings.language.tokens import Tokens

_QUOTED = 150
"""Words back to which an open quotation mark is looked for."""


def direction(found: Found, reader: Reader) -> Direction | None:
    """What the verb over an expression says; None where there is none that tells."""
    tokens = _parsed(found, reader)
    if tokens is not None and tokens.doc.is_inflected:
        told = _by_grammar(found, tokens, table(reader.language, "calendar")["tense"])
        if told in (Direction.PAST, Direction.FUTURE):
            return told
        # A present tells little, and a rare future (« ferons ») may be tagged as one.
        shown = by_words(found, reader.words, reader.language)
        return shown if told is None or shown is Direction.FUTURE else told
    return by_words(found, reader.words, reader.language)


def _by_grammar(found: Found, tokens: Tokens, tense: Mapping[str, Sequence[str]]) -> Direction | None:
    """Climb from the expression to the first verb that has a tense."""
    if reported_on(tokens) is not None:
        return Direction.PAST
    top = _top(tokens)
    if (cleft := said_of(top)) is not None:
        return of_verb(cleft, tense)  # « c'est dans la nuit de lundi à mardi qu'il a été arrêté »
    if (linked := _of_copula(top)) is not None:
        return linked
    if is_spoken_of(top) or is_of_moved(top, tense):
        return Direction.FUTURE
    if tense["fixtures"] and is_fixture(top, tense):
        return Direction.FUTURE
    if is_of_mishap(top, tense):
        return Direction.PAST
    if is_preceded(top):
        return Direction.FUTURE
    for word in (top, *top.ancestors):
        if word.i in range(tokens.start, tokens.end):
            continue
        told = decided(word, top, found, tense) or of_verb(word, tense)
        if told is not None:
            return told
    return None


def will_be(found: Found, reader: Reader) -> bool:
    """Whether an expression hangs on a verb that itself speaks of what is to come, and not only of what may.

    « S'ouvrira en mars », « devrait ouvrir en mars », « a annoncé qu'il ouvrirait en mars », "will open in March".
    What is planned or told in the present says less (« le festival ouvre en mars »), and so does what is told as
    hearsay (« serait ouvert depuis mars »). Without grammar a form of the future has to do, before the expression and
    with no mark between.
    """
    tokens, language = _parsed(found, reader), reader.language
    if tokens is None or not tokens.doc.is_inflected:
        lead = takewhile(lambda token: token.word[:1].isalnum(), reversed(reader.words.tokens[: found.first]))
        return any(of_form(token.word, language, token.capital) is Direction.FUTURE for token in lead)
    group = _hung_on(found, reader)
    if group is None:
        return False
    if group.tense is not Tense.CONDITIONAL:
        return group.tense is Tense.FUTURE
    hearsay = group.head.dep_ == "ROOT" and group.first == group.last and not _is_of_plans(group.head, language)
    return not hearsay and "Part" not in group.head.morph.get("VerbForm")


def _is_of_plans(verb: DocToken, language: str) -> bool:
    """« Devrait ouvrir », and not « ouvrirait », which is told as hearsay of now."""
    return verb.lemma_ in table(language, "calendar")["tense"]["future_lemmas"]


def is_foreseen(found: Found, reader: Reader) -> bool:
    """Whether what an expression hangs on is foreseen as the article is written: « doit reprendre », "is due to".

    What « avait prévu de partir dans la soirée » tells was foreseen then.
    """
    group = _hung_on(found, reader)
    if group is None:
        return False
    hearsay = group.tense is Tense.CONDITIONAL and "Part" in group.head.morph.get("VerbForm")
    return group.tense in (Tense.PRESENT, Tense.FUTURE, Tense.CONDITIONAL) and not hearsay


def is_reported(found: Found, reader: Reader) -> bool:
    """Whether what an expression hangs on was to come when somebody told it: « a dit qu'il serait ouvert »."""
    group = _hung_on(found, reader)
    return group is not None and group.tense is Tense.CONDITIONAL and not is_perfect(group.head)


def was_due(found: Found, reader: Reader) -> bool:
    """ "The storm was expected to pass on Wednesday", « le maire devait signer mercredi »: a plan told in the past.

    "Said it was expected on Wednesday" is to come, and so is "a hearing was scheduled for Wednesday", just set.
    """
    tokens = _parsed(found, reader)
    if tokens is None or in_quotation(found, reader):
        return False
    tense, language, top = table(reader.language, "calendar")["tense"], reader.language, _top(tokens)
    above = (word for word in (top, *top.ancestors) if not tokens.start <= word.i < tokens.end)
    verb = next((word for word in above if _had_to_be(word, tense, language) or verb_group(word) is not None), None)
    while verb is not None and verb.dep_ == "xcomp" and not _had_to_be(verb, tense, language):
        verb = verb.head
    if verb is None or not _had_to_be(verb, tense, language):
        return False
    reported = any(word.dep_.startswith(("ccomp", "parataxis")) for word in (verb, *verb.ancestors, *verb.children))
    subject = next((child for child in verb.children if child.dep_.startswith("nsubj")), None)
    new = subject is not None and any("Ind" in child.morph.get("Definite") for child in subject.children)
    return not reported and not new


def _had_to_be(word: DocToken, tense: Mapping[str, Sequence[str]], language: str) -> bool:
    """ "Was expected", "was due", « était prévu », « devait »."""
    owing, being = word_set(language, "events", "planning", "due"), word_set(language, "events", "states", "copulas")
    if word.lemma_ in owing:
        return "Imp" in word.morph.get("Tense")
    before = [child for child in word.children if child.i < word.i]
    finite = [child for child in before if "Fin" in child.morph.get("VerbForm")]
    was = any(
        "Imp" in one.morph.get("Tense") or (one.lemma_ in being and "Past" in one.morph.get("Tense")) for one in finite
    )
    return was and any(one.lower_ in tense["future"] for one in (word, *before))


def hangs_on_aim(found: Found, reader: Reader) -> bool:
    """ "Voted to keep it open through September": an infinitive that says what for has no tense of its own."""
    tokens = _parsed(found, reader)
    if tokens is None:
        return False
    verb = next((word for word in _top(tokens).ancestors if word.pos_ == "VERB"), None)
    return verb is not None and is_infinitive(verb) and verb.dep_ in ("advcl", "xcomp")


def hangs_on_bare(found: Found, other: Found, reader: Reader) -> bool:
    """« A exclu lundi de voter jeudi »: an infinitive under the verb that an earlier day hangs on."""
    day, before = _parsed(found, reader), _parsed(other, reader)
    if day is None or before is None or other.sentence != found.sentence:
        return False
    verb = next((word for word in _top(day).ancestors if word.pos_ == "VERB"), None)
    over = next((word for word in _top(before).ancestors if word.pos_ == "VERB"), None)
    helped = verb is not None and any(child.dep_.startswith("aux") for child in verb.children)
    if verb is None or over is None or helped or verb.head is not over or verb.dep_ not in ("xcomp", "ccomp"):
        return False
    return "Inf" in verb.morph.get("VerbForm") and before.start < verb.i < day.start


def _parsed(found: Found, reader: Reader) -> Tokens | None:
    """The tokens of an expression; None where the text has no grammar."""
    reading = reader.reading
    return reading.tokens_of(found.span) if reading is not None and reading.doc.is_parsed else None


def _hung_on(found: Found, reader: Reader) -> VerbGroup | None:
    """The first verb over an expression, an infinitive passed over for what it hangs on itself."""
    tokens = _parsed(found, reader)
    if tokens is None:
        return None
    top = _top(tokens)
    for word in (top, *top.ancestors):
        group = verb_group(word) if not tokens.start <= word.i < tokens.end else None
        if group is not None and not (group.tense is Tense.NONE and is_infinitive(word)):
            return group
    return None


def _of_copula(day: DocToken) -> Direction | None:
    """ "The final is on 4 February", "the vote was on Monday": a day that is said of something."""
    copula = next((child for child in day.children if child.dep_ == "cop" and child.i < day.i), None)
    if copula is None or not any(child.dep_ == "case" for child in day.children):
        return None
    tenses = copula.morph.get("Tense")
    return Direction.FUTURE if "Pres" in tenses else Direction.PAST if "Past" in tenses else None


def _top(tokens: Tokens) -> DocToken:
    """The word over the first of an expression, a day before its hour: "on June 2 at 5 p.m." is what June hangs on."""
    top = tokens[0]
    while top.head is not top and tokens.start <= top.head.i < tokens.end:
        top = top.head
    return tokens.root if top.head is top or top.dep_ == "case" else top


def headline_direction(found: Found, later: tuple[Found, ...], reader: Reader) -> Direction | None:
    """What the story says of a weekday that its headline names with no verb in a tense; None where it does not name it.

    « Un train sur trois supprimé mercredi »: a participle alone may be of what was and of what will be.
    """
    kind, tokens = reader.words.kinds[found.block], _parsed(found, reader)
    if kind is not BlockKind.TITLE and not (kind is None and found.block == 0):
        return None
    sentence = tokens.root.sent if tokens is not None else ()
    if any("Fin" in token.morph.get("VerbForm") and not token.ent_type_ for token in sentence):
        return None
    weekday = found.number("weekday")
    again = (item for item in later if item.number("weekday") == weekday)
    said = (direction(item, reader) for item in again if item.block > found.block)
    return next((told for told in said if told in (Direction.PAST, Direction.FUTURE)), None)


def happens_once(found: Found, reader: Reader) -> bool:
    """Whether the sentence goes on in a tense that tells of one time only: « Le jeudi, ils ont signé »."""
    words, cues = reader.words, reader.cues
    for at in range(found.last, min(found.last + 12, len(words.tokens) - 1)):
        word = words.tokens[at].word
        if words.sentence[at] != found.sentence or word not in cues["perfect"]:
            continue
        if word not in cues["state"] or words.tokens[at + 1].word.endswith(tuple(cues["participles"])):
            return True
    return False


def lasting(found: Found, where: Direction | None, reader: Reader) -> bool:
    """Whether « aujourd'hui » means nowadays: beside a verb of state, with « le monde de », or in passing."""
    words, cues = reader.words, reader.cues
    before = [token.word for token in words.tokens[max(found.first - 12, 0) : found.first]]
    after = [token.word for token in words.tokens[found.last : found.last + 8]]
    if "(" in before and ")" not in before[before.index("(") :]:
        return True
    if _going_on(found, reader):
        return False
    if set(before[-3:]) & set(cues["world"]) or (before and before[-1] in cues["than"]):
        return True
    if before[-1:] and before[-1] in cues["of"]:
        return False
    if (
        before[-1:] == [","]
        and after[0].split(" ")[0].endswith(tuple(cues["state_endings"]))
        and where is not Direction.FUTURE
    ):
        return True
    if where is Direction.PRESENT and in_quotation(found, reader):
        return True
    stop = next((at for at, word in enumerate(after) if word in ".!?;\n" or word in cues["clause"]), len(after))
    beside = {*before[-3:], *after[:stop]}
    return where in (Direction.PRESENT, None) and bool(beside & set(cues["state"]))


def _going_on(found: Found, reader: Reader) -> bool:
    """Whether what is told is under way on that day: "we are raising it today"."""
    cues, endings = reader.cues, tuple(reader.cues["progressive"])
    lead = reader.words.tokens[max(found.first - 6, 0) : found.first]
    return bool(endings) and any(a.word in cues["being"] and b.word.endswith(endings) for a, b in pairwise(lead))


def in_quotation(found: Found, reader: Reader) -> bool:
    """Whether a quotation mark has opened before the expression, in its block, and not closed."""
    words = reader.words
    if words.said.isdisjoint(QUOTES):
        return False
    first = max(found.first - _QUOTED, bisect_left(words.block, found.block))
    return stays_open(token.word for token in words.tokens[first : found.first])


def in_brackets(found: Found, reader: Reader) -> bool:
    """Whether a bracket has opened before the expression, in its sentence, and not closed."""
    words = reader.words
    if "(" not in words.said:
        return False
    first = max(bisect_left(words.sentence, found.sentence), found.first - REACH)
    marks = [token.word for token in words.tokens[first : found.first] if token.word in "()"]
    return bool(marks) and marks[-1] == "("
