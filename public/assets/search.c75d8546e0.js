// The search box: elements, keyboard, announcements. Loaded by site.js at the first use of partials/search.mustache.
// What finds is search-query.js, loaded with the data. Text only ever becomes text nodes.
(() => {
  "use strict";
  const source = document.currentScript && document.currentScript.src;
  const root = source ? new URL("../", source) : location.href; // without an address: in the edition in one file
  const page = 10; // results shown at a time
  const head = 3; // of them those shown first: each result may need a script of its own
  const pause = 80; // ms without a key before a search
  const enable = () => {
    const [input, list, status, more] = ["", "-results", "-status", "-more"]
      .map((end) => document.getElementById("site.search" + end));
    if (!input || !list || !status || !more) return;
    const box = input.form;

    // Each script pushes its name and what it holds; what came before this script waits in an array.
    let data = {}, loads = {};
    const take = ([name, ...parts]) => { data[name] = parts; };
    (window.briefingSearch || []).forEach(take);
    window.briefingSearch = { push: take };
    const load = (name, address) => loads[name] ||= new Promise((done, fail) => {
      if (data[name]) return done(data[name]);
      const script = document.createElement("script");
      script.src = new URL(address, root);
      script.onload = () => data[name] ? done(data[name]) : script.onerror();
      script.onerror = () => { delete loads[name]; fail(Error(address)); };
      document.head.append(script);
      script.remove();
    });

    // A new edition may have been published since the index was read: then it is read anew, once.
    let starting;
    const start = (anew = "") => {
      if (anew) [data, loads, starting] = [{ query: data.query }, {}, null];
      return starting ||= Promise.all([
        load("query", new URL(box.dataset.query, location.href)), load("index", "search/index.js" + anew),
      ]).then(([[make], [index]]) => make(index, load)).catch((error) => { starting = null; throw error; });
    };

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

    let query, words = [], results = [], shown = 0, active = -1, turn = 0, timer, isStale = false;
    const say = (name, count) => { status.textContent = name ? status.dataset[name].replace("{n}", count) : ""; };
    const select = (position) => {
      active = position;
      [...list.children].forEach(({ firstChild: option }, i) => {
        option.setAttribute("aria-selected", i === active);
        if (i === active) option.scrollIntoView({ block: "nearest" });
      });
      if (active < 0) input.removeAttribute("aria-activedescendant");
      else input.setAttribute("aria-activedescendant", `site.search-${active}`);
    };
    const open = (isOpen) => {
      box.toggleAttribute("data-open", isOpen);
      list.hidden = !isOpen || !shown;
      input.setAttribute("aria-expanded", !list.hidden);
      more.hidden = list.hidden || shown >= results.length;
      if (list.hidden) select(-1);
    };
    const close = () => { turn++; clearTimeout(timer); say(); open(false); };
    const item = (record) => {
      const row = document.createElement("li"), link = document.createElement("a");
      const { hits, from, to } = query.excerpt(record.text, words);
      row.setAttribute("role", "none");
      row.dataset.kind = record.kind;
      for (const [name, value] of Object.entries({
        role: "option", id: `site.search-${shown}`, tabindex: -1, href: new URL(record.address, root), lang: record.lang,
        "aria-selected": false, "aria-posinset": ++shown, "aria-setsize": results.length,
      })) if (value !== "") link.setAttribute(name, value);
      link.append(
        span("search-title", record.title, query.mark(record.title, words)), " ",
        span("search-where", record.context, query.mark(record.context, words)), " ", span("search-text", record.text, hits, from, to));
      row.append(link);
      return row;
    };
    let adding = Promise.resolve(); // one after the other
    const add = (mine, end) => adding = adding.catch(() => {}).then(async () => {
      if (mine !== turn) return;
      const records = await Promise.all(results.slice(shown, end || shown + page).map(({ record }) => query.show(record)));
      if (mine !== turn) return;
      list.append(...records.map(item));
      if (box.hasAttribute("data-open")) open(true); // the reader may have gone elsewhere
    });
    const ask = async (anew) => {
      const mine = ++turn;
      try {
        query = await start(anew);
        const { words: asked, found } = await query.ask(input.value);
        const first = await Promise.all(found.slice(0, head).map(({ record }) => query.show(record)));
        if (mine !== turn) return;
        [words, results, shown] = [asked, found, 0];
        list.replaceChildren(...first.map(item));
        select(-1);
        list.parentNode.scrollTop = 0;
        isStale = false;
        open(!!input.value.trim());
        say(input.value.trim() ? ["none", "one"][found.length] || "many" : "", found.length);
        if (shown < results.length) await add(mine, page);
      } catch {
        if (mine !== turn) return;
        if (!anew) return ask("?" + Date.now());
        box.toggleAttribute("data-open", true);
        say("failed");
      }
    };

    const begin = () => { if (input.value) ask(); else start().catch(() => {}); };
    input.addEventListener("focus", begin);
    input.addEventListener("input", () => {
      isStale = true;
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    });
    input.addEventListener("keydown", async (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!event.isComposing && step && !list.hidden) {
        event.preventDefault();
        if (active + step >= shown && shown < results.length) await add(turn);
        select(active + step < 0 ? shown - 1 : (active + step) % shown);
      }
    });
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      close();
    });
    box.addEventListener("submit", async (event) => {
      event.preventDefault();
      clearTimeout(timer);
      if (isStale) await ask(); // Enter may come before the list of what is typed
      if (!isStale && !list.hidden) list.children[Math.max(active, 0)].firstChild.click();
    });
    list.addEventListener("click", (event) => { if (!(event.ctrlKey || event.metaKey || event.shiftKey)) close(); });
    // Words in the panel take no focus: it would close.
    list.parentNode.addEventListener("mousedown", (event) => {
      if (!event.target.closest("a, button, input")) event.preventDefault();
    });
    more.addEventListener("click", () => add(turn));
    box.addEventListener("focusout", (event) => {
      if (document.hasFocus() && !box.contains(event.relatedTarget)) open(false);
    });
    if (document.activeElement === input) begin();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", enable);
  else enable();
})();
