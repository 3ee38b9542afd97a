const FILES = [["404.html","fed7c96c0a68a1cd"],["analysis/drones.html","e9b26b9b45b6c514"],["analysis/how-it-came-about.html","55d0c2402151daf7"],["analysis/iran-wants-russia-withholds.html","8e1a75e2275b178b"],["analysis/not-north-korea.html","dc64836ee7c4c0d2"],["analysis/other-agreements.html","655b327eecb1d7a2"],["analysis/outlook.html","a83204b1701fba91"],["analysis/security-articles.html","2e160dee2b3dea83"],["analysis/since-2001.html","36ba08984d522aae"],["analysis/since-signature.html","c727e551bcc19af0"],["analysis/trade.html","45ecf9feed1f56c8"],["analysis/what-the-treaty-is.html","f500d0a24a3a2924"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/search-query.73eab85cc6.js","73eab85cc681b25e"],["assets/search.37cb713ab0.js","37cb713ab088da2f"],["assets/site.ba2bd9f785.js","ba2bd9f785e89c3a"],["assets/site.f96d35aa0e.css","f96d35aa0e298e24"],["claims.html","68084124ed5ccf9a"],["entities/12-day-war.html","403a3f20841f9851"],["entities/2026-war-on-iran.html","56d71d3ddbc803d0"],["entities/abbas-araghchi.html","46018616175a0426"],["entities/alabuga.html","c12c0572b5bc286f"],["entities/ali-khamenei.html","c3da207f7e5e56cd"],["entities/andrey-rudenko.html","f7c025314b99d76d"],["entities/azerbaijan.html","ab12e2c494bb19b5"],["entities/bashar-al-assad.html","b4b7e48665590859"],["entities/bushehr-nuclear-power-plant.html","74f9666d2c5e3917"],["entities/carnegie-endowment-for-international-peace.html","207089fca3156f94"],["entities/caspian-sea.html","272130bba13ab66c"],["entities/china.html","e32f376dc0622c3f"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","9a3890ab77de83fb"],["entities/declaration-on-unilateral-coercive-measures.html","437b1b43660bba28"],["entities/dmitry-peskov.html","c81bbc7d8841c307"],["entities/e3.html","3a2254f0393efebe"],["entities/eaeu-iran-free-trade-agreement.html","1f996ee352a68821"],["entities/ebrahim-raisi.html","15f2ebf4a681cc95"],["entities/eurasian-economic-union.html","5494e86887fb5b06"],["entities/federation-council.html","b4c54a26417ec6e4"],["entities/gazprom.html","da03fe46121a0765"],["entities/guardian-council.html","76447d967fad7afb"],["entities/hassan-nasrallah.html","06c79e1e2962f392"],["entities/hassan-rouhani.html","12bea17cda9eb9ff"],["entities/hezbollah.html","a163e1795cb46bf2"],["entities/international-north-south-transport-corridor.html","da86b2d0ee0ef42a"],["entities/iran-china-25-year-agreement.html","2885dc65e53aac64"],["entities/iran.html","fd7ed2709725e3ff"],["entities/islamic-revolutionary-guard-corps.html","7fccbb68858d2bf6"],["entities/israel.html","f24c4dfc280d42d8"],["entities/joint-comprehensive-plan-of-action.html","fe364112af4a7848"],["entities/kazem-jalali.html","1e382d99e3252e4c"],["entities/kim-jong-un.html","18a17b05f4030543"],["entities/kish.html","80f328a2b93718bf"],["entities/majlis.html","033f569c39b0a063"],["entities/masoud-pezeshkian.html","e8242915c0255aaa"],["entities/mir.html","387c1367dfc13f97"],["entities/mohammad-javad-zarif.html","ea542f2145171014"],["entities/mohammad-khatami.html","b4cac0394bf8283d"],["entities/mojtaba-khamenei.html","66a9497fa073fdd1"],["entities/multipolar-world-order.html","cbed055483c1614d"],["entities/mutual-assistance-clause.html","5d29bac85f01e445"],["entities/nikita-smagin.html","cce2110097d46063"],["entities/non-assistance-clause.html","e583d3d0ce75ae4f"],["entities/north-korea.html","7f807189f4021c86"],["entities/rasht-astara-railway.html","6cb63f6459a45fd3"],["entities/rosatom.html","e7c1946a0d365d61"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","9b92b00f78a0b4e7"],["entities/russia-iran-treaty-of-12-march-2001.html","350ee49b70683818"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","77301ef09f11f6f1"],["entities/russia.html","6f4a9957d1ef0ec6"],["entities/russian-gas-supply-to-iran.html","65e7ff4808d5ee7e"],["entities/saudi-arabia.html","4f4afd610f170f92"],["entities/shahed-136.html","a4e4415a1c834265"],["entities/shanghai-cooperation-organisation.html","a43b102fab6b50d8"],["entities/shetab.html","c4e67d85edb51e0c"],["entities/snapback.html","242fc8f7191abcad"],["entities/state-duma.html","52e3fe4960584089"],["entities/su-35.html","afdcd5ca1d5761c1"],["entities/syria.html","64397d6ef65783df"],["entities/the-400-billion-dollar-claim.html","6ca9c47dd7cf930c"],["entities/türkiye.html","f9fb96ec8b39718a"],["entities/ukraine.html","3e5682fa6f65e5be"],["entities/unilateral-coercive-measures.html","3454b69fa31f668c"],["entities/united-arab-emirates.html","da037c652616603e"],["entities/united-states.html","8a6cf115ed915b68"],["entities/venezuela.html","41b7be150287b990"],["entities/vladimir-putin.html","63459ad7185e6ed8"],["entities/xi-jinping.html","47b63ec81d257548"],["entities/yak-130.html","8718aead907125ec"],["glossary.html","11db3e8351a01ca1"],["index.html","e4f24aea1c47c7d3"],["ledger.html","4a3b4a959b491944"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2av9qmb9j681i/r0.js","a391c6989280ef34"],["search/2av9qmb9j681i/r1.js","eac99b783d45bb07"],["search/2av9qmb9j681i/r10.js","85614ed3abc059f1"],["search/2av9qmb9j681i/r2.js","acce10f1bae95b4f"],["search/2av9qmb9j681i/r3.js","90ab6613306c03c5"],["search/2av9qmb9j681i/r4.js","4b370d70b72fc43b"],["search/2av9qmb9j681i/r5.js","1ef5799aab66467b"],["search/2av9qmb9j681i/r6.js","419a2ebc0c879679"],["search/2av9qmb9j681i/r7.js","941f1eef7f36d5cf"],["search/2av9qmb9j681i/r8.js","938b729b7430acfa"],["search/2av9qmb9j681i/r9.js","671d59e12cc98dc4"],["search/index.js","6299c33d93afceab"],["sources.html","2e9dce806a41b28f"],["timeline.html","d40b90aacbffeabf"],["treaties/cn-ir-2021.html","ad6e3acc105093af"],["treaties/eaeu-ir-2023.html","dc3f58ddadadb6ef"],["treaties/kp-ru-2024.html","23c7b7ccab254fc3"],["treaties/ru-ir-2001.html","f3c919d7971de63c"],["treaties/ru-ir-2025.html","2401f9eca567b0a6"]];
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
