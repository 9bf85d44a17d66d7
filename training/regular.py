"""Conjugates the regular verbs of `words/regular_fr.txt` and `words/regular_en.txt`, for the lemmas alone.

Treebanks hold few of a language's verbs, and lists of irregular ones teach the endings of those: « accusaient »
would be of « accure », and “bombed” of “bom”. The regular ones put the endings right by their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from training.verbs import FUTURE, GENDERS, IMPERFECT, PERSONS, Form, features_of

WORDS = Path(__file__).parent / "words"
DOUBLED, EITHER = "+", "*"
"""Behind a verb that doubles its last letter before an ending (“stop+”, « étiqueter+ »), or may (“travel*”)."""
_PRESENT, _SUBJUNCTIVE = ("e", "es", "e", "ons", "ez", "ent"), ("e", "es", "e", "ions", "iez", "ent")
_PAST = ("ai", "as", "a", "âmes", "âtes", "èrent")
_PAST_IR = ("is", "is", "it", "îmes", "îtes", "irent")
_SILENT = frozenset({"e", "es", "ent"})


def listed(language: str) -> Iterator[tuple[str, str]]:
    """The verbs of a list, each with its mark or nothing; what stands behind « # » is a remark."""
    for line in (WORDS / f"regular_{language}.txt").read_text(encoding="utf-8").splitlines():
        for word in line.partition("#")[0].split():
            verb = word.rstrip(DOUBLED + EITHER)
            yield verb, word[len(verb) :]


def french() -> Iterator[Form]:
    """Every form of every verb in « -er » and of those in « -ir » that go like « finir »."""
    for infinitive, mark in listed("fr"):
        yield from _like_finir(infinitive) if infinitive.endswith("ir") else _in_er(infinitive, mark)


def english() -> Iterator[Form]:
    """The five forms of every verb."""
    for verb, mark in listed("en"):
        yield Form(text=verb, lemma=verb, morph="VerbForm=Inf")
        yield Form(text=_third(verb), lemma=verb, morph="Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")
        for stem in _stems(verb, mark):
            past, present = _before_ed(stem) + "ed", _before_ing(stem) + "ing"
            yield Form(text=past, lemma=verb, morph="Tense=Past|VerbForm=Fin")
            yield Form(text=past, lemma=verb, morph="Tense=Past|VerbForm=Part")
            yield Form(text=present, lemma=verb, morph="Tense=Pres|VerbForm=Part")
            yield Form(text=present, lemma=verb, morph="VerbForm=Ger")


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + ("zes" if re.search(r"[aeiou]z$", verb) else "es")
    return re.sub(r"(?<=[^aeiou])ys$", "ies", verb + "s")


def _stems(verb: str, mark: str) -> Iterator[str]:
    """What the endings of a verb are put behind: “stopp”, “travel” and “travell”, “mimick”."""
    if mark != DOUBLED:
        yield verb + ("k" if verb.endswith("ic") else "")
    if mark:
        yield verb + verb[-1]


def _before_ed(stem: str) -> str:
    return re.sub(r"(?<=[^aeiou])y$", "i", stem.removesuffix("e"))


def _before_ing(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "y"
    return stem[:-1] if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")) else stem


def _in_er(infinitive: str, mark: str) -> Iterator[Form]:
    stem = infinitive.removesuffix("er")
    weak, futures = _weak_stems(stem, mark), _future_stems(stem, mark)
    for tense, endings in ((("Ind", "Pres"), _PRESENT), (("Sub", "Pres"), _SUBJUNCTIVE)):
        for bent in weak:
            yield from _finite(infinitive, tense, [_joined(bent if e in _SILENT else stem, e) for e in endings])
    for future in futures:
        yield from _finite(infinitive, ("Ind", "Fut"), [f"{future}er{ending}" for ending in FUTURE])
        yield from _finite(infinitive, ("Cnd", "Pres"), [f"{future}er{ending}" for ending in IMPERFECT])
    yield from _finite(infinitive, ("Ind", "Imp"), [_joined(stem, ending) for ending in IMPERFECT])
    yield from _finite(infinitive, ("Ind", "Past"), [_joined(stem, ending) for ending in _PAST])
    yield from _without_person(infinitive, f"{stem}é", _joined(stem, "ant"))


def _weak_stems(stem: str, mark: str) -> tuple[str, ...]:
    """The stem before an ending that is not heard: « appell », « netto|i », « lèv », « cèd »; « pai » or « pay »."""
    if mark == DOUBLED:
        return (stem + stem[-1],)
    if stem.endswith(("oy", "uy")):
        return (stem[:-1] + "i",)
    if stem.endswith("ay"):
        return stem[:-1] + "i", stem
    return (re.sub(r"[eé](?=(?:[bcdfghjklmnpqrstvz]|[bcdfgptv][rl]|gn|[gq]u)$)", "è", stem),)


def _future_stems(stem: str, mark: str) -> tuple[str, ...]:
    """The stem before « -er- » of the future: as before a silent ending, but « cédera » beside « cèdera »."""
    weak = _weak_stems(stem, mark)
    return tuple(dict.fromkeys((*weak, stem))) if "è" in weak[0][-4:] and "é" in stem[-4:] else weak


def _joined(stem: str, ending: str) -> str:
    """« lançait », « mangeait »: a stem that sounds alike before every ending."""
    if ending[0] in "aâo":
        stem = re.sub("c$", "ç", re.sub("g$", "ge", stem))
    return stem + ending


def _like_finir(infinitive: str) -> Iterator[Form]:
    stem = infinitive.removesuffix("ir")
    yield from _finite(infinitive, ("Ind", "Pres"), [stem + e for e in ("is", "is", "it", "issons", "issez", "issent")])
    yield from _finite(infinitive, ("Sub", "Pres"), [f"{stem}iss{ending}" for ending in _SUBJUNCTIVE])
    yield from _finite(infinitive, ("Ind", "Imp"), [f"{stem}iss{ending}" for ending in IMPERFECT])
    yield from _finite(infinitive, ("Ind", "Fut"), [f"{infinitive}{ending}" for ending in FUTURE])
    yield from _finite(infinitive, ("Cnd", "Pres"), [f"{infinitive}{ending}" for ending in IMPERFECT])
    yield from _finite(infinitive, ("Ind", "Past"), [stem + ending for ending in _PAST_IR])
    yield from _without_person(infinitive, f"{stem}i", f"{stem}issant")


def _finite(infinitive: str, tense: tuple[str, str], texts: list[str]) -> Iterator[Form]:
    for person, text in zip(PERSONS, texts, strict=True):
        yield Form(text=text, lemma=infinitive, morph=features_of(tense, person))


def _without_person(infinitive: str, participle: str, present: str) -> Iterator[Form]:
    yield Form(text=infinitive, lemma=infinitive, morph="VerbForm=Inf")
    yield Form(text=present, lemma=infinitive, morph="Tense=Pres|VerbForm=Part")
    for ending, (gender, number) in GENDERS.items():
        morph = f"Gender={gender}|Number={number}|Tense=Past|VerbForm=Part"
        yield Form(text=participle + ending, lemma=infinitive, morph=morph)
