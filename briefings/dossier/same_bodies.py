"""Which body is the same from one article to the next, abbreviations and other languages' names included.

A name that every country has (« Parlement », « ministère de la Défense ») is of one body only
within one country.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from briefings import names
from briefings.dossier import ties
from briefings.dossier.countries import countries_in
from briefings.dossier.same import SameOrganisation
from briefings.lexicon import word_set
from briefings.model import Article, Organisation, Span, Variant, VariantKind
from briefings.things.well_known import Key, small_words, well_known, without_article

_GENERIC = "generic"
_WORD = re.compile(r"\w{5,}")
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")


def same_bodies(articles: Sequence[Article], language: str) -> tuple[SameOrganisation, ...]:
    """Every body of some articles, in alphabetical order.

    Bodies are one that share a whole name, or two names of one body in our lists; an
    abbreviation joins only where no two articles explain it otherwise.

    Args:
        articles: In order of publication.
        language: Of the site: its forms of a name are preferred.
    """
    groups: list[list[tuple[Article, Organisation]]] = []
    within: list[set[str]] = []
    fulls: list[set[Key]] = []
    homes: list[str | None] = []
    keys: dict[Key, int] = {}
    for article in articles:
        for body in article.organisations:
            found = _body_keys(article, body)
            joined = next((keys[key] for key in found if key in keys), None)
            if joined is None or article.id in within[joined] or not _agrees(body, found[0], fulls[joined]):
                joined = len(groups)
                groups.append([])
                within.append(set())
                fulls.append(set())
                homes.append(found[0][-1] if found[0][0] == _GENERIC and len(found[0][-1]) == 2 else None)
            groups[joined].append((article, body))
            within[joined].add(article.id)
            fulls[joined] |= set() if _is_abbreviation(body.name) else {found[0]}
            for key in found:
                keys.setdefault(key, joined)
    slugs = names.Slugs()
    bodies: list[SameOrganisation] = []
    for group, home in zip(groups, homes, strict=True):
        name = _body_name(group, language)
        bodies.append(SameOrganisation(id=slugs.unique(name), name=name, country=home, appearances=tuple(group)))
    return tuple(sorted(bodies, key=lambda body: (names.plain(body.name), body.id)))


def _body_keys(article: Article, body: Organisation) -> list[Key]:
    """Its whole name, then the other forms that stand for it whole: abbreviations and what explains them."""
    forms = [body.name, *(variant.text for variant in body.variants if _is_whole(variant))]
    explained = [term.meaning for term in article.glossary if term.term in forms]
    if listed := _listed(forms, explained, article.language):
        return [("known", listed)]
    if _is_abbreviation(body.name) and explained:
        return list(dict.fromkeys(without_article(names.parts(form)) for form in (*forms, *explained)))
    generic = _generic(body.name, article.language)
    if generic is not None:
        return [(_GENERIC, " ".join(generic), _home(article, body) or f"in {article.id}")]
    return list(dict.fromkeys(without_article(names.parts(form)) for form in (*forms, *explained)))


def _listed(forms: Sequence[str], explained: Sequence[str], language: str) -> str | None:
    """The well-known body that is meant; None where the article explains its abbreviation as something else.

    Forms of two such bodies in one entry tell that something was misread, and then the lists do not speak.
    """
    found = {well_known(language, "bodies").get(names.parts(form)) for form in (*forms, *explained)} - {None}
    key = next(iter(found)) if len(found) == 1 else None
    if key is None or not explained:
        return key
    own = {word for meaning in explained for word in _WORD.findall(names.plain(meaning))}
    listed = {word for form, of in well_known(language, "bodies").items() if of == key for word in form}
    return key if own & listed else None


@lru_cache(maxsize=50_000)
def _generic(name: str, language: str) -> Key | None:
    """A name that every country may have, without the country it names itself; None for any other name."""
    words = name.replace("’", "'").replace("'", "' ").split()
    bare = [word for word in words if not countries_in(word, language)]
    small = small_words()
    while bare and names.plain(bare[-1]).strip("'") in small:
        bare.pop()
    while bare and names.plain(bare[0]).strip("'") in small:
        bare.pop(0)
    key = names.parts(" ".join(bare))
    openings = (names.parts(word) for word in word_set(language, "identity", "generic_openings"))
    common = key in _generics(language) or any(key[: len(opening)] == opening for opening in openings)
    return key if key and common else None


@cache
def _generics(language: str) -> frozenset[Key]:
    return frozenset(names.parts(name) for name in word_set(language, "identity", "generic"))


def _home(article: Article, body: Organisation) -> str | None:
    """The country that such a body is of: the one it names, the one its sentence names, else the article's own.

    None where a sentence names several, or the article none more than others.
    """
    if own := countries_in(body.name, article.language):
        return own[0]
    told = [countries_in(_sentence(article, mention), article.language) for mention in body.mentions]
    single = {codes[0] for codes in told if len(codes) == 1}
    if single:
        return next(iter(single)) if len(single) == 1 else None
    return None if any(told) else _country_of(article)


def _sentence(article: Article, mention: Span) -> str:
    """The words from one full stop to the next around a mention."""
    before = [match.end() for match in _SENTENCE_END.finditer(article.text, 0, mention.start)]
    after = _SENTENCE_END.search(article.text, mention.end)
    return article.text[before[-1] if before else 0 : after.start() if after else len(article.text)]


def _country_of(article: Article) -> str | None:
    """The country that an article's places are in most; "-" where it names none, None where two are named alike."""
    counts: Counter[str] = Counter()
    for place in article.places:
        counts[place.country or ""] += len(place.mentions)
    del counts[""]
    first = counts.most_common(2)
    if not first:
        return "-"
    return first[0][0] if len(first) == 1 or first[0][1] > first[1][1] else None


def _is_whole(variant: Variant) -> bool:
    return variant.kind is not VariantKind.SHORT or _is_abbreviation(variant.text)


def _is_abbreviation(text: str) -> bool:
    return len(text) > 1 and text.isupper()


def _agrees(body: Organisation, key: Key, fulls: set[Key]) -> bool:
    """Whether a body can be a group's: one abbreviation may stand for several."""
    return _is_abbreviation(body.name) or not fulls or key in fulls


def _body_name(group: Sequence[tuple[Article, Organisation]], language: str) -> str:
    own = [(article, body) for article, body in group if article.language == language] or group
    own = ties.renamed(group, lambda item: item[1]) or own
    counts: Counter[str] = Counter()
    for _, body in own:
        counts[body.name] += len(body.mentions)
    return max(counts, key=lambda name: (not _is_abbreviation(name), counts[name], name))
