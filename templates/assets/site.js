// What the pages do beyond showing themselves. All content is there without it.
(function () {
  "use strict";
  var root = document.documentElement;
  root.setAttribute("data-script", ""); // what needs this script takes its room from the start

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
    button.hidden = false;
    label();
    button.addEventListener("click", function () {
      var next = isDark() ? "light" : "dark";
      root.setAttribute("data-theme", next);
      store("theme", next);
      label();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
  }

  // A note's mark opens the note under its paragraph where notes are folded, without moving the page.
  function prepareNotes() {
    document.addEventListener("click", function (event) {
      var mark = event.target.closest && event.target.closest("a.ref");
      if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
      var body = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
      var note = body && body.closest("details.note");
      if (!note) return;
      var summary = note.querySelector("summary");
      if (!summary || !summary.offsetParent) return; // shown in the margin already
      event.preventDefault();
      note.open = !note.open;
      if (note.open) summary.focus({ preventScroll: true });
    });
    window.addEventListener("beforeprint", function () {
      document.querySelectorAll("details.note, details.cited").forEach(function (note) { note.open = true; });
    });
  }

  // The search: its scripts come at the first use. "/" goes to it and Escape back; a reader whose tools send keys of
  // their own turns "/" off (WCAG 2.2, 2.1.4).
  function prepareSearch() {
    var input = document.getElementById("search");
    var key = document.getElementById("search-key");
    var back = null;
    if (!input || !key) return;
    input.addEventListener("focus", function () {
      var script = document.createElement("script");
      script.src = input.form.getAttribute("data-search");
      document.head.appendChild(script);
    }, { once: true });
    key.checked = stored("search-key") !== "off";
    key.addEventListener("change", function () { store("search-key", key.checked ? "on" : "off"); });
    document.addEventListener("keydown", function (event) {
      var fields = "input:not([type=checkbox]), textarea, select, [contenteditable]";
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!key.checked || event.target.closest(fields)) return;
      event.preventDefault();
      var from = document.activeElement;
      input.focus();
      input.select();
      back = from;
    });
    input.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || event.isComposing) return;
      var goal = back;
      if (goal || !input.value) input.blur();
      if (goal) goal.focus();
      input.value = "";
    });
    input.addEventListener("blur", function () { back = null; });
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

  document.addEventListener("DOMContentLoaded", function () {
    if (root.hasAttribute("data-redirect")) return followRedirect();
    prepareThemeSwitch();
    prepareNotes();
    prepareTables();
    prepareSearch();
  });
})();
