"""A small site of four articles written for it: quick to build, and with something of everything a site can hold."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Mapping
from pathlib import Path

MKDOCS = """site_name: Les carnets du port
site_dir: site
site_url: https://carnets.example/
theme:
  name: material
  language: fr
  font: false
plugins:
  - search:
      lang: fr
  - offline
markdown_extensions:
  - attr_list
extra:
  generator: false
  polyfills:
    - assets/iframe-worker.js
  briefings:
    content: content
    jobs: {jobs}
"""
ARTICLES = {
    "2025-03-10-digue.md": """---
title: Le port de Rocmer rouvre sa digue
published: 2025-03-10
language: fr
outlet: La Vigie de Rocmer
tags: [port, travaux]
---
Le port de Rocmer rouvre sa digue

La maire de Rocmer, Hélène Varenne, a rouvert lundi la digue du port, fermée depuis septembre dernier. « Nous avons \
tenu le calendrier », a-t-elle déclaré. Les travaux auraient coûté 4 millions d'euros, selon l'association Mer ouverte.

Le préfet, Bruno Castel, se rendra à Rocmer le 14 mars. Il avait promis en 2023 une aide de l'État.
""",
    "2025-03-14-visite.md": """---
title: Bruno Castel attendu à Rocmer
published: 2025-03-14
language: fr
outlet: La Vigie de Rocmer
url: https://vigie.example/visite
tags: [port]
---
Bruno Castel attendu à Rocmer

Le préfet Bruno Castel est arrivé vendredi à Rocmer, où l'a reçu Hélène Varenne. L'association Mer ouverte accuse la \
mairie d'avoir caché un rapport remis en janvier 2024. La mairie dément.

## Un rapport attendu

Selon M. Castel, le rapport sera publié la semaine prochaine. « Rien ne sera tu », a assuré le préfet. 🚢
""",
    "2025-03-21-report.txt": """Le rapport sur la digue est publié

Le rapport sur la digue de Rocmer a été publié jeudi 20 mars 2025 par la préfecture. Il chiffre les travaux à 5 \
millions d'euros. Hélène Varenne a démenti toute dissimulation. L'association Mer ouverte (AMO) demande un vote en mai.
""",
    "en/2025-03-22-harbour.md": """---
title: Rocmer harbour report published
published: 2025-03-22
language: en
author: Ada Quill
---
Rocmer harbour report published

Mayor Hélène Varenne said on Friday that the harbour wall of Rocmer would stay open. "We kept our word," she told \
reporters. Prefect Bruno Castel visited the harbour on March 14. A vote is planned for May 2025.
""",
}
NOTES = {
    "content/corrections.yml": """- article: 2025-03-14-visite
  rename: Bruno Castel
  to: Bruno Castell
  by: Léa Morvan
  on: 2025-03-15
"""
}
REGISTER = (
    "2025-04-02-registre.txt",
    "Le registre du port est ouvert\n\n" + "Le registre du port compte ses navires.\n\n" * 800,
)
"""An article so long that processes are begun to read it beside the others."""
CORRECTED = "2025-03-14-visite.md"
CHANGED = ("2025-03-21-report.txt", "Le rapport sur la digue est publié", "Le rapport sur la digue est enfin publié")
"""An article's file, words of it, and what stands there in the next edition of the site."""


def write(
    folder: Path,
    *,
    jobs: int = 1,
    shuffled: int | None = None,
    changed: bool = False,
    only: tuple[str, ...] = tuple(ARTICLES),
    long: bool = False,
) -> Path:
    """Write the site's files.

    Args:
        jobs: Processes that read articles side by side.
        shuffled: Seed of another order in which the files are made.
        changed: Its next edition, with one word more.
        only: Names of the articles that it has.
        long: With the register besides.
    """
    files = {"mkdocs.yml": MKDOCS.format(jobs=jobs), **(NOTES if CORRECTED in only else {}), **_articles(changed, only)}
    if long:
        files[f"content/articles/{REGISTER[0]}"] = REGISTER[1]
    names = sorted(files)
    if shuffled is not None:
        random.Random(shuffled).shuffle(names)
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[name], "utf-8")
    return folder


def _articles(changed: bool, only: tuple[str, ...]) -> Mapping[str, str]:
    told = {f"content/articles/{name}": ARTICLES[name] for name in only}
    name, old, new = CHANGED
    if changed and name in only:
        told[f"content/articles/{name}"] = ARTICLES[name].replace(old, new)
    return told


def tree(folder: Path) -> dict[str, str]:
    """The digest of every file below a folder; a link is told as such."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
