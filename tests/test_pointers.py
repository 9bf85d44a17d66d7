"""Key facts that are clear alone: whom their words mean, or the sentence before that tells it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefings import extract
from briefings.briefing import build
from briefings.exports import markdown
from briefings.labels import load
from briefings.model import Article

OPENING = {
    "fr": "Le pont de Lorme ferme\n\nPaul Arnaud, maire de Lorme, a fermé lundi le pont. La crue menace la centrale.",
    "en": "Marlow bridge shuts\n\nPaul Arnold, mayor of Marlow, shut the bridge on Monday. The flood may grow.",
}
ASIDE = {"fr": "Les pompiers y veillent. On les voit.", "en": "Firefighters watch it. They rest."}
"""Too little for a key fact."""


def read(sentence: str, language: str, *, aside: str = "") -> Article:
    return extract(f"{OPENING[language]} {aside}{sentence}", published=date(2024, 6, 19), language=language)


def pointers(sentence: str, language: str) -> list[tuple[str, str | None]]:
    """What the last sentence leaves open, as (words, whom they mean)."""
    article = read(sentence, language)
    last = article.statements[-1]
    assert last.key, "no key fact"
    return [(one.span.of(article.text), one.to.name if one.to else None) for one in last.pointers]


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [
        pytest.param("fr", "Cette décision prive 3 000 habitants d'eau.", [("Cette décision", None)], id="cette"),
        pytest.param(
            "fr",
            "La préfecture craint une rupture de cet ouvrage ancien.",
            [("cet ouvrage", None)],
            id="behind-the-verb",
        ),
        pytest.param("fr", "Son toit a été emporté mardi par le vent.", [("Son toit", None)], id="son"),
        pytest.param("fr", "D'autres ponts seront fermés le 2 septembre.", [("D'autres", None)], id="d-autres"),
        pytest.param("fr", "La préfecture l'a approuvée jeudi pour 3 000 habitants.", [("l'", None)], id="an-object"),
        pytest.param("fr", "Pour lui, deux écoles devront fermer en juillet.", [("lui", None)], id="behind-pour"),
        pytest.param("fr", "La ministre Anne Roux, quant à elle, refuse tout report.", [], id="quant-a-elle"),
        pytest.param("fr", "Le préfet Luc Roy a lui refusé deux millions d'euros.", [], id="stressed"),
        pytest.param("fr", "En 2019, cela avait coûté deux millions d'euros.", [("cela", None)], id="cela"),
        pytest.param("en", "The Senate ratified it on 24 May.", [("it", None)], id="an-object-in-english"),
        pytest.param("en", "The Senate read the treaty and ratified it on 24 May.", [], id="told-before-the-object"),
        pytest.param("fr", "En 2019, il avait déjà fermé deux écoles.", [("il", "Paul Arnaud")], id="il-is-known"),
        pytest.param("fr", "Les deux hommes seront jugés le 2 septembre.", [("Les deux hommes", None)], id="both-men"),
        pytest.param("en", "The two will be tried on 2 September.", [("The two", None)], id="the-two"),
        pytest.param("en", "Such floods have hit 3,000 homes since 2019.", [("Such", None)], id="such"),
        pytest.param("fr", "La préfecture a fermé cette semaine deux écoles.", [], id="a-time-is-counted-from-the-day"),
        pytest.param(
            "fr",
            "La ville a voté un emprunt de deux millions et cette dette inquiète la préfecture.",
            [],
            id="told-in-the-clause-before",
        ),
        pytest.param("fr", "La commune et ses 3 000 habitants attendent la décrue.", [], id="whose-is-in-the-sentence"),
        pytest.param(
            "fr", "Quant à la digue, elle a cédé mardi devant la gare.", [], id="what-elle-means-is-in-the-sentence"
        ),
        pytest.param("fr", "Il faut évacuer 3 000 habitants avant jeudi.", [], id="il-means-nothing"),
        pytest.param(
            "fr", "« Ce pays doit protéger ses 3 000 digues », a déclaré la ministre Anne Roux.", [], id="words-quoted"
        ),
        pytest.param("en", "This decision leaves 3,000 people without water.", [("This decision", None)], id="this"),
        pytest.param("en", "Experts fear these walls may break on Friday.", [("these walls", None)], id="these"),
        pytest.param("en", "Its roof was torn off by the wind on Tuesday.", [("Its roof", None)], id="its"),
        pytest.param("en", "Another bridge will be shut on 2 September.", [("Another", None)], id="another"),
        pytest.param("en", "In 2019, he shut two schools for a year.", [("he", "Paul Arnold")], id="he-is-known"),
        pytest.param("en", "The county shut two schools this week.", [], id="a-time-in-english"),
        pytest.param("en", "The town and its 3,000 people fear the night.", [], id="its-is-told-in-english"),
        pytest.param("en", "Ann Rowe said on Tuesday that she was hurt.", [], id="named-in-the-sentence"),
    ],
)
def test_words_that_only_what_stands_before_explains(
    language: str, sentence: str, wanted: list[tuple[str, str | None]]
) -> None:
    assert pointers(sentence, language) == wanted


@pytest.mark.parametrize(
    ("language", "sentence", "label"),
    [
        ("fr", "Cette décision prive 3 000 habitants d'eau.", "« Cette décision », à lire à la suite de :"),
        ("en", "Experts fear these walls may break on Friday.", "“these walls” follows on from:"),
    ],
)
def test_the_sentence_before_is_shown_beside_a_fact_that_needs_it(language: str, sentence: str, label: str) -> None:
    for aside, apart in (("", False), (f"{ASIDE[language]} ", True)):
        article = read(sentence, language, aside=aside)
        before, fact = article.statements[-2:]
        shown = {line.id: line.context for line in build(article, labels=load(language)).facts}
        told = [(" ".join(item.label.split()).replace("\u202f", ""), item.text) for item in shown[fact.id]]
        assert told == ([(label, before.span.of(article.text))] if apart else [])


@pytest.mark.parametrize(
    ("language", "aside", "sentence"),
    [
        (
            "fr",
            "Une étude alerte. Elle a coûté peu. On attend.",
            "Le préfet promet de lire cette étude avant le 2 juillet.",
        ),
        ("en", "A study warns. It was cheap. They wait.", "The county will read this study before 2 July."),
    ],
)
def test_the_sentence_that_has_the_same_noun_is_shown_before_the_nearest(
    language: str, aside: str, sentence: str
) -> None:
    article = read(sentence, language, aside=f"{aside} ")
    study, last = article.statements[2], article.statements[-1]

    def beside(one: Article) -> list[str]:
        (line,) = (line for line in build(one, labels=load(language)).facts if line.id == last.id)
        return [item.text for item in line.context]

    dropped = (replace(one, key=None) if one is study else one for one in article.statements)
    assert study.key
    assert not beside(article)
    assert beside(replace(article, statements=tuple(dropped))) == [study.span.of(article.text)]


@pytest.mark.parametrize(
    ("language", "aside", "sentence"),
    [
        (
            "fr",
            "Un accord est prêt. Son texte est court. Selon ses termes, on négocie.",
            "Le Sénat l'a ratifié par 312 voix le 3 mai.",
        ),
        (
            "en",
            "A pact is ready. Its text is short. Under its terms, talks go on.",
            "The Senate ratified it by 312 votes on May 3.",
        ),
    ],
)
def test_what_a_pronoun_means_is_told_past_sentences_that_take_it_up_themselves(
    language: str, aside: str, sentence: str
) -> None:
    article = read(sentence, language, aside=f"{aside} ")
    (pointer,) = article.statements[-1].pointers
    assert pointer.told is not None
    told_in = next(one.span.of(article.text) for one in article.statements if one.span.holds(pointer.told))
    assert told_in == aside.partition(". ")[0] + "."


def test_the_sentence_beside_a_fact_keeps_who_says_it_and_how() -> None:
    aside = "Le canal serait fermé, selon la mairie. "
    article = read("Cette décision prive 3 000 habitants d'eau.", "fr", aside=aside)
    heard, fact = article.statements[-2:]
    told = (replace(one, key=None) if one is heard else one for one in article.statements)
    briefing = build(replace(article, statements=tuple(told)), labels=load("fr"))
    (context,) = next(line for line in briefing.facts if line.id == fact.id).context
    assert context.said is not None
    assert (context.said.who, context.said.modality_label) == ("la mairie", "Au conditionnel")
    written = markdown.render(briefing, labels=load("fr"))
    assert "fermé, selon la mairie. [\\[" in written
    assert "(*Au conditionnel* · *selon* la mairie)" in written


@pytest.mark.parametrize(("language", "name"), [("fr", "Paul Arnaud"), ("en", "Paul Arnold")])
def test_whom_a_fact_means_is_named_beside_it(language: str, name: str) -> None:
    sentence = {"fr": "En 2019, il avait déjà fermé deux écoles.", "en": "In 2019, he shut two schools for a year."}
    article = read(sentence[language], language)
    (context,) = build(article, labels=load(language)).facts[-1].context
    assert context.text == name
    assert context.passage.span in article.people[0].mentions
