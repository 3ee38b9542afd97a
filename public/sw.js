const FILES = [["404.html","bbcaf43cfa896344"],["analysis/drones.html","a93b9a4a6a5c778d"],["analysis/how-it-came-about.html","973a48906a8d24ef"],["analysis/iran-wants-russia-withholds.html","c24fdc30ba236314"],["analysis/not-north-korea.html","7bc1571bc157c9e5"],["analysis/other-agreements.html","78ab5d7726c74db0"],["analysis/outlook.html","7f7ce15decd4ccfb"],["analysis/security-articles.html","bcc7b93697446bd6"],["analysis/since-2001.html","d0dd1bb48c62dfbe"],["analysis/since-signature.html","1d8e1ab1b24c270b"],["analysis/trade.html","4b437425385af512"],["analysis/what-the-treaty-is.html","208bbd5c4106d75a"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.038c283a5f.css","038c283a5facf35e"],["assets/search-query.1e68899202.js","1e6889920272063e"],["assets/search.49c06498b5.js","49c06498b568f7df"],["assets/site.4bfde3418f.js","4bfde3418fafd04d"],["assets/site.64c5ac8ef6.css","64c5ac8ef6f135a6"],["claims.html","c6ef8b86dd15c028"],["entities/12-day-war.html","8e5232b2bb92cd11"],["entities/2026-war-on-iran.html","a98787c77b7ed103"],["entities/abbas-araghchi.html","2abd3949a04e47df"],["entities/alabuga.html","77a6ab4595adbf7e"],["entities/ali-khamenei.html","d66adf39393d2ef3"],["entities/andrey-rudenko.html","b13de92341dff21b"],["entities/azerbaijan.html","05543dd22e18439c"],["entities/bashar-al-assad.html","e7b2b9a8588edf0f"],["entities/bushehr-nuclear-power-plant.html","2a248437f8979092"],["entities/carnegie-endowment-for-international-peace.html","95ebaf03bc60332c"],["entities/caspian-sea.html","0bc9932633de1ff4"],["entities/china.html","abaef726e5f4c9f7"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","f9365a15bd97c481"],["entities/declaration-on-unilateral-coercive-measures.html","d3222af412ecb0c9"],["entities/dmitry-peskov.html","cfefb196db29e475"],["entities/e3.html","2b92e169d50cfb18"],["entities/eaeu-iran-free-trade-agreement.html","4f0705672ac3dfea"],["entities/ebrahim-raisi.html","692924c1b0f9563a"],["entities/eurasian-economic-union.html","4887427e17a7b90d"],["entities/federation-council.html","d656bb3bacee937d"],["entities/gazprom.html","8ce9e78ae5a0808e"],["entities/guardian-council.html","b52cfc7c5e5ff9be"],["entities/hassan-nasrallah.html","0f16111b21d93d78"],["entities/hassan-rouhani.html","b02a24636457d453"],["entities/hezbollah.html","ae8c5aaa1e3fffa5"],["entities/international-north-south-transport-corridor.html","0ee94d3ddff890c5"],["entities/iran-china-25-year-agreement.html","9563897e43e3c422"],["entities/iran.html","e816da53ef2ce06f"],["entities/islamic-revolutionary-guard-corps.html","605f3b658e13e2ca"],["entities/israel.html","7fca5da39a76589d"],["entities/joint-comprehensive-plan-of-action.html","578acd57251003b4"],["entities/kazem-jalali.html","bedd4790575a5aa4"],["entities/kim-jong-un.html","9c41cdb1fc887a90"],["entities/kish.html","f2179fa1ce4ddc84"],["entities/majlis.html","b68d281c5673661a"],["entities/masoud-pezeshkian.html","bea51c761e430d29"],["entities/mir.html","fe06cdd2807d5196"],["entities/mohammad-javad-zarif.html","a84627834d054a14"],["entities/mohammad-khatami.html","446115577efa382f"],["entities/mojtaba-khamenei.html","0f43be01fd359009"],["entities/multipolar-world-order.html","468b6dbdf3ba1586"],["entities/mutual-assistance-clause.html","7f6a3b3f0fcf3d98"],["entities/nikita-smagin.html","bfda3770e6ac9b8a"],["entities/non-assistance-clause.html","749961efb295f0cd"],["entities/north-korea.html","64bdb580df059a0c"],["entities/rasht-astara-railway.html","7d402db264e4531d"],["entities/rosatom.html","8ee2002db04616e5"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","2625ea92070f3e13"],["entities/russia-iran-treaty-of-12-march-2001.html","f891453ab2f74be3"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","2a6617e365bb3ad5"],["entities/russia.html","9914f3d2bd9f90b1"],["entities/russian-gas-supply-to-iran.html","648618b30ab89ff8"],["entities/saudi-arabia.html","bf646d3f7099c51c"],["entities/shahed-136.html","db9d9784385da63e"],["entities/shanghai-cooperation-organisation.html","caa910f45da1b031"],["entities/shetab.html","d77c69a5743b16b3"],["entities/snapback.html","ba2db0f74b3f0e02"],["entities/state-duma.html","ef973117278cd575"],["entities/su-35.html","785444ebd5771da8"],["entities/syria.html","0dfbff2476df8000"],["entities/the-400-billion-dollar-claim.html","c696c7ff8826dab0"],["entities/türkiye.html","58ec3731f07f1fc5"],["entities/ukraine.html","19a6e01cffa1a9ec"],["entities/unilateral-coercive-measures.html","2dcdcb958509d6d4"],["entities/united-arab-emirates.html","fce85c9f2593fbeb"],["entities/united-states.html","fbb98f22da7bc1b6"],["entities/venezuela.html","ad8896ad442b0007"],["entities/vladimir-putin.html","230bbdaf83838222"],["entities/xi-jinping.html","f53c24212af03a5d"],["entities/yak-130.html","225001b68f937c2b"],["glossary.html","0f55ffb917edebc9"],["index.html","2b9ecc551a19f9f6"],["ledger.html","a73b8107c870513a"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/58a2fiiov0.js","f9b0a31c9bbde174"],["search/7wja70cz85.js","f7c961639b142b19"],["search/a7h8mwvlbi.js","9435594d7204f558"],["search/bu2qsv3pic.js","ebf12edcc766ae71"],["search/civ9dd7zv4.js","728c68a5e1f2bf19"],["search/fgl1webwoa.js","f32eff29e0ed10c8"],["search/index.js","1dcfe47ac4230504"],["search/irqv3aaxev.js","2bcc86900c7f01ad"],["search/novgfmf4zb.js","6ee165b51a5561f1"],["search/qgyxk1lgf1.js","30ed470c6f651485"],["search/w5nhn1clpe.js","ed8146602cd05ad4"],["search/x6v1fmz4jc.js","389637239c67764b"],["sources.html","d494d3651afb9caf"],["timeline.html","303bb0d3b399c966"],["treaties/cn-ir-2021.html","03f744ef0eaed61a"],["treaties/eaeu-ir-2023.html","24439e3a164156d6"],["treaties/kp-ru-2024.html","7cb0f00ffc1652b7"],["treaties/ru-ir-2001.html","42995d259aa9b5c1"],["treaties/ru-ir-2025.html","85b700e3d88b1ce8"]];
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
