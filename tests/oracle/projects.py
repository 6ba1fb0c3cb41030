"""Random valid projects of every kind of plan, as {path: data} with every scalar as text."""

from datetime import date, timedelta

from oracle import bodies
from oracle.plain import ONE_DAY, OnePlan, Window, calendar_faults, day, plan_ids
from oracle.standing import kind_of, stand

# What each shape of plan runs over; `plain` uses nothing that Kon Tum's plan does not.
SHAPES = {
    "plain": (date(2024, 1, 1), date(2024, 12, 31)),
    "year": (date(2025, 1, 1), date(2025, 12, 31)),
    "days": (date(2026, 7, 14), date(2026, 10, 21)),
    "programme": (date(2025, 1, 9), date(2027, 12, 31)),
    "list": (date(2026, 3, 2), date(2026, 6, 30)),
}
KINDS = ("so-nganh", "office", "school", "hospital", "enterprise", "ministry", "authority")
RATES = ((0, 0), (1, 2), (2, 3), (9, 10), (10, 10), (10, 10), (1, 800))
DECIDED = ("condition_met", "extend", "waive", "return", "accept", "revoke", "reassign", "reassign")


def a_project(rng, shape=None):
    """The files of a project, and the id of its first plan."""
    shape = shape or rng.choice([*SHAPES])
    first, last = SHAPES[shape]
    files = {"plan/agencies.yaml": registry(rng, first, last, is_new=shape != "plain")}
    files["plan/calendar.yaml"] = days_off(rng, first, last)
    id = str(first.year) if shape in ("plain", "year") else f"{first.year}-{shape}"
    _add_plan(rng, files, id, shape)
    if shape != "plain" and rng.random() < 0.3:
        _add_plan(rng, files, "100-ngay", "days")
    return files, id


def _add_plan(rng, files, id, shape):
    tasks = [task for place in range(1, 5) for task in a_task(rng, shape, place)]
    for _ in range(50):
        files[f"plan/{id}/plan.yaml"] = a_plan(rng, shape, tasks)
        if not calendar_faults(OnePlan(files, id)):
            break
    for task in tasks:
        files[f"plan/{id}/tasks/{task['id']}.yaml"] = task
    one = OnePlan(files, id)
    span = (one.last - one.first_fact).days + 60
    days = sorted(one.first_fact + timedelta(days=rng.randrange(span)) for _ in range(7))
    ends = [day(body["valid_to"]) for body in one.agencies.values() if body.get("valid_to")]
    near = [on + timedelta(days=i) for on in (*ends, *days) for i in (0, 1, 5)]
    days = sorted({on for on in (*days, *near) if on >= one.first_fact})
    decide(rng, one, [on for on in days if on >= one.first])
    if one.decisions:
        files[f"plan/{id}/decisions.yaml"] = {"decisions": one.decisions}
    months(rng, one, days)


def maybe(rng, **keys):
    return {key: value for key, value in keys.items() if rng.random() < 0.5}


def within(rng, first, last):
    return first + timedelta(days=rng.randint(0, (last - first).days))


def registry(rng, first, last, *, is_new):
    end = within(rng, first + timedelta(days=30), last - timedelta(days=20))
    agencies = [
        {"id": id, "name": f"Cơ quan {id}", "kind": rng.choice(KINDS if is_new else KINDS[:1])}
        for id in ("so-a", "so-b", "so-c", "so-d", "xa-e", "xa-f", "bo-g")
    ]
    a, b, c, d, e, f, g = agencies
    for body in (a, b, c, d, e):
        body["reports"] = "true"
    g["reported_by"] = rng.choice(("so-a", "so-b"))
    if is_new:
        e["kind"] = f["kind"] = "commune"
        # One heir, born in time or too late, or living long before.
        b |= {"valid_to": end, "succeeded_by": ["so-c"]}
        if rng.random() < 0.7:
            c["valid_from"] = end + ONE_DAY * rng.choice((1, 1, 9))
        heirs = rng.choice((["so-b"], ["so-b"], ["xa-e"], ["so-a", "so-c"], []))
        d |= {"valid_to": end - timedelta(days=rng.choice((0, 12)))}
        d |= {"succeeded_by": heirs} if heirs else {}
        f |= maybe(rng, valid_from=first + timedelta(days=rng.choice((0, 20))))
    for body in agencies:
        body |= {key: str(body[key]) for key in ("valid_from", "valid_to") if key in body}
    rng.shuffle(agencies)
    members = rng.sample(["so-b", "so-c", "so-d", "xa-e", "xa-f"], 3)
    groups = [
        {"id": "nhom", "name": "Nhóm", "members": ["so-a", *members]},
        {"id": "tat-ca", "name": "Tất cả", "members": ["xa-f", "nhom"]},
        {"id": "mo", "name": "Các cơ quan liên quan"},
    ]
    return {"agencies": agencies, "groups": groups}


def days_off(rng, first, last):
    days = [within(rng, first, last) for _ in range(12)]
    off = sorted({on for on in days if on.weekday() < 5})
    saturdays = sorted({on + ONE_DAY * (5 - on.weekday()) for on in off[:3]})
    name = {"name": "Nghỉ"}
    return {
        "days_off": [{"on": str(on), **name} for on in off],
        "working_saturdays": [{"on": str(on), **name} for on in saturdays],
    }


def a_plan(rng, shape, tasks):
    first, last = SHAPES[shape]
    plan = {"document_type": "KẾ HOẠCH", "title": "Kế hoạch", "place": "Nơi", "name": "Kế hoạch"}
    plan |= {"issuer": "so-a", "standing_agency": rng.choice(("so-a", "so-b"))}
    plan |= {"due_soon_days": rng.choice(("14", "0", "30"))}
    groups = dict.fromkeys(task["group"] for task in tasks if "group" in task)
    plan["groups"] = [{"id": id, "title": "Nhóm việc"} for id in groups]
    plan["conditions"] = [
        {"id": id, "kind": "guidance", "text": "Khi có hướng dẫn", "from": []}
        for id in ("huong-dan", "lo-trinh")
    ]
    signer = {"position": "CHỦ TỊCH", "name": "Người ký"}
    words = {"basis": "Căn cứ.", "closing": "Hết./.", "signer": signer}
    words |= {"sections": [], "purposes": ["Mục đích."], "duties": [], "recipients": ["Lưu: VT."]}
    plan |= {"number": "1/KH", "date": str(first - ONE_DAY * rng.choice((0, 3)))}
    if shape in ("plain", "year"):
        plan["year"] = str(first.year)
    else:
        plan |= {"from": str(first), "to": str(last)}
    if shape == "plain":
        return plan | words | {"reporting": {"text": "Định kỳ", "periods": by_rule(first.year)}}
    plan |= maybe(rng, upward={"addressees": ["Cấp trên"], "recipients": ["Cấp trên;"]}, **words)
    return plan | {"reporting": reporting(rng, shape)}


def by_rule(year):
    months = [f"{year}-{month:02}" for month in range(1, 13)]
    return [*months, *(f"{year}-Q{i}" for i in range(1, 5)), f"{year}-H1", f"{year}"]


def reporting(rng, shape):
    first, last = SHAPES[shape]
    duty = maybe(rng, text="Định kỳ", closes=rng.choice(("14", "20", "30", "31")))
    duty |= maybe(rng, agencies=rng.choice((["nhom"], ["so-a", "so-b"], ["tat-ca", "so-d"])))
    if shape == "year":
        count = rng.choice((3, 8, 18))
        return duty | {"periods": sorted(rng.sample(by_rule(first.year), count))}
    if shape == "days":
        periods = _rounds(rng, first, last)
    else:
        periods = [each for year in range(first.year, last.year + 1) for each in _halves(year)]
    if shape == "programme" and rng.random() < 0.3:
        del periods[:2]
    return duty | {"periods": [] if shape == "list" else periods}


def _rounds(rng, first, last):
    found, start, gap = [], first, rng.choice((0, 0, 3))
    while start + timedelta(days=13) <= last:
        end = start + timedelta(days=13)
        found.append({"id": f"dot-{len(found) + 1}", "from": str(start), "to": str(end)})
        found[-1] |= maybe(rng, name=f"đợt {len(found)}", due=str(end + ONE_DAY * 2))
        start = end + ONE_DAY * (1 + gap)
    whole = {"id": "ca-dot", "name": "cả đợt", "from": str(first), "to": str(last)}
    return found + [whole] * rng.choice((0, 1))


def _halves(year):
    half = {"id": f"{year}-H1", "from": f"{year}-01-01", "to": f"{year}-05-31"}
    whole = {"id": f"{year}", "from": f"{year}-01-01", "to": f"{year}-11-30"}
    return [half | {"due": f"{year}-06-15"}, whole | {"due": f"{year}-12-01"}]


# Tasks


def a_task(rng, shape, place):
    """A task, or one with two steps."""
    first, last = SHAPES[shape]
    is_new = shape != "plain"
    id = f"I.{place}" if not is_new or rng.random() < 0.7 else f"KH_{place}"
    task = {"id": id, "ref": id, "group": id.rpartition(".")[0] or "KH", "text": "Làm việc."}
    task |= {"title": "Việc"} if not is_new else maybe(rng, title="Việc")
    words = {"lead_text": "Cơ quan.", "deadline_text": "Thời hạn."}
    task |= words if not is_new else maybe(rng, **words)
    if is_new:
        task |= maybe(rng, products=["Báo cáo"], document={"number": "9/QĐ"})
    task |= maybe(rng, coordinators=rng.choice((["mo"], ["xa-e"], ["nhom"], ["so-c", "xa-f"])))
    if rng.random() < 0.2:
        task["since"] = {"on": str(within(rng, first, last)), "document": "5/KH"}
    if place != 2 or not is_new:
        return [task | what_and_when(rng, id, shape, first, last)]
    parent = task | maybe(rng, lead=a_lead(rng))
    return [parent, *(_step(rng, parent, shape, i) for i in (1, 2))]


def _step(rng, parent, shape, i):
    id = f"{parent['id']}.{i}"
    step = {"id": id, "ref": id, "parent": parent["id"], "text": "Việc thành phần."}
    step |= what_and_when(rng, id, shape, *SHAPES[shape])
    if "lead" in parent and rng.random() < 0.5:
        # It has its parent's lead, among which the agencies of its targets have to be.
        del step["lead"]
        for target in step.get("targets") or ():
            target.pop("agencies", None)
    own = {"on": str(within(rng, *SHAPES[shape])), "document": "6/KH"}
    return step | maybe(rng, since=own, coordinators=["xa-e"], document={"number": "7/QĐ"})


def a_lead(rng):
    mode = rng.choice(("each", "each", "each", "joint"))
    ids = ["so-a", "so-b", "so-c", "so-d", "xa-e"]
    named = rng.sample(ids, rng.randint(2, 3) if mode == "joint" else rng.randint(1, 4))
    if mode == "each" and rng.random() < 0.3:
        named = rng.choice((["nhom"], ["tat-ca"], ["so-a", "bo-g"], ["nhom", "so-d"]))
    return {"mode": mode, "agencies": named}


def what_and_when(rng, id, shape, first, last):
    text = {"text": "Thời hạn"}
    dated = {"due": {"date": str(within(rng, first, last)), **text}}
    condition = {"condition": rng.choice(("huong-dan", "lo-trinh"))}
    counted = {"days": str(rng.choice((1, 10, 45))), "after": "issued", **text}
    counted |= maybe(rng, working=rng.choice(("true", "false")))
    found = {"lead": a_lead(rng), **maybe(rng, continues="true")}
    if shape == "plain":
        found |= rng.choice(({}, dated, condition, dated | condition))
        return found | {"targets": [_rate(id, 1)] if rng.random() < 0.5 else []}
    waits = {"due": counted | {"after": condition["condition"]}}
    found |= rng.choice(({}, dated, dated, condition, {"due": counted}, waits, waits))
    if rng.random() < 0.7:
        found["targets"] = [a_target(rng, f"{id}.{i}", found["lead"], first) for i in (1, 2)]
    return found


def _rate(id, i):
    return {"id": f"{id}.{i}", "value": "80", "unit": "%", "text": "Chỉ tiêu"}


def a_target(rng, id, lead, first):
    kind = rng.choice(("rate", "count", "count", "yes_no"))
    target = {"id": id, "text": "Chỉ tiêu"} | maybe(rng, level="commune")
    if "level" in target or rng.random() < 0.2:
        target["agencies"] = lead["agencies"][: rng.randint(1, 2)]
    if kind == "yes_no":
        return target | {"kind": "yes_no"}
    sense = rng.choice(("at_least", "at_most", "between"))
    target |= {"value": rng.choice(("50", "66.6667", "7.5")), "unit": "%"}
    target |= maybe(rng, each=rng.choice(("true", "false")))
    if kind == "count" or rng.random() < 0.5:
        target |= {"kind": kind, "unit": "mô hình" if kind == "count" else "%"}
    if sense == "between":
        return target | {"sense": sense, "upper": rng.choice((target["value"], "90"))}
    by = {"by": str(first + timedelta(days=40)), "value": "5"}
    return target | ({"sense": sense} if sense == "at_most" else {}) | maybe(rng, goals=[by])


# Rulings


def decide(rng, one, days):
    """Rulings, oldest first, each right on its day by what was ruled before."""
    for on in sorted(rng.choice(days) for _ in range(rng.randint(2, 9))):
        kind = rng.choice(DECIDED)
        if one.plan["reporting"].get("text") and one.id == "2024" and kind == "reassign":
            continue
        ruling = a_ruling(rng, one, on, kind)
        if ruling:
            one.decisions.append({"on": str(on), "kind": kind, **ruling})


def a_ruling(rng, one, on, kind):
    due = {"due": str(on + timedelta(days=rng.choice((3, 30))))}
    if kind == "revoke":
        return _revoke(rng, one)
    if kind == "condition_met" and rng.random() < 0.6:
        return {"condition": rng.choice(("huong-dan", "lo-trinh"))} | maybe(rng, **due)
    task = rng.choice([task for task in one.tasks.values() if not one.steps(task["id"])])
    after = (task.get("due") or {}).get("after", "issued")
    waits = "condition" in task or after != "issued"
    if on < bodies.group_day(one, task) or (kind == "condition_met" and not waits):
        return None
    ruling = {"task": task["id"], "document": "3/QĐ"}
    leads = bodies.leads(one, task)
    if kind == "reassign":
        return None if bodies.is_joint(task) else ruling | _reassign(rng, one, task, on)
    if not bodies.is_joint(task):
        ruling |= maybe(rng, agency=rng.choice(leads))
    if kind == "extend":
        return ruling | due
    return ruling | (maybe(rng, **due) if kind == "condition_met" else {})


def _reassign(rng, one, task, on):
    leads = bodies.leads(one, task)
    lead = rng.choice(leads)
    former = bodies.holder(one, task, lead, on)
    able = [id for id, body in one.agencies.items() if bodies.exists(body, on) and id != former]
    named = len(leads) > 1 or rng.random() < 0.5
    return {"to": rng.choice(able)} | ({"agency": lead} if named else {})


def _revoke(rng, one):
    """Any ruling that still stands, a `reassign` only where no later one of its task follows."""
    gone = [ruling.get("decision") for ruling in one.decisions]
    found = []
    for place, ruling in enumerate(one.decisions):
        same = [each for each in one.decisions[: place + 1] if each["on"] == ruling["on"]]
        name = f"{ruling['on']}.{len(same)}"
        later = [r for r in one.decisions[place + 1 :] if r["kind"] == "reassign"]
        moved = any(each["task"] == ruling.get("task") for each in later)
        is_last = ruling["kind"] != "reassign" or not moved
        if name not in gone and ruling["kind"] != "revoke" and is_last:
            found.append({"decision": name})
    return rng.choice(found) if found else None


# What agencies record


def months(rng, one, days):
    files = {}
    able = [id for id, body in one.agencies.items() if "reported_by" not in body]
    busy = rng.sample([task for task in one.tasks.values() if not one.steps(task["id"])], 3)
    for on in (rng.choice(days) for _ in range(30)):
        task = rng.choice(busy)
        fit = [id for id in able if bodies.may_write(one, id, task, on)]
        if not fit or on < bodies.group_day(one, task):
            continue
        author, window = rng.choice(fit), one.writing_period(on)
        if rng.random() < 0.2:
            window = one.writing_period(window.last + ONE_DAY)
        if bodies.exists(one.agencies[author], max(on, window.first)):
            update = an_update(rng, one, author, task, on)
            files.setdefault((author, window), []).append(update)
    for window in [*one.periods, *one.own][:6]:
        files.setdefault((rng.choice(able), one.writing_period(window.last)), [])
    for (author, window), updates in files.items():
        content = {"agency": author, "period": window.id, "updates": updates}
        sent = submission(rng, one, author, window, updates)
        if sent or updates:
            path = f"plan/{one.id}/updates/{author}/{window.id}.yaml"
            one.files[path] = content | ({"submitted": sent} if sent else {})


def an_update(rng, one, author, task, on):
    status = rng.choice(("done", "done", "in_progress", "blocked", "not_started"))
    update = {"task": task["id"], "on": str(on), "status": status, "result": "Đã làm."}
    if status == "done":
        update |= maybe(rng, completed_on=str(on - ONE_DAY * rng.choice((0, 8))))
    if status == "in_progress":
        update |= maybe(rng, percent="40")
    measures = [
        {"target": target["id"], **a_measure(rng, kind_of(target))}
        for target in task.get("targets") or ()
        if rng.random() < 0.7 and counts(one, author, task, target, on)
    ]
    return update | ({"measures": measures} if measures else {})


def counts(one, author, task, target, on):
    """Whether an author's figure counts on a day: it speaks for a lead that owes one."""
    leads = bodies.leads(one, task)
    ids = target.get("agencies", leads)
    scope = bodies.come_down_to(one, ids, bodies.group_day(one, task))
    spoken = [
        lead
        for lead in leads
        if bodies.speaks(one, author, bodies.speaker(one, task, lead, on), on)
    ]
    return bool(spoken) and all(lead in scope for lead in {*spoken, *({author} & {*leads})})


def a_measure(rng, kind):
    if kind == "rate":
        numerator, denominator = rng.choice(RATES)
        return {"numerator": str(numerator), "denominator": str(denominator)}
    choices = ("yes", "yes", "no") if kind == "yes_no" else ("60", "12.5", "60", "0.0001")
    return {"value": rng.choice(choices)}


def submission(rng, one, author, window: Window, updates):
    on = max([window.first, *(day(update["on"]) for update in updates)])
    on = rng.choice((on, max(on, window.last), max(on, window.due), max(on, window.due) + ONE_DAY))
    if rng.random() < 0.4 or not bodies.exists(one.agencies[author], on):
        return None
    closed = [period.id for period in one.periods if period.last <= window.last][-4:]
    sent = {"on": str(on), "number": "8/BC"}
    if closed and rng.random() < 0.3:
        sent["covers"] = rng.sample(closed, rng.randint(1, len(closed)))
    return sent


# The table of what they cover

CHOOSING = {"kind", "sense", "mode", "status", "after", "working", "each", "succeeded_by"}


def labels(value, at):
    """The keys that stand in some data, with the value of those that choose something."""
    if isinstance(value, dict):
        for key, inner in value.items():
            is_choice = key in CHOOSING and "agencies" not in at
            yield f"{at}.{key}={inner}" if is_choice else f"{at}.{key}"
            yield from labels(inner, f"{at}.{key}")
    elif isinstance(value, list):
        yield f"{at} {min(len(value), 2)}"
        for inner in value:
            yield from labels(inner, at)


def telling_days(one):
    """The days on which a plan may change, and those after them."""
    said = [update["on"] for file, _ in one.months for update in file["updates"]]
    ruled = [ruling[key] for ruling in one.decisions for key in ("on", "due") if key in ruling]
    ends = [body["valid_to"] for body in one.agencies.values() if "valid_to" in body]
    days = {*map(day, [*said, *ruled, *ends]), one.first, one.last}
    days |= {on for window in one.periods for on in (window.last, window.due)}
    return sorted({on + timedelta(days=i) for on in days for i in (0, 1)})


def coverage(files, days=4):
    """What a project uses, and what is met in the answers on some of its days."""
    found = {f"plans {len(plan_ids(files))}"}
    for path, content in files.items():
        places = {"tasks": "task", "updates": "file"}
        kind = next((name for part, name in places.items() if f"/{part}/" in path), None)
        found |= {*labels(content, kind or path.split("/")[-1].removesuffix(".yaml"))}
    for id in plan_ids(files):
        one = OnePlan(files, id)
        rests = [(a, b) for a in one.own for b in one.periods if a.id == b.id]
        found |= {"rest of a period" for a, b in rests if a.first != b.first}
        found |= {"day of a month"} if one.writing_period(one.first) not in one.own else set()
        every = telling_days(one)
        for on in every[:: max(len(every) // days, 1)]:
            found |= {*_met(one, on, stand(files, id, on))}
    return found


def _met(one, on, answer):
    held = [(row["task"], row["held_by"]) for row in answer["assignments"]]
    for row, pair in zip(answer["assignments"], held, strict=True):
        yield f"row {row['state']}"
        yield f"upkeep {row['upkeep']}"
        yield from (key for key in ("extended", "accepted", "blocked", "due_soon") if row[key])
        yield "held by nobody" if pair[1] is None else f"rows of one body {held.count(pair)}"
        yield from ("held by another",) if pair[1] not in (None, row["agency"]) else ()
    yield from (f"task {task['state']}" for task in answer["tasks"])
    for report in answer["reports"]:
        end = one.agencies[report["agency"]].get("valid_to")
        yield f"report {report['state']}"
        yield from ("report ahead of an end",) if end and report["due"] > end else ()
        yield from ("report of an ended body",) if end and str(on) > end else ()
    for target in answer["targets"]:
        how = "each" if target["reached"] is not None else "sum"
        yield f"{how} {target['kind']} {target['sense']} {target['met']}"
