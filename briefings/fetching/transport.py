"""The way to a page: addresses checked before they are reached, and no more time and redirects than an article needs.

A host's name is resolved once for each address on the way; every answer is checked, and the connection goes to one that
was checked, under the host's name (Host, SNI, certificate). No name leads elsewhere between the two.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Thread
from urllib.parse import urljoin

import certifi
from urllib3 import exceptions
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.util import Timeout, Url, parse_url

from briefings import __version__
from briefings.errors import BriefingError
from briefings.fetching.answer import BY_HAND, FetchedPage, failure, read_answer
from briefings.fetching.reach import refusal, resolve
from briefings.sources.front_matter import read_url

REDIRECTS = 5
CONNECT = 10.0
"""Seconds for one of a host's addresses to answer at all."""
DEFAULT_PORTS = {"http": 80, "https": 443}
HEADERS = {
    "User-Agent": f"briefings/{__version__}",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8",
    "Accept-Encoding": "gzip, deflate",
}


def trusted() -> ssl.SSLContext:
    """Certificates that this system trusts, and Mozilla's where Python finds none of the system's."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """What stands between a fetch and the world: as it is for the program, with a server of their own for tests."""

    resolve: Callable[[str, int], tuple[str, ...]] = resolve
    refusal: Callable[[str, int], str | None] = refusal
    trusted: Callable[[], ssl.SSLContext] = trusted
    seconds: float = 30.0
    """For everything together: names, connections, redirects, reading."""


@dataclass(frozen=True, slots=True)
class _Visit:
    """One address on the way."""

    place: Url
    network: Network
    deadline: float

    @property
    def url(self) -> str:
        return self.place.url

    @property
    def host(self) -> str:
        return str(self.place.host).strip("[]")

    @property
    def port(self) -> int:
        return self.place.port or DEFAULT_PORTS[str(self.place.scheme)]

    @property
    def left(self) -> float:
        return max(self.deadline - time.monotonic(), 0.01)


def fetch(address: str, network: Network) -> FetchedPage:
    """What lies at an address.

    Raises:
        BriefingError: it may not be reached, cannot be, or holds no text.
    """
    done: Future[FetchedPage] = Future()

    def work() -> None:
        try:
            done.set_result(_follow(address, network, time.monotonic() + network.seconds))
        except Exception as error:
            done.set_exception(error)

    # In a thread: neither the system's look-up of a name nor a server that sends a sign now and then can be hurried.
    Thread(target=work, daemon=True, name="fetch").start()
    try:
        return done.result(timeout=network.seconds)
    except TimeoutError as error:
        problem = f"no whole page came in {network.seconds:g} seconds"
        raise failure(address, problem, f"try again later, or {BY_HAND}") from error


def _follow(address: str, network: Network, deadline: float) -> FetchedPage:
    visit = _Visit(_place(address), network, deadline)
    for _ in range(REDIRECTS + 1):
        answer = _get(visit)
        if not isinstance(answer, str):
            return answer
        place = _place(urljoin(visit.url, answer))
        if (visit.place.scheme, place.scheme) == ("https", "http"):
            raise failure(visit.url, "leads on to an address that is not encrypted", BY_HAND)
        visit = _Visit(place, network, deadline)
    raise failure(address, f"leads on more than {REDIRECTS} times", BY_HAND)


def _place(address: str) -> Url:
    try:
        return parse_url(read_url(address))._replace(fragment=None)
    except exceptions.LocationParseError as error:
        cure = "give the whole address, beginning with https://"
        raise BriefingError(f"the url {address!r} is no web address", cure=cure) from error


def _get(visit: _Visit) -> FetchedPage | str:
    """What one address answers: a page, or the address that it leads on to."""
    for address in _checked_addresses(visit):
        try:
            return _get_from(address, visit)
        except (exceptions.NewConnectionError, exceptions.ConnectTimeoutError):
            continue  # the host's next address
        except exceptions.SSLError as error:
            raise failure(visit.url, f"the connection is not safe ({_reason(error)})", BY_HAND) from error
        except exceptions.TimeoutError as error:
            raise failure(visit.url, "the server stopped answering", f"try again later, or {BY_HAND}") from error
        except exceptions.HTTPError as error:
            problem = f"what the server sends cannot be read ({type(error).__name__})"
            raise failure(visit.url, problem, f"try again later, or {BY_HAND}") from error
    raise failure(visit.url, "the server does not answer", "check the address, or try again later")


def _checked_addresses(visit: _Visit) -> tuple[str, ...]:
    """The addresses of a host, if each of them may be reached."""
    try:
        addresses = visit.network.resolve(visit.host, visit.port)
    except (OSError, UnicodeError) as error:
        problem = f"no server is called {visit.host}, or there is no connection to the internet"
        raise failure(visit.url, problem, "check the address and the connection") from error
    for address in addresses:
        if reason := visit.network.refusal(address, visit.port):
            cure = "pages that anyone can reach are; copy this one's words into a .txt or .md file"
            raise failure(visit.url, f"is not fetched, for {reason}", cure)
    return addresses


def _get_from(address: str, visit: _Visit) -> FetchedPage | str:
    with _pool(address, visit) as pool:
        answer = pool.urlopen(
            "GET",
            visit.place.request_uri,
            headers={**HEADERS, "Host": str(visit.place.netloc)},
            redirect=False,
            retries=False,
            preload_content=False,
        )
        try:
            return read_answer(answer, visit.url, deadline=visit.deadline)
        finally:
            answer.close()


def _pool(address: str, visit: _Visit) -> HTTPConnectionPool:
    """A connection to one checked address; an environment's proxies are not asked, they would choose the address."""
    timeout = Timeout(connect=min(CONNECT, visit.left), read=visit.left)
    if visit.place.scheme == "http":
        return HTTPConnectionPool(address, visit.port, timeout=timeout)
    return HTTPSConnectionPool(
        address,
        visit.port,
        timeout=timeout,
        ssl_context=visit.network.trusted(),
        cert_reqs="CERT_REQUIRED",
        server_hostname=visit.host,
    )


def _reason(error: exceptions.SSLError) -> str:
    cause = error.args[0] if error.args else error
    return str(getattr(cause, "verify_message", "") or getattr(cause, "reason", "") or "TLS").lower().replace("_", " ")
