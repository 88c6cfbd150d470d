/// Limits on what is read of one source. Content up to a limit is imported, and a problem reports the limit.
enum ImportLimit {
  /// For a file that has to be in memory as a whole.
  static let wholeFileBytes = 256 << 20
  /// For a captured page; far more than any article has.
  static let pageBytes = 4 << 20
  static let pageLines = 20_000
  /// For a page of HTML.
  static let htmlBytes = 64 << 20
  /// For a Markdown file.
  static let markdownBytes = 16 << 20
  /// For one line of JSON Lines.
  static let lineBytes = 32 << 20
  /// Articles in one file. JSON Lines, read in constant memory, have no such limit.
  static let articles = 100_000
  /// Problems reported for one file; a file with more is not what it seems.
  static let problems = 100
}
