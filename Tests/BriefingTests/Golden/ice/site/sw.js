const FILES = [["404.html","49e2dc103c3e9c21"],["analysis/melting.html","e869de82ca86a687"],["analysis/thaw.html","626155c5b046750a"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.0b29521d3e.css","0b29521d3e140445"],["assets/search-query.c70ebb7ad5.js","c70ebb7ad5acaf7a"],["assets/search.c75d8546e0.js","c75d8546e0cd240f"],["assets/site.5319de1022.css","5319de1022416e19"],["assets/site.7f1a81e5a9.js","7f1a81e5a9d05b6a"],["claims.html","e8d41ee9da0dd0d3"],["entities/floe.html","31f8d8fc2663bd82"],["entities/frostland.html","bf88d2f51a91626b"],["entities/ice-age.html","dc41b54d31c05e7a"],["glossary.html","9f8c889f3d87d66b"],["index.html","5c390606ea5a5bd7"],["ledger.html","70d1c22195b56095"],["manifest.webmanifest","bf76c068338fe75e"],["media/shelf.svg","0d464930ee918fd7"],["search/index.js","30363265587cd68d"],["sources.html","9eab451809a97cd2"],["timeline.html","e2bffc99b94bf46b"],["treaties/ice-2025.html","399721ed24b7fcab"]];
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
    await self.clients.claim();
  }

  function path(url) {
    if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return null;
    var rest = decodeURIComponent(url.pathname.slice(scope.pathname.length));
    return rest === "" || rest.endsWith("/") ? rest + "index.html" : rest;
  }

  // What the edition has comes from the cache; the rest from the network. Without one, a page may go by its name
  // without an ending, as some hosts have it, and 404.html says, at its own address, that all else is not kept.
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
      if (name === "404.html" || !await held("404.html")) throw error;
      return Response.redirect(address("404.html") + "#site.offline");
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
