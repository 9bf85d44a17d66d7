"""What the editors correct in what the program read: `content/corrections.yml`, applied at each build.

`reading` reads the file, `applying` corrects the articles, which takes more to load.
"""

from briefings.corrections.reading import read
from briefings.corrections.shapes import Correction, StaleError

__all__ = ["Correction", "StaleError", "read"]
