"""Which agency a command line means, the one that it names or the clone's own; which ruling."""

from dataclasses import dataclass

from de_an06.console.ask import ask
from de_an06.console.asked import asked_period, asked_writing_period
from de_an06.console.refused import USAGE, Refused
from de_an06.engine.lookup import find_agency, find_task
from de_an06.model.month import Reference
from de_an06.model.plan import Register
from de_an06.model.rulings import rulings
from de_an06.surface.page import Page
from de_an06.words.dates import days_meant
from de_an06.words.labels import label
from de_an06.words.say import Lang


@dataclass(frozen=True, slots=True)
class Named:
    """What a command line names: an agency, and behind it what it is about."""

    agency: str | None
    about: str | None = None

    def in_clone_of(self, own: str | None, register: Register) -> "Named":
        """The same with the clone's own agency where the words are a task or a period.

        They may stand apart: «tháng 6»; and the agency may stand behind its task or period.
        """
        turned = self._in_order(register)
        if turned is not self:
            return turned
        if self.agency is None or own is None:
            return self if self.agency is not None else Named(own, self.about)
        if find_agency(self.agency, register.agencies).items:
            return self
        if self.about is None:
            if not _is_other(self.agency, register):
                raise _neither(self.agency, register)
            return Named(own, self.agency)
        words = f"{self.agency} {self.about}"
        if _is_period(words, register):
            return Named(own, words)
        if _is_other(self.agency, register):
            raise Refused("extra_words", code=USAGE, words=self.about)
        return self

    def _in_order(self, register: Register) -> "Named":
        """The same with the agency first, also where it was named behind the task or period."""
        if self.agency is None or self.about is None:
            return self
        first, second = self.agency, self.about
        agencies = [find_agency(each, register.agencies).items for each in (first, second)]
        is_turned = not agencies[0] and agencies[1] and _is_other(first, register)
        return Named(second, first) if is_turned else self

    def surely(self, page: Page, *, asking: bool) -> str:
        """The agency; a person is asked for it, Refused where nobody is."""
        typed = self.agency
        if typed is None and asking:
            typed = ask(page.say("ask_agency"))
        if not typed:
            raise Refused("missing_agency", code=USAGE)
        return typed


def _is_other(typed: str, register: Register) -> bool:
    """Whether a word means a task, or a period of an agency's file."""
    return bool(find_task(typed, register.tasks).items) or _is_period(typed, register)


def _is_period(typed: str, register: Register) -> bool:
    try:
        asked_writing_period(typed, register)
    except Refused:
        return False
    return True


def _neither(typed: str, register: Register) -> Refused:
    """Why a word means nothing here: a period of which there is no file, or nothing at all."""
    try:
        asked_period(typed, register)
        asked_writing_period(typed, register)
    except Refused as refused:
        if refused.phrase == "not_a_writing_period":
            return refused
    if typed.isdecimal() and _is_period(f"tháng {typed}", register):
        return Refused("no_such_named", code=USAGE, typed=typed, near=[f'"tháng {typed}"'])
    near = (*find_task(typed, register.tasks).near, *find_agency(typed, register.agencies).near)
    return Refused("no_such_named", code=USAGE, typed=typed, near=near)


def asked_ruling(typed: str, register: Register) -> str:
    """The reference of a ruling; Refused for anything else, with those of a day that was named."""
    try:
        return str(Reference.parse(typed))
    except ValueError:
        days = {
            day
            for word in typed.split()
            for day in days_meant(word, register.schedule.begins, register.plan.last_day)
        }
        made = [each for each in rulings(register.decisions) if each.on in days]
        near = [f"{each.reference} ({label(each.decision.kind, Lang.VI)})" for each in made]
        raise Refused("not_a_ruling", code=USAGE, typed=typed, near=near) from None
