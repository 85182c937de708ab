"""What is hidden from somebody and what is not there are one answer, byte for byte, for each address with an id and in each role."""

import copy
import re

from crawl import UNIT, UUID, shape

#: A unit, an id and a number that nothing has.
ABSENT_UNIT, ABSENT_ID, ABSENT_NUMBER = "1.99.99", "0193dfdc-a680-7fff-bfff-ffffffffffff", "987654"


def absents(address: str) -> list[str]:
    """The same address of a unit that is not there; and, where it has one, of an id that is not."""
    path, mark, query = address.partition("?")
    query = mark + re.sub(UUID, ABSENT_ID, query)
    unit = re.sub(rf"^/{UNIT}(?=/|$)", f"/{ABSENT_UNIT}", path)
    thing = re.sub(rf"(?<=/){UNIT}(?=/|$)", ABSENT_NUMBER, re.sub(rf"(?<=/){UUID}(?=/|$)", ABSENT_ID, path[1:]))
    return [unit + query] + (["/" + thing + query] if "/" + thing != path else [])


def told(answer, address: str):
    """All that somebody is told, but for when; and the door says where it will lead on to."""
    headers = [(name.lower(), value.replace(address, "…")) for name, value in answer.headers if name.lower() != "date"]
    return answer.status, sorted(headers), answer.body


def difference(hidden, absent, hidden_address: str, absent_address: str) -> list[str]:
    one, other = told(hidden, hidden_address.partition("?")[0]), told(absent, absent_address.partition("?")[0])
    return [
        f"{hidden_address} and {absent_address} differ in {name}: {str(a)[:200]} and {str(b)[:200]}"
        for name, a, b in zip(("status", "headers", "body"), one, other) if a != b]


def walk(journey):
    everything = {address for its in journey.crawled.values() for address in its["pages"] if "{" in shape(address)}
    everything |= {address for its in journey.crawled.values() for address in its["files"] if "{" in shape(address)}
    deeds = {action for its in journey.crawled.values() for action in its["forms"] if "{" in shape(action)}
    # Units beside, below and above, which nobody of ours stands in.
    everything |= {f"/{unit}/viec" for unit in ("1.10.18", "1.9", "1.9.1")}
    hidden = open_ = compared = 0
    example = None
    for who in journey.crawled:
        for address in sorted(everything):
            answer = journey.ask(who, address)
            if answer.status < 400 and (who != "nobody" or answer.status == 200):
                open_ += 1
                continue
            hidden += 1
            # Where somebody has a post, what is not for their role says so, of whatever id.
            forbidden = answer.status == 403
            if forbidden:
                own = [unit for unit, _ in journey.people[who]["posts"]]
                journey.must(address.split("/")[1] in own, f"{who}: {address} says that it is there")
            for absent in absents(address)[1:] if forbidden else absents(address):
                other = journey.ask(who, absent)
                journey.hold(f"{who}: {wrong}" for wrong in difference(answer, other, address, absent))
                compared += 1
                if who != "nobody" and not forbidden:
                    journey.must(answer.status == 404, f"{who}: {address} is answered by {answer.status}")
                    example = (answer, other, address, absent)
    # A deed at what is hidden is answered like one at what is not there, also with a proof that is right.
    for who in journey.people:
        page = journey.ask(who, "/khong-co" if who == "holder of no post" else f"/{journey.people[who]['unit']}/viec").text
        proof = re.search(r'name="proof" value="([^"]+)"', page)
        for action in sorted(deeds):
            # What is theirs to do would be done: somebody's post would end, and every journey beside this one with it.
            if action in journey.crawled[who]["forms"] or action.split("/")[1] in [unit for unit, _ in journey.people[who]["posts"]]:
                continue
            form = {"proof": proof[1] if proof else ""}
            answer = journey.ask(who, action, "POST", form=form)
            if answer.status != 404:
                continue
            for absent in absents(action):
                other = journey.ask(who, absent, "POST", form=form)
                journey.hold(f"{who}: POST {wrong}" for wrong in difference(answer, other, action, absent))
                compared += 1
    journey.exercised(
        hidden, f"times something was hidden, {open_} times open: {len(everything)} addresses in {len(journey.crawled)} roles")
    journey.exercised(compared, f"answers compared, {len(deeds)} deeds among what was asked")

    answer, other, address, absent = example
    named = copy.copy(answer)
    named.body = answer.body.replace(b"</main>", "<p>Xã An Thái</p></main>".encode())
    journey.finds("the name of what is hidden", difference(named, other, address, absent))
    headed = copy.copy(answer)
    headed.headers = answer.headers + [("ETag", '"1"')]
    journey.finds("one header more", difference(headed, other, address, absent))
    journey.finds("another status", difference(journey.ask("nobody", address), other, address, absent))
    blank = copy.copy(answer)
    blank.body = answer.body + b"\n"
    journey.finds("a byte more", difference(blank, other, address, absent))
