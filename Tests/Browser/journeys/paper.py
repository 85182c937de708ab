"""Every table and the plan print on A4 as offices file them: letterhead, no navigation, no cut row, the head of the only table on each of its pages."""

import re
import subprocess
import unicodedata

from crawl import shape, tree

#: Points; a millimetre is 2.83 of them.
A4, TOLERANCE = (595, 842), 2
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
SIGNED = "NGƯỜI LẬP BIỂU"
SAMPLE = "dữ liệu mẫu"
#: Of the head and foot of a page; none is a word of what is filed.
NAVIGATION = ("Việc phải làm", "Đăng xuất", "Tài khoản", "Đến nội dung chính", "Máy chủ:", "English", "Tải bảng tính")
#: Sheets that a page of this kind may have at most; what is not named here may have three.
PLAN = 8
#: Who has done a task and who has not, each of 39 with what they say of it.
COVERAGE = 4
#: Rows of a board that stand on its first sheet with all that is around them, and on two.
ON_ONE, ON_TWO = 18, 45


class Paper:
    """What came out of the printer, read by poppler."""

    def __init__(self, pdf: bytes):
        said = subprocess.run(["pdfinfo", "-f", "1", "-l", "99", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
        self.sizes = [(float(w), float(h)) for w, h in re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+)", said, re.MULTILINE)]
        text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
        self.pages = [flat(page) for page in text.split("\f")[:-1]]


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))


def most(kind: str, rows: int) -> int:
    if kind.endswith("/so-lieu"):
        return 1 if rows <= ON_ONE else 2 if rows <= ON_TWO else 9
    # Names of deeds and things are long, and many a row is of two lines.
    if kind.endswith("/don-doc"):
        return COVERAGE
    return PLAN if kind.endswith("/phong-trao/{id}") else max(3, -(-rows // 12))


#: What is read in each of some elements that are printed, a run of text at a time: two that stand side by side are two words.
RUNS = """elements => elements.filter(element => element.checkVisibility()).map(element => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), runs = [];
    while (walker.nextNode()) if (walker.currentNode.parentElement.checkVisibility()) runs.push(walker.currentNode.data);
    return runs.join(" ");
})"""


def rows(page) -> list[list[str]]:
    """Of each row that is printed, what is read in it."""
    return [words(row) for row in page.locator("tbody tr").evaluate_all(RUNS)]


def heads(page) -> list[list[str]]:
    """Of each table that is printed, what is read in its head."""
    return [words(head) for head in page.locator("thead").evaluate_all(RUNS)]


def wrong(paper: Paper, lying: bool, is_table: bool, rows: list[list[str]], heads: list[list[str]], most: int) -> list[str]:
    """What an office would not file."""
    width, height = A4[::-1] if lying else A4
    found = [
        f"page {number} is {w:.0f} × {h:.0f} points and not A4 {'lying' if lying else 'standing'}"
        for number, (w, h) in enumerate(paper.sizes, 1) if abs(w - width) > TOLERANCE or abs(h - height) > TOLERANCE]
    if not 1 <= len(paper.sizes) <= most:
        found.append(f"{len(paper.sizes)} pages and not {most} at most")
    if len(paper.pages) != len(paper.sizes) or not all(paper.pages):
        found.append("an empty page")
    whole = " ".join(paper.pages)
    found += [f"no “{line}” on the first page" for line in MOTTO if line not in paper.pages[0]]
    if is_table and SIGNED not in whole:
        found.append("nobody signs: its page does not say `frame.isFiled`, or says it too late")
    if is_table and not re.search(r", ngày \d\d tháng (0[12]|[3-9]|1[0-2]) năm \d{4}", paper.pages[0]):
        found.append("no place and day")
    found += [f"“{word}” of the navigation" for word in NAVIGATION if word in whole]
    found += [f"page {number} does not say that its data are made up" for number, text in enumerate(paper.pages, 1) if SAMPLE not in text]
    on_pages = [set(words(page)) for page in paper.pages]
    for row in rows:
        if not any(set(row) <= page for page in on_pages):
            found.append(f"the row “{' '.join(row[:8])}” is cut")
    for head in heads:
        if not any(set(head) <= page for page in on_pages):
            found.append(f"the head “{' '.join(head[:8])}” is on no page")
    return found


def repeated(paper: Paper, head: list[str], rows: list[list[str]]) -> list[str]:
    """Pages with rows of the only table there is, and without its head."""
    found = []
    for number, page in enumerate(paper.pages, 1):
        here = set(words(page))
        if sum(set(row) <= here for row in rows) > 2 and not set(head) <= here:
            found.append(f"page {number} has rows and not what they are")
    return found


def printed(page, kind: str) -> tuple[Paper, list[str]]:
    page.emulate_media(media="print")
    # What is said to whoever sees nothing is on no paper.
    page.evaluate("for (const element of document.querySelectorAll('.unseen')) element.style.display = 'none'")
    is_plan = page.locator(".doc h1").count() > 0
    there, above = rows(page), heads(page)
    paper = Paper(page.pdf(prefer_css_page_size=True))
    found = wrong(paper, page.locator("body.lying").count() > 0, not is_plan, there, above, most(kind, len(there)))
    if len(above) == 1:
        found += repeated(paper, above[0], there)
    page.emulate_media(media="screen")
    return paper, found


def about(what: str, complaints: list[str]) -> list[str]:
    return [complaint for complaint in complaints if what in complaint]


def is_filed(html: str) -> bool:
    """What is looked at on a wall is on no paper."""
    elements = [element for element in tree(html).iter() if isinstance(element.tag, str)]
    if any(element.tag == "main" and "wall" in element.get("class", "") for element in elements):
        return False
    return any(element.tag == "table" or "letterhead" in element.get("class", "") for element in elements)


def walk(journey):
    stops = [stop for stop in journey.distinct if stop.status == 200 and re.match(r"/\d", stop.address) and is_filed(journey.ask(stop.who, stop.address).text)]
    sheets = lines = 0
    kinds: dict[str, list[int]] = {}
    for stop, page in journey.visits(stops):
        page.goto(stop.address)
        kind = shape(stop.address).partition("?")[0]
        paper, found = printed(page, kind)
        journey.hold(f"{stop}: {complaint}" for complaint in found)
        sheets += len(paper.sizes)
        lines += len(rows(page))
        kinds.setdefault(kind, []).append(len(paper.sizes))
    journey.exercised(len(stops), f"pages printed, in {len({stop.who for stop in stops})} roles")
    journey.exercised(sheets, "sheets of paper")
    journey.exercised(lines, "rows of tables, none of them cut")
    print("  sheets of each kind: " + "; ".join(f"{kind} {min(counts)}–{max(counts)}" for kind, counts in sorted(kinds.items())))

    # The widest board there is: the district's communes and all that they are asked.
    board = next(
        stop for stop in stops if stop.who == "leader of the district"
        and stop.address.endswith(f"{journey.sample['DISTRICT_CAMPAIGN']}/so-lieu"))
    list_ = next(stop for stop in stops if stop.who == "leader of the district" and "/tham-gia" in stop.address)
    context = journey.context(board.who)
    page = context.new_page()
    page.goto(board.address)
    # Its communes alone: seventeen, and the district's own row.
    page.evaluate(f"for (const row of [...document.querySelectorAll('.heat tbody tr')].slice({ON_ONE})) row.remove()")
    columns, units = page.locator(".heat thead th").count() - 1, page.locator(".heat tbody tr").count() - 1
    paper, found = printed(page, shape(board.address))
    journey.hold(f"{units} units × {columns} indicators: {complaint}" for complaint in found)
    journey.must(units == 17 and columns == 12, f"the board has {units} × {columns} cells, and 17 × 12 were to stand on one sheet")
    journey.exercised(columns * units, f"cells on {len(paper.sizes)} sheet, of {units} units × {columns} indicators")

    sheet = re.search(r"/tinh/app\.[^.]+\.css", journey.ask("nobody", "/dang-nhap").text)[0]

    def printed_with(fault: str, address: str, change) -> list[str]:
        """What is complained of the page at an address, with a fault in what is loaded from another."""
        page = context.new_page()
        journey.plant(page, fault, change)
        page.goto(address)
        found = printed(page, shape(address).partition("?")[0])[1]
        page.close()
        return found

    def planted(address: str, change) -> list[str]:
        return printed_with(address.partition("?")[0], address, change)

    def restyled(address: str, change) -> list[str]:
        return printed_with(sheet, address, change)

    journey.finds("navigation left in", about("navigation", restyled(
        board.address, lambda css: css.replace(".mast, .ribbon, footer,", ".ribbon,"))))
    journey.finds("paper of Letter size", about("points", restyled(
        list_.address, lambda css: css.replace("@page { size: A4;", "@page { size: letter;"))))
    journey.finds("a wide table on standing paper", about("points", restyled(
        board.address, lambda css: css.replace("A4 landscape", "A4"))))
    tall = "<br>".join(f"dòng{number}" for number in range(90))
    row = f"<tr><th>Xã</th><td>{tall}</td></tr></tbody>"
    journey.finds("a row that is cut", about("is cut", planted(list_.address, lambda html: html.replace("</tbody>", row, 1))))
    journey.finds("a table whose head stands once", about("what they are", restyled(
        list_.address, lambda css: css.replace("thead { display: table-header-group; }", "thead { display: table-row-group; }"))))
    journey.finds("no letterhead", about(MOTTO[0], planted(list_.address, lambda html: html.replace(MOTTO[0], ""))))
    journey.finds("nobody who signs", about("signs", planted(list_.address, lambda html: html.replace(SIGNED, ""))))
    journey.finds("made-up data that do not say so", about("made up", restyled(list_.address, lambda css: css.replace(SAMPLE, ""))))
    journey.finds("more sheets than expected", about("at most", restyled(
        list_.address, lambda css: css.replace("@page { size: A4;", "tr { height: 40mm } @page { size: A4;"))))
    context.close()
