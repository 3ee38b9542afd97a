const FILES = [["404.html","dda1abb3ae0fb07f"],["analysis/melting.html","a9d2459ce81d5abe"],["analysis/thaw.html","664bb54353aa4852"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.9900156ccb.css","9900156ccbd4c297"],["assets/search-query.73eab85cc6.js","73eab85cc681b25e"],["assets/search.a0c35d5145.js","a0c35d514548e48d"],["assets/site.3b4a0a672d.js","3b4a0a672d49e546"],["assets/site.7e98fced0b.css","7e98fced0ba4cb58"],["claims.html","a6fa81a84bb8ff30"],["entities/floe.html","c6f1da74278aedfa"],["entities/frostland.html","be0d0f7b90ad4b92"],["entities/ice-age.html","b0303469002d1be5"],["glossary.html","042b2ee7d367d64d"],["index.html","0cfaf5738d1fe911"],["ledger.html","95ec6c1eb2421c89"],["manifest.webmanifest","bf76c068338fe75e"],["media/shelf.svg","0d464930ee918fd7"],["search/index.js","5bb1cb563f4e1877"],["sources.html","e9fb7b9207d2524b"],["timeline.html","568efde1fad815fe"],["treaties/ice-2025.html","dd0bb0a4709cf0f6"]];
// The service worker: a site that was visited once can be read without a network. FILES (path and mark of
// each file's contents) stand before this text in sw.js; a new edition has other ones, so browsers notice it.
(function () {
  "use strict";
  var NAME = "briefing";
  var scope = new URL("./", self.location.href);
  var marks = new Map(FILES);

  // The name of a file in the cache changes with its contents.
  function key(path) { return new URL(path, scope).href + "?" + marks.get(path); }

  async function install() {
    var cache = await caches.open(NAME);
    var had = new Set((await cache.keys()).map(function (request) { return request.url; }));
    var missing = FILES.filter(function (file) { return !had.has(key(file[0])); });
    for (var start = 0; start < missing.length; start += 16) {
      await Promise.all(missing.slice(start, start + 16).map(async function (file) {
        var response = await fetch(new URL(file[0], scope), { cache: "no-cache" });
        if (!response.ok) throw new Error(file[0] + ": " + response.status);
        await cache.put(key(file[0]), response);
      }));
    }
    await self.skipWaiting();
  }

  async function activate() {
    var cache = await caches.open(NAME);
    var kept = new Set(FILES.map(function (file) { return key(file[0]); }));
    await Promise.all((await cache.keys()).map(function (request) {
      return kept.has(request.url) ? null : cache.delete(request);
    }));
    await self.clients.claim();
  }

  function path(url) {
    if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return null;
    var rest = decodeURIComponent(url.pathname.slice(scope.pathname.length));
    return rest === "" || rest.endsWith("/") ? rest + "index.html" : rest;
  }

  // What the edition has comes from the cache; the rest from the network, and a page that is not there from 404.html.
  async function answer(request, name) {
    var cache = await caches.open(NAME);
    var held = marks.has(name) && await cache.match(key(name));
    if (held) return held;
    try {
      return await fetch(request);
    } catch (error) {
      var missing = request.mode === "navigate" && marks.has("404.html") && await cache.match(key("404.html"));
      if (missing) return new Response(missing.body, { status: 404, headers: missing.headers });
      throw error;
    }
  }

  self.addEventListener("install", function (event) { event.waitUntil(install()); });
  self.addEventListener("activate", function (event) { event.waitUntil(activate()); });
  self.addEventListener("fetch", function (event) {
    if (event.request.method !== "GET") return;
    var name = path(new URL(event.request.url));
    if (name !== null) event.respondWith(answer(event.request, name));
  });
})();
