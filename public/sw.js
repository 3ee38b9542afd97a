const FILES = [["404.html","2ba2d191247615b6"],["analysis/drones.html","e180cce54aee9b56"],["analysis/how-it-came-about.html","91d1dfe6fc62b62f"],["analysis/iran-wants-russia-withholds.html","17dc261f16b18ff3"],["analysis/not-north-korea.html","bc333f4f2fafcf69"],["analysis/other-agreements.html","75cc78a99e3e0341"],["analysis/outlook.html","92ea645861893fea"],["analysis/security-articles.html","0655e87e614e44ca"],["analysis/since-2001.html","7f25889c71f47b33"],["analysis/since-signature.html","a86627807acfcad8"],["analysis/trade.html","91b2b36565364bc6"],["analysis/what-the-treaty-is.html","55facd2d7dcc0233"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.0797f54f57.css","0797f54f571a30e7"],["assets/search-query.c70ebb7ad5.js","c70ebb7ad5acaf7a"],["assets/search.c75d8546e0.js","c75d8546e0cd240f"],["assets/site.20d25024e7.css","20d25024e77653e2"],["assets/site.669133a5e1.js","669133a5e19c35a6"],["claims.html","8e9d0c9228276db4"],["entities/12-day-war.html","a3e1d4f492a6f752"],["entities/2026-war-on-iran.html","8921e08f6b5b6374"],["entities/abbas-araghchi.html","a376245b909a0cc4"],["entities/alabuga.html","d231b98383c8fa17"],["entities/ali-khamenei.html","4f054b001ca4aa7c"],["entities/andrey-rudenko.html","0f17e0d3e9328417"],["entities/azerbaijan.html","b4966e9c2c22fc42"],["entities/bashar-al-assad.html","b124054c590ca60f"],["entities/bushehr-nuclear-power-plant.html","191709fb96909e56"],["entities/carnegie-endowment-for-international-peace.html","5bd0055d052e9345"],["entities/caspian-sea.html","e2f2b8c15df1ff48"],["entities/china.html","71fd88bbe9a2de6c"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","7cbb09d7d8dd2c37"],["entities/declaration-on-unilateral-coercive-measures.html","2387c75d3fc2d0af"],["entities/dmitry-peskov.html","7acba34c89438dea"],["entities/e3.html","e23a07b32844c07a"],["entities/eaeu-iran-free-trade-agreement.html","5d530affaf148345"],["entities/ebrahim-raisi.html","74ab415b7b77629c"],["entities/eurasian-economic-union.html","a033b094b1a5e42e"],["entities/federation-council.html","85b013ddd4a9c4ed"],["entities/gazprom.html","01effcda66159656"],["entities/guardian-council.html","59cc9ca8fd365cd3"],["entities/hassan-nasrallah.html","8d1ab1e98dd81d15"],["entities/hassan-rouhani.html","4086e7e0a8c98dc1"],["entities/hezbollah.html","23c4911c6baa585b"],["entities/international-north-south-transport-corridor.html","14a4b0c521cc1a5e"],["entities/iran-china-25-year-agreement.html","586f914ac5a31b16"],["entities/iran.html","93671a176a91c66a"],["entities/islamic-revolutionary-guard-corps.html","0bf123c6d1f3f172"],["entities/israel.html","892fb2ff783d6824"],["entities/joint-comprehensive-plan-of-action.html","89b3d3af64b499e9"],["entities/kazem-jalali.html","d5b16f2ac04973ca"],["entities/kim-jong-un.html","6ffaeeb26be56b8f"],["entities/kish.html","d051f448e0767c82"],["entities/majlis.html","e39f6cc42f720a6c"],["entities/masoud-pezeshkian.html","e84ad624434ca358"],["entities/mir.html","28242fa0da3078b2"],["entities/mohammad-javad-zarif.html","04e127f039e175ff"],["entities/mohammad-khatami.html","43759b87aec897b9"],["entities/mojtaba-khamenei.html","ce30b8f5d6dc831a"],["entities/multipolar-world-order.html","0f9e11c4f725e107"],["entities/mutual-assistance-clause.html","e176b712edf0a7c7"],["entities/nikita-smagin.html","23445f11e29b7850"],["entities/non-assistance-clause.html","b748b5413d14aa75"],["entities/north-korea.html","c71ffc1a9217f576"],["entities/rasht-astara-railway.html","732941528e507ad6"],["entities/rosatom.html","b72ea3ddd9a0ded3"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","95f975f1130a786a"],["entities/russia-iran-treaty-of-12-march-2001.html","587ccc9ffa03144b"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","90e7a51f61411905"],["entities/russia.html","b42f4402bc37c6e1"],["entities/russian-gas-supply-to-iran.html","df6efcff8585b369"],["entities/saudi-arabia.html","ef46b7a444d8dc77"],["entities/shahed-136.html","7d6aa7ee9673fe37"],["entities/shanghai-cooperation-organisation.html","fdae289ddcec1a90"],["entities/shetab.html","2a5a2ce39dff61f6"],["entities/snapback.html","388dda640533e888"],["entities/state-duma.html","4886a6c0f16db6e3"],["entities/su-35.html","491ab6bee87b780a"],["entities/syria.html","aed43a3e5ca49f8d"],["entities/the-400-billion-dollar-claim.html","769844015fbe3bea"],["entities/türkiye.html","0225db1290e673b6"],["entities/ukraine.html","cff513250b542378"],["entities/unilateral-coercive-measures.html","d1b586fae723632a"],["entities/united-arab-emirates.html","e1c0daf34e9c96a4"],["entities/united-states.html","112e6945a9e85072"],["entities/venezuela.html","8fe859947a12d310"],["entities/vladimir-putin.html","4fa3b18ba6bdaa5f"],["entities/xi-jinping.html","c00e21015112c02d"],["entities/yak-130.html","f691445236cf51e1"],["glossary.html","d7072d680e2657d2"],["index.html","0a40580ff31f3356"],["ledger.html","6a977da8a516db34"],["manifest.webmanifest","89adeaf92e3d4dce"],["search/09m7uyuccm.js","93471366237ee7a7"],["search/0rdrhq0hl0.js","d727222dd915b47b"],["search/7740gzjbt4.js","30832add8a5fee5e"],["search/7t562sk54q.js","41318a6e331ece7d"],["search/8yt9jv2mkq.js","0721ee67a948cb79"],["search/9b1r7a2gwy.js","2fd34991d3ecf3e3"],["search/9ej2fvcb4x.js","b19ffc480c3f8cda"],["search/hcyygfm3uy.js","3feb0158bec64c2a"],["search/index.js","bf2ba3583f694c5a"],["search/jnbmgmgcqa.js","14d21a85cdf42b8e"],["search/n9nz2tdctp.js","fe25f2167c71aa68"],["search/yz80zuc8u4.js","5aaa42aaa432bc3b"],["search/yzv4gc98se.js","f6fd973543e55a32"],["sources.html","e2564692ae907a79"],["timeline.html","5c2951f32a801628"],["treaties/cn-ir-2021.html","c75b5d54135397bf"],["treaties/eaeu-ir-2023.html","db8938b91bd53126"],["treaties/kp-ru-2024.html","abb7200e27552212"],["treaties/ru-ir-2001.html","1ae62b684ed88968"],["treaties/ru-ir-2025.html","8ea3392c87bccccb"]];
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
