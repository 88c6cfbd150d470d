import Foundation
import HTML

extension [PlainToken] {
  /// The tokens as html5lib's tests write them, in one line of JSON.
  var testJSON: String { "[" + map(\.testJSON).joined(separator: ",") + "]" }
}

extension PlainToken {
  fileprivate var testJSON: String {
    switch self {
    case .doctype(let name, let publicID, let systemID, let isCorrect):
      array("DOCTYPE", json(name), json(publicID), json(systemID), isCorrect ? "true" : "false")
    case .startTag(let name, let attributes, let isSelfClosing):
      array(
        "StartTag", json(name),
        "{" + attributes.map { "\(json($0.name)):\(json($0.value))" }.joined(separator: ",") + "}",
        isSelfClosing ? "true" : nil)
    case .endTag(let name): array("EndTag", json(name))
    case .comment(let text): array("Comment", json(text))
    case .characters(let text): array("Character", json(text))
    }
  }

  private func array(_ kind: String, _ fields: String?...) -> String {
    "[\"\(kind)\"," + fields.compactMap { $0 }.joined(separator: ",") + "]"
  }

  private func json(_ bytes: [UInt8]?) -> String {
    guard let bytes else { return "null" }
    var text = "\""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{0}"..."\u{1F}", "\u{7F}": text += String(format: "\\u%04x", scalar.value)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// Itself with its attributes by name.
  var comparable: PlainToken {
    guard case .startTag(let name, let attributes, let isSelfClosing) = self else { return self }
    return .startTag(name: name, attributes: attributes.inOrder, isSelfClosing: isSelfClosing)
  }
}
