"""Every page: no fault that axe-core finds, nothing asked of any other host, nothing that scrolls sideways."""

import pathlib

import axe_playwright_python
import pytest
from conftest import KINDS, PAGES, SITE

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


def faults(page):
    page.evaluate(AXE)
    found = page.evaluate(
        "axe.run(document, {preload: false, resultTypes: ['violations'], runOnly: "
        "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )["violations"]
    return [f"{v['id']}: {n['html'][:120]}" for v in found for n in v["nodes"][:3]]


def test_every_page_is_free_of_faults(watched):
    view = watched()
    found = {}
    for name in PAGES:
        view.page.goto((SITE / name).as_uri())
        if result := faults(view.page):
            found[name] = result[:5]
    assert found == {}
    assert view.foreign(SITE.as_uri()) == []
    assert view.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 768])
def test_kinds_at_other_widths_and_schemes(watched, width, scheme):
    view = watched(width, color_scheme=scheme)
    found = {}
    for name in KINDS:
        view.page.goto((SITE / name).as_uri())
        if result := faults(view.page):
            found[name] = result[:5]
    assert found == {}


def test_dark_at_full_width(watched):
    view = watched(color_scheme="dark")
    found = {}
    for name in KINDS:
        view.page.goto((SITE / name).as_uri())
        if result := faults(view.page):
            found[name] = result[:5]
    assert found == {}


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_nothing_scrolls_sideways(watched, width):
    view = watched(width)
    wide = []
    for name in PAGES:
        view.page.goto((SITE / name).as_uri())
        if (beyond := view.page.evaluate("document.documentElement.scrollWidth - innerWidth")) > 0:
            wide.append(f"{name}: {beyond}")
    assert wide == []


def test_every_place_serves_the_same(watched, address):
    """The pages of every kind, from the disk, from the root of a host, and from a sub-path."""
    view = watched()
    for name in KINDS:
        view.page.goto(address + name)
        assert view.page.locator("h1").count() >= 1, name
        styled = view.page.evaluate("getComputedStyle(document.body).fontFamily")
        assert "serif" in styled and styled != "", name
    assert view.foreign(address) == []
    assert [text for text in view.complaints if "404" not in text] == []


def test_all_is_there_without_scripts(watched, address):
    """Text, notes, navigation and registers, with JavaScript off."""
    view = watched(java_script_enabled=False)
    for name in KINDS:
        view.page.goto(address + name)
        assert view.page.locator("h1").first.is_visible(), name
        if name != "404.html":
            assert view.page.locator("nav a").count() > 3, name
    view.page.goto(address + "claims.html")
    rows = view.page.locator("table.register tbody tr")
    assert rows.count() > 0 and rows.first.is_visible()
    rows.first.locator("summary").first.click()
    assert view.page.locator("table.register details[open]").count() == 1
    assert view.foreign(address) == []


def test_targets_are_large_enough(watched):
    """WCAG 2.2, 2.5.8: 24 CSS pixels for what is not within a line of text."""
    view = watched(360)
    for name in KINDS:
        view.page.goto((SITE / name).as_uri())
        small = view.page.evaluate(
            "[...document.querySelectorAll('button, summary')].filter(e => e.checkVisibility())"
            ".map(e => [e.textContent.trim().slice(0, 30), e.getBoundingClientRect().height]).filter(e => e[1] < 24)"
        )
        assert small == [], name


def test_policy_allows_nothing_inline():
    for name in PAGES:
        text = (SITE / name).read_text("utf-8")
        assert "Content-Security-Policy" in text, name
        assert "unsafe-inline" not in text and "unsafe-eval" not in text, name
        assert ' style="' not in text, name
