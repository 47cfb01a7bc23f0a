"""Where the program begins: it loads the command line and hands over."""

import sys

from bot.loading import loading


def main(argv: list[str] | None = None) -> int:
    """Do what the arguments say; gives the exit code."""
    with loading():
        from bot import cli  # noqa: PLC0415 - importing is what takes long here

    return cli.main(argv)


if __name__ == "__main__":
    sys.exit(main())
