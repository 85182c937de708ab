"""Another site's page, and the proof of another session, do nothing in somebody's name, for every form there is."""

import re

from crawl import shape
from foreign_site import Stranger, send
from town import PASSWORD, ask


def walk(journey):
    from playwright.sync_api import expect

    stranger = Stranger()
    who = "leader of the district"
    cookie = journey.sign_in(who)
    unit = journey.people[who]["unit"]
    inbox = f"/{unit}/viec"

    def proof(of: str) -> str:
        page = ask(journey.url, inbox, cookie=of, address=journey.address).text
        return re.search(r'name="proof" value="([^"]+)"', page)[1]

    # One of each kind: where they lead is refused before anybody looks what it is about.
    kinds = {shape(action): action for its in journey.crawled.values() for action in sorted(its["forms"])}
    actions = sorted(kinds.values())
    tried = 0
    context = journey.context(who, cookie=cookie)
    for action in actions:
        fields = {"proof": proof(cookie)}
        if action == "/dang-nhap":
            fields = {"login": journey.people[who]["login"], "password": PASSWORD}
        for host in ("127.0.0.1", "localhost"):
            for head in ("", '<meta name="referrer" content="no-referrer">'):
                page = context.new_page()
                stranger.form(journey.url + action, fields, head)
                journey.hold(send(journey, page, stranger, host))
                page.close()
                tried += 1
    # It did nothing: the session is as alive as it was.
    page = context.new_page()
    page.goto(inbox)
    expect(page.locator("h1")).to_have_text("Việc phải làm")
    print(f"  kinds of deeds: {', '.join(sorted(kinds))}")
    journey.exercised(tried, f"forms sent from another origin and another site, to {len(actions)} kinds of addresses")

    # The proof of another session of the very same person, from a page of ours.
    other = journey.sign_in(who)

    def stolen(value: str) -> list[str]:
        page = journey.context(who, cookie=cookie).new_page()
        page.goto(inbox)
        page.evaluate("value => document.querySelectorAll('[name=proof]').forEach(e => e.value = value)", value)
        page.locator(".mast-top details.menu summary").last.click()
        with page.expect_response(lambda answer: answer.request.method == "POST") as answered:
            page.get_by_role("button", name="Đăng xuất").click()
        return [] if answered.value.status == 403 else [f"the proof of another session is answered by {answered.value.status}"]

    thefts = [proof(other), "", "A" * 86, proof(cookie)[:-2] + "AA"]
    for value in thefts:
        journey.hold(stolen(value))
    page.goto(inbox)
    expect(page.locator("h1")).to_have_text("Việc phải làm")
    journey.exercised(len(thefts), "proofs that are stolen, empty, made up or bent")

    def disguised(page) -> None:
        """Planted: a browser that says of a stranger's page that it is one of ours."""

        def answer(route):
            headers = {name: value for name, value in route.request.all_headers().items() if name not in ("origin", "referer")}
            route.fulfill(response=route.fetch(headers=headers | {"sec-fetch-site": "same-origin"}, max_redirects=0))

        page.route(lambda url: url.startswith(journey.url + "/dang-"), answer)

    page = context.new_page()
    disguised(page)
    stranger.form(journey.url + "/dang-nhap", {"login": journey.people[who]["login"], "password": PASSWORD})
    journey.finds("a browser that does not say who asks, at the door", send(journey, page, stranger, "127.0.0.1"))
    page = journey.context(who, cookie=other).new_page()
    disguised(page)
    stranger.form(journey.url + "/dang-xuat", {"proof": proof(other)})
    journey.finds("a browser that does not say who asks, with a stolen proof", send(journey, page, stranger, "127.0.0.1"))
    journey.finds("the right proof", stolen(proof(cookie)))
