"""No mistake is without a place: what is refused stands in a summary with the focus and at its field, and what was typed is still there."""

import re

from clicks import code
from crawl import shape, tree
from harness import PATIENCE
from mistakes import refusal
from town import PASSWORD

#: What is typed into every field of a form.
FILLINGS = {
    "nothing": "",
    "too much": "x" * 5000,
    "no number and no day": "abc",
    "a day that is none": "31/02/2024",
    "markup": "\"><svg/onload=alert(1)><b id=qua>",
    "a number too large": "999999999999999999999999999999999999999999",
}
FIELDS = "input:is([type=text], [type=password], :not([type])):not([hidden]), textarea"
GOT = """form => {
  for (const folded of form.querySelectorAll('details')) folded.open = true;
  for (let folded = form.closest('details'); folded; folded = folded.parentElement.closest('details')) folded.open = true;
}"""
BROKEN = "() => document.querySelectorAll('#qua, [onload], [onfocus], [onerror], svg[onload]').length"


def with_fields(html: str) -> list[str]:
    """Where its forms are sent that somebody types into."""
    found = []
    for form in tree(html).iter("form"):
        kinds = [element.get("type", "text") for element in form.iter("input")] + ["text" for _ in form.iter("textarea")]
        if form.get("method", "get").lower() == "post" and {"text", "password"} & set(kinds):
            found.append(form.get("action", ""))
    return found


class Trying:
    """One form in one browser, filled in wrongly again and again."""

    def __init__(self, journey, page, action: str, where: str):
        self.journey, self.page, self.action, self.where = journey, page, action, where
        self.refused = self.taken = self.held = self.links = self.whole = self.kept = 0

    @property
    def form(self):
        return self.page.locator(f"form[action='{self.action}']").first

    def send(self) -> int:
        # To make a key of a password takes seconds of a build without optimization, and many where others make theirs.
        # A script keeps each field that one leaves, and those answers are no pages.
        with self.page.expect_navigation(timeout=4 * PATIENCE) as navigated:
            self.form.locator("button:not([type=button])").first.click(timeout=4 * PATIENCE)
        first = navigated.value.request.redirected_from or navigated.value.request
        return first.response().status

    def fill(self, text: str) -> None:
        self.form.evaluate(GOT)
        for field in self.form.locator(FIELDS).all():
            field.fill(text)

    def attempt(self, what: str, text: str) -> bool:
        """Whether the form is still there."""
        if not self.form.count():
            return False
        self.fill(text)
        status = self.send()
        said = f"{self.where}, {what}"
        if status in (200, 303):
            self.taken += 1
            return False
        if status == 429:
            self.held += 1
            return False
        self.refused += 1
        self.journey.must(status == 422, f"{said}: {status}")
        self.journey.must(self.form.count() == 1, f"{said}: the form is gone")
        if status != 422 or self.form.count() != 1:
            return False
        links, lines = self.page.locator("#loi a").count(), self.page.locator("#loi li").count()
        self.links, self.whole = self.links + links, self.whole + lines - links
        # What is wrong of the whole, such as a name and a password that do not go together, stands alone in the summary.
        self.journey.must(links == lines > 0 or lines == 1, f"{said}: {lines - links} of {lines} mistakes have no place")
        self.journey.hold(f"{said}: {wrong}" for wrong in refusal(self.page))
        self.journey.hold(f"{said}: {wrong}" for wrong in self.lost(text))
        self.journey.must(self.page.evaluate(BROKEN) == 0, f"{said}: what was typed became a part of the page")
        return True

    def lost(self, text: str) -> list[str]:
        """What is not there any more of what was typed; what is secret is never shown again."""
        wrong = []
        for field in self.form.locator(FIELDS).all():
            secret = field.get_attribute("type") == "password" or field.get_attribute("autocomplete") == "one-time-code"
            typed = "" if secret else text
            if field.input_value() != typed:
                wrong.append(f"{field.get_attribute('name')} was {typed[:30]!r} and is {field.input_value()[:30]!r}")
            self.kept += 1
        return wrong


def walk(journey):
    journey.own_town()
    found, tried = {}, {}
    for stop in journey.built:
        for action in with_fields(journey.ask(stop.who, stop.address).text):
            found.setdefault(shape(action), (stop, action))

    def try_all(page, stop, action: str, where: str, again: bool, fillings=FILLINGS) -> Trying:
        """Every filling; where one was taken, the page is opened anew."""
        trying = Trying(journey, page, action, where)
        for what in fillings:
            text = FILLINGS[what]
            if not trying.attempt(what, text) and again:
                page.goto(stop.address)
        journey.must(trying.refused > 0, f"{where}: nothing is refused there")
        return trying

    for kind, (stop, action) in found.items():
        # The server is the same; without a script it is the browser that may be another.
        for script, fillings in ((True, FILLINGS), (False, ["nothing", "a day that is none"])):
            page = journey.context(stop.who, script=script, cookie=journey.cookie(stop.who)).new_page()
            page.goto(stop.address)
            if not page.locator(f"form[action='{action}']").count():
                continue
            where = f"{kind} ({stop.who}, {'with' if script else 'without'} a script)"
            tried[kind, script] = try_all(page, stop, action, where, True, fillings)

    # What comes after a form that was filled in rightly: the second factor, until it is on, and then off.
    who = "inspector"
    page = journey.context(who, script=False).new_page()
    page.goto("/tai-khoan/hai-lop")

    def rightly(**fields: str) -> None:
        form = page.locator("main form").first
        for name, value in fields.items():
            form.locator(f"[name={name}]").fill(value)
        form.locator("button").first.click()

    rightly(current=PASSWORD)
    secret = page.locator("p.code").last.text_content()
    for action in with_fields(page.content()):
        kind = shape(action)
        tried[kind, False] = try_all(page, None, action, f"{kind} ({who})", False)
    rightly(code=code(secret))
    page.goto("/tai-khoan/hai-lop")
    for action in with_fields(page.content()):
        kind = shape(action)
        journey.must(kind not in {known for known, _ in tried}, f"{kind} was there before")
        tried[kind, False] = try_all(page, None, action, f"{kind} ({who})", False)

    kinds = sorted({kind for kind, _ in tried})
    print(f"  forms: {', '.join(kinds)}")
    journey.exercised(len(kinds), f"kinds of forms that somebody types into, {len(tried)} times with a script or without")
    journey.exercised(sum(one.refused for one in tried.values()), "times refused as 422")
    journey.exercised(sum(one.links for one in tried.values()), "links in summaries that lead into a field which says the same")
    print(f"  sentences about a form as a whole: {sum(one.whole for one in tried.values())}")
    journey.exercised(sum(one.kept for one in tried.values()), "fields in which what was typed still stands")
    taken, held = sum(one.taken for one in tried.values()), sum(one.held for one in tried.values())
    print(f"  taken as it was: {taken} times; held back for a while: {held} times")

    def planted(before: str, after: str, text: str = "31/02/2024") -> list[str]:
        page = journey.context("administrator").new_page()
        page.goto("/1.10.1/nguoi/bo-nhiem")
        trying = Trying(journey, page, "/1.10.1/nguoi/bo-nhiem", "planted")
        trying.fill(text)
        journey.plant(page, trying.action, lambda html: re.sub(before, after, html))
        trying.send()
        return refusal(page) + trying.lost(text)

    journey.must(not planted("</main>", "</main><!-- -->"), "a page without a fault has one")
    journey.finds("a link that leads nowhere", planted(r'href="#[a-z-]+"(?=>Từ ngày|>Ngày|>Bắt đầu|>[^<]*: )', 'href="#khong-co"'))
    journey.finds("a field that its mistake is not tied to", planted(r'(<input[^>]*) aria-describedby="[^"]*-loi"', r"\1"))
    journey.finds("a field that is not marked", planted(' aria-invalid="true"', ""))
    journey.finds("a summary without focus", planted(" autofocus", ""))
    journey.finds("a title without the mistake", planted("<title>Lỗi: ", "<title>"))
    journey.finds("what was typed is gone", planted('value="31/02/2024"', 'value=""'))
