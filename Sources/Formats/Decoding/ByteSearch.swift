import Glibc

extension String {
  /// Whether the text contains the bytes of `other`: much faster than `contains`, which compares characters.
  func hasBytes(of other: String) -> Bool {
    var text = self
    var other = other
    return text.withUTF8 { bytes in other.withUTF8 { bytesHold(bytes, $0) } }
  }
}

extension ArraySlice<UInt8> {
  /// The first place where the bytes of a text are; `nil` when they are nowhere.
  func place(of text: String) -> Int? {
    var text = text
    let offset = withUnsafeBufferPointer { bytes in text.withUTF8 { firstOffset(of: $0, in: bytes) } }
    return offset.map { startIndex + $0 }
  }
}

func bytesHold(_ bytes: UnsafeBufferPointer<UInt8>, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
  firstOffset(of: wanted, in: bytes) != nil
}

/// Where the wanted bytes first are, counted from the start; 0 when none are wanted.
private func firstOffset(of wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let pattern = wanted.baseAddress, let first = wanted.first else { return 0 }
  guard let base = bytes.baseAddress else { return nil }
  var start = 0
  while start + wanted.count <= bytes.count {
    guard let found = memchr(base + start, Int32(first), bytes.count - wanted.count + 1 - start) else { return nil }
    start = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    if memcmp(base + start, pattern, wanted.count) == 0 { return start }
    start += 1
  }
  return nil
}
