"""Which agency a command line means: the one that it names, or the clone's own."""

from dataclasses import dataclass

from de_an06.console.ask import ask
from de_an06.console.asked import asked_writing_period
from de_an06.console.refused import USAGE, Refused
from de_an06.engine.lookup import find_agency, find_task
from de_an06.model.plan import Register
from de_an06.surface.page import Page


@dataclass(frozen=True, slots=True)
class Named:
    """What a command line names: an agency, and behind it what it is about."""

    agency: str | None
    about: str | None = None

    def in_clone_of(self, own: str | None, register: Register) -> "Named":
        """The same with the clone's own agency where the first word is a task or a period."""
        if self.agency is not None and self.about is not None:
            return self._in_order(register)
        if self.agency is None or own is None or self.about is not None:
            return self if self.agency is not None else Named(own, self.about)
        if find_agency(self.agency, register.agencies).items:
            return self
        return Named(own, self.agency) if _is_other(self.agency, register) else self

    def _in_order(self, register: Register) -> "Named":
        """The same with the agency first, also where it was named behind the task or period."""
        first, second = self.agency or "", self.about or ""
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
    if find_task(typed, register.tasks).items:
        return True
    try:
        asked_writing_period(typed, register)
    except Refused:
        return False
    return True
