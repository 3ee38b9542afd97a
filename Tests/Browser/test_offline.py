"""A site that was visited once is read whole without a network, at a host's root and in a sub-path."""

import pytest
from conftest import PAGES


@pytest.mark.parametrize("path", ["", "deep/sub/"])
def test_walks_every_page_with_the_network_cut(watched, server, path):
    view = watched()
    address = f"http://127.0.0.1:{server.port}/{path}"
    view.page.goto(address + "index.html")
    view.page.evaluate("navigator.serviceWorker.ready.then(r => new Promise(done => {"
                       " if (r.active.state === 'activated') done();"
                       " else r.active.addEventListener('statechange', () => r.active.state === 'activated' && done()) }))")
    server.stop()
    try:
        for name in PAGES:
            if name == "briefing.html":
                continue
            answer = view.page.goto(address + name)
            assert answer.ok, name
            assert view.page.evaluate("getComputedStyle(document.body).fontFamily").find("serif") >= 0, name
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
