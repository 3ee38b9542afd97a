const FILES = [["404.html","4f588ef1bb5fb0f1"],["analysis/drones.html","ddf191f1b3aeb7a5"],["analysis/how-it-came-about.html","d9faf3d6b0132299"],["analysis/iran-wants-russia-withholds.html","e1b4129143966e57"],["analysis/not-north-korea.html","12f38a41e84ba198"],["analysis/other-agreements.html","20f387dd4eaf96d2"],["analysis/outlook.html","5346fc6cf70188cf"],["analysis/security-articles.html","afb38f8d6ee303f3"],["analysis/since-2001.html","7b242eed877acbd6"],["analysis/since-signature.html","8fe4f1609704c246"],["analysis/trade.html","e93298339a9da408"],["analysis/what-the-treaty-is.html","6cdc5dfa4649207b"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.0797f54f57.css","0797f54f571a30e7"],["assets/search-query.c70ebb7ad5.js","c70ebb7ad5acaf7a"],["assets/search.c75d8546e0.js","c75d8546e0cd240f"],["assets/site.669133a5e1.js","669133a5e19c35a6"],["assets/site.d1e8b4cbb5.css","d1e8b4cbb5aa1559"],["claims.html","bf141b2e3ee8bdfc"],["entities/12-day-war.html","559922df2db3b66c"],["entities/2026-war-on-iran.html","749e3d4e9eb1fcc6"],["entities/abbas-araghchi.html","8ce415049f98e77f"],["entities/alabuga.html","810687ffe418dbaf"],["entities/ali-khamenei.html","000aa3152b93390c"],["entities/andrey-rudenko.html","653393777d476cf2"],["entities/azerbaijan.html","04d51ab56e3498e0"],["entities/bashar-al-assad.html","dd26b081362d33f2"],["entities/bushehr-nuclear-power-plant.html","502c4ae07f1c445b"],["entities/carnegie-endowment-for-international-peace.html","c605bbfea49da369"],["entities/caspian-sea.html","776e26e191f95213"],["entities/china.html","a25ba756b81ffb22"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","e301abe051ee3a75"],["entities/declaration-on-unilateral-coercive-measures.html","fbc45de93a9f870c"],["entities/dmitry-peskov.html","0f7b92b7c2a56bc3"],["entities/e3.html","9a451038dafa6917"],["entities/eaeu-iran-free-trade-agreement.html","08ca2609a332ddeb"],["entities/ebrahim-raisi.html","a215b3cecc6f3a91"],["entities/eurasian-economic-union.html","0df22780ed8aec7c"],["entities/federation-council.html","16daafd1254ee32c"],["entities/gazprom.html","9c1ec4c6cf6fe1c1"],["entities/guardian-council.html","f7fae69a570ceef9"],["entities/hassan-nasrallah.html","37681f87445a0c51"],["entities/hassan-rouhani.html","8d10a083d406eb8a"],["entities/hezbollah.html","831e2bf15de41555"],["entities/international-north-south-transport-corridor.html","f41ee567753deb0f"],["entities/iran-china-25-year-agreement.html","0f20ca62e6db1991"],["entities/iran.html","e7615e0dc8ed0756"],["entities/islamic-revolutionary-guard-corps.html","db7c844166920c01"],["entities/israel.html","58995d76cc674ff0"],["entities/joint-comprehensive-plan-of-action.html","30b8700db1f05635"],["entities/kazem-jalali.html","caaf90d2af888dbc"],["entities/kim-jong-un.html","3079df56b7a1279c"],["entities/kish.html","5af318e10f78b3b0"],["entities/majlis.html","3eac6a6df7bf3ae0"],["entities/masoud-pezeshkian.html","97a68980aa1b021c"],["entities/mir.html","f6dc707eb871b25f"],["entities/mohammad-javad-zarif.html","70eca366ca23f457"],["entities/mohammad-khatami.html","6d5a0d2726711bb9"],["entities/mojtaba-khamenei.html","8f936dd58ba6fba7"],["entities/multipolar-world-order.html","aebf0ac4f0a4a542"],["entities/mutual-assistance-clause.html","95058d8af5a880f1"],["entities/nikita-smagin.html","968844a46bd8c7dd"],["entities/non-assistance-clause.html","d9760ed384a50b64"],["entities/north-korea.html","aa6da66c031e3b88"],["entities/rasht-astara-railway.html","8db54936d7deaa66"],["entities/rosatom.html","99af749940aadd21"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","0f750837196bb0fd"],["entities/russia-iran-treaty-of-12-march-2001.html","14da459fe9b6179c"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","89028908e0df9e3c"],["entities/russia.html","3cf01df988b3f687"],["entities/russian-gas-supply-to-iran.html","1d673efe4b9c23ba"],["entities/saudi-arabia.html","b578c8c43e55467d"],["entities/shahed-136.html","f5b3eb6a50b66eb9"],["entities/shanghai-cooperation-organisation.html","34bde39fc1df9712"],["entities/shetab.html","d89975dbb07a6d0c"],["entities/snapback.html","189ef09304cdf12d"],["entities/state-duma.html","8f39e257042c88c5"],["entities/su-35.html","5540ae83675f12b8"],["entities/syria.html","f3331062ba51a520"],["entities/the-400-billion-dollar-claim.html","8f3b9c7cd9eea0dc"],["entities/türkiye.html","f082edd572cc6e15"],["entities/ukraine.html","6f92a3432b882dec"],["entities/unilateral-coercive-measures.html","86b69d5a52080ecf"],["entities/united-arab-emirates.html","4624b2887773cacd"],["entities/united-states.html","ae81263a154488b2"],["entities/venezuela.html","0e2c0a787ad6ae3e"],["entities/vladimir-putin.html","4c7996714ee570f2"],["entities/xi-jinping.html","8eb1764c483652ab"],["entities/yak-130.html","e0a471259c779984"],["glossary.html","9b5f48d4d8df84ac"],["index.html","4036d2ce5b0c81ce"],["ledger.html","0faf1f70c1548018"],["manifest.webmanifest","89adeaf92e3d4dce"],["search/09m7uyuccm.js","93471366237ee7a7"],["search/2t1wby2sk7.js","636b49ec89dc84b2"],["search/4lvqj0pi57.js","cefd1c03b4385716"],["search/5tw58cg6nl.js","871791648d035e63"],["search/evzmy6cwyl.js","ef51e6cc303bc88b"],["search/f7bbrwqd4y.js","cf159cb522376d5e"],["search/fayphfev5t.js","22d7b9ff060c03f6"],["search/i2zb76aeat.js","cbfe8d3862ccaccc"],["search/index.js","0923a60feffc6378"],["search/n9nz2tdctp.js","fe25f2167c71aa68"],["search/na6v50layp.js","b0d7b6f91f02a422"],["search/yiqyw14sld.js","a210ba325bb220c2"],["search/zrt18hxdv6.js","b29767f153c37407"],["sources.html","f49dd1e9fd84d81b"],["timeline.html","17bd84192ae75623"],["treaties/cn-ir-2021.html","74c118ed5fb83878"],["treaties/eaeu-ir-2023.html","d5b5f8d3566e5cee"],["treaties/kp-ru-2024.html","bf9f26c204587646"],["treaties/ru-ir-2001.html","1bc175a92602f6c9"],["treaties/ru-ir-2025.html","4be00ab0ab08ed8c"]];
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
