"""What people do again and again by clicking: come in, write a report, look at their telephone."""

import base64
import hashlib
import hmac
import re
import struct
import time

#: What stood in a field the month before, in the line above it: `Tháng 11: 1.234,5 tỷ đồng`, `Tháng 11: 199/224, bằng 88,8%`.
BEFORE = re.compile(r"Tháng \d+(?:/\d+)?: (?P<value>[\d.,]+)(?:/(?P<weight>[\d.,]+))?")


def come_in(page, login: str, password: str) -> None:
    """From the first page there is to the inbox, by the door."""
    from playwright.sync_api import expect

    page.goto("/")
    page.locator("#ten").fill(login)
    page.locator("#mk").fill(password)
    page.locator("form .btn").click()
    expect(page.locator("h1")).to_have_text("Việc phải làm")


def open_report(page, month: str) -> None:
    """From the inbox to the form."""
    page.locator("nav .tabs a", has_text="Việc phải làm").click()
    page.locator("main .tasks a", has_text=f"Báo cáo {month}").first.click()


def typed(text: str) -> str:
    """As somebody types a number who copies it: without the dots between thousands."""
    return text.rstrip(".,").replace(".", "")


def write(page, leave: str | None = None) -> dict[str, tuple[str, str]]:
    """Types what stood there the month before into each field of a report, one after the other; by indicators, what was typed.

    - `leave`: the indicator whose fields are left empty.
    """
    said = {}
    for ask in page.locator("form .ask:has(input[name^=values])").all():
        name = ask.locator("legend, label").first.text_content().strip()
        if name == leave:
            continue
        if ask.locator("input[type=radio]").count():
            ask.get_by_label("Có", exact=True).check()
            said[name] = ("1", "")
            continue
        before = BEFORE.search(ask.locator(".hint").first.text_content() if ask.locator(".hint").count() else "")
        fields = ask.locator("input.num").all()
        numbers = [before["value"], before["weight"]] if before else ["1", "1"]
        for field, number in zip(fields, numbers):
            field.fill(typed(number))
            field.press("Tab")
        said[name] = (typed(numbers[0]), typed(numbers[1]) if len(fields) > 1 else "")
    return said


def said_first(page) -> str:
    """What a page says of what was done just before."""
    from playwright.sync_api import expect

    # A form with a script has another, which says how far what is typed is kept.
    status = page.locator(".alert[role=status]")
    expect(status).to_be_visible()
    return status.text_content().strip()


def code(secret: str) -> str:
    """What a telephone shows now (RFC 6238)."""
    key = base64.b32decode(secret.replace(" ", "") + "=" * (-len(secret.replace(" ", "")) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFF_FFFF) % 1_000_000:06}"
