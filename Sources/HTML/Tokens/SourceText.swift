/// What a document is made of: its source, and behind it what had to be written anew because of references.
///
/// One number names a place in both: the source's bytes come first.
struct SourceText {
  let source: ByteView
  private(set) var added: [UInt8] = []

  init(_ source: ByteView) { self.source = source }

  @inline(__always) var end: Int { source.count &+ added.count }

  @inline(__always) subscript(place: Int32) -> UInt8 {
    let index = Int(place)
    return index < source.count ? source[index] : added[index &- source.count]
  }

  /// Adds a part of the source.
  mutating func append(_ range: Range<Int>) { added.append(contentsOf: source[range]) }

  mutating func append(_ reference: CharacterReference) { reference.append(to: &added) }

  mutating func append(_ byte: UInt8) { added.append(byte) }

  /// Adds U+FFFD.
  mutating func appendReplacement() {
    added.append(0xEF)
    added.append(0xBF)
    added.append(0xBD)
  }

  /// Adds a copy of what is at a range of places.
  mutating func appendCopy(_ start: Int32, _ end: Int32) {
    if Int(start) < source.count { return append(Int(start)..<Int(end)) }
    // A slice of itself would make it copy all of itself.
    for place in start..<end { added.append(self[place]) }
  }

  /// Adds room that nothing stands in yet.
  mutating func appendRoom(_ count: Int) { added.append(contentsOf: repeatElement(0, count: count)) }

  /// Writes a copy of what is at a range of places over the room at another place.
  mutating func overwrite(at place: Int32, with start: Int32, _ end: Int32) {
    var target = Int(place) - source.count
    for position in start..<end {
      added[target] = self[position]
      target += 1
    }
  }
}
