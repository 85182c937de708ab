"""A journey that does not find what it planted."""


def walk(journey):
    journey.exercised(1, "look")
    journey.finds("something", [])
