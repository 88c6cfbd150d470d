import Foundation
import Testing

@testable import TOML

struct TOMLFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("toml-\(UUID())").path

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  private func write(_ text: String) throws -> String {
    try text.write(toFile: folder + "/a.toml", atomically: true, encoding: .utf8)
    return folder + "/a.toml"
  }

  @Test func aFileIsRead() throws {
    #expect(try readTOML(atPath: write("a = 1"))["a"] == .integer(1))
  }

  @Test func aFaultInItKnowsItsLine() throws {
    let path = try write("a = 1\nb")
    let fault = #expect(throws: TOMLFileFault.self) { try readTOML(atPath: path) }
    #expect(fault == .notTOML(TOMLFault(line: 2, cause: .noEqualsSign)))
    #expect(fault?.line == 2)
  }

  @Test func whatIsNoFileIsNotWaitedFor() throws {
    #expect(mkfifo(folder + "/pipe", 0o600) == 0)
    for path in [folder, folder + "/pipe", "/dev/zero"] {
      #expect(throws: TOMLFileFault.unread(.noFile)) { try readTOML(atPath: path) }
    }
    #expect(throws: TOMLFileFault.unread(.unreadable(ENOENT))) { try readTOML(atPath: folder + "/nowhere") }
  }

  @Test func aHugeFileIsNotRead() throws {
    let path = try write("# " + String(repeating: "x", count: 1 << 20))
    #expect(throws: TOMLFileFault.unread(.tooLarge(limitBytes: 1 << 20))) { try readTOML(atPath: path) }
    #expect(try readTOML(atPath: write("# " + String(repeating: "x", count: (1 << 20) - 2))).entries.isEmpty)
  }
}
