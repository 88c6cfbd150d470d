import Articles

/// The numbers for kinds of mentions in a library's file. A number never changes and is never used again.
extension Mention.Kind {
  var storedCode: Int {
    switch self {
    case .person: 0
    case .country: 1
    case .nationality: 2
    }
  }

  private static let byCode = Dictionary(uniqueKeysWithValues: allCases.map { ($0.storedCode, $0) })

  /// `nil` for a number that this program does not know.
  init?(storedCode: Int) {
    guard let kind = Mention.Kind.byCode[storedCode] else { return nil }
    self = kind
  }
}

/// The numbers for kinds of styles in a library's file. A number never changes and is never used again.
extension TextStyle.Kind {
  var storedCode: Int {
    switch self {
    case .emphasis: 0
    case .strong: 1
    case .code: 2
    case .strike: 3
    case .superscript: 4
    case .subscript: 5
    }
  }

  private static let byCode = Dictionary(uniqueKeysWithValues: allCases.map { ($0.storedCode, $0) })

  /// `nil` for a number that this program does not know.
  init?(storedCode: Int) {
    guard let kind = TextStyle.Kind.byCode[storedCode] else { return nil }
    self = kind
  }
}

/// The numbers for kinds of blocks in a library's file. A number never changes and is never used again.
extension Block.Kind {
  var storedCode: Int {
    switch self {
    case .paragraph: 0
    case .subhead: 1
    case .quote: 2
    case .listItem: 3
    case .code: 4
    case .tableRow: 5
    case .rule: 6
    case .footnote: 7
    }
  }

  private static let byCode = Dictionary(uniqueKeysWithValues: allCases.map { ($0.storedCode, $0) })

  /// `nil` for a number that this program does not know.
  init?(storedCode: Int) {
    guard let kind = Block.Kind.byCode[storedCode] else { return nil }
    self = kind
  }
}
