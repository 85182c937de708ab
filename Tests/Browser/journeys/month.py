"""A commune reports, its district returns, accepts and reports, the city reads the totals: by clicking, with a script and without."""

import json
import re
from decimal import Decimal

from clicks import come_in, open_report, said_first, typed, write

MONTH, PERIOD, COMMUNE = "tháng 12/2024", "Tháng 12/2024", "1.10.1"
REASON = "Số nhà được hỗ trợ chưa khớp danh sách; đề nghị rà soát, ghi lại rồi gửi."
BOARD = """() => [...document.querySelectorAll('table.heat tbody tr')].map(row => ({
  name: row.querySelector('th').firstChild.textContent.trim(),
  cells: [...row.querySelectorAll('td')].map(cell => cell.firstChild?.textContent.trim() ?? '')}))"""


class Board:
    """A board of figures as it is shown on a page, beside what the API says of the same moment."""

    def __init__(self, page, month: str | None = None):
        unit, campaign = re.search(r"/([\d.]+)/phong-trao/([0-9a-f-]{36})/so-lieu", page.url).groups()
        self.rows = page.evaluate(BOARD)
        answer = page.context.request.get(f"/v1/units/{unit}/campaigns/{campaign}/figures/by-period")
        told = json.loads(answer.text(), parse_float=Decimal, parse_int=Decimal)
        self.columns = [n for n, indicator in enumerate(told["indicators"]) if indicator["overUnits"] != "none"]
        self.indicators = [told["indicators"][n] for n in self.columns]
        self.place = next((n for n, period in enumerate(told["periods"]) if month and period["startsOn"][5:7] == "12"), None)
        self.units = [row["unit"] for row in told["rows"]]
        self.values = [[self.told(row["cells"][n]) for n in self.columns] for row in told["rows"]]

    def told(self, cell: dict) -> Decimal | None:
        return cell["value"] if self.place is None else cell["periods"][self.place]["value"]

    def differences(self) -> list[str]:
        """Between what is shown and what the API says, of each cell."""
        wrong = []
        if len(self.rows) != len(self.values):
            wrong.append(f"{len(self.rows)} rows are shown, and {len(self.values)} told")
        for place, (row, unit, values) in enumerate(zip(self.rows, self.units, self.values)):
            if row["name"] != ("Toàn đơn vị" if place == 0 else unit["name"]):
                wrong.append(f"a row is called {row['name']} and not {unit['name']}")
            if len(row["cells"]) != len(values):
                wrong.append(f"{unit['name']} has {len(row['cells'])} numbers, and {len(values)} are told")
            for shown, value, indicator in zip(row["cells"], values, self.indicators):
                if number(shown, indicator) != value:
                    wrong.append(f"{indicator['name']} of {unit['name']} is shown as {shown} and told as {value}")
        return wrong

    @property
    def cells(self) -> int:
        return sum(len(row["cells"]) for row in self.rows)

    def of(self, name: str, row: int = 0) -> Decimal:
        """What is shown of an indicator; nothing yet is nought."""
        column = next(n for n, indicator in enumerate(self.indicators) if indicator["name"] == name)
        return number(self.rows[row]["cells"][column], self.indicators[column]) or Decimal(0)


def number(shown: str, indicator: dict) -> Decimal | None:
    """Reads a cell as people do."""
    if shown in ("", "–"):
        return None
    value = Decimal(shown.replace(".", "").replace(",", ".").replace("−", "-").removesuffix("%"))
    return value / 100 if indicator.get("asPercent") else value


class Month:
    """One walk through the month, in a town where nobody has done anything of it."""

    def __init__(self, journey, script: bool):
        self.journey, self.script = journey, script
        self.typed = self.compared = self.clicked = 0
        self.town = journey.own_town()

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

    def board(self, page, month: str | None) -> Board:
        page.locator("nav .tabs a", has_text="Số liệu").click()
        if month is not None:
            page.locator("#ky").select_option(label=month)
            page.get_by_role("button", name="Xem").click()
        board = Board(page, month)
        for wrong in board.differences():
            self.must(False, wrong)
        self.compared += board.cells
        return board

    def check_and_send(self, writer, signer) -> None:
        """The one who writes may not send; the one who signs looks at it once more."""
        from playwright.sync_api import expect

        writer.get_by_role("button", name="Kiểm tra trước khi gửi").click()
        expect(writer.locator("main")).to_contain_text("Lãnh đạo đơn vị gửi báo cáo")
        expect(writer.get_by_role("button", name="Gửi báo cáo")).to_have_count(0)
        open_report(signer, MONTH)
        signer.get_by_role("button", name="Kiểm tra trước khi gửi").click()
        signer.get_by_role("button", name="Gửi báo cáo").click()
        self.must(said_first(signer) == "Đã gửi báo cáo.", f"after sending, the page says: {said_first(signer)}")

    def open_review(self, page, unit: str) -> None:
        page.locator("nav .tabs a", has_text="Duyệt báo cáo").click()
        page.locator(".queue a", has_text=unit).filter(has_text="Tháng 12").first.click()

    def accept(self, page) -> None:
        page.get_by_role("button", name=re.compile("^Duyệt lần gửi|^Tiếp nhận")).click()
        said = said_first(page)
        self.must(said.startswith("Đã duyệt"), f"after accepting, the page says: {said}")

    def walk(self) -> list:
        from playwright.sync_api import expect

        officer, leader = self.person("COMMUNE_OFFICER"), self.person("COMMUNE_LEADER")
        office, chairman = self.person("DISTRICT_OFFICE"), self.person("DISTRICT_LEADER")
        board, chief = self.person("CITY_OFFICE"), self.person("CITY_LEADER")
        before, former = self.board(office, PERIOD), self.board(chief, PERIOD)

        # The officer leaves one field out, is led to it, and fills it in.
        open_report(officer, MONTH)
        asked = officer.locator("form .ask:has(input[name^=values]) :is(legend, .ask > label)")
        names = [text.strip() for text in asked.all_text_contents()]
        numbers = officer.locator("form .ask:has(> .entry input.num) > label").all_text_contents()
        left = numbers[-1].strip()
        said = write(officer, leave=left)
        officer.get_by_role("button", name="Lưu nháp").click()
        self.must(said_first(officer) == "Đã lưu nháp.", f"after keeping the draft, the page says: {said_first(officer)}")
        officer.get_by_role("button", name="Kiểm tra trước khi gửi").click()
        hindrance = officer.locator("#loi a")
        expect(hindrance).to_have_count(1)
        expect(hindrance).to_contain_text(left)
        hindrance.click()
        place = officer.url.partition("#")[2]
        self.must(officer.locator(f"#{place}").get_attribute("name") is not None, f"what hinders leads to {officer.url}")
        officer.locator(f"#{place}").fill("1")
        said[left] = ("1", "")
        self.must(set(said) == set(names), f"{len(names)} indicators are asked, and {len(said)} were filled in")
        self.check_and_send(officer, leader)
        self.typed += len(said)

        # The district sends it back; the reason is what the officer sees first.
        commune = officer.locator(".where strong").first.text_content().strip()
        self.open_review(office, commune)
        office.locator("summary", has_text="Trả lại…").click()
        office.locator("#ly-do").fill(REASON)
        office.get_by_role("button", name="Trả lại báo cáo").click()
        self.must(said_first(office).startswith("Đã trả lại"), f"after returning, the page says: {said_first(office)}")
        officer.locator("nav .tabs a", has_text="Việc phải làm").click()
        expect(officer.locator("main .said").first).to_have_text(REASON)
        open_report(officer, MONTH)
        expect(officer.locator(".alert .said")).to_have_text(REASON)
        for name, (value, weight) in said.items():
            field = officer.locator("form .ask", has_text=name).locator("input.num").first
            if field.count():
                self.must(typed(field.input_value()) == value, f"{name} was typed as {value} and is {field.input_value()}")
        mended = next(name for name in numbers if name.strip() != left and "," not in said[name.strip()][0]).strip()
        said[mended] = (str(int(said[mended][0]) + 2), "")
        officer.locator("form .ask", has_text=mended).locator("input.num").fill(said[mended][0])
        self.check_and_send(officer, leader)
        self.typed += 1

        # What was mended stands out, and is accepted; what was typed is what is counted.
        self.open_review(office, commune)
        expect(office.locator("tr.changed")).to_have_count(1)
        expect(office.locator("tr.changed th")).to_contain_text(mended)
        self.accept(office)
        after = self.board(office, PERIOD)
        row = next(n for n, unit in enumerate(after.units) if unit["id"] == COMMUNE)
        counted = []
        for indicator in after.indicators:
            name = indicator["name"]
            if name not in said or indicator["overUnits"] != "sum":
                continue
            value = Decimal(said[name][0].replace(",", "."))
            self.must(after.of(name, row) == value, f"{name} of the commune was typed as {value} and counts as {after.of(name, row)}")
            self.must(
                after.of(name) - before.of(name) == value,
                f"{name} of the district was {before.of(name)}, {value} came to it, and it is {after.of(name)}")
            # What the district's own plan asks stays in the district.
            if any(indicator["name"] == other["name"] for other in former.indicators):
                counted.append(name)
        self.must(len(counted) > 2, f"only {len(counted)} indicators add up to the city")

        # The district's own report: Phòng Nội vụ writes, the chairman sends, the city's board accepts.
        open_report(office, MONTH)
        self.typed += len(write(office)) + 1
        office.locator("#ghi-chu").fill("Toàn huyện: số liệu của các đơn vị đã gửi.")
        self.check_and_send(office, chairman)
        self.open_review(board, office.locator(".where strong").first.text_content().strip())
        self.accept(board)
        shown = [self.board(page, month) for page in (chief, office) for month in (None, PERIOD)]
        # What the district accepted is in the city's totals, as it was typed in the commune.
        for name in counted:
            value = Decimal(said[name][0].replace(",", "."))
            city = shown[1].of(name) - former.of(name)
            self.must(city == value, f"{value} came to {name}, and the city's total of it moved by {city}")
        # Each total once more, from the accepted reports alone.
        self.town.tool(self.town.thidua, "check")
        return [(board.rows, board.values) for board in shown]


def walk(journey):
    months = [Month(journey, script) for script in (True, False)]
    ends = [month.walk() for month in months]
    journey.must(ends[0] == ends[1], "the totals are others without a script")
    journey.exercised(sum(month.typed for month in months), "fields filled in, in two months of six people")
    journey.exercised(sum(month.clicked for month in months), "forms sent by clicking: signed in, kept, checked, sent, returned, mended, accepted")
    journey.exercised(sum(month.compared for month in months), "numbers on boards of figures equal to the API's")

    page = months[0].person("CITY_LEADER")
    page.locator("nav .tabs a", has_text="Số liệu").click()
    address = page.url.removeprefix(journey.url).partition("?")[0]

    def planted(change) -> list[str]:
        page = journey.context(script=False).new_page()
        page.context.add_cookies(cookies)
        journey.plant(page, address, change)
        page.goto(address)
        return Board(page).differences()

    cookies = page.context.cookies()
    journey.must(not planted(lambda html: html.replace("</main>", "<p></p></main>")), "a board without a fault has one")

    own = re.compile(r'(<tr class="own">.*?<td[^>]*>)([\d.,%]+)', re.DOTALL)
    journey.finds("a total changed on its way", planted(lambda html: own.sub(lambda found: f"{found[1]}7{found[2]}", html, count=1)))
    journey.finds("a total left out", planted(lambda html: own.sub(lambda found: f"{found[1]}–", html, count=1)))
    first = re.compile(r'(<tr class="own">.*?</tr>)<tr>.*?</tr>', re.DOTALL)
    journey.finds("a unit left out", planted(lambda html: first.sub(r"\1", html, count=1)))
