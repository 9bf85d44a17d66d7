"""Stands: verbs that are somebody's word only with what they are said of, "backed the strike", "pressed him to go"."""

from __future__ import annotations

from briefings.attribution.hedges import judges
from briefings.attribution.scene import Scene
from briefings.language.tokens import Token

# Tokens from such a verb to what tells its sense: "encouraged the council of the city to publish".
REACH = 10


def stand_taken(scene: Scene, at: int, lemma: str) -> bool | None:
    """Whether a verb takes a stand here; None for one of which that is not asked."""
    words = scene.lexicon.words
    if lemma in words["appealing"]:
        return _appeals(scene, at)
    if lemma in words["dubbing"] and _dubs(scene, at):
        return True
    if lemma in words["crediting"]:
        return _goes_with(scene, at, words["crediting_with"])
    if lemma in words["balloting"] and _votes(scene, at):
        return False
    return _sides(scene, at) if lemma in words["siding"] else None


def proclaims(scene: Scene, at: int, lemma: str) -> bool:
    """ "Declared a state of emergency", "denied her a second term": a deed done by words, or to somebody."""
    words, children = scene.lexicon.words, tuple(scene.tokens[at].children)
    if lemma not in words["proclaiming"]:
        return False
    if sum(child.dep_ in ("obj", "iobj") and child.i > at for child in children) > 1:
        return True
    things = [child for child in children if child.dep_ in ("obj", "nsubj:pass", "xcomp")]
    counted = [part for thing in things if thing.lower_ in words["amounts"] for part in thing.children]
    return any(thing.lower_ in words["proclaimed"] for thing in (*things, *counted))


def describes_so(scene: Scene, last: int, lemma: str) -> bool:
    """ "Described the plan as a danger", « décrit comme un paradis »: a view, and not "as a man in his thirties"."""
    words = scene.lexicon.words
    if lemma not in words["describing"]:
        return False
    near = range(last + 1, min(last + REACH, scene.end))
    mark = next((at for at in near if scene.word(at) in words["described_as"]), None)
    noun = mark is not None and scene.word(mark + 1) in words["determiners"]  # adjectives judge by themselves
    return noun and mark is not None and words["described_plainly"].isdisjoint(scene.lows[mark + 1 : mark + 5])


def _appeals(scene: Scene, at: int) -> bool:
    """ "Encouraged the council to publish": an infinitive behind whoever is spoken to."""
    marks = scene.lexicon.words["infinitive_marks"]
    if scene.word(at + 1) in marks or scene.word(at + 1) in scene.lexicon.words["prepositions"]:
        return False
    told = False
    for here in range(at + 2, min(at + REACH, scene.end - 1)):
        if here in scene.quoted or scene.tokens[here].is_punct:
            return False
        if scene.word(here) in marks:
            return "Inf" in scene.tokens[here + 1].morph.get("VerbForm")
        told = told or scene.word(here) in scene.lexicon.words["relatives"]  # "asking anyone who saw it to call"
        if not told and "Fin" in scene.tokens[here].morph.get("VerbForm"):
            return False
    return False


def _dubs(scene: Scene, at: int) -> bool:
    """ "Called the vote a sham", "deemed it unfair", "called it a rare victory"."""
    language = scene.lexicon.language
    behind = [child for child in scene.tokens[at].children if child.i > at]
    if not any(child.dep_ == "obj" for child in behind):
        return False
    told = [child for child in behind if child.dep_ in ("xcomp", "obl:unmarked", "obj") and child.i > behind[0].i]
    if any(_names_so(scene, at, child) for child in told):
        return True
    return any(
        judges(part.lower_, language) and part.i not in scene.quoted
        for child in told
        for part in (child, *child.children)
        if part is child or part.dep_ in ("amod", "compound")
    )


def _names_so(scene: Scene, at: int, told: Token) -> bool:
    """Whether a verb calls something "a" such and such, which is a view of it: not "called it a day"."""
    words, noun = scene.lexicon.words, told.pos_ == "NOUN" and told.i not in scene.quoted
    article = any("Ind" in child.morph.get("Definite") for child in told.children if child.dep_ == "det")
    so = scene.tokens[at].lemma_ in words["calling_so"] and told.lower_ not in words["called_plainly"]
    return noun and article and so


def _goes_with(scene: Scene, at: int, links: frozenset[str]) -> bool:
    """ "Credited the crew with saving the boat"."""
    near = range(at + 2, min(at + REACH, scene.end - 1))
    stop = next((here for here in near if scene.tokens[here].is_punct), at + REACH)
    return any(scene.word(here) in links for here in near if here < stop)


def _sides(scene: Scene, at: int) -> bool:
    """ "Backed the strike", "questioned the timing of the vote": a thing that one may be for or against."""
    things = scene.lexicon.words["sided"]
    return any(child.dep_ == "obj" and child.i > at and child.lower_ in things for child in scene.tokens[at].children)


def _votes(scene: Scene, at: int) -> bool:
    """ "Two members opposed the bill": a count of votes, and nobody's word."""
    helpers = (child for child in scene.tokens[at].children if child.dep_ == "aux")
    if scene.tags[scene.start] == "NUM" or any("Past" in helper.morph.get("Tense") for helper in helpers):
        return True  # "Two members, Ann Roy and Al Lee, opposed it"; "had long opposed it" tells what was
    subjects = (child for child in scene.tokens[at].children if child.dep_ == "nsubj")
    return any(child.dep_ == "nummod" for subject in subjects for child in subject.children)
