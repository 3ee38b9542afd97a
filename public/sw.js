const FILES = [["404.html","b2a07cf595ada558"],["analysis/drones.html","733faedb28fa5ef1"],["analysis/how-it-came-about.html","244eda4b0d2fde9d"],["analysis/iran-wants-russia-withholds.html","fd76dddaa2e5328b"],["analysis/not-north-korea.html","d124c387ffabb813"],["analysis/other-agreements.html","bcf8ba47d517f7de"],["analysis/outlook.html","49f6274b11b3f845"],["analysis/security-articles.html","d02c67dea670ee0c"],["analysis/since-2001.html","e4ccc3325fa6fa11"],["analysis/since-signature.html","d48ada69087aeb25"],["analysis/trade.html","021879c338095a7c"],["analysis/what-the-treaty-is.html","2890a2142a72c598"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.799d9c98c0.css","799d9c98c06d9619"],["assets/search-query.1e68899202.js","1e6889920272063e"],["assets/search.49c06498b5.js","49c06498b568f7df"],["assets/site.4222be7369.css","4222be7369762c99"],["assets/site.d9b228ab78.js","d9b228ab7842f95c"],["claims.html","e20b993dedba23d0"],["entities/12-day-war.html","efea5b50ee201054"],["entities/2026-war-on-iran.html","db27fce54bbed0dd"],["entities/abbas-araghchi.html","a435ccdde1ad09d4"],["entities/alabuga.html","ff9e8421bea7beea"],["entities/ali-khamenei.html","80d2ed50e38be9f0"],["entities/andrey-rudenko.html","cc2de4c2438a3453"],["entities/azerbaijan.html","511b7dd4cc1d4deb"],["entities/bashar-al-assad.html","5cdac121eb77393f"],["entities/bushehr-nuclear-power-plant.html","a753c7f2cdd053c2"],["entities/carnegie-endowment-for-international-peace.html","412dfc92544cff6c"],["entities/caspian-sea.html","0d40ff6eec5fe32e"],["entities/china.html","4bd16c366b047dea"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","398e72a4fb2daa03"],["entities/declaration-on-unilateral-coercive-measures.html","2d22b0b91592e88c"],["entities/dmitry-peskov.html","992ae9f6d1c92d69"],["entities/e3.html","ce42d1b4885c92c4"],["entities/eaeu-iran-free-trade-agreement.html","f3b11eb5105d864d"],["entities/ebrahim-raisi.html","8f43fdb7ca48167a"],["entities/eurasian-economic-union.html","d2d97b6d4f968b73"],["entities/federation-council.html","634168bc487ac2d2"],["entities/gazprom.html","9a19e05ce0410435"],["entities/guardian-council.html","b782285d186d26f2"],["entities/hassan-nasrallah.html","29c22bfde65a7048"],["entities/hassan-rouhani.html","ee17415451f4a292"],["entities/hezbollah.html","3844b0dbf9404470"],["entities/international-north-south-transport-corridor.html","c3b78239f30c3b2d"],["entities/iran-china-25-year-agreement.html","e7b3a0f8cf9e7a81"],["entities/iran.html","5c6fece6f35b2723"],["entities/islamic-revolutionary-guard-corps.html","d092cab49b7b56d1"],["entities/israel.html","5b5521a0920b12f5"],["entities/joint-comprehensive-plan-of-action.html","58eeabd691cb0879"],["entities/kazem-jalali.html","2fb3ab6c4beb0e69"],["entities/kim-jong-un.html","d27912ac1d459288"],["entities/kish.html","981aa6886112785d"],["entities/majlis.html","915f20eb568193ec"],["entities/masoud-pezeshkian.html","137e165233af82a2"],["entities/mir.html","d05bfe26f91032c0"],["entities/mohammad-javad-zarif.html","ba47918144616067"],["entities/mohammad-khatami.html","04f09c90bf2b1ff2"],["entities/mojtaba-khamenei.html","ad664a1f6938e7a8"],["entities/multipolar-world-order.html","83b1065336c6cc3e"],["entities/mutual-assistance-clause.html","8cfc17a43f19ab05"],["entities/nikita-smagin.html","cc431d8f1d252d73"],["entities/non-assistance-clause.html","477f48d7481a7cb8"],["entities/north-korea.html","56cf3c58889f832b"],["entities/rasht-astara-railway.html","d7abbe347dda987b"],["entities/rosatom.html","1cd8dfacb65f7db6"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","fb3709e66192113f"],["entities/russia-iran-treaty-of-12-march-2001.html","350d8e13f0a1f0bb"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","82f1788f34356bb9"],["entities/russia.html","1d2384b7a916e831"],["entities/russian-gas-supply-to-iran.html","d30d6678dd5053ea"],["entities/saudi-arabia.html","cfa95c55823c6979"],["entities/shahed-136.html","2395fe7c8e236563"],["entities/shanghai-cooperation-organisation.html","1fb5dcafdc252cb1"],["entities/shetab.html","90f1cb6420908e4b"],["entities/snapback.html","e8feae89f9791d52"],["entities/state-duma.html","1c2f058c38bd27e7"],["entities/su-35.html","2e8d5cf7c720fc04"],["entities/syria.html","9529e66acbeffbee"],["entities/the-400-billion-dollar-claim.html","11518bec1ba0b789"],["entities/türkiye.html","99d5b9aabd92c961"],["entities/ukraine.html","dc3cffce919520ad"],["entities/unilateral-coercive-measures.html","01fe429bcbd374d3"],["entities/united-arab-emirates.html","fc4c59bb1a1fcc74"],["entities/united-states.html","0f8e21c5675ee4b5"],["entities/venezuela.html","584d085966f6994b"],["entities/vladimir-putin.html","2c207aec79432fc5"],["entities/xi-jinping.html","8a570900cb8a3305"],["entities/yak-130.html","6227b02e37ea146a"],["glossary.html","7b0e62d816b74589"],["index.html","b0f11a68e5ce9eb1"],["ledger.html","0b7823d7e39e27a9"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2fwisajv36.js","d071dc98b7d4f52d"],["search/7wja70cz85.js","f7c961639b142b19"],["search/a7h8mwvlbi.js","9435594d7204f558"],["search/bu2qsv3pic.js","ebf12edcc766ae71"],["search/grs7tt0dz7.js","b1e1f2bfa84a17b8"],["search/index.js","a496befcbaad46ae"],["search/irqv3aaxev.js","2bcc86900c7f01ad"],["search/novgfmf4zb.js","6ee165b51a5561f1"],["search/qgyxk1lgf1.js","30ed470c6f651485"],["search/w5nhn1clpe.js","ed8146602cd05ad4"],["search/x6v1fmz4jc.js","389637239c67764b"],["search/zgepsh4pss.js","a44150e862a1c06a"],["sources.html","19dd7b907c6519de"],["timeline.html","20e75aa66645deca"],["treaties/cn-ir-2021.html","5eba3fd016f643c0"],["treaties/eaeu-ir-2023.html","f40e8023d3d12f1a"],["treaties/kp-ru-2024.html","cc6122301f59fc84"],["treaties/ru-ir-2001.html","aeffad029191dedd"],["treaties/ru-ir-2025.html","323f66d2114e2fe7"]];
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
