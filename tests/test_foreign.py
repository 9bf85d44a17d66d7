"""Any spaCy pipeline can stand in for our own: what it lacks is supplied or told, and the pages stay whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner, Result
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from thinc.util import fix_random_seed

from briefings import site
from briefings.cli import main
from briefings.errors import BriefingError
from briefings.language import parse, pipelines
from briefings.language.foreign import load, with_opening_marks, without_parse
from briefings.language.name_labels import is_known, is_name, kind_of
from briefings.model import Article, Block, BlockKind
from briefings.model import Span as TextSpan
from briefings.settings import Settings

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
ARTICLE = """---
title: La ministre annonce un plan
published: 2024-06-17
language: fr
---
La ministre Jeanne Morel a présenté lundi un plan pour les écoles, a annoncé le gouvernement.

« Nous ouvrirons deux lycées à Lyon », a-t-elle déclaré.  Le maire, Luc Petit, dirige la ville depuis mai 2020.

Luc Petit s'était rendu à Lille en septembre dernier.
"""
SENTENCES = [
    """La DET 1 det
ministre NOUN 3 nsubj
Anne PROPN -1 appos PERSON
Roux PROPN -1 flat PERSON
parle VERB 0 ROOT
. PUNCT -1 punct""",
    """Le DET 1 det
maire NOUN 1 nsubj
visite VERB 0 ROOT
Lyon PROPN -1 obj GPE
lundi NOUN -2 obl
. PUNCT -3 punct""",
    """Paul PROPN 2 nsubj PERSON
Roux PROPN -1 flat PERSON
quitte VERB 0 ROOT
Lille PROPN -1 obj GPE
. PUNCT -2 punct""",
]
"""Word, part of speech, head (counted from the word), relation, label of a name."""


def example(nlp: Language, sentence: str) -> Example:
    rows = [[*row.split(" "), ""][:5] for row in sentence.split("\n")]
    words, labels = [row[0] for row in rows], ["", *(row[4] for row in rows)]
    gold = Doc(
        nlp.vocab,
        words=words,
        pos=[row[1] for row in rows],
        morphs=["VerbForm=Fin|Tense=Pres" if row[1] == "VERB" else "Number=Sing" for row in rows],
        heads=[at + int(row[2]) for at, row in enumerate(rows)],
        deps=[row[3] for row in rows],
        lemmas=[row[0].lower() for row in rows],
        ents=[(f"{'I' if before == label else 'B'}-{label}" if label else "O") for before, label in pairwise(labels)],
    )
    return Example(Doc(nlp.vocab, words=words), gold)


def tiny(*pipes: str, code: str = "fr") -> Language:
    """A pipeline with these components, trained for a moment on three sentences."""
    fix_random_seed(1)
    nlp = spacy.blank(code)
    for name in pipes:
        nlp.add_pipe(name, config={"min_action_freq": 1} if name == "parser" else {})
    examples = [example(nlp, sentence) for sentence in SENTENCES]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(15):
        nlp.update(examples, sgd=optimizer, drop=0.0)
    return nlp


def enter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a site of one article, and stand in its folder."""
    (folder / "templates").symlink_to(ROOT / "templates")
    articles = folder / "content" / "articles"
    articles.mkdir(parents=True)
    (articles / "2024-06-17-plan.md").write_text(ARTICLE, "utf-8")
    monkeypatch.chdir(folder)
    pipelines.load.cache_clear()  # each test has a pipeline of its own in a folder of the same name
    pipelines.foreign_of.cache_clear()
    return folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return enter(tmp_path, monkeypatch)


def use(folder: Path, pipeline: Language | str, *, code: str = "fr") -> None:
    """Have the site in a folder read its articles by a pipeline, or by the name of one."""
    name = pipeline if isinstance(pipeline, str) else "my_pipeline"
    if not isinstance(pipeline, str):
        pipeline.to_disk(folder / name)
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    line = f"    content: content\n    models: {{{code}: {name}}}\n"
    (folder / "mkdocs.yml").write_text(config.replace("    content: content\n", line), "utf-8")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def read() -> Result:
    return run("extract", "content/articles", "--out", "-")


ALL = ("tok2vec", "morphologizer", "trainable_lemmatizer", "parser", "ner")


def test_the_whole_program_runs_on_a_pipeline_trained_here(folder: Path) -> None:
    use(folder, tiny(*ALL))
    result = run("build")
    assert (result.exit_code, result.stderr) == (0, "")
    page = (folder / "site/briefings/2024-06-17-plan.html").read_text("utf-8")
    assert "Jeanne Morel" in page
    assert {date["value"] for date in json.loads(read().stdout)["dates"]} >= {"2024-06-17", "2020-05", "2023-09"}
    assert "Nothing has changed" in run("build").output
    tiny("ner").to_disk(folder / "my_pipeline")
    assert "1 article" in run("build").output, "another pipeline in the same folder is a change"


LACKING: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "blank": ((), ["no sentences", "parts of speech", "parser", "verb forms", "lemmas", "no names"]),
    "sentences-alone": (("sentencizer",), ["no parser", "no names"]),
    "names-alone": (("ner",), ["marks no sentences", "no parser", "no lemmas"]),
    "no-parser": ((*ALL[:3], "ner"), ["marks no sentences", "no parser"]),
    "no-names": (ALL[:4], ["knows no names"]),
    "no-lemmas": (("morphologizer", "parser", "ner"), ["no lemmas"]),
    "parse-alone": (("parser", "ner"), ["no parts of speech", "left aside"]),
}
"""The components of a pipeline, and what is told of it."""


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """The article as each of these pipelines lets it be read."""
    found = {}
    for name, (pipes, _) in LACKING.items():
        with pytest.MonkeyPatch.context() as patch:
            folder = enter(tmp_path_factory.mktemp(name), patch)
            use(folder, tiny(*pipes) if set(pipes) - {"sentencizer"} else blank("fr", *pipes))
            found[name] = read()
    return found


@pytest.mark.parametrize("name", LACKING)
def test_what_is_lacking_is_told_once_and_the_rest_is_read(readings: dict[str, Result], name: str) -> None:
    result, (_, told) = readings[name], LACKING[name]
    assert result.exit_code == 0
    (line,) = result.stderr.splitlines()
    assert line.startswith("warning: the spaCy pipeline 'my_pipeline' for fr ")
    assert [words for words in told if words not in line] == []
    found = json.loads(result.stdout)
    assert {person["name"] for person in found["people"]} >= {"Jeanne Morel", "Luc Petit"}
    assert [date["value"] for date in found["dates"]] == ["2024-06-17", "2020-05", "2023-09"]
    assert len(found["statements"]) >= 3


def test_the_pages_are_built_of_what_such_pipelines_read(folder: Path, readings: dict[str, Result]) -> None:
    read = {f"2024-06-17-{name}": Article.from_json(json.loads(result.stdout)) for name, result in readings.items()}
    articles = [replace(article, id=name) for name, article in read.items()]
    (folder / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    site.build(articles, settings=Settings(root=folder, name="Notes"), target=folder / "site")
    for name in read:
        assert "Jeanne Morel" in (folder / f"site/briefings/{name}.html").read_text("utf-8"), name


def blank(code: str = "fr", *pipes: str) -> Language:
    nlp = spacy.blank(code)
    for name in pipes:
        nlp.add_pipe(name)
    return nlp


def test_a_pipeline_of_another_language_is_told(folder: Path) -> None:
    use(folder, tiny(*ALL, code="de"))
    result = read()
    assert result.exit_code == 0, result.stderr
    assert "is made for the language 'de'" in result.stderr


def test_a_pipeline_for_any_language_is_one_of_the_article(folder: Path) -> None:
    use(folder, tiny(*ALL, code="xx"))
    result = read()
    assert result.exit_code == 0, result.stderr


def test_nothing_is_told_of_a_pipeline_that_no_article_needed(folder: Path) -> None:
    use(folder, blank("en"), code="en")
    assert read().stderr == ""


def test_names_have_the_same_kinds_whatever_they_are_called() -> None:
    nlp = blank()
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "GPE", "pattern": "Bree"}, {"label": "HOBBIT", "pattern": "Frodon"}])  # type: ignore[attr-defined]
    assert {label: kind_of(label) for label in ("PERSON", "GPE", "pers", "NORP", "HOBBIT")} == {
        "PERSON": "PER", "GPE": "LOC", "pers": "PER", "NORP": "MISC", "HOBBIT": "MISC",
    }  # fmt: skip
    assert not is_name("MONEY")
    assert is_known("MONEY")
    assert not is_known("HOBBIT")


def test_a_word_of_a_name_has_the_kind_of_the_name(tmp_path: Path) -> None:
    nlp = blank()
    patterns = [{"label": "GPE", "pattern": "Bree"}, {"label": "DATE", "pattern": "lundi"}]
    nlp.add_pipe("entity_ruler").add_patterns(patterns)  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "towns")
    text = "Bree dort lundi"
    block = Block(span=TextSpan(0, len(text)), kind=BlockKind.PARAGRAPH)
    reading = parse(text, (block,), "fr", pipeline=str(tmp_path / "towns"))
    assert [token.ent_type_ for token in reading.doc] == ["LOC", "", ""]


def test_labels_that_mean_nothing_here_are_told(tmp_path: Path) -> None:
    nlp = blank()
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "HOBBIT", "pattern": "Frodon"}])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "ring")
    assert "calls names HOBBIT (shown as neither" in "; ".join(load(str(tmp_path / "ring"), "fr").lacks)


def test_a_parse_of_another_scheme_is_left_aside(tmp_path: Path) -> None:
    nlp = blank("en")
    parser = nlp.add_pipe("parser")
    for label in ("nsubj", "nsubjpass", "dobj", "pobj", "prep", "det"):
        parser.add_label(label)  # type: ignore[attr-defined]
    nlp.add_pipe("morphologizer").add_label("POS=NOUN")  # type: ignore[attr-defined]
    nlp.initialize()
    nlp.to_disk(tmp_path / "other")
    foreign = load(str(tmp_path / "other"), "en")
    assert any("Universal Dependencies" in lack for lack in foreign.lacks)
    text = "The mayor left. He will come back."
    reading = parse(
        text, (Block(span=TextSpan(0, len(text)), kind=BlockKind.PARAGRAPH),), "en", pipeline=str(tmp_path / "other")
    )
    assert not reading.doc.is_parsed
    assert {token.pos_ for token in reading.doc} - {""}
    assert reading.doc.text == text


@pytest.mark.parametrize("gap", ["", "\u00a0", "\u202f"])
def test_a_mark_that_opens_a_quotation_ends_no_sentence(gap: str) -> None:
    nlp = blank("fr", "sentencizer")
    read = [
        sentence.text.strip() for sentence in with_opening_marks(nlp(f"Il part. «{gap}Oui{gap}», dit-il. Rien.")).sents
    ]
    assert read == ["Il part.", f"«{gap}Oui{gap}», dit-il.", "Rien."]


def test_leaving_the_parse_aside_keeps_the_rest() -> None:
    nlp = blank()
    doc = example(nlp, SENTENCES[0]).reference
    doc.ents = [Span(doc, 2, 4, label="PER")]
    bare = without_parse(doc)
    assert not bare.has_annotation("DEP")
    assert [(t.text, t.pos_, t.lemma_, str(t.morph), t.ent_type_) for t in bare] == [
        (t.text, t.pos_, t.lemma_, str(t.morph), t.ent_type_) for t in doc
    ]


def empty_folder(folder: Path) -> str:
    (folder / "models" / "empty").mkdir(parents=True)
    return "models/empty"


def broken(folder: Path) -> str:
    config = (
        blank("fr", "sentencizer").config.to_str().replace('factory = "sentencizer"', 'factory = "no_such_factory"')
    )
    (folder / "broken").mkdir()
    (folder / "broken" / "config.cfg").write_text(config, "utf-8")
    (folder / "broken" / "meta.json").write_text('{"lang": "fr", "name": "broken", "version": "1"}', "utf-8")
    return "broken"


def untrained(folder: Path) -> str:
    blank("fr", "tok2vec", "ner").to_disk(folder / "untrained")
    return "untrained"


@pytest.mark.parametrize(
    ("make", "told"),
    [
        pytest.param(
            lambda folder: "fr_zz",
            "not installed; install it (if it is one of spaCy's own: python -m spacy download fr_zz)",
            id="name",
        ),
        pytest.param(lambda folder: "models/none", "there is no folder models/none; name the folder", id="no-folder"),
        pytest.param(empty_folder, "models/empty is no folder of a spaCy pipeline; name the folder", id="empty"),
        pytest.param(broken, "'broken' cannot be loaded (ValueError", id="needs-more"),
        pytest.param(untrained, "'untrained' cannot read a sentence (ValueError", id="untrained"),
    ],
)
def test_a_pipeline_that_cannot_be_used_stops_the_build_with_a_cure(
    folder: Path, make: Callable[[Path], str], told: str
) -> None:
    use(folder, make(folder))
    result = run("build")
    assert result.exit_code == 2
    assert told in result.stderr
    assert "mkdocs.yml" in result.stderr


def test_a_tokenizer_that_loses_characters_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = blank()
    nlp.tokenizer = lambda text: Doc(nlp.vocab, words=text.split())
    monkeypatch.setattr(spacy, "load", lambda name: nlp)
    with pytest.raises(BriefingError, match="loses characters"):
        load("any", "fr")
