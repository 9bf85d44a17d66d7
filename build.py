"""The site's builder: `python build.py --help`. The same program as the command `briefings`."""

from briefings.cli import main

if __name__ == "__main__":
    main()
