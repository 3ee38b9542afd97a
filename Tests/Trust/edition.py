"""What the fault injection has in common: two small briefings, the tool that builds them, and the question
after every fault: is the output folder the old edition or the new one, byte for byte?"""

import argparse
import hashlib
import os
import shlex
import shutil
import subprocess
import tempfile

FOREIGN = {"CNAME": "example.org\n", ".well-known/security.txt": "Contact: x\n", "analysis/own.txt": "mine\n"}


def options(about, **counts):
    """The command line: the tool, and how often to try."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--tool", required=True, help="builds --content FOLDER into --output FOLDER")
    for name, count in counts.items():
        parser.add_argument("--" + name, type=int, default=count)
    return parser.parse_args()


def write_content(folder, edition, pages, paragraphs):
    """A valid briefing; the two editions share pages, and each has some of its own. A page has so many paragraphs."""
    def put(path, text):
        path = os.path.join(folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(text)
    put("briefing.yaml", "title: Trust\nlanguage: en\n")
    put("index.md", f"# Trust\n\nEdition {edition}. ![A dot](media/dot.svg)\n")
    for number in range(pages):
        own = number % 3 == 0
        name = f"page-{number}-{edition}" if number % 6 == 0 else f"page-{number}"
        words = f"Words of edition {edition}. " if own else "The same words. "
        put(f"analysis/{name}.md", f"---\ntitle: Page {number}\n---\n\n" + "\n\n".join([words * 60] * paragraphs) + "\n")
    put("media/dot.svg", f'<svg xmlns="http://www.w3.org/2000/svg"><title>{edition}</title></svg>\n')


def fingerprint(folder, leaving=()):
    """Every name below a folder with its kind and bytes; None where there is no folder."""
    if not os.path.isdir(folder):
        return None
    lines = []
    for base, folders, files in os.walk(folder):
        for name in sorted(folders + files):
            path = os.path.join(base, name)
            short = os.path.relpath(path, folder)
            if short in leaving:
                continue
            if os.path.islink(path):
                lines.append((short, "link", os.readlink(path)))
            elif os.path.isdir(path):
                lines.append((short, "folder", ""))
            elif not os.path.isfile(path):
                lines.append((short, "other", ""))
            else:
                with open(path, "rb") as file:
                    lines.append((short, "file", hashlib.sha256(file.read()).hexdigest()))
    return sorted(lines)


class Site:
    """A working folder with the two briefings, and what each looks like when it is built in peace."""

    def __init__(self, tool, folder=None, pages=24, paragraphs=1):
        self.tool = shlex.split(tool)
        self.folder = folder or tempfile.mkdtemp(prefix="briefing-trust-")
        self.output = self.path("site/public")
        self.temporary = self.path("tmp")
        os.makedirs(self.temporary, exist_ok=True)
        self.content = {edition: self.path(f"articles-{edition}") for edition in "ab"}
        for edition, folder in self.content.items():
            write_content(folder, edition, pages, paragraphs)
        self.editions = {}
        for edition in "ab":
            self.start_from(edition)
            self.editions[edition] = fingerprint(self.output)
        assert self.editions["a"] != self.editions["b"]
        self.sources = [fingerprint(self.content[edition]) for edition in "ab"]

    def path(self, name):
        return os.path.join(self.folder, name)

    def command(self, edition):
        return self.tool + ["--content", self.content[edition], "--output", self.output]

    def build(self, edition, before=(), **keywords):
        environment = dict(os.environ, SWIFT_BACKTRACE="enable=no", TMPDIR=self.temporary)
        return subprocess.run(
            list(before) + self.command(edition), env=environment, capture_output=True, text=True, timeout=120,
            **keywords)

    def start_from(self, edition):
        """A fresh output folder with one edition and some files of its owner's."""
        shutil.rmtree(self.path("site"), ignore_errors=True)
        os.makedirs(self.output)
        for name, text in FOREIGN.items():
            path = os.path.join(self.output, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w") as file:
                file.write(text)
        done = self.build(edition)
        assert done.returncode == 0, done.stderr

    def edition(self):
        """Which edition the output folder is; 'torn' where it is neither."""
        now = fingerprint(self.output)
        return next((name for name, whole in self.editions.items() if whole == now), "torn")

    def leftovers(self):
        """What lies beside the output folder, and what is left of temporary files."""
        beside = [name for name in os.listdir(os.path.dirname(self.output)) if name != "public"]
        return beside + os.listdir(self.temporary)

    def sources_are_untouched(self):
        return self.sources == [fingerprint(self.content[edition]) for edition in "ab"]

    def recovers(self, edition):
        """Whether the next build succeeds without a cleaning step and leaves nothing behind."""
        done = self.build(edition)
        return done.returncode == 0 and self.edition() == edition and self.leftovers() == []

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class Tally:
    """Counts what happened, and remembers what must not."""

    def __init__(self, name):
        self.name, self.counts, self.failures = name, {}, []

    def count(self, what):
        self.counts[what] = self.counts.get(what, 0) + 1

    def require(self, condition, failure):
        if not condition:
            self.failures.append(failure)

    def end(self):
        figures = ", ".join(f"{count} {what}" for what, count in sorted(self.counts.items()))
        print(f"{self.name}: {figures}; {len(self.failures)} failures")
        for failure in self.failures[:20]:
            print(f"  {failure}")
        raise SystemExit(1 if self.failures else 0)
