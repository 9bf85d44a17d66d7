"""One page of the web, fetched because a person asked for it: the only place that reaches the network."""

from __future__ import annotations

from briefings.fetching.page import FetchedArticle, read_page
from briefings.fetching.transport import Network, fetch

__all__ = ["FetchedArticle", "Network", "fetch", "fetch_article"]


def fetch_article(address: str, network: Network | None = None) -> FetchedArticle:
    """The article at an address, with what its page says of it.

    Args:
        address: As a person gives it, http or https.
        network: What stands for the network; left out, the real one.

    Raises:
        BriefingError: the address may not be reached, does not answer, or holds no article.
    """
    return read_page(fetch(address, network or Network()))
