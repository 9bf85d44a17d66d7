"""Who takes part in what the first key sentence tells, in its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.briefing.clauses import clauses_of, last_comma, words_in
from briefings.briefing.pruning import leads_to
from briefings.briefing.somebody import is_name, is_somebody
from briefings.briefing.topic import ACTS_OF_SPEECH, Topic, closing_source, first_helper, helper_forms
from briefings.briefing.unnamed import LONGEST, unnamed
from briefings.lexicon import table
from briefings.model import Article, Event, Modality, Span
from briefings.names import gazetteer
from briefings.names.titles import Titles

_MOST = 3
"""Names in one answer; a longer list is read in its sentence."""
_OPENING = 3
"""Characters that may stand before who speaks, where they open the sentence."""
_CLAUSE = 6
"""Words behind who speaks within which a clause that they bring begins."""
_VERB = 2
"""Words right behind who speaks that may be their verb: « a annoncé »."""
_SPOKEN = (ACTS_OF_SPEECH, "accusation", "threat")
"""The kinds of event that whoever speaks does by speaking."""


def who_acts(topic: Topic) -> tuple[Span, ...]:
    """Who takes part: people of the event, else those named; bodies; an acting country; a speaker; else a noun."""
    return _people(topic) or _bodies(topic) or _acting_places(topic) or _speaker(topic) or unnamed(topic)


def _people(topic: Topic) -> tuple[Span, ...]:
    """The people of the event who are its subject, or whom the subject stands for; else the one who opens."""
    article, event = topic.article, topic.event
    named = {person.id: _naming(topic, person.mentions) for person in article.people if person.mentions}
    roles = [role.span for person in article.people for role in person.roles]  # « le successeur de X »
    named = {who: span for who, span in named.items() if not any(role.holds(span) for role in roles)}
    taking_part = (
        [
            span
            for identifier in event.people
            if (span := named.get(identifier)) and _does_it(topic, event, _with_title(article, span))
        ]
        if event
        else []
    )
    if taking_part:
        return tuple(sorted(taking_part)[:_MOST])
    here = [span for span in named.values() if topic.holds(span) and not topic.is_source(span)]
    here = [span for span in here if not _names_a_thing(topic, span)]
    return tuple(sorted(span for span in here if _opens(topic, _with_title(article, span)))[:1])


def _with_title(article: Article, span: Span) -> Span:
    """« la fiancée du journaliste X »: a name with the role right before it, as what stands before both may tie it."""
    roles = (role.span for person in article.people for role in person.roles)
    starts = (
        role.start for role in roles if role.end <= span.start and not article.text[role.end : span.start].strip(" ,")
    )
    return Span(min(starts, default=span.start), span.end)


def _does_it(topic: Topic, event: Event, span: Span) -> bool:
    """Whether somebody of the event stands in its subject, or is who the subject means; not « la loi de X »."""
    article, subject = topic.article, topic.subject
    if _names_a_thing(topic, span):
        return False
    if subject is None:
        start = topic.statement.span.start if topic.holds(span) else 0
        clause = Span(max(start, last_comma(article.text, start, span.start) + 1), span.end)
        return not _owns(topic, event, span) and not _belongs(topic, span) and not _is_of(topic, clause, span)
    if words_in(article, subject)[0] in table(article.language, "speech")["words"]["pronouns"]:
        return not topic.holds(span) or span < event.head
    if not _is_doer(topic, subject):
        return not _owns(topic, event, span) and not _belongs(topic, span)
    if not topic.holds(span):
        return is_somebody(article, subject)
    return _opens(topic, span) if not subject.holds(span) else not _is_of(topic, subject, span)


def _names_a_thing(topic: Topic, span: Span) -> bool:
    """« L'affaire Paul Roux connaît un rebondissement »: a name right behind a thing is what that is called."""
    opening = Span(topic.statement.span.start, max(topic.statement.span.start, span.start))
    return bool(
        {*table(topic.article.language, "small_words")["called_after"]} & {*words_in(topic.article, opening)[-1:]}
    )


def _is_doer(topic: Topic, subject: Span) -> bool:
    """Whether a subject is people, a body or a name: « le prix » is none, which « est attribué à X »."""
    article = topic.article
    named = (mention for body in article.organisations for mention in body.mentions)
    return is_somebody(article, subject) or is_name(article, subject) or any(map(subject.holds, named))


def _is_of(topic: Topic, subject: Span, span: Span) -> bool:
    """« Le frère de X »: somebody else than X; not « la visite de X »."""
    article, before = topic.article, Span(subject.start, max(subject.start, span.start))
    speech, small = table(article.language, "speech")["words"], table(article.language, "small_words")
    tied = {*words_in(article, before)[-1:]} & {*small["of"], *speech["prepositions"]}
    kin = not Titles.of(article.language).kin.isdisjoint(words_in(article, before)[:1])  # "X, wife of Y, …"
    return bool(tied) and (kin or is_somebody(article, before))


def _belongs(topic: Topic, span: Span) -> bool:
    """« Le film « Y », de X, a remporté »: between commas a maker, not who acts."""
    before = clauses_of(
        Span(topic.statement.span.start, max(topic.statement.span.start, span.start)).of(topic.article.text)
    )
    ties = {*table(topic.article.language, "small_words")["of"], *table(topic.article.language, "small_words")["by"]}
    return len(before) > 1 and before[-1].strip().lower().replace("’", "'") in ties


def _owns(topic: Topic, event: Event, span: Span) -> bool:
    """« Lens s'est imposé grâce à un doublé de X »: whose thing is spoken of far behind what happens does not do it."""
    small = table(topic.article.language, "small_words")
    before = words_in(topic.article, Span(event.head.end, max(event.head.end, span.start)))
    return (len(before) > 2 and before[-1] in small["of"]) or not {*small["counting"]}.isdisjoint(before[-1:])


def _naming(topic: Topic, mentions: Sequence[Span]) -> Span:
    """The naming in the sentence, the fullest; else the last before it, which its pronoun stands for."""
    here = [span for span in mentions if topic.holds(span)]
    if here:
        return max(here, key=lambda span: (span.end - span.start, -span.start))
    before = [span for span in mentions if span < topic.statement.span]
    return max(before) if before else min(mentions)


def _opens(topic: Topic, span: Span) -> bool:
    """Whether a naming stands where the one who acts does: before the event, with only titles before it."""
    article, statement = topic.article, topic.statement
    tail = closing_source(article, statement)
    verb = topic.event.head.start if topic.event else first_helper(article, statement)
    end = verb or (tail.start if tail else statement.span.end)
    return span.end <= end and leads_to(article, statement.span, span)


def _bodies(topic: Topic) -> tuple[Span, ...]:
    """The body that the sentence opens with: behind what happens it is what it happens to."""
    named = (_naming(topic, body.mentions) for body in topic.article.organisations if body.mentions)
    here = sorted(span for span in named if topic.holds(span) and not topic.is_source(span))
    if topic.subject is not None and (own := [span for span in here if topic.subject.holds(span)]):
        return _body_of(topic, topic.subject, own[0])
    whole = ((span, _with_members(topic, span)) for span in here)
    return tuple(long for span, long in whole if long != span or (_opens(topic, span) and not _hangs(topic, span)))[:1]


def _hangs(topic: Topic, body: Span) -> bool:
    """Whether a preposition or « et » stands before a body in its clause: « des élus de Lens et le Sénat »."""
    small, speech = table(topic.article.language, "small_words"), table(topic.article.language, "speech")["words"]
    before = clauses_of(Span(topic.statement.span.start, body.start).of(topic.article.text))[-1]
    ties = {*speech["prepositions"], *small["of"], *small["whereabouts"], *small["ands"]}
    return not ties.isdisjoint(before.lower().replace("'", "' ").split())


def _body_of(topic: Topic, subject: Span, body: Span) -> tuple[Span, ...]:
    """A body that is the subject, with what is said of it: « le Conseil d'État vaudois »; or its people, its board."""
    article = topic.article
    small = table(article.language, "small_words")
    before, behind = words_in(article, Span(subject.start, body.start)), Span(body.end, subject.end)
    whole = all(low in small["determiners"] for low in before)
    if whole and not behind.of(article.text).strip():
        return (body,)
    ties = {*small["of"], *small["whereabouts"], *table(article.language, "speech")["words"]["prepositions"]}
    if _tells_of_whom(article, behind) and (whole or ties.isdisjoint(before)):
        return (subject,)
    return (subject,) if is_somebody(article, Span(subject.start, body.start)) else ()


def _tells_of_whom(article: Article, behind: Span) -> bool:
    """Whether words behind a body only say of which country it is, or how it is called for short: « (ONU) »."""
    words = article.text[behind.start : behind.end].strip()
    if not words or (words[0] == "(" and words[-1] == ")"):
        return True
    small, lows = table(article.language, "small_words"), words_in(article, behind)
    places = [mention for place in article.places for mention in place.mentions]
    if lows[0] in small["of"]:
        return any(m.end == behind.end and len(words_in(article, Span(behind.start, m.start))) <= _VERB for m in places)
    ends = tuple(table(article.language, "calendar")["cues"]["demonyms"])
    national = (low.endswith(ends) or gazetteer.demonym(low, article.language) is not None for low in lows)
    return bool(ends) and all(national)


def _with_members(topic: Topic, body: Span) -> Span:
    """« Des chercheurs de l'Institut », where the sentence opens with those and not with the body itself."""
    article = topic.article
    small = table(article.language, "small_words")
    opening = Span(topic.statement.span.start, body.start)
    low = words_in(article, opening)
    tied = len(low) > 2 and low[0] in {*small["determiners"], *small["numerals"], *small["openers"]}
    ends = low[-1:] + low[-2:-1] if low and low[-1] in small["definites"] else low[-1:]
    bare = not re.search(r"[^\w\s'’-]", opening.of(article.text))
    verb = first_helper(article, topic.statement)
    acted = verb is not None and verb < body.start
    acted = acted or (topic.event is not None and opening.overlaps(topic.event.head))
    return Span(opening.start, body.end) if tied and bare and not acted and set(ends) & set(small["of"]) else body


def _acting_places(topic: Topic) -> tuple[Span, ...]:
    """Countries or capitals that open the sentence as what acts: « la Norvège a refusé », "Russia and Peru agreed"."""
    start = topic.statement.span.start
    if topic.subject and topic.opens_sentence(topic.subject.start):
        start = topic.subject.start
    small = table(topic.article.language, "small_words")
    between = {*small["determiners"], *small["ands"]} - {*small["whereabouts"], *small["of"]}
    acting: list[Span] = []
    mentions = sorted(mention for place in topic.article.places for mention in place.mentions)
    for mention in (one for one in mentions if topic.holds(one) and one.start >= start):
        opening = words_in(topic.article, Span(acting[-1].end if acting else start, mention.start))
        if not all(low in between for low in opening) or (acting and not opening):
            break
        if _is_owner(topic.article, mention):
            return ()
        acting.append(mention)
    alone = topic.subject is None or (bool(acting) and topic.subject.end == acting[-1].end)
    return tuple(acting[:_MOST]) if alone else ()


def _is_owner(article: Article, mention: Span) -> bool:
    """ "South Korea's court": what is a country's acts, not the country."""
    genitives = table(article.language, "speech")["words"]["genitives"]
    return article.text[mention.end :].replace("’", "'").startswith(tuple(genitives))


def _speaker(topic: Topic) -> tuple[Span, ...]:
    """Who speaks, where saying it is all that happens."""
    source = topic.source
    if source is None or not topic.holds(source):
        return ()
    before = source.start - topic.statement.span.start
    behind = (
        topic.opens_clause(source.start) and 2 * (topic.statement.span.end - source.end) > before
    )  # "On air, Ann Reed"
    opens = 0 <= before <= _OPENING or behind
    says = topic.event is not None and topic.event.kind in _SPOKEN
    alone = topic.subject is None and not _brings_clause(topic, source)
    return (source,) if (opens and (says or alone)) or _plans_itself(topic, source) else ()


def _brings_clause(topic: Topic, source: Span) -> bool:
    """Whether a clause stands behind who speaks: « le maire dit que le pont a cédé », "officials said two have died".

    « Le ministère a annoncé avoir fermé le pont » has none: who says so does it.
    """
    speech = table(topic.article.language, "speech")["words"]
    ahead = topic.event is not None and source < topic.event.head
    end = topic.event.head.start if topic.event and ahead else topic.statement.span.end
    low = words_in(topic.article, Span(source.end, max(source.end, end)))[:_CLAUSE]
    return not {*speech["that"]}.isdisjoint(low) or not helper_forms(topic.article).isdisjoint(low[_VERB:])


def _plans_itself(topic: Topic, source: Span) -> bool:
    """« Le candidat X proposera une réforme »: who says what they will do also does it."""
    if topic.statement.modality is not Modality.PLANNED or not _opens(topic, source):
        return False
    end = topic.event.head.start if topic.event else min(topic.statement.span.end, source.end + LONGEST)
    behind = Span(source.end, max(source.end, end))
    that = {*table(topic.article.language, "speech")["words"]["that"]}
    return that.isdisjoint(words_in(topic.article, behind)) and "," not in behind.of(topic.article.text)[:2]
