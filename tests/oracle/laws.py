"""Laws that every answer keeps, for whoever gives it: answer(files, plan, day) as `--json` does.

A law takes a project's files and raises AssertionError where an answer breaks it.
"""

# ruff: noqa: ERA001 - the quoted sentences are not code

from copy import deepcopy
from datetime import date
from itertools import pairwise

from oracle.plain import ONE_DAY, day

NOT_FIGURES = ("held_by",)


def figures(answer, *, reports=True):
    """The states and figures of an answer, without the names of those who hold."""
    rows = [
        {key: value for key, value in row.items() if key not in NOT_FIGURES}
        for row in answer["assignments"]
    ]
    names = ["totals", "assignment_totals", "tasks", "targets", *(["reports"] if reports else [])]
    return {"assignments": rows} | {name: answer[name] for name in names}


def sizes(answer):
    return [len(answer[name]) for name in ("tasks", "assignments", "reports")]


def ruled(files, plan, ruling):
    """The project with one more ruling, last of its day."""
    path, found = f"plan/{plan}/decisions.yaml", deepcopy(files)
    entries = found.setdefault(path, {"decisions": []})["decisions"]
    place = sum(day(each["on"]) <= day(ruling["on"]) for each in entries)
    entries.insert(place, ruling)
    name = sum(each["on"] == ruling["on"] for each in entries)
    return found, f"{ruling['on']}.{name}"


def ended(files, body, last, heirs):
    """The project in which a body ends."""
    found = deepcopy(files)
    entries = found["plan/agencies.yaml"]["agencies"]
    entry = next(each for each in entries if each["id"] == body)
    entry |= {"valid_to": str(last), "succeeded_by": heirs}
    return found


def known_by(files, last):
    """The project without what was recorded or ruled after a day."""
    found = deepcopy(files)
    for path, content in found.items():
        if "/updates/" in path:
            content["updates"] = [each for each in content["updates"] if day(each["on"]) <= last]
            if "submitted" in content and day(content["submitted"]["on"]) > last:
                del content["submitted"]
        elif path.endswith("/decisions.yaml"):
            content["decisions"] = [
                each for each in content["decisions"] if day(each["on"]) <= last
            ]
    return found


def a_reassign_changes_nothing_on_its_day(answer, files, plan, ruling, days):
    # "a merger or a `reassign` changes no state and no figure as of its own day, and on no day
    # the number of tasks, assignments or reports"
    after, _ = ruled(files, plan, ruling)
    on = day(ruling["on"])
    assert figures(answer(after, plan, on)) == figures(answer(files, plan, on))
    for each in days:
        assert sizes(answer(after, plan, each)) == sizes(answer(files, plan, each))


def a_revoke_gives_back(answer, files, plan, ruling):
    # "A `revoke` gives it back in the same way: `held_by` on its day, the word from the day after"
    on = day(ruling["on"])
    before = known_by(files, on)
    after, name = ruled(before, plan, ruling)
    after, _ = ruled(after, plan, {"on": str(on + ONE_DAY), "kind": "revoke", "decision": name})
    for each in (on + ONE_DAY, on + 30 * ONE_DAY):
        assert answer(after, plan, each) == answer(before, plan, each)


def a_merger_changes_nothing_on_its_day(answer, files, plan, body, *, last, heir):
    # The last day of the body, and the first on which its heir holds; no group may come down to
    # it on that day only.
    known = known_by(files, last)
    after = ended(known, body, last, [heir])
    assert figures(answer(after, plan, last)) == figures(answer(known, plan, last))
    on = last + ONE_DAY
    added = [content["since"]["on"] for content in files.values() if "since" in content]
    if str(on) not in added:
        told = figures(answer(after, plan, on), reports=False)
        assert told == figures(answer(known, plan, on), reports=False)


def an_heir_changes_no_number(answer, files, plan, body, days):
    # A body that ends with an heir leaves as many tasks, assignments and reports as one without.
    last = body["valid_to"]
    alone = ended(files, body["id"], last, [])
    after = ended(files, body["id"], last, ["so-a"])
    for on in days:
        assert sizes(answer(after, plan, on)) == sizes(answer(alone, plan, on))


def a_step_never_counts_twice(answer):
    # "It counts once in `totals`; steps do not; rows of steps count as assignments."
    tasks, rows = answer["tasks"], answer["assignments"]
    parents = {task["parent"] for task in tasks} - {None}
    assert len({task["task"] for task in tasks}) == len(tasks)
    assert sum(answer["totals"].values()) == sum(task["parent"] is None for task in tasks)
    assert len({(row["task"], row["agency"]) for row in rows}) == len(rows)
    assert sum(answer["assignment_totals"].values()) == len(rows)
    assert not parents & {row["task"] for row in rows}
    for parent in (task for task in tasks if task["task"] in parents):
        steps = [task["counts"] for task in tasks if task["parent"] == parent["task"]]
        for state, number in parent["counts"].items():
            assert number == sum(counts[state] for counts in steps)


def every_day_belongs_to_one_writing_period(writing_period, first: date, last: date):
    # "So every day belongs to exactly one."
    found = {}
    on = first
    while on <= last:
        window = writing_period(on)
        assert window.first <= on <= window.last
        assert found.setdefault(window.id, window) == window
        on += ONE_DAY
    ordered = sorted(found.values(), key=lambda window: window.first)
    for one, following in pairwise(ordered):
        assert one.last + ONE_DAY == following.first
