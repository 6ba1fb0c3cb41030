"""What a person wants reported, read from the command line or refused."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import typer

from de_an06.console.asked import asked_agency, asked_choices, asked_day, asked_name
from de_an06.console.invocation import Invocation
from de_an06.console.workspace import Workspace, find_workspace, open_register
from de_an06.git.git import default_agency
from de_an06.model.agencies import Agency
from de_an06.model.period import Period
from de_an06.model.plan import Register
from de_an06.report.documents import Kind, Target, asked_target
from de_an06.report.facts.report import Clerk
from de_an06.words.dates import short_day
from de_an06.words.say import say

_OF_AN_AGENCY = (Kind.AGENCY, Kind.REMINDER)
_WITH_LETTERS = (Kind.REMINDER, Kind.ALL)


@dataclass(frozen=True, slots=True)
class Typed:
    """The command line of `report` as it was typed."""

    kind: str | None
    period: str | None
    agency: str | None
    formats: Sequence[str]
    output: Path | None
    as_of: str | None
    number: str | None
    signed_on: str | None
    by: str | None
    draft: bool


@dataclass(frozen=True, slots=True)
class Order:
    """What to report on, as of when, where to; `several` documents get an index."""

    workspace: Workspace
    register: Register
    kind: Kind
    period: Period
    as_of: date
    agency: Agency | None
    clerk: Clerk
    by: date | None
    several: bool
    target: Target


def order_of(said: Invocation, typed: Typed) -> Order:
    """The order; BadParameter for what does not exist or does not go together."""
    if typed.kind is None or typed.period is None:
        names = say(said.lang, "report_needs_kind")
        raise typer.BadParameter(say(said.lang, "missing", names=names))
    (kind,) = asked_choices([typed.kind], Kind)
    _refuse_strangers(said, typed, kind=kind)
    workspace = find_workspace(said)
    register = open_register(said)
    periods = {str(period): period for period in register.plan.reporting.periods}
    period = periods[asked_name(typed.period, list(periods))]
    agency = _asked_agency(said, typed, kind=kind, workspace=workspace, register=register)
    several = agency is None and kind in _WITH_LETTERS
    folder = workspace.root / "reports" / str(period)
    number, _, symbol = (typed.number or "").partition("/")
    return Order(
        workspace=workspace,
        register=register,
        kind=kind,
        period=period,
        as_of=asked_day(typed.as_of) if typed.as_of else period.last_day,
        agency=agency,
        clerk=Clerk(
            number=number or None,
            symbol=symbol or None,
            signed_on=asked_day(typed.signed_on) if typed.signed_on else None,
            draft=typed.draft,
        ),
        by=asked_day(typed.by) if typed.by else None,
        several=several,
        target=asked_target(said, typed.output, typed.formats, folder=folder, several=several),
    )


def refusals(said: Invocation, order: Order, today: date) -> Iterator[str]:
    """Why the report cannot be final (DESIGN section 6); with `--draft` nothing is in the way."""
    last = order.period.last_day
    facts = {"period": order.period, "last": short_day(last)}
    if order.clerk.draft:
        return
    if count := len(order.register.set_aside):
        yield say(said.lang, "report_set_aside", count=count)
    if order.as_of < last:
        yield say(said.lang, "report_as_of_early", day=short_day(order.as_of), **facts)
    # An agency reports on the last day itself; what is made of all reports waits for the day after.
    if last > today or (last == today and order.kind is not Kind.AGENCY):
        yield say(said.lang, "report_too_early", today=short_day(today), **facts)


def _refuse_strangers(said: Invocation, typed: Typed, *, kind: Kind) -> None:
    """Refuse options that say nothing about this kind of document."""
    if typed.agency is not None and kind not in _OF_AN_AGENCY:
        raise typer.BadParameter(say(said.lang, "report_agency_not_asked"))
    if typed.by is not None and kind not in _WITH_LETTERS:
        raise typer.BadParameter(say(said.lang, "report_by_not_asked"))
    several = typed.agency is None and kind in _WITH_LETTERS
    if typed.number is not None and (several or kind is Kind.ANNEX):
        raise typer.BadParameter(say(said.lang, "report_number_not_asked"))


def _asked_agency(
    said: Invocation, typed: Typed, *, kind: Kind, workspace: Workspace, register: Register
) -> Agency | None:
    """The agency that was named; for its own report else the clone's own (`git config`)."""
    name = typed.agency
    if kind is Kind.AGENCY and not name:
        name = default_agency(workspace.root)
        if not name:
            raise typer.BadParameter(say(said.lang, "report_no_agency"))
    return asked_agency(name, register) if name else None
