const FILES = [["404.html","691a522397081382"],["analysis/drones.html","8f9da6b7ee8c5ec0"],["analysis/how-it-came-about.html","b7365b9d64eff9d5"],["analysis/iran-wants-russia-withholds.html","fd5a8bf3b7e9dc89"],["analysis/not-north-korea.html","ed2f2bacea729106"],["analysis/other-agreements.html","a89f0a5a5c205ace"],["analysis/outlook.html","8bb7b6ce8e3a4ec5"],["analysis/security-articles.html","d6d2d60382c759ee"],["analysis/since-2001.html","598e025c40a5baf2"],["analysis/since-signature.html","9fa88c52494721fc"],["analysis/trade.html","852c46cadbfc5746"],["analysis/what-the-treaty-is.html","4ea604a0e1b066c6"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/search-query.73eab85cc6.js","73eab85cc681b25e"],["assets/search.a0c35d5145.js","a0c35d514548e48d"],["assets/site.98a7e4fcac.css","98a7e4fcacc8396a"],["assets/site.a87ee8d13a.js","a87ee8d13a927329"],["claims.html","10fd6b635c751ca9"],["entities/12-day-war.html","ab90452d0ae94dbd"],["entities/2026-war-on-iran.html","14d7b90f6b921dbc"],["entities/abbas-araghchi.html","dd1c9014ea2d552c"],["entities/alabuga.html","c819e9125cf77b5c"],["entities/ali-khamenei.html","06dcfd3b6d4eb072"],["entities/andrey-rudenko.html","890a615289287d73"],["entities/azerbaijan.html","fae5351586dd3c56"],["entities/bashar-al-assad.html","dad2f7685a12db90"],["entities/bushehr-nuclear-power-plant.html","8e75fbd38ffa6aea"],["entities/carnegie-endowment-for-international-peace.html","0c97c794c5a9f6ff"],["entities/caspian-sea.html","a71efe0c9bafa3d3"],["entities/china.html","615c97d7fee36337"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","279a563350375c1a"],["entities/declaration-on-unilateral-coercive-measures.html","1bd7190e30ee3e6a"],["entities/dmitry-peskov.html","2902715db26270c7"],["entities/e3.html","b3d22f7dc070aeac"],["entities/eaeu-iran-free-trade-agreement.html","f332cc50dee49d66"],["entities/ebrahim-raisi.html","21c0bf5b36b96903"],["entities/eurasian-economic-union.html","fb0295d7eb50d163"],["entities/federation-council.html","79403028dd36ccb4"],["entities/gazprom.html","9b5b3d1f9a20e3e0"],["entities/guardian-council.html","a872f4c6906042bf"],["entities/hassan-nasrallah.html","37e053eac9c81e72"],["entities/hassan-rouhani.html","092bd3cfeefe29de"],["entities/hezbollah.html","45f8e3ad7c97a9fd"],["entities/international-north-south-transport-corridor.html","8c84a22f51e0a046"],["entities/iran-china-25-year-agreement.html","67e432e91c24d005"],["entities/iran.html","b1d464f8b89cb6d9"],["entities/islamic-revolutionary-guard-corps.html","c2a22a4f94d42461"],["entities/israel.html","8a90eb90f17ebc75"],["entities/joint-comprehensive-plan-of-action.html","2cb8677fafa18cfa"],["entities/kazem-jalali.html","b99b7cafcb2d5130"],["entities/kim-jong-un.html","0235e9b4ef9c16fc"],["entities/kish.html","675dbcc782d7674d"],["entities/majlis.html","8e6c51f9b154a99c"],["entities/masoud-pezeshkian.html","f24a87fad084f499"],["entities/mir.html","577512d9423f4497"],["entities/mohammad-javad-zarif.html","2b91e593151d2b1f"],["entities/mohammad-khatami.html","e07e535bb9ca5cdc"],["entities/mojtaba-khamenei.html","f59f9740ff7b9833"],["entities/multipolar-world-order.html","1ee9d5485e1f867c"],["entities/mutual-assistance-clause.html","18ad0e46ef3635da"],["entities/nikita-smagin.html","a216cbd8f9a0c45e"],["entities/non-assistance-clause.html","f39fe38a740c000c"],["entities/north-korea.html","efd4f2f38c52740f"],["entities/rasht-astara-railway.html","626935659e2534c8"],["entities/rosatom.html","b11a9b1595c7ab32"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","3ea614e1856e1fe7"],["entities/russia-iran-treaty-of-12-march-2001.html","daa4da482d7e0148"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","30c4537ceb27b663"],["entities/russia.html","fdfff5cf0b9b3461"],["entities/russian-gas-supply-to-iran.html","1cbff543b13ee4bb"],["entities/saudi-arabia.html","701337ed06b89da7"],["entities/shahed-136.html","3429cf7f20ba3957"],["entities/shanghai-cooperation-organisation.html","9c3a0330109595f9"],["entities/shetab.html","67df62ee9f45e576"],["entities/snapback.html","1450735171e96da2"],["entities/state-duma.html","c89623742219c25b"],["entities/su-35.html","ae5a083108ecca38"],["entities/syria.html","64c69eb556fe9adb"],["entities/the-400-billion-dollar-claim.html","758efb5e4c688ac8"],["entities/türkiye.html","12aeeabe79413408"],["entities/ukraine.html","8dc7982a21937750"],["entities/unilateral-coercive-measures.html","4ae627a52a86c1e3"],["entities/united-arab-emirates.html","30e8fe12dc2a2721"],["entities/united-states.html","a75be18009b59092"],["entities/venezuela.html","9bfa4351c06a51c1"],["entities/vladimir-putin.html","86e006f9f15ad8db"],["entities/xi-jinping.html","b2ef639a34acee1b"],["entities/yak-130.html","bc021a6b2370bb42"],["glossary.html","fc0b50c9adac7999"],["index.html","e07457430cfe4f1c"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2av9qmb9j681i/r0.js","a391c6989280ef34"],["search/2av9qmb9j681i/r1.js","eac99b783d45bb07"],["search/2av9qmb9j681i/r10.js","85614ed3abc059f1"],["search/2av9qmb9j681i/r2.js","acce10f1bae95b4f"],["search/2av9qmb9j681i/r3.js","90ab6613306c03c5"],["search/2av9qmb9j681i/r4.js","4b370d70b72fc43b"],["search/2av9qmb9j681i/r5.js","1ef5799aab66467b"],["search/2av9qmb9j681i/r6.js","419a2ebc0c879679"],["search/2av9qmb9j681i/r7.js","941f1eef7f36d5cf"],["search/2av9qmb9j681i/r8.js","938b729b7430acfa"],["search/2av9qmb9j681i/r9.js","671d59e12cc98dc4"],["search/index.js","6299c33d93afceab"],["sources.html","52bacefe2559a6f2"],["timeline.html","fe7c92efe01d7cbd"],["treaties/cn-ir-2021.html","64f96abec6a1e3b2"],["treaties/eaeu-ir-2023.html","70527b197fa0fc95"],["treaties/kp-ru-2024.html","a10eb2f2b2491961"],["treaties/ru-ir-2001.html","02f7452c0b37b6a8"],["treaties/ru-ir-2025.html","1c8680276ebbfb2c"]];
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
