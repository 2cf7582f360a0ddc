"""How long it takes to import the package and to show the command line's help, each in a fresh process; the best of several.

    python benchmarks/startup.py [--times 5]

Aims: import under 0.3 s, help under 0.5 s. Seconds differ between machines, so nothing tests them; what may be loaded, tests/shape does.
"""

import argparse
import subprocess
import sys
import time


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=5)
    times = parser.parse_args().times
    timed = "import time; start = time.perf_counter(); import conflictevents; print(time.perf_counter() - start)"
    imported = min(float(_run("-c", timed)[1]) for _ in range(times))
    empty = min(_run("-c", "")[0] for _ in range(times))
    shown = min(_run("-m", "conflictevents", "--help")[0] for _ in range(times))
    print(f"import conflictevents   {imported:.2f} s")
    print(f"conflictevents --help   {shown:.2f} s, of which {empty:.2f} s are Python's own")


def _run(*arguments: str) -> tuple[float, str]:
    """Seconds of a whole process, and what it printed."""
    start = time.perf_counter()
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True)
    return time.perf_counter() - start, done.stdout


if __name__ == "__main__":
    main()
