"""A page fetched on demand: what becomes of it, what is never reached, and where reading stops."""

from __future__ import annotations

import gzip
import re
import resource
import shutil
import socket
import ssl
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import trustme
from click.testing import CliRunner, Result

from briefings import __version__, sources
from briefings.cli import main
from briefings.errors import BriefingError
from briefings.fetching import Network, fetch_article
from briefings.fetching.reach import refusal
from tests.page_server import (
    Names,
    Server,
    bomb,
    broken_off,
    dripping_body,
    dripping_head,
    endless_body,
    leading_to,
    network,
    page,
    serving,
    silent,
)

ROOT = Path(__file__).parent.parent
PARAGRAPHS = (
    "Le pont suspendu de Brévanne restera fermé jusqu'au printemps, a annoncé mardi la préfecture.",
    "Deux câbles ont été trouvés rompus lors d'une inspection, selon l'ingénieure chargée du dossier, Anne Lorrain.",
    "Les travaux, estimés à trois millions d'euros, doivent commencer lundi prochain et durer quatre mois.",
)
HEAD = """<title>Le pont de Brévanne fermé</title>
<meta property="og:title" content="Le pont de Brévanne fermé">
<meta property="og:site_name" content="Le Courrier du Val">
<meta name="author" content="Jeanne Marchal">
<meta property="article:published_time" content="2025-11-04T18:20:00+01:00">
"""


def html(head: str = HEAD, language: str = ' lang="fr"', paragraphs: tuple[str, ...] = PARAGRAPHS) -> str:
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    return f"<!doctype html><html{language}><head>{head}</head><body><article>{body}</article></body></html>"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as found:
        yield found


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(server: Server, *words: str) -> Result:
    return CliRunner().invoke(main, ["new", *words], obj=network(server))


def failing(url: str, world: Network) -> str:
    with pytest.raises(BriefingError) as caught:
        fetch_article(url, world)
    assert "\n" not in str(caught.value)
    assert caught.value.cure
    return str(caught.value)


def articles(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "content").rglob("*.md"))


def test_an_article_begins_as_its_page_gives_it(folder: Path, server: Server) -> None:
    server.answers["/pont"] = page(html())
    result = new(server, server.url("/pont#haut"))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "rights" in result.stdout
    path = folder / "content/articles/2025-11-04-le-pont-de-brevanne-ferme.md"
    assert f"{path.relative_to(folder)}: {len(' '.join(PARAGRAPHS).split())} words" in result.stdout
    source = sources.read(path)
    assert source.text == "\n" + "\n\n".join(PARAGRAPHS) + "\n"
    assert (source.title, source.published) == ("Le pont de Brévanne fermé", date(2025, 11, 4))
    assert (source.outlet, source.author, source.language) == ("Le Courrier du Val", "Jeanne Marchal", "fr")
    assert source.url == server.url("/pont")


def test_what_a_page_does_not_say_is_left_open_and_told(folder: Path, server: Server) -> None:
    server.answers["/2025/11/le-pont.html"] = page(html(head="", language=""))
    result = new(server, "article", server.url("/2025/11/le-pont.html"))
    assert result.exit_code == 0
    assert "does not say: title, published, outlet, author, language" in result.stderr
    assert "add it as published: YYYY-MM-DD" in result.stderr
    (name,) = articles(folder)
    assert name == "le-pont.md"
    source = sources.read(folder / "content/articles" / name)
    assert (source.title, source.published, source.outlet, source.author, source.language) == (None,) * 5


def test_what_the_editor_says_stands_above_the_page(folder: Path, server: Server) -> None:
    server.answers["/pont"] = page(html(head="<title>Un pont fermé</title>"))
    given = ("--published", "2025-11-05", "--outlet", "La Vallée", "--language", "fr")
    result = new(server, server.url("/pont"), *given)
    assert result.exit_code == 0, result.stderr
    source = sources.read(folder / "content/articles" / articles(folder)[0])
    assert (source.published, source.outlet) == (date(2025, 11, 5), "La Vallée")


def test_nothing_is_overwritten(folder: Path, server: Server) -> None:
    server.answers["/pont"] = page(html())
    assert new(server, server.url("/pont")).exit_code == 0
    path = folder / "content/articles" / articles(folder)[0]
    path.write_text("corrected", "utf-8")
    result = new(server, server.url("/pont"))
    assert result.exit_code == 2
    assert "is there already" in result.stderr
    assert path.read_text("utf-8") == "corrected"


def test_words_of_a_page_stay_words(folder: Path, server: Server) -> None:
    title = "--- !!python/object &amp;a *b\nurl: 'https://example.org' # \u2028 \"fin\""
    first = "--- url: javascript:alert(1)"
    server.answers["/pont"] = page(html(head=f"<title>{title}</title>", paragraphs=(first, "---", *PARAGRAPHS)))
    assert new(server, server.url("/pont")).exit_code == 0
    source = sources.read(folder / "content/articles" / articles(folder)[0])
    assert source.url == server.url("/pont")
    assert source.text.startswith(f"\n{first}\n")
    assert "!!python/object &a *b" in (source.title or "")


def test_plain_text_is_taken_as_it_is(folder: Path, server: Server) -> None:
    server.answers["/d%C3%A9p%C3%AAche.txt"] = page(
        "Reçu hier.\r\n\r\nFin.".encode("latin-1"), Content_Type="text/plain; charset=iso-8859-1"
    )
    assert new(server, server.url("/dépêche.txt")).exit_code == 0
    assert articles(folder) == ["depeche.md"]
    assert sources.read(folder / "content/articles/depeche.md").text == "\nReçu hier.\r\n\r\nFin.\n"


@pytest.mark.parametrize("charset", ["unicode_escape", "utf-7", "punycode", "idna", "none"])
def test_a_server_names_an_encoding_of_pages_or_none(server: Server, charset: str) -> None:
    words = "Reçu \\ud800 hier — \\x1b fin."
    server.answers["/a.txt"] = page(words.encode("cp1252"), Content_Type=f"text/plain; charset={charset}")
    assert fetch_article(server.url("/a.txt"), network(server)).text == words


def test_a_page_that_is_not_free_is_told(server: Server) -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    server.answers["/pont"] = page(html(HEAD + data))
    assert any("not free to read" in note for note in fetch_article(server.url("/pont"), network(server)).notes)


@pytest.mark.parametrize(
    ("stated", "kept"),
    [
        pytest.param("/pont", True, id="own"),
        pytest.param("https://elsewhere.example/pont", False, id="of-another-server"),
    ],
)
def test_a_page_names_its_own_address_only(server: Server, stated: str, kept: bool) -> None:
    stated = server.url(stated) if stated.startswith("/") else stated
    server.answers["/pont?from=feed"] = page(html(HEAD + f'<link rel="canonical" href="{stated}">'))
    found = fetch_article(server.url("/pont?from=feed"), network(server))
    assert found.about.url == (stated if kept else server.url("/pont?from=feed"))


def test_the_program_names_itself_and_nothing_else(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server.answers["/a"] = lambda handler: handler.send(302, {"Location": "/b", "Set-Cookie": "id=1"})
    server.answers["/b"] = page(html())
    fetch_article(server.url("/a"), network(server))
    (_, first), (_, second) = server.asked
    assert first == second
    assert first["User-Agent"] == f"briefings/{__version__}"
    assert set(first) == {"Host", "User-Agent", "Accept", "Accept-Encoding"}


def test_a_compressed_page_is_read(server: Server) -> None:
    server.answers["/pont"] = page(gzip.compress(html().encode()), Content_Encoding="gzip")
    assert fetch_article(server.url("/pont"), network(server)).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.9.10", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.1.1",
        "240.0.0.1", "255.255.255.255", "192.88.99.1", "0.0.0.0",
        "::", "::1", "::7f00:1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1",
        "2001:db8::1", "100::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "2002:7f00:1::",
        "2002:a00:1::1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808", "2001::8", "4000::1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public_are_refused(address: str) -> None:
    assert refusal(address, 443) is not None


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "93.184.215.14", "2606:2800:220:1::1", "64:ff9b::808:808", "::ffff:8.8.8.8", "2002:808:808::1"],
)
def test_public_addresses_may_be_reached(address: str) -> None:
    assert refusal(address, 80) is None
    assert refusal(address, 443) is None


@pytest.mark.parametrize("port", [0, 21, 22, 25, 6379, 8000, 8080, 8443])
def test_only_ports_of_the_web_are_asked(port: int) -> None:
    assert refusal("8.8.8.8", port) is not None


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://2130706433/", "http://0x7f.1/", "http://127.1/",
        "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/latest/meta-data/", "https://10.0.0.1/", "http://0.0.0.0/",
    ],
)  # fmt: skip
def test_the_program_itself_reaches_nothing_of_this_computer(folder: Path, url: str) -> None:
    result = CliRunner().invoke(main, ["new", url])
    assert result.exit_code == 2
    assert "no public address" in result.stderr
    assert articles(folder) == []


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/a", "file:///etc/passwd", "https://user:word@example.org/", "https://example.org@127.0.0.1/",
        "https://", "https://exa mple.org/", "https://example.org\\@127.0.0.1/", "www.example.org",
        "example.org/news/a", "https://example.org:99999/", "http://[::1/",
    ],
)  # fmt: skip
def test_what_is_no_web_address_is_told_so(folder: Path, url: str) -> None:
    result = CliRunner().invoke(main, ["new", url])
    assert result.exit_code == 2
    assert "is no web address; give the whole address, beginning with https://" in result.stderr
    assert articles(folder) == []


@pytest.mark.parametrize(
    ("target", "told"),
    [
        pytest.param("http://127.0.0.1/", "no public address", id="this-computer"),
        pytest.param("http://169.254.169.254/latest/meta-data/", "no public address", id="cloud"),
        pytest.param("//[::1]/", "no public address", id="this-computer-in-ipv6"),
        pytest.param("https://8.8.8.8:22/", "no port of web pages", id="port"),
        pytest.param("https://name@example.org/", "no web address", id="name"),
        pytest.param("file:///etc/passwd", "no web address", id="file"),
        pytest.param("javascript:alert(1)", "no web address", id="script"),
    ],
)
def test_a_redirect_leads_nowhere_that_is_not_checked(server: Server, target: str, told: str) -> None:
    server.answers["/a"] = leading_to(target)
    assert told in failing(server.url("/a"), network(server))


def test_a_redirect_is_followed_to_the_page_and_its_address_kept(server: Server) -> None:
    server.answers["/a"] = leading_to("/b", 301)
    server.answers["/b"] = leading_to("é?q=1", 308)
    server.answers["/%C3%A9?q=1"] = page(html())
    assert fetch_article(server.url("/a"), network(server)).about.url == server.url("/%C3%A9?q=1")


def test_redirects_come_to_an_end(server: Server) -> None:
    server.answers["/a"] = leading_to("/b")
    server.answers["/b"] = leading_to("/a")
    assert "leads on more than 5 times" in failing(server.url("/a"), network(server))
    assert len(server.asked) == 6


def test_every_address_of_a_name_must_be_public(server: Server) -> None:
    names = Names({"mixed.example": [("127.0.0.1", "10.0.0.1")]})
    assert "10.0.0.1 is no public address" in failing(server.url("/", "mixed.example"), network(server, names))
    assert server.asked == []


def test_a_name_is_looked_up_once_and_its_answer_kept(server: Server) -> None:
    names = Names({"news.example": [("127.0.0.1",), ("10.0.0.1",)]})
    server.answers["/pont"] = page(html())
    fetch_article(server.url("/pont", "news.example"), network(server, names))
    assert names.asked == ["news.example"]
    assert server.asked[0][1]["Host"] == f"news.example:{server.port}"


def test_a_name_that_turns_private_on_the_way_is_refused(server: Server) -> None:
    names = Names({"news.example": [("127.0.0.1",), ("10.0.0.1",)]})
    server.answers["/a"] = leading_to("/b")
    assert "10.0.0.1 is no public address" in failing(server.url("/a", "news.example"), network(server, names))
    assert [path for path, _ in server.asked] == ["/a"]


@pytest.mark.slow
@pytest.mark.parametrize("answer", [dripping_head, dripping_body, silent], ids=["head", "body", "silence"])
def test_a_slow_server_is_left_when_the_time_is_over(server: Server, answer: object) -> None:
    server.answers["/a"] = answer  # type: ignore[assignment]
    begun = time.monotonic()
    told = failing(server.url("/a"), network(server, seconds=1))
    assert "no whole page came in 1 seconds" in told or "stopped answering" in told
    assert time.monotonic() - begun < 15  # the server itself would go on for 20


def test_a_look_up_that_hangs_is_left_too(server: Server) -> None:
    def hanging(host: str, port: int) -> tuple[str, ...]:
        server.ending.wait(20)
        return ()

    world = Network(resolve=hanging, seconds=0.3)
    assert "no whole page came" in failing("https://news.example/", world)


@pytest.mark.slow
@pytest.mark.parametrize("answer", [endless_body, bomb], ids=["endless", "bomb"])
def test_no_more_is_read_than_an_article_may_have(server: Server, answer: object) -> None:
    server.answers["/a"] = answer  # type: ignore[assignment]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert "more than 10 MB is too large" in failing(server.url("/a"), network(server))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 150_000  # kB


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        pytest.param(page("", 404), "no such page (404); check the address", id="404"),
        pytest.param(page("", 410), "no such page (410)", id="410"),
        pytest.param(page("", 403), "does not hand it out (403); open it in a browser", id="403"),
        pytest.param(page("", 402), "does not hand it out (402)", id="402"),
        pytest.param(page("", 503), "has a fault (503); try again later", id="503"),
        pytest.param(page("", 206), "answers with 206", id="206"),
        pytest.param(page("x", Content_Type="application/pdf"), "application/pdf, not a page of text", id="pdf"),
        pytest.param(
            page("x", Content_Type="image/png\x1b[2J"), "this is something, not a page", id="kind-with-escapes"
        ),
        pytest.param(page("x", Content_Type=""), "does not name", id="no-kind"),
        pytest.param(page(b"%PDF-1.7", Content_Type="text/html"), "this is a PDF", id="pdf-that-says-it-is-a-page"),
        pytest.param(page(b"\x00\x01"), "binary data", id="binary"),
        pytest.param(page(html(paragraphs=())), "no article was found", id="nothing-but-a-frame"),
        pytest.param(
            page(html(paragraphs=("Un &#27;[2J mot.", *PARAGRAPHS))), "no article was found", id="escapes-in-the-text"
        ),
        pytest.param(page(" \n", Content_Type="text/plain"), "there is no text", id="blank"),
        pytest.param(page("x", Content_Encoding="br"), "compressed in a way", id="other-compression"),
        pytest.param(page("not compressed", Content_Encoding="gzip"), "cannot be read", id="no-gzip"),
        pytest.param(broken_off, "cannot be read", id="broken-off"),
        pytest.param(lambda handler: handler.wfile.write(b"220 ready\r\n"), "cannot be read", id="no-http"),
    ],
)
def test_what_comes_instead_of_a_page_is_one_line(server: Server, answer: object, told: str) -> None:
    server.answers["/a"] = answer  # type: ignore[assignment]
    assert told in failing(server.url("/a"), network(server))


def test_a_name_that_nobody_has_is_told() -> None:
    def nobody(host: str, port: int) -> tuple[str, ...]:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    assert "no server is called news.example" in failing("https://news.example/a", Network(resolve=nobody))


def test_a_server_that_is_not_there_is_told(server: Server) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = failing(f"http://127.0.0.1:{port}/", Network(refusal=lambda address, port: None))
    assert "the server does not answer" in told


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.fixture
def safe_server(authority: trustme.CA) -> Iterator[Server]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("news.example").configure_cert(context)
    with serving(context) as found:
        yield found


NAMES: dict[str, list[tuple[str, ...]]] = {"news.example": [("127.0.0.1",)], "other.example": [("127.0.0.1",)]}


def test_the_certificate_is_asked_for_the_name_not_for_the_number(safe_server: Server, authority: trustme.CA) -> None:
    safe_server.answers["/pont"] = page(html())
    world = network(safe_server, Names(dict(NAMES)), trusted=lambda: trusting(authority))
    assert fetch_article(safe_server.url("/pont", "news.example", "https"), world).about.outlet == "Le Courrier du Val"
    told = failing(safe_server.url("/pont", "other.example", "https"), world)
    assert "the connection is not safe (hostname mismatch" in told


def test_a_certificate_that_nobody_vouches_for_is_refused(safe_server: Server) -> None:
    told = failing(safe_server.url("/pont", "news.example", "https"), network(safe_server, Names(dict(NAMES))))
    assert "the connection is not safe (" in told
    assert safe_server.asked == []


def test_no_redirect_leads_out_of_an_encrypted_connection(
    safe_server: Server, server: Server, authority: trustme.CA
) -> None:
    safe_server.answers["/a"] = leading_to(server.url("/b"))
    world = network(safe_server, Names(dict(NAMES)), trusted=lambda: trusting(authority))
    assert "not encrypted" in failing(safe_server.url("/a", "news.example", "https"), world)


def test_nothing_else_in_the_program_knows_of_the_network() -> None:
    reaching = r"(?:urllib3|requests|httpx|aiohttp|socket|ssl|ftplib|http\.client|urllib\.request)\b"
    imports = re.compile(rf"^\s*(?:import|from) {reaching}", re.MULTILINE)
    modules = [path for path in (ROOT / "briefings").rglob("*.py") if imports.search(path.read_text("utf-8"))]
    assert {path.relative_to(ROOT / "briefings").parts[0] for path in modules} == {"fetching"}
