"""A server of web pages on this computer, and a network that has that server in it and nothing else."""

from __future__ import annotations

import gzip
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

from briefings.fetching import Network
from briefings.fetching.reach import refusal

HTML = {"Content-Type": "text/html; charset=utf-8"}
Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers from the table of its server, and keeps what it was asked."""

    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))
        self.server.answers.get(self.path, not_found)(self)

    def send(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.ending = Event()

    def handle_error(self, request: object, client_address: object) -> None:
        pass  # a client that goes away in the middle is what is tested

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def url(self, path: str, host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"


@dataclass
class Names:
    """A name server: each look-up of a name gets its next answer; the last one stays."""

    answers: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def resolve(self, host: str, port: int) -> tuple[str, ...]:
        self.asked.append(host)
        known = self.answers.get(host, [(host,)])
        return known.pop(0) if len(known) > 1 else known[0]


def network(server: Server, names: Names | None = None, *, seconds: float = 60, **others: object) -> Network:
    """The world with one server in it that may be reached though it is here; all else is judged as ever."""

    def judge(address: str, port: int) -> str | None:
        if port == server.port:
            return None if address == "127.0.0.1" else refusal(address, 443)
        return refusal(address, port)

    return Network(resolve=(names or Names()).resolve, refusal=judge, seconds=seconds, **others)  # type: ignore[arg-type]


@contextmanager
def serving(wrap: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = Server()
    if wrap is not None:
        server.socket = wrap.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.ending.set()
        server.shutdown()
        server.server_close()


def not_found(handler: Handler) -> None:
    handler.send(404, HTML)


def page(body: str | bytes, status: int = 200, **headers: str) -> Answer:
    data = body.encode() if isinstance(body, str) else body
    sent = HTML | {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: handler.send(status, sent | {"Content-Length": str(len(data))}, data)


def leading_to(target: str, status: int = 302) -> Answer:
    return lambda handler: handler.send(status, {"Location": target, "Content-Length": "0"})


def dripping_head(handler: Handler) -> None:
    """A head that never ends, a sign at a time, each long before any read times out."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not handler.server.ending.wait(0.05):
        handler.wfile.write(b"a")
        handler.wfile.flush()


def dripping_body(handler: Handler) -> None:
    handler.send(200, HTML, b"<html><body><p>")
    while not handler.server.ending.wait(0.05):
        handler.wfile.write(b"a")
        handler.wfile.flush()


def endless_body(handler: Handler) -> None:
    handler.send(200, HTML)
    until = time.monotonic() + 20
    while time.monotonic() < until and not handler.server.ending.is_set():
        handler.wfile.write(b"<p>na</p>" * 5_000)


def bomb(handler: Handler) -> None:
    """200 kB that become 200 MB."""
    piece = gzip.compress(bytes(50_000_000), 9) * 4
    handler.send(200, HTML | {"Content-Encoding": "gzip", "Content-Length": str(len(piece))}, piece)


def broken_off(handler: Handler) -> None:
    handler.send(200, HTML | {"Content-Length": "1000"}, b"<html><p>Le pont")


def silent(handler: Handler) -> None:
    handler.server.ending.wait(20)
