const FILES = [["404.html","09ff41a43557952c"],["analysis/drones.html","2be3998592a38834"],["analysis/how-it-came-about.html","3d828b9cd5aed77b"],["analysis/iran-wants-russia-withholds.html","5a2b9938574dbd41"],["analysis/not-north-korea.html","a44513fd0e4a6d59"],["analysis/other-agreements.html","b9d952010849b3fe"],["analysis/outlook.html","f75c54c75ab29c05"],["analysis/security-articles.html","a82964e71422c48b"],["analysis/since-2001.html","acb256e73a4f920d"],["analysis/since-signature.html","386e67b3881a0490"],["analysis/trade.html","f1d2dd7efd89fe4c"],["analysis/what-the-treaty-is.html","81ba303b3baf5788"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/search-query.73eab85cc6.js","73eab85cc681b25e"],["assets/search.a0c35d5145.js","a0c35d514548e48d"],["assets/site.74dabb9141.css","74dabb9141e9d50b"],["assets/site.a87ee8d13a.js","a87ee8d13a927329"],["claims.html","ebe7cc2ce77e94f0"],["entities/12-day-war.html","21f4e4449db6d646"],["entities/2026-war-on-iran.html","fb80ef3f3e23a2e3"],["entities/abbas-araghchi.html","9a189f59beed7c7b"],["entities/alabuga.html","2cc7357f19f92b20"],["entities/ali-khamenei.html","ef40ae4a437f5e13"],["entities/andrey-rudenko.html","ec8d9d13e753ee4b"],["entities/azerbaijan.html","fd4bc4e1e5069f54"],["entities/bashar-al-assad.html","1042cb37a6935088"],["entities/bushehr-nuclear-power-plant.html","a20344f48db61c06"],["entities/carnegie-endowment-for-international-peace.html","f48dafffa7a057de"],["entities/caspian-sea.html","0a7e0d128602b3c1"],["entities/china.html","5f7d26085b736179"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","0eb85c9de4aa2cad"],["entities/declaration-on-unilateral-coercive-measures.html","401e80b9e754a1f8"],["entities/dmitry-peskov.html","56efe2d0d9a236b0"],["entities/e3.html","1495dca4f97a317a"],["entities/eaeu-iran-free-trade-agreement.html","c14275c6fa71f2fc"],["entities/ebrahim-raisi.html","45c54e32b64e7215"],["entities/eurasian-economic-union.html","27b5e7d323f9b3c5"],["entities/federation-council.html","589d5add3526dcdd"],["entities/gazprom.html","7a91f14abe51a7cf"],["entities/guardian-council.html","41f34cc1d7888c77"],["entities/hassan-nasrallah.html","b2c3c6793a6fe90d"],["entities/hassan-rouhani.html","e3f21e9846a427d7"],["entities/hezbollah.html","092742dcd76d272e"],["entities/international-north-south-transport-corridor.html","382311bd09c0a2f4"],["entities/iran-china-25-year-agreement.html","08a7c204be7022b6"],["entities/iran.html","41e1b1959ac4ec69"],["entities/islamic-revolutionary-guard-corps.html","1aa16aace14529f4"],["entities/israel.html","b1b4f801b76c3018"],["entities/joint-comprehensive-plan-of-action.html","13d59ce5b7bf8ef8"],["entities/kazem-jalali.html","ea19b3681c1a4279"],["entities/kim-jong-un.html","6f6bf0e81d3c6bf2"],["entities/kish.html","d2f81a80b11074f6"],["entities/majlis.html","4a215ae58037597d"],["entities/masoud-pezeshkian.html","e306c5261d8633b2"],["entities/mir.html","1c6e16460ecb9b05"],["entities/mohammad-javad-zarif.html","5ffa072de575915e"],["entities/mohammad-khatami.html","eafb8ba8326fc224"],["entities/mojtaba-khamenei.html","296e70b51924ee28"],["entities/multipolar-world-order.html","fb5b6e2eabaea8a2"],["entities/mutual-assistance-clause.html","c2704347137fcdaf"],["entities/nikita-smagin.html","db9d0f0a3045cec9"],["entities/non-assistance-clause.html","7044a959af89ef6e"],["entities/north-korea.html","0f7382e1a642a21d"],["entities/rasht-astara-railway.html","7ca1d9748828cd77"],["entities/rosatom.html","c623bd49ddde3daa"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","332210a3ddb69747"],["entities/russia-iran-treaty-of-12-march-2001.html","35a27cf73b98d712"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","deee77a3e1bc93c1"],["entities/russia.html","1bd134bf4fd76047"],["entities/russian-gas-supply-to-iran.html","94770cff1a143490"],["entities/saudi-arabia.html","a70cf304b6e0f033"],["entities/shahed-136.html","604ff88f4ff34c43"],["entities/shanghai-cooperation-organisation.html","f89623c824f9e8af"],["entities/shetab.html","b10672ac1f1eca12"],["entities/snapback.html","d678758c18a76013"],["entities/state-duma.html","dfc1c63fffe6fe77"],["entities/su-35.html","dc7f50459e3916ca"],["entities/syria.html","94e0eae1eb0766eb"],["entities/the-400-billion-dollar-claim.html","d4d6f2f9fc40ef84"],["entities/türkiye.html","f488d283ca63cdf6"],["entities/ukraine.html","75a631fe03c6a415"],["entities/unilateral-coercive-measures.html","c28c7ed986e95bfe"],["entities/united-arab-emirates.html","8ca3682a30ec5db2"],["entities/united-states.html","fbe2fe5865cfb169"],["entities/venezuela.html","84298f01b4b9b218"],["entities/vladimir-putin.html","295199fd3230995f"],["entities/xi-jinping.html","fd41459a70ce0f42"],["entities/yak-130.html","31684134290bc250"],["glossary.html","c58976f0e051154b"],["index.html","b7d5be422981e150"],["ledger.html","f1e33097e800c8b6"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2av9qmb9j681i/r0.js","a391c6989280ef34"],["search/2av9qmb9j681i/r1.js","eac99b783d45bb07"],["search/2av9qmb9j681i/r10.js","85614ed3abc059f1"],["search/2av9qmb9j681i/r2.js","acce10f1bae95b4f"],["search/2av9qmb9j681i/r3.js","90ab6613306c03c5"],["search/2av9qmb9j681i/r4.js","4b370d70b72fc43b"],["search/2av9qmb9j681i/r5.js","1ef5799aab66467b"],["search/2av9qmb9j681i/r6.js","419a2ebc0c879679"],["search/2av9qmb9j681i/r7.js","941f1eef7f36d5cf"],["search/2av9qmb9j681i/r8.js","938b729b7430acfa"],["search/2av9qmb9j681i/r9.js","671d59e12cc98dc4"],["search/index.js","6299c33d93afceab"],["sources.html","3bba43d7f7da629b"],["timeline.html","8c3a18f71c98cdd9"],["treaties/cn-ir-2021.html","5e2bc8b7cd41dfed"],["treaties/eaeu-ir-2023.html","1616d52a0ea4fc50"],["treaties/kp-ru-2024.html","4059efbf089c0e2c"],["treaties/ru-ir-2001.html","8d44de826c0ccf79"],["treaties/ru-ir-2025.html","f964e22ceb5b6d2d"]];
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
