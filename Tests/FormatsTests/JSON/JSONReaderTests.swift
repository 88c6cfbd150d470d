import Testing

@testable import Formats

@Suite struct JSONReaderTests {
  private func value(_ text: String) throws(JSONProblem) -> SourceValue {
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBufferPointer { buffer throws(JSONProblem) in try JSONReader.value(of: buffer) }
  }

  @Test(arguments: [
    (#""a\"b\\c\/d\n\t""#, "a\"b\\c/d\n\t"), (#""\u00e9\ud83d\ude00""#, "é😀"), (#""\ud800 x""#, "\u{FFFD} x"),
    (#""\udfff""#, "\u{FFFD}"), (#""\ud800\u0041""#, "\u{FFFD}A"), ("\"raw\nline\"", "raw\nline"), ("1e400", "1e400"),
    ("-0.50", "-0.50"), ("true", "true"), ("\u{FEFF}\"x\"", "x"), ("99999999999999999999", "99999999999999999999"),
  ])
  func readsScalarsAsWritten(_ json: String, _ text: String) throws { #expect(try value(json).rawText == text) }

  @Test func readsListsAndObjects() throws {
    let read = try value(#" { "a" : [1, null, {"b": []},], "a": "last", } "#)
    #expect(read.value("a") == .text("last"))
    #expect(try value("[1,[2]]") == .list([.literal("1"), .list([.literal("2")])]))
    #expect(try value("{}") == .map([]))
  }

  @Test(arguments: ["", "{", "[1", "{\"a\"}", "{\"a\":}", "\"open", "nul", "{a:1}", "1 2", "\"\\u12\"", "[,]", "\"\\"])
  func refusesWhatIsNoJSON(_ json: String) {
    #expect(throws: JSONProblem.self) { try value(json) }
  }

  @Test func refusesDeepNestingWithoutOverflow() {
    let deep = String(repeating: "[", count: 200_000)
    #expect(throws: JSONProblem.tooDeep(limit: 128)) { try value(deep) }
    let deepObjects = String(repeating: #"{"a":"#, count: 100_000)
    #expect(throws: JSONProblem.tooDeep(limit: 128)) { try value(deepObjects) }
  }
}
