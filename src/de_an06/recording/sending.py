"""A month on its way to be sent: what it will say, what it lacks, how it is sent."""

from dataclasses import dataclass, replace
from functools import partial

from de_an06.console.refused import Refused
from de_an06.console.writing import proposed
from de_an06.model.month import AgencyMonth, Submission
from de_an06.model.period import Period
from de_an06.record.edit import is_frozen
from de_an06.record.proposal import Project, Proposal
from de_an06.recording.answers import Answers
from de_an06.recording.interview import ask_own_words
from de_an06.recording.officer import Officer
from de_an06.recording.own_words import fresh_words, own_words
from de_an06.words.dates import period_name


@dataclass(frozen=True, slots=True)
class Sending:
    """What is sent for a month: the submission, with the agency's own words as they were typed."""

    officer: Officer
    month: Period
    submission: Submission
    words: Answers

    def asked(self) -> "Sending":
        """The same with the words for which a person was asked."""
        return replace(self, words=ask_own_words(self.officer, self.month, self.words))

    @property
    def said(self) -> AgencyMonth:
        """The words as a month that says nothing else."""
        return own_words(self.officer, self.month, self.words)

    def draft(self, now: Project) -> list[AgencyMonth]:
        """What is recorded, as the files stand; nothing is sent twice."""
        agency = self.officer.agency
        if is_frozen(now.register, agency.id, self.month.id):
            raise Refused("frozen", agency=agency.name, period=partial(period_name, self.month))
        return [fresh_words(self.said, now).model_copy(update={"submitted": self.submission})]

    def proposal(self) -> Proposal:
        """The change of the month's file; Refused where it cannot be sent."""
        return proposed(self.officer.project, self.draft)
