const FILES = [["404.html","024b71a5649694ae"],["analysis/drones.html","052c98f04478bd60"],["analysis/how-it-came-about.html","8bc3077fd56c26f8"],["analysis/iran-wants-russia-withholds.html","4986122c4b10bc37"],["analysis/not-north-korea.html","0e5e00a0e941ca96"],["analysis/other-agreements.html","e7845475377f3761"],["analysis/outlook.html","0a9dc27ba61446d2"],["analysis/security-articles.html","bef12653e48831a3"],["analysis/since-2001.html","bcabf904ee781f98"],["analysis/since-signature.html","c5b2aef5b2f5c8c8"],["analysis/trade.html","71e0fdcfb734ebd3"],["analysis/what-the-treaty-is.html","426b3a10abe9e8b5"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/search-query.73eab85cc6.js","73eab85cc681b25e"],["assets/search.a0c35d5145.js","a0c35d514548e48d"],["assets/site.3b4a0a672d.js","3b4a0a672d49e546"],["assets/site.9bb3a22a3e.css","9bb3a22a3e3cca23"],["claims.html","324aa8b0f47f4ee8"],["entities/12-day-war.html","d554d2d4b78c00a0"],["entities/2026-war-on-iran.html","68d51ba56cf33b9d"],["entities/abbas-araghchi.html","3bfac353c2030c6d"],["entities/alabuga.html","42162c1dde7cc7a2"],["entities/ali-khamenei.html","62f7b89a5e9c4f93"],["entities/andrey-rudenko.html","145ca4225266aa08"],["entities/azerbaijan.html","c19d6681b056c8b5"],["entities/bashar-al-assad.html","93dae97b1829b813"],["entities/bushehr-nuclear-power-plant.html","bed18201bccd61c4"],["entities/carnegie-endowment-for-international-peace.html","27b8a9724e1d7fda"],["entities/caspian-sea.html","900713509d11b972"],["entities/china.html","3fe3760931b455da"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","1b0ed8aae093a04f"],["entities/declaration-on-unilateral-coercive-measures.html","3993a4e086ec6924"],["entities/dmitry-peskov.html","d4e15a8ab45b65a5"],["entities/e3.html","d0b4d8ac737646a2"],["entities/eaeu-iran-free-trade-agreement.html","4a76d791ca8e6312"],["entities/ebrahim-raisi.html","5862ec4a9377daaf"],["entities/eurasian-economic-union.html","e9a04211855390b3"],["entities/federation-council.html","754356cbfcd06bc7"],["entities/gazprom.html","9bbb8533d0d0d144"],["entities/guardian-council.html","72014a2f60290e6c"],["entities/hassan-nasrallah.html","3a9c3723773604e2"],["entities/hassan-rouhani.html","1cd679432d51ae0c"],["entities/hezbollah.html","913612cdcda0c0dd"],["entities/international-north-south-transport-corridor.html","bbf1536dffece2b1"],["entities/iran-china-25-year-agreement.html","4b9e224d292e4675"],["entities/iran.html","55d77733f5fbfa72"],["entities/islamic-revolutionary-guard-corps.html","ae4831cfa30f404b"],["entities/israel.html","de8f4bc1a20c8aae"],["entities/joint-comprehensive-plan-of-action.html","8cd8f790a84341df"],["entities/kazem-jalali.html","17cd646a4303006c"],["entities/kim-jong-un.html","f061505b62878856"],["entities/kish.html","e01ea6d6992f9a13"],["entities/majlis.html","873885156d897713"],["entities/masoud-pezeshkian.html","55bc04580a48fadd"],["entities/mir.html","4ce244af734fd28e"],["entities/mohammad-javad-zarif.html","319b9c558cffb1ae"],["entities/mohammad-khatami.html","e5590addefea6b7e"],["entities/mojtaba-khamenei.html","c6c67d7e13af7b53"],["entities/multipolar-world-order.html","53ae79d61f215329"],["entities/mutual-assistance-clause.html","8ffba0b0d6465860"],["entities/nikita-smagin.html","9c6ac6336ee7da8c"],["entities/non-assistance-clause.html","4d06e13b88daa13c"],["entities/north-korea.html","eb4a36f6f712d7ec"],["entities/rasht-astara-railway.html","3f15f21ad1e9f38d"],["entities/rosatom.html","145111762de272a7"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","c96ee22ebdd81077"],["entities/russia-iran-treaty-of-12-march-2001.html","0107ecb84e99f406"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","2c8effba9485daa7"],["entities/russia.html","1f0780ae8eb467cd"],["entities/russian-gas-supply-to-iran.html","a132a743955f2eeb"],["entities/saudi-arabia.html","56615d12220da8e9"],["entities/shahed-136.html","8f8cfdedf39580cf"],["entities/shanghai-cooperation-organisation.html","62a9aeeab38fd687"],["entities/shetab.html","0c7fdb9f851a368c"],["entities/snapback.html","1b966ce8d67e2059"],["entities/state-duma.html","1466797c65e88b78"],["entities/su-35.html","3d15d4ecc0a93ea3"],["entities/syria.html","94b791f53a806fba"],["entities/the-400-billion-dollar-claim.html","e97d754fd13f348b"],["entities/türkiye.html","40e2d6a1ffa47e3f"],["entities/ukraine.html","7a388e5d48ef777e"],["entities/unilateral-coercive-measures.html","2f77b005aa02295e"],["entities/united-arab-emirates.html","ea09affcbac569ac"],["entities/united-states.html","8a5ffffcb3f72dd0"],["entities/venezuela.html","34df38c4bd9d788a"],["entities/vladimir-putin.html","8a29d62057d9d278"],["entities/xi-jinping.html","3f44f00df5bbca03"],["entities/yak-130.html","1dad5cafa9a581a6"],["glossary.html","810565dbff9c153b"],["index.html","863771d912b926b3"],["ledger.html","bbfce6cc59198b3c"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2av9qmb9j681i/r0.js","a391c6989280ef34"],["search/2av9qmb9j681i/r1.js","eac99b783d45bb07"],["search/2av9qmb9j681i/r10.js","85614ed3abc059f1"],["search/2av9qmb9j681i/r2.js","acce10f1bae95b4f"],["search/2av9qmb9j681i/r3.js","90ab6613306c03c5"],["search/2av9qmb9j681i/r4.js","4b370d70b72fc43b"],["search/2av9qmb9j681i/r5.js","1ef5799aab66467b"],["search/2av9qmb9j681i/r6.js","419a2ebc0c879679"],["search/2av9qmb9j681i/r7.js","941f1eef7f36d5cf"],["search/2av9qmb9j681i/r8.js","938b729b7430acfa"],["search/2av9qmb9j681i/r9.js","671d59e12cc98dc4"],["search/index.js","6299c33d93afceab"],["sources.html","f1408812ba51d08a"],["timeline.html","1119e7bf78574a3e"],["treaties/cn-ir-2021.html","5b37a0bdca53512f"],["treaties/eaeu-ir-2023.html","704dcf343f1982fe"],["treaties/kp-ru-2024.html","e40987875af5063d"],["treaties/ru-ir-2001.html","19cc5055abc76520"],["treaties/ru-ir-2025.html","512f3528ba5716a6"]];
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
