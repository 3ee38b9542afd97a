const FILES = [["404.html","63ab91a849abded7"],["analysis/drones.html","2bf9ba304747301e"],["analysis/how-it-came-about.html","6f88c2a6eae232ef"],["analysis/iran-wants-russia-withholds.html","6c2adb8b9545a184"],["analysis/not-north-korea.html","fa781de4ce182ac9"],["analysis/other-agreements.html","74a07344df4ec7f1"],["analysis/outlook.html","f24047cec4d75415"],["analysis/security-articles.html","662cf5b5386dee1c"],["analysis/since-2001.html","96f6bcc51828efd3"],["analysis/since-signature.html","c76bb116024aeec6"],["analysis/trade.html","8c659d69cf577043"],["analysis/what-the-treaty-is.html","4c0899825e0966e5"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/search-query.73eab85cc6.js","73eab85cc681b25e"],["assets/search.a0c35d5145.js","a0c35d514548e48d"],["assets/site.3b4a0a672d.js","3b4a0a672d49e546"],["assets/site.bcc7ed5cfd.css","bcc7ed5cfd29d16f"],["claims.html","af3dd0b5193adfb3"],["entities/12-day-war.html","25defef35191ae87"],["entities/2026-war-on-iran.html","39b25d144a59a633"],["entities/abbas-araghchi.html","ecef15728d7e42b6"],["entities/alabuga.html","23310d2b1a619afb"],["entities/ali-khamenei.html","dad35034b6717478"],["entities/andrey-rudenko.html","a5f8f2fc39ce4630"],["entities/azerbaijan.html","498ebcb9b10db23d"],["entities/bashar-al-assad.html","d6362e6931ade09d"],["entities/bushehr-nuclear-power-plant.html","826049f97f2f90a5"],["entities/carnegie-endowment-for-international-peace.html","1b136175e888cde4"],["entities/caspian-sea.html","afc8236fec5c1bb5"],["entities/china.html","0f572544566930e7"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","309c9d81a2784c89"],["entities/declaration-on-unilateral-coercive-measures.html","aab5e8ffd3b26c76"],["entities/dmitry-peskov.html","afbd422a2f5b7718"],["entities/e3.html","584de1281a6b5255"],["entities/eaeu-iran-free-trade-agreement.html","e207b13da4485f1e"],["entities/ebrahim-raisi.html","c9a27302da51f10f"],["entities/eurasian-economic-union.html","7fe48543488f4c02"],["entities/federation-council.html","4e1512421ca73082"],["entities/gazprom.html","e6191393f429e8b6"],["entities/guardian-council.html","3e39da7d29dbbe0f"],["entities/hassan-nasrallah.html","2e7614ed077d9c56"],["entities/hassan-rouhani.html","23f9e31b2b6c3a43"],["entities/hezbollah.html","51f0b7b87c66fc4b"],["entities/international-north-south-transport-corridor.html","49a27473ce386390"],["entities/iran-china-25-year-agreement.html","911db44e759414bf"],["entities/iran.html","a2c39ada2877420e"],["entities/islamic-revolutionary-guard-corps.html","dec3df8b109dd814"],["entities/israel.html","79ccf16501d317ec"],["entities/joint-comprehensive-plan-of-action.html","52a647af05930025"],["entities/kazem-jalali.html","e775a58ecb3beff1"],["entities/kim-jong-un.html","0c9f003a71c040be"],["entities/kish.html","cca239e968c5ecad"],["entities/majlis.html","a242e3cbb23841b6"],["entities/masoud-pezeshkian.html","a3abfdcadaaccf0a"],["entities/mir.html","27cbbde5b6161609"],["entities/mohammad-javad-zarif.html","61a62932c21e6846"],["entities/mohammad-khatami.html","b895fbaddd9da419"],["entities/mojtaba-khamenei.html","c6bd75ec6a2f1b8d"],["entities/multipolar-world-order.html","c18d7a4abc35b173"],["entities/mutual-assistance-clause.html","852c3b8130108181"],["entities/nikita-smagin.html","fa1a2dfd2bbf4d8f"],["entities/non-assistance-clause.html","b9afbc0356cd862a"],["entities/north-korea.html","1adaae05ce848798"],["entities/rasht-astara-railway.html","0a61f0139a9e28ba"],["entities/rosatom.html","71337636cacb1176"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","c34c4e27a054acb7"],["entities/russia-iran-treaty-of-12-march-2001.html","34a713396e12c83d"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","31aa35fa4df52a11"],["entities/russia.html","bac213cf7d522b14"],["entities/russian-gas-supply-to-iran.html","a044622d4c01f704"],["entities/saudi-arabia.html","94375e3b3cad2800"],["entities/shahed-136.html","18c9df3111038a3a"],["entities/shanghai-cooperation-organisation.html","2d54d34d1c6644b4"],["entities/shetab.html","7d818ab8258079da"],["entities/snapback.html","67c05cd78caa5677"],["entities/state-duma.html","c8ece8f170df8a5b"],["entities/su-35.html","00c219addb2c366a"],["entities/syria.html","394d73e4f5c5f945"],["entities/the-400-billion-dollar-claim.html","bfc64f716b51ace7"],["entities/türkiye.html","c852907f4f9a3c05"],["entities/ukraine.html","99ea384c186e8e29"],["entities/unilateral-coercive-measures.html","74aae66d525a44ca"],["entities/united-arab-emirates.html","e8d57ffdc8620bc0"],["entities/united-states.html","89e270068776a613"],["entities/venezuela.html","a36438582b789655"],["entities/vladimir-putin.html","1d9071c88c9d64e6"],["entities/xi-jinping.html","0921d52e4777d6f6"],["entities/yak-130.html","6b1d722b66863b8d"],["glossary.html","be8677920a09735b"],["index.html","c3d094fbde3b8ec8"],["ledger.html","d1c6563ffefe654e"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2av9qmb9j681i/r0.js","a391c6989280ef34"],["search/2av9qmb9j681i/r1.js","eac99b783d45bb07"],["search/2av9qmb9j681i/r10.js","85614ed3abc059f1"],["search/2av9qmb9j681i/r2.js","acce10f1bae95b4f"],["search/2av9qmb9j681i/r3.js","90ab6613306c03c5"],["search/2av9qmb9j681i/r4.js","4b370d70b72fc43b"],["search/2av9qmb9j681i/r5.js","1ef5799aab66467b"],["search/2av9qmb9j681i/r6.js","419a2ebc0c879679"],["search/2av9qmb9j681i/r7.js","941f1eef7f36d5cf"],["search/2av9qmb9j681i/r8.js","938b729b7430acfa"],["search/2av9qmb9j681i/r9.js","671d59e12cc98dc4"],["search/index.js","6299c33d93afceab"],["sources.html","2b0b52a4df16a0da"],["timeline.html","2dcd7851aaa60112"],["treaties/cn-ir-2021.html","515358f2fd250f5f"],["treaties/eaeu-ir-2023.html","a248166b4952ea54"],["treaties/kp-ru-2024.html","16c20e15ae632699"],["treaties/ru-ir-2001.html","87f636e2e78e08c1"],["treaties/ru-ir-2025.html","eac22309b8358d82"]];
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
