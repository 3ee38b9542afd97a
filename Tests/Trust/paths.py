"""Nothing outside is read or written: every path that leads out, in every place that takes one.

Links, pictures, data, former names and the menu lead out in each of the ways below; the content folder holds symbolic
links, loops, devices, FIFOs, sockets and odd names. Each is refused with a diagnostic or shown harmless: what is refused
is taken out line by line, the rest is built under strace. No file beside the content is opened, and a secret that lies
there is in no page. Run by `make trust` as root; alone: python3 Tests/Trust/paths.py --tool BRIEFING
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile

from edition import fingerprint
from refusal import refuse

TOP = pathlib.Path(__file__).resolve().parents[2]
SECRET = "xyzzy-4711-the-secret"
UP = ["..", "%2e%2e", "%2E.", ".%2e", "..%00", "%252e%252e", "．．", "‥", "․․", "..;", "....", ". .", "..\u200b", "\u202e..", "&period;&period;"]
SLASHES = ["/", "%2f", "%2F", "\\", "%5c", "／", "∕", "⁄", "//", "/./"]
WAYS = [f"{up}{slash}{up}{slash}outside{slash}secret.md" for up in UP for slash in SLASHES] + [
    "/etc/passwd", "//etc/passwd", "///etc/passwd", "/%65tc/passwd", "file:///etc/passwd", "FILE:/etc/passwd", "file:secret.md",
    "~/secret.md", "~root/secret.md", "C:\\secret.md", "C:/secret.md", "\\\\host\\share\\secret.md", "\\\\?\\C:\\x", "$HOME/secret.md",
    "a/../../../outside/secret.md", "../analysis/../../outside/secret.md", "../media/../../outside/secret.md", "x/%2e%2e/%2e%2e/outside/secret.md",
    "../../outside/secret.md%00.png", "../../outside/secret.md?x", "../../outside/secret.md#x", "../../outside", "../..", "..", "../", ".", "/",
    "../media/link.png", "../media/folder/secret.md", "../media/loop.png", "../media/pipe.png", "../media/zero.png", "link.md",
    "../data/link.csv", "con", "nul.md", "aux.png", "secret.md ", "secret.md.", "secret.md::$DATA", "INDEX.MD", "../INDEX.md", "../ındex.md", "../ｉndex.md",
]


def write(folder, outside):
    put = lambda path, text: ((folder / path).parent.mkdir(parents=True, exist_ok=True), (folder / path).write_text(text, "utf-8"))
    q = lambda text: json.dumps(text)
    put("briefing.yaml", "title: T\nlanguage: en\n")
    put("index.md", "---\ntitle: Front\n---\n\nWords.\n")
    put("sources.yaml", "references:\n- {id: s, type: webpage, title: T}\n" + "".join(
        f"- {{id: u{n}, type: webpage, title: T, URL: {q(w)}}}\n" for n, w in enumerate(WAYS)))
    put("data/d.csv", "a,b\nx,1\n")
    put("treaties/t.md", "---\ntitle: T\ntext: verbatim\nsource: s\n---\n\n## Article 1\n\nWords of one kind.\n")
    put("treaties/t.notes.md", "## Article 1\n\n> **Words** …\n\n" + "".join(f"[x](<{w}>)\n\n" for w in WAYS))
    put("glossary.md", "---\ntitle: Names\n---\n" + "".join(
        f"\n## {w}\n\n- Kind: concept\n- Also: also {n} {w}\n\nWords of {w}.\n" for n, w in enumerate(WAYS)))
    for n, way in enumerate(WAYS):
        put(f"analysis/p{n}.md", "\n".join([
            "---", f"title: {q('P ' + way)}", f"former: [{q(way)}]", "---", "", f"[x](<{way}>)", "", f"![x](<{way}>)", "", f"[r]: <{way}>", "", "see [r]", "",
            f"[1](<{way}> \"SELECT 1\")", "", f"> [x](<{way}>)", "", f"<{way}>", "", "```chart", f"data: {q(way)}", "type: bar", "x: a", "y: b", "caption: c",
            "source: [s]", "```", "", f"```{way}", "x", "```", "",
            "```sql figure", f"SELECT readfile({q(way)}), load_extension({q(way)})", "```", "",
            "```sql figure", f"ATTACH DATABASE {q(way)} AS y", "```", "", "Words [@s]."]) + "\n")
    # What is no regular file.
    for name in ["media", "data"]:
        (folder / name).mkdir(exist_ok=True)
    os.symlink(outside / "secret.md", folder / "analysis/link.md")
    os.symlink(outside / "secret.md", folder / "media/link.png")
    os.symlink(outside / "secret.md", folder / "data/link.csv")
    os.symlink(outside, folder / "media/folder")
    os.symlink(outside, folder / "treaties/folder")
    os.symlink("loop.png", folder / "media/loop.png")
    os.symlink("two.md", folder / "one.md")
    os.symlink("one.md", folder / "two.md")
    os.symlink("..", folder / "analysis/up")
    os.symlink("/", folder / "root")
    os.mkfifo(folder / "media/pipe.png")
    os.mkfifo(folder / "analysis/pipe.md")
    os.mkfifo(folder / "data/pipe.csv")
    for name, mode, device in [("analysis/null.md", 0o020666, (1, 3)), ("media/zero.png", 0o020666, (1, 5)), ("data/disk.csv", 0o060666, (7, 0))]:
        os.mknod(folder / name, mode, os.makedev(*device))
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(folder / "analysis/door.md"))
    odd = [b"new\nline.md", b"tab\there.md", b"bell\x07.md", b"del\x7f.md", b"back\\slash.md", b"bad\xff.md", b"\xe2\x80\xaegpj.md", b"..\\..\\x.md",
           b"%2e%2e", b"Twin.md", b"twin.md", "\u00e9.md".encode(), "e\u0301.md".encode(), "\u212a.md".encode(), b"k.md", b"K.md",
           b"-rf.md", b"$(id).md", b"`id`.md", b";id.md", b"a b.md", b" .md", b"x.md ", b"...md", b"con.md", b"x" * 251 + b".md", "．．.md".encode(), "∕etc∕passwd.md".encode()]
    for name in odd:
        for parent in ["analysis", "media"]:
            path = os.path.join(os.fsencode(folder / parent), name if parent == "analysis" else name.replace(b".md", b".txt"))
            if name == b"%2e%2e":
                os.mkdir(path)
                path = os.path.join(path, b"x.md" if parent == "analysis" else b"x.txt")
            with open(path, "wb") as file:
                file.write(b"---\ntitle: Odd " + re.sub(rb"[^a-z]", b"", name)[:20] + b"\n---\n\nWords.\n")
    return 14 + 2 * len(odd)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", required=True)
    tool = str(pathlib.Path(parser.parse_args().tool).resolve())
    top = pathlib.Path(tempfile.mkdtemp(prefix="briefing-paths-"))
    folder, outside, site = top / "articles", top / "outside", top / "site"
    outside.mkdir()
    folder.mkdir()
    (outside / "secret.md").write_text(f"---\ntitle: {SECRET}\n---\n\n{SECRET}\n")
    shutil.copytree(TOP / "templates", top / "templates")
    files = write(folder, outside)
    before = fingerprint(outside)
    refused, codes, told = refuse(tool, folder, top / "templates")
    # What is no regular file is an error as well; it is taken out by hand, as its message says.
    failures = []
    for name in ["analysis/link.md", "media/link.png", "data/link.csv", "media/folder", "treaties/folder", "media/loop.png", "one.md", "two.md",
                 "analysis/up", "root", "media/pipe.png", "analysis/pipe.md", "data/pipe.csv", "analysis/null.md", "media/zero.png",
                 "data/disk.csv", "analysis/door.md"]:
        if not any(file.endswith("/" + name) for file in told):
            failures.append(f"{name} is not reported")
    trace = top / "trace"
    done = subprocess.run(["strace", "-f", "-qq", "-y", "-o", trace, "-e", "trace=%file", tool, "build", "--content", folder,
                           "--templates", top / "templates", "--output", site], capture_output=True, text=True)
    if done.returncode != 0:
        failures.append(f"the rest does not build: {done.returncode}: {done.stderr[:2000]}")
    opened = 0
    allowed = re.compile(r"/(usr|lib|lib64|opt|proc|sys|dev/(u?random|null)|etc/(ld\.so|localtime|nsswitch|passwd|locale))")
    for line in trace.read_text("utf-8", "replace").splitlines():
        call = re.match(r'\d+ +(\w+)\((?:[^"]*?<([^>]*)>, )?"((?:[^"\\]|\\.)*)"(?:.*?)= (-?\w+)', line)
        if not call or call[4].startswith("-"):
            continue
        path = os.path.normpath(os.path.join(call[2] or str(TOP), call[3]))
        opened += 1
        if not any(path == str(p) or path.startswith(str(p) + "/") for p in [folder, top / "templates", site, top / ".site.briefing", pathlib.Path(tool).parent]) \
                and path not in map(str, [top, *top.parents, *pathlib.Path(tool).parents]) and not allowed.match(path) and call[1] not in ("execve", "readlink", "getcwd"):
            failures.append(f"{call[1]} of {path}")
        if str(outside) in path:
            failures.append(f"{call[1]} of what lies outside: {path}")
    pages = [p for p in site.rglob("*") if p.is_file()] if site.exists() else []
    for page in pages:
        if SECRET.encode() in page.read_bytes():
            failures.append(f"the secret is in {page}")
        if page.is_symlink():
            failures.append(f"{page} is a link")
    if fingerprint(outside) != before:
        failures.append("what lies outside has changed")
    strays = sorted(p.name for p in top.iterdir() if p.name not in ("articles", "outside", "templates", "site", "trace"))
    if strays:
        failures.append(f"{strays} were written beside the site")
    links = subprocess.run([sys.executable, TOP / "Tests/Site/links.py", site], capture_output=True, text=True)
    if links.returncode != 0:
        failures.append(f"links lead out: {links.stdout[:1000]}")
    for failure in failures[:30]:
        print(failure)
    print(f"paths: {len(WAYS)} ways out in 12 places, {files} odd files; {refused} lines and files refused "
          f"({', '.join(f'{c} {n}' for c, n in sorted(codes.items()))}); {len(pages)} files built, {opened} paths used, {len(failures)} failures")
    if not failures:
        shutil.rmtree(top)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
