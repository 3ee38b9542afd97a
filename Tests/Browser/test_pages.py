"""Every page: the same at every place, nothing asked of any other host, nothing that scrolls sideways."""

import re
import urllib.parse
import urllib.request

import pytest
from conftest import KINDS, PAGES, SITE, busiest


def test_nothing_scrolls_sideways(watched):
    """At 1280 px with a zoom of 400 % there are 320 (WCAG 2.2, 1.4.10)."""
    view = watched()
    wide = []
    for name in PAGES:
        view.page.goto((SITE / name).as_uri())
        for width in [320, 360, 768, 1440]:
            view.page.set_viewport_size({"width": width, "height": 800})
            if (beyond := view.page.evaluate("document.documentElement.scrollWidth - innerWidth")) > 0:
                wide.append(f"{name} at {width}: {beyond}")
    assert wide == []


@pytest.mark.parametrize("path", ["", "deep/sub/"])
def test_a_host_serves_the_pages_as_they_are_on_the_disk(server, path):
    """So that what holds for a page from the disk holds for it from a host's root and a sub-path."""
    for name in PAGES:
        with urllib.request.urlopen(f"http://127.0.0.1:{server.port}/{path}{urllib.parse.quote(name)}") as answer:
            assert answer.headers["Content-Type"] == "text/html; charset=utf-8", name
            assert answer.read() == (SITE / name).read_bytes(), name


def test_every_place_shows_the_same(watched, address):
    """The pages of every kind, from the disk, from the root of a host, and from a sub-path: styled, with their script."""
    view = watched()
    for name in KINDS:
        view.page.goto(address + name)
        assert view.page.locator("h1").count() >= 1, name
        assert "serif" in view.page.evaluate("getComputedStyle(document.body).fontFamily"), name
        assert name == "404.html" or view.page.evaluate("document.documentElement.hasAttribute('data-script')"), name
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


def test_a_registers_query_stays_in_the_window(watched):
    view = watched()
    view.page.goto((SITE / "claims.html").as_uri())
    view.page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    assert view.page.locator("td details.query").count() > 0
    assert view.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_status_leads_to_a_claim_that_has_it(watched):
    view = watched()
    view.page.goto((SITE / "index.html").as_uri())
    statuses = view.page.locator("[aria-labelledby='site.standing'] a").evaluate_all("all => all.map(e => [e.href, e.textContent])")
    assert len(statuses) > 1
    for address, words in statuses:
        view.page.goto(address)
        assert view.page.locator("tr:target .status").text_content().lower() in words


def test_a_sheet_that_is_gone_to_is_not_painted(watched):
    """In the edition in one file a whole page is a target."""
    view = watched()
    view.page.goto((SITE / "briefing.html").as_uri())
    view.page.locator(".sheets a").nth(2).click()
    sheet = view.page.locator(".sheet:target")
    assert sheet.evaluate("e => getComputedStyle(e).backgroundColor") == "rgba(0, 0, 0, 0)"


def test_targets_are_large_enough(watched):
    """WCAG 2.2, 2.5.8: 24 CSS pixels for what is not within a line of text."""
    view = watched(360)
    for name in KINDS:
        view.page.goto((SITE / name).as_uri())
        view.page.evaluate("document.querySelectorAll('details.note').forEach(n => n.open = true)")
        small = view.page.evaluate(
            "[...document.querySelectorAll('button, summary, .number')].filter(e => e.checkVisibility())"
            ".map(e => [e.textContent.trim().slice(0, 30), e.getBoundingClientRect()])"
            ".filter(e => e[1].height < 24 || e[1].width < 24)"
        )
        assert small == [], name


# The sizes of a page's words in CSS pixels, those of its drawings as they are scaled, below eleven.
SMALL = """() => {
  document.querySelectorAll('details').forEach(fold => fold.open = true);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), small = new Set();
  while (texts.nextNode()) {
    const one = texts.currentNode.parentElement, drawing = one.closest('svg');
    if (!texts.currentNode.textContent.trim() || !one.checkVisibility() || one.matches('title, desc')) continue;
    const scale = drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
    const size = parseFloat(getComputedStyle(one).fontSize) * scale;
    if (size > 0 && size < 10.99) small.add(`${one.outerHTML.slice(0, 80)} ${size}`);
  }
  return [...small].slice(0, 5);
}"""


def test_nothing_that_is_read_is_smaller_than_eleven_pixels(watched):
    view = watched()
    charted = next(name for name in PAGES if 'class="chart' in (SITE / name).read_text("utf-8") and name != "briefing.html")
    for name in {*KINDS, charted, busiest("analysis"), busiest("treaties")}:
        view.page.goto((SITE / name).as_uri())
        for width in [360, 768, 1440]:
            view.page.set_viewport_size({"width": width, "height": 1000})
            assert view.page.evaluate(SMALL) == [], (name, width)


def test_policy_allows_nothing_inline():
    for name in PAGES:
        text = (SITE / name).read_text("utf-8")
        assert "Content-Security-Policy" in text, name
        assert "unsafe-inline" not in text and "unsafe-eval" not in text, name
        assert ' style="' not in text, name


def test_focus_is_always_seen(watched):
    """Every stop of the Tab key has an outline of at least two pixels, whole within the window (WCAG 2.2, 2.4.7, 2.4.11)."""
    view = watched()
    for name in KINDS[:3] + ["claims.html"]:
        view.page.goto((SITE / name).as_uri())
        for _ in range(40):
            view.page.keyboard.press("Tab")
            stop = view.page.evaluate(
                "(() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();"
                " return [e.outerHTML.slice(0, 90), s.outlineStyle, parseFloat(s.outlineWidth), r.bottom > 0 && r.top < innerHeight] })()"
            )
            if stop[0].startswith("<body"):
                break
            assert stop[1] != "none" and stop[2] >= 2 and stop[3], (name, stop)


def test_marked_words_are_seen_in_forced_colours(watched):
    """A mark has colours of its own there, which do not go with a background that is the page's."""
    view = watched(forced_colors="active")
    view.page.goto((SITE / busiest("treaties")).as_uri())
    colours = view.page.evaluate(
        "[...document.querySelectorAll('mark.phrase')].map(m => getComputedStyle(m).color + ' in ' + getComputedStyle(m.parentElement).color)"
    )
    assert colours and all(one.split(" in ")[0] == one.split(" in ")[1] for one in colours)


def test_charts_and_states_are_seen_in_forced_colours(watched):
    """Whatever scheme was chosen before: the words of a chart and a status's mark have the colour of text."""
    view = watched(forced_colors="active", color_scheme="dark")
    charted = next(name for name in PAGES if 'class="chart' in (SITE / name).read_text("utf-8") and name != "briefing.html")
    for name, words, colour in [(charted, ".chart text", "fill"), ("claims.html", ".status", "color")]:
        view.page.goto((SITE / name).as_uri())
        view.page.evaluate("document.documentElement.dataset.theme = 'light'")
        part = "::before" if colour == "color" else ""
        seen = view.page.evaluate(
            f"[...document.querySelectorAll('{words}')].map(e => getComputedStyle(e, '{part}').{colour})"
            ".filter(c => c !== getComputedStyle(document.body).color)"
        )
        assert seen == [], name


def test_nothing_moves():
    """No transition, animation or smooth scrolling, so that there is nothing to reduce for whoever asks for less motion."""
    for sheet in (SITE / "assets").glob("*.css"):
        assert not re.search("transition|animation|(?<!over)scroll-behavior", sheet.read_text("utf-8")), sheet.name
