const FILES = [["404.html","ad2b59459703f5f8"],["analysis/drones.html","35b3bc8a0944cba7"],["analysis/how-it-came-about.html","0a326edeaad8253d"],["analysis/iran-wants-russia-withholds.html","6a0ad1ee58fc468a"],["analysis/not-north-korea.html","9aba45555693cf27"],["analysis/other-agreements.html","8a41b6cfcd40f617"],["analysis/outlook.html","d9ab7bc5ead1f568"],["analysis/security-articles.html","efa186e980fc2b62"],["analysis/since-2001.html","a2be96b2a4211a15"],["analysis/since-signature.html","7301e1dc8f8ba2fe"],["analysis/trade.html","2f12d469cef235a8"],["analysis/what-the-treaty-is.html","afc62b664560a722"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.038c283a5f.css","038c283a5facf35e"],["assets/search-query.1e68899202.js","1e6889920272063e"],["assets/search.37cb713ab0.js","37cb713ab088da2f"],["assets/site.4bfde3418f.js","4bfde3418fafd04d"],["assets/site.64c5ac8ef6.css","64c5ac8ef6f135a6"],["claims.html","2f2618e537175a52"],["entities/12-day-war.html","d5b6e79a28d64615"],["entities/2026-war-on-iran.html","50a79746044374b7"],["entities/abbas-araghchi.html","2e31c2eb893056e6"],["entities/alabuga.html","322ff06028e07a29"],["entities/ali-khamenei.html","752893077961f642"],["entities/andrey-rudenko.html","6401a71572d94015"],["entities/azerbaijan.html","b7487f52e3e736a8"],["entities/bashar-al-assad.html","007256e95d665011"],["entities/bushehr-nuclear-power-plant.html","ca5f620d0822174a"],["entities/carnegie-endowment-for-international-peace.html","39a8b64d6685d676"],["entities/caspian-sea.html","3eace1241a5dbcc4"],["entities/china.html","1bc1af5a1ef213aa"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","45e96db199fa6677"],["entities/declaration-on-unilateral-coercive-measures.html","0271dff793c0860d"],["entities/dmitry-peskov.html","5645c0aadb7e6f72"],["entities/e3.html","9d81c69a26544b96"],["entities/eaeu-iran-free-trade-agreement.html","0229695905513430"],["entities/ebrahim-raisi.html","821d4f9832f7cf6f"],["entities/eurasian-economic-union.html","9b9d82a799e0e3f5"],["entities/federation-council.html","1cc166ef1c7bce76"],["entities/gazprom.html","2b4c44df9563bb7b"],["entities/guardian-council.html","d475fc912c57e97a"],["entities/hassan-nasrallah.html","ecc4d6b749e3f3b0"],["entities/hassan-rouhani.html","6c35bf934e82594b"],["entities/hezbollah.html","48bf063f42d11b56"],["entities/international-north-south-transport-corridor.html","98095dc2081eb4e2"],["entities/iran-china-25-year-agreement.html","c2012aa2161086d6"],["entities/iran.html","d309a0975733b5fb"],["entities/islamic-revolutionary-guard-corps.html","b29cc05334035739"],["entities/israel.html","682692bfe4bdb6fc"],["entities/joint-comprehensive-plan-of-action.html","0b78e860b2cfb9d2"],["entities/kazem-jalali.html","4fcd6b2ae9f71b4d"],["entities/kim-jong-un.html","bd5b80e0a32191d6"],["entities/kish.html","68996afb436e8d68"],["entities/majlis.html","8cd26830f67aa1f0"],["entities/masoud-pezeshkian.html","74cae1ba0ecdc993"],["entities/mir.html","e26c31c1698fd8c9"],["entities/mohammad-javad-zarif.html","9a77edbf522d84e7"],["entities/mohammad-khatami.html","3190037c7261fb4d"],["entities/mojtaba-khamenei.html","a87b66374dff86ad"],["entities/multipolar-world-order.html","aae9d276cdc60ab4"],["entities/mutual-assistance-clause.html","a8c38445b88d6fec"],["entities/nikita-smagin.html","a2e773964bf9cd94"],["entities/non-assistance-clause.html","44c5d8f9398c72e2"],["entities/north-korea.html","6a3ee8b03688af26"],["entities/rasht-astara-railway.html","deadbd15b7699792"],["entities/rosatom.html","de801d94fed2d3f8"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","07bbebe206097b3c"],["entities/russia-iran-treaty-of-12-march-2001.html","ab298cc400837429"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","a743d3c2ee6c03ac"],["entities/russia.html","795a2a791c6b90bc"],["entities/russian-gas-supply-to-iran.html","e258ef74cfe70c96"],["entities/saudi-arabia.html","07b57f85dbd50ff3"],["entities/shahed-136.html","c370888757a75f44"],["entities/shanghai-cooperation-organisation.html","2a046cabe1d804fb"],["entities/shetab.html","60b87e82419e6e63"],["entities/snapback.html","2e56a5d630bad0ef"],["entities/state-duma.html","7f6ce09331e27189"],["entities/su-35.html","3a830ed394ad0968"],["entities/syria.html","0ad52be9b0e25f65"],["entities/the-400-billion-dollar-claim.html","179eaae7ffc4ce2d"],["entities/türkiye.html","fe3e7d84692cd2dc"],["entities/ukraine.html","0a0226d79e32d9a4"],["entities/unilateral-coercive-measures.html","f627152e7811de7a"],["entities/united-arab-emirates.html","bb820aca7c5187dc"],["entities/united-states.html","1beab532f332af4a"],["entities/venezuela.html","1888b27adcbaca0c"],["entities/vladimir-putin.html","a3014e72ab152d8c"],["entities/xi-jinping.html","542c11854e033f54"],["entities/yak-130.html","d6a6f6e039309128"],["glossary.html","f548e1dfedff147e"],["index.html","ee35825db1dcd33f"],["ledger.html","66f3d1f50d671ad6"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/3s49n3vqwq.js","9868ccf91512acd2"],["search/75gubl1sye.js","05b77c06a60acfd7"],["search/index.js","14f3620fcd66fb1e"],["search/l9io0k5yzk.js","04e30224a3bc8648"],["search/lr5ux27re4.js","c75ca4a04fbffe16"],["search/mvf2rlazfp.js","7947b0e712b6bfe7"],["search/p0t4shawdz.js","673f4673fa34014f"],["search/s0lt5bc328.js","a34cdeb32e1f8666"],["search/te4gtmw9sf.js","e51ec5309b1862cf"],["search/tswpmx0aao.js","c69b483feef7e457"],["search/yu85uhg8n2.js","43fbc050c432f496"],["sources.html","fa1fbb3921edaadf"],["timeline.html","4125b54c40bed1b8"],["treaties/cn-ir-2021.html","cb9bfc791685a769"],["treaties/eaeu-ir-2023.html","3bab2966d0a30e72"],["treaties/kp-ru-2024.html","b6940516dfd5651e"],["treaties/ru-ir-2001.html","e19dee489874a2d1"],["treaties/ru-ir-2025.html","84e5a95f2e362832"]];
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
