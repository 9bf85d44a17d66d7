"""Conjugates the verbs of `words/verbs_fr.toml`, to put forms in training texts that the treebanks lack."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from training.treebank import Word

Forms = Mapping[str, Sequence[tuple[str, str]]]
"""Forms with their infinitives, by UD features."""

WORDS = Path(__file__).parent / "words" / "verbs_fr.toml"
PERSONS = [(number, person) for number in ("Sing", "Plur") for person in (1, 2, 3)]
IMPERFECT = ("ais", "ais", "ait", "ions", "iez", "aient")
FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
GENDERS = {"": ("Masc", "Sing"), "s": ("Masc", "Plur"), "e": ("Fem", "Sing"), "es": ("Fem", "Plur")}
VOWELS = "aâeéèêiîoôuûyhAÂEÉÈÊIÎOÔUÛYH"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form of one verb."""

    text: str
    lemma: str
    morph: str


def read_forms(path: Path = WORDS, *, auxiliaries: bool = False) -> Iterator[Form]:
    """Every form of every verb of the file, in its order; of « être » and « avoir » only if asked."""
    for infinitive, model in tomllib.loads(path.read_text(encoding="utf-8")).items():
        if auxiliaries or not model.get("auxiliary", False):
            for form in _conjugate(infinitive, model):
                yield from _family(form, infinitive, model)


def forms_by_morph(forms: Iterable[Form]) -> Forms:
    """Forms with their infinitives, by features."""
    table: dict[str, list[tuple[str, str]]] = {}
    for form in forms:
        table.setdefault(form.morph, []).append((form.text, form.lemma))
    return table


def _family(form: Form, infinitive: str, model: Mapping[str, object]) -> Iterator[Form]:
    """The form itself, then the same form of the verbs conjugated alike."""
    yield form
    prefixes, alike = model.get("prefixes", []), model.get("alike", [])
    assert isinstance(prefixes, list)
    assert isinstance(alike, list)
    for prefix in prefixes:
        yield replace(form, text=prefix + form.text, lemma=prefix + infinitive)
    stem = str(model.get("stem", infinitive))
    for other in alike:
        lemma = other + infinitive.removeprefix(stem)
        yield replace(form, text=other + form.text.removeprefix(stem), lemma=lemma)


def _conjugate(infinitive: str, model: Mapping[str, object]) -> Iterator[Form]:
    present, subjunctive = str(model["present"]).split(), str(model["subjunctive"]).split()
    tenses = {
        ("Ind", "Pres"): present,
        ("Sub", "Pres"): subjunctive,
        ("Ind", "Imp"): [f"{model['imperfect']}{ending}" for ending in IMPERFECT],
        ("Ind", "Fut"): [f"{model['future']}{ending}" for ending in FUTURE],
        ("Cnd", "Pres"): [f"{model['future']}{ending}" for ending in IMPERFECT],
        ("Ind", "Past"): _simple_past(str(model["past"])),
    }
    if infinitive in _IMPERSONAL:
        tenses = {tense: ["-", "-", forms[2], "-", "-", "-"] for tense, forms in tenses.items()}
    for (mood, tense), forms in tenses.items():
        for (number, person), text in zip(PERSONS, forms, strict=True):
            if text != "-":
                yield Form(text=_soft(text), lemma=infinitive, morph=features_of((mood, tense), (number, person)))
    participle = str(model["participle"])
    for ending, (gender, number) in GENDERS.items():
        text = participle if ending == "s" and participle.endswith("s") else participle + ending
        text = text.replace("dû", "du") if ending and text.startswith("dû") else text
        yield Form(text=text, lemma=infinitive, morph=f"Gender={gender}|Number={number}|Tense=Past|VerbForm=Part")
    yield Form(text=infinitive, lemma=infinitive, morph="VerbForm=Inf")
    if "gerund" in model:
        yield Form(text=str(model["gerund"]), lemma=infinitive, morph="Tense=Pres|VerbForm=Part")


def features_of(tense: tuple[str, str], person: tuple[str, int]) -> str:
    """The UD features of a finite form, by its mood and tense, its number and person."""
    return f"Mood={tense[0]}|Number={person[0]}|Person={person[1]}|Tense={tense[1]}|VerbForm=Fin"


_IMPERSONAL = frozenset({"falloir"})


def _soft(text: str) -> str:
    """Undo the « e » and the cedilla where none is needed: « engageions », « lançèrent »."""
    return re.sub(r"ç(?=[eièé])", "c", re.sub(r"ge(?=[iè])", "g", text))


def _simple_past(stem: str) -> list[str]:
    """Without « nous » and « vous », which no newspaper writes."""
    if stem.endswith("â"):
        root = stem[:-1]
        return [f"{root}ai", f"{root}as", f"{root}a", "-", "-", f"{root}èrent"]
    return [f"{stem}s", f"{stem}s", f"{stem}t", "-", "-", f"{stem}rent"]


def swap_verbs(words: Sequence[Word], forms: Forms, share: float, rng: random.Random) -> tuple[Word, ...]:
    """The words with a share of the verbs changed for others in the same form.

    The tree and the features stay. What follows an apostrophe still begins with a vowel.
    """
    return tuple(
        _other_verb(word, forms, rng) if word.pos == "VERB" and rng.random() < share else word for word in words
    )


def _other_verb(word: Word, forms: Forms, rng: random.Random) -> Word:
    morph = "|".join(feature for feature in word.morph.split("|") if not feature.startswith("Voice"))
    same = [one for one in forms.get(morph, ()) if (one[0][0] in VOWELS) == (word.text[0] in VOWELS)]
    if not same:
        return word
    text, lemma = rng.choice(same)
    return replace(word, text=text.capitalize() if word.text.istitle() else text, lemma=lemma)
