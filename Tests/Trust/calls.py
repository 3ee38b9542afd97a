"""Every system call that changes or reads the disk fails in turn (strace -e inject), and the process is killed at
each in turn: the output is one edition or the other, the exit code is 74 or the build was whole, and the next
build succeeds. Needs strace."""

import errno
import os
import re
import tempfile

from edition import Site, Tally, options

FAULTS = {
    "write": ["ENOSPC", "EIO"], "openat": ["EACCES", "EMFILE", "EIO"], "read": ["EIO"], "mkdirat": ["ENOSPC"],
    "linkat": ["EIO", "EPERM", "ENOSPC"], "unlinkat": ["EIO", "EACCES"], "renameat2": ["EIO", "EINVAL", "EBUSY"],
    "renameat": ["EIO"], "fsync": ["EIO"], "syncfs": ["EIO"], "fchmod": ["EPERM"], "fchmodat": ["EPERM"],
    "fstat": ["EIO"], "newfstatat": ["EIO"], "getdents64": ["EIO"], "flock": ["EIO"],
    "fgetxattr": ["EIO"], "fsetxattr": ["EIO", "EOPNOTSUPP"],
}
# strace names calls as this machine's kernel does; a call that it does not know is left out.

# A briefing of more text than is kept in memory: 20 MB, in a temporary file with its database.
LARGE = {"pages": 300, "paragraphs": 64}
LARGE_FAULTS = {"openat": ["EACCES", "ENOSPC"], "pwrite64": ["ENOSPC", "EIO"], "pread64": ["EIO"]}

arguments = options(__doc__, most=1_000_000, kills=1)
tally = Tally("failing calls")
trace = tempfile.mktemp(prefix="briefing-trace-")


def calls(site, faults, folder):
    """For each kind of call, the numbers of those that a build makes in a folder; each thread counts its own."""
    site.start_from("a")
    known = [name for name in faults if os.system(f"strace -qq -o /dev/null -e trace={name} true 2>/dev/null") == 0]
    # One job, so that the numbers are the same each time.
    site.build("b", before=["strace", "-f", "-y", "-qq", "-o", trace, "-e", "trace=" + ",".join(known)])
    counts, ours = {}, {name: set() for name in known}
    with open(trace) as lines:
        for line in lines:
            found = re.match(r"(\d+) +(\w+)\(", line)
            if not found or found[2] not in ours:
                continue
            thread, name = found[1], found[2]
            counts[thread, name] = counts.get((thread, name), 0) + 1
            if folder in line:
                ours[name].add(counts[thread, name])
    return {name: sorted(numbers) for name, numbers in ours.items()}


def inject(site, name, number, fault):
    site.start_from("a")
    before = ["strace", "-f", "-qq", "-o", trace, "-e", f"trace={name}", "-e", f"inject={name}:{fault}:when={number}"]
    done = site.build("b", before=before)
    with open(trace) as lines:
        hit = "INJECTED" in lines.read() or done.returncode in (-9, 137)
    found, place = site.edition(), f"{name} {number} {fault}"
    tally.count("injected" if hit else "not reached")
    tally.require(found != "torn", f"{place}: torn")
    return done, found, place


def fail(site, name, number, fault):
    done, found, place = inject(site, name, number, "error=" + fault)
    words = os.strerror(getattr(errno, fault))
    if done.returncode == 0:
        tally.count("worked around")
        tally.require(found == "b", f"{place}: exit 0, but the output is the old edition")
        tally.require(site.leftovers() == [], f"{place}: exit 0, but {site.leftovers()} is left")
    else:
        tally.count("exit 74")
        tally.require(done.returncode == 74, f"{place}: exit {done.returncode}: {done.stderr}")
        tally.require(words in done.stderr, f"{place}: the message does not say “{words}”: {done.stderr}")
    tally.require(site.recovers("b"), f"{place}: the next build did not succeed")


site = Site(arguments.tool)
for name, numbers in calls(site, FAULTS, site.folder).items():
    for number in numbers[:arguments.most]:
        for fault in FAULTS[name]:
            fail(site, name, number, fault)
        if arguments.kills and name not in ("read", "fstat", "newfstatat", "flock"):
            _, found, place = inject(site, name, number, "signal=KILL")
            tally.count("killed at a call")
            tally.require(site.recovers("b"), f"{place}: the next build did not succeed")
tally.require(site.sources_are_untouched(), "the sources changed")
site.remove()

large = Site(arguments.tool, **LARGE)
for name, numbers in calls(large, LARGE_FAULTS, large.temporary).items():
    tally.require(numbers, f"{name}: a large briefing makes no such call on a temporary file")
    # The first, the last, and some between them: of the writes more, since SQLite's are gathered before they are made.
    some = 24 if name == "pwrite64" else 4
    for number in numbers[::max(1, len(numbers) // some)] + numbers[-1:]:
        for fault in LARGE_FAULTS[name]:
            fail(large, name, number, fault)
large.remove()
tally.require(tally.counts.get("not reached", 0) * 20 < tally.counts["injected"], "too many calls were not reached")
tally.end()
