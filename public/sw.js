const FILES = [["404.html","948a49dc12cd93c7"],["analysis/drones.html","12246221aeb8b8fa"],["analysis/how-it-came-about.html","217531f69eafa0ad"],["analysis/iran-wants-russia-withholds.html","346d173bceb0fd26"],["analysis/not-north-korea.html","25b32f8201fca617"],["analysis/other-agreements.html","93f78aaef5531d14"],["analysis/outlook.html","811782d49c6f7bba"],["analysis/security-articles.html","b7c99310a8078c36"],["analysis/since-2001.html","4c2f3e24dee7b654"],["analysis/since-signature.html","c33bb619ef11bdb0"],["analysis/trade.html","dac9381688812990"],["analysis/what-the-treaty-is.html","82129036a7915227"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.d89c04da61.css","d89c04da6195ab2b"],["assets/search-query.1e68899202.js","1e6889920272063e"],["assets/search.49c06498b5.js","49c06498b568f7df"],["assets/site.10ff587b13.css","10ff587b133f85a8"],["assets/site.d9b228ab78.js","d9b228ab7842f95c"],["claims.html","b2579f18065971f7"],["entities/12-day-war.html","dfd9638f7278080c"],["entities/2026-war-on-iran.html","33d5b2cc482bddd6"],["entities/abbas-araghchi.html","3d4972605d8a6e38"],["entities/alabuga.html","75ec87786dd47587"],["entities/ali-khamenei.html","786500765abe1b62"],["entities/andrey-rudenko.html","38d9eb9ac2b61380"],["entities/azerbaijan.html","86ba31ffdf0148db"],["entities/bashar-al-assad.html","021615e180bf4c44"],["entities/bushehr-nuclear-power-plant.html","4bec3de328f25d27"],["entities/carnegie-endowment-for-international-peace.html","ca9845b495b1c2a3"],["entities/caspian-sea.html","db973272bcfe036e"],["entities/china.html","5db62e3fdcda23b4"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","d81b41a867126e74"],["entities/declaration-on-unilateral-coercive-measures.html","f93dfec174548ae7"],["entities/dmitry-peskov.html","1b1e2b6a4a35c8fd"],["entities/e3.html","15e02d2c3d65258d"],["entities/eaeu-iran-free-trade-agreement.html","79e69c96e90a437b"],["entities/ebrahim-raisi.html","5f94659568707d92"],["entities/eurasian-economic-union.html","85daa947a116528e"],["entities/federation-council.html","329d0783082d8e35"],["entities/gazprom.html","1b99f0bc9a9e6f86"],["entities/guardian-council.html","9dee9ab967f7ed98"],["entities/hassan-nasrallah.html","7b2f4485d56028ec"],["entities/hassan-rouhani.html","e371916d541584b2"],["entities/hezbollah.html","1385e8f9756570bc"],["entities/international-north-south-transport-corridor.html","c54901a33ed422ed"],["entities/iran-china-25-year-agreement.html","6b371960871e0171"],["entities/iran.html","914994894acea037"],["entities/islamic-revolutionary-guard-corps.html","ea020922db7fcc51"],["entities/israel.html","2f394d6b6bd0fc06"],["entities/joint-comprehensive-plan-of-action.html","3b42fcfcb3e0d3d1"],["entities/kazem-jalali.html","58c71b74f9d486f9"],["entities/kim-jong-un.html","3fd5c941075981a1"],["entities/kish.html","f89cdd3799c48a72"],["entities/majlis.html","87db8e0b4f708bd1"],["entities/masoud-pezeshkian.html","8aba4e445bfce834"],["entities/mir.html","92d2da26bcdaa3e9"],["entities/mohammad-javad-zarif.html","2a3342be2a6dedbf"],["entities/mohammad-khatami.html","acfc0206ed6784c0"],["entities/mojtaba-khamenei.html","11086bd24c9aa9f6"],["entities/multipolar-world-order.html","7859fc7b72446608"],["entities/mutual-assistance-clause.html","6dc342224424e91c"],["entities/nikita-smagin.html","309c47288293d1fb"],["entities/non-assistance-clause.html","3dc14f2c47abb956"],["entities/north-korea.html","ff1804011df35f70"],["entities/rasht-astara-railway.html","83f9cc85adb38928"],["entities/rosatom.html","4b2ce74c0a707254"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","a5a71ddb07a9f1fc"],["entities/russia-iran-treaty-of-12-march-2001.html","6a47c60235a43ebe"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","34cda2124e0db26d"],["entities/russia.html","9d01cd8ab08ee5b0"],["entities/russian-gas-supply-to-iran.html","b1f6de52fd356ae1"],["entities/saudi-arabia.html","6f6989b03f6672c1"],["entities/shahed-136.html","13cc2c26eb2ef58d"],["entities/shanghai-cooperation-organisation.html","0c0a8f6abcd09f0d"],["entities/shetab.html","46ed8c6fd632b7d5"],["entities/snapback.html","54765eb8568b0d2e"],["entities/state-duma.html","0b9280faf0de9a8a"],["entities/su-35.html","3027407719d5ff8c"],["entities/syria.html","b4ba9dc8ec3d392f"],["entities/the-400-billion-dollar-claim.html","c08d0c057be2ab9a"],["entities/türkiye.html","70dcda02c77b84a5"],["entities/ukraine.html","83cdacf1501924c4"],["entities/unilateral-coercive-measures.html","469bfdace99c9dc7"],["entities/united-arab-emirates.html","3b3de6f36edbeedc"],["entities/united-states.html","9ae8440dd21f3c92"],["entities/venezuela.html","1a1dc9489e504727"],["entities/vladimir-putin.html","7b89129317c93658"],["entities/xi-jinping.html","08c5c5aadfbab307"],["entities/yak-130.html","50f62dcac1f6bff0"],["glossary.html","6a347304b6de5d7f"],["index.html","4304ab4643784dc6"],["ledger.html","88408e07d18c2d37"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/1aocrec2l8.js","8db5f69ed72baf2b"],["search/4tbj6pxvw3.js","d6b847f2521aab1a"],["search/6zb088dlim.js","063736ea1d5421be"],["search/adn96s0lo2.js","7a1cfa4c69ce2585"],["search/gbxqaerdvy.js","7e56f932f7a88062"],["search/index.js","74a7bcfc30719e29"],["search/kb3qzwxbgj.js","7dc809c0e53b09f0"],["search/m9dks0a922.js","696dd06f53a82ceb"],["search/mi8dkylcy4.js","fc2cf1285e0553a3"],["search/th317oz751.js","3f6d7b6ddb07b567"],["search/ubakloj6ey.js","55c189a40a71b0c2"],["search/x7ldr8obbx.js","88cb463fec3e3ac0"],["sources.html","22431f803e125f17"],["timeline.html","5bdf9e0a553c0ae8"],["treaties/cn-ir-2021.html","71b99f474c58fc6a"],["treaties/eaeu-ir-2023.html","8759a4cec01f4956"],["treaties/kp-ru-2024.html","6f274cf2ede5f8a2"],["treaties/ru-ir-2001.html","9ee563f5eb9af64a"],["treaties/ru-ir-2025.html","007805c5df60e81c"]];
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
