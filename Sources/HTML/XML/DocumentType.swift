/// Finds the end of `<!DOCTYPE …>`, which may hold declarations in brackets.
enum DocumentType {
  /// Past the `>`; nil when it is not there. `start` is past the `<!`.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    var isInside = false
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case .quote, .apostrophe:
        guard let close = bytes[index...].firstIndex(of: byte) else { return nil }
        index = close + 1
      case .openBracket: isInside = true
      case .closeBracket: isInside = false
      case .greater where !isInside: return index
      case .less where isInside && bytes[index...].starts(with: "!--".utf8):
        guard let close = commentEnd(in: bytes, from: index + 3) else { return nil }
        index = close
      default: break
      }
    }
    return nil
  }

  private static func commentEnd(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while let dash = bytes[index...].firstIndex(of: .dash) {
      if bytes[dash...].starts(with: "-->".utf8) { return dash + 3 }
      index = dash + 1
    }
    return nil
  }
}
