"""Reading: notes, previews, copying, the two schemes, weight, paper."""

import gzip
import io
import re
import unicodedata

import pytest
from conftest import PAGES, SITE, busiest
from pypdf import PdfReader


def test_notes_stand_in_the_margin_beside_their_row(watched):
    view = watched(1440)
    view.page.goto((SITE / busiest("analysis")).as_uri())
    rows = view.page.evaluate(
        "[...document.querySelectorAll('.row')].filter(r => r.querySelector('.side')).map(r => {"
        " const t = r.getBoundingClientRect(), s = r.querySelector('.side').getBoundingClientRect();"
        " return [s.left > t.left + 300, s.top >= t.top - 1, s.bottom <= t.bottom + 1] })"
    )
    assert rows and all(all(row) for row in rows)
    boxes = view.page.evaluate(
        "[...document.querySelectorAll('.side > .note')].map(n => {const r = n.getBoundingClientRect(); return [r.top, r.bottom]})"
    )
    assert all(a[1] <= b[0] + 1 for a, b in zip(boxes, boxes[1:])), "notes overlap"


def test_notes_fold_below_on_a_phone_and_keep_the_place(watched):
    view = watched(360, 740)
    view.page.goto((SITE / busiest("analysis")).as_uri())
    mark = view.page.locator(".text a.ref").first
    mark.scroll_into_view_if_needed()
    before = view.page.evaluate("scrollY")
    mark.click()
    note = view.page.locator("details.note[open]").first
    assert note.is_visible()
    assert abs(view.page.evaluate("scrollY") - before) < 2
    mark.click()
    assert view.page.locator("details.note[open]").count() == 0


def open_with_previews(view):
    view.page.goto((SITE / busiest("analysis")).as_uri())
    link = view.page.locator(".text > .row > p a.cite").first
    link.scroll_into_view_if_needed()
    return link, view.page.locator("#site\\.preview")


def test_preview_by_mouse(watched):
    view = watched()
    link, card = open_with_previews(view)
    link.hover()
    card.wait_for(state="visible")
    assert len(card.inner_text()) > 20
    card.hover()
    view.page.wait_for_timeout(400)
    assert card.is_visible(), "the pointer may move onto the card"
    view.page.keyboard.press("Escape")
    assert not card.is_visible()


def test_preview_by_keyboard(watched):
    view = watched()
    link, card = open_with_previews(view)
    link.evaluate("e => { const a = [...document.querySelectorAll('a[href]')]; a[a.indexOf(e) - 1].focus() }")
    view.page.keyboard.press("Tab")
    card.wait_for(state="visible")
    assert link.get_attribute("aria-describedby") == "site.preview"
    view.page.keyboard.press("Escape")
    assert not card.is_visible() and link.get_attribute("aria-describedby") is None


def test_preview_by_long_press(watched):
    view = watched(360, 740, has_touch=True, is_mobile=True)
    link, card = open_with_previews(view)
    box = link.bounding_box()
    touch = [{"x": box["x"] + 5, "y": box["y"] + box["height"] / 2}]
    session = view.context.new_cdp_session(view.page)
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": touch})
    card.wait_for(state="visible")
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert view.page.url.endswith(".html"), "a long press does not follow the link"


def test_no_previews_without_scripts(watched):
    view = watched(java_script_enabled=False)
    view.page.goto((SITE / busiest("analysis")).as_uri())
    assert view.page.locator("#site\\.preview").count() == 0
    assert "data-for" not in view.page.locator("main").inner_text()


def test_scheme_is_remembered(watched):
    view = watched(color_scheme="light")
    view.page.goto((SITE / "index.html").as_uri())
    view.page.locator("[data-theme-switch]").click()
    dark = view.page.evaluate("getComputedStyle(document.body).backgroundColor")
    view.page.goto((SITE / "sources.html").as_uri())
    assert view.page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    assert view.page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_permalink_is_copied_with_its_words(watched, server):
    view = watched()
    address = f"http://127.0.0.1:{server.port}/"
    view.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    view.page.goto(address + busiest("analysis"))
    view.page.locator("a.permalink").first.click()
    view.page.wait_for_function("document.querySelector('.told').textContent !== ''")
    copied = view.page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(r"“.{10,}” http://\S+#c-\S+", copied), copied


def test_citations_are_there_in_three_forms(watched):
    view = watched()
    view.page.goto((SITE / busiest("analysis")).as_uri())
    text = view.page.locator(".citing").text_content()
    assert "@misc{" in text and "TY  - ELEC" in text and "ER  - " in text


def test_register_sorts(watched):
    view = watched()
    view.page.goto((SITE / "claims.html").as_uri())
    order = lambda: [r.get_attribute("id") for r in view.page.locator("table.register tbody tr").all()]
    written = order()
    view.page.locator("table.register thead button").first.click()
    by_words = order()
    assert sorted(by_words) == sorted(written) and by_words != written
    assert view.page.locator("th[aria-sort=ascending]").count() == 1


def test_nothing_moves_while_a_page_loads(watched, server):
    view = watched()
    view.page.add_init_script(
        "window.moved = 0; new PerformanceObserver(l => l.getEntries().forEach(e => window.moved += e.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    for name in [busiest("analysis"), busiest("treaties"), "claims.html"]:
        view.page.goto(f"http://127.0.0.1:{server.port}/{name}")
        view.page.wait_for_load_state("networkidle")
        assert view.page.evaluate("window.moved") == 0, name


def test_weight():
    """A typical analysis page: the one in the middle by size. HTML and style under 60 KB, 20 KB compressed."""
    style = next((SITE / "assets").glob("site.*.css")).read_bytes()
    pages = sorted((p.read_bytes() for p in (SITE / "analysis").glob("*.html")), key=len)
    typical = pages[len(pages) // 2]
    assert len(typical) + len(style) < 60_000
    assert all(len(gzip.compress(page)) + len(gzip.compress(style)) < 20_000 for page in pages)


def test_paper_holds_every_note_and_code(watched):
    """A page printed to A4 has the words of all its notes, page numbers and a running head."""
    view = watched()
    for name in [busiest("analysis"), busiest("treaties")]:
        view.page.goto((SITE / name).as_uri())
        title = view.page.locator(".brand").inner_text()
        heads = view.page.evaluate("[...document.querySelectorAll('.note .body')].map(n => n.textContent)")
        pdf = PdfReader(io.BytesIO(view.page.pdf(format="A4")))
        squeezed = lambda text: re.sub(r"\W+", "", unicodedata.normalize("NFKC", text))
        paper = squeezed("".join(page.extract_text() for page in pdf.pages))
        for words in heads:
            assert squeezed(words)[:24] in paper, (name, words[:80])
        assert f"1 / {len(pdf.pages)}" in pdf.pages[0].extract_text()
        assert title in pdf.pages[-1].extract_text()


def test_one_file_has_it_all(watched, tmp_path):
    """briefing.html, alone in a folder: every link within leads somewhere, every id is there once."""
    alone = tmp_path / "briefing.html"
    alone.write_bytes((SITE / "briefing.html").read_bytes())
    view = watched()
    view.page.goto(alone.as_uri())
    assert view.page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a =>"
        " !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.outerHTML)"
    ) == []
    ids = view.page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    sheets = view.page.evaluate("[...document.querySelectorAll('.sheet')].map(e => e.id + '.html')")
    assert sorted(sheets) == sorted(name.replace("/", ".") for name in PAGES if name not in ("404.html", "briefing.html"))
    assert view.requests == [alone.as_uri()]
    assert view.complaints == []
