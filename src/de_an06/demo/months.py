"""An agency's months: its news, the papers that prove it, its reports."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from de_an06.demo.scene import Round, Scene
from de_an06.demo.telling import update_of
from de_an06.demo.walking import Stage, Telling
from de_an06.model.month import AgencyMonth, Document, Evidence, Status, Submission, Update
from de_an06.model.period import Period
from de_an06.model.text import fold

_WITHOUT_LETTER = frozenset({"tỉnh", "và", "-"})


@dataclass(frozen=True, slots=True)
class Numbering:
    """An agency's numbers in a year: its letters, the last number `issued` in each series.

    There are gaps in a series: other documents were issued in between.
    """

    letters: str
    rng: Random
    issued: Counter[str] = field(default_factory=Counter)

    def next(self, kind: str = "") -> str:
        """The number of the next document of a kind: `12/KH-STTTT` (Decree 30/2020, article 15).

        A letter (công văn) has no kind: `12/STTTT-VP`.
        """
        self.issued[kind] += self.rng.randint(1, 6 if kind else 9)
        series = f"{kind}-{self.letters}" if kind else f"{self.letters}-VP"
        return f"{self.issued[kind]:02}/{series}"


def numbering_of(scene: Scene, id: str) -> Numbering:
    """The numbers of an agency, before anything is issued in the year.

    Where its letters are unknown, they are the capital initials of its name, without marks but
    for Đ (UBND, SLĐTBXH).
    """
    agency = scene.register.agencies.agency(id)
    words = (word for word in agency.name.split() if word not in _WITHOUT_LETTER)
    initials = ("Đ" if word[0] in "đĐ" else fold(word[0]).upper() for word in words)
    return Numbering(agency.symbol or "".join(initials), scene.rng)


_COMES_LATE = 0.03
"""The chance that news stands in the next month's file."""

_COORDINATES = 0.45
"""The chance that an agency tells in a month what it did as a coordinator."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """An update, the month in which it was recorded, and the news that it tells, if a lead's."""

    period: Period
    update: Update
    news: Telling | None = None


def months_of(scene: Scene, agency: str, told: Iterable[Telling]) -> Iterator[AgencyMonth]:
    """The files of an agency, oldest first, given what it tells as a lead."""
    rounds = scene.rounds[agency]
    numbering = numbering_of(scene, agency)
    by_day = sorted(told, key=lambda news: news.on)
    entries = [_entry(scene, news, numbering) for news in by_day]
    entries += _coordination(scene, agency, rounds.values())
    files: defaultdict[Period, list[_Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: entry.update.on):
        files[_file(scene, entry, rounds)].append(entry)
    for period, its_round in rounds.items():
        if files[period] or its_round.sent_on:
            yield _month(scene, agency, its_round, files[period], numbering)


def _entry(scene: Scene, news: Telling, numbering: Numbering) -> _Entry:
    """The update that tells news, with the paper or page that proves it, if one does."""
    update = update_of(scene, news)
    topic, rng = news.course.topic, scene.rng
    proofs: list[Evidence] = []
    if rng.random() < news.stage.proven:
        paper = rng.choice(topic.papers)
        number = numbering.next(paper.letters)
        proofs.append(Evidence(number=number, date=news.on, title=paper.title))
    elif topic.page is not None and rng.random() < 0.1:
        url = f"https://example.org/mo-phong/{news.teller}/{news.on.isoformat()}"
        proofs.append(Evidence(url=url, date=news.on, title=topic.page))
    return _Entry(news.period, update.model_copy(update={"evidence": tuple(proofs)}), news)


def _coordination(scene: Scene, agency: str, rounds: Iterable[Round]) -> Iterator[_Entry]:
    """What an agency tells now and then of tasks that it neither leads nor speaks for."""
    agencies, rng = scene.register.agencies, scene.rng
    voices = frozenset(agencies.speaks_for(agency))
    tasks = [
        task.id
        for task in scene.register.tasks
        if task.since is None
        and agency in agencies.expand(task.coordinators)
        and voices.isdisjoint(agencies.expand(task.lead.agencies))
    ]
    for its_round in rounds:
        if tasks and its_round.days and rng.random() < _COORDINATES:
            for task in rng.sample(tasks, min(len(tasks), rng.randint(1, 2))):
                on = rng.choice(its_round.days)
                result = rng.choice(scene.sentences.coordinated)
                update = Update(task=task, on=on, status=Status.IN_PROGRESS, result=result)
                yield _Entry(its_round.period, update)


def _file(scene: Scene, entry: _Entry, rounds: Mapping[Period, Round]) -> Period:
    """The month's file in which news stands: now and then the next, if that is written in.

    Telling that a ruling or a later update refers to never comes late.
    """
    following = rounds.get(entry.period.next_month())
    is_late = scene.rng.random() < _COMES_LATE and following is not None and following.days
    is_referred_to = entry.update.status is Status.DONE or entry.update.obstacles
    return entry.period.next_month() if is_late and not is_referred_to else entry.period


def _month(
    scene: Scene, agency: str, its_round: Round, entries: Sequence[_Entry], numbering: Numbering
) -> AgencyMonth:
    standing = scene.register.plan.standing_agency
    is_entered = agency == scene.helped and scene.rng.random() < 0.6
    has_words = its_round.sent_on is not None or agency == standing
    told = [entry.news for entry in entries]
    sent_on, covers = its_round.sent_on, its_round.covers
    number = numbering.next("BC") if sent_on else None
    return AgencyMonth(
        agency=agency,
        period=its_round.period,
        entered_by=standing if is_entered else None,
        submitted=Submission(on=sent_on, number=number, covers=covers) if sent_on else None,
        summary=_summary(scene, agency, told) if has_words else None,
        documents=tuple(_documents(scene, its_round, numbering)),
        plans=_plans(scene, agency, told) if has_words else None,
        updates=tuple(entry.update for entry in entries),
    )


def _documents(scene: Scene, its_round: Round, numbering: Numbering) -> Iterator[Document]:
    """The letters that were issued in the period, by their day."""
    count = min(len(its_round.days), scene.rng.choice((0, 0, 1, 1, 2)))
    for day in sorted(scene.rng.sample(its_round.days, count)):
        title = scene.rng.choice(scene.sentences.letters)
        yield Document(number=numbering.next(), date=day, title=title)


def _summary(scene: Scene, agency: str, told: Sequence[Telling | None]) -> str:
    """What an agency says of a period as a whole; `told` are its news, None as a coordinator."""
    lines, rng = scene.sentences, scene.rng
    if agency == scene.register.plan.standing_agency:
        return rng.choice(lines.standing)
    stages = [news.stage for news in told if news is not None]
    done, blocked = stages.count(Stage.DONE), stages.count(Stage.BLOCKED)
    sentences = [rng.choice(lines.told if told else lines.nothing_told)]
    if done:
        sentences.append(rng.choice(lines.done))
    sentences.append(rng.choice(lines.troubled if blocked else lines.untroubled))
    return " ".join(sentences).format(
        name=scene.register.agencies.agency(agency).name,
        told=f"{len(told):02}",
        done=f"{done:02}",
        blocked=f"{blocked:02}",
    )


def _plans(scene: Scene, agency: str, told: Sequence[Telling | None]) -> str:
    """What an agency means to do next: above all the open task that is due first."""
    lines, rng = scene.sentences, scene.rng
    if agency == scene.register.plan.standing_agency:
        return rng.choice(lines.standing_plans)
    under_way = (news.course for news in told if news and news.stage is Stage.UNDER_WAY)
    dated = [(course.due, course.work.task.ref) for course in under_way if course.due]
    if not dated:
        return rng.choice(lines.plans_in_general)
    return rng.choice(lines.plans).format(ref=min(dated)[1])
