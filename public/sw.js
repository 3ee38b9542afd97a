const FILES = [["404.html","b8c9e7fd9ccc7438"],["analysis/drones.html","766de8f010c67c2d"],["analysis/how-it-came-about.html","8ff75dd9b57cbe22"],["analysis/iran-wants-russia-withholds.html","f4ab2eb7c4fdd636"],["analysis/not-north-korea.html","4b4eb7af345511e0"],["analysis/other-agreements.html","f4193876ff731d37"],["analysis/outlook.html","daf52fa9a53cb010"],["analysis/security-articles.html","ab41b9bcced9c76d"],["analysis/since-2001.html","dde239cff641b146"],["analysis/since-signature.html","f9c8c2276d91bc01"],["analysis/trade.html","0b86465917bc6872"],["analysis/what-the-treaty-is.html","cc8932ecaeb462d2"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.064986ea6a.css","064986ea6a36bb1d"],["assets/search-query.1e68899202.js","1e6889920272063e"],["assets/search.49c06498b5.js","49c06498b568f7df"],["assets/site.7ed704c23f.css","7ed704c23fe1d7ef"],["assets/site.d9b228ab78.js","d9b228ab7842f95c"],["claims.html","feabb555269ce6c6"],["entities/12-day-war.html","d921dde1d9317380"],["entities/2026-war-on-iran.html","333ba8af69433ef5"],["entities/abbas-araghchi.html","7caa2b2c472eed97"],["entities/alabuga.html","7c21a756e10aa985"],["entities/ali-khamenei.html","dcb3a06287a64624"],["entities/andrey-rudenko.html","1ba555857072a7d5"],["entities/azerbaijan.html","bace8dd9a2c8fc4b"],["entities/bashar-al-assad.html","65907edb3e2d1e43"],["entities/bushehr-nuclear-power-plant.html","2ece0b1ba0f28023"],["entities/carnegie-endowment-for-international-peace.html","7da86184eed7b53a"],["entities/caspian-sea.html","4e21e1cdb6381f75"],["entities/china.html","bc93fd4632f3207b"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","ae76e9f57f25b604"],["entities/declaration-on-unilateral-coercive-measures.html","1076cecfc0babeb3"],["entities/dmitry-peskov.html","b35c8983eae6bc8f"],["entities/e3.html","06618aad4ed4f19a"],["entities/eaeu-iran-free-trade-agreement.html","d9599ac6e6c4ed7f"],["entities/ebrahim-raisi.html","88a2395fbcf03378"],["entities/eurasian-economic-union.html","97319988a35e01b9"],["entities/federation-council.html","5823f695528cc5d2"],["entities/gazprom.html","9820ea770742cd34"],["entities/guardian-council.html","08060f102f465c7a"],["entities/hassan-nasrallah.html","3e50c55205df9cdb"],["entities/hassan-rouhani.html","eeac0cd217c5d2e7"],["entities/hezbollah.html","74ee0797497e4089"],["entities/international-north-south-transport-corridor.html","59bfaf2447d99a5a"],["entities/iran-china-25-year-agreement.html","8356bfc87dbc0c17"],["entities/iran.html","9855263e2b07304d"],["entities/islamic-revolutionary-guard-corps.html","ff2f230435984199"],["entities/israel.html","dc4e411771b4a56d"],["entities/joint-comprehensive-plan-of-action.html","66e5c5a2dedfbfa6"],["entities/kazem-jalali.html","6243428a49ab3623"],["entities/kim-jong-un.html","6d77437a8e64e7d9"],["entities/kish.html","fd997f4f73551dd0"],["entities/majlis.html","9be9b4da4d1ad560"],["entities/masoud-pezeshkian.html","2656931f76c36ea2"],["entities/mir.html","ba3087efa78ced38"],["entities/mohammad-javad-zarif.html","deb6be657a24c19c"],["entities/mohammad-khatami.html","6eb89ffc26d4b512"],["entities/mojtaba-khamenei.html","116287bc2129914f"],["entities/multipolar-world-order.html","5806431c89e954f4"],["entities/mutual-assistance-clause.html","0fd18ba2b0b29b4d"],["entities/nikita-smagin.html","8d52bd122e63eb32"],["entities/non-assistance-clause.html","becd7f3de559ec8c"],["entities/north-korea.html","7c3fe6d0167a57a4"],["entities/rasht-astara-railway.html","a8c9f7e2f8c609fa"],["entities/rosatom.html","d27d5255955a6582"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","42ca4a05f5bbb9b9"],["entities/russia-iran-treaty-of-12-march-2001.html","89e00bcaa7d72dfa"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","e57aad53fe74e427"],["entities/russia.html","700c4ff34d5394e4"],["entities/russian-gas-supply-to-iran.html","34eb9ef3c80e40cf"],["entities/saudi-arabia.html","b0f8a735ad0988c7"],["entities/shahed-136.html","4debdc39676673f3"],["entities/shanghai-cooperation-organisation.html","963b0774cdfc96dd"],["entities/shetab.html","29e9137ed680e5aa"],["entities/snapback.html","58119d1519af8d79"],["entities/state-duma.html","0e85c50ce4c3e0d0"],["entities/su-35.html","7f43eaad467a1f5e"],["entities/syria.html","5899de93f1f489b6"],["entities/the-400-billion-dollar-claim.html","fd990b59023a7bc8"],["entities/türkiye.html","abdeb0bec8588138"],["entities/ukraine.html","fb1016d4d5a17317"],["entities/unilateral-coercive-measures.html","08eda2d25361d0ab"],["entities/united-arab-emirates.html","7b212cd5e6ed9b97"],["entities/united-states.html","fead0bca46675d4d"],["entities/venezuela.html","4779a7945b7d3db3"],["entities/vladimir-putin.html","3fb2998415b2aac6"],["entities/xi-jinping.html","08eac4e74c5094e5"],["entities/yak-130.html","7530260a43ec9b3b"],["glossary.html","d10fc9e07a7383bb"],["index.html","448d7bdeed28cdb2"],["ledger.html","35132818b726f477"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/1aocrec2l8.js","8db5f69ed72baf2b"],["search/4tbj6pxvw3.js","d6b847f2521aab1a"],["search/6zb088dlim.js","063736ea1d5421be"],["search/adn96s0lo2.js","7a1cfa4c69ce2585"],["search/gbxqaerdvy.js","7e56f932f7a88062"],["search/index.js","74a7bcfc30719e29"],["search/kb3qzwxbgj.js","7dc809c0e53b09f0"],["search/m9dks0a922.js","696dd06f53a82ceb"],["search/mi8dkylcy4.js","fc2cf1285e0553a3"],["search/th317oz751.js","3f6d7b6ddb07b567"],["search/ubakloj6ey.js","55c189a40a71b0c2"],["search/x7ldr8obbx.js","88cb463fec3e3ac0"],["sources.html","21596ccafbf2ec82"],["timeline.html","12665ea1652cc14c"],["treaties/cn-ir-2021.html","55ef2fe6fcd49f66"],["treaties/eaeu-ir-2023.html","29be8669c1dca73f"],["treaties/kp-ru-2024.html","1669041ed61544c1"],["treaties/ru-ir-2001.html","be5afa3d959b91cb"],["treaties/ru-ir-2025.html","9b91421cd92fab8c"]];
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
