// The query side of the search without a browser: node query.js FOLDER, questions as JSON on standard input.
// FOLDER holds search-query.js and the index's files; what is loaded and how much goes into the answer.
"use strict";
const fs = require("fs"), path = require("path"), vm = require("vm");
const folder = process.argv[2];
const context = vm.createContext({ window: {}, atob: (text) => Buffer.from(text, "base64").toString("latin1") });
const run = (file) => {
  const text = fs.readFileSync(path.join(folder, file), "utf8");
  vm.runInContext(text, context, { filename: file });
  return Buffer.byteLength(text);
};
const take = () => Object.fromEntries(context.window.briefingSearch.map(([name, ...parts]) => [name, parts]));
let loaded = run("search-query.js") + run("search/index.js");
const fresh = () => {
  const files = {};
  const load = async (name, file) => {
    if (take()[name]) return take()[name];
    if (!files[name]) { loaded += run(file); files[name] = true; }
    return take()[name];
  };
  return take().query[0](take().index[0], load);
};
(async () => {
  const query = fresh();
  const answers = [];
  for (const question of JSON.parse(fs.readFileSync(0, "utf8"))) {
    if (question.cut !== undefined) { answers.push(query.cut(question.cut).map(([word, , , isPart]) => (isPart ? "+" : "") + word)); continue; }
    const { words, found } = await query.ask(question.find);
    const lines = [`${found.length} found`];
    for (const { record } of found.slice(0, 10)) {
      const { kind, address, title, text } = await query.show(record), { hits, from, to } = query.excerpt(text, words);
      const marked = (text, hits) => hits.reduceRight((t, [, a, b]) => `${t.slice(0, a)}[${t.slice(a, b)}]${t.slice(b)}`, text);
      const shown = hits.filter(([, a, b]) => a >= from && b <= to).map(([word, a, b]) => [word, a - from, b - from]);
      lines.push([kind, address, marked(title, query.mark(title, words)), marked(text.slice(from, to), shown)].join(" | "));
    }
    answers.push(lines);
  }
  process.stdout.write(JSON.stringify({ loaded, answers }));
})();
