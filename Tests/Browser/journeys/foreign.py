"""What another site or a stolen proof tries in somebody's name stands in the unit's trail as the auditor reads it, without the proof."""

import json
import re
import time

from clicks import come_in
from crawl import shape
from foreign_site import Stranger, send
from harness import PATIENCE
from town import ask

WHO, UNIT = "leader of the district", "1.10"


def missing(trail: list[dict], tried: list[tuple[str, str]], person: str, address: str, secrets: list[str]) -> list[str]:
    """What was tried and is not in the trail, what is there and was not tried, and what should not be told there."""
    wrong = []
    told = [(entry["path"], entry["code"]) for entry in trail]
    for path, code in tried:
        if (path, code) in told:
            told.remove((path, code))
        else:
            wrong.append(f"{path} was refused as {code}, and the trail does not tell")
    wrong += [f"the trail tells of {path}, refused as {code}, which nobody tried" for path, code in told]
    for entry in trail:
        if entry["person"] != person or entry["status"] != 403 or entry["method"] != "POST" or entry["address"] != address:
            wrong.append(f"an entry tells of {entry['method']} {entry['status']} by {entry['person']} from {entry['address']}")
        if any(secret and secret in (entry["said"] or "") for secret in secrets):
            wrong.append(f"{entry['path']}: the trail tells the proof")
    return wrong


def walk(journey):
    town = journey.own_town()
    stranger = Stranger()
    person = journey.people[WHO]["person"]
    cookie, other = journey.sign_in(WHO), journey.sign_in(WHO)

    def proof(of: str) -> str:
        page = ask(journey.url, f"/{UNIT}/viec", cookie=of, address=journey.address).text
        return re.search(r'name="proof" value="([^"]+)"', page)[1]

    auditor = journey.context().new_page()
    come_in(auditor, journey.sample["AUDITOR_LOGIN"], journey.sample["AUDITOR_PASSWORD"])

    def refused() -> list[dict]:
        """What stands in the trail of what was refused, once all of it is chained."""
        end = time.monotonic() + PATIENCE / 1000
        while town.query("select count(*) from thidua.audit_pending").strip() != "0":
            if time.monotonic() > end:
                raise TimeoutError("the trail is not chained")
        found, after = [], ""
        while after is not None:
            page = auditor.context.request.get(f"/v1/units/{UNIT}/audit?limit=200" + (f"&after={after}" if after else "")).json()
            found += [entry for entry in page["items"] if entry["code"] in ("origin.foreign", "form.not-ours")]
            after = page["next"]
        return found

    journey.must(refused() == [], "something was refused before anybody tried")
    actions = {shape(action): action for action in sorted(journey.crawled[WHO]["forms"]) if action.startswith(f"/{UNIT}/")}
    tried, cross = [], 0
    context = journey.context(WHO, cookie=cookie)
    good, stolen = proof(cookie), proof(other)
    for action in actions.values():
        # On another port the browser sends the cookie along; from another site it sends none, and nobody tried anything.
        for host in ("127.0.0.1", "localhost"):
            page = context.new_page()
            stranger.form(journey.url + action, {"proof": good, "reason": "Nhận quà"})
            journey.hold(send(journey, page, stranger, host))
            page.close()
            cross += 1
        tried.append((action, "origin.foreign"))
        # As a page of ours would send it, with the proof of another session of the very same person.
        answer = ask(journey.url, action, "POST", form={"proof": stolen}, cookie=cookie, address=journey.address)
        journey.must(answer.status == 403, f"a stolen proof at {action} is answered by {answer.status}")
        tried.append((action, "form.not-ours"))
    trail = refused()
    secrets = [good, stolen]
    journey.hold(missing(trail, tried, person, journey.address, secrets))
    journey.exercised(len(actions), f"kinds of deeds in {UNIT}: {', '.join(actions)}")
    journey.exercised(cross, "forms of another origin and another site that were refused")
    journey.exercised(len(trail), "entries of the trail, as the auditor reads them")

    journey.finds("an entry left out of the trail", missing(trail[1:], tried, person, journey.address, secrets))
    journey.finds("an entry of what nobody tried", missing(trail + trail[:1], tried, person, journey.address, secrets))
    journey.finds("somebody else's name", missing([trail[0] | {"person": None}] + trail[1:], tried, person, journey.address, secrets))
    for secret in secrets:
        said = [entry | {"said": json.dumps({"proof": secret})} for entry in trail[:1]]
        journey.finds("a proof that is told", missing(said + trail[1:], tried, person, journey.address, secrets))
