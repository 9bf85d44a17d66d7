"""Surroundings: where the persons, times and roles of a text stand, for rules that look about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefings.language.tokens import Token
from briefings.model import When
from briefings.names.titles import Titles
from briefings.names.words import Words
from briefings.people.entries import Entry
from briefings.people.phrases import RolePhrase

Owner = tuple[str, When | None]
"""A person, and when the role is theirs as far as the words that join them tell."""

LONGEST_ROLE = 8
"""Words of a role in front of a name, of one in a row with it, or behind a post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What every rule looks at."""

    words: Words
    titles: Titles
    starts: Mapping[int, tuple[int, str]]
    """First word of a naming -> its end and person."""
    ends: Mapping[int, tuple[int, str]]
    """Word past a naming -> its first word and person."""
    pronouns: frozenset[int]
    """Ends of the namings that are pronouns."""
    times: Mapping[int, int]
    """Word past a time expression -> its first word."""
    phrases: Mapping[int, RolePhrase]
    """First word of a role phrase, article included -> the phrase."""
    entries: Mapping[int, Entry]
    """Each word of an office that an entry of a list gives -> the entry."""

    def person_at(self, token: Token) -> str | None:
        """The person whose naming holds a token; of « le ministre X », also the one whose title it is."""
        at = self.words.index(token.idx)
        for first in range(at, max(-1, at - 6), -1):
            if first in self.starts and self.starts[first][0] > at:
                return self.starts[first][1]
        return None

    def is_name(self, at: int) -> bool:
        """Whether a name, and no pronoun, begins at a word on the same line."""
        return at in self.starts and self.words[at].near and self.starts[at][0] not in self.pronouns

    def phrase_before(self, end: int) -> RolePhrase | None:
        """The role phrase that ends before a word."""
        starts = range(end - 1, max(end - LONGEST_ROLE - 1, -1), -1)
        return next((p for p in map(self.phrases.get, starts) if p is not None and p.end == end), None)


def head_token(words: Words, phrase: RolePhrase) -> Token:
    """The word of a role that the rest of it hangs on: "coach" in "head coach"."""
    inside = [words[at].token for at in range(phrase.head, phrase.head_end)]
    within = {token.i for token in inside}
    return next((token for token in inside if token.head.i not in within or token.head.i == token.i), inside[0])


UNTRUE = 5
"""Words from a role back to what says that it is not so."""


def is_untrue(text: Names, phrase: RolePhrase, at: int) -> bool:
    """ "Wrongly named as the killer", "almost became mayor": what somebody is not; "almost certainly" says it is."""
    words, untrue = text.words, text.titles.words("untrue")
    for back in range(phrase.head - 1, max(at - UNTRUE, 0), -1):
        if words[back].text in ",.;:!?":
            return False
        if words.low(back) in untrue:
            return words[back + 1].pos != "ADV"
    return False
