"""Whether answers could be recorded, before the last of them is given."""

from collections.abc import Sequence
from datetime import date

from de_an06.console.refused import Refused
from de_an06.findings.finding import Diagnostic
from de_an06.findings.rules.months import CONTRADICTION
from de_an06.load.rows import at_option
from de_an06.model.month import Status, Update
from de_an06.model.task import Task
from de_an06.recording.answers import Answers, fact_from
from de_an06.recording.entering import Part, judged, news_of, part_in
from de_an06.recording.officer import Officer
from de_an06.words.dates import short_day


def faults_of(officer: Officer, answers: Answers) -> Sequence[Diagnostic]:
    """What would forbid that the answers so far are recorded."""
    update, wrong = fact_from(answers, Update)
    if update is None:
        return [at_option(finding, finding.span.keys) for finding in wrong]
    try:
        judged(officer, news_of([update]))
    except Refused as refused:
        return refused.findings
    return ()


def check_given(officer: Officer, answers: Answers) -> None:
    """Refuse what options say and no answer could mend."""
    wrong = faults_of(officer, {"status": Status.IN_PROGRESS.value, **answers})
    if fatal := [finding for finding in wrong if not finding.breaks(CONTRADICTION)]:
        raise Refused("not_written", findings=fatal)


def check_may_write(officer: Officer, task: Task, on: date) -> None:
    """Refuse before anything is asked: another's task, a day to come, a day without a month."""
    agency = officer.agency.id
    part = part_in(officer, task.id, on)
    if part is Part.NONE:
        raise Refused("not_yours", agency=agency, task=task.id)
    if officer.asking and part is Part.NOT_THEN:
        raise Refused("not_yours_then", agency=agency, task=task.id, day=short_day(on))
    if on > officer.project.loaded.today:
        raise Refused("future", day=short_day(on))
    officer.writable_month(on)
