"""`python -m briefings`: the same program as the command `briefings`."""

from briefings.cli import main

main()
