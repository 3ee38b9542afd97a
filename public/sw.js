const FILES = [["404.html","fd72ba13812e1b26"],["analysis/drones.html","9836be2194fffb02"],["analysis/how-it-came-about.html","2d6dd45584fd593f"],["analysis/iran-wants-russia-withholds.html","6f55f9c5659bf68f"],["analysis/not-north-korea.html","d3a6c615a17a808e"],["analysis/other-agreements.html","d2b883f519734e8f"],["analysis/outlook.html","e408c1cd77091018"],["analysis/security-articles.html","e07e04276c15b7f3"],["analysis/since-2001.html","b5d4809465ab96b4"],["analysis/since-signature.html","bdafbcf4c06057dd"],["analysis/trade.html","0d2ffa41a2cb95bf"],["analysis/what-the-treaty-is.html","8d1b8d269f922a0a"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/search-query.73eab85cc6.js","73eab85cc681b25e"],["assets/search.a0c35d5145.js","a0c35d514548e48d"],["assets/site.3b4a0a672d.js","3b4a0a672d49e546"],["assets/site.766f026ed0.css","766f026ed07598ac"],["claims.html","4e7bbe2190b81bef"],["entities/12-day-war.html","a29abd1add181382"],["entities/2026-war-on-iran.html","1a790e979f36e793"],["entities/abbas-araghchi.html","b19f1c84df03df9e"],["entities/alabuga.html","07f9f74f3a5035db"],["entities/ali-khamenei.html","dd01f5ea40d89e03"],["entities/andrey-rudenko.html","704e279e8880cf4a"],["entities/azerbaijan.html","a65f4ae7b6b2055f"],["entities/bashar-al-assad.html","e27acdb37f176f21"],["entities/bushehr-nuclear-power-plant.html","02f79b0aa4606f08"],["entities/carnegie-endowment-for-international-peace.html","f92ca0395a448db2"],["entities/caspian-sea.html","caa93bfa8a6be2b0"],["entities/china.html","7478f9df6f866a8b"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","466b09010ad49e75"],["entities/declaration-on-unilateral-coercive-measures.html","a82e5ec341ca73fb"],["entities/dmitry-peskov.html","70cb2a8f208a7e0d"],["entities/e3.html","1a2d37de51baca64"],["entities/eaeu-iran-free-trade-agreement.html","9e3abec5c85bec48"],["entities/ebrahim-raisi.html","642d17f8e7e4590c"],["entities/eurasian-economic-union.html","4ca535fbc8f44e28"],["entities/federation-council.html","0899589f6e82c428"],["entities/gazprom.html","aa6e7313f25daa56"],["entities/guardian-council.html","46f4a984515cd505"],["entities/hassan-nasrallah.html","da687ff5ec617747"],["entities/hassan-rouhani.html","b200b4254e5d63fe"],["entities/hezbollah.html","535a93bb50853014"],["entities/international-north-south-transport-corridor.html","e52139e25e810db0"],["entities/iran-china-25-year-agreement.html","e9c68e077e0cbd7e"],["entities/iran.html","aadacb50c06170ac"],["entities/islamic-revolutionary-guard-corps.html","83b0debca9713c76"],["entities/israel.html","11f3e3519833d057"],["entities/joint-comprehensive-plan-of-action.html","09e3cffe06b1f0b2"],["entities/kazem-jalali.html","84d052301724e159"],["entities/kim-jong-un.html","a9dee52675d8aaf7"],["entities/kish.html","b6df034c4b8fcef3"],["entities/majlis.html","363a1d06a57857fe"],["entities/masoud-pezeshkian.html","33ee826e068a6fb4"],["entities/mir.html","61360e1e57a43d1b"],["entities/mohammad-javad-zarif.html","7e251c9e31cba4ae"],["entities/mohammad-khatami.html","1d3892eeb04535af"],["entities/mojtaba-khamenei.html","d69de3412eed8006"],["entities/multipolar-world-order.html","f0337389bb04edbb"],["entities/mutual-assistance-clause.html","2b0c13eec2861615"],["entities/nikita-smagin.html","96de5734bbe278cd"],["entities/non-assistance-clause.html","ec607a80c57b9ced"],["entities/north-korea.html","25f07545e297aa60"],["entities/rasht-astara-railway.html","62f72d3c5c411c0b"],["entities/rosatom.html","50df64d640467acf"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","759cdb7f87928cfb"],["entities/russia-iran-treaty-of-12-march-2001.html","38756f6995330636"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","ed6481bf2b3b7f2a"],["entities/russia.html","7cd4183cc976eea9"],["entities/russian-gas-supply-to-iran.html","90a394f9871c9e9c"],["entities/saudi-arabia.html","e70f53e92a3dcb9f"],["entities/shahed-136.html","e0a0d2a254bc1085"],["entities/shanghai-cooperation-organisation.html","65f49524de524d21"],["entities/shetab.html","fbada14cb3a51496"],["entities/snapback.html","448cac4fa6ae0734"],["entities/state-duma.html","9de8b2196248416f"],["entities/su-35.html","c4fef9b360fd3597"],["entities/syria.html","0c3aa7ed82315b13"],["entities/the-400-billion-dollar-claim.html","1d910e8767ef2f37"],["entities/türkiye.html","27ef8dbef16139b3"],["entities/ukraine.html","847244b1e2687923"],["entities/unilateral-coercive-measures.html","bffc02a789c2ec61"],["entities/united-arab-emirates.html","495d67e98560a687"],["entities/united-states.html","996469346bf8d747"],["entities/venezuela.html","0995d107f6a60edd"],["entities/vladimir-putin.html","911efc8aaf5d5b44"],["entities/xi-jinping.html","ffae34c342577129"],["entities/yak-130.html","93a088281ea38763"],["glossary.html","a23c0834bdf1a878"],["index.html","da83ef47620f28e3"],["ledger.html","f1521e77e1fe09a0"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2av9qmb9j681i/r0.js","a391c6989280ef34"],["search/2av9qmb9j681i/r1.js","eac99b783d45bb07"],["search/2av9qmb9j681i/r10.js","85614ed3abc059f1"],["search/2av9qmb9j681i/r2.js","acce10f1bae95b4f"],["search/2av9qmb9j681i/r3.js","90ab6613306c03c5"],["search/2av9qmb9j681i/r4.js","4b370d70b72fc43b"],["search/2av9qmb9j681i/r5.js","1ef5799aab66467b"],["search/2av9qmb9j681i/r6.js","419a2ebc0c879679"],["search/2av9qmb9j681i/r7.js","941f1eef7f36d5cf"],["search/2av9qmb9j681i/r8.js","938b729b7430acfa"],["search/2av9qmb9j681i/r9.js","671d59e12cc98dc4"],["search/index.js","6299c33d93afceab"],["sources.html","683cbb983f5aaaa6"],["timeline.html","48aa6680fd6ae2de"],["treaties/cn-ir-2021.html","4ab6d00ebbda9a35"],["treaties/eaeu-ir-2023.html","aecd483930edc217"],["treaties/kp-ru-2024.html","99a0dbd0ef217cea"],["treaties/ru-ir-2001.html","28b1080e122c2cba"],["treaties/ru-ir-2025.html","44c7d569bac3384e"]];
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
