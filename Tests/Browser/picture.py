"""Takes the picture of the README: the board of figures of huyện An Lão, as the demonstration fills it.

usage: picture.py THIDUA FILE    wants DATABASE_URL, APP_DATABASE_URL and PostgreSQL's tools; deploy/browser --picture gives all of it
"""

import os
import sys
from pathlib import Path

from clicks import come_in
from town import Town

#: Bytes that a picture in a README may weigh.
MOST = 150_000


def main() -> int:
    from playwright.sync_api import sync_playwright

    thidua, file = sys.argv[1:]
    template = Town(thidua, f"thidua_browser_{os.getpid()}")
    with template, Town(thidua, f"{template.database}_picture", template.database) as town, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("THIDUA_CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox"] if os.geteuid() == 0 else [])
        page = browser.new_page(base_url=town.url, locale="vi-VN", viewport={"width": 1280, "height": 800})
        come_in(page, template.sample["DISTRICT_OFFICE_LOGIN"], template.sample["DISTRICT_OFFICE_PASSWORD"])
        page.locator("nav .tabs a", has_text="Số liệu").click()
        page.locator("table.heat").wait_for()
        page.screenshot(path=file)
        browser.close()
    size = Path(file).stat().st_size
    print(f"{file}: {size:,} bytes")
    return 0 if size <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
