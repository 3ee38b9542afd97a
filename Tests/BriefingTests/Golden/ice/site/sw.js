const FILES = [["404.html","5871036935c1d3a1"],["analysis/melting.html","fe88058c85c2421d"],["analysis/thaw.html","01ea2ae925d680cc"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.bfdb4981ee.css","bfdb4981eec7b219"],["assets/search-query.c70ebb7ad5.js","c70ebb7ad5acaf7a"],["assets/search.c75d8546e0.js","c75d8546e0cd240f"],["assets/site.669133a5e1.js","669133a5e19c35a6"],["assets/site.8761ecd7b7.css","8761ecd7b7cd656d"],["claims.html","0a09c8f22c0058eb"],["entities/floe.html","b6a33fcb4ba71038"],["entities/frostland.html","c0b0c6f060a64c07"],["entities/ice-age.html","0440d49cc5d481eb"],["glossary.html","e1afb1eb89ebc280"],["index.html","d5134473bef0844b"],["ledger.html","335cddff639e1a51"],["manifest.webmanifest","bf76c068338fe75e"],["media/shelf.svg","0d464930ee918fd7"],["search/index.js","81cee9503299f560"],["sources.html","44600844cc4a376d"],["timeline.html","e9cd7c45d0444365"],["treaties/ice-2025.html","49b2875bee152fd3"]];
// The service worker: a site that was visited once can be read without a network. FILES (path and mark of
// each file's contents) stand before this text in sw.js; a new edition has other ones, so browsers notice it.
// A mark is the beginning of the SHA-256 digest in hexadecimal digits.
(function () {
  "use strict";
  var scope = new URL("./", self.location.href);
  var NAME = "briefing " + scope.pathname; // other editions of the same origin have caches of their own
  var marks = new Map(FILES);

  // A file's address: `#`, `?` and `%` in its name are letters of it.
  function address(path) {
    return new URL(path.split("/").map(encodeURIComponent).join("/"), scope).href;
  }
  // The name of a file in the cache changes with its contents.
  function key(path) { return address(path) + "?" + marks.get(path); }

  // The file's answer, free of the way by which a host led to it: a browser takes none that was redirected for
  // a page. Throws where the bytes are not the edition's, as when it is half uploaded: the next visit tries again.
  async function load(path, cache) {
    var response = await fetch(address(path), { cache: cache });
    if (!response.ok) throw new Error(path + ": " + response.status);
    var bytes = await response.arrayBuffer();
    var digest = Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), function (byte) {
      return byte.toString(16).padStart(2, "0");
    });
    if (!digest.join("").startsWith(marks.get(path))) throw new Error(path + ": other contents");
    return new Response(bytes, { headers: response.headers });
  }

  // Hosts keep some of these to themselves, and the site is whole without them.
  function isSpare(path) { return path === "404.html" || /\.webmanifest$|^assets\/icon/.test(path); }

  async function install() {
    var cache = await caches.open(NAME);
    var had = new Set((await cache.keys()).map(function (request) { return request.url; }));
    var missing = FILES.filter(function (file) { return !had.has(key(file[0])); });
    for (var start = 0; start < missing.length; start += 16) {
      await Promise.all(missing.slice(start, start + 16).map(async function (file) {
        try {
          var response = await load(file[0], "no-cache").catch(function () {
            return load(file[0], "reload");
          });
          await cache.put(key(file[0]), response);
        } catch (error) {
          if (!isSpare(file[0])) throw error;
        }
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
    // Earlier workers of all editions of an origin shared a cache.
    if (await caches.has("briefing")) {
      var shared = await caches.open("briefing");
      var keys = await shared.keys();
      var own = keys.filter(function (request) { return request.url.startsWith(scope.href); });
      await Promise.all(own.map(function (request) { return shared.delete(request); }));
      if (own.length === keys.length) await caches.delete("briefing");
    }
    await self.clients.claim();
  }

  function path(url) {
    if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return null;
    var rest = decodeURIComponent(url.pathname.slice(scope.pathname.length));
    return rest === "" || rest.endsWith("/") ? rest + "index.html" : rest;
  }

  // 404.html at the address asked for, which a reload asks for again: it shows its other head, and its links go on
  // from the site's root. The base stands before the page's own policy, which allows none behind it.
  async function offline(page) {
    var base = "<base href=\"" + scope.href.replace(/&/g, "&amp;") + "\">";
    var text = (await page.text()).replace("id=\"site.offline\" hidden", "").replace("id=\"site.missing\"", "hidden")
      .replace("<head>", function (head) { return head + base; });
    return new Response(text, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }

  // What the edition has comes from the cache; the rest from the network. Without one, a page may go by its name
  // without an ending, as some hosts have it, and all else is not kept.
  async function answer(request, name) {
    var cache = await caches.open(NAME);
    async function held(path) { return marks.has(path) && await cache.match(key(path)); }
    var found = await held(name);
    if (found) return found;
    try {
      return await fetch(request);
    } catch (error) {
      if (request.mode !== "navigate") throw error;
      var page = await held(name + ".html");
      if (page) return page;
      var missing = await held("404.html");
      if (!missing) throw error;
      return offline(missing);
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
