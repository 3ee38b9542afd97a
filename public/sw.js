const FILES = [["404.html","6090593b53e7e819"],["analysis/drones.html","02e406c763e61df0"],["analysis/how-it-came-about.html","f3e353436d391f65"],["analysis/iran-wants-russia-withholds.html","7c04717dd009d3fb"],["analysis/not-north-korea.html","494c81d6375cfc09"],["analysis/other-agreements.html","8d45f9f7902453a5"],["analysis/outlook.html","d1cac750c39b268e"],["analysis/security-articles.html","b86c219b12c9761b"],["analysis/since-2001.html","d32b95ac7988f129"],["analysis/since-signature.html","5944715d4563c0ea"],["analysis/trade.html","529b0566f8a2f510"],["analysis/what-the-treaty-is.html","55cd72e9191b9734"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.3f7b39989d.css","3f7b39989d24e512"],["assets/search-query.c70ebb7ad5.js","c70ebb7ad5acaf7a"],["assets/search.c75d8546e0.js","c75d8546e0cd240f"],["assets/site.669133a5e1.js","669133a5e19c35a6"],["assets/site.8761ecd7b7.css","8761ecd7b7cd656d"],["claims.html","fa363312473ffcc2"],["entities/12-day-war.html","8306b15b20e29511"],["entities/2026-war-on-iran.html","0eff0bbe2821ddde"],["entities/abbas-araghchi.html","2cd26b8320681a97"],["entities/alabuga.html","df45f85482183b12"],["entities/ali-khamenei.html","b4d1da2ac5d0afc4"],["entities/andrey-rudenko.html","440c3d55e8d88352"],["entities/azerbaijan.html","1caa2b2a5ab24b33"],["entities/bashar-al-assad.html","49a1f85d51fb8329"],["entities/bushehr-nuclear-power-plant.html","1dc5e9e2678d056d"],["entities/carnegie-endowment-for-international-peace.html","205f4293d48dd31a"],["entities/caspian-sea.html","e74146492de8b403"],["entities/china.html","378cad9dfe80b789"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","353be8ccaa20405b"],["entities/declaration-on-unilateral-coercive-measures.html","d6c720d8983e78fa"],["entities/dmitry-peskov.html","e885f51f8433948d"],["entities/e3.html","80511d0938b7adfb"],["entities/eaeu-iran-free-trade-agreement.html","9fa5b3441ae25a03"],["entities/ebrahim-raisi.html","43401076b71237db"],["entities/eurasian-economic-union.html","02f5158a83153a3e"],["entities/federation-council.html","1ef411fcf13f1d21"],["entities/gazprom.html","05284b30687f0249"],["entities/guardian-council.html","0b65216b4667eb1d"],["entities/hassan-nasrallah.html","bad0ea9c4567f00f"],["entities/hassan-rouhani.html","d9af912b2a4ca1ee"],["entities/hezbollah.html","3f76e4d404a9f001"],["entities/international-north-south-transport-corridor.html","8473d50b627dd675"],["entities/iran-china-25-year-agreement.html","19d49b3d029b426f"],["entities/iran.html","c54d4a2284fda1d3"],["entities/islamic-revolutionary-guard-corps.html","de7f6a2d7abb61ac"],["entities/israel.html","0575e044f2b7a36c"],["entities/joint-comprehensive-plan-of-action.html","d32415b340db1a80"],["entities/kazem-jalali.html","5d7a1957d8ec8266"],["entities/kim-jong-un.html","61b1b163b9e8cf3a"],["entities/kish.html","6ac8160bd9d528bc"],["entities/majlis.html","02a81fd3f5f29cd3"],["entities/masoud-pezeshkian.html","b3b233acd5a14dd9"],["entities/mir.html","b0824f6ffa1173bb"],["entities/mohammad-javad-zarif.html","8a048f1e86454dcb"],["entities/mohammad-khatami.html","6f4ba4eca0662636"],["entities/mojtaba-khamenei.html","ae07e425c6de3f9a"],["entities/multipolar-world-order.html","44e6fb2bb57506fe"],["entities/mutual-assistance-clause.html","2fe75c908cbe1fb0"],["entities/nikita-smagin.html","74c2fa0b825e32c2"],["entities/non-assistance-clause.html","8b7edecc416ed6ad"],["entities/north-korea.html","90b13db325a19252"],["entities/rasht-astara-railway.html","64600ba5cb74b2fb"],["entities/rosatom.html","91dbcda05cceaf1a"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","24a5579ae76996c4"],["entities/russia-iran-treaty-of-12-march-2001.html","8580a5d291209eee"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","8d1c345f03900599"],["entities/russia.html","9ffd8654e0f0c07c"],["entities/russian-gas-supply-to-iran.html","44b3ed3d5bb2c6a4"],["entities/saudi-arabia.html","92c2b7ea3d82496e"],["entities/shahed-136.html","83a951750f93d95c"],["entities/shanghai-cooperation-organisation.html","a89592763691d326"],["entities/shetab.html","80e4cdee723b2aac"],["entities/snapback.html","a55cbca76af0e700"],["entities/state-duma.html","474d9b60e33cbed8"],["entities/su-35.html","51808963662443b1"],["entities/syria.html","d071db80182f87a0"],["entities/the-400-billion-dollar-claim.html","074893de8b276dde"],["entities/türkiye.html","01517f12ef982225"],["entities/ukraine.html","1a4656d4d9f6eaee"],["entities/unilateral-coercive-measures.html","233a098c68ec6223"],["entities/united-arab-emirates.html","1a159813ceb5800f"],["entities/united-states.html","f8f010517de89b1b"],["entities/venezuela.html","9cdf556fcd33c18a"],["entities/vladimir-putin.html","a84140f273b100da"],["entities/xi-jinping.html","abb63622956b46d1"],["entities/yak-130.html","a526e7715aa514b4"],["glossary.html","b3ba88ffbb4e6bf6"],["index.html","d48713f3b51fd4fd"],["ledger.html","716a6d818d90f892"],["manifest.webmanifest","89adeaf92e3d4dce"],["search/09m7uyuccm.js","93471366237ee7a7"],["search/2t1wby2sk7.js","636b49ec89dc84b2"],["search/4lvqj0pi57.js","cefd1c03b4385716"],["search/5tw58cg6nl.js","871791648d035e63"],["search/evzmy6cwyl.js","ef51e6cc303bc88b"],["search/f7bbrwqd4y.js","cf159cb522376d5e"],["search/fayphfev5t.js","22d7b9ff060c03f6"],["search/i2zb76aeat.js","cbfe8d3862ccaccc"],["search/index.js","0923a60feffc6378"],["search/n9nz2tdctp.js","fe25f2167c71aa68"],["search/na6v50layp.js","b0d7b6f91f02a422"],["search/yiqyw14sld.js","a210ba325bb220c2"],["search/zrt18hxdv6.js","b29767f153c37407"],["sources.html","37747fde87ba8cb7"],["timeline.html","f38628c8550687e5"],["treaties/cn-ir-2021.html","e4e8acd6ca96f04a"],["treaties/eaeu-ir-2023.html","b43b6bf4e6964a52"],["treaties/kp-ru-2024.html","9c72b9d72c499e95"],["treaties/ru-ir-2001.html","59755ff8142ff024"],["treaties/ru-ir-2025.html","bea4964d9efa2169"]];
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
