"""Walks through the pages as people do: every journey in journeys/, or those named, each in a process of its own with an end in time.

usage: run.py THIDUA [JOURNEY …]    THIDUA is the program that is served; wants DATABASE_URL, APP_DATABASE_URL and PostgreSQL's tools
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from crawl import crawl
from town import Town, faults

HERE = Path(__file__).parent
#: Seconds that a journey may take before it is killed, and counts as failed.
LIMIT = 900
#: What takes longest, the longest first; the last line of a run tells.
LONGEST = ["accessible", "refusals", "month", "keyboard", "hostile", "resend", "stranger", "door", "narrow"]


running: set[subprocess.Popen] = set()


class Walked:
    def __init__(self, path: Path, status: int | None, said: str, seconds: float):
        self.path, self.status, self.said, self.seconds = path, status, said, seconds

    @property
    def failed(self) -> bool:
        return self.status != 0

    def __str__(self) -> str:
        sentence = re.match(r'"""(.*?)\.?(?:"""|\n)', self.path.read_text())[1]
        end = "" if self.status is not None else f"\n  ✘ it did not end within {self.seconds:.0f} s and was killed"
        return f"{'✘' if self.failed else '✔'} {self.path.stem}: {sentence} ({self.seconds:.1f} s)\n{self.said.rstrip()}{end}"


def walk(path: Path, told: Path, place: int, limit: float = LIMIT) -> Walked:
    began = time.monotonic()
    environment = os.environ | {"THIDUA_TOWN": str(told), "THIDUA_ADDRESS": f"198.51.100.{1 + place}", "PYTHONDONTWRITEBYTECODE": "1"}
    # A group of its own: the browser ends with it.
    process = subprocess.Popen(
        [sys.executable, HERE / "harness.py", path], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env=environment, text=True, start_new_session=True)
    running.add(process)
    try:
        said, _ = process.communicate(timeout=limit)
        status = process.returncode
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        said, _ = process.communicate()
        status = None
    running.discard(process)
    return Walked(path, status, said, time.monotonic() - began)


def faults_of_the_runner(told: Path) -> list[str]:
    """What it would not notice: journeys that are wrong, that hang, that do nothing."""
    wanted = {"hangs": None, "is_wrong": 1, "does_nothing": 1, "finds_nothing": 1, "breaks": 1}
    with ThreadPoolExecutor(2) as pool:
        walks = list(pool.map(lambda name: walk(HERE / "planted" / f"{name}.py", told, 200, limit=3 if name == "hangs" else 60), wanted))
    for walked, status in zip(walks, wanted.values()):
        if walked.status != status:
            yield f"planted and not found: a journey that {walked.path.stem.replace('_', ' ')} ended with {walked.status}: {walked.said}"


def stop(number: int, _) -> None:
    """Ends what was begun: journeys here, the server and its database on the way out."""
    for process in list(running):
        os.killpg(process.pid, signal.SIGKILL)
    sys.exit(128 + number)


def main() -> int:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    thidua, *names = sys.argv[1:]
    journeys = sorted((HERE / "journeys").glob("*.py"))
    if unknown := set(names) - {path.stem for path in journeys}:
        print(f"there is no journey {', '.join(sorted(unknown))}; there are {', '.join(path.stem for path in journeys)}", file=sys.stderr)
        return 2
    journeys = [path for path in journeys if not names or path.stem in names]
    began = time.monotonic()
    walks = []
    first = Town(thidua, f"thidua_browser_{os.getpid()}")
    with first as template, Town(thidua, f"{template.database}_common", template.database) as town:
        people = {"nobody": None} | {who: person["cookie"] for who, person in template.people.items()}
        before = time.monotonic()
        with ThreadPoolExecutor(4) as pool:
            crawled = dict(zip(people, pool.map(lambda cookie: crawl(town.url, cookie), people.values())))
        print(f"every link was followed: {time.monotonic() - before:.1f} s", flush=True)
        told = town.folder / "town.json"
        told.write_text(json.dumps({
            "url": town.url, "people": template.people, "sample": template.sample, "crawled": crawled, "texts": town.texts(),
            "measures": town.measures(), "template": template.database, "thidua": thidua}))
        failed = list(faults_of_the_runner(told))
        for fault in failed:
            print(f"✘ {fault}")
        # As many at once as there are processors, since each has a browser. The longest begin first, or the last of them walks alone.
        journeys.sort(key=lambda path: LONGEST.index(path.stem) if path.stem in LONGEST else len(LONGEST))
        with ThreadPoolExecutor(max(2, (os.cpu_count() or 2))) as pool:
            for walked in pool.map(lambda pair: walk(pair[1], told, pair[0]), enumerate(journeys)):
                print(walked, flush=True)
                walks.append(walked)
        failed += [walked.path.stem for walked in walks if walked.failed]
        if found := town.faults():
            failed.append("the server")
            print("✘ the server's log tells of faults", *found[:20], sep="\n  ")
        if not faults("2024-12-20T08:00:00+0700 error thidua: a planted fault"):
            failed.append("planted and not found: a fault in the server's log")
    longest = sorted(walks, key=lambda walked: -walked.seconds)
    print("seconds: " + ", ".join(f"{walked.path.stem} {walked.seconds:.0f}" for walked in longest))
    count = f"{len(walks) - sum(walked.failed for walked in walks)} of {len(walks)} journeys passed"
    print(f"Browser: {count} in {time.monotonic() - began:.0f} s" + (f"; failed: {', '.join(failed)}" if failed else ""))
    return 1 if failed or not walks else 0


if __name__ == "__main__":
    sys.exit(main())
