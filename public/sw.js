const FILES = [["404.html","0c70741fa80787d2"],["analysis/drones.html","a1577e87303e42e5"],["analysis/how-it-came-about.html","9cda3d008574fe9f"],["analysis/iran-wants-russia-withholds.html","9916ef2da49fa009"],["analysis/not-north-korea.html","b9ffd69f0f85cfab"],["analysis/other-agreements.html","d9b97bdc2206b7d6"],["analysis/outlook.html","da08ad5d8337e7f6"],["analysis/security-articles.html","36ccec72644c9209"],["analysis/since-2001.html","eed34506f64cce22"],["analysis/since-signature.html","20f56581552ea505"],["analysis/trade.html","0ff31ca32c378896"],["analysis/what-the-treaty-is.html","30afab76337862cd"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.7cc3160160.css","7cc3160160188ef4"],["assets/search-query.1e68899202.js","1e6889920272063e"],["assets/search.49c06498b5.js","49c06498b568f7df"],["assets/site.4bfde3418f.js","4bfde3418fafd04d"],["assets/site.c6fc8e609f.css","c6fc8e609f2ea96b"],["claims.html","7914203244b48469"],["entities/12-day-war.html","3b98f80849f6320a"],["entities/2026-war-on-iran.html","09995f1888276cd9"],["entities/abbas-araghchi.html","69ea27bc1509832f"],["entities/alabuga.html","778db76a895b3941"],["entities/ali-khamenei.html","4021aecf053e4a58"],["entities/andrey-rudenko.html","9c92294a043ef3ec"],["entities/azerbaijan.html","3cf2e4fe1b578f3d"],["entities/bashar-al-assad.html","7c4f73defeaeb042"],["entities/bushehr-nuclear-power-plant.html","55e9eb4414b95a51"],["entities/carnegie-endowment-for-international-peace.html","1909d68744bac82c"],["entities/caspian-sea.html","652152f881bcf945"],["entities/china.html","640136a5125019e2"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","97fb2c4f796abfe9"],["entities/declaration-on-unilateral-coercive-measures.html","fbdb15b7e9452d81"],["entities/dmitry-peskov.html","171307fd68673359"],["entities/e3.html","00997642d6a807f0"],["entities/eaeu-iran-free-trade-agreement.html","3ab655b37c964555"],["entities/ebrahim-raisi.html","68d6949a816b992c"],["entities/eurasian-economic-union.html","41b1138a0613bfac"],["entities/federation-council.html","4d7f4c1aa7072862"],["entities/gazprom.html","427399b24618f274"],["entities/guardian-council.html","61544bb3192819fb"],["entities/hassan-nasrallah.html","d36ad8114967b4fb"],["entities/hassan-rouhani.html","0ae5ab1cc4dbdb3c"],["entities/hezbollah.html","6af00fceaf8ac2ea"],["entities/international-north-south-transport-corridor.html","efbdeccbd20ebd47"],["entities/iran-china-25-year-agreement.html","202a9489720a4adf"],["entities/iran.html","7e04400eca2f2a93"],["entities/islamic-revolutionary-guard-corps.html","0552fca5aa1d4a23"],["entities/israel.html","5e0628d65c0616e0"],["entities/joint-comprehensive-plan-of-action.html","1593599a9f74881b"],["entities/kazem-jalali.html","2336552a53634bc1"],["entities/kim-jong-un.html","5e3f4fba79d4673a"],["entities/kish.html","b90efef61dccaaa6"],["entities/majlis.html","be984b1003dd1c43"],["entities/masoud-pezeshkian.html","a90930617869bad3"],["entities/mir.html","4b28986f952a29dc"],["entities/mohammad-javad-zarif.html","8febeda35e9cf37e"],["entities/mohammad-khatami.html","896671e607dbdd8f"],["entities/mojtaba-khamenei.html","1d06557cd58a5c27"],["entities/multipolar-world-order.html","7139b9f97574d425"],["entities/mutual-assistance-clause.html","c9c0c2dbe0b55085"],["entities/nikita-smagin.html","b6c3d4f2081e3bf8"],["entities/non-assistance-clause.html","1c5167812e9e94ef"],["entities/north-korea.html","90a6e18c8536c1d6"],["entities/rasht-astara-railway.html","b2bafd0fea49a5fd"],["entities/rosatom.html","64ac897cb3ba5f94"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","8a3ad75403b4782d"],["entities/russia-iran-treaty-of-12-march-2001.html","bd797c3da45322a4"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","6c12ef5e931aa091"],["entities/russia.html","98c839c732b5fcc9"],["entities/russian-gas-supply-to-iran.html","bf373a116331b6a1"],["entities/saudi-arabia.html","b7b81cf3821f958b"],["entities/shahed-136.html","99f3f09d46314e5e"],["entities/shanghai-cooperation-organisation.html","dcdcf43d420ffe52"],["entities/shetab.html","b8159ba844fd05b8"],["entities/snapback.html","85c074d11ec8f196"],["entities/state-duma.html","d485965b593e5b97"],["entities/su-35.html","ace822e761e4a909"],["entities/syria.html","1f0e452c8fbaac6a"],["entities/the-400-billion-dollar-claim.html","e08db658200c62c5"],["entities/türkiye.html","052974c655e27d98"],["entities/ukraine.html","975fa79561fc1857"],["entities/unilateral-coercive-measures.html","68eefd2e7c66066c"],["entities/united-arab-emirates.html","0bd4fe52fcba357b"],["entities/united-states.html","1eaa2b1bd5ea2c54"],["entities/venezuela.html","bff03d6c6217c749"],["entities/vladimir-putin.html","f825ef269d03cf12"],["entities/xi-jinping.html","dcfd816dd797c941"],["entities/yak-130.html","572b7e487273af50"],["glossary.html","d6a7fc1686da9b30"],["index.html","4b60720a40795d64"],["ledger.html","35cbdc4149639220"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/2fwisajv36.js","d071dc98b7d4f52d"],["search/7wja70cz85.js","f7c961639b142b19"],["search/a7h8mwvlbi.js","9435594d7204f558"],["search/bu2qsv3pic.js","ebf12edcc766ae71"],["search/civ9dd7zv4.js","728c68a5e1f2bf19"],["search/index.js","7857aff35e1c1ac5"],["search/irqv3aaxev.js","2bcc86900c7f01ad"],["search/jck29gw3nw.js","661de0f47c04380b"],["search/novgfmf4zb.js","6ee165b51a5561f1"],["search/qgyxk1lgf1.js","30ed470c6f651485"],["search/w5nhn1clpe.js","ed8146602cd05ad4"],["search/x6v1fmz4jc.js","389637239c67764b"],["sources.html","c3f6db1d89cc6da9"],["timeline.html","5b10d4ad2ac3c7e1"],["treaties/cn-ir-2021.html","266455b9eeb80058"],["treaties/eaeu-ir-2023.html","97d04a830b4ea5c3"],["treaties/kp-ru-2024.html","60ca53305481666a"],["treaties/ru-ir-2001.html","c08d3c4164a48d92"],["treaties/ru-ir-2025.html","7ee61dbd6d0b5d7a"]];
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
