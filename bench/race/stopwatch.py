"""Times programs from outside, as /usr/bin/time does."""

import os
import time


class Failed(Exception):
    """A program ended with an error."""


def timed(words, okay=(0,)):
    """Runs a program to its end, its output thrown away. Its children that it
    waited for count; its peak is that of the largest of them, and never below
    that of this process."""
    words = [str(word) for word in words]
    silence = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    process = os.posix_spawnp(words[0], words, os.environ, file_actions=silence)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in okay:
        raise Failed(" ".join(words))
    return {
        "wall": wall,
        "processor": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss * 1024,
        "load": os.getloadavg()[0],
    }
