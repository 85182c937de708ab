"""A journey that never ends."""

import threading


def walk(journey):
    threading.Event().wait()
