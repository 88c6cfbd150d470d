import Glibc

extension String {
  /// Whether the text contains the bytes of `other`: much faster than `contains`, which compares characters.
  func hasBytes(of other: String) -> Bool {
    var text = self
    var other = other
    return text.withUTF8 { bytes in other.withUTF8 { bytesHold(bytes, $0) } }
  }
}

func bytesHold(_ bytes: UnsafeBufferPointer<UInt8>, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let pattern = wanted.baseAddress, let first = wanted.first else { return true }
  guard let base = bytes.baseAddress else { return false }
  var start = 0
  while start + wanted.count <= bytes.count {
    guard let found = memchr(base + start, Int32(first), bytes.count - wanted.count + 1 - start) else { return false }
    start = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    if memcmp(base + start, pattern, wanted.count) == 0 { return true }
    start += 1
  }
  return false
}
