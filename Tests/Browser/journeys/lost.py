"""Nothing that was typed into a report is lost: not by a session that ends, a lost connection or another tab; and it is said."""

import re

from town import PASSWORD, ask

WHO, COLLEAGUE, UNIT = "officer whose report came back", "holder of several posts", "1.10.7"
#: As long as signing in may take (ms).
LONG = 60_000
#: A beforeunload that is held back.
WARNS = "() => !window.dispatchEvent(new Event('beforeunload', {cancelable: true}))"


def desk(journey, context) -> str:
    """Where a report is written."""
    page = context.new_page()
    page.goto(f"/{UNIT}/viec")
    address = page.locator("main a[href$='/soan']").first.get_attribute("href")
    page.close()
    return address


def number(page, place: int):
    """A field for one number, and what stands around it."""
    around = page.locator(".ask:has(> .entry > input.n6)").nth(place)
    return around.locator("input.n6"), around


def form(page, address: str):
    page.goto(address)
    return page


def named(page, name: str):
    return page.locator(f'[name="{name}"]')


def another(text: str, more: int) -> str:
    """A number that is not what stood there, and that every indicator takes."""
    return str(int(re.sub(r"\D", "", text) or 0) % 80 + more)


def wait(locator, what: str, otherwise: str, patience: int | None = None) -> list[str]:
    """Complains unless the place says so in time."""
    from playwright.sync_api import expect

    try:
        expect(locator).to_contain_text(what, timeout=patience)
        return []
    except AssertionError:
        return [f"{otherwise}: {locator.all_text_contents()} and not {what}"]


def stands(journey, cookie: str, address: str, typed: dict[str, str]) -> list[str]:
    """What a page that is opened now does not show of what was typed."""
    context = journey.context(cookie=cookie)
    page = form(context.new_page(), address)
    wrong = [
        f"{name} is {named(page, name).input_value()[:40]} and not {text}"
        for name, text in typed.items() if named(page, name).input_value() != text]
    context.close()
    return wrong


def end(journey, cookie: str) -> None:
    """Ends a session from elsewhere."""
    answer = ask(journey.url, "/v1/session", "DELETE", cookie=cookie, address=journey.address)
    assert answer.status < 300, f"the session was not ended: {answer.status}"


def over(journey, script: bool, text: str, damage=None) -> list[str]:
    """Types, while the session is ended elsewhere, and sends; signs in at the second attempt; what is missing then, and after it was sent."""
    from playwright.sync_api import expect

    cookie = journey.sign_in(WHO)
    context = journey.context(cookie=cookie, script=script)
    address = desk(journey, context)
    page = form(context.new_page(), address)
    end(journey, cookie)
    field, around = number(page, 0)
    field.fill("41")
    if not around.locator("textarea").is_visible():
        around.locator("summary").click()
    around.locator("textarea").fill(text)
    note = page.locator("#ghi-chu")
    note.fill(text)
    wrong = []
    if script:
        wrong += wait(around.locator(".kept"), "Chưa lưu: phiên đã hết.", "nobody hears that the session is over")
        if not page.locator(".foot a[target=_blank]").is_visible():
            wrong.append("no way to sign in beside what is typed")
    if damage is not None:
        damage(page, address)
    page.get_by_role("button", name="Lưu nháp").click()
    expect(page.locator("h1")).to_have_text("Đăng nhập")
    wrong += wait(page.locator("form"), "những gì đã nhập còn nguyên", "the door does not say that all is here")
    for password in ("hoa phượng nở đỏ góc phố", PASSWORD):
        page.locator("#ten").fill(journey.people[WHO]["login"])
        page.locator("#mk").fill(password)
        # A password is made a key of, which takes its time where many do it.
        page.locator("form .btn").first.click(timeout=LONG)
        if password != PASSWORD:
            expect(page.locator("#loi")).to_be_visible(timeout=LONG)
    if script:
        expect(page).to_have_url(journey.url + address, timeout=LONG)
    else:
        page.get_by_role("button", name="Mở lại biểu mẫu đã nhập").click(timeout=LONG)
    wrong += wait(page.locator("main"), "vui lòng xem lại rồi gửi", "the form does not say that it was not sent")
    typed = {
        field.get_attribute("name"): "41", around.locator("textarea").get_attribute("name"): text, "note": text}
    for name, said in typed.items():
        place = named(page, name)
        if place.input_value() != said:
            wrong.append(f"{name} is {place.input_value()[:40]} and not what was typed")
        elif not place.is_visible():
            wrong.append(f"{name} is there, and nobody sees it")
    fresh = journey.cookie(WHO)
    if not stands(journey, fresh, address, typed):
        wrong.append("it was saved without anybody who sent it")
    page.get_by_role("button", name="Lưu nháp").click()
    expect(page.get_by_role("status").filter(has_text="Đã lưu nháp")).to_be_visible()
    wrong += stands(journey, fresh, address, typed)
    context.close()
    return wrong


def tabs(journey, damage=None) -> list[str]:
    """Two tabs: different fields both stand; the same field shows theirs beside ours, until somebody chooses."""
    from playwright.sync_api import expect

    context = journey.context(WHO)
    address = desk(journey, context)
    one, other = form(context.new_page(), address), form(context.new_page(), address)
    if damage is not None:
        damage(other, address)
    wrong = []
    first, second = [another(number(one, place)[0].input_value(), 7) for place in (0, 1)]
    for page, place, text in ((one, 0, first), (other, 1, second)):
        field, around = number(page, place)
        field.fill(text)
        field.press("Tab")
        wrong += wait(around.locator(".kept"), "✓ Đã lưu ", "nobody hears that it is saved")
        wrong += wait(page.locator("form [role=status]"), "✓ Đã lưu ", "whoever does not see it does not hear that it is saved")
    names = [number(one, place)[0].get_attribute("name") for place in (0, 1)]
    third = journey.cookie(WHO)
    wrong += stands(journey, third, address, dict(zip(names, (first, second))))
    if one.evaluate(WARNS):
        wrong.append("a page warns of leaving while all is saved")

    field, around = number(other, 0)
    ours = str(int(first) + 1)
    field.fill(ours)
    field.press("Tab")
    wrong += wait(around.locator("[data-told=khac]:visible"), f"Người khác vừa ghi: {first}", "theirs is not shown beside ours", 4_000)
    if field.input_value() != ours:
        wrong.append("ours is not there any more")
    wrong += stands(journey, third, address, {names[0]: first})
    if not other.evaluate(WARNS):
        wrong.append("a page is left without a word while something is not saved")
    # To send it again is a choice.
    other.get_by_role("button", name="Lưu nháp").click()
    expect(other.get_by_role("status").filter(has_text="Đã lưu nháp")).to_be_visible()
    wrong += stands(journey, third, address, {names[0]: ours})
    context.close()
    return wrong


def offline(journey, damage=None) -> list[str]:
    """Without a connection it is said, and once there is one again all is saved, whatever was typed first."""
    context = journey.context(WHO)
    address = desk(journey, context)
    page = context.new_page()
    if damage is not None:
        damage(page, address)
    form(page, address)
    typed, wrong = {}, []
    context.set_offline(True)
    for place in (2, 0, 1):
        field, around = number(page, place)
        text = another(field.input_value(), 11)
        field.fill(text)
        field.press("Tab")
        typed[field.get_attribute("name")] = text
    wrong += wait(number(page, 2)[1].locator(".kept"), "Chưa lưu: mất mạng, sẽ thử lại", "nobody hears that there is no connection")
    if not page.evaluate(WARNS):
        wrong.append("a page is left without a word while there is no connection")
    context.set_offline(False)
    for place in (0, 1, 2):
        wrong += wait(number(page, place)[1].locator(".kept"), "✓ Đã lưu ", "it is not saved once there is a connection", 6_000)
    wrong += stands(journey, journey.cookie(WHO), address, typed)
    context.close()
    return wrong


def stays(journey, damage=None) -> list[str]:
    """A button is pressed, and its way stopped: what is typed then is saved as ever."""
    context = journey.context(WHO)
    address = desk(journey, context)
    page = context.new_page()
    if damage is not None:
        damage(page, address)
    form(page, address)
    stopped = []

    def stop(route):
        if route.request.method != "POST":
            return route.fallback()
        stopped.append(route.request.url)
        return route.abort("aborted")

    page.route(lambda url: url.endswith(address), stop)
    page.get_by_role("button", name="Lưu nháp").click(no_wait_after=True)
    field, around = number(page, 1)
    text = another(field.input_value(), 13)
    field.fill(text)
    field.press("Tab")
    wrong = wait(around.locator(".kept"), "✓ Đã lưu ", "it is not saved after a way that was stopped", 4_000)
    if not stopped:
        wrong.append("no way was stopped")
    wrong += stands(journey, journey.cookie(WHO), address, {field.get_attribute("name"): text})
    context.close()
    return wrong


def goes_on(journey, damage=None) -> list[str]:
    """The session ends while somebody types, who signs in in another tab: the page goes on saving. For somebody else it does not, though
    they be called alike."""
    from playwright.sync_api import expect

    cookie = journey.sign_in(WHO)
    context = journey.context(cookie=cookie)
    address = desk(journey, context)
    page = context.new_page()

    def alike(route):
        response = route.fetch(max_redirects=0)
        body = re.sub(r"<summary><bdi>[^<]*</bdi></summary>", "<summary><bdi>Lan</bdi></summary>", response.text())
        route.fulfill(response=response, body=damage(body) if damage is not None else body)

    page.route(lambda url: url.endswith(address), alike)
    form(page, address)
    wrong = []
    end(journey, cookie)
    field, around = number(page, 0)
    field.fill("23")
    field.press("Tab")
    wrong += wait(around.locator(".kept"), "Chưa lưu: phiên đã hết.", "nobody hears that the session is over")

    def sign_in(who: str) -> None:
        with context.expect_page() as opened:
            page.locator(".foot a[target=_blank]").click()
        tab = opened.value
        tab.locator("#ten").fill(journey.people[who]["login"])
        tab.locator("#mk").fill(PASSWORD)
        tab.locator("form .btn").first.click(timeout=LONG)
        expect(tab.locator(".mast-top details.menu")).not_to_have_count(0, timeout=LONG)
        tab.close()
        page.evaluate("() => window.dispatchEvent(new Event('focus'))")

    sign_in(COLLEAGUE)
    wrong += wait(around.locator(".kept"), "Chưa lưu: người khác đã đăng nhập.", "it is saved by somebody else", 6_000)
    if wrong:
        context.close()
        return wrong
    if not stands(journey, journey.cookie(WHO), address, {field.get_attribute("name"): "23"}):
        wrong.append("somebody else saved what they did not type")
    sign_in(WHO)
    wrong += wait(around.locator(".kept"), "✓ Đã lưu ", "it does not go on after signing in")
    wrong += stands(journey, journey.cookie(WHO), address, {field.get_attribute("name"): "23"})
    context.close()
    return wrong


def walk(journey):
    journey.own_town()
    for script in (True, False):
        journey.hold(over(journey, script, f"Theo biên bản “số 7” {'có' if script else 'không'} <b>"))
    journey.exercised(2, "sessions that ended while somebody typed, with a script and without, and came back by two passwords")
    journey.hold(tabs(journey))
    journey.exercised(2, "tabs that wrote at once, in different fields and in the same")
    journey.hold(offline(journey))
    journey.exercised(3, "fields typed without a connection, saved with one")
    journey.hold(goes_on(journey))
    journey.exercised(2, "people called alike who signed in in another tab, of whom one goes on")
    journey.hold(stays(journey))
    journey.exercised(1, "buttons whose way was stopped")

    def forgets(page, address: str) -> None:
        """What was typed does not go through the door."""

        def answer(route):
            response = route.fetch(max_redirects=0)
            body = re.sub(r'(name="nhap" value=")[^"]*', r"\1note=x", response.text())
            route.fulfill(response=response, body=body)

        page.route(lambda url: url.endswith(address), answer)

    def hides(page, address: str) -> None:
        """A conflict is told as if it were saved."""

        def answer(route):
            response = route.fetch()
            body = re.sub(r'"khac":"[^"]*"', '"khac":null', response.text())
            route.fulfill(response=response, body=body)

        page.route(lambda url: f"{address}/" in url, answer)

    def gives_up(page, address: str) -> None:
        """Nothing is tried again."""

        def answer(route):
            response = route.fetch()
            before = response.text()
            body = before.replace('on(window, "online focus", save);', "").replace("timer = setTimeout(save, pause);", "")
            assert len(body) < len(before) - 50, "the fault could not be planted in the script"
            route.fulfill(response=response, body=body)

        page.route(lambda url: url.endswith(".js"), answer)

    def leaves(page, address: str) -> None:
        """Whoever once pressed a button is taken to have left."""

        def answer(route):
            response = route.fetch()
            before = response.text()
            body = before.replace('on(window, "input pageshow", () => (leaving = false));', "")
            assert body != before, "the fault could not be planted in the script"
            route.fulfill(response=response, body=body)

        page.route(lambda url: url.endswith(".js"), answer)

    journey.finds("a page that takes its reader to have left", stays(journey, leaves))
    journey.finds("a page that does not say who reads it", goes_on(journey, lambda body: re.sub(r' data-reader="[^"]*"', "", body)))
    journey.finds("a door that forgets what was typed", over(journey, False, "Theo biên bản số 8", forgets))
    journey.finds("a conflict that is not shown", tabs(journey, hides))
    journey.finds("a script that does not try again", offline(journey, gives_up))
