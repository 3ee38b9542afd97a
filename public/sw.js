const FILES = [["404.html","e5f0ea1eb8d1b106"],["analysis/drones.html","31e000bb6eb7e1c9"],["analysis/how-it-came-about.html","d5ad7438fdc47a99"],["analysis/iran-wants-russia-withholds.html","aa64adcd220591dc"],["analysis/not-north-korea.html","c6be7d88ca961adc"],["analysis/other-agreements.html","3eaaba219ad978de"],["analysis/outlook.html","dc7bba3e6ed7b9ec"],["analysis/security-articles.html","55cf3e2887c75d4b"],["analysis/since-2001.html","978885daf63818cf"],["analysis/since-signature.html","949d84805909abfb"],["analysis/trade.html","a2688bfd91c1ce12"],["analysis/what-the-treaty-is.html","2350faee288cb6aa"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/site.e4a1ed1245.css","e4a1ed1245a2c66e"],["assets/site.fa55e0de41.js","fa55e0de4115b1ce"],["claims.html","f739909f56df49fb"],["entities/12-day-war.html","927bab3bdb04030d"],["entities/2026-war-on-iran.html","9229ccabe2c71c29"],["entities/abbas-araghchi.html","010228c18834a4e1"],["entities/alabuga.html","0c7e14d01d3fe907"],["entities/ali-khamenei.html","d414d2cb24811daa"],["entities/andrey-rudenko.html","04cdbe2a6f5efab5"],["entities/azerbaijan.html","f80d3ef9fa66e92c"],["entities/bashar-al-assad.html","c2b144eb59677d27"],["entities/bushehr-nuclear-power-plant.html","136ecbdc0d806d89"],["entities/carnegie-endowment-for-international-peace.html","d406786abf8afef9"],["entities/caspian-sea.html","b09d478e6ab22288"],["entities/china.html","1781987af188b34c"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","c858667515546241"],["entities/declaration-on-unilateral-coercive-measures.html","29360271dd5dd40f"],["entities/dmitry-peskov.html","0bc1c535f54fb64a"],["entities/e3.html","aaa4314ab49d51fb"],["entities/eaeu-iran-free-trade-agreement.html","fba47b21f5bf6c5f"],["entities/ebrahim-raisi.html","f4b3594668c27db0"],["entities/eurasian-economic-union.html","39cc926a8482b97c"],["entities/federation-council.html","d240e0aee83b17e3"],["entities/gazprom.html","4b5ba8e705fee148"],["entities/guardian-council.html","fdf7ff8989d49937"],["entities/hassan-nasrallah.html","d5c438d6fe0d51d0"],["entities/hassan-rouhani.html","3a2e007a75e46660"],["entities/hezbollah.html","19414f5e55c8e5d7"],["entities/international-north-south-transport-corridor.html","535a806cec32761f"],["entities/iran-china-25-year-agreement.html","0b981423d346fe73"],["entities/iran.html","3a1e606c95b528d5"],["entities/islamic-revolutionary-guard-corps.html","4460be02df8e8df2"],["entities/israel.html","af603c6c1676fec9"],["entities/joint-comprehensive-plan-of-action.html","48b878611bb76ec0"],["entities/kazem-jalali.html","5b3a61c9f1f12b32"],["entities/kim-jong-un.html","ede7c188cc17317d"],["entities/kish.html","3738726d696decb9"],["entities/majlis.html","81bd94208f8240af"],["entities/masoud-pezeshkian.html","7af3601181418c42"],["entities/mir.html","2fa3ae983454a527"],["entities/mohammad-javad-zarif.html","a40bd95a575b6990"],["entities/mohammad-khatami.html","028ee543fe588955"],["entities/mojtaba-khamenei.html","fe1913308a988958"],["entities/multipolar-world-order.html","1e935dcae5f20d3c"],["entities/mutual-assistance-clause.html","ce07d5edbc23cd93"],["entities/nikita-smagin.html","c4339967020546b9"],["entities/non-assistance-clause.html","0dff2cf89ac1d62f"],["entities/north-korea.html","78b4b088f5e2ea22"],["entities/rasht-astara-railway.html","ea26d4a831ecf851"],["entities/rosatom.html","2f91359a25b67150"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","b95bbdf644f32195"],["entities/russia-iran-treaty-of-12-march-2001.html","6525f0f2961c040d"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","cd72365314a029e6"],["entities/russia.html","e508957dfc86f07b"],["entities/russian-gas-supply-to-iran.html","3e495b6417fc88f2"],["entities/saudi-arabia.html","d07a0fac55631ec9"],["entities/shahed-136.html","5f8fe0a3cc6b0d01"],["entities/shanghai-cooperation-organisation.html","772968f82895267c"],["entities/shetab.html","c7948ea1d6efb517"],["entities/snapback.html","cca95770eb40c711"],["entities/state-duma.html","6e5ddc5e7af4d38d"],["entities/su-35.html","4b67620609eadc1c"],["entities/syria.html","6e053b89a594ef4e"],["entities/the-400-billion-dollar-claim.html","e8468e86402b4727"],["entities/türkiye.html","44a27614ce5ffa14"],["entities/ukraine.html","6e22378ce404d5d5"],["entities/unilateral-coercive-measures.html","ef25d2bd378aff75"],["entities/united-arab-emirates.html","b0b9f1c838a6c394"],["entities/united-states.html","243629adf3c66803"],["entities/venezuela.html","2af09e83bef44b0c"],["entities/vladimir-putin.html","9a9e2c18806febb2"],["entities/xi-jinping.html","41c5fb8269cdaf57"],["entities/yak-130.html","78e2f028bf0218b8"],["glossary.html","eb3525de68551959"],["index.html","b7f02a72e0f00ba1"],["ledger.html","90a3b8393a155527"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["sources.html","9033496ee7dd360d"],["timeline.html","f2ca510c9ad93a66"],["treaties/cn-ir-2021.html","cb4b063c0c9b4e04"],["treaties/eaeu-ir-2023.html","be0438a0f1eec10b"],["treaties/kp-ru-2024.html","3f5b142ac69deb73"],["treaties/ru-ir-2001.html","2fefa9d8b5ddc9fe"],["treaties/ru-ir-2025.html","0fa4911579f1ce59"]];
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
