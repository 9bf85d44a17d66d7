# ruff: noqa: E501  (one file a line)
"""More than 300 files that no newsroom means to write and every newsroom gets: made anew each time, the same each time.

Each is either read, or refused with one line. `corpus` gives the text files by name, `links` and `special` what the file
system can do besides.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FR = "Le ministre Paul Renard a démissionné lundi 3 mars 2025 à Rocmer. « C'est fini », a-t-il déclaré à la presse.\n"
EN = 'Minister Paul Renard resigned on Monday, 3 March 2025, in Rocmer. "It is over," he told reporters.\n'
HEAD = "---\ntitle: Le ministre part\npublished: 2025-03-04\nlanguage: fr\n---\n"


@dataclass(frozen=True, slots=True)
class Nasty:
    """A file, and whether it must be read (True), must be refused (False), or may be either (None)."""

    name: str
    data: bytes
    read: bool | None = None


def corpus() -> list[Nasty]:
    """The files, in order of name; their names have to do with what is wrong with them."""
    makers = (encodings, marks, signs, front_matters, yaml_bombs, days, addresses, pages, shapes, names, noise)
    return [file for make in makers for file in make()]


def encodings() -> Iterator[Nasty]:
    own = ("utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "iso-8859-15", "mac-roman", "cp850")
    for code in own:
        yield Nasty(f"enc-{code}.txt", FR.encode(code), True)
    for code in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp500", "cp037", "utf-7"):
        yield Nasty(f"enc-bare-{code}.txt", FR.encode(code))
    for code, words in (
        ("cp1251", "Шойгу прибыл в Пхеньян"), ("koi8-r", "Шойгу прибыл в Пхеньян"), ("shift_jis", "大臣は月曜日に辞任した"),
        ("gb18030", "部长星期一辞职"), ("big5", "部長星期一辭職"), ("euc-kr", "장관은 월요일에 사임했다"),
        ("cp1256", "استقال الوزير"), ("cp1253", "Ο υπουργός παραιτήθηκε"),
    ):  # fmt: skip
        yield Nasty(f"enc-foreign-{code}.txt", words.encode(code), False)
    for first in ("utf-8", "cp1252", "mac-roman", "cp850", "utf-16-le"):
        for second in ("utf-8", "cp1252", "utf-16-le"):
            if first != second:
                yield Nasty(f"enc-mixed-{first}-{second}.txt", FR.encode(first) + FR.encode(second))
    twice = FR.encode("utf-8").decode("cp1252").encode("utf-8")
    yield Nasty("enc-twice.txt", twice)
    for at in (1, 7, 60):
        yield Nasty(f"enc-cut-{at}.txt", FR.encode()[:-at] + "é".encode()[:1], False)
        yield Nasty(f"enc-cut-utf16-{at}.txt", FR.encode("utf-16")[:-at])
    for number, data in enumerate(
        (b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xc0\xaf", b"\xf5\x80\x80\x80", b"\xf0\x80\x80\xaf")
    ):
        yield Nasty(f"enc-ill-{number}.txt", FR.encode() + data + FR.encode(), False)
    yield Nasty("enc-surrogates-utf16.txt", b"\xff\xfe" + b"\x00\xd8" + FR.encode("utf-16-le"), False)
    yield Nasty("enc-surrogates-utf32.txt", b"\xff\xfe\x00\x00" + b"\x00\xd8\x00\x00" + FR.encode("utf-32-le"), False)


def marks() -> Iterator[Nasty]:
    bom = "\ufeff"
    yield Nasty("bom-twice.md", (bom * 2 + HEAD + FR).encode())
    yield Nasty("bom-inside.md", (HEAD + bom + FR + bom + FR).encode(), True)
    yield Nasty("bom-only.md", bom.encode(), False)
    yield Nasty("bom-only-16.md", b"\xff\xfe", False)
    yield Nasty("bom-wrong.md", b"\xfe\xff" + FR.encode("utf-16-le"))
    yield Nasty("bom-wrong-32.md", b"\xff\xfe\x00\x00" + FR.encode("utf-8"), False)
    yield Nasty("bom-after-head.md", (HEAD.replace("---\n", "---\n" + bom, 1) + FR).encode())
    for number, end in enumerate(("\r", "\r\n", "\n\r", "\x85", "\u2028", "\u2029", "\v", "\f")):
        text = (HEAD + FR * 3).replace("\n", end)
        yield Nasty(f"ends-{number}.md", text.encode())
        yield Nasty(f"ends-text-{number}.txt", (FR * 3).replace("\n", end).encode(), True)


def signs() -> Iterator[Nasty]:
    odd = {
        "rtl": "\u202e", "isolate": "\u2066", "rlm": "\u200f", "zwj": "\u200d", "zwnj": "\u200c", "zwsp": "\u200b",
        "wj": "\u2060", "shy": "\u00ad", "cgj": "\u034f", "vs16": "\ufe0f", "tag": "\U000e0041", "nonchar": "\ufffe",
        "lastchar": "\U0010ffff", "repl": "\ufffd", "objrepl": "\ufffc", "private": "\ue000", "ls": "\u2028",
        "nel": "\u0085", "nbsp": "\u00a0", "nnbsp": "\u202f", "hangul-filler": "\u3164", "braille-blank": "\u2800",
        "emoji": "👩\u200d👩\u200d👧", "flag": "🇫🇷", "keycap": "1\ufe0f\u20e3", "combining": "\u0301" * 40,
        "cuneiform": "𒀀", "arabic": "السلام", "hebrew": "שלום", "thai": "สวัสดี", "math": "𝔓𝔞𝔲𝔩", "fullwidth": "Ｐａｕｌ",
        "ligature": "ﬁn œuvre", "long-s": "ſ", "dotless": "ı İ", "sharp-s": "ẞ ß", "greek": "Ω Ω µ μ", "c1": "\x9b31m",
        "ideographic": "\u3000", "digits": "٣ مارس ২০২৫", "roman": "Ⅻ ⅻ", "quotes": "„“”‟‘’‚‛‹›«»「」",
    }  # fmt: skip
    for name, sign in odd.items():
        words = FR.replace("ministre Paul", f"mini{sign}stre {sign}Paul{sign}").replace("lundi", f"lun{sign}di")
        yield Nasty(f"sign-{name}.md", (HEAD + words + sign * 20 + "\n" + FR).encode(), True)
        title = HEAD.replace("Le ministre part", f'"Le {sign} part"')
        yield Nasty(f"sign-title-{name}.md", (title + FR).encode())
    for code in (0, 1, 7, 8, 11, 12, 14, 27, 31, 127, 0x80, 0x9F):
        yield Nasty(
            f"control-{code:02x}.txt", (FR + chr(code) + FR).encode(), None if code in (11, 12) or code > 127 else False
        )
    for name in ("zwsp", "zwj", "wj", "shy", "rtl", "combining", "hangul-filler", "nonchar", "tag"):
        yield Nasty(f"only-{name}.md", (HEAD + odd[name] * 300).encode())


def front_matters() -> Iterator[Nasty]:
    heads = {
        "twice": ("title: a\ntitle: b", False), "unknown": ("layout: post", False), "tab": ("\ttitle: a", False),
        "list": ("- a\n- b", False), "scalar": ("juste des mots", False), "null": ("~", None), "nothing": ("", True),
        "mapping": ("title: {a: b}", False), "nested": ("tags: [[a], [b]]", False), "int": ("title: 12", True),
        "key-list": ("? [a, b]\n: c", False), "key-map": ("? {a: b}\n: c", False), "key-empty": (": c", False),
        "key-null": ("~: c", False), "key-int": ("1: c", False), "merge": ("<<: {title: a}", False),
        "colon": ("title: a: b", True), "brace": ("title: {", False), "quote": ('title: "a', False),
        "percent": ("%YAML 1.1\n---\ntitle: a", None), "two-docs": ("title: a\n--- \nb: c", None),
        "block": ("title: |\n  a\n  b", True), "fold": ("title: >\n  a\n  b", True), "empty-title": ("title:", True),
        "half": ('title: "\\ud800"', False), "pair": ('title: "\\ud83d\\ude00"', False), "nul": ('title: "a\\0b"', None),
        "beyond": ('title: "\\U00110000"', False), "far": ('title: "\\UFFFFFFFF"', False), "esc": ('title: "\\e[31m"', None),
        "long-key": ("a" * 900 + ": b", False), "long-value": ("title: " + "a " * 20_000, None),
        "long-tags": ("tags: [" + ", ".join(f"t{n}" for n in range(3000)) + "]", None),
        "path": ('title: "../../../etc/passwd"\noutlet: "..\\\\..\\\\x"\ntags: ["../../a", "/etc", "C:\\\\a", ".."]', True),
        "author-path": ("author: ../../../../tmp/evil\nreviewed_by: /etc/passwd\nnote: ~/.ssh", True),
        "tag-odd": ('tags: ["#", "?", "%2e%2e", "a/b", "CON", " ", "é", "É", "…", "-"]', True),
        "reviewed": ("reviewed: 2024-99-99", False), "lang": ("language: tlh", False), "lang-list": ("language: [fr]", False),
        "jinja": ('title: "{{ 7*7 }} {% raw %}"', True), "html": ('title: "</title><script>x</script>"', True),
    }  # fmt: skip
    for name, (head, read) in heads.items():
        language = (
            "" if "language" in head or read is False or name in ("null", "percent", "two-docs") else "\nlanguage: fr"
        )
        yield Nasty(f"head-{name}.md", f"---\n{head}{language}\n---\n{FR}".encode(), read)
    yield Nasty("head-open.md", f"---\ntitle: a\n{FR * 50}".encode(), False)
    yield Nasty("head-only.md", HEAD.encode(), False)
    yield Nasty("head-rules.md", ("---\n" * 500 + FR).encode())
    yield Nasty(
        "head-huge.md", ("---\n" + "".join(f"k{n}: v\n" for n in range(200_000)) + "---\n" + FR).encode(), False
    )
    yield Nasty("head-bytes.md", b"---\ntitle: \xe9\xe8\n---\n" + FR.encode())


def yaml_bombs() -> Iterator[Nasty]:
    laughs = 'a: &a ["x","x","x"]\n' + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)},*{chr(97 + n)},*{chr(97 + n)}]\n" for n in range(20)
    )
    heads = {
        "laughs": laughs, "alias": "title: &a b\nnote: *a", "self": "title: &a [*a]", "tag": "title: !!binary aGk=",
        "python": "title: !!python/object/apply:os.system ['touch /tmp/evil']", "set": "tags: !!set {a, b}",
        "deep": "tags: " + "[" * 5000 + "]" * 5000, "deep-map": "title: " + "{a: " * 3000 + "b" + "}" * 3000,
        "deep-open": "tags: " + "[" * 5000, "deep-dash": "tags:\n" + " " * 2 + "- " * 3000 + "a",
        "deep-question": "? " * 3000 + "a", "anchor": "&a title: b", "local": "title: !secret b",
    }  # fmt: skip
    for name, head in heads.items():
        yield Nasty(f"yaml-{name}.md", f"---\n{head}\n---\n{FR}".encode(), False)


def days() -> Iterator[Nasty]:
    text = FR.replace("lundi 3 mars 2025", "hier, demain, la semaine dernière, dans dix ans, il y a mille ans et lundi")
    for day in ("0000-01-01", "0001-01-01", "0001-12-31", "0999-06-01", "1582-10-10", "1900-02-29", "2024-02-30",
                "2024-13-01", "9999-01-01", "9999-12-31", "10000-01-01", "-001-01-01", "2024-1-1", "20240101",
                "2024-06-17T25:99:99", "1e9", "0x7e8", "２０２４-０６-１７", "٢٠٢٤-٠٦-١٧"):  # fmt: skip
        yield Nasty(f"day-{day.replace(':', '')}.md", f"---\npublished: {day}\nlanguage: fr\n---\n{text}".encode())
        yield Nasty(
            f"day-text-{day.replace(':', '')}.md",
            f"{HEAD}Né le {day}, mort en {day[:4]}. Il est parti le {day}.\n".encode(),
        )
    for number, words in enumerate((
        "en l'an 0", "en l'an 9999", "le 31 décembre 9999", "le 1er janvier 1", "au XXXIVe siècle", "au 99e siècle",
        "dans 99999999999999999999 ans", "il y a 10000000000 siècles", "le 30 février 2025", "le 0 mars 2025",
        "du 31 au 1er mars", "entre 2030 et 1990", "dans 3000 ans", "il y a 2024 ans", "le 32 mars", "à 25 h 61",
        "chaque 31 février", "le 29 février 2023", "en 00", "pendant 1e400 jours", "dans ½ an", "le ٣ mars",
    )):  # fmt: skip
        yield Nasty(
            f"day-words-{number:02}.md",
            f"{HEAD}Le ministre Paul Renard est venu {words}. Il reviendra {words}.\n".encode(),
            True,
        )
        late = HEAD.replace("2025-03-04", "9999-12-30")
        yield Nasty(
            f"day-late-{number:02}.md",
            f"{late}Paul Renard est venu {words} ; il reviendra {words} et demain.\n".encode(),
        )


def addresses() -> Iterator[Nasty]:
    for number, url in enumerate((
        "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example", "https://a@b.example/",
        "https://[::1", "https://a.example:99999/", "https://\\u202ea.example", "ftp://a.example", "https://", "http:///a",
        "https://a.example/" + "a" * 3000, "https://a.example/%00", "https://a.example/../../x", "HTTPS://A.EXAMPLE/É",
    )):  # fmt: skip
        yield Nasty(f"url-{number:02}.md", f'---\ntitle: a\nlanguage: fr\nurl: "{url}"\n---\n{FR}'.encode())


def pages() -> Iterator[Nasty]:
    body = f"<article><h1>Le ministre part</h1><p>{FR}</p><p>{FR}</p><p>{FR}</p></article>"
    whole = (
        f'<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>x</title></head><body>{body}</body></html>'
    )
    yield Nasty("page-fine.html", whole.encode(), True)
    for tag in ("div", "b", "table", "ul", "span", "blockquote", "p", "svg", "font", "a href=x"):
        depth = 3000
        close = f"</{tag.split()[0]}>" * depth
        yield Nasty(
            f"page-deep-{tag.split()[0]}.html", ("<html lang=fr><body>" + f"<{tag}>" * depth + body + close).encode()
        )
    for code in ("utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "base64", "hex", "zip",
                 "rot13", "utf-16", "utf-32", "utf-8-sig", "x-user-defined", "mbcs", "cp65001", "none", "a" * 300):  # fmt: skip
        told = whole.replace("utf-8", code).encode("cp1252") + b"\\ud800 \\U00110000"
        yield Nasty(f"page-charset-{code[:20]}.html", told)
    odd = {
        "entities": whole.replace("Rocmer", "&#0; &#xD800; &#x110000; &#xFFFE; &bogus; &#99999999999;"),
        "doctype": "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'><!ENTITY c '&b;&b;'>]>" + whole.replace("Rocmer", "&b;&c;"),
        "comment": whole.replace("<body>", "<body><!-- " + "-" * 50_000), "script": f"<script>{FR}</script>",
        "unclosed": "<html><body><p>" + FR * 5, "attributes": whole.replace("<p>", "<p " + "a=b " * 20_000 + ">", 1),
        "ldjson": whole.replace("</head>", '<script type="application/ld+json">{"datePublished": ' + "9" * 5000 + "}</script></head>"),
        "ldjson-deep": whole.replace("</head>", '<script type="application/ld+json">' + "[" * 50_000 + "</script></head>"),
        "ldjson-half": whole.replace("</head>", '<script type="application/ld+json">{"datePublished": "\\ud800"}</script></head>'),
        "lang": whole.replace('"fr"', '"' + "fr-" * 5000 + '"'), "meta": whole.replace("</head>", "<meta name=date content=x>" * 5000 + "</head>"),
        "nul": whole.replace("Rocmer", "Roc\x00mer"), "xml": '<?xml version="1.0" encoding="punycode"?>' + whole,
        "frameset": "<frameset><frame src=/etc/passwd></frameset>", "base": whole.replace("<head>", "<head><base href=file:///etc/>"),
        "tables": "<table>" * 300 + FR + "</table>" * 300, "cells": "<table><tr>" + "<td>a" * 20_000 + "</table>",
        "plain": FR * 3, "empty": "<html></html>", "title": whole.replace("<title>x", "<title>" + "x" * 50_000),
        "canonical": whole.replace("</head>", '<link rel=canonical href="javascript:alert(1)"></head>'),
    }  # fmt: skip
    for name, page in odd.items():
        yield Nasty(f"page-{name}.html", page.encode())
    yield Nasty("page-bytes.html", bytes(range(1, 256)) * 40)


def shapes() -> Iterator[Nasty]:
    yield Nasty("shape-empty.txt", b"", False)
    yield Nasty("shape-blank.txt", b" \n\t\r\n", False)
    yield Nasty("shape-one.txt", b"a")
    yield Nasty("shape-dots.md", (HEAD + "." * 20_000).encode(), True)
    yield Nasty("shape-quotes.md", (HEAD + "« " * 4000 + FR).encode(), True)
    yield Nasty("shape-closing.md", (HEAD + "» " * 4000 + FR).encode(), True)
    yield Nasty("shape-brackets.md", (HEAD + "(" * 4000 + FR + ")" * 4000).encode(), True)
    yield Nasty("shape-line.md", (HEAD + FR.replace("\n", " ") * 100).encode(), True)
    yield Nasty("shape-word.md", (HEAD + "a" * 20_000).encode(), True)
    yield Nasty("shape-capitals.md", (HEAD + "Paul Renard " * 1500).encode(), True)
    yield Nasty("shape-digits.md", (HEAD + "1" * 20_000).encode(), True)
    yield Nasty("shape-dates.md", (HEAD + "le 3 mars 2025 " * 1000).encode(), True)
    yield Nasty("shape-hyphens.md", (HEAD + "a-" * 8000).encode(), True)
    yield Nasty("shape-apostrophes.md", (HEAD + "l'" * 8000).encode(), True)
    yield Nasty("shape-lines.md", (HEAD + "Oui.\n\n" * 2000).encode(), True)
    yield Nasty("shape-headings.md", (HEAD + "# Titre\n\n" * 1000).encode(), True)
    yield Nasty("shape-spaces.md", (HEAD + " " * 20_000 + FR).encode(), True)
    yield Nasty("shape-10mb-line.md", (HEAD + "a" * 10_000_001).encode(), False)
    yield Nasty("shape-10mb-zero.txt", bytes(10_000_001), False)
    yield Nasty("shape-pdf.txt", b"%PDF-1.7\n", False)
    yield Nasty("shape-zip.md", b"PK\x03\x04", False)
    yield Nasty("shape-docx.docx", b"PK\x03\x04", False)
    yield Nasty("shape-png.md", b"\x89PNG\r\n", False)
    yield Nasty(
        "shape-markup.md", (HEAD + "<script>alert(1)</script> {{ x }} {% y %} #eval() $a$ `b`\n\n" + FR).encode(), True
    )


def names() -> Iterator[Nasty]:
    fine = (
        "un espace.md", "l'apostrophe.md", 'des "guillemets".md', "« français ».md", "é-nfc.md", "dièse #1.md", "cent %.md",
        "cent %2e%2e%2f.md", "question ?.md", "et & et.md", "plus+plus.md", "deux:points.md", "étoile*.md", "barre|.md",
        "<b>.md", "(parenthèses).md", "[crochets].md", "{accolades}.md", "dollar $HOME.md", "`ls`.md", ";rm.md", "-rf.md",
        "--help.md", "~.md", "@.md", "😀.md", "日本.md", "index.md", "readme.md", "README-article.md", "index-article.md",
        "articles.md", "briefings.md", "chronology.md", "datasette.md", "dossier.md", "entities.md", "timeline.md", "404.md",
        "sitemap.md", "search.md", "a.timeline.md", "a.ftm.md", "a.schema.md", "a.b.c.md", "v1.2.md", "=1+1.md", "#.md",
        "n" * 190 + ".md", "é" * 99 + "a.md", "\u00a0nbsp.md", "e\u0301-nfd.md", "zwsp\u200b.md", "MAJUSCULES.MD", "page.htm.md",
    )  # fmt: skip
    for name in fine:
        yield Nasty(name, (HEAD + FR).encode(), True)
    bad = (
        "CON.md", "nul.md", "Aux.txt", "prn.md", "com1.md", "LPT9.md", "con.notes.md", "com¹.md", "point..md", "espace .md",
        "ligne\nrompue.md", "retour\r.md", "tab\t.md", "esc\x1b[31m.md", "del\x7f.md", "nel\x85.md",
        "barre\\inverse.md", "..\\..\\evil.md", "rtl\u202edm.md", "isolat\u2066.md", "ls\u2028.md", "rlm\u200f.md",
        os.fsdecode(b"octets-\xff\xfe.md"), os.fsdecode(b"octets-\xc3.md"), "n" * 230 + ".md", "é" * 110 + ".md",
    )  # fmt: skip
    for name in bad:
        yield Nasty(name, (HEAD + FR).encode(), False)
    for name in ("Double.md", "double.md", "DOUBLE.txt", "accent-\u00e9.md", "accent-e\u0301.md", "sub/double.md"):
        yield Nasty(name, (HEAD + FR).encode())


def noise() -> Iterator[Nasty]:
    """Bytes and characters by chance, from a fixed seed."""
    dice = random.Random(20250304)
    alphabet = "aeé  \n\n.,:;«»\"'()-–0123456789ABCéÀ\u00a0\u200b#*_[]<>&|/\\"
    for number in range(10):
        yield Nasty(f"noise-bytes-{number}.txt", dice.randbytes(3000))
        yield Nasty(f"noise-signs-{number}.md", (HEAD + "".join(dice.choices(alphabet, k=3000))).encode())
        cut = bytearray((HEAD + FR * 5).encode())
        for _ in range(12):
            cut[dice.randrange(len(cut))] = dice.randrange(256)
        yield Nasty(f"noise-flipped-{number}.md", bytes(cut))
        words = FR.split() * 20
        dice.shuffle(words)
        yield Nasty(f"noise-words-{number}.md", (HEAD + " ".join(words)).encode(), True)


def write(folder: Path) -> list[Nasty]:
    """Write all files that this disk takes, and give those."""
    written = []
    for file in corpus():
        path = folder / file.name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists():  # a disk on which names that differ in capitals are one
                continue
            path.write_bytes(file.data)
        except (OSError, UnicodeError):
            continue
        written.append(file)
    return written


def write_links(folder: Path, outside: Path) -> list[str]:
    """Write links and things that are no files, and give the names of those that must be refused."""
    secret = outside / "secret.md"
    secret.write_text(HEAD + FR.replace("Paul Renard", "Zoé Lesecret"), "utf-8")
    (outside / "dossier").mkdir()
    (outside / "dossier" / "secret-2.md").write_text(HEAD + FR.replace("Paul Renard", "Zoé Lesecret"), "utf-8")
    links = {
        "link-outside.md": secret, "link-relative.md": Path(os.path.relpath(secret, folder)), "link-dangling.md": Path("nowhere.md"),
        "link-loop.md": Path("link-loop.md"), "link-loop-a.md": Path("link-loop-b.md"), "link-loop-b.md": Path("link-loop-a.md"),
        "link-device.md": Path("/dev/zero"), "link-etc.txt": Path("/etc/passwd"), "link-proc.txt": Path("/proc/self/environ"),
    }  # fmt: skip
    for name, target in links.items():
        (folder / name).symlink_to(target)
    (folder / "link-folder").symlink_to(outside / "dossier", target_is_directory=True)
    (folder / "link-up").symlink_to("..", target_is_directory=True)
    (folder / "link-folder.md").symlink_to(outside / "dossier", target_is_directory=True)
    (folder / "folder.md").mkdir()
    os.mkfifo(folder / "pipe.md")
    return [*links, "pipe.md"]
