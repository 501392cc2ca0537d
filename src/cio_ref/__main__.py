"""The program's entry: ``cio-ref``, or ``python -m cio_ref``."""

# A process that lives for a tenth of a second makes little garbage, and looking for it takes a good part of that time.
# So no collection runs, neither while modules load nor, with everything frozen, at the end.
import atexit
import gc

gc.disable()
atexit.register(gc.freeze)


def main() -> None:
    """Run the program."""
    from cio_ref.cli import main

    main()


if __name__ == "__main__":
    main()
