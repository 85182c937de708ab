"""A task is given to somebody, done, sent back and done again, by clicking; the office's count moves with each, and not as of the day before."""

import re

from clicks import come_in, said_first

ACCOUNT, MORE = "Đã tuyên truyền tại 6/6 thôn; 240 lượt người dự.", "Kèm danh sách 6 buổi, mỗi buổi một thôn."
REASON = "Đề nghị nêu rõ thời gian, địa điểm từng buổi."


class Story:
    """One walk, in a town where nobody has done anything of it."""

    def __init__(self, journey, script: bool):
        self.journey, self.script, self.town = journey, script, journey.own_town()
        self.clicked = self.compared = 0

    def person(self, key: str):
        self.journey.url = self.town.url
        page = self.journey.context(script=self.script).new_page()
        page.on("request", lambda request: self.note(request))
        come_in(page, self.journey.sample[f"{key}_LOGIN"], self.journey.sample[f"{key}_PASSWORD"])
        return page

    def note(self, request) -> None:
        self.clicked += request.method == "POST"

    def must(self, holds: bool, otherwise: str) -> None:
        self.journey.must(holds, f"{otherwise} ({'with' if self.script else 'without'} a script)")

    def said(self, page, words: str) -> None:
        said = said_first(page)
        self.must(said.startswith(words), f"the page says {said} and not {words}")

    def counts(self, office, day: str | None = None) -> dict[str, tuple[int, int]]:
        """Of each task, how many of how many have done it, as the page says it; held against the API."""
        office.locator("nav .tabs a", has_text="Đôn đốc").click()
        if day is not None:
            office.locator("#ngay").fill(day)
            office.get_by_role("button", name="Xem").click()
        shown = {
            way.partition("nhiem-vu=")[2].partition("&")[0]: tuple(map(int, re.search(r"(\d+) trên (\d+) đơn vị", text).groups()))
            for way, text in office.locator("main ul.tasks > li").evaluate_all(
                "all => all.map(e => [e.querySelector('h3 a').getAttribute('href'), e.innerText])")}
        query = "" if day is None else "?asOf=" + "-".join(reversed(day.split("/")))
        told = office.context.request.get(f"/v1/units/1.10/coverage{query}").json()["items"]
        self.must(shown == {one["clause"]: (one["done"], one["told"]) for one in told}, f"{shown} is counted, and told {told}")
        self.compared += len(shown)
        return shown

    def open_task(self, page, task: str) -> None:
        page.locator("nav .tabs a[href$='/nhiem-vu']").click()
        page.locator(f"main h3 a[href$='{task}']").click()

    def walk(self) -> None:
        from playwright.sync_api import expect

        officer, leader, office = (self.person(key) for key in ("RETURNED_OFFICER", "RETURNED_LEADER", "DISTRICT_OFFICE"))
        before = self.counts(office)

        # The leader gives the first one that nobody has yet to the officer.
        unit = leader.locator(".where strong").first.text_content().strip()
        own = leader.context.request.get(f"/v1/units/{re.search(r'/([0-9.]+)/', leader.url)[1]}/obligations").json()["items"]
        task = next(one for one in own if one["state"] == "told" and one["fulfilledBy"] == "nothing" and one["takenAt"] is None)
        clause, told = task["clause"], before[task["clause"]]
        self.open_task(leader, task["id"])
        leader.locator("a", has_text="Phân công người thực hiện").click()
        name = officer.locator(".mast-top > .menu summary").text_content().strip()
        leader.locator("#nguoi").select_option(label=name)
        leader.get_by_role("button", name="Phân công").click()
        self.said(leader, "Đã phân công.")
        expect(leader.locator("main .facts")).to_contain_text(name)

        # The officer finds it with the name on it, forgets to say how it was done, and is led to where that is said.
        officer.locator("nav .tabs a[href$='/nhiem-vu']").click()
        expect(officer.locator("main ul.tasks > li", has=officer.locator(f"a[href$='{task['id']}']"))).to_contain_text(name)
        self.open_task(officer, task["id"])
        officer.get_by_role("button", name="Báo hoàn thành").click()
        officer.locator("#loi a").click()
        self.must(officer.url.endswith("#ket-qua"), f"what is missing leads to {officer.url}")
        officer.locator("#ket-qua").fill(ACCOUNT)
        officer.get_by_role("button", name="Báo hoàn thành").click()
        self.said(officer, "Đã báo hoàn thành")
        self.must(self.counts(office)[clause] == (told[0] + 1, told[1]), "what is done does not count")

        # The office reads how, not who, and sends it back.
        office.locator(f"main h3 a[href*='{clause}']").click()
        line = office.locator("main ul.tasks > li", has_text=unit)
        expect(line).to_contain_text(ACCOUNT)
        self.must(name not in office.locator("main").inner_text(), "who has it in hand is told above")
        line.locator("h3 a").click()
        office.locator("summary", has_text="Trả lại…").click()
        office.locator("#ly-do").fill(REASON)
        office.get_by_role("button", name="Trả lại để thực hiện tiếp").click()
        self.said(office, "Đã trả lại")
        self.must(self.counts(office)[clause] == told, "what was sent back counts still")

        # The reason is what the officer sees first; done again it counts again, and as of the day before it never did.
        officer.locator("nav .tabs a[href$='/nhiem-vu']").click()
        expect(officer.locator("main ul.tasks > li").first).to_contain_text(REASON)
        officer.locator("main h3 a").first.click()
        officer.locator("#ket-qua").fill(MORE)
        officer.get_by_role("button", name="Báo hoàn thành").click()
        self.said(officer, "Đã báo hoàn thành")
        self.must(self.counts(office)[clause] == (told[0] + 1, told[1]), "what is done again does not count")
        self.must(self.counts(office, "19/12/2024").get(clause, (0, 0))[0] <= told[0], "the day before it was done already")
        self.town.tool(self.town.thidua, "check")


def walk(journey):
    stories = [Story(journey, script) for script in (True, False)]
    for story in stories:
        story.walk()
    journey.exercised(sum(story.clicked for story in stories), "forms sent by clicking: signed in, given, done, returned, done again")
    journey.exercised(sum(story.compared for story in stories), "counts of tasks equal to the API's")

    # A page that counts one too many.
    story = stories[0]
    office = story.person("DISTRICT_OFFICE")
    journey.plant(office, "/1.10/don-doc", lambda html: re.sub(r"(\d+) trên", lambda found: f"{int(found[1]) + 1} trên", html))
    held, journey.complaints = journey.complaints, []
    story.counts(office)
    found, journey.complaints = journey.complaints, held
    journey.finds("a count that is one too high", found)
