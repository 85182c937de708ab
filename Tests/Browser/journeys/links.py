"""Every link leads somewhere, whoever follows it, and nobody meets a page by a link that is not for them."""

import http.server
import threading

from crawl import crawl, shape


def walk(journey):
    pages = 0
    for who, its in journey.crawled.items():
        journey.hold(f"{who}: {dead}" for dead in its["dead"])
        pages += len(its["pages"])
        if its["left"]:
            left = ", ".join(f"{count} of {name}" for name, count in its["left"].items())
            print(f"  not followed by {who}, since three of the kind were: {left}")
    every = sorted({shape(address) for its in journey.crawled.values() for address in its["pages"]})
    journey.exercised(len(every), f"kinds of pages: {', '.join(every)}")
    journey.exercised(pages, f"pages that links lead to, in {len(journey.crawled)} roles")
    journey.exercised(sum(len(its["forms"]) for its in journey.crawled.values()), "forms on them")
    for who, person in journey.people.items():
        inboxes = [f"/{unit}/viec" for unit, _ in person["posts"]] if who != "holder of no post" else []
        journey.hold(f"{who} does not get to {inbox}" for inbox in inboxes if inbox not in journey.crawled[who]["pages"])

    # A site whose only page has one good link and one that leads nowhere.
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            body = b'<!doctype html><title>a</title><a href="/">a</a><a href="/gone">b</a>' if self.path == "/" else b""
            self.send_response(200 if self.path == "/" else 404)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    journey.finds("a link that leads nowhere", crawl(f"http://127.0.0.1:{server.server_address[1]}", "")["dead"])
    server.shutdown()
