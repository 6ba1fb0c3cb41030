"""Forms with invented contents, each part with a default."""

from datetime import date

from builders import a_target, a_task, an_update
from de_an06.form.facts import FormPaper, FormTarget, FormTask
from de_an06.form.identity import FormIdentity
from de_an06.model.history import LedgerEntry
from de_an06.model.month import Obstacle, Reference
from periods import a_period

DUE = date(2024, 6, 30)


def a_form_task(id="II.1.a", *, code=None, task=None, last=None, obstacles=(), **more):
    """A task of which nothing is known, due on 30 June."""
    task = task or a_task(id, due="2024-06-30")
    given = {
        "task": task,
        "code": code or task.ref,
        "leads": True,
        "whole": None,
        "due": DUE,
        "original_due": task.due.date if task.due else None,
        "waived": False,
        "last": last,
        "percent": last and last.percent,
        "result": last and last.result,
        "obstacles": tuple(obstacles),
    }
    return FormTask(**(given | more))


def an_open_obstacle(text="Thiếu kinh phí.", on=date(2024, 2, 20), number=1):
    obstacle = Obstacle(kind="funding", text=text)
    return LedgerEntry("so-tp", "II.1.a", Reference(on, number), obstacle, None)


def a_form_target(id="II.1.a.1", *, measure=None, measured_on=None, **more):
    target = a_target(id, **more)
    return FormTarget(target, target.value, "II.1.a", measure, measured_on)


def a_form(*tasks, targets=None, simulated=False, **more):
    """The form of June 2024 with one task that has a target."""
    given = {
        "identity": FormIdentity("so-tp", "2024-06", "2024", "0123456789abcdef", simulated),
        "period": a_period("2024-06"),
        "plan_year": 2024,
        "plan_first_day": date(2024, 1, 1),
        "plan_last_day": date(2024, 12, 31),
        "agency_name": "Sở Tư pháp",
        "plan_name": "Đề án 06 tỉnh Kon Tum",
        "standing_agency": "Công an tỉnh",
        "as_of": date(2024, 6, 10),
        "plan_begins": date(2023, 12, 15),
        "due": date(2024, 6, 14),
        "report_day": date(2024, 6, 14),
        "tasks": tasks or (a_form_task(),),
        "targets": (a_form_target(),) if targets is None else targets,
        "addressees": ("Sở Tài chính", "Công an tỉnh"),
    }
    return FormPaper(**(given | more))


def a_hostile_form(text):
    """A form in which every text is `text`."""
    last = an_update("2024-06-01", result=text)
    task = a_task(deadline_text=text, title="x").model_copy(update={"own_title": text, "ref": text})
    row = a_form_task(task=task, due=None, last=last, obstacles=[an_open_obstacle(text)])
    target = a_form_target(text=text, unit="%")
    return a_form(row, targets=(target,), agency_name=text, plan_name=text, standing_agency=text)
