"""Judged: words for a person that give no role: a judgement, a feat, a prize, an actor's part."""

from __future__ import annotations

from briefings.people.phrases import RolePhrase
from briefings.people.surroundings import Names


def praises(text: Names, phrase: RolePhrase) -> bool:
    """« un grand réformateur » judges, « auteur d'un doublé » tells what somebody did: neither gives a role."""
    lows = {text.words.low(at) for at in range(phrase.outer, phrase.head)}
    counted = text.words.low(phrase.head_end) in text.words.small("of") and text.words.low(phrase.end + 1).isdigit()
    done = set(text.words.lows[phrase.head_end : phrase.end + 3 * counted]) & text.titles.words("feats")
    if done and phrase.role in text.titles.words("makers"):
        return True
    if not lows.isdisjoint(text.titles.words("prized")) and text.words[phrase.head].capital:
        return True  # "was named Best Actor"
    return bool(lows & text.titles.words("praise")) and phrase.determiner in text.words.small("indefinites")


def on_stage(text: Names, phrase: RolePhrase) -> bool:
    """Whether an actor's part is told of: "best known for her role as the doctor in the series"."""
    words, link = text.words, phrase.outer - 1
    if words.low(link) not in words.small("as") or words.low(link - 1) not in text.titles.words("posts"):
        return False
    return not text.titles.words("stage").isdisjoint(words.sentence_lows(words[link].start))
