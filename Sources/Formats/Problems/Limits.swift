/// How much one source may hold. What was read up to a limit comes in, and a problem says so.
enum ImportLimit {
  /// Of a file that has to be in memory as a whole.
  static let wholeFileBytes = 256 << 20
  /// Of a captured page; no article comes near it.
  static let pageBytes = 4 << 20
  static let pageLines = 20_000
  /// Of a Markdown file.
  static let markdownBytes = 16 << 20
  /// Of one line of JSONL.
  static let lineBytes = 32 << 20
  /// Articles of one file; JSONL, which is read in constant memory, has no such limit.
  static let articles = 100_000
  /// Problems told of one file; a file with more is not what it seems.
  static let problems = 100
}
