"""Role words and forms of address: the lexicon `titles` made ready to be asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefings.lexicon import table
from briefings.words import Words

_PLURALS = (("aux", "al"), ("eux", "eu"), ("men", "man"), ("women", "woman"), ("ies", "y"), ("s", ""), ("x", ""))


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
        )

    def words(self, key: str) -> frozenset[str]:
        """One of the plain word lists of the lexicon."""
        return frozenset(table(self.language, "titles")[key])

    def marks(self, key: str) -> dict[str, str]:
        """One of the tables of the lexicon: word -> what it says of the time."""
        return dict(table(self.language, "titles")[key])

    def singular(self, low: str) -> str:
        """The role word a form belongs to; the form itself where none is known."""
        if low in self.roles:
            return low
        for plural, single in _PLURALS:
            if low.endswith(plural) and low.removesuffix(plural) + single in self.roles:
                return low.removesuffix(plural) + single
        head, space, rest = low.partition(" ")
        if space and not rest.startswith("'"):
            short = self.singular(head)
            for form in (head.removesuffix("s"), short):
                for tail in (rest, rest.removesuffix("s")):
                    if f"{form} {tail}" in self.roles:
                        return f"{form} {tail}"
        return low

    def is_role(self, low: str) -> bool:
        return self.singular(low) in self.roles

    def ranks(self, low: str) -> frozenset[str]:
        """The ranks of a role word or phrase; none where it is no role."""
        return self.roles.get(self.singular(low), frozenset())

    def phrase(self, words: Words, at: int) -> int:
        """The end of the longest role phrase that begins at a word; `at` where none does."""
        for end in range(min(len(words), at + self.longest), at, -1):
            if end - at == 1 or all(word.near for word in words.items[at + 1 : end]):
                low = joined(words, at, end)
                if self.is_role(low):
                    return end
        return at

    def head_ends(self, words: Words, at: int) -> bool:
        """Whether a role word or phrase ends with this word."""
        return any(
            start >= 0 and self.phrase(words, start) == at + 1 for start in range(at, max(-1, at - self.longest), -1)
        )


def joined(words: Words, first: int, end: int) -> str:
    """Words in lower case with single spaces, none after an elision."""
    text = "".join(word.low if word.elided else word.low + " " for word in words.items[first:end])
    return text.strip()
