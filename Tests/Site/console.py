#!/usr/bin/env python3
"""What the command writes to a terminal, to a pipe, and to a disk that is full.

    console.py BRIEFING      (run in the project's folder)
"""
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import time

TOOL = os.path.abspath(sys.argv[1])
TEMPLATES = os.path.abspath("templates")
CLEAR = b"\r\x1b[K"


def run(folder, *arguments, terminal=False, **environment):
    """The exit code, standard output, standard error (a terminal or a pipe), and the seconds it took."""
    reader, writer = pty.openpty() if terminal else os.pipe()
    before = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    start = time.monotonic()
    process = subprocess.Popen(
        [TOOL, *arguments, "--templates", TEMPLATES], cwd=folder, stdout=subprocess.PIPE, stderr=writer,
        env={**before, **environment})
    os.close(writer)
    said = b""
    while True:
        try:
            part = os.read(reader, 65536)
        except OSError:  # A terminal's other end is gone.
            break
        if not part:
            break
        said += part
    os.close(reader)
    output = process.stdout.read()
    return process.wait(), output, said, time.monotonic() - start


def briefing(folder, pages=0, front="Words.\n"):
    (folder / "articles/analysis").mkdir(parents=True, exist_ok=True)
    (folder / "articles/briefing.yaml").write_text("title: T\n")
    (folder / "articles/index.md").write_text(f"---\ntitle: F\n---\n\n{front}")
    for page in range(pages):
        text = "".join(f"## Part {part}\n\nWords on [F](../index.md) and more words.\n\n" for part in range(20))
        (folder / f"articles/analysis/p{page}.md").write_text(f"---\ntitle: P{page}\n---\n\n{text}")


def progress(folder):
    pages, seconds = 200, 0
    while seconds < 0.8:
        pages *= 2
        assert pages < 20_000, f"{pages} pages take {seconds:.2f} s: too fast to see progress"
        briefing(folder, pages)
        code, output, said, seconds = run(folder, "build", terminal=True)
        assert code == 0, said
    assert said.startswith(CLEAR), said[:100]
    assert any(stage in said for stage in (b"reading", b"binding", b"rendering", b"publishing")), said
    assert said.endswith(CLEAR) and b"\n" not in said, "progress is one line, and it is cleared"
    code, output, said, seconds = run(folder, "build")
    assert code == 0 and said == b"" and b"\x1b" not in output, "a pipe sees no progress"
    print(f"console: progress over {pages} pages on a terminal, none in a pipe")


def colour(folder):
    briefing(folder, front="[Gone](gone.md)\n")
    for terminal, environment, coloured in [
        (True, {}, True), (True, {"NO_COLOR": ""}, True), (True, {"NO_COLOR": "1"}, False), (False, {}, False),
    ]:
        code, output, said, seconds = run(folder, "check", terminal=terminal, **environment)
        assert code == 1, said
        assert b"index.md:5:1:" in said and b"[broken-link]" in said, said
        assert (b"\x1b[31;1merror:" in said) == coloured, (environment, said)
        words = said.replace(CLEAR, b"") if seconds > 0.5 else said
        assert (b"\x1b" in words) == coloured, (environment, said)
        assert b"\x1b" not in output
    code, output, said, seconds = run(folder, "check", "--timings")
    assert all(stage in output for stage in (b"  reading: ", b"  binding: ", b"  computing: ")), output
    print("console: colour on a terminal alone, and never with NO_COLOR")


def full(folder):
    briefing(folder)
    command = [TOOL, "check", "--templates", TEMPLATES]
    with open("/dev/full", "wb") as device:
        result = subprocess.run(command, cwd=folder, stdout=device, stderr=subprocess.PIPE, timeout=60)
    assert result.returncode == 74, result
    assert b"standard output" in result.stderr, result.stderr
    result = subprocess.run(
        ["sh", "-c", '"$@" >&-', "sh", *command], cwd=folder, stderr=subprocess.PIPE, timeout=60)
    assert result.returncode == 74, result
    print("console: words that can not be written give 74")


for check in (progress, colour, full):
    with tempfile.TemporaryDirectory() as scratch:
        check(pathlib.Path(scratch))
