"""Discourse: who has been named so far, where, and what the article tells of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefings import names
from briefings.model import Person, Span, When
from briefings.names import gazetteer
from briefings.names.mentions import Mention
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.people.ages import told_ages
from briefings.people.deaths import told_dead_first
from briefings.people.genders import gender_of, kin_gender, told_gender
from briefings.people.phrases import RolePhrase, is_subject
from briefings.people.seen import Seen, see


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the article tells of a person."""

    gender: str
    roles: tuple[tuple[RolePhrase, When], ...]
    countries: frozenset[str]
    """Those that the roles name, and of « le Danois X »."""
    ages: frozenset[int]


@dataclass(slots=True)
class Discourse:
    """The people of a text and the places that stand for them; references are added as they are found."""

    words: Words
    titles: Titles
    known: Mapping[str, Known]
    holders: Mapping[str, frozenset[str]]
    """Role word or rank -> the people who hold such a role."""
    bodies: Sequence[int]
    """Where organisations are named."""
    topic: str
    """The person named most often, or nothing where two are; of an obituary, whom it is about."""
    departed: str
    """Whom an obituary is about, if the text is one."""
    seen: list[Seen]
    places: dict[str, list[int]]
    """Where each person is named or taken up, in order."""
    quoted: Sequence[Span]
    """The quotations, in order, none inside another."""
    nameless: Sequence[tuple[int, str]]
    """Where one person is spoken of by a role that stands beside no name, with the gender that it tells."""

    def quotation(self, offset: int) -> Span | None:
        """The quotation that holds a place."""
        at = bisect_right(self.quoted, offset, key=_start) - 1
        return self.quoted[at] if at >= 0 and offset < self.quoted[at].end else None

    def quotation_before(self, offset: int) -> Span | None:
        """The last quotation that begins before a place."""
        at = bisect_right(self.quoted, offset, key=_start) - 1
        return self.quoted[at] if at >= 0 else None

    def incise_of(self, offset: int, reach: int) -> Span | None:
        """The quotation that ends at most so many characters before a place, which may stand in its incise."""
        told = self.quotation_before(offset)
        return told if told is not None and told.end <= offset <= told.end + reach else None

    def add(self, span: Span, person: str) -> None:
        """Remember a further place that stands for a person."""
        insort(self.seen, see(self.words, span, person))
        insort(self.places[person], span.start)

    def before(self, offset: int, reach: int) -> list[Seen]:
        """The namings before a place, at most so many sentences back, the nearest last."""
        sentences = self.words.reading.sentences
        first = sentences[max(0, self.words.sentence_number(offset) - reach)].span.start if sentences else 0
        return self.seen[bisect_left(self.seen, first, key=_at) : bisect_left(self.seen, offset, key=_at)]

    def next_at(self, offset: int) -> int | None:
        """Where the next naming from a place on stands."""
        at = bisect_left(self.seen, offset, key=_at)
        return self.seen[at].at if at < len(self.seen) else None

    def latest(self, person: str, offset: int) -> int:
        """Where a person was last named before a place; -1 where nowhere."""
        at = bisect_left(self.places[person], offset)
        return self.places[person][at - 1] if at else -1

    def fits(self, person: str, gender: str) -> bool:
        """Whether a person may be of a gender: theirs or the one asked for may not be known."""
        known = self.known[person].gender
        return not (known and gender and known != gender)

    def body_between(self, start: int, end: int) -> bool:
        """Whether an organisation is named between two places."""
        at = bisect_left(self.bodies, start)
        return at < len(self.bodies) and self.bodies[at] < end

    def nameless_between(self, start: int, end: int, gender: str) -> bool:
        """Whether somebody is spoken of by a role alone between two places, who may be of a gender."""
        at = bisect_right(self.nameless, start, key=_place)
        return any(
            gender in (told, "") or not told
            for _, told in self.nameless[at : bisect_left(self.nameless, end, key=_place)]
        )

    def unnamed_between(self, start: int, end: int) -> Sequence[tuple[int, str]]:
        """Those roles between two places that nobody named was found to hold, each with its gender."""
        first = bisect_right(self.nameless, start, key=_place)
        near = self.nameless[first : bisect_left(self.nameless, end, key=_place)]
        return [one for one in near if self.next_at(one[0]) != one[0]]

    def owner(self, offset: int) -> str | None:
        """Whom a possessive belongs to: the person last made a subject, else the last named."""
        near = self.before(offset, 1)
        here = self.words.sentence_number(offset)
        subjects = [one for one in near if one.subject]
        chosen = [one for one in subjects if one.sentence == here] or subjects or near
        return chosen[-1].person if chosen else None


def _at(seen: Seen) -> int:
    return seen.at


def _place(one: tuple[int, str]) -> int:
    return one[0]


def _start(span: Span) -> int:
    return span.start


def begin(
    words: Words, titles: Titles, people: Sequence[Person], mentions: Iterable[Mention], phrases: Iterable[RolePhrase],
    quoted: Sequence[Span] = (),
) -> Discourse:  # fmt: skip
    """What names and roles tell before a text is read in order."""
    starts = {words[phrase.first].start: phrase for phrase in phrases}
    known = {person.id: _known(words, titles, person, starts) for person in people}
    holders: dict[str, set[str]] = defaultdict(set)
    for person, told in known.items():
        for phrase, _ in told.roles:
            for key in (phrase.role, *titles.ranks(phrase.role)):
                holders[key].add(person)
    led = _led_by_subject(words, starts.values())
    taken = {role.span.start for person in people for role in person.roles}
    alone = {at: phrase for at, phrase in starts.items() if at not in taken and phrase.determiner and not phrase.plural}
    seen = [see(words, span, person.id) for person in people for span in person.mentions]
    departed = told_dead_first(words, titles, people)
    return Discourse(
        words=words,
        titles=titles,
        known=known,
        holders={key: frozenset(persons) for key, persons in holders.items()},
        bodies=sorted(mention.span.start for mention in mentions if mention.kind == "ORG"),
        topic=departed or _topic(people),
        departed=departed,
        seen=sorted(replace(one, subject=True) if one.at in led else one for one in seen),
        places={person.id: sorted(span.start for span in person.mentions) for person in people},
        quoted=quoted,
        nameless=sorted((at, told_gender(words, phrase.determiner)) for at, phrase in alone.items()),
    )


def _topic(people: Sequence[Person]) -> str:
    """The person named more often than any other; nobody where two are named alike."""
    counts = Counter({person.id: len(person.mentions) for person in people}).most_common(2)
    return counts[0][0] if len(counts) == 1 or counts[0][1] > counts[1][1] else ""


def _led_by_subject(words: Words, phrases: Iterable[RolePhrase]) -> frozenset[int]:
    """Where a name may stand beside a subject that is its role: « Le chef du service, X, était »."""
    ends = [phrase.end for phrase in phrases if is_subject(words, phrase)]
    return frozenset(
        words[at].start
        for end in ends
        for at in range(end, min(end + 5, len(words)))
        if at == end or words.low(at - 1) in (",", ")")
    )


def countries(words: Words, first: int, end: int) -> frozenset[str]:
    """The countries that words name or that their adjectives belong to."""
    language = words.reading.language
    found: set[str] = set()
    for at in range(first, end):
        if code := gazetteer.demonym(words[at].text, language):
            found.add(code)
        for stop in range(end, at, -1) if words[at].capital else ():
            known = gazetteer.look_up(words.written(at, stop), language)
            if known is not None and known.country and known.kind in ("country", "metonym"):
                found.add(known.country)
                break
    return frozenset(found)


def _known(words: Words, titles: Titles, person: Person, phrases: Mapping[int, RolePhrase]) -> Known:
    roles = tuple((phrases[role.span.start], role.when) for role in person.roles if role.span.start in phrases)
    told: Counter[str] = Counter()
    telling = (
        phrase for phrase, _ in roles if phrase.role not in titles.words("states")
    )  # « la victime » may be a man
    by_roles = Counter(gender_of(words, titles, phrase) for phrase in telling)
    origins: set[str] = set()
    for span in person.mentions:
        first, _ = words.range(span)
        told[titles.honorifics.get(words[first - 1].text, "") if first else ""] += 1
        told[kin_gender(words, first)] += 1
        nation = first - (4 if words.low(first - 1) in words.small("age_units") else 1)  # « le Danois de 22 ans X »
        if (
            nation > 0
            and words[first].near
            and (origin := gazetteer.demonym(words[nation].text, words.reading.language))
        ):
            origins.add(origin)
            told[told_gender(words, words.low(nation - 1))] += 1  # « le Danois X »
    named = names.gender(person.name)
    doubtful = named == "f" and by_roles["m"] > by_roles["f"] and not told["m"]  # « Le maire, Claire Roux »
    told += by_roles
    by_words = ("m" if told["m"] > told["f"] else "f") if told["m"] != told["f"] else ""
    return Known(
        gender="" if doubtful and by_words == "m" else by_words or named,
        roles=roles,
        countries=frozenset(origins).union(*(countries(words, one.first, one.end) for one, _ in roles)),
        ages=told_ages(words.reading.text, words.reading.language, person.mentions),
    )
