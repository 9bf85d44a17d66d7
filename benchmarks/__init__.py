"""How long the program takes, in ratios that do not depend on the machine: `make bench`."""
