// The search box: elements, keyboard, announcements. Expects partials/search.mustache; without it, does nothing.
// What finds is search-query.js, loaded with the data at the first use. Text only ever becomes text nodes.
(() => {
  "use strict";
  const source = document.currentScript && document.currentScript.src;
  const root = new URL(source ? "../" : "./", source || location.href);
  const page = 10; // results shown at a time
  let query;

  // Each script pushes its name and what it holds; what came before this script waits in an array.
  const data = {}, loads = {};
  const take = ([name, ...parts]) => { data[name] = parts; };
  (window.briefingSearch || []).forEach(take);
  window.briefingSearch = { push: take };
  const load = (name, address) => loads[name] ||= new Promise((done, fail) => {
    if (data[name]) return done(data[name]);
    const script = document.createElement("script");
    const edition = query && query.edition();
    script.src = new URL(address || `search/${name}.js${edition ? "?" + edition : ""}`, root);
    script.onload = () => data[name] ? done(data[name]) : fail();
    script.onerror = () => { delete loads[name]; script.remove(); fail(); };
    document.head.append(script);
  });

  const span = (name, text, hits = [], from = 0, to = text.length) => {
    const element = document.createElement("span");
    element.className = name;
    element.dir = "auto";
    if (from) element.append("… ");
    for (const [, start, end] of hits) {
      if (start < from || end > to) continue;
      const mark = document.createElement("mark");
      mark.append(text.slice(start, end));
      element.append(text.slice(from, start), mark);
      from = end;
    }
    element.append(text.slice(from, to), to < text.length ? " …" : "");
    return element;
  };

  const enable = () => {
    const [input, list, status, more, key] = ["", "-results", "-status", "-more", "-key"]
      .map((end) => document.getElementById("search" + end));
    if (!input || !list || !status || !more || !key) return;
    const box = input.closest("search");
    let words = [], results = [], shown = 0, active = -1, turn = 0, back;

    const say = (name, count) => { status.textContent = name ? status.dataset[name].replace("{n}", count) : ""; };
    const select = (position) => {
      active = position;
      [...list.children].forEach(({ firstChild: option }, i) => {
        option.setAttribute("aria-selected", i === active);
        if (i === active) option.scrollIntoView({ block: "nearest" });
      });
      if (active < 0) input.removeAttribute("aria-activedescendant");
      else input.setAttribute("aria-activedescendant", `search-${active}`);
    };
    const open = (isOpen) => {
      box.toggleAttribute("data-open", isOpen);
      list.hidden = !isOpen || !shown;
      input.setAttribute("aria-expanded", !list.hidden);
      more.hidden = list.hidden || shown >= results.length;
      if (list.hidden) select(-1);
    };
    const close = () => { turn++; say(); open(false); };
    const add = async (mine) => {
      for (const coming of results.slice(shown, shown + page).map(({ record }) => query.show(record))) {
        const record = await coming;
        if (mine !== turn) return;
        const item = document.createElement("li"), link = document.createElement("a");
        const { hits, from, to } = query.excerpt(record.text, words);
        item.setAttribute("role", "none");
        item.dataset.kind = record.kind;
        for (const [name, value] of Object.entries({
          role: "option", id: `search-${shown++}`, tabindex: -1, href: new URL(record.address, root),
          lang: record.lang, "aria-selected": false, "aria-posinset": shown, "aria-setsize": results.length,
        })) if (value !== "") link.setAttribute(name, value);
        link.append(
          span("search-title", record.title, query.mark(record.title, words)), " ",
          span("search-where", record.context), " ", span("search-text", record.text, hits, from, to));
        item.append(link);
        list.append(item);
        open(true);
      }
    };
    const start = async () => {
      query ||= (await load("query", new URL(box.dataset.query, location.href)))[0](load);
      await query.start();
    };
    const ask = async () => {
      const mine = ++turn;
      try {
        await start();
        const asked = query.words(input.value), found = asked.length ? await query.search(asked) : [];
        if (mine !== turn) return;
        [words, results, shown] = [asked, found, 0];
        list.replaceChildren();
        open(words.length > 0);
        say(words.length ? ["none", "one"][found.length] || "many" : "", found.length);
        await add(mine);
      } catch { if (mine === turn) say("failed"); }
    };

    input.addEventListener("focus", () => {
      if (input.value) ask();
      else start().catch(() => say("failed"));
    });
    input.addEventListener("input", ask);
    input.addEventListener("keydown", async (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.isComposing) return;
      if (event.key === "Escape") {
        event.preventDefault();
        const isDone = !input.value;
        close();
        input.value = "";
        if (back) back.focus();
        if (back || isDone) input.blur();
        back = null;
      } else if (step) {
        event.preventDefault();
        if (list.hidden) return;
        if (active + step >= shown && shown < results.length) await add(turn);
        select(active + step < 0 ? shown - 1 : (active + step) % shown);
      } else if (event.key === "Enter" && !list.hidden) {
        event.preventDefault();
        list.children[Math.max(active, 0)].firstChild.click();
      }
    });
    list.addEventListener("click", close);
    more.addEventListener("click", () => add(turn));
    box.addEventListener("focusout", (event) => {
      if (document.hasFocus() && !box.contains(event.relatedTarget)) open(false);
    });

    // "/" goes to the search; a reader whose tools send keys of their own turns it off (WCAG 2.2, 2.1.4).
    try { key.checked = localStorage.getItem("search-key") !== "off"; } catch { /* no storage here */ }
    key.addEventListener("change", () => {
      try { localStorage.setItem("search-key", key.checked ? "on" : "off"); } catch { /* lasts for this page */ }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!key.checked || event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
      event.preventDefault();
      back = document.activeElement;
      input.focus();
      input.select();
    });
    box.hidden = false;
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", enable);
  else enable();
})();
