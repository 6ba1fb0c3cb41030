"""Reports as Markdown, of the templates of the program or a province's own."""

import dataclasses
import re
from collections.abc import Callable, Mapping

from de_an06.load.wording import built_in
from de_an06.model.text import nearest
from de_an06.report.facts.index import Facts
from de_an06.report.pictures import pictures
from de_an06.report.rendering import Rendered, renderer
from de_an06.report.template_faults import TemplateFault, refusal
from de_an06.surface.official import FENCE, FrontMatter, OfficialText, read_front_matter
from de_an06.surface.visible import shown_text

_GAPS = re.compile(r"\n{3,}")
_KEY = re.compile("«(.*)»")


Press = Callable[[str, Facts], OfficialText]
"""Makes Markdown of facts by the template of a name, such as `consolidated`."""

Trial = Callable[[str, Facts], OfficialText | TemplateFault]
"""Does so, or says what is wrong with the template."""


def press(own: Mapping[str, str]) -> Press:
    """A press with a province's `own` templates; it refuses one that is wrong, with its line."""
    make = trial(own)

    def sure(name: str, facts: Facts) -> OfficialText:
        made = make(name, facts)
        if isinstance(made, TemplateFault):
            raise refusal(made)
        return made

    return sure


def trial(own: Mapping[str, str]) -> Trial:
    """A press that says what is wrong with a template of a province's `own`."""
    render = renderer(own)

    def make(name: str, facts: Facts) -> OfficialText | TemplateFault:
        made = render(name, facts)
        return made if isinstance(made, TemplateFault) else _official(own, name, facts, made)

    return make


def _official(
    own: Mapping[str, str], name: str, facts: Facts, made: Rendered
) -> OfficialText | TemplateFault:
    """What a template made, with the marks that it cannot leave out."""
    try:
        front, _ = read_front_matter(made.head)
    except ValueError as error:
        return _head_fault(own, name, str(error))
    if front == FrontMatter() and _wants_head(name):
        return TemplateFault(name, 1, "template_no_head")
    clerk, plan = facts.head.clerk, facts.head.plan
    front = dataclasses.replace(front, draft=clerk.draft, simulated=plan.simulated)
    return OfficialText(front, _tidy(made.body), pictures(facts))


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
    lines = "\n".join(line.rstrip(" ") for line in text.split("\n"))
    return _GAPS.sub("\n\n", lines).strip("\n") + "\n"
