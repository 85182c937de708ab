"""How a mistake is told: first on the page, read out first, and at its place."""

import re


def refusal(page) -> list[str]:
    """What is wrong with how a mistake is told."""
    from playwright.sync_api import expect

    wrong = []
    if not page.title().startswith("Lỗi:"):
        wrong.append(f"the title does not begin with the mistake: {page.title()}")
    summary = page.locator("#loi[role=alert]")
    try:
        expect(summary).to_be_focused(timeout=2_000)
    except AssertionError:
        wrong.append("the summary of mistakes has no focus")
    if summary.count() != 1:
        return wrong + ["there is no summary of mistakes"]
    for link in summary.locator("a").all():
        place = page.locator(link.get_attribute("href"))
        if place.count() != 1 or not place.evaluate("e => e.matches('input, select, textarea')"):
            wrong.append(f"{link.text_content()} leads to no field")
            continue
        said = [page.locator(f"#{name}") for name in (place.get_attribute("aria-describedby") or "").split()]
        if not any(words.is_visible() and "err" in (words.get_attribute("class") or "") for words in said):
            wrong.append(f"nothing at the field says what {link.text_content()} says")
        if place.get_attribute("aria-invalid") != "true":
            wrong.append(f"the field of {link.text_content()} is not marked")
        link.click()
        expect(page).to_have_url(re.compile(re.escape(link.get_attribute("href")) + "$"))
        try:
            expect(place).to_be_focused(timeout=2_000)
            expect(place).to_be_visible(timeout=2_000)
        except AssertionError:
            wrong.append(f"{link.text_content()} does not lead into its field")
    return wrong
