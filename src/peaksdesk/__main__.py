"""The program's front door: the window without arguments, else the command line."""

import sys


def main() -> None:
    """Open the window at once if nothing was asked, without loading the command line."""
    if len(sys.argv) > 1:
        from peaksdesk import cli

        cli.main()
        return
    from peaksdesk import desktop

    desktop.main()


if __name__ == "__main__":
    main()
