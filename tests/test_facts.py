"""Key facts: few, in order, each clear alone, none twice."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from briefings import extract
from briefings.facts import how_many
from briefings.facts.traits import Material, leans_back, traits_of
from briefings.lexicon import table
from briefings.model import Article, Source, Statement
from briefings.pipeline import read_article, read_time
from briefings.settings import Settings
from evaluation.weigh import Judged, hits, weigh

LINES = (
    "Le gouvernement ferme la centrale de Bruyères",
    "Le gouvernement a annoncé mardi la fermeture de la centrale de Bruyères, qui emploie 1 200 personnes.",
    "Elle avait été ouverte en 1978. La région était alors agricole.",
    "Le gouvernement a annoncé mardi la fermeture de la centrale de Bruyères et de ses 1 200 emplois.",
    "Les syndicats de la centrale appellent à une grève générale lundi prochain.",
    "Ce dernier n'a pas répondu. Marie Duval, maire de Bruyères, recevra les salariés jeudi.",
    "Le prix de l'électricité a baissé de 3 % en un an dans la région.",
)
TEXT = "\n\n".join(LINES)


def read(text: str, *, language: str = "fr") -> Article:
    source = Source(id="essai", text=text, title=text.split("\n\n")[0], language=language, published=date(2024, 6, 19))
    return read_article(source, settings=Settings())


def ranked(text: str = TEXT, *, language: str = "fr") -> list[Statement]:
    return sorted((s for s in read(text, language=language).statements if s.key), key=lambda s: s.key or 0)


def kept(text: str, *, language: str = "fr") -> list[str]:
    return [statement.span.of(text) for statement in ranked(text, language=language)]


def test_the_news_of_the_title_comes_first() -> None:
    assert ranked()[0].span.of(TEXT) == LINES[1]


def test_ranks_count_from_one_without_gaps() -> None:
    keys = [statement.key for statement in ranked()]
    assert keys == list(range(1, len(keys) + 1))
    assert 3 <= len(keys) <= 6


def test_what_is_said_twice_is_kept_once() -> None:
    kept = {statement.span.of(TEXT) for statement in ranked()}
    assert not {LINES[1], LINES[3]} <= kept


ROPE = {
    "fr": (
        "Trois alpinistes emportés au pic d'Orlon",
        "Une avalanche a emporté mardi trois alpinistes au pic d'Orlon, a annoncé la préfecture.",
        "La météo était mauvaise. La face nord est raide et peu courue.",
        "Les secours ont repris mercredi les recherches avec deux hélicoptères et douze chiens.",
        "Le refuge d'Orlon date de 1931. Il compte trente lits.",
        "Le maire, Paul Arnaud, a interdit l'accès au glacier jusqu'au 30 juin. Le gardien prévient ses clients.",
        "La vallée vit du lait. On y fait un fromage.",
    ),
    "en": (
        "Avalanche sweeps away three climbers on Mount Orlon",
        "An avalanche swept away three climbers on Mount Orlon on Tuesday, police said.",
        "The weather was bad. The north face is steep and little used.",
        "Rescuers resumed the search on Wednesday with two helicopters and twelve dogs.",
        "The hut was built in 1931. It has thirty beds.",
        "Mayor Paul Arnold has closed the glacier until 30 June. The keeper of the hut has warned his guests.",
        "The valley lives on milk. Cheese is made there.",
    ),
}
"""News in which a sentence is told behind one that is kept (line 1), or behind one that is not (line 6)."""


@pytest.mark.parametrize(
    ("language", "leaning"),
    [
        pytest.param("fr", "Il s'agit de deux frères et de leur guide, selon la préfecture.", id="il-s-agit"),
        pytest.param("fr", "C'est l'accident le plus grave dans le massif depuis 2009.", id="c-est"),
        pytest.param("fr", "Ils avaient quitté le refuge à l'aube malgré une interdiction de la préfecture.", id="ils"),
        pytest.param("fr", "Mais une plainte vise déjà la préfecture, accusée d'avoir tardé.", id="mais"),
        pytest.param("en", "They were two brothers and a guide on a trip banned by the council.", id="they"),
        pytest.param("en", "This is the deadliest accident on the mountain since 2009.", id="this"),
        pytest.param("en", "But police have been accused of a delay of three hours.", id="but"),
    ],
)
def test_what_goes_on_from_a_sentence_is_kept_right_behind_it_or_not_at_all(language: str, leaning: str) -> None:
    news = ROPE[language]
    behind = kept("\n\n".join((*news[:1], f"{news[1]} {leaning}", *news[2:])), language=language)
    assert leaning in behind
    assert behind.index(leaning) == behind.index(news[1]) + 1
    assert leaning not in kept("\n\n".join((*news[:6], f"{news[6]} {leaning}")), language=language)


def test_nothing_is_kept_across_a_heading_that_it_would_need() -> None:
    leaning = "Il s'agit de deux frères et de leur guide, selon la préfecture."
    news = ROPE["fr"]
    assert leaning not in kept("\n\n".join((*news[:2], "Une cordée de trois", leaning, *news[2:])))


def test_what_comes_next_is_kept() -> None:
    assert any("recevra les salariés" in statement.span.of(TEXT) for statement in ranked())


@pytest.mark.parametrize(
    ("statements", "kept"), [(1, 3), (3, 3), (4, 4), (5, 4), (6, 5), (7, 5), (8, 5), (9, 6), (80, 6)]
)
def test_longer_articles_keep_more(statements: int, kept: int) -> None:
    assert how_many(statements) == kept


def test_a_short_article_keeps_what_it_has() -> None:
    text = "Un séisme au Chili\n\nUn séisme de magnitude 6 a frappé le nord du Chili lundi."
    assert len(ranked(text)) == 1


NEWS = (
    "La mairie de Corvelle ferme deux écoles",
    "La mairie de Corvelle a décidé lundi de fermer deux écoles du centre.",
    "Le bâtiment de la rue Haute est ancien et ses fenêtres sont étroites. Il compte trois étages et une cour.",
    "{one}",
    "La rue Haute est bordée de tilleuls et de maisons basses à deux étages. Un marché s'y tient le samedi.",
    "La place voisine sert de parc de stationnement aux gens du quartier. Les commerces y sont rares.",
    "La fontaine du centre est à sec et les bancs sont en pierre grise. Un kiosque y tient debout.",
    "{other}",
)
"""Two sentences told in the same place in turn, the one that is to be kept and a plain one."""


@pytest.mark.parametrize(
    "kept_one",
    [
        pytest.param("Les travaux coûteraient 4,2 millions d'euros à la commune.", id="conditional"),
        pytest.param("Une première école a fermé en 2019 dans le quartier de la gare.", id="dated"),
        pytest.param("Les cours reprendront le 2 septembre dans les locaux du lycée.", id="to-come"),
        pytest.param("Selon les parents, le toit aurait cédé pendant l'hiver.", id="contested"),
        pytest.param("Le syndicat des instituteurs dénonce une décision sans concertation.", id="new-voice"),
        pytest.param("Deux maçons ont été blessés sur le toit de la cantine.", id="harm"),
        pytest.param("Un tribunal se penche sur la vente du terrain de sport.", id="law"),
        pytest.param("Plusieurs familles refusent la carte des bus scolaires.", id="dispute"),
        pytest.param("Le nom du repreneur de la cantine reste inconnu des parents.", id="not-known"),
        pytest.param("Le toit de la cantine vaut 200 000 euros à lui seul.", id="sum"),
    ],
)
def test_what_tells_more_is_kept_before_what_tells_less(kept_one: str) -> None:
    plain = "Les murs sont de brique et les volets sont peints en vert."
    text = "\n\n".join(NEWS).format(one=kept_one, other=plain)
    assert kept_one in kept(text)
    assert plain not in kept(text)


ENGLISH = (
    "Corvelle council shuts two schools",
    "Corvelle council voted on Monday to shut two schools in the town centre.",
    "The building in High Street is old and its windows are narrow. There are three floors and a yard.",
    "{one}",
    "High Street is lined with lime trees and low houses of two floors. A market stands there on Saturdays.",
    "The square nearby serves as a car park for people of the quarter. Shops are rare.",
    "The fountain in the centre is dry and the benches are of grey stone. A kiosk stands upright.",
    "{other}",
)


@pytest.mark.parametrize(
    "kept_one",
    [
        pytest.param("A first school closed in 2019 in the streets around the station.", id="dated"),
        pytest.param("Lessons will resume on 2 September at the secondary school.", id="to-come"),
        pytest.param("Parents said the roof had been leaking since the winter.", id="new-voice"),
        pytest.param("Two builders were injured on the canteen's roof.", id="harm"),
        pytest.param("A court is looking into the sale of the playing field.", id="law"),
        pytest.param("Many families oppose the map of the school buses.", id="dispute"),
        pytest.param("The name of the canteen's new owner remains unknown.", id="not-known"),
        pytest.param("The canteen's roof alone is worth two million euros.", id="sum"),
    ],
)
def test_the_same_in_english(kept_one: str) -> None:
    plain = "The walls are of brick and the shutters are painted green."
    text = "\n\n".join(ENGLISH).format(one=kept_one, other=plain)
    assert kept_one in kept(text, language="en")
    assert plain not in kept(text, language="en")


def test_a_pronoun_that_is_known_to_mean_somebody_may_open_a_key_fact() -> None:
    text = (
        "Paul Arnaud quitte la mairie\n\n"
        "Paul Arnaud, maire de Corvelle, a annoncé lundi son départ.\n\n"
        "Il sera remplacé le 2 septembre par son adjointe.\n\n"
        "Le conseil municipal a pris acte de la décision."
    )
    assert "Il sera remplacé le 2 septembre par son adjointe." in kept(text)


def test_a_first_sentence_that_says_behind_a_colon_what_it_means_leans_on_nothing() -> None:
    told = "C'est un record : 312 000 visiteurs sont venus au salon, qui a fermé dimanche à Brest."
    assert told in kept(
        f"Le salon fermé\n\n{told}\n\nLe salon ouvrira de nouveau en mars.\n\nLe maire de Brest a salué un succès."
    )
    asked = "Elle le dit : « Je ne reviendrai jamais plus dans cette ville-là »."
    assert asked not in kept(
        f"Le salon fermé\n\n{asked}\n\nLe salon a fermé dimanche.\n\nLe maire de Brest a salué un succès."
    )


@pytest.mark.parametrize(
    ("text", "language", "leans"),
    [
        pytest.param("Parmi eux, six sont mineurs.", "fr", True, id="among-them"),
        pytest.param("L'une d'entre elles, blessée, a été transférée.", "fr", True, id="one-of-them"),
        pytest.param("Tous deux ont été écroués.", "fr", True, id="both"),
        pytest.param("Parmi les blessés, six sont mineurs.", "fr", False, id="among-the-injured"),
        pytest.param("L'un des pompiers a été blessé.", "fr", False, id="one-of-the-firemen"),
        pytest.param("Some of them were children.", "en", True, id="some-of-them"),
        pytest.param("Some of the injured were children.", "en", False, id="some-of-the-injured"),
        pytest.param("Elle avait été ouverte en 1978.", "fr", True, id="elle"),
        pytest.param("C’est la première fois.", "fr", True, id="elided-with-a-curled-apostrophe"),
        pytest.param("Ces derniers ont refusé.", "fr", True, id="two-words"),
        pytest.param("Illustre inconnu, il a gagné.", "fr", False, id="only-whole-words"),
        pytest.param("Il y avait du monde.", "fr", False, id="il-y-avait"),
        pytest.param("Il s'agit d'un accident.", "fr", True, id="il-s-agit"),
        pytest.param("En effet, le pont a été fermé.", "fr", False, id="a-link-before-a-noun"),
        pytest.param("Cependant, elle a refusé.", "fr", True, id="a-link-before-elle"),
        pytest.param("Toutefois, il y a deux candidats.", "fr", False, id="a-link-before-il-y-a"),
        pytest.param("Enfin seules, les deux sœurs parlent.", "fr", False, id="a-link-that-is-none"),
        pytest.param("Mais le pont a été fermé.", "fr", True, id="mais"),
        pytest.param("However, the bridge was closed.", "en", False, id="a-link-before-a-noun-in-english"),
        pytest.param("Meanwhile, they refused.", "en", True, id="a-link-before-they"),
        pytest.param("They left.", "en", True, id="they"),
        pytest.param("The latter refused.", "en", True, id="the-latter"),
        pytest.param("Theories differ.", "en", False, id="only-whole-words-in-english"),
    ],
)
def test_an_opening_that_leans_on_the_sentence_before(text: str, language: str, leans: bool) -> None:
    assert leans_back(text, language) is leans


@pytest.mark.parametrize(
    ("language", "text", "consequence"),
    [
        pytest.param("fr", "Le marché se tient sur la place.", 0.0, id="none"),
        pytest.param("fr", "Le juge a entendu le maire et le juge d'à côté.", 1 / 3, id="one-kind-twice"),
        pytest.param("fr", "Le tribunal a condamné la ville à payer deux millions.", 2 / 3, id="two-kinds"),
        pytest.param(
            "fr", "Blessée, la victime refuse les 3 millions d'euros que le juge propose.", 1.0, id="more-than-three"
        ),
        pytest.param("en", "The market is on the square.", 0.0, id="none-in-english"),
        pytest.param("en", "The court fined the town two million dollars.", 2 / 3, id="two-kinds-in-english"),
    ],
)
def test_kinds_of_weighty_matter_are_counted(language: str, text: str, consequence: float) -> None:
    source = Source(id="essai", text=text, title="", language=language, published=date(2024, 6, 19))
    article = read_article(source, settings=Settings())
    reading = read_time(source, settings=Settings()).reading
    material = Material(reading=reading, statements=article.statements, dates=article.dates)
    assert [traits["consequence"] for traits in traits_of(material)] == [pytest.approx(consequence)]


def test_both_languages_weigh_the_same_traits() -> None:
    assert set(table("fr", "facts")["weights"]) == set(table("en", "facts")["weights"])


def test_weights_are_those_that_bring_kept_sentences_forward() -> None:
    """The first trait tells what people kept, the second says nothing."""
    traits = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [0.0, 0.0]])
    articles = [Judged(gold="essai", language="fr", traits=traits, rank=np.array([1, 0, 1, 0]), count=2)] * 3
    weights = weigh(articles)
    assert weights[0] > 1
    assert abs(weights[1]) < 0.1
    assert hits(articles[0], traits @ weights) == 2


FRONT = (
    "Corvelle : la digue cède",
    "La digue de Corvelle a cédé dans la nuit de lundi à mardi, et 40 maisons ont été évacuées.",
    "Selon la préfecture, le fleuve aurait gagné 2,3 mètres en six heures et menacerait encore le bourg de Lorme.",
    "Le maire promet des travaux. Les écoles sont fermées.",
    "La digue était haute de trois mètres et datait de 1931.",
    "Les habitants dorment au gymnase du lycée.",
)


def test_the_opening_news_comes_before_what_is_only_said_to_be() -> None:
    assert kept("\n\n".join(FRONT))[0] == FRONT[1]


TRIBUTES = (
    "Marlow ferry captain dies at 71",
    "Former Marlow ferry captain Ellen Hardy died on Monday at the age of 71, her family said.",
    "Hardy took the Marlow ferry across the strait for 34 years. She retired in 2019.",
    "{one}",
    "The strait is eleven miles wide. Ferries leave at noon.",
    "The harbour office stands on the quay. A flag flies there.",
    "{other}",
)


@pytest.mark.parametrize("tribute", ['Deputy mayor Paul Crane said: "She was a wonderful woman and a great friend."'])
def test_news_is_kept_before_a_tribute(tribute: str) -> None:
    news = "In 2011, Hardy rescued 19 passengers from a sinking trawler off Marlow Head."
    ranks = kept("\n\n".join(TRIBUTES).format(one=news, other=tribute), language="en")
    assert news in ranks
    assert tribute not in ranks[:2]


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        pytest.param("fr", "Il y a deux ans, la commune avait fermé une première école.", id="il-y-a"),
        pytest.param("fr", "Il n'y a pas d'autre école dans un rayon de 12 kilomètres.", id="il-n-y-a-pas"),
        pytest.param("en", "This Friday, parents of 120 pupils will march to the town hall.", id="this-friday"),
        pytest.param("en", "It is not clear where 120 pupils will be taught next year.", id="it-stands-for-nothing"),
    ],
)
def test_a_word_that_stands_for_nothing_known_may_open_a_key_fact(language: str, opening: str) -> None:
    news, plain = (NEWS, "Les murs sont de brique.") if language == "fr" else (ENGLISH, "The walls are of brick.")
    assert opening in kept("\n\n".join(news).format(one=opening, other=plain), language=language)


@pytest.mark.parametrize(
    ("language", "cut"),
    [
        pytest.param(
            "fr",
            "Le ministère a promis une réponse écrite aux familles avant le 12 septembre et nous y croyons encore.",
            id="fr",
        ),
        pytest.param(
            "en",
            "The ministry has promised families an answer in writing by 12 September and we still believe in it.",
            id="en",
        ),
    ],
)
def test_a_sentence_from_within_a_quotation_is_never_kept_alone(language: str, cut: str) -> None:
    if language == "fr":
        news, plain = NEWS, "Les murs sont de brique."
        quotation = f"« Personne ne nous a écoutés. {cut} C'est trop tard », a dit mardi Jeanne Roy, du syndicat."
    else:
        news, plain = ENGLISH, "The walls are of brick."
        quotation = f"“Nobody listened to us. {cut} It is too late,” union leader Jane Roy said on Tuesday."
    assert cut not in kept("\n\n".join(news).format(one=quotation, other=plain), language=language)


APART = (
    "La digue de Lorme rompt",
    "La digue de Lorme a rompu mardi à l'aube, et 40 maisons ont été évacuées par les pompiers du canton.",
    "Le canal a débordé mercredi devant la gare et la poste. Le bac a cessé mercredi ses navettes vers la rive nord."
    " Le lycée a fermé mercredi ses portes et sa grande cantine."
    " Le port a fermé mercredi ses quais aux barges de sable et de bois.",
    "Le bourg a perdu mercredi l'eau. La digue datait de 1931.",
)


def test_several_paragraphs_are_kept_from_rather_than_one() -> None:
    assert "Le bourg a perdu mercredi l'eau." in kept("\n\n".join(APART))


@pytest.mark.parametrize(
    ("language", "said", "is_kept"),
    [
        ("en", "“It was never a penalty,” fumed the manager, Ann Roy.", True),
        ("en", "“He was never there,” fumed the manager, Ann Roy.", False),
        ("fr", "« C'est un scandale », a lancé la maire, Anne Roux.", True),
        ("fr", "C'est un scandale sans nom pour la ville.", False),
    ],
)
def test_somebody_s_own_words_may_begin_with_a_thing_that_they_mean(language: str, said: str, is_kept: bool) -> None:
    title = {"en": "The match was lost", "fr": "Le match est perdu"}[language]
    assert (said in kept(f"{title}\n\n{said}", language=language)) == is_kept


def test_figures_are_no_voice_that_has_not_spoken() -> None:
    def voices(text: str) -> list[float]:
        source = Source(id="essai", text=text, title=None, language="en", published=date(2024, 6, 19))
        article = read_article(source, settings=Settings())
        material = Material(
            reading=read_time(source, settings=Settings()).reading, statements=article.statements, dates=article.dates
        )
        return [traits["voice"] for traits in traits_of(material)]

    assert voices("The economy shrank in May, according to preliminary figures.") == [0]
    assert voices("The economy shrank in May, according to the bank.") == [1]


@pytest.mark.parametrize(
    ("language", "lead_in", "words"),
    [
        pytest.param(
            "fr", "Jeanne Roy, du syndicat, a commenté mardi ce vote :", "« Nous irons en justice. »", id="fr"
        ),
        pytest.param("en", "Jane Roy of the union told reporters on Tuesday:", "“We will go to court.”", id="en"),
    ],
)
def test_what_only_leads_to_what_follows_is_not_kept(language: str, lead_in: str, words: str) -> None:
    assert not any(one.endswith(":") for one in kept(f"{TEXT}\n\n{lead_in}\n\n{words}", language=language))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        pytest.param(
            "fr", ("« C'est la faute de la préfecture, qui a tardé.", "Elle savait », a dit le guide Luc Roy."), id="fr"
        ),
        pytest.param(
            "en", ("“This is the fault of the police, who delayed.", "They knew,” guide Luke Roy said."), id="en"
        ),
    ],
)
def test_half_a_quotation_that_leans_is_not_kept(language: str, said: tuple[str, str]) -> None:
    news = ROPE[language]
    assert said[0] not in kept("\n\n".join((*news[:1], f"{news[1]} {' '.join(said)}", *news[2:])), language=language)


def traits(text: str, trait: str, *, language: str = "fr") -> list[float]:
    source = Source(id="essai", text=text, title=None, language=language, published=date(2024, 6, 19))
    article, timed = read_article(source, settings=Settings()), read_time(source, settings=Settings())
    material = Material(
        reading=timed.reading, statements=article.statements, dates=article.dates, published=date(2024, 6, 19)
    )
    return [one[trait] for one in traits_of(material)]


@pytest.mark.parametrize(
    ("language", "text", "past"),
    [
        pytest.param("fr", "Le pont a rouvert mardi.", 0.0, id="of-this-week"),
        pytest.param("fr", "Le pont a été fermé le 2 avril.", 1.0, id="over-a-month-ago"),
        pytest.param("fr", "Le pont, bâti en 1931, a rouvert mardi.", 0.0, id="then-and-now"),
        pytest.param("fr", "Le pont a été fermé en 2024.", 0.0, id="the-year-is-not-over"),
        pytest.param("fr", "Le pont a été fermé pendant trois mois.", 0.0, id="a-length-of-time"),
        pytest.param("fr", "Le pont a été fermé.", 0.0, id="no-date"),
        pytest.param("en", "The bridge was shut in March 2019.", 1.0, id="long-ago-in-english"),
        pytest.param("en", "The bridge, built in 1931, will reopen on Friday.", 0.0, id="then-and-to-come"),
    ],
)
def test_a_sentence_of_none_but_old_dates_is_background(language: str, text: str, past: float) -> None:
    assert traits(text, "past", language=language) == [past]


def test_the_first_paragraph_of_a_text_is_its_lead() -> None:
    text = "Le pont a rouvert mardi. La ville est soulagée.\n\nLes travaux ont duré trois mois."
    assert traits(text, "lead") == [1.0, 1.0, 0.0]


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        pytest.param(
            "fr",
            "Le toit du gymnase avait été refait par deux artisans en mars 2019.",
            "Le toit du gymnase a été vendu par deux artisans en juin 2024.",
            id="fr",
        ),
        pytest.param(
            "en",
            "The gym's roof was mended by two local builders in March 2019.",
            "The gym's roof was bought by two local builders in June 2024.",
            id="en",
        ),
    ],
)
def test_what_is_new_is_kept_before_what_is_long_gone(language: str, old: str, new: str) -> None:
    news = NEWS if language == "fr" else ENGLISH
    order = kept("\n\n".join(news).format(one=old, other=new), language=language)
    assert new in order


def test_an_article_of_the_first_day_that_there_is_has_key_facts() -> None:
    text = "Le pont a été fermé hier, et rouvrira demain. La mairie a prévenu les riverains la semaine dernière."
    assert any(s.key for s in extract(text, published=date(1, 1, 1), language="fr").statements)
