const FILES = [["404.html","b8c9e7fd9ccc7438"],["analysis/drones.html","6f6c616bb961418b"],["analysis/how-it-came-about.html","e3ba3e41822118db"],["analysis/iran-wants-russia-withholds.html","af9650b8e26f376a"],["analysis/not-north-korea.html","d5485dea438e0eae"],["analysis/other-agreements.html","e9d476cc6f17684f"],["analysis/outlook.html","30af2a8312dc2897"],["analysis/security-articles.html","a8001e59305c221c"],["analysis/since-2001.html","00a781eae3121efb"],["analysis/since-signature.html","009b49476b28ba8a"],["analysis/trade.html","737f209d7e9c0f9b"],["analysis/what-the-treaty-is.html","3a3e8a9b7937b1c0"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.064986ea6a.css","064986ea6a36bb1d"],["assets/search-query.1e68899202.js","1e6889920272063e"],["assets/search.49c06498b5.js","49c06498b568f7df"],["assets/site.7ed704c23f.css","7ed704c23fe1d7ef"],["assets/site.d9b228ab78.js","d9b228ab7842f95c"],["claims.html","687706ac9fc59dc3"],["entities/12-day-war.html","d9c677db88679b00"],["entities/2026-war-on-iran.html","78245837a4b5b354"],["entities/abbas-araghchi.html","98e8d9e4ddc1375f"],["entities/alabuga.html","ee63a65e7ba3bdfd"],["entities/ali-khamenei.html","be971a9563bb8133"],["entities/andrey-rudenko.html","106130db6b075884"],["entities/azerbaijan.html","6a3c2dffa252fad2"],["entities/bashar-al-assad.html","55c3009f58dcb8dc"],["entities/bushehr-nuclear-power-plant.html","3baf0c0bdc08ddef"],["entities/carnegie-endowment-for-international-peace.html","46917c171dec09f4"],["entities/caspian-sea.html","2f5b1fafcb872d4b"],["entities/china.html","caedce38918fdcbf"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","e8829bbede06d186"],["entities/declaration-on-unilateral-coercive-measures.html","6fce705f749ec32b"],["entities/dmitry-peskov.html","5c9d8f4a7de277d5"],["entities/e3.html","c8e733c50eff06c7"],["entities/eaeu-iran-free-trade-agreement.html","15d00e1cbde201bb"],["entities/ebrahim-raisi.html","8e06828de462c19e"],["entities/eurasian-economic-union.html","bfdf00e15bb7016f"],["entities/federation-council.html","c61189a34367e0ae"],["entities/gazprom.html","b40cbba858a95cbc"],["entities/guardian-council.html","91760dc1c28d5b6d"],["entities/hassan-nasrallah.html","3bc8912c6dfe1214"],["entities/hassan-rouhani.html","8909ba47a5cf9e00"],["entities/hezbollah.html","38b4a39b4f1d8a93"],["entities/international-north-south-transport-corridor.html","229b61a6538d680d"],["entities/iran-china-25-year-agreement.html","0c7ad38a5e7144a3"],["entities/iran.html","0b1a1deae0fb9b30"],["entities/islamic-revolutionary-guard-corps.html","85c1863096eb7458"],["entities/israel.html","7f6672a26b544362"],["entities/joint-comprehensive-plan-of-action.html","2ce298c780ffdc5b"],["entities/kazem-jalali.html","97efc8e339445a0d"],["entities/kim-jong-un.html","b5736961a81cde85"],["entities/kish.html","7e8e708e59823ef4"],["entities/majlis.html","4f44f794bc61d603"],["entities/masoud-pezeshkian.html","28a0822e4988a90c"],["entities/mir.html","8549452f3772482e"],["entities/mohammad-javad-zarif.html","790b6013a6cf95aa"],["entities/mohammad-khatami.html","5fb9759c232a7e68"],["entities/mojtaba-khamenei.html","b796b7bd944bcdd7"],["entities/multipolar-world-order.html","51986eea3284a8df"],["entities/mutual-assistance-clause.html","114772864076bbeb"],["entities/nikita-smagin.html","cc0273e4afaca383"],["entities/non-assistance-clause.html","35ec13f67fb75e06"],["entities/north-korea.html","5dea42be961f44b0"],["entities/rasht-astara-railway.html","6406754648100c0b"],["entities/rosatom.html","6122808c4cfd2125"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","710a4ba077503435"],["entities/russia-iran-treaty-of-12-march-2001.html","0b0db3f77c24d61f"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","c5792a53c6da1cf0"],["entities/russia.html","34a15da63a9fa3f2"],["entities/russian-gas-supply-to-iran.html","65accd94204bcfc6"],["entities/saudi-arabia.html","916a3c0a3943101a"],["entities/shahed-136.html","46a7761a5db4ac42"],["entities/shanghai-cooperation-organisation.html","0dfbbc623f95c6c0"],["entities/shetab.html","bd4139a052bf2af0"],["entities/snapback.html","60e6f933c61d5485"],["entities/state-duma.html","62bd2eb7f2ecabfd"],["entities/su-35.html","6270169c38cae646"],["entities/syria.html","9bb8fc7b9df8e435"],["entities/the-400-billion-dollar-claim.html","bc45ff0db76f26a5"],["entities/türkiye.html","d7a8138a4792f2b3"],["entities/ukraine.html","7b113f96c55b2b0d"],["entities/unilateral-coercive-measures.html","d61896681e3b804d"],["entities/united-arab-emirates.html","7fd50d469a49a480"],["entities/united-states.html","0b9893c73d28ecbb"],["entities/venezuela.html","4c8d675dbf9d6580"],["entities/vladimir-putin.html","73295bf27c1880a5"],["entities/xi-jinping.html","50376a4ae8c71004"],["entities/yak-130.html","bde698e88458e6e3"],["glossary.html","d4e1fa0337394e6f"],["index.html","41fb75b9fca5ffd8"],["ledger.html","0d247d22e4814104"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/1aocrec2l8.js","8db5f69ed72baf2b"],["search/4tbj6pxvw3.js","d6b847f2521aab1a"],["search/6zb088dlim.js","063736ea1d5421be"],["search/adn96s0lo2.js","7a1cfa4c69ce2585"],["search/gbxqaerdvy.js","7e56f932f7a88062"],["search/index.js","74a7bcfc30719e29"],["search/kb3qzwxbgj.js","7dc809c0e53b09f0"],["search/m9dks0a922.js","696dd06f53a82ceb"],["search/mi8dkylcy4.js","fc2cf1285e0553a3"],["search/th317oz751.js","3f6d7b6ddb07b567"],["search/ubakloj6ey.js","55c189a40a71b0c2"],["search/x7ldr8obbx.js","88cb463fec3e3ac0"],["sources.html","17cdad311f097e54"],["timeline.html","38f835a59fa41564"],["treaties/cn-ir-2021.html","6bad58597961de9e"],["treaties/eaeu-ir-2023.html","4120e57a1abcaa5d"],["treaties/kp-ru-2024.html","7ce18667e15e69b3"],["treaties/ru-ir-2001.html","8d1a21ba30f604ad"],["treaties/ru-ir-2025.html","9bef94dbfe624e28"]];
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
