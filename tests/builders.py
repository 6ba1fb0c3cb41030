"""Real values with defaults, so that a test shows only what matters to it.

Days, periods and references may be given as files write them: `on="2024-03-05"`.
"""

from datetime import date
from typing import Any

from de_an06.model.agencies import Agency, AgencyGroup, AgencyRegistry
from de_an06.model.assessment import State, TaskAssessment
from de_an06.model.month import AgencyMonth, Submission, Update
from de_an06.model.plan import Calendar, Plan, Register
from de_an06.model.rulings import Decision
from de_an06.model.task import Due, Lead, Since, Target, Task
from periods import month_of

TASK = "II.1.a"
AGENCY = "so-tp"


def a_plan(year: int = 2024, **more: Any) -> Plan:
    """A plan with the calendar of Kon Tum 2024: 12 months, 4 quarters, first half, year."""
    months = [f"{year}-{month:02}" for month in range(1, 13)]
    quarters = [f"{year}-Q{number}" for number in range(1, 5)]
    given = {
        "year": year,
        "document_type": "KẾ HOẠCH",
        "title": f"Triển khai thực hiện Đề án 06 năm {year}",
        "place": "Kon Tum",
        "name": "Đề án 06 tỉnh Kon Tum",
        "issuer": "ca-tinh",
        "standing_agency": "ca-tinh",
        "basis": "Căn cứ.",
        "sections": [{"number": "II", "title": "NHIỆM VỤ"}],
        "purposes": ["Mục đích."],
        "groups": [{"id": "II.1", "title": "Nhóm một"}, {"id": "II.2", "title": "Nhóm hai"}],
        "duties": [],
        "closing": "Trên đây là Kế hoạch./.",
        "conditions": [{"id": "guidance", "kind": "guidance", "text": "Khi có hướng dẫn"}],
        "reporting": {"text": "định kỳ", "periods": [*months, *quarters, f"{year}-H1", f"{year}"]},
        "due_soon_days": 14,
        "signer": {"position": "TỔ TRƯỞNG", "name": "(người ký)"},
        "recipients": ["Lưu: VT."],
    }
    return Plan(**(given | more))


def a_task(
    id: str = TASK,
    leads: tuple[str, ...] = (AGENCY,),
    *,
    mode: str = "each",
    due: str | None = None,
    since: str | None = None,
    **more: Any,
) -> Task:
    """A task without a deadline, led by one agency."""
    given = {
        "id": id,
        "ref": id,
        "group": id.rpartition(".")[0],
        "title": f"Nhiệm vụ {id}",
        "text": f"Nội dung nhiệm vụ {id}.",
        "lead_text": "Sở Tư pháp",
        "deadline_text": "Trong năm 2024",
        "lead": Lead(mode=mode, agencies=leads),
        "due": due and Due(date=due, text="Trong năm 2024"),
        "since": since and Since(on=since, document="12/KH-TCT"),
    }
    return Task(**(given | more))


def a_target(id: str = f"{TASK}.1", value: int = 90, **more: Any) -> Target:
    """A target of 90%."""
    return Target(**({"id": id, "value": value, "unit": "%", "text": "90% hồ sơ"} | more))


def an_agency(id: str = AGENCY, *, reports: bool = True, **more: Any) -> Agency:
    """A provincial department that owes periodic reports."""
    given = {"id": id, "name": f"Cơ quan {id}", "kind": "so-nganh", "reports": reports}
    return Agency(**(given | more))


def a_group(id: str, *members: str) -> AgencyGroup:
    """A group of agencies."""
    return AgencyGroup(id=id, name=f"Nhóm {id}", members=members)


def an_update(
    on: str | date = "2024-03-05", status: str = "in_progress", *, task: str = TASK, **more: Any
) -> Update:
    """An update that says a task is in progress."""
    return Update(**({"task": task, "on": on, "status": status} | more))


def a_month(
    *updates: Update,
    agency: str = AGENCY,
    period: str | None = None,
    sent: str | None = None,
    covers: tuple[str, ...] | None = None,
    **more: Any,
) -> AgencyMonth:
    """A month's file: of the window that holds its last update, or else of 2024-03.

    It is a draft unless `sent` gives a day.
    """
    days = [update.on for update in updates]
    given = {
        "agency": agency,
        "period": period or (month_of(max(days)).id if days else "2024-03"),
        "submitted": sent and Submission(on=sent, covers=covers),
        "updates": updates,
    }
    return AgencyMonth(**(given | more))


def a_decision(
    kind: str, task: str | None = TASK, *, on: str | date = "2024-03-01", **more: Any
) -> Decision:
    """A ruling on a task."""
    return Decision(**({"on": on, "kind": kind, "task": task} | more))


def judged(state: State, *, extended: bool = False) -> TaskAssessment:
    """A task as statistics count it."""
    return TaskAssessment(TASK, state, {}, extended=extended)


def a_register(
    *tasks: Task,
    agencies: tuple[Agency, ...] = (an_agency(),),
    groups: tuple[AgencyGroup, ...] = (),
    months: tuple[AgencyMonth, ...] = (),
    decisions: tuple[Decision, ...] = (),
    plan: Plan | None = None,
) -> Register:
    """The register of a plan with one task and one agency, and nothing said yet."""
    return Register(
        id=str((plan or a_plan()).year),
        plan=plan or a_plan(),
        tasks=tasks or (a_task(),),
        agencies=AgencyRegistry(agencies=agencies, groups=groups),
        calendar=Calendar(),
        decisions=decisions,
        months=months,
    )
