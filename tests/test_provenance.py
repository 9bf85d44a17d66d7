"""Each kind of damage to an article is found, and the message says where and which words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefings import provenance
from briefings.errors import ProvenanceError
from briefings.model import Article, Gap, GapKind, Organisation, Place, Span, Speaker, Term, Variant, VariantKind
from tests.small_article import TEXT, at, small

BEYOND = Span(0, len(TEXT) + 1)


def damaged(table: str, index: int, **changes: Any) -> Article:
    """The article with one value of one table changed."""
    items = list(getattr(small(), table))
    items[index] = replace(items[index], **changes)
    return small(**{table: tuple(items)})


def doubled(table: str) -> Article:
    items = getattr(small(), table)
    return small(**{table: (*items, items[0])})


DUVAL, MOREL = small().people
ROLE = DUVAL.roles[0]

DAMAGE = [
    pytest.param(damaged("statements", 0, span=BEYOND), "statements[0].span", "run past the end", id="past-the-end"),
    pytest.param(damaged("statements", 0, span=Span(5, 5)), "statements[0].span", "hold no words", id="empty"),
    pytest.param(damaged("events", 2, head=Span(10, 12)), "events[2].head", "hold no words", id="white-space"),
    pytest.param(damaged("dates", 3, span=Span(0, 4)), "dates[3].span", "'Dipl', not '2019'", id="date"),
    pytest.param(
        damaged("people", 0, roles=(replace(ROLE, text="Ministre"),)),
        "people[0].roles[0].span",
        "'ministre', not 'Ministre'",
        id="role-in-other-words",
    ),
    pytest.param(small(title="Un autre titre"), "title_span", "not the title 'Un autre titre'", id="title"),
    pytest.param(small(published_span=BEYOND), "published_span", "run past the end", id="publication-words"),
    pytest.param(
        small(gaps=(Gap(span=BEYOND, kind=GapKind.DATE, reason="?"),)), "gaps[0].span", "run past the end", id="gap"
    ),
    pytest.param(damaged("quotes", 0, cue=Span(0, 0)), "quotes[0].cue", "hold no words", id="cue"),
    pytest.param(damaged("people", 1, mentions=()), "people[1].mentions", "names 'Jean Morel'", id="person-not-named"),
    pytest.param(
        damaged("people", 1, variants=(Variant(text="J. Morel", count=1, kind=VariantKind.SHORT),)),
        "people[1].variants[0].text",
        "'J. Morel' is nowhere",
        id="form-not-in-text",
    ),
    pytest.param(
        damaged("people", 1, variants=(Variant(text="Morel", count=0, kind=VariantKind.SHORT),)),
        "people[1].variants[0].count",
        "'Morel' is counted 0 times",
        id="form-never-counted",
    ),
    pytest.param(
        small(organisations=(Organisation(id="o", name="Rives", mentions=()),)),
        "organisations[0].mentions",
        "names 'Rives'",
        id="organisation-not-named",
    ),
    pytest.param(
        small(places=(Place(id="p", name="Oslo", mentions=(BEYOND,)),)),
        "places[0].mentions[0]",
        "run past the end",
        id="place",
    ),
    pytest.param(
        small(glossary=(Term(term="ONU", meaning="ministre", span=at("La ministre")),)),
        "glossary[0].term",
        "'ONU' is not in 'La ministre'",
        id="abbreviation-elsewhere",
    ),
    pytest.param(
        small(glossary=(Term(term="La", meaning="présidente", span=at("La ministre")),)),
        "glossary[0].meaning",
        "'présidente' is not in",
        id="meaning-elsewhere",
    ),
    pytest.param(doubled("people"), "people", "'ana-duval' is used 2 times", id="person-twice"),
    pytest.param(doubled("statements"), "statements", "'s1' is used 2 times", id="statement-twice"),
    pytest.param(doubled("events"), "events", "'e1' is used 2 times", id="event-twice"),
    pytest.param(
        damaged("quotes", 0, speaker=Speaker(name="Ana Duval", person="nobody", span=at("Ana Duval"))),
        "quotes[0].speaker.person",
        "'nobody'",
        id="speaker-is-nobody",
    ),
    pytest.param(
        damaged("statements", 1, source=Speaker(name="l'ambassade", span=at("le ministère"))),
        "statements[1].source.name",
        '"l\'ambassade" is nowhere',
        id="speaker-not-in-text",
    ),
    pytest.param(
        damaged("statements", 1, source=Speaker(name="le ministère", span=Span(3, 3))),
        "statements[1].source.span",
        "hold no words",
        id="speaker-without-words",
    ),
    pytest.param(damaged("events", 1, date=99), "events[1].date", "index 99; there are 5", id="no-such-date"),
    pytest.param(damaged("events", 1, date=-1), "events[1].date", "index -1", id="negative-date"),
    pytest.param(damaged("events", 1, statement="s99"), "events[1].statement", "'s99'", id="no-such-statement"),
    pytest.param(damaged("events", 1, people=("x",)), "events[1].people", "'x'", id="no-such-person"),
    pytest.param(damaged("events", 1, organisations=("x",)), "events[1].organisations", "'x'", id="no-such-body"),
    pytest.param(damaged("events", 1, places=("x",)), "events[1].places", "'x'", id="no-such-place"),
    pytest.param(damaged("statements", 0, key=4), "statements", "[2, 3, 4], not 1 to 3", id="ranks-with-a-hole"),
    pytest.param(damaged("statements", 0, key=2), "statements", "[2, 2, 3], not 1 to 3", id="rank-twice"),
]


def test_a_whole_article_passes() -> None:
    provenance.check(small())
    assert list(provenance.faults(small())) == []


@pytest.mark.parametrize(("article", "path", "words"), DAMAGE)
def test_damage_is_found(article: Article, path: str, words: str) -> None:
    with pytest.raises(ProvenanceError) as caught:
        provenance.check(article)
    message = str(caught.value)
    assert message.startswith(f"{article.id}: {path}: ")
    assert words in message


def test_a_name_over_a_line_break_is_the_same_name() -> None:
    text = TEXT.replace("L'ONG Rives", "L'ONG\nRives")
    provenance.check(small(text=text))


def test_a_name_may_run_over_two_lines() -> None:
    broken = TEXT.replace("Jean Morel", "Jean\nMorel", 1)
    assert broken != TEXT
    variant = Variant(text="Jean Morel", count=1, kind=VariantKind.SAME)
    people = (DUVAL, replace(MOREL, variants=(variant,)))
    assert not [path for path, _ in provenance.faults(small(text=broken, people=people)) if ".variants" in path]
