const FILES = [["404.html","dc260751a3ee9fb7"],["analysis/drones.html","14658a881d2bcb21"],["analysis/how-it-came-about.html","208010c896daa063"],["analysis/iran-wants-russia-withholds.html","5a624ec16461b63c"],["analysis/not-north-korea.html","5e99e7965047b78e"],["analysis/other-agreements.html","cc8a4bd9db227a9b"],["analysis/outlook.html","98aeba6aae04a00f"],["analysis/security-articles.html","98bc95a46d8fb0e1"],["analysis/since-2001.html","8d8f3efe55d99e3c"],["analysis/since-signature.html","af9063892fe14303"],["analysis/trade.html","8ab1404a57b7ed37"],["analysis/what-the-treaty-is.html","1cf2311b20b8f8a9"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.9d0ce8df3a.css","9d0ce8df3acd8530"],["assets/search-query.c70ebb7ad5.js","c70ebb7ad5acaf7a"],["assets/search.c75d8546e0.js","c75d8546e0cd240f"],["assets/site.5319de1022.css","5319de1022416e19"],["assets/site.7f1a81e5a9.js","7f1a81e5a9d05b6a"],["claims.html","0805b3940654ec97"],["entities/12-day-war.html","f7b454146e8cf314"],["entities/2026-war-on-iran.html","9616b63405ef7fd5"],["entities/abbas-araghchi.html","a5ad5bcd8c34c778"],["entities/alabuga.html","ba9fcd137942f683"],["entities/ali-khamenei.html","c212264286ffdb6b"],["entities/andrey-rudenko.html","0d9ccd20a1ff6d68"],["entities/azerbaijan.html","407c1d64f3818903"],["entities/bashar-al-assad.html","ef1e58d6ecc0927f"],["entities/bushehr-nuclear-power-plant.html","da6110d616944fd7"],["entities/carnegie-endowment-for-international-peace.html","c3cc8a6769a6c0d2"],["entities/caspian-sea.html","d181383d7278be55"],["entities/china.html","db26362e2917ccd8"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","7f50bb172cc2d86c"],["entities/declaration-on-unilateral-coercive-measures.html","b3840be74e7a873f"],["entities/dmitry-peskov.html","086488e798dc8453"],["entities/e3.html","8dab5659ec386170"],["entities/eaeu-iran-free-trade-agreement.html","4f2131d795ae2a47"],["entities/ebrahim-raisi.html","3b1b124d621e7cbe"],["entities/eurasian-economic-union.html","5ff77c910c5ea40b"],["entities/federation-council.html","c4b4d6b6beff2e70"],["entities/gazprom.html","45d51428dcced864"],["entities/guardian-council.html","a5c79f7016b500c4"],["entities/hassan-nasrallah.html","44d55921f5142dcd"],["entities/hassan-rouhani.html","14a5495a1dfd0411"],["entities/hezbollah.html","c755ca0940b03559"],["entities/international-north-south-transport-corridor.html","2095c9ef47081dd6"],["entities/iran-china-25-year-agreement.html","c739f2e6320b4636"],["entities/iran.html","5f4a80dd5bcd6e32"],["entities/islamic-revolutionary-guard-corps.html","1135f3456b7ebaef"],["entities/israel.html","d33f5f0a05fb7d1e"],["entities/joint-comprehensive-plan-of-action.html","fde20f54b9b25d2c"],["entities/kazem-jalali.html","e7403f6af60f5e8a"],["entities/kim-jong-un.html","e9c62eec85589f53"],["entities/kish.html","60edafef6e3a737e"],["entities/majlis.html","d1c658d678cc2bd8"],["entities/masoud-pezeshkian.html","8da3a88a03daec1d"],["entities/mir.html","5f8e5459979ec587"],["entities/mohammad-javad-zarif.html","7dba960fc796c5c9"],["entities/mohammad-khatami.html","9d2ed7b21053d30d"],["entities/mojtaba-khamenei.html","fb54d340fdfe9eec"],["entities/multipolar-world-order.html","534c776716c94f5c"],["entities/mutual-assistance-clause.html","61b835b59ea54b89"],["entities/nikita-smagin.html","68887703d6131941"],["entities/non-assistance-clause.html","98fff06ac6d1ffd4"],["entities/north-korea.html","3ec5fde8ef62f14c"],["entities/rasht-astara-railway.html","c60d0a951076ea6d"],["entities/rosatom.html","3b6bbc5e876c6afa"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","f894cf48e75cdd22"],["entities/russia-iran-treaty-of-12-march-2001.html","43886d9ec5934a48"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","9fae3c066c69b28f"],["entities/russia.html","2d406ac20059cf09"],["entities/russian-gas-supply-to-iran.html","f7d96f845f64ab54"],["entities/saudi-arabia.html","506756787626be6d"],["entities/shahed-136.html","27c9ef3ae4a239a5"],["entities/shanghai-cooperation-organisation.html","256eb8e6557eae1d"],["entities/shetab.html","442bc19e29dcff78"],["entities/snapback.html","039006c768df2f3d"],["entities/state-duma.html","dfd667378f359d80"],["entities/su-35.html","7ff06b69062c5912"],["entities/syria.html","ea99fa0a0ed70fe9"],["entities/the-400-billion-dollar-claim.html","f6ec5961bf9000ce"],["entities/türkiye.html","8c4516008a7bc167"],["entities/ukraine.html","c5a13a52dc16f33e"],["entities/unilateral-coercive-measures.html","b3ef7a2cbd647fdb"],["entities/united-arab-emirates.html","e708f22d42d4baf4"],["entities/united-states.html","a50fd487fb4312c9"],["entities/venezuela.html","d04247556aae3d94"],["entities/vladimir-putin.html","a38096e2513b4a57"],["entities/xi-jinping.html","5118bdb851ce901e"],["entities/yak-130.html","d0b97679aefb8e45"],["glossary.html","74300509345bcea0"],["index.html","b47ef94dab143b2c"],["ledger.html","5f2497511b036f19"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/1aocrec2l8.js","8db5f69ed72baf2b"],["search/4tbj6pxvw3.js","d6b847f2521aab1a"],["search/6zb088dlim.js","063736ea1d5421be"],["search/adn96s0lo2.js","7a1cfa4c69ce2585"],["search/gbxqaerdvy.js","7e56f932f7a88062"],["search/index.js","74a7bcfc30719e29"],["search/kb3qzwxbgj.js","7dc809c0e53b09f0"],["search/m9dks0a922.js","696dd06f53a82ceb"],["search/mi8dkylcy4.js","fc2cf1285e0553a3"],["search/th317oz751.js","3f6d7b6ddb07b567"],["search/ubakloj6ey.js","55c189a40a71b0c2"],["search/x7ldr8obbx.js","88cb463fec3e3ac0"],["sources.html","9eb98cc437c5a1eb"],["timeline.html","c67da9d9ba0b20c6"],["treaties/cn-ir-2021.html","dafc9527b3641244"],["treaties/eaeu-ir-2023.html","ec517e6de0b75a56"],["treaties/kp-ru-2024.html","1c10e68d85abf774"],["treaties/ru-ir-2001.html","d7c13264c36d4d11"],["treaties/ru-ir-2025.html","a95d7ae7e61dd7ff"]];
// The service worker: a site that was visited once can be read without a network. FILES (path and mark of
// each file's contents) stand before this text in sw.js; a new edition has other ones, so browsers notice it.
// A mark is the beginning of the SHA-256 digest in hexadecimal digits.
(function () {
  "use strict";
  var scope = new URL("./", self.location.href);
  var NAME = "briefing " + scope.pathname; // other editions of the same origin have caches of their own
  var marks = new Map(FILES);

  // A file's address: `#`, `?` and `%` in its name are letters of it.
  function address(path) {
    return new URL(path.split("/").map(encodeURIComponent).join("/"), scope).href;
  }
  // The name of a file in the cache changes with its contents.
  function key(path) { return address(path) + "?" + marks.get(path); }

  // The file's answer, free of the way by which a host led to it: a browser takes none that was redirected for
  // a page. Throws where the bytes are not the edition's, as when it is half uploaded: the next visit tries again.
  async function load(path, cache) {
    var response = await fetch(address(path), { cache: cache });
    if (!response.ok) throw new Error(path + ": " + response.status);
    var bytes = await response.arrayBuffer();
    var digest = Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), function (byte) {
      return byte.toString(16).padStart(2, "0");
    });
    if (!digest.join("").startsWith(marks.get(path))) throw new Error(path + ": other contents");
    return new Response(bytes, { headers: response.headers });
  }

  // Hosts keep some of these to themselves, and the site is whole without them.
  function isSpare(path) { return path === "404.html" || /\.webmanifest$|^assets\/icon/.test(path); }

  async function install() {
    var cache = await caches.open(NAME);
    var had = new Set((await cache.keys()).map(function (request) { return request.url; }));
    var missing = FILES.filter(function (file) { return !had.has(key(file[0])); });
    for (var start = 0; start < missing.length; start += 16) {
      await Promise.all(missing.slice(start, start + 16).map(async function (file) {
        try {
          var response = await load(file[0], "no-cache").catch(function () {
            return load(file[0], "reload");
          });
          await cache.put(key(file[0]), response);
        } catch (error) {
          if (!isSpare(file[0])) throw error;
        }
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

  // What the edition has comes from the cache; the rest from the network. Without one, a page may go by its name
  // without an ending, as some hosts have it, and 404.html says, at its own address, that all else is not kept.
  async function answer(request, name) {
    var cache = await caches.open(NAME);
    async function held(path) { return marks.has(path) && await cache.match(key(path)); }
    var found = await held(name);
    if (found) return found;
    try {
      return await fetch(request);
    } catch (error) {
      if (request.mode !== "navigate") throw error;
      var page = await held(name + ".html");
      if (page) return page;
      if (name === "404.html" || !await held("404.html")) throw error;
      return Response.redirect(address("404.html") + "#site.offline");
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
