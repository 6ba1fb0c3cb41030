"""The pictures of screens in huong-dan.md show what the program shows today."""

import re
from html import unescape

import pictures
import pytest

from conftest import ROOT

PAGE = (ROOT / "docs/huong-dan.md").read_text(encoding="utf-8")


def words(svg):
    """What one reads in a picture, without its clothes."""
    return unescape("\n".join(re.findall(r"<text[^>]*>(.*?)</text>", svg))).replace("\xa0", " ")


@pytest.fixture(scope="module")
def demos(tmp_path_factory):
    return tmp_path_factory.mktemp("demos")


@pytest.mark.parametrize("screen", pictures.SCREENS, ids=lambda screen: screen.name)
def test_a_picture_shows_the_screen_as_it_is(screen, demos):
    demo = pictures.make_demo(demos / screen.today, screen.today)
    shown = pictures.painted(screen, pictures.of(screen, demo))
    kept = (pictures.HERE / f"{screen.name}.svg").read_text(encoding="utf-8")
    assert words(kept) == words(shown)
    assert "http" not in re.sub(r'xmlns="[^"]*"|<!--.*?-->', "", kept)


def test_the_page_shows_every_picture_and_no_other():
    shown = set(re.findall(r"\(pictures/([a-z-]+)\.svg\)", PAGE))
    assert shown == {screen.name for screen in pictures.SCREENS}
    assert shown == {path.stem for path in pictures.HERE.glob("*.svg")}
