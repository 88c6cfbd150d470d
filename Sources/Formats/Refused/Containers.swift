/// Archives and other containers, recognised by their first bytes.
let archives: [Format] = [
  .refused("a ZIP archive or EPUB book") { $0.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) },
  .refused("a gzip archive") { $0.bytes.starts(with: [0x1F, 0x8B]) },
  .refused("a PDF document") { $0.bytes.starts(with: Array("%PDF-".utf8)) },
  .refused("a database") { $0.bytes.starts(with: Array("SQLite format 3".utf8)) },
]

extension Format {
  static let warc = Format.refused("a WARC archive") { $0.opening.hasPrefix("WARC/") }
}
