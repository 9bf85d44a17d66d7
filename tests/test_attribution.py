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


@pytest.mark.parametrize("case", cases("fr"), ids=lambda case: case.where)
def test_french_quotations_have_their_speaker(case: Case) -> None:
    assert speakers(case, "fr") == told(case), case


@pytest.mark.parametrize("case", cases("en"), ids=lambda case: case.where)
def test_english_quotations_have_their_speaker(case: Case) -> None:
    assert speakers(case, "en") == told(case), case


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


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "It sank shortly after 6.20 a.m. Two passengers, a couple, are missing.",
            ["It sank shortly after 6.20 a.m.", "Two passengers, a couple, are missing."],
        ),
        ("It shut at 7 p.m. Some stayed.", ["It shut at 7 p.m.", "Some stayed."]),
        ("It opens at 7 p.m. Friday in Leeds.", ["It opens at 7 p.m. Friday in Leeds."]),
    ],
)
def test_a_sentence_begins_behind_an_hour_with_how_many(text: str, sentences: list[str]) -> None:
    found = parse(text, (Block(span=Span(0, len(text)), kind=BlockKind.PARAGRAPH),), "en").sentences
    assert [sentence.span.of(text) for sentence in found] == sentences


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ["Capt. Paul Reed and Cpl. Ann Lowe left.", "Lt. Col. Mark Hall stayed."]),
        ("en", ["Det. Chief Insp. Ann Lowe asked Cllr. Paul Reed."]),
        ("en", ["Moss et al. (2019) wrote that bees were dying."]),
        ("en", ["The No. 1 player lost.", "He is ranked No. 3."]),
        ("en", ["He lived at 12 Elm Ave. and drove 3 km. on Friday."]),
        ("en", ["He said no.", "Two men left.", "They sold pears, etc.", "Paul Reed bought some."]),
        ("en", ["It opened in Nov.", "Two people died."]),
        ("en", ["He lived at 12 Elm St.", "The house burned down."]),
        ("en", ["The house was sold to the Capt.", "The town bought it."]),
        ("fr", ["Le Gén. Paul Durand et le Cdt. Anne Roy sont partis."]),
        ("fr", ["La Sté. Durand a fermé, comme les Éts. Roy."]),
        ("fr", ["Durand et al. ont publié l'étude."]),
        ("fr", ["L'étude est de Durand et al.", "Le maire l'a lue."]),
        ("fr", ["Il a fui, c.-à-d. qu'il est parti.", "Voir chap. 3, fig. 4 et tél. 03."]),
        ("fr", ["Il mesure 40 cm. de large.", "Il en pesait 40 kg.", "Paul Durand en pesait 30."]),
        ("fr", ["Il a trouvé des pommes, etc.", "Paul Durand est venu."]),
        ("fr", ["Elle a dit non.", "le maire est parti."]),
    ],
)
def test_an_abbreviation_ends_no_sentence_but_where_another_begins(language: str, parts: list[str]) -> None:
    text = " ".join(parts)
    found = parse(text, (Block(span=Span(0, len(text)), kind=BlockKind.PARAGRAPH),), language).sentences
    assert [sentence.span.of(text) for sentence in found] == parts


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


def test_what_the_desk_adds_behind_an_interview_is_nobodys_word() -> None:
    note = "Son livre sort jeudi. Anne Perrin sera à la librairie du port le 14 mars."
    text = INTERVIEW.format(lead=LED, first="", second="").replace("Propos recueillis par Yann Duval", note)
    said = {s.span.of(text): s.source.name if s.source else None for s in extract(text, language="fr").statements}
    assert said["Anne Perrin sera à la librairie du port le 14 mars."] is None
    assert said["Je l'attends."] == "Anne Perrin"


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
