"""Structure: what is title, dateline, heading and paragraph, and where each stands."""

from __future__ import annotations

import textwrap
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefings import extract, sources
from briefings.structure import find_blocks, title_of
from briefings.structure.captions import is_caption
from briefings.structure.markup import without_markup

ARTICLES = sorted((Path(__file__).parent.parent / "content" / "articles").iterdir())
LEAD = "Le ministre a présenté lundi son plan aux députés de la commission."
MORE = "Il sera débattu en septembre, selon son entourage."


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(text)) for block in find_blocks(text, title=title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{LEAD}\n\n{MORE}", [("paragraph", LEAD), ("paragraph", MORE)], id="blank-line"),
        pytest.param(f"{LEAD}\n{MORE}\n", [("paragraph", LEAD), ("paragraph", MORE)], id="one-line-each"),
        pytest.param(
            f"\r\n{LEAD} \r\n\r\n\u00a0{MORE}\r\n", [("paragraph", LEAD), ("paragraph", MORE)], id="white-space"
        ),
        pytest.param(
            f"Un titre de dépêche\n\n{LEAD}", [("title", "Un titre de dépêche"), ("paragraph", LEAD)], id="title"
        ),
        pytest.param(
            f"Russie\n\nLe Kremlin annonce une visite\n\n{LEAD}",
            [("kicker", "Russie"), ("title", "Le Kremlin annonce une visite"), ("paragraph", LEAD)],
            id="kicker",
        ),
        pytest.param(
            f"Un titre de dépêche\n{LEAD}\n\nLa suite du plan\n\n{MORE}",
            [
                ("title", "Un titre de dépêche"),
                ("paragraph", LEAD),
                ("heading", "La suite du plan"),
                ("paragraph", MORE),
            ],
            id="heading",
        ),
        pytest.param(
            f"{LEAD}\n\nQue contient le plan ?\n\n{MORE}",
            [("paragraph", LEAD), ("heading", "Que contient le plan ?"), ("paragraph", MORE)],
            id="heading-that-asks",
        ),
        pytest.param(
            f"Le plan\n\n{LEAD}\n\nÉvènements du 3 mai 2017\n\nPartager cet article :\nCourriel ,\nFacebook ,\nYahoo!",
            [("title", "Le plan"), ("paragraph", LEAD)],
            id="links-to-share",
        ),
        pytest.param(
            f"Le plan\n\nSur le même sujet Budget\n\nBudget : le vote\nJean Delmas dit non\n\n3 mai 2017. –\n{LEAD}",
            [("title", "Le plan"), ("dateline", "3 mai 2017. –"), ("paragraph", LEAD)],
            id="links-before-the-dateline",
        ),
        pytest.param(
            f"{LEAD}\n\nLire aussi : Jean Delmas dit non\n\nLa suite du plan\n\n{MORE}",
            [("paragraph", LEAD), ("heading", "La suite du plan"), ("paragraph", MORE)],
            id="a-link-between-paragraphs",
        ),
        pytest.param(
            f"{LEAD}\n\nÀ lire aussi\n\n- Jean Delmas dit non\n- Le budget de Nantes\n\n{MORE}",
            [("paragraph", LEAD), ("paragraph", MORE)],
            id="a-list-of-links",
        ),
        pytest.param(
            f"{LEAD}\n\nIl reste 40 % de cet article à lire.\n\nS’abonner pour 1 €\n\nDéjà abonné\u202f?\n\n{MORE}",
            [("paragraph", LEAD), ("paragraph", MORE)],
            id="buttons-of-a-paywall",
        ),
        pytest.param(
            f"Le plan\n\n- Partager sur Facebook\n\n- Envoyer par e-mail\n\n{LEAD}\n\nShare on X\n\n{MORE}",
            [("title", "Le plan"), ("paragraph", LEAD), ("paragraph", MORE)],
            id="a-row-of-links-to-share-by",
        ),
        pytest.param(
            f"Le plan\n\nÉcouter\nRéagir (12)\n3 min de lecture\n{LEAD}\n\nLa suite après la publicité\n{MORE}",
            [("title", "Le plan"), ("paragraph", LEAD), ("paragraph", MORE)],
            id="what-one-may-do-with-a-page",
        ),
        pytest.param(
            f"Le plan\n\n22 h 10. Fin de ce direct. Merci de nous avoir suivis.\n\n21 h 35. {LEAD}\n\n{MORE}",
            [("title", "Le plan"), ("paragraph", f"21 h 35. {LEAD}"), ("paragraph", MORE)],
            id="the-end-of-a-live-blog",
        ),
        pytest.param(
            f"Le plan\n\n{LEAD}\n\nVille\tMorts\ntotal\t12\n\n[1] Entretien avec Jean Delmas, le 9 mars 2026.",
            [
                ("title", "Le plan"),
                ("paragraph", LEAD),
                *(("paragraph", cell) for cell in ("Ville", "Morts", "total", "12")),
            ],
            id="rows-of-a-table-and-a-footnote",
        ),
        pytest.param(
            f"Le plan\n\n{LEAD} Il le dit (1).\n\n(1) Voir A. Roux, Le Droit, 2011.\n(2) Entretien, le 9 mars 2026.",
            [("title", "Le plan"), ("paragraph", f"{LEAD} Il le dit (1).")],
            id="footnotes-in-round-brackets",
        ),
        pytest.param(
            f"{LEAD}\n\nQ: Will you sign?\n\nA: Not now.\n\nInterview by Ann Leigh. It has been edited for length.",
            [
                ("paragraph", LEAD),
                ("heading", "Will you sign?"),
                ("paragraph", "Not now."),
                ("dateline", "Interview by Ann Leigh. It has been edited for length."),
            ],
            id="marked-turns-of-an-interview",
        ),
        pytest.param(
            "MINISTÈRE DE LA MER\nCommuniqué de presse n° 12\n\nBrest, le 12 mars 2026\n\n"
            f"Port : un plan\n\n{LEAD}\n\n1/2\n\n212\n\n2014\n\n{MORE}",
            [
                ("kicker", "MINISTÈRE DE LA MER"),
                ("kicker", "Communiqué de presse n° 12"),
                ("dateline", "Brest, le 12 mars 2026"),
                ("title", "Port : un plan"),
                ("paragraph", LEAD),
                ("heading", "2014"),
                ("paragraph", MORE),
            ],
            id="a-press-release-copied-from-paper",
        ),
        pytest.param(
            f"FOR IMMEDIATE RELEASE\n\nLarnia pledges 20 million to farmers\n\nThe first part is paid today\n\n{LEAD}",
            [
                ("kicker", "FOR IMMEDIATE RELEASE"),
                ("title", "Larnia pledges 20 million to farmers"),
                ("heading", "The first part is paid today"),
                ("paragraph", LEAD),
            ],
            id="a-press-release-with-a-second-line",
        ),
        pytest.param(
            "Le plan\n\nRéservé à nos abonnés\n\nPar Anne Roux (Brest, correspondance)\n"
            f"Publié hier à 18h30, modifié à 19h02\n\nAjouter à vos sélections\n\n{LEAD}\n\n"
            "Il vous reste 62.5% de cet article à lire. La suite est réservée aux abonnés.\n\n"
            "Anne Roux (Brest, correspondance)\n\nContribuer\nRéutiliser ce contenu",
            [
                ("title", "Le plan"),
                ("dateline", "Par Anne Roux (Brest, correspondance)"),
                ("dateline", "Publié hier à 18h30, modifié à 19h02"),
                ("paragraph", LEAD),
                ("dateline", "Anne Roux (Brest, correspondance)"),
            ],
            id="a-page-of-a-daily-copied-whole",
        ),
        pytest.param(
            f"Skip to content\n\nReporting from Kessala\n\n{LEAD}\n\nShow more\n\n"
            "A version of this article appears in print on March 13, 2026, Section A, Page 1.",
            [("paragraph", LEAD)],
            id="a-page-of-an-english-daily",
        ),
        pytest.param(
            f"{LEAD}\n\n•\tLa piscine fermera en juillet\no\tLes impôts augmentent\n–\tLe maire part\n\n{MORE}",
            [
                ("paragraph", LEAD),
                ("paragraph", "La piscine fermera en juillet"),
                ("paragraph", "Les impôts augmentent"),
                ("paragraph", "Le maire part"),
                ("paragraph", MORE),
            ],
            id="a-list-pasted-from-word",
        ),
        pytest.param(
            "Ce site utilise des cookies.\n\nNos 842 partenaires accèdent à des informations sur votre appareil.\n\n"
            f"Continuer sans accepter\n\nWe and our partners use cookies to personalise content and ads.\n\n{LEAD}",
            [("paragraph", LEAD)],
            id="consent-to-cookies",
        ),
        pytest.param(
            f"{LEAD}\n\nLe maire, Jean Delmas, est venu sur place. Notre dossier\n\n{MORE}",
            [
                ("paragraph", LEAD),
                ("paragraph", "Le maire, Jean Delmas, est venu sur place. Notre dossier"),
                ("paragraph", MORE),
            ],
            id="a-sentence-with-a-link-behind-is-no-heading",
        ),
        pytest.param(
            f"{LEAD}\n\nLe maire de Brest avec Mme. Roux et M. Delmas\n\n{MORE}",
            [("paragraph", LEAD), ("heading", "Le maire de Brest avec Mme. Roux et M. Delmas"), ("paragraph", MORE)],
            id="an-abbreviation-ends-no-sentence-of-a-heading",
        ),
        pytest.param(
            f"Le plan\n\nPropos recueillis par Jeanne Petit, le 9 mars 2026.\n\n{LEAD}",
            [
                ("title", "Le plan"),
                ("dateline", "Propos recueillis par Jeanne Petit, le 9 mars 2026."),
                ("paragraph", LEAD),
            ],
            id="who-led-an-interview-and-when",
        ),
        pytest.param(
            f"{LEAD}\n\nSauvegarder : un mot du maire, selon Anne Roux.\n\nOffrir un toit à chacun\n\n{MORE}",
            [
                ("paragraph", LEAD),
                ("paragraph", "Sauvegarder : un mot du maire, selon Anne Roux."),
                ("heading", "Offrir un toit à chacun"),
                ("paragraph", MORE),
            ],
            id="a-button-has-nothing-behind-it",
        ),
        pytest.param(
            f"{LEAD}\n\n© Agence / Jean Delmas\n\nAbonnez-vous pour lire la suite.\n\nThis article has been archived.",
            [("paragraph", LEAD)],
            id="notes-of-the-desk",
        ),
        pytest.param(
            f"{LEAD}\n\nCet article a été mis à jour à 18 heures.\n\nPlus d'informations à suivre."
            "\n\n(*) Les prénoms ont été modifiés.",
            [("paragraph", LEAD)],
            id="notes-on-the-article",
        ),
        pytest.param(
            f"{LEAD}\n\nThis story has been updated.\n\nAnn Lee in Lima contributed to this report.\n\nMore to follow.",
            [("paragraph", LEAD)],
            id="english-notes-on-the-article",
        ),
        pytest.param(
            f"Une erreur s'est glissée dans vos factures\n\n{LEAD}\n\nCet article a été supprimé par le Sénat.",
            [
                ("title", "Une erreur s'est glissée dans vos factures"),
                ("paragraph", LEAD),
                ("paragraph", "Cet article a été supprimé par le Sénat."),
            ],
            id="an-article-of-law-is-none",
        ),
        pytest.param(
            f"Publicité : la loi change\n\n{LEAD}\n\nPhotos de vacances\n\n{MORE}\n\nVoir aussi loin est un don.",
            [
                ("title", "Publicité : la loi change"),
                ("paragraph", LEAD),
                ("heading", "Photos de vacances"),
                ("paragraph", MORE),
                ("paragraph", "Voir aussi loin est un don."),
            ],
            id="titles-and-sentences-are-no-links",
        ),
        pytest.param("Partager cet article", [("paragraph", "Partager cet article")], id="nothing-but-a-link"),
        pytest.param(
            f"{LEAD}\n\n« Rien n'est joué. »\n\n{MORE}",
            [("paragraph", LEAD), ("paragraph", "« Rien n'est joué. »"), ("paragraph", MORE)],
            id="a-quoted-sentence-is-no-heading",
        ),
        pytest.param(
            f"{LEAD}\n\nLes mesures :\nLa hausse du smic\nLa prime\n\n{MORE}",
            [("paragraph", w) for w in (LEAD, "Les mesures :", "La hausse du smic", "La prime", MORE)],
            id="a-list-without-bullets-is-no-heading",
        ),
        pytest.param(
            f"# Un titre\n\n{LEAD}\n\n## La suite ##\n\n- un point\n- un autre\n\n1. D'abord\n2. Ensuite",
            [
                ("title", "Un titre"),
                ("paragraph", LEAD),
                ("heading", "La suite"),
                *(("paragraph", words) for words in ("un point", "un autre", "D'abord", "Ensuite")),
            ],
            id="markdown",
        ),
        pytest.param(
            f"{LEAD}\n\n| Date | Lieu |\n|---|---|\n| 3 avril 2021 | Un câble a disparu |\n\n{MORE}",
            [
                ("paragraph", LEAD),
                ("paragraph", "Date | Lieu"),
                ("paragraph", "3 avril 2021 | Un câble a disparu"),
                ("paragraph", MORE),
            ],
            id="rows-of-a-table-without-their-bars",
        ),
        pytest.param(
            f"{LEAD}\n\n**La suite du plan**\n\n* * *\n\n> {MORE}",
            [("paragraph", LEAD), ("heading", "La suite du plan"), ("paragraph", MORE)],
            id="marks-stay-outside",
        ),
        pytest.param(
            f"{LEAD}\n\nShe will speak tomorrow at 10 a.m.\n\nThe firm is based in the U.S.\n\nIn the U.S.\n\n{MORE}",
            [
                ("paragraph", LEAD),
                ("paragraph", "She will speak tomorrow at 10 a.m."),
                ("paragraph", "The firm is based in the U.S."),
                ("heading", "In the U.S."),
                ("paragraph", MORE),
            ],
            id="an-abbreviation-ends-a-sentence",
        ),
        pytest.param(
            f"{LEAD}\n\n« Tout est prêt pour ce soir »\n\n— Préfecture du Jura\n\n{MORE}",
            [
                ("paragraph", LEAD),
                ("paragraph", "« Tout est prêt pour ce soir »"),
                ("paragraph", "— Préfecture du Jura"),
                ("paragraph", MORE),
            ],
            id="a-quotation-over-who-signs-it",
        ),
        pytest.param("Une ligne seule", [("paragraph", "Une ligne seule")], id="one-line"),
        pytest.param(" \n\n", [], id="nothing"),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "dateline",
    [
        "26 juillet 2016, Normandie . –",
        "24 juin 2016 . –",
        "24 juin 2016, 9 h 55 UTC . –",
        "1er mai 2017. -",
        "PARIS, 3 mai 2019 (AFP) —",
        "PARIS, 3 fév 2026 (APO) -",
        "LYON, 3 déc 2025 (AFP) –",
        "Moscou, 17 juin (TASS) --",
        "Saint-Étienne-du-Rouvray (Seine-Maritime), le 26 juillet 2016 -",
        "JÉRUSALEM (AFP) -",
        "MOSCOU -",
        "LONDON, June 3 (Reuters) -",
        "NEW YORK/WASHINGTON, Nov 5 (Reuters) -",
        "HAMBURG, Germany (NSW) —",
        "CEDAR MILLS, Ore. —",
        "PORT LOUIS, Dec. 15 (OCN) -",
        "OSLO (NNB) –",
        "Tamor, 20 août (Agence) -",
        "LERMONT, 7 février 2025 (Agences) –",
        "MOSCOU, 17 juin. /TASS/.",
        "PARIS, AFP –",
        "(Belga) -",
        "Berne (ats)",
    ],
)
@pytest.mark.parametrize("between", [" ", "\n"])
def test_a_dateline_is_parted_from_the_words_after_it(dateline: str, between: str) -> None:
    expected = [("title", "Un titre de dépêche"), ("dateline", dateline), ("paragraph", LEAD), ("paragraph", MORE)]
    assert kinds(f"Un titre de dépêche\n\n{dateline}{between}{LEAD}\n\n{MORE}") == expected


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 17 juin 2024 à 12:26, mis à jour à 14h",
        "Updated: 17 June 2024 10:15 BST",
        "Par Jeanne Petit",
        "Par Jeanne Petit | Le 24/07/2025 à 08:12",
        "Par Jeanne Petit et Marc Roux – publié le 24 juillet 2025 à 8h12",
        "By Ann Roy | 24 July 2025, 08:12",
        "By Ann Roy, Transport correspondent",
        "Par Jeanne Petit, envoyée spéciale à Kiev",
        "By Jane Doe in London",
        "Lundi 17 juin 2024",
        "Paris, le 17/06/2024",
    ],
)
def test_lines_that_say_when_and_by_whom(line: str) -> None:
    assert kinds(f"Un titre de dépêche\n{line}\n{LEAD}\n{MORE}")[1:] == [
        ("dateline", line),
        ("paragraph", LEAD),
        ("paragraph", MORE),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Le 3 mai 2019, il a démissionné.",
        "L'ONU — qui siège à New York — a voté.",
        "Par ailleurs, le ministre a démissionné.",
        "By the time he left, the talks had ended.",
        "Paris - Le président a démissionné.",
        "L'ONU, Genève — deux mots que le maire aime — a voté.",
        "Lyon, le 3 mai (un samedi) - jour de marché - a dansé.",
        "Le maire (Tamor) - son adjointe le dit - a démissionné.",
        "Widgets (WDG) - the maker of toys - has closed.",
    ],
)
def test_sentences_that_only_look_like_datelines(words: str) -> None:
    assert kinds(f"Un titre de dépêche\n\n{words}\n\n{MORE}")[1] == ("paragraph", words)


def test_a_date_further_down_is_no_dateline() -> None:
    assert kinds(f"{LEAD}\n\n3 mai 2019 – Le plan est présenté.")[1][0] == "paragraph"


@pytest.mark.parametrize(
    "line",
    [
        "Avec AFP et Reuters", "Jeanne Petit (avec AFP)", "Jeanne Petit, avec AFP et Reuters", "bur-abc/lpt",
        "(Reporting by Ann Lee in Lima and Joe Day; Editing by Sue Roe)",
        "Reporting by Ann Lee; additional reporting by Joe Day; editing by Sue Roe",
        "(Reportage de Jeanne Petit, édité par Paul Roux)",
        "(Reportage Jeanne Petit, version française Anne Roy, édité par Paul Roux)",
    ],
)  # fmt: skip
def test_agencies_that_sign_at_the_end(line: str) -> None:
    assert [kind for kind, _ in kinds(f"{LEAD}\n\n{MORE}\n\n{line}")] == ["paragraph", "paragraph", "dateline"]


def test_a_byline_may_stand_below_the_standfirst() -> None:
    lines = ("Par Jeanne Petit, avec AFP", "Publié le 17/06/2024 à 19h05")
    found = kinds("Un titre de dépêche\n\n" + "\n\n".join((LEAD, *lines, MORE, "Par Jeanne Petit la nuit.")))
    assert [kind for kind, _ in found] == ["title", "paragraph", "dateline", "dateline", "paragraph", "paragraph"]


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_lines_that_an_editor_broke_are_joined_again(path: Path, width: int) -> None:
    source = sources.read(path)
    blocks = [block.span.of(source.text) for block in find_blocks(source.text, title=source.title)]
    wrapped = "\n\n".join(textwrap.fill(words, width) for words in blocks)
    again = [block.span.of(wrapped) for block in find_blocks(wrapped, title=source.title)]
    assert [" ".join(words.split("\n")) for words in again] == [
        " ".join(textwrap.fill(words, width).split("\n")) for words in blocks
    ]


def test_a_short_last_line_ends_a_wrapped_paragraph() -> None:
    text = (
        "Le ministre a présenté lundi son plan aux députés, qui en ont longuement\n"
        "débattu avant de le renvoyer en commission.\n"
        "Le texte, dont le coût n'est pas connu, reviendra en septembre, selon son\n"
        "entourage."
    )
    assert [words.split()[0] for _, words in kinds(text)] == ["Le", "Le"]


SAYS = "Il" + " a beaucoup dit" * 5


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        pytest.param(f"Le titre\n\n{LEAD}", None, ("Le titre", "Le titre"), id="in-the-text"),
        pytest.param(LEAD, "Un titre", ("Un titre", None), id="from-elsewhere"),
        pytest.param(f"L’accord\n\n{LEAD}", "L'accord !", ("L'accord !", "L’accord"), id="both"),
        pytest.param(f"{LEAD}\n{MORE}", None, (LEAD[:-1], LEAD[:-1]), id="first-words"),
        pytest.param(f"{SAYS} {SAYS}.", None, (f"{SAYS} …", SAYS), id="first-words-cut"),
        pytest.param("", None, ("", None), id="nothing"),
    ],
)
def test_title(text: str, title: str | None, expected: tuple[str, str | None]) -> None:
    words, span = title_of(text, find_blocks(text, title=title), title)
    assert (words, span.of(text) if span else None) == expected


def test_the_line_over_a_title_known_from_elsewhere_is_its_kicker() -> None:
    text = f"Russie\n\nLe Kremlin annonce une visite\n\n{LEAD}"
    assert [kind for kind, _ in kinds(text, "Le Kremlin annonce une visite")] == ["kicker", "title", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        "a" + " " * 200_000 + "b",
        "A, " * 70_000,
        "Par " + "Ab " * 70_000,
        "# " * 100_000,
        "**" * 100_000,
        "publié le " * 20_000,
    ],
    ids=["spaces", "places", "names", "marks", "stars", "words"],
)
def test_no_text_takes_long(text: str) -> None:
    start = time.perf_counter()
    find_blocks(text)
    find_blocks("\n".join([text[:200]] * 1_000))
    assert time.perf_counter() - start < 2  # about 0.1 s on a quiet machine


@example("# \u00a01", None)
@given(st.text(alphabet="aÉ.:»«-–# \n\r\t>*1\u00a0\u2028", max_size=80), st.sampled_from([None, "aÉ a"]))
def test_blocks_never_overlap_and_leave_no_word_out(text: str, title: str | None) -> None:
    blocks = find_blocks(text, title=title)
    at = 0
    for block in blocks:
        assert block.span.start >= at
        words = block.span.of(text)
        assert words
        assert words == words.strip()
        outside = text[at : block.span.start]
        assert not any(c.isalpha() for c in outside)
        at = block.span.end
    assert not any(c.isalpha() for c in text[at:])


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("**Anne Roux**, *maire* de Dole", "  Anne Roux  ,  maire  de Dole"),
        ("Selon [la maire](https://x.example/2023/a), rien", "Selon  la maire                           , rien"),
        ("Voir https://x.example/2019/06/12.", "Voir                             ."),
        ("12 € * hors taxes *, 3*4 et snake_case", "12 € * hors taxes *, 3*4 et snake_case"),
        ("https://x.example/2019", "https://x.example/2019"),
    ],
)
def test_marks_of_markdown_and_addresses_are_no_words(text: str, bare: str) -> None:
    assert without_markup(text) == bare


def test_what_stands_in_markup_is_read_as_without_it() -> None:
    marked = "**Claire Vasseur**, [maire de Dole](https://x.example/2023/maire), a démissionné mardi."
    article = extract(marked, published=date(2025, 3, 13), language="fr")
    assert [(one.name, [role.text for role in one.roles]) for one in article.people] == [
        ("Claire Vasseur", ["maire de Dole"])
    ]
    assert [day.value for day in article.dates] == ["2025-03-11"]


def test_a_title_is_not_cut_behind_a_small_word() -> None:
    text = "Le président de Kessala, Ibrahim Touré, est mort dans la nuit de mardi à mercredi, à 81 ans, dit son fils."
    title, span = title_of(text, find_blocks(text), None)
    assert title == "Le président de Kessala, Ibrahim Touré, est mort dans la nuit de mardi …"
    assert span is not None
    assert span.of(text) == title.removesuffix(" …")


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("Protesters at the march. Image: Ann Lee.", True),
        ("Le port au petit matin (Photo : Luc Roux / AFP)", True),
        (
            "The mayor's image: a leader whom nobody follows, whatever he says, and whom no council heeds now.",
            False,
        ),
        (
            "Le maire a montré une photo : la digue y est intacte, et une autre de mai où elle ne tient plus du tout.",
            False,
        ),
        ("The march ended at noon.", False),
    ],
)
def test_a_caption_ends_with_who_took_the_picture(text: str, credited: bool) -> None:
    assert is_caption(text) is credited
