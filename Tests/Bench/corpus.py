"""A briefing of any size for the benchmark, the same for the same number of pages, and the same words as a Hugo site.

    corpus.py PAGES FOLDER      writes FOLDER/articles, FOLDER/hugo (content and data) and FOLDER/names.txt

An article has about 900 words in four sections: six footnotes, five links to other articles, 25 mentions of the
glossary's 300 entities (a few of them often, most of them seldom), a table or a list, and a quotation.
"""

import itertools
import json
import os
import random
import re
import sys

WORDS = """a a a the the the the of of of to to in in and and that is was it for on with as by at from this which not
but were had been have its are or an be they than their after would could when there into more only other some over
about before between since under while through until both each few many most several such two three four five ten
account answer archive basin bridge budget canal cargo census charter coast column copper court crop current debt delay
delta demand depth district dock draft drought duty engine estate export factor ferry field fleet flood forest freight
fuel garden gauge glass granary guild harbour harvest hearing highland hill history import index inland island journey
kiln labour ladder land lantern ledger letter level library lock lumber machine map margin market measure meadow member
mill mineral minute model month motion mountain network notice number office orchard order paper parish path pattern
pier plain plan plant point policy pool port price project province pump quarry question quota rail rain range rate
reason record reed region rent report river road roof route rule salt sample school season share shelter ship shore
signal silver site slope soil source spring square station stock stone storm stream street summer supply survey table
tariff term tide timber tower town trade train union valley value vessel village voice volume wage wall water weight
well wharf wheat wheel wind window winter wool work yard year yield
agreed argued asked became began brought built called carried changed closed counted covered crossed doubled drew
expected fell followed found gave grew held joined kept left lost made met moved named opened paid passed planned read
reached remained rose sailed sent served settled shared showed signed sold spoke spread stood stopped stored taught
told took turned voted waited walked warned weighed wrote
broad calm careful clear close cold common deep dry early empty exact fair firm formal fresh full general grey heavy
high joint large late light local long low narrow new northern old open plain quiet rapid regular rough sharp short
slow small southern steady steep strong summer thin upper usual warm weak western wide""".split()
FIRST = """Alder Amber Ashby Birch Brook Calder Cedar Clay Dover Dune Eastlake Elm Fenwick Fern Glen Hazel Heath Holm
Iron Ivy Juniper Kerr Larch Linden Maple Marsh Moor Norden Oaken Orchard Pine Quarry Reed Rowan Sandal Sedge Stour Tamar
Thorn Umber Vale Wexcombe Willow Wold Yarrow""".split()
MIDDLE = """Bank Border Canal Coast Dairy Ferry Forest Grain Harbour Highway Island Lake Market Mill River Salt Seed
Timber Valley Wool""".split()
LAST = """Assembly Association Board Board Chamber Charter Committee Conference Convention Council Fund Guild League
Museum Office Society Trust Union""".split()
HEADINGS = """Summary|Background|What was found|How it was found|What others say|Costs|Consequences|Open questions|
Sequence of events|Figures|Doubts|What comes next""".replace("\n", "").split("|")
PEOPLE = ["Nora Hill", "Otto Berg", "Ines Vidal", "Kwame Osei", "Lin Wei", "Samira Aziz", "Pavel Novak", "Ruth Cole"]
TOPICS = "rivers ports farming money law roads schools weather trade towns energy archives".split()


def capital(text):
    return text[0].upper() + text[1:]


def slug(text):
    return re.sub("[^a-z]+", "-", text.lower()).strip("-")


def entities():
    """300 names, one in three with an abbreviation."""
    chance, found = random.Random("entities"), {}
    while len(found) < 300:
        words = [chance.choice(FIRST), chance.choice(MIDDLE), chance.choice(LAST)]
        if chance.random() < 0.3:
            del words[1]
        name = " ".join(words)
        if name not in found:
            short = "".join(word[0] for word in words) + str(len(found))
            text = " ".join(chance.choices(WORDS, k=14))
            found[name] = {"id": slug(name), "name": name, "also": [short] if chance.random() < 0.33 else [],
                           "text": capital(text) + "."}
    return list(found.values())


class Corpus:
    def __init__(self, pages):
        self.pages, self.entities = pages, entities()
        self.often = list(itertools.accumulate(1 / (rank + 1) for rank in range(300)))
        chance = random.Random("titles")
        self.titles = [capital(" ".join(chance.choices(WORDS, k=6))) for _ in range(pages)]
        self.names = [f"{slug(title)}-{number:05}" for number, title in enumerate(self.titles)]

    def article(self, number):
        """The front matter and the text of an article, links to others as `<<NUMBER>>`."""
        chance = random.Random(number)
        words = lambda count: " ".join(chance.choices(WORDS, k=count))
        others = [other for other in chance.sample(range(self.pages), min(6, self.pages)) if other != number][:5]
        extras = [[] for _ in range(12)]
        for place in chance.choices(range(12), k=24):
            extras[place].append(self.mention(chance))
        for other in others:
            chance.choice(extras).append(f"<<{other}>>")
        for extra in (f"**{words(2)}**", f"*{words(3)}*", f"`{slug(words(2))}`",
                      f"[{words(2)}](https://example.org/{number})"):
            chance.choice(extras).append(extra)
        for note in range(6):
            extras[note * 2].append(f"[^{note + 1}]")

        parts = []
        for section, heading in enumerate(chance.sample(HEADINGS, 4)):
            parts.append("## " + heading)
            for place in range(section * 3, section * 3 + 3):
                parts.append(self.paragraph(chance, chance.randrange(52, 70), extras[place]))
            if section == 1:
                parts.append(f"> “{capital(words(28))}.”\n>\n> – {self.mention(chance)}")
            if section == 2 and number % 2:
                parts.append("\n".join(f"- {capital(words(9))}." for _ in range(6)))
            if section == 2 and number % 2 == 0:
                rows = [f"| {words(2)} | {chance.randrange(1000) / 10} | {words(4)} |" for _ in range(5)]
                parts.append("\n".join(["| What | Value | Remark |", "| --- | ---: | --- |"] + rows))
        parts.append("\n".join(
            f"[^{note + 1}]: {capital(words(10))}, *{words(3)}*, [source](https://example.org/{number}/{note})."
            for note in range(6)))
        date = f"{2018 + chance.randrange(8)}-{1 + chance.randrange(12):02}-{1 + chance.randrange(28):02}"
        head = [f"title: {self.titles[number]}", f"date: {date}", f"tags: [{', '.join(chance.sample(TOPICS, 3))}]",
                f"summary: {capital(words(18))}.", f"authors: [{', '.join(chance.sample(PEOPLE, 2))}]"]
        return "\n".join(["---"] + head + ["---", "", ""]) + "\n\n".join(parts) + "\n"

    def mention(self, chance):
        entity = chance.choices(self.entities, cum_weights=self.often)[0]
        return entity["also"][0] if entity["also"] and chance.random() < 0.25 else entity["name"]

    def paragraph(self, chance, count, extras):
        """Sentences of random words, with the extras at random places; a footnote's mark stands behind its word."""
        words = chance.choices(WORDS, k=count)
        for extra in extras:
            place = chance.randrange(1, len(words) - 1)
            if extra.startswith("[^"):
                words[place] += extra
            else:
                words.insert(place, extra)
        sentences = []
        while words:
            length = chance.randrange(9, 20)
            if len(words) - length < 4:
                length = len(words)
            sentences.append(capital(" ".join(words[:length])) + ".")
            del words[:length]
        return " ".join(sentences)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def make(pages, folder):
    corpus = Corpus(pages)
    articles, hugo = os.path.join(folder, "articles"), os.path.join(folder, "hugo")
    write(f"{articles}/briefing.yaml", "title: Archive\nlanguage: en\nauthors: [Nora Hill]\ndate: 2026-01-01\n")
    write(f"{articles}/index.md", "---\ntitle: Archive\nsummary: A generated archive.\n---\n\nAll of it.\n")
    write(f"{articles}/glossary.md", "\n\n".join(
        "\n".join([f"## {entity['name']}", "", "- Kind: organisation"] + [f"- Also: {also}" for also in entity["also"]]
                  + ["", entity["text"]]) for entity in corpus.entities) + "\n")
    write(f"{hugo}/data/entities.json", json.dumps(corpus.entities, ensure_ascii=False))
    write(f"{folder}/names.txt", "".join(
        f"{name}\t{entity['id']}\n" for entity in corpus.entities for name in [entity["name"]] + entity["also"]))
    for number in range(pages):
        text, name = corpus.article(number), corpus.names[number]
        link = lambda form: lambda found: f"[{corpus.titles[int(found[1])]}]({form % corpus.names[int(found[1])]})"
        write(f"{articles}/analysis/{name}.md", re.sub(r"<<(\d+)>>", link("%s.md"), text))
        write(f"{hugo}/content/analysis/{name}.md", re.sub(r"<<(\d+)>>", link('{{< relref "%s" >}}'), text))


if __name__ == "__main__":
    make(int(sys.argv[1]), sys.argv[2])
