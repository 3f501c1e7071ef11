"""Run the command as `python -m generator`, or as the `kehoach` that is installed."""

from generator.cli.faults import net


def main() -> None:
    """Run the command; an interruption while the program is still loading is told in words, too."""
    with net():
        from generator.cli.commands import main as command  # noqa: PLC0415 - within the net

        command()


if __name__ == "__main__":
    main()
