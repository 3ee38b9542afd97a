import Markdown
import Source

/// A footnoted claim and its evidence.
public struct Claim: Sendable {
  /// How the evidence leaves it.
  public enum Status: String, Sendable, CaseIterable {
    case supported, contested, unverified, refuted, withdrawn
  }
  /// How sure the authors are.
  public enum Confidence: String, Sendable, CaseIterable {
    case high, moderate, low
  }
  /// What sort of statement it is.
  public enum Kind: String, Sendable, CaseIterable {
    case fact, judgement, forecast
  }

  /// Its position in the briefing.
  public let id: ClaimID
  /// Its label, which is its id in its page and in the register: `c-no-alliance`.
  public let label: String
  /// The page that makes it.
  public let page: PageID
  /// Its position in the page's `Document.footnotes`.
  public let definition: Int
  /// The claim in words: the sentence that ends at its first mark, or the field `Claim`.
  public let words: String
  /// The blocks that explain it, before its fields.
  public let gloss: [NodeID]
  /// How the evidence leaves it.
  public let status: Status
  /// How sure the authors are.
  public let confidence: Confidence?
  /// What sort of statement it is.
  public let kind: Kind?
  /// For a forecast: how likely it was held to be.
  public let likelihood: Likelihood?
  /// For a forecast: what came of it.
  public let outcome: Outcome?
  /// The evidence for and against and who asserts it, in the author's order.
  public let evidence: [Evidence]
  /// The claims it rests on.
  public let dependsOn: [ClaimID]
  /// The computed tests, as SQL.
  public let checks: [Check]
  /// The author's boxes, ticked or not.
  public let tasks: [Task]

  /// An ICD 203 term of likelihood.
  public enum Likelihood: String, Sendable, CaseIterable {
    case almostNoChance = "almost no chance", veryUnlikely = "very unlikely", unlikely
    case roughlyEvenChance = "roughly even chance", likely, veryLikely = "very likely"
    case almostCertain = "almost certain"

    /// The term's range in per cent (ICD 203, 2015, section D.6.e(2)(a)).
    public var percent: ClosedRange<Int> {
      switch self {
      case .almostNoChance: 1...5
      case .veryUnlikely: 5...20
      case .unlikely: 20...45
      case .roughlyEvenChance: 45...55
      case .likely: 55...80
      case .veryLikely: 80...95
      case .almostCertain: 95...99
      }
    }
  }

  /// What came of a forecast.
  public struct Outcome: Sendable {
    /// What came of it.
    public let result: Result
    /// The field's paragraph, with its source.
    public let value: NodeID

    /// What came of a forecast.
    public enum Result: String, Sendable, CaseIterable {
      case open, happened, didNotHappen = "did not happen"
    }
  }

  /// One piece of evidence.
  public struct Evidence: Sendable {
    /// Which way it points.
    public enum Stance: String, Sendable, CaseIterable, BitwiseCopyable {
      case supports = "For", opposes = "Against", asserts = "Asserted by"
    }
    /// Which way it points.
    public let stance: Stance
    /// The field's paragraph; its key and grade carry marks that drop them.
    public let value: NodeID
    /// The field's words without key and grade, in plain text.
    public let text: String
    /// The source, clause or claim that it names first.
    public let target: Target?
    /// Its grade on the NATO scale (AJP-2.1): reliability A–F, credibility 1–6.
    public let grade: Grade?
  }

  /// A grade on the NATO scale, such as `A2`.
  public struct Grade: Sendable, Hashable, CustomStringConvertible {
    /// Reliability of the source, A (completely reliable) to F (cannot be judged).
    public let reliability: Character
    /// Credibility of the information, 1 (confirmed by other sources) to 6 (cannot be judged).
    public let credibility: Int

    /// As it is written, such as `A2`.
    public var description: String { "\(reliability)\(credibility)" }
  }

  /// A computed test.
  public struct Check: Sendable {
    /// The SQL query.
    public let query: String
    /// Where it stands in the page's source.
    public let span: Span
  }

  /// An author's box.
  public struct Task: Sendable {
    /// Whether it is ticked.
    public let isDone: Bool
    /// Its words, with citations as they are written.
    public let text: String
    /// Its paragraph.
    public let node: NodeID
    /// Where it stands in the page's source.
    public let span: Span
  }
}
