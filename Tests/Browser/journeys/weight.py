"""Every page keeps to its budget, with all that it loads: what the oldest machine in the commune and its network can carry."""

import gzip
import random
import urllib.parse

from crawl import tree

#: Bytes; what nginx compresses, at the level it has unless told otherwise.
PAGE, WIRE, SHEET, SCRIPT, REQUESTS, LEVEL = 100_000, 20_000, 30_000, 6_000, 3, 1


def parts(html: str) -> list[tuple[str, str]]:
    """What a page needs before it is complete; its mark is asked for later, once a year."""
    found = []
    for element in tree(html).iter():
        if element.tag == "link" and element.get("rel") == "stylesheet":
            found.append(("sheet", element.get("href")))
        elif element.tag in ("script", "img", "iframe", "audio", "video", "source", "embed") and element.get("src"):
            found.append((element.tag, element.get("src")))
    return found


def weigh(html: bytes, load) -> dict:
    loaded = [(kind, load(address)) for kind, address in parts(html.decode())]
    bodies = [html] + [body for _, body in loaded]
    return {
        "page": sum(map(len, bodies)), "wire": sum(len(gzip.compress(body, LEVEL)) for body in bodies), "requests": len(bodies),
        "sheet": sum(len(body) for kind, body in loaded if kind == "sheet"),
        "script": sum(len(body) for kind, body in loaded if kind == "script"),
    }


def over(weight: dict) -> list[str]:
    budgets = {"page": PAGE, "wire": WIRE, "requests": REQUESTS, "sheet": SHEET, "script": SCRIPT}
    return [f"{name}: {weight[name]} and not {most} at most" for name, most in budgets.items() if weight[name] > most]


def walk(journey):
    files: dict[str, bytes] = {}

    def load(address: str) -> bytes:
        if address not in files:
            answer = journey.ask("nobody", urllib.parse.urlsplit(address).path)
            assert answer.status == 200, f"{address} is not there"
            journey.must("immutable" in answer.header("Cache-Control"), f"{address} is asked for again each time")
            files[address] = answer.body
        return files[address]

    weights = {}
    for stop in journey.stops:
        html = journey.ask(stop.who, stop.address).body
        weights[stop] = weigh(html, load)
        journey.hold(f"{stop}: {wrong}" for wrong in over(weights[stop]))

    # The browser asks for no more than what was reckoned, before it listens for what moves.
    heaviest = max(weights, key=lambda stop: weights[stop]["wire"])
    page = journey.context(heaviest.who).new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(heaviest.address)
    journey.must(
        len([url for url in asked if "favicon" not in url and not url.split("?")[0].endswith("/so-lieu/moi")]) == weights[heaviest]["requests"],
        f"{weights[heaviest]['requests']} requests were reckoned, and the browser made {asked}")

    journey.exercised(len(weights), f"pages weighed, with {len(files)} files")
    for name, unit in (("page", "bytes"), ("wire", "bytes compressed"), ("requests", "requests"), ("sheet", "bytes"), ("script", "bytes")):
        most = max(weights, key=lambda stop: weights[stop][name])
        print(f"  heaviest {name}: {weights[most][name]} {unit}, {most}")

    html = journey.ask(heaviest.who, heaviest.address).body
    noise = random.Random(1).randbytes(16_000).hex().encode()

    def planted(more: bytes, what: str) -> list[str]:
        heavier = html.replace(b"</main>", more + b"</main>")
        return [wrong for wrong in over(weigh(heavier, lambda address: files.get(address, noise))) if wrong.startswith(what)]

    journey.finds("a page of 100 kB more", planted(b"<p>Thi \xc4\x91ua</p>" * 6_500, "page"))
    journey.finds("a page that cannot be compressed", planted(noise, "wire"))
    journey.finds("a fourth request", planted(b'<img alt="" src="/tinh/a.png"><img alt="" src="/tinh/b.png">', "requests"))
    journey.finds("a heavier sheet", planted(b'<link rel="stylesheet" href="/tinh/b.css">', "sheet"))
    journey.finds("a heavier script", planted(b'<script src="/tinh/b.js"></script>', "script"))
