import Pages
import Testing

/// Words that run from right to left among words that run from left to right, and the other way round.
@Suite struct DirectionTests {
  static let texts = [
    "briefing.yaml": "title: Two Shores\nlanguage: en\ndate: 2025-01-17\nauthors: [علی, B. Roe]\n",
    "index.md": "---\ntitle: Front\n---\n\nWords [@t, p. 3] and [@two].\n",
    "analysis/fa.md": """
    ---
    title: جنگنده‌ها
    lang: fa
    date: 2025-01-17
    ---

    ایران Su-35 را خرید [@doe, p. 3]. در
    NATO
    Council و «Iran (2025)».[^c-one] و **Security** Council 10.

    او گفت “shall never attack each other.” ([X, Art. 1(1)](../treaties/x.md#article-1)).

    > The parties shall never attack each other.
    >
    > — [X, Art. 1(1)](../treaties/x.md#article-1)

    | موضوع | الف | ب |
    |---|---|---|
    | دوستی | [X, Art. 1(1)](../treaties/x.md#article-1) | — |

    [^c-one]: متن.

        - Status: supported
        - For: [@doe]
    """,
    "treaties/x.md": """
    ---
    title: X
    text: verbatim
    lang: en
    signed: 2025-01-17
    ---

    ## Article 1

    1. The parties shall never attack each other.
    """,
    "treaties/x.fa.md": "---\ntext: verbatim\n---\n\n## ماده ۱\n\n1. کلمات نخست.\n",
    "treaties/x.ar.md": "---\ntext: rendering\n---\n\n## Article 1\n\n1. كلمات أولى.\n",
    "sources.yaml": """
    references:
      - {id: t, type: book, title: کتاب, author: [{family: تهرانی, given: محمد}], publisher: نشر, issued: 2020-05}
      - {id: two, type: book, title: B, author: [{family: تهرانی}, {family: رضایی}], issued: 2021}
      - {id: doe, type: book, title: D, author: [{family: Doe, given: Jane, suffix: Jr.}], issued: 2019}
    """,
  ]

  private func page(_ path: String) throws -> String { try #require(try site(Self.texts)[path]) }

  @Test func namesStandApartFromTheCitationAroundThem() throws {
    let front = try page("index.html")
    #expect(
      front.contains(
        "(<a class=\"cite\" id=\"at.1\" href=\"sources.html#t\"><bdi>تهرانی</bdi> 2020, p. 3</a>)"))
    #expect(front.contains("><bdi>تهرانی</bdi> and <bdi>رضایی</bdi> 2021</a>)"))
    #expect(front.contains("<p class=\"byline\">\u{2068}علی\u{2069}, B. Roe</p>"))
    let sources = try page("sources.html")
    #expect(
      sources.contains(
        "<b><bdi>تهرانی</bdi> 2020</b> <bdi>محمد تهرانی</bdi>. <cite dir=\"auto\">کتاب</cite>. <bdi>نشر</bdi>, May 2020.</p>"
      ))
    #expect(sources.contains("</b> Jane Doe Jr. <cite>D</cite>. 2019.</p>"))
    let card = "<b>کتاب</b>\u{2068}محمد تهرانی\u{2069}, \u{2068}نشر\u{2069}, May 2020</a>"
    #expect(front.contains(card))
  }

  @Test func aCitationRunsAsItsSourceOnAPageFromTheRight() throws {
    let texts = Self.texts.merging(["briefing.yaml": "title: T\nlanguage: fa\n"]) { $1 }
    let sources = try #require(try site(texts)["sources.html"])
    #expect(sources.contains("<p class=\"citation\"><b><bdi>تهرانی</bdi> 2020</b>"))
    #expect(sources.contains("<cite dir=\"auto\">کتاب</cite>. <bdi>نشر</bdi>, <bdi>May 2020</bdi>.</p>"))
    #expect(sources.contains("<p class=\"citation\" lang=\"en\" dir=\"ltr\" data-own><b>Doe 2019</b>"))
  }

  @Test func runsAreWrappedWholeOnPagesFromTheRight() throws {
    let html = try page("analysis/fa.html")
    #expect(html.contains("<bdi lang=\"und-Latn\" dir=\"ltr\">Su-35</bdi> را خرید"))
    #expect(html.contains(" dir=\"auto\">Doe 2019, p. 3</a>)"))
    #expect(
      html.contains(
        "<bdi lang=\"und-Latn\" dir=\"ltr\">NATO\nCouncil</bdi> و «<bdi lang=\"und-Latn\" dir=\"ltr\">Iran (2025)</bdi>»"
      ))
    #expect(
      html.contains(
        "<strong><bdi lang=\"und-Latn\" dir=\"ltr\">Security</bdi></strong> <bdi lang=\"und-Latn\" dir=\"ltr\">Council 10</bdi>."
      ))
  }

  @Test func theProgramsOwnWordsSayTheirLanguage() throws {
    let own = " lang=\"en\" dir=\"ltr\" data-own>"
    let html = try page("analysis/fa.html")
    #expect(
      html.contains(
        "<p\(own)5 words found in <a href=\"../treaties/x.html#art_1__para_1\">X, Art. 1(1)</a>, letter for letter.</p>"
      ))
    #expect(html.contains("<p class=\"byline\"\(own)\u{2068}علی\u{2069}, B. Roe · 17 January 2025</p>"))
    #expect(html.contains("<footer class=\"colophon\">\n<p\(own)"))
    #expect(html.contains("data-theme-switch\(own)Dark"))
    #expect(html.contains("id=\"site.all-notes\"\(own)Notes</h2>"))
    #expect(html.contains("<p class=\"gap\"\(own)No such clause"))
    #expect(html.contains("</a> <span\(own)<span class=\"status supported\">Supported</span></span></li>"))
    for (path, text) in try site(Self.texts)
    where path.hasSuffix(".html") && path != "analysis/fa.html" && path != "briefing.html" {
      #expect(!text.contains(" data-own>"), "\(path)")
    }
  }

  @Test func theBarAndTheWayOfAPageInAnotherLanguageSayTheirs() throws {
    let texts = [
      "briefing.yaml": "title: Bulletin\nlanguage: fr\n", "index.md": "# Bulletin\n\nUn texte.\n",
      "analysis/a.md": "---\nlang: en\n---\n# A page\n\nSome words.\n",
      "analysis/b.md": "# Une page\n\nDes mots.\n",
      "glossary.md": "# Glossaire\n\n## Cour\n\n- Kind: organisation\n\nUne cour.\n",
    ]
    let pages = try site(texts)
    let (own, french) = (" lang=\"en\" dir=\"ltr\" data-own>", " lang=\"fr\" dir=\"ltr\">")
    let english = try #require(pages["analysis/a.html"])
    #expect(english.contains("<a class=\"brand\" href=\"../index.html\"\(french)Bulletin</a>"))
    #expect(english.contains("<li><a href=\"../glossary.html\"\(french)Glossaire</a></li>\n</ul></nav>"))
    #expect(english.contains("<ol><li><a href=\"../index.html\"\(french)Bulletin</a></li><li><a href="))
    #expect(english.contains("<p><a href=\"../glossary.html\"\(french)Glossaire</a> · "))
    #expect(!english.contains("data-own"))
    let other = try #require(pages["analysis/b.html"])
    #expect(other.contains("<a class=\"brand\" href=\"../index.html\">Bulletin</a>"))
    #expect(other.contains("aria-current=\"true\"\(own)Analysis</a></li>\n<li>"))
    #expect(other.contains("</a></li><li><a href=\"../index.html#site.analysis\"\(own)Analysis</a></li><li>"))
    // The lists at the foot stand among English words.
    #expect(other.contains("<p\(own)<a href=\"../glossary.html\"\(french)Glossaire</a> · "))
    let entity = try #require(pages["entities/cour.html"])
    #expect(entity.contains("<li><a href=\"../glossary.html\">Glossaire</a></li><li><span"))
    let menu = "navigation: [analysis/a.md, sources, {title: Mots, page: glossary.md}]\n"
    let chosen = try site(
      texts.merging([
        "briefing.yaml": "title: Bulletin\nlanguage: fr\n\(menu)",
        "sources.yaml": "references:\n  - {id: t, type: book, title: B, issued: 2020}\n",
      ]) { $1 })
    #expect(chosen["analysis/a.html"]?.contains(" aria-current=\"true\">A page</a></li>") == true)
    let page = try #require(chosen["analysis/b.html"])
    #expect(page.contains(" aria-current=\"true\" lang=\"en\" dir=\"ltr\">A page</a></li>"))
    #expect(page.contains("<li><a href=\"../sources.html\"\(own)Sources</a></li>"))
    #expect(page.contains("<li><a href=\"../glossary.html\">Mots</a></li>"))
    let renamed = Self.texts.merging(["briefing.yaml": "title: B\nlanguage: fr\n"]) { $1 }
    let sources = try #require(try site(renamed)["sources.html"])
    #expect(sources.contains("<h1\(own)Sources</h1>"))
    #expect(sources.contains("<li><span aria-current=\"page\"\(own)Sources</span></li>"))
  }

  @Test func aPageInOneDocumentSaysItsLanguage() throws {
    let html = try page("briefing.html")
    #expect(html.contains("<section class=\"sheet\" id=\"analysis.fa\" lang=\"fa\" dir=\"rtl\">"))
    #expect(html.contains("<section class=\"sheet\" id=\"index\">"))
  }

  @Test func aTreatysWordsSayTheirLanguageWhereverTheyStand() throws {
    let html = try page("analysis/fa.html")
    #expect(html.contains("<figure class=\"quotation\"><blockquote lang=\"en\" dir=\"ltr\">"))
    #expect(html.contains("<td lang=\"en\" dir=\"ltr\"><p class=\"meta\" lang=\"en\" dir=\"ltr\" data-own>"))
  }

  @Test func translationsAreNamedWhereThereAreSeveral() throws {
    let html = try page("treaties/x.html")
    #expect(html.contains("<dt>Set beside it</dt><dd>Arabic, rendering; Persian, verbatim</dd>"))
    #expect(
      html.contains(
        "<div class=\"facing\" id=\"ar-art_1__para_1\" lang=\"ar\" dir=\"rtl\" data-label=\"Arabic\">"))
  }

  @Test func aKeyOfAPageWithoutLatinWordsIsOfItsFile() throws {
    #expect(try page("analysis/fa.html").contains("@misc{shores-analysis/fa-2025,"))
  }

  @Test func theFrontPageHasNoEmptyLists() throws {
    let made = try site(["briefing.yaml": "title: T\n", "index.md": "---\ntitle: Front\n---\n\nWords.\n"])
    let front = try #require(made["index.html"])
    #expect(!front.contains("class=\"listing"))
    let full = try page("index.html")
    #expect(
      ["site.analysis", "site.treaties", "site.standing"].allSatisfy { full.contains("<h2 id=\"\($0)\">") })
  }
}
