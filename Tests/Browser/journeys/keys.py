"""Letters lead through reviews for whoever does not type: none of them decides by itself, none acts while one types, and they can be off."""

import re

WHO, QUEUE = "leader of the district", "/1.10/duyet"
#: Counts what is done by a page, as it is done.
WATCH = """() => {
  window.done = 0;
  for (const kind of ['click', 'submit']) document.addEventListener(kind, event => { window.done++; event.preventDefault(); }, true);
}"""
HELD = """key => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, repeat: true, bubbles: true, cancelable: true}))"""


def leads(page) -> list[str]:
    """To the next and back, to the button, into the reason, to the list."""
    from playwright.sync_api import expect

    wrong = []
    page.goto(QUEUE)
    units = page.locator(".queue a bdi").all_text_contents()
    ways = page.locator(".queue a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    for key, place in (("j", 1), ("j", 2), ("k", 1), ("k", 0)):
        page.keyboard.press(key)
        try:
            expect(page).to_have_url(re.compile(re.escape(ways[place]) + "$"), timeout=5_000)
        except AssertionError:
            wrong.append(f"{key} leads to {page.url} and not to {units[place]}")
    page.keyboard.press("k")
    page.keyboard.press("?")
    if not page.locator("main nav details dl").is_visible() or not page.evaluate("document.activeElement.matches('main nav details summary')"):
        wrong.append("? does not lead to the list of keys")
    listed = page.locator("main nav details kbd").all_text_contents()
    if listed != ["J", "K", "D", "T", "?"]:
        wrong.append(f"the list of keys tells of {listed}")
    page.keyboard.press("d")
    if not page.evaluate("document.activeElement.matches('.decide form .btn')"):
        wrong.append("D does not lead to the button that accepts")
    page.keyboard.press("t")
    reason = page.locator("#ly-do")
    if not reason.is_visible() or not page.evaluate("document.activeElement.id === 'ly-do'"):
        wrong.append("T does not lead to the reason")
    elif reason.input_value():
        wrong.append(f"T wrote {reason.input_value()} into the reason")
    return wrong


def disturbs(page) -> list[str]:
    """What letters do that are typed in a reason, held down, or pressed with something else; and whether any decides by itself."""
    wrong = []
    page.goto(QUEUE)
    page.keyboard.press("t")
    page.evaluate(WATCH)
    text = "Đề nghị: ddeef nghij jjkkttDD??"
    page.keyboard.type(text)
    if page.locator("#ly-do").input_value() != text:
        wrong.append(f"of what was typed in the reason there is {page.locator('#ly-do').input_value()}")
    if done := page.evaluate("window.done"):
        wrong.append(f"letters typed in the reason did {done} things")
    page.goto(QUEUE)
    page.evaluate(WATCH)
    for key in ("j", "k", "d", "t", "?"):
        page.evaluate(HELD, key)
    for key in ("Control+j", "Alt+d", "Shift+t", "Meta+k"):
        page.keyboard.press(key)
    if page.evaluate("window.done") or page.locator(".decide details[open], main nav details[open]").count() or page.evaluate(
            "document.activeElement !== document.body"):
        wrong.append("a key that is held, or pressed with another, does something")
    # A reason begins so, where the focus is not where it seems.
    page.keyboard.type("ddeef")
    if page.evaluate("window.done"):
        wrong.append("a letter decides by itself")
    return wrong


def walk(journey):
    from playwright.sync_api import expect

    journey.own_town()
    context = journey.context(cookie=journey.sign_in(WHO))
    page = context.new_page()
    page.goto(QUEUE)
    waiting = page.locator(".queue a").count()
    journey.must(waiting > 2, f"only {waiting} reports wait")
    journey.exercised(waiting, "reports that wait in the queue")
    journey.hold(leads(page))
    journey.hold(disturbs(page))
    # Accepted without a mouse: there and Enter.
    page.goto(QUEUE)
    heading = page.locator("h1").text_content()
    page.keyboard.press("d")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Đã duyệt")
    expect(page.locator("h1")).not_to_have_text(heading)

    # Off, for whoever speaks to the computer; and on again.
    for keys, button in (("off", "Tắt phím tắt"), ("on", "Bật phím tắt")):
        page.goto("/tai-khoan")
        page.get_by_role("button", name=button).click()
        expect(page).to_have_url(f"{journey.url}/tai-khoan")
        page.goto(QUEUE)
        page.keyboard.press("t")
        isOpen = page.locator(".decide details[open]").count() == 1
        listed = page.locator("main nav details").count() == 1
        journey.must(isOpen == listed == (keys == "on"), f"keys are {keys}, and act: {isOpen}, are listed: {listed}")
    # Without a script nobody is told of keys.
    bare = journey.context(WHO, script=False).new_page()
    bare.goto(QUEUE)
    journey.must(not bare.locator("main nav details").is_visible(), "keys are listed where there is no script")

    def planted(before: str, after: str, look) -> list[str]:
        page = journey.context(WHO).new_page()

        def answer(route):
            response = route.fetch()
            body = response.text()
            assert before in body, f"the fault could not be planted: {before}"
            route.fulfill(response=response, body=body.replace(before, after))

        page.route(lambda url: url.endswith(".js"), answer)
        return look(page)

    journey.finds(
        "letters that act while one types", planted('if (event.target.closest("input, textarea, select")) return;', "", disturbs))
    journey.finds("keys that act while they are held", planted("event.repeat || ", "", disturbs))
    journey.finds("keys that act with others", planted("event.ctrlKey || event.altKey || ", "", disturbs))
    journey.finds("a letter that decides", planted('|| desk).focus()', "|| desk).click()", disturbs))
    journey.finds("a letter that leads nowhere", planted("k: () => go(-1),", "", leads))
