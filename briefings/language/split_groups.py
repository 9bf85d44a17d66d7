"""Verb groups that a day splits: "two men were on Saturday arrested", where a parser has the men be the day."""

from __future__ import annotations

from briefings.language.morphology import morph_of
from briefings.language.regrouping import take_place
from briefings.language.tokens import Doc, Token
from briefings.lexicon import word_set

_PARTICIPLE = morph_of("Tense=Past|VerbForm=Part")
_PASSIVE = morph_of("Tense=Past|VerbForm=Part|Voice=Pass")
_HELPERS = {"be": "aux:pass", "have": "aux"}


def mend_split_groups(doc: Doc) -> None:
    """Give auxiliary, day and subject to the participle right behind "on" and a day; English alone splits them so."""
    for at in doc.words.of(word_set(doc.lang_, "small_words", "before_day")):
        if at < 1 or at + 2 >= len(doc.tokens):
            continue
        helper, day, verb = doc.tokens[at - 1], doc.tokens[at + 1], doc.tokens[at + 2]
        helped = _HELPERS.get(helper.lemma_.lower())
        if (
            helped is None
            or verb.pos_ != "VERB"
            or day.lower_ not in word_set(doc.lang_, "calendar", "words", "weekday")
        ):
            continue
        over = next((word for word in (day, helper) if verb.head is word), None)
        if over is not None:
            take_place(verb, over, "obl")
        elif day.head is not verb:
            continue
        verb.morph = _PASSIVE if helped == "aux:pass" else _PARTICIPLE
        for child in [child for word in (day, helper) for child in word.children if child.i != at]:
            child.hang_on(verb, _relation(child, passive=helped == "aux:pass"))
        for word, relation in ((helper, helped), (day, "obl")):
            if word.head is not word:
                word.hang_on(verb, relation)


def _relation(child: Token, *, passive: bool) -> str:
    return "nsubj:pass" if passive and child.dep_ == "nsubj" else child.dep_
