"""A journey that breaks off."""


def walk(journey):
    journey.exercised(1, "look")
    journey.finds("nothing", ["found"])
    raise LookupError("no such page")
