#!/usr/bin/env python3
"""An author's slips are caught: hundreds of mutations of the shipped briefing, each with the code and line it must give.

slips.py BRIEFING [CONTENT]      (the program, the content folder)

Every mutation is made on a copy. It must be reported with its code, in its file, at its line; and the untouched
briefing must be silent.
"""

import collections
import concurrent.futures
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

tool = str(pathlib.Path(sys.argv[1]).resolve())
content = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "articles").resolve()
templates = pathlib.Path("templates").resolve()
dice = random.Random(20250117)
texts = {str(p.relative_to(content)): p.read_text("utf-8") for p in sorted(content.rglob("*")) if p.is_file()}
pages = [p for p in texts if p.startswith("analysis/")]
notes = [p for p in texts if p.endswith(".notes.md")]
treaties = [p for p in texts if re.fullmatch(r"treaties/[^.]+\.md", p)]

Slip = collections.namedtuple("Slip", "code file line text")
slips = []


def line(text, offset):
    return text.count("\n", 0, offset) + 1


def slip(code, file, start, end, new, at=None, where=None):
    """The characters from start to end become new; reported at the line of `at`, in `where`."""
    text = texts[file]
    changed = text[:start] + new + text[end:]
    place = start if at is None else at
    slips.append(Slip(code, where or file, line(text if where else changed, place), {file: changed}))


def each(pattern, files, count, flags=re.M):
    """Some matches of a pattern in the files, at random but always the same ones."""
    found = [(f, m) for f in files for m in re.finditer(pattern, texts[f], flags)]
    return dice.sample(found, min(count, len(found)))


def other(letter):
    return {"a": "e", "e": "a", "o": "u", "i": "o"}.get(letter, "x" if letter != "x" else "q")


# Links, anchors, citations, pinpoints
for f, m in each(r"\]\(([^)\s#]+\.md)#", pages, 25):
    slip("broken-link", f, m.start(1), m.end(1), m[1][:-4] + "zz.md")
for f, m in each(r"\]\([^)\s#]*\.md#([^)\s]+)\)", pages + notes, 30):
    slip("broken-anchor", f, m.start(1), m.end(1), m[1] + "-zz")
for f, m in each(r"\[@([a-z0-9-]+)", pages + notes + treaties, 40):
    slip("unknown-citation", f, m.start(1), m.end(1), m[1] + "zz")
for f, m in each(r"\[[^\]\n]*Art\. (\d+)[^\]\n]*\]\([^)]*#article-", pages + notes, 25):
    slip("pinpoint-mismatch", f, m.start(1), m.end(1), str(int(m[1]) + 20), at=m.start())

# Footnotes and claims
for f, m in each(r"(?<=[^\n])\[\^(c-[a-z0-9-]+)\](?!:)", pages, 15):
    slip("undefined-footnote", f, m.start(1), m.end(1), m[1] + "zz", at=m.start())
for f, m in each(r"(?<=[^\n])\[\^(c-[a-z0-9-]+)\](?!:)", pages, 12):
    if texts[f].count(m[0]) == 2:
        definition = texts[f].index(f"\n[^{m[1]}]:") + 1
        slip("unused-footnote", f, m.start(), m.end(), "", at=definition - len(m[0]))
for f, m in each(r"^\[\^(c-[a-z0-9-]+)\]: .*\n", pages, 10):
    slip("duplicate-footnote", f, len(texts[f]), len(texts[f]), f"\n[^{m[1]}]: Again.\n", at=len(texts[f]) + 1)
for f, m in each(r"^    - (Status|Confidence|Kind|For|Against|Asserted by|Depends on):", pages, 30):
    slip("unknown-key", f, m.start(1), m.end(1), m[1][:-1] + "q")
for f, m in each(r"^    - (Status|Confidence|Kind|Likelihood): (\w.*)$", pages, 25):
    slip("invalid-value", f, m.start(2), m.end(2), m[2] + "x")
for f, m in each(r"^    - Status: (supported|contested)\n((?:    - .*\n)*)", pages, 10):
    if m[2].count("- For:") and "refuted" not in m[0]:
        kept = "".join(l + "\n" for l in m[2].splitlines() if "- For:" not in l)
        definition = texts[f].rindex("\n[^", 0, m.start()) + 1
        slip("claim-without-evidence", f, m.start(2), m.end(2), kept, at=definition)
for f, m in each(r"^\[\^(c-[a-z0-9-]+)\]: ", pages, 8):
    slip("footnote-label", f, len(texts[f]), len(texts[f]), "\nWords.[^a_b]\n\n[^a_b]: Note.\n", at=len(texts[f]) + 16)
for f, m in each(r"^\[\^(c-[a-z0-9-]+)\]: .*\n", pages, 6):
    slip("footnote-swallows-text", f, len(texts[f]), len(texts[f]), "\nWords.[^zz]\n\n[^zz]: Note.\nA paragraph.\n", at=len(texts[f]) + 27)
order = sorted(pages, key=lambda p: int(re.search(r"^order: (\d+)", texts[p], re.M)[1]))
for f, m in each(r"^\[\^(c-[a-z0-9-]+)\]: ", pages, 6):
    if later := order[order.index(f) + 1:]:
        g = later[0]
        text = texts[g] + f"\nIt is said again.[^{m[1]}]\n\n[^{m[1]}]: Again.\n\n    - Status: unverified\n"
        slips.append(Slip("duplicate-id", g, line(text, len(texts[g]) + len(m[1]) + 26), {g: text}))

# Notes on clauses
for f, m in each(r"\*\*([^*\n]{8,})\*\*", notes, 45):
    place = m.start(1) + next(i for i, c in enumerate(m[1]) if c.isalpha())
    slip("note-unanchored", f, place, place + 1, other(texts[f][place]), at=texts[f].rindex("\n", 0, m.start()) + 1)
for f, m in each(r"^- (Duty|Strength|Trigger|Parties): ", notes, 12):
    slip("unknown-key", f, m.start(1), m.end(1), m[1] + "s")
for f, m in each(r"^- (Duty|Strength): (\w+)", notes, 12):
    slip("invalid-value", f, m.start(2), m.end(2), m[2] + "x")
for f, m in each(r"^> .*\*\*[^*\n]+\*\*.*$", [n for n in notes if "ru-ir-2025" in n], 30):
    section = re.findall(r"^## .*$", texts[f][: m.start()], re.M)[-1]
    clause = re.search(rf"^{re.escape(section)}\n([^#]*)", texts[f.replace(".notes", "")], re.M)
    words = re.findall(r"\b[a-z]+\b", re.sub(r"\[@.*?\]", "", clause[1])) if clause else []
    if again := [w for w in dict.fromkeys(words) if words.count(w) > 1]:
        slip("note-ambiguous", f, m.start(), m.end(), f"> **{again[0]}**")

# Quotations: a letter changed in each, at several places
for f, m in each(r"[“«]((?:[^\s”»]+ ){3,}[^”»\n]+)[”»][^.\n]{0,60}\]\(\.\./treaties/[^)]*#", pages, 40):
    letters = [i for i in range(m.start(1), m.end(1)) if texts[f][i].isalpha()]
    for place in dice.sample(letters, min(14, len(letters))):
        slip("quote-mismatch", f, place, place + 1, other(texts[f][place]), at=m.start(1))
for f, m in each(r"^> (\w[^\n]{20,})\n>\n> — \[", pages, 20):
    letters = [i for i in range(m.start(1), m.end(1)) if texts[f][i].isalpha()]
    for place in dice.sample(letters, min(14, len(letters))):
        slip("quote-mismatch", f, place, place + 1, other(texts[f][place]), at=m.start())

# Treaties
for f, m in each(r"^## Article (\d+)", treaties, 8):
    numbers = [int(n) for n in re.findall(r"^## Article (\d+)", texts[f], re.M)]
    if numbers.index(int(m[1])) > 0:
        previous = numbers[numbers.index(int(m[1])) - 1]
        slip("duplicate-clause", f, m.start(1), m.end(1), str(previous), at=m.start())
for f, m in each(r"^(\d+)\. ", treaties, 8):
    if re.search(rf"^{int(m[1]) - 1}\. .*\n\Z", texts[f][: m.start()], re.M):
        slip("clause-gap", f, m.start(1), m.end(1), str(int(m[1]) + 5), at=m.start())

# Front matter, dates, titles, encodings, raw HTML, links out, pictures
for f, m in each(r"^(title|summary|date|order|short|parties|signed|source|text):", pages + treaties, 20):
    if m.start() < texts[f].index("---", 4):
        slip("unknown-key", f, m.start(1), m.end(1), m[1] + "z")
for f, m in each(r"^(?:date|signed|ratified|in_force): (\d{4}-\d\d-\d\d)", pages + treaties, 12):
    slip("invalid-date", f, m.start(1), m.end(1), m[1][:5] + "13" + m[1][7:])
for f, m in each(r"^text: .*\n", treaties, 4):
    slip("invalid-front-matter", f, m.start(), m.end(), "", at=4)
for f, m in each(r"^(title|summary): ", pages, 6):
    slip("invalid-front-matter", f, m.end(), m.end(), "One word: ")
for f in pages[:4]:
    m = re.search(r"^title:.*\n", texts[f], re.M)
    slip("missing-title", f, m.start(), m.end(), "", at=4)
END = {p: len(t) for p, t in texts.items()}
for code, words in [
    ("raw-html", "A <b>bold</b> word."), ("unsafe-url", "A [link](javascript:alert)."), ("missing-alt", "![](../media/x.png)"),
    ("path-escape", "A [link](../../secret.md)."), ("unsafe-url", "A [link](data:text/html,x)."), ("raw-html", "<div>x</div>"),
    ("nesting-too-deep", ">" * 70 + " x"), ("invalid-data", "|" * 140),
]:
    for f in pages[:3]:
        slip(code, f, END[f], END[f], "\n" + words + "\n", at=END[f] + 1)

# The glossary, the bibliography, the data
for _, m in each(r"^- (Kind|Also|Wikidata|See|Autolink): ", ["glossary.md"], 10):
    slip("unknown-key", "glossary.md", m.start(1), m.end(1), m[1] + "x")
for _, m in each(r"^- Kind: (\w+)", ["glossary.md"], 6):
    slip("invalid-value", "glossary.md", m.start(1), m.end(1), m[1] + "x")
names = re.findall(r"^## (.+)$", texts["glossary.md"], re.M)
for _, m in each(r"^- Also: (.+)$", ["glossary.md"], 6):
    holder = re.findall(r"^## (.+)$", texts["glossary.md"][: m.start()], re.M)[-1]
    name = next(n for n in names if n != holder)
    text = texts["glossary.md"]
    changed = text[: m.end()] + f"; {name}" + text[m.end():]
    slips.append(Slip("ambiguous-alias", "glossary.md", line(text, m.start()), {"glossary.md": changed}))
for _, m in each(r"^- id: (\S+)$", ["sources.yaml"], 6):
    entry = "- id: nobody-cites-me\n  type: webpage\n  title: Unused\n"
    text = texts["sources.yaml"]
    changed = text[: m.start()] + entry + text[m.start():]
    slips.append(Slip("unused-source", "sources.yaml", line(text, m.start()), {"sources.yaml": changed}))
for _, m in each(r"^  type: (\S+)$", ["sources.yaml"], 5):
    slip("invalid-value", "sources.yaml", m.start(1), m.end(1), m[1] + "zz")
for _, m in each(r"^russia-iran,(\d{4}),([\d.]+),", ["data/trade.csv"], 4):
    slip("invalid-data", "data/trade.csv", m.start(), m.end() - 1, f"russia-iran,{m[1]}", at=m.start())
for _, m in each(r"^russia-iran,202[1-4],([\d.]+),", ["data/trade.csv"], 4):
    text = texts["data/trade.csv"]
    changed = text[: m.start(1)] + "9.9" + text[m.end(1):]
    check = next((f, texts[f].index("SELECT min(value)")) for f in pages if "SELECT min(value)" in texts[f])
    slips.append(Slip("check-failed", check[0], line(texts[check[0]], check[1]), {"data/trade.csv": changed}))
for f in pages[:4]:
    slips.append(Slip("invalid-encoding", f, line(texts[f], END[f]) + 1, {f: texts[f].encode() + b"\n\xff\xfe\n"}))
    slips.append(Slip("file-too-large", f, line(texts[f], texts[f].index("\n---\n", 4) + 5), {f: texts[f] + "\n\n" + "word " * 250_000}))
    slip("file-too-large", f, END[f], END[f], "\n" + "word " * 4_000 + "\n", at=END[f] + 1)

for name, text, code in [
    ("media/map.svg", "<svg xmlns='http://www.w3.org/2000/svg'>\n<script/></svg>", "raw-html"),
    ("media/map.svg", "<svg xmlns='http://www.w3.org/2000/svg'>\n<a href='javascript:x'/></svg>", "unsafe-url"),
    ("media/map.svg", "<svg xmlns='http://www.w3.org/2000/svg'>\n\xff</svg>".encode("latin-1"), "invalid-encoding"),
    ("media/map.html", "<p>\nWords.", "invalid-value"), ("data/b.csv", "a,b\n1\n", "invalid-data"),
    ("analysis/new page.md", "---\nsummary: None\n---\n\nWords.\n", "missing-title"),
]:
    slips.append(Slip(code, name, 1 if code == "invalid-value" else 2, {name: text}))
for name in ["page.mustache", "treaty.mustache", "sources.mustache"]:
    path = f"../templates/{name}"
    texts[path] = (templates / name).read_text("utf-8")
    m = re.search(r"\{\{kind\}\}", texts[path])
    slip("template-error", path, m.start(), m.end(), "{{kin}}")
    slip("template-error", path, m.start(), m.end(), "{{#kind}}")


def run(folder, *output):
    command = ["build", *output] if output else ["check"]
    answer = subprocess.run(
        [tool, *command, "--strict", "--content", folder, "--templates", folder.parent / "templates", "--format", "json"],
        capture_output=True, text=True)
    return json.loads(answer.stdout)


def copy(place):
    """The briefing and its templates in a folder of their own."""
    shutil.copytree(content, place / "articles")
    shutil.copytree(templates, place / "templates")
    return place / "articles"


def missed(folder, some):
    """What is not said of some mutations, each made on the copy and taken back."""
    for one in some:
        for file, text in one.text.items():
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        found = run(folder)
        hits = [d for d in found if d["code"] == one.code and d["file"].endswith(one.file.removeprefix("../"))]
        if not any(d["line"] == one.line for d in hits):
            said = [(d["file"].split("/articles/")[-1], d["line"], d["code"]) for d in found][:4]
            yield f"{one.code} at {one.file}:{one.line}: {said}"
        for file in one.text:
            if file in texts:
                (folder / file).write_text(texts[file], "utf-8")
            else:
                (folder / file).unlink()


def in_the_way(folder):
    """A file of the author's own where a page is to be: the one code that only a build gives."""
    for page in ["index.html", "claims.html", "assets", "data"]:
        output = folder.parent / f"public-{page}"
        output.mkdir()
        (output / page).write_text("mine")
        found = run(folder, "--output", output)
        if [(d["code"], d["file"], d["line"]) for d in found][:1] != [("output-not-ours", str(output / page), 1)]:
            yield f"output-not-ours: {found[:2]}"
        if (output / page).read_text() != "mine" or len(list(output.iterdir())) != 1:
            yield f"{output / page} has changed"


WAYS = 4
with tempfile.TemporaryDirectory() as place:
    folders = [copy(pathlib.Path(place) / str(n)) for n in range(WAYS)]
    untouched = run(folders[0])
    failed = [f"the untouched briefing is not silent: {untouched[:3]}"] if untouched else []
    with concurrent.futures.ThreadPoolExecutor(WAYS) as pool:
        for some in pool.map(lambda n: list(missed(folders[n], slips[n::WAYS])), range(WAYS)):
            failed += some
    slips += [Slip("output-not-ours", page, 1, {}) for page in ["index.html", "claims.html", "assets", "data"]]
    failed += in_the_way(folders[0])

uncaused = set(re.findall(r'"([a-z-]+)"', pathlib.Path("Sources/Source/Code.swift").read_text())) - {s.code for s in slips}
if uncaused:
    failed.append(f"no slip for {sorted(uncaused)}")
for failure in failed[:40]:
    print(failure)
codes = collections.Counter(one.code for one in slips)
print(f"slips: {len(slips)} mutations, {len(slips) - len(failed)} caught at their line; {len(codes)} codes: "
      + ", ".join(f"{code} {count}" for code, count in sorted(codes.items())))
sys.exit(1 if failed or len(slips) < 300 else 0)
