/// A file of data/ that the generator makes from the whole briefing, with its path below the site's root.
public enum DataFile: String, Sendable, CaseIterable {
  case database = "data/briefing.sqlite"
  case claims = "data/claims.csv"
  case sources = "data/sources.json"
  case annotations = "data/annotations.jsonld"
}
