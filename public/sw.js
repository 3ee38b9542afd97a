const FILES = [["404.html","81f790f0c34a527c"],["analysis/drones.html","2f76ffbf7b4804cf"],["analysis/how-it-came-about.html","bbc952e01a5a2b1a"],["analysis/iran-wants-russia-withholds.html","0467cf0a1f4c9434"],["analysis/not-north-korea.html","b9d71a0b11b3bd0d"],["analysis/other-agreements.html","4ed34422697dfdbe"],["analysis/outlook.html","0db584b019698314"],["analysis/security-articles.html","7a325029714014da"],["analysis/since-2001.html","3d8b1c3fa55ee752"],["analysis/since-signature.html","8b6a5875a92dfa46"],["analysis/trade.html","932ba890c4ec0308"],["analysis/what-the-treaty-is.html","e560b32910aeb988"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.0797f54f57.css","0797f54f571a30e7"],["assets/search-query.c70ebb7ad5.js","c70ebb7ad5acaf7a"],["assets/search.c75d8546e0.js","c75d8546e0cd240f"],["assets/site.08c8cb128b.css","08c8cb128bdba0bd"],["assets/site.669133a5e1.js","669133a5e19c35a6"],["claims.html","b0c9c9b89d700512"],["entities/12-day-war.html","b131a2499798747e"],["entities/2026-war-on-iran.html","c69e23d201a9ae5d"],["entities/abbas-araghchi.html","9c7c448d2c3a5ffb"],["entities/alabuga.html","2be1aaaba506306c"],["entities/ali-khamenei.html","c8d7e0a317b5e9d5"],["entities/andrey-rudenko.html","1f14936e19ce4aa3"],["entities/azerbaijan.html","5d6070a39106959b"],["entities/bashar-al-assad.html","056b81ed41b816b4"],["entities/bushehr-nuclear-power-plant.html","bbf9bc322a12bae5"],["entities/carnegie-endowment-for-international-peace.html","766ff44bbb377f48"],["entities/caspian-sea.html","cc25efcb302f8e77"],["entities/china.html","4be3571ea0fed52f"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","53049880e8ca1201"],["entities/declaration-on-unilateral-coercive-measures.html","1c2efa350e430edb"],["entities/dmitry-peskov.html","f6c6ad889021903a"],["entities/e3.html","37043d458be9335d"],["entities/eaeu-iran-free-trade-agreement.html","cfe66f71af778d0c"],["entities/ebrahim-raisi.html","b52ac83a0207751d"],["entities/eurasian-economic-union.html","e73d743f6123043a"],["entities/federation-council.html","91541b5306081b31"],["entities/gazprom.html","aa4973794cc825c6"],["entities/guardian-council.html","80ccc933bec9ee8e"],["entities/hassan-nasrallah.html","0d67863fdc6d4477"],["entities/hassan-rouhani.html","5aa9be6522c38699"],["entities/hezbollah.html","2caa078e8816854b"],["entities/international-north-south-transport-corridor.html","11f39370950db033"],["entities/iran-china-25-year-agreement.html","3d08012ea7c7be83"],["entities/iran.html","015030cf6ab29503"],["entities/islamic-revolutionary-guard-corps.html","84bd186befe8d3f9"],["entities/israel.html","35d5a786ca1baded"],["entities/joint-comprehensive-plan-of-action.html","451e7ef35c678dd3"],["entities/kazem-jalali.html","7097e0561c7203ef"],["entities/kim-jong-un.html","df1b83dbb2058e9c"],["entities/kish.html","dd2e61070f36673a"],["entities/majlis.html","450edc729e3a1324"],["entities/masoud-pezeshkian.html","5b3fa7d925ebdfc7"],["entities/mir.html","ecb4e7d1e38df481"],["entities/mohammad-javad-zarif.html","233b88f9dc3f03ad"],["entities/mohammad-khatami.html","e806a8c75361d31a"],["entities/mojtaba-khamenei.html","bf2b9d4ee44df2b7"],["entities/multipolar-world-order.html","ec0dbc8268671973"],["entities/mutual-assistance-clause.html","30644a8b9d84fce2"],["entities/nikita-smagin.html","0796f7ad75930202"],["entities/non-assistance-clause.html","8a43479c30e64979"],["entities/north-korea.html","f675ab48f67a632f"],["entities/rasht-astara-railway.html","7e7c74746c1ac730"],["entities/rosatom.html","85099aa1d28cc3a6"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","1760673c27b2dbe4"],["entities/russia-iran-treaty-of-12-march-2001.html","ad290128f5880380"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","13b42734d5c8b34e"],["entities/russia.html","b31db5be9ecf2945"],["entities/russian-gas-supply-to-iran.html","9ab5636877583fb5"],["entities/saudi-arabia.html","2d7ffd2e9d98069a"],["entities/shahed-136.html","65cecf7541f93636"],["entities/shanghai-cooperation-organisation.html","ea4f90b9960e220d"],["entities/shetab.html","423544e7c306e418"],["entities/snapback.html","4ce750e80f030d76"],["entities/state-duma.html","b4c35bd39925b849"],["entities/su-35.html","1c32cc60357b079e"],["entities/syria.html","4fee338eab25bcd1"],["entities/the-400-billion-dollar-claim.html","6f06d361e711b95e"],["entities/türkiye.html","b58b0cd8753287c2"],["entities/ukraine.html","ae2dbb722772fec9"],["entities/unilateral-coercive-measures.html","d6f3888e5187348d"],["entities/united-arab-emirates.html","59a68dc2b823a560"],["entities/united-states.html","ed57823266aa91d0"],["entities/venezuela.html","a39adc1577172750"],["entities/vladimir-putin.html","d457282db705239d"],["entities/xi-jinping.html","b7101c4f9c44e0ad"],["entities/yak-130.html","bc9205d60e60fa41"],["glossary.html","c67b84e281eb8503"],["index.html","cdeea8e5b15f9dd2"],["ledger.html","23ddd7f937366724"],["manifest.webmanifest","89adeaf92e3d4dce"],["search/09m7uyuccm.js","93471366237ee7a7"],["search/2t1wby2sk7.js","636b49ec89dc84b2"],["search/4lvqj0pi57.js","cefd1c03b4385716"],["search/5tw58cg6nl.js","871791648d035e63"],["search/evzmy6cwyl.js","ef51e6cc303bc88b"],["search/f7bbrwqd4y.js","cf159cb522376d5e"],["search/fayphfev5t.js","22d7b9ff060c03f6"],["search/i2zb76aeat.js","cbfe8d3862ccaccc"],["search/index.js","0923a60feffc6378"],["search/n9nz2tdctp.js","fe25f2167c71aa68"],["search/na6v50layp.js","b0d7b6f91f02a422"],["search/yiqyw14sld.js","a210ba325bb220c2"],["search/zrt18hxdv6.js","b29767f153c37407"],["sources.html","daa75548e5c4b019"],["timeline.html","66e8101f109f02b4"],["treaties/cn-ir-2021.html","92c424b1deadab8b"],["treaties/eaeu-ir-2023.html","6ed3653ac762962c"],["treaties/kp-ru-2024.html","cb6c7b8dbb2e2c9b"],["treaties/ru-ir-2001.html","3827040804018735"],["treaties/ru-ir-2025.html","b6a79242de895c0c"]];
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
