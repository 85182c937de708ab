"""What a unit owes stands in its inbox as the API tells it, in every role, with what presses first and why it came back."""

import copy

GROUPS = ["Quá hạn", "Sắp đến hạn", "Còn thời gian", "Không ấn định thời hạn"]
READ = """() => ({
  groups: [...document.querySelectorAll('main .head h2')].map(e => e.textContent),
  sizes: [...document.querySelectorAll('main ul.tasks')].map(e => e.children.length),
  duties: [...document.querySelectorAll('main ul.tasks > li')].map(e => ({
    text: e.innerText, reason: e.querySelector('.said')?.textContent ?? null, late: e.querySelector('strong') !== null})),
  count: document.querySelector('.tabs [aria-current] .count')?.firstChild.textContent ?? '0',
  filled: document.querySelectorAll('main .btn:not(.calm):not(.stop)').length,
  h1: [...document.querySelectorAll('h1')].map(e => e.textContent),
})"""


def differences(shown: dict, owed: list[dict], signs: bool) -> list[str]:
    """Between the page and what the API says."""
    wrong = []
    if len(shown["duties"]) != len(owed):
        wrong.append(f"{len(shown['duties'])} duties are shown, and {len(owed)} owed")
    if int(shown["count"]) != len(owed):
        wrong.append(f"the navigation counts {shown['count']}, and {len(owed)} are owed")
    if shown["groups"] != [group for group in GROUPS if group in shown["groups"]]:
        wrong.append(f"the groups stand in another order: {shown['groups']}")
    late = sum(duty["isOverdue"] for duty in owed)
    if (shown["sizes"][0] if shown["groups"][:1] == ["Quá hạn"] else 0) != late:
        wrong.append(f"{late} are overdue, which is not what stands first")
    if sum(duty["late"] for duty in shown["duties"]) != late:
        wrong.append(f"{late} are overdue, and {sum(duty['late'] for duty in shown['duties'])} are marked so")
    left = [duty["text"] for duty in shown["duties"]]
    for duty in owed:
        day = "/".join(reversed(duty["dueOn"].split("-"))) if duty["dueOn"] else ""
        found = next(
            (text for text in left if duty["campaignName"] in text and duty["toName"] in text and day in text
             and (duty["reason"] or "") in text), None)
        if found is None:
            wrong.append(f"it is not shown: {duty['deed']} {duty['campaignName']} to {duty['toName']} by {day}")
        else:
            left.remove(found)
    others = sum("Lãnh đạo đơn vị" in duty["text"] for duty in shown["duties"])
    if others != (0 if signs else len(owed)):
        wrong.append(f"{others} of {len(owed)} are said to be the leader's, to {'a leader' if signs else 'who is none'}")
    if shown["h1"] != ["Việc phải làm"]:
        wrong.append(f"the page is headed by {shown['h1']}")
    if shown["filled"] > 1:
        wrong.append(f"{shown['filled']} buttons are filled, and a page has one main deed")
    return wrong


def walk(journey):
    seen = duties = late = returned = 0
    kept = []
    for who, person in journey.people.items():
        if who == "holder of no post":
            continue
        context = journey.context(who, script=False)
        page = context.new_page()
        page.goto("/")
        several = len(person["posts"]) > 1
        journey.must(
            page.url == (f"{journey.url}/" if several else f"{journey.url}/{person['unit']}/viec"), f"{who} is led to {page.url}")
        if several:
            ways = page.locator("main ul.tasks a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
            journey.must(ways == [f"/{unit}/viec" for unit, _ in person["posts"]], f"{who} may choose among {ways}")
        for unit, role in person["posts"]:
            page.goto(f"/{unit}/viec")
            shown = page.evaluate(READ)
            owed = context.request.get(f"/v1/units/{unit}/duties").json()["items"]
            journey.hold(f"{who} in {unit}: {wrong}" for wrong in differences(shown, owed, role == "leader"))
            seen, duties = seen + 1, duties + len(owed)
            late += sum(duty["isOverdue"] for duty in owed)
            returned += sum(duty["reason"] is not None for duty in owed)
            kept.append((shown, owed, role == "leader"))
        context.close()
    journey.exercised(seen, "inboxes read beside the API")
    journey.exercised(duties, "duties in them")
    journey.exercised(late, "of them overdue")
    journey.exercised(returned, "of them with the reason why the report came back")

    shown, owed, signs = next(one for one in kept if any(duty["reason"] for duty in one[1]))
    without = copy.deepcopy(shown)
    without["duties"] = [duty | {"text": duty["text"].replace(duty["reason"] or "\0", "")} for duty in shown["duties"]]
    journey.finds("a reason left out", differences(without, owed, signs))
    fewer = shown | {"duties": shown["duties"][1:]}
    journey.finds("a duty left out", differences(fewer, owed, signs))
    journey.finds("a wrong count in the navigation", differences(shown | {"count": "7"}, owed, signs))
    journey.finds("what a leader does told to a leader as somebody else's", differences(shown, owed, not signs))
    shown, owed, signs = next(one for one in kept if len(one[0]["groups"]) > 1)
    turned = shown | {"groups": shown["groups"][::-1], "sizes": shown["sizes"][::-1]}
    journey.finds("what presses told last", differences(turned, owed, signs))
