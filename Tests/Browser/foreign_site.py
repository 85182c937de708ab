"""A page of somebody else's, which sends forms to ours."""

import html
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Stranger:
    """A page on another port of this machine, under two names: by one it is the same site, by the other a foreign one."""

    def __init__(self):
        stranger = self
        self.page = ""

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                body = stranger.page.encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def form(self, action: str, fields: dict[str, str], head: str = "") -> None:
        inputs = "".join(f'<input type="hidden" name="{name}" value="{html.escape(value)}">' for name, value in fields.items())
        form = f'<form method="post" action="{action}">{inputs}<button>Nhận quà</button></form>'
        self.page = f"<!doctype html><title>x</title>{head}{form}"


def send(journey, page, stranger, host: str) -> list[str]:
    """Presses the stranger's button; what is wrong about what became of it."""
    page.goto(f"http://{host}:{stranger.port}/")
    with page.expect_response(lambda answer: answer.request.method == "POST") as answered:
        page.get_by_role("button", name="Nhận quà").click()
    answer = answered.value
    wrong = []
    if answer.status != 403:
        wrong.append(f"{answer.request.url} from {host}: {answer.status} and not 403")
    if any(name.lower() == "set-cookie" and "__Host-thidua=" in value for name, value in answer.all_headers().items()):
        wrong.append(f"{answer.request.url} from {host}: a session began or ended")
    return wrong
