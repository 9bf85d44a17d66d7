"""Futures: « rouvrirait », « rouvrira », and « étions »: rare forms in which a tagger sees another tense."""

from __future__ import annotations

from functools import cache

from briefings.language.doc import Doc
from briefings.language.morphology import morph_of
from briefings.language.tokens import Token
from briefings.lexicon import table

_INFINITIVES = ("er", "ir")
"""Those in « re » are left alone: an imperfect whose lemma is wrong (« montr-ait ») looks as theirs."""


def mend_futures(doc: Doc) -> None:
    """Give its mood and tense to a verb that is its own infinitive with the ending of a future or a conditional.

    No imperfect or past has the whole infinitive in it; no present ends as « étions », but for verbs in « ier ».
    Languages without such endings have none in their lexicon.
    """
    words = table(doc.lang_, "small_words")
    ends = {
        **dict.fromkeys(words["conditional_ends"], "Mood=Cnd|Tense=Pres"),
        **dict.fromkeys(words["future_ends"], "Mood=Ind|Tense=Fut"),
    }
    if not ends:
        return
    was, never = tuple(words["imperfect_ends"]), tuple(words["imperfect_never"])
    for token in doc.tokens:
        if token.pos_ not in ("VERB", "AUX"):
            continue
        if token.lower_.endswith(was) and "Mood=Ind|" in token.morph:
            if "Tense=Pres" in token.morph and not token.lemma_.lower().endswith(never):
                token.morph = morph_of(token.morph.replace("Tense=Pres", "Tense=Imp"))
            continue
        form = ends.get(token.lower_[len(stem) :]) if (stem := _stem(token)) else None
        if form is not None and "Mood=Ind" in token.morph and "Tense=Fut" not in token.morph:
            kept = "".join(f"|{name}={one}" for name in ("Number", "Person") for one in token.morph.get(name))
            token.morph = morph_of(f"{form}|VerbForm=Fin{kept}")


def _stem(token: Token) -> str:
    """The infinitive in « er » or « ir » that a finite verb begins with, or a stem as « tiendr »; else nothing."""
    lemma, low = token.lemma_.lower(), token.lower_
    if low.endswith(_irregular(token.doc.lang_)) and token.pos_ == "VERB":
        return low[: low.rindex("r") + 1]
    return lemma if token.pos_ == "VERB" and lemma.endswith(_INFINITIVES) and low.startswith(lemma) else ""


@cache
def _irregular(language: str) -> tuple[str, ...]:
    """Ends of futures and conditionals whose infinitive does not tell them: « iendrait », « iendra »."""
    words = table(language, "small_words")
    return tuple(
        stem + end for stem in words["future_stems"] for end in (*words["conditional_ends"], *words["future_ends"])
    )
