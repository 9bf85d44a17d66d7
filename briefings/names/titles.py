"""Role words and forms of address: the lexicon `titles` made ready to be asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Any

from briefings.lexicon import lists, table, word_set
from briefings.names.words import Words


@dataclass(frozen=True)
class Titles:
    """The title words of one language."""

    language: str
    honorifics: dict[str, str]
    regnal: frozenset[str]
    kin: frozenset[str]
    roles: dict[str, frozenset[str]]
    """Role words and phrases in lower case -> the ranks they belong to."""
    longest: int
    """Words in the longest phrase."""
    words: Callable[[str], frozenset[str]]
    """One of the plain word lists of the lexicon."""
    marks: Callable[[str], dict[str, str]]
    """One of the tables of the lexicon: word -> what it says of the time."""
    groups: Callable[[str], dict[str, list[str]]]
    """One of the tables of the lexicon that give a word several others."""
    singular: Callable[[str], str]
    """The role word a form belongs to; the form itself where none is known."""
    neutral: Callable[[str], str]
    """The masculine of a feminine role word where the lexicon has both: « candidate », « candidat »."""

    @staticmethod
    @cache
    def of(language: str) -> Titles:
        """The titles of a language, read once."""
        data = table(language, "titles")
        roles: dict[str, set[str]] = {}
        for rank, words in data["roles"].items():
            for word in words:
                roles.setdefault(word.lower(), set()).add(rank)
        return Titles(
            language=language,
            honorifics=dict(data["honorifics"]),
            regnal=frozenset(data["regnal"]),
            kin=frozenset(data["kin"]),
            roles={word: frozenset(ranks) for word, ranks in roles.items()},
            longest=max(len(word.replace("'", "' ").split()) for word in roles),
            words=lists(language, "titles"),
            marks=partial(_table, language),
            groups=partial(_table, language),
            singular=partial(_singular, language),
            neutral=partial(_neutral, language),
        )

    def is_role(self, low: str) -> bool:
        return self.singular(low) in self.roles

    def ranks(self, low: str) -> frozenset[str]:
        """The ranks of a role word or phrase; none where it is no role."""
        return self.roles.get(self.singular(low), frozenset())

    def is_kin(self, low: str) -> bool:
        """Whether a word is for a relative or for several: "sister", "sisters"."""
        return low in self.kin or low.removesuffix("s") in self.kin

    def names_prize(self, name: Sequence[str]) -> bool:
        """« César du Meilleur Espoir », "Top Gun Award": a word of prizes before others of a name."""
        return not self.words("prizes").isdisjoint(word.lower() for word in name[:-1])

    def of_rank(self, rank: str) -> frozenset[str]:
        """The role words of a rank, of one word."""
        return _of_rank(self.language, rank)

    def ranked(self, office: str, rank: str) -> bool:
        """Whether an office stands before a rank that its holder carries too: "Army Chief General Paul Vik"."""
        return office in self.words("commands") and not self.ranks(rank).isdisjoint(("army", "rank"))

    def phrase(self, words: Words, at: int) -> int:
        """The end of the longest role phrase that begins at a word; `at` where none does."""
        return role_ends(self.language, words).get(at, at)

    def head_ends(self, words: Words, at: int) -> bool:
        """Whether a role word or phrase ends with this word."""
        return at + 1 in _last(self.language, words)

    def is_becoming(self, low: str) -> bool:
        """« ancien président du parti [devenu] ministre »: what joins a role to the next one."""
        return low in self.marks("copula") and low.endswith(("u", "ue", "us", "ues"))

    def is_sent_to(self, words: Words, first: int) -> bool:
        """ "Ambassador to the [United States]": whether who is sent to what begins here stands right before it."""
        to = first - 1 - (words.low(first - 1) in words.small("definites"))
        return words.low(to) in word_set(self.language, "evidence", "sent_to") and self.head_ends(words, to - 1)


@lru_cache(maxsize=50_000)
def _singular(language: str, low: str) -> str:
    roles = Titles.of(language).roles
    if low in roles:
        return low
    if low.replace("-", " ") in roles:
        return low.replace("-", " ")
    for plural, single in _endings(language, "plurals"):
        if low.endswith(plural) and low.removesuffix(plural) + single in roles:
            return low.removesuffix(plural) + single
    head, space, rest = low.partition(" ")
    if space:
        for form in (head.removesuffix("s"), _singular(language, head)):
            for tail in (rest, rest.removesuffix("s")):
                if f"{form} {tail}" in roles:
                    return f"{form} {tail}"
    return low


@lru_cache(maxsize=50_000)
def _neutral(language: str, low: str) -> str:
    roles = Titles.of(language).roles
    head, space, rest = low.partition(" ")
    for feminine, masculine in _endings(language, "feminines"):
        form = head.removesuffix(feminine) + masculine + space + rest
        if head.endswith(feminine) and form in roles and low in roles:
            return form
    return low


@cache
def _endings(language: str, key: str) -> tuple[tuple[str, str], ...]:
    """Ends of role words and what stands for them in the singular, or in the masculine."""
    return tuple((ending, instead) for ending, instead in table(language, "titles")[key])


@cache
def _longest(language: str) -> dict[str, int]:
    """First word of a role phrase -> the number of words of the longest one it opens."""
    longest: dict[str, int] = {}
    for phrase in Titles.of(language).roles:
        pieces = phrase.replace("'", "' ").split()
        longest[pieces[0]] = max(len(pieces), longest.get(pieces[0], 1))
    return longest


@cache
def _seconds(language: str) -> frozenset[str]:
    """The second words of role phrases."""
    phrases = (phrase.replace("'", "' ").split() for phrase in Titles.of(language).roles)
    return frozenset(pieces[1] for pieces in phrases if len(pieces) > 1)


@lru_cache(maxsize=2)
def role_ends(language: str, words: Words) -> dict[int, int]:
    """For each word that opens role phrases the end of the longest; the stages of one article share the answer."""
    ends: dict[int, int] = {}
    titles, seconds = Titles.of(language), _seconds(language)
    for low in words.positions.among(_openers(language)):
        reach = _reach(language, low)
        for at in words.positions[low]:
            following = words.low(at + 1)
            goes_on = following in seconds or following.removesuffix("s") in seconds
            if (end := _end(titles, words, at, reach if goes_on else 1)) > at:
                ends[at] = end
    return ends


@lru_cache(maxsize=2)
def _last(language: str, words: Words) -> frozenset[int]:
    """Where the role phrases of a text end."""
    return frozenset(role_ends(language, words).values())


def _end(titles: Titles, words: Words, at: int, reach: int) -> int:
    for end in range(min(len(words), at + reach), at, -1):
        if all(word.near for word in words[at + 1 : end]) and titles.is_role(joined(words, at, end)):
            return end
    return at


@cache
def _of_rank(language: str, rank: str) -> frozenset[str]:
    roles = Titles.of(language).roles
    return frozenset(role for role, ranks in roles.items() if rank in ranks and " " not in role and "'" not in role)


@cache
def _openers(language: str) -> frozenset[str]:
    """Every word that may open a role phrase, in the singular or the plural."""
    roles, firsts = Titles.of(language).roles, _longest(language)
    plurals = (
        role.removesuffix(single) + plural
        for plural, single in _endings(language, "plurals")
        for role in roles
        if role.endswith(single)
    )
    opening = (first + ending for first in firsts for ending in ("", "s", "x"))
    return frozenset((*roles, *(role.replace(" ", "-") for role in roles), *plurals, *opening))


@lru_cache(maxsize=50_000)
def _reach(language: str, low: str) -> int:
    """How many words the longest role phrase may have that a word opens; 0 where it opens none."""
    reach = max(_longest(language).get(form, 1) for form in (low, low.removesuffix("s"), low.removesuffix("x")))
    return reach if reach > 1 or Titles.of(language).is_role(low) else 0


@cache
def _table(language: str, key: str) -> dict[str, Any]:
    return dict(table(language, "titles")[key])


def joined(words: Words, first: int, end: int) -> str:
    """Words in lower case with single spaces, none after an elision."""
    plain = " ".join(words.lows[first:end])
    if "' " not in plain:
        return plain
    return "".join([word.low if word.elided else word.low + " " for word in words[first:end]]).strip()
