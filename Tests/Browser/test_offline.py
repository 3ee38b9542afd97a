"""A site that was visited once is read whole without a network, at a host's root and in a sub-path."""

import re
import shutil
import socket
import subprocess
import sys
import time

import pytest
from conftest import PAGES, SITE, wait_until


def ready(page):
    """Waits until the worker has what it keeps."""
    page.evaluate(
        "navigator.serviceWorker.ready.then(r => new Promise(done => {"
        " if (r.active.state === 'activated') done();"
        " else r.active.addEventListener('statechange', () => r.active.state === 'activated' && done()) }))"
    )


@pytest.mark.parametrize("path", ["", "deep/sub/"])
def test_walks_every_page_with_the_network_cut(watched, server, path):
    view = watched()
    address = f"http://127.0.0.1:{server.port}/{path}"
    view.page.goto(address + "index.html")
    ready(view.page)
    server.stop()
    try:
        for name in PAGES:
            if name == "briefing.html":
                continue
            answer = view.page.goto(address + name)
            assert answer.ok, name
            assert view.page.evaluate("getComputedStyle(document.body).fontFamily").find("serif") >= 0, name
        view.page.keyboard.press("/")
        view.page.keyboard.insert_text("treaty")
        view.page.wait_for_selector("#site\\.search-results:not([hidden]) a")
        answer = view.page.goto(address + "no-such-page.html")
        assert answer.status == 404
    finally:
        server.start()
    assert view.foreign(address) == []


def test_manifest_and_icons(watched, server):
    view = watched()
    address = f"http://127.0.0.1:{server.port}/"
    view.page.goto(address + "index.html")
    session = view.context.new_cdp_session(view.page)
    found = session.send("Page.getAppManifest")
    assert found["errors"] == [] and found["url"].endswith("manifest.webmanifest")
    for size in [192, 512]:
        picture = view.page.request.get(f"{address}assets/icon-{size}.png")
        assert picture.ok
        view.page.goto(f"{address}assets/icon-{size}.png")
        assert view.page.evaluate("document.querySelector('img').naturalWidth") == size


def test_a_new_edition_takes_the_old_ones_place(watched, tmp_path):
    """The same site with other words: after the next visit the worker serves the new ones, and keeps none of the old."""
    folder = tmp_path / "site"
    shutil.copytree(SITE, folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serve = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(folder)]
    process = subprocess.Popen(serve, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        view = watched()
        address = f"http://127.0.0.1:{port}/"
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        view.page.goto(address + "index.html")
        ready(view.page)
        page = folder / "index.html"
        page.write_text(page.read_text("utf-8").replace("</h1>", " (second edition)</h1>", 1), "utf-8")
        worker = folder / "sw.js"
        marks = worker.read_text("utf-8")
        old = re.search(r'\["index.html","([0-9a-f]+)"\]', marks).group(1)
        worker.write_text(marks.replace(old, "f" * len(old)), "utf-8")
        view.page.evaluate("navigator.serviceWorker.ready.then(r => r.update())")
        wait_until(
            view.page,
            "caches.open('briefing').then(c => c.keys()).then(k => {"
            f" const all = k.map(r => r.url); return all.some(u => u.endsWith('index.html?{'f' * len(old)}'))"
            f" && !all.some(u => u.endsWith('{old}')) }})"
        )
        process.terminate()
        process.wait()
        view.page.goto(address + "index.html")
        assert "(second edition)" in view.page.locator("h1").inner_text()
    finally:
        process.terminate()
