"""axe-core finds nothing on any page in any role, wide and narrow, light, dark and in the colours of the system, folded and unfolded."""

import itertools
import json

from crawl import shape

WIDTHS, SCHEMES = (1280, 360, 320), ("light", "dark")
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations", "incomplete"],
}
#: A menu lies over what is below it as long as it is open: that is no small target.
UNDER_MENUS = {"target-size": {"enabled": False}}


def script() -> str:
    from axe_playwright_python.base import AXE_SCRIPT

    return AXE_SCRIPT


def look(page, **more) -> dict:
    found = page.evaluate(f"""async () => {{
      const found = await axe.run({json.dumps(OPTIONS | more)});
      return {{
        violations: found.violations.map(v => v.id + ' at ' + v.nodes.map(n => n.html.slice(0, 120)).slice(0, 3).join(' | ')),
        checks: found.passes.length, open: found.incomplete.map(i => i.id)}};
    }}""")
    return found


def unfold(page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")


def walk(journey):
    looks = checks = 0
    built = set(journey.built)
    left_open = {}

    def judge(page, where: str, **more) -> None:
        nonlocal looks, checks
        found = look(page, **more)
        journey.hold(f"{where}: {violation}" for violation in found["violations"])
        journey.must(found["checks"] > 5, f"{where}: axe checked next to nothing")
        looks, checks = looks + 1, checks + found["checks"]
        for rule in found["open"]:
            left_open[rule] = left_open.get(rule, 0) + 1

    def around(page, where: str) -> None:
        """At every width, in light and dark; then once more each with all that was folded unfolded."""
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                judge(page, f"{where}, {width} px, {scheme}")
        page.emulate_media(forced_colors="active")
        # These colours are the reader's own; what axe reads of them, `-webkit-text-fill-color`, is still ours and not what is painted.
        judge(page, f"{where}, {WIDTHS[-1]} px, colours of the system", rules={"color-contrast": {"enabled": False}})
        page.emulate_media(forced_colors="none")
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        page.emulate_media(color_scheme="light")
        unfold(page)
        judge(page, f"{where}, unfolded, {WIDTHS[0]} px, light", rules=UNDER_MENUS)
        unfolded(page, where)

    def unfolded(page, where: str) -> None:
        unfold(page)
        page.set_viewport_size({"width": WIDTHS[-1], "height": 900})
        page.emulate_media(color_scheme="dark")
        judge(page, f"{where}, unfolded, {WIDTHS[-1]} px, dark", rules=UNDER_MENUS)

    # One of each kind of address at every width and in every light; of what is built otherwise there the two ends, and unfolded; all
    # others in turns at one of these.
    first = {shape(stop.address): stop for stop in reversed(journey.built)}
    turns = itertools.cycle(itertools.product(WIDTHS, SCHEMES))
    for stop, page in journey.visits(journey.distinct):
        page.goto(stop.address)
        page.evaluate(script())
        if first[shape(stop.address)] == stop:
            around(page, str(stop))
            continue
        if stop in built:
            page.set_viewport_size({"width": WIDTHS[0], "height": 900})
            judge(page, f"{stop}, {WIDTHS[0]} px, light")
            unfolded(page, str(stop))
            continue
        width, scheme = next(turns)
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        judge(page, f"{stop}, {width} px, {scheme}")

    # What no link leads to: the door that refuses.
    page = journey.context().new_page()
    page.goto("/dang-nhap")
    page.locator("form .btn").click()
    page.wait_for_selector("#loi")
    page.evaluate(script())
    around(page, "the door that refuses")

    journey.exercised(
        len(journey.distinct), f"different pages among {len(journey.stops)} in {len(journey.crawled)} roles, and the door that refuses")
    journey.exercised(
        len(first), f"kinds of addresses looked at in every width and light, {len(built)} that are built differently in two, all in one")
    journey.exercised(looks, "looks by axe")
    journey.exercised(checks, "checks passed")
    if left_open:
        print("  axe leaves open: " + ", ".join(f"{rule} {count} times" for rule, count in sorted(left_open.items())))

    def planted(address: str, who: str, fault: str, rule: str) -> list[str]:
        page = journey.context(who).new_page()
        page.goto(address)
        page.evaluate(fault)
        page.evaluate(script())
        return [violation for violation in look(page)["violations"] if violation.startswith(rule)]

    journey.finds(
        "a label cut off", planted("/dang-nhap", "nobody", "document.querySelector('label').removeAttribute('for')", "label"))
    journey.finds(
        "a pale text", planted("/1.10.1/viec", "leader", "document.querySelector('h1').style.color = '#bbb'", "color-contrast"))
    journey.finds("`lang` gone", planted("/1.10.1/viec", "leader", "document.documentElement.removeAttribute('lang')", "html-has-lang"))
    twice = "document.querySelector('nav').append(document.querySelector('main').cloneNode(true))"
    journey.finds("two things of one name", planted("/1.10.1/viec", "leader", twice, "landmark"))
