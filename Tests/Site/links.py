#!/usr/bin/env python3
"""Every internal link and anchor of a built site resolves, ids are unique, and no page asks another host for anything.

    links.py FOLDER

An independent reader (Python's html.parser), so that the generator does not mark its own homework. Prints what is
wrong, one line each, then a count; exit code 1 if anything is.
"""
import html.parser
import pathlib
import re
import sys
import urllib.parse

# Attributes that make a browser fetch something by itself.
FETCHED = {
    "img": ["src", "srcset"], "script": ["src"], "iframe": ["src"], "source": ["src", "srcset"], "video": ["src", "poster"],
    "audio": ["src"], "embed": ["src"], "object": ["data"], "input": ["src"], "track": ["src"], "use": ["href"], "image": ["href"],
}
FETCHED_RELATIONS = {"stylesheet", "icon", "manifest", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch"}


class Page(html.parser.HTMLParser):
    def __init__(self, text, is_missing_page):
        super().__init__()
        self.ids, self.links, self.fetched, self.problems = set(), [], [], []
        self.is_missing_page = is_missing_page
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        line = self.getpos()[0]
        if "id" in values:
            if values["id"] in self.ids:
                self.problems.append((line, f"the id {values['id']!r} stands twice"))
            self.ids.add(values["id"])
        if tag in ("a", "area") and values.get("href") is not None:
            self.links.append((line, values["href"]))
            # The missing page knows no depth, so that it names its own site by its address.
            is_out = values["href"].startswith("http") and not self.is_missing_page
            if is_out and not {"noopener", "noreferrer"} <= set((values.get("rel") or "").split()):
                self.problems.append((line, f"{values['href']} has no rel=\"noopener noreferrer\""))
        for name in FETCHED.get(tag, []):
            if values.get(name):
                self.fetched.append((line, values[name]))
        if tag == "link" and set((values.get("rel") or "").split()) & FETCHED_RELATIONS:
            self.fetched.append((line, values["href"]))
        elif tag == "link" and not (values.get("href") or "").startswith("http"):
            self.links.append((line, values.get("href") or ""))
        for name in values:
            if name.startswith("on") or name == "style":
                self.problems.append((line, f"an attribute {name}"))

    handle_startendtag = handle_starttag


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    pages = {path: Page(path.read_text("utf-8"), path.name == "404.html") for path in sorted(root.rglob("*.html"))}
    problems, checked = [], 0
    for path, page in pages.items():
        report = lambda line, words: problems.append(f"{path.relative_to(root)}:{line}: {words}")
        for line, words in page.problems:
            report(line, words)
        for line, address in page.fetched + page.links:
            parts = urllib.parse.urlsplit(address)
            if (line, address) in page.fetched and (parts.scheme not in ("", "data") or parts.netloc):
                report(line, f"asks another host: {address}")
            if parts.scheme in ("http", "https", "mailto", "data"):
                continue
            checked += 1
            if parts.scheme or parts.netloc or parts.path.startswith("/"):
                report(line, f"not a relative link: {address}")
                continue
            target = (path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else path
            fragment = urllib.parse.unquote(parts.fragment)
            if root not in target.parents or not target.is_file():
                report(line, f"no such file: {address}")
            elif fragment and target in pages and fragment not in pages[target].ids:
                report(line, f"no such id: {address}")
    # Every host that a page links to stands on the list of them, which is on the page of sources.
    sources = root / "sources.html"
    lists = re.search(r'id="site\.hosts".*?</section>', sources.read_text("utf-8") if sources.exists() else "", re.S)
    listed = set(re.findall(r"<li[^>]*>([^ <]+) <", lists[0])) if lists else set()
    own = {urllib.parse.urlsplit(a).hostname for p in pages.values() if p.is_missing_page for _, a in p.links}
    hosts = {urllib.parse.urlsplit(a).hostname for p in pages.values() for _, a in p.links if a.startswith("http")} - own
    problems += [f"links lead to {host}, which sources.html does not list" for host in sorted(hosts - listed)]
    print("\n".join(problems + [f"{len(pages)} pages, {checked} links, {len(hosts)} hosts, {len(problems)} problems"]))
    return 1 if problems or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
