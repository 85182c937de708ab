"""People are let in by a form, with a script and without; what is wrong stands at its place and is read out first."""

import base64
import hashlib
import hmac
import re
import struct
import time

from town import PASSWORD

INBOX = "/1.10.1/viec"


def refusal(page) -> list[str]:
    """What is wrong with how a mistake is told."""
    from playwright.sync_api import expect

    wrong = []
    if not page.title().startswith("Lỗi:"):
        wrong.append(f"the title does not begin with the mistake: {page.title()}")
    summary = page.locator("#loi[role=alert]")
    try:
        expect(summary).to_be_focused(timeout=2_000)
    except AssertionError:
        wrong.append("the summary of mistakes has no focus")
    if summary.count() != 1:
        return wrong + ["there is no summary of mistakes"]
    for link in summary.locator("a").all():
        place = page.locator(link.get_attribute("href"))
        if place.count() != 1 or not place.evaluate("e => e.matches('input, select, textarea')"):
            wrong.append(f"{link.text_content()} leads to no field")
            continue
        said = [page.locator(f"#{name}") for name in (place.get_attribute("aria-describedby") or "").split()]
        if not any(words.is_visible() and "err" in (words.get_attribute("class") or "") for words in said):
            wrong.append(f"nothing at the field says what {link.text_content()} says")
        if place.get_attribute("aria-invalid") != "true":
            wrong.append(f"the field of {link.text_content()} is not marked")
        link.click()
        expect(page).to_have_url(re.compile(re.escape(link.get_attribute("href")) + "$"))
    return wrong


def code(secret: str) -> str:
    """What a telephone shows now (RFC 6238)."""
    key = base64.b32decode(secret.replace(" ", "") + "=" * (-len(secret.replace(" ", "")) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFF_FFFF) % 1_000_000:06}"


def walk(journey):
    from playwright.sync_api import expect

    mistakes = 0
    for script in (True, False):
        page = journey.context(script=script).new_page()
        page.goto(INBOX)
        journey.must(page.url == f"{journey.url}/dang-nhap?tiep={INBOX}", f"whoever is nobody is led to {page.url}")
        login, password, send = page.locator("#ten"), page.locator("#mk"), page.locator("form .btn")

        # Nothing was typed: each field says so.
        send.click()
        journey.hold(refusal(page))
        journey.must(page.locator("#loi a").count() == 2, "an empty form has not a mistake at each of its two fields")
        # The wrong password: one sentence, whatever of both is wrong; what was typed is kept, but for the password.
        login.fill("leader")
        password.fill("hoa phượng nở đỏ góc phố")
        with page.expect_response(lambda answer: answer.request.method == "POST") as answered:
            send.click()
        journey.must(answered.value.status == 422, f"a wrong password is answered by {answered.value.status}")
        journey.hold(refusal(page))
        expect(page.locator("#loi")).to_contain_text("Tên đăng nhập hoặc mật khẩu không đúng.")
        expect(login).to_have_value("leader")
        expect(password).to_have_value("")
        mistakes += 2
        # The right one: on to where one came from.
        password.fill(PASSWORD)
        send.click()
        expect(page).to_have_url(journey.url + INBOX)
        expect(page.locator("h1")).to_have_text("Việc phải làm")
        # And out again, which is said once.
        page.locator("header details.menu summary").last.click()
        page.get_by_role("button", name="Đăng xuất").click()
        expect(page).to_have_url(journey.url + "/dang-nhap")
        expect(page.get_by_role("status")).to_contain_text("Đã đăng xuất.")
        page.reload()
        expect(page.get_by_role("status")).to_have_count(0)
        page.goto(INBOX)
        expect(page).to_have_url(f"{journey.url}/dang-nhap?tiep={INBOX}")
    second_factor(journey)
    journey.exercised(2, "doors gone through, with a script and without")
    journey.exercised(mistakes + 1, "mistakes told at their place")

    def planted(before: str, after: str) -> list[str]:
        page = journey.context().new_page()
        page.goto("/dang-nhap")
        journey.plant(page, "/dang-nhap", lambda html: html.replace(before, after))
        page.locator("form .btn").click()
        page.wait_for_selector("#loi, .alert.bad")
        return refusal(page)

    journey.finds("a summary without focus", planted(" autofocus", ""))
    journey.finds("a title without the mistake", planted("<title>Lỗi: ", "<title>"))
    journey.finds("a link to no field", planted('href="#mk"', 'href="#mk-khac"'))
    journey.finds("a field that its mistake is not tied to", planted(' aria-describedby="mk-loi"', ""))


def second_factor(journey):
    """The code is asked for once the password is right, at its own field, which opens by itself."""
    from playwright.sync_api import expect

    who = "inspector"
    context = journey.context(who, cookie=journey.sign_in(who))
    asking = {"headers": {"Origin": journey.url, "Sec-Fetch-Site": "same-origin"}}
    made = context.request.put("/v1/second-factor", data={"current": PASSWORD}, **asking).json()
    # A code opens once: the one that confirms is the one before.
    confirmed = context.request.put("/v1/second-factor/confirmation", data={"code": code(made["secret"])}, **asking)
    journey.must(confirmed.ok, f"the second factor is not taken: {confirmed.status} {confirmed.text()}")
    page = journey.context(script=False).new_page()
    page.goto("/dang-nhap")
    expect(page.locator("#ma")).to_be_hidden()
    page.locator("#ten").fill(journey.people[who]["login"])
    page.locator("#mk").fill(PASSWORD)
    page.locator("form .btn").click()
    journey.hold(refusal(page))
    expect(page.locator("#ma-loi")).to_contain_text("xác thực hai lớp")
    expect(page.locator("#ma")).to_be_visible()
    page.locator("#ma").fill(made["recoveryCodes"][0])
    page.locator("#mk").fill(PASSWORD)
    page.locator("form .btn").click()
    expect(page.locator("h1")).to_have_text("Việc phải làm")
