const FILES = [["404.html","63c760d5b3212e6f"],["analysis/drones.html","688b0d2f5a3af3e1"],["analysis/how-it-came-about.html","6cf8f9f88c4bd452"],["analysis/iran-wants-russia-withholds.html","2be7d0be66e922ef"],["analysis/not-north-korea.html","10501c90dfb4b77e"],["analysis/other-agreements.html","6bd05e4d337497bc"],["analysis/outlook.html","7ad08bd1117654ba"],["analysis/security-articles.html","e13f28914c7d9b9e"],["analysis/since-2001.html","0722ae2c06ba632f"],["analysis/since-signature.html","bf5f402b997c42a1"],["analysis/trade.html","e1d34ba0484fc13c"],["analysis/what-the-treaty-is.html","e82a432dafd22f5c"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.799d9c98c0.css","799d9c98c06d9619"],["assets/search-query.1e68899202.js","1e6889920272063e"],["assets/search.49c06498b5.js","49c06498b568f7df"],["assets/site.d4a1ff7f39.css","d4a1ff7f398efe2e"],["assets/site.d9b228ab78.js","d9b228ab7842f95c"],["claims.html","7f51bc86be7ede2a"],["entities/12-day-war.html","8ce3f3f798028bc9"],["entities/2026-war-on-iran.html","1437f6ce87cda0b9"],["entities/abbas-araghchi.html","f59bd9c25e35054f"],["entities/alabuga.html","cb9405e21ee7d8b4"],["entities/ali-khamenei.html","04f76db2a88f7ff7"],["entities/andrey-rudenko.html","a30055751045ed74"],["entities/azerbaijan.html","b50cfdc7b4bc7c59"],["entities/bashar-al-assad.html","dda6de8a9950c671"],["entities/bushehr-nuclear-power-plant.html","a744286c44248b75"],["entities/carnegie-endowment-for-international-peace.html","63e75730071bc2a3"],["entities/caspian-sea.html","e98c90cda24ea495"],["entities/china.html","25c0004ddf66e2e1"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","77e8bcb6efd7d445"],["entities/declaration-on-unilateral-coercive-measures.html","4c563d5f086d4451"],["entities/dmitry-peskov.html","76023107a8d61d2f"],["entities/e3.html","85db517328677429"],["entities/eaeu-iran-free-trade-agreement.html","4f4ff8f1bd5e9b73"],["entities/ebrahim-raisi.html","f1f947b8302798af"],["entities/eurasian-economic-union.html","ce3fe9784e62f6d1"],["entities/federation-council.html","288a0bca58b44d2b"],["entities/gazprom.html","9bc783570339ed91"],["entities/guardian-council.html","78b0fde315a83985"],["entities/hassan-nasrallah.html","6f4427efd9347c1b"],["entities/hassan-rouhani.html","059178d88f4bbf18"],["entities/hezbollah.html","1c7ee5421d39837c"],["entities/international-north-south-transport-corridor.html","099de7d99afff23a"],["entities/iran-china-25-year-agreement.html","72616de211da51be"],["entities/iran.html","984512ed8532d8a2"],["entities/islamic-revolutionary-guard-corps.html","b8402b4fe4897df0"],["entities/israel.html","7e8605523f5e02ac"],["entities/joint-comprehensive-plan-of-action.html","0620485660a18bc0"],["entities/kazem-jalali.html","9b59ef1ad800312f"],["entities/kim-jong-un.html","6c7c5432bb8acbac"],["entities/kish.html","8c1d092dfd45c3d5"],["entities/majlis.html","05b779a31c8e194f"],["entities/masoud-pezeshkian.html","50bd2fd94f23ac67"],["entities/mir.html","7db278dc84ec2a4a"],["entities/mohammad-javad-zarif.html","b8187e5a1719caad"],["entities/mohammad-khatami.html","3d28206fa3bf6847"],["entities/mojtaba-khamenei.html","2a1245cb3a2d7229"],["entities/multipolar-world-order.html","15f600d0376e5b3e"],["entities/mutual-assistance-clause.html","b033534409fb96fd"],["entities/nikita-smagin.html","c5edf8eb15fb1f03"],["entities/non-assistance-clause.html","fd5db2e4566afea5"],["entities/north-korea.html","048a1501bd6a7c29"],["entities/rasht-astara-railway.html","42229a43a113f6fe"],["entities/rosatom.html","49bdf0c36cbaf6e4"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","ffe0d992c0d26ff2"],["entities/russia-iran-treaty-of-12-march-2001.html","eeb01f51a54b1316"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","222cffe85cb1156b"],["entities/russia.html","0b9634204714cb40"],["entities/russian-gas-supply-to-iran.html","3943d4e2b2aa407f"],["entities/saudi-arabia.html","631e634098ad2a14"],["entities/shahed-136.html","ebec8baa7fbdd170"],["entities/shanghai-cooperation-organisation.html","26a978c267a486ee"],["entities/shetab.html","64148efdeb4cc98b"],["entities/snapback.html","7edb6f24744b72c4"],["entities/state-duma.html","e2e82f70c2cc3bcc"],["entities/su-35.html","b4d2f9fc998230df"],["entities/syria.html","8cfe82c9407c1035"],["entities/the-400-billion-dollar-claim.html","42a6c2fedc0a9149"],["entities/türkiye.html","9718c3aa1fe3778b"],["entities/ukraine.html","89e8b8fdf402c7a2"],["entities/unilateral-coercive-measures.html","8a8edaed970e901c"],["entities/united-arab-emirates.html","9b6eaa8d9cfb94fb"],["entities/united-states.html","835ce6b72c788037"],["entities/venezuela.html","4a1b30e3723be3f4"],["entities/vladimir-putin.html","65e7ebed6f7e1b4b"],["entities/xi-jinping.html","b337efc72f1e0f9e"],["entities/yak-130.html","3064ab6b606ea456"],["glossary.html","38d32437e61be8d1"],["index.html","7b333040e010b202"],["ledger.html","88dbe346df16c6dd"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/1nlal5baq1.js","4f103018d2bc00f2"],["search/4tetcctbdx.js","6f479ef652a224a4"],["search/589i6w8b9j.js","f6cd2b849151e9eb"],["search/6zb088dlim.js","063736ea1d5421be"],["search/bcsct1blh2.js","1571bd3190dbbea0"],["search/fxgni5aw6s.js","c8bc8dbb64b5592d"],["search/gbxqaerdvy.js","7e56f932f7a88062"],["search/i2j11anjg5.js","94630179b7055a1f"],["search/index.js","401711db51b9f8be"],["search/oxg9k38mn4.js","fad6c93394974195"],["search/rvkze3znqh.js","3d63d10bdc3c7e31"],["search/vjnvlrvoaq.js","f1955e1a234fd350"],["sources.html","4b0f38d917b3a589"],["timeline.html","1fecd0d97b67e4ef"],["treaties/cn-ir-2021.html","294ba996df617456"],["treaties/eaeu-ir-2023.html","608c9aeb35332871"],["treaties/kp-ru-2024.html","962dbc0cb8be221c"],["treaties/ru-ir-2001.html","5d6fa4992f2e1e45"],["treaties/ru-ir-2025.html","c1057e1e9c4f2c70"]];
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
