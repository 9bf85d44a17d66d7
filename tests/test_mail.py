"""An article that came by mail is read without its envelope: the head, the note of who sends it on, the signature."""

from __future__ import annotations

import pytest

import briefings
from briefings.structure import find_blocks

LEAD = "Le port de Brévin a rouvert jeudi après onze jours de grève, a annoncé le ministre, Luc Marec."
SENT_ON = f"""De : Anne Roux <anne.roux@exemple.org>
À : veille@exemple.org
Objet : TR: Le port de Brévin rouvre
Date : vendredi 13 mars 2026 à 08:41

Bonjour à tous,
La dépêche de ce matin, à lire.

Bien cordialement,
Anne

Le port de Brévin rouvre

BRÉVIN, 12 mars 2026 (AFP) - {LEAD}

--
Anne Roux
Service de presse
Tél. : 01 23 45 67 89
Envoyé de mon iPhone
"""
STATEMENT = f"""De : Service de presse
Envoyé : jeudi 12 mars 2026 18:22
À : Rédaction
Objet : Le port de Brévin rouvre

Madame, Monsieur,

Veuillez trouver ci-dessous notre communiqué.

{LEAD}

Cordialement,

Anne Roux
Attachée de presse
"""
WRAPPED = """Hi both,

Worth a read.

Best,
Ann

---------- Forwarded message ---------
From: Press Office <press@embassy.example>
Date: Tue, 10 Mar 2026 at 18:22
Subject: Two nationals detained
To: <desk@example.org>

The embassy of Larnia said on Tuesday that two of its citizens had been
detained in Port Halden. "We ask for their release," the ambassador, Mira
Lind, said. She will meet the foreign minister on Thursday.

Kind regards,
Tom Asante
"""


@pytest.mark.parametrize(
    ("mail", "read"),
    [
        pytest.param(
            SENT_ON,
            [("title", "Le port de Brévin rouvre"), ("dateline", "BRÉVIN, 12 mars 2026 (AFP) -"), ("paragraph", LEAD)],
            id="sent-on-with-a-note",
        ),
        pytest.param(
            STATEMENT,
            [
                ("dateline", "Envoyé : jeudi 12 mars 2026 18:22"),
                ("title", "Le port de Brévin rouvre"),
                ("paragraph", LEAD),
            ],
            id="a-communique-whose-title-is-its-subject",
        ),
        pytest.param(
            WRAPPED,
            [
                ("dateline", "Date: Tue, 10 Mar 2026 at 18:22"),
                ("title", "Two nationals detained"),
                ("paragraph", WRAPPED[WRAPPED.index("The embassy") : WRAPPED.index("\n\nKind")]),
            ],
            id="a-mail-in-a-mail-in-wrapped-lines",
        ),
    ],
)
def test_what_stands_around_an_article_in_a_mail_is_none_of_it(mail: str, read: list[tuple[str, str]]) -> None:
    assert [(block.kind, block.span.of(mail)) for block in find_blocks(mail)] == read


@pytest.mark.parametrize(
    "text",
    [
        "Programme\n\nDe : 9 h à 10 h, accueil.\nÀ : 11 h, discours.\nObjet : la paix.\n\nLe sommet s'ouvre mardi.",
        "Objet : la rentrée\n\nLe maire a reçu les parents mardi.",
        f"Bonjour, a lancé le ministre.\n\n{LEAD}\n\nCordialement,\nLuc Marec",
    ],
)
def test_what_only_looks_like_a_mail_is_read_whole(text: str) -> None:
    words = " ".join(block.span.of(text) for block in find_blocks(text))
    assert [word for word in text.split() if word[0].isalpha() and word not in words] == []


@pytest.mark.parametrize("mail", [SENT_ON, STATEMENT], ids=["of-the-agency", "of-the-mail"])
def test_a_mail_tells_the_day_unless_it_sends_on_what_may_be_older(mail: str) -> None:
    article = briefings.extract(mail, language="fr")
    assert article.published == "2026-03-12"
    assert [person.name for person in article.people] == ["Luc Marec"]
    undated = SENT_ON.replace("BRÉVIN, 12 mars 2026 (AFP) - ", "")
    assert briefings.extract(undated, language="fr").published is None


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("Publié le 12 mars 2026 à 10h", "fr", "2026-03-12"),
        ("Publié le 12 mars 2026 à 10h00 - Mis à jour le 13 mars 2026 à 8h", "fr", "2026-03-12"),
        ("Par Anne Roux, le 12 mars 2026 à 10h", "fr", "2026-03-12"),
        ("Published Thursday, March 12, 2026 8:41 AM", "en", "2026-03-12"),
        ("Le port sera rouvert le 12 mars 2026 à 10h, dit-on.", "fr", None),
    ],
)
def test_the_line_that_dates_an_article_tells_its_day_with_or_without_the_hour(
    line: str, language: str, day: str | None
) -> None:
    assert briefings.extract(f"{line}\n\n{LEAD}", language=language).published == day


def test_a_name_that_runs_over_two_lines_is_one_name() -> None:
    article = briefings.extract(WRAPPED, language="en")
    assert [person.name for person in article.people] == ["Mira Lind"]
    assert [mention.of(WRAPPED) for mention in article.people[0].mentions] == ["Mira\nLind"]
    assert [quote.speaker.name for quote in article.quotes if quote.speaker] == ["Mira Lind"]
