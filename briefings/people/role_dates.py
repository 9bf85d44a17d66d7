"""Role dates: which of a text's dates are those of a role: right behind it, at the head of its sentence, its verb's."""

from __future__ import annotations

from briefings.language.grammar import top_of
from briefings.language.tokens import Token
from briefings.model import TimeExpression
from briefings.names.words import Words
from briefings.people.phrases import RolePhrase
from briefings.people.removals import HELD_BY
from briefings.people.surroundings import head_token
from briefings.people.times import Times

FRONT = 4
"""Words of a sentence among which a date that opens it begins."""


def told_of_another(times: Times, phrase: RolePhrase, one: TimeExpression) -> bool:
    """« débuté comme danseuse avant X, qu'elle accompagne en 1957 »: behind another verb a date is that verb's.

    So is the day on which somebody was born, in front of what became of them.
    """
    first = times.words.index(one.span.start)
    if not times.titles.words("births").isdisjoint(times.words.lows[max(0, first - 2) : first]):
        return True
    if _left_behind(times, phrase, one):
        return True
    between = times.words[phrase.end : first]
    opened = [at for at in range(phrase.end, first - 1) if times.words.low(at) in times.titles.words("sequence")]
    if any("VerbForm=Ger" in times.words[at + 1].token.morph or times.words[at + 1].pos == "VERB" for at in opened):
        return True  # "a dancer before joining the company in 1959"
    told = sum(word.pos in ("VERB", "AUX") and "Fin" in word.token.morph.get("VerbForm") for word in between)
    relatives = times.words.small("relatives")
    return told > 1 or (told == 1 and not relatives.isdisjoint(word.low for word in between))


def _left_behind(times: Times, phrase: RolePhrase, one: TimeExpression) -> bool:
    """ "They meet on Friday at the school where he was a teacher": the day is that of what is told before "where"."""
    end = times.words.range(one.span)[1]
    where = [at for at in range(end, phrase.outer) if times.words.low(at) in times.words.small("where")]
    return bool(where) and where[0] > end + 1


def stretch_before(times: Times, phrase: RolePhrase) -> TimeExpression | None:
    """The end of a stretch between commas: « avant de devenir, entre 1981 et 1986, ministre »."""
    words = times.words
    until = times.ends.get(phrase.outer - 1) if words.low(phrase.outer - 1) == "," else None
    if until is None:
        return None
    join = words.index(until.span.start) - 1
    return until if words.low(join) in times.titles.words("time_joins") and join in times.ends else None


def dates_behind(times: Times, at: int) -> tuple[str, list[TimeExpression]]:
    """The word that opens the dates behind a place, and the dates: two of a stretch, or one."""
    words, openers = times.words, times.titles.words("time_openers")
    opener, found = "", list[TimeExpression]()
    for _ in range(4):
        if at in times.starts or not on_line(words, at) or words.low(at) not in openers:
            break
        opener = words.low(at) if opener in ("", ",", "(") else opener
        at += 1
    while at in times.starts and words[at].near:
        found.append(times.starts[at])
        at = words.range(times.starts[at].span)[1]
        for _ in range(2):
            if at not in times.starts and words.low(at) in times.titles.words("time_joins"):
                at += 1
    return opener, found


def on_line(words: Words, at: int) -> bool:
    return at < len(words) and words[at].near


def is_since(times: Times, expression: TimeExpression) -> bool:
    return times.words.low(times.words.index(expression.span.start) - 1) in times.titles.words("since")


def of_its_verb(times: Times, phrase: RolePhrase) -> list[TimeExpression]:
    """The dates of the verb that a role hangs on: "was nominated in 1975 by President Roy".

    Of its subject they tell nothing: "CEO Ann Roy joined the firm in 1998".
    """
    sentence = times.words.sentence(times.words[phrase.outer].start)
    token = head_token(times.words, phrase)
    holder = top_of(token, HELD_BY)
    verb = None if holder.dep_.startswith("nsubj") else _verb_over(token)
    if sentence is None or verb is None:
        return []
    inside = [one for one in times.dates if sentence.span.holds(one.span) and not is_since(times, one)]
    return [one for one in inside if _verb_over(times.words[times.words.index(one.span.start)].token) is verb]


def _verb_over(token: Token) -> Token | None:
    return next((word for word in token.ancestors if word.pos_ == "VERB"), None)


def fronted(times: Times, phrase: RolePhrase) -> list[TimeExpression]:
    """The date that opens the sentence of a role, if one does before it."""
    words = times.words
    sentence = words.sentence(words[phrase.outer].start)
    if sentence is None:
        return []
    first = words.index(sentence.span.start)
    return [
        times.starts[at]
        for at in range(first, min(first + FRONT, phrase.outer))
        if at in times.starts and not is_since(times, times.starts[at])
    ]


def in_relative(times: Times, one: TimeExpression, phrase: RolePhrase) -> bool:
    """ "Who was replaced on Monday, will become envoy": a day of a clause that the role does not stand in."""
    token = times.words[times.words.index(one.span.start)].token
    clause = next((word for word in (token, *token.ancestors) if word.dep_ == "acl:relcl"), None)
    head = head_token(times.words, phrase)
    return clause is not None and clause not in (head, *head.ancestors)
