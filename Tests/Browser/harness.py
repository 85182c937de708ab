"""What a journey has at hand: the pages of everybody, browsers in which somebody is signed in, and how it says what it found.

usage: harness.py JOURNEY    walks one, in the town that THIDUA_TOWN tells of
"""

import functools
import importlib.util
import json
import os
import sys
from pathlib import Path
from typing import Callable, Iterable, NamedTuple

import town

#: Nothing waits for a time, all wait for something; and never longer than this (ms).
PATIENCE = 15_000


class Stop(NamedTuple):
    """A page as somebody sees it."""

    who: str
    address: str
    status: int

    def __str__(self) -> str:
        return f"{self.address} ({self.who})"


class Journey:
    def __init__(self, name: str, told: dict):
        self.name = name
        self.url: str = told["url"]
        self.people: dict[str, dict] = told["people"]
        self.crawled: dict[str, dict] = told["crawled"]
        self.texts: list[str] = told["texts"]
        self.measures: list[str] = told["measures"]
        #: Of its own, so that no other journey uses up its attempts to sign in.
        self.address: str = told["address"]
        #: The demonstration's own people and ids, by the names that a shell has for them.
        self.sample: dict[str, str] = told["sample"]
        self._told = told
        self._towns: list[town.Town] = []
        self.complaints: list[str] = []
        self.numbers: list[tuple[int, str]] = []
        self.planted: list[str] = []
        self._playwright = None

    # What it says

    def hold(self, complaints: Iterable[str]) -> None:
        """Nothing may be complained of."""
        self.complaints += list(complaints)

    def must(self, holds: bool, otherwise: str) -> None:
        self.hold([] if holds else [otherwise])

    def finds(self, fault: str, complaints: Iterable[str]) -> None:
        """The same look at a planted fault has to complain."""
        if list(complaints):
            self.planted.append(fault)
        else:
            self.complaints.append(f"planted and not found: {fault}")

    def exercised(self, number: int, what: str) -> None:
        self.numbers.append((number, what))
        self.must(number > 0, f"nothing was exercised: 0 {what}")

    # What there is

    @functools.cached_property
    def stops(self) -> list[Stop]:
        """Every page in every role."""
        return [Stop(who, address, status) for who, its in self.crawled.items() for address, status in its["pages"].items()]

    @functools.cached_property
    def distinct(self) -> list[Stop]:
        """The same, but each page once where it is the same to the byte for several people."""
        seen = {}
        for stop in self.stops:
            seen.setdefault(self.crawled[stop.who]["looks"][stop.address], stop)
        return list(seen.values())

    @functools.cached_property
    def built(self) -> list[Stop]:
        """Of these, one of each that is built alike: of one kind of address, and of the same kinds of elements in one another."""
        seen = {}
        for stop in self.distinct:
            seen.setdefault(self.crawled[stop.who]["builds"][stop.address], stop)
        return list(seen.values())

    def visits(self, stops: list[Stop], **how):
        """Opens each in a browser of whoever sees it, one after the other."""
        context, whose = None, None
        for stop in sorted(stops, key=lambda stop: stop.who):
            if whose != stop.who:
                if context is not None:
                    context.close()
                context, whose = self.context(stop.who, **how), stop.who
                page = context.new_page()
            yield stop, page
        if context is not None:
            context.close()

    def ask(self, who: str, path: str, method: str = "GET", **more) -> town.Answer:
        """Over the wire, without a browser."""
        return town.ask(self.url, path, method, cookie=self.cookie(who), address=self.address, **more)

    def cookie(self, who: str) -> str | None:
        return None if who == "nobody" else self.people[who]["cookie"]

    def sign_in(self, who: str) -> str:
        """A session that only this journey has."""
        return town.sign_in(self.url, self.people[who]["login"], self.address)

    def own_town(self) -> town.Town:
        """A town of its own, as the common one was before anybody did anything there. From now on everything is asked and seen there."""
        own = town.Town(
            self._told["thidua"], f"{self._told['template']}_{self.name}_{len(self._towns)}".replace("-", "_"), self._told["template"])
        self._towns.append(own.__enter__())
        self.url = own.url
        return own

    # What it sees it in

    @functools.cached_property
    def browser(self):
        from playwright.sync_api import expect, sync_playwright

        self._playwright = sync_playwright().start()
        expect.set_options(timeout=PATIENCE)
        return self._playwright.chromium.launch(
            executable_path=os.environ.get("THIDUA_CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox"] if os.geteuid() == 0 else [])

    def context(
        self, who: str = "nobody", *, cookie: str | None = None, language: str = "vi", script: bool = True, width: int = 1280,
        scheme: str = "light"
    ):
        """A browser of somebody's own, signed in or not."""
        context = self.browser.new_context(
            base_url=self.url, locale={"vi": "vi-VN", "en": "en-GB"}[language], java_script_enabled=script,
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce",
            extra_http_headers={"X-Forwarded-For": self.address})
        context.set_default_timeout(PATIENCE)
        cookie = cookie or self.cookie(who)
        if cookie is not None:
            context.add_cookies([{
                "name": "__Host-thidua", "value": cookie, "url": self.url.replace("http:", "https:"), "secure": True, "httpOnly": True,
                "sameSite": "Lax"}])
        return context

    def plant(self, page, address: str, change: Callable[[str], str]) -> None:
        """From now on this page has a fault in it. The headers are the server's own."""

        def answer(route):
            response = route.fetch(max_redirects=0)
            before = response.text()
            after = change(before)
            if 200 <= response.status < 300 or response.status >= 400:
                assert after != before, f"the fault could not be planted in {address}"
            headers = {name: value for name, value in response.headers.items() if name != "content-length"}
            route.fulfill(status=response.status, headers=headers, body=after)

        page.route(lambda url: url.removeprefix(self.url).partition("?")[0] == address, answer)

    def end(self) -> None:
        if self._playwright is not None:
            self.browser.close()
            self._playwright.stop()
        for own in self._towns:
            self.hold(f"the server's log tells of a fault: {fault}" for fault in own.faults()[:20])
            own.__exit__()


def main() -> int:
    path = Path(sys.argv[1])
    told = json.loads(Path(os.environ["THIDUA_TOWN"]).read_text())
    specification = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    journey = Journey(path.stem, told | {"address": os.environ["THIDUA_ADDRESS"]})
    try:
        module.walk(journey)
    finally:
        journey.end()
    for number, what in journey.numbers:
        print(f"  {number} {what}")
    if journey.planted:
        print(f"  planted and found: {'; '.join(journey.planted)}")
    else:
        journey.complaints.append("it planted no fault, so nobody knows whether it would find one")
    if not journey.numbers:
        journey.complaints.append("it does not say what it exercised")
    for complaint in journey.complaints[:40]:
        print(f"  ✘ {complaint}")
    if len(journey.complaints) > 40:
        print(f"  ✘ … and {len(journey.complaints) - 40} more")
    return 1 if journey.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
