"""The program's entry: ``cio-ref``, or ``python -m cio_ref``."""

# A process that lives for a tenth of a second makes little garbage, and looking for it takes a good part of that time.
# So no collection runs, and this stands before everything else is imported.
import gc

gc.disable()


def main() -> None:
    """Run the program."""
    try:
        from cio_ref.cli import main
    except KeyboardInterrupt:  # before there is anything to interrupt
        raise SystemExit(130) from None

    main()


if __name__ == "__main__":
    main()
