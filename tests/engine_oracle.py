"""docs/design.md, "States", a second time: slow, literal, and nothing shared with the engine.

The quotes in the comments are the rules as they were first written down. Every function scans
all updates and rulings anew, so that each can be read alone.
"""

# ruff: noqa: ERA001 - the quoted sentences are not code

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from de_an06.model.assessment import (
    Assessment,
    Outlook,
    ReportAssessment,
    ReportState,
    State,
    TargetAssessment,
    TaskAssessment,
    Upkeep,
)
from de_an06.model.month import Answer, Status
from de_an06.model.plan import Register
from de_an06.model.rulings import DecisionKind
from de_an06.model.task import LeadMode, Sense, TargetKind
from periods import a_period

DONE = (State.DONE_ON_TIME, State.DONE_LATE)


def stand(register: Register, as_of: date) -> Outlook:
    # "a task with `since` does not exist before that day"
    tasks = [task for task in register.tasks if task.since is None or as_of >= task.since.on]
    return Outlook(
        as_of=as_of,
        assignments=tuple(
            row(register, as_of, task, agency)
            for task in tasks
            for agency in in_the_order_of_the_registry(register, leads(register, task))
        ),
        tasks=tuple(whole_task(register, as_of, task) for task in tasks),
        reports=reports(register, as_of),
        targets=tuple(
            figure(register, as_of, task, target) for task in tasks for target in task.targets
        ),
    )


def default_as_of(register: Register, today: date) -> date:
    # "else today in Asia/Ho_Chi_Minh"
    last_day_of_the_year = date(register.plan.year, 12, 31)
    if today <= last_day_of_the_year:
        return today
    # "for a plan whose year is over, the later of the day after its last day and the last
    # recorded update, submission or decision"
    updates_on = [update.on for month in register.months for update in month.updates]
    submitted_on = [month.submitted.on for month in register.months if month.submitted is not None]
    decided_on = [decision.on for decision in register.decisions]
    the_day_after = last_day_of_the_year + timedelta(days=1)
    return max([the_day_after, *updates_on, *submitted_on, *decided_on])


# Agencies and assignments


def leads(register, task):
    # "Groups expand to their members; an agency that a task names or reaches in both roles leads."
    return register.agencies.expand(task.lead.agencies)


def in_the_order_of_the_registry(register, agencies):
    # "lists in the plan's order, then the registry's"
    return tuple(agency.id for agency in register.agencies.agencies if agency.id in agencies)


def speaks_for(register, author, agency):
    # "Bộ Công an (II.4.b) does not report here, Công an tỉnh does for it; its updates of the task
    # stand in its own file and count as Bộ Công an's"
    return author in (agency, register.agencies.agency(agency).reported_by)


# What was said


def own_updates(register, as_of, task, agency):
    # "the updates [...] with `on` ≤ the as-of date (those of a month's file that is still a draft
    # too)"; "A coordinator's update is shown and reported, and changes no state."
    found = []
    for month in register.months:
        for place, update in enumerate(month.updates):
            if update.task != task.id or update.on > as_of:
                continue
            if speaks_for(register, month.agency, agency):
                period = closing_month(month.period)
                found.append((update.on, period, place, update))
    # "Updates are ordered by `on`, [...] then the file's period, then place in the file"
    return [update for *_, update in sorted(found, key=lambda entry: entry[:3])]


def updates(register, as_of, task, agency):
    # "`each` (every lead does its own)"
    if task.lead.mode is LeadMode.EACH:
        return own_updates(register, as_of, task, agency)
    # "`joint` gives one row for each lead, equal but for `agency`: an update by any lead counts
    # for all."
    order = leads(register, task)
    found = []
    for month in register.months:
        for place, update in enumerate(month.updates):
            if update.task != task.id or update.on > as_of:
                continue
            # An author that leads has its own place, else that of the first it reports for (the
            # text leaves open which place has one that leads and also reports for a lead).
            spoken = [lead for lead in order if speaks_for(register, month.agency, lead)]
            own = [lead for lead in spoken if lead == month.agency]
            places = [order.index(lead) for lead in own + spoken]
            if places:
                period = closing_month(month.period)
                found.append((update.on, places[0], period, place, update))
    # "Updates are ordered by `on`, then (joint) the plan's order of leads, then the file's period,
    # then place in the file"
    return [update for *_, update in sorted(found, key=lambda entry: entry[:4])]


# What was ruled


def reference_of(register, place):
    # "the ruling's day and its place among that day's"
    on = register.decisions[place].on
    same_day = [i for i, decision in enumerate(register.decisions) if decision.on == on]
    return on, same_day.index(place) + 1


def standing_decisions(register, as_of):
    # "the updates, submissions and decisions with `on` ≤ the as-of date"
    revoked = [
        (decision.decision.on, decision.decision.number)
        for decision in register.decisions
        if decision.kind is DecisionKind.REVOKE and decision.on <= as_of
    ]
    # "`revoke` (...: from its own `on` that ruling no longer counts; not for `close` or `revoke`)"
    return [
        decision
        for place, decision in enumerate(register.decisions)
        if decision.on <= as_of
        if reference_of(register, place) not in revoked
    ]


def rulings(register, as_of, task, agency):
    found = []
    for decision in standing_decisions(register, as_of):
        # "`condition_met` (a condition, or one task; `due` optional)"
        for_condition = task.condition is not None and decision.condition == task.condition
        if decision.task != task.id and not for_condition:
            continue
        # "Without `agency` a ruling is for every lead"
        if decision.agency is None or decision.agency == agency:
            found.append(decision)
    return found


def days_of(register, as_of, task, agency, kind):
    return [
        decision.on for decision in rulings(register, as_of, task, agency) if decision.kind is kind
    ]


def deadline(register, as_of, task, agency):
    # "The latest decision (by `on`, then file order) that gives the assignment a `due` replaces
    # the plan's own"
    giving = [
        (decision.on, place, decision.due)
        for place, decision in enumerate(rulings(register, as_of, task, agency))
        if decision.due is not None
    ]
    if giving:
        return max(giving)[2]
    return original_deadline(task)


def original_deadline(task):
    return task.due.date if task.due is not None else None


# The latest word, and what is finished


def statuses(register, as_of, task, agency):
    # "A `return` turns every `done` dated on or before it into in_progress."
    returns = days_of(register, as_of, task, agency, DecisionKind.RETURN)
    found = []
    for update in updates(register, as_of, task, agency):
        status = update.status
        if status is Status.DONE and any(update.on <= day for day in returns):
            status = Status.IN_PROGRESS
        found.append(status)
    return found


def latest_word(register, as_of, task, agency):
    # "the last is the latest word"
    said = statuses(register, as_of, task, agency)
    return said[-1] if said else None


def day_completed(register, as_of, task, agency, update):
    # "A `completed_on` on or before a return that precedes its update does not count"
    returns = days_of(register, as_of, task, agency, DecisionKind.RETURN)
    if any(day < update.on and update.completed_on <= day for day in returns):
        return None
    return update.completed_on


def is_upkept(register, as_of, task, agency):
    # "A task that continues and has a deadline"
    return task.continues and deadline(register, as_of, task, agency) is not None


def run(register, as_of, task, agency):
    pairs = list(
        zip(
            updates(register, as_of, task, agency),
            statuses(register, as_of, task, agency),
            strict=True,
        )
    )
    # "A task that continues and has a deadline is done from its first `done` that no `return` has
    # turned back, whatever is said later (that is upkeep): its run is every `done` from there on"
    if is_upkept(register, as_of, task, agency):
        return [update for update, status in pairs if status is Status.DONE]
    # "When the latest word is done, take the unbroken run of `done` updates that ends with it"
    found = []
    while pairs and pairs[-1][1] is Status.DONE:
        found.insert(0, pairs.pop()[0])
    return found


def is_done(register, as_of, task, agency):
    return run(register, as_of, task, agency) != []


def finished(register, as_of, task, agency):
    the_run = run(register, as_of, task, agency)
    # (continues, with a deadline:) "the day finished is that first one's `completed_on`, else its
    # `on`"; (else:) "the day finished is the last `completed_on` given in the run, else the `on`
    # of its first update"
    said = the_run[:1] if is_upkept(register, as_of, task, agency) else the_run
    given = [
        day_completed(register, as_of, task, agency, update)
        for update in said
        if update.completed_on is not None
    ]
    given = [day for day in given if day is not None]
    return given[-1] if given else the_run[0].on


# Fresh


def fifteenth(year, month):
    # Months are counted on from January, so that 0 is the December before and 13 the January after.
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 15)


def is_fresh(register, as_of, task, agency):
    months = [
        closing_month(period.id)
        for period in register.plan.reporting.periods
        if period.id[5:].isdecimal()
    ]
    # "All are fresh until the plan's first month has closed (as-of before 2024-01-15)"
    if as_of < fifteenth(*min(months)):
        return True
    # "a task with `since` until the first month that closes after that day"
    if task.since is not None:
        added = task.since.on
        closes = fifteenth(added.year, added.month)
        if closes <= added:
            closes = fifteenth(added.year, added.month + 1)
        if as_of < closes:
            return True
    # "With as-of in the days 15 to the end of month M, the last closed month is M, else the one
    # before; never later than the calendar's last (2024-12)."
    last_closed = (as_of.year, as_of.month)
    if as_of.day < 15:
        before = as_of.replace(day=1) - timedelta(days=1)
        last_closed = (before.year, before.month)
    last_closed = min(last_closed, max(months))
    # "An assignment is fresh if it has an update on or after that month's first day (the 15th of
    # the month before it)."
    first_day = fifteenth(last_closed[0], last_closed[1] - 1)
    return any(update.on >= first_day for update in updates(register, as_of, task, agency))


# The table of states


def state(register, as_of, task, agency):  # noqa: C901, PLR0911 - as long as the table
    due = deadline(register, as_of, task, agency)
    word = latest_word(register, as_of, task, agency)
    # "a `waive` stands"
    if days_of(register, as_of, task, agency, DecisionKind.WAIVE):
        return State.WAIVED
    # "continuing, no deadline, fresh"
    if task.continues and due is None and is_fresh(register, as_of, task, agency):
        return State.ONGOING
    # "continuing, no deadline, not fresh"
    if task.continues and due is None:
        return State.STALE
    if is_done(register, as_of, task, agency):
        # "done; no deadline, or finished on or before it"
        if due is None or finished(register, as_of, task, agency) <= due:
            return State.DONE_ON_TIME
        # "done, finished after the deadline"
        return State.DONE_LATE
    # "not done, and as-of is after the deadline"
    if due is not None and as_of > due:
        return State.OVERDUE
    # "condition not met, no deadline, and the latest word is not_started, blocked, or there is
    # none"
    met = days_of(register, as_of, task, agency, DecisionKind.CONDITION_MET)
    unmet = task.condition is not None and not met
    if unmet and due is None and word in (Status.NOT_STARTED, Status.BLOCKED, None):
        return State.WAITING
    # "the latest word is in_progress or blocked"
    if word in (Status.IN_PROGRESS, Status.BLOCKED):
        return State.IN_PROGRESS
    # "the rest"
    return State.NOT_STARTED


# Beside the state


def percent(register, as_of, task, agency):
    # "100 in the two done states; else the last one given by an update whose own status is not
    # done; else null"
    if state(register, as_of, task, agency) in DONE:
        return 100
    given = [
        update.percent
        for update in updates(register, as_of, task, agency)
        if update.status is not Status.DONE
        if update.percent is not None
    ]
    return given[-1] if given else None


def days_late(register, as_of, task, agency):
    # "`done_late`: finished minus deadline; `overdue`: as-of minus deadline; else 0"
    due = deadline(register, as_of, task, agency)
    if state(register, as_of, task, agency) is State.DONE_LATE:
        return (finished(register, as_of, task, agency) - due).days
    if state(register, as_of, task, agency) is State.OVERDUE:
        return (as_of - due).days
    return 0


def is_accepted(register, as_of, task, agency):
    # "done, and an `accept` on or after the `on` of the run's first update"; "In `completed_on`,
    # `accepted` and `upkeep`, done means one of the two done states."
    if state(register, as_of, task, agency) not in DONE:
        return False
    first = run(register, as_of, task, agency)[0]
    accepts = days_of(register, as_of, task, agency, DecisionKind.ACCEPT)
    return any(day >= first.on for day in accepts)


def upkeep(register, as_of, task, agency):
    # "done, continuing, with a deadline: `fresh` or `stale`; else null"
    if state(register, as_of, task, agency) not in DONE:
        return None
    if not is_upkept(register, as_of, task, agency):
        return None
    return Upkeep.FRESH if is_fresh(register, as_of, task, agency) else Upkeep.STALE


def without_dues(register):
    # "as if no ruling gave a day"
    decisions = (each.model_copy(update={"due": None}) for each in register.decisions)
    return replace(register, decisions=tuple(decisions))


def is_extended(own_state, by_the_plan):
    # "`done_on_time`, `in_progress` or `not_started`, only because a ruling moved the deadline: by
    # the plan's own day it would be `done_late` or `overdue`"
    in_time = (State.DONE_ON_TIME, State.IN_PROGRESS, State.NOT_STARTED)
    return own_state in in_time and by_the_plan in (State.DONE_LATE, State.OVERDUE)


def row(register, as_of, task, agency):
    own_state = state(register, as_of, task, agency)
    due = deadline(register, as_of, task, agency)
    said = updates(register, as_of, task, agency)
    # "`days` (`due` minus as-of; null without one)"
    days = (due - as_of).days if due is not None else None
    return Assessment(
        task=task.id,
        agency=agency,
        held_by=agency,
        state=own_state,
        due=due,
        # "the plan's own; null when it has none"
        original_due=original_deadline(task),
        days=days,
        # "`in_progress` or `not_started`, 0 to 14 days left; `plan.yaml` sets the 14"
        due_soon=own_state in (State.IN_PROGRESS, State.NOT_STARTED)
        and days is not None
        and 0 <= days <= register.plan.due_soon_days,
        # "the latest word is blocked"
        blocked=latest_word(register, as_of, task, agency) is Status.BLOCKED,
        # "any update of the leads at all"
        reported=said != [],
        percent=percent(register, as_of, task, agency),
        # "the day finished, when done"
        completed_on=finished(register, as_of, task, agency) if own_state in DONE else None,
        days_late=days_late(register, as_of, task, agency),
        accepted=is_accepted(register, as_of, task, agency),
        upkeep=upkeep(register, as_of, task, agency),
        extended=is_extended(own_state, state(without_dues(register), as_of, task, agency)),
        # Nobody in these registers ends or gives a task to another.
        # "the day of the latest word"
        last_update=said[-1].on if said else None,
    )


# A task over its assignments


def whole_task(register, as_of, task):
    states = [state(register, as_of, task, agency) for agency in leads(register, task)]
    # "Always with the counts by state."
    counts = {name: states.count(name) for name in State}
    bare = without_dues(register)
    own = over([state(bare, as_of, task, agency) for agency in leads(register, task)])
    return TaskAssessment(
        task=task.id,
        state=over(states),
        counts=counts,
        extended=is_extended(over(states), own),
    )


def over(states):  # noqa: PLR0911 - as long as the paragraph
    # "all waived → `waived`"
    if all(one is State.WAIVED for one in states):
        return State.WAIVED
    # "leaving those out, all done → `done_late` if any is late, else `done_on_time`"
    rest = [one for one in states if one is not State.WAIVED]
    if all(one in DONE for one in rest):
        return State.DONE_LATE if State.DONE_LATE in rest else State.DONE_ON_TIME
    # "any overdue → `overdue`; any stale → `stale`"
    if State.OVERDUE in rest:
        return State.OVERDUE
    if State.STALE in rest:
        return State.STALE
    # "any in progress, or some done and others not → `in_progress`"
    if State.IN_PROGRESS in rest or any(one in DONE for one in rest):
        return State.IN_PROGRESS
    # "otherwise the first that any has of `not_started`, `waiting`, `ongoing`"
    if State.NOT_STARTED in rest:
        return State.NOT_STARTED
    return State.WAITING if State.WAITING in rest else State.ONGOING


def figures(judged) -> dict[str, int]:
    judged = list(judged)
    states = [one.state for one in judged]
    moved = [one.state for one in judged if one.extended]
    # "done (on time, late), not done (within the deadline, overdue), continuing, waiting, waived
    # (`ongoing` and `stale` are continuing; `in_progress` and `not_started` are within the
    # deadline, also where there is none)"
    return {
        "done_on_time": states.count(State.DONE_ON_TIME),
        "done_late": states.count(State.DONE_LATE),
        "within_deadline": states.count(State.IN_PROGRESS) + states.count(State.NOT_STARTED),
        "overdue": states.count(State.OVERDUE),
        "continuing": states.count(State.ONGOING) + states.count(State.STALE),
        "waiting": states.count(State.WAITING),
        "waived": states.count(State.WAIVED),
        # "Beside 'done on time' and 'within the deadline' stands how many of them are `extended`"
        "extended_done": moved.count(State.DONE_ON_TIME),
        "extended_open": moved.count(State.IN_PROGRESS) + moved.count(State.NOT_STARTED),
    }


# Periodic reports


def closing_month(period):
    # "quarters, halves and years likewise": a period closes with its last month.
    year, _, part = period.partition("-")
    last = {"": 12, "Q": 3, "H": 6}.get(part[:1], 1)
    return int(year), int(part.strip("QH") or 1) * last


def last_day_in_time(period):
    # "Month M runs from day 15 of the month before to day 14 of M"; '"Trước ngày 15" means on the
    # 14th at the latest.'
    year, month = closing_month(period)
    return date(year, month, 14)


def answers(month, period):
    # "the submission of a month also answers the quarter, half and year that close with it, unless
    # its `covers` (the full list of periods it answers [...]) says otherwise"
    if month.submitted.covers is not None:
        return period in month.submitted.covers
    return closing_month(period) == closing_month(month.period)


def reports(register, as_of):
    # "lists in the plan's order, then the registry's"; "`reports` (periodic reports are due from
    # it)"
    return tuple(
        report(register, as_of, agency.id, period.id)
        for period in register.plan.reporting.periods
        for agency in register.agencies.agencies
        if agency.reports
    )


def report(register, as_of, agency, period):
    due = last_day_in_time(period)
    days = [
        month.submitted.on
        for month in register.months
        if month.agency == agency
        if month.submitted is not None
        if month.submitted.on <= as_of
        if answers(month, period)
    ]
    # "the earliest submission that covers a period answers it"
    submitted_on = min(days) if days else None
    # "A report (agency × period) is `on_time`, `late`, `missing` (as-of after the due day) or
    # `upcoming`"
    if submitted_on is not None:
        result = ReportState.ON_TIME if submitted_on <= due else ReportState.LATE
    else:
        result = ReportState.MISSING if as_of > due else ReportState.UPCOMING
    return ReportAssessment(
        agency=agency, period=a_period(period), due=due, state=result, submitted_on=submitted_on
    )


# Targets


def gives_figures(register, target, agency):
    # "`agencies` names the agencies or groups among the leads whose figures count; absent: all
    # leads"
    return not target.agencies or agency in register.agencies.expand(target.agencies)


def latest_measure(register, as_of, task, target, agency):
    # "each is cumulative from 1 January to its `on`, the latest of each agency counts"
    given = [
        measure
        for update in own_updates(register, as_of, task, agency)
        for measure in update.measures
        if measure.target == target.id
    ]
    return given[-1] if given else None


def rounded_half_up(share):
    # "rounded half up to 2 decimals"
    hundredths = (share * 10_000 + Fraction(1, 2)).__floor__()
    return hundredths / 100


def goal_of_the_day(target, as_of):
    # "the goal on a day is the value of the first of them whose `by` is on or after it, else
    # `value`"
    for goal in sorted(target.goals, key=lambda goal: goal.by):
        if goal.by >= as_of:
            return goal.value
    return target.value


def is_reached(target, as_of, amount):
    goal = Fraction(goal_of_the_day(target, as_of))
    if target.sense is Sense.AT_LEAST:
        return amount >= goal
    if target.sense is Sense.AT_MOST:
        return amount <= goal
    # "`between` (`value` to `upper`, both included)"
    return goal <= amount <= Fraction(target.upper)


def reaches_by_itself(target, as_of, measure):
    if target.kind is TargetKind.YES_NO:
        return measure.value is Answer.YES
    if target.kind is TargetKind.COUNT:
        return is_reached(target, as_of, Fraction(measure.value))
    # "With `each`, 0/0 has reached it"
    if measure.denominator == 0:
        return True
    return is_reached(target, as_of, Fraction(100 * measure.numerator, measure.denominator))


def figure(register, as_of, task, target):
    # "Only the leads' measures count"; "those whose assignment is waived neither count nor are
    # missing"
    asked = [
        agency
        for agency in in_the_order_of_the_registry(register, leads(register, task))
        if gives_figures(register, target, agency)
        if state(register, as_of, task, agency) is not State.WAIVED
    ]
    measures = {agency: latest_measure(register, as_of, task, target, agency) for agency in asked}
    given = [measure for measure in measures.values() if measure is not None]
    found = {"numerator": None, "denominator": None, "value": None, "met": None, "reached": None}
    if target.each or target.kind is TargetKind.YES_NO:
        # "nothing is summed: every agency that owes it must reach the value by itself"; "false for
        # `each` and `yes_no` until all did"; "where nobody owes a figure `met` is null"
        found["reached"] = sum(reaches_by_itself(target, as_of, measure) for measure in given)
        found["met"] = found["reached"] == len(asked) if asked else None
    elif target.kind is TargetKind.COUNT:
        # "of a count the sum of each agency's latest"; "null where [...] nobody measured a count"
        if given:
            found["value"] = sum(measure.value for measure in given)
            found["met"] = is_reached(target, as_of, Fraction(found["value"]))
    else:
        # "The total is the sum of numerators over the sum of denominators, never a mean of
        # percentages; 0/0 means "không phát sinh": given, not missing, adding nothing."
        numerator = found["numerator"] = sum(measure.numerator for measure in given)
        denominator = found["denominator"] = sum(measure.denominator for measure in given)
        # "null where a rate has no denominator"
        if denominator:
            share = Fraction(numerator, denominator)
            found["value"] = rounded_half_up(share)
            found["met"] = is_reached(target, as_of, 100 * share)
    return TargetAssessment(
        id=target.id,
        kind=target.kind,
        sense=target.sense,
        goal=goal_of_the_day(target, as_of),
        upper=target.upper,
        # "Agencies without a measure are counted and named"
        missing=tuple(agency for agency, measure in measures.items() if measure is None),
        **found,
    )
