"""Everything is reached without a mouse, and one always sees where one is: in, to the inbox, and out again."""

from town import PASSWORD

REACH = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"
PREPARE = """selector => {
  const look = e => { const s = getComputedStyle(e); return s.outlineStyle + s.outlineWidth + s.outlineColor + '/' + s.boxShadow; };
  const names = new Set();
  window.places = [...document.querySelectorAll(selector)].filter(e => {
    if (e.disabled || !e.checkVisibility({visibilityProperty: true})) return false;
    if (e.type !== 'radio') return true;
    const first = !names.has(e.name);
    names.add(e.name);
    return first;
  });
  document.activeElement.blur();
  window.before = new Map(places.map(e => [e, look(e)]));
  window.here = () => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const s = getComputedStyle(e), box = e.getBoundingClientRect();
    const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 && !/, 0\\)$/.test(s.outlineColor);
    const shadow = s.boxShadow !== 'none';
    return {
      place: places.indexOf(e), what: e.tagName.toLowerCase() + ' ' + (e.innerText || e.name || e.id).trim().slice(0, 40),
      seen: (ring || shadow) && window.before.get(e) !== look(e),
      inside: box.width > 4 && box.height > 4 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth};
  };
  return places.map(e => e.tagName.toLowerCase() + ' ' + (e.innerText || e.name || e.id).trim().slice(0, 40));
}"""


def through(page) -> tuple[int, list[str]]:
    """Goes through a page by the tabulator; how many places there were, and what is wrong."""
    places = page.evaluate(PREPARE, REACH)
    wrong, reached = [], set()
    for _ in range(len(places) + 5):
        page.keyboard.press("Tab")
        here = page.evaluate("here()")
        if here is None or here["place"] in reached:
            break
        reached.add(here["place"])
        if not here["seen"]:
            wrong.append(f"nobody sees that {here['what']} has the focus")
        if not here["inside"]:
            wrong.append(f"{here['what']} has the focus, out of sight")
    # What a board that heard of something put in its place meanwhile is another place.
    stand = page.evaluate("places.map(e => e.isConnected)")
    wrong += [f"{name} is not reached" for place, name in enumerate(places) if stand[place] and place not in reached]
    return len(places), wrong


def go_to(page, selector: str) -> None:
    """Presses the tabulator until one is there."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector):
            return
    raise LookupError(f"the tabulator does not lead to {selector}")


def without_a_mouse(journey, script: bool) -> None:
    from playwright.sync_api import expect

    page = journey.context(script=script).new_page()
    page.goto("/1.10.1/viec")
    go_to(page, "#ten")
    page.keyboard.insert_text("leader")
    page.keyboard.press("Tab")
    page.keyboard.insert_text("hoa phượng nở đỏ góc phố")
    page.keyboard.press("Enter")
    expect(page.locator("#loi")).to_be_focused()
    go_to(page, "#mk")
    page.keyboard.insert_text(PASSWORD)
    go_to(page, "form .btn")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{journey.url}/1.10.1/viec")
    # Past the navigation, by the first link of the page.
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{journey.url}/1.10.1/viec#noi-dung")
    page.goto("/1.10.1/viec")
    # The navigation leads to the inbox.
    go_to(page, "nav a[aria-current]")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Việc phải làm")
    menu = page.locator(".mast-top details.menu").last
    go_to(page, ".mast-top details.menu summary")
    page.keyboard.press("Enter")
    expect(menu.get_by_role("button")).to_be_visible()
    if script:
        page.keyboard.press("Escape")
        expect(menu.get_by_role("button")).to_be_hidden()
        expect(menu.locator("summary")).to_be_focused()
        page.keyboard.press("Space")
    go_to(page, "header form[action='/dang-xuat'] button")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{journey.url}/dang-nhap")


def walk(journey):
    for script in (True, False):
        without_a_mouse(journey, script)
    journey.exercised(2, "ways in, to the inbox and out without a mouse, with a script and without")

    pages = places = 0
    for stop, page in journey.visits(journey.built):
        for folded in (True, False):
            page.goto(stop.address)
            if not folded and not page.evaluate("[...document.querySelectorAll('details:not([open])')].map(d => d.open = true).length"):
                continue
            count, wrong = through(page)
            journey.hold(f"{stop}: {one}" for one in wrong)
            pages, places = pages + 1, places + count
    journey.exercised(len(journey.built), f"pages that are built differently, among {len(journey.stops)}")
    journey.exercised(pages, "times gone through by the tabulator, folded and unfolded")
    journey.exercised(places, "places reached, each with a focus that is seen")

    def planted(change) -> list[str]:
        page = journey.context("leader").new_page()
        journey.plant(page, "/1.10.1/viec", change)
        page.goto("/1.10.1/viec")
        return through(page)[1]

    def without_rings() -> list[str]:
        page = journey.context("leader").new_page()
        sheet = page.goto("/1.10.1/viec") and page.locator("link[rel=stylesheet]").get_attribute("href")
        journey.plant(page, sheet, lambda css: css + "\n:focus-visible { outline: 0 !important; box-shadow: none !important; }")
        page.goto("/1.10.1/viec")
        return [wrong for wrong in through(page)[1] if "nobody sees" in wrong]

    journey.finds("a focus without a ring", without_rings())
    journey.finds("a link that is left out", planted(lambda html: html.replace('class="brand" href', 'tabindex="-1" class="brand" href')))
    journey.finds(
        "a way out of sight", planted(lambda html: html.replace('<a class="skip"', '<a class="unseen" href="/">a</a><a class="skip"')))
