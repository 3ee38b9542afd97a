"""Disks that are full or read-only, two builds at once, and files that are not ours. Needs root for the mounts."""

import os
import shutil
import subprocess
import tempfile

from edition import FOREIGN, Site, Tally, fingerprint, options

arguments = options(__doc__, sizes=24, races=40)
tally = Tally("places")


def mount(*words):
    subprocess.run(["mount", *words], check=True)


def on_full_disk():
    """A tmpfs of every size from too small for anything to big enough."""
    site = Site(arguments.tool)
    base = site.path("site")
    for step in range(arguments.sizes):
        shutil.rmtree(base, ignore_errors=True)
        os.makedirs(base)
        mount("-t", "tmpfs", "-o", "size=4m", "tmpfs", base)
        try:
            os.makedirs(site.output)
            for name, text in FOREIGN.items():
                os.makedirs(os.path.dirname(os.path.join(site.output, name)), exist_ok=True)
                with open(os.path.join(site.output, name), "w") as file:
                    file.write(text)
            tally.require(site.build("a").returncode == 0, "the first edition was not built")
            used = os.statvfs(base)
            free = step * step // 2
            pages = used.f_blocks - used.f_bfree + free
            subprocess.run(["mount", "-o", f"remount,size={pages * used.f_frsize}", base], check=True)
            done = site.build("b")
            found = site.edition()
            place = f"a disk with {free} free pages"
            if done.returncode == 0:
                tally.count("big enough")
                tally.require(found == "b", f"{place}: exit 0, but the output is {found}")
            else:
                tally.count("full")
                tally.require(done.returncode == 74, f"{place}: exit {done.returncode}: {done.stderr}")
                tally.require("No space left on device" in done.stderr, f"{place}: {done.stderr}")
                tally.require(found == "a", f"{place}: the output is {found}")
            subprocess.run(["mount", "-o", "remount,size=4m", base], check=True)
            tally.require(site.recovers("b"), f"{place}: the next build did not succeed")
        finally:
            subprocess.run(["umount", base], check=True)
    site.remove()


def on_read_only_disk():
    for inside in (False, True):
        site = Site(arguments.tool)
        site.start_from("a")
        place = site.output if inside else site.path("site")
        if inside:
            # An edition that does not remember what it was made from is made again to be compared.
            for name in os.listxattr(site.output):
                os.removexattr(site.output, name)
        mount("--bind", place, place)
        mount("-o", "remount,ro,bind", place)
        done = site.build("b")
        tally.count("read-only")
        tally.require(done.returncode == 74, f"read-only {place}: exit {done.returncode}: {done.stderr}")
        tally.require(site.edition() == "a", f"read-only {place}: the output changed")
        tally.require(site.build("a").returncode == 0, "an unchanged edition needs no writing")
        subprocess.run(["umount", place], check=True)
        tally.require(site.recovers("b"), "the build after a read-only disk did not succeed")
        site.remove()


def two_at_once():
    site = Site(arguments.tool)
    for race in range(arguments.races):
        if race % 2:
            site.start_from("ab"[race % 4 // 2])
        else:
            shutil.rmtree(site.path("site"), ignore_errors=True)
        builds = [
            subprocess.Popen(site.command(edition), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            for edition in "abab"]
        codes = []
        for build in builds:
            _, errors = build.communicate(timeout=120)
            codes.append(build.returncode)
            tally.require(build.returncode in (0, 74), f"two at once: exit {build.returncode}: {errors}")
        tally.count("races of four")
        foreign = () if race % 2 else set(FOREIGN) | {".well-known"}
        now = fingerprint(site.output)
        editions = [[line for line in whole if line[0] not in foreign] for whole in site.editions.values()]
        tally.require(now in editions, "two at once: torn")
        tally.require(0 in codes, "two at once: none succeeded")
        tally.require(site.leftovers() == [], f"two at once: {site.leftovers()} is left")
    site.remove()


def among_foreign_files():
    """A link to a folder full of files, a repository, a FIFO, a name that is not UTF-8: all survive, inodes too."""
    site = Site(arguments.tool)
    site.start_from("a")
    outside = tempfile.mkdtemp(prefix="briefing-outside-")
    with open(os.path.join(outside, "precious.txt"), "w") as file:
        file.write("precious")
    put = lambda name: os.path.join(os.fsencode(site.output), name)
    os.symlink(outside, put(b"link"))
    os.symlink("/nonexistent", put(b"dangling"))
    os.mkfifo(put(b"pipe"))
    subprocess.run(["git", "init", "-q", site.output], check=True)
    with open(put(b"odd\xff\nname"), "w") as file:
        file.write("odd")
    names = [b"link", b"dangling", b"pipe", b"CNAME", b"odd\xff\nname", b".git/HEAD", b"analysis/own.txt"]
    before = [os.lstat(put(name)).st_ino for name in names]
    repository = fingerprint(os.path.join(site.output, ".git"))
    done = site.build("b")
    tally.require(done.returncode == 0, f"among foreign files: exit {done.returncode}: {done.stderr}")
    tally.require(before == [os.lstat(put(name)).st_ino for name in names], "a foreign file is another one now")
    tally.require(repository == fingerprint(os.path.join(site.output, ".git")), "the repository changed")
    tally.require(os.listdir(outside) == ["precious.txt"], "a file behind a link changed")
    tally.require(site.leftovers() == [], f"{site.leftovers()} is left")
    tally.count("among foreign files")

    before = fingerprint(site.output)
    path = next(name for name, kind, _ in site.editions["a"] if kind == "file" and "page-0-a" in name)
    os.symlink(outside, os.path.join(site.output, path))
    before = fingerprint(site.output)
    done = site.build("a")
    tally.require(done.returncode == 1 and path in done.stderr, f"a link in the way: {done.returncode} {done.stderr}")
    tally.require("output-not-ours" in done.stderr, f"a link in the way: {done.stderr}")
    tally.require(fingerprint(site.output) == before, "a link in the way: something changed")
    tally.count("refused")
    shutil.rmtree(outside)
    site.remove()


among_foreign_files()
two_at_once()
on_full_disk()
on_read_only_disk()
tally.require(tally.counts.get("full") and tally.counts.get("big enough"), "the disks were all full, or none was")
tally.end()
