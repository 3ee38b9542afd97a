const FILES = [["404.html","63c760d5b3212e6f"],["analysis/drones.html","97e89a79bc967319"],["analysis/how-it-came-about.html","d7c04335251540d3"],["analysis/iran-wants-russia-withholds.html","dc110d684c19db6a"],["analysis/not-north-korea.html","bbf8c6737dcf3784"],["analysis/other-agreements.html","04e8ace1851ced02"],["analysis/outlook.html","670bcccfa6d24252"],["analysis/security-articles.html","accc74f1d6eaee07"],["analysis/since-2001.html","b8a0d2768df6ae21"],["analysis/since-signature.html","a9503ef17f812473"],["analysis/trade.html","1f7ab94ec32942e7"],["analysis/what-the-treaty-is.html","ab092c04c7779f39"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.799d9c98c0.css","799d9c98c06d9619"],["assets/search-query.1e68899202.js","1e6889920272063e"],["assets/search.49c06498b5.js","49c06498b568f7df"],["assets/site.d4a1ff7f39.css","d4a1ff7f398efe2e"],["assets/site.d9b228ab78.js","d9b228ab7842f95c"],["claims.html","cc73efdfa5d6f36c"],["entities/12-day-war.html","8ce3f3f798028bc9"],["entities/2026-war-on-iran.html","1437f6ce87cda0b9"],["entities/abbas-araghchi.html","f59bd9c25e35054f"],["entities/alabuga.html","cb9405e21ee7d8b4"],["entities/ali-khamenei.html","ab9e71e0cd134e18"],["entities/andrey-rudenko.html","72e65c574fd9b3fb"],["entities/azerbaijan.html","c7c171119049074d"],["entities/bashar-al-assad.html","99464bf4891a6c44"],["entities/bushehr-nuclear-power-plant.html","a75c8b9ef1724319"],["entities/carnegie-endowment-for-international-peace.html","63e75730071bc2a3"],["entities/caspian-sea.html","e98c90cda24ea495"],["entities/china.html","cbc8b7645e0fa1f2"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","77e8bcb6efd7d445"],["entities/declaration-on-unilateral-coercive-measures.html","4c563d5f086d4451"],["entities/dmitry-peskov.html","76023107a8d61d2f"],["entities/e3.html","85db517328677429"],["entities/eaeu-iran-free-trade-agreement.html","4f4ff8f1bd5e9b73"],["entities/ebrahim-raisi.html","87ff80c714bf2324"],["entities/eurasian-economic-union.html","863d7d00e4e81b63"],["entities/federation-council.html","52461baaeca371c5"],["entities/gazprom.html","9bc783570339ed91"],["entities/guardian-council.html","ccd3b17e25ce0ea4"],["entities/hassan-nasrallah.html","6f4427efd9347c1b"],["entities/hassan-rouhani.html","18a8cc5439b8a2cf"],["entities/hezbollah.html","1c7ee5421d39837c"],["entities/international-north-south-transport-corridor.html","3107855f57ffa32e"],["entities/iran-china-25-year-agreement.html","72616de211da51be"],["entities/iran.html","984512ed8532d8a2"],["entities/islamic-revolutionary-guard-corps.html","cd6c213e9b1ab1d4"],["entities/israel.html","0cf324d4e0120030"],["entities/joint-comprehensive-plan-of-action.html","0620485660a18bc0"],["entities/kazem-jalali.html","e9199d43cd3e4c26"],["entities/kim-jong-un.html","6c7c5432bb8acbac"],["entities/kish.html","5e0223687b0f1a24"],["entities/majlis.html","562fdce8cdb58a34"],["entities/masoud-pezeshkian.html","699a1833aafb0334"],["entities/mir.html","cf4e19a45d593cce"],["entities/mohammad-javad-zarif.html","b34d135f8495abba"],["entities/mohammad-khatami.html","3d28206fa3bf6847"],["entities/mojtaba-khamenei.html","785063f7cb921ac3"],["entities/multipolar-world-order.html","15f600d0376e5b3e"],["entities/mutual-assistance-clause.html","b033534409fb96fd"],["entities/nikita-smagin.html","7e6d63aa8dada35d"],["entities/non-assistance-clause.html","fd5db2e4566afea5"],["entities/north-korea.html","ff19bcb05618675f"],["entities/rasht-astara-railway.html","caaef0b2d0d7dfd7"],["entities/rosatom.html","49bdf0c36cbaf6e4"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","ffe0d992c0d26ff2"],["entities/russia-iran-treaty-of-12-march-2001.html","eeb01f51a54b1316"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","222cffe85cb1156b"],["entities/russia.html","0b9634204714cb40"],["entities/russian-gas-supply-to-iran.html","3943d4e2b2aa407f"],["entities/saudi-arabia.html","631e634098ad2a14"],["entities/shahed-136.html","ebec8baa7fbdd170"],["entities/shanghai-cooperation-organisation.html","26a978c267a486ee"],["entities/shetab.html","14d9668d3026da6d"],["entities/snapback.html","7edb6f24744b72c4"],["entities/state-duma.html","158f95d0b75ed520"],["entities/su-35.html","122003228c41526d"],["entities/syria.html","732052053fc67f02"],["entities/the-400-billion-dollar-claim.html","42a6c2fedc0a9149"],["entities/türkiye.html","8129f51ad50a09b9"],["entities/ukraine.html","a95c18c315eba55e"],["entities/unilateral-coercive-measures.html","8a8edaed970e901c"],["entities/united-arab-emirates.html","36de1de59720d90e"],["entities/united-states.html","59655ec54b13c0c9"],["entities/venezuela.html","819c0c5eb7d81c55"],["entities/vladimir-putin.html","0e289fbc215473bf"],["entities/xi-jinping.html","ecedbe4965a8242e"],["entities/yak-130.html","3064ab6b606ea456"],["glossary.html","38d32437e61be8d1"],["index.html","dcd4d57dc7500d37"],["ledger.html","b63406fc2c372366"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2fwisajv36.js","d071dc98b7d4f52d"],["search/9uud3zur0p.js","1ebd22fe3167323f"],["search/a7h8mwvlbi.js","9435594d7204f558"],["search/bobbhw28qq.js","4c98232d58f4b419"],["search/bu2qsv3pic.js","ebf12edcc766ae71"],["search/grs7tt0dz7.js","b1e1f2bfa84a17b8"],["search/index.js","8d5c38f88aa8b6b4"],["search/lt8b07y4sy.js","eaaf6cd2e5dafa5e"],["search/rh3ozq9ldo.js","0f7dbca25b7661d3"],["search/vz7mbtc3ni.js","432d541ed5654ae7"],["search/x6er5g9vce.js","6f67adebcabeb5f1"],["search/zgepsh4pss.js","a44150e862a1c06a"],["sources.html","3276083fa69d9a24"],["timeline.html","75b87685163b9065"],["treaties/cn-ir-2021.html","07f554bc806b87d4"],["treaties/eaeu-ir-2023.html","fbb2bcc7ab2dcdbf"],["treaties/kp-ru-2024.html","3ad342f5a6335dc3"],["treaties/ru-ir-2001.html","15624a436557b542"],["treaties/ru-ir-2025.html","50763439549dfc1c"]];
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
