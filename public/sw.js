const FILES = [["404.html","bd155fdacba5c558"],["analysis/drones.html","d82a1a618110e1be"],["analysis/how-it-came-about.html","532b553b31f373ef"],["analysis/iran-wants-russia-withholds.html","67cf8602644d84d1"],["analysis/not-north-korea.html","bf0014f1d77a3906"],["analysis/other-agreements.html","5baaa167745e3ffb"],["analysis/outlook.html","c0e72df13cf64a1b"],["analysis/security-articles.html","ae9675badda077d3"],["analysis/since-2001.html","f2716b060bff2c81"],["analysis/since-signature.html","2c6e0c816a378f96"],["analysis/trade.html","0d8a2f38147db3bc"],["analysis/what-the-treaty-is.html","dd772cbf06592576"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/search-query.73eab85cc6.js","73eab85cc681b25e"],["assets/search.37cb713ab0.js","37cb713ab088da2f"],["assets/site.080d523e7a.css","080d523e7af2a5ec"],["assets/site.ba2bd9f785.js","ba2bd9f785e89c3a"],["claims.html","02c032e860cd1c44"],["entities/12-day-war.html","20d6f1afbdc7d13e"],["entities/2026-war-on-iran.html","90926a6412ecbdc6"],["entities/abbas-araghchi.html","2782dee85a45c86b"],["entities/alabuga.html","db3d7bd80c0b19ae"],["entities/ali-khamenei.html","06f9dc23e1f65e52"],["entities/andrey-rudenko.html","a3c9e945a1894a06"],["entities/azerbaijan.html","5d36ec20578b2c39"],["entities/bashar-al-assad.html","e9aa17d1802aa5fa"],["entities/bushehr-nuclear-power-plant.html","728d23a05718ddd8"],["entities/carnegie-endowment-for-international-peace.html","1ecf101806e9f403"],["entities/caspian-sea.html","e26885e116c308df"],["entities/china.html","55f1d92c646b4ff9"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","a9d6ebd564fc4f5d"],["entities/declaration-on-unilateral-coercive-measures.html","a01205e0fa1f96b9"],["entities/dmitry-peskov.html","046bb59857221ec7"],["entities/e3.html","9a0f024e8ef794a2"],["entities/eaeu-iran-free-trade-agreement.html","0c0cf36bc5411e6c"],["entities/ebrahim-raisi.html","c1abbda14526b44b"],["entities/eurasian-economic-union.html","bb0f949ed26a5f6c"],["entities/federation-council.html","38063b6a14fba8ad"],["entities/gazprom.html","7875cedcd3d4cf32"],["entities/guardian-council.html","23247440d7143dba"],["entities/hassan-nasrallah.html","1dcd21a867193afc"],["entities/hassan-rouhani.html","9d703ab0f4db9d5f"],["entities/hezbollah.html","6cff79bb5909c3ca"],["entities/international-north-south-transport-corridor.html","e35add2d8f0a79de"],["entities/iran-china-25-year-agreement.html","fa00f36e68c9de17"],["entities/iran.html","a473813f5ab2698e"],["entities/islamic-revolutionary-guard-corps.html","6c4e113312b8d4e6"],["entities/israel.html","3181f8daa9b948b6"],["entities/joint-comprehensive-plan-of-action.html","abff74f0a113f429"],["entities/kazem-jalali.html","9133d02098914d27"],["entities/kim-jong-un.html","7ab95159bc197178"],["entities/kish.html","f7959f2caad129f7"],["entities/majlis.html","ecf4df79fe8f1d2a"],["entities/masoud-pezeshkian.html","ee9f04e4962eb08d"],["entities/mir.html","c3380fa1a9e55bdd"],["entities/mohammad-javad-zarif.html","0c536934ac1e83fb"],["entities/mohammad-khatami.html","3d0f9e8438b380d3"],["entities/mojtaba-khamenei.html","803ac896faf3c971"],["entities/multipolar-world-order.html","9108898ef1058c46"],["entities/mutual-assistance-clause.html","fa6e6cc3cbec79ba"],["entities/nikita-smagin.html","dc277add88dd6106"],["entities/non-assistance-clause.html","e05d797603f6d97b"],["entities/north-korea.html","c6029632e7757245"],["entities/rasht-astara-railway.html","b0f924b7f7f4cf80"],["entities/rosatom.html","d3f7f48300d28725"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","6fac13b74d9599cd"],["entities/russia-iran-treaty-of-12-march-2001.html","a3554c921c755b3c"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","e861dcfc32e7d5ff"],["entities/russia.html","ba44d8d7f46070fb"],["entities/russian-gas-supply-to-iran.html","9a97b5af8de65973"],["entities/saudi-arabia.html","b4e08ec8f0557c87"],["entities/shahed-136.html","64c9687188cba3c0"],["entities/shanghai-cooperation-organisation.html","e6bc8954e4b7f646"],["entities/shetab.html","d122f3123be2ea09"],["entities/snapback.html","05020c8ef4848a98"],["entities/state-duma.html","7b60840609eba1df"],["entities/su-35.html","19c378fad4def8fb"],["entities/syria.html","8c6b230f4b45ee5c"],["entities/the-400-billion-dollar-claim.html","bed0586df51510e7"],["entities/türkiye.html","94aa26ae40794da9"],["entities/ukraine.html","c10e60f672339681"],["entities/unilateral-coercive-measures.html","1a20bb2942d78090"],["entities/united-arab-emirates.html","bb6d469ae81b3a28"],["entities/united-states.html","a22a64d5662a1576"],["entities/venezuela.html","30c57120a5909081"],["entities/vladimir-putin.html","6ef25962ffd11567"],["entities/xi-jinping.html","eac2b0d52ba461ee"],["entities/yak-130.html","adc6594dc146ec92"],["glossary.html","975a72aadf83e1e7"],["index.html","b8e276e482935bd2"],["ledger.html","69b3b35ac3fe54c2"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2av9qmb9j681i/r0.js","a391c6989280ef34"],["search/2av9qmb9j681i/r1.js","eac99b783d45bb07"],["search/2av9qmb9j681i/r10.js","85614ed3abc059f1"],["search/2av9qmb9j681i/r2.js","acce10f1bae95b4f"],["search/2av9qmb9j681i/r3.js","90ab6613306c03c5"],["search/2av9qmb9j681i/r4.js","4b370d70b72fc43b"],["search/2av9qmb9j681i/r5.js","1ef5799aab66467b"],["search/2av9qmb9j681i/r6.js","419a2ebc0c879679"],["search/2av9qmb9j681i/r7.js","941f1eef7f36d5cf"],["search/2av9qmb9j681i/r8.js","938b729b7430acfa"],["search/2av9qmb9j681i/r9.js","671d59e12cc98dc4"],["search/index.js","6299c33d93afceab"],["sources.html","bd6656996d1dd0dc"],["timeline.html","cfac41a57a60bfee"],["treaties/cn-ir-2021.html","a511ed98279691cf"],["treaties/eaeu-ir-2023.html","18879d51c8eb4b3f"],["treaties/kp-ru-2024.html","c6e3b8475b53f1af"],["treaties/ru-ir-2001.html","afccb203ef43c2d7"],["treaties/ru-ir-2025.html","30f802ada563af87"]];
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
