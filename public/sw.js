const FILES = [["404.html","fdbfa4e7d7be81ea"],["analysis/drones.html","55e0a5fe16280dc8"],["analysis/how-it-came-about.html","d7ca3bc16e194a30"],["analysis/iran-wants-russia-withholds.html","6518040ce112797a"],["analysis/not-north-korea.html","1ec4f322a3209d37"],["analysis/other-agreements.html","eb993d6478be819b"],["analysis/outlook.html","b9540525f139163f"],["analysis/security-articles.html","1c2e1836c8b34230"],["analysis/since-2001.html","fd2ce048a8caa74c"],["analysis/since-signature.html","95d4eedbd39c3e5a"],["analysis/trade.html","4192dc1960d181a6"],["analysis/what-the-treaty-is.html","d90eada567c9c8bc"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/search-query.73eab85cc6.js","73eab85cc681b25e"],["assets/search.a0c35d5145.js","a0c35d514548e48d"],["assets/site.3b4a0a672d.js","3b4a0a672d49e546"],["assets/site.d47311dc9c.css","d47311dc9c694fae"],["claims.html","3111be0702f865cd"],["entities/12-day-war.html","af2c1fdf481dcd13"],["entities/2026-war-on-iran.html","fe8ad8c1453b5465"],["entities/abbas-araghchi.html","9eedb907e9e5ab2d"],["entities/alabuga.html","168d0aef7666229e"],["entities/ali-khamenei.html","e8a1cd787da7f295"],["entities/andrey-rudenko.html","2ecb1545e13c32d7"],["entities/azerbaijan.html","1d828cb93da5453b"],["entities/bashar-al-assad.html","d9c1ca741cb4c983"],["entities/bushehr-nuclear-power-plant.html","7bad61abce72cb15"],["entities/carnegie-endowment-for-international-peace.html","124640d06826a95f"],["entities/caspian-sea.html","3632acc39c9d6648"],["entities/china.html","6f44ee912f28186f"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","14a44ad073825bb9"],["entities/declaration-on-unilateral-coercive-measures.html","460932caaa3ba4c0"],["entities/dmitry-peskov.html","2b1c2a1fcc664089"],["entities/e3.html","e05d371f80be6cc8"],["entities/eaeu-iran-free-trade-agreement.html","5b2a38975f484cc6"],["entities/ebrahim-raisi.html","ae0fb9201f52e031"],["entities/eurasian-economic-union.html","8e1c31fe0885ca1f"],["entities/federation-council.html","382ebccb74293eab"],["entities/gazprom.html","8da6d22e8871f7ca"],["entities/guardian-council.html","c46e9e4699fe2b30"],["entities/hassan-nasrallah.html","21c4764f737ae58e"],["entities/hassan-rouhani.html","8c6c4a56ad132db9"],["entities/hezbollah.html","e345c42fa5c7e28d"],["entities/international-north-south-transport-corridor.html","7e6b4dfb60a2e148"],["entities/iran-china-25-year-agreement.html","eb27e2bcc8418ee2"],["entities/iran.html","cbb173a22f1f5d9c"],["entities/islamic-revolutionary-guard-corps.html","cd640202e473fc7f"],["entities/israel.html","41d7bfd20ea09e2d"],["entities/joint-comprehensive-plan-of-action.html","23d3fb7cb1f01e02"],["entities/kazem-jalali.html","1ea7dff14d0f1c09"],["entities/kim-jong-un.html","17ab0c394cb0c308"],["entities/kish.html","ded949444a3e5f46"],["entities/majlis.html","01e513e5897c6acb"],["entities/masoud-pezeshkian.html","37c080d4fb228760"],["entities/mir.html","a1a18fb2353dc45e"],["entities/mohammad-javad-zarif.html","3c8682d4cfa9da62"],["entities/mohammad-khatami.html","296b5ed059e0d333"],["entities/mojtaba-khamenei.html","d4e2c0a0fa22a156"],["entities/multipolar-world-order.html","5ce86939c0773221"],["entities/mutual-assistance-clause.html","eb2a6e267812158b"],["entities/nikita-smagin.html","4ee64f3545ee260e"],["entities/non-assistance-clause.html","2c457a509dacccac"],["entities/north-korea.html","dca558be54e56468"],["entities/rasht-astara-railway.html","e8dba027b8f62cde"],["entities/rosatom.html","855ff7d7e9ac1740"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","c0e866ea97b146ba"],["entities/russia-iran-treaty-of-12-march-2001.html","ef48ad46548b5f8f"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","3353dda9fe521193"],["entities/russia.html","92635a61d420d36b"],["entities/russian-gas-supply-to-iran.html","bc4bc0b8206984ac"],["entities/saudi-arabia.html","e5e8dfa416396748"],["entities/shahed-136.html","0b28a53b4406a8f5"],["entities/shanghai-cooperation-organisation.html","9bd0ba31ac4d2b82"],["entities/shetab.html","1039354b05b23da6"],["entities/snapback.html","a8a843236f61ef0d"],["entities/state-duma.html","3e26459c4f641091"],["entities/su-35.html","3304db671385d581"],["entities/syria.html","596990701ba0fd5d"],["entities/the-400-billion-dollar-claim.html","71b06156316b1bf1"],["entities/türkiye.html","f21feebdd882e71e"],["entities/ukraine.html","d09ea94777e8c605"],["entities/unilateral-coercive-measures.html","f0e91e13572c734a"],["entities/united-arab-emirates.html","dcfb3eafba2908f9"],["entities/united-states.html","0de9db29f5493dea"],["entities/venezuela.html","568db66de2a236f3"],["entities/vladimir-putin.html","057b3510a06194d7"],["entities/xi-jinping.html","de1ed327324cf07d"],["entities/yak-130.html","8301d1021b5f91cc"],["glossary.html","2b90393a2962ded4"],["index.html","e8db69fc3382c3ea"],["ledger.html","edcb2a4b6c57b585"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2av9qmb9j681i/r0.js","a391c6989280ef34"],["search/2av9qmb9j681i/r1.js","eac99b783d45bb07"],["search/2av9qmb9j681i/r10.js","85614ed3abc059f1"],["search/2av9qmb9j681i/r2.js","acce10f1bae95b4f"],["search/2av9qmb9j681i/r3.js","90ab6613306c03c5"],["search/2av9qmb9j681i/r4.js","4b370d70b72fc43b"],["search/2av9qmb9j681i/r5.js","1ef5799aab66467b"],["search/2av9qmb9j681i/r6.js","419a2ebc0c879679"],["search/2av9qmb9j681i/r7.js","941f1eef7f36d5cf"],["search/2av9qmb9j681i/r8.js","938b729b7430acfa"],["search/2av9qmb9j681i/r9.js","671d59e12cc98dc4"],["search/index.js","6299c33d93afceab"],["sources.html","9120a568d64eb0b3"],["timeline.html","55ad2b73a0149cb8"],["treaties/cn-ir-2021.html","cefb92dc903f86a6"],["treaties/eaeu-ir-2023.html","fe0ea3b01afff623"],["treaties/kp-ru-2024.html","bb4dfc09d4ad5b30"],["treaties/ru-ir-2001.html","e2bb77e5504babd5"],["treaties/ru-ir-2025.html","91c0c9d6c2fc665c"]];
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
