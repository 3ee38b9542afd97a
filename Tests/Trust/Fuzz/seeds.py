"""What each fuzz target begins with: seeds.py CORPUS. The golden briefing's files, the examples of the GFM specification,
the slices that are known to be slow, the shipped templates, and what was found before (Fuzz/seeds/TARGET)."""

import gzip
import json
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parents[3]
corpus = pathlib.Path(sys.argv[1])
ice = TOP / "Tests/BriefingTests/Golden/ice/articles"


def put(target, name, words):
    path = corpus / target / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(words if isinstance(words, bytes) else words.encode("utf-8"))


for target, file in [
    ("settings", "briefing.yaml"), ("page", "analysis/melting.md"), ("treaty", "treaties/ice-2025.md"), ("notes", "treaties/ice-2025.notes.md"),
    ("translation", "treaties/ice-2025.fa.md"), ("glossary", "glossary.md"), ("timeline", "timeline.md"), ("sources", "sources.yaml"),
    ("csv", "data/ice.csv"), ("search", "analysis/melting.md"), ("site", "analysis/melting.md"), ("markdown", "analysis/melting.md"),
    ("picture", "media/shelf.svg"),
]:
    put(target, "golden", (ice / file).read_bytes())
for file in [*ice.glob("analysis/*.md"), *ice.glob("treaties/*.md")]:
    front = file.read_text("utf-8").split("---\n")
    if len(front) > 2:
        put("front-matter", file.stem, front[1])
put("quotation", "treaty", "non-melting of the ice […] and [the] snow…\0The Parties shall see to the non-melting of the ice, by day and by night, and snow.")
put("quotation", "persian", "كتاب‌هاي «يخ»\0در کتاب‌های یخ آمده است که «یخ» آب نمی‌شود. Ice — “ice” – ice.")
put("names", "two", "Frost\nFrost Land\nیخ\n\nThe Frost  Land and the Frostland of\nFrost. یخ")
for template in (TOP / "templates").glob("*.mustache"):
    put("template", template.stem, template.read_bytes())
spec = pathlib.Path("/usr/share/doc/cmark-gfm/spec.txt.gz")
if spec.exists():
    examples = re.findall(r"`{32} example[^\n]*\n(.*?)\n\.\n", gzip.decompress(spec.read_bytes()).decode("utf-8"), re.S)
    for number, example in enumerate(examples):
        put("markdown", f"spec-{number}", example.replace("→", "\t"))
source = (TOP / "Tests/MarkdownTests/PathologicalTests.swift").read_text("utf-8")
slices = re.findall(r'"((?:[^"\\]|\\.)+)"', source[source.index("static let slices = ["):source.index("static func text")])
for number, one in enumerate(slices):
    words = json.loads('"' + one.replace("\\'", "'") + '"')
    put("quadratic", f"slice-{number}", words)
    put("quadratic", f"pair-{number}", words + "\0a\0" + words[::-1])
for path in (TOP / "Tests/Trust/Fuzz/seeds").glob("*/*"):
    put(path.parent.name, path.name, path.read_bytes())
