const FILES = [["404.html","67e6764d9edbe8a2"],["analysis/drones.html","01d6a6477f26555f"],["analysis/how-it-came-about.html","5fc275be3c136e76"],["analysis/iran-wants-russia-withholds.html","ff39ddf0d799f29b"],["analysis/not-north-korea.html","336d19ceefc978e5"],["analysis/other-agreements.html","0a5b22f533578ad8"],["analysis/outlook.html","c9114ca86347d0bd"],["analysis/security-articles.html","d7c450e42d2f4cd8"],["analysis/since-2001.html","4e50b4e7038b2338"],["analysis/since-signature.html","bbf251054a6e6504"],["analysis/trade.html","06fd240fffacf289"],["analysis/what-the-treaty-is.html","11aabe9a85a47e49"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/search-query.73eab85cc6.js","73eab85cc681b25e"],["assets/search.a0c35d5145.js","a0c35d514548e48d"],["assets/site.3b4a0a672d.js","3b4a0a672d49e546"],["assets/site.7e98fced0b.css","7e98fced0ba4cb58"],["claims.html","5fe61e7d0b6d2b80"],["entities/12-day-war.html","f3a27d94bf9dac20"],["entities/2026-war-on-iran.html","9d76c40e2c5f1f2e"],["entities/abbas-araghchi.html","399eb318615f6cbf"],["entities/alabuga.html","6eef8512d460f0c1"],["entities/ali-khamenei.html","b0196182096aec0c"],["entities/andrey-rudenko.html","e35fada17ed48ef0"],["entities/azerbaijan.html","81099921dd7b546c"],["entities/bashar-al-assad.html","1449b573033763f6"],["entities/bushehr-nuclear-power-plant.html","3fe2ecc5e43d9b79"],["entities/carnegie-endowment-for-international-peace.html","2d05e30b1da76613"],["entities/caspian-sea.html","b589af87ae116527"],["entities/china.html","bff69cee80fe1fd3"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","e17486a953f17d04"],["entities/declaration-on-unilateral-coercive-measures.html","abcd193ae70133d5"],["entities/dmitry-peskov.html","adab4006c37d6fc4"],["entities/e3.html","e8be4febc73c6fa2"],["entities/eaeu-iran-free-trade-agreement.html","53c3f07bbe2fb6f0"],["entities/ebrahim-raisi.html","0e63cf385d9afdab"],["entities/eurasian-economic-union.html","7c9890b26f2c687b"],["entities/federation-council.html","a7255c2c0defad0f"],["entities/gazprom.html","5a2bebef274ef27d"],["entities/guardian-council.html","81817c7455cef2b2"],["entities/hassan-nasrallah.html","763dfd77f28d3bdb"],["entities/hassan-rouhani.html","949ba8516604b7b1"],["entities/hezbollah.html","d9d5d58f4cb2cffc"],["entities/international-north-south-transport-corridor.html","e00d0756d2da8d3e"],["entities/iran-china-25-year-agreement.html","bc1854c98c4cdf3d"],["entities/iran.html","a6ec3a46b5527c00"],["entities/islamic-revolutionary-guard-corps.html","72cf7561c345ccc4"],["entities/israel.html","4f66d7d1bf6962ce"],["entities/joint-comprehensive-plan-of-action.html","aa02856cb11d3655"],["entities/kazem-jalali.html","5e6b3b6dedda86e1"],["entities/kim-jong-un.html","8c831d0123beaaeb"],["entities/kish.html","ccb54ba89ec45090"],["entities/majlis.html","e681690bdd2ffdb3"],["entities/masoud-pezeshkian.html","a432d2813b303f49"],["entities/mir.html","2eea8d049b92eb66"],["entities/mohammad-javad-zarif.html","88e3b8f1a9c1801b"],["entities/mohammad-khatami.html","4fc6f88883f8971c"],["entities/mojtaba-khamenei.html","b11ba99c0ff02948"],["entities/multipolar-world-order.html","811972a5940270b6"],["entities/mutual-assistance-clause.html","fa95d497bd3e34db"],["entities/nikita-smagin.html","d468f306808cbd69"],["entities/non-assistance-clause.html","58326e17305480eb"],["entities/north-korea.html","42295b87f6c2fa41"],["entities/rasht-astara-railway.html","aac407556c6f1790"],["entities/rosatom.html","a401cb1f9f82b811"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","b27f73e49b9964e4"],["entities/russia-iran-treaty-of-12-march-2001.html","b67d2a4109efafb9"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","f16d38d5fa55e8ee"],["entities/russia.html","7d90d210e9eb1fff"],["entities/russian-gas-supply-to-iran.html","b10549f9bf0fa642"],["entities/saudi-arabia.html","7eae0948b2df4cd2"],["entities/shahed-136.html","2741ede7e01fac23"],["entities/shanghai-cooperation-organisation.html","be6a0a444448e1df"],["entities/shetab.html","5f02e44fa358cadd"],["entities/snapback.html","1f16bc6544cf4b0d"],["entities/state-duma.html","d6326a29854ea1de"],["entities/su-35.html","1791e57d6cf6e44c"],["entities/syria.html","ac1649741c00021f"],["entities/the-400-billion-dollar-claim.html","f11064710e3ccdff"],["entities/türkiye.html","938b322e7f3a183a"],["entities/ukraine.html","4ecd275e3afa029d"],["entities/unilateral-coercive-measures.html","480e111a5f418cb4"],["entities/united-arab-emirates.html","ddf153a1d798fe34"],["entities/united-states.html","654390eafe1fee2a"],["entities/venezuela.html","a92674b1fcc8097d"],["entities/vladimir-putin.html","e98adc2e73d42e94"],["entities/xi-jinping.html","7951e105af8d5202"],["entities/yak-130.html","44b4288f1c26c85b"],["glossary.html","fd61f9faa2d0e701"],["index.html","a4c944d3593dbc34"],["ledger.html","eb62ea2f244025b6"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2av9qmb9j681i/r0.js","a391c6989280ef34"],["search/2av9qmb9j681i/r1.js","eac99b783d45bb07"],["search/2av9qmb9j681i/r10.js","85614ed3abc059f1"],["search/2av9qmb9j681i/r2.js","acce10f1bae95b4f"],["search/2av9qmb9j681i/r3.js","90ab6613306c03c5"],["search/2av9qmb9j681i/r4.js","4b370d70b72fc43b"],["search/2av9qmb9j681i/r5.js","1ef5799aab66467b"],["search/2av9qmb9j681i/r6.js","419a2ebc0c879679"],["search/2av9qmb9j681i/r7.js","941f1eef7f36d5cf"],["search/2av9qmb9j681i/r8.js","938b729b7430acfa"],["search/2av9qmb9j681i/r9.js","671d59e12cc98dc4"],["search/index.js","6299c33d93afceab"],["sources.html","8ac789498c2160ea"],["timeline.html","f0a075614a663c1d"],["treaties/cn-ir-2021.html","a465d0f60c20a6d0"],["treaties/eaeu-ir-2023.html","27b40462434a50ad"],["treaties/kp-ru-2024.html","4cb07cdfbc54f40a"],["treaties/ru-ir-2001.html","ac8eb58b0306cf06"],["treaties/ru-ir-2025.html","eeebd58a0ca52518"]];
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
