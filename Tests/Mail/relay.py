"""A mail server for tests, on a port of its own, which it says: a real one, that does with a message what its recipient is called.

ok…       takes it
laterN…   refuses the first N with 451, then takes it
never…    refuses with 550
hang…     never answers to what was sent
slow…     answers a byte a minute
close…    closes in the middle of it
pause…    takes its time before it takes it, and before it says so
drop…     takes it and closes before it says so, the first time

What it took it writes down, a line of JSON each, into the file it is given.
"""

import asyncio
import email
import email.policy
import hashlib
import json
import re
import sys
from collections import Counter

from aiosmtpd.smtp import SMTP


class Handler:
    def __init__(self, path):
        self.file = open(path, "a", encoding="utf-8")
        self.seen = Counter()

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        self.seen[address] += 1
        if name.startswith("never"):
            return "550 5.1.1 no such mailbox"
        if later := re.match(r"later(\d+)", name):
            if self.seen[address] <= int(later[1]):
                return "451 4.3.0 please come again"
        if name.startswith("pause"):
            await asyncio.sleep(0.1)
        if name.startswith("slow"):
            server._writer.write(b"2")
            await asyncio.sleep(60)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        [address] = envelope.rcpt_tos
        if address.startswith("hang"):
            await asyncio.sleep(3600)
        if address.startswith("close"):
            server.transport.abort()
            return "421 closing"
        data = envelope.content
        message = email.message_from_bytes(data, policy=email.policy.default)
        self.file.write(json.dumps({
            "to": address, "from": envelope.mail_from, "id": message["Message-ID"], "sha256": hashlib.sha256(data).hexdigest(),
            "subject": message["Subject"], "headers": [name for name, _ in message.items()],
            "longest": max(len(line) for line in data.split(b"\r\n")), "body": message.get_content(),
        }) + "\n")
        self.file.flush()
        if address.startswith("pause"):
            await asyncio.sleep(0.1)
        if address.startswith("drop") and self.seen[address] == 1:
            server.transport.abort()
        return "250 OK"


async def main():
    handler = Handler(sys.argv[1])
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(handler, hostname="relay.example"), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
