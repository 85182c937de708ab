"""On a screen of 320 px no page runs out sideways, folded or unfolded, and no text is cut off."""

WIDTH = 320
LOOK = """() => {
  const wide = document.documentElement.scrollWidth, found = [];
  if (wide > innerWidth) found.push(`it is ${wide} px wide`);
  const let_be = s => /auto|scroll/.test(s.overflowX) || s.clipPath !== 'none';
  const scrolls = e => { for (; e; e = e.parentElement) if (let_be(getComputedStyle(e))) return true; return false; };
  for (const e of document.querySelectorAll('body *')) {
    if (!e.checkVisibility({visibilityProperty: true}) || e.closest('svg, .unseen, .skip') || scrolls(e)) continue;
    const box = e.getBoundingClientRect();
    const name = e.tagName.toLowerCase();
    if (box.right > innerWidth + 1 || box.left < -1) found.push(`${name} reaches from ${box.left | 0} to ${box.right | 0} px`);
    const style = getComputedStyle(e);
    if (style.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1) found.push(`${name} is cut off`);
  }
  return found.slice(0, 5);
}"""


def walk(journey):
    looks = 0
    for stop, page in journey.visits(journey.distinct, width=WIDTH):
        page.goto(stop.address)
        for folded in (True, False):
            if not folded and not page.evaluate("[...document.querySelectorAll('details:not([open])')].map(d => d.open = true).length"):
                continue
            looks += 1
            journey.hold(f"{stop}{'' if folded else ', unfolded'}: {wrong}" for wrong in page.evaluate(LOOK))
    journey.exercised(looks, f"looks at {WIDTH} px, folded and unfolded")

    def planted(more: str) -> list[str]:
        page = journey.context("leader", width=WIDTH).new_page()
        journey.plant(page, "/1.10.1/viec", lambda html: html.replace("</main>", more + "</main>"))
        page.goto("/1.10.1/viec")
        return page.evaluate(LOOK)

    long = "Quyết định khen thưởng của Chủ tịch Ủy ban nhân dân thành phố Hải Phòng"
    journey.finds("a line that does not break", planted(f'<p class="nowrap">{long}</p>'))
    journey.finds("a table without a frame to scroll in", planted(f"<table><tr>{'<td>1.234.567</td>' * 9}</tr></table>"))
