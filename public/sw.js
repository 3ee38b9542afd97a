const FILES = [["404.html","3419b1778087aadc"],["analysis/drones.html","883221768485d05c"],["analysis/how-it-came-about.html","353c81e14d286011"],["analysis/iran-wants-russia-withholds.html","852a425860b50159"],["analysis/not-north-korea.html","9c3801dbfda23aea"],["analysis/other-agreements.html","94cb77078eda7e5f"],["analysis/outlook.html","90bb9825d45737e8"],["analysis/security-articles.html","ae4a38000b5d5b6c"],["analysis/since-2001.html","dd04ddb0f865611e"],["analysis/since-signature.html","7435edca7288d2b0"],["analysis/trade.html","df5ad22b9725174c"],["analysis/what-the-treaty-is.html","667869880e8f92a7"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.9626501b1b.css","9626501b1b9740c1"],["assets/search-query.c70ebb7ad5.js","c70ebb7ad5acaf7a"],["assets/search.c75d8546e0.js","c75d8546e0cd240f"],["assets/site.506ae2566b.js","506ae2566b2d8986"],["assets/site.d9e0e89bb1.css","d9e0e89bb1f16616"],["claims.html","50a3dbb7a4e748a1"],["entities/12-day-war.html","4e6a065b46842484"],["entities/2026-war-on-iran.html","a8bf8e82da6012bb"],["entities/abbas-araghchi.html","f35f8786f26cf34b"],["entities/alabuga.html","692d52c2a0a3e01d"],["entities/ali-khamenei.html","202702c3db3fc5d8"],["entities/andrey-rudenko.html","7c8f9fca842ac9ec"],["entities/azerbaijan.html","4bbf6aa9dc21178b"],["entities/bashar-al-assad.html","ecb09e35645b57ad"],["entities/bushehr-nuclear-power-plant.html","78e43bb33e1979a2"],["entities/carnegie-endowment-for-international-peace.html","3802a615685a67ad"],["entities/caspian-sea.html","8c15a60db8958c74"],["entities/china.html","9e5806059b41543d"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","64ecd58bcf4502b4"],["entities/declaration-on-unilateral-coercive-measures.html","aa309cd9e8ddeaa4"],["entities/dmitry-peskov.html","7c98128c73f44f25"],["entities/e3.html","293a7aba9a63b7a4"],["entities/eaeu-iran-free-trade-agreement.html","4f50f6d6a3392ae6"],["entities/ebrahim-raisi.html","ba69d952ec50265c"],["entities/eurasian-economic-union.html","94fdab9230fa14f2"],["entities/federation-council.html","5c53dd789aada7a8"],["entities/gazprom.html","a04a9e4d2f1a5152"],["entities/guardian-council.html","770d92c6da4e580d"],["entities/hassan-nasrallah.html","0de655ebc129e0e4"],["entities/hassan-rouhani.html","9ae14f73ba37d338"],["entities/hezbollah.html","467493fb4aed4e70"],["entities/international-north-south-transport-corridor.html","ad14de48c80da44d"],["entities/iran-china-25-year-agreement.html","46b6f67bb59ea9eb"],["entities/iran.html","48aaabddc70989c8"],["entities/islamic-revolutionary-guard-corps.html","cb135aa294b3b747"],["entities/israel.html","2467ea370b1c1481"],["entities/joint-comprehensive-plan-of-action.html","bfc4d722e830c044"],["entities/kazem-jalali.html","ead6225a9921526c"],["entities/kim-jong-un.html","60519e4c142684e8"],["entities/kish.html","a47de1d1432481a6"],["entities/majlis.html","2eec43f67fa51159"],["entities/masoud-pezeshkian.html","1713fd4b90722a58"],["entities/mir.html","73ebf12b42e246f4"],["entities/mohammad-javad-zarif.html","0beb25afd911f63e"],["entities/mohammad-khatami.html","7e6adb19fd7cf48f"],["entities/mojtaba-khamenei.html","e67a09d594255658"],["entities/multipolar-world-order.html","f07b426c12875976"],["entities/mutual-assistance-clause.html","1a90e27556dd50de"],["entities/nikita-smagin.html","b29c61ce96bf4c81"],["entities/non-assistance-clause.html","73d39394722debf6"],["entities/north-korea.html","0785631c6895404d"],["entities/rasht-astara-railway.html","a81ecd91d6963cff"],["entities/rosatom.html","5db516e546e95ba9"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","dde02802874881f1"],["entities/russia-iran-treaty-of-12-march-2001.html","abdf0295a764c07d"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","07383766def93404"],["entities/russia.html","6c6c1c17d8a8e4b9"],["entities/russian-gas-supply-to-iran.html","4014a3dce0cd1c15"],["entities/saudi-arabia.html","3dcdf8315e1f2db0"],["entities/shahed-136.html","822c0a7ceaa9cb25"],["entities/shanghai-cooperation-organisation.html","c04e5e7a1377898e"],["entities/shetab.html","47483915a9ddd6c5"],["entities/snapback.html","a6b84cbb0332fe07"],["entities/state-duma.html","7e6ee4ffb670e13f"],["entities/su-35.html","befb94bc14f82fb7"],["entities/syria.html","659684606abd33e7"],["entities/the-400-billion-dollar-claim.html","601b2c6c0dcd2f81"],["entities/türkiye.html","325c347e26d5b3a4"],["entities/ukraine.html","359b651df713db95"],["entities/unilateral-coercive-measures.html","fed4605d64df058c"],["entities/united-arab-emirates.html","9a56ad3727298731"],["entities/united-states.html","3aa31029c77ef554"],["entities/venezuela.html","a1cc059e8304301f"],["entities/vladimir-putin.html","57187ae3576a8045"],["entities/xi-jinping.html","34d4168193170d41"],["entities/yak-130.html","8f7025c1a3e36e5b"],["glossary.html","826fc1d746e085f7"],["index.html","c4d32799733fc7cd"],["ledger.html","b0f76bf5089d40b1"],["manifest.webmanifest","89adeaf92e3d4dce"],["search/09m7uyuccm.js","93471366237ee7a7"],["search/7740gzjbt4.js","30832add8a5fee5e"],["search/7t562sk54q.js","41318a6e331ece7d"],["search/9b1r7a2gwy.js","2fd34991d3ecf3e3"],["search/9ma9xm69wt.js","8f71fdce9c003ae0"],["search/cy137xq0lh.js","6724316cd1d134e6"],["search/gw90rbhoga.js","6ba100d37c52a5c1"],["search/hhd90qxobs.js","f3ff1cdb22cf1ae1"],["search/index.js","3e9c5e384e1c337e"],["search/j31jmeuq03.js","f1d02ae4b17bf358"],["search/jnbmgmgcqa.js","14d21a85cdf42b8e"],["search/q8wu4ukuel.js","c8f7e954bd4d18fb"],["search/yz80zuc8u4.js","5aaa42aaa432bc3b"],["sources.html","c89ff28bab0da940"],["timeline.html","a90742a9529c469a"],["treaties/cn-ir-2021.html","afa947b05b33a3b7"],["treaties/eaeu-ir-2023.html","94e37191cdfba2bc"],["treaties/kp-ru-2024.html","82f815be88807f9f"],["treaties/ru-ir-2001.html","e37202d0a51ce131"],["treaties/ru-ir-2025.html","a9cd40c2a220e2b1"]];
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
