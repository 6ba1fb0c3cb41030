"""What the secretariat may enter for an agency that has nobody to write for it."""

from de_an06.diagnostics.diagnostic import Rule
from de_an06.diagnostics.rules_guard import AGENCYS_WORD, CLAIMS_ENTRY, NOT_ENTERED_BY
from de_an06.model.month import AgencyMonth


def entering_rule(own: AgencyMonth | None, after: AgencyMonth, *, clerk: str) -> Rule | None:
    """The rule that the secretariat's agency `clerk` breaks in another's month; None for none.

    The file says who entered it, and what the agency last wrote itself (`own`), however long ago,
    still stands there (DESIGN section 3, `entered_by`).
    """
    if after.entered_by != clerk:
        return NOT_ENTERED_BY
    return AGENCYS_WORD if own and not _keeps(own, after) else None


def claiming_rule(after: AgencyMonth) -> Rule | None:
    """The rule that an agency breaks when its month still says that the secretariat entered it."""
    return CLAIMS_ENTRY if after.entered_by is not None else None


def _keeps(before: AgencyMonth, after: AgencyMonth) -> bool:
    """Whether all that was said still stands; updates may have been added at the end."""
    said = (
        (before.summary, after.summary),
        (before.plans, after.plans),
        (before.documents, after.documents),
        (before.updates, after.updates[: len(before.updates)]),
    )
    return all(old in (None, (), new) for old, new in said)
