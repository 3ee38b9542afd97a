const FILES = [["404.html","cf33b883e1b70a3e"],["analysis/drones.html","e3271087fe902560"],["analysis/how-it-came-about.html","1209c0a2737b422b"],["analysis/iran-wants-russia-withholds.html","c4ad68962f53b550"],["analysis/not-north-korea.html","71e7e6235e732d02"],["analysis/other-agreements.html","035c14671a427c83"],["analysis/outlook.html","5f1608604536e0f8"],["analysis/security-articles.html","916769cae651a389"],["analysis/since-2001.html","8ac0a06e0bc2a381"],["analysis/since-signature.html","585ff5a65f8018ce"],["analysis/trade.html","ec9af20066f1a27e"],["analysis/what-the-treaty-is.html","aaae9574b3a31cbd"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.799d9c98c0.css","799d9c98c06d9619"],["assets/search-query.1e68899202.js","1e6889920272063e"],["assets/search.49c06498b5.js","49c06498b568f7df"],["assets/site.4c657c6abc.css","4c657c6abc07c59f"],["assets/site.d9b228ab78.js","d9b228ab7842f95c"],["claims.html","7632193ed9a66d0f"],["entities/12-day-war.html","f6682ae8b261c2ff"],["entities/2026-war-on-iran.html","67d5779c82970617"],["entities/abbas-araghchi.html","3891068fcd245139"],["entities/alabuga.html","3545a3196809aed1"],["entities/ali-khamenei.html","8bb304137d8a59f1"],["entities/andrey-rudenko.html","cb0f5c96a1429581"],["entities/azerbaijan.html","2c025e47bd794e9e"],["entities/bashar-al-assad.html","39cbdc61a7996406"],["entities/bushehr-nuclear-power-plant.html","2ca6ccf87e7efb82"],["entities/carnegie-endowment-for-international-peace.html","63b0a67e4d579dc4"],["entities/caspian-sea.html","6d3b804a452afd70"],["entities/china.html","7913dcaa311db515"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","0a053c9d52e3472c"],["entities/declaration-on-unilateral-coercive-measures.html","d55e96ba42e53acd"],["entities/dmitry-peskov.html","40cd48d076469b48"],["entities/e3.html","dad874bc264d4b79"],["entities/eaeu-iran-free-trade-agreement.html","ae8d1181451a064e"],["entities/ebrahim-raisi.html","2656141c8f496867"],["entities/eurasian-economic-union.html","e9cf17f9f443e6fb"],["entities/federation-council.html","5a4cbdf299637a49"],["entities/gazprom.html","8ccc49ab947f31c7"],["entities/guardian-council.html","0886a989c4d67685"],["entities/hassan-nasrallah.html","404e60db3fa25057"],["entities/hassan-rouhani.html","1ccc1f1ee2ceb1ca"],["entities/hezbollah.html","aef868b2a223fa01"],["entities/international-north-south-transport-corridor.html","94384d25c695f96a"],["entities/iran-china-25-year-agreement.html","552f259c75724f44"],["entities/iran.html","c19b86054973e0a5"],["entities/islamic-revolutionary-guard-corps.html","6c837fcdd1904fa5"],["entities/israel.html","beb355108cf27f25"],["entities/joint-comprehensive-plan-of-action.html","d42def40ee27b17a"],["entities/kazem-jalali.html","a092d1b1db28292c"],["entities/kim-jong-un.html","b06445303c86e28e"],["entities/kish.html","35eb5b0eaad73f9d"],["entities/majlis.html","47ce47924bb18dbb"],["entities/masoud-pezeshkian.html","5587b3fe97c2586e"],["entities/mir.html","a9538f9c63b2ee65"],["entities/mohammad-javad-zarif.html","5b342c3dffa56520"],["entities/mohammad-khatami.html","9622084a9453524f"],["entities/mojtaba-khamenei.html","6d56b11524bcce03"],["entities/multipolar-world-order.html","26085792ad10981c"],["entities/mutual-assistance-clause.html","d5455ccf6c6e5457"],["entities/nikita-smagin.html","9f1a283e2d2e1f22"],["entities/non-assistance-clause.html","b956bbb02cb0db0f"],["entities/north-korea.html","31f2c0bd6d501129"],["entities/rasht-astara-railway.html","345858db681b76c5"],["entities/rosatom.html","930c92875b94cc26"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","c15055caf5d3e023"],["entities/russia-iran-treaty-of-12-march-2001.html","cab47f0276c7e161"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","4f6a1789e76df5c2"],["entities/russia.html","b42d55a40cdac060"],["entities/russian-gas-supply-to-iran.html","4028c675014f45b4"],["entities/saudi-arabia.html","b6ba21017104a7a9"],["entities/shahed-136.html","fef513901ba43446"],["entities/shanghai-cooperation-organisation.html","85d0195e72a1c496"],["entities/shetab.html","12921fbbbc7d3826"],["entities/snapback.html","8d3cf26d0f774c8a"],["entities/state-duma.html","c9365ff9402b7550"],["entities/su-35.html","d0d694a4e5a6bb29"],["entities/syria.html","4ef83bc6cf1b0847"],["entities/the-400-billion-dollar-claim.html","a1c81871a85fb61f"],["entities/türkiye.html","b480841e9897c877"],["entities/ukraine.html","5a976d7726ac9159"],["entities/unilateral-coercive-measures.html","ee7d2d6ee23fbdd3"],["entities/united-arab-emirates.html","12748695be140213"],["entities/united-states.html","8299ae2fd89ea0f8"],["entities/venezuela.html","620db745806de2ca"],["entities/vladimir-putin.html","66da3de8a41bf394"],["entities/xi-jinping.html","eb4266091b450e71"],["entities/yak-130.html","3a7adf6c2c02ada5"],["glossary.html","ac08fdb99d63d62c"],["index.html","e4fe9f302153090b"],["ledger.html","ab72a57660b55099"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2fwisajv36.js","d071dc98b7d4f52d"],["search/7wja70cz85.js","f7c961639b142b19"],["search/a7h8mwvlbi.js","9435594d7204f558"],["search/bu2qsv3pic.js","ebf12edcc766ae71"],["search/grs7tt0dz7.js","b1e1f2bfa84a17b8"],["search/index.js","a496befcbaad46ae"],["search/irqv3aaxev.js","2bcc86900c7f01ad"],["search/novgfmf4zb.js","6ee165b51a5561f1"],["search/qgyxk1lgf1.js","30ed470c6f651485"],["search/w5nhn1clpe.js","ed8146602cd05ad4"],["search/x6v1fmz4jc.js","389637239c67764b"],["search/zgepsh4pss.js","a44150e862a1c06a"],["sources.html","f0f24a324a15c1d3"],["timeline.html","b992c82ffe6b6d5d"],["treaties/cn-ir-2021.html","2020b5bc8e1c1469"],["treaties/eaeu-ir-2023.html","d366309cb676abf0"],["treaties/kp-ru-2024.html","6ea150ad55413080"],["treaties/ru-ir-2001.html","a0f6e89ad49f7b5b"],["treaties/ru-ir-2025.html","329bd3deaf8780fc"]];
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
