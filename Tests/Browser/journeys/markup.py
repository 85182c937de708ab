"""Every page is HTML without one parse error, in both languages, no id stands on it twice, and nothing in it is a style or a script."""

import re

import html5lib

from crawl import tree


def errors(text: str) -> list[str]:
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    parser.parse(text)
    found = [f"{code} at {place}" for place, code, _ in parser.errors]
    ids = [element.get("id") for element in tree(text).iter() if element.get("id")]
    found += [f"id {name} stands twice" for name in sorted({name for name in ids if ids.count(name) > 1})]
    for element in tree(text).iter():
        inside = [name for name in element.keys() if name == "style" or name.startswith("on")]
        if inside or element.tag == "style" or (element.tag == "script" and (element.text or not element.get("src"))):
            found.append(f"{element.tag} carries a style or a script: {', '.join(inside)}")
        for attribute in ("for", "aria-describedby", "aria-labelledby", "aria-controls", "list"):
            for name in (element.get(attribute) or "").split():
                if name not in ids:
                    found.append(f"{attribute} names {name}, which is not there")
    if not re.match(r"<!doctype html><html lang=\"(vi|en)\">", text):
        found.append("it does not begin as a page does")
    return found


def walk(journey):
    pages = size = 0
    for stop in journey.stops:
        for language in ("vi", "en"):
            answer = journey.ask(stop.who, stop.address, language=language)
            journey.must(answer.status == stop.status, f"{stop}: {answer.status} and not {stop.status}")
            journey.hold(f"{stop}, {language}: {error}" for error in errors(answer.text))
            journey.must(f'<html lang="{language}">' in answer.text, f"{stop} does not say that it is in {language}")
            journey.must(answer.header("Content-Language") == language, f"{stop}: its header does not say {language}")
            pages, size = pages + 1, size + len(answer.body)
    journey.exercised(pages, "pages parsed strictly, in both languages")
    journey.exercised(size, "bytes")

    text = journey.ask("leader", "/1.10.1/viec").text
    for fault, before, after in (
        ("an end tag left out", "</h1>", ""),
        ("a block in a paragraph", "</main>", "<p><div>a</div></p></main>"),
        ("an id twice", "</main>", '<p id="noi-dung">a</p></main>'),
        ("a label for nothing", "</main>", '<label for="khong-co">a</label></main>'),
        ("a naked ampersand", "</main>", "<p>&khongco;</p></main>"),
        ("a style on an element", "<h1>", '<h1 style="color: red">'),
        ("a handler on an element", "<h1>", '<h1 onclick="alert(1)">'),
        ("a script inside", "</main>", "<script>1</script></main>"),
        ("an attribute twice", '<main id="noi-dung"', '<main id="noi-dung" id="b"'),
    ):
        assert before in text
        journey.finds(fault, errors(text.replace(before, after, 1)))
