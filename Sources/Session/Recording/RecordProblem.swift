/// What is wrong with a record's text, and where.
public struct RecordProblem: Error, Hashable, CustomStringConvertible {
  public enum Cause: Error, Hashable {
    case noRecord
    /// The version of the format that the file has.
    case otherVersion(String)
    /// The record ends, or its entries begin, before this has been said.
    case missing(String)
    case unknown(String)
    /// A word that is not one of those allowed there.
    case wrong(String, in: String)
    case unexpected(String)
    case openQuote
  }

  /// From 1.
  public let line: Int
  public let cause: Cause

  public var description: String {
    switch cause {
    case .noRecord: "not a record of Dateline's; --record FILE makes one"
    case .otherVersion(let version):
      "a record of version \(version), and this Dateline reads version \(SessionRecord.version); replay it with the one"
        + " that made it"
    case .missing(let name): "line \(line): the record ends before it says \(name), so there is nothing to replay"
    case .unknown(let word): "line \(line): “\(word)” is not an entry of a record"
    case .wrong(let text, let name): "line \(line): “\(text)” is not a valid \(name)"
    case .unexpected(let text): "line \(line): \(text) is not allowed here"
    case .openQuote: "line \(line): a quote is not closed"
    }
  }
}
