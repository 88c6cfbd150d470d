/// How much one source may hold. What was read up to a limit comes in, and a problem says so.
enum ImportLimit {
  /// Of a file that has to be in memory as a whole.
  static let wholeFileBytes = 256 << 20
  /// Of a captured page or a Markdown file.
  static let pageBytes = 16 << 20
  /// Of one line of JSONL.
  static let lineBytes = 32 << 20
  /// Articles of one file; JSONL, which is read in constant memory, has no such limit.
  static let articles = 100_000
  /// Problems told of one file; a file with more is not what it seems.
  static let problems = 100
}
