"""Sources: what is read from a file, and the one clear line for each file that is none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefings import sources
from briefings.errors import ArticleError, BriefingError

Write = Callable[[str, str | bytes], Path]
TEXT = "Le ministre a démissionné lundi, après cinq mois passés à l’Intérieur.\n"
MD = '---\ntitle: "Russie : l\'accord"\npublished: 2024-06-17\nlanguage: fr-FR\noutlet: Le Relais\n'
MD += "url: https://example.org/a?b=1\nauthor: [Jeanne Petit, Paul Roux]\ntags: Russie, Corée du Nord\n---\n"


def test_front_matter_is_read_and_left_out_of_the_text(write: Write) -> None:
    source = sources.read(write("accord.md", MD + TEXT))
    assert source.text == TEXT
    assert (source.id, source.title, source.language) == ("accord", "Russie : l'accord", "fr")
    assert (source.published, source.outlet) == (date(2024, 6, 17), "Le Relais")
    assert (source.author, source.tags) == ("Jeanne Petit, Paul Roux", ("Russie", "Corée du Nord"))
    assert source.url == "https://example.org/a?b=1"


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Russie : l'accord: signé ", "Russie : l'accord: signé"),
        ("« J'ai menti » : au procès", "« J'ai menti » : au procès"),
        ("Il l'a dit :", "Il l'a dit :"),
        ("Direct: le séisme de 12:30", "Direct: le séisme de 12:30"),
        ("'Russie : l''accord'", "Russie : l'accord"),
        ('"Russie : l\'accord"', "Russie : l'accord"),
        ("À 12:30 # à revoir", "À 12:30"),
    ],
)
def test_words_of_the_front_matter_may_hold_a_colon(write: Write, written: str, read: str, line_break: str) -> None:
    lines = ("---", f"title: {written}", "outlet: Le Soir : édition du Nord", "language: fr", "---", "Un.")
    source = sources.read(write("a.md", line_break.join(lines)))
    assert (source.title, source.outlet, source.language) == (read, "Le Soir : édition du Nord", "fr")
    assert (source.text, source.line) == ("Un.", 6)


def test_a_file_that_says_nothing_of_itself_leaves_everything_open(write: Write) -> None:
    source = sources.read(write("a.txt", TEXT))
    assert (source.title, source.published, source.language, source.outlet, source.tags) == (None, None, None, None, ())


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        pytest.param("a.txt", "Un.\r\n\r\nDeux. \r\n", "Un.\r\n\r\nDeux. \r\n", id="line-breaks-and-spaces-stay"),
        pytest.param("a.txt", b"\xef\xbb\xbfUn.", "Un.", id="byte-order-mark-goes"),
        pytest.param("a.md", b"\xef\xbb\xbf---\r\ntitle: T\r\n---\r\nUn.\r\n", "Un.\r\n", id="front-matter-after-mark"),
        pytest.param("a.txt", "---\npublished: 2024-06-17\n---\nUn.", "Un.", id="front-matter-in-plain-text"),
        pytest.param("a.txt", "---\nUn.\n---\nDeux.", "---\nUn.\n---\nDeux.", id="rules-in-plain-text"),
        pytest.param("a.md", "---\n---\nUn.", "Un.", id="empty-front-matter"),
        pytest.param("a.txt", "Un.\n---\nDeux.", "Un.\n---\nDeux.", id="a-rule-further-down"),
        pytest.param(
            "a.txt", "Un\u00a0: «\u202fdeux\u202f».", "Un\u00a0: «\u202fdeux\u202f».", id="no-break-spaces-stay"
        ),
        pytest.param("a.txt", "L'e\u0301te\u0301.", "L'e\u0301te\u0301.", id="nothing-is-composed"),
        pytest.param("a.txt", "<script>{{ x }} #set</script>", "<script>{{ x }} #set</script>", id="markup-is-text"),
        pytest.param("A.TXT", "Un.", "Un.", id="ending-in-capitals"),
    ],
)
def test_the_text_is_kept_as_it_stands(write: Write, name: str, content: str | bytes, text: str) -> None:
    assert sources.read(write(name, content)).text == text


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("**Paul Kerven**, *maire* de _Lorient_, l'*Aquarius*", "Paul Kerven, maire de Lorient, l'Aquarius"),
        ("***fort***, **un _mot_ fort**, *un **mot** faible*", "fort, un mot fort, un mot faible"),
        ("« Je pars **la tête haute** », a-t-il dit.", "« Je pars la tête haute », a-t-il dit."),
        ("**un\ndeux** et **un\n\ndeux**", "un\ndeux et **un\n\ndeux**"),
        ('selon [Ouest-Matin](https://e.org/a_(b)), [ici](note.pdf "Note")', "selon Ouest-Matin, ici"),
        ("![Photo](maire.jpg)\n\n[**Anne**](<a b>) part.", "\n\nAnne part."),
        ("selon [Anne][1] et [sic] [Le Soir]\n\n[1]: http://e.org\n[le soir]: /s", "selon Anne et [sic] Le Soir\n\n\n"),
        (
            "votera le 27 mars[^1]. Il [^x] a dit [^2].\n\n[^1]: Un ordre du jour.",
            "votera le 27 mars. Il [^x] a dit [^2].\n\n[1] Un ordre du jour.",
        ),
        ("voir <https://e.org/a>, <anne@e.org>", "voir https://e.org/a, anne@e.org"),
        ("avant <!-- à revoir\nencore --> après <!-- fin", "avant \n après <!-- fin"),
        ("\\*hors taxes, 1\\. et\\\nsuite", "*hors taxes, 1. et\nsuite"),
        (
            "# Titre\n\n* un\n* deux\n\n> « Non »\n>\n> > dit-il\n\n* * *",
            "# Titre\n\n* un\n* deux\n\n« Non »\n\ndit-il\n\n",
        ),
        ("a > b\n\nSuite\n-----\n\nUn\n-- deux", "a > b\n\n# Suite\n\n\nUn\n-- deux"),
        (
            "| Ville | Morts \\| blessés |\n|---|---:|\n| **Brécy** | 12 |\n\na | b",
            "Ville\tMorts | blessés\n\nBrécy\t12\n\na | b",
        ),
        (
            "un[^a] deux[^1]\n\n[^1]: Entretien,\n    à Lyon.\n[^a]: Ici.",
            "un deux\n\n[2] Entretien, à Lyon.\n\n[1] Ici.",
        ),
        ("Il part.\r\n---\r\n\r\nSuite\r\n---\r\n\r\n> a\r\n> b", "Il part.\r\n\r\n\r\n# Suite\r\n\r\n\r\na\r\nb"),
        ("a | b\r\n--|--\r\n1 | 2", "a\tb\n\n1\t2"),
        (
            "> Plus le choix.\n>\n> — Julie Caron, adjointe\n\nles",
            "«\u00a0Plus le choix.\u00a0»\n\n— Julie Caron, adjointe\n\nles",
        ),
        ("> No choice.\n> We go.\n> -- Julie Caron", "“No choice.\nWe go.”\n-- Julie Caron"),
        (
            "> À retenir : « non ».\n> — Julie Caron\n\n> Un encadré.\n> Sans nom.",
            "À retenir : « non ».\n— Julie Caron\n\nUn encadré.\nSans nom.",
        ),
        ("```\nP = R\n```", "\nP = R\n"),
        ("3 * 4 * 5, prix* (*hors taxes), candidat*e*s, un_nom_a, ~~non~~", None),
    ],
)
def test_what_markdown_writes_around_words_is_not_read(write: Write, written: str, words: str | None) -> None:
    expected = written if words is None else words
    assert sources.read(write("2024-06-17.md", f"Titre\n\n{written}")).text == f"Titre\n\n{expected}"
    if "\n>" not in written:
        assert sources.read(write("2024-06-17.txt", written)).text == written


def test_what_a_mail_quotes_is_read_without_the_marks_of_mail(write: Write) -> None:
    written = "Bonjour,\n> Le pont\n>\n> > ferme lundi.\n\n> 50 ans : 12 %"
    assert sources.read(write("2024-06-17.txt", written)).text == "Bonjour,\nLe pont\n\nferme lundi.\n\n> 50 ans : 12 %"


@pytest.mark.parametrize(
    "signs", ["*a ", "[", "![a](", "_a*", "**", "<!--", "[a]:", "\\", "[a]( ", "(*a", " _a_a", "[^a", "[^a]: "]
)
def test_marks_that_never_end_stay_and_take_no_time(write: Write, signs: str) -> None:
    text = "x " + signs * 100_000
    assert sources.read(write("2024-06-17.md", text)).text.startswith(text[:3])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "cp1252", "iso-8859-15", "mac-roman", "cp850"])
def test_french_is_read_in_the_encodings_it_comes_in(write: Write, encoding: str) -> None:
    words = "Le chef de l'État, reçu à Pyongyang où il était déjà allé, a salué une «\u00a0amitié\u00a0» très ancienne."
    assert sources.read(write("a.txt", words.encode(encoding))).text == words


def test_a_ligature_tells_latin_9_from_windows(write: Write) -> None:
    assert sources.read(write("a.txt", "Au cœur du débat".encode("iso-8859-15"))).text == "Au cœur du débat"
    assert sources.read(write("b.txt", "Au cœur – 50 €…".encode("cp1252"))).text == "Au cœur – 50 €…"


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        pytest.param("2016_07_26-006.txt", None, date(2016, 7, 26), id="underscores"),
        pytest.param("2024-06-17-poutine.txt", None, date(2024, 6, 17), id="hyphens"),
        pytest.param("2024-06-17.md", None, date(2024, 6, 17), id="nothing-but-the-day"),
        pytest.param("2024-06-17-poutine.txt", date(2024, 6, 18), date(2024, 6, 18), id="the-caller-knows-better"),
        pytest.param("2024-02-31-a.txt", None, None, id="no-such-day-is-just-a-name"),
        pytest.param("2024-06-171.txt", None, None, id="longer-number"),
        pytest.param("plan-2024-06-17.txt", None, None, id="not-at-the-start"),
    ],
)
def test_the_day_may_stand_in_the_name(write: Write, name: str, given: date | None, expected: date | None) -> None:
    assert sources.read(write(name, TEXT), published=given).published == expected


def test_who_has_read_it_over_stands_in_the_front_matter(write: Write) -> None:
    source = sources.read(
        write("a.md", f"---\nreviewed_by: [Nadia Ferrand, Luc Roy]\nreviewed: 2024-06-18\n---\n{TEXT}")
    )
    assert (source.reviewed_by, source.reviewed) == ("Nadia Ferrand, Luc Roy", date(2024, 6, 18))


def test_front_matter_above_a_saved_page_stands_above_what_the_page_says(write: Write) -> None:
    head = "---\npublished: 2024-06-16\nreviewed_by: Nadia Ferrand\nnote: Relu.\n---\n"
    page = PAGE.format(charset="utf-8", published=STATED)
    source = sources.read(write("a.html", head + page))
    assert (source.published, source.reviewed_by, source.note) == (date(2024, 6, 16), "Nadia Ferrand", "Relu.")
    assert (source.outlet, source.author, source.line) == ("Le Relais", "Jeanne Petit", 1)
    assert source.text == sources.read(write("b.html", page)).text


def test_front_matter_stands_above_the_name(write: Write) -> None:
    path = write("2024-06-17-a.md", f"---\npublished: 2024-06-16\nlanguage: en\n---\n{TEXT}")
    assert sources.read(path).published == date(2024, 6, 16)
    assert sources.read(path, published=date(2024, 6, 15), language="fr").language == "fr"


@pytest.mark.parametrize(
    ("name", "content", "line", "words"),
    [
        pytest.param("a.txt", b"", None, "empty", id="empty"),
        pytest.param("a.txt", " \n\t\u00a0\n", None, "there is no text", id="blank"),
        pytest.param("a.md", "---\ntitle: T\n---\n\n", 4, "below the front matter", id="front-matter-alone"),
        pytest.param("a.txt", b"abc\x00\x01\x02def", 1, "binary", id="binary"),
        pytest.param("a.txt", b"%PDF-1.7\n\xe2\xe3", None, "a PDF", id="pdf-with-another-name"),
        pytest.param("a.md", b"PK\x03\x04\x14\x00", None, "zipped", id="word-with-another-name"),
        pytest.param("a.docx", b"PK\x03\x04", None, "cannot be opened; open it in the program", id="broken-word"),
        pytest.param("a.doc", b"\xd0\xcf\x11\xe0", None, "save it for Word (.docx) or as plain text", id="old-word"),
        pytest.param("a.eml", b"From: a", None, "open it in the mail program, and save it as text", id="mail"),
        pytest.param("a.pdf", b"%PDF", None, "save the page that it was printed from as HTML", id="pdf"),
        pytest.param("a.csv", b"a,b", None, "save the article as one of .md", id="no-kind-of-article"),
        pytest.param("a.txt", b"Bon.\nEt \x81\x8d\x9d", 2, "not UTF-8 (byte 0x81)", id="no-encoding-fits"),
        pytest.param("a.txt", "Шойгу в Пхеньяне".encode("cp1251"), 1, "not UTF-8", id="another-script"),
        pytest.param("a.txt", "été déjà".encode() + b"\xe9", 1, "not UTF-8", id="utf-8-that-breaks-off"),
        pytest.param("a.txt", b"\xff\xfeL\x00e\x00 \x00m", None, "UTF-16", id="utf-16-that-breaks-off"),
        pytest.param("a.txt", b"x" * 10_000_001, None, "too large", id="huge"),
        pytest.param("a.md", "---\ntitle: T\n" + TEXT, 1, "not closed", id="front-matter-not-closed"),
        pytest.param("a.md", "---\ntitle: T\noutlet: [a\n---\nB", 4, "broken", id="bracket-not-closed"),
        pytest.param("a.md", '---\ntitle: "Oui" : accord\n---\nB', 2, "double quotes", id="quoted-in-part"),
        pytest.param("a.md", "---\n\ttitle: T\n---\nB", 2, "broken", id="tab"),
        pytest.param("a.md", "---\njust words\n---\nB", 2, "no `key: value`", id="no-keys"),
        pytest.param("a.md", "---\ntitle: T\ntitle: U\n---\nB", 3, "twice", id="key-twice"),
        pytest.param("a.md", "---\nreviewed: soon\n---\nB", 2, "cannot be read", id="no-day-of-review"),
        pytest.param("a.md", "---\nreviewer: N\n---\nB", 2, "did you mean 'reviewed_by'?", id="reviewer"),
        pytest.param("a.md", "---\npublised: 2024-06-17\n---\nB", 2, "did you mean 'published'?", id="misspelt-key"),
        pytest.param("a.md", "---\nTitle: T\n---\nB", 2, "did you mean 'title'?", id="key-in-capitals"),
        pytest.param(
            "a.md", "---\ntitle: T\ndate: 2024-06-17\n---\nB", 3, "did you mean 'published'?", id="other-name"
        ),
        pytest.param("a.md", "---\nlayout: post\n---\nB", 2, "known are title", id="unknown-key"),
        pytest.param("a.md", "---\ntitle: {a: b}\n---\nB", 2, "more than one value", id="mapping-for-a-word"),
        pytest.param("a.md", "---\ntags: {a: b}\n---\nB", 2, "write it as tags", id="mapping-for-a-list"),
        pytest.param("a.md", "---\nlanguage: xx\n---\nB", 2, "supported: ", id="unknown-language"),
        pytest.param("a.md", "---\nlanguage: français\n---\nB", 2, "did you mean 'fr'?", id="language-by-its-name"),
        pytest.param("a.md", "---\nlanguage: French\n---\nB", 2, "did you mean 'fr'?", id="by-its-name-in-english"),
        pytest.param("a.md", "---\nlanguage: anglais\n---\nB", 2, "did you mean 'en'?", id="by-its-name-in-french"),
        pytest.param("a.md", "---\nlanguage: german\n---\nB", 2, "supported: ", id="name-of-another-language"),
        pytest.param(
            "a.md", "---\npublished: lundi\ntitel: T\n---\nB", 2, "line 3: unknown key 'titel'", id="both-mistakes"
        ),
        pytest.param("a.md", "---\npublished: 2024-02-31\n---\nB", 2, "no such day", id="no-such-day"),
        pytest.param("a.md", "---\npublished: 17/06/2024\n---\nB", 2, "YYYY-MM-DD", id="day-in-another-order"),
        pytest.param("a.md", "---\npublished: lundi\n---\nB", 2, "YYYY-MM-DD", id="no-day-at-all"),
        pytest.param("a.md", "---\nurl: javascript:alert(1)\n---\nB", 2, "https://", id="address-that-runs"),
        pytest.param("a.md", "---\nurl: //example.org\n---\nB", 2, "https://", id="address-without-scheme"),
        pytest.param("a.md", '---\nurl: "https://[x"\n---\nB', 2, "https://", id="address-broken"),
        pytest.param("a.md", "---\ntitle: !!python/object/apply:os.system [ls]\n---\nB", 2, "", id="nothing-is-run"),
        pytest.param("a.html", "---\npublised: 2024-06-17\n---\n<p>B</p>", 2, "did you mean", id="key-above-a-page"),
        pytest.param("a.mhtml", "MIME-Version: 1.0", None, "save the page as HTML", id="page-in-one-file"),
        pytest.param("a.html", "<html><body></body></html>", None, "no article was found", id="page-without-words"),
        pytest.param("a.html", "<!-- -->", None, "no article was found", id="no-page"),
        pytest.param("a.html", "<svg> <p> <p> {", None, "cannot be taken apart", id="a-page-that-breaks-a-package"),
    ],
)
def test_each_bad_file_gets_a_line_with_place_and_cure(
    write: Write, name: str, content: str | bytes, line: int | None, words: str
) -> None:
    path = write(name, content)
    with pytest.raises(ArticleError) as caught:
        sources.read(path)
    message = str(caught.value)
    assert message.startswith(f"{path}:{line}: " if line else f"{path}: ")
    assert words in message
    assert caught.value.cure
    assert "\n" not in message


def test_a_file_that_cannot_be_opened_is_an_error_of_that_file(tmp_path: Path) -> None:
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere.md")
    assert sources.find([tmp_path]) == (tmp_path / "gone.md",)
    with pytest.raises(ArticleError, match="cannot be opened"):
        sources.read(tmp_path / "gone.md")


def test_find_lists_articles_in_order_and_documents_that_must_be_spoken_of(write: Write, tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.md",
        "sub/c.html",
        "README.md",
        "photo.jpg",
        "note.docx",
        "~$note.docx",
        "old.doc",
        "mail.eml",
        ".hidden.md",
        ".git/d.md",
    ):
        write(name, "x")
    for name in ("sub/c_files/advert.html", "sub/c_fichiers/x/advert.htm"):  # what browsers save beside c.html
        write(name, "x")
    found = [path.relative_to(tmp_path).as_posix() for path in sources.find([tmp_path])]
    assert found == ["README.md", "a.md", "b.txt", "mail.eml", "note.docx", "old.doc", "sub/c.html"]


def test_find_keeps_the_order_given_and_names_each_file_once(write: Write, tmp_path: Path) -> None:
    one, two = write("one.txt", "x"), write("two.txt", "x")
    assert sources.find([two, tmp_path]) == (two, one)
    with pytest.raises(BriefingError, match="no such file"):
        sources.find([tmp_path / "none"])


def test_a_link_to_a_folder_is_not_followed(write: Write, tmp_path: Path) -> None:
    one = write("a/one.txt", "x")
    (tmp_path / "a" / "b").symlink_to(tmp_path)
    assert sources.find([tmp_path]) == (one,)


def test_what_is_found_is_looked_up_each_time(write: Write, tmp_path: Path) -> None:
    write("one.txt", "x")
    found = sources.ArticleFiles([tmp_path])
    assert (len(found), len(list(found)), len(list(found))) == (1, 1, 1)
    assert write("two.txt", "x") in found


def test_two_articles_with_one_id(write: Write) -> None:
    paths = [write(name, "x") for name in ("a.md", "b.md", "old/a.txt", "B.txt")]
    errors = sources.check_ids(paths)
    assert [error.path for error in errors] == paths[2:]
    assert str(paths[0]) in str(errors[0])
    assert sources.check_ids(paths[:2]) == ()
    assert sources.check_ids([*paths[:2], Path("a.odt"), Path("b.mhtml")]) == ()  # of a kind that is not read at all
    assert sources.by_id([Path("a.odt"), *paths[:3]]) == {"a": paths[0], "b": paths[1]}


def test_whoever_signs_a_page_is_not_read_as_somebody_of_its_article(write: Write) -> None:
    head = (
        '<html><head><title>Le feu</title><meta name="author" content="Luc Marec"></head><body><article><h1>Le feu</h1>'
    )
    lines = ("Luc Marec", "Le feu a pris à Brest jeudi soir, dans un immeuble de trois étages.", "Luc Marec a tout vu.")
    body = "".join(f"<p>{line}</p>" for line in lines)
    text = sources.read(write("2026-03-12.html", f"{head}{body}</article></body></html>")).text
    assert text.split("\n\n")[-2:] == list(lines[1:])
    assert "Luc Marec\n" not in text


TALKS = (
    "<p>Talks on steel will resume in Geneva on Monday, the trade minister said. No date was set for an agreement.</p>"
)
ASKS = "<p>We and our 842 partners use cookies to personalise content and ads.</p><button>Accept all</button>"


@pytest.mark.parametrize(
    "over",
    [
        pytest.param(f'<div role="dialog"><h2>We value your privacy</h2>{ASKS}</div>', id="dialog"),
        pytest.param(f'<dialog open="">{ASKS}</dialog>', id="dialog-element"),
        pytest.param(f'<div class="CookieBanner">{ASKS}</div>', id="named-for-what-it-asks"),
        pytest.param(f'<section id="onetrust-consent-sdk">{ASKS}</section>', id="of-a-service"),
    ],
)
def test_what_a_saved_page_lays_over_its_article_is_none_of_it(write: Write, over: str) -> None:
    page = (
        f'<html lang="en"><head><title>Steel</title></head><body>{over}<div class="layout">{TALKS}</div></body></html>'
    )
    text = sources.read(write("2026-03-12-steel.html", page)).text
    assert "will resume in Geneva on Monday" in text
    assert "842 partners" not in text


@pytest.mark.parametrize(
    ("quoted", "lines"),
    [
        ("<p>No choice.</p><footer>Julie Caron, mayor</footer>", ["“No choice.”", "— Julie Caron, mayor"]),
        ("<p>No choice.</p><p>We <b>go</b></p><cite>– Julie Caron</cite>", ["“No choice.", "We go”", "— Julie Caron"]),
        ("<p>“No choice.”</p><cite>Julie Caron</cite>", ["“No choice.”", "— Julie Caron"]),
        ("<p>A box that names nobody at all.</p>", ["A box that names nobody at all."]),
    ],
)
def test_who_is_quoted_in_a_block_of_a_page_is_kept(write: Write, quoted: str, lines: list[str]) -> None:
    body = f"<article><h1>Steel</h1>{TALKS}<blockquote>{quoted}</blockquote><p>He <q>agrees</q> with her.</p></article>"
    text = sources.read(write("2026-03-12-steel.html", f'<html lang="en"><body>{body}</body></html>')).text
    assert text.split("\n\n")[2:] == [*lines, "He “agrees” with her."]


def test_an_article_that_its_page_shows_in_a_dialog_is_read(write: Write) -> None:
    page = f'<html lang="en"><body><div role="dialog"><h1>Steel</h1>{TALKS}</div></body></html>'
    assert "will resume in Geneva on Monday" in sources.read(write("2026-03-12-steel.html", page)).text


PAGE = """<!doctype html><html lang="fr-FR"><head><meta charset="{charset}"><title>L'accord - Le Relais</title>
<meta property="og:title" content="L'accord est signé"><meta property="og:site_name" content="Le Relais">
<meta property="article:modified_time" content="2024-06-20T10:00:00+02:00">{published}
<meta name="author" content="Jeanne Petit"><link rel="canonical" href="https://example.org/accord"></head>
<body><nav><a href="/">Accueil</a> <a href="/monde">Monde</a></nav><article><h1>L'accord est signé</h1>
<p>Les deux pays ont signé lundi un accord &amp; promis d'en publier le texte.</p><h2>Et ensuite ?</h2>
<p>Le texte &lt;b&gt; sera <b>débattu</b> en septembre, a dit le ministre.</p></article>
<script>alert(1)</script><footer>Mentions légales</footer></body></html>"""
STATED = '<meta property="article:published_time" content="2024-06-17T23:30:00+02:00">'
LINKED = '<script type="application/ld+json">{"@graph": [{"datePublished": "2024-06-17"}]}</script>'


@pytest.mark.parametrize(
    ("stated", "encoding"),
    [("utf-8", "utf-8"), ("iso-8859-1", "cp1252"), ("utf-8", "cp1252"), ("idna", "cp1252"), ("none-such", "cp1252")],
)
def test_a_page_gives_its_article_and_what_its_head_says(write: Write, stated: str, encoding: str) -> None:
    page = PAGE.format(charset=stated, published=STATED)
    source = sources.read(write("accord.html", page.encode(encoding)))
    assert (source.title, source.language, source.outlet) == ("L'accord est signé", "fr", "Le Relais")
    assert (source.author, source.url) == ("Jeanne Petit", "https://example.org/accord")
    assert source.published == date(2024, 6, 17)
    paragraphs = source.text.split("\n\n")
    assert "Les deux pays ont signé lundi un accord & promis d'en publier le texte." in paragraphs
    assert "Le texte <b> sera débattu en septembre, a dit le ministre." in paragraphs
    assert not {"alert", "Mentions légales", "Accueil"} & set(source.text.split())


@pytest.mark.parametrize(
    ("name", "published", "expected"),
    [
        pytest.param("a.html", LINKED, date(2024, 6, 17), id="in-linked-data"),
        pytest.param("a.html", "", None, id="a-day-of-change-is-none-of-publication"),
        pytest.param("2024-06-16-a.html", "", date(2024, 6, 16), id="in-the-name"),
        pytest.param("a.html", '<meta name="date" content="hier">', None, id="no-day"),
    ],
)
def test_the_day_of_a_page(write: Write, name: str, published: str, expected: date | None) -> None:
    assert sources.read(write(name, PAGE.format(charset="utf-8", published=published))).published == expected


def test_a_page_in_an_unknown_language_leaves_it_to_the_words(write: Write) -> None:
    page = PAGE.format(charset="utf-8", published="").replace('lang="fr-FR"', 'lang="xx"')
    assert sources.read(write("a.html", page)).language is None


def test_a_caller_cannot_ask_for_a_language_that_is_not_read(write: Write) -> None:
    with pytest.raises(ArticleError, match="supported: "):
        sources.read(write("a.txt", TEXT), language="xx")


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("javascript:alert(1)", id="scheme"),
        pytest.param("https://banque.example@autre.example/", id="name-before-at"),
        pytest.param("https://a.example/\\u202exyz", id="turned-around"),
        pytest.param("https://a.example:99999/", id="no-such-port"),
    ],
)
def test_an_address_that_hides_where_it_leads_is_refused_with_its_line(
    write: Callable[[str, str | bytes], Path], address: str
) -> None:
    path = write("a.md", f'---\ntitle: T\nurl: "{address}"\n---\nMot.\n')
    with pytest.raises(ArticleError, match=r"a\.md:3: the url"):
        sources.read(path)


def test_deep_yaml_is_refused_before_it_grows(write: Callable[[str, str | bytes], Path]) -> None:
    path = write("a.md", f"---\ntags: {'[' * 3000}{']' * 3000}\n---\nMot.\n")
    with pytest.raises(ArticleError, match="too deep"):
        sources.read(path)
