"""The screen of `plan`: the words of the plan beside its tasks, as far as it has them."""

from collections.abc import Iterator, Sequence
from datetime import date

from de_an06.model.period import Period
from de_an06.model.plan import Duty
from de_an06.queries.screens.lists import some_names
from de_an06.queries.screens.show import note_lines
from de_an06.queries.views.plan import bound, reporters, size
from de_an06.surface.page import Page, head
from de_an06.surface.screen import Column, Line, Piece, Screen, Table, Tone, labelled, line
from de_an06.words.dates import period_name, short_day

_NAMES = 40


def plan_screen(page: Page) -> Screen:
    """What document it is, what it is for, whom it binds, when reports are due, who gets it."""
    plan = page.register.plan
    return [
        *head(page),
        *_document(page),
        *_listed(page, "basis_head", (plan.basis,) if plan.basis else ()),
        *_listed(page, "purposes_head", plan.purposes),
        *_groups(page),
        *_duties(page),
        *_reporting(page),
        *_upward(page),
        *_listed(page, "closing_head", (plan.closing,) if plan.closing else ()),
        *_signer(page),
        *_listed(page, "recipients_head", plan.recipients),
        *_notes(page),
        page.next("tasks"),
    ]


def _document(page: Page) -> Iterator[Line]:
    plan = page.register.plan
    called = [plan.document_type]
    if plan.number:
        called.append(page.say("plan_number", number=plan.number))
    if plan.date:
        called.append(page.say("plan_dated", day=short_day(plan.date)))
    yield line()
    yield line(" ".join(called))
    yield line(plan.title, Tone.STRONG)
    facts = {
        "plan_runs": _days(plan.first_day, plan.last_day),
        "plan_issuer": page.name(plan.issuer),
        "plan_standing": page.name(plan.standing_agency),
        "plan_place": plan.place,
        "plan_sections": "; ".join(f"{part.number}. {part.title}" for part in plan.sections),
    }
    yield from (labelled(page.say(words), fact) for words, fact in facts.items() if fact)


def _days(first: date, last: date) -> str:
    return f"{short_day(first)} – {short_day(last)}"


def _headed(page: Page, heading: str, **facts: object) -> Iterator[Line]:
    yield line()
    yield line(page.say(heading, **facts), Tone.STRONG)


def _listed(page: Page, heading: str, texts: Sequence[str]) -> Iterator[Line]:
    """Texts under a heading, with a dash where there are several; nothing for none."""
    if texts:
        yield from _headed(page, heading)
        dash = "- " if len(texts) > 1 else ""
        yield from (line(f"  {dash}{text}") for text in texts)


def _groups(page: Page) -> Iterator[Line | Table]:
    columns = (Column(""), Column("", flexible=True), Column("", right=True))
    counts = [(group, size(group, page.register)) for group in page.register.plan.groups]
    yield from _headed(page, "groups_head", count=sum(count for _, count in counts))
    rows = (
        (
            Piece(f"  {group.id}"),
            Piece(group.title),
            Piece(page.say("tasks_head", count=count), Tone.FAINT),
        )
        for group, count in counts
    )
    yield Table(columns, tuple(rows))


def _duties(page: Page) -> Iterator[Line]:
    duties = page.register.plan.duties
    if duties:
        yield from _headed(page, "duties_head")
    for duty in duties:
        yield line(f"  {duty.id}  {duty.heading}")
        yield line(f"    {_bound(page, duty)}", Tone.FAINT)
        yield from (line(f"    - {item}") for item in duty.items)


def _bound(page: Page, duty: Duty) -> str:
    """Whom a duty binds: as the plan names them, then whom groups come down to."""
    agencies = bound(duty, page.register)
    named = "; ".join(page.name(id) for id in duty.agencies)
    if agencies == duty.agencies:
        return named
    if not agencies:
        return f"{named} ({page.say('open_phrase')})"
    shown = "; ".join(page.name(id) for id in agencies[:_NAMES])
    left = len(agencies) - _NAMES
    names = page.say("and_others", names=shown, count=left) if left > 0 else shown
    return f"{named} → {page.say('whose', count=len(agencies), names=names)}"


def _reporting(page: Page) -> Iterator[Line | Table]:
    duty, periods = page.register.plan.reporting, page.register.schedule.periods
    if not (duty.text or periods):
        return
    yield from _headed(page, "reports_head")
    if duty.text:
        yield line(f"  {duty.text}")
    if periods:
        owed = reporters(page.register)
        names = some_names(page, owed, _NAMES)
        yield labelled(
            f"  {page.say('reporters')}", page.say("whose", count=len(owed), names=names)
        )
        yield _calendar(page, periods)


def _calendar(page: Page, periods: Sequence[Period]) -> Table:
    columns = (
        Column(page.say("col_id")),
        Column(page.say("col_period"), flexible=True),
        Column(page.say("col_window")),
        Column(page.say("col_due_working")),
    )
    rows = (
        (
            Piece(period.id),
            Piece(period_name(period, page.lang)),
            Piece(_days(period.first_day, period.last_day)),
            Piece(_due(page, period)),
        )
        for period in periods
    )
    return Table(columns, tuple(rows))


def _due(page: Page, period: Period) -> str:
    """The last day in time; where that is a day off, the last working day beside it."""
    working = page.register.calendar.last_working_day(period.due)
    day = short_day(period.due)
    return day if working == period.due else f"{day} ({short_day(working)})"


def _upward(page: Page) -> Iterator[Line]:
    upward = page.register.plan.upward
    if upward:
        yield from _headed(page, "upward_head")
        for words, texts in (("addressees", upward.addressees), ("copies", upward.recipients)):
            if texts:
                yield labelled(
                    f"  {page.say(words)}", "; ".join(text.rstrip(";") for text in texts)
                )


def _signer(page: Page) -> Iterator[Line]:
    signer = page.register.plan.signer
    if signer:
        position = ", ".join(filter(None, (signer.position, signer.host_position)))
        yield line()
        yield labelled(page.say("signed_by"), f"{signer.name} ({position})")


def _notes(page: Page) -> Iterator[Line]:
    notes = page.register.plan.notes
    if notes:
        yield line()
        yield from note_lines(page, notes)
