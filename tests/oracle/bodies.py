"""Who exists, what a group comes down to, who holds an assignment and whose word counts for it."""

# ruff: noqa: ERA001 - the quoted sentences are not code

from oracle.plain import ONE_DAY, day


def exists(body, on):
    # "`valid_from` to `valid_to`, both included"
    first, last = day(body.get("valid_from")), day(body.get("valid_to"))
    return (first is None or first <= on) and (last is None or on <= last)


def come_down_to(one, ids, on=None):
    """The agencies that ids come down to, in order, each once; without a day all members count."""
    named = [id for id in ids if id in one.agencies]
    found = []

    def open_up(id, seen):
        if id in one.agencies:
            # "A group comes down to the members that exist [...] An agency that is named itself
            # always counts."
            if on is None or id in named or exists(one.agencies[id], on):
                found.append(id)
        elif id not in seen:
            for member in one.groups[id].get("members") or ():
                open_up(member, {*seen, id})

    for id in ids:
        open_up(id, frozenset())
    return [*dict.fromkeys(found)]


def group_day(one, task):
    # "on the plan's first day, for a task with `since` on that day"
    return day(task["since"]["on"]) if task.get("since") else one.first


def leads(one, task):
    return come_down_to(one, (task.get("lead") or {}).get("agencies") or (), group_day(one, task))


def is_joint(task):
    return (task.get("lead") or {}).get("mode") == "joint"


def heir(one, id, on):
    """Who stands for a body on a day: itself until its end, then its one successor, and so on."""
    seen = set()
    while id not in seen:
        seen.add(id)
        body = one.agencies[id]
        # "that lead until its `valid_to`, also before its `valid_from`"
        if body.get("valid_to") is None or on <= day(body["valid_to"]):
            return id
        # "after it its `succeeded_by`, if that is exactly one, and so on"; "No successor, several,
        # or one that does not exist on the day [...]: `held_by` is null"
        after = body.get("succeeded_by") or ()
        if len(after) != 1:
            return None
        born = day(one.agencies[after[0]].get("valid_from"))
        if born is not None and born > on:
            return None
        id = after[0]
    return None


def standing(one, until, before=None):
    """The rulings up to a day that no `revoke` has taken back by then, with their places."""
    # "oldest first"
    places = [place for place, ruling in enumerate(one.decisions) if day(ruling["on"]) <= until]
    places = [place for place in places if before is None or place < before]
    # "from its own `on` that ruling no longer counts; not for `close` or `revoke`"
    gone = {one.decisions[i]["decision"] for i in places if one.decisions[i]["kind"] == "revoke"}
    kept = [i for i in places if not gone or reference(one, i) not in gone]
    return [(day(one.decisions[i]["on"]), i, one.decisions[i]) for i in kept]


def reference(one, place):
    # "the ruling's day and its place among that day's"
    days = [str(ruling["on"]) for ruling in one.decisions[: place + 1]]
    return f"{days[-1]}.{days.count(days[-1])}"


def given_to(one, task, lead, until, before=None):
    """The body that the latest `reassign` up to a day gave the row to, else the lead."""
    body = lead
    # "A joint task cannot be reassigned (an error)"
    if is_joint(task):
        return body
    for on, place, ruling in standing(one, until, before):
        if ruling["kind"] != "reassign" or ruling["task"] != task["id"]:
            continue
        # "`agency` may be absent where there is one lead"
        if ruling.get("agency", lead) != lead:
            continue
        # "`to` exists on that day and is not the holder already"; a ruling that is wrong counts
        # for nothing
        former = heir(one, given_to(one, task, lead, on, place), on)
        if exists(one.agencies[ruling["to"]], on) and former != ruling["to"]:
            body = ruling["to"]
    return body


def holder(one, task, lead, on):
    """`held_by` of a row on a day."""
    # "or whoever the latest `reassign` on or before that day gave it to, and that body's heirs in
    # the same way"
    return heir(one, given_to(one, task, lead, on), on)


def speaker(one, task, lead, on):
    """The body whose word of a day counts for a row."""
    # "What the holder says of the task counts as the lead's word from the day after the
    # predecessor's `valid_to`, or the day after the `reassign`"; "A `revoke` gives it back in the
    # same way"
    return heir(one, given_to(one, task, lead, on - ONE_DAY), on)


def speaks(one, author, body, on):
    """Whether what an author records on a day is a body's word."""
    # "It records nothing dated before its `valid_from` or after its end"
    if body is None or not exists(one.agencies[author], on):
        return False
    # "`standing_agency` and `reported_by` pass to the heir in the same way"
    reporter = one.agencies[body].get("reported_by")
    return author == body or (reporter is not None and author == heir(one, reporter, on))


def may_write(one, author, task, on):
    """Whether an author may record of a task on a day: it gives a lead's word, or coordinates."""
    if not exists(one.agencies[author], on) or one.steps(task["id"]):
        return False
    coordinators = come_down_to(one, task.get("coordinators") or (), group_day(one, task))
    bodies = [speaker(one, task, lead, on) for lead in leads(one, task)] + coordinators
    return any(speaks(one, author, body, on) for body in bodies)
