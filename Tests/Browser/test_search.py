"""The search: what it finds, by which keys, on which screens; from the disk, from hosts, in the edition in one file."""

import glob
import re
import sys

import pytest
from conftest import SITE, wait_until

RESULT = "#site\\.search-results:not([hidden]) a"


def type_into_search(page, words):
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "site.search"
    page.keyboard.insert_text(words)
    page.wait_for_selector(RESULT)
    wait_until(
        page,
        "document.querySelectorAll('.search li').length >= Math.min(10, parseInt(document.getElementById('site.search-status').textContent))"
    )
    return page.locator(RESULT)


def marks(option):
    return [word.casefold() for word in option.locator("mark").all_inner_texts()]


@pytest.mark.parametrize(
    "words, found",
    [
        ("mutual assist", "assist"),
        ("معاهده", "معاهده"),
        ("معاهدة", "معاهده"),
        ("договор", "договор"),
        ("ДОГОВО", "договор"),
        ("turkiye", "türkiye"),
    ],
)
def test_finds(watched, address, words, found):
    view = watched()
    view.page.goto(address + "glossary.html")
    first = type_into_search(view.page, words).first
    assert any(word.startswith(found) for word in marks(first)), marks(first)
    goal = first.get_attribute("href")
    view.page.keyboard.press("Enter")
    view.page.wait_for_url(goal)
    if "#" in goal:
        assert view.page.evaluate("!!document.querySelector(':target')"), goal
    assert view.complaints == []
    assert view.foreign(address) == []


def test_finds_a_thing_of_every_kind(watched):
    view = watched()
    view.page.goto((SITE / "index.html").as_uri())
    kinds = set()
    for words in ["treaty", "article 3", "assistance", "iran", "2025", "defence clause"]:
        view.page.fill("#site\\.search", "")
        view.page.locator("h1").click()
        type_into_search(view.page, words)
        view.page.wait_for_timeout(250)
        while view.page.locator("#site\\.search-more").is_visible() and view.page.locator(RESULT).count() < 60:
            count = view.page.locator(RESULT).count()
            view.page.locator("#site\\.search-more").click()
            view.page.wait_for_selector(f"#site\\.search-{count}", state="attached")
        kinds |= set(view.page.locator("#site\\.search-results li").evaluate_all("rows => rows.map(row => row.dataset.kind)"))
    assert kinds == set("012345")


def test_keyboard(watched):
    view = watched()
    page = view.page
    page.goto((SITE / "index.html").as_uri())
    page.locator("main a").first.focus()
    here = page.evaluate("document.activeElement.href")
    options = type_into_search(page, "treaty")
    assert page.get_attribute("#site\\.search", "aria-expanded") == "true"
    assert page.inner_text("#site\\.search-status").endswith("results")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.get_attribute("#site\\.search", "aria-activedescendant") == "site.search-1"
    assert options.nth(1).get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    last = page.get_attribute("#site\\.search", "aria-activedescendant")
    assert last == f"site.search-{options.count() - 1}", "from the first to the last"
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(300)
    assert page.get_attribute("#site\\.search", "aria-activedescendant") in ("site.search-0", "site.search-10"), "more, or round"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.href") == here, "back to where the reader was"
    assert page.get_attribute("#site\\.search", "aria-expanded") == "false"
    assert page.input_value("#site\\.search") == ""
    page.keyboard.press("/")
    page.keyboard.type("a/b")
    assert page.input_value("#site\\.search") == "a/b"


def test_the_key_can_be_turned_off(watched):
    view = watched()
    page = view.page
    page.goto((SITE / "index.html").as_uri())
    type_into_search(page, "treaty")
    page.locator("#site\\.search-key").uncheck()
    page.goto((SITE / "glossary.html").as_uri())
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "site.search"


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1440])
def test_results_stand_in_the_window(watched, width):
    view = watched(width, 740)
    page = view.page
    page.goto((SITE / "index.html").as_uri())
    type_into_search(page, "treaty")
    box = page.locator(".search-panel").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    small = page.locator(".search a, .search button, .search input").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).filter(r => r.width && (r.width < 24 || r.height < 24)).length"
    )
    assert small == 0, "targets of 24 px"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_results_are_free_of_axe_violations(watched, scheme):
    view = watched(color_scheme=scheme)
    page = view.page
    page.goto((SITE / "index.html").as_uri())
    type_into_search(page, "treaty")
    page.keyboard.press("ArrowDown")
    axe = next(path for top in sys.path for path in glob.glob(f"{top}/axe_playwright_python/axe.min.js"))
    with open(axe, encoding="utf-8") as script:
        page.evaluate(script.read())
    found = page.evaluate("axe.run(document, {preload: false}).then(r => r.violations.map(v => v.id))")
    assert found == []


def test_no_shift_and_little_script_before_the_first_use(watched):
    view = watched()
    view.page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) window.shift += e.value; })"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    view.page.goto((SITE / "index.html").as_uri())
    view.page.wait_for_timeout(300)
    assert view.page.evaluate("window.shift") == 0
    scripts = [url for url in view.requests if url.endswith(".js")]
    assert len(scripts) == 1 and "site." in scripts[0]


def test_without_javascript_there_is_no_box(watched):
    view = watched(java_script_enabled=False)
    view.page.goto((SITE / "index.html").as_uri())
    assert not view.page.locator(".search").is_visible()


def test_in_the_edition_in_one_file(watched):
    view = watched()
    view.page.goto((SITE / "briefing.html").as_uri())
    type_into_search(view.page, "договор")
    view.page.keyboard.press("Enter")
    view.page.wait_for_timeout(200)
    assert view.page.evaluate("!!document.querySelector(':target')")
    assert len(view.requests) == 1 and view.complaints == []


def test_the_place_is_kept(watched):
    """The box is at the page's head: Escape leads back to where the reader was, and so does the way back from a result."""
    view = watched()
    page = view.page
    page.goto((SITE / "sources.html").as_uri())
    page.evaluate("scrollTo(0, 3000)")
    type_into_search(page, "treaty")
    assert page.evaluate("scrollY") < 100
    page.keyboard.press("Escape")
    assert page.evaluate("scrollY") == 3000
    goal = type_into_search(page, "treaty").first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(goal)
    page.go_back()
    wait_until(page, "scrollY === 3000")


def test_the_panel_stays_while_it_is_used(watched):
    """Words in it can be clicked, a result opened elsewhere; Escape closes it from the button as well."""
    view = watched()
    page = view.page
    page.goto((SITE / "index.html").as_uri())
    options = type_into_search(page, "treaty")
    page.locator("#site\\.search-status").click()
    page.locator(".search-key kbd").click()
    assert not page.locator("#site\\.search-key").is_checked()
    with view.context.expect_page():
        options.first.click(modifiers=["Control"])
    assert options.first.is_visible()
    page.locator("#site\\.search-more").focus()
    page.keyboard.press("Escape")
    assert not page.locator(".search-panel button").is_visible()
    assert page.evaluate("document.querySelector('[data-open]') === null")


def test_enter_opens_what_was_typed_last(watched):
    view = watched()
    page = view.page
    page.goto((SITE / "index.html").as_uri())
    type_into_search(page, "treaty")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("ledger of no such thing")
    page.keyboard.press("Enter")
    wait_until(page, "document.getElementById('site.search-status').textContent === 'Nothing found'")
    assert page.url.endswith("index.html")


def test_marks_alone_find_nothing(watched):
    view = watched()
    view.page.goto((SITE / "index.html").as_uri())
    view.page.keyboard.press("/")
    view.page.keyboard.insert_text("🙂 …")
    wait_until(view.page, "document.getElementById('site.search-status').textContent === 'Nothing found'")


def test_what_did_not_load_is_loaded_again(watched):
    view = watched()
    page, asked = view.page, []

    def once_not(route):
        asked.append(route.request.url)
        route.abort() if len(asked) == 1 else route.continue_()

    view.context.route("**/assets/search.*", once_not)
    page.goto((SITE / "index.html").as_uri())
    page.keyboard.press("/")
    wait_until(page, "document.getElementById('site.search-status').textContent === 'The search could not be loaded'")
    page.keyboard.press("Escape")
    type_into_search(page, "treaty")
    assert len(asked) == 2


def test_a_new_edition_is_noticed(watched, server):
    """Whoever still has the index of an edition that is gone gets the new one."""
    view = watched()
    address = f"http://127.0.0.1:{server.port}/"
    if len(list((SITE / "search").iterdir())) == 1:
        pytest.skip("the index is one script")
    asked = []

    def stale(route):
        # The service worker asks for all files, sooner or later.
        if route.request.service_worker:
            return route.continue_()
        asked.append(route.request.url)
        answer = route.fetch()
        text = answer.text()
        if len(asked) == 1:
            text = re.sub('names:"([^"]*)"', lambda names: 'names:"%s"' % re.sub(r"\b", "old", names[1]), text)
        route.fulfill(response=answer, body=text)

    view.context.route("**/search/index.js*", stale)
    view.page.goto(address + "index.html")
    type_into_search(view.page, "treaty")
    assert len(asked) == 2
