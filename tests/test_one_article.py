"""How the page of an article shows at a glance the ways in which its sentences are put forward."""

from __future__ import annotations

from briefings.pages.one_article import manners_of
from tests.export_reading import gathered
from tests.small_article import plain, small


def test_sentences_are_counted_by_how_they_are_put_and_shown_as_runs_in_reading_order() -> None:
    made = gathered()
    assert manners_of(made.briefings[small().id], made.labels["fr"]) == {
        "total": 7,
        "counts": [
            ("asserted", "Affirmé", 2),
            ("planned", "Prévu", 2),
            ("alleged", "Allégué", 1),
            ("conditional", "Au conditionnel", 1),
            ("opinion", "Opinion", 1),
        ],
        "runs": [(0, 2, "planned"), (2, 1, "opinion"), (3, 1, "alleged"), (4, 2, "asserted"), (6, 1, "conditional")],
    }


def test_a_text_without_statements_has_none_to_count() -> None:
    article = plain("Rien.", statements=())
    made = gathered(article)
    assert manners_of(made.briefings["plain"], made.labels["fr"]) == {"total": 0, "counts": [], "runs": []}
