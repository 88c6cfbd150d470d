import Foundation

@testable import Storage

/// The files that older programs made (see `Tests/Fixtures/README.md`), unpacked where a test may change them.
enum OldLibraries {
  static let versions = 1...6
  /// The versions that took two spellings of an address for two addresses.
  static let versionsOfOtherAddresses = 1...5

  private struct NotUnpacked: Error { let path: String }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/Libraries")

  /// Library and state of a version, in `folder`.
  static func unpack(_ version: Int, into target: TemporaryFolder) throws -> Library.Location {
    for name in ["library", "state"] {
      let packed = folder.appendingPathComponent("\(name)-\(version).sqlite.gz")
      let path = target.file("\(name).sqlite")
      try Data().write(to: URL(fileURLWithPath: path))
      let gzip = Process()
      gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      gzip.arguments = ["gzip", "-dc", packed.path]
      gzip.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try gzip.run()
      gzip.waitUntilExit()
      guard gzip.terminationStatus == 0 else { throw NotUnpacked(path: packed.path) }
    }
    return target.source()
  }
}
