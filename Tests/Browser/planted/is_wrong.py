"""A journey that has something to complain of."""


def walk(journey):
    journey.exercised(1, "look")
    journey.finds("nothing", ["found"])
    journey.must(False, "this is wrong")
