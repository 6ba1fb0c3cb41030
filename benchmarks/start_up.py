"""How long the commands that people wait for take on the plan as it is, against bare Python."""

from rounds import PYTHON, ROOT, compare, de_an06

COMMANDS = {
    "python -c pass": PYTHON,
    "--help": de_an06("--help"),
    "tasks": de_an06("tasks"),
    "status": de_an06("status", "--as-of", "2024-06-20"),
    "status --json": de_an06("status", "--as-of", "2024-06-20", "--json"),
}

if __name__ == "__main__":
    compare("Starting up, on the plan without updates", COMMANDS, ROOT)
