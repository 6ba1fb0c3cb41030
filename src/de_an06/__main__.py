"""Lets `python -m de_an06` do what `de-an06` does."""

from de_an06.cli.main import main

if __name__ == "__main__":
    main()
