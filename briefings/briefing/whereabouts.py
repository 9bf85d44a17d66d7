"""Where what the first key sentence tells takes place: places behind a preposition that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.briefing.clauses import clauses_of, words_in
from briefings.briefing.topic import Topic, closing_source, first_helper
from briefings.lexicon import table
from briefings.model import Article, Place, Span
from briefings.names import gazetteer
from briefings.profile import habits

_MOST = 3
"""Places in one answer; a longer list is read in its sentence."""
_PARTICIPLE = 4
"""Letters of the shortest word that is taken for a participle by its end."""
_FOLLOWING = re.compile(r"\s+([a-z]\w*)")
_SPEECH = ("prepositions", "subordinators", "have", "be", "adverbs", "that", "contrast", "clitics")
_SMALL = (
    "relatives",
    "ands",
    "buts",
    "whereabouts",
    "future_helpers",
    "conditional_helpers",
    "standing",
    "before_date",
    "of",
)
_PLACES = ("areas", "premises", "facilities")
"""The lists of words that may follow a place where something happens."""
_BEFORE = re.compile(r"(\w+['’]?)\s*$")


def places_of(topic: Topic, actors: Sequence[Span]) -> list[tuple[Span, Place]]:
    """The places, those of the event first, each with where it is named; a place in a role or a source is none."""
    article = topic.article
    own = set(topic.event.places) if topic.event else set()
    roles = [role.span for person in article.people for role in person.roles]
    found: dict[str, tuple[Span, Place, int]] = {}
    for place in article.places:
        for mention in place.mentions:
            inside = topic.holds(mention) and mention not in actors and not any(r.overlaps(mention) for r in roles)
            at = _stands_at(article, mention) if inside and not _of_source(topic, mention) else None
            if at is None or _is_party(article, place, mention, at) or _is_before_noun(topic, mention):
                continue
            if _is_home(topic, actors, at):
                continue
            if place.id in own or (_same_clause(topic, mention) and _in_reach(topic, at)):
                found.setdefault(place.id, (mention, place, at))
    first = {at for _, place, at in found.values() if place.id in own}  # with those that the same preposition leads to
    named = sorted((item for item in found.values() if not first or item[2] in first), key=lambda item: item[0])
    return [(mention, place) for mention, place, _ in named[:_MOST]]


def _is_party(article: Article, place: Place, mention: Span, at: int) -> bool:
    """« Un plan d'aide à la Grèce », "Germany's": a country that gets or has something is not where it takes place."""
    genitives = table(article.language, "speech")["words"]["genitives"]
    owner = article.text[mention.end :].replace("’", "'").startswith(tuple(genitives))
    name = gazetteer.country_name(place.country, article.language) if place.country else None
    low = words_in(article, Span(at, mention.start))
    small = table(article.language, "small_words")
    dative = low[:1] and low[0] in small["dative"] and len(low) > 1
    return owner or (name == place.name and bool(dative or {*low[:1]} & {*small["between"]}))


def _is_home(topic: Topic, actors: Sequence[Span], at: int) -> bool:
    """« X, maire de Lens, a été élue », "Y from Kenya ran", « basé à Brest », « face à Brest »: a home, or a side."""
    article, small = topic.article, table(topic.article.language, "small_words")
    verb = topic.event.head.start if topic.event else first_helper(article, topic.statement)
    aside = any(who.start < at < (verb or 0) and (
        (who.end < at and "," in article.text[who.start : at]) or article.text.startswith(tuple(small["origins"]), at)
    ) for who in actors)  # fmt: skip
    before = _BEFORE.search(article.text[max(0, at - 40) : at])
    return aside or (before is not None and before[1].lower() in (*small["homes"], *small["facing"]))


def _is_before_noun(topic: Topic, mention: Span) -> bool:
    """ "Into Leeds fans": a place before an English noun says of what kind that is, unless that is a place as well."""
    article, speech = topic.article, table(topic.article.language, "speech")["words"]
    following = _FOLLOWING.match(article.text, mention.end, topic.statement.span.end)
    if not habits(topic.article.language).noun_compounds or following is None:
        return False
    at, small = following.start(1), table(article.language, "small_words")
    verb = topic.event is not None and topic.event.head.start == at
    timed = any(date.span.start <= at < date.span.end for date in article.dates)
    places = table(article.language, "places")
    lists = (*(speech[n] for n in _SPEECH), *(small[n] for n in _SMALL), *(places[n] for n in _PLACES))
    return not verb and not timed and following[1] not in {word for words in lists for word in words}


def _stands_at(article: Article, mention: Span) -> int | None:
    """Where the preposition begins that says where, behind which a place stands: « à », « dans la région de ».

    And "off the northern Philippine island of".
    """
    small, places = table(article.language, "small_words"), table(article.language, "places")
    passed = {*small["determiners"], *small["of"], *places["areas"], *places["premises"], *places["kinds"]}
    at = mention.start
    ends = {other.end: other.start for place in article.places for other in place.mentions}
    for _ in range(6):
        before = _BEFORE.search(article.text[max(0, at - 40) : at])
        if before and before[1].lower() in small["ands"] and at - len(before.group()) - 1 in ends:
            at = ends[at - len(before.group()) - 1]  # « entre Brest et Lens »
            continue
        word = before[1].lower().replace("’", "'") if before else ""
        known = word in (*small["whereabouts"], *passed) or gazetteer.demonym(word, article.language) is not None
        if before is None or not known:
            return None
        at -= len(before.group())
        if word in small["whereabouts"]:
            return at
    return None


def _of_source(topic: Topic, mention: Span) -> bool:
    """Whether a place belongs to who speaks: « …, a indiqué l'Observatoire, basé à Londres »."""
    if topic.source is not None and topic.source.overlaps(mention):
        return True
    tail = closing_source(topic.article, topic.statement)
    told = topic.event is not None and tail is not None and tail.holds(topic.event.head)
    return tail is not None and tail.holds(mention) and not told


def _same_clause(topic: Topic, mention: Span) -> bool:
    """Whether no « que », « qui » or « où » parts a place from what happens."""
    article, at = topic.article, _verb_end(topic)
    between = Span(min(at, mention.start), max(at, mention.start))
    opens = {*table(article.language, "small_words")["relatives"], *table(article.language, "speech")["words"]["that"]}
    return opens.isdisjoint(words_in(article, between))


def _in_reach(topic: Topic, at: int) -> bool:
    """Whether no participle behind a comma has the place: « arrêté à Lyon, condamné pour un vol à Brest »."""
    ends = tuple(table(topic.article.language, "small_words")["participle_ends"])
    verb = _verb_end(topic)
    if verb == topic.statement.span.start:
        return True
    opening = (clause.split()[:1] for clause in clauses_of(topic.article.text[verb:at])[1:])
    words = (word for words in opening for word in words if word.islower() and len(word) >= _PARTICIPLE)
    return not any(word.endswith(ends) for word in words)


def _verb_end(topic: Topic) -> int:
    """Behind the event; else at the verb before which a comma closes a clause: « …, dont six, ont été tués »."""
    if topic.event is not None:
        return topic.event.head.end
    start, helper = topic.statement.span.start, first_helper(topic.article, topic.statement)
    return helper if helper and topic.article.text[start:helper].rstrip().endswith(",") else start
