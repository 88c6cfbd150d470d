import Articles

/// Mentions as the library stores them: their kind, range and the row of their entity.
struct StoredMention: Hashable {
  var kind: Mention.Kind
  var range: Range<Int>
  var entity: Int64
}

extension [StoredMention] {
  func packed() -> [UInt8] {
    var packer = Packer()
    for mention in self {
      packer.add(Mention.Kind.allCases.firstIndex(of: mention.kind) ?? 0)
      packer.add(mention.range.lowerBound)
      packer.add(mention.range.count)
      packer.add(Int(mention.entity))
    }
    return packer.bytes
  }

  init(packed bytes: some Sequence<UInt8>) {
    self.init()
    var unpacker = Unpacker(bytes)
    while let kind = unpacker.next(), let range = unpacker.nextRange(), let entity = unpacker.next() {
      guard Mention.Kind.allCases.indices.contains(kind) else { return }
      append(StoredMention(kind: Mention.Kind.allCases[kind], range: range, entity: Int64(entity)))
    }
  }
}

extension [Block] {
  func packed() -> [UInt8] {
    var packer = Packer()
    for block in self {
      packer.add(Block.Kind.allCases.firstIndex(of: block.kind) ?? 0)
      packer.add(block.range.lowerBound)
      packer.add(block.range.count)
    }
    return packer.bytes
  }

  init(packed bytes: some Sequence<UInt8>) {
    self.init()
    var unpacker = Unpacker(bytes)
    while let kind = unpacker.next(), let range = unpacker.nextRange() {
      guard Block.Kind.allCases.indices.contains(kind) else { return }
      append(Block(Block.Kind.allCases[kind], range))
    }
  }
}

/// Several texts in one column, divided by a character that no import lets through.
func joined(_ texts: [String]) -> String { texts.joined(separator: "\u{1F}") }

func parted(_ text: String) -> [String] {
  text.isEmpty ? [] : text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
}
