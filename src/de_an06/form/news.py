"""What the updates of a form change, task by task."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from de_an06.engine.lookup import find_agency
from de_an06.model.agencies import Agency
from de_an06.model.month import AgencyMonth, Answer, Measure, Obstacle, Status, Update
from de_an06.model.plan import Register
from de_an06.model.task import Target, Task
from de_an06.queries.screens.story import proof
from de_an06.surface.page import Page, status_words
from de_an06.surface.screen import Line, Screen, Tone, line
from de_an06.words.amounts import measure_words
from de_an06.words.dates import short_day
from de_an06.words.labels import label


@dataclass(frozen=True, slots=True)
class FormNews:
    """An update of a task, after all that the agency had said of that task, the latest last."""

    task: Task
    past: tuple[Update, ...]
    update: Update

    @property
    def before(self) -> Update | None:
        """The agency's word before it: None for the first."""
        return self.past[-1] if self.past else None

    @property
    def is_lower(self) -> bool:
        """Whether less is done than was known."""
        known = [past.percent for past in self.past if past.percent is not None]
        return bool(known) and self.update.percent is not None and self.update.percent < known[-1]

    @property
    def is_undone(self) -> bool:
        """Whether what was done is no longer so."""
        done = self.before is not None and self.before.status is Status.DONE
        return done and self.update.status is not Status.DONE

    def figure_before(self, target: str) -> Measure | None:
        """The figure that was known for a target."""
        known = {measure.target: measure for past in self.past for measure in past.measures}
        return known.get(target)


def form_news(register: Register, agency: str, updates: Sequence[Update]) -> tuple[FormNews, ...]:
    """The updates in the plan's order of tasks, then by day, each with what was known before."""
    recorded = [entry.update for entry in register.entries() if entry.agency == agency]
    found = []
    for task in register.tasks:
        of_task = [update for update in (*recorded, *updates) if update.task == task.id]
        # The sort is stable: of one day, what is new comes last.
        of_task.sort(key=lambda update: update.on)
        for place, update in enumerate(of_task):
            if update in updates:
                found.append(FormNews(task, tuple(of_task[:place]), update))
    return tuple(found)


_INDENT = "      "


def form_news_screen(page: Page, news: Sequence[FormNews]) -> Screen:
    """A line for each update, before and after; below it the rest of what it says."""
    return [shown for one in news for shown in _lines(page, one)]


def _lines(page: Page, news: FormNews) -> Iterator[Line]:
    update = news.update
    before = _word(page, news.before) if news.before else page.say("import_no_word")
    undone = _mark(page, "import_undone", shown=news.is_undone)
    lower = _mark(page, "import_lower", shown=news.is_lower)
    yield line(f"  {page.code(news.task)} {news.task.title}", Tone.STRONG)
    yield line(
        f"{_INDENT}{before} → {_word(page, update)}{undone}{lower}",
        Tone.WARNING if undone or lower else Tone.PLAIN,
    )
    for phrase, text in (("result", update.result), ("next_step", update.next)):
        if text:
            yield line(_INDENT + page.say(phrase, text=text), Tone.FAINT)
    for obstacle in update.obstacles:
        yield from _obstacle(page, obstacle)
    if update.resolves:
        references = ", ".join(map(str, update.resolves))
        yield line(_INDENT + page.say("import_resolves", references=references), Tone.GOOD)
    for measure in update.measures:
        target = next((one for one in news.task.targets if one.id == measure.target), None)
        yield _figure(page, target, news.figure_before(measure.target), measure)
    for evidence in update.evidence:
        yield line(_INDENT + page.say("evidence", list=proof(evidence)), Tone.FAINT)


def _obstacle(page: Page, obstacle: Obstacle) -> Iterator[Line]:
    """An obstacle, and below it why it is there, what is proposed, and to whom."""
    kind = label(obstacle.kind, page.lang)
    said = page.say("import_obstacle", kind=kind, text=obstacle.text)
    yield line(_INDENT + said, Tone.WARNING)
    for phrase, text in (
        ("import_cause", obstacle.cause),
        ("import_proposal", obstacle.proposal),
    ):
        if text:
            yield line(f"{_INDENT}  {page.say(phrase, text=text)}", Tone.FAINT)
    if obstacle.to:
        yield _addressee(page, obstacle.to)


def _addressee(page: Page, to: str) -> Line:
    """The agency that a proposal is for; those of the registry that could be meant instead."""
    agencies = page.register.agencies
    addressee = agencies.named(to)
    if isinstance(addressee, Agency):
        told = page.say("import_to", name=addressee.name, id=addressee.id)
        return line(f"{_INDENT}  {told}")
    near = [agencies.named(id) for id in find_agency(to, agencies).near]
    names = ", ".join(f"«{one.name}» ({one.id})" for one in near if isinstance(one, Agency))
    meant = page.say("import_to_meant", names=names) if names else ""
    return line(f"{_INDENT}  {page.say('import_to_unknown', name=to)}{meant}", Tone.WARNING)


def _figure(page: Page, target: Target | None, before: Measure | None, after: Measure) -> Line:
    """A figure of a target, with what was known; one that is cumulative does not go down."""
    is_lower = before is not None and _is_lower(before, after)
    unit = target.unit if target else None
    known = _told(page, before, unit) if before else "·"
    numbers = f"{known} → {_told(page, after, unit)}{_mark(page, 'import_lower', shown=is_lower)}"
    said = page.say("import_figure", target=after.target, numbers=numbers)
    return line(_INDENT + said, Tone.WARNING if is_lower else Tone.PLAIN)


def _told(page: Page, measure: Measure, unit: str | None) -> str:
    """A figure as it was typed: both numbers of a rate in their digits."""
    if measure.value is None:
        return f"{measure.numerator}/{measure.denominator}"
    return measure_words(measure, unit, page.lang)


def _is_lower(before: Measure, after: Measure) -> bool:
    """Whether a number went down, or a yes became a no."""
    if after.value is Answer.NO:
        return before.value is Answer.YES
    pairs = (
        (before.numerator, after.numerator),
        (before.denominator, after.denominator),
        (before.value, after.value),
    )
    return any(_number(then) > _number(now) for then, now in pairs)


def _number(value: int | Decimal | Answer | None) -> Decimal:
    return Decimal() if value is None or isinstance(value, Answer) else Decimal(value)


def _mark(page: Page, phrase: str, *, shown: bool) -> str:
    """The words that mark a step back, where there is one."""
    return f" ({page.say(phrase)})" if shown else ""


def _word(page: Page, update: Update) -> str:
    done = update.completed_on
    finished = page.say("import_completed", day=short_day(done)) if done else ""
    return f"{short_day(update.on)} {status_words(page, update)}{finished}"


def words_lines(page: Page, month: AgencyMonth) -> Iterator[Line]:
    """The words that a form adds."""
    if month.summary:
        yield line(f"  {page.say('preview_summary', text=month.summary)}")
    for document in month.documents:
        day = short_day(document.date) if document.date else ""
        told = " ".join(part for part in (document.number, day, document.title) if part)
        yield line(f"  {page.say('preview_documents', list=told)}", Tone.FAINT)
    if month.plans:
        yield line(f"  {page.say('preview_plans', text=month.plans)}")
