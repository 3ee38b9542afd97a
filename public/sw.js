const FILES = [["404.html","ad2b59459703f5f8"],["analysis/drones.html","01aeb831541b9dc0"],["analysis/how-it-came-about.html","2aaefcbd9a55fca8"],["analysis/iran-wants-russia-withholds.html","1daf74999b3e43cf"],["analysis/not-north-korea.html","347665cc68632cce"],["analysis/other-agreements.html","97fdd8251faa6e52"],["analysis/outlook.html","33e3cb3353662abd"],["analysis/security-articles.html","c1371f7f7def8484"],["analysis/since-2001.html","b4ece92024d1ff01"],["analysis/since-signature.html","82b6cc7adb463b2d"],["analysis/trade.html","f184927b5ecbb2e1"],["analysis/what-the-treaty-is.html","0b7bfa809d5ed9b4"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.038c283a5f.css","038c283a5facf35e"],["assets/search-query.1e68899202.js","1e6889920272063e"],["assets/search.37cb713ab0.js","37cb713ab088da2f"],["assets/site.4bfde3418f.js","4bfde3418fafd04d"],["assets/site.64c5ac8ef6.css","64c5ac8ef6f135a6"],["claims.html","b147d4faeefbe522"],["entities/12-day-war.html","d5b6e79a28d64615"],["entities/2026-war-on-iran.html","50a79746044374b7"],["entities/abbas-araghchi.html","2e31c2eb893056e6"],["entities/alabuga.html","c2af15a838e5d9ca"],["entities/ali-khamenei.html","3504937bb13b8b21"],["entities/andrey-rudenko.html","f2588c3663f62170"],["entities/azerbaijan.html","b7487f52e3e736a8"],["entities/bashar-al-assad.html","bfacbf5d4e291cee"],["entities/bushehr-nuclear-power-plant.html","ca5f620d0822174a"],["entities/carnegie-endowment-for-international-peace.html","d41acf9057f763f5"],["entities/caspian-sea.html","3eace1241a5dbcc4"],["entities/china.html","37f4828f1e3239ca"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","45e96db199fa6677"],["entities/declaration-on-unilateral-coercive-measures.html","0271dff793c0860d"],["entities/dmitry-peskov.html","5645c0aadb7e6f72"],["entities/e3.html","e67e8a395e365bf9"],["entities/eaeu-iran-free-trade-agreement.html","f8f1793bb96d68f3"],["entities/ebrahim-raisi.html","821d4f9832f7cf6f"],["entities/eurasian-economic-union.html","9b9d82a799e0e3f5"],["entities/federation-council.html","1cc166ef1c7bce76"],["entities/gazprom.html","2b4c44df9563bb7b"],["entities/guardian-council.html","d475fc912c57e97a"],["entities/hassan-nasrallah.html","68c0ebd3db2bcd68"],["entities/hassan-rouhani.html","50c3d9d5606938a6"],["entities/hezbollah.html","bb7bb96b3c5c0e51"],["entities/international-north-south-transport-corridor.html","98095dc2081eb4e2"],["entities/iran-china-25-year-agreement.html","d8e24ae4a8abd1c4"],["entities/iran.html","d309a0975733b5fb"],["entities/islamic-revolutionary-guard-corps.html","1cf2830032bd5c7e"],["entities/israel.html","682692bfe4bdb6fc"],["entities/joint-comprehensive-plan-of-action.html","0b78e860b2cfb9d2"],["entities/kazem-jalali.html","4fcd6b2ae9f71b4d"],["entities/kim-jong-un.html","74cbd7a401c094d6"],["entities/kish.html","70999ffe0b142fbd"],["entities/majlis.html","8cd26830f67aa1f0"],["entities/masoud-pezeshkian.html","42c9af71c5d108a7"],["entities/mir.html","e26c31c1698fd8c9"],["entities/mohammad-javad-zarif.html","515db2468eba3807"],["entities/mohammad-khatami.html","fb02c2b6619a4aad"],["entities/mojtaba-khamenei.html","632333dcae294aa1"],["entities/multipolar-world-order.html","20f6a215f747ee57"],["entities/mutual-assistance-clause.html","dc4fb748d79376de"],["entities/nikita-smagin.html","2590a2c490db966c"],["entities/non-assistance-clause.html","5fb5e15967c546c2"],["entities/north-korea.html","6a3ee8b03688af26"],["entities/rasht-astara-railway.html","deadbd15b7699792"],["entities/rosatom.html","de801d94fed2d3f8"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","b6d0538fc8115495"],["entities/russia-iran-treaty-of-12-march-2001.html","20762640c71bbdb2"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","ee9f30947c6ef017"],["entities/russia.html","4dd95ff63c7ce208"],["entities/russian-gas-supply-to-iran.html","2fd01a7b110f9cca"],["entities/saudi-arabia.html","07b57f85dbd50ff3"],["entities/shahed-136.html","ba49905606c2ac46"],["entities/shanghai-cooperation-organisation.html","ba056c3b505ec05d"],["entities/shetab.html","0a1cf987886b8765"],["entities/snapback.html","0e4b3c62b661ebd7"],["entities/state-duma.html","65dedf7ea0babf82"],["entities/su-35.html","3a830ed394ad0968"],["entities/syria.html","0ad52be9b0e25f65"],["entities/the-400-billion-dollar-claim.html","179eaae7ffc4ce2d"],["entities/türkiye.html","fe3e7d84692cd2dc"],["entities/ukraine.html","aab49fa48ed76ae3"],["entities/unilateral-coercive-measures.html","6b6d8ac8b738c2d5"],["entities/united-arab-emirates.html","bb820aca7c5187dc"],["entities/united-states.html","1beab532f332af4a"],["entities/venezuela.html","1888b27adcbaca0c"],["entities/vladimir-putin.html","a3014e72ab152d8c"],["entities/xi-jinping.html","e35ec11a1df322be"],["entities/yak-130.html","d6a6f6e039309128"],["glossary.html","f548e1dfedff147e"],["index.html","d652444fee6290f5"],["ledger.html","552dab1bbb84d489"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/3s49n3vqwq.js","9868ccf91512acd2"],["search/75gubl1sye.js","05b77c06a60acfd7"],["search/index.js","14f3620fcd66fb1e"],["search/l9io0k5yzk.js","04e30224a3bc8648"],["search/lr5ux27re4.js","c75ca4a04fbffe16"],["search/mvf2rlazfp.js","7947b0e712b6bfe7"],["search/p0t4shawdz.js","673f4673fa34014f"],["search/s0lt5bc328.js","a34cdeb32e1f8666"],["search/te4gtmw9sf.js","e51ec5309b1862cf"],["search/tswpmx0aao.js","c69b483feef7e457"],["search/yu85uhg8n2.js","43fbc050c432f496"],["sources.html","fb7ead9461b662bd"],["timeline.html","99549b959ff7bc81"],["treaties/cn-ir-2021.html","4ba0e37079f2fe16"],["treaties/eaeu-ir-2023.html","3bab2966d0a30e72"],["treaties/kp-ru-2024.html","416099bd0c239c09"],["treaties/ru-ir-2001.html","b2d6713cfe6af1c3"],["treaties/ru-ir-2025.html","0e6756cf896a1495"]];
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
