"""Nothing takes more than its share: a mebibyte of the worst text in every kind of file, through the release program.

Each is built in at most 3 s (of the clock, or of the processor where others take that meanwhile), with at most 300 MB and at most 50 times its size in output, or refused with its line. What
takes more than half a second is measured at a quarter of the size as well: the growth exponent is at most 1.3. And the
limits refuse no honest text. Run by `make trust`; alone: python3 Tests/Trust/sizes.py --tool BRIEFING
"""

import argparse
import gzip
import json
import math
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
MEBIBYTE = 1 << 20
TIME, MEMORY, OUTPUT, GROWTH = 3.0, 300, 50, 1.3

# Those of Tests/MarkdownTests/PathologicalTests.swift, read from there so that there is one list.
source = (TOP / "Tests/MarkdownTests/PathologicalTests.swift").read_text("utf-8")
MARKDOWN = [json.loads('"' + s.replace("\\'", "'") + '"') for s in
            re.findall(r'"((?:[^"\\]|\\.)+)"', source[source.index("static let slices = ["):source.index("static func text")])]
OWN = [  # What our own passes look at: claims, clauses, notes, quotations, mentions, headings, charts.
    "[^c-{n}]: Words.\n\n    - Status: supported\n    - For: [@s], B2\n\n", "Words.[^c-{n}]\n\n[^c-{n}]: So.\n\n    - Status: unverified\n\n",
    "## Heading\n\n", "## Heading {n}\n\nFloe words.\n\n", "Floe ", "Floe and Frostland met. ", "“one two three four” [Art. 1](../treaties/t.md#article-1). ",
    "> Words.\n>\n> — [Art. 1](../treaties/t.md#article-1)\n\n", "[Art. 1](../treaties/t.md#article-1) ", "[x](#heading) ", "[@s] ", "[@s, p. 1; @s] ",
    "[@nobody] ", "[x](nowhere.md) ", "[x](#nowhere-{n}) ", "“", "«", "“a ", "( [ ", "e.g. ", "Mr. ", "a. B. ", "…", "´´", "\u0301", "\u200d", "یخ ",
    "یخ x ", "## Article {n}\n\nWords.\n\n", "## Article 1\n\nWords.\n\n", "## Article 7({n})\n\nW.\n\n", "{n}. Words.\n", "- (a) Words.\n", "1. a\n   - (a) b\n     - (i) c\n",
    "[…]\n\n", "## Article 1\n\n> **Words** …\n\nNote.\n\n", "> **Words** …\n\nNote.\n\n", "## Article 1\n\n- Duty: defence\n\n", "## N{n}\n\n- Kind: state\n\nWords.\n\n",
    "## N{n}\n\n- Kind: state\n- Also: M{n}; O{n}\n\nN{n} M{n} ", "## N\n\n", "- Also: a; b; c\n", "| 2025 | Words. | [@s] |\n", "| Date | Event |\n|---|---|\n",
    "- {id: k{n}, type: webpage, title: T}\n", "- {id: s, type: webpage, title: T}\n", "a: &a [*a]\n", "a{n}: b\n", "container-titel{n}: b\n", "- Wikidate{n}: b\n", "[", "{a: ", "- ", "- - ", "? ", "&a ", "*a ",
    "!!x ", "'", "\"", "| ", "> ", "# ", "{n},{n}\n", ",", "\"\n", "\"\"", "a,b\n", "\"a\"\"b\",", "```chart\ndata: data/d.csv\ntype: bar\nx: a\ny: b\ncaption: c\nsource: s\n```\n\n",
    "## N{n}\n\n- Kind: state\n- Also: {r}\n\nWords.\n\n", "```sql figure\nSELECT 1\n```\n\n",
    "```sql figure\nWITH n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 20) SELECT printf('%049000d', i) FROM n\n```\n\n",
    "[4](../data/d.csv \"SELECT 4\") ", "[4](../data/d.csv \"SELECT 4\")\n\n",
    "> [x](../treaties/t.md#article-1)\n\n",
    "| | a |\n|---|---|\n| x | [Art. 1](../treaties/t.md#article-1) |\n\n",
]
TEMPLATE = ["{{title}}", "{{#summary}}", "{{/summary}}", "{{#summary}}x{{/summary}}\n", "{{^summary}}", "{{>head}}", "{{>crumbs}}\n", "{{x}}", "{{", "{", "}}", "{{{body}}}",
            "{{!x}}", "{{! ", "{{#frame.x.y}}", "words ", "\n", "<p>", "{{.}}", "{{=<% %>=}}", "{{>p{n}}}", "\x01", " \t{{>head}}"]
PICTURE = ["<g>", "<g/>", "<g", "</g>", "<a href='x'>", "<a b='c' ", "<!--", "<!-- x -->", "<![CDATA[", "<style>", "<style>a</style>", "&", "&amp;", "<?xml ", "<script/>",
           "<g onx='1'/>", "x='&#1;&#2;'", "url(", "<g a='url(#x) url(#y)'/>", "'", "<", "words ", "<g fill='\\'/>", "]]>", "<!DOCTYPE "]
JSON = ["[", "{", "{\"a\":", "[1,", "\"", "\"\\u0041", "{\"id\":\"k{n}\",\"type\":\"webpage\",\"title\":\"T\"},", ",", "1", "-", "\\"]
BASE = {
    "briefing.yaml": "title: T\nlanguage: en\n", "index.md": "---\ntitle: Front\n---\n\nWords.\n",
    "sources.yaml": "references:\n- {id: s, type: webpage, title: T}\n",
    "glossary.md": "---\ntitle: Names\n---\n\n## Floe\n\n- Kind: state\n\nWords.\n\n## Frostland\n\n- Kind: state\n\nWords.\n",
    "treaties/t.md": "---\ntitle: T\ntext: verbatim\nsource: s\n---\n\n## Article 1\n\nWords of one kind.\n",
    "analysis/b.md": "---\ntitle: B\n---\n\nWords [@s].\n", "data/d.csv": "a,b\nx,1\n",
}
HEADS = {  # Where the slices go, and what stands before them.
    "analysis/a.md": "---\ntitle: A\n---\n\n", "treaties/u.md": "---\ntitle: U\ntext: verbatim\nsource: s\n---\n\n",
    "treaties/t.notes.md": "", "glossary.md": BASE["glossary.md"] + "\n", "timeline.md": "---\ntitle: Timeline\n---\n\n| Date | Event | Source |\n|---|---|---|\n",
    "sources.yaml": BASE["sources.yaml"], "briefing.yaml": BASE["briefing.yaml"], "data/d.csv": "a,b\n", "data/e.csv": "",
    "sources.json": '[{"id":"s","type":"webpage","title":"T"},\n', "media/x.svg": '<svg xmlns="http://www.w3.org/2000/svg">', "media/x.png": "\x89PNG",
    "../templates/page.mustache": (TOP / "templates/page.mustache").read_text("utf-8"),
    "../templates/partials/title.mustache": (TOP / "templates/partials/title.mustache").read_text("utf-8"),
}
TAILS = {"sources.json": "]", "media/x.svg": "</svg>"}  # What stands after the slices, so that some are well-formed.
COLUMNS = ["a,", "a{n},", ",", "\"a\",", "\"a{n}\nb\",", "é,"]  # The names of columns, all in one line.
OTHER = {"sources.json": JSON, "data/e.csv": COLUMNS, "media/x.svg": PICTURE, "media/x.png": PICTURE[:3], "../templates/page.mustache": TEMPLATE,
         "../templates/partials/title.mustache": TEMPLATE}


LETTERS = [chr(c) for first, end in [(0x61, 0x7B), (0x430, 0x450), (0x561, 0x587), (0x10D0, 0x10F1)] for c in range(first, end)]


def text(slice_, size, block):
    """Copies of a slice, numbered where it says {n}, with forty letters of four scripts where it says {r}, as one block or as many."""
    room, parts, n, length = size, [], 0, 0
    while room > 0:
        part = slice_.replace("{n}", str(n + 1))
        if "{r}" in part:
            part = part.replace("{r}", "".join(random.Random(n).choices(LETTERS, k=40)))
        n += 1
        length += len(part.encode())
        if block and length >= block:
            part += "\n\n"
            length = 0
        parts.append(part)
        room -= len(part.encode())
    return "".join(parts[:-1])


def run(tool, folder, file, words):
    """Builds the briefing with this file: seconds, megabytes, bytes of output, exit code, errors."""
    path = folder / "articles" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_bytes() if path.exists() else None
    path.write_bytes((HEADS[file] + words + TAILS.get(file, "")).encode())
    site = folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    log = folder / "log"
    with open(log, "wb") as out:
        started = time.monotonic()
        process = subprocess.Popen([tool, "build", "--content", folder / "articles", "--templates", folder / "templates", "--output", site],
                                   stdout=out, stderr=out)
        watch = threading.Timer(120, process.kill)  # Whatever hangs is a failure, by its exit code.
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        watch.cancel()
        seconds = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    with open(log, "rb") as told:  # Its beginning alone: what this program holds, the next child begins with.
        said = told.read(20_000).decode("utf-8", "replace")
    made = sum(p.stat().st_size for p in site.rglob("*") if p.is_file()) if site.exists() else 0
    if before is None:
        path.unlink()
    else:
        path.write_bytes(before)
    return usage.ru_utime + usage.ru_stime, seconds, usage.ru_maxrss / 1024, made, process.returncode, said


def honest(tool, folder):
    """The limits refuse no honest text: the GFM specification and the Markdown files of this machine."""
    texts = {}
    spec = pathlib.Path("/usr/share/doc/cmark-gfm/spec.txt.gz")
    if spec.exists():
        texts[str(spec)] = gzip.decompress(spec.read_bytes())
    for root in ["/usr/share", "/usr/lib", str(TOP / ".build/checkouts")]:
        for path in pathlib.Path(root).rglob("*.md"):
            if path.is_file() and path.stat().st_size < MEBIBYTE:
                texts[str(path)] = path.read_bytes()
    refused = []
    shutil.rmtree(folder / "articles/honest", ignore_errors=True)
    (folder / "articles/honest").mkdir()
    names = {}
    for n, (name, content) in enumerate(sorted(texts.items())):
        names[f"h{n}.md"] = name
        (folder / f"articles/honest/h{n}.md").write_bytes(content)
    answer = subprocess.run([tool, "check", "--content", folder / "articles", "--templates", folder / "templates", "--format", "json"],
                            capture_output=True, text=True)
    for d in json.loads(answer.stdout):
        if d["code"] in ("file-too-large", "nesting-too-deep", "invalid-data") and "honest/" in d["file"]:
            refused.append(f"{names[pathlib.Path(d['file']).name]}:{d['line']}: {d['message']}")
    shutil.rmtree(folder / "articles/honest")
    return len(texts), refused


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--only", help="one file's path")
    parser.add_argument("--every", type=int, default=1, help="take each Nth text alone")
    options = parser.parse_args()
    tool = str(pathlib.Path(options.tool).resolve())
    folder = pathlib.Path(tempfile.mkdtemp(prefix="briefing-sizes-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None))
    for path, words in BASE.items():
        (folder / "articles" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "articles" / path).write_text(words, "utf-8")
    shutil.copytree(TOP / "templates", folder / "templates")
    cases = [("analysis/a.md", s, b) for s in MARKDOWN + OWN for b in (None, 4000, 15_000)]
    cases += [(f, s, b) for f in list(HEADS)[1:] for s in OTHER.get(f, OWN) for b in (None, 4000)]
    cases = cases[:: options.every]
    class Told(list):
        """Failures, each told at once."""

        def append(self, line):
            print(line, flush=True)
            super().append(line)

    failures, refused, slowest, largest, fattest = Told(), 0, (0, ""), (0, ""), (0, "")
    count = 0
    for file, slice_, block in cases:
        if options.only and file != options.only:
            continue
        if file == "sources.json":
            (folder / "articles/sources.yaml").unlink(missing_ok=True)
        elif not (folder / "articles/sources.yaml").exists():
            (folder / "articles/sources.yaml").write_text(BASE["sources.yaml"], "utf-8")
        count += 1
        name = f"{slice_!r} in blocks of {block or 'one'} in {file}"
        size = MEBIBYTE - len(HEADS[file].encode()) - 10
        words = text(slice_, size, block)
        cpu, seconds, memory, made, code, log = run(tool, folder, file, words)
        # On a machine that others use, the clock says too much; what is alone takes no longer than its processor time.
        seconds = min(seconds, cpu)
        slowest, largest, fattest = max(slowest, (seconds, name)), max(largest, (made, name)), max(fattest, (memory, name))
        if code not in (0, 1):
            failures.append(f"{name}: exit code {code}: {log[-300:]}")
        if code == 1:
            refused += 1
            if not re.search(rf"{re.escape(file.removeprefix('../'))}:\d+:\d+: error: ", log):
                failures.append(f"{name}: refused without a line: {log[:200]}")
        if seconds > TIME:
            failures.append(f"{name}: {seconds:.1f} s")
        if memory > MEMORY:
            failures.append(f"{name}: {memory:.0f} MB")
        if made > OUTPUT * MEBIBYTE:
            failures.append(f"{name}: {made >> 20} MiB of output")
        if cpu > 0.5:
            small = min(run(tool, folder, file, text(slice_, size // 4, block))[0] for _ in range(2))
            if cpu > 0.5 and small > 0.02:
                growth = math.log(cpu / small, 4)
                if growth > GROWTH:
                    again = min(run(tool, folder, file, words)[0] for _ in range(2))
                    growth = math.log(min(cpu, again) / small, 4)
                    if growth > GROWTH:
                        failures.append(f"{name}: grows with the power {growth:.2f} ({small:.2f} s to {cpu:.2f} s)")
    texts, lines = honest(tool, folder)
    for line in lines:
        failures.append(f"an honest text is refused: {line}")
    shutil.rmtree(folder)
    print(f"sizes: {count} texts of 1 MiB, {refused} refused with their line; slowest {slowest[0]:.1f} s ({slowest[1]}), "
          f"most memory {fattest[0]:.0f} MB ({fattest[1]}), most output {largest[0] >> 20} MiB ({largest[1]}); "
          f"{texts} honest texts, {len(lines)} refused; {len(failures)} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
