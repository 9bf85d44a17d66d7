"""What is uncertain in the reading of an article, as a draft of corrections for an editor."""

from briefings.review.drafting import draft

__all__ = ["draft"]
