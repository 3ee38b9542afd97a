const FILES = [["404.html","32cd5f47ed4186a9"],["analysis/drones.html","56d4ea1149d38c88"],["analysis/how-it-came-about.html","dfbf237c67fdf909"],["analysis/iran-wants-russia-withholds.html","48db73260035a727"],["analysis/not-north-korea.html","62af015f7cbc0839"],["analysis/other-agreements.html","329e51fd0c8fef3a"],["analysis/outlook.html","41d9893f8aa50d48"],["analysis/security-articles.html","f3e2cc4e245f47f7"],["analysis/since-2001.html","1650ef7ed8d8b0f8"],["analysis/since-signature.html","44361b8f49d8c60d"],["analysis/trade.html","850945b2fd284606"],["analysis/what-the-treaty-is.html","6c4aab9b4f7241d2"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/search-query.1e68899202.js","1e6889920272063e"],["assets/search.37cb713ab0.js","37cb713ab088da2f"],["assets/site.4bfde3418f.js","4bfde3418fafd04d"],["assets/site.8dc350262c.css","8dc350262ce08471"],["claims.html","1eae66a33bdd2340"],["entities/12-day-war.html","ebe5c9c238211e30"],["entities/2026-war-on-iran.html","34013e30c32e9a02"],["entities/abbas-araghchi.html","16248a4bdebc3806"],["entities/alabuga.html","94fdb6c0eb48c154"],["entities/ali-khamenei.html","2f594f9a0b170da9"],["entities/andrey-rudenko.html","eaab48aa3de0251b"],["entities/azerbaijan.html","81d8f0ead264087b"],["entities/bashar-al-assad.html","c0507f1d5f95ce26"],["entities/bushehr-nuclear-power-plant.html","658e852e45dd6aa9"],["entities/carnegie-endowment-for-international-peace.html","86fbc13cdf675d1a"],["entities/caspian-sea.html","bd00d2415ece3a4b"],["entities/china.html","f4cb15ed71bfd7fd"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","abdb69efc12252c5"],["entities/declaration-on-unilateral-coercive-measures.html","9400f6647f33c459"],["entities/dmitry-peskov.html","3a2cfcdf74c74de2"],["entities/e3.html","0e9a16c7f7deb06a"],["entities/eaeu-iran-free-trade-agreement.html","8576e59d9b4e65ca"],["entities/ebrahim-raisi.html","fde67b6f1352c0f8"],["entities/eurasian-economic-union.html","b9e41430cafb8c8e"],["entities/federation-council.html","9895dd693534ab44"],["entities/gazprom.html","9edb15d0f3675579"],["entities/guardian-council.html","f0d3d40024965df3"],["entities/hassan-nasrallah.html","0facaa090fbcced0"],["entities/hassan-rouhani.html","cc4c13d88b367418"],["entities/hezbollah.html","af7fa17050916989"],["entities/international-north-south-transport-corridor.html","eac48baba1dd9c87"],["entities/iran-china-25-year-agreement.html","dbb26d57536a479a"],["entities/iran.html","243186e89b124b70"],["entities/islamic-revolutionary-guard-corps.html","75749866b5ddf841"],["entities/israel.html","1adab4456a91fa09"],["entities/joint-comprehensive-plan-of-action.html","f6649b03561907e6"],["entities/kazem-jalali.html","525cf4ff7fa56b85"],["entities/kim-jong-un.html","27d0d41404d9f0e1"],["entities/kish.html","6efa0841994262a8"],["entities/majlis.html","e39fc7bec99e7f0e"],["entities/masoud-pezeshkian.html","62d2c7e26fb195d9"],["entities/mir.html","166d5c5dde02832b"],["entities/mohammad-javad-zarif.html","7f865173e99ef0d5"],["entities/mohammad-khatami.html","f15e34164eb06fe1"],["entities/mojtaba-khamenei.html","baffe3d5887d0837"],["entities/multipolar-world-order.html","6a700ffa42a0d5c9"],["entities/mutual-assistance-clause.html","4a57b89b31b66a1b"],["entities/nikita-smagin.html","15d0a0e8aabd9270"],["entities/non-assistance-clause.html","637d2afb5ffbaa5b"],["entities/north-korea.html","6371a63525458892"],["entities/rasht-astara-railway.html","0c2ca85dc3aa374b"],["entities/rosatom.html","098e06ac79a35727"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","8583d36cd6903544"],["entities/russia-iran-treaty-of-12-march-2001.html","88fee3abe464f6e8"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","3290b9cc1dbd05b4"],["entities/russia.html","0dee70a6522798a0"],["entities/russian-gas-supply-to-iran.html","783ca804b117c59f"],["entities/saudi-arabia.html","4cabc398cd91d27a"],["entities/shahed-136.html","09981b850fdbf13b"],["entities/shanghai-cooperation-organisation.html","ab31bd627c32ed49"],["entities/shetab.html","7a916ded0788c8c1"],["entities/snapback.html","f91e86bcd7b4c50c"],["entities/state-duma.html","3601f4056ad10afe"],["entities/su-35.html","b949db64645d0a97"],["entities/syria.html","29dad79a79b3ecd9"],["entities/the-400-billion-dollar-claim.html","b183933ba9ca98a0"],["entities/türkiye.html","612c298786fc3f20"],["entities/ukraine.html","a32dd9489dcd27c6"],["entities/unilateral-coercive-measures.html","d2d84ea3583102b2"],["entities/united-arab-emirates.html","0fd2d1353f3e6e10"],["entities/united-states.html","ddec070f0fc583e4"],["entities/venezuela.html","9a8bfb785040b649"],["entities/vladimir-putin.html","68548a1b8ee0d49d"],["entities/xi-jinping.html","1214ba8e6e205045"],["entities/yak-130.html","288968ef21335a22"],["glossary.html","fdcafff4e6f9382d"],["index.html","3e5d0253897afc3f"],["ledger.html","32570e39f3461fc2"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/3s49n3vqwq.js","9868ccf91512acd2"],["search/75gubl1sye.js","05b77c06a60acfd7"],["search/index.js","14f3620fcd66fb1e"],["search/l9io0k5yzk.js","04e30224a3bc8648"],["search/lr5ux27re4.js","c75ca4a04fbffe16"],["search/mvf2rlazfp.js","7947b0e712b6bfe7"],["search/p0t4shawdz.js","673f4673fa34014f"],["search/s0lt5bc328.js","a34cdeb32e1f8666"],["search/te4gtmw9sf.js","e51ec5309b1862cf"],["search/tswpmx0aao.js","c69b483feef7e457"],["search/yu85uhg8n2.js","43fbc050c432f496"],["sources.html","42c10787d26f421c"],["timeline.html","b7f887dba5c7169e"],["treaties/cn-ir-2021.html","263ae5747db619d4"],["treaties/eaeu-ir-2023.html","ea227aa6b4549f52"],["treaties/kp-ru-2024.html","e6107ef51c96de53"],["treaties/ru-ir-2001.html","bc1acf3b560bbc21"],["treaties/ru-ir-2025.html","a6e80b533fd31cb9"]];
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
