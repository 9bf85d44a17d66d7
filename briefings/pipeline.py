"""The whole order in which an article is read, on one screen."""

from __future__ import annotations
