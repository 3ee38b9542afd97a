"""The built site in a real browser: Debian's Chromium by Playwright, from the disk and from nginx.

Run by Tests/run; alone: .build/venv/bin/python -m pytest Tests/Browser
"""

import pathlib
import shutil
import socket
import subprocess
import time

import pytest
from playwright.sync_api import sync_playwright

TOP = pathlib.Path(__file__).resolve().parents[2]
SITE = TOP / "public"
CHROMIUM = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)

# A page of each kind.
KINDS = [
    "index.html",
    *sorted(str(p.relative_to(SITE)) for p in (SITE / "analysis").glob("*.html"))[:1],
    *sorted(str(p.relative_to(SITE)) for p in (SITE / "treaties").glob("*.html"))[-1:],
    *sorted(str(p.relative_to(SITE)) for p in (SITE / "entities").glob("*.html"))[:1],
    *[name for name in ["glossary.html", "claims.html", "ledger.html", "sources.html", "timeline.html", "404.html"]
      if (SITE / name).exists()],
]
PAGES = sorted(str(p.relative_to(SITE)) for p in SITE.rglob("*.html") if "data-redirect" not in p.read_text("utf-8"))


def busiest(folder: str) -> str:
    """The page of a folder with the most notes."""
    pages = (SITE / folder).glob("*.html")
    return str(max(pages, key=lambda p: p.read_text("utf-8").count('class="ref')).relative_to(SITE))


def wait_until(page, condition: str, seconds: float = 30):
    """Waits until an expression is true. Playwright's own wait asks again within the page, where its policy forbids that."""
    end = time.monotonic() + seconds
    while not page.evaluate(condition):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(50)


def launch(driver):
    """A browser of its own."""
    return driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as driver:
        browser = launch(driver)
        yield browser
        browser.close()


class Server:
    """nginx with the site at its root and below /deep/sub/."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        (folder / "deep").mkdir()
        (folder / "deep" / "sub").symlink_to(SITE)
        user = "user root;" if subprocess.run(["id", "-u"], capture_output=True, text=True).stdout.strip() == "0" else ""
        (folder / "nginx.conf").write_text(
            f"""{user} daemon off; pid {folder}/pid; error_log {folder}/error.log;
            events {{}}
            http {{ include /etc/nginx/mime.types; access_log off; charset utf-8;
              types {{ application/manifest+json webmanifest; }}
              client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
              uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
              server {{ listen 127.0.0.1:{self.port}; error_page 404 /404.html;
                location / {{ root {SITE}; }}
                location /deep/ {{ root {folder}; }} }} }}"""
        )
        self.process = None
        self.start()

    def start(self):
        nginx = shutil.which("nginx") or "/usr/sbin/nginx"
        self.process = subprocess.Popen([nginx, "-c", str(self.folder / "nginx.conf"), "-p", str(self.folder)])
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            import time

            time.sleep(0.05)
        raise RuntimeError("nginx does not answer: " + (self.folder / "error.log").read_text())

    def stop(self):
        self.process.terminate()
        self.process.wait()


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("nginx"))
    yield server
    server.stop()


@pytest.fixture(params=["disk", "root", "sub-path"])
def address(request):
    """Where the site is: from the disk, at the root of a host, in a sub-path."""
    if request.param == "disk":
        return SITE.as_uri() + "/"
    port = request.getfixturevalue("server").port
    return f"http://127.0.0.1:{port}/" + ("deep/sub/" if request.param == "sub-path" else "")


class Watched:
    """A page of the browser, and what it asked for and complained about."""

    def __init__(self, browser, **options):
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.requests, self.complaints = [], []
        self.context.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: message.type == "error" and self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def foreign(self, address: str):
        return [url for url in self.requests if not url.startswith(address) and not url.startswith("data:")]


@pytest.fixture
def watched(browser):
    opened = []

    def open_page(width=1440, height=1000, **options):
        opened.append(Watched(browser, viewport={"width": width, "height": height}, **options))
        return opened[-1]

    yield open_page
    for one in opened:
        one.context.close()
