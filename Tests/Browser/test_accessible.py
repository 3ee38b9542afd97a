"""No page has a fault that axe-core finds: at three widths, in both schemes, with and without the site's script.

Every page is loaded once with the script and once without, and is seen at every width in both schemes either time, with
all its folds open. All
rules are asked in one scheme, light and dark by turns, and in the other those on colours, since a scheme changes nothing
else. The places from which the site is read take turns over the pages: the disk, the root of a host, a sub-path
(test_pages.py proves that a page has the same bytes at each). Two browsers share the work, the largest pages first.
"""

import collections
import concurrent.futures
import pathlib
import re

import axe_playwright_python
from conftest import PAGES, SITE, Watched, busiest, launch
from playwright.sync_api import sync_playwright

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
FAULTS = """async rules => (await axe.run(document, {
  preload: false, elementRef: false, resultTypes: ['violations'], runOnly: rules,
})).violations.flatMap(one => one.nodes.slice(0, 3).map(node => one.id + ': ' + node.html.slice(0, 120)))"""
# By whether there is the script: a width, the scheme for all rules, and that for colours.
VIEWS = {
    True: [(360, "light", "dark"), (768, "dark", "light"), (1440, "light", "dark")],
    False: [(360, "dark", "light"), (768, "light", "dark"), (1440, "dark", "light")],
}


def survey(page, name, address, has_script):
    """The faults of a page, by width and scheme."""
    page.goto(address + name)
    assert page.evaluate("document.documentElement.hasAttribute('data-script')") is (has_script and name != "404.html"), name
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    page.evaluate(AXE)
    found = {}
    for width, *schemes in VIEWS[has_script]:
        page.set_viewport_size({"width": width, "height": 1000})
        for scheme, rules in zip(schemes, [ALL, COLOURS]):
            page.emulate_media(color_scheme=scheme)
            if faults := page.evaluate(FAULTS, rules):
                found[name, width, scheme, "script" if has_script else "no script"] = faults[:5]
    return found


def work(jobs, addresses):
    """Does jobs until none is left: the faults found."""
    found = {}
    with sync_playwright() as driver:
        browser = launch(driver)
        views = {has_script: Watched(browser, service_workers="block") for has_script in VIEWS}
        # axe itself needs scripts, so that they can not be turned off altogether.
        views[False].context.route("**/*.js", lambda route: route.abort())
        while jobs:
            name, address, has_script = jobs.popleft()
            found |= survey(views[has_script].page, name, address, has_script)
        for view in views.values():
            assert [url for url in view.requests if not url.startswith((*addresses, "data:"))] == []
        assert views[True].complaints == []
        browser.close()
    return found


def test_every_page_is_free_of_faults(server):
    host = f"http://127.0.0.1:{server.port}/"
    addresses = [SITE.as_uri() + "/", host, host + "deep/sub/"]
    pages = sorted(PAGES, key=lambda name: -(SITE / name).stat().st_size)
    jobs = collections.deque(
        (name, addresses[(number + has_script) % 3], has_script) for number, name in enumerate(pages) for has_script in VIEWS
    )
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        done = [pool.submit(work, jobs, addresses) for _ in range(2)]
        found = {key: faults for one in done for key, faults in one.result().items()}
    assert found == {}


def test_what_a_link_led_to_is_free_of_faults():
    """A row, a note and an entry as the goal of a link, in both schemes."""
    found = {}
    with sync_playwright() as driver:
        browser = launch(driver)
        page = Watched(browser, service_workers="block", viewport={"width": 1440, "height": 1000}).page
        note = re.search(r'id="(c-[^"]+)" role="note"', (SITE / busiest("analysis")).read_text("utf-8"))[1]
        row = re.search(r'<tr id="(c-[^"]+)"', (SITE / "claims.html").read_text("utf-8"))[1]
        entry = re.search(r'class="entry[^"]*" id="([^"]+)"', (SITE / "sources.html").read_text("utf-8"))
        goals = [f"{busiest('analysis')}#{note}", f"claims.html#{row}", *(entry and [f"sources.html#{entry[1]}"] or [])]
        for goal in goals:
            page.goto("about:blank")
            page.goto(SITE.as_uri() + "/" + goal)
            page.evaluate(AXE)
            for scheme in ["light", "dark"]:
                page.emulate_media(color_scheme=scheme)
                if faults := page.evaluate(FAULTS, ALL):
                    found[goal, scheme] = faults
        browser.close()
    assert found == {}
