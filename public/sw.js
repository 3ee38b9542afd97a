const FILES = [["404.html","2c24d700c7f5b83a"],["analysis/drones.html","d073f4dacbe1b527"],["analysis/how-it-came-about.html","bb11a8e763ce13f1"],["analysis/iran-wants-russia-withholds.html","e2e309295c58bd79"],["analysis/not-north-korea.html","2d9bb9dd77b9aa4f"],["analysis/other-agreements.html","6da0e7670c75115f"],["analysis/outlook.html","a23da159952619d1"],["analysis/security-articles.html","7c44de56bee9a472"],["analysis/since-2001.html","f15d31d4ffa6b30d"],["analysis/since-signature.html","2fcbb218ed88ef41"],["analysis/trade.html","c2d0c403a3eb6c2d"],["analysis/what-the-treaty-is.html","cb224a60914f41d3"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.d5ae312bc3.css","d5ae312bc3fd06d2"],["assets/search-query.c70ebb7ad5.js","c70ebb7ad5acaf7a"],["assets/search.c75d8546e0.js","c75d8546e0cd240f"],["assets/site.017558506d.css","017558506db8b700"],["assets/site.cbbdead663.js","cbbdead6639ad4c2"],["claims.html","858c08e0e722f654"],["entities/12-day-war.html","f4325b52ce645ef3"],["entities/2026-war-on-iran.html","dc339df61828021b"],["entities/abbas-araghchi.html","fefbfd7bc2ae8e9b"],["entities/alabuga.html","cd172b96889b5450"],["entities/ali-khamenei.html","710d41914e015c53"],["entities/andrey-rudenko.html","d64d97f330a65851"],["entities/azerbaijan.html","3a0a794e871faa9f"],["entities/bashar-al-assad.html","06578dcb2acffb2c"],["entities/bushehr-nuclear-power-plant.html","f2f67474d8c22415"],["entities/carnegie-endowment-for-international-peace.html","4b0ecd7a2c888039"],["entities/caspian-sea.html","f35d36323ec2c138"],["entities/china.html","eae7d42b0953edc4"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","ee8cabbcfe1edcfc"],["entities/declaration-on-unilateral-coercive-measures.html","21a7c5fbf59df62d"],["entities/dmitry-peskov.html","b78bae1007fc0cc6"],["entities/e3.html","9e20f60ca2cea6cc"],["entities/eaeu-iran-free-trade-agreement.html","2756e063392b827d"],["entities/ebrahim-raisi.html","f1c9c73bba85e968"],["entities/eurasian-economic-union.html","70f07f12c3d18fb7"],["entities/federation-council.html","258b6634b061aebd"],["entities/gazprom.html","dd6b378a4388e65e"],["entities/guardian-council.html","96ee6ff0c937e54d"],["entities/hassan-nasrallah.html","42d532aaafaa6de5"],["entities/hassan-rouhani.html","c278bb130f99059d"],["entities/hezbollah.html","9ce4c14a5af63b86"],["entities/international-north-south-transport-corridor.html","ba741b889671df91"],["entities/iran-china-25-year-agreement.html","85b8d812f38bd2fa"],["entities/iran.html","33ecef5a68963f35"],["entities/islamic-revolutionary-guard-corps.html","158c7d6644f2972e"],["entities/israel.html","c91403efd3ac094f"],["entities/joint-comprehensive-plan-of-action.html","dfd0ed1848b2a0ba"],["entities/kazem-jalali.html","a45160396636c53d"],["entities/kim-jong-un.html","dcd4753f52df354a"],["entities/kish.html","bfd92b0176f67ef8"],["entities/majlis.html","102ac65409ceac47"],["entities/masoud-pezeshkian.html","a52d80eb8b0fb7d7"],["entities/mir.html","1816b59ea8161a15"],["entities/mohammad-javad-zarif.html","efaf0d044d61841b"],["entities/mohammad-khatami.html","b3b54e9398d4466a"],["entities/mojtaba-khamenei.html","2927a144bd31c3b0"],["entities/multipolar-world-order.html","a4585f0468ba0eb0"],["entities/mutual-assistance-clause.html","3d90fe5ad5870217"],["entities/nikita-smagin.html","20fd5722c404977f"],["entities/non-assistance-clause.html","3312c95d087dbf15"],["entities/north-korea.html","a379ad56045198fc"],["entities/rasht-astara-railway.html","11d4889a901e2e72"],["entities/rosatom.html","1ea46e194522fcb4"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","ce5a54865acbffb9"],["entities/russia-iran-treaty-of-12-march-2001.html","4c6df1887254c4c9"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","309a854278471e43"],["entities/russia.html","4e08c8c6f2c532e2"],["entities/russian-gas-supply-to-iran.html","eb531402f052124f"],["entities/saudi-arabia.html","674fcaed32464c0b"],["entities/shahed-136.html","5eae04ae2ce87b71"],["entities/shanghai-cooperation-organisation.html","7879353e5a6ff749"],["entities/shetab.html","6ed85e2303964191"],["entities/snapback.html","40d1cf0b01e01707"],["entities/state-duma.html","02cd63f6a05bd6de"],["entities/su-35.html","aff331d0fac69fa8"],["entities/syria.html","c55f4eaf45b5eb6c"],["entities/the-400-billion-dollar-claim.html","9303035aca30cebd"],["entities/türkiye.html","3484e194030f2bef"],["entities/ukraine.html","ec78a801523e99a9"],["entities/unilateral-coercive-measures.html","01c8d6ac6a6515de"],["entities/united-arab-emirates.html","e76a46e71b97cf83"],["entities/united-states.html","bf9440ab29462fdd"],["entities/venezuela.html","fb4cb3f56e31c191"],["entities/vladimir-putin.html","fd7ad24b14cd5620"],["entities/xi-jinping.html","02f03278dd9ba9a1"],["entities/yak-130.html","1c3078cee2890289"],["glossary.html","2b3ebb85f0fdd9c2"],["index.html","fd94227cf58cdd7f"],["ledger.html","1e0f121276e9328f"],["manifest.webmanifest","fd50f33f2d85219c"],["search/0n1l28809w.js","0cdcbf833406836f"],["search/0rdrhq0hl0.js","d727222dd915b47b"],["search/3yh8hm6mpu.js","8c0a0b4caf024b58"],["search/5yijdu4y56.js","64ed1a008244e07b"],["search/dx6x37qxlb.js","daab14cb5f5066ef"],["search/ffl8rgqf3v.js","146bbcd81bbdea36"],["search/index.js","7d1730f2dc74b1d5"],["search/k7idt51yaj.js","ee1a422074e7d48d"],["search/q8wu4ukuel.js","c8f7e954bd4d18fb"],["search/rndsma8jaj.js","30717fa56006e3f9"],["search/u0d03m36lz.js","c8bdc1a92908826c"],["search/ulpsndnyxz.js","a9c83bf9787c6b6f"],["search/uyexbxjig8.js","bbd0271cbd0c9ded"],["sources.html","f57b31765c8d4699"],["timeline.html","9aaa903d9394b9d5"],["treaties/cn-ir-2021.html","121edf8acae52ce4"],["treaties/eaeu-ir-2023.html","d2fc8a7e707aa65a"],["treaties/kp-ru-2024.html","baa9b211771dcb0f"],["treaties/ru-ir-2001.html","3c9fac924b971d26"],["treaties/ru-ir-2025.html","2aa532f6bb5f66a5"]];
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
    // Earlier workers of all editions of an origin shared a cache.
    if (await caches.has("briefing")) {
      var shared = await caches.open("briefing");
      var keys = await shared.keys();
      var own = keys.filter(function (request) { return request.url.startsWith(scope.href); });
      await Promise.all(own.map(function (request) { return shared.delete(request); }));
      if (own.length === keys.length) await caches.delete("briefing");
    }
    await self.clients.claim();
  }

  function path(url) {
    if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return null;
    var rest = decodeURIComponent(url.pathname.slice(scope.pathname.length));
    return rest === "" || rest.endsWith("/") ? rest + "index.html" : rest;
  }

  // 404.html at the address asked for, which a reload asks for again: it shows its other head, and its links go on
  // from the site's root. The base stands before the page's own policy, which allows none behind it.
  async function offline(page) {
    var base = "<base href=\"" + scope.href.replace(/&/g, "&amp;") + "\">";
    var text = (await page.text()).replace("id=\"site.offline\" hidden", "").replace("id=\"site.missing\"", "hidden")
      .replace("<head>", function (head) { return head + base; });
    return new Response(text, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }

  // What the edition has comes from the cache; the rest from the network. Without one, a page may go by its name
  // without an ending, as some hosts have it, and all else is not kept.
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
      var missing = await held("404.html");
      if (!missing) throw error;
      return offline(missing);
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
