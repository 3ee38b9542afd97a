const FILES = [["404.html","e3a7a9ba78bf4575"],["analysis/drones.html","c7e6abcb736edd67"],["analysis/how-it-came-about.html","d1c45a2c4463cda5"],["analysis/iran-wants-russia-withholds.html","5c52d9f3ca4b7d7a"],["analysis/not-north-korea.html","a989d9c4ca67efdb"],["analysis/other-agreements.html","3f17c0109d83429a"],["analysis/outlook.html","77663a215d233ab4"],["analysis/security-articles.html","70b4f3036ba9f220"],["analysis/since-2001.html","394959a466cc1a9b"],["analysis/since-signature.html","74d23de294699085"],["analysis/trade.html","ca2a4fceaa1d3033"],["analysis/what-the-treaty-is.html","cc629b736c0240b0"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/search-query.73eab85cc6.js","73eab85cc681b25e"],["assets/search.a0c35d5145.js","a0c35d514548e48d"],["assets/site.2dba15478e.css","2dba15478ea59009"],["assets/site.3b4a0a672d.js","3b4a0a672d49e546"],["claims.html","ca262f0dcd14e1a3"],["entities/12-day-war.html","8dd1e46806bbc7af"],["entities/2026-war-on-iran.html","da75949574837cc1"],["entities/abbas-araghchi.html","b31bbbd811ac5494"],["entities/alabuga.html","414ddcd16fb6e01b"],["entities/ali-khamenei.html","d86e52e785f874ff"],["entities/andrey-rudenko.html","e97e9c8cd88460ec"],["entities/azerbaijan.html","a30096afbe2c0edf"],["entities/bashar-al-assad.html","b32456399baef397"],["entities/bushehr-nuclear-power-plant.html","bf363fcbf40ade7d"],["entities/carnegie-endowment-for-international-peace.html","6dc567a1f03b26d9"],["entities/caspian-sea.html","a3f74de6fb77f82e"],["entities/china.html","4df657207f108bc1"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","46a206d7349c16e4"],["entities/declaration-on-unilateral-coercive-measures.html","bcfcb64a2e50a400"],["entities/dmitry-peskov.html","2d61108ba5e1d172"],["entities/e3.html","237646dcc16cc516"],["entities/eaeu-iran-free-trade-agreement.html","f5cde0199f103b47"],["entities/ebrahim-raisi.html","8b13c56c347f3271"],["entities/eurasian-economic-union.html","9d6dfc67fab77d5e"],["entities/federation-council.html","2c34f55aab0204c4"],["entities/gazprom.html","04e01340bb0ed667"],["entities/guardian-council.html","bd4ac17d771461d9"],["entities/hassan-nasrallah.html","33aaf5b4912bcbc3"],["entities/hassan-rouhani.html","26f821c54cd8f9e6"],["entities/hezbollah.html","b0d81fb20e55d2bd"],["entities/international-north-south-transport-corridor.html","948ba3158250f23d"],["entities/iran-china-25-year-agreement.html","4396c787ba17dedf"],["entities/iran.html","aded3cf9db28dd41"],["entities/islamic-revolutionary-guard-corps.html","f693dca2fdf1967d"],["entities/israel.html","a4efe9a4f4f0feb7"],["entities/joint-comprehensive-plan-of-action.html","ca3b1245cca90f77"],["entities/kazem-jalali.html","c8ffeaf7a41af390"],["entities/kim-jong-un.html","5c250e2102059bbd"],["entities/kish.html","0836222954c9a109"],["entities/majlis.html","0884ddcc61e1164e"],["entities/masoud-pezeshkian.html","89733129330fee9e"],["entities/mir.html","8ce7475a860b2320"],["entities/mohammad-javad-zarif.html","343d3dcf3341334d"],["entities/mohammad-khatami.html","783b54c4db427487"],["entities/mojtaba-khamenei.html","e5e09ce729666dd3"],["entities/multipolar-world-order.html","b53ee8a7f28f32fb"],["entities/mutual-assistance-clause.html","aa962ee4f18ec3e8"],["entities/nikita-smagin.html","1c7dc5c4da7d95a3"],["entities/non-assistance-clause.html","c979ac194a639e04"],["entities/north-korea.html","260671ea1fa035d6"],["entities/rasht-astara-railway.html","58cff7b9844b8254"],["entities/rosatom.html","7de62ee8b7a97da6"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","ad34aa1353598c99"],["entities/russia-iran-treaty-of-12-march-2001.html","b4a64947baeb0d9e"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","5ba3eba52f2bcfe7"],["entities/russia.html","e8c04228a733710d"],["entities/russian-gas-supply-to-iran.html","06056aa4f26cb68e"],["entities/saudi-arabia.html","f9864334d2114834"],["entities/shahed-136.html","f3c42a4673365174"],["entities/shanghai-cooperation-organisation.html","bc1ffaf062d800c3"],["entities/shetab.html","1fdeda216ab923f7"],["entities/snapback.html","78be7b217864655f"],["entities/state-duma.html","f180975600a5a7c8"],["entities/su-35.html","07281efc19e9fefd"],["entities/syria.html","43bdf2458e4ca9d8"],["entities/the-400-billion-dollar-claim.html","c6304e9eb6379f71"],["entities/türkiye.html","e5adfd8c568527c5"],["entities/ukraine.html","44b0614dd618fa6f"],["entities/unilateral-coercive-measures.html","41783d5e1db6547a"],["entities/united-arab-emirates.html","9c23873c9a20ab7f"],["entities/united-states.html","53130cb8a4a45399"],["entities/venezuela.html","361f91c6c6b92b18"],["entities/vladimir-putin.html","992f49261cfb7e11"],["entities/xi-jinping.html","d768708819349553"],["entities/yak-130.html","c4d2481012e31442"],["glossary.html","4440b2c00ad9aa8f"],["index.html","c055eb98aa665144"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2av9qmb9j681i/r0.js","a391c6989280ef34"],["search/2av9qmb9j681i/r1.js","eac99b783d45bb07"],["search/2av9qmb9j681i/r10.js","85614ed3abc059f1"],["search/2av9qmb9j681i/r2.js","acce10f1bae95b4f"],["search/2av9qmb9j681i/r3.js","90ab6613306c03c5"],["search/2av9qmb9j681i/r4.js","4b370d70b72fc43b"],["search/2av9qmb9j681i/r5.js","1ef5799aab66467b"],["search/2av9qmb9j681i/r6.js","419a2ebc0c879679"],["search/2av9qmb9j681i/r7.js","941f1eef7f36d5cf"],["search/2av9qmb9j681i/r8.js","938b729b7430acfa"],["search/2av9qmb9j681i/r9.js","671d59e12cc98dc4"],["search/index.js","6299c33d93afceab"],["sources.html","9e4a507ed599053a"],["timeline.html","8a696b993f0ded55"],["treaties/cn-ir-2021.html","ed589fba6ecda56a"],["treaties/eaeu-ir-2023.html","41025b844247572d"],["treaties/kp-ru-2024.html","fc48cf8b09c9a7e8"],["treaties/ru-ir-2001.html","e6300f5786e47b24"],["treaties/ru-ir-2025.html","df372aebb3475193"]];
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
