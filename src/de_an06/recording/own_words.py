"""An agency's own words on a month: as options and answers, and on their way into its file."""

from de_an06.console.output import show_surely
from de_an06.findings.finding import Diagnostic
from de_an06.load.rows import at_option
from de_an06.model.month import AgencyMonth
from de_an06.model.period import Period
from de_an06.record.own_words import month_of, unsaid
from de_an06.record.proposal import Project, propose
from de_an06.recording.answers import Answers, fact_from, given, surely_fact_from
from de_an06.recording.officer import Officer
from de_an06.surface.page import Page
from de_an06.surface.screen import Tone, line


def own_words(officer: Officer, period: Period, said: Answers) -> AgencyMonth:
    """A month that says these words and nothing else; Refused where they have no form."""
    return surely_fact_from(_as_month(officer, period, said), AgencyMonth)


def _as_month(officer: Officer, period: Period, said: Answers) -> Answers:
    return given(agency=officer.agency.id, period=period.id, entered_by=officer.entered_by, **said)


def faults_of_words(officer: Officer, period: Period, said: Answers) -> list[Diagnostic]:
    """What would forbid that these words are written."""
    month, wrong = fact_from(_as_month(officer, period, said), AgencyMonth)
    if month is None:
        return [at_option(finding, finding.span.keys) for finding in wrong]
    return list(propose(officer.project, lambda now: [fresh_words(month, now)]).refused)


def fresh_words(said: AgencyMonth, now: Project) -> AgencyMonth:
    """What is new in these words, as the files stand."""
    return unsaid(month_of(now.register, said.agency, said.period), said)


def told_before(page: Page, said: AgencyMonth) -> list[str]:
    """Sentences on what the month says already, and on what is put in the place of something."""
    there = month_of(page.register, said.agency, said.period)
    if there is None:
        return []
    numbers = {document.number: document for document in there.documents}
    told = []
    for key in ("summary", "plans"):
        before, now = getattr(there, key), getattr(said, key)
        if before and now:
            what = page.say(f"own_{key}")
            told.append(page.say("own_known" if before == now else "own_replaced", what=what))
    for document in said.documents:
        if known := numbers.get(document.number):
            what = page.say("own_document", number=document.number)
            told.append(page.say("own_known" if known == document else "own_replaced", what=what))
    return told


def show_told_before(page: Page, said: AgencyMonth) -> None:
    """Say what was said before: the same twice, or another text in its place."""
    show_surely([line(text, Tone.WARNING) for text in told_before(page, said)])
