const FILES = [["404.html","bbcaf43cfa896344"],["analysis/drones.html","2d3ff18cb1afc902"],["analysis/how-it-came-about.html","658eaa92abb9faac"],["analysis/iran-wants-russia-withholds.html","1b185e077f30f91a"],["analysis/not-north-korea.html","4c082337bf67c3c9"],["analysis/other-agreements.html","a39063708d3e07ce"],["analysis/outlook.html","ef5a88a2ab98061d"],["analysis/security-articles.html","1a88b261a7d25315"],["analysis/since-2001.html","45106d5b239fc7b0"],["analysis/since-signature.html","ed39950aecf2d1fe"],["analysis/trade.html","79f63999b94986b1"],["analysis/what-the-treaty-is.html","3df9fbb39b99e77e"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.038c283a5f.css","038c283a5facf35e"],["assets/search-query.1e68899202.js","1e6889920272063e"],["assets/search.37cb713ab0.js","37cb713ab088da2f"],["assets/site.4bfde3418f.js","4bfde3418fafd04d"],["assets/site.64c5ac8ef6.css","64c5ac8ef6f135a6"],["claims.html","596bc98588784729"],["entities/12-day-war.html","ce67857d482136c3"],["entities/2026-war-on-iran.html","cf2bc9629370b10b"],["entities/abbas-araghchi.html","3005500e3ed8a6d2"],["entities/alabuga.html","22b7c8d8e5adabe3"],["entities/ali-khamenei.html","a2f118b0718738f9"],["entities/andrey-rudenko.html","8ed12379d9494140"],["entities/azerbaijan.html","49b1c72bc8f1a739"],["entities/bashar-al-assad.html","79ae45f671875cec"],["entities/bushehr-nuclear-power-plant.html","723c20989970630b"],["entities/carnegie-endowment-for-international-peace.html","9987f94bfc09887d"],["entities/caspian-sea.html","bb84125e28780a49"],["entities/china.html","ab389ce1d20f3a85"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","dd1f001850fe916f"],["entities/declaration-on-unilateral-coercive-measures.html","01fa72bcf5a8ad54"],["entities/dmitry-peskov.html","661c8c09b88f0cf5"],["entities/e3.html","d6914a9011f4c8d2"],["entities/eaeu-iran-free-trade-agreement.html","704db713d9360aa7"],["entities/ebrahim-raisi.html","e10a1ac27c76d8c2"],["entities/eurasian-economic-union.html","4e6ec3ede28e7c60"],["entities/federation-council.html","d3610332d564b371"],["entities/gazprom.html","cdb5f66106ecf820"],["entities/guardian-council.html","7f8037ba8ea362eb"],["entities/hassan-nasrallah.html","7478ba784ab6d749"],["entities/hassan-rouhani.html","5ac02af745db24fb"],["entities/hezbollah.html","51c26dcb1ab50ac0"],["entities/international-north-south-transport-corridor.html","44b6ec8e90adb80a"],["entities/iran-china-25-year-agreement.html","041e3eefee5ff7a5"],["entities/iran.html","92c22055577598e5"],["entities/islamic-revolutionary-guard-corps.html","3b99761ad57e10c9"],["entities/israel.html","4eb53bf4db75b571"],["entities/joint-comprehensive-plan-of-action.html","ea029d446b6228cb"],["entities/kazem-jalali.html","2e3ef03293a51013"],["entities/kim-jong-un.html","3ff98c65625faf0c"],["entities/kish.html","363ddb4fb1e80c00"],["entities/majlis.html","ad77410d773e8209"],["entities/masoud-pezeshkian.html","85c76bc96d517691"],["entities/mir.html","7db9548b5f54548c"],["entities/mohammad-javad-zarif.html","4709dd9b9c7bc2a1"],["entities/mohammad-khatami.html","2afc43856b5f9e2b"],["entities/mojtaba-khamenei.html","38c410d1706f8b2d"],["entities/multipolar-world-order.html","e7fb6394cc0cd68b"],["entities/mutual-assistance-clause.html","5c2b712ee47ce919"],["entities/nikita-smagin.html","041e7565f9e76f6f"],["entities/non-assistance-clause.html","61206ac214938ac9"],["entities/north-korea.html","4219b93f8dd4fd2d"],["entities/rasht-astara-railway.html","a3914528b458c553"],["entities/rosatom.html","c85539262d03707f"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","1c346aa428d095ae"],["entities/russia-iran-treaty-of-12-march-2001.html","dcd08b96618e4a54"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","1880b4a3738638b9"],["entities/russia.html","4e93a455be05a189"],["entities/russian-gas-supply-to-iran.html","71931d15972d2733"],["entities/saudi-arabia.html","ba67b5c8e39deb71"],["entities/shahed-136.html","00f5ce8ea3abaabf"],["entities/shanghai-cooperation-organisation.html","a185b3a688de1d21"],["entities/shetab.html","33f7e5349da4305b"],["entities/snapback.html","e3576d4759ca975f"],["entities/state-duma.html","f5d92876eb1f9e1c"],["entities/su-35.html","8e5cd02e63a57438"],["entities/syria.html","ae3a835cc6318805"],["entities/the-400-billion-dollar-claim.html","8c255e3f2981735b"],["entities/türkiye.html","e1d7ba0dbe41a1f6"],["entities/ukraine.html","30c104676630ecf5"],["entities/unilateral-coercive-measures.html","f7d38e18b6e871cd"],["entities/united-arab-emirates.html","09a20e647b28e14e"],["entities/united-states.html","138ab2465f4a4091"],["entities/venezuela.html","8786c8cfa035d5be"],["entities/vladimir-putin.html","bc1a531cc84db7ed"],["entities/xi-jinping.html","970c82fe481013fd"],["entities/yak-130.html","36975495293096fc"],["glossary.html","a28bbf2432616973"],["index.html","8a67334dad043995"],["ledger.html","7329aa99fa717cd4"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/3s49n3vqwq.js","9868ccf91512acd2"],["search/75gubl1sye.js","05b77c06a60acfd7"],["search/index.js","14f3620fcd66fb1e"],["search/l9io0k5yzk.js","04e30224a3bc8648"],["search/lr5ux27re4.js","c75ca4a04fbffe16"],["search/mvf2rlazfp.js","7947b0e712b6bfe7"],["search/p0t4shawdz.js","673f4673fa34014f"],["search/s0lt5bc328.js","a34cdeb32e1f8666"],["search/te4gtmw9sf.js","e51ec5309b1862cf"],["search/tswpmx0aao.js","c69b483feef7e457"],["search/yu85uhg8n2.js","43fbc050c432f496"],["sources.html","53da3dd7c74cf56c"],["timeline.html","2ea930cc6c5eff6e"],["treaties/cn-ir-2021.html","d42132ee396cf60a"],["treaties/eaeu-ir-2023.html","21e3df6038c26643"],["treaties/kp-ru-2024.html","620c71b022232d9c"],["treaties/ru-ir-2001.html","de581eb560f50e9a"],["treaties/ru-ir-2025.html","348ebc71052d26ec"]];
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
