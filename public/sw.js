const FILES = [["404.html","ecf2373eaa875e2c"],["analysis/drones.html","21834a64642a34cf"],["analysis/how-it-came-about.html","4c2aecc5751e7afe"],["analysis/iran-wants-russia-withholds.html","6fc30e40fa8688ab"],["analysis/not-north-korea.html","028e428abbdf576f"],["analysis/other-agreements.html","4e41ca60e0a6200c"],["analysis/outlook.html","d786689c213c15c1"],["analysis/security-articles.html","e3e7788fdf9f7f7c"],["analysis/since-2001.html","93af97c8f7a30f8b"],["analysis/since-signature.html","82e1e350c3c54f0c"],["analysis/trade.html","f52c89c24eed4144"],["analysis/what-the-treaty-is.html","88980858aa3eea58"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.799d9c98c0.css","799d9c98c06d9619"],["assets/search-query.1e68899202.js","1e6889920272063e"],["assets/search.49c06498b5.js","49c06498b568f7df"],["assets/site.7e3c45a223.css","7e3c45a223e0cac1"],["assets/site.d9b228ab78.js","d9b228ab7842f95c"],["claims.html","fc558350742095b9"],["entities/12-day-war.html","c498b3c539ec2f63"],["entities/2026-war-on-iran.html","9da03da43beafb21"],["entities/abbas-araghchi.html","ba929e76c0202f2b"],["entities/alabuga.html","b2ddc42908e201a6"],["entities/ali-khamenei.html","5060bbd995213ffe"],["entities/andrey-rudenko.html","bd7388326931e5c8"],["entities/azerbaijan.html","6828b2837444a804"],["entities/bashar-al-assad.html","f073b141075a71f9"],["entities/bushehr-nuclear-power-plant.html","2b9ae8d36e10c4e8"],["entities/carnegie-endowment-for-international-peace.html","f570c32d837bc6a8"],["entities/caspian-sea.html","bbef39e318f08f92"],["entities/china.html","d76c219fc61305c9"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","e55f2ccb4ca5ed42"],["entities/declaration-on-unilateral-coercive-measures.html","390e9cd3fac43cd1"],["entities/dmitry-peskov.html","4293cc6b744e762b"],["entities/e3.html","d0380208da678dfc"],["entities/eaeu-iran-free-trade-agreement.html","90734d44afa748a1"],["entities/ebrahim-raisi.html","704dd5fec2f4a4fd"],["entities/eurasian-economic-union.html","f88bb9f871859478"],["entities/federation-council.html","3bbf575451f6bc95"],["entities/gazprom.html","db92a5373e3a749c"],["entities/guardian-council.html","51b368f683914d02"],["entities/hassan-nasrallah.html","778e1bb5df0d4f92"],["entities/hassan-rouhani.html","c5ea6e793254db96"],["entities/hezbollah.html","a833957973076ac3"],["entities/international-north-south-transport-corridor.html","68dc969567477fe7"],["entities/iran-china-25-year-agreement.html","163d355b94dcabbf"],["entities/iran.html","5b55ecfc10d29df0"],["entities/islamic-revolutionary-guard-corps.html","929d68afc3ef1b1c"],["entities/israel.html","0f522daffe74d1c6"],["entities/joint-comprehensive-plan-of-action.html","c0066ce4acfc24b4"],["entities/kazem-jalali.html","fef556a00a8862f2"],["entities/kim-jong-un.html","e3d57bae06795cc7"],["entities/kish.html","ad866de9af701e7e"],["entities/majlis.html","2217b5a88ec29396"],["entities/masoud-pezeshkian.html","9b1c17511576e60d"],["entities/mir.html","462149d2d664118b"],["entities/mohammad-javad-zarif.html","5a1e22c6eeeb7c29"],["entities/mohammad-khatami.html","71280230e9943b97"],["entities/mojtaba-khamenei.html","05eca1b4da63ff6a"],["entities/multipolar-world-order.html","9eab91c97397c21f"],["entities/mutual-assistance-clause.html","2402207b8c1b394d"],["entities/nikita-smagin.html","a92d8bca8eb2cf7c"],["entities/non-assistance-clause.html","143c4be75c23bb62"],["entities/north-korea.html","a5be129dfd11c6b7"],["entities/rasht-astara-railway.html","a468a10c6ef32768"],["entities/rosatom.html","98b0c85bc4031438"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","1ace9a4ac49d462e"],["entities/russia-iran-treaty-of-12-march-2001.html","f60515c64eca4a30"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","3773a628ce8982e3"],["entities/russia.html","686b09cbe86c2052"],["entities/russian-gas-supply-to-iran.html","7304ebf75c6182ba"],["entities/saudi-arabia.html","29188f04bda37467"],["entities/shahed-136.html","681d946b5c33d43a"],["entities/shanghai-cooperation-organisation.html","97e0ec845e26ee96"],["entities/shetab.html","f0b7210f4d25b9b2"],["entities/snapback.html","88100c0605b3117f"],["entities/state-duma.html","9a276be2ae3bb1fa"],["entities/su-35.html","fe9a122e1faa6b01"],["entities/syria.html","30069749b65bf72e"],["entities/the-400-billion-dollar-claim.html","4f0538959308fef4"],["entities/türkiye.html","e174abf22e55d4b7"],["entities/ukraine.html","f93a9145cb56107c"],["entities/unilateral-coercive-measures.html","b71442687f649980"],["entities/united-arab-emirates.html","ae04f81368d2073c"],["entities/united-states.html","fe2fca80a109b8f1"],["entities/venezuela.html","bd592f8277cddf88"],["entities/vladimir-putin.html","e96c4faa3dd3728b"],["entities/xi-jinping.html","e73f912e06ddcda2"],["entities/yak-130.html","88adf78066d78aca"],["glossary.html","5bfbe808a35601d1"],["index.html","e71e9be3d576b5af"],["ledger.html","f2d8e794adecfc88"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2fwisajv36.js","d071dc98b7d4f52d"],["search/7wja70cz85.js","f7c961639b142b19"],["search/a7h8mwvlbi.js","9435594d7204f558"],["search/bu2qsv3pic.js","ebf12edcc766ae71"],["search/grs7tt0dz7.js","b1e1f2bfa84a17b8"],["search/index.js","a496befcbaad46ae"],["search/irqv3aaxev.js","2bcc86900c7f01ad"],["search/novgfmf4zb.js","6ee165b51a5561f1"],["search/qgyxk1lgf1.js","30ed470c6f651485"],["search/w5nhn1clpe.js","ed8146602cd05ad4"],["search/x6v1fmz4jc.js","389637239c67764b"],["search/zgepsh4pss.js","a44150e862a1c06a"],["sources.html","1cef805e4ff2e6b0"],["timeline.html","703bc9dad06b990f"],["treaties/cn-ir-2021.html","1b48de1597682f9f"],["treaties/eaeu-ir-2023.html","27eeef7b39787b98"],["treaties/kp-ru-2024.html","7486dfa8edc912ce"],["treaties/ru-ir-2001.html","7790e3ab994d22a0"],["treaties/ru-ir-2025.html","9aac05c168038c65"]];
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
