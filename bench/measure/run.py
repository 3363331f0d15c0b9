"""
Runs the commands that come as JSON, one a line, and answers with what each took: seconds of wall time, seconds of processor
time of it and all processes that it started, and the most memory in MiB. Node can't ask the system for the latter two.

Memory is that of the largest process, or of all processes at once where that is more (PSS, so that what they share counts
once), looked at now and then: often at first, so that it doesn't cost what is measured much.
"""

import json
import os
import subprocess
import sys
import threading
import time


def main():
    for line in sys.stdin:
        print(json.dumps(run(**json.loads(line))), flush=True)


def run(command, env):
    start = time.perf_counter()
    with open(os.devnull, 'r+b') as nothing:
        process = subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=subprocess.PIPE, env=env)
    largest = [0]
    threading.Thread(target=watch, args=(process, largest), daemon=True).start()
    said = process.stderr.read().decode(errors='replace')
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return {
        'status': process.returncode,
        'said': said[-2000:],
        'wall': wall,
        'cpu': usage.ru_utime + usage.ru_stime,
        'memory': max(usage.ru_maxrss, largest[0]) / 1024,
    }


def watch(process, largest):
    pause = 0.02
    while process.returncode is None:
        time.sleep(pause)
        pause = min(pause * 1.5, 0.5)
        tree = tree_of(process.pid)
        if len(tree) > 1:
            largest[0] = max(largest[0], memory_of(tree))


def tree_of(root):
    parents = {}
    for name in filter(str.isdigit, os.listdir('/proc')):
        try:
            with open(f'/proc/{name}/stat') as stat:
                parents[int(name)] = int(stat.read().rpartition(')')[2].split()[1])
        except OSError:
            pass  # it has ended
    tree = {root}
    while more := {child for child, parent in parents.items() if parent in tree} - tree:
        tree |= more
    return tree


def memory_of(processes):
    total = 0
    for each in processes:
        try:
            with open(f'/proc/{each}/smaps_rollup') as rollup:
                total += next(int(line.split()[1]) for line in rollup if line.startswith('Pss:'))
        except (OSError, StopIteration):
            pass
    return total


main()
