const FILES = [["404.html","b57fb638d38868bc"],["analysis/drones.html","eeeec445395445c1"],["analysis/how-it-came-about.html","ce63607e6fd1653d"],["analysis/iran-wants-russia-withholds.html","5fdae8720c47dba7"],["analysis/not-north-korea.html","bdda2e9a0b1c3d18"],["analysis/other-agreements.html","9e65cce05936b416"],["analysis/outlook.html","508ec520dd2bc1af"],["analysis/security-articles.html","0a56a70d4ac1cea3"],["analysis/since-2001.html","97d48f997e4bb9bf"],["analysis/since-signature.html","54e4ee34bdedcf49"],["analysis/trade.html","025de8d878c4873e"],["analysis/what-the-treaty-is.html","8ac8ba2a1f530a01"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.0797f54f57.css","0797f54f571a30e7"],["assets/search-query.c70ebb7ad5.js","c70ebb7ad5acaf7a"],["assets/search.c75d8546e0.js","c75d8546e0cd240f"],["assets/site.669133a5e1.js","669133a5e19c35a6"],["assets/site.d3f5cea5aa.css","d3f5cea5aa71ae0f"],["claims.html","f630a9e8604f960e"],["entities/12-day-war.html","f094f4dd34432b99"],["entities/2026-war-on-iran.html","10836be4ad5b5bdb"],["entities/abbas-araghchi.html","d9cf1f32a0dd1416"],["entities/alabuga.html","fbf20c13ca4454aa"],["entities/ali-khamenei.html","0c784b43c0980bbe"],["entities/andrey-rudenko.html","cab5bc9bc1b5afa7"],["entities/azerbaijan.html","df254757225e5dd3"],["entities/bashar-al-assad.html","265ff129daa65837"],["entities/bushehr-nuclear-power-plant.html","c9ce84993b1d80f7"],["entities/carnegie-endowment-for-international-peace.html","ad0cd782d70c51a1"],["entities/caspian-sea.html","d03dd18e2e1c3188"],["entities/china.html","2afccf41559c05b6"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","18e19c54f9a1a1c1"],["entities/declaration-on-unilateral-coercive-measures.html","dddaaa5c03d97ad6"],["entities/dmitry-peskov.html","b87ee37ebac38161"],["entities/e3.html","b666144b035b6c28"],["entities/eaeu-iran-free-trade-agreement.html","859e12bcbed3ddae"],["entities/ebrahim-raisi.html","b24dfef5dc51f7ad"],["entities/eurasian-economic-union.html","8a620a8c93219b6c"],["entities/federation-council.html","a673857ce42eb2cf"],["entities/gazprom.html","b34b70229d8598e6"],["entities/guardian-council.html","5f2a8a6332e9d4e1"],["entities/hassan-nasrallah.html","51082511dd86f391"],["entities/hassan-rouhani.html","8799422164b4cb42"],["entities/hezbollah.html","f46f06dfa7fffc14"],["entities/international-north-south-transport-corridor.html","42d5486489e626b0"],["entities/iran-china-25-year-agreement.html","f1cb8d0942b36266"],["entities/iran.html","f892ecb53ddee6dc"],["entities/islamic-revolutionary-guard-corps.html","c285b723f08b81dd"],["entities/israel.html","b72d92758ee7a6c3"],["entities/joint-comprehensive-plan-of-action.html","4c5be95b2b517660"],["entities/kazem-jalali.html","61bc553873d67383"],["entities/kim-jong-un.html","d7393f60cb11836b"],["entities/kish.html","da3193635050771c"],["entities/majlis.html","a8278a1c054753cb"],["entities/masoud-pezeshkian.html","b19e164a350980c6"],["entities/mir.html","7c5b3f9591ced742"],["entities/mohammad-javad-zarif.html","ccca383d7a17c251"],["entities/mohammad-khatami.html","40e2e5cf926e3ac7"],["entities/mojtaba-khamenei.html","130512b12a05be49"],["entities/multipolar-world-order.html","d1d1f02640244574"],["entities/mutual-assistance-clause.html","7f2bd1262d1cf5ba"],["entities/nikita-smagin.html","be0f67be0bae813f"],["entities/non-assistance-clause.html","5cb1d2e8ae7140fc"],["entities/north-korea.html","a79d8c5472f354bd"],["entities/rasht-astara-railway.html","9e790353d081b1d4"],["entities/rosatom.html","7ffe7a17618ec397"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","7075d57f23760bbb"],["entities/russia-iran-treaty-of-12-march-2001.html","a75da13398bca6e6"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","7f33f159b4795753"],["entities/russia.html","2e66a24e64fa322e"],["entities/russian-gas-supply-to-iran.html","e2cc2a4ff77e2312"],["entities/saudi-arabia.html","86cd174c1dfb8f6a"],["entities/shahed-136.html","ebd592919ed565d8"],["entities/shanghai-cooperation-organisation.html","edf656d65131835a"],["entities/shetab.html","eaa296694e5d3db7"],["entities/snapback.html","37727f48f428f1eb"],["entities/state-duma.html","f38ae19db8d05ae1"],["entities/su-35.html","ed339cc36dffcc72"],["entities/syria.html","bc13d58afb6ecc12"],["entities/the-400-billion-dollar-claim.html","797e79d8de7df1b7"],["entities/türkiye.html","9bbe31bb711b130e"],["entities/ukraine.html","f96403e4f18a2ffe"],["entities/unilateral-coercive-measures.html","a105f55f19581906"],["entities/united-arab-emirates.html","668a9edb81865cf5"],["entities/united-states.html","1061ee34fc6679e7"],["entities/venezuela.html","e18096921263a943"],["entities/vladimir-putin.html","56d7b037e6a737c0"],["entities/xi-jinping.html","83a6a2983083f747"],["entities/yak-130.html","8f3cfbec0e395ec8"],["glossary.html","dd383cf29b1930f6"],["index.html","219fd106d4bef136"],["ledger.html","404b516f79c960a5"],["manifest.webmanifest","89adeaf92e3d4dce"],["search/09m7uyuccm.js","93471366237ee7a7"],["search/2t1wby2sk7.js","636b49ec89dc84b2"],["search/4lvqj0pi57.js","cefd1c03b4385716"],["search/5tw58cg6nl.js","871791648d035e63"],["search/evzmy6cwyl.js","ef51e6cc303bc88b"],["search/f7bbrwqd4y.js","cf159cb522376d5e"],["search/fayphfev5t.js","22d7b9ff060c03f6"],["search/i2zb76aeat.js","cbfe8d3862ccaccc"],["search/index.js","0923a60feffc6378"],["search/n9nz2tdctp.js","fe25f2167c71aa68"],["search/na6v50layp.js","b0d7b6f91f02a422"],["search/yiqyw14sld.js","a210ba325bb220c2"],["search/zrt18hxdv6.js","b29767f153c37407"],["sources.html","89da5f287a75863c"],["timeline.html","c997ca7f7685cc29"],["treaties/cn-ir-2021.html","5b5c0243dbabe2ea"],["treaties/eaeu-ir-2023.html","f2460b9183197175"],["treaties/kp-ru-2024.html","7c1b155a67665a97"],["treaties/ru-ir-2001.html","c0fb4e35075ee638"],["treaties/ru-ir-2025.html","d3427b5b130f5781"]];
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
