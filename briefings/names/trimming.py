"""Trimming: names without the offices, parties, posts and counts that stand before or behind them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from briefings import names
from briefings.language.name_labels import Kind
from briefings.lexicon import languages, table, word_set
from briefings.names import gazetteer
from briefings.names.callings import calling, is_listed
from briefings.names.runs import Guess
from briefings.names.titles import Titles, joined
from briefings.names.words import Words
from briefings.profile import habits

Votes = dict[tuple[str, ...], dict[Kind, float]]


class FullNames:
    """What the names of several words say that an article gives to people."""

    def __init__(self, votes: Votes) -> None:
        full = [key for key, kinds in votes.items() if len(key) > 1 and leading(kinds) == "PER"]
        self.parts = frozenset(part for key in full for part in key)
        """The words of them."""
        self.tails = frozenset(key[start:] for key in full for start in range(1, len(key)))
        """What they end with."""


def leading(kinds: Mapping[Kind, float]) -> Kind:
    """The label with most weight; of equals the first in the alphabet."""
    if len(kinds) == 1:  # as nearly all have
        (kind,) = kinds
        return kind
    return max(sorted(kinds), key=lambda kind: kinds[kind])


@cache
def bodies() -> frozenset[str]:
    """Words of the names of bodies, in any language."""
    return frozenset().union(*(gazetteer.words_of(code, "bodies") for code in languages()))


def without_office(words: Words, guess: Guess) -> Guess:
    """« Bobigny » and not « République de Bobigny », where « procureur de la République de Bobigny » is meant."""
    first = guess.first
    if guess.end - first < 3 or first < 3 or words.low(first + 1) not in words.small("of"):
        return guess
    prosecutors = word_set(words.reading.language, "evidence", "prosecutors")
    if words.low(first - 3) not in prosecutors or words.low(first - 2) not in words.small("of"):
        return guess
    return guess._replace(first=first + 2, kind="LOC")


def without_speaker(words: Words, guess: Guess) -> Guess:
    """ "Michael Siegel I am a professor", as interviews set who speaks before what he says; not "Elizabeth I was"."""
    last, end = words[guess.end - 1], guess.end
    if guess.end - guess.first == 1 or last.pos != "PRON" or end >= len(words) or not words[end].near:
        return guess
    form = words[end].token.morph
    own = words[end].pos in ("VERB", "AUX") and "Pres" in form.get("Tense") and form.get("Person") != ["3"]
    return guess._replace(end=end - 1) if own else guess


_APART = re.compile(r"[\s-]+")


def is_count(words: Words, guess: Guess) -> bool:
    """ "Thirty-two boats": a number written out that only opens its sentence with a capital."""
    numbers = table(words.reading.language, "numbers")["words"]["cardinal"]
    if words[guess.first].low.partition("-")[0] not in numbers:
        return False
    pieces = _APART.split(words.written(guess.first, guess.end).casefold())
    return len(pieces) > 1 and all(piece in numbers for piece in pieces)


def with_particle(words: Words, titles: Titles, guess: Guess) -> Guess:
    """« de Gaulle » and not « Gaulle »; "Mayor [de Vries]", where no preposition is meant."""
    first = guess.first
    led = first > 1 and words[first - 1].near and words[first].near and guess.kind == "PER"
    if led and habits(titles.language).noun_compounds and names.is_particle(words.low(first - 1)):
        titled = titles.head_ends(words, first - 2) or words[first - 2].text in titles.honorifics
        return guess._replace(first=first - 1) if titled else guess
    if first and words[first].near and names.takes_particle(words[first].text) and words.low(first - 1) == "de":
        return guess._replace(first=first - 1)
    return guess


def without_title(words: Words, titles: Titles, guess: Guess) -> Guess:
    """« Cyrus Vance » and not "Manhattan District Attorney Cyrus Vance" or "Regarding Vance"."""
    first, last = guess.first, guess.end - 1
    if first == last or (guess.kind == "LOC" and not names.is_given(words[last - 1].text)):
        return guess
    for at in range(first + (guess.kind == "LOC"), last):  # "New South Wales Premier [Chris Lund]"
        if names.is_given(words[at].text) and words[at].capital:
            continue  # « Cheikh Anta Diop »
        end = max(titles.phrase(words, at), calling(words, at))
        if (
            end == at
            and at == first
            and is_listed(titles.language, words.low(at))
            and not names.is_given(words[at].text)
        ):
            end = at + 1  # "Warden Ruth Hale"
        if end == at == first and words[at].capital and words.low(at) in titles.kin - titles.words("religious"):
            end = at + 1  # "Grandmother Ivy Stone"
        made = end == at + 1 and "-" in words[at].text  # "Co-developer Jing Wan"
        ranked = end > at and "rank" in titles.ranks(joined(words, at, end))  # "Brig Gen Musa Dabo"
        opened = at == first and words.opens(at) and end < last and guess.kind == "PER"  # "Winger Callum Dace"
        behind = at < end < last and words[end].capital and words.low(end) in titles.words("adjectives")
        end += behind  # "Bishop Emeritus Ann Roy"
        inner = at > guess.first and last > end and words[at].capital and _may_be_name(words, end, guess.end)
        if at < end <= last and (names.is_given(words[end].text) or made or ranked or opened or behind or inner):
            first = end
    rest = {word.low for word in words[first : guess.end]}
    if first == guess.first or (guess.kind != "PER" and (last == first or rest & bodies())):
        return guess
    return guess._replace(first=first, kind="PER")


def without_nation(words: Words, titles: Titles, guess: Guess) -> Guess:
    """« Annemiek van Vleuten » and not « Néerlandaise Annemiek van Vleuten », behind its article or a role.

    « La Franco-Marocaine [X] », « l'actrice Britannique [X] ».
    """
    first, language = guess.first, titles.language
    if guess.end - first < 3 or not habits(language).small_demonyms or not words[first + 1].capital:
        return guess
    led = words.low(first - 1) in words.small("definites") or titles.head_ends(words, first - 1)
    rest = words[first + 1 : guess.end]
    plain = all(word.capital or names.is_particle(word.low) for word in rest) and rest[-1].capital
    other, _, people = words[first].text.rpartition("-")
    if not (first > 0 and words[first].near and led and plain) or gazetteer.demonym(people, language) is None:
        return guess
    if other and not other.endswith("o"):
        return guess  # « Franco-Marocaine », « Italo-Suisse », no « Jean-Français »
    return guess if {word.low for word in rest} & bodies() else guess._replace(first=first + 1, kind="PER")


def _may_be_name(words: Words, first: int, end: int) -> bool:
    """ "Coast Guard Commandant Admiral [Elson Hermogino]": two capitals at the end, no words of a body's name."""
    language = words.reading.language
    parts = word_set(language, "evidence", "name_parts") | word_set(language, "things", "org_words")
    return end - first == 2 and not any(
        word.text in parts or word.low in bodies() or not word.text.istitle() for word in words[first:end]
    )


def without_party(words: Words, titles: Titles, guess: Guess, votes: Votes) -> Guess:
    """« Hale » and not "Democrat Hale" or "told MSNBC Hale", where a full name of the article ends so.

    And « Marc Roux » of « le député Renaissance Marc Roux ».
    """
    first = guess.first
    party = words.small("affiliations") | titles.words("partisans")
    if guess.end - first > 2 and guess.kind != "LOC" and words.low(first) in party:
        return guess._replace(first=first + 1, kind="PER") if names.is_given(words[first + 1].text) else guess
    if guess.kind == "LOC" or guess.end - first != 2:
        return guess
    loud = len(words[first].text) > 2 and words[first].text.isupper() and not words[first + 1].text.isupper()
    if not loud and words.low(first) not in titles.words("partisans"):
        return guess
    family = names.parts(words[first + 1].text)
    whole = names.parts(words.written(first, guess.end))
    known = any(key[-1:] == family and len(key) > 1 and key != whole and leading(votes[key]) == "PER" for key in votes)
    return guess._replace(first=first + 1, kind="PER") if known else guess


def without_seat(words: Words, titles: Titles, guess: Guess) -> Guess:
    """ "Ambassador to the United States [Najib Samir]", "MP for Dover [Anne Stokes]": behind the place of an office."""
    first, language = guess.first, titles.language
    office = titles.phrase(words, first)
    if office > first and words.low(office) in word_set(language, "evidence", "seat_links"):
        first = office + 1  # "[MP for Dover Anne Stokes]", which the pipeline took for one name
    if guess.end - first < 3:
        return guess
    if titles.is_sent_to(words, first):
        for end in range(guess.end - 2, first, -1):
            known = gazetteer.look_up(words.written(first, end), language)
            if known is not None and known.kind == "country":
                return guess._replace(first=end, kind="PER")
    return guess._replace(first=guess.end - 2, kind="PER") if _is_of_seat(words, titles, first, guess.end) else guess


def _is_of_seat(words: Words, titles: Titles, first: int, end: int) -> bool:
    """Whether a given name and one more stand behind a seat: "MP for Cardiff West [Kevin Lund]"."""
    links = word_set(titles.language, "evidence", "seat_links")
    led = first > 1 and words.low(first - 1) in links and titles.head_ends(words, first - 2)
    led = led or (first > 3 and words.low(first - 1) in links and titles.head_ends(words, first - 4))
    opens = names.is_given(words[first].text) or words[first].low in word_set(titles.language, "evidence", "patrons")
    named = names.is_given(words[end - 2].text) and not names.is_given(words[end - 1].text)
    return led and not opens and named and _may_be_name(words, end - 2, end)


def without_post(words: Words, titles: Titles, guess: Guess) -> Guess:
    """« James Hart » and not "James Hart Foreign Secretary", where somebody appointed him that."""
    first, end = guess.first, guess.end
    verb = words.low(first - 1) if first and words[first].near else ""
    if end - first < 3 or verb not in titles.marks("naming") or not titles.head_ends(words, end - 1):
        return guess
    office = titles.words("fillers") | titles.roles.keys()
    post = next((at for at in range(first + 2, end) if all(low in office for low in words.lows[at : end - 1])), end)
    post = next((at for at in range(first + 2, post) if titles.phrase(words, at) == end), post)
    return guess._replace(end=post, kind="PER") if post < end else guess
