"""What a plan says by itself, as `tasks --json` has it, and what is added up of an answer."""

# ruff: noqa: ERA001 - the quoted sentences are not code

from collections import Counter

from oracle import bodies
from oracle.plain import ONE_DAY, day, flag, number
from oracle.standing import kind_of, plain_number, reports


def outline(one, task):
    """One task as `tasks --json` has it, without its words but those of the deadline."""
    # "its `lead` and `coordinators` may be absent (`leads` and `assignees` are then empty,
    # `lead_mode` null)"
    lead, due = task.get("lead") or {}, task.get("due") or {}
    start = day(one.plan.get("date")) if due.get("after") == "issued" else None
    last = one.counted(due, start) if start else day(due.get("date"))
    counts_from = due.get("after", "issued")
    condition = task.get("condition") if counts_from == "issued" else counts_from
    known = {each["id"]: each for each in one.plan.get("conditions") or ()}
    return {
        "id": task["id"],
        "group": task["group"],
        "parent": task.get("parent"),
        # "`title` of a task without one is its text, in JSON too"
        "title": task.get("title") or task["text"],
        "leads": lead.get("agencies") or [],
        "lead_mode": lead.get("mode"),
        "assignees": bodies.leads(one, task),
        "coordinators": task.get("coordinators") or [],
        # "`deadlines` of `tasks --json`, which knows no day, is empty for it"
        "deadlines": [{"date": str(last), "text": due["text"]}] if last else [],
        "continues": flag(task.get("continues", False)),
        "condition": condition and {key: known[condition][key] for key in ("id", "kind", "text")},
        "targets": [target_outline(target) for target in task.get("targets") or ()],
    }


def target_outline(target):
    value, upper = ((number(target[k]) if k in target else None) for k in ("value", "upper"))
    goals = [
        {"by": str(goal["by"]), "value": plain_number(number(goal["value"]))}
        for goal in target.get("goals") or ()
    ]
    words = {key: target.get(key) for key in ("id", "unit", "level", "agencies", "text")}
    return words | {
        "kind": kind_of(target),
        "sense": target.get("sense", "at_least"),
        "value": plain_number(value),
        "upper": plain_number(upper),
        "each": flag(target.get("each", False)),
        "goals": goals,
    }


def of_document(one, name):
    """The tasks that `--document NUMBER` keeps."""

    def its_own(task):
        # "with the plan's own number, the tasks without one; a step goes by its own document"
        return (task.get("document") or {"number": one.plan.get("number")})["number"] == name

    # "its parent is shown where it or one of its steps has the number"
    return {
        id
        for id, task in one.tasks.items()
        if its_own(task) or any(its_own(step) for step in one.steps(id))
    }


def by_holder(answer):
    """Rows by who holds them and state: the tally by agency, None for those that nobody holds."""
    # "the tally by agency and the scoreboard speak of `held_by`"
    return Counter((row["held_by"], row["state"]) for row in answer["assignments"])


def reports_by(answer, key):
    """Reports by agency or by period and state: upcoming, on_time, late, missing."""
    return Counter((report[key], report["state"]) for report in answer["reports"])


def sent_for(one, period):
    """Who sent the report of a period, as its consolidated report says: up to its due day."""
    found = [each for each in reports(one, period.due) if each["period"] == period.id]
    # "what was not sent by then counts as not sent, also on the due day itself"
    return {each["agency"]: each["submitted_on"] is not None for each in found}


def secretariat(one, on):
    # "a standing agency without exactly one heir stays the secretariat"
    return bodies.heir(one, one.plan["standing_agency"], on) or one.plan["standing_agency"]


def waiting_for_a_ruling(one):
    """The tasks that nobody holds after a body's end, by body: what `validate` warns of."""
    found = {}
    for id, body in one.agencies.items():
        end = day(body.get("valid_to"))
        # "where that end lies within the plan's days"
        if end is None or not one.first <= end <= one.last:
            continue
        for task in one.tasks.values():
            if _waits(one, task, id, end + ONE_DAY):
                found.setdefault(id, []).append(task["id"])
    return found


def _waits(one, task, id, after):
    leads = [] if one.steps(task["id"]) else bodies.leads(one, task)
    held = {lead: bodies.holder(one, task, lead, after) for lead in leads}
    before = {lead: bodies.holder(one, task, lead, after - ONE_DAY) for lead in leads}
    if not any(before[lead] == id and held[lead] is None for lead in leads):
        return False
    # "On a joint task [...] no warning is given while another lives"
    return not bodies.is_joint(task) or not any(held.values())
