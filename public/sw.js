const FILES = [["404.html","3419b1778087aadc"],["analysis/drones.html","870e9774281bac23"],["analysis/how-it-came-about.html","d87ab3a9468b5230"],["analysis/iran-wants-russia-withholds.html","70295b714703defe"],["analysis/not-north-korea.html","6c3f2481e916afdf"],["analysis/other-agreements.html","58a37490f497076a"],["analysis/outlook.html","8b73a78842992471"],["analysis/security-articles.html","6bfce80588bdd5b3"],["analysis/since-2001.html","8b27d4f3bb2d72a0"],["analysis/since-signature.html","1d853b7631fe87f3"],["analysis/trade.html","18b7cfc7f9bdc6c2"],["analysis/what-the-treaty-is.html","c950c3f245789141"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.9626501b1b.css","9626501b1b9740c1"],["assets/search-query.c70ebb7ad5.js","c70ebb7ad5acaf7a"],["assets/search.c75d8546e0.js","c75d8546e0cd240f"],["assets/site.cbbdead663.js","cbbdead6639ad4c2"],["assets/site.d9e0e89bb1.css","d9e0e89bb1f16616"],["claims.html","eedd5d3a59859e84"],["entities/12-day-war.html","a2757937e1580b2d"],["entities/2026-war-on-iran.html","9e98e3c74d6d59bf"],["entities/abbas-araghchi.html","23e99915e6ae2480"],["entities/alabuga.html","193f6391c4992323"],["entities/ali-khamenei.html","fb17d7b0060ef0da"],["entities/andrey-rudenko.html","d76da5f8427fc7da"],["entities/azerbaijan.html","47c808ca03a665ca"],["entities/bashar-al-assad.html","98540c9144775497"],["entities/bushehr-nuclear-power-plant.html","e74e6abf91f08845"],["entities/carnegie-endowment-for-international-peace.html","4c3a2835779bcd8c"],["entities/caspian-sea.html","1a2d7fdd0a230f70"],["entities/china.html","4566153afc7f64c0"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","c0d0ea85fd63b0ac"],["entities/declaration-on-unilateral-coercive-measures.html","21e9a8914601affe"],["entities/dmitry-peskov.html","0814869b05eaf737"],["entities/e3.html","760ed93592385978"],["entities/eaeu-iran-free-trade-agreement.html","cd941080a5736bfa"],["entities/ebrahim-raisi.html","1d87787bb93b8801"],["entities/eurasian-economic-union.html","ff6c74031524c770"],["entities/federation-council.html","dadaedeb055e5129"],["entities/gazprom.html","66bd83c40cfafcfa"],["entities/guardian-council.html","1c07e810c4e88881"],["entities/hassan-nasrallah.html","29807a7a01e8b258"],["entities/hassan-rouhani.html","ca9217d0251c2d48"],["entities/hezbollah.html","c51a0c6023bfa784"],["entities/international-north-south-transport-corridor.html","b38fd6e09a6ef100"],["entities/iran-china-25-year-agreement.html","e3d09ac0c7d5ae05"],["entities/iran.html","223e4f7dd3104a49"],["entities/islamic-revolutionary-guard-corps.html","a5158f5a7c8b23ea"],["entities/israel.html","f534aa506572a080"],["entities/joint-comprehensive-plan-of-action.html","7be0e9b215b10a31"],["entities/kazem-jalali.html","7e8e6e0cc8f44d1e"],["entities/kim-jong-un.html","a049bdc8a46c4221"],["entities/kish.html","80f4a403c94c66e5"],["entities/majlis.html","5bb31bca44d690c0"],["entities/masoud-pezeshkian.html","3b8501b77d67ac9e"],["entities/mir.html","d9674a415ca7f148"],["entities/mohammad-javad-zarif.html","6d0aeca75053eb46"],["entities/mohammad-khatami.html","56f0f4af58c22dc0"],["entities/mojtaba-khamenei.html","02013141c923c626"],["entities/multipolar-world-order.html","96eb9aad6e169eb8"],["entities/mutual-assistance-clause.html","f49cbc54934f6b17"],["entities/nikita-smagin.html","54487389af43bd0e"],["entities/non-assistance-clause.html","dceff1457965208f"],["entities/north-korea.html","d593733943936ee1"],["entities/rasht-astara-railway.html","e4142d3d2a4abcfa"],["entities/rosatom.html","1e574a7f02a862d6"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","d285bc97b6d4ee03"],["entities/russia-iran-treaty-of-12-march-2001.html","fb495dda5cf571ff"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","0cdf9f71ce8b003a"],["entities/russia.html","96b8751d88be6273"],["entities/russian-gas-supply-to-iran.html","d1982f8f4a0fc87d"],["entities/saudi-arabia.html","666be698831c8b8e"],["entities/shahed-136.html","b107048969a975a7"],["entities/shanghai-cooperation-organisation.html","3f7c0760877234f4"],["entities/shetab.html","984b90e250b2a471"],["entities/snapback.html","acc48741a501c116"],["entities/state-duma.html","512bf859e283a770"],["entities/su-35.html","fd3cd7c97e6afb58"],["entities/syria.html","ebaadfb5c32b8758"],["entities/the-400-billion-dollar-claim.html","d0ddd1d7c2eee172"],["entities/türkiye.html","630efdad509dec78"],["entities/ukraine.html","583d64681ce5bf04"],["entities/unilateral-coercive-measures.html","a86e4a077bcaf522"],["entities/united-arab-emirates.html","3d9681f0da0c4f98"],["entities/united-states.html","b0fc5dcc8fc1243f"],["entities/venezuela.html","b507b44161052efb"],["entities/vladimir-putin.html","d757004c0211089b"],["entities/xi-jinping.html","4d81728e16c04da0"],["entities/yak-130.html","c92fe1ce19ba2344"],["glossary.html","3caaddf8a75ce787"],["index.html","7bd42a2af6d32cd4"],["ledger.html","d5121d667f3f1f7b"],["manifest.webmanifest","89adeaf92e3d4dce"],["search/09m7uyuccm.js","93471366237ee7a7"],["search/7740gzjbt4.js","30832add8a5fee5e"],["search/7t562sk54q.js","41318a6e331ece7d"],["search/9b1r7a2gwy.js","2fd34991d3ecf3e3"],["search/9ma9xm69wt.js","8f71fdce9c003ae0"],["search/cy137xq0lh.js","6724316cd1d134e6"],["search/e2zds3gpfo.js","8b73ace7a8587a5f"],["search/gw90rbhoga.js","6ba100d37c52a5c1"],["search/hhd90qxobs.js","f3ff1cdb22cf1ae1"],["search/index.js","7ad92c397fd5dd7b"],["search/j31jmeuq03.js","f1d02ae4b17bf358"],["search/jnbmgmgcqa.js","14d21a85cdf42b8e"],["search/q8wu4ukuel.js","c8f7e954bd4d18fb"],["sources.html","fc4f15ab669b71cb"],["timeline.html","d8fa3129bc1ce1bc"],["treaties/cn-ir-2021.html","00eff6f377af94e1"],["treaties/eaeu-ir-2023.html","d11c065064c1f424"],["treaties/kp-ru-2024.html","998f029ec80d7640"],["treaties/ru-ir-2001.html","fbeedab10afa5d72"],["treaties/ru-ir-2025.html","0905e3c100d4ead3"]];
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
