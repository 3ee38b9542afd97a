"""Reading: notes, previews, copying, the two schemes, weight, paper."""

import gzip
import html
import io
import pathlib
import re
import unicodedata
import urllib.parse

import pytest
from conftest import PAGES, SITE, busiest, wait_until
from pypdf import PdfReader


@pytest.mark.parametrize("width", [1024, 1440])
def test_notes_stand_in_the_margin_beside_their_block(watched, width):
    """Or below the notes before it: notes overlap neither each other nor the text, and may go on beside what follows."""
    view = watched(width)
    for name in [name for name in PAGES if name.startswith(("analysis/", "treaties/"))]:
        view.page.goto((SITE / name).as_uri())
        blocks, sides, texts = view.page.evaluate(
            "(() => { const box = e => [e.left, e.top, e.right, e.bottom], sides = [...document.querySelectorAll('.row > .side')];"
            " return [sides.map(s => s.previousElementSibling), sides, [...document.querySelectorAll('.row > :not(.side)')]]"
            ".map(list => list.map(e => box(e.getBoundingClientRect()))) })()"
        )
        last = 0
        for block, side in zip(blocks, sides):
            assert side[0] > block[2] and side[1] >= block[1] - 1, (name, block, side)
            assert side[1] < max(last, block[3]) + 60, (name, "no lower than it must", block, side)
            assert side[1] >= last - 1, (name, "notes overlap")
            last = side[3]
        over = [
            (text, side) for side in sides for text in texts
            if text[2] > side[0] + 1 and text[3] > side[1] + 1 and text[1] < side[3] - 1 and text[3] > text[1]
        ]
        assert over == [], name


def test_no_hole_in_the_text_is_left_for_notes(watched):
    """A block follows the one before it at once, as far as the notes of the block between allow."""
    view = watched(1440)
    holes = {}
    for name in [name for name in PAGES if name.startswith("analysis/")]:
        view.page.goto((SITE / name).as_uri())
        gaps = view.page.evaluate(
            "(() => { const rows = [...document.querySelectorAll('.row > :not(.side)')].map(e => [e, e.getBoundingClientRect()]);"
            " return rows.slice(1).filter((r, i) => !r[0].closest('.row').matches(':has(> .comparison), :has(+ .row > .comparison)'))"
            ".map(r => r[1].top - rows[rows.indexOf(r) - 1][1].bottom) })()"
        )
        holes[name] = max(gaps)
    assert max(holes.values()) < 330, holes


def test_notes_fold_below_on_a_phone_and_keep_the_place(watched):
    view = watched(360, 740)
    view.page.goto((SITE / busiest("analysis")).as_uri())
    mark = view.page.locator(".text a.ref").first
    mark.evaluate("m => scrollBy(0, m.getBoundingClientRect().top - 16)")
    before = view.page.evaluate("scrollY")
    # A locator's click would scroll first, as far as the mark's scroll margin asks.
    box = mark.bounding_box()
    view.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    note = view.page.locator("details.note[open]").first
    assert note.is_visible()
    assert abs(view.page.evaluate("scrollY") - before) < 2
    mark.click()
    assert view.page.locator("details.note[open]").count() == 0


def test_going_to_a_margin_note_and_back_keeps_the_place(watched):
    view = watched(1440)
    page = view.page
    page.goto((SITE / busiest("analysis")).as_uri())
    mark = page.evaluate(
        "(() => { const m = [...document.querySelectorAll('.text a.ref')]"
        ".find(m => m.getBoundingClientRect().top > innerHeight && document.getElementById(m.hash.slice(1)).offsetHeight < 500);"
        " m.scrollIntoView({block: 'center'}); return m.id })()"
    )
    before = page.evaluate("scrollY")
    assert before > 0
    focused = lambda: page.evaluate("[document.activeElement.id, document.activeElement.hasAttribute('data-here')]")
    page.locator(f"[id='{mark}']").click()
    note = page.evaluate("document.activeElement.id")
    assert page.locator(f"[id='{mark}']").get_attribute("href") == f"#{note}" and focused() == [note, True]
    assert page.evaluate("scrollY") == before, "to the note"
    page.locator("[data-here] a.number").click()
    assert focused() == [mark, True]
    assert page.evaluate("scrollY") == before, "and back"


def test_the_way_back_from_a_note_far_off_leads_to_the_place(watched):
    view = watched(1440)
    page = view.page
    page.goto((SITE / busiest("analysis")).as_uri())
    link = page.locator(".endnotes li a").first
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    link.click()
    wait_until(page, f"Math.abs(scrollY - {before}) > 100")
    page.go_back()
    wait_until(page, f"Math.abs(scrollY - {before}) < 2")


def test_a_claims_note_shows_its_evidence(watched):
    """In the page: status, and each piece with its source, its date where it is known to the month, its grade."""
    view = watched()
    view.page.goto((SITE / busiest("analysis")).as_uri())
    notes = view.page.locator(".side .note.claim .body").all_inner_texts()
    assert notes and all(re.search("Supported|Contested|Unverified|Refuted|Withdrawn", note) for note in notes)
    pieces = [line for note in notes for line in note.split("\n") if re.match("For|Against", line)]
    assert any(re.search(r" · (\d+ )?[A-Z][a-z]+ \d{4} [A-F][1-6]$", piece) for piece in pieces), pieces


def test_notes_of_a_treaty_with_a_translation_have_room(watched):
    """17rem at least, and one edge for all notes of rows without the translation."""
    view = watched()
    name = next(n for n in PAGES if n.startswith("treaties/") and "two-texts" in (SITE / n).read_text("utf-8"))
    view.page.goto((SITE / name).as_uri())
    for width in [1024, 1280, 1440]:
        view.page.set_viewport_size({"width": width, "height": 900})
        sides = view.page.evaluate(
            "[...document.querySelectorAll('.row:not(:has(.facing)) > .side')].map(s => s.getBoundingClientRect())"
            ".map(r => [r.left, r.width])"
        )
        assert sides and all(wide >= 272 for _, wide in sides) and len({left for left, _ in sides}) == 1, (width, sides)


# Takes a comparison's last columns away, or doubles the last, until it has so many treaties.
COLUMNS = """count => [...document.querySelector('.comparison').rows].forEach(r => {
  while (r.cells.length > count + 1) r.lastElementChild.remove();
  while (r.cells.length < count + 1) r.append(r.lastElementChild.cloneNode(true));
})"""
PLACES = """() => [...document.querySelector('.comparison').rows].filter(r => r.checkVisibility())
  .map(r => [...r.cells].slice(1).map(c => c.getBoundingClientRect()).map(b => [b.left, b.top]))"""


@pytest.mark.parametrize("count", [2, 3, 4])
def test_heads_of_a_comparison_stand_over_their_columns(watched, count):
    """Where they are seen, on a screen and on paper, all columns stand in a line."""
    view = watched()
    compared = next(n for n in PAGES if n.startswith("analysis/") and 'class="comparison' in (SITE / n).read_text("utf-8"))
    view.page.goto((SITE / compared).as_uri())
    view.page.evaluate(COLUMNS, count)
    seen = {}
    for media, widths in {"screen": [360, 704, 768, 924, 1023, 1024], "print": [612, 634]}.items():
        view.page.emulate_media(media=media)
        for width in widths:
            view.page.set_viewport_size({"width": width, "height": 900})
            heads, *rows = view.page.evaluate(PLACES)
            seen[width] = view.page.locator(".comparison thead").is_visible()
            for row in [heads, *rows] if seen[width] else []:
                assert [left for left, _ in row] == [left for left, _ in heads] and len({top for _, top in row}) == 1, width
    assert seen == {360: False, 1024: True} | dict.fromkeys([704, 768, 924, 1023, 612, 634], count < 4)


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


@pytest.mark.parametrize("kind", ["[^<]*(?:restated|\\d)<", "Claim: ", "(?:Person|State|Concept)<", "Source", "Page<"])
def test_previews_of_every_kind(watched, kind):
    """A link to a clause, a claim, an entity, a source and a page shows a card, made from what is in the page."""
    view = watched()
    card = re.compile(f'<a href="([^"]+)"><small>{kind}')
    name, address = next(
        (name, html.unescape(found.group(1))) for name in PAGES if name.startswith("analysis/")
        if (found := card.search((SITE / name).read_text("utf-8")))
    )
    view.page.goto((SITE / name).as_uri())
    link = view.page.locator(f".text a[href='{address}']:not(.ref)").first
    link.scroll_into_view_if_needed()
    view.page.wait_for_timeout(300)
    link.hover()
    view.page.locator("#site\\.preview").wait_for(state="visible")
    assert [url for url in view.requests[1:] if not url.startswith((SITE / "assets").as_uri())] == []


def test_a_notes_mark_has_no_card(watched):
    """Its note is beside it."""
    view = watched()
    view.page.goto((SITE / busiest("analysis")).as_uri())
    view.page.locator(".text a.ref").first.hover()
    view.page.wait_for_timeout(500)
    assert not view.page.locator("#site\\.preview").is_visible()


def test_preview_by_keyboard(watched):
    view = watched()
    link, card = open_with_previews(view)
    link.evaluate("e => { const a = [...document.querySelectorAll('a[href]')]; a[a.indexOf(e) - 1].focus() }")
    view.page.keyboard.press("Tab")
    card.wait_for(state="visible")
    assert link.get_attribute("aria-describedby") == "site.preview"
    view.page.keyboard.press("Escape")
    assert not card.is_visible() and link.get_attribute("aria-describedby") is None


def test_a_way_back_shows_the_sentence_and_no_card(watched):
    """The reader comes for the words around the link, most of which begin above it."""
    view = watched()
    pattern = re.compile(r'<li><a href="(\.\./analysis/[^"]+#at\.\d+)">')
    name, address = next(
        (name, html.unescape(found.group(1))) for name in PAGES if name.startswith("entities/")
        if (found := pattern.search((SITE / name).read_text("utf-8")))
    )
    view.page.goto((SITE / name).as_uri())
    view.page.locator(f".backlinks a[href='{address}']").first.focus()
    view.page.keyboard.press("Enter")
    goal = view.page.locator(":target")
    goal.wait_for()
    view.page.wait_for_timeout(600)
    assert view.page.locator("#site\\.preview").count() == 1
    assert not view.page.locator("#site\\.preview").is_visible()
    assert goal.evaluate("e => scrollY === 0 || e.getBoundingClientRect().top > 90")


@pytest.mark.parametrize("height", [1000, 300])
def test_preview_by_keyboard_where_the_page_scrolls(watched, height):
    view = watched(1440, height)
    link, card = open_with_previews(view)
    link.evaluate(
        "e => { const a = [...document.querySelectorAll('a[href]')]; a[a.indexOf(e) - 1].focus();"
        " scrollBy(0, e.getBoundingClientRect().top + 200) }"
    )
    before = view.page.evaluate("scrollY")
    view.page.keyboard.press("Tab")
    wait_until(view.page, f"scrollY !== {before}")
    card.wait_for(state="visible")
    view.page.mouse.wheel(0, 50)
    card.wait_for(state="hidden")


def test_preview_by_long_press(watched):
    view = watched(360, 740, has_touch=True, is_mobile=True)
    link, card = open_with_previews(view)
    box = link.bounding_box()
    touch = [{"x": box["x"] + 5, "y": box["y"] + box["height"] / 2}]
    session = view.context.new_cdp_session(view.page)
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": touch})
    card.wait_for(state="visible")
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    view.page.wait_for_timeout(400)
    assert view.page.url.endswith(".html"), "a long press does not follow the link"
    assert card.is_visible(), "it stays when the finger is gone"


def test_a_card_stands_in_a_small_window(watched):
    """With a zoom of 400 %, and lower than most cards are high."""
    view = watched(320, 128)
    page = view.page
    page.goto((SITE / busiest("analysis")).as_uri())
    card = page.locator("#site\\.preview")
    longest = page.evaluate(
        "[...document.getElementById('site.cards').content.querySelectorAll('a')]"
        ".sort((a, b) => b.textContent.length - a.textContent.length).map(a => a.getAttribute('href'))"
        ".filter(h => document.querySelector(`.text p > a[href='${h}']:not(.ref)`))"
    )
    for place, address in enumerate(longest[:3]):
        link = page.locator(f".text p > a[href='{address}']:not(.ref)").first
        link.scroll_into_view_if_needed()
        page.wait_for_timeout(300)
        link.hover()
        card.wait_for(state="visible")
        box = card.bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= 128, box
        scrolled = card.evaluate("e => e.scrollTop = e.scrollHeight - e.clientHeight")
        page.wait_for_timeout(100)
        assert card.is_visible() and (scrolled or place), "the longest scrolls, and stays"
        page.keyboard.press("Escape")
        page.mouse.move(0, 0)


def test_a_card_stands_by_its_link_from_the_right(watched):
    view = watched()
    _, card = open_with_previews(view)
    view.page.evaluate("document.documentElement.dir = 'rtl'")
    links = view.page.locator(".text > .row > p > a.cite").all()
    left = lambda link: link.evaluate("a => a.getClientRects()[0].left")
    link = min(links, key=left)
    link.scroll_into_view_if_needed()
    view.page.wait_for_timeout(300)
    link.hover()
    card.wait_for(state="visible")
    assert abs(card.bounding_box()["x"] - left(link)) < 2


def test_a_note_that_opens_is_seen(watched):
    """On a phone, with its mark and a way back to it."""
    view = watched(360, 740)
    page = view.page
    page.goto((SITE / busiest("analysis")).as_uri())
    for mark in page.locator(".text a.ref").all()[:12]:
        mark.evaluate("m => scrollBy(0, m.getBoundingClientRect().bottom - innerHeight + 40)")
        mark.click()
        note = page.locator(f"details.note:has([id='{mark.get_attribute('href')[1:]}'])")
        seen = note.evaluate("n => [n.getBoundingClientRect(), innerHeight].flatMap(r => r.bottom ? [r.top, r.bottom] : r)")
        top = mark.evaluate("m => m.getBoundingClientRect().top")
        assert seen[0] < seen[2] - 24 and (seen[1] <= seen[2] or top < 24), (seen, top)
        assert note.locator(".number").is_visible()


def test_no_previews_without_scripts(watched):
    view = watched(java_script_enabled=False)
    view.page.goto((SITE / busiest("analysis")).as_uri())
    assert view.page.locator("#site\\.preview").count() == 0
    assert view.page.locator("main small").count() == 0


def test_scheme_is_remembered(watched):
    view = watched(color_scheme="light")
    view.page.goto((SITE / "index.html").as_uri())
    view.page.locator("[data-theme-switch]").click()
    dark = view.page.evaluate("getComputedStyle(document.body).backgroundColor")
    view.page.goto((SITE / "sources.html").as_uri())
    assert view.page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    assert view.page.evaluate("document.documentElement.dataset.theme") == "dark"


@pytest.mark.parametrize(
    "folder, link, pattern",
    [
        ("analysis", "a.permalink", r"“.{10,}” http://\S+#c-\S+"),
        ("treaties", ".clause a.num", r"Restated: .{10,} http://\S+#art_\S+"),
        ("analysis", ".citing p[data-copy] + .copy", r".+“.+”.+\d{4}\."),
    ],
)
def test_copies(watched, server, folder, link, pattern):
    """A claim's and a clause's permalink with the words, a citation in words."""
    view = watched()
    address = f"http://127.0.0.1:{server.port}/"
    view.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    view.page.goto(address + busiest(folder))
    view.page.locator(link).first.click()
    wait_until(view.page, "document.querySelector('.told').textContent !== ''")
    copied = view.page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(pattern, copied), copied


def test_an_ordinary_copy_has_no_marks(watched):
    view = watched()
    view.page.goto((SITE / busiest("analysis")).as_uri())
    words = "document.querySelector('.text p:has(a.ref)')"
    copied = view.page.evaluate(f"getSelection().selectAllChildren({words}), getSelection().toString()")
    marks = view.page.evaluate(f"[...{words}.querySelectorAll('a.ref')].reduce((sum, e) => sum + e.textContent.length, 0)")
    whole = view.page.evaluate(f"{words}.textContent.length")
    assert marks > 0 and len(copied) == whole - marks, copied


def test_copies_a_clauses_words_alone(watched, server):
    """Without the numbers of notes and the sources in brackets, in quotation marks where they are the treaty's; of an
    article the paragraphs with their numbers."""
    view = watched()
    address = f"http://127.0.0.1:{server.port}/"
    view.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    view.page.goto(address + busiest("treaties"))
    copied = {}

    def copy(selector):
        link = view.page.locator(selector)
        view.page.evaluate("navigator.clipboard.writeText('')")
        link.evaluate("a => a.click()")
        wait_until(view.page, "navigator.clipboard.readText().then(text => text !== '')")
        return link.get_attribute("href"), view.page.evaluate("navigator.clipboard.readText()")

    article = view.page.locator("section.clause:has(> .row > .clause > .num + .words .ref):has(.words .cite)").first
    name = article.get_attribute("id")
    number = article.locator(".num").first.get_attribute("href")
    for selector in [f"[id='{name}'] > h2 > .perma", f"[href='{number}'].num"]:
        href, text = copy(selector)
        copied[href] = text
        assert text.startswith("Restated: ") and text.endswith(href), text
        assert not re.search(r"[a-z”]\d|\(\W*\)| [.,]|\s\s|\0", text.rpartition(" ")[0]), text
    sources = view.page.locator(f"[id='{name}'] .words .cite").all_inner_texts()
    assert [source for source in sources for text in copied.values() if source in text] == []
    assert copied["#" + name].startswith("Restated: 1. ") and " 2. " in copied["#" + name]
    view.page.evaluate("document.querySelector('.restated').className = ''")
    assert re.fullmatch(r"“.+” http\S+", copy(f"[href='{number}'].num")[1])


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


def test_register_sorts_on_a_phone(watched):
    """Its buttons are seen; without the script there are none."""
    view = watched(360, 740)
    view.page.goto((SITE / "claims.html").as_uri())
    buttons = view.page.locator("table.register thead button")
    boxes = [button.bounding_box() for button in buttons.all()]
    assert len(boxes) == 6 and all(box["x"] >= 0 and box["x"] + box["width"] <= 360 and box["height"] >= 24 for box in boxes)
    assert view.page.evaluate("document.elementFromPoint(%f, %f).localName" % (boxes[0]["x"] + 5, boxes[0]["y"] + 5)) == "button"
    buttons.first.click()
    assert view.page.locator("th[aria-sort=ascending]").count() == 1


@pytest.mark.parametrize("width", [1024, 1440])
def test_the_heads_of_the_register_stand_apart(watched, width):
    view = watched(width)
    view.page.goto((SITE / "claims.html").as_uri())
    heads = view.page.evaluate(
        "[...document.querySelectorAll('.register thead button')].map(b => b.getBoundingClientRect()).map(r => [r.left, r.right])"
    )
    # An arrow stands behind the words.
    assert all(end + 18 <= start for (_, end), (start, _) in zip(heads, heads[1:])), heads


def test_a_status_stands_apart_from_its_mark_in_any_direction(watched):
    view = watched()
    view.page.goto((SITE / "claims.html").as_uri())
    wide = "[...document.querySelectorAll('.register .status')].map(s => { const r = document.createRange();"
    wide += " r.selectNodeContents(s); const w = r.getBoundingClientRect(); return w.left - s.getBoundingClientRect().left })"
    before = view.page.evaluate(wide)
    view.page.evaluate("document.documentElement.dir = 'rtl'")
    assert before and min(before) > 10 and view.page.evaluate(wide) == before


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


def test_weight(watched):
    """A typical analysis page: the one in the middle by size. HTML and style, that for paper too, under 60 KB, 20 KB
    compressed; 15 KB of script."""
    styles = [sheet.read_bytes() for sheet in (SITE / "assets").glob("*.css")]
    pages = sorted((SITE / "analysis").glob("*.html"), key=lambda p: p.stat().st_size)
    typical = pages[len(pages) // 2]
    assert len(styles) == 2
    assert typical.stat().st_size + sum(map(len, styles)) < 60_000
    assert all(sum(len(gzip.compress(file)) for file in [page.read_bytes(), *styles]) < 20_000 for page in pages)
    view = watched()
    view.page.goto(typical.as_uri())
    scripts = [pathlib.Path(urllib.parse.unquote(urllib.parse.urlsplit(url).path)) for url in view.requests if url.endswith(".js")]
    assert 0 < sum(script.stat().st_size for script in scripts) < 15_000


def squeezed(text):
    return re.sub(r"\W+", "", unicodedata.normalize("NFKC", text))


def printed(view, size):
    """The pages of a print, as text, each without its running head and page number, which it must have."""
    head = view.page.locator(".brand").text_content()
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(view.page.pdf(format=size))).pages]
    for number, page in enumerate(pages, 1):
        assert head in page and f"{number} / {len(pages)}" in page, f"page {number}"
    return [page.replace(f"{number} / {len(pages)}", "").replace(head, "") for number, page in enumerate(pages, 1)]


def written(view, selector):
    """The texts of some elements, without what is for the screen alone: tools and the ways back."""
    return view.page.evaluate(
        "selector => [...document.querySelectorAll(selector)].map(n => n.cloneNode(true)).map(n => {"
        " n.querySelectorAll('.tools, .ways').forEach(m => m.remove());"
        " return n.children.length ? [...n.children].map(c => c.textContent).join(' ') : n.textContent })",
        selector,
    )


@pytest.mark.parametrize("folder, size", [("analysis", "A4"), ("treaties", "Letter")])
def test_paper_holds_every_note_and_code(watched, folder, size):
    view = watched()
    view.page.goto((SITE / busiest(folder)).as_uri())
    texts = lambda selector: view.page.evaluate(f"[...document.querySelectorAll({selector!r})].map(n => n.textContent)")
    paper = printed(view, size)
    joined = squeezed("".join(paper))
    notes = written(view, ".note .body")
    assert notes
    for note in notes:
        assert squeezed(note)[:24] in joined, note[:80]
        # Right-to-left words come out of a print in another order.
        assert [word for word in re.findall("[A-Za-z]{3,}", note) if word not in joined] == [], note[:80]
    codes = texts(".coding li, main pre, main code")
    for code in codes:
        assert squeezed(code) in joined or "@misc{" in code or "TY  - " in code, code
    assert codes and "http" not in "".join(paper), "addresses stand in the list of sources alone"
    assert "Addresses of the sources: " in "".join(paper), "which is named"
    assert "Cited in" not in "".join(paper), "a list that is folded"


def test_paper_has_each_note_once(watched):
    """Below the block that it is to; the list of all notes leads there on a screen alone, as the ways back do."""
    view = watched()
    view.page.goto((SITE / busiest("analysis")).as_uri())
    shown = lambda selector: view.page.evaluate(f"[...document.querySelectorAll({selector!r})].some(n => n.checkVisibility())")
    assert shown(".endnotes li")
    view.page.emulate_media(media="print")
    assert not shown(".endnotes") and not shown(".ways")
    assert view.page.evaluate("[...document.querySelectorAll('.note .body')].every(n => n.checkVisibility())")


@pytest.mark.parametrize("name", [name for name in ["sources.html", "glossary.html"] if name in PAGES])
def test_paper_has_no_row_of_letters(watched, name):
    view = watched()
    view.page.goto((SITE / name).as_uri())
    assert view.page.locator(".letters").is_visible()
    view.page.emulate_media(media="print")
    assert not view.page.locator(".letters").is_visible()


def test_the_whole_briefing_on_paper(watched):
    view = watched()
    view.page.goto((SITE / "briefing.html").as_uri())
    paper = squeezed("".join(printed(view, "A4")))
    assert "Citedin" not in paper and "Addressesofthesources" not in paper
    heads = written(view, ".sheet h1") + written(view, ".note .body")
    assert len(heads) > len(PAGES)
    for head in heads:
        assert squeezed(head)[:24] in paper, head[:80]
    addresses = view.page.evaluate("[...document.querySelectorAll('.sheet a.address')].map(a => a.getAttribute('href'))")
    assert addresses and all(squeezed(address)[:40] in paper for address in addresses if "%" not in address)


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
    assert view.page.locator(".sheet").nth(3).evaluate("s => { s.scrollIntoView(); return scrollY }") > 1000
    reach = view.page.locator(".reach")
    reach.locator("a").click()
    assert view.page.locator(".sheets h2").bounding_box()["y"] >= 0, "the contents are always in reach"
    goal = view.page.locator(".sheets li a").last
    view.page.set_viewport_size({"width": 1440, "height": 320})
    assert reach.bounding_box()["y"] > goal.bounding_box()["y"], "and not over themselves"
    view.page.set_viewport_size({"width": 1440, "height": 1000})
    view.page.locator(".sheet").nth(3).evaluate("s => [...s.querySelectorAll('a[href]')].find(a => a.checkVisibility()).focus()")
    for _ in range(60):
        view.page.keyboard.press("Tab")
        end = view.page.evaluate("document.activeElement.getBoundingClientRect().bottom")
        assert end <= reach.bounding_box()["y"], "no stop of the Tab key is behind it"
    assert view.requests == [alone.as_uri()]
    assert view.complaints == []
