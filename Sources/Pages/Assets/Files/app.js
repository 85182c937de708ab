// The one script. Every deed works without it.
"use strict";

// Esc closes what was opened, and the focus is where it was.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A report is saved field by field, one request after the other. What is not saved is said, kept in memory only, and sent again.
for (const form of document.querySelectorAll("form[data-saving]")) {
  const typed = new Set(), unsaved = new Set(), waiting = new Set(), words = form.dataset;
  const short = (field) => field.name.split(".").pop();
  const reader = (page) => page.querySelector(".mast-top > .menu summary").textContent;
  let busy, again, onward, leaving, timer, pause = 1000;

  const mark = (ask, text, isLate) => {
    const place = ask.querySelector(".kept");
    place.textContent = text;
    place.classList.toggle("late", isLate);
    if (text !== words.saving)
      form.querySelector("[role=status]").textContent = ask.querySelector("label, legend").textContent + ": " + text;
  };

  // What came of it, beside the field. What was typed meanwhile stays.
  const tell = (ask, told, sent, isKept) => {
    for (const field of ask.querySelectorAll("[name]")) {
      const name = short(field);
      if (name in told && (/^seen/.test(name) || (isKept && field.type !== "radio" && field.value === sent.get(name))))
        field.value = told[name];
      if (field.matches(".n6, #ghi-chu")) field.setAttribute("aria-invalid", !!told.loi);
    }
    for (const place of ask.querySelectorAll("[data-told]")) {
      const text = told[place.dataset.told];
      place.textContent = text;
      place.hidden = !text;
    }
    ask.classList.toggle("wrong", !!told.loi);
    if (told.written) form.querySelector(".foot .soft").textContent = told.written;
    mark(ask, told.mark, !isKept);
  };

  // The proof of a session that came after the one of this page, if it is the same person's; or else why not.
  const renew = async () => {
    const page = new DOMParser().parseFromString(await (await fetch(form.action)).text(), "text/html");
    const proof = page.querySelector("form[data-saving] [name=proof]");
    if (!proof) return words.over;
    if (reader(page) !== reader(document)) return words.other;
    form.elements.proof.value = proof.value;
  };

  const save = async () => {
    clearTimeout(timer);
    if (busy || leaving || !waiting.size) return;
    const [ask] = waiting, sent = new URLSearchParams({ proof: form.elements.proof.value }), end = new AbortController();
    for (const field of ask.querySelectorAll("[name]"))
      if (field.type !== "radio" || field.checked) sent.append(short(field), field.value);
    busy = ask;
    again = false;
    mark(ask, words.saving, false);
    const late = setTimeout(() => end.abort(), 20000);
    let status, told, why;
    try {
      const answer = await fetch(form.action + "/" + ask.dataset.field, { method: "POST", body: sent, signal: end.signal });
      told = await answer.json();
      if (answer.status === 401) why = await renew();
      status = answer.status;
    } catch {}
    clearTimeout(late);
    busy = null;
    form.querySelector(".foot a").hidden = !why;
    if (!status || status === 401 || status === 429 || status > 499) {
      if (status !== 401 || why) mark(ask, why || words.lost, true);
      timer = setTimeout(save, pause);
      pause = Math.min(2 * pause, 60000);
    } else {
      pause = 1000;
      if (!again) waiting.delete(ask);
      if (!again && status === 200) unsaved.delete(ask);
      tell(ask, told, sent, status === 200);
      if (!onward) save();
    }
    if (onward) onward.click();
  };

  form.addEventListener("input", (event) => typed.add(event.target.closest(".ask")));
  for (const moment of ["change", "focusout"])
    form.addEventListener(moment, (event) => {
      const ask = event.target.closest(".ask");
      if (!typed.delete(ask)) return;
      if (ask === busy) again = true;
      unsaved.add(ask);
      waiting.add(ask);
      save();
    });
  for (const moment of ["online", "focus"]) window.addEventListener(moment, save);
  window.addEventListener("beforeunload", (event) => {
    if (leaving || !(typed.size + unsaved.size)) return;
    event.preventDefault();
    event.returnValue = "";
  });
  // The form sends all; after what is under way, or that would be taken for somebody else's.
  form.addEventListener("submit", (event) => {
    leaving = !busy && navigator.onLine;
    if (!leaving) event.preventDefault();
    if (busy) onward = event.submitter || form.querySelector(".btn");
  });
}
