"""`de-an06 --version`: which version this is; with --debug what it runs on."""

import sys

VERSION = "0.1.0"
"""Also in pyproject.toml, to which a test holds it: to ask the installation takes longer."""

PROGRAM = "de-an06"


def version_text(*, debug: bool = False) -> str:
    """The version, in whole lines; with `debug` also of Python, YAML and the schemas."""
    shown = f"{PROGRAM} {VERSION}\n"
    return shown + _surroundings() if debug else shown


def _surroundings() -> str:
    """What to name in a report of a fault."""
    import hashlib  # noqa: PLC0415 - only where it is asked for: the version alone takes no time

    import yaml  # noqa: PLC0415
    from yaml._yaml import get_version_string  # noqa: PLC0415

    from de_an06.load.kept import folder  # noqa: PLC0415
    from de_an06.surface.schemas import schemas  # noqa: PLC0415

    made = "".join(schemas().values()).encode()
    return (
        f"Python {sys.version.split()[0]} ({sys.platform})\n"
        f"PyYAML {yaml.__version__}, libyaml {get_version_string()} (C)\n"
        f"JSON Schema 2020-12, {len(schemas())} schemas, sha256 "
        f"{hashlib.sha256(made).hexdigest()[:12]}\n"
        f"Answers {folder() or '-'}\n"
    )
