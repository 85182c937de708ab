"""A double click, the way back, a reload and a form that was kept make one decision and one event, and the page says how it stands."""

import json
import re
from urllib.parse import parse_qsl, urlencode

from clicks import open_report, said_first, write

FORM = """button => {
  const form = button.closest('form');
  return {action: form.getAttribute('action'), fields: [...new FormData(form, button).entries()]};
}"""
SEND = """kept => {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = kept.action;
  for (const [name, value] of kept.fields) {
    const field = document.createElement(value.includes('\\n') ? 'textarea' : 'input');
    field.name = name;
    field.value = value;
    form.append(field);
  }
  form.hidden = true;
  document.body.append(form);
  form.submit();
}"""


class Counting:
    """A page of somebody's, and what it sends."""

    def __init__(self, journey, who: str, script: bool, change=None):
        self.journey, self.who = journey, who
        self.page = journey.context(who, script=script).new_page()
        self.posts, self.statuses = 0, []
        self.page.on("request", lambda request: self.note(request))
        self.page.on("response", lambda answer: self.statuses.append(answer.status) if answer.request.method == "POST" else None)
        if change is not None:
            self.page.route("**/*", lambda route: self.bend(route, change))

    def note(self, request) -> None:
        self.posts += request.method == "POST"

    @staticmethod
    def bend(route, change) -> None:
        """Planted: what the form says is another thing on its way."""
        if route.request.method != "POST":
            return route.continue_()
        fields = [(name, change(name, value)) for name, value in parse_qsl(route.request.post_data, keep_blank_values=True)]
        route.continue_(post_data=urlencode(fields))

    def says(self) -> list[str]:
        """A page that says something sensible: what it is about, and either what was done or what is wrong."""
        from playwright.sync_api import expect

        expect(self.page.locator("h1")).to_have_count(1)
        told = self.page.locator("main [role=status], main [role=alert], main form, main .card, main .tasks, main table").count()
        return [] if told and self.page.locator("h1").text_content().strip() else [f"{self.page.url} says nothing"]

    def said(self) -> str:
        """What the page says first: of what was done, or of what is wrong."""
        first = self.page.locator("main [role=status], #loi")
        first.wait_for()
        return first.text_content().strip()

    def resend(self, button, done: str) -> list[str]:
        """Sends the form that the button stands in twice, goes back, sends it again as it was kept, and reloads."""
        wrong = []
        kept = button.evaluate(FORM)
        # Both clicks, before the first is answered.
        button.dblclick()
        said = self.said()
        if not said.startswith(done):
            wrong.append(f"after a double click the page says: {said}")
        # From another page of ours, as a browser sends what it had kept.
        for _ in range(2):
            with self.page.expect_navigation() as navigated:
                self.page.evaluate(SEND, kept)
            first = navigated.value.request.redirected_from or navigated.value.request
            if first.response().status != 303:
                wrong.append(f"sent again, {kept['action']} is answered by {first.response().status}")
            if not self.said().startswith(done):
                wrong.append(f"sent again, the page says: {self.said()}")
        before = self.posts
        self.page.reload()
        if self.posts != before:
            wrong.append("a reload sends the form once more")
        wrong += self.says()
        self.page.go_back()
        wrong += self.says()
        if any(status not in (200, 303) for status in self.statuses):
            wrong.append(f"answers were {self.statuses}")
        return [f"{self.who}: {one}" for one in wrong]


class Ledger:
    """What happened, as the API tells it."""

    def __init__(self, journey):
        self.journey = journey

    def events(self) -> list[tuple[str, str]]:
        """Of the district's campaigns and all below: kinds and what they happened to."""
        found, after = [], ""
        path = f"/v1/units/1.10/campaigns/{self.journey.sample['DISTRICT_CAMPAIGN']}/timeline?limit=200"
        while after is not None:
            page = json.loads(self.journey.ask("leader of the district", path + (f"&after={after}" if after else "")).text)
            found += [(event["kind"], event["subject"]["id"], event["id"]) for event in page["items"]]
            after = page["next"]
        return found

    def posts(self, who: str, unit: str) -> list[str]:
        """Who has which post, and in whose place."""
        people = json.loads(self.journey.ask(who, f"/v1/units/{unit}/people").text)["items"]
        return [json.dumps(person, sort_keys=True) for person in people]


def added(before: list, after: list) -> list:
    left = list(before)
    for one in after:
        if one in left:
            left.remove(one)
        else:
            yield one


def walk(journey):
    from playwright.sync_api import expect

    town = journey.own_town()
    ledger = Ledger(journey)
    sent = events = 0

    def one_event(kind: str, before: list, pages: list[Counting]) -> None:
        nonlocal sent, events
        new = list(added(before, ledger.events()))
        journey.must([event[0] for event in new] == [kind], f"{kind} once, and not {[event[0] for event in new]}")
        sent, events = sent + sum(page.posts for page in pages), events + 1

    def ready(who: str, month: str, script: bool, **more) -> Counting:
        """At the button that sends a report."""
        counting = Counting(journey, who, script, **more)
        counting.page.goto("/")
        if counting.page.locator("main .tasks a[href$='/viec']").count():
            counting.page.locator("main .tasks a[href='/1.10.7/viec']").click()
        open_report(counting.page, month)
        write(counting.page)
        counting.page.get_by_role("button", name="Kiểm tra trước khi gửi").click()
        expect(counting.page.get_by_role("button", name="Gửi báo cáo")).to_be_visible()
        counting.posts, counting.statuses = 0, []
        return counting

    # A report is sent.
    for who, month, script in (
        ("leader", "tháng 12/2024", True), ("leader who is late", "tháng 11/2024", False),
        ("holder of several posts", "tháng 11/2024", True),
    ):
        counting, before = ready(who, month, script), ledger.events()
        journey.hold(counting.resend(counting.page.get_by_role("button", name="Gửi báo cáo"), "Đã gửi báo cáo"))
        one_event("report.submitted", before, [counting])

    # Two pages of the same report: the second is told, and stays so when it is reloaded.
    first, before = ready("leader who is late", "tháng 12/2024", False), ledger.events()
    second = Counting(journey, "leader who is late", False)
    second.page.goto(first.page.url)
    first.page.get_by_role("button", name="Gửi báo cáo").click()
    said_first(first.page)
    for again in (lambda: second.page.get_by_role("button", name="Gửi báo cáo").click(), second.page.reload):
        with second.page.expect_response(lambda answer: answer.request.method == "POST") as answered:
            again()
        journey.must(answered.value.status in (409, 412, 422), f"the second page is answered by {answered.value.status}")
        expect(second.page.locator("#loi")).to_be_visible()
        journey.hold(second.says())
    one_event("report.submitted", before, [first, second])

    # The district accepts one, and returns another; without a reason it does not, however often.
    reviewer = "leader of the district"

    def accept(page):
        return page.get_by_role("button", name=re.compile("^Duyệt lần gửi|^Tiếp nhận"))

    for script in (True, False):
        counting, before = Counting(journey, reviewer, script), ledger.events()
        counting.page.goto("/1.10/duyet")
        journey.hold(counting.resend(accept(counting.page), "Đã duyệt"))
        one_event("report.accepted", before, [counting])

        counting = Counting(journey, reviewer, script)
        counting.page.goto("/1.10/duyet")
        # What is only requested of a unit is received, and never returned.
        while not (returning := counting.page.locator("summary", has_text="Trả lại…")).count():
            accept(counting.page).click()
            said_first(counting.page)
        before = ledger.events()
        returning.click()
        deed = counting.page.get_by_role("button", name="Trả lại báo cáo")
        for again in (deed.click, counting.page.reload):
            # Its page is there before the next, or a reload meets a page that is on its way out.
            page = counting.page
            with page.expect_navigation(), page.expect_response(lambda answer: answer.request.method == "POST") as answered:
                again()
            journey.must(answered.value.status == 422, f"a return without a reason is answered by {answered.value.status}")
        journey.must(ledger.events() == before, "a return without a reason is an event")
        counting.page.locator("#ly-do").fill("Gửi hai lần để thử.\nĐề nghị gửi lại.")
        counting.statuses = []
        journey.hold(counting.resend(deed, "Đã trả lại"))
        one_event("report.returned", before, [counting])

    # Somebody gets a post, and a deputy.
    def appoint(name: str, script: bool, change=None) -> tuple[list[str], int, int]:
        counting = Counting(journey, "administrator", script, change)
        before = ledger.posts("administrator", "1.10.1")
        counting.page.goto("/1.10.1/nguoi/bo-nhiem")
        form = counting.page.locator("form[action$='/bo-nhiem']")
        form.locator("[name=name]").fill(name)
        wrong = counting.resend(form.locator("button"), "Đã bổ nhiệm")
        return wrong, len(list(added(before, ledger.posts("administrator", "1.10.1")))), counting.posts

    def delegate(script: bool) -> tuple[list[str], int, int]:
        counting = Counting(journey, reviewer, script)
        before = ledger.posts(reviewer, "1.10")
        counting.page.goto("/1.10/nguoi/uy-quyen")
        form = counting.page.locator("form[action$='/uy-quyen']")
        # Nobody is chosen before somebody chooses.
        form.locator("select").first.select_option(index=1)
        form.locator("[name=until]").fill("31/12/2024")
        wrong = counting.resend(form.locator("button"), "Đã ủy quyền ký")
        return wrong, len(list(added(before, ledger.posts(reviewer, "1.10")))), counting.posts

    made = 0
    for wrong, count, posts in (
        appoint("Nguyễn Văn Một", True), appoint("Nguyễn Văn Hai", False), delegate(True),
    ):
        journey.hold(wrong)
        journey.must(count == 1, f"{count} posts are made and not one")
        made, sent = made + count, sent + posts

    journey.exercised(sent, "times a form was sent: by a double click, as it was kept, from a second page, by a reload")
    journey.exercised(events, "events of it, one a decision")
    journey.exercised(made, "posts of it, one a form")

    turn = iter(range(16, 256))

    def renewed(name: str, value: str) -> str:
        return value[:-2] + f"{next(turn):02x}" if name == "id" else value

    wrong, count, _ = appoint("Nguyễn Văn Ba", True, renewed)
    journey.finds("an id that is new at each click, where somebody is appointed", [] if count == 1 else [f"{count} posts"])
    counting = ready("holder of several posts", "tháng 12/2024", True)
    counting.page.route("**/*", lambda route: counting.bend(route, renewed))
    journey.finds(
        "an id that is new at each click, where a report is sent",
        [wrong for wrong in counting.resend(counting.page.get_by_role("button", name="Gửi báo cáo"), "Đã gửi báo cáo")
         if "is answered by" in wrong or "answers were" in wrong])
    town.tool(town.thidua, "check")
