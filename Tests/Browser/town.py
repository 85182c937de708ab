"""The demonstration's city, served for journeys in a browser: a database of its own, the real server, and people who are signed in.

The people are planted here, one for each role in a commune, and some who stand elsewhere.
"""

import http.client
import os
import re
import secrets
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse
from concurrent.futures import ThreadPoolExecutor
from json import dumps
from pathlib import Path

PASSWORD = "hoa phượng nở đỏ góc sân"
# Units of the demonstration, as deploy/data has them; what stands there is asked by the journey through the inbox.
CITY, DISTRICT, COMMUNE, OVERDUE, RETURNED = "1", "1.10", "1.10.1", "1.10.2", "1.10.7"
#: Who: the unit and role of the first post, then of further ones, which lie below it.
PEOPLE = {
    "officer": [(COMMUNE, "officer")],
    "leader": [(COMMUNE, "leader")],
    "standing office": [(COMMUNE, "standing_office")],
    "administrator": [(COMMUNE, "administrator")],
    "clerk": [(COMMUNE, "clerk")],
    "council member": [(COMMUNE, "council_member")],
    "inspector": [(COMMUNE, "inspector")],
    "auditor": [(COMMUNE, "auditor")],
    "leader who is late": [(OVERDUE, "leader")],
    "officer whose report came back": [(RETURNED, "officer")],
    "leader of the district": [(DISTRICT, "leader")],
    "leader of the city": [(CITY, "leader")],
    "holder of several posts": [(DISTRICT, "standing_office"), (COMMUNE, "officer"), (RETURNED, "leader")],
    "holder of no post": [(COMMUNE, "officer")],
}
#: Chooses a password with an invitation.
FIRST = "officer"
NAMES = [
    "Trần Thị Lan", "Phạm Văn Hải", "Vũ Thị Ngọc Ánh", "Đỗ Mạnh Cường", "Bùi Thị Hường", "Hoàng Đức Thắng", "Ngô Quỳnh Như",
    "Đặng Hữu Phước", "Lương Thị Tuyết", "Nguyễn Hoàng Yến", "Lê Quang Vũ", "Tạ Thuỳ Dương", "Cao Xuân Bách", "Mai Thị Thơm",
]


class Town:
    """A server and its database, from `with` to its end.

    The first is made from the demonstration and the people; further ones are like it, copied in a second, so that what is done in one is
    seen in no other.
    """

    def __init__(self, thidua: str, database: str, like: str | None = None):
        self.thidua, self.database, self.like = thidua, database, like
        self.folder = Path(tempfile.mkdtemp(prefix="thidua-browser-"))
        self.server: subprocess.Popen | None = None
        self.environment = os.environ | {
            name: at(os.environ[name], self.database) for name in ("DATABASE_URL", "APP_DATABASE_URL")
        }

    def __enter__(self) -> "Town":
        try:
            if self.like is None:
                self.settle()
            else:
                self.copy()
            return self
        except BaseException:
            self.__exit__()
            raise

    def settle(self) -> None:
        self.tool("createdb", f"--maintenance-db={maintenance()}", "--template=template0", self.database)
        began = time.monotonic()
        self.tool(self.thidua, "migrate")
        tokens = self.folder / "tokens.env"
        self.tool(self.thidua, "demo", "--tokens", str(tokens), limit=150)
        #: What the demonstration gives into the hand of whoever runs it: names, passwords, ids.
        self.sample = dict(shlex.split(line)[1].split("=", 1) for line in tokens.read_text().splitlines() if line.startswith("export "))
        print(f"the demonstration is loaded: {time.monotonic() - began:.1f} s", flush=True)
        self.serve()
        began = time.monotonic()
        with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
            first = {FIRST: self.take_in(FIRST, NAMES[0])}
            others = [who for who in PEOPLE if who != FIRST]
            self.people = first | dict(zip(others, pool.map(self.take_in, others, NAMES[1:])))
        print(f"{len(self.people)} people have signed in: {time.monotonic() - began:.1f} s", flush=True)
        # Whoever wants to copy it has to be alone with it.
        self.close()

    def copy(self) -> None:
        self.tool("createdb", f"--maintenance-db={maintenance()}", f"--template={self.like}", self.database)
        # The clock and the mark of what is made up belong to a database, not to what is in it.
        settings = self.tool(
            "psql", "-qAtX", "--set=ON_ERROR_STOP=1", maintenance(), "--command",
            "select unnest(setconfig) from pg_db_role_setting join pg_database on setdatabase = pg_database.oid"
            f" where datname = '{self.like}' and setrole = 0").stdout
        for name, value in (setting.split("=", 1) for setting in settings.splitlines()):
            self.query(f"alter database {self.database} set {name} = '{value}'")
        self.serve()

    def serve(self) -> None:
        self.log = open(self.folder / "server.log", "ab")
        # A proxy's word for where somebody comes from, so that no journey uses up the attempts to sign in of another.
        self.server = subprocess.Popen(
            [self.thidua, "serve", "--port", "0", "--rate", "0", "--behind-proxy"], stdout=subprocess.PIPE, stderr=self.log,
            env=self.environment, text=True)
        said = self.server.stdout.readline()
        address = re.match(r"thidua: (http://\S+)", said)
        if address is None:
            raise RuntimeError(f"the server does not listen: {said}{self.words()}")
        self.url = address[1]

    def take_in(self, who: str, name: str) -> dict:
        (unit, role), *more = PEOPLE[who]
        login = who.replace(" ", "-")
        created = self.tool(self.thidua, "user", "create", "--unit", unit, "--name", name, "--login", login, "--role", role)
        person = re.search(r"person (\S+),", created.stderr)[1]
        for unit_below, role_there in more:
            self.tool(
                self.thidua, "token", "issue", "--unit", unit_below, "--person-id", person, "--role", role_there, "--label", "GX-1")
        address = f"192.0.2.{1 + list(PEOPLE).index(who)}"
        if who == FIRST:
            answer = ask(
                self.url, "/v1/account", "PUT", json={"invitation": created.stdout.strip(), "password": PASSWORD}, address=address)
            if answer.status != 200:
                raise RuntimeError(f"{who} has no password: {answer.status} {answer.text}")
            cookie = sign_in(self.url, login, address)
        else:
            # The first's password and a session as signing in opens one: to make a key of a password takes seconds of a build without
            # optimization, each time.
            cookie = "td_" + secrets.token_urlsafe(32)
            self.query(
                "update thidua.account set (scheme, salt, verifier, set_at, invitation, invited_at, invited_as)"
                " = (select scheme, salt, verifier, set_at, null::bytea, null::timestamptz, null::text"
                f" from thidua.account where login = '{FIRST}') where person_id = '{person}';"
                f" select thidua.open_session('{person}', sha256('{cookie}'), '{address}', null)")
        if who == "holder of no post":
            self.query(
                f"update thidua.membership set valid_from = valid_from - 9, valid_until = valid_from - 1 where person_id = '{person}'")
        return {"login": login, "name": name, "unit": unit, "posts": PEOPLE[who], "person": person, "cookie": cookie}

    def texts(self) -> list[str]:
        """What people and plans of this city are called and say, longest first: it is Vietnamese in any language."""
        columns = self.query(
            "select table_name, column_name, data_type from information_schema.columns join information_schema.tables"
            " using (table_schema, table_name) where table_schema = 'thidua' and table_type = 'BASE TABLE'"
            " and data_type in ('text', 'jsonb') and table_name not like 'audit%'"
            # A file of law is no text that a page prints, and dates and words of all kinds stand in it.
            " and table_name not like 'law%'")
        parts = []
        for table, column, kind in (line.split("|") for line in columns.splitlines()):
            if kind == "text":
                parts.append(f"select {column} from thidua.{table}")
            else:
                strings = "strict $.** ? (@.type() == \"string\")"
                parts.append(f"select inside.words #>> '{{}}' from thidua.{table}, jsonb_path_query({column}, '{strings}') inside (words)")
        found = self.query(
            f"select distinct encode(convert_to(t, 'UTF8'), 'hex') from ({' union '.join(parts)}) as all_of (t) where t <> ''")
        return sorted({bytes.fromhex(line).decode() for line in found.splitlines()}, key=len, reverse=True)

    def measures(self) -> list[str]:
        """What figures are counted in."""
        return self.query("select distinct measure from thidua.indicator").splitlines()

    def query(self, text: str) -> str:
        return self.tool("psql", "-qAtX", "--set=ON_ERROR_STOP=1", self.environment["DATABASE_URL"], "--command", text).stdout

    def tool(self, *command: str, limit: float = 60) -> subprocess.CompletedProcess:
        done = subprocess.run(
            command, env=getattr(self, "environment", None), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=limit)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(command[:3])} ended with {done.returncode}: {done.stderr[-2000:]}")
        return done

    def words(self) -> str:
        """What the server said while it worked."""
        return (self.folder / "server.log").read_text(errors="replace")

    def faults(self) -> list[str]:
        """What the server's log tells of faults: a page that breaks is found there, whatever the browser made of it."""
        return faults(self.words())

    def close(self) -> None:
        if self.server is not None and self.server.poll() is None:
            self.server.send_signal(signal.SIGTERM)
            try:
                self.server.wait(20)
            except subprocess.TimeoutExpired:
                print("the server did not stop when it was told to", file=sys.stderr)
                self.server.kill()

    def __exit__(self, *_) -> None:
        self.close()
        databases = [self.database]
        if self.like is None:
            # Also those of a journey that was killed.
            listed = subprocess.run(
                ["psql", "-qAtX", maintenance(), "--command",
                 f"select datname from pg_database where datname = '{self.database}' or starts_with(datname, '{self.database}_')"],
                capture_output=True, text=True, timeout=60)
            databases = listed.stdout.split()
        for database in databases:
            subprocess.run(
                ["dropdb", "--if-exists", "--force", f"--maintenance-db={maintenance()}", database], capture_output=True, timeout=60)
        shutil.rmtree(self.folder, ignore_errors=True)


def faults(log: str) -> list[str]:
    return [line for line in log.splitlines() if re.search(r" (error|critical) ", line)]


def maintenance() -> str:
    return at(os.environ["DATABASE_URL"], "postgres")


def at(address: str, database: str) -> str:
    """The address of another database of the same server."""
    match = re.fullmatch(r"(postgres(?:ql)?://[^/?]*)(?:/[^?]*)?(\?.*)?", address)
    if match is None:
        raise ValueError("DATABASE_URL has to be written as postgresql://…")
    return f"{match[1]}/{database}{match[2] or ''}"


class Answer:
    """What the server said, to the byte."""

    def __init__(self, status: int, headers: list[tuple[str, str]], body: bytes):
        self.status, self.headers, self.body = status, headers, body

    @property
    def text(self) -> str:
        return self.body.decode()

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


def ask(
    url: str, path: str, method: str = "GET", *, form: dict | None = None, json: dict | None = None, cookie: str | None = None,
    language: str = "vi", address: str = "192.0.2.99", headers: dict | None = None
) -> Answer:
    """Asks as a browser on a page of ours would, without following where it leads."""
    said = {"Accept": "text/html", "Accept-Language": language, "X-Forwarded-For": address} | (headers or {})
    body = None
    if method != "GET":
        said.setdefault("Sec-Fetch-Site", "same-origin")
    if form is not None:
        body = urllib.parse.urlencode(form).encode()
        said["Content-Type"] = "application/x-www-form-urlencoded"
    if json is not None:
        body = dumps(json).encode()
        said["Content-Type"] = "application/json"
    if cookie is not None:
        said["Cookie"] = f"__Host-thidua={cookie}"
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(url).netloc, timeout=20)
    try:
        connection.request(method, path, body, said)
        response = connection.getresponse()
        return Answer(response.status, response.getheaders(), response.read())
    finally:
        connection.close()


def sign_in(url: str, login: str, address: str, **more: str) -> str:
    """The cookie of a new session."""
    answer = ask(url, "/dang-nhap", "POST", form={"login": login, "password": PASSWORD} | more, address=address)
    for name, value in answer.headers:
        if name.lower() == "set-cookie" and value.startswith("__Host-thidua="):
            return value.split(";")[0].split("=", 1)[1]
    raise RuntimeError(f"{login} was not let in: {answer.status}")
