import Testing

@testable import Importing

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
}
