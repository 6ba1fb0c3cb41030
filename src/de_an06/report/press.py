"""Reports as Markdown, of the templates of the program or a province's own."""

import dataclasses
import json
import pickle
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from subprocess import DEVNULL, PIPE
from tempfile import TemporaryFile
from threading import Timer
from typing import IO, Any

from de_an06.model.text import nearest
from de_an06.report.documents import OrderedDocument
from de_an06.report.facts.written import Facts
from de_an06.report.markdown import built_in
from de_an06.report.rendering import Rendered, renderer
from de_an06.report.template_faults import TemplateFault, refusal
from de_an06.surface.official import FENCE, FrontMatter, OfficialText, read_front_matter
from de_an06.surface.visible import shown_text

_PATIENCE = 20
"""Seconds that a template may take."""

_START = 60
"""Seconds in which the process that renders must have begun."""

_GAPS = re.compile(r"\n{3,}")
_TRAILING = re.compile(r" +$", re.MULTILINE)
_KEY = re.compile("«(.*)»")


Press = Callable[[str, Facts], OfficialText]
"""Makes Markdown of facts by the template of a name, such as `consolidated`."""


def press(own: Mapping[str, str]) -> Press:
    """A press with a province's `own` templates; it refuses one that is wrong, with its line."""
    render = renderer(own)
    return lambda name, facts: official_text(own, name, facts, render(name, facts))


def pressed(own: Mapping[str, str], ordered: Sequence[OrderedDocument]) -> Iterator[OfficialText]:
    """Make Markdown of documents, each by the template of its kind.

    A province's own templates are rendered in a process of their own, and what takes too much
    there is refused as well.
    """
    wanted = [(one.written.kind, one.facts) for one in ordered]
    if not own:
        make = press({})
        yield from (make(name, facts) for name, facts in wanted)
        return
    for (name, facts), made in zip(wanted, _confined(own, wanted), strict=True):
        yield official_text(own, name, facts, made)


def official_text(
    own: Mapping[str, str], name: str, facts: Facts, made: Rendered | TemplateFault
) -> OfficialText:
    """What a template made, with the marks that it cannot leave out; Refused where it is wrong."""
    if isinstance(made, TemplateFault):
        raise refusal(made)
    try:
        front, _ = read_front_matter(made.head)
    except ValueError as error:
        raise refusal(_head_fault(own, name, str(error))) from error
    if front == FrontMatter() and _wants_head(name):
        raise refusal(TemplateFault(name, 1, "template_no_head"))
    clerk, plan = facts.head.clerk, facts.head.plan
    front = dataclasses.replace(front, draft=clerk.draft, simulated=plan.simulated)
    return OfficialText(front, _tidy(made.body))


def _wants_head(name: str) -> bool:
    """Whether the built-in template of a kind makes a head and foot: not an annex, nor an index."""
    first, second, *_ = built_in(name).splitlines()
    return first == FENCE != second


def _head_fault(own: Mapping[str, str], name: str, reason: str) -> TemplateFault:
    """A front matter that cannot be read: at the line of the template that begins with its key."""
    key = _KEY.search(reason)
    if key is None:
        phrase = "template_head_open" if "---" in reason else "template_head_flag"
        return TemplateFault(name, 1, phrase)
    known = [field.name for field in dataclasses.fields(FrontMatter)]
    near = nearest(key[1], [one for one in known if one != key[1]], 1)
    facts = {"name": shown_text(key[1]), "near": near[0] if near and key[1] not in known else ""}
    lines = (
        (template, number)
        for template in (name, *own)
        for number, text in enumerate(own.get(template, "").splitlines(), 1)
        if text.startswith(f"{key[1]}:")
    )
    return TemplateFault(*next(lines, (name, 1)), "template_head_key", facts)


def _tidy(text: str) -> str:
    """The body with one empty line between blocks, and none at its ends."""
    return _GAPS.sub("\n\n", _TRAILING.sub("", text)).strip("\n") + "\n"


def _confined(
    own: Mapping[str, str], wanted: Sequence[tuple[str, Facts]]
) -> Iterator[Rendered | TemplateFault]:
    """What templates make in a process of their own, which ends with what it is asked for."""
    command = [sys.executable, "-P", "-m", "de_an06.report.rendering"]
    with (
        TemporaryFile() as request,
        subprocess.Popen(  # noqa: S603 - words of our own
            command, stdin=_filled(request, own, wanted), stdout=PIPE, stderr=DEVNULL
        ) as child,
    ):
        try:
            _answer(child, _START)
            for name, _ in wanted:
                yield _made(name, _answer(child, _PATIENCE))
        finally:
            child.kill()


def _filled(
    request: IO[bytes], own: Mapping[str, str], wanted: Sequence[tuple[str, Facts]]
) -> IO[bytes]:
    """A file with what is wanted, at its beginning: a pipe would have to be fed."""
    pickle.dump((dict(own), wanted), request)
    request.seek(0)
    return request


def _made(name: str, answer: dict[str, Any] | None) -> Rendered | TemplateFault:
    if answer is None:
        return TemplateFault(name, 0, "template_too_much", {"seconds": str(_PATIENCE)})
    return Rendered(**answer) if "head" in answer else TemplateFault(**answer)


def _answer(child: "subprocess.Popen[bytes]", seconds: float) -> dict[str, Any] | None:
    """The next line of a process; None where it ends before, or is ended for taking too long."""
    with _ended_after(child, seconds):
        line = child.stdout.readline() if child.stdout else b""
    return json.loads(line) if line.endswith(b"\n") else None


@contextmanager
def _ended_after(child: "subprocess.Popen[bytes]", seconds: float) -> Iterator[None]:
    timer = Timer(seconds, child.kill)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
