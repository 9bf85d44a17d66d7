"""Names in quotation marks: whether marks hold a name or a title and not words that somebody says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from briefings.model import Span

# Names are short: « Les Républicains », « Mohamed R. », « En marche ! ».
NAME_WORDS = 5
# Titles of works may be as long as a short sentence, but then a word in front says what they are.
TITLE_WORDS = 12
# So may those that nothing announces but a small word in front and their capital.
ENTITLED_WORDS = 6
# Letters of the longest word that a title may have without a capital.
SMALL = 5
# « où se trouve une zone surnommée « … » » says where a thing is, and not what somebody finds.
REFLEXIVE = frozenset({"se", "s"})
# Words from a verb that says what a thing is to the end of the thing: "called his latest film".
APPRAISED = 6

# Words from a verb of crying to what is cried: « scandant, entre autres, « … » ».
NEAR = 3
# Characters behind the marks of a title among which it is told what it is the title of, and words of them.
BEHIND = 60
TOLD = 4


def is_name(
    text: str, quoted: Span, outer: Span, lists: Mapping[str, frozenset[str]], *, continues: bool = False
) -> bool:
    """Whether the marks hold a name or the title of a work and not words that somebody says.

    Args:
        outer: The words with their marks.
        lists: Words of speech by key, and as "telling" the finite forms of its verbs.
        continues: They go on from a quotation of the block before.
    """
    words = re.findall(r"[\w.’'-]+", quoted.of(text))
    if not words:
        return True
    before = text[max(0, outer.start - 60) : outer.start].rpartition("\n\n")[2].rstrip()  # of its own paragraph
    if not lists["crying"].isdisjoint(_tail(word) for word in re.findall(r"[\w’'-]+", before)[-NEAR:]):
        return False
    after = text[outer.end : outer.end + 3].lstrip()
    if before.endswith((":", "—")) or continues:
        return not continues and len(words) <= TITLE_WORDS and _is_theme(before, lists)
    last = re.findall(r"[\w’'-]+", before)[-1:]
    named = bool(last) and not before.endswith((".", ",", ";")) and _tail(last[0]) in lists["naming"]
    named = named and not _of_oneself(before, lists)
    if named and _is_theme(last[0], lists):
        return True  # « une réunion intitulée « à l'écoute du pays » »
    if named and words[0][:1].islower() and _by_somebody(text[outer.end : outer.end + BEHIND], lists):
        return False  # "was called “dangerous” by the mayor"
    if named and len(words) <= TITLE_WORDS:
        return words[0][:1].isupper() or not (_appraised(before, lists) or _tells(words, lists))
    if _entitled(before, quoted.of(text), words, lists) or _is_called(before, words, lists):
        return True
    if _is_initialled(words, text[outer.end : outer.end + BEHIND]):
        return True
    if after.startswith("(") and _brought_out(before, words, lists):
        return True
    if _told_behind(text[outer.end : outer.end + BEHIND], words, lists):
        return True
    if _by_another_name(before, after, words, lists):
        return True
    if _is_act(before, words, lists):
        return True
    if len(words) > NAME_WORDS or (after.startswith(",") and _says(words)):
        return False
    if len(words) > 1 and words[0] in lists["unnamed"]:
        return False  # « à la Banque de France »
    return bool(before) and not before.endswith((".", "!", "?")) and _capitals(words, lists["title_words"])


def _is_initialled(words: list[str], behind: str) -> bool:
    """« le « plan de secours aux victimes » (PSV) »: a name, whose letters stand behind it in brackets."""
    letters = re.match(r"\s?\(([A-Z]{2,8})\)", behind)
    if letters is None or not words[0].upper().startswith(letters[1][0]):
        return False
    initials = iter(word[0].upper() for word in words)
    return all(letter in initials for letter in letters[1])


def _by_somebody(behind: str, lists: Mapping[str, frozenset[str]]) -> bool:
    return next(iter(re.findall(r"\w+", behind)), "") in lists["by"] and behind[:1] == " "


def _is_theme(before: str, lists: Mapping[str, frozenset[str]]) -> bool:
    """« La veillée avait pour thème cette année : « Le chemin » »: what a thing is called, behind a colon."""
    return not lists["themes"].isdisjoint(_tail(word) for word in re.findall(r"[\w’'-]+", before)[-NEAR:])


def _of_oneself(before: str, lists: Mapping[str, frozenset[str]]) -> bool:
    """« la ministre s'est dite « émue » »: what somebody says of himself, and no name."""
    near = [word.lower().replace("’", "'") for word in re.findall(r"[\w’'-]+", before)[-3:]]
    said = bool(near) and near[-1] in lists["nicknaming"]
    return said and any(re.split(r"(?<=')", word)[0] in lists["reflexive"] for word in near[:-1])


def _is_act(before: str, words: list[str], lists: Mapping[str, frozenset[str]]) -> bool:
    """ "Passed the “Rural Health Care Reform Bill 2019”": what a law or a body is called in full."""
    named = bool(words[-1:]) and (words[-1].isdigit() or _tail(words[-1]) in lists["naming"])
    led = bool(before) and not before.endswith((",", ".", "!", "?"))
    return led and named and NAME_WORDS < len(words) <= TITLE_WORDS and _capitals(words, lists["title_words"])


def _entitled(before: str, quoted: str, words: list[str], lists: Mapping[str, frozenset[str]]) -> bool:
    """A capital behind a small word, « dans « L'Émission » », or a kind with its name, « l'« affaire Duval » »."""
    ending = re.findall(r"[\w’']+", before)[-2:]
    if not ending or before[-1:] in ".,;:!?" or len(words) > ENTITLED_WORDS or any(mark in quoted for mark in ".!?,;:"):
        return False
    last = ending[-1].lower().replace("’", "'")
    last = last if last.endswith("'") else _tail(last)
    prized = last in lists["title_for"] and _prized(before, lists)
    if last not in lists["before_titles"] and not prized:
        return False
    if words[0].lower() in lists["naming"] and len(words) > 1:
        return _capitals(words[1:], lists["title_words"])
    cried = len(ending) == 2 and _tail(ending[0]) in lists["cried"]
    opening = re.split(r"(?<=[’'])", words[0])[0].lower().replace("’", "'")
    return words[0][:1].isupper() and not cried and opening not in lists["speaking"] and not words[0].isupper()


def _told_behind(behind: str, words: list[str], lists: Mapping[str, frozenset[str]]) -> bool:
    """« « Les Filles du phare », premier film de X, a gagné »: a title, by what is said of it behind a comma."""
    if not behind.lstrip().startswith(",") or len(words) > ENTITLED_WORDS or not words[0][:1].isupper():
        return False
    opening = re.split(r"(?<=[’'])", words[0])[0].lower().replace("’", "'")
    near = [word.lower() for word in re.findall(r"[\w’'-]+", behind.lstrip(", ").partition(",")[0])[:TOLD]]
    work = next((at for at, word in enumerate(near) if word in lists["works"]), -1)
    led = all(word in lists["before_works"] for word in near[:work])
    return work >= 0 and led and opening not in lists["speaking"]


def _by_another_name(before: str, after: str, words: list[str], lists: Mapping[str, frozenset[str]]) -> bool:
    """« X, dit « Abdou », », « X, qui se faisait appeler « docteur Y » »: another name of somebody."""
    near = [_tail(word) for word in re.findall(r"[\w’'-]+", before)[-2:]]
    if len(words) > NAME_WORDS or len(near) < 2:
        return False
    if near[1] in lists["calling"]:
        return near[0] in lists["making"]
    aside = before[: -len(near[1])].rstrip().endswith((",", "(")) and after.startswith((",", ")"))
    named = words[0].lower() not in lists["speaking"] and _capitals(words, lists["title_words"])
    return near[1] in lists["nicknaming"] and aside and named


def _prized(before: str, lists: Mapping[str, frozenset[str]]) -> bool:
    """« Prix Renaudot 1987 pour « Les Eaux dormantes » », « connue pour « La Traversée » »."""
    near = {_tail(word) for word in re.findall(r"[\w’'-]+", before)[-APPRAISED:]}
    return not lists["prized"].isdisjoint(near)


def _is_called(before: str, words: list[str], lists: Mapping[str, frozenset[str]]) -> bool:
    """« rebaptiser la ville en « Port-Royal » », « un projet de « loi littoral » », « le camp du « non » »."""
    near = [_tail(word) for word in re.findall(r"[\w’'-]+", before)[-APPRAISED:]]
    if len(words) == 1 and words[0].lower() in lists["marked_votes"]:
        return near[-1:] != [] and near[-1] in lists["before_votes"]
    if len(words) <= NAME_WORDS and before[-1:] not in ",.;" and not lists["name_giving"].isdisjoint(near):
        return True  # « ont surnommé ce phénomène « les îles dansantes » »
    if len(near) < 2 or len(words) > TITLE_WORDS or near[-1] not in lists["called_as"]:
        return False
    return not lists["renaming"].isdisjoint(near[:-1]) or (
        near[-2] in lists["naming"] and words[0].lower() in lists["naming"]
    )


def _brought_out(before: str, words: list[str], lists: Mapping[str, frozenset[str]]) -> bool:
    """« Elle publie en mai « La Fin du port » (Seuil) »: a work with its house or year in brackets behind it."""
    near = {_tail(word) for word in re.findall(r"[\w’'-]+", before)[-APPRAISED:]}
    return words[0][:1].isupper() and len(words) <= TITLE_WORDS and not near.isdisjoint(lists["bringing_out"])


def _tells(words: list[str], lists: Mapping[str, frozenset[str]]) -> bool:
    """« Le collectif « demande l'arrêt du chantier » », « un plan « dans les mois à venir » »: no name begins so."""
    opening = re.split(r"(?<=[’'])", words[0])[0].lower().replace("’", "'")
    return len(words) > 1 and (opening in lists["unnamed"] or opening in lists["telling"])


def _appraised(before: str, lists: Mapping[str, frozenset[str]]) -> bool:
    """ "Called the plan “an act of vandalism”": what somebody says that a thing is, and no name of it."""
    words = [_tail(word) for word in re.findall(r"[\w’'-]+", before)[-APPRAISED - 1 :]]
    near = words[-APPRAISED:-1]
    active = bool(near) and words[-1] in lists["appraising"] and near[-1] not in lists["be"] | lists["relatives"]
    if active and not lists["relatives"].isdisjoint(words):
        return True  # "a novel that the paper called “the boldest of the year”"
    return any(word in lists["appraising"] and before not in REFLEXIVE for before, word in pairwise(("", *near)))


def _tail(word: str) -> str:
    return re.split(r"[’']", word)[-1].lower()


def _says(words: Iterable[str]) -> bool:
    """One bare capitalised word before a comma may be an answer (« Jamais », dit-il); more capitals are a name."""
    return len(list(words)) == 1


def _capitals(words: list[str], small: frozenset[str]) -> bool:
    """Whether all words but the small ones begin with a capital letter or a digit."""
    large = [word for word in words if _tail(word) not in small and not word.endswith(("'", "’"))]
    return bool(large) and all(_tail_cased(word)[:1].isupper() or word[:1].isdigit() for word in large)


def _tail_cased(word: str) -> str:
    return re.split(r"[’']", word)[-1]
