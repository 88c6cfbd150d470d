import Foundation
import HTML

/// A file of html5lib's tokenizer tests, each run once from each state that it names.
struct TokenizerTestFile {
  struct Run {
    var description: String
    var state: PlainToken.State
    var lastStartTag: String?
    var input: [UInt8]
    var expected: [PlainToken]
  }

  enum Problem: Error, CustomStringConvertible {
    case noTests(path: String)
    case unknownForm(path: String, test: String)

    var description: String {
      switch self {
      case .noTests(let path): "\(path): no tests"
      case .unknownForm(let path, let test): "\(path): a test of an unknown form: \(test)"
      }
    }
  }

  var runs: [Run] = []

  init(path: String) throws {
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
    let root = json as? [String: Any]
    guard let tests = (root?["tests"] ?? root?["xmlViolationTests"]) as? [[String: Any]] else {
      throw Problem.noTests(path: path)
    }
    for test in tests {
      let description = test["description"] as? String ?? ""
      let isEscaped = test["doubleEscaped"] as? Bool ?? false
      let bytes = { (text: String) in isEscaped ? unescaped(text) : Array(text.utf8) }
      guard let input = test["input"] as? String, let output = test["output"] as? [Any] else {
        throw Problem.unknownForm(path: path, test: description)
      }
      let states = test["initialStates"] as? [String] ?? [PlainToken.State.data.rawValue]
      for name in states {
        guard let state = PlainToken.State(rawValue: name), let expected = tokens(output, bytes) else {
          throw Problem.unknownForm(path: path, test: description)
        }
        runs.append(
          Run(
            description: description, state: state, lastStartTag: test["lastStartTag"] as? String,
            input: bytes(input), expected: expected))
      }
    }
  }
}

extension TokenizerTestFile {
  /// How many runs of the files passed. Prints the first that did not.
  static func count(_ paths: [String], show: Int) throws -> (passed: Int, all: Int) {
    var count = (passed: 0, all: 0)
    for path in paths {
      for run in try TokenizerTestFile(path: path).runs {
        let tokens = PlainToken.tokens(of: run.input, from: run.state, lastStartTag: run.lastStartTag).map(\.comparable)
        count.all += 1
        if tokens == run.expected.map(\.comparable) {
          count.passed += 1
        } else if count.all - count.passed <= show {
          print("\(path): \(run.description), \(run.state.rawValue)")
          print("  expected \(run.expected.testJSON)\n  but got  \(tokens.testJSON)")
        }
      }
    }
    return count
  }
}

/// The tokens of a test's output, nil when one is of an unknown form. Texts that follow each other are one.
private func tokens(_ output: [Any], _ bytes: @escaping (String) -> [UInt8]) -> [PlainToken]? {
  var tokens: [PlainToken] = []
  for entry in output {
    guard let fields = entry as? [Any], let kind = fields.first as? String else { return nil }
    let text = { (index: Int) in fields.count > index ? (fields[index] as? String).map(bytes) : nil }
    switch kind {
    case "DOCTYPE":
      tokens.append(
        .doctype(
          name: text(1), publicID: text(2), systemID: text(3), isCorrect: fields.last as? Bool ?? false))
    case "StartTag":
      let attributes = (fields.count > 2 ? fields[2] as? [String: String] : nil) ?? [:]
      tokens.append(
        .startTag(
          name: text(1) ?? [],
          attributes: attributes.map { PlainToken.Attribute(name: bytes($0.key), value: bytes($0.value)) }.inOrder,
          isSelfClosing: fields.count > 3 && fields[3] as? Bool ?? false))
    case "EndTag": tokens.append(.endTag(name: text(1) ?? []))
    case "Comment": tokens.append(.comment(text(1) ?? []))
    case "Character":
      if case .characters(let before)? = tokens.last {
        tokens[tokens.count - 1] = .characters(before + (text(1) ?? []))
      } else {
        tokens.append(.characters(text(1) ?? []))
      }
    default: return nil
    }
  }
  return tokens
}

extension [PlainToken.Attribute] {
  /// By name: the order of attributes is not tested.
  var inOrder: Self { sorted { $0.name.lexicographicallyPrecedes($1.name) } }
}

/// The bytes of a text in which `\u` and four digits stand for a unit of UTF-16, even for half a pair, which UTF-8 does not know.
private func unescaped(_ text: String) -> [UInt8] {
  var units: [UInt16] = []
  var rest = Array(text.utf16)[...]
  while let unit = rest.popFirst() {
    if unit == 0x5C, rest.first == 0x75, rest.count > 4,
      let number = UInt16(String(decoding: rest.dropFirst().prefix(4), as: UTF16.self), radix: 16)
    {
      units.append(number)
      rest = rest.dropFirst(5)
    } else {
      units.append(unit)
    }
  }
  var bytes: [UInt8] = []
  var index = 0
  while index < units.count {
    var character = UInt32(units[index])
    if UTF16.isLeadSurrogate(units[index]), index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) {
      character = 0x10000 + (character - 0xD800) << 10 + (UInt32(units[index + 1]) - 0xDC00)
      index += 1
    }
    index += 1
    if let scalar = Unicode.Scalar(character) {
      bytes += Array(String(scalar).utf8)
    } else {
      bytes += [
        UInt8(0xE0 | character >> 12), UInt8(0x80 | character >> 6 & 0x3F), UInt8(0x80 | character & 0x3F),
      ]
    }
  }
  return bytes
}
