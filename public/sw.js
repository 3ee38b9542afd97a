const FILES = [["404.html","9539364b28c22704"],["analysis/drones.html","887c2f225cf234ea"],["analysis/how-it-came-about.html","d6ddb9198e9c8b90"],["analysis/iran-wants-russia-withholds.html","a08df24c08130871"],["analysis/not-north-korea.html","c499066fef9e7f52"],["analysis/other-agreements.html","928d190665b9773c"],["analysis/outlook.html","4e8a38ddd4891f44"],["analysis/security-articles.html","9c41e3b3974f5570"],["analysis/since-2001.html","541a06e8cacd1fe4"],["analysis/since-signature.html","6b2e5376331dc847"],["analysis/trade.html","427954c4471f8dd7"],["analysis/what-the-treaty-is.html","ae6cc3141b87e153"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.324b017e3f.css","324b017e3f639e34"],["assets/search-query.c70ebb7ad5.js","c70ebb7ad5acaf7a"],["assets/search.c75d8546e0.js","c75d8546e0cd240f"],["assets/site.07a295f363.css","07a295f363c026a0"],["assets/site.77b638ebac.js","77b638ebaca19a89"],["claims.html","185f9f2d56f8f244"],["entities/12-day-war.html","94f0dd938082d462"],["entities/2026-war-on-iran.html","0920760265542a06"],["entities/abbas-araghchi.html","ccd47754a4341423"],["entities/alabuga.html","42c3f1106d763c20"],["entities/ali-khamenei.html","244f8273dcd011f7"],["entities/andrey-rudenko.html","5aaae867310dedd7"],["entities/azerbaijan.html","f33e2eca28732480"],["entities/bashar-al-assad.html","d205435cea87f3a2"],["entities/bushehr-nuclear-power-plant.html","2c1877e7a5339c78"],["entities/carnegie-endowment-for-international-peace.html","bb7ad40bc205c4e1"],["entities/caspian-sea.html","737125f55cc92247"],["entities/china.html","2b0c31c453aa78f9"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","be382948b069e649"],["entities/declaration-on-unilateral-coercive-measures.html","710f8f7f7c751118"],["entities/dmitry-peskov.html","681a6c0ed0a17b21"],["entities/e3.html","77fa1bf13454b079"],["entities/eaeu-iran-free-trade-agreement.html","7ba9b273acc4d093"],["entities/ebrahim-raisi.html","50f20d796c90482d"],["entities/eurasian-economic-union.html","35bd2328b1cc5aca"],["entities/federation-council.html","4f430b46bec345d7"],["entities/gazprom.html","0a6099565322699f"],["entities/guardian-council.html","3ea89e06331f6b06"],["entities/hassan-nasrallah.html","e624ce1bfbf445e4"],["entities/hassan-rouhani.html","0af2b65de31e24c1"],["entities/hezbollah.html","5f59200fecc69e93"],["entities/international-north-south-transport-corridor.html","16ab3ada2ce8cc6a"],["entities/iran-china-25-year-agreement.html","b8d76cf04516b230"],["entities/iran.html","8c9535acb16c5f3b"],["entities/islamic-revolutionary-guard-corps.html","aaf402586b13f1d3"],["entities/israel.html","a575162323394db9"],["entities/joint-comprehensive-plan-of-action.html","a00a13b89025fe06"],["entities/kazem-jalali.html","042855ab2bab2640"],["entities/kim-jong-un.html","272def31c941063b"],["entities/kish.html","55671098933e6bd9"],["entities/majlis.html","c1651e61630d80f2"],["entities/masoud-pezeshkian.html","f38494929222334f"],["entities/mir.html","7a488e3aea827411"],["entities/mohammad-javad-zarif.html","fb320802726677c0"],["entities/mohammad-khatami.html","e4ab41bea97f8d8b"],["entities/mojtaba-khamenei.html","6e8442b660a1a1fb"],["entities/multipolar-world-order.html","9e136b227b2b96b6"],["entities/mutual-assistance-clause.html","2bf545bf740ee5c1"],["entities/nikita-smagin.html","3e1c20b0ec074bc0"],["entities/non-assistance-clause.html","e53b7b130b003bb9"],["entities/north-korea.html","c6027b4e57be49b8"],["entities/rasht-astara-railway.html","80b4ff887851ce0a"],["entities/rosatom.html","1059a59cf283e48b"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","1515b1bfdc2c7dc0"],["entities/russia-iran-treaty-of-12-march-2001.html","e1752759c7a87bbc"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","21b228938ec878cb"],["entities/russia.html","cec6d091b52e5c9b"],["entities/russian-gas-supply-to-iran.html","4d50ef6305211a04"],["entities/saudi-arabia.html","7cc22a210806ffe5"],["entities/shahed-136.html","f3d543ed26ddcce0"],["entities/shanghai-cooperation-organisation.html","49d6d1834884f641"],["entities/shetab.html","0ba99318407d787d"],["entities/snapback.html","760adbced21b8662"],["entities/state-duma.html","21136adb53147a50"],["entities/su-35.html","36797092dc0dd7c4"],["entities/syria.html","f9e0b986212aae01"],["entities/the-400-billion-dollar-claim.html","340ff069ecb49b66"],["entities/türkiye.html","164912f967bd7cd2"],["entities/ukraine.html","4733895889b535ad"],["entities/unilateral-coercive-measures.html","28042f59a869e1c7"],["entities/united-arab-emirates.html","260086014ac70223"],["entities/united-states.html","d5b26559d5ab58d2"],["entities/venezuela.html","fc798a138e6a397d"],["entities/vladimir-putin.html","cffb70b90e0dfa9a"],["entities/xi-jinping.html","afb38410a808f131"],["entities/yak-130.html","fc6f298c148906c7"],["glossary.html","a2ded01f9cb09cdc"],["index.html","508957d9a97f48df"],["ledger.html","8629525e756767c0"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["search/1aocrec2l8.js","8db5f69ed72baf2b"],["search/4tbj6pxvw3.js","d6b847f2521aab1a"],["search/6zb088dlim.js","063736ea1d5421be"],["search/adn96s0lo2.js","7a1cfa4c69ce2585"],["search/gbxqaerdvy.js","7e56f932f7a88062"],["search/index.js","74a7bcfc30719e29"],["search/kb3qzwxbgj.js","7dc809c0e53b09f0"],["search/m9dks0a922.js","696dd06f53a82ceb"],["search/mi8dkylcy4.js","fc2cf1285e0553a3"],["search/th317oz751.js","3f6d7b6ddb07b567"],["search/ubakloj6ey.js","55c189a40a71b0c2"],["search/x7ldr8obbx.js","88cb463fec3e3ac0"],["sources.html","cd304d9aa7991874"],["timeline.html","6b9451708c799d7a"],["treaties/cn-ir-2021.html","8966d23e9c710c8e"],["treaties/eaeu-ir-2023.html","6eb3185a706a607b"],["treaties/kp-ru-2024.html","139de686adabce65"],["treaties/ru-ir-2001.html","3c6852be6e5a241c"],["treaties/ru-ir-2025.html","f40c2f77be13e30a"]];
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
