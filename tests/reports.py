"""What reports of small registers rest on."""

from dataclasses import replace
from datetime import date
from typing import Any

from builders import a_plan, a_register, a_task, an_agency
from de_an06.report.facts.basis import Basis, own_basis, whole_basis
from de_an06.report.facts.charts import charts
from de_an06.report.facts.head import Clerk
from de_an06.report.facts.report import Report, report
from periods import a_period

STANDING = an_agency("ca-tinh", reports=False, name="Công an tỉnh")
TP = an_agency("so-tp", name="Sở Tư pháp")
YT = an_agency("so-yt", name="Sở Y tế")


def a_basis(
    *months: Any,
    tasks: Any = (),
    period: str = "2024-06",
    as_of: str | None = None,
    own: str | None = None,
    agencies: Any = (STANDING, TP, YT),
    plan: Any = None,
    **more: Any,
) -> Basis:
    """The basis of a month's report on one task of Sở Tư pháp, due on 31 May."""
    register = a_register(
        *(tasks or (a_task(due="2024-05-31"),)),
        agencies=agencies,
        months=months,
        plan=plan or a_plan(),
        **more,
    )
    window = a_period(period)
    day = date.fromisoformat(as_of) if as_of else window.last_day
    basis = whole_basis(register, window, day)
    return own_basis(basis, own) if own else basis


def a_report(*months: Any, **more: Any) -> Report:
    """The facts of such a report."""
    return report(a_basis(*months, **more), Clerk())


def a_drawn_report(*months: Any, **more: Any) -> Report:
    """The same with charts."""
    basis = a_basis(*months, **more)
    whole = report(basis, Clerk())
    return replace(whole, charts=charts(basis, whole.targets, whole.annexes.agencies))
