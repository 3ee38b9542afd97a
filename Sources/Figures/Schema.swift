/// The tables of the database, with what each column says; `.schema` in the sqlite3 shell shows the comments.
///
/// Keys are those of the briefing itself: addresses, labels, slugs, and a treaty's name with a clause's id, so that a
/// query can be written by somebody who has only read the site. Links, which are most of the database, are a view that puts
/// these keys in place of numbers, so that they are not written again and again. Left joins keep them in their order, and
/// leave SQLite free to begin elsewhere where a query asks for one target or page.
enum Schema {
  static let statements = [
    """
    CREATE TABLE pages ( -- what the authors wrote, page by page
      page_id INTEGER PRIMARY KEY,
      address TEXT NOT NULL UNIQUE, -- below the site's root: analysis/alliance.html
      kind TEXT NOT NULL, -- front, analysis, treaty, timeline, glossary or other
      title TEXT NOT NULL,
      summary TEXT,
      date TEXT, -- first published: 2025, 2025-01 or 2025-01-17, as all dates here
      updated TEXT
    )
    """,
    """
    CREATE TABLE sources ( -- the bibliography
      key TEXT PRIMARY KEY,
      type TEXT NOT NULL, -- of the Citation Style Language
      title TEXT NOT NULL,
      authors TEXT, -- full names, with semicolons between them
      issued TEXT,
      container TEXT, -- the journal, newspaper or site
      publisher TEXT,
      url TEXT,
      accessed TEXT,
      language TEXT,
      access TEXT, -- open or paywalled
      reliability TEXT -- NATO scale, A to F
    )
    """,
    """
    CREATE TABLE derivations ( -- sources that repeat another
      source TEXT NOT NULL REFERENCES sources,
      original TEXT NOT NULL REFERENCES sources,
      PRIMARY KEY (source, original)
    )
    """,
    """
    CREATE TABLE treaties (
      name TEXT PRIMARY KEY, -- the file's name: xy-2025
      short TEXT NOT NULL,
      title TEXT NOT NULL,
      address TEXT NOT NULL REFERENCES pages (address),
      signed TEXT,
      ratified TEXT,
      in_force TEXT,
      expires TEXT,
      status TEXT,
      text TEXT, -- verbatim or rendering
      source TEXT REFERENCES sources
    )
    """,
    """
    CREATE TABLE parties (
      treaty TEXT NOT NULL REFERENCES treaties,
      party TEXT NOT NULL,
      PRIMARY KEY (treaty, party)
    )
    """,
    """
    CREATE TABLE clauses ( -- in the language of the treaty's own page
      id TEXT PRIMARY KEY, -- xy-2025#art_3__para_4
      treaty TEXT NOT NULL REFERENCES treaties,
      position INTEGER NOT NULL, -- in the treaty, from 1
      kind TEXT NOT NULL, -- preamble, part, chapter, article, annex, protocol, schedule, appendix, provision,
      -- paragraph, point, block, omission
      number TEXT, -- as the source has it
      title TEXT,
      pinpoint TEXT NOT NULL, -- Art. 3(4)
      parent TEXT REFERENCES clauses,
      words TEXT NOT NULL -- its own, without those of the clauses in it
    )
    """,
    """
    CREATE TABLE translations ( -- clauses in another language
      clause TEXT NOT NULL REFERENCES clauses,
      language TEXT NOT NULL, -- BCP 47
      words TEXT NOT NULL, -- its own, without those of the clauses in it
      PRIMARY KEY (clause, language)
    )
    """,
    """
    CREATE TABLE duties ( -- the coding of clauses
      clause TEXT NOT NULL REFERENCES clauses,
      duty TEXT NOT NULL, -- defence, neutrality, non-aggression, consultation, cooperation, information, …
      strength TEXT, -- shall, shall endeavour, intends, confirms, may
      trigger_event TEXT, -- what sets it off
      bound_parties TEXT,
      PRIMARY KEY (clause, duty)
    )
    """,
    """
    CREATE TABLE notes ( -- on clauses
      id INTEGER PRIMARY KEY,
      clause TEXT NOT NULL REFERENCES clauses,
      phrase TEXT, -- the words it is about; NULL for the whole clause
      rung TEXT, -- how the words were found: exact, folded or persian
      words TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE quotations ( -- found word for word in the clause they name
      id INTEGER PRIMARY KEY,
      page TEXT NOT NULL REFERENCES pages (address),
      clause TEXT REFERENCES clauses, -- NULL where only a translation has it
      passage TEXT NOT NULL,
      word_count INTEGER NOT NULL,
      rung TEXT NOT NULL,
      language TEXT -- that of the translation which has the words, BCP 47; NULL for the treaty's own text
    )
    """,
    """
    CREATE TABLE claims (
      label TEXT PRIMARY KEY, -- c-…
      page TEXT NOT NULL REFERENCES pages (address),
      words TEXT NOT NULL,
      status TEXT NOT NULL, -- supported, contested, unverified, refuted, withdrawn
      confidence TEXT, -- high, moderate, low
      kind TEXT, -- fact, judgement, forecast
      likelihood TEXT, -- an ICD 203 term
      likelihood_low INTEGER, -- its range in per cent
      likelihood_high INTEGER,
      outcome TEXT -- open, happened, did not happen
    )
    """,
    """
    CREATE TABLE evidence (
      claim TEXT NOT NULL REFERENCES claims,
      position INTEGER NOT NULL, -- in the claim's note, from 1
      stance TEXT NOT NULL, -- For, Against, Asserted by
      words TEXT NOT NULL,
      source TEXT REFERENCES sources,
      clause TEXT REFERENCES clauses,
      other_claim TEXT REFERENCES claims,
      reliability TEXT, -- NATO scale, A to F
      credibility INTEGER, -- NATO scale, 1 to 6
      PRIMARY KEY (claim, position)
    )
    """,
    """
    CREATE TABLE dependencies ( -- claims that rest on others
      claim TEXT NOT NULL REFERENCES claims,
      rests_on TEXT NOT NULL REFERENCES claims,
      PRIMARY KEY (claim, rests_on)
    )
    """,
    """
    CREATE TABLE entities ( -- the glossary
      slug TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      kind TEXT NOT NULL, -- person, state, organisation, treaty, place, weapon, event, concept
      wikidata TEXT,
      summary TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE names ( -- other names of entities
      entity TEXT NOT NULL REFERENCES entities,
      name TEXT NOT NULL,
      language TEXT, -- BCP 47, where the script differs from the briefing's
      PRIMARY KEY (entity, name)
    )
    """,
    """
    CREATE TABLE link_targets ( -- what links lead to, once each: see links
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      key TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE link_places ( -- where links stand: see links
      id INTEGER PRIMARY KEY,
      target INTEGER NOT NULL REFERENCES link_targets,
      page INTEGER NOT NULL REFERENCES pages,
      anchor TEXT NOT NULL,
      is_mention INTEGER NOT NULL,
      sentence TEXT NOT NULL
    )
    """,
    """
    CREATE VIEW links -- what leads to what: links, citations, charts' sources and mentions of entities
    AS SELECT
      link_places.id,
      pages.address AS page, -- where it stands; parts of a page under that page's address
      anchor, -- its id in the page's HTML; a glossary's entry is a page of its own there
      sentence,
      link_targets.kind AS target_kind, -- page, heading, clause, claim, entity, source
      link_targets.key AS target, -- its key in the table of its kind; a heading is address#id
      is_mention -- 1 for the first mention of an entity in a section, which the build made a link
    FROM link_places
    LEFT JOIN link_targets ON link_targets.id = link_places.target
    LEFT JOIN pages ON pages.page_id = link_places.page
    """,
    """
    CREATE VIEW mentions -- those of the links
    AS SELECT id, target AS entity, page, anchor FROM links WHERE is_mention
    """,
    """
    CREATE TABLE events ( -- the timeline
      id INTEGER PRIMARY KEY,
      date TEXT NOT NULL,
      words TEXT NOT NULL
    )
    """,
  ]

  /// The names that no file of data/ may take: those of the tables and views.
  static let tables = statements.compactMap { statement in
    statement.split(separator: " ", maxSplits: 3).dropFirst(2).first.map(String.init)
  }
}
