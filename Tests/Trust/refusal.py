"""What the generator refuses, taken out line by line until the rest is fit to be built."""

import json
import os
import pathlib
import re
import subprocess


def harmless(line, number):
    """What stands instead of a line that was refused: its number or name, where others count on it."""
    if article := re.match(r"## Article \d+", line):
        return article[0]
    if line.startswith("title:"):  # Settings without one would be refused for ever.
        return "title: T"
    return f"## Nobody {number}" if line.startswith("## ") else ""


def is_file_at_fault(diagnostic, path):
    """Whether it is the file itself that is refused: its name, its kind, its encoding."""
    return diagnostic["code"] == "path-escape" and diagnostic["line"] == 1 and re.search(
        "symbolic link|neither a file|are one name|not followed", diagnostic["message"]) or re.match(
        "the name “|the path is longer", diagnostic["message"])


def refuse(tool, folder, templates):
    """Takes out every line or file that is refused; how many, how many by code, and which files were named."""
    codes, refused, told = {}, 0, set()
    for _ in range(60):
        answer = subprocess.run([tool, "check", "--content", folder, "--templates", templates, "--format", "json"], capture_output=True)
        assert answer.returncode in (0, 1), (answer.returncode, answer.stderr[-2000:])
        errors = [d for d in json.loads(answer.stdout.decode("utf-8", "surrogateescape")) if d["severity"] == "error"]
        if not errors:
            return refused, codes, told
        for d in errors:
            codes[d["code"]] = codes.get(d["code"], 0) + 1
        told |= {d["file"] for d in errors}
        refused += len({(d["file"], d["line"]) for d in errors})
        for file in {d["file"] for d in errors}:
            own = [d for d in errors if d["file"] == file]
            path = pathlib.Path(file) if os.path.lexists(file) else folder.parent / file
            if file.endswith(".svg") or any(is_file_at_fault(d, path) for d in own):
                remove(folder, file)
            elif path.is_file():
                take_out(path, {d["line"] for d in own})
    raise AssertionError(f"there is always more to refuse: {errors[:5]}")


def remove(folder, file):
    """Removes a file by the name that was told, which may stand for one that can't be told."""
    parent = os.path.dirname(file)
    for name in os.listdir(os.fsencode(parent)):
        if name.decode("utf-8", "replace") == os.path.basename(file):
            os.unlink(os.path.join(os.fsencode(parent), name))


def take_out(path, bad):
    text = path.read_text("utf-8").split("\n")
    front = text.index("---", 1) + 1 if text[0] == "---" and "---" in text[1:] else 0
    lost = any(n == 1 or n <= front and text[n - 1].startswith("title") for n in bad)
    if lost and not path.name.endswith((".yaml", "timeline.md")):
        path.unlink()  # It has no title left.
        return
    path.write_text("\n".join(harmless(t, n) if n in bad else t for n, t in enumerate(text, 1) if not (n in bad and n <= front)), "utf-8")
