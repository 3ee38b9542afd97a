// The query side of the search: folding, words, postings, rank. No elements, no network: `made` is what the index
// script holds, `load` gives another script's data. Loaded by search.js; Sources/Search describes the data's form.
(window.briefingSearch = window.briefingSearch || []).push(["query", (made, load) => {
  "use strict";
  const weights = [24, 14, 12, 7, 3, 2]; // by place: whole name, name, title, heading, often, text
  const index = { ...made, words: made.words.split(" "), names: made.names.split(" "), marks: {}, runs: [] };
  const script = (number) => load(index.names[number], `search/${index.names[number]}.js`); // words' first, then records'
  const once = (make, known = {}) => (key) => known[key] ||= make(key);

  // Bits: Elias gamma counts and Rice-coded gaps.
  const reader = (base64) => {
    const bytes = atob(base64);
    let at = 0;
    const bit = () => {
      if (at >= bytes.length * 8) throw Error("search data cut short");
      return bytes.charCodeAt(at >> 3) >> (7 - (at++ & 7)) & 1;
    };
    const zeros = () => { let n = 0; while (!bit()) n++; return n; };
    const number = (n, value = 0) => { while (n--) value = value * 2 + bit(); return value; };
    const list = () => {
      const count = number(zeros(), 1) - 1, values = [];
      let low = 0;
      while (count && count * 2 ** (low + 1) <= index.count - count) low++;
      for (let i = 0, next = 0; i < count; i++, next++) values.push(next += (zeros() << low) + number(low));
      return values;
    };
    return { list, align: () => { at = (at + 7) & ~7; } };
  };

  index.heads = reader(made.heads).list();
  index.records = reader(made.records).list();
  let begin = 0;
  for (const run of made.folds.split(" ")) {
    const [, length, kind, value] = /^(.+?)([A-Z])(.*)$/.exec(run);
    index.runs.push({ from: begin, kind, value });
    begin += parseInt(length, 36);
  }
  index.runs.push({ from: begin, kind: "S" });
  made.marks.replace(/(.)(.)(.)/gsu, (_, base, mark, letter) => { index.marks[base + mark] = letter; });

  // Folding: what a character becomes. A space ends a word (and what follows it is a word by itself), "+" joins.
  const last = (array, test) => {
    let low = 0, high = array.length;
    while (low < high) { const middle = (low + high) >> 1; if (test(array[middle])) low = middle + 1; else high = middle; }
    return low - 1;
  };
  const fold = once((character) => {
    const value = character.codePointAt(0), run = index.runs[last(index.runs, (r) => r.from <= value)];
    switch (run.kind) {
      case "S": return " ";
      case "I": return "";
      case "J": return "+";
      case "A": return " " + character;
      case "X": return run.value;
      case "C": return String.fromCodePoint(parseInt(run.value, 36));
      case "P": return String.fromCodePoint(value + 1 - (value - run.from) % 2);
      default: return String.fromCodePoint(value + parseInt(run.value, 36));
    }
  });
  // The words of a text: [folded, start, end, whether it is a part that ZWNJ joins].
  const cut = (text) => {
    const words = [];
    let word = "", size = 0, from = 0, at = 0, joints = [];
    const close = () => {
      if (word) words.push([word, from, at, false]);
      if (joints.length && (joints.length > 1 || joints[0][0] < word.length)) {
        let begin = 0;
        for (const [end, place] of [...joints, [word.length, at]]) {
          if (end > begin) words.push([word.slice(begin, end), from, place, true]);
          begin = end;
          from = place + 1;
        }
      }
      word = "";
      size = 0;
      joints = [];
    };
    for (const character of text) {
      const folded = fold(character);
      if (folded[0] === " ") {
        close();
        if (folded[1]) words.push([folded.slice(1), at, at + character.length, false]);
      } else if (folded === "+") {
        if (word && (!joints.length || joints.at(-1)[0] < word.length)) joints.push([word.length, at]);
      } else if (folded) {
        if (!word) from = at;
        for (const letter of folded) if (size < index.longest) { word += letter; size++; }
      } else {
        const letter = index.marks[word.slice(-1) + character];
        if (letter) word = word.slice(0, -1) + letter;
      }
      at += character.length;
    }
    close();
    return words;
  };

  const words = (text) => cut(text).filter((word) => !word[3]).map((word) => word[0]);

  // Words: the entries of a script, and those that a query's word finds.
  const entries = once(async (number) => {
    const [words, lists] = await script(number), read = reader(lists);
    let key = "";
    return words.split(" ").map((text) => {
      key = key.slice(0, parseInt(text[0], 36)) + text.slice(1).replace("*", "");
      const entry = { key, isBeginning: text.endsWith("*"), places: weights.map(read.list) };
      read.align();
      return entry;
    });
  });
  const find = async (word, isOpen) => {
    const found = [], end = isOpen ? last(index.words, (w) => w < word + "\uffff") : 0;
    let number = last(index.words, (w) => w <= word);
    do {
      for (const entry of await entries(number)) {
        const isWord = entry.key === word && !entry.isBeginning;
        if (isWord || isOpen && entry.key.startsWith(word) && !(found[0] && found[0].isBeginning)) found.push(entry);
      }
    } while (++number <= end && !(found[0] && found[0].isBeginning));
    return found;
  };
  // A query's words are beginnings too, save short ones that are complete.
  const isBeginning = (words, i) => i === words.length - 1 || words[i].length > 2;
  // A score for each record.
  const rate = async (word, isOpen) => {
    const scores = new Float32Array(index.count), found = await find(word, isOpen);
    const count = found.reduce((n, entry) => n + entry.places.reduce((m, list) => m + list.length, 0), 0);
    for (const entry of found) {
      const factor = (entry.key === word && !entry.isBeginning ? 1 : .6) * Math.log(1 + index.count / count);
      entry.places.forEach((list, place) => {
        for (const record of list) scores[record] = Math.max(scores[record], weights[place] * factor);
      });
    }
    return scores;
  };
  const lines = once(async (number) => (await script(index.words.length + number))[0].split("\n"));
  const place = (record) => last(index.records, (first) => first <= record);
  const show = async (record) => {
    const number = place(record), line = (await lines(number))[record - index.records[number]].split("\t");
    return { kind: line[0], lang: line[1], address: line[2], title: line[3], context: line[4], text: line[5] };
  };
  // How much of a name a query's words are, where it holds them in their order, each as often as it is asked for: 1
  // where they are all of it. The last may be a beginning, and a word of the name may be an abbreviation.
  const share = (query, name) => {
    const held = words(name);
    let at = 0, sum = 0;
    for (const word of held) {
      if (at === query.length) break;
      const asked = query[at], isLast = at === query.length - 1;
      if (word === asked) { at++; sum++; }
      else if (isLast && word.startsWith(asked) || word.length > 2 && asked.startsWith(word)) { at++; sum += .9; }
    }
    return at === query.length ? sum / held.length : 0;
  };
  // Lifts what a query of several words calls by its name: of the best, those whose names stand in a few scripts.
  const lift = async (query, best) => {
    const numbers = new Set();
    await Promise.all(best.slice(0, 200).map(async (result) => {
      const number = place(result.record);
      if (numbers.size === 4 && !numbers.has(number)) return;
      numbers.add(number);
      const { title, context } = await show(result.record);
      result.score *= 1 + Math.max(share(query, title), share(query, `${context} ${title}`));
    }));
  };
  // The records that hold all words, three of a page at most; else the best of a page that holds them scattered.
  const search = async (words) => {
    const scores = await Promise.all(words.map((word, i) => rate(word, isBeginning(words, i)))), pages = [];
    const byScore = (a, b) => b.score - a.score || a.record - b.record;
    index.heads.forEach((from, head) => {
      const end = head + 1 < index.heads.length ? index.heads[head + 1] : index.count, whole = [], seen = new Set();
      let best = { score: 0 };
      for (let record = from; record < end; record++) {
        let score = 0, count = 0;
        scores.forEach((list, i) => { if (list[record]) { score += list[record]; count++; seen.add(i); } });
        if (count === words.length) whole.push({ record, score });
        else if (score / 2 > best.score) best = { record, score: score / 2 };
      }
      if (whole.length) pages.push(whole);
      else if (seen.size === words.length) pages.push([best]);
    });
    if (words.length > 1) await lift(words, pages.flat().sort(byScore));
    return pages.flatMap((page) => page.sort(byScore).slice(0, 3)).sort(byScore);
  };
  // A question's words and what they find. Where that is nothing, initials are one word ("U.S.") and figures stand
  // apart from letters ("su35").
  const ask = async (text) => {
    const other = text.replace(/(\p{L}\.){2,}/gu, (all) => all.replaceAll(".", ""))
      .replace(/\p{L}(?=\p{N})|\p{N}(?=\p{L})/gu, "$& ");
    const asked = words(text), found = asked.length ? await search(asked) : [];
    return found.length || other === text ? { words: asked, found } : ask(other);
  };

  // The words of a text that a query finds, and the stretch that holds the most of them.
  const mark = (text, words) => {
    let end = 0;
    return cut(text).filter(([word, from, to]) => {
      const isHit = from >= end && words.some((w, i) => word === w || isBeginning(words, i) && word.startsWith(w));
      if (isHit) end = to;
      return isHit;
    });
  };
  const excerpt = (text, words) => {
    const hits = mark(text, words);
    let from = 0, most = 0;
    for (const [, start] of hits) {
      const near = new Set(hits.filter((hit) => hit[1] >= start && hit[2] < start + 150).map((hit) => hit[0]));
      if (near.size > most) { most = near.size; from = start; }
    }
    from = from < 60 ? 0 : text.indexOf(" ", from - 50) + 1;
    let to = Math.min(text.length, from + 200);
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), from + 150);
    return { hits, from, to };
  };
  return { ask, show, mark, excerpt, cut };
}]);
