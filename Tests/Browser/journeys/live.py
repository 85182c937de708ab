"""Figures that move are offered to whoever looks at them, and are not moved under their eyes; a screen on a wall takes them by itself."""

import json
import re
import uuid

DISTRICT = "1.10"
READER, WATCHER, REVIEWER = "leader of the district", "holder of several posts", "leader of the district"


def accept(journey, review: dict) -> int:
    """By somebody else's program, while the pages are open; how many: one."""
    path = f"/v1/units/{DISTRICT}/of/{review['unit']}/reports/{review['id']}/acceptance"
    number = uuid.uuid4().hex
    # A UUIDv7: what a client makes up begins with a moment.
    decision = f"0193dfdc-a680-7{number[:3]}-8{number[3:6]}-{number[6:18]}"
    answer = journey.ask(REVIEWER, path, "PUT", json={"id": decision, "version": review["version"]}, headers={"If-Match": "*"})
    assert answer.status == 200, f"{path}: {answer.status} {answer.text}"
    return 1


def shown(page) -> str:
    return page.locator("[data-part=board] table.heat").first.inner_text()


def offered(page) -> list[str]:
    return [] if page.locator("#vua-doi p").first.is_visible() else ["nobody is told that the figures moved"]


def moved(before: str, page) -> list[str]:
    return [] if shown(page) == before else ["the figures moved under somebody's eyes"]


def fresh(page) -> str:
    """What the board says to whoever opens it now."""
    other = page.context.new_page()
    other.goto(page.url)
    text = shown(other)
    other.close()
    return text


def walk(journey):
    from playwright.sync_api import expect

    journey.own_town()
    reviews = json.loads(journey.ask(REVIEWER, f"/v1/units/{DISTRICT}/reviews?limit=200").text)["items"]
    assert len(reviews) > 2, "nobody has sent a report"
    page = journey.context(READER).new_page()
    page.goto(f"/{DISTRICT}/so-lieu")
    board = re.sub(r"^https?://[^/]+", "", page.url)
    before = shown(page)

    # Planted: a stream on which nothing is said, and a page that takes what is new as a wall does.
    deaf = journey.context(WATCHER).new_page()
    deaf.route("**/so-lieu/moi*", lambda route: route.fulfill(
        status=200, headers={"Content-Type": "text/event-stream"}, body="retry: 600000\nid: 1-0\ndata: still\n\n"))
    deaf.goto(board)
    hasty = journey.context(WATCHER).new_page()
    journey.plant(hasty, board, lambda html: html.replace('<main id="noi-dung">', '<main id="noi-dung" class="wall">'))
    hasty.goto(board)

    accepted = accept(journey, reviews[0])
    expect(page.locator("#vua-doi p").first).to_be_visible()
    journey.hold(moved(before, page))
    journey.finds("a stream on which nothing is said", offered(deaf))
    expect(hasty.locator("[data-part=board] table.heat").first).not_to_have_text(before, use_inner_text=True)
    journey.finds("figures that move by themselves", moved(before, hasty))
    deaf.context.close()
    hasty.context.close()
    page.get_by_role("button", name="Xem", exact=True).last.click()
    expect(page.locator("#vua-doi p").first).to_be_hidden()
    after = shown(page)
    journey.must(after != before, "what is shown when it is asked for is what was there before")
    journey.must(after == fresh(page), "what is shown is not what the board says now")
    journey.must(page.evaluate("document.activeElement.classList.contains('heat-wrap')"), "the focus is lost with the button")

    wall = journey.context(WATCHER).new_page()
    wall.goto(f"{board}?man-hinh=1")
    journey.must(wall.locator("nav").count() == 0 and wall.locator("main.wall h1").count() == 1, "a wall has a navigation")
    journey.must(shown(wall) == after, "a wall says something else than the board")
    accepted += accept(journey, reviews[1])
    expect(wall.locator("[data-part=board] table.heat").first).not_to_have_text(after, use_inner_text=True)
    journey.must(shown(wall) == fresh(wall), "what a wall has taken by itself is not what the board says now")
    expect(page.locator("#vua-doi p").first).to_be_visible()

    # The stream cannot be reached: the wall says so, and since when; then it can.
    wall.route("**/so-lieu/moi*", lambda route: route.abort())
    wall.reload()
    lost = wall.locator("#vua-doi p").last
    expect(lost).to_be_visible()
    journey.must(bool(re.search(r"\b\d\d:\d\d\b", lost.inner_text())), "a wall does not say since when it is cut off")
    wall.unroute("**/so-lieu/moi*")
    expect(lost).to_be_hidden()
    journey.exercised(accepted, "acceptances that a board offered and a wall took")
    # In a page of another address the script has nothing to listen to.
    page.goto(f"/{DISTRICT}/viec")
    journey.must(page.locator("#vua-doi").count() == 0, "who listens where there are no figures")
