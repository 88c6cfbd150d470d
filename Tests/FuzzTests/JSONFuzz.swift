import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite struct JSONFuzz {
  private static let mutator = Mutator([
    "{", "}", "[", "]", "\"", "\\", "\\u0041", "\\ud83d\\ude00", "\\ud800", ":", ",", "null",
    "true", "-1", "1e999", "1.", ".5",
    "\n", "\t", "999999999999999999999", "{\"a\":", "[[[[",
  ])
  private static let text = #"{"title":"Who","n":[1,-2.5e3,true,null,{"d":"\u00e9\n\\"}],"e":{},"l":[],"s":"a\/b 😀"}"#

  /// Whatever Foundation reads, ours reads to the same value; ours may read more.
  @Test func whatIsJSONIsReadAsJSON() throws {
    var agreed = 0
    try fuzz("JSON", rounds: 4_000) { dice, place in
      let bytes = Self.mutator.mutated(Self.text.utf8, &dice)
      // By these Foundation takes bytes for UTF-16 or UTF-32, which our reader is never given.
      guard !bytes.prefix(4).contains(0), ![[0xFE, 0xFF], [0xFF, 0xFE]].contains(bytes.prefix(2)) else { return }
      let ours = bytes.withUnsafeBufferPointer { buffer in try? JSONReader.value(of: buffer) }
      guard let other = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed]) else {
        return
      }
      let comment: Comment = "\(place): \(bytes)"
      let value = try #require(ours, comment)
      #expect(isSame(value, other), comment)
      agreed += 1
    }
    #expect(agreed > 20)
  }

  private func isSame(_ value: SourceValue, _ other: Any) -> Bool {
    switch value {
    case .null: return other is NSNull
    case .text(let text):
      return (other as? String).map { $0.unicodeScalars.elementsEqual(text.unicodeScalars) } ?? false
    case .literal(let text):
      if text == "true" || text == "false" { return (other as? Bool) == (text == "true") }
      guard let number = other as? NSNumber else { return false }
      return Double(text).map { $0 == number.doubleValue || abs($0 - number.doubleValue) < abs($0) * 1e-12 } ?? false
    case .list(let elements):
      guard let others = other as? [Any], others.count == elements.count else { return false }
      return zip(elements, others).allSatisfy { isSame($0, $1) }
    case .map(let fields):
      guard let others = other as? [String: Any] else { return false }
      // Of a key given twice the last counts here; Foundation may take another one.
      guard Set(fields.map(\.key)).count == fields.count else { return true }
      return fields.count == others.count
        && fields.allSatisfy { field in others[field.key].map { isSame(field.value, $0) } ?? false }
    }
  }
}
