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
      packer.add(mention.kind.storedCode)
      packer.add(mention.range.lowerBound)
      packer.add(mention.range.count)
      packer.add(Int(mention.entity))
    }
    return packer.bytes
  }

  init(packed bytes: some Sequence<UInt8>) {
    self.init()
    var unpacker = Unpacker(bytes)
    while let code = unpacker.next(), let range = unpacker.nextRange(), let entity = unpacker.next() {
      // A kind of mention that only newer programs know is left out.
      guard let kind = Mention.Kind(storedCode: code) else { continue }
      append(StoredMention(kind: kind, range: range, entity: Int64(entity)))
    }
  }
}

extension [Block] {
  func packed() -> [UInt8] {
    var packer = Packer()
    for block in self {
      packer.add(block.kind.storedCode)
      packer.add(block.range.lowerBound)
      packer.add(block.range.count)
    }
    return packer.bytes
  }

  init(packed bytes: some Sequence<UInt8>) {
    self.init()
    var unpacker = Unpacker(bytes)
    while let code = unpacker.next(), let range = unpacker.nextRange() {
      // A kind of block that only newer programs know is shown as a paragraph.
      append(Block(Block.Kind(storedCode: code) ?? .paragraph, range))
    }
  }
}

/// Several texts in one column, separated by a character that every import removes.
func joined(_ texts: [String]) -> String { texts.joined(separator: "\u{1F}") }

func parted(_ text: String) -> [String] {
  text.isEmpty ? [] : text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
}
