"""kill -9 at random moments of a build: the output is one edition or the other, and the next build succeeds."""

import os
import random
import signal
import subprocess
import time

from edition import Site, Tally, options

arguments = options(__doc__, kills=500, seed=1)
chance = random.Random(arguments.seed)
site, tally = Site(arguments.tool), Tally("kill -9")

started = time.monotonic()
site.start_from("a")
site.build("b")
took = min(1.0, time.monotonic() - started)

now = "b"
while tally.counts.get("kills", 0) < arguments.kills:
    goal = "a" if now == "b" else "b"
    build = subprocess.Popen(site.command(goal), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(chance.uniform(0, took))
    build.send_signal(signal.SIGKILL)
    if build.wait() != -signal.SIGKILL:
        tally.count("builds that ended first")
        took *= 0.98
    else:
        tally.count("kills")
        took *= 1.005
    found = site.edition()
    tally.require(found in (now, goal), f"the output is {found} after a build of {goal} over {now}")
    if found == "torn":
        break
    if found == goal:
        tally.count("exchanged")
    if site.leftovers():
        tally.count("with leftovers")
    now = found
    # Every second time the dead build's leftovers are left for the next build to be killed in turn.
    if chance.random() < 0.5:
        goal = chance.choice("ab")
        tally.require(site.recovers(goal), f"the build after a kill did not succeed: {os.listdir(site.path('site'))}")
        now = goal
tally.require(site.sources_are_untouched(), "the sources changed")
site.remove()
tally.end()
