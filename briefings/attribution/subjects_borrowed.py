"""The subject that a participle or infinitive has from elsewhere: « en criant », « de déclarer »."""

from __future__ import annotations

from briefings.attribution.noun_phrases import Phrase, is_verb, joined, past_determiner
from briefings.attribution.scene import Scene, names_a_voice
from briefings.attribution.subject_phrases import antecedent, left_phrase, phrase_of
from briefings.attribution.topics import subject_of_sentence
from briefings.language.speech import FormTense, SpeechForm
from briefings.language.tokens import Token
from briefings.names.titles import Titles

# Steps from a participle or infinitive up to the verb whose subject it borrows.
HIGHEST = 6
# Words between the name that a gerund has for its subject and the gerund.
REACH = 10
# Words of the phrase right in front of a gerund.
NEAR = 5


def subject_of_clause(scene: Scene, at: int, form: SpeechForm) -> Phrase | None:
    """The subject that a participle or infinitive borrows: that of the verb above it, or the noun in front of it."""
    words = scene.lexicon.words
    while form.tense is FormTense.GERUND and scene.word(at - 1) in words["clitics"] - words["gerund_marks"]:
        at -= 1  # « La Gazette le qualifiant de « tyran » »
    if form.tense is FormTense.GERUND and (absolute := _absolute(scene, at)) is not None:
        return absolute
    if form.tense is FormTense.GERUND and at > scene.start and scene.tokens[at - 1].pos_ in ("NOUN", "PROPN", "ADJ"):
        phrase = left_phrase(scene, at)  # « ces manifestants scandant « … » »
        return next((one for one in (phrase, _right_before(scene, at)) if one and heads_a_voice(scene, one)), None)
    token = scene.tokens[at]
    if scene.word(at - 1) in words["gerund_marks"] and (nearest := _verb_left(scene, at)) is not None:
        token = nearest
    for _ in range(HIGHEST):
        if token.head is token or not scene.start <= token.head.i < scene.end:
            break
        token = token.head
        subject = next((child for child in token.children if child.dep_.startswith("nsubj") and child.i < at), None)
        if subject is not None and subject.i not in scene.quoted:
            phrase = antecedent(scene, subject.i) if subject.lower_ in words["relatives"] else phrase_of(scene, subject)
            apart = form.tense is FormTense.GERUND and scene.word(at - 1) == ","
            inner = form.lemma in words["adding"] or not _may_speak(scene, phrase)  # "said Ray had left, adding that …"
            if apart and (token.dep_ == "acl:relcl" or (token.dep_ == "ccomp" and inner)):
                continue  # "was furious that the goal stood, claiming …", "freed a man who hid, ruling that …"
            pushed = None if not apart or _may_speak(scene, phrase) else _pushed(scene, token, at)
            return pushed or phrase
    return subject_of_sentence(scene, at)


def _pushed(scene: Scene, verb: Token, at: int) -> Phrase | None:
    """« Ces faits ont poussé la maire à réagir, affirmant que … »: whom a thing makes do something."""
    acts = any("Inf" in child.morph.get("VerbForm") and verb.i < child.i < at for child in verb.children)
    one = next((child for child in verb.children if child.dep_ == "obj" and verb.i < child.i < at), None)
    phrase = phrase_of(scene, one) if acts and one is not None else None
    return phrase if _may_speak(scene, phrase) else None


def _may_speak(scene: Scene, phrase: Phrase | None) -> bool:
    return phrase is not None and heads_a_voice(scene, phrase)


def _right_before(scene: Scene, at: int) -> Phrase | None:
    """« accueilli par des élèves scandant « … » »: the shortest phrase that ends here, whatever governs it."""
    for here in range(at - 1, max(scene.start, at - NEAR) - 1, -1):
        if here in scene.quoted or scene.tokens[here].is_punct or here in scene.names:
            return None  # "a banner from the League saying": a name that something governs
        if past_determiner(scene.tokens, here, scene.lexicon) > here:
            phrase = scene.phrase(here, at)
            return phrase if phrase is not None and phrase.last == at - 1 else None
    return None


def _absolute(scene: Scene, at: int) -> Phrase | None:
    """ "with Ann Reed of Hull calling it "…" and Tom Fox saying", ", with one telling": whom a gerund has for subject.

    A comma stands in front of whom no name tells, and two more around what is told of him: "with Roy, 54, saying".
    """
    words, commas = scene.lexicon.words, 0
    for here in range(at - 1, max(scene.start, at - REACH), -1):
        word = scene.word(here - 1)
        commas += scene.word(here) == ","
        stops = scene.tokens[here].is_punct and scene.word(here) != ","
        if here in scene.quoted or stops or is_verb(scene.tokens[here], scene.lexicon):
            return None
        if word in words["absolute"]:
            opened, named = scene.word(here - 2) == ",", scene.names.get(here)
            if named is not None and scene.word(named + 1) in words["genitives"]:
                named = scene.names.get(named + 2)  # "with Labour's Tom Cole calling it"
            whole = commas == 0 or (commas == 2 and opened and scene.word(at - 1) == ",")
            if named is not None or not opened:
                return Phrase(first=here, last=named) if named is not None and whole else None
            phrase = scene.phrase(here, at)
            return phrase if whole and phrase is not None and phrase.first == here else None
        if here in scene.names and word in words["coordination"] and not commas:
            return Phrase(first=here, last=scene.names[here])
    return None


def heads_a_voice(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is headed by somebody and does not only have one in a complement."""
    two = phrase.last == phrase.first + 1
    if two and joined(scene.tokens, phrase.first, phrase.last) in scene.lexicon.words["these"]:
        return True  # « ce dernier expliquant que … »
    nouns = [at for at in range(phrase.first, phrase.last + 1) if scene.tokens[at].pos_ in ("NOUN", "PROPN")]
    noun = nouns[0] if nouns else phrase.first
    honorifics = Titles.of(scene.lexicon.language).honorifics
    while noun + 1 in nouns and (scene.lexicon.habits.noun_compounds or scene.tokens[noun].text in honorifics):
        noun += 1  # "Rovers boss Ann Roy", « M. Roux »
    return names_a_voice(scene, Phrase(first=phrase.first, last=noun))


def _verb_left(scene: Scene, at: int) -> Token | None:
    """The word under the last finite verb in front, no comma between: « un homme a fait semblant de … en criant »."""
    for here in range(at - 1, scene.start, -1):
        token = scene.tokens[here]
        if here in scene.quoted or scene.word(here) in (",", ";", ":"):
            return None
        if "Fin" in token.morph.get("VerbForm"):
            return token if token.dep_.startswith("aux") else next(iter(token.children), None)
    return None


def lent_by(scene: Scene, first: int) -> Phrase | None:
    """« a permis à la ministre de déclarer »: the person in front of the infinitive."""
    words = scene.lexicon.words
    if scene.word(first - 1) not in words["links"]:
        return None
    for at in range(first - 2, max(scene.start, first - 14), -1):
        if scene.word(at) in (",", ";") or at in scene.quoted:
            return None
        if scene.word(at) in words["lending"]:
            if _asks(scene, at):
                return None  # « L'autorité a demandé à la firme de préciser ses « études » »: not said yet
            phrase = scene.phrase(at + 1, first - 1)
            return phrase if phrase is not None and names_a_voice(scene, phrase) else None
    return None


def _asks(scene: Scene, mark: int) -> bool:
    """Whether the verb in front of « à la firme » asks that something be said, which is its own subject's word."""
    near = range(mark - 1, max(scene.start, mark - NEAR), -1)
    verb = next((at for at in near if scene.tags[at] == "VERB"), None)
    return verb is not None and scene.tokens[verb].lemma_.lower() in scene.lexicon.words["asking"]
