"""No page breaks its own content security policy, says anything in the console, or asks anything of another host."""


def listen(journey, page) -> list[str]:
    """What goes wrong from now on."""
    wrong = []
    page.on("console", lambda line: wrong.append(f"the console says: {line.text}"))
    page.on("pageerror", lambda error: wrong.append(f"a script broke: {error}"))
    page.on("request", lambda request: request.url.startswith(journey.url + "/") or wrong.append(f"asked elsewhere: {request.url}"))
    # What the next page broke off was on its way: the mark, which nothing waits for.
    page.on("requestfailed", lambda request: request.failure == "net::ERR_ABORTED" or wrong.append(f"not loaded: {request.url}"))
    return wrong


def policy(text: str) -> list[str]:
    """What a policy lets through that it should not."""
    parts = dict((part.split()[0], part.split()[1:]) for part in text.split(";") if part.split())
    wrong = [
        f"{name} lets {source} through" for name, sources in parts.items() for source in sources if source not in ("'self'", "'none'")]
    for name in ("default-src", "base-uri", "frame-ancestors"):
        if parts.get(name) != ["'none'"]:
            wrong.append(f"{name} is {parts.get(name)}")
    if parts.get("form-action") != ["'self'"]:
        wrong.append(f"form-action is {parts.get('form-action')}")
    return wrong


def visit(journey, page, stop, wrong) -> list[str]:
    answer = page.goto(stop.address)
    # Once there and back: what the page had to say until it was loaded has arrived.
    page.evaluate("document.title")
    found = list(wrong) + policy(answer.headers.get("content-security-policy", ""))
    if answer.headers.get("cache-control") != "no-store":
        found.append("it may be kept on a shared computer")
    # A browser writes the status of what is not there into its console by itself.
    if stop.status == 404:
        found = [line for line in found if "status of 404" not in line]
    wrong.clear()
    return [f"{stop}: {line}" for line in found]


def walk(journey):
    pages, before = 0, None
    for stop, page in journey.visits(journey.built):
        if page is not before:
            before, wrong = page, listen(journey, page)
        journey.hold(visit(journey, page, stop, wrong))
        pages += 1
    journey.exercised(pages, f"pages that are built differently, among {len(journey.stops)}, without a line in the console")

    def planted(change) -> list[str]:
        page = journey.context("leader").new_page()
        wrong = listen(journey, page)
        stop = next(stop for stop in journey.stops if stop.who == "leader" and stop.address.endswith("/viec"))
        journey.plant(page, stop.address, change)
        return visit(journey, page, stop, wrong)

    journey.finds("a style=", planted(lambda html: html.replace("<h1>", '<h1 style="color:red">')))
    journey.finds("a script inside the page", planted(lambda html: html.replace("</main>", "<script>1</script></main>")))
    journey.finds("a handler", planted(lambda html: html.replace("<h1>", '<h1 tabindex="0" autofocus onfocus="alert(1)">')))
    journey.finds("a picture from elsewhere", planted(lambda html: html.replace("</main>", '<img alt="" src="//192.0.2.1/a.png"></main>')))
    lax = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; style-src 'self' 'unsafe-inline'"
    journey.finds("a policy that lets styles inside through", policy(lax))
