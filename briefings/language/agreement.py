"""Agreement: « une subvention de l'État votée en mai », where a parser gives a participle to the nearest noun."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.language.doc import Doc
from briefings.language.grammar import own_subject
from briefings.language.tokens import Token

_FEATURES = ("Gender", "Number")
_COMPLEMENTS = ("nmod", "obl:arg", "flat")


def mend_participles(doc: Doc) -> None:
    """Give a participle that does not agree with its noun to the noun that this one is a complement of, if that agrees.

    Only where gender and number are told of all three; languages whose participles have neither are left alone.
    """
    for token in doc.tokens:
        if token.dep_ == "advcl" and token.pos_ == "VERB":
            _mend_detached(token)
        if token.dep_ not in ("acl", "amod") or token.pos_ != "VERB" or "Part" not in token.morph.get("VerbForm"):
            continue
        noun = token.head
        if (last := _last_joined(token)) is not None:
            token.hang_on(last, "acl")
            continue
        if noun.i > token.i or noun.pos_ != "NOUN" or _agrees(token, noun) is not False:
            continue
        agreeing = next((one for one in _nouns_above(noun) if _agrees(token, one)), None)
        if agreeing is None and doc.tokens[token.i - 1].text == ",":
            agreeing = _name_before(token)
        if agreeing is not None and agreeing is not noun:
            token.hang_on(agreeing, "acl")


def _last_joined(participle: Token) -> Token | None:
    """The last of two whom a participle in the singular stands behind: « Paul Roux et Ann Roy, arrêtée lundi »."""
    noun, tokens = participle.head, participle.doc.tokens
    if noun.i > participle.i or "Sing" not in participle.morph.get("Number") or tokens[participle.i - 1].text != ",":
        return None
    joined = [child for child in noun.children if child.dep_ == "conj" and noun.i < child.i < participle.i]
    last = joined[-1] if joined and joined[-1].pos_ in ("NOUN", "PROPN") else None
    if last is None or not any(child.dep_ == "cc" for child in last.children) or _agrees(participle, last) is False:
        return None
    behind = (word for word in tokens[last.i + 1 : participle.i - 1] if word.text == ",")
    return last if next(behind, None) is None else None


def _mend_detached(participle: Token) -> None:
    """« La journée a été endeuillée par la mort d'Ivo Rossi, 19 ans, décédé mercredi »: of whoever is named before it.

    Only where the subject of the main clause does not agree and the participle stands behind that and a comma.
    """
    verb, tokens = participle.head, participle.doc.tokens
    bare = "Past" in participle.morph.get("Tense") and "Part" in participle.morph.get("VerbForm")
    if (
        not bare
        or verb.i > participle.i
        or any(c.dep_.startswith(("nsubj", "aux", "mark")) for c in participle.children)
    ):
        return
    subject = own_subject(verb)
    if subject is None or _agrees(participle, subject) is not False or tokens[participle.i - 1].text != ",":
        return
    noun = _noun_before(participle) or _name_before(participle)
    if noun is not None and noun.i > verb.i and _agrees(participle, noun) is not False:
        participle.hang_on(noun, "acl")


def _noun_before(participle: Token) -> Token | None:
    """The noun with an article that ends right before the comma and agrees: « la date limite, fixée au 8 mars »."""
    last = participle.doc.tokens[participle.i - 2]
    nouns = (word for word in (last, *last.ancestors) if word.pos_ == "NOUN" and _agrees(participle, word))
    return next((one for one in nouns if any(child.dep_ in ("det", "case") for child in one.children)), None)


def _name_before(participle: Token) -> Token | None:
    """The person named right before the comma, with no more than an age between: « Ivo Rossi, 19 ans, décédé »."""
    for word in reversed(participle.doc.tokens[participle.sent.start : participle.i]):
        if word.ent_type_ == "PER":
            while word.dep_.startswith(("flat", "appos")) and word.head.i < word.i:
                word = word.head
            return word
        if word.pos_ not in ("PUNCT", "NUM") and word.dep_ != "obl:mod":
            return None
    return None


def mend_relatives_of(doc: Doc) -> None:
    """« l'entraîneur des lignes arrières, qui prendra »: give a relative clause to the noun whose number it has."""
    for token in doc.tokens:
        if token.dep_ != "acl:relcl" or token.head.pos_ != "NOUN" or token.head.i > token.i:
            continue
        if not any(child.dep_ == "nsubj" and "Rel" in child.morph.get("PronType") for child in token.children):
            continue
        finite = next((w for w in (*token.children, token) if "Fin" in w.morph.get("VerbForm")), None)
        number, noun = finite.morph.get("Number") if finite is not None else [], token.head
        if not number or noun.morph.get("Number") in ([], number):
            continue
        above = (one for one in (*_nouns_above(noun), *_nouns_in_front(noun)) if one.morph.get("Number") == number)
        if agreeing := next(above, None):
            token.hang_on(agreeing, token.dep_)


def _nouns_above(noun: Token) -> Iterator[Token]:
    """The nouns that a noun is a complement of, the nearest first: « État », then « subvention »."""
    while noun.dep_.startswith(_COMPLEMENTS) and noun.head.pos_ == "NOUN":
        noun = noun.head
        yield noun


def _nouns_in_front(noun: Token) -> Iterator[Token]:
    """« les embuscades de l'armée dans le désert, qui ont tué »: the nouns of the same phrases, back to the verb."""
    if not any(child.dep_ == "case" for child in noun.children):
        return
    for word in reversed(noun.doc.tokens[noun.sent.start : noun.i]):
        if word.pos_ in ("VERB", "AUX", "PUNCT", "CCONJ"):
            return
        if word.pos_ == "NOUN":
            yield word


def _agrees(participle: Token, noun: Token) -> bool | None:
    """None where it is not told."""
    pairs = [(participle.morph.get(feature), _told(noun, feature)) for feature in _FEATURES]
    if any(mine and theirs and mine != theirs for mine, theirs in pairs):
        return False
    return True if all(mine and theirs for mine, theirs in pairs) else None


def _told(noun: Token, feature: str) -> list[str]:
    """A feature of a noun, by its article where a tagger does not tell: « au genou » is masculine."""
    articles = (child.morph.get(feature) for child in noun.children if child.dep_ in ("det", "case"))
    return noun.morph.get(feature) or next((told for told in articles if told), [])
