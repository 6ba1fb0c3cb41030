"""Forms that turn work round: done on time that becomes late, or the reverse."""

from collections.abc import Sequence

from de_an06.console.ask import would_ask
from de_an06.console.refused import Refused
from de_an06.console.turned import show_turned, turned_by, turned_words
from de_an06.engine.turning import Turned
from de_an06.form.arrival import refusal
from de_an06.form.slip import Slip
from de_an06.record.proposal import Proposal
from de_an06.surface.page import Page
from de_an06.words.say import Lang


def turned_in(
    slip: Slip, slips: Sequence[Slip | Refused], proposal: Proposal
) -> tuple[Turned, ...]:
    """What a form turns round, but for rows of agencies whose own forms speak of that task."""
    theirs = {
        (other.month.agency, update.task)
        for other in slips
        if isinstance(other, Slip) and other.month.agency != slip.month.agency
        for update in other.month.updates
    }
    found = turned_by(proposal, slip.month.updates)
    return tuple(one for one in found if (one.agency, one.task) not in theirs)


def tell_turned(page: Page, found: Sequence[Turned], *, dry_run: bool) -> None:
    """Say what a form turns round; of a preview, that it would be asked about."""
    show_turned(page, found)
    if found and dry_run:
        would_ask(page.lang)


def unturned(one: Slip | Refused, slips: Sequence[Slip], proposal: Proposal) -> Slip | Refused:
    """A form for which nobody answers; refused where it turns work round."""
    found = () if isinstance(one, Refused) else turned_in(one, slips, proposal)
    if isinstance(one, Refused) or not found:
        return one
    register = proposal.project.register

    def told(lang: Lang) -> str:
        return " ".join(turned_words(Page(register, lang), each) for each in found)

    return refusal(one.form.name, "import_turned", turned=told)
