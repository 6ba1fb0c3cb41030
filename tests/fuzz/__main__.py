"""Fuzzing: `cd tests && python -m fuzz KIND --seconds N --seed S`; a fault prints its recipe.

Run it as an ordinary user. `--case NAME` tries one case again, by the name that was printed.
"""

import argparse
import itertools
import os
import resource
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from fuzz import forms, histories, lines, plans, rulings
from fuzz.trial import Fault, Trial

KINDS = {"plans": plans, "lines": lines, "forms": forms, "histories": histories, "rulings": rulings}
LARGEST = 2 << 30  # bytes of a process


def tried(kind, name):
    """How one case went: the trial, and what is wrong, if anything."""
    with TemporaryDirectory(prefix="fuzz-", ignore_cleanup_errors=True) as folder:
        trial = Trial(Path(folder), Random(f"{kind}-{name}"))
        try:
            KINDS[kind].case(trial)
        except Fault as fault:
            return trial, str(fault)
        except Exception:  # noqa: BLE001 - a fault of the fuzzer's own is shown, and the run goes on
            return trial, f"THE FUZZER'S OWN\n{traceback.format_exc()}"
    return trial, ""


def main():
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--case")
    asked = parser.parse_args()
    if os.geteuid() == 0:
        sys.exit("fuzz: not as root")
    resource.setrlimit(resource.RLIMIT_AS, (LARGEST, LARGEST))
    os.environ |= {"LC_ALL": "C.UTF-8", "DE_AN06_NO_CACHE": "1"}
    names = [asked.case] if asked.case else (f"{asked.seed}.{n}" for n in itertools.count())
    codes, faults, cases, start = Counter(), 0, 0, time.monotonic()
    for name in names:
        if time.monotonic() - start > asked.seconds:
            break
        trial, wrong = tried(asked.kind, name)
        cases += 1
        codes += trial.codes
        if wrong:
            faults += 1
            recipe = "\n".join(f"    {line[:400]}" for line in trial.recipe)
            print(f"FAULT {asked.kind} --case {name}\n{recipe}\n{wrong}\n", flush=True)
    valid = codes.pop("valid", None)
    ends = ", ".join(f"exit {code}: {number}" for code, number in sorted(codes.items()))
    seconds = round(time.monotonic() - start)
    ran = f"{cases} cases ({valid} valid)" if valid else f"{cases} cases"
    commands = f"{codes.total()} commands ({ends})"
    print(f"DONE {asked.kind}: {ran}, {commands}, {seconds} s, {faults} faults", flush=True)
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
