/// Why a text cannot be read as JSON, and where.
enum JSONProblem: Error, Hashable {
  case unexpected(byteOffset: Int)
  case tooDeep(limit: Int)
}

extension JSONProblem {
  /// What is wrong and what to do, in words.
  var sentence: String {
    switch self {
    case .unexpected(let byteOffset): "is not valid JSON near its byte \(byteOffset + 1); correct or remove it"
    case .tooDeep(let limit): "is nested deeper than \(limit) levels; flatten or remove it"
    }
  }

  func line(in bytes: [UInt8]) -> Int? {
    guard case .unexpected(let byteOffset) = self else { return nil }
    return bytes.prefix(byteOffset).count { $0 == 0x0A } + 1
  }
}
