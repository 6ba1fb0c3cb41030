"""What the spreadsheet form of an agency's month asks for."""

from dataclasses import dataclass
from enum import StrEnum

from de_an06.model.period import Period

LAYOUT = "1"
"""The layout of the forms that this program makes and reads."""


class FormSheet(StrEnum):
    """A sheet of a form; `about` is hidden, and says what the form is for."""

    GUIDE = "guide"
    UPDATES = "updates"
    MEASURES = "measures"
    ABOUT = "about"


class UpdateColumn(StrEnum):
    """A column of the sheet of updates: first what is known, then from `on` on what is asked."""

    TASK = "task"
    TITLE = "title"
    ROLE = "role"
    DUE = "due"
    KNOWN = "known"
    OPEN_OBSTACLES = "open_obstacles"
    ON = "on"
    STATUS = "status"
    PERCENT = "percent"
    COMPLETED_ON = "completed_on"
    RESULT = "result"
    NEXT = "next"
    RESOLVES = "resolves"
    OBSTACLE_KIND = "obstacle_kind"
    OBSTACLE_TEXT = "obstacle_text"
    OBSTACLE_CAUSE = "obstacle_cause"
    OBSTACLE_PROPOSAL = "obstacle_proposal"
    OBSTACLE_TO = "obstacle_to"
    EVIDENCE_NUMBER = "evidence_number"
    EVIDENCE_DATE = "evidence_date"
    EVIDENCE_TITLE = "evidence_title"
    EVIDENCE_URL = "evidence_url"


class MeasureColumn(StrEnum):
    """A column of the sheet of measures; the last two are asked for."""

    TARGET = "target"
    TASK = "task"
    TEXT = "text"
    GOAL = "goal"
    KNOWN = "known"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"


@dataclass(frozen=True, slots=True)
class FormIdentity:
    """What a form is for: an agency's month in the plan of a year.

    `version` is a digest of what the form shows of the plan: a form that was made before the plan
    changed there is refused. `simulated`: it shows invented updates, and is for no real plan.
    """

    agency: str
    period: Period
    year: int
    version: str
    simulated: bool = False
