const FILES = [["404.html","23d01a3143ba7afc"],["analysis/drones.html","0a36876eca95db21"],["analysis/how-it-came-about.html","65d46619ab8e0120"],["analysis/iran-wants-russia-withholds.html","407497c13b7fd91a"],["analysis/not-north-korea.html","19db798193e6a89f"],["analysis/other-agreements.html","1e5fd254ae8c6aeb"],["analysis/outlook.html","459d42973432ca46"],["analysis/security-articles.html","96f48be217ee919c"],["analysis/since-2001.html","9f407d26a33fcafd"],["analysis/since-signature.html","483213166bd600bf"],["analysis/trade.html","c17b09cb5ac1fbf6"],["analysis/what-the-treaty-is.html","2239dea4026498d1"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.9626501b1b.css","9626501b1b9740c1"],["assets/search-query.c70ebb7ad5.js","c70ebb7ad5acaf7a"],["assets/search.c75d8546e0.js","c75d8546e0cd240f"],["assets/site.506ae2566b.js","506ae2566b2d8986"],["assets/site.ea5df214c3.css","ea5df214c3365f3a"],["claims.html","ecb8f6ed21d2c774"],["entities/12-day-war.html","9f7150eda2b356c5"],["entities/2026-war-on-iran.html","9397cf37b01799c3"],["entities/abbas-araghchi.html","7773f5509636fcfd"],["entities/alabuga.html","8f54b9eec979f58f"],["entities/ali-khamenei.html","7cfc2cc9f75d2bc2"],["entities/andrey-rudenko.html","aef81191ac623374"],["entities/azerbaijan.html","5bb8aa8d13cf32a7"],["entities/bashar-al-assad.html","c3cf9d5d82fdd1b1"],["entities/bushehr-nuclear-power-plant.html","7aaeb784f8d40980"],["entities/carnegie-endowment-for-international-peace.html","6d73901578fa14ef"],["entities/caspian-sea.html","f3033bc9f443d5d6"],["entities/china.html","741bf2a9036c60ac"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","a0c7c15dae48594f"],["entities/declaration-on-unilateral-coercive-measures.html","4352e27d9c546438"],["entities/dmitry-peskov.html","fd19ffc1cf9b5aad"],["entities/e3.html","bd4c7e9f889b3082"],["entities/eaeu-iran-free-trade-agreement.html","5bd71276e9a03e4d"],["entities/ebrahim-raisi.html","f28610ed528c1af9"],["entities/eurasian-economic-union.html","0c6a636d02260fa4"],["entities/federation-council.html","c8c8f245c78952d9"],["entities/gazprom.html","6d62a40eec497c9e"],["entities/guardian-council.html","d658c5b9a2d96b35"],["entities/hassan-nasrallah.html","76fab90174fa3974"],["entities/hassan-rouhani.html","fbea9964ae1ae0e2"],["entities/hezbollah.html","4ae2afca6aec5bff"],["entities/international-north-south-transport-corridor.html","61bb0553d07997b7"],["entities/iran-china-25-year-agreement.html","7dbab28da22f0132"],["entities/iran.html","e72c450e4af2b4dc"],["entities/islamic-revolutionary-guard-corps.html","03d7d2d9e01e7490"],["entities/israel.html","f4d5e02a34f924e0"],["entities/joint-comprehensive-plan-of-action.html","da2ec3ed867b05ce"],["entities/kazem-jalali.html","63c55b5afee8e3e7"],["entities/kim-jong-un.html","aa0b43494d43a657"],["entities/kish.html","f75ce11ed5539760"],["entities/majlis.html","1573db8623ff9314"],["entities/masoud-pezeshkian.html","980022a501383408"],["entities/mir.html","9e87107edf212e6b"],["entities/mohammad-javad-zarif.html","927c1e1d583e8cff"],["entities/mohammad-khatami.html","f7cdebe189cf2325"],["entities/mojtaba-khamenei.html","e527360ae5c19d0d"],["entities/multipolar-world-order.html","8bdf0c64865fb051"],["entities/mutual-assistance-clause.html","eaab8e6cf342fa3c"],["entities/nikita-smagin.html","b8dbd2355d9687bd"],["entities/non-assistance-clause.html","79f27c24fccf0c33"],["entities/north-korea.html","b692c8ee3f3f534b"],["entities/rasht-astara-railway.html","3e01709980c0d257"],["entities/rosatom.html","71408150edc145b2"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","da9ec78a84ce20f2"],["entities/russia-iran-treaty-of-12-march-2001.html","be82cc7ad25267b1"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","4d4a3fdc8ff70524"],["entities/russia.html","451614fd50ba1ce8"],["entities/russian-gas-supply-to-iran.html","ba04ba2e4faef9f1"],["entities/saudi-arabia.html","822680a1402b1fa7"],["entities/shahed-136.html","d8c6342fdfe62eaa"],["entities/shanghai-cooperation-organisation.html","91f7535c9b483f6f"],["entities/shetab.html","a014639c969310be"],["entities/snapback.html","aedd193f2f030464"],["entities/state-duma.html","5cf387c0864e5987"],["entities/su-35.html","1d298e36c5b2d0d8"],["entities/syria.html","49bb4e53f8bced94"],["entities/the-400-billion-dollar-claim.html","af43947cca57d44a"],["entities/türkiye.html","ff17189effc60bc8"],["entities/ukraine.html","8f2d10556f88b31d"],["entities/unilateral-coercive-measures.html","840ef2f7e41c0e0f"],["entities/united-arab-emirates.html","94d886ce89f6b710"],["entities/united-states.html","a8bd277b666b0b2e"],["entities/venezuela.html","615218ed162e5840"],["entities/vladimir-putin.html","944226640ab16ade"],["entities/xi-jinping.html","9dd205ea879d73fb"],["entities/yak-130.html","169a64a5decd8ac3"],["glossary.html","5afbd258f5b459d2"],["index.html","aba11ef655dd1ae4"],["ledger.html","6f1176c31508b58e"],["manifest.webmanifest","89adeaf92e3d4dce"],["search/09m7uyuccm.js","93471366237ee7a7"],["search/7740gzjbt4.js","30832add8a5fee5e"],["search/7t562sk54q.js","41318a6e331ece7d"],["search/9b1r7a2gwy.js","2fd34991d3ecf3e3"],["search/9ma9xm69wt.js","8f71fdce9c003ae0"],["search/cy137xq0lh.js","6724316cd1d134e6"],["search/gw90rbhoga.js","6ba100d37c52a5c1"],["search/hhd90qxobs.js","f3ff1cdb22cf1ae1"],["search/index.js","ab9170b1c7b411dd"],["search/j31jmeuq03.js","f1d02ae4b17bf358"],["search/jnbmgmgcqa.js","14d21a85cdf42b8e"],["search/q8wu4ukuel.js","c8f7e954bd4d18fb"],["search/yzpzxertbl.js","03b8082df8ed1728"],["sources.html","c92dd7180c95c0e8"],["timeline.html","5d3b4bc2d9682056"],["treaties/cn-ir-2021.html","065353d95c294e8e"],["treaties/eaeu-ir-2023.html","834503623e703e6f"],["treaties/kp-ru-2024.html","0e39914840eac88c"],["treaties/ru-ir-2001.html","f421d03447b818be"],["treaties/ru-ir-2025.html","67bf9538b20a4f90"]];
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
