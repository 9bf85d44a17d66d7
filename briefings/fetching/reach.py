"""Which addresses may be reached: those of public servers, at the ports of the web."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

PORTS = (80, 443)
PUBLIC_IPV6 = ip_network("2000::/3")
"""All that is given out to servers; what lies outside is local, or reserved."""
NAT64 = ip_network("64:ff9b::/96")
"""How a network that has IPv6 only reaches an IPv4 address: it stands in the last 32 bits (RFC 6052)."""
NEVER = (
    ip_network("192.0.0.0/24"),  # protocol assignments
    ip_network("192.88.99.0/24"),  # relays of 6to4, given up
    ip_network("2001::/23"),  # protocol assignments, Teredo among them
)
"""Not for servers; not every Python that the program runs on knows these by itself."""


def refusal(address: str, port: int) -> str | None:
    """Why an address may not be reached; None: it may.

    An address that holds another (IPv4-mapped, 6to4, NAT64) is judged by that one.

    Args:
        address: A number, as DNS answers it.
        port: The port that is asked for.
    """
    if port not in PORTS:
        return f"port {port} is no port of web pages"
    return None if _public(ip_address(address)) else f"{address} is no public address"


def _public(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address):
        if (inner := _inside(address)) is not None:
            return _public(inner)
        if address not in PUBLIC_IPV6:
            return False
    refused = address.is_multicast or address.is_reserved or address.is_unspecified or not address.is_global
    return not refused and not any(address in network for network in NEVER)


def _inside(address: IPv6Address) -> IPv4Address | None:
    if address in NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def resolve(host: str, port: int) -> tuple[str, ...]:
    """All addresses of a host, in the system's order, each once.

    Raises:
        OSError, UnicodeError: there are none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return tuple(dict.fromkeys(str(place[0]) for *_, place in found))
