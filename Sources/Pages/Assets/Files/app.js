// The one script. Every deed works without it. What is indented and these lines are for its readers, and do not travel (`Assets`).
"use strict";

const one = (place, what) => place.querySelector(what);
const all = (place, what) => [...place.querySelectorAll(what)];
const on = (place, moments, deed) => moments.split(" ").forEach((moment) => place.addEventListener(moment, deed));
const load = async (address, more) => new DOMParser().parseFromString(await (await fetch(address, more)).text(), "text/html");

// Esc closes what was opened, and the focus is where it was.
on(document, "keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of all(document, "details.menu[open]")) {
    menu.open = false;
    one(menu, "summary").focus();
  }
});

// What only works with a script is not there without.
for (const place of all(document, "[data-script]")) {
  place.hidden = false;
  if (place.dataset.script) on(place, "click", () => print());
}

// Through the door, and back to what was typed before it.
for (const form of all(document, "form[data-onward]")) form.submit();

// Letters in reviews, for who reads and does not type. None of them decides: a reason begins with the letter that a hand may have on D,
// while the focus is not where it seems; so D leads to the button, and Enter presses it.
for (const desk of all(document, "[data-keys]")) {
  const go = (step) => {
    const places = all(desk, ".queue a"), way = places[places.indexOf(one(desk, "[aria-current]")) + step];
    if (way) way.click();
  };
  const unfold = (fold, inside) => {
    if (!fold) return;
    fold.open = true;
    one(fold, inside).focus();
  };
  const keys = {
    j: () => go(1),
    k: () => go(-1),
    d: () => (one(desk, ".deeds > form .btn") || desk).focus(),
    t: () => unfold(one(desk, ".decide details"), "textarea"),
    "?": () => unfold(one(desk, "nav details"), "summary"),
  };
  on(document, "keydown", (event) => {
    const key = event.key.toLowerCase();
    if (!keys[key] || event.repeat || event.ctrlKey || event.altKey || event.metaKey || (event.shiftKey && key !== "?")) return;
    if (event.target.closest("input, textarea, select")) return;
    event.preventDefault();
    keys[key]();
  });
}

// A report is saved field by field, one request after the other. What is not saved is said, kept in memory only, and sent again.
for (const form of all(document, "form[data-saving]")) {
  const typed = new Set(), unsaved = new Set(), waiting = new Set(), words = form.dataset;
  const short = (field) => field.name.split(".").pop();
  let busy, again, onward, leaving, timer, pause = 1000;

  const mark = (ask, text, isLate) => {
    const place = one(ask, ".kept");
    place.textContent = text;
    place.classList.toggle("late", isLate);
    if (text !== words.saving) one(form, "[role=status]").textContent = one(ask, "label, legend").textContent + ": " + text;
  };

  // What came of it, beside the field. What was typed meanwhile stays.
  const tell = (ask, told, sent, isKept) => {
    for (const field of all(ask, "[name]")) {
      const name = short(field);
      if (name in told && (/^seen/.test(name) || (isKept && field.type !== "radio" && field.value === sent.get(name))))
        field.value = told[name];
      if (field.matches(".n6, #ghi-chu")) field.setAttribute("aria-invalid", !!told.loi);
    }
    for (const place of all(ask, "[data-told]")) {
      place.textContent = told[place.dataset.told];
      place.hidden = !place.textContent;
    }
    ask.classList.toggle("wrong", !!told.loi);
    if (told.written) one(form, ".foot .soft").textContent = told.written;
    mark(ask, told.mark, !isKept);
  };

  // The proof of a session that came after the one of this page, if it is the same person's; or else why not.
  const renew = async (signal) => {
    const fresh = one(await load(form.action, { signal }), "form[data-saving]");
    if (!fresh) return words.over;
    // Two people may be called alike.
    if (fresh.dataset.reader !== words.reader) return words.other;
    form.elements.proof.value = fresh.elements.proof.value;
  };

  const save = async () => {
    clearTimeout(timer);
    if (busy || leaving || !waiting.size) return;
    const [ask] = waiting, sent = new URLSearchParams({ proof: form.elements.proof.value }), end = new AbortController();
    for (const field of all(ask, "[name]")) if (field.type !== "radio" || field.checked) sent.append(short(field), field.value);
    busy = ask;
    again = false;
    const late = setTimeout(() => end.abort(), 20000);
    let status, told, why;
    try {
      const answer = await fetch(form.action + "/" + ask.dataset.field, { method: "POST", body: sent, signal: end.signal });
      told = await answer.json();
      // With a new proof at once, however long it was waited for.
      if (answer.status === 401 && !(why = await renew(end.signal))) pause = 1000;
      status = answer.status;
    } catch {}
    clearTimeout(late);
    const go = onward;
    busy = onward = null;
    one(form, ".foot a").hidden = !why;
    if (!status || status === 401 || status === 429 || status > 499) {
      if (status !== 401 || why) for (const each of waiting) mark(each, why || words.lost, true);
      timer = setTimeout(save, pause);
      pause = Math.min(2 * pause, 60000);
    } else {
      pause = 1000;
      if (!again) waiting.delete(ask);
      if (!again && status === 200) unsaved.delete(ask);
      tell(ask, told, sent, status === 200);
      if (!go) save();
    }
    // Not where nobody takes it, nor later, when nobody looks.
    if (go && status < 429) go.click();
  };

  // A form that was put back is not saved by itself: who reads it now may be somebody else.
  if ("back" in words) for (const ask of all(form, ".ask")) unsaved.add(ask);
  on(form, "input", (event) => typed.add(event.target.closest(".ask")));
  on(form, "change focusout", (event) => {
    const ask = event.target.closest(".ask");
    if (!typed.delete(ask)) return;
    if (ask === busy) again = true;
    unsaved.add(ask);
    waiting.add(ask);
    mark(ask, words.saving, false);
    save();
  });
  // Who types is still here, whatever was being left.
  on(window, "input pageshow", () => (leaving = false));
  on(window, "online focus", save);
  on(window, "beforeunload", (event) => {
    if (leaving || !(typed.size + unsaved.size)) return;
    event.preventDefault();
    event.returnValue = "";
  });
  // The form sends all; after what is under way, or that would be taken for somebody else's.
  on(form, "submit", (event) => {
    leaving = !busy && navigator.onLine;
    if (!leaving) event.preventDefault();
    if (busy) onward = event.submitter || one(form, ".btn");
  });
}

// Figures do not move under a reader's eyes: what is new is offered. A screen on a wall takes it by itself.
const news = one(document, "#vua-doi");
if (news) {
  const parts = (page) => all(page, "[data-part], .tabs"), [moved, lost] = news.children;
  const wall = one(document, ".wall");
  let stream, heard = Date.now();
  const show = async () => {
    const fresh = parts(await load(location));
    if (!fresh[0]) return;
    parts(document).forEach((old, place) => old.replaceWith(fresh[place]));
    moved.hidden = true;
    wall ?? one(document, ".heat-wrap").focus();
  };
  const hear = ({ data }) => {
    if (data) heard = Date.now();
    lost.hidden = !!data;
    lost.lastElementChild.textContent = new Date(heard).toTimeString().slice(0, 5);
    if (wall) data && show();
    else if (data === "moved") moved.hidden = false;
  };
  const listen = () => {
    stream = new EventSource(news.nextElementSibling.dataset.live);
    stream.onmessage = stream.onerror = hear;
  };
  one(news, "button").onclick = show;
  listen();
  setInterval(() => {
    if (Date.now() - heard > 6e4 || stream.readyState > 1) listen(stream.close(hear({})));
  }, 1e4);
}
