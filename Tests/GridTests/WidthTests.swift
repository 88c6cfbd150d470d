import Foundation
import Testing

@testable import Grid

/// The table of widths against its source: the lines for wide scalars of Unicode's EastAsianWidth.txt, and the general
/// categories that Swift knows.
///
/// To make the table anew of a later Unicode: put the lines for W and F of its EastAsianWidth.txt into `Unicode`, and run
/// `UPDATE_WIDTHS=1 swift test --filter WidthTests` with a Swift that knows the same Unicode.
struct WidthTests {
  @Test func theTableIsMadeOfUnicodesData() throws {
    let source = try WidthSource()
    if ProcessInfo.processInfo.environment["UPDATE_WIDTHS"] == "1" { try source.writeTable() }
    var wrong: [String] = []
    for value in UInt32(0x300)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), source.knows(scalar) else { continue }
      if scalar.columns != source.columns(of: scalar) { wrong.append(String(value, radix: 16)) }
    }
    #expect(wrong == [])
  }

  /// Where the table departs from both of its sources, or they from each other.
  @Test(
    arguments: [
      ("\u{93E}", 1), ("\u{B95}", 1), ("\u{302E}", 2), ("\u{94D}", 0), ("\u{1161}", 0), ("\u{D7B0}", 0),
      ("\u{1112}", 2),
      ("\u{600}", 1), ("\u{200D}", 0), ("\u{FE0F}", 0), ("新", 2), ("🫨", 2), ("\u{1FAE9}", 2), ("\u{3248}", 1), ("★", 1),
      ("\u{1F1E9}", 1), ("\u{4DC0}", 2),
    ] as [(Unicode.Scalar, Int)])
  func scalarsTakeTheColumnsThatTerminalsGiveThem(scalar: Unicode.Scalar, columns: Int) {
    #expect(scalar.columns == columns)
  }

  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("新", 2), ("👨‍👩‍👧", 2), ("❤️", 1), ("\u{1B}", 1), ("\u{202E}", 0), ("\u{301}", 0),
    ("का", 2), ("क्ष", 2), ("न\u{E49}\u{E33}", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1161}", 2),
    ("\u{E000}", 1), ("", 0), ("東京 is", 7), ("🇩🇪", 2), ("👍🏽", 2), ("1️⃣", 1), ("so\u{AD}ft", 4), ("\u{3164}", 2),
  ])
  func textTakesTheColumnsThatItIsDrawnIn(text: String, columns: Int) {
    #expect(text.columns == columns)
    var frame = Frame(size: Size(columns: 20, rows: 1))
    #expect(frame.write(text, in: Rect(row: 0, column: 0, columns: 20, rows: 1)) == columns)
  }
}

/// What the table is made of.
private struct WidthSource {
  /// Visible signs among the invisible ones of their category: they stand over the number that follows.
  private static let signsOfNumbers: Set<UInt32> = [
    0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD,
  ]
  private let unicode: Int
  private let wide: Set<UInt32>

  init() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let text = try String(contentsOf: tests.appendingPathComponent("Unicode/EastAsianWidth.txt"), encoding: .utf8)
    unicode = try #require(text.split(separator: "-").dropFirst().first.flatMap { Int($0.prefix { $0.isNumber }) })
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    wide = lines.reduce(into: []) { wide, line in
      let ends = line.prefix { $0 != " " && $0 != ";" }.split(separator: ".").compactMap { UInt32($0, radix: 16) }
      if let first = ends.first, let last = ends.last { wide.formUnion(first...last) }
    }
  }

  /// Whether source and Swift both know the scalar. One that has no meaning yet is never drawn as it is.
  func knows(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.age.map { $0.major <= unicode } ?? false }

  /// Spacing marks take a column, as in all C libraries; the vowels and finals of Korean syllables none.
  func columns(of scalar: Unicode.Scalar) -> Int {
    if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return 0
    case .format where !Self.signsOfNumbers.contains(scalar.value): return 0
    default: return wide.contains(scalar.value) ? 2 : 1
    }
  }

  func writeTable() throws {
    let values = (UInt32(0x300)...0x10FFFF).compactMap(Unicode.Scalar.init)
    let zero = values.filter { knows($0) && columns(of: $0) == 0 }.map(\.value)
    let twice = wide.subtracting(zero).sorted()
    let text = """
      // Made of EastAsianWidth.txt \(unicode).0 and general categories; `WidthTests` checks it and says how to make it anew.

      /// Scalars that take two cells.
      let wideScalars: [ClosedRange<UInt32>] = [
      \(Self.lines(of: twice))
      ]

      /// Scalars from U+0300 on that take no cell of their own.
      let zeroWidthScalars: [ClosedRange<UInt32>] = [
      \(Self.lines(of: zero))
      ]

      """
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    try text.write(
      to: root.appendingPathComponent("Sources/Grid/WidthTables.swift"), atomically: true, encoding: .utf8)
  }

  /// Sorted numbers as ranges in source text.
  private static func lines(of values: [UInt32]) -> String {
    var ranges: [ClosedRange<UInt32>] = []
    for value in values {
      if let last = ranges.last, last.upperBound + 1 == value {
        ranges[ranges.count - 1] = last.lowerBound...value
      } else {
        ranges.append(value...value)
      }
    }
    func hexadecimal(_ value: UInt32) -> String { "0x" + String(value, radix: 16, uppercase: true) }
    var lines = [" "]
    for range in ranges {
      let word = " \(hexadecimal(range.lowerBound))...\(hexadecimal(range.upperBound)),"
      if lines[lines.count - 1].count + word.count > 110 { lines.append(" ") }
      lines[lines.count - 1] += word
    }
    return lines.joined(separator: "\n")
  }
}
