"""No script gets in from content: hundreds of injection vectors at every place an author writes, in real browsers.

Every vector stands at every place that takes text. What the generator refuses is taken out line by line, and must have
been refused with a diagnostic; the rest is built and opened in Chromium and Firefox with a hook on every sink. None may
fire, none may leave a handler or an unsafe address, and the page's policy blocks nothing, because nothing tries. Each
vector stands in the settings of a briefing of its own as well, and in a picture. Run by `make trust`; alone:
.build/venv/bin/python Tests/Trust/vectors.py --tool BRIEFING. With --every N it is a sample in Chromium, for `make test`.
"""

import argparse
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import xml.dom.minidom

from bidi import Firefox
from refusal import refuse
from playwright.sync_api import Error, sync_playwright

TOP = pathlib.Path(__file__).resolve().parents[2]
BOOM = "pwn(1)"


def schemes():
    """Addresses that run something, in the disguises that browsers see through."""
    plain = ["javascript:", "vbscript:", "data:text/html,", "data:text/html;base64,", "data:image/svg+xml,", "file:", "blob:",
             "livescript:", "view-source:javascript:", "feed:javascript:", "jar:javascript:", "filesystem:", "about:"]
    for scheme in plain:
        yield scheme + BOOM
    javascript = ["JaVaScRiPt:", "java\tscript:", "java\nscript:", "java\rscript:", "\x01javascript:", " javascript:",
                  "\u00a0javascript:", "javascript\t:", "javascript&colon;", "javascript&#58;", "javascript&#x3A;",
                  "&#106;avascript:", "&#x6a;avascript:", "&#0000106avascript:", "&#X6A;avascript:", "java&Tab;script:",
                  "java&NewLine;script:", "java&#9;script:", "java&#10;script:", "java\\script:", "%6aavascript:",
                  "javascript%3a", "\u2028javascript:", "\ufeffjavascript:", "\u200bjavascript:", "ｊavascript:", "javaſcript:",
                  "//javascript:", "\\javascript:", "/javascript:", "http://x/javascript:", "?javascript:", "./javascript:"]
    for disguise in javascript:
        yield disguise + BOOM
    yield from [f"javascript://%0a{BOOM}", f"javascript:/*x*/{BOOM}", f"http://x.example/\"onmouseover=\"{BOOM}",
                f"http://x.example/'onmouseover='{BOOM}", f"http://x.example/><script>{BOOM}</script>",
                f"mailto:a@b.example?\"onfocus=\"{BOOM}\"autofocus=\"", f"#\"onfocus=\"{BOOM}", f"//evil.example/{BOOM}",
                "\\\\evil.example/x.js", "https:evil.example", "https:/evil.example"]


def markup():
    """Elements, handlers and broken-out attributes."""
    tags = ["script", "ScRiPt", "script/x", "script\n", "script src=//evil.example/x.js", "svg><script", "math><script",
            "scr\0ipt", "/script><script", "!--><script", "textarea></textarea><script", "title></title><script",
            "style></style><script", "noscript></noscript><script", "xmp></xmp><script", "template></template><script",
            "plaintext></plaintext><script", "iframe srcdoc='&lt;script>parent.pwn(1)&lt;/script>'></iframe><b"]
    for tag in tags:
        yield f"<{tag}>{BOOM}</script>"
    handlers = ["img src=x onerror", "img src=x:x onerror", "img/src=x/onerror", "svg onload", "svg/onload", "body onload",
                "input autofocus onfocus", "select autofocus onfocus", "textarea autofocus onfocus", "keygen autofocus onfocus",
                "video src=x onerror", "audio src=x onerror", "video><source onerror", "details open ontoggle",
                "marquee onstart", "object data=x onerror", "embed src=x onload", "iframe onload", "link rel=stylesheet href=x onerror",
                "style onload", "a autofocus tabindex=0 onfocus", "p style='animation:x' onanimationstart", "div onpointerenter",
                "form><button onclick", "math><mtext onclick", "image src=x onerror", "bgsound onload", "dialog open onclose",
                "xss popover onbeforetoggle", "meter onmouseover", "isindex type=image src=1 onerror", "frameset onload"]
    for handler in handlers:
        yield f"<{handler}={BOOM}>"
    yield from [f"\"><img src=x onerror={BOOM}>", f"'><img src=x onerror={BOOM}>", f"\" onmouseover=\"{BOOM}\" x=\"",
                f"' onmouseover='{BOOM}' x='", f"` onmouseover=`{BOOM}`", f"\" autofocus onfocus={BOOM} \"",
                f"\"/><svg onload={BOOM}>", f"--><img src=x onerror={BOOM}>", f"--!><img src=x onerror={BOOM}>",
                f"]]><img src=x onerror={BOOM}>", f"<![CDATA[<img src=x onerror={BOOM}>]]>", f"<?xml-stylesheet href='{BOOM}'?>",
                f"<!ENTITY x SYSTEM 'file:///etc/passwd'>&x;", f"<a href=javascript:{BOOM}>x</a>", f"<a href='java&#9;script:{BOOM}'>x</a>",
                f"<form action=javascript:{BOOM}><input type=submit>", f"<base href=//evil.example/>", "<meta http-equiv=refresh content='0;url=data:text/html,x'>",
                "<link rel=stylesheet href=//evil.example/x.css>", f"<style>@import '//evil.example/x.css'</style>",
                f"<style>*{{background:url(javascript:{BOOM})}}</style>", f"<div style=\"background:url(//evil.example/x)\">x</div>",
                f"<svg><a xlink:href='javascript:{BOOM}'><text>x</text></a></svg>", f"<svg><animate onbegin={BOOM} attributeName=x>",
                f"<svg><set attributeName=href to=javascript:{BOOM}>", f"<svg><use href='data:image/svg+xml,<svg onload={BOOM}>'>",
                f"<math href=javascript:{BOOM}>x</math>", f"<noscript><p title=\"</noscript><img src=x onerror={BOOM}>\">",
                f"<svg></p><style><a id=\"</style><img src=x onerror={BOOM}>\">", f"<x contenteditable onblur={BOOM}>x</x>",
                f"&lt;img src=x onerror={BOOM}&gt;", f"&#60;img src=x onerror={BOOM}&#62;", f"&amp;lt;script&amp;gt;{BOOM}",
                f"\\<img src=x onerror={BOOM}\\>", f"＜img src=x onerror={BOOM}＞", f"<\u0000img src=x onerror={BOOM}>",
                f"<img src=x onerror\u000b={BOOM}>", f"<img src=x onerror\u000c={BOOM}>", f"<img\u2028src=x onerror={BOOM}>",
                f"\u202e<img src=x onerror={BOOM}>"]


def languages():
    """What ends a string, a template, a data block or a style in some other language."""
    yield from [f"</script><script>{BOOM}</script>", f"<!--<script>{BOOM}", f"\\u003cscript\\u003e{BOOM}", f"\\x3cscript\\x3e{BOOM}",
                f"\";{BOOM};//", f"';{BOOM};//", f"`;{BOOM};//", f"${{{BOOM}}}", f"\\\";{BOOM};//", f"\\';{BOOM};//", f"\\\\\";{BOOM};//",
                f"\u2028{BOOM}//", f"\u2029{BOOM}//", f"\n{BOOM}\n", f"*/{BOOM}/*", f"\"}};{BOOM};({{\"", f"]);{BOOM};([",
                f"{{{{{BOOM}}}}}", f"{{{{{{{BOOM}}}}}}}", f"{{{{#site}}}}{BOOM}{{{{/site}}}}", f"{{{{>head}}}}", f"{{{{=<% %>=}}}}<%{BOOM}%>",
                f"{{% {BOOM} %}}", f"<%= {BOOM} %>", f"#{{{BOOM}}}", f"[[{BOOM}]]", f"{{{{constructor.constructor('{BOOM}')()}}}}",
                f"expression({BOOM})", f"url(javascript:{BOOM})", f"}}*{{background:url(//evil.example)}}", "</style><script>pwn(1)</script>",
                "</template><script>pwn(1)</script>", "</title><script>pwn(1)</script>", "</textarea><script>pwn(1)</script>",
                "</svg><script>pwn(1)</script>", "</desc></svg><script>pwn(1)</script>", "</pre><script>pwn(1)</script>",
                "'; DROP TABLE claims; --", "\"); ATTACH 'x' AS y; --", "=cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "+1-pwn(1)",
                "%0d%0aContent-Type: text/html%0d%0a%0d%0a<script>pwn(1)</script>", "\\0<script>pwn(1)</script>"]


def clobbering():
    """Names that would stand in the way of the browser's own if they became an id."""
    yield from ["search", "theme", "cards", "preview", "main", "location", "document", "cookie", "body", "forms", "children", "attributes",
                "innerHTML", "constructor", "prototype", "__proto__", "hasOwnProperty", "toString", "getElementById", "querySelector",
                "createElement", "addEventListener", "currentScript", "defaultView", "localStorage", "history", "name", "top", "self",
                "window", "alert", "pwn", "then", "toJSON", "search-results", "searchIndex", "BRIEFING", "register", "default",
                *re.findall(r'id="site\.([a-z-]+)"', "".join(p.read_text("utf-8") for p in sorted((TOP / "templates").rglob("*.mustache"))))]


VECTORS = [*schemes(), *markup(), *languages(), *clobbering()]

HOOK = r"""
(() => {
  const tried = window.__tried = [];
  window.pwn = () => tried.push("ran");
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = (...a) => tried.push(name + " " + a);
  const own = /pwn\(1\)|evil\.example/;
  const watch = (kind, value) => { if (own.test(String(value)) && /<[a-z!/?]/i.test(String(value))) tried.push(kind + " " + String(value).slice(0, 200)); };
  for (const [owner, name] of [[Element.prototype, "innerHTML"], [Element.prototype, "outerHTML"], [HTMLIFrameElement.prototype, "srcdoc"]]) {
    const old = Object.getOwnPropertyDescriptor(owner, name);
    if (old) Object.defineProperty(owner, name, { ...old, set(value) { watch(name, value); old.set.call(this, value); } });
  }
  for (const [owner, name] of [[Element.prototype, "insertAdjacentHTML"], [Document.prototype, "write"], [Document.prototype, "writeln"],
                               [Range.prototype, "createContextualFragment"], [DOMParser.prototype, "parseFromString"]]) {
    const old = owner[name];
    owner[name] = function (...a) { a.forEach(x => watch(name, x)); return old.apply(this, a); };
  }
  for (const name of ["eval", "Function", "setTimeout", "setInterval"]) {
    const old = window[name];
    window[name] = function (code, ...rest) { if (typeof code === "string" && !code.includes("__tried")) tried.push(name + " " + code); return old.call(this, code, ...rest); };
  }
  // Handlers and addresses set by name, whatever sets them.
  const set = Element.prototype.setAttribute;
  const unsafe = value => /^[\0- ]*(javascript|vbscript|data:text|data:image\/svg)/i.test(String(value).replace(/[\t\r\n]/g, ""));
  Element.prototype.setAttribute = function (name, value) {
    if (/^on/i.test(name) || name === "srcdoc" || own.test(value) && name === "style" || unsafe(value)) tried.push("setAttribute " + name + " " + value);
    return set.call(this, name, value);
  };
  for (const [owner, name] of [[HTMLAnchorElement, "href"], [HTMLAreaElement, "href"], [HTMLIFrameElement, "src"], [HTMLScriptElement, "src"],
                               [HTMLScriptElement, "text"], [HTMLImageElement, "src"], [HTMLFormElement, "action"], [HTMLLinkElement, "href"]]) {
    const old = Object.getOwnPropertyDescriptor(owner.prototype, name);
    if (old?.set) Object.defineProperty(owner.prototype, name, { ...old, set(value) { if (unsafe(value) || /evil\.example/.test(value) && name !== "href") tried.push(name + " = " + value); old.set.call(this, value); } });
  }
  // Whatever asks for something or sends it.
  const asks = (owner, name) => {
    const old = owner?.[name];
    if (old) owner[name] = new Proxy(old, {
      apply(f, self, a) { if (/evil\.example|pwn\(1\)/.test(String(a[0])) || unsafe(a[0])) tried.push(name + " " + a[0]); return Reflect.apply(f, self, a); },
      construct(f, a) { if (/evil\.example|pwn\(1\)/.test(String(a[0])) || unsafe(a[0])) tried.push("new " + name + " " + a[0]); return Reflect.construct(f, a); },
    });
  };
  for (const name of ["fetch", "WebSocket", "EventSource", "Worker", "SharedWorker", "Image", "Audio"]) asks(window, name);
  asks(navigator, "sendBeacon");
  asks(XMLHttpRequest.prototype, "open");
  asks(HTMLFormElement.prototype, "submit");
  for (const name of ["setHTMLUnsafe"]) asks(Element.prototype, name);
  asks(Document, "parseHTMLUnsafe");
  asks(document, "execCommand");
  document.addEventListener("securitypolicyviolation", e => tried.push("policy " + e.violatedDirective + " " + e.blockedURI));
  window.addEventListener("error", e => tried.push("error " + e.message), true);
})();
"""
# What a page holds that could still do something: handlers, unsafe addresses, elements that have no business there.
LOOK = r"""
(() => {
  const found = [...window.__tried];
  const roots = [document, ...[...document.querySelectorAll("template")].map(t => t.content)];
  for (const root of roots) for (const e of root.querySelectorAll("*")) {
    for (const a of e.attributes) {
      if (/^on/i.test(a.name) || a.name === "srcdoc") found.push("handler " + e.outerHTML.slice(0, 200));
      if (["href", "src", "action", "formaction", "xlink:href", "data", "poster", "to"].includes(a.name)) {
        const url = a.value.replace(/[\0- ]/g, "").toLowerCase(), scheme = /^([a-z][a-z0-9+.-]*):/.exec(url);
        if (scheme && !["http", "https", "mailto", "file"].includes(scheme[1]) && !url.startsWith("data:,") && !(e.localName === "link" && /^(icon|manifest)/.test(e.rel)) && !(e.localName === "img" && url.startsWith("data:image/")))
          found.push("address " + e.outerHTML.slice(0, 200));
      }
      if (a.name === "style" && /url\(|expression/.test(a.value)) found.push("style " + e.outerHTML.slice(0, 200));
    }
    const name = e.localName;
    if (["iframe", "object", "embed", "base", "frameset", "applet", "audio", "video", "animate", "set", "foreignObject"].includes(name)) found.push("element " + e.outerHTML.slice(0, 200));
    if (name === "form" && !e.classList.contains("search-form")) found.push("form " + e.outerHTML.slice(0, 200));
    if (name === "script" && e.type !== "application/ld+json" && !/^((\.\.\/)*|\.\/|file:\/\/)(assets|search)\//.test(e.getAttribute("src") || "") && e.hasAttribute("src")) found.push("script " + e.outerHTML.slice(0, 200));
    if (name === "script" && e.type === "application/ld+json") { try { JSON.parse(e.textContent); } catch (x) { found.push("JSON-LD " + x); } }
    if (name === "meta" && /refresh/i.test(e.httpEquiv) && !document.documentElement.hasAttribute("data-redirect")) found.push("refresh " + e.outerHTML);
  }
  const ids = [...document.querySelectorAll("[id]")].map(e => e.id), twice = ids.filter((id, n) => ids.indexOf(id) !== n);
  if (twice.length) found.push("id given twice: " + twice.slice(0, 5));
  for (const name of ["cookie", "body", "forms", "getElementById", "querySelector", "querySelectorAll", "createElement", "location", "addEventListener", "defaultView"])
    if (document[name] instanceof HTMLCollection && name !== "forms" || document[name] instanceof Element && name !== "body") found.push("clobbered " + name);
  return JSON.stringify(found);
})()
"""


def one_line(vector):
    return re.sub(r"[\r\n]", " ", vector)


def write(folder, vectors):
    """A briefing that has each vector at every place, each on a line of its own; the places by file and line."""
    q = lambda text: json.dumps(text, ensure_ascii=True).replace("\\ud800", "")
    owners = {}

    def put(path, lines):
        path = folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")

    first = VECTORS[: len(VECTORS) // 2]
    put("briefing.yaml", [f"title: {q(first[60] + ' T')}", f"subtitle: {q(first[80])}", "language: en", f"publisher: {q(first[70])}",
                          f"authors: [{', '.join(q(v) for v in VECTORS[40:140])}]", f"license: {q(VECTORS[150])}",
                          "date: 2026-01-01", "base_url: https://example.org/x/"])
    put("index.md", ["---", f"title: {q('<script>pwn(1)</script> Front')}", f"summary: {q(VECTORS[55])}", "---", "", "Words."])
    # Bibliography, glossary, treaty, notes, timeline, data: all vectors in one file each.
    sources = ["references:"]
    for n, v in enumerate(vectors):
        sources += [f"- {{id: s{n}, type: webpage, title: {q(v + ' t')}, publisher: {q(v)}, note: {q(v)}, genre: {q(v)}, container-title: {q(v)}, author: [{{literal: {q(v)}}}, {{family: {q(v)}, given: {q(v)}}}]}}"]
        sources += [f"- {{id: u{n}, type: webpage, title: U, URL: {q(v)}}}"]
        sources += [f"- {{id: a{n}, type: webpage, title: A, custom: {{archive_url: {q(v)}}}}}"]
    put("sources.yaml", sources)
    glossary = ["---", "title: Names", "---", ""]
    for n, v in enumerate(vectors):
        glossary += [f"## {one_line(v)} N{n}", "", "- Kind: concept", f"- Also: {one_line(v)} M{n}", "", f"It is {one_line(v)} indeed.", ""]
    put("glossary.md", glossary)
    treaty = ["---", "title: Treaty", "text: verbatim", "source: s0", "status: " + q(VECTORS[70]), f"parties: [{q(VECTORS[60])}, B]", "---", ""]
    notes = []
    for n, v in enumerate(vectors):
        treaty += [f"## Article {n + 1}. {one_line(v)} h", "", f"Clause {one_line(v)} ends.", ""]
        notes += [f"## Article {n + 1}", "", "> **Clause** …", "", f"Note: {one_line(v)} so.", ""]
    put("treaties/t.md", treaty)
    put("treaties/t.notes.md", notes)
    put("timeline.md", ["---", "title: Timeline", "---", "", "| Date | Event | Source |", "|---|---|---|",
                        *[f"| 2025 | {one_line(v).replace('|', chr(92) + '|')} e | [@s{n}] |" for n, v in enumerate(vectors)]])
    csv = lambda text: '"' + text.replace('"', '""') + '"'
    put("data/d.csv", ["name,value,kind", *[f"{csv(v)},{n},{csv(v[:40])}" for n, v in enumerate(vectors[:60])]])
    # A page for each vector.
    for n, v in enumerate(vectors):
        w = one_line(v)
        put(f"analysis/p{n}.md", [
            "---", f"title: {q(v + ' p')}", f"summary: {q(v)}", f"authors: [{q(v)}]", f"tags: [{q(v)}]", "date: 2026-01-01",
            f"lang: {q(v)}", f"former: [{q(v)}]", f"updated: {q(v)}", f"order: {q(v)}", "---", "",
            f"Words {w} words.", "", f"# {w}", "", f"## {w} h{n}", "", f"[link]({w})", "", f"[link](<{w}>)", "", f"[link](x \"{w}\")", "",
            f"[{w}](https://example.org)", "", f"![{w}](../media/x.svg)", "", f"![x]({w})", "", f"![x](../media/x.svg \"{w}\")", "", f"<{w}>", "",
            f"[r{n}]: {w} \"{w}\"", "", f"see [r{n}]", "", "```" + w, w, "```", "", f"``{w}``", "", f"| {w} | x |", "|---|---|", f"| x | {w} |", "",
            f"- [ ] {w}", "", f"> {w}", "", f"https://example.org/{w}", "", f"www.example.org/{w}", "",
            f"A claim {w} here.[^c-{n}]", "", f"[@s{n}, p. 1] and [@u{n}] and [@a{n}]", "", f"[@s{n}, {w}]", "", f"N{n} and M{n}", "",
            f"See [Article {n + 1}](../treaties/t.md#article-{n + 1}).", "", f"> [x](../treaties/t.md#article-{n + 1})", "",
            "| | a | b |", "|---|---|---|", f"| {w} | [x](../treaties/t.md#article-{n + 1}) | — |", "",
            "```sql figure", "SELECT name, value FROM d ORDER BY value LIMIT 3", "```", "",
            f"[^c-{n}]: Because {w}.", "", f"    - Claim: It is {w} or not.", "    - Status: supported", "    - Confidence: high", "    - Kind: fact",
            f"    - For: [@s{n}] says {w}, B2", f"    - Asserted by: [@s{n}, {w}]", f"    - [ ] {w}"])
    put("analysis/chart.md", ["---", "title: Chart", "---", "", "```chart", "data: data/d.csv", "type: bar", "x: name", "y: value",
                              f"caption: {q(VECTORS[60] + VECTORS[100])}", "source: s0", "```"])
    (folder / "media").mkdir(exist_ok=True)
    for n, v in enumerate(vectors):
        for kind, text in [("text", f"<text>{v}</text>"), ("title", f"<g><title>{html.escape(v)}</title></g>"), ("link", f'<a href="{v}"><text>x</text></a>'),
                           ("href", f'<a href="{html.escape(v)}"><text>x</text></a>'), ("style", f"<style>{v}</style>"), ("fill", f"<g fill='{v}'/>")]:
            picture = f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{text}</svg>'
            (folder / f"media/{kind}{n}.svg").write_text(picture, "utf-8")
    (folder / "media/x.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    for n, v in enumerate(VECTORS[50:110]):
        name = re.sub(r"[/\0\r\n]", "_", v)
        try:
            put(f"analysis/{name}.md", ["---", f"title: File {n}", "---", "", "Words."])
            (folder / "media" / f"{name}.txt").write_text("x")
        except OSError:
            pass  # A name that the file system has no room for.


def static_faults(site, scripts=True):
    """Feeds, data and treaties are well-formed, whatever was written."""
    # An author's picture may be broken; the rest is the program's.
    for path in [*site.rglob("*.xml"), *(p for p in site.rglob("*.svg") if "media" not in p.parts)]:
        xml.dom.minidom.parseString(path.read_bytes())
    for path in [*site.rglob("*.json"), *site.rglob("*.jsonld"), *site.rglob("*.webmanifest")]:
        json.loads(path.read_text("utf-8"))
    for path in site.rglob("*.js") if scripts else []:
        subprocess.run(["node", "--check", path], check=True)


def patiently(step):
    """A step in a browser; a page of an old name leads on while it is looked at, so that it may take another try."""
    for _ in range(5):
        try:
            return step()
        except (Error, RuntimeError):
            time.sleep(0.5)
    return step()


def settings(tool, folder, vectors):
    """A briefing for each vector with it in all its settings; the front pages that came of it."""
    q = lambda text: json.dumps(text, ensure_ascii=True)
    for n, v in enumerate(vectors):
        top = folder / f"settings/{n}"
        (top / "articles").mkdir(parents=True)
        (top / "articles/briefing.yaml").write_text("\n".join([
            f"title: {q('T ' + v)}", f"subtitle: {q(v)}", f"language: {q(v)}", f"base_url: {q(v if n % 2 else 'https://example.org/' + v)}",
            f"authors: [{q(v)}]", f"publisher: {q(v)}", f"date: {q(v)}", f"license: {q(v)}", f"navigation: [{q(v)}]"]) + "\n", "utf-8")
        (top / "articles/index.md").write_text("---\ntitle: Front\n---\n\nWords.\n")
        refuse(tool, top / "articles", TOP / "templates")
        subprocess.run([tool, "build", "--content", top / "articles", "--templates", TOP / "templates", "--output", top / "site"],
                       check=True, capture_output=True)
        static_faults(top / "site", scripts=False)
        yield from sorted((top / "site").rglob("*.html"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--every", type=int, default=1, help="take each Nth vector alone, and Chromium alone")
    options = parser.parse_args()
    tool = str(pathlib.Path(options.tool).resolve())
    vectors = list(dict.fromkeys(VECTORS))[::options.every]
    folder = pathlib.Path(tempfile.mkdtemp(prefix="briefing-vectors-"))
    pages, refused, codes = [], 0, {}
    # In two briefings, each small enough to have an edition in one file.
    for half in range(2):
        content, site = folder / f"{half}/articles", folder / f"{half}/site"
        write(content, vectors[half::2])
        lines, kinds, _ = refuse(tool, content, TOP / "templates")
        refused += lines
        codes = {code: codes.get(code, 0) + kinds.get(code, 0) for code in codes | kinds}
        subprocess.run([tool, "build", "--content", content, "--templates", TOP / "templates", "--output", site], check=True, capture_output=True)
        static_faults(site)
        assert (site / "briefing.html").exists()
        pages += sorted(site.rglob("*.html")) + sorted(site.rglob("*.svg"))
    pages += settings(tool, folder, vectors)
    raw = b"".join(p.read_bytes() for p in pages)
    shown = html.unescape(raw.decode("utf-8", "replace"))
    standing = sum(one_line(v).strip() in shown for v in vectors)
    print(f"vectors: {len(vectors)}, {standing} of them word for word in the pages; {refused} lines refused ({', '.join(f'{c} {n}' for c, n in sorted(codes.items()))}); "
          f"{len(pages)} pages, {raw.count(b'pwn(1)')} times in them")
    failures = []

    def take(browser, page, found):
        failures.extend(f"{browser} {page.name}: {one}" for one in json.loads(found))

    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        view = chromium.new_context().new_page()
        requests = []
        view.on("request", lambda request: requests.append(request.url))
        view.add_init_script(HOOK)
        for page in pages:
            patiently(lambda: view.goto(page.as_uri()))
            if page.suffix == ".html" and view.locator("#site\\.search").count():
                if page.name in ("p60.html", "index.html", "p100.html", "briefing.html") and "settings" not in page.parts:
                    view.locator("#site\\.search").fill("pwn")
                    view.wait_for_timeout(1500)
                    view.locator("#site\\.search").fill("<img src=x onerror=pwn(1)>")
                    view.wait_for_timeout(500)
                    view.locator("#site\\.search").fill("")
            for link in view.locator("main a:visible").all()[:6] if page.name.startswith("p") else []:
                patiently(lambda: link.hover(timeout=10_000, force=True))
            take("Chromium", page, patiently(lambda: view.evaluate(LOOK)))
        failures += [f"asked for {url}" for url in requests if not url.startswith(folder.as_uri()) and not url.startswith("data:image/png;")]
        chromium.close()
    print(f"vectors: Chromium opened {len(pages)} pages, {len(requests)} requests, all to the site")
    if options.every > 1:
        print("vectors: a sample, in Chromium alone")
    elif shutil.which("firefox-esr") or shutil.which("firefox"):
        with Firefox() as firefox:
            firefox.preload(HOOK)
            for page in pages:
                patiently(lambda: firefox.open(page.as_uri()))
                take("Firefox", page, patiently(lambda: firefox.evaluate(LOOK)))
        print(f"vectors: Firefox opened {len(pages)} pages")
    else:
        failures.append("Firefox is not installed")
    for failure in failures[:40]:
        print(failure)
    print(f"vectors: {len(failures)} failures")
    if not failures:
        shutil.rmtree(folder)
    else:
        print(f"the site is in {folder}")
    sys.exit(1 if failures or standing * options.every < 200 else 0)


if __name__ == "__main__":
    main()
