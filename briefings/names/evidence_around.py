"""What stands around a name and says whether it is a person's: marks, other capitals, bodies beside it."""

from __future__ import annotations

from briefings import names
from briefings.language.quotation_marks import MAY_CLOSE, MAY_OPEN
from briefings.names import gazetteer
from briefings.names.callings import is_listed
from briefings.names.witnesses import (
    CERTAIN,
    CLEAR,
    LIKELY,
    NOTHING,
    SLIGHT,
    STRONG,
    Occurrence,
    Said,
    Witness,
    listed,
)

"""What a title stands between."""
_LETTERS = 3
"""Letters of the shortest initials that are a body's wherever they stand: WWF, and not PS."""


def marks_around(named: Occurrence) -> Said:
    """« Minsk II » in quotation marks, or a thing's name: « baptisé X », "USS Ann Roy", not "a student named Roy"."""
    quoted = named.before() in ("«", "“", '"') and named.behind() in ("»", "”", '"')
    titled = named.before() in named.titles.regnal or named.titles.is_role(named.before())  # "HMS Queen Elizabeth"
    if named.before(1 + titled) in listed(named.language, "vessels"):
        return Said(-CERTAIN - CLEAR)
    calls = listed(named.language, "calls")
    if named.before() in calls and _is_somebody(named, named.first - 2):
        return Said(STRONG)
    if named.before() in calls and named.before(2 + (named.before(2) == ",")) in listed(named.language, "animals"):
        return Said(-CERTAIN)  # "the dog, named Max,"
    once = len(named.words.positions[named.words.low(named.end - 1)]) == 1
    if once and named.before() in calls - named.titles.words("calling"):
        return Said(-CERTAIN)  # « un opéra intitulé Roger Lind », whom the article does not name otherwise
    called = named.before() in calls or (quoted and named.before(2) in calls)
    if called:
        return Said(-LIKELY if named.full else -CLEAR)
    if quoted and named.before(2) in listed(named.language, "articles") and named.behind(1) in named.words.small("of"):
        return Said(-CERTAIN)  # « surnommé le « Pablo Lind » de Marseille »
    return Said(-LIKELY) if quoted and not named.full else NOTHING


def namesake_before(named: Occurrence) -> Said:
    """« l'amphithéâtre Marie Curie », « le cheval Bold Eagle », "her dog Max": what bears a name and is nobody.

    Only right before the name: « le chien de Kévin » and « l'immeuble de Kévin » are his.
    """
    crowned = named.before() in named.titles.regnal and named.words[named.first - 1].capital  # "the liner Queen Mary"
    back = 2 if named.before() in MAY_OPEN or crowned else 1
    low = named.before(back)
    if low in listed(named.language, "animals"):
        return Said(-CERTAIN)
    if named.alone and low in named.titles.words("groups") - named.titles.words("eponyms"):
        return Said(-STRONG)  # « la famille Lind »
    if low in listed(named.language, "sites") or _is_road(named):
        return Said(-CERTAIN, "LOC")
    return NOTHING


def credited(named: Occurrence) -> Said:
    """ "Image: Garry Lind (flickr)", « Photo : Oriane Lind »: two names or more behind whose picture it is."""
    behind = not named.alone and named.before() == ":" and named.before(2) in named.titles.words("credits")
    return Said(LIKELY) if behind else NOTHING


def _is_road(named: Occurrence) -> bool:
    """ "In Mary Stone Lane", not "in Diane Lane's film": a last word that families have too, where a place stands."""
    if named.alone or named.own[-1] not in listed(named.language, "roads") or named.behind() == "'s":
        return False
    placed = listed(named.language, "inside") | named.words.small("at_place") | listed(named.language, "articles")
    return named.before() in placed


def case(named: Occurrence) -> Said:
    """ "Miranda v. Arizona": a lone name beside what parts the two sides of a case at law."""
    sides = (named.before(2) + named.before(), named.behind() + named.behind(1), named.before(), named.behind())
    return Said(-CLEAR) if named.alone and not listed(named.language, "versus").isdisjoint(sides) else NOTHING


def trades(named: Occurrence) -> Said:
    """ "Ted Marlow will close 15 shops", "shares in Ann Roy": what only a firm does or has, whatever it is called."""
    if named.alone:
        return NOTHING
    if f"{named.before(2)} {named.before()}" in listed(named.language, "held"):
        return Said(-CERTAIN, "ORG")
    verb = next((on for on in range(3) if _may_trade(named, on)), None)
    if verb is None:
        return NOTHING
    traded = any(named.behind(verb + on) in listed(named.language, "traded") for on in range(1, 4))
    return Said(-STRONG - LIKELY, "ORG") if traded else NOTHING


def _may_trade(named: Occurrence, on: int) -> bool:
    word = named.words[named.end + on] if named.behind(on) else None
    return word is not None and word.pos == "VERB" and word.token.lemma_.lower() in listed(named.language, "trading")


def ampersand(named: Occurrence) -> Said:
    """ "Marks & Spencer": two lone names that « & » joins are a firm's."""
    return Said(-CLEAR, "ORG") if named.alone and "&" in (named.before(), named.behind()) else NOTHING


def _is_somebody(named: Occurrence, at: int) -> bool:
    """Whether a word is a noun for a person: "a student", "two men"."""
    low = named.words.low(at)
    known = is_listed(named.language, low) or low in named.words.small("folk") or low in named.titles.words("placed")
    return known or named.titles.head_ends(named.words, at)


def in_title(named: Occurrence) -> Said:
    """« Jules et Tim » behind « dans » or « le film »: whoever is named in a work's title is of the work."""
    words = named.words
    if named.full or MAY_OPEN.isdisjoint(words.lows[max(0, named.first - 5) : named.first]):
        return NOTHING
    opens = next((at for at in range(named.first - 1, named.first - 6, -1) if _mark_at(named, at, MAY_OPEN)), 0)
    closes = next((at for at in range(named.end, named.end + 5) if _mark_at(named, at, MAY_CLOSE)), 0)
    lead = words.low(opens - 1) if words.low(opens - 1) != "," else words.low(opens - 2)  # "the painting, “…”, was"
    if not opens or not closes or lead not in _leading_works(named.language):
        return NOTHING
    inside = (*range(opens, named.first), *range(named.end, closes))
    clause = any(words[at].pos in ("VERB", "AUX") for at in inside)
    return NOTHING if clause else Said(-CERTAIN)


def played(named: Occurrence) -> Said:
    """« joue dans Navarro et Julie Lescaut », « le dessin animé Capitaine Flam »: what a work is called after."""
    words, at = named.words, named.first - 1
    if words.low(at) in words.small("ands") | words.small("ors"):
        at -= 1
        while at > 0 and words[at].capital:
            at -= 1
    if words.low(at) in listed(named.language, "works_inside"):
        return Said(-CERTAIN)
    if at < 1 or at < named.first - 1 or not words[at].capital or not named.titles.is_role(words.low(at)):
        return NOTHING
    noun = at - 1 - (words[at - 1].pos in ("ADJ", "VERB"))
    return Said(-CERTAIN) if words.low(noun) in listed(named.language, "works") else NOTHING


def _mark_at(named: Occurrence, at: int, marks: frozenset[str]) -> bool:
    """Whether one of some marks stands at a word on the line of the name."""
    lines = named.words.lines
    return 0 <= at < len(lines) and lines[at] == lines[named.first] and named.words[at].text in marks


def _leading_works(language: str) -> frozenset[str]:
    return listed(language, "works") | listed(language, "titled")


def run_on(named: Occurrence) -> Said:
    """A capital beside it that is no title: « Industry [Status Report] », « [Zelda Breath] of the Wild »."""
    if named.behind() in listed(named.language, "foreign_of") and named.end + 1 < len(named.words):
        return Said(-STRONG - SLIGHT)
    at = named.first - 1
    saint = f"{named.before().rstrip('.').title()}-" in listed(named.language, "patrons")
    if saint and named.before(2) in listed(named.language, "articles") and not named.alone:
        return Said(-CERTAIN, "ORG")  # "the St. Louis Cardinals"
    if named.full or at < 0 or not named.words[named.first].near:
        return NOTHING
    word = named.words[at]
    bare = word.capital and word.alpha and not named.words.opens(at) and not _titled(named, at)
    return Said(-LIKELY) if bare and gazetteer.demonym(word.text, named.language) is None else NOTHING


def _titled(named: Occurrence, at: int) -> bool:
    word = named.words[at]
    return (
        named.titles.is_role(word.low)
        or word.text in named.titles.honorifics
        or word.low in named.titles.regnal
        or word.text in names.not_names(named.language)
        or gazetteer.look_up(word.text, named.language) is not None
    )


def beside_body(named: Occurrence) -> Said:
    """« le WWF et Pro Natura »: joined to a body's initials, what begins with no given name is another body."""
    if named.alone or names.is_given(named.own[0]) or named.before() not in named.words.small("ands"):
        return NOTHING
    other = named.words[named.first - 2] if named.first > 1 else None
    initials = other is not None and other.alpha and other.text.isupper() and len(other.text) >= _LETTERS
    return Said(-LIKELY, "ORG") if initials else NOTHING


AROUND: tuple[Witness, ...] = (
    marks_around, namesake_before, credited, case, trades, ampersand, in_title, played, run_on, beside_body,
)  # fmt: skip
