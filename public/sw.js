const FILES = [["404.html","b2398b33e336946c"],["analysis/drones.html","e0de16c0cb0d5920"],["analysis/how-it-came-about.html","d4ec06a3225b990f"],["analysis/iran-wants-russia-withholds.html","68123d180df799e3"],["analysis/not-north-korea.html","d8930df4f803f018"],["analysis/other-agreements.html","eb35588a8c5d7450"],["analysis/outlook.html","c852648e97371332"],["analysis/security-articles.html","d67fbd6bb251d5f8"],["analysis/since-2001.html","bf4a2455db604767"],["analysis/since-signature.html","72da5f25c7507743"],["analysis/trade.html","01e28e8fbe5ae5e1"],["analysis/what-the-treaty-is.html","bdfa436a32a569d7"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/search-query.73eab85cc6.js","73eab85cc681b25e"],["assets/search.a0c35d5145.js","a0c35d514548e48d"],["assets/site.3b4a0a672d.js","3b4a0a672d49e546"],["assets/site.d543546c83.css","d543546c8329e250"],["claims.html","03bc891b4763b213"],["entities/12-day-war.html","baa50dcd1c17dc85"],["entities/2026-war-on-iran.html","0a82c7bfbcf69b66"],["entities/abbas-araghchi.html","32ba2a24f7a94f43"],["entities/alabuga.html","0254c75c3ec72018"],["entities/ali-khamenei.html","065e7e0ced0f2ea7"],["entities/andrey-rudenko.html","e3dbf79556308bf9"],["entities/azerbaijan.html","476436d214c8a1cf"],["entities/bashar-al-assad.html","9e5ba775618c11a6"],["entities/bushehr-nuclear-power-plant.html","0f804c36d20ad409"],["entities/carnegie-endowment-for-international-peace.html","fe2171ed4193d21d"],["entities/caspian-sea.html","3a113db35c03fd2b"],["entities/china.html","09e5c5dc9daefec3"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","ac1ca97f00ebf24d"],["entities/declaration-on-unilateral-coercive-measures.html","c8e006e3e370e1a7"],["entities/dmitry-peskov.html","0ae900f3355f6894"],["entities/e3.html","b82cd9c3820bd04a"],["entities/eaeu-iran-free-trade-agreement.html","74a9d7b6315f84e4"],["entities/ebrahim-raisi.html","06e2628abd234233"],["entities/eurasian-economic-union.html","90e1b97dc82656ae"],["entities/federation-council.html","0727b295ec14e9b1"],["entities/gazprom.html","208c7be6451fdc96"],["entities/guardian-council.html","89dbf06b1f8abb54"],["entities/hassan-nasrallah.html","228430b3cc85073e"],["entities/hassan-rouhani.html","73edb32e682e610f"],["entities/hezbollah.html","21e7153c1f76f0ba"],["entities/international-north-south-transport-corridor.html","b2d6c37b1cfba43b"],["entities/iran-china-25-year-agreement.html","d8f6a6f1bc0911b6"],["entities/iran.html","f8b0eb8fa4280993"],["entities/islamic-revolutionary-guard-corps.html","ee9109ebd513211b"],["entities/israel.html","d618f3a3d4216adf"],["entities/joint-comprehensive-plan-of-action.html","5dc70166e5e35c9c"],["entities/kazem-jalali.html","aee2b8b22f3c13c2"],["entities/kim-jong-un.html","18ab9050f686a0e7"],["entities/kish.html","443ee83a2edfae6e"],["entities/majlis.html","8cba590d0522a23e"],["entities/masoud-pezeshkian.html","1a9786bc812b490c"],["entities/mir.html","26fdedf92335053e"],["entities/mohammad-javad-zarif.html","a18ad40437ce2d5c"],["entities/mohammad-khatami.html","5b4b4b58f44dfbb0"],["entities/mojtaba-khamenei.html","21f9743d3f98ccf9"],["entities/multipolar-world-order.html","a170b77625f81a26"],["entities/mutual-assistance-clause.html","2655c88d70b09c65"],["entities/nikita-smagin.html","d7b5fbe7f925b04a"],["entities/non-assistance-clause.html","728bbc171e257f82"],["entities/north-korea.html","23461b1ee7e0e86f"],["entities/rasht-astara-railway.html","8fce5750ec10f8f8"],["entities/rosatom.html","ea6ab4ab93c046a1"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","c1c7d741c7fa499a"],["entities/russia-iran-treaty-of-12-march-2001.html","fbf8172e08cc301b"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","7a5be913e3a08816"],["entities/russia.html","2aea5bcab2674f90"],["entities/russian-gas-supply-to-iran.html","bd40c08e09ff3342"],["entities/saudi-arabia.html","2c05163862246f3c"],["entities/shahed-136.html","21d7548cb3099b36"],["entities/shanghai-cooperation-organisation.html","9c4a6831b4b4a31d"],["entities/shetab.html","23c8d295a2b6d5db"],["entities/snapback.html","ab18a76ee348b365"],["entities/state-duma.html","89c1d1e9938eb5a3"],["entities/su-35.html","f172628e3fc497ff"],["entities/syria.html","b16830f29afa7be3"],["entities/the-400-billion-dollar-claim.html","cd5518e337682042"],["entities/türkiye.html","522f8b88fda52b81"],["entities/ukraine.html","d75f6f975decbb6e"],["entities/unilateral-coercive-measures.html","0a73cd8b5f728ccd"],["entities/united-arab-emirates.html","06f756e2e8654e88"],["entities/united-states.html","2d5d3fea72964f73"],["entities/venezuela.html","8a1cc61cf07fd745"],["entities/vladimir-putin.html","52c7b9377195d966"],["entities/xi-jinping.html","036cc105712c5823"],["entities/yak-130.html","c61eec9729f00a52"],["glossary.html","0440164a5c793018"],["index.html","24ffd6578b5a8380"],["ledger.html","867b275d7d6d2dcd"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2av9qmb9j681i/r0.js","a391c6989280ef34"],["search/2av9qmb9j681i/r1.js","eac99b783d45bb07"],["search/2av9qmb9j681i/r10.js","85614ed3abc059f1"],["search/2av9qmb9j681i/r2.js","acce10f1bae95b4f"],["search/2av9qmb9j681i/r3.js","90ab6613306c03c5"],["search/2av9qmb9j681i/r4.js","4b370d70b72fc43b"],["search/2av9qmb9j681i/r5.js","1ef5799aab66467b"],["search/2av9qmb9j681i/r6.js","419a2ebc0c879679"],["search/2av9qmb9j681i/r7.js","941f1eef7f36d5cf"],["search/2av9qmb9j681i/r8.js","938b729b7430acfa"],["search/2av9qmb9j681i/r9.js","671d59e12cc98dc4"],["search/index.js","6299c33d93afceab"],["sources.html","6a4859b92a965df6"],["timeline.html","66e065c1f34d5587"],["treaties/cn-ir-2021.html","a37c60cc65efec85"],["treaties/eaeu-ir-2023.html","85f7df84e8225b83"],["treaties/kp-ru-2024.html","f6b6ec65ce8d0dbd"],["treaties/ru-ir-2001.html","86e87a130f93180d"],["treaties/ru-ir-2025.html","62eda4550d04872d"]];
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
