"""People are let in by a form, with a script and without; what is wrong stands at its place and is read out first."""

from clicks import code
from mistakes import refusal
from town import PASSWORD

INBOX = "/1.10.1/viec"


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
        page.locator(".mast-top details.menu summary").last.click()
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
