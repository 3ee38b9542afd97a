import Model
import Source

// In: the bound briefing. Out: the answers to all its queries, its charts ready to be drawn, its data as a database;
// and every check that fails. Draws nothing.

/// Computes what the briefing says is computed.
///
/// Where a briefing has no data of its author's and asks nothing, its database is made only when it is published,
/// beside the pages.
///
/// - Parameters:
///   - briefing: the bound briefing.
///   - file: makes the file of its database when that is made; in memory where there is none, or it can't be used.
/// - Returns: the answers, the charts and the database, and what is wrong with them.
public func compute(
  _ briefing: Briefing, in file: @escaping DatabaseFile.Maker = { nil }
) -> Outcome<Figures> {
  let tables = usable(briefing.tables)
  do {
    let database = try tables.value.isEmpty ? nil : BriefingDatabase(briefing, tables.value, in: file())
    let make = { @Sendable () in BriefingDatabase(briefing, in: file()) }
    var computer = Computer(briefing, tables.value, database, makingDatabaseBy: make)
    computer.compute()
    var figures = computer.figures
    let made = computer.database
    figures.database = Figures.Database {
      let database = made ?? make()
      return { database.bytes(from: $0, upTo: $1) }
    }
    return Outcome(figures, tables.diagnostics + computer.diagnostics)
  } catch {
    // No name is known that SQLite refuses besides those that are left out; should it refuse one, that is told.
    let problem = Diagnostic(.invalidData, file: "data", "the files of data/ make no database: \(error)")
    return Outcome(Figures(), tables.diagnostics + [problem])
  }
}

/// The files of data/ whose names are names of tables.
private func usable(_ tables: [DataTable]) -> Outcome<[DataTable]> {
  var taken = Set(Schema.tables.map { $0.lowercased() })
  var usable: [DataTable] = []
  var diagnostics: [Diagnostic] = []
  for table in tables {
    let isOfSQLite = Query.isInnard(table.name) || table.name.lowercased().hasPrefix("sqlite_")
    if isOfSQLite {
      diagnostics.append(
        Diagnostic(
          .duplicateID, in: table.source, at: Span(at: 0),
          "“\(table.name)” is the name of a table of SQLite’s own",
          suggestion: "data_\(table.name).csv"))
    } else if !taken.insert(table.name.lowercased()).inserted {
      diagnostics.append(
        Diagnostic(
          .duplicateID, in: table.source, at: Span(at: 0), "there is a table “\(table.name)” already",
          suggestion: "\(table.name)_data.csv"))
    } else if !table.columns.isEmpty,
      Set(table.columns.map { $0.name.lowercased() }).count == table.columns.count,
      !table.columns.contains(where: { $0.name.isEmpty || $0.name.utf8.contains(0) })
    {
      usable.append(table)
    }
  }
  return Outcome(usable, diagnostics)
}

extension Figures.Value {
  /// The value as it is printed: numbers with 15 digits at most, whole ones without a point.
  public var text: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): DataNumber.text(number)
    case .text(let text): text
    }
  }

  /// About how many bytes it takes, in memory and in a page.
  var size: Int {
    guard case .text(let text) = self else { return 16 }
    return 16 + text.utf8.count
  }
}
