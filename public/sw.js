const FILES = [["404.html","d9f553584f4a2d1d"],["analysis/drones.html","bd5ad25e85590ffc"],["analysis/how-it-came-about.html","ab9696d3bd1a8f93"],["analysis/iran-wants-russia-withholds.html","072cfdb9ba1b08ec"],["analysis/not-north-korea.html","4e5fffd6806fb081"],["analysis/other-agreements.html","34157b18234618bd"],["analysis/outlook.html","3439e22e0d56b739"],["analysis/security-articles.html","63da14534f3151d1"],["analysis/since-2001.html","48931990b882efe7"],["analysis/since-signature.html","d3c16a5a4ee64f7e"],["analysis/trade.html","0d13a082a700eee0"],["analysis/what-the-treaty-is.html","00a214189e1d677d"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/search-query.73eab85cc6.js","73eab85cc681b25e"],["assets/search.37cb713ab0.js","37cb713ab088da2f"],["assets/site.8deae54eb7.js","8deae54eb79427d6"],["assets/site.d41cb16869.css","d41cb16869352356"],["claims.html","b2aa6346eef0f78c"],["entities/12-day-war.html","d0cd632afd4c4de8"],["entities/2026-war-on-iran.html","bfbb39c3db45045b"],["entities/abbas-araghchi.html","78edf9423b74f1fe"],["entities/alabuga.html","26833d933d5f09b2"],["entities/ali-khamenei.html","148623d4ffc893da"],["entities/andrey-rudenko.html","67d52142a3a10edf"],["entities/azerbaijan.html","02df983fc536ba79"],["entities/bashar-al-assad.html","ec52782d0ac77fff"],["entities/bushehr-nuclear-power-plant.html","2a71c4177b1c1a7e"],["entities/carnegie-endowment-for-international-peace.html","98b27e17f4c03ddb"],["entities/caspian-sea.html","9b6f7c5b06b527f0"],["entities/china.html","3530672d1e567f68"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","6932d754920515f6"],["entities/declaration-on-unilateral-coercive-measures.html","b0dbef4fb64cd4b9"],["entities/dmitry-peskov.html","46025055ea300783"],["entities/e3.html","a62e877de8d46596"],["entities/eaeu-iran-free-trade-agreement.html","56ebe7d34b3021c1"],["entities/ebrahim-raisi.html","2a779c717525bd89"],["entities/eurasian-economic-union.html","51b41522f11783e4"],["entities/federation-council.html","d9947bd6e4ffeab9"],["entities/gazprom.html","89c5af9f93f0f079"],["entities/guardian-council.html","96ae4ab1b8922930"],["entities/hassan-nasrallah.html","d5014f3613bdc6bb"],["entities/hassan-rouhani.html","71d2c0838f3a4db7"],["entities/hezbollah.html","13b614ec640fc5c1"],["entities/international-north-south-transport-corridor.html","bd42a1999f1cbd3b"],["entities/iran-china-25-year-agreement.html","5cf396aa581744fb"],["entities/iran.html","bd676153f31bb9a3"],["entities/islamic-revolutionary-guard-corps.html","fd3a74fee834d280"],["entities/israel.html","071ced2abb7c0478"],["entities/joint-comprehensive-plan-of-action.html","6e2a20dff1ce46a3"],["entities/kazem-jalali.html","6be41272024cfaa2"],["entities/kim-jong-un.html","19f34648a850de8a"],["entities/kish.html","1ad3f3798789bc63"],["entities/majlis.html","45ad89eaf9b0fb07"],["entities/masoud-pezeshkian.html","7798d8b0b1388259"],["entities/mir.html","4cb2520fbe6b2c6c"],["entities/mohammad-javad-zarif.html","1a4cdf53433df263"],["entities/mohammad-khatami.html","afd8629eec02a898"],["entities/mojtaba-khamenei.html","3f2fa9ba0e0be7a5"],["entities/multipolar-world-order.html","bf208c72626d94eb"],["entities/mutual-assistance-clause.html","e8f5bb79958aef55"],["entities/nikita-smagin.html","e23bb7c98891094d"],["entities/non-assistance-clause.html","4a302223aa1598fa"],["entities/north-korea.html","c4b129972053416a"],["entities/rasht-astara-railway.html","b68547f147c81f87"],["entities/rosatom.html","c182d678efac53be"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","fae5c5782dab697f"],["entities/russia-iran-treaty-of-12-march-2001.html","708c1d95f6e1cc13"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","4cd72b380d008b0b"],["entities/russia.html","96aef56f7849671c"],["entities/russian-gas-supply-to-iran.html","8e441d8472901887"],["entities/saudi-arabia.html","1e0be025b9a0062f"],["entities/shahed-136.html","62ba0fdf13a3df66"],["entities/shanghai-cooperation-organisation.html","dce5329edb24fec8"],["entities/shetab.html","bb9beb6f71900306"],["entities/snapback.html","c7fdefb8f718b52b"],["entities/state-duma.html","44cf4079a8fa47e9"],["entities/su-35.html","c1fb22e102453549"],["entities/syria.html","49ce4b586646ee89"],["entities/the-400-billion-dollar-claim.html","42c44cc201359d6e"],["entities/türkiye.html","41e023a1b63bccd0"],["entities/ukraine.html","97ee891f38099e85"],["entities/unilateral-coercive-measures.html","12d6e817c21a743b"],["entities/united-arab-emirates.html","ef558d23377a6df3"],["entities/united-states.html","181f7bf81e7499cc"],["entities/venezuela.html","5e4f8e6ae8af6dfa"],["entities/vladimir-putin.html","758c7a309ae7711a"],["entities/xi-jinping.html","9854a1c516a7b5a1"],["entities/yak-130.html","3c8c43a3c5083823"],["glossary.html","d8fb91f859667948"],["index.html","5af5eb3057f77361"],["ledger.html","9583ff6e2c4de3ea"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/7e2j9iqdqd.js","88d260a7c8bac634"],["search/8uacwm2cc3.js","941adc9b84ce1e10"],["search/9w39e0coc8.js","82f6ee9fe61452dc"],["search/gkneh2wxm3.js","1f40cd2f0f83ad9e"],["search/index.js","fd8d6eb27e796917"],["search/l1bs5biocl.js","f372907c75e2ae58"],["search/m015ecvjss.js","d9568cdecd4e13ad"],["search/nfp0etbjd9.js","dc09dd5b98c62c19"],["search/q0zfrrzefw.js","96f0d35a361a53e9"],["search/xtkd587p16.js","6a094738aae2cd21"],["sources.html","a86d38872ecf3ec3"],["timeline.html","f62842b92cb076f9"],["treaties/cn-ir-2021.html","a1bc313382117094"],["treaties/eaeu-ir-2023.html","dfd3f725df93c6d9"],["treaties/kp-ru-2024.html","3b1bb2b4ea378839"],["treaties/ru-ir-2001.html","b7fc31bb07fd58fe"],["treaties/ru-ir-2025.html","4097f0c97d2e902d"]];
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
