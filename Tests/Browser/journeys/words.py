"""A Vietnamese page has no English word, an English one nothing left in Vietnamese but what people wrote; dates are written our way."""

import re
import unicodedata

from crawl import tree

#: None of them is a syllable of Vietnamese.
ENGLISH = set(
    """about accept account address again all amendment amount and any are because been begin behind browser by cancel change choose
    city close closed code commune computer continue correct could created data date day days delete demonstration department did
    district document done draft due error events every false failed field file figures first for forbidden form found from full
    general group have hello help here hidden home hours how internal invalid invitation item items its language last late leader left
    level list loading login logout mistake missing month more name navigation new next none not nothing null number officer one open
    order other our overdue own page password people period phone plan please post posts problem progress ready report reported reports
    request required reset retry review reviews role sample save saved search second see send sent server session shown sign since some
    something soon sorry sort start state status still submit success target task team test text than that their them then there these
    this those through time title today tomorrow total true type undefined unit units unknown until update user value values view was
    waiting warning week were what when where which who why will with without work write written wrong year yesterday you your""".split())
#: Letters that only Vietnamese has, in what is written as it should be.
VIETNAMESE = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)
SPOKEN = ("title", "alt", "aria-label", "placeholder", "data-of", "aria-description", "content")


def runs(element, language: str, inherited: str | None = None):
    """All that is read on a page in one language, a run of text at a time; not what people and units are called."""
    own = element.get("lang", inherited or language)
    if element.tag in ("script", "style"):
        return
    if own == language and element.tag != "bdi":
        if element.text:
            yield element.text
        for name in SPOKEN:
            if element.get(name) and element.get("name") != "viewport":
                yield element.get(name)
        if element.tag == "input" and element.get("type") in ("submit", "button"):
            yield element.get("value", "")
    for child in element:
        if isinstance(child.tag, str) and element.tag != "bdi":
            yield from runs(child, language, own)
        if child.tail and own == language and element.tag != "bdi":
            yield child.tail


def ours(run: str, known: list[str]) -> str:
    """What is left of a run of text without what the data say."""
    run = unicodedata.normalize("NFC", run)
    if any(run.strip() in text for text in known if len(text) >= len(run.strip()) > 5):
        return ""
    for text in known:
        if text in run:
            run = re.sub(rf"(?<!\w){re.escape(text)}(?!\w)", " ", run)
    return run


def english(text: str, known: list[str]) -> list[str]:
    """What is not Vietnamese on a page that is to be."""
    found = []
    for run in runs(tree(text), "vi"):
        run = ours(run, known)
        found += [f"“{word}” in “{run.strip()[:60]}”" for word in re.findall(r"[^\W\d_]+", run) if word.lower() in ENGLISH]
        if date := re.search(r"\d{4}-\d\d-\d\d|(?<![\d/])\d/\d{1,2}/\d{4}|\b\d{1,2}/\d/\d{4}", run):
            found.append(f"the date {date[0]}")
        if number := re.search(r"(?<![\d.])\d+\.\d{1,2}(?![\d.])|\d %", run):
            found.append(f"the number {number[0]}")
    return found


def vietnamese(text: str, known: list[str]) -> list[str]:
    """What is not English on a page that is to be."""
    found = []
    for run in runs(tree(text), "en"):
        if VIETNAMESE.search(unicodedata.normalize("NFC", run)) and VIETNAMESE.search(left := ours(run, known)):
            found.append(f"“{left.strip()[:80]}”")
    return found


def walk(journey):
    # Whole sentences and names that people wrote; a word alone would hide too much.
    known = [unicodedata.normalize("NFC", text) for text in journey.texts if len(text) > 5 and VIETNAMESE.search(text)]
    # What is counted too, however short it is.
    known += [unicodedata.normalize("NFC", measure) for measure in journey.measures if VIETNAMESE.search(measure)]
    pages, both = 0, 0
    for stop in journey.stops:
        vi, en = (journey.ask(stop.who, stop.address, language=language).text for language in ("vi", "en"))
        journey.hold(f"{stop}, in Vietnamese: {wrong}" for wrong in english(vi, known))
        journey.hold(f"{stop}, in English: {wrong}" for wrong in vietnamese(en, known))
        both += sum(len(run.split()) for run in runs(tree(vi), "vi"))
        pages += 1
    journey.exercised(pages, f"pages read in both languages; {len(known)} names and texts of the data are let be")
    journey.exercised(both, f"words held against {len(ENGLISH)} English ones")

    vi, en = (journey.ask("leader", "/1.10.1/viec", language=language).text for language in ("vi", "en"))
    journey.finds("an English heading", english(re.sub("<h1>[^<]*", "<h1>What to do", vi), known))
    journey.finds("an English label that is only heard", english(vi.replace("<h1>", '<h1 aria-label="Overdue">'), known))
    journey.finds("a date of machines", english(vi.replace("</main>", "<p>2024-12-20</p></main>"), known))
    journey.finds("a number with a point", english(vi.replace("</main>", "<p>3.5 ha</p></main>"), known))
    journey.finds("a heading left in Vietnamese", vietnamese(re.sub("<h1>[^<]*", "<h1>Việc phải làm", en), known))
    journey.finds("a word left in Vietnamese beside a name", vietnamese(en.replace("</main>", f"<p>gửi tới {known[0]}</p></main>"), known))
