"""A site that was visited once is read whole without a network, at a host's root and in a sub-path."""

import functools
import hashlib
import http.server
import shutil
import threading
import urllib.parse

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
        for name in ["analysis/no-such-page.html", "briefing.html", "feed.xml"]:
            view.page.goto(address + name)
            assert view.page.locator("h1:visible").inner_text() == "This is not kept for reading offline", name
            view.page.locator("main a").nth(1).click()
            assert view.page.locator("article h1").count() == 1, "its links lead on, wherever it is shown"
        view.page.goto(address + "briefing.html#index")
    finally:
        server.start()
    assert view.page.url == address + "briefing.html#index"
    view.page.reload()
    assert view.page.locator(".sheet").count() > 1, "a reload asks for the same address"
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


class Host(http.server.SimpleHTTPRequestHandler):
    """A host of a folder. It may lead x.html on to x (`clean`), and keep files to itself (`withheld`)."""

    def log_message(self, *words):
        pass

    def do_GET(self):
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
        if path in self.server.withheld:
            return self.send_error(403)
        if self.server.clean and path.endswith(".html"):
            self.send_response(308)
            self.send_header("Location", self.path.removesuffix(".html").removesuffix("index"))
            return self.end_headers()
        if self.server.clean and "." not in path.rpartition("/")[2] and not path.endswith("/"):
            self.path += ".html"
        return super().do_GET()


@pytest.fixture
def host(tmp_path):
    """A host of a folder that a test fills: the folder, the address, the server."""
    opened = []

    def open_host():
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=tmp_path))
        server.daemon_threads, server.clean, server.withheld = True, False, set()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        opened.append(server)
        return tmp_path, f"http://127.0.0.1:{server.server_port}/", server

    yield open_host
    for server in opened:
        server.shutdown()
        server.server_close()


def mark(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]


def cut(server):
    server.shutdown()
    server.server_close()


KEYS = "caches.keys().then(n => Promise.all(n.map(n => caches.open(n).then(c => c.keys())))).then(k => k.flat().map(r => r.url))"


def test_a_new_edition_takes_the_old_ones_place(watched, host):
    """The same site with other words: after the next visit the worker serves the new ones, and keeps none of the old.
    What it finds in the middle of an upload it does not take, and tries again."""
    folder, address, server = host()
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    view = watched()
    view.page.goto(address + "index.html")
    ready(view.page)
    page, worker = folder / "index.html", folder / "sw.js"
    old, before = mark(page), page.read_bytes()
    page.write_text(before.decode().replace("</h1>", " (second edition)</h1>", 1), "utf-8")
    new, after = mark(page), page.read_bytes()
    page.write_bytes(before)
    worker.write_text(worker.read_text("utf-8").replace(old, new), "utf-8")
    update = "navigator.serviceWorker.ready.then(r => r.update()).then(r => new Promise(done => { const w = r.installing;"
    update += " w ? w.addEventListener('statechange', () => done(w.state)) : done('none') }), () => 'failed')"
    assert view.page.evaluate(update) in ("redundant", "failed")
    assert not any(url.endswith(new) for url in view.page.evaluate(KEYS))
    page.write_bytes(after)
    view.page.evaluate("navigator.serviceWorker.ready.then(r => r.update())")
    wait_until(view.page, f"{KEYS}.then(k => k.some(u => u.endsWith('index.html?{new}')) && !k.some(u => u.endsWith('{old}')))")
    cut(server)
    view.page.goto(address + "index.html")
    assert "(second edition)" in view.page.locator("h1").inner_text()


def test_a_host_that_leaves_out_the_endings(watched, host):
    """It leads x.html on to x; a browser takes no answer that was led on for a page."""
    folder, address, server = host()
    server.clean = True
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    view = watched()
    view.page.goto(address)
    ready(view.page)
    for _ in ["with the network", "without it"]:
        for name in ["", "index.html", "claims.html", "claims"]:
            assert view.page.goto(address + name).ok, name
            assert view.page.locator("article h1").count() == 1, name
        if server.socket.fileno() >= 0:
            cut(server)


def test_two_briefings_of_one_host(watched, host):
    folder, address, server = host()
    view = watched()
    for name in ["2025", "2026"]:
        shutil.copytree(SITE, folder / name)
        view.page.goto(f"{address}{name}/")
        ready(view.page)
    cut(server)
    for name in ["2025", "2026"]:
        assert view.page.goto(f"{address}{name}/claims.html").ok, name


def test_a_cache_that_all_editions_shared_goes(watched, host):
    """Each edition takes its own files out of it; the last one, the cache itself."""
    folder, address, server = host()
    view = watched()
    for name in ["2025", "2026"]:
        shutil.copytree(SITE, folder / name)
    view.page.goto(address + "2025/404.html")
    put = "caches.open('briefing').then(c => Promise.all(['2025', '2026'].map(n => c.put('/' + n + '/a.css?1', new Response()))))"
    view.page.evaluate(put)
    for name, left in [("2025", ["2026"]), ("2026", [])]:
        view.page.goto(f"{address}{name}/")
        ready(view.page)
        keys = "caches.has('briefing').then(h => h ? caches.open('briefing').then(c => c.keys()) : []).then(k => k.map(r => r.url))"
        assert view.page.evaluate(keys) == [f"{address}{one}/a.css?1" for one in left]
    assert view.page.evaluate("caches.has('briefing')") is False


def test_names_of_all_letters_and_files_that_a_host_keeps(watched, host):
    """Marks of an address in a file's name; what the site is whole without."""
    folder, address, server = host()
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    server.withheld = {"/404.html", "/manifest.webmanifest", "/assets/icon.svg"}
    (folder / "media").mkdir()
    picture = folder / "media" / "a#b? 100%.svg"
    picture.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    worker = folder / "sw.js"
    files = worker.read_text("utf-8").replace("[[", f'[["media/{picture.name}","{mark(picture)}"],[', 1)
    worker.write_text(files, "utf-8")
    view = watched()
    view.page.goto(address)
    ready(view.page)
    cut(server)
    assert view.page.goto(address + "claims.html").ok
    assert view.page.evaluate(f"fetch('media/' + encodeURIComponent({picture.name!r})).then(r => r.ok)")
