"""Mending: what a parser regularly gets wrong is set right once, before anything reads a text's grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefings.language.agreement import mend_participles, mend_relatives_of
from briefings.language.bare_verbs import mend_bare_verbs
from briefings.language.causatives import mend_causatives
from briefings.language.days import mend_days, mend_offices, mend_owners
from briefings.language.doc import Doc
from briefings.language.futures import mend_futures
from briefings.language.gapped import mend_gapped
from briefings.language.gerunds import mend_gerunds
from briefings.language.headlines import mend_headlines
from briefings.language.incises import mend_incises
from briefings.language.infinitives import mend_infinitives
from briefings.language.main_verbs import mend_main_verbs
from briefings.language.openings import mend_apposed, mend_inserted, mend_openings, mend_tellers
from briefings.language.pairs import mend_pairs
from briefings.language.participles import mend_deputies, mend_participles_as_nouns
from briefings.language.passives import mend_passives
from briefings.language.pasts import mend_pasts
from briefings.language.plurals import mend_plurals
from briefings.language.regrouping import regroup
from briefings.language.relatives import mend_mishaps, mend_relatives
from briefings.language.set_adverbs import mend_set_adverbs
from briefings.language.split_groups import mend_split_groups
from briefings.language.subjects import mend_subjects
from briefings.language.subordinates import mend_subordinates, mend_told

if TYPE_CHECKING:
    from spacy.language import Language


def mend(doc: Doc, nlp: Language) -> None:
    """Mend a parse in place; each mend sees what the ones before it have set right.

    Args:
        doc: A parse of which no subtree has been asked for yet.
        nlp: The pipeline that it comes from, which may be asked for the lemma of another form.
    """
    mend_set_adverbs(doc)
    mend_split_groups(doc)
    mend_bare_verbs(doc)
    mend_participles_as_nouns(doc, nlp)
    mend_deputies(doc)
    mend_passives(doc)
    mend_subordinates(doc)
    mend_causatives(doc)
    mend_openings(doc)
    mend_inserted(doc)
    mend_apposed(doc)
    mend_tellers(doc)
    mend_pairs(doc)
    mend_gapped(doc)
    mend_futures(doc)
    mend_relatives(doc)
    mend_pasts(doc, nlp)
    mend_main_verbs(doc, nlp)
    mend_participles(doc)
    mend_gerunds(doc, nlp)
    mend_days(doc)
    mend_owners(doc)
    mend_offices(doc)
    mend_relatives_of(doc)
    mend_incises(doc)
    mend_infinitives(doc)
    mend_plurals(doc)
    mend_subjects(doc)
    mend_headlines(doc)
    mend_relatives(doc)  # again: what a verb was before hid some
    regroup(doc)
    mend_mishaps(doc)
    mend_told(doc)
