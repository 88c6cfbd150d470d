import Articles

/// The numbers for what a block knows, in a library's file. A number never changes and is never used again.
private enum BlockField: Int {
  case end = 0
  case level = 1
  case depth = 2
  case ordinal = 3
  case isChecked = 4
  case isHeader = 5
  /// The place of its language among the languages of the article's code.
  case language = 6
}

/// What blocks know beside their kind and range, as the library stores it: for each block that knows more, its place,
/// and pairs of a field and its value. A program passes over fields that it does not know.
extension [Block] {
  func packedDetails() -> (details: [UInt8], languages: String) {
    var packer = Packer()
    var languages: [String] = []
    for (place, block) in enumerated() {
      let fields = block.storedFields(&languages)
      guard !fields.isEmpty else { continue }
      packer.add(place)
      for (field, value) in fields {
        packer.add(field.rawValue)
        packer.add(value)
      }
      packer.add(BlockField.end.rawValue)
    }
    return (packer.bytes, languages.joined(separator: "\u{1F}"))
  }

  /// Reads what `packedDetails` wrote into the blocks that it was written of.
  mutating func addDetails(packed bytes: some Sequence<UInt8>, languages: String) {
    let languages = parted(languages)
    var unpacker = Unpacker(bytes)
    while let place = unpacker.next() {
      while let field = unpacker.next(), field != BlockField.end.rawValue {
        guard let value = unpacker.next() else { return }
        guard indices.contains(place), let field = BlockField(rawValue: field) else { continue }
        switch field {
        case .end: break
        case .level: self[place].level = value
        case .depth: self[place].depth = Swift.max(0, value)
        case .ordinal: self[place].ordinal = value
        case .isChecked: self[place].isChecked = value != 0
        case .isHeader: self[place].isHeader = value != 0
        case .language: self[place].language = languages.indices.contains(value) ? languages[value] : nil
        }
      }
    }
  }
}

extension Block {
  fileprivate func storedFields(_ languages: inout [String]) -> [(BlockField, Int)] {
    var fields: [(BlockField, Int)] = []
    if let level { fields.append((.level, level)) }
    if depth > 0 { fields.append((.depth, depth)) }
    if let ordinal { fields.append((.ordinal, ordinal)) }
    if let isChecked { fields.append((.isChecked, isChecked ? 1 : 0)) }
    if isHeader { fields.append((.isHeader, 1)) }
    if let language {
      let place = languages.firstIndex(of: language) ?? languages.count
      if place == languages.count { languages.append(language) }
      fields.append((.language, place))
    }
    return fields
  }
}

extension [TextStyle] {
  func packed() -> [UInt8] {
    var packer = Packer()
    for style in self {
      packer.add(style.kind.storedCode)
      packer.add(style.range.lowerBound)
      packer.add(style.range.count)
    }
    return packer.bytes
  }

  init(packed bytes: some Sequence<UInt8>) {
    self.init()
    var unpacker = Unpacker(bytes)
    while let code = unpacker.next(), let range = unpacker.nextRange() {
      // A kind of style that only newer programs know is left out.
      if let kind = TextStyle.Kind(storedCode: code) { append(TextStyle(kind, range)) }
    }
  }
}
