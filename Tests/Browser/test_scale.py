"""A site of 10,000 pages: the search loads under 300 KB before the first result."""

import itertools
import os
import pathlib
import random
import subprocess
import tempfile
import urllib.parse

import pytest
from conftest import TOP

TOOL = TOP / ".build" / "release" / "briefing"
ROOTS = "harbour ledger tariff pipeline quota envoy treaty corridor harvest notice гавань договор граница بندر معاهده مرز".split()


def corpus(folder: pathlib.Path, count: int):
    """Pages of four sections, some 200 words each, from 5,000 words of which a few are in nearly every section."""
    chance = random.Random(10_000)
    words = ROOTS + [chance.choice(ROOTS) + "".join(chance.choices("aeioubdklmnrst", k=4)) for _ in range(5_000)]
    weights = list(itertools.accumulate(1 / (place + 1) for place in range(len(words))))
    (folder / "analysis").mkdir(parents=True)
    (folder / "briefing.yaml").write_text("title: Many pages\n", "utf-8")
    (folder / "index.md").write_text("---\ntitle: Front\n---\n\nWords.\n", "utf-8")
    for number in range(count):
        text = chance.choices(words, cum_weights=weights, k=204)
        sections = [f"## {' '.join(text[n:n + 2])}\n\n{' '.join(text[n + 2:n + 50])}.\n" for n in range(0, 200, 50)]
        title = " ".join(text[200:]).capitalize()
        (folder / "analysis" / f"p{number}.md").write_text(f"---\ntitle: {title} {number}\n---\n\n" + "\n".join(sections), "utf-8")


@pytest.fixture(scope="module")
def large_site():
    with tempfile.TemporaryDirectory() as folder:
        content, site = pathlib.Path(folder, "articles"), pathlib.Path(folder, "site")
        corpus(content, 10_000)
        subprocess.run([TOOL, "build", "--content", content, "--templates", TOP / "templates", "--output", site], check=True, capture_output=True)
        yield site


# What was asked for until a list of results was shown: the scripts that the page puts into its head.
WATCH = """
window.asked = [];
for (const name of ['append', 'appendChild']) {
  const plain = Element.prototype[name];
  Element.prototype[name] = function (...nodes) {
    for (const node of nodes) if (node.localName === 'script') window.asked.push(node.src);
    return plain.apply(this, nodes);
  };
}
const plain = Element.prototype.replaceChildren;
Element.prototype.replaceChildren = function (...nodes) {
  if (nodes.length && this.id === 'site.search-results') window.first ||= [...window.asked];
  return plain.apply(this, nodes);
};
"""


def test_search_loads_little_before_the_first_result(watched, large_site):
    loaded = {}
    for words in ["h", "г", "م", "har", "harbour", "договор", "معاهده", "tariff pipeline", "harbour ledger tariff quota"]:
        view = watched()
        view.page.add_init_script(WATCH)
        view.page.goto((large_site / "index.html").as_uri())
        view.page.keyboard.press("/")
        view.page.keyboard.insert_text(words)
        view.page.wait_for_selector("#site\\.search-results:not([hidden]) a")
        scripts = [urllib.parse.unquote(urllib.parse.urlsplit(url).path) for url in view.page.evaluate("window.first")]
        assert len(scripts) > 4, "the box, the query, the index, words, records"
        loaded[words] = sum(os.path.getsize(path) for path in scripts)
        view.page.wait_for_selector("#site\\.search-9")
        view.context.close()
    assert max(loaded.values()) < 300_000, loaded
