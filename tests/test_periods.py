"""Periods: ranges joined, precision kept, what is no date left out."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.chronology.periods import find_periods, lasting_to
from briefings.temporal import tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("La visite aura lieu les 18 et 19 juin.", [("2024-06-18", "2024-06-19")], id="two-days-running"),
        pytest.param("Il restera du 3 au 5 juillet 2024.", [("2024-07-03", "2024-07-05")], id="from-to"),
        pytest.param("Les faits ont eu lieu entre 2005 et 2007.", [("2005", "2007")], id="between-years"),
        pytest.param("Il est venu en 2000 et en 2023.", [("2000", "2000"), ("2023", "2023")], id="two-occasions"),
        pytest.param("Il est venu en juillet 2023.", [("2023-07", "2023-07")], id="a-month-stays-a-month"),
        pytest.param("Il l'a dit la semaine passée.", [("2024-06-10", "2024-06-16")], id="a-week-is-seven-days"),
        pytest.param("Il travaille désormais depuis trois ans, chaque jour.", [], id="no-period"),
    ],
)
def test_periods_of_a_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    dates = tag(text, published=date(2024, 6, 17), language="fr").dates
    assert [(p.start, p.end) for p in find_periods(text, dates, language="fr")] == expected


def test_since_runs_to_the_day_of_publication() -> None:
    text = "Il occupe ce poste depuis avril 2014."
    dates = tag(text, published=date(2016, 12, 6), language="fr").dates
    (period,) = find_periods(text, dates, language="fr")
    assert period.since
    assert lasting_to(period, date(2016, 12, 6)).end == "2016-12-06"
