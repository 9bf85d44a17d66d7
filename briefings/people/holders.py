"""Holders: whose a role is, told by where it stands beside a name.

Right before or after the name, in apposition, in brackets; or as `predicates` tells.
One rule is one usage of the newsroom.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefings.language.grammar import own_subject
from briefings.lexicon import word_set
from briefings.model import When
from briefings.names.callings import means_somebody
from briefings.names.titles import joined
from briefings.people.after_name import behind_name
from briefings.people.appointments import named_as
from briefings.people.before_name import acts_behind, before_name, before_title
from briefings.people.between import past_being, past_bridge, past_honorific
from briefings.people.lists import among, counted, entered, list_of_names, taken_up
from briefings.people.others import of_others
from briefings.people.phrases import RolePhrase
from briefings.people.posts import held_post
from briefings.people.predicates import copular
from briefings.people.surroundings import Names, Owner
from briefings.people.told import as_told
from briefings.profile import habits


def holders(text: Names, phrase: RolePhrase, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """Whose role a phrase is, with what the joining words say of the time; the first rule wins."""
    if phrase.possessor or _praises(text, phrase) or _on_stage(text, phrase) or of_others(text, phrase):
        return
    for rule in (
        before_name,
        before_title,
        counted,
        entered,
        held_post,
        named_as,
        copular,
        among,
        behind_name,
        _inverted,
        _fronted,
        taken_up,
    ):
        if found := list(rule(text, phrase, owners)):
            yield from as_told(text, phrase, found) if rule in _BY_VERB else found
            return


_BY_VERB = (held_post, named_as, copular, behind_name)
"""Rules that give a role by words between it and its holder, which may doubt it."""


def _inverted(text: Names, phrase: RolePhrase, _: Mapping[int, Owner]) -> Iterator[Owner]:
    """« Le vainqueur de l'étape est X », « le président du jury sera l'ancien ministre X », "the victims were X, Y"."""
    words, forms = text.words, text.titles.marks("copula")
    owned = words.low(phrase.outer - 1) in words.small("of_whom")  # "whose commander is President X"
    owned = owned or phrase.determiner in words.small("definites") or phrase.determiner in words.small("possessives")
    several = phrase.plural and phrase.determined and phrase.determiner not in words.small("of")
    if not owned and not several:
        return
    if (at := _identified(text, phrase) or _told_which(text, phrase)) and text.is_name(at):
        yield from list_of_names(text, phrase, at)
        return
    for end in (phrase.end + 2, phrase.end + 1):
        form = joined(words, phrase.end, end) if end < len(words) and words[end].near else ""
        if form not in forms:
            continue
        at = past_honorific(text, end)
        if not text.is_name(at) and (title := text.phrases.get(at)) and not title.plural:
            at = past_honorific(text, title.end)
        if text.is_name(at) and not acts_behind(words, text.starts[at][0]):
            for person, _time in list_of_names(text, phrase, at):
                yield person, When(forms[form])
        return


RELATIVE = 16
"""Words of what tells which of them somebody is."""


def _told_which(text: Names, phrase: RolePhrase) -> int:
    """Where the name begins in « le joueur qui a marqué le plus de buts est X »; 0 where none is the predicate."""
    words, head = text.words, text.words[phrase.head].token
    if words.low(phrase.end) not in words.small("who"):
        return 0
    for at in range(phrase.end + 2, min(phrase.end + RELATIVE, len(words))):
        if not words[at].near or words[at].text in ".;:!?":
            return 0
        if text.is_name(at) and words[at - 1].pos == "AUX":
            closes = words.low(text.starts[at][0]) == "." and any(
                word.pos == "VERB" for word in words[phrase.end + 1 : at]
            )
            return at if closes or (head.head is words[at].token and head.dep_.startswith("nsubj")) else 0
    return 0


def _identified(text: Names, phrase: RolePhrase) -> int:
    """Where a name may begin behind « a été identifié comme étant », "was named as"; 0 where nobody is identified."""
    words, at = text.words, phrase.end
    if words.low(at) in words.small("as") and words.low(phrase.outer - 1) in text.titles.words("identifying"):
        return past_being(text, at + 1)  # "named the attacker as 21-year-old Paul Vik", « comme étant X »
    while at < len(words) and words[at].near and words[at].pos == "AUX":
        at += 1
    passive = words.low(at - 1) in word_set(text.titles.language, "evidence", "be")  # not "the mayor has named Ann Roy"
    behind = past_bridge(text, at) if phrase.end < at < len(words) and passive else at
    if behind > at:
        return past_being(text, behind)
    return next(filter(None, (_identified_at(text, phrase, far) for far in range(at, phrase.end + RELATIVE))), 0)


def _identified_at(text: Names, phrase: RolePhrase, link: int) -> int:
    """The same where more stands between: « Le suspect a été arrêté et identifié mardi [comme] X »."""
    words, bridges = text.words, text.titles.words("bridges")
    if words.low(link) not in words.small("as"):
        return 0
    for at in range(link - 1, max(phrase.end - 1, link - AGENT), -1):
        if f"{words.low(at)} {words.low(link)}" in bridges:
            verb = words[at].token
            subject = own_subject(verb) or own_subject(verb.head)
            return past_being(text, link + 1) if subject is words[phrase.head].token else 0
    return 0


AGENT = 5
"""Words from « comme » back to the participle, by whom and when between them: "identified by police as"."""


FRONT = 16
"""Words of what else is said of a subject in front of a role."""


def _behind_front(text: Names, phrase: RolePhrase) -> bool:
    """« Mère d'une des victimes et présidente du collectif, X », « Agrégée, élève de X, puis chercheuse, Y »."""
    words, first = text.words, phrase.outer
    if words.low(first - 1) not in words.small("ands") | {","}:
        return False
    if first - 1 in text.ends and words.low(first) not in words.small("in_turn"):
        return False  # « conseiller de X, ministre de la Santé, Y »: of X
    for at in range(first - 2, max(first - FRONT, 0) - 1, -1):
        if words.opens(at):
            first_role = text.phrases.get(at)  # "A native of Hull and a keen sailor, Ann Roy"
            led = first_role is not None and first_role.determiner in {"", *words.small("indefinites")}
            bare = first_role is not None and led and not first_role.plural
            return bare or words.low(at) in text.titles.kin or words.low(at) in text.titles.words("born")
        named = at in text.starts and words.low(at - 1) not in words.small("of") | words.small("by")
        verb = words[at].pos in ("VERB", "AUX") and not means_somebody(text.titles, words.low(at))
        if not words[at].near or named or verb or words[at].text in ";:":
            return False
    return False


def _fronted(text: Names, phrase: RolePhrase, owners: Mapping[int, Owner]) -> Iterator[Owner]:
    """« Ancien ministre de X, il … » : a bare role that opens a sentence is its subject's."""
    words = text.words
    opens, one = words.opens(phrase.first) or words.opens(phrase.outer), words.small("indefinites")
    if (phrase.determined and phrase.determiner not in one) or not (opens or _behind_front(text, phrase)):
        return
    at = phrase.end
    behind = text.phrases.get(at + 1) if phrase.plural and words.low(at) in words.small("ands") else None
    if behind is not None and behind.determined and not behind.plural:
        return  # "Politicians and the archbishop, Paul Roux, came"
    while at < len(words) and at - phrase.end < 30 and words[at].near and words[at].text not in ".;:!?":
        name = past_honorific(text, at + 1)
        if words[at].text == "," and name in text.starts:
            yield text.starts[name][1], None
            return
        aside = not phrase.plural and not phrase.determined and not habits(text.titles.language).noun_compounds
        if not aside and words[at].pos in ("VERB", "AUX") and "VerbForm=Fin" in words[at].token.morph:
            return  # "Prosecutors said …, when a driver, Paul Vik, …"
        at += 1


def _praises(text: Names, phrase: RolePhrase) -> bool:
    """« un grand réformateur » judges, « auteur d'un doublé » tells what somebody did: neither gives a role."""
    lows = {text.words.low(at) for at in range(phrase.outer, phrase.head)}
    counted = text.words.low(phrase.head_end) in text.words.small("of") and text.words.low(phrase.end + 1).isdigit()
    done = set(text.words.lows[phrase.head_end : phrase.end + 3 * counted]) & text.titles.words("feats")
    if done and phrase.role in text.titles.words("makers"):
        return True
    if not lows.isdisjoint(text.titles.words("prized")) and text.words[phrase.head].capital:
        return True  # "was named Best Actor"
    return bool(lows & text.titles.words("praise")) and phrase.determiner in text.words.small("indefinites")


def _on_stage(text: Names, phrase: RolePhrase) -> bool:
    """Whether an actor's part is told of: "best known for her role as the doctor in the series"."""
    words, link = text.words, phrase.outer - 1
    if words.low(link) not in words.small("as") or words.low(link - 1) not in text.titles.words("posts"):
        return False
    return not text.titles.words("stage").isdisjoint(words.sentence_lows(words[link].start))
