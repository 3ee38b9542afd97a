/// The whole briefing in one document, with its style and its script in it.
struct WholeModel: ViewModel {
  let language: String
  let site: String
  let style: Markup
  let styleHash: String
  let script: [[UInt8]]
  let scriptHash: String
  let edition: String?
  let publisher: String?
  let license: String?
  let contents: [LinkModel]
  let sheets: [[UInt8]]
  let search: SearchModel?

  static let fields = FieldTable<WholeModel>(
    "Whole", parts: [.part { $1(LanguageModel(language: $0.language)) }],
    [
      .text("site", "The briefing's title.") { $0.site },
      .markup("style", "The style sheet, for a `style` element.") { $0.style },
      .text("styleHash", "The style's hash, for the page's policy.") { $0.styleHash },
      .pieces("script", "The script, for a `script` element.") { $0.script },
      .text("scriptHash", "The script's hash, for the page's policy.") { $0.scriptHash },
      .text("edition", "The edition's date.") { $0.edition },
      .text("publisher", "Who publishes the briefing.") { $0.publisher },
      .text("license", "The licence's name.") { $0.license },
      .list("contents", "The pages that are in it, but for the entries of the glossary.") { $0.contents },
      .object("search", "What the search needs, where there is one.") { $0.search },
      .pieces("sheets", "The pages, each in a `section.sheet` with its own heading.") { $0.sheets },
    ])
}
