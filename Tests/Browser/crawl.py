"""Which pages there are for somebody: all that links lead to, from where one stands after signing in. Nothing is listed by hand."""

import hashlib
import re
import urllib.parse
from collections import Counter

import html5lib

from town import ask

#: So many addresses of one shape are looked at; the others are counted.
OF_ONE_SHAPE = 3
UNIT = r"\d+(?:\.\d+)*"
UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
NOWHERE = "/khong-co"
#: Attributes that make an element another kind of thing.
SAYING = ("class", "type", "role", "tabindex")


def shape(address: str) -> str:
    """`/{unit}/bao-cao/{id}?ky=`: an address without what it is about."""
    path, _, query = address.partition("?")
    path = re.sub(rf"(?<=/){UUID}(?=/|$)", "{id}", path)
    path = re.sub(rf"^/{UNIT}(?=/|$)", "/{unit}", path)
    path = re.sub(rf"(?<=/){UNIT}(?=/|$)", "{n}", path)
    names = sorted(name for name, _ in urllib.parse.parse_qsl(query, keep_blank_values=True))
    return path + ("?" + "&".join(names) if names else "")


def tree(text: str):
    return html5lib.parse(text, namespaceHTMLElements=False)


def links(text: str) -> list[str]:
    """Where a page leads on this very site, but for the switch of the language, which changes what is read next."""
    found = []
    for element in tree(text).iter("a"):
        address = urllib.parse.urldefrag(element.get("href", "")).url
        if address.startswith("/") and not address.startswith(("//", "/ngon-ngu/", "/v1/")):
            found.append(address)
    return list(dict.fromkeys(found))


def forms(text: str) -> list[str]:
    """Where its forms are sent that change something."""
    return [form.get("action", "") for form in tree(text).iter("form") if form.get("method", "get").lower() == "post"]


def look(text: str) -> str:
    """The same for pages that are the same to the byte, but for what is made anew each time."""
    return hashlib.sha256(re.sub(r'(?<=name="proof" value=")[^"]*|\d\d:\d\d', "", text).encode()).hexdigest()


def build(text: str) -> str:
    """The same for pages that are made of the same kinds of elements in one another, whatever they say and however many there are."""

    def kind(element) -> str:
        return " ".join([element.tag] + [f"{name}={element.get(name)}" for name in SAYING if element.get(name)])

    root = tree(text)
    kinds = {
        f"{kind(parent)} > {kind(child)}" for parent in root.iter() if isinstance(parent.tag, str)
        for child in parent if isinstance(child.tag, str)}
    return hashlib.sha256("\n".join(sorted(kinds)).encode()).hexdigest()


def crawl(url: str, cookie: str | None) -> dict:
    """The pages somebody gets to, the files beside them, links that lead nowhere, and how many more there are of a shape."""
    waiting = [("/dang-nhap" if cookie is None else "/", "")]
    seen, shapes, left = {waiting[0][0]}, Counter(), Counter()
    result = {"pages": {}, "looks": {}, "builds": {}, "files": [], "dead": [], "forms": []}

    def note(address: str, answer) -> None:
        result["pages"][address], result["looks"][address] = answer.status, look(answer.text)
        result["builds"][address] = f"{shape(address)} {build(answer.text)}"

    while waiting:
        address, before = waiting.pop(0)
        answer = ask(url, address, cookie=cookie)
        onward = []
        if answer.status in (302, 303, 307, 308):
            onward = [answer.header("Location")]
        elif answer.status != 200:
            result["dead"].append(f"{before} leads to {address}: {answer.status}")
        elif not answer.header("Content-Type").startswith("text/html"):
            result["files"].append(address)
        else:
            note(address, answer)
            onward = links(answer.text)
            result["forms"] += [action for action in forms(answer.text) if action not in result["forms"]]
        for link in onward:
            if link in seen:
                continue
            seen.add(link)
            shapes[shape(link)] += 1
            if shapes[shape(link)] > OF_ONE_SHAPE:
                left[shape(link)] += 1
            else:
                waiting.append((link, address))
    # What is shown where nothing is, is a page too.
    note(NOWHERE, ask(url, NOWHERE, cookie=cookie))
    result["left"] = dict(left)
    return result
