"""`python -m peaksdesk`: the command line."""

from peaksdesk.cli import main

if __name__ == "__main__":
    main()
