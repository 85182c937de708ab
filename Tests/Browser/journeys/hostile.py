"""Names written to break out of a page are shown as they are, on every page in every role: no element, no handler, no console line."""

HOSTILE = [
    "\"\u0301 onfocus=alert(1) x=\"<svg/onload=alert(1)>",
    "'\u0301 autofocus onfocus='alert(1)' <b id=qua>qua</b>",
    "</title></textarea></option></script><script>alert(1)</script>",
    "<\u0301img src=x onerror=alert(1)><img src=x onerror=alert(1)>",
    "&quot; onmouseover=alert(1) &lt;b id=qua&gt; {{7*7}} ${7*7}",
    "\u202ejavascript:alert(1)//\"><a id=qua href=javascript:alert(1)>",
]
SHORT = "\"<svg/onload=alert(1)>"
#: Every text that people write and others read. A column that its own rules keep short or plain stays as it is.
RENAME = """
do $$
declare place record; line text;
begin
  for place in
    select c.table_name, c.column_name, c.data_type from information_schema.columns c
    join pg_class on pg_class.oid = format('thidua.%I', c.table_name)::regclass
    where c.table_schema = 'thidua' and relkind in ('r', 'p') and not relispartition and c.is_generated = 'NEVER'
      and (c.data_type = 'text' or c.column_name = 'explanations')
      and c.table_name !~ '^(audit_.*|account|token|identity|permission|event_kind|sign_in_allowance|fold_lease)$'
  loop
    foreach line in array array['long', 'short'] loop
      begin
        execute format(
          case when place.data_type = 'text' then
            'update thidua.%1$I set %2$I = case when %3$L = ''long'' then (%4$L::text[])[1 + abs(hashtext(ctid::text)) %% %5$s] || '' '' '
            || '|| left(%2$I, 40) else %6$L end where %2$I is not null'
          else
            'update thidua.%1$I set %2$I = array(select case when why is not null then (%4$L::text[])[1 + n %% %5$s] end '
            || 'from unnest(%2$I) with ordinality as every (why, n) order by n)'
          end, place.table_name, place.column_name, line, hostile, array_length(hostile, 1), short);
        raise notice 'renamed %.%', place.table_name, place.column_name;
        exit;
      exception when others then null;
      end;
    end loop;
  end loop;
end $$
"""
LOOK = """([short, known]) => {
  const wrong = [];
  for (const element of document.querySelectorAll('*')) {
    for (const {name, value} of element.attributes) {
      if (/^on/i.test(name)) wrong.push(`<${element.localName}> has ${name}`);
      if (/^\\s*javascript:/i.test(value) && /^(href|src|action|formaction)$/.test(name)) wrong.push(`${name} is a script`);
      if (name === 'srcdoc' || (name === 'x' && !element.ownerSVGElement)) wrong.push(`<${element.localName}> has ${name}`);
    }
    if (element.id === 'qua' || ['iframe', 'object', 'embed', 'base', 'img'].includes(element.localName)) {
      wrong.push(`there is a <${element.localName}>`);
    }
    if (element.localName === 'script' && !element.src) wrong.push('there is a script in the page');
  }
  const shown = [...document.querySelectorAll('title, main *, header *')].flatMap(element => [
    ...[...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data),
    ...[...element.attributes].map(attribute => attribute.value)]);
  // What would run when it gets the focus.
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  for (const place of document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')) place.focus();
  return {wrong, shown: shown.filter(text => text.includes(short) || known.some(name => text.includes(name))).length};
}"""


class Look:
    """Goes through pages and listens to all that a browser says of them."""

    def __init__(self):
        self.heard: list[str] = []
        self.deaf = set()

    def listen(self, page) -> None:
        if page in self.deaf:
            return
        self.deaf.add(page)
        page.on("console", lambda line: self.heard.append(f"console: {line.text[:200]}"))
        page.on("pageerror", lambda error: self.heard.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (self.heard.append(f"dialog: {dialog.message}"), dialog.dismiss()))

    def at(self, page, address: str) -> tuple[list[str], int]:
        """What is wrong there, and how often a hostile name is shown."""
        self.listen(page)
        self.heard.clear()
        page.goto(address)
        found = page.evaluate(LOOK, [SHORT, [name[:20] for name in HOSTILE]])
        # Once there and back: what the page had to say has arrived.
        page.evaluate("document.title")
        # A browser writes the status of what is refused or not there into its console by itself.
        return found["wrong"] + [line for line in self.heard if "responded with a status of 4" not in line], found["shown"]


def walk(journey):
    from playwright.sync_api import expect

    town = journey.own_town()
    quoted = ", ".join("'" + name.replace("'", "''") + "'" for name in HOSTILE)
    short = SHORT.replace("'", "''")
    renamed = town.tool(
        "psql", "-qAtX", "--set=ON_ERROR_STOP=1", town.environment["DATABASE_URL"], "--command",
        RENAME.replace("declare place record;", f"declare hostile text[] := array[{quoted}]; short text := '{short}'; place record;"),
    ).stderr.count("renamed ")
    journey.must(renamed > 20, f"only {renamed} columns hold hostile names")

    look = Look()
    shown = with_names = 0
    for stop, page in journey.visits(journey.distinct):
        wrong, count = look.at(page, stop.address)
        journey.hold(f"{stop}: {one}" for one in wrong)
        shown, with_names = shown + count, with_names + (count > 0)
    journey.exercised(renamed, "columns whose texts are hostile: names of units, people, campaigns, indicators, reasons, notes")
    journey.exercised(len(journey.distinct), f"different pages among {len(journey.stops)} in {len(journey.crawled)} roles")
    journey.exercised(with_names, "of them with hostile names")
    journey.exercised(shown, "places in them where one is shown")

    # What is typed into a form and shown again is no better.
    page = journey.context().new_page()
    look.listen(page)
    look.heard.clear()
    for name in HOSTILE:
        page.goto("/dang-nhap")
        page.locator("#ten").fill(name)
        page.locator("form .btn").click()
        expect(page.locator("#ten")).to_have_value(name)
        journey.hold(f"the door shows {name}: {wrong}" for wrong in page.evaluate(LOOK, [SHORT, []])["wrong"])
    journey.hold(f"the door: {line}" for line in look.heard if "responded with a status of 4" not in line)
    journey.exercised(len(HOSTILE), "hostile names typed at the door and shown again")

    def planted(change) -> list[str]:
        page = journey.context("leader").new_page()
        journey.plant(page, "/1.10.1/viec", change)
        return look.at(page, "/1.10.1/viec")[0]

    journey.must(not planted(lambda html: html.replace("</main>", "<p></p></main>")), "a page without a fault has one")
    journey.finds("a raw name in an element", planted(lambda html: html.replace("</h1>", HOSTILE[0] + "</h1>", 1)))
    journey.finds("a raw name in an attribute", planted(lambda html: html.replace("<h1", f'<h1 tabindex="0" title="{HOSTILE[0]}"', 1)))
    journey.finds("a raw name in the title", planted(lambda html: html.replace("<title>", "<title>" + HOSTILE[2], 1)))
    journey.finds("a name that is a link", planted(lambda html: html.replace("</h1>", "<a href=' javascript:alert(1)'>a</a></h1>", 1)))
