"""`de-an06 plan`: the words of the plan beside its tasks."""

import typer

from de_an06.console.again import start_of
from de_an06.console.invocation import JsonOption, invocation
from de_an06.console.output import put, show
from de_an06.console.workspace import open_register
from de_an06.queries.screens.plan import plan_screen
from de_an06.queries.views.plan import plan_json, plan_records
from de_an06.surface.machine import json_text
from de_an06.surface.page import Page


def plan(context: typer.Context, *, json: JsonOption = False) -> None:
    """Kế hoạch: mục đích, tổ chức thực hiện, lịch báo cáo, nơi nhận."""
    options = invocation(context)
    register = open_register(options)
    if options.manner.records:
        put(json_text([*plan_records(register)]))
    elif json:
        put(json_text(plan_json(register)))
    else:
        show(plan_screen(Page(register, options.lang, start=start_of(options))))
