/// A part of the body with a layout of its own. What marks it in its source (bullets, numbers, "#") is not in the body.
public struct Block: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case paragraph, subhead, quote, listItem, code, tableRow
    /// A line between two parts of the text. It has no text: its range is empty, and stands before the block it divides
    /// from the one above.
    case rule
    /// A note at the end of the body; `ordinal` is its number. A link to "#fn3" leads to note 3.
    case footnote
  }

  public var kind: Kind
  /// Scalars of the body, end exclusive.
  public var range: Range<Int>
  /// The level of a subhead, 2…6 (the headline is 1); `nil` for other blocks and where the source does not tell.
  public var level: Int?
  /// For a quote, in how many quotes it lies; for any other block, in how many lists. It counts from 1, and is 0
  /// outside. A block with a depth that is no list item belongs to the item before it.
  public var depth: Int
  /// The number that an item of an ordered list shows, or that of a footnote; `nil` for other blocks. Code with a number
  /// is the first block of its item.
  public var ordinal: Int?
  /// Whether a task item is done, which may begin with code; `nil` for other blocks.
  public var isChecked: Bool?
  /// Whether a table row contains the heads of the columns.
  public var isHeader: Bool
  /// The language of code, as the source names it: "swift".
  public var language: String?

  public init(
    _ kind: Kind, _ range: Range<Int>, level: Int? = nil, depth: Int = 0, ordinal: Int? = nil, isChecked: Bool? = nil,
    isHeader: Bool = false, language: String? = nil
  ) {
    self.kind = kind
    self.range = range
    self.level = level
    self.depth = depth
    self.ordinal = ordinal
    self.isChecked = isChecked
    self.isHeader = isHeader
    self.language = language
  }

  /// The same block with another range.
  public func moved(to range: Range<Int>) -> Block {
    var block = self
    block.range = range
    return block
  }
}
