"""Attribution: who says what, in the words of a journalist's check list."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from briefings import extract
from briefings.attribution import attribute
from briefings.attribution.quotes import find_quotes
from briefings.language import parse
from briefings.language.speech import FormTense, speech
from briefings.lexicon import languages, table
from briefings.model import Block, BlockKind, GapKind, Person, Span
from tests.quotation_cases import Case, attribution_of, cases


def names(*people: str, text: str) -> tuple[Person, ...]:
    return tuple(
        Person(
            id=name.lower().replace(" ", "-"),
            name=name,
            mentions=(Span(text.index(name), text.index(name) + len(name)),),
        )
        for name in people
    )


def speakers(case: Case, language: str) -> list[tuple[str, str | None]]:
    quotes = attribution_of(case.text, language, case.people).quotes
    return [(q.span.of(case.text).rstrip(",."), q.speaker.name if q.speaker else None) for q in quotes]


def told(case: Case) -> list[tuple[str, str | None]]:
    return [(words.rstrip(",."), who) for words, who in case.quotes]


@pytest.mark.parametrize("case", cases("fr"), ids=lambda case: case.text[:50])
def test_french_quotations_have_their_speaker(case: Case) -> None:
    assert speakers(case, "fr") == told(case)


@pytest.mark.parametrize("case", cases("en"), ids=lambda case: case.text[:50])
def test_english_quotations_have_their_speaker(case: Case) -> None:
    assert speakers(case, "en") == told(case)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        pytest.param("Le train a déraillé près de Lyon.", None, id="the-article-itself"),
        pytest.param("Selon la police, deux hommes ont été arrêtés.", "la police", id="according-to"),
        pytest.param("Selon ce texte, le programme de relance coûte cher.", "ce texte", id="according-to-this"),
        pytest.param("Selon ce que rapporte la police, deux hommes ont fui.", "la police", id="according-to-what"),
        pytest.param("Selon une note obtenue par le Courrier, la digue est fragile.", "une note", id="got-by-a-paper"),
        pytest.param("L'argument de la mairie est que le pont est sûr.", "la mairie", id="whose-argument"),
        pytest.param("La position du maire est que l'accord tient.", "maire", id="whose-position"),
        pytest.param("Le problème est que la pluie tombe.", None, id="a-problem-is-nobodys"),
        pytest.param(
            "Deux hommes ont été arrêtés, d'après une source proche de l'enquête.",
            "une source proche de l'enquête",
            id="according-to-behind",
        ),
        pytest.param("Le Kremlin a indiqué que la visite était maintenue.", "Le Kremlin", id="metonym"),
        pytest.param("La visite est maintenue, a rapporté le Kremlin.", "le Kremlin", id="incise-without-marks"),
        pytest.param("La visite a été évoquée par la présidence russe.", "la présidence russe", id="passive"),
        pytest.param("Paul Arnaud estime que la réforme est utile.", "Paul Arnaud", id="opinion-verb"),
        pytest.param("Paul Arnaud n'a pas précisé la date du départ.", None, id="what-is-not-said"),
        pytest.param("De l'aveu de Paul Arnaud, la réforme coûte cher.", "Paul Arnaud", id="admission"),
        pytest.param(
            "Selon les chiffres publiés par la préfecture, dix mille personnes ont défilé.",
            "la préfecture",
            id="publisher-of-figures",
        ),
        pytest.param("Le Kremlin avait, pour sa part, évoqué des erreurs.", "Le Kremlin", id="past-an-insertion"),
        pytest.param("La Lettonie avait elle aussi nié toute livraison.", "La Lettonie", id="past-a-stressed-pronoun"),
        pytest.param("Le document évoque la liaison entre les deux réseaux.", "Le document", id="a-thing-that-tells"),
        pytest.param("Selon plus de 40% des éleveurs, la saison est perdue.", "plus de 40% des éleveurs", id="a-share"),
        pytest.param(
            "Près de 30 % des commerçants disent que tout va mal.", "Près de 30 % des commerçants", id="a-part"
        ),
        pytest.param(
            "Le Chili et l'Union européenne ont accusé le régime d'avoir tiré.",
            "Le Chili et l'Union européenne",
            id="two-bodies-together",
        ),
        pytest.param(
            "La mairie et la préfecture ont indiqué que le pont était fermé.",
            "La mairie et la préfecture",
            id="two-offices-together",
        ),
        pytest.param(
            "La mairie a fermé le pont et la préfecture a indiqué que la route était coupée.",
            "la préfecture",
            id="two-clauses",
        ),
        pytest.param("Les premiers rapports font état d'un mort.", "Les premiers rapports", id="reports"),
        pytest.param("Le groupe a publié mardi ses comptes annuels.", None, id="publishing-is-an-act"),
        pytest.param("Aucun ministre n'a dit que la route fermerait.", None, id="nobody-said"),
        pytest.param("Le bilan du port fait état de dix blessés.", "Le bilan du port", id="set-phrase-ends-it"),
        pytest.param("Le suspect nie tout depuis lundi.", "Le suspect", id="denies-all"),
        pytest.param(
            "La blessée est la gardienne du refuge, a annoncé la gendarmerie vers minuit.",
            "la gendarmerie",
            id="incise-behind-what-somebody-is",
        ),
        pytest.param(
            "La digue menace encore, même si la préfecture a assuré que personne ne risquait rien.",
            "la préfecture",
            id="granted",
        ),
        pytest.param("Aucun accord n'est signé, comme la mairie l'avait annoncé mardi.", "la mairie", id="as-said"),
        pytest.param("Si la mairie dit que le pont ferme, tout s'arrête.", None, id="if-it-says"),
        pytest.param("Si la mairie a dit que le pont ferme, rien ne bouge.", "la mairie", id="though-it-said"),
        pytest.param("C'est aussi ce que pense le maire du village.", "le maire du village", id="this-is-what"),
        pytest.param("Selon le quotidien Le Phare le 4 mai, le port a fermé.", "le quotidien Le Phare", id="dated"),
        pytest.param("Le boulanger a annoncé la fermeture.", "Le boulanger", id="by-calling"),
        pytest.param("Le banquier s'est déclaré candidat à Lille.", None, id="declared-by-doing"),
        pytest.param("Le maire s'est excusé d'avoir crié.", "Le maire", id="apology"),
        pytest.param("La halle fermera, a expliqué à la presse son avocat.", "son avocat", id="past-who-is-told"),
        pytest.param("La halle fermera, déplorait en mai le préfet.", "le préfet", id="past-a-month"),
        pytest.param(
            "La halle est vide, a confié à nos confrères du Phare le gardien.",
            "le gardien",
            id="past-those-who-are-told",
        ),
        pytest.param("La halle est vide, a indiqué de son côté le gardien.", "le gardien", id="past-an-aside"),
        pytest.param("La halle est vide, a-t-on appris auprès de la mairie.", "la mairie", id="learnt-from"),
        pytest.param(
            "La halle est vide, a-t-on appris de source policière.", "source policière", id="learnt-from-a-source"
        ),
        pytest.param(
            "Selon une source proche du dossier citée par la radio, la halle est vide.",
            "une source proche du dossier",
            id="cited",
        ),
        pytest.param("Selon des témoins interrogés par la radio, la halle est vide.", "des témoins", id="asked"),
        pytest.param(
            "Selon le rapport publié par la mairie, la halle est vide.", "la mairie", id="published-is-not-cited"
        ),
        pytest.param(
            "La nouvelle est confirmée par la suite par la préfecture.", "la préfecture", id="agent-past-an-adverbial"
        ),
        pytest.param("La nouvelle est confirmée par la suite.", None, id="adverbial-is-no-agent"),
        pytest.param(
            "Les autorités ont par la suite confirmé que la halle était vide.", "Les autorités", id="past-an-adverbial"
        ),
        pytest.param(
            "La préfète a dans la foulée indiqué que la halle était vide.", "La préfète", id="past-another-adverbial"
        ),
        pytest.param(
            "Les grévistes avaient débrayé, puis s'étaient indignés de l'absence des élus.",
            "Les grévistes",
            id="no-subject-behind-de",
        ),
        pytest.param("L'absence du gardien montre que la halle est vide.", None, id="a-thing-shows"),
        pytest.param("La chute du coureur laisse entrevoir son abandon.", None, id="a-thing-lets-see"),
        pytest.param("Cette étude rappelle que le lac se réchauffe.", "Cette étude", id="a-study-tells"),
        pytest.param("L'hôtelier rappelle que le lac se réchauffe.", "L'hôtelier", id="a-person-tells"),
        pytest.param(
            "Le général a ordonné une frappe sur un dépôt qu'il juge dangereux.", None, id="relative-is-no-clause"
        ),
        pytest.param("Les joueuses célébraient leur titre quand la pluie est venue.", None, id="feast-is-no-word"),
        pytest.param(
            "L'adjointe de l'époque et le bailleur rejettent toute faute.",
            "L'adjointe de l'époque et le bailleur",
            id="both-of-two",
        ),
        pytest.param("Il a fui et les avocats dénoncent un coup de force.", "les avocats", id="a-second-clause"),
        pytest.param(
            "Le taux est de 8 %, selon le Service des ponts et routes départementales.",
            "le Service des ponts et routes départementales",
            id="a-name-with-et",
        ),
        pytest.param(
            "Selon la police de l'air et des frontières, il a fui.",
            "la police de l'air et des frontières",
            id="of-both",
        ),
        pytest.param("D'autres sources évoquent un manque de vivres.", "D'autres sources", id="others"),
        pytest.param(
            "D'autres décomptes, qui y ajoutent les pauses, font état de plus de trois heures.",
            "D'autres décomptes",
            id="others-past-a-relative-clause",
        ),
        pytest.param("D'autres images montrent que la digue a cédé.", "D'autres images", id="others-that-show"),
        pytest.param("D'autres voisins disent avoir vu deux hommes.", "D'autres voisins", id="others-by-a-calling"),
        pytest.param("Le maire a demandé sa mutation, selon la presse.", "la presse", id="a-deed-by-another's-word"),
        pytest.param(
            "D'après le parquet, l'homme a reconnu les faits.", "le parquet", id="confessed-by-another's-word"
        ),
        pytest.param("Selon la police, le suspect a dit qu'il dormait.", "le suspect", id="words-by-another's-word"),
        pytest.param("L'un d'entre eux affirme avoir vu la voiture.", "L'un d'entre eux", id="one-of-them"),
        pytest.param("Certaines d'entre elles disent avoir fui.", "Certaines d'entre elles", id="some-of-them"),
        pytest.param("L'eau est saine, assure l'un d'eux.", "l'un d'eux", id="one-of-them-behind"),
        pytest.param(
            "Même avis au ministère de la Justice, selon lequel le dispositif suffit.",
            "ministère de la Justice",
            id="by-whom-a-relative-takes-up",
        ),
        pytest.param("Une règle selon laquelle tout se paie a été votée.", None, id="a-rule-is-nobody"),
        pytest.param(
            "La mairie, où l'eau manque, redoute une baisse de ses stocks.", "La mairie", id="no-object-behind-the-verb"
        ),
        pytest.param("Le ministre n'exclut pas une hausse.", "Le ministre", id="held-open"),
        pytest.param("Le club a exclu deux joueurs.", None, id="players-left-out"),
        pytest.param("Le gardien a remarqué que la porte était ouverte.", None, id="noticed-and-not-said"),
        pytest.param("La troupe joue La Mer, d'après le roman de Paul Arnaud.", None, id="after-a-work"),
        pytest.param("D'autres arbres font l'objet d'un suivi.", None, id="others-that-say-nothing"),
        pytest.param("Les prix varient selon les régions.", None, id="by-what-it-varies"),
        pytest.param("La Ligue (LDM, selon son sigle anglais) a reculé.", None, id="by-what-it-is-called"),
        pytest.param("L'adjointe au maire a nié.", "L'adjointe au maire", id="a-deputy-to-whom"),
        pytest.param(
            "Un diplomate en poste à Oslo, ambassadeur auprès de l'ONU, a nié.",
            "Un diplomate",
            id="beside-a-second-office",
        ),
        pytest.param("Des associations accusent la mairie d'inaction.", "Des associations", id="several-bodies"),
        pytest.param("Selon l'ordre des médecins, tout va bien.", "l'ordre des médecins", id="an-order-is-a-body"),
        pytest.param(
            "Le président, qui a visité le site, a annoncé que l'usine fermerait.",
            "Le président",
            id="past-a-relative-clause",
        ),
        pytest.param("La cour d'appel a confirmé la condamnation du maire.", None, id="a-court's-deed"),
        pytest.param("Le ministère a confirmé la mort d'un soldat.", "Le ministère", id="what-is-confirmed"),
        pytest.param("À la mairie, on assure que tout est prêt.", "la mairie", id="where-one-says-so"),
        pytest.param(
            "Dans l'entourage du ministre, on évoque une erreur.",
            "l'entourage du ministre",
            id="among-whom-one-says-so",
        ),
        pytest.param("À Noël, on chante à l'église.", None, id="when-one-does-so"),
        pytest.param(
            "« Le pont a cédé dans la nuit », peut-on lire dans un rapport de la ville.",
            "un rapport de la ville",
            id="where-one-reads-it",
        ),
        pytest.param("On peut lire dans le rapport que le pont a cédé.", "le rapport", id="that-which-one-reads"),
        pytest.param("Le pont est miné, a appris le Phare de source militaire.", "source militaire", id="learnt-of"),
        pytest.param("Le pont est miné, a appris mardi le Phare auprès du parquet.", "parquet", id="asked-of-whom"),
        pytest.param("Le pont est miné, vient de dire le préfet.", "le préfet", id="who-has-just-said-it"),
        pytest.param("Le pont est miné, n'a cessé de répéter Paul Arnaud.", "Paul Arnaud", id="who-kept-saying-it"),
        pytest.param("L'AFP a appris jeudi auprès du parquet que le pont est miné.", "parquet", id="asked-in-front"),
        pytest.param("Des témoins ont assuré, mardi, avoir vu le pont céder.", "Des témoins", id="past-a-day-set-off"),
        pytest.param(
            "Le pont, dit le préfet dans une lettre, sera rasé.", "le préfet", id="where-who-interrupts-says-it"
        ),
        pytest.param("Le pont est miné, précise-t-on du côté de la mairie.", "la mairie", id="on-whose-side"),
        pytest.param("Il ressort de l'enquête que le pont est miné.", "l'enquête", id="out-of-what"),
        pytest.param("Le pont est miné, nous a indiqué le parquet.", "le parquet", id="told-to-us"),
        pytest.param("Il bat le record, établit en 2011 par son ami Paul Arnaud.", None, id="by-whom-a-record-was-set"),
        pytest.param("Il ressort de l'hôpital mardi.", None, id="out-of-where"),
        pytest.param("A en croire le préfet, le pont est miné.", "le préfet", id="whom-one-may-believe"),
        pytest.param("La CGT a appelé, mardi, à une grève.", "La CGT", id="a-call-past-a-day"),
        pytest.param("Le pont, rappelle Paul Arnaud (PS), sera rasé.", "Paul Arnaud", id="party-of-who-interrupts"),
        pytest.param("Le pont, rappelle Paul Arnaud, le préfet, sera rasé.", "Paul Arnaud", id="who-interrupts-is"),
        pytest.param("Le pont est miné, ont dit à l'AFP des habitants.", "des habitants", id="several-told-an-agency"),
        pytest.param("Ces chiffres n'ont pu être vérifiés de source indépendante.", None, id="from-no-source"),
        pytest.param("Selon les dires du conducteur, le car roulait vite.", "conducteur", id="whose-words"),
        pytest.param("Le tribunal a condamné deux hommes.", None, id="whom-a-court-sentences"),
        pytest.param(
            "Un feu a détruit la halle, a-t-on appris jeudi 3 mai auprès du Service d'incendie et de secours.",
            "Service d'incendie et de secours",
            id="of-whom-one-has-heard-it",
        ),
        pytest.param("Un homme est mort, a-t-on appris de sources sûres.", "sources sûres", id="from-what-sources"),
        pytest.param("Il est mort, a-t-on précisé ce jeudi à la préfecture.", "la préfecture", id="at-whose-house"),
        pytest.param("Il est mort, apprend-on auprès du parquet de Lens.", "parquet de Lens", id="one-hears-of-it"),
        pytest.param("Le maire a, par ailleurs, assuré que tout est prêt.", "Le maire", id="past-an-aside-in-the-verb"),
        pytest.param("Le jeu a rapporté 160 millions d'euros à son éditeur.", None, id="what-it-brings-in"),
        pytest.param("Le ministère a rapporté douze cas.", "Le ministère", id="what-it-reports"),
        pytest.param("Pour Noël, la ville est décorée.", None, id="for-a-feast"),
        pytest.param("Je souhaite rappeler que rien n'est décidé.", None, id="by-whoever-writes"),
        pytest.param(
            "L'association Nous Toutes réclame une enquête.", "L'association Nous Toutes", id="whose-name-ends-small"
        ),
    ],
)
def test_a_statement_has_the_source_that_the_sentence_names(sentence: str, source: str | None) -> None:
    people = names("Paul Arnaud", text=sentence) if "Paul Arnaud" in sentence else ()
    (statement,) = attribution_of(sentence, "fr", people).statements
    assert (statement.source.name if statement.source else None) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The bridge was closed, the regional transport authority said.", "the regional transport authority"),
        ("The deal is off, the Tamarese news agency Tarin reported on Friday.", "the Tamarese news agency Tarin"),
        ("The pilots' union said the strike would go on.", "The pilots' union"),
        ("The dockers’ federation denied it.", "The dockers’ federation"),
        ("On Monday the governor's press office said the dam had held.", "the governor's press office"),
        ("The premier was quoted as saying that the dam had held.", "The premier"),
        ("The premier was quoted by the Herald as saying the dam had held.", "The premier"),
        ("The premier was cited as warning by the Herald that the dam would break.", "The premier"),
        ("An adviser to the premier said the dam had held.", "An adviser to the premier"),
        ("Sources familiar with the talks said on Monday that a deal was near.", "Sources familiar with the talks"),
        ("Two people close to the premier said the dam had held.", "Two people close to the premier"),
        ("Officials said to the crowd that the dam had held.", "Officials"),
        ("Farmers' groups have accused the council of sloth.", "Farmers' groups"),
        (
            "The clinic will close after inspectors found mould, health officials confirmed on Friday.",
            "health officials",
        ),
    ],
)
def test_an_english_source_keeps_the_words_before_its_head(sentence: str, source: str) -> None:
    (statement,) = attribution_of(sentence, "en").statements
    assert statement.source is not None
    assert statement.source.name == source


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ('Ann Roy\'s mother Eva Blake said: "We were never told."', "Eva Blake"),
        ('"We were never told," said Ann Roy\'s spokesman Paul Crane.', "Paul Crane"),
        ('Ann Roy’s brother, Paul Crane, said: "We were never told."', "Paul Crane"),
        ('Ann Roy said: "We were never told."', "Ann Roy"),
        ('Ann Roy\'s barrister, Paul Crane KC, said: "We were never told."', "Paul Crane"),
        ('Ann Roy called the premier\'s proposed deal "a gift to thieves".', "Ann Roy"),
        ('Ann Roy dismissed Paul Crane\'s claimed victory as "a fairy tale for children".', "Ann Roy"),
        ('"We were never told," Ann Roy was quoted as saying by the Corran Herald.', "Ann Roy"),
        ('"We were never told," Ann Roy was quoted by the Corran Herald as saying.', "Ann Roy"),
        ('Study co-author and geologist Eva Blake said: "We were never told."', "Eva Blake"),
        ('The crew would sue, his campaign manager, Ann Roy, said by telephone: "We were never told."', "Ann Roy"),
        ('Lawyer and former minister Paul Crane said: "We were never told."', "Paul Crane"),
    ],
)
def test_an_owner_is_not_who_speaks(sentence: str, speaker: str) -> None:
    known = [name for name in ("Ann Roy", "Eva Blake", "Paul Crane") if name in sentence]
    (quote,) = attribution_of(sentence, "en", names(*known, text=sentence)).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paul Arnaud a pris la parole. S'il juge que « la baisse viendra vite », il propose un gel.", "Paul Arnaud"),
        ("Paul Arnaud hésite. S'il reconnaît que « le budget est très serré », il refuse un gel.", "Paul Arnaud"),
    ],
)
def test_no_small_word_speaks(text: str, speaker: str | None) -> None:
    (quote,) = attribution_of(text, "fr", names("Paul Arnaud", text=text)).quotes
    assert (quote.speaker.name if quote.speaker else None) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Le maire est ravi : « Nous avons gagné. La soirée est belle. » . Il part lundi.",
        "Selon un officier, « les soldats ont tiré. » Le ministère a dit le contraire.",
        "Le maire est ravi : “Nous avons gagné. La soirée est belle.” Il part lundi.",
        "Ce travail confirme ce que les voisins répètent depuis des années. « Le loup est utile », dit Paul.",
        "Le maire s'interroge : « Qui va payer ? » Le budget est voté.",
    ],
)
def test_no_sentence_is_made_of_closing_marks(text: str) -> None:
    sentences = parse(text, (Block(span=Span(0, len(text)), kind=BlockKind.PARAGRAPH),), "fr").sentences
    assert all(any(mark.isalnum() for mark in sentence.span.of(text)) for sentence in sentences)
    assert not any(sentence.span.of(text).startswith(("»", ".")) for sentence in sentences)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            'The ferry is back. "No boat sails tonight," he said.',
            ["The ferry is back.", '"No boat sails tonight," he said.'],
        ),
        ('She laughed! "My aunt was here. She left."', ["She laughed!", '"My aunt was here.', 'She left."']),
        (
            'He said "fences only bend so far." The rail broke.',
            ['He said "fences only bend so far."', "The rail broke."],
        ),
        ("It sank. “We swam,” he said.", ["It sank.", "“We swam,” he said."]),
        ('The play "Old Boats. New Sails" opened in May.', ['The play "Old Boats.', 'New Sails" opened in May.']),
        ('He met Mr. "Bear" Hollis there.', ['He met Mr. "Bear" Hollis there.']),
    ],
)
def test_a_straight_mark_leans_on_the_words_inside(text: str, sentences: list[str]) -> None:
    found = parse(text, (Block(span=Span(0, len(text)), kind=BlockKind.PARAGRAPH),), "en").sentences
    assert [sentence.span.of(text) for sentence in found] == sentences


def test_a_person_speaks_by_id_and_the_span_names_them() -> None:
    text = "Marie Duval préside le conseil. Elle a déclaré que le budget serait voté."
    statement = attribution_of(text, "fr", names("Marie Duval", text=text)).statements[-1]
    assert statement.source is not None
    assert statement.source.person == "marie-duval"
    assert statement.source.span.of(text) == "Marie Duval"


def test_every_sentence_inside_a_long_quotation_is_its_speakers() -> None:
    text = "« Le village est vide. Les écoles sont fermées. Personne ne revient », raconte Marie Duval."
    statements = attribution_of(text, "fr", names("Marie Duval", text=text)).statements
    assert [s.source.name if s.source else None for s in statements] == ["Marie Duval"] * 3


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Le maire a de nouveau nié tout retard.", "Le maire", id="adverbial-of-two-words"),
        pytest.param("Le préfet a en revanche indiqué que la route rouvrait.", "Le préfet", id="adverbial-with-a-noun"),
        pytest.param("Aucune école n'a fermé, a fait savoir le rectorat.", "le rectorat", id="set-phrase-behind"),
        pytest.param(
            "Les renforts sont arrivés, indique le commandant, qui dirige les secours.",
            "le commandant",
            id="own-verb-in-front",
        ),
    ],
)
def test_who_speaks_is_found_past_what_stands_between(text: str, speaker: str) -> None:
    (statement,) = attribution_of(text, "fr").statements
    assert statement.source is not None
    assert statement.source.name == speaker


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("L'un de ces groupes, le Front démocratique, a dénoncé la trêve.", "Front démocratique"),
        ("L'agence de presse de l'armée, Amraq, annonce une trêve.", "Amraq"),
        ("Paul Roux a confié à Anne Duval lundi matin sur les ondes de Radio Mer qu'il part.", "Paul Roux"),
        ("Le ministère invite les habitants de la rive à partir.", "Le ministère"),
        ("Comme l'explique la mairie, la route est fermée.", "la mairie"),
        ("La Russie a rappelé son ambassadeur.", None),
    ],
)
def test_a_french_sentence_is_the_word_of_whoever_says_it(sentence: str, source: str | None) -> None:
    (statement,) = extract(f"{sentence}\n", language="fr").statements
    assert (statement.source.name if statement.source else None) == source


@dataclass(frozen=True)
class Body:
    span: Span


def test_a_name_between_commas_says_which_body_a_bare_description_means() -> None:
    text = "Son éditeur, Belval, a annoncé deux nouveaux titres."
    reading = parse(text, (Block(span=Span(0, len(text)), kind=BlockKind.PARAGRAPH),), "fr")
    body = Body(span=Span(13, 19))
    (statement,) = attribute(reading, people=(), mentions=(body,), references=(), quotes=()).statements
    assert statement.source is not None
    assert statement.source.name == "Belval"


def test_an_unknown_speaker_is_a_gap_with_its_reason() -> None:
    text = "Sur la porte est écrit « ici personne ne viendra vous chercher »."
    (gap,) = attribution_of(text, "fr").gaps
    assert gap.kind is GapKind.SPEAKER
    assert gap.span.of(text) == "ici personne ne viendra vous chercher"
    assert gap.reason.endswith(".")


def test_a_line_of_its_own_signs_the_quotation_in_front() -> None:
    text = (
        "Le maire a dit : « Je ferme. »\n\n« C'est une honte. »\n\n— Sophie Roux, déléguée syndicale CGT\n\nIl pleut."
    )
    said = attribution_of(text, "fr", names("Sophie Roux", text=text))
    assert [quote.speaker and quote.speaker.name for quote in said.quotes] == ["Le maire", "Sophie Roux"]
    assert not any(statement.span.of(text).startswith("—") for statement in said.statements)


@pytest.mark.parametrize("text", ["", "...", "«", "« »", "— —", '"""'])
def test_hardly_any_text_is_no_trouble(text: str) -> None:
    assert attribution_of(text, "fr").statements == ()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_mark_that_ends_a_text_opens_nothing(language: str) -> None:
    assert extract('0"_"0', language=language).quotes == ()


def test_titles_make_no_statements_but_their_quotations_count() -> None:
    text = "Paul Arnaud dénonce « une manœuvre grossière »"
    blocks = (Block(span=Span(0, len(text)), kind=BlockKind.TITLE),)
    reading = parse(text, blocks, "fr")
    result = attribute(
        reading, people=names("Paul Arnaud", text=text), mentions=(), references=(), quotes=find_quotes(reading)
    )
    assert result.statements == ()
    assert [quote.speaker.name for quote in result.quotes if quote.speaker] == ["Paul Arnaud"]


@pytest.mark.parametrize("language", languages())
def test_a_verb_has_one_stance_for_each_use(language: str) -> None:
    seen: dict[tuple[str, str], str] = {}
    for stance, uses in table(language, "speech")["verbs"].items():
        for use, lemmas in uses.items():
            for lemma in lemmas:
                assert (lemma, use) not in seen, f"{lemma} is {seen.get((lemma, use))} and {stance}"
                seen[lemma, use] = stance


@pytest.mark.parametrize("language", languages())
def test_every_verb_has_forms(language: str) -> None:
    lexicon = speech(language)
    past = {form.lemma for forms in lexicon.forms.values() for form in forms if form.tense is FormTense.PAST}
    assert set(lexicon.verbs) <= past


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [
        ("affirmait", "affirmer", FormTense.PAST),
        ("rejette", "rejeter", FormTense.PRESENT),
        ("annonça", "annoncer", FormTense.PAST),
        ("démenti", "démentir", FormTense.PARTICIPLE),
        ("promettront", "promettre", FormTense.FUTURE),
        ("répète", "répéter", FormTense.PRESENT),
    ],
)
def test_forms_are_read_without_a_tagger(form: str, lemma: str, tense: FormTense) -> None:
    assert (lemma, tense) in {(found.lemma, found.tense) for found in speech("fr").forms[form]}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("« Mon père m'avait dit : “Tu perds ton temps.” J'ai tenu bon », raconte Marie Duval.", "Mon père"),
        ("« “Vous partez demain”, a lancé le capitaine », ajoute Marie Duval.", "le capitaine"),
        ("« Il m'a dit : “Vous partez demain.” Je suis partie », raconte Marie Duval.", None),
        ("« Le mot “glace” me plaît beaucoup », raconte Marie Duval.", None),
        ('"Mon père m\'a dit "non" tout net", raconte Marie Duval.', "Mon père"),
        ("« Mon père m'a dit : « Pars. » J'ai tenu bon », raconte Marie Duval.", "Mon père"),
        ("« J'ai appelé cela « mon calvaire », raconte Marie Duval.", "Marie Duval"),
    ],
)
def test_a_quotation_inside_another_has_a_speaker_of_its_own(text: str, said: str | None) -> None:
    outer, *inner = attribution_of(text, "fr", names("Marie Duval", text=text)).quotes
    assert outer.speaker is not None
    assert outer.speaker.name == "Marie Duval"
    assert [quote.speaker.name for quote in inner if quote.speaker] == ([said] if said else [])


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("Jean Roux est jugé depuis lundi. L'homme de 61 ans a nié les faits.", "fr", "Jean Roux"),
        ("Jean Roux est jugé depuis lundi. Le sexagénaire a nié les faits.", "fr", "Jean Roux"),
        ("Un homme de 61 ans est mort. Jean Roux, son ami, est là. L'homme de 61 ans disait aller bien.", "fr", None),
        ("Paul Reed was arrested on Monday. “I took nothing,” the 61-year-old said.", "en", "Paul Reed"),
        ("Denise Price lives on the street. “I saw it all,” the retired dinner lady said.", "en", "Denise Price"),
    ],
)
def test_an_age_or_a_calling_takes_a_person_up(text: str, language: str, speaker: str | None) -> None:
    source = extract(f"{text}\n", language=language).statements[-1].source
    assert (source.name if source and source.person else None) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Party did not immediately announce whom it would support.",
        "The Harbour Party did not announce a new candidate.",
    ],
)
def test_what_is_not_said_has_no_source_past_an_adverb(text: str) -> None:
    (statement,) = extract(f"{text}\n", language="en").statements
    assert statement.source is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "One of these unions, the Quay League, left and said it was fooled.", "Quay League", id="both"
        ),
        pytest.param("Amongst reported cases of theft, two clerks were convicted.", None, id="amongst"),
        pytest.param("The judge denied bail to the driver.", None, id="withheld"),
        pytest.param("Norway recalled its ambassador on Monday.", None, id="recalled"),
        pytest.param("Officials reviewed papers the firm said were lost.", None, id="bare-relative"),
        pytest.param("The harbour board maintains a list of the accused pilots.", None, id="kept"),
        pytest.param("She observed eleven proteins found only in slugs.", None, id="had"),
        pytest.param("The guild left the room and said the talks were over.", "The guild", id="joined-verb"),
        pytest.param("A mayor may serve for as many terms as the voters wish to elect him.", None, id="as-many-as"),
        pytest.param("The lake froze earlier than experts predicted.", None, id="earlier-than"),
        pytest.param("The work lasted longer than the council had promised.", None, id="longer-than"),
        pytest.param("Sales fell, as the brewery had predicted.", "the brewery", id="as-alone"),
        pytest.param("The guests include Ohio state representative Max Abram and Lucy Gray.", None, id="noun"),
        pytest.param("Ohio states that the dam is safe.", "Ohio", id="the-verb-itself"),
        pytest.param("The court dismissed the appeal on Monday.", None, id="turned-down"),
        pytest.param("She used her website to thank the crew.", None, id="an-aim"),
        pytest.param("The court nor the mayor would not agree that it was over.", None, id="denied-without-a-use"),
    ],
)  # fmt: skip
def test_an_english_sentence_is_the_word_of_whoever_says_it(text: str, source: str | None) -> None:
    (statement,) = extract(f"{text}\n", language="en").statements
    assert (statement.source.name if statement.source else None) == source


@pytest.mark.parametrize(
    ("text", "language", "claims"),
    [
        pytest.param("Why do you think the bridge is safe?", "en", 0, id="asked"),
        pytest.param("Can you explain what you mean by that?", "en", 0, id="asked-for-a-meaning"),
        pytest.param("Qui paiera les travaux du port ?", "fr", 0, id="asked-in-french"),
        pytest.param("Le port a fermé lundi. Qui paiera les travaux ?", "fr", 1, id="behind-a-claim"),
        pytest.param("« Qui paiera les travaux ? », a demandé le maire de Brest.", "fr", 1, id="somebody-asks"),
        pytest.param("Selon le maire, qui paiera les travaux ?", "fr", 1, id="by-a-source"),
    ],
)
def test_a_question_claims_nothing_unless_somebody_asks_it(text: str, language: str, claims: int) -> None:
    assert len(extract(f"{text}\n", language=language).statements) == claims


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('They fought the plan, with Anna Reed of Hull calling the scheme "a waste of public money".', "Anna Reed"),
        (
            'They fought the plan, with Anna Reed calling it dull and Tom Fox of Leeds calling it "a waste of money".',
            "Tom Fox",
        ),
        ('Anna Reed met the board, calling its ideas "a waste of public money".', "Anna Reed"),
    ],
)
def test_a_name_before_a_gerund_is_who_speaks(text: str, speaker: str) -> None:
    (quote,) = extract(f"{text}\n", language="en").quotes
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


INTERVIEW = (
    "« Personne ne répare plus les digues »\n\n"
    "{lead}\n\n"
    "{first}Vous quittez le port. Est-ce un échec ?\n\n"
    "{second}Non. J'avais demandé à partir en avril.\n\n"
    "Vos collègues vous reprochent votre silence.\n\n"
    "Un chef de port se tait, c'est la règle.\n\n"
    "Est-ce votre seul regret ?\n\n"
    "Oui, le seul.\n\n"
    "Que changeriez-vous ?\n\n"
    "Le maire a promis une digue. Je l'attends.\n\n"
    "Propos recueillis par Yann Duval"
)
LED = "Anne Perrin a dirigé le port pendant dix ans."


@pytest.mark.parametrize(
    ("lead", "first", "second", "speaker"),
    [
        pytest.param(LED, "", "", "Anne Perrin", id="the-one-named-before"),
        pytest.param(
            "Luc Morel a succédé à Anne Perrin.", "Le Phare : ", "Anne Perrin : ", "Anne Perrin", id="by-name"
        ),
        pytest.param("Luc Morel a succédé à Anne Perrin.", "", "", None, id="two-may-be-meant"),
    ],
)
def test_answers_are_the_word_of_who_is_asked_and_questions_nobodys(
    lead: str, first: str, second: str, speaker: str | None
) -> None:
    text = INTERVIEW.format(lead=lead, first=first, second=second)
    article = extract(text, language="fr")
    said = {s.span.of(text): s.source.name if s.source else None for s in article.statements}
    assert said["Un chef de port se tait, c'est la règle."] == speaker
    assert said["Le maire a promis une digue."] == "Le maire"
    assert not any("Vos collègues" in words or "Vous quittez" in words for words in said)
    assert [q.speaker.name if q.speaker else None for q in article.quotes] == [speaker]
    assert "Yann Duval" not in {person.name for person in article.people}


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        (
            "Un conseiller du ministre de l'Agriculture Marc Lenoir a dit que rien n'était joué.",
            "fr",
            "Un conseiller du ministre de l'Agriculture Marc Lenoir",
        ),
        (
            "« C'est faux », répond une proche de la maire de Lens Anne Rosier.",
            "fr",
            "une proche de la maire de Lens Anne Rosier",
        ),
        ("Le ministre de l'Agriculture Marc Lenoir a dit que rien n'était joué.", "fr", "Marc Lenoir"),
        ("Selon les propos du ministre Marc Lenoir, rien n'est joué.", "fr", "Marc Lenoir"),
        (
            "An adviser to Finance Minister Anne Roy said the talks had failed.",
            "en",
            "An adviser to Finance Minister Anne Roy",
        ),
        (
            "The son of former mayor John Bell told reporters that he was innocent.",
            "en",
            "The son of former mayor John Bell",
        ),
        ("Niger's president John Bell said the talks had failed.", "en", "John Bell"),
        ("Solidar's John Bell said the talks had failed.", "en", "John Bell"),
        ("The Velmark Department of Transport official John Bell said the talks had failed.", "en", "John Bell"),
    ],
)
def test_whom_an_office_belongs_to_is_not_who_speaks(text: str, language: str, source: str) -> None:
    (statement,) = extract(f"{text}\n", language=language).statements
    assert statement.source is not None
    assert statement.source.name == source


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        ("Selon la police, Paul Roux, 45 ans, a fui.", "fr", "la police"),
        ("Selon le parquet, Paul Roux, maire de Dole, a été entendu.", "fr", "le parquet"),
        ("Selon l'AFP, Paul Roux, 45 ans, a fui.", "fr", "l'AFP"),
        (
            "D'après une source proche du dossier, Paul Roux, s'il perd, fera appel.",
            "fr",
            "une source proche du dossier",
        ),
        ("Selon son avocat, Paul Roux, très affaibli, ne viendra pas.", "fr", "son avocat"),
        ("Paul Roux, aujourd'hui manager de Lens, a jugé ces propos « déplacés ».", "fr", "Paul Roux"),
        ("Selon le policier, Paul Roux « tenait les comptes ».", "fr", "le policier"),
        ("Selon le maire, Paul Roux, « rien n'est joué ».", "fr", "Paul Roux"),
        ("Selon le maire, Paul Roux, la route est fermée.", "fr", "Paul Roux"),
        ("La route est fermée, selon le maire, Paul Roux.", "fr", "Paul Roux"),
        ("La route est fermée, a dit sa fille, la metteuse en scène Anne Roux, à la radio.", "fr", "Anne Roux"),
        ("According to police, John Bell, 45, fled the scene.", "en", "police"),
        ("According to court documents, John Bell, 45, fled.", "en", "court documents"),
        ("According to his family, John Bell, 24, died on Monday.", "en", "his family"),
        ("According to a witness, John Bell, 45, fled.", "en", "a witness"),
        ("According to the sheriff, John Bell, the road is shut.", "en", "John Bell"),
        ("The road is shut, according to the agency's director, John Bell.", "en", "John Bell"),
        ("According to the university's chancellor, Professor John Bell, fees will rise.", "en", "John Bell"),
    ],
)
def test_who_is_told_of_behind_a_source_does_not_tell_it(text: str, language: str, source: str) -> None:
    (statement,) = extract(f"{text}\n", language=language).statements
    assert statement.source is not None
    assert statement.source.name == source


def test_whose_office_is_named_speaks_wherever_the_name_stands() -> None:
    lead = "Luc Roux, le gouverneur, est venu."
    told = "D'après le gouverneur par intérim de la région, Paul Arnaud, le pont aurait cédé."
    *_, last = extract(f"{lead} {told}", language="fr").statements
    assert last.source is not None
    assert last.source.name == "Paul Arnaud"


def test_two_questions_make_an_interview_of_a_talk_that_somebody_led() -> None:
    remark, last = "Le ministre promet pourtant une réforme...", "Il faudrait un vrai examen."
    parts = (
        "« Le bac ne sert à rien »", "Propos recueillis par Louise Petit", "Anne Perrin étudie l'école.",
        "Vous accusez la plateforme. Pourquoi ?", "Elle a tout déplacé.", remark, "Rien n'a changé.",
        "Que proposez-vous ?", last,
    )  # fmt: skip
    said = {s.span.of(a.text): s.source for a in [extract("\n\n".join(parts), language="fr")] for s in a.statements}
    assert remark not in said
    spoken = [source.name for words in ("Rien n'a changé.", last) if (source := said[words]) is not None]
    assert spoken == ["Anne Perrin"] * 2
    unled = extract("\n\n".join(part for part in parts if "recueillis" not in part), language="fr")
    assert unled.statements[-1].source is None


def test_whoever_is_said_to_explain_answers_the_questions_below() -> None:
    parts = (
        "Crise à Lima", "Luc Roux gouverne Lima.", "Chercheuse à Metz, Anne Perrin décrypte cette crise.",
        "Comment l'expliquer ?", "Tout vient du gaz.", "Et demain ?", "La rupture menace.",
    )  # fmt: skip
    said = {s.span.of(a.text): s.source for a in [extract("\n\n".join(parts), language="fr")] for s in a.statements}
    spoken = [source.name for words in (parts[4], parts[6]) if (source := said[words]) is not None]
    assert spoken == ["Anne Perrin"] * 2


@pytest.mark.parametrize(
    ("text", "language", "sources"),
    [
        (
            "Paul Whitlock, Department Spokesperson\n\nMR WHITLOCK: We condemn the raid.\n\nQUESTION: Will he go?\n\n"
            "MR WHITLOCK: The Secretary will go to Oslo. He is well.",
            "en",
            ["Paul Whitlock"] * 3,
        ),
        (
            "The minister, Anna Holm, took questions.\n\nQ: Will you go?\n\nA: We will stay.\n\n"
            "Q: And then?\n\nA: The port will open in July.",
            "en",
            [None, "Anna Holm", "Anna Holm"],
        ),
        ("AFP: Can you confirm it?\n\nLin Wei: The visit will go ahead.", "en", ["Lin Wei"]),
        ("Ms Holm (Bath): I will vote no.\n\nMr Berg: The plan works.", "en", ["Holm", "Berg"]),
        (
            "Point de presse du porte-parole, Luc Morin.\n\nQ : Quand part-il ?\n\nR : Il partira vendredi.",
            "fr",
            [None, "Luc Morin"],
        ),
        ("Mme Roux : Je voterai contre.\n\nM. Petit : Le plan est bon.", "fr", ["Roux", "Petit"]),
        ("Anna Holm: chair\n\nLuc Berg: treasurer\n\nThe board met.", "en", [None]),
    ],
)
def test_a_talk_that_says_whose_turn_it_is(text: str, language: str, sources: list[str | None]) -> None:
    said = extract(text, language=language).statements
    assert [s.source and s.source.name for s in said] == sources


def test_whoever_leads_a_talk_does_not_answer_in_it() -> None:
    parts = (
        "Ann Kell is a fellow at a think tank. She spoke to our editor Ruth Ogden.", "How bad is it?", "It is bad.",
        "What do you want?", "The army will leave.", "Will you return?", "I will.",
        "Note: The fellow's book comes out in May.",
    )  # fmt: skip
    said = extract("\n\n".join(parts), language="en").statements
    assert [s.source and s.source.name for s in said] == [None, None, "Ann Kell", "Ann Kell", "Ann Kell", None]


def test_one_question_to_somebody_is_enough_where_a_line_says_who_led_the_talk() -> None:
    asked = "Votre rapport est alarmant."
    parts = (
        "Anne Perrin publie un rapport.", f"{asked} Qu'est-ce qui vous a surprise ?", "La vitesse a doublé.",
        "Que faut-il planter ?", "Le cèdre résiste bien.", "Propos recueillis par Louise Petit",
    )  # fmt: skip
    article = extract("\n\n".join(parts), language="fr")
    assert asked not in {s.span.of(article.text) for s in article.statements}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("La mère de la petite Lola a accusé la police.", "fr", "La mère de la petite Lola"),
        ("La sœur du jeune Paul Roux a accusé la police.", "fr", "La sœur du jeune Paul Roux"),
        ("Le jeune Paul Roux a accusé la police.", "fr", "Paul Roux"),
        ("The mother of little Ann Roy accused the police of lying.", "en", "The mother of little Ann Roy"),
        ("The brother of young Al Lee accused the police of lying.", "en", "The brother of young Al Lee"),
    ],
)
def test_whoever_is_near_to_somebody_speaks_for_themselves(text: str, language: str, name: str) -> None:
    (said,) = extract(text, language=language).statements
    assert said.source is not None
    assert said.source.name == name


def test_an_explainer_asks_nobody() -> None:
    parts = (
        "Que s'est-il passé ?",
        "Le pont est tombé.",
        "Qui est visé ?",
        "Le port.",
        "Et après ?",
        "Le pont rouvrira.",
    )
    article = extract("Un pont tombe\n\nAnne Perrin est là.\n\n" + "\n\n".join(parts), language="fr")
    assert [s.source for s in article.statements] == [None] * len(article.statements)
