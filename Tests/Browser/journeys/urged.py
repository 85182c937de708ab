"""A plan that was sent is opened, its task is asked more time for and an excuse, refused, granted and urged by a letter with a number; who opened what is told, and every past day counts as the API does."""

import re

from clicks import come_in, said_first

DAYS = ["17/12/2024", "18/12/2024", "19/12/2024", "20/12/2024"]


class Story:
    def __init__(self, journey):
        self.journey, self.town = journey, journey.own_town()
        self.clicked = self.compared = 0
        self.office, self.leader = self.person("DISTRICT_OFFICE"), self.person("DISTRICT_LEADER")
        self.commune, self.other = self.person("RETURNED_LEADER"), self.person("COMMUNE_LEADER")

    def person(self, key: str):
        self.journey.url = self.town.url
        page = self.journey.context().new_page()
        page.on("request", lambda request: self.note(request))
        come_in(page, self.journey.sample[f"{key}_LOGIN"], self.journey.sample[f"{key}_PASSWORD"])
        return page

    def note(self, request) -> None:
        self.clicked += request.method == "POST"

    def must(self, holds: bool, otherwise: str) -> None:
        self.journey.must(holds, otherwise)

    def said(self, page, words: str) -> None:
        said = said_first(page)
        self.must(said.startswith(words), f"the page says {said} and not {words}")

    def document(self, symbol: str) -> tuple[int, int]:
        """How many of how many opened it, as its page says."""
        self.leader.locator("nav .tabs a", has_text="Phong trào").click()
        self.leader.goto("/1.10/van-ban")
        self.leader.locator("main a", has_text=symbol).first.click()
        opened = re.search(r"(\d+)/(\d+) đơn vị đã mở", self.leader.locator("main").inner_text())
        self.must(opened is not None, f"the page of {symbol} does not say who opened it")
        return (int(opened[1]), int(opened[2])) if opened else (0, 0)

    def open_first(self, page, words: str) -> None:
        """Of what was sent to a unit, what begins so."""
        page.locator("nav .tabs a", has_text="Việc phải làm").click()
        page.locator("main a", has_text="Tin đến").first.click()
        page.locator("main h3 a", has_text=words).first.click()
        page.get_by_role("button", name="Mở", exact=True).click()

    def open_task(self, page, words: str) -> None:
        page.locator("nav .tabs a[href$='/nhiem-vu']").click()
        page.locator("main ul.tasks > li", has_text=words).first.locator("h3 a").click()

    def coverage(self, words: str) -> None:
        """Each of these days, as the page counts it and as the API does."""
        for day in DAYS:
            self.office.locator("nav .tabs a", has_text="Đôn đốc").click()
            self.office.locator("#ngay").fill(day)
            self.office.get_by_role("button", name="Xem").click()
            shown = {
                way.partition("nhiem-vu=")[2].partition("&")[0]: tuple(map(int, re.search(r"(\d+) trên (\d+) đơn vị", text).groups()))
                for way, text in self.office.locator("main ul.tasks > li").evaluate_all(
                    "all => all.map(e => [e.querySelector('h3 a').getAttribute('href'), e.innerText])")}
            told = self.office.context.request.get(f"/v1/units/1.10/coverage?asOf={'-'.join(reversed(day.split('/')))}").json()["items"]
            self.must(shown == {one["clause"]: (one["done"], one["told"]) for one in told}, f"on {day} {shown} is counted, and told {told}")
            self.compared += len(shown)

    def give_back(self, page, unit: str, words: str) -> None:
        """The office sends a unit's task back."""
        self.office.locator("nav .tabs a", has_text="Đôn đốc").click()
        self.office.locator("main ul.tasks > li", has_text=words).first.locator("h3 a").click()
        self.office.locator("main ul.tasks > li", has_text=unit).locator("h3 a").first.click()
        self.office.locator("summary", has_text="Trả lại…").click()
        self.office.locator("#ly-do").fill("Đề nghị nêu rõ thời gian, địa điểm từng buổi.")
        self.office.get_by_role("button", name="Trả lại để thực hiện tiếp").click()
        self.said(self.office, "Đã trả lại")

    def plead(self, page, words: str, wants: str, reason: str, until: str | None = None) -> None:
        self.open_task(page, words)
        page.locator("summary", has_text=re.compile("Đề nghị .*…")).click()
        page.locator("#loai-de-nghi").select_option(value=wants)
        if until:
            page.locator("#den-ngay, input[name=until]").first.fill(until)
        page.locator("#ly-do-de-nghi").fill(reason)
        page.get_by_role("button", name="Gửi đề nghị").click()
        self.said(page, "Đã gửi")

    def decide(self, reason: str, button: str, answer: str | None = None) -> None:
        """The office answers what was asked for that reason."""
        self.office.locator("nav .tabs a", has_text="Đôn đốc").click()
        self.office.locator("main a", has_text="Đề nghị gia hạn, miễn").first.click()
        asked = self.office.locator("main section.part", has_text=reason)
        if answer:
            asked.locator("summary", has_text="Từ chối…").click()
            asked.locator("form[action$='/tu-choi'] textarea").fill(answer)
        asked.get_by_role("button", name=button, exact=True).click()
        self.said(self.office, "Đã từ chối" if answer else "Đã đồng ý")

    def walk(self) -> None:
        from playwright.sync_api import expect

        words = "Tăng cường công tác tuyên truyền"
        quang_trung, an_lao = "Xã Quang Trung", "Thị trấn An Lão"

        # The plan went to all it addresses; one more opens it.
        before = self.document("000/KH-UBND")
        self.must(before[1] == 39, f"the plan was sent to {before[1]}")
        self.open_first(self.commune, "Kế hoạch số 000/KH-UBND")
        self.must(self.document("000/KH-UBND") == (before[0] + 1, 39), "who opened the plan is not counted")

        # Two are sent back: one asks for more time and gets it, the other is refused it, and then excused.
        for page, unit in ((self.commune, quang_trung), (self.other, an_lao)):
            self.give_back(page, unit, words)
        self.plead(self.commune, words, "later", "Bão số 3 làm hỏng hệ thống loa truyền thanh.", "31/12/2024")
        self.plead(self.other, words, "later", "Chưa bố trí được người.", "15/01/2025")
        self.decide("Bão số 3", "Đồng ý")
        self.decide("Chưa bố trí", "Từ chối", "Còn đủ thời gian, đề nghị bố trí ngay.")
        self.open_task(self.other, words)
        expect(self.other.locator("main")).to_contain_text("Còn đủ thời gian")
        self.plead(self.other, words, "excuse", "Đang diễn tập phòng thủ.")
        self.decide("diễn tập", "Đồng ý")
        self.open_task(self.commune, words)
        expect(self.commune.locator("main")).to_contain_text("gia hạn đến 31/12/2024")

        # The leader urges by a letter, with the number that is really the next.
        self.leader.goto("/1.10/van-ban")
        last = max(int(n) for n in re.findall(r"(\d+)/UBND-NV", self.leader.locator("main").inner_text()))
        self.leader.locator("nav .tabs a", has_text="Đôn đốc").click()
        self.leader.locator("main ul.tasks > li", has_text=words).first.locator("h3 a").click()
        self.leader.locator("summary", has_text="Nhắc đơn vị").click()
        for unit in (quang_trung, "Xã Trường Thọ"):
            self.leader.locator("form[action$='/nhac'] label", has_text=unit).locator("input").check()
        self.leader.locator("#cong-van").check()
        self.leader.locator("#trich-yeu").fill("V/v đôn đốc tuyên truyền phong trào thi đua")
        self.sign()
        self.leader.get_by_role("button", name="Nhắc", exact=True).click()
        self.said(self.leader, "Đã nhắc")
        symbol = f"{last + 1}/UBND-NV"
        self.must(self.document(symbol) == (0, 2), f"{symbol} was not sent to two")
        self.open_first(self.commune, symbol)
        self.must(self.document(symbol) == (1, 2), "who opened the letter is not counted")
        expect(self.leader.locator("main li", has_text=quang_trung)).to_contain_text("đã mở")

        # It is done, with what shows it.
        self.open_task(self.commune, words)
        self.commune.locator("#lien-ket").fill("https://quangtrung.example.vn/tin/tuyen-truyen")
        self.commune.get_by_role("button", name="Bổ sung minh chứng").click()
        self.said(self.commune, "Đã bổ sung")
        self.commune.locator("#ket-qua").fill("Đã phát lại 08 buổi trên loa truyền thanh của 08 thôn.")
        self.commune.get_by_role("button", name="Báo hoàn thành").click()
        self.said(self.commune, "Đã báo hoàn thành")
        self.coverage(words)
        self.town.tool(self.town.thidua, "check")

    def sign(self) -> None:
        """By the one of those who may sign that day whose name it bears."""
        signers = self.leader.locator("#nguoi-ky")
        signers.select_option(value=signers.locator("option", has_text="Trần Quang Minh").first.get_attribute("value"))


def walk(journey):
    story = Story(journey)
    story.walk()
    journey.exercised(story.clicked, "forms sent by clicking: returned, asked for, granted, refused, urged by letter, opened, done")
    journey.exercised(story.compared, "counts of tasks on four days equal to the API's")

    # A page of a document that counts one more who opened it.
    before = story.document("000/KH-UBND")
    address = story.leader.url.removeprefix(story.town.url)
    journey.plant(story.leader, address, lambda html: re.sub(r"(\d+)/(\d+) đơn vị", lambda m: f"{int(m[1]) + 1}/{m[2]} đơn vị", html))
    held, journey.complaints = journey.complaints, []
    story.must(story.document("000/KH-UBND") == before, "who opened the plan is not counted")
    found, journey.complaints = journey.complaints, held
    journey.finds("a document that one more has opened", found)
