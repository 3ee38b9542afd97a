// What the pages do beyond showing themselves. All content is there without it.
(function () {
  "use strict";
  var root = document.documentElement;
  root.setAttribute("data-script", ""); // what needs this script takes its room from the start
  // The site's address, from the script's own; there is none in the edition in one file.
  var source = document.currentScript && document.currentScript.src;
  var site = source ? new URL("../", source) : null;

  // A redirect keeps the fragment that the plain refresh would lose.
  function followRedirect() {
    var link = document.querySelector("link[rel=canonical]");
    var next = document.querySelector("main a");
    if (link && next && location.hash) location.replace(next.href.split("#")[0] + location.hash);
  }

  // Light and dark: as the system has it, until the reader says otherwise.
  function stored(name) {
    try { return localStorage.getItem(name); } catch (error) { return null; }
  }
  function store(name, value) {
    try { localStorage.setItem(name, value); } catch (error) { /* not remembered */ }
  }
  function isDark() {
    var theme = root.getAttribute("data-theme");
    return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  var theme = stored("theme");
  if (theme === "dark" || theme === "light") root.setAttribute("data-theme", theme);

  function prepareThemeSwitch() {
    var button = document.querySelector("[data-theme-switch]");
    if (!button) return;
    function label() { button.textContent = isDark() ? "Light" : "Dark"; }
    button.setAttribute("aria-label", "Change between light and dark");
    label();
    button.addEventListener("click", function () {
      var next = isDark() ? "light" : "dark";
      root.setAttribute("data-theme", next);
      store("theme", next);
      label();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
  }

  // Going to a note and back keeps the reader's place: a folded note opens under its paragraph, and what begins in
  // the window already is only marked. Elsewhere the browser goes there, and its way back leads to the place.
  function prepareNotes() {
    var opener = null;
    document.addEventListener("click", function (event) {
      var mark = event.target.closest && event.target.closest("a.ref, a.number, .ways a");
      if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
      var goal = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
      var note = goal && mark.matches(".ref") && goal.closest("details.note");
      var summary = note && note.querySelector("summary");
      var top = goal ? goal.getBoundingClientRect().top : -1;
      if (summary && summary.offsetParent) {
        // The mark that opened it closes it; another of its marks does not.
        note.open = !note.open || opener !== mark;
        opener = mark;
        if (!note.open) return event.preventDefault();
        summary.focus({ preventScroll: true });
        // As much of it as there is room for with its mark; of one that begins below that, the head.
        var mine = mark.getBoundingClientRect().top - 16, end = note.getBoundingClientRect().bottom - innerHeight + 16;
        var head = summary.getBoundingClientRect().bottom - innerHeight + 64;
        if (end > 0) scrollBy(0, Math.max(Math.min(end, mine), head));
      } else if (top >= 0 && top < innerHeight - 64) {
        document.querySelectorAll("[data-here]").forEach(function (one) { one.removeAttribute("data-here"); });
        goal.setAttribute("data-here", "");
        if (!goal.matches("a")) goal.tabIndex = -1;
        goal.focus({ preventScroll: true });
      } else return;
      event.preventDefault();
    });
    var opened = [];
    window.addEventListener("beforeprint", function () {
      opened = Array.from(document.querySelectorAll("details.note:not([open])"));
      opened.forEach(function (note) { note.open = true; });
    });
    window.addEventListener("afterprint", function () {
      opened.forEach(function (note) { note.open = false; });
    });
  }

  // The search: its scripts come at the first use. "/" goes to it and Escape back; a reader whose tools send keys of
  // their own turns "/" off (WCAG 2.2, 2.1.4).
  function prepareSearch() {
    var input = document.getElementById("site.search");
    var key = document.getElementById("site.search-key");
    if (!input || !key) return;
    var box = input.form, status = document.getElementById("site.search-status");
    var back = null; // where the reader was
    var isAsked = !box.getAttribute("data-search"); // the edition in one file has it already
    function load() {
      if (isAsked) return;
      isAsked = true;
      status.textContent = "";
      var script = document.createElement("script");
      script.src = box.getAttribute("data-search");
      script.onerror = function () {
        isAsked = false;
        box.setAttribute("data-open", "");
        status.textContent = status.getAttribute("data-failed");
      };
      document.head.appendChild(script);
    }
    input.addEventListener("focus", load);
    input.addEventListener("input", load);
    key.checked = stored("search-key") !== "off";
    key.addEventListener("change", function () { store("search-key", key.checked ? "on" : "off"); });
    document.addEventListener("keydown", function (event) {
      var fields = "input:not([type=checkbox]), textarea, select, [contenteditable]";
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!key.checked || event.target.closest(fields)) return;
      event.preventDefault();
      var from = { link: document.activeElement, top: scrollY };
      input.focus();
      input.select();
      back = from;
    });
    // The box is at the page's head: going there and away again keeps the place.
    function restore() { if (back) scrollTo(scrollX, back.top); }
    box.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || event.isComposing) return;
      var from = back;
      restore();
      if (from || !input.value) document.activeElement.blur();
      else input.focus();
      if (from) from.link.focus({ preventScroll: true });
      input.value = "";
    });
    box.addEventListener("click", function (event) {
      if (event.target.closest("a") && !(event.ctrlKey || event.metaKey || event.shiftKey)) restore();
    }, true);
    box.addEventListener("focusout", function (event) {
      if (box.contains(event.relatedTarget)) return;
      back = null;
      if (!isAsked) box.removeAttribute("data-open");
    });
  }

  // Tables whose rows can be put in order by their columns.
  function prepareTables() {
    document.querySelectorAll("table[data-sortable]").forEach(function (table) {
      var body = table.tBodies[0];
      var rows = Array.prototype.slice.call(body.rows);
      table.querySelectorAll("thead th").forEach(function (head, column) {
        var button = document.createElement("button");
        button.type = "button";
        while (head.firstChild) button.appendChild(head.firstChild);
        head.appendChild(button);
        button.addEventListener("click", function () {
          var down = head.getAttribute("aria-sort") === "ascending";
          table.querySelectorAll("thead th").forEach(function (other) { other.removeAttribute("aria-sort"); });
          head.setAttribute("aria-sort", down ? "descending" : "ascending");
          var keyed = rows.map(function (row, index) {
            var cell = row.cells[column];
            var order = cell.getAttribute("data-order");
            return { row: row, index: index, key: order === null ? cell.textContent.trim() : Number(order) };
          });
          keyed.sort(function (a, b) {
            var order = typeof a.key === "number" ? a.key - b.key : a.key.localeCompare(b.key);
            return (down ? -order : order) || a.index - b.index;
          });
          keyed.forEach(function (item) { body.appendChild(item.row); });
        });
      });
    });
  }

  // A card with what a link leads to, on hover, keyboard focus and long press. The cards are in the page.
  function preparePreviews() {
    var store = document.getElementById("site.cards");
    if (!store) return;
    var cards = new Map();
    store.content.querySelectorAll("a").forEach(function (card) {
      cards.set(card.getAttribute("href"), card);
    });
    var box = document.createElement("div");
    box.id = "site.preview";
    box.className = "preview";
    box.setAttribute("role", "tooltip");
    box.hidden = true;
    document.body.appendChild(box);
    var shown = null, timer = 0, pressed = false;

    // A note's mark needs no card: its note is beside it or opens below it.
    function link(event) {
      var anchor = event.target.closest && event.target.closest("a[href]");
      return anchor && !anchor.matches(".ref") && cards.has(anchor.getAttribute("href")) ? anchor : null;
    }
    function later(work, wait) {
      clearTimeout(timer);
      timer = setTimeout(work, wait);
    }
    function hide() {
      clearTimeout(timer);
      conceal();
    }
    function conceal() {
      if (!shown) return;
      shown.removeAttribute("aria-describedby");
      shown = null;
      box.hidden = true;
    }
    function show(anchor) {
      hide();
      box.replaceChildren(...cards.get(anchor.getAttribute("href")).cloneNode(true).childNodes);
      box.hidden = false;
      var at = anchor.getClientRects()[0] || anchor.getBoundingClientRect();
      var size = box.getBoundingClientRect(), room = root.clientWidth - size.width - 8;
      var isBelow = at.bottom + size.height + 8 < innerHeight || at.top < size.height + 8;
      box.style.left = Math.max(8, Math.min(at.left, room)) + "px";
      var top = isBelow ? at.bottom + 4 : at.top - size.height - 4;
      box.style.top = Math.max(8, Math.min(top, innerHeight - size.height - 8)) + "px";
      anchor.setAttribute("aria-describedby", box.id);
      shown = anchor;
    }

    document.addEventListener("pointerover", function (event) {
      if (event.pointerType === "touch") return;
      var anchor = link(event);
      if (anchor && anchor !== shown) later(function () { show(anchor); }, 300);
      else if (anchor || box.contains(event.target)) clearTimeout(timer);
      else later(hide, 200);
    });
    document.addEventListener("focusin", function (event) {
      var anchor = link(event);
      // Where a link led to, the reader came for the words around.
      if (anchor && anchor.matches(":focus-visible:not(:target)")) later(function () { show(anchor); }, 300);
      else if (!pressed && !box.contains(event.target)) hide();
    });
    document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
    document.addEventListener("pointerdown", function (event) {
      pressed = false;
      if (!box.contains(event.target)) hide();
      var anchor = event.pointerType === "touch" && link(event);
      if (anchor) later(function () { pressed = true; show(anchor); }, 450);
    });
    ["pointerup", "pointercancel"].forEach(function (name) {
      document.addEventListener(name, function (event) {
        if (event.pointerType === "touch" && !pressed) clearTimeout(timer);
      });
    });
    ["click", "contextmenu"].forEach(function (name) {
      document.addEventListener(name, function (event) {
        if (pressed && link(event)) event.preventDefault();
        if (name === "click") pressed = false;
      }, true);
    });
    // A card that is still to come stays so: going to its link may be what scrolls.
    window.addEventListener("scroll", conceal, { passive: true });
  }

  // Citations and permalinks can be copied; a permalink with the words that it leads to.
  function prepareCopies() {
    if (!navigator.clipboard) return;
    var told = document.createElement("p");
    told.className = "told";
    told.setAttribute("role", "status");
    document.body.appendChild(told);
    function copy(text) {
      navigator.clipboard.writeText(text).then(function () {
        told.textContent = "Copied";
        setTimeout(function () { told.textContent = ""; }, 2000);
      }, function () { told.textContent = "The browser did not allow copying"; });
    }
    // Words alone, without the marks of their notes and the sources in brackets.
    function words(part) {
      var plain = part.cloneNode(true);
      plain.querySelectorAll(".ref").forEach(function (mark) { mark.remove(); });
      plain.querySelectorAll(".cite").forEach(function (source) { source.textContent = "\0"; });
      // Of brackets that are left with nothing but marks, one may stand in another.
      var empty = /\s*\([\s;,.]*\0[\0\s;,.]*\)/g;
      var text = plain.textContent.replace(empty, "\0").replace(empty, "").replace(/\0/g, "");
      return text.trim().replace(/\s+/g, " ");
    }
    document.querySelectorAll("[data-copy]").forEach(function (block) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = "Copy";
      button.addEventListener("click", function () { copy(block.textContent); });
      block.after(button);
    });
    document.addEventListener("click", function (event) {
      var anchor = event.target.closest && event.target.closest("a.permalink, .clause a.num, .clause a.perma");
      if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
      var clause = anchor.closest(".clause");
      // A claim's words are those of its link in the list of notes, an article's those of its paragraphs.
      var parts = clause ? clause.querySelectorAll(":scope .clause > .num, .words, .omission")
        : document.querySelectorAll(".endnotes [href='" + anchor.getAttribute("href") + "']");
      var text = Array.from(parts, words).join(" ");
      if (text) text = anchor.closest(".restated") ? "Restated: " + text + " " : "“" + text + "” ";
      copy(text + anchor.href);
    });
  }

  // On a host a site that was visited once stays readable offline; from the disk it always is.
  function prepareOffline() {
    if (!/^https?:$/.test(location.protocol)) return;
    var manifest = document.createElement("link");
    manifest.rel = "manifest";
    manifest.href = new URL("manifest.webmanifest", site);
    document.head.appendChild(manifest);
    if (navigator.serviceWorker) navigator.serviceWorker.register(new URL("sw.js", site)).catch(function () {});
  }

  document.addEventListener("DOMContentLoaded", function () {
    if (root.hasAttribute("data-redirect")) return followRedirect();
    prepareThemeSwitch();
    prepareNotes();
    prepareTables();
    prepareSearch();
    preparePreviews();
    prepareCopies();
    if (site) prepareOffline();
  });
})();
