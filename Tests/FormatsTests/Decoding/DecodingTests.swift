import Testing

@testable import Formats

@Suite struct DecodingTests {
  @Test func readsUTF8WithAndWithoutMark() {
    #expect(decodedText(Array("Köln".utf8)) == "Köln")
    #expect(decodedText([0xEF, 0xBB, 0xBF] + Array("Köln".utf8)) == "Köln")
  }

  @Test func readsUTF16ByMarkAndByItsZeros() {
    let units = Array("Łódź and more text".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(decodedText([0xFF, 0xFE] + little) == "Łódź and more text")
    #expect(decodedText([0xFE, 0xFF] + big) == "Łódź and more text")
    #expect(decodedText(little) == "Łódź and more text")
  }

  @Test func wordsOfASCIIAreNotUTF16() {
    let junk: [UInt8] = [0x2C, 0x20, 0x00, 0x09] + Array(repeating: 0x9D, count: 200) + [0x09, 0x0A]
    let text = decodedText(junk + Array("The text of the article stands here.\n".utf8))
    #expect(text?.contains("The text of the article stands here.") == true)
  }

  @Test func fallsBackToWindows1252() {
    #expect(decodedText([0x93, 0x41, 0x94, 0x20, 0xE9, 0x74, 0xE9, 0x20, 0x80]) == "“A” été €")
  }

  @Test func keepsUTF8WithOneBadByte() {
    let bytes = Array(String(repeating: "für ", count: 40).utf8) + [0xFF] + Array("ß".utf8)
    #expect(decodedText(bytes)?.hasPrefix("für für") == true)
    #expect(decodedText(bytes)?.contains("\u{FFFD}") == true)
  }

  @Test func believesADeclarationOnlyWhereTheBytesAllowIt() {
    #expect(decodedText([0xCF, 0xF0, 0xE8], declaredEncoding: "windows-1251") == "При")
    #expect(decodedText(Array("Привет".utf8), declaredEncoding: "windows-1251") == "Привет")
    #expect(decodedText([0xE9], declaredEncoding: "no-such-encoding") == "é")
    #expect(decodedText(Array("+ADw-".utf8), declaredEncoding: "utf-7") == "+ADw-")
  }

  @Test func seesThatABinaryIsNoText() {
    #expect(decodedText((0..<2000).map { UInt8($0 % 7) }) == nil)
  }

  @Test func aByteThatTheCharsetDoesNotDefineCostsItselfAlone() {
    for byte: UInt8 in [0x81, 0x8D, 0x8F, 0x90, 0x9D] {
      let text = decodedText(Array("The caf".utf8) + [0xE9, byte] + Array(" stays shut.".utf8))
      #expect(text == "The café\u{FFFD} stays shut.")
      #expect(text.map(cleaned) == "The café\u{FFFD} stays shut.")
      #expect(decodedText(Array("x ".utf8) + [0xE9, byte], declaredEncoding: "iso-8859-2") == "x é\u{FFFD}")
    }
  }

  @Test func zerosAreDroppedFromATextButMakeABinary() {
    let text = Array("The bridge stays shut.\n".utf8)
    #expect(decodedText(text + [UInt8](repeating: 0, count: 10_000)) == "The bridge stays shut.\n")
    #expect(decodedText(text + [0] + text) == "The bridge stays shut.\nThe bridge stays shut.\n")
    #expect(decodedText(text.flatMap { [$0, 0, 0, 0, 0] }) == nil)
  }

  @Test func badBytesAreToldWithTheirLine() throws {
    let bytes = Array("# Über\n\nGrüße für alle, die größer für später üben.\n\nEin ".utf8) + [0xFF] + Array(" ßü".utf8)
    var bodies: [String] = []
    let long = bytes + Array(String(repeating: " für", count: 40).utf8)
    let problems = try readArticles(in: long, name: "a.md") { bodies.append($0.article.body) }
    #expect(bodies.first?.contains("Ein \u{FFFD} ßü") == true)
    #expect(problems.map(\.line) == [5])
    #expect(problems.map(\.isSkip) == [false])
    #expect(try readArticles(in: Array("# T\n\nA \u{FFFD} as written.".utf8), name: "a.md") { _ in }.isEmpty)
  }
}
