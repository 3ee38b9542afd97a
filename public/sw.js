const FILES = [["404.html","255439ad8a689fa7"],["analysis/drones.html","f5fda246e010c7d8"],["analysis/how-it-came-about.html","0dcc4fae1bb1bf4f"],["analysis/iran-wants-russia-withholds.html","36a9114ca25e608e"],["analysis/not-north-korea.html","33ab8c91ce11a593"],["analysis/other-agreements.html","4a19feb5facc68e0"],["analysis/outlook.html","b313b2f73421e5d6"],["analysis/security-articles.html","f2f7ad773b00382c"],["analysis/since-2001.html","2119a211b3859208"],["analysis/since-signature.html","6391b35dec0fabbe"],["analysis/trade.html","7c8cf3831b5746a7"],["analysis/what-the-treaty-is.html","1c290ec56add6165"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.0797f54f57.css","0797f54f571a30e7"],["assets/search-query.c70ebb7ad5.js","c70ebb7ad5acaf7a"],["assets/search.c75d8546e0.js","c75d8546e0cd240f"],["assets/site.669133a5e1.js","669133a5e19c35a6"],["assets/site.679b30db78.css","679b30db789036a3"],["claims.html","008b042800221e1d"],["entities/12-day-war.html","944648d6d8c7cf14"],["entities/2026-war-on-iran.html","0b8c8e1345525952"],["entities/abbas-araghchi.html","5229f0033636dfb0"],["entities/alabuga.html","c5d4612c6c28e197"],["entities/ali-khamenei.html","9e59f42d91152b93"],["entities/andrey-rudenko.html","372f4e29a613c9a4"],["entities/azerbaijan.html","3f1d2f13573c14d3"],["entities/bashar-al-assad.html","f6a62450e044be44"],["entities/bushehr-nuclear-power-plant.html","7bc3098e94ecfa56"],["entities/carnegie-endowment-for-international-peace.html","49fd365319e531e0"],["entities/caspian-sea.html","fea305dbb4885e9c"],["entities/china.html","bf83a9e23e1fc00c"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","06b1c149ff922668"],["entities/declaration-on-unilateral-coercive-measures.html","724ac591a2cedc89"],["entities/dmitry-peskov.html","983c71e9722c05d7"],["entities/e3.html","ba8dc847efb8a431"],["entities/eaeu-iran-free-trade-agreement.html","a17691bdd0bac73a"],["entities/ebrahim-raisi.html","2366ddb5b4fe99e7"],["entities/eurasian-economic-union.html","d666063524b8e624"],["entities/federation-council.html","ca0ce728d80ac18e"],["entities/gazprom.html","76cc31c33e996ef0"],["entities/guardian-council.html","7b803e1a0c684624"],["entities/hassan-nasrallah.html","e4b9e867aa8cde0a"],["entities/hassan-rouhani.html","d946e26b31f94fb2"],["entities/hezbollah.html","c749328645de9061"],["entities/international-north-south-transport-corridor.html","65872425618fa98a"],["entities/iran-china-25-year-agreement.html","5ad6771020f5b017"],["entities/iran.html","a4cbdf215f3d6b4c"],["entities/islamic-revolutionary-guard-corps.html","066681dbe6a53922"],["entities/israel.html","2fd3f0ea6e29017b"],["entities/joint-comprehensive-plan-of-action.html","4befede8295be186"],["entities/kazem-jalali.html","26905ed5d473108d"],["entities/kim-jong-un.html","308dd71911d262fd"],["entities/kish.html","cbd99a1a3d3b9346"],["entities/majlis.html","b9a4705eaf84e569"],["entities/masoud-pezeshkian.html","c4f5e76cc7d7de1e"],["entities/mir.html","f55f74fd2698f427"],["entities/mohammad-javad-zarif.html","6dd3467d7a0ae853"],["entities/mohammad-khatami.html","7bcc8322327124e5"],["entities/mojtaba-khamenei.html","353e8a95276fc46f"],["entities/multipolar-world-order.html","c4e1ea637168c03a"],["entities/mutual-assistance-clause.html","6f6fc452e60b4b95"],["entities/nikita-smagin.html","86508056b2974bc6"],["entities/non-assistance-clause.html","9f12d7402c144c71"],["entities/north-korea.html","7a0a4bc27301dceb"],["entities/rasht-astara-railway.html","a4edf817d422e758"],["entities/rosatom.html","feb074711b5f4c1c"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","4ccf982f2a81e90f"],["entities/russia-iran-treaty-of-12-march-2001.html","08405ee19e2d7594"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","a7d8e4cefcd30ea0"],["entities/russia.html","39a587cef443087f"],["entities/russian-gas-supply-to-iran.html","05ec43ca00fbd936"],["entities/saudi-arabia.html","7080795d071bd9f8"],["entities/shahed-136.html","81f038ed79dc78ee"],["entities/shanghai-cooperation-organisation.html","3155fe81fb84052f"],["entities/shetab.html","940531d14a1de154"],["entities/snapback.html","5fd232e464ddf982"],["entities/state-duma.html","19edd1ac6ecd5b3d"],["entities/su-35.html","ef9814ef8d8856c2"],["entities/syria.html","d29773315948f835"],["entities/the-400-billion-dollar-claim.html","66783ef15945d585"],["entities/türkiye.html","abd67b48529a979d"],["entities/ukraine.html","5e0bd0f33b1548b6"],["entities/unilateral-coercive-measures.html","e6abbde7de18f029"],["entities/united-arab-emirates.html","f677f7dce5d2847a"],["entities/united-states.html","97e7a8d73685095b"],["entities/venezuela.html","f3cebe287d78bb3a"],["entities/vladimir-putin.html","02822a43d22a2a9b"],["entities/xi-jinping.html","343c560240484350"],["entities/yak-130.html","8c0393f0996ff8a4"],["glossary.html","fdf5cab82b334feb"],["index.html","ee9b04393d557724"],["ledger.html","58af0f5dddc9fd85"],["manifest.webmanifest","89adeaf92e3d4dce"],["search/09m7uyuccm.js","93471366237ee7a7"],["search/2t1wby2sk7.js","636b49ec89dc84b2"],["search/4lvqj0pi57.js","cefd1c03b4385716"],["search/5tw58cg6nl.js","871791648d035e63"],["search/evzmy6cwyl.js","ef51e6cc303bc88b"],["search/f7bbrwqd4y.js","cf159cb522376d5e"],["search/fayphfev5t.js","22d7b9ff060c03f6"],["search/i2zb76aeat.js","cbfe8d3862ccaccc"],["search/index.js","0923a60feffc6378"],["search/n9nz2tdctp.js","fe25f2167c71aa68"],["search/na6v50layp.js","b0d7b6f91f02a422"],["search/yiqyw14sld.js","a210ba325bb220c2"],["search/zrt18hxdv6.js","b29767f153c37407"],["sources.html","b230e50a2ffc4c4c"],["timeline.html","4c6e1cd03d08f7d6"],["treaties/cn-ir-2021.html","132156f66d733834"],["treaties/eaeu-ir-2023.html","435aa73b3bcd33e0"],["treaties/kp-ru-2024.html","07fe64bfe927a359"],["treaties/ru-ir-2001.html","caf1c684507738e3"],["treaties/ru-ir-2025.html","ed6b8fe6dcc0f380"]];
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
