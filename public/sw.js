const FILES = [["404.html","2901f041c729da55"],["analysis/drones.html","e807e91b192a2a73"],["analysis/how-it-came-about.html","5d995b712513b441"],["analysis/iran-wants-russia-withholds.html","49b57633daa3ddba"],["analysis/not-north-korea.html","191afb3aefc128ec"],["analysis/other-agreements.html","ed7b527719e2c269"],["analysis/outlook.html","657fa047215751ac"],["analysis/security-articles.html","96fceb719a756317"],["analysis/since-2001.html","54f644842fea167e"],["analysis/since-signature.html","172239d2be26ecf9"],["analysis/trade.html","d7294adb559b2165"],["analysis/what-the-treaty-is.html","4cef0ec4a4b6db16"],["assets/icon-192.png","1666f554a2d475ea"],["assets/icon-512.png","b6adc50c23f562bc"],["assets/icon.svg","3d091a929411e17a"],["assets/print.8e63892eaf.css","8e63892eaf80334e"],["assets/site.6c99c57cf7.css","6c99c57cf72d5a7a"],["assets/site.fa55e0de41.js","fa55e0de4115b1ce"],["claims.html","bbe743d656b2c3e8"],["entities/12-day-war.html","523f3be86f7d6107"],["entities/2026-war-on-iran.html","a468800cf10e37b7"],["entities/abbas-araghchi.html","04520679ca725535"],["entities/alabuga.html","2c01de5e72237b74"],["entities/ali-khamenei.html","8eefe489ea120216"],["entities/andrey-rudenko.html","ade96b32bb40bbcb"],["entities/azerbaijan.html","e80879cf85ce3868"],["entities/bashar-al-assad.html","eb6153f10c537ed8"],["entities/bushehr-nuclear-power-plant.html","479e934454fcc374"],["entities/carnegie-endowment-for-international-peace.html","b7b871a33ae781b5"],["entities/caspian-sea.html","89372ebbdda1b17c"],["entities/china.html","d44c27ada0fd0567"],["entities/convention-on-the-legal-status-of-the-caspian-sea.html","ad0be1450fa65dbb"],["entities/declaration-on-unilateral-coercive-measures.html","593b116fea113a0c"],["entities/dmitry-peskov.html","3c05b467a424c2d3"],["entities/e3.html","2515038a5333df5a"],["entities/eaeu-iran-free-trade-agreement.html","7a3c83220094e86a"],["entities/ebrahim-raisi.html","92205f0e3e4c60d0"],["entities/eurasian-economic-union.html","7d428e8d36241b9b"],["entities/federation-council.html","d58cde50f65036e4"],["entities/gazprom.html","078f1970b28803e8"],["entities/guardian-council.html","8996229eeafb0bac"],["entities/hassan-nasrallah.html","08921e884f71414f"],["entities/hassan-rouhani.html","68da4cec105a5663"],["entities/hezbollah.html","b932f1d2e0c31943"],["entities/international-north-south-transport-corridor.html","87ab5e24a781b6af"],["entities/iran-china-25-year-agreement.html","d02fd3eab8f8b0f8"],["entities/iran.html","08ad8848ba6f7a89"],["entities/islamic-revolutionary-guard-corps.html","c1c7cf5aa726bb89"],["entities/israel.html","fa97ab633a475e8c"],["entities/joint-comprehensive-plan-of-action.html","c3e3b61643843898"],["entities/kazem-jalali.html","b0975ebdab2d496a"],["entities/kim-jong-un.html","d29e6bb11635dfdf"],["entities/kish.html","3fda874e75f08182"],["entities/majlis.html","c625690a55b460a8"],["entities/masoud-pezeshkian.html","bfe3824ef5456e66"],["entities/mir.html","0bd8d9a1f146f020"],["entities/mohammad-javad-zarif.html","b6d72374b6373e51"],["entities/mohammad-khatami.html","b2c7c702ec9ea4a2"],["entities/mojtaba-khamenei.html","60080db0d0ae8d24"],["entities/multipolar-world-order.html","dc0aeb30fffee61f"],["entities/mutual-assistance-clause.html","4d32cfc3a8d6b164"],["entities/nikita-smagin.html","036387e5363d264d"],["entities/non-assistance-clause.html","d26ab3a175730bfd"],["entities/north-korea.html","d2afc9cb4e9d5243"],["entities/rasht-astara-railway.html","cf6b8d5793b84691"],["entities/rosatom.html","2f0a15c437a9cf6e"],["entities/russia-dprk-treaty-on-comprehensive-strategic-partnership.html","88af94575a292565"],["entities/russia-iran-treaty-of-12-march-2001.html","d8de7fc77ef3e196"],["entities/russia-iran-treaty-on-comprehensive-strategic-partnership.html","e8e3f98929dabbb9"],["entities/russia.html","f4ebff9ed6ad849a"],["entities/russian-gas-supply-to-iran.html","4fea170c166be6f0"],["entities/saudi-arabia.html","1b5fff920223821b"],["entities/shahed-136.html","ca8c6e8bb4b6ea80"],["entities/shanghai-cooperation-organisation.html","189d4e671f32c8e3"],["entities/shetab.html","cb60d898982a5d25"],["entities/snapback.html","7aa6f83c176e81e0"],["entities/state-duma.html","ef3c26f257adf204"],["entities/su-35.html","f10c4b07b2f76774"],["entities/syria.html","3283fedd470c417e"],["entities/the-400-billion-dollar-claim.html","e4b43ffa0f392975"],["entities/türkiye.html","c8fb94d26b322476"],["entities/ukraine.html","966abbd9066b2899"],["entities/unilateral-coercive-measures.html","216b61efe24ab13a"],["entities/united-arab-emirates.html","871e11b986fcca53"],["entities/united-states.html","90a6104dc6d10127"],["entities/venezuela.html","1b3543e7e8e8eee8"],["entities/vladimir-putin.html","9d033eba82dc4f9d"],["entities/xi-jinping.html","791864027afaee36"],["entities/yak-130.html","dfbd90a9c2a09dce"],["glossary.html","cac20d896985310b"],["index.html","0918979812ef4e16"],["manifest.webmanifest","8e2b2f95df0cb0ba"],["sources.html","d3b68c59d9062ab0"],["timeline.html","af7e4697833df4b5"],["treaties/cn-ir-2021.html","067a0e40b69206fa"],["treaties/eaeu-ir-2023.html","6a61a6b0241e1f61"],["treaties/kp-ru-2024.html","b8e54e0f979beba4"],["treaties/ru-ir-2001.html","3b791776720f1935"],["treaties/ru-ir-2025.html","2209eaf545ff7613"]];
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
