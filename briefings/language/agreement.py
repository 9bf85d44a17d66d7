"""Agreement: « une subvention de l'État votée en mai », where a parser gives a participle to the nearest noun."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.language.tokens import Doc, Token

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
        if noun.i > token.i or noun.pos_ != "NOUN" or _agrees(token, noun) is not False:
            continue
        if agreeing := next((one for one in _nouns_above(noun) if _agrees(token, one)), None):
            token.hang_on(agreeing, "acl")


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
    subject = next((child for child in verb.children if child.dep_.startswith("nsubj")), None)
    if subject is None or _agrees(participle, subject) is not False or tokens[participle.i - 1].text != ",":
        return
    behind = reversed(tokens[verb.i + 1 : participle.i - 1])
    name = next((word for word in behind if word.ent_type_ in ("PER", "PERSON")), None)
    while name is not None and name.dep_.startswith(("flat", "appos")) and name.head.i < name.i:
        name = name.head
    if name is None:  # « avant la date limite, fixée au 8 mars »
        last = tokens[participle.i - 2]
        nouns = (word for word in (last, *last.ancestors) if word.pos_ == "NOUN" and _agrees(participle, word))
        name = next((one for one in nouns if any(child.dep_ in ("det", "case") for child in one.children)), None)
    if name is not None and name.i > verb.i and _agrees(participle, name) is not False:
        participle.hang_on(name, "acl")


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
        if agreeing := next((one for one in _nouns_above(noun) if one.morph.get("Number") == number), None):
            token.hang_on(agreeing, token.dep_)


def _nouns_above(noun: Token) -> Iterator[Token]:
    """The nouns that a noun is a complement of, the nearest first: « État », then « subvention »."""
    while noun.dep_.startswith(_COMPLEMENTS) and noun.head.pos_ == "NOUN":
        noun = noun.head
        yield noun


def _agrees(participle: Token, noun: Token) -> bool | None:
    """None where it is not told."""
    pairs = [(participle.morph.get(feature), _told(noun, feature)) for feature in _FEATURES]
    return all(mine == theirs for mine, theirs in pairs) if all(mine and theirs for mine, theirs in pairs) else None


def _told(noun: Token, feature: str) -> list[str]:
    """A feature of a noun, by its article where a tagger does not tell: « au genou » is masculine."""
    articles = (child.morph.get(feature) for child in noun.children if child.dep_ in ("det", "case"))
    return noun.morph.get(feature) or next((told for told in articles if told), [])
