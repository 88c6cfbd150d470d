/// Where a text contains web addresses, mail addresses and file paths, which name nobody whatever words are in them.
enum WrittenAddresses {
  /// Ranges of scalars, in order: runs without blanks, less the punctuation around them.
  static func ranges(in scalars: [UInt32]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < scalars.count {
      var end = start
      var mayBeOne = false
      while end < scalars.count, !isBlank(scalars[end]) {
        mayBeOne = mayBeOne || isSignOfAddress(scalars[end])
        end += 1
      }
      // Most runs are words, which need no closer look.
      if mayBeOne, let range = bare(start..<end, scalars), isAddress(scalars[range]) { found.append(range) }
      start = end + 1
    }
    return found
  }

  private static func isBlank(_ value: UInt32) -> Bool {
    value <= 0x20 || value == 0xA0 || value == 0x3000 || (0x2000...0x200B).contains(value) || value == 0x2028
      || value == 0x2029
  }

  /// / @ \ . which every address has.
  private static func isSignOfAddress(_ value: UInt32) -> Bool {
    value == slash || value == at || value == backslash || value == period
  }

  /// Without brackets, quotes and the marks that end a sentence; `nil` where nothing is left.
  private static func bare(_ run: Range<Int>, _ scalars: [UInt32]) -> Range<Int>? {
    guard let first = run.first(where: { !opening.contains(scalars[$0]) }),
      let last = run.last(where: { !closing.contains(scalars[$0]) }), first < last
    else { return nil }
    return first..<last + 1
  }

  private static func isAddress(_ run: ArraySlice<UInt32>) -> Bool {
    if hasScheme(run) || startsPath(run) || isMailAddress(run) { return true }
    let parts = run.split(separator: slash, omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last else { return false }
    // "example.org", "example.org/people", "notes/2024/file.txt", "file.txt"
    if isHost(first, in: parts.count > 1 ? nil : commonDomains) { return true }
    return parts.allSatisfy { !$0.isEmpty } && isHost(last, in: commonEndings)
  }

  /// "https://…", "mailto:…"
  private static func hasScheme(_ run: ArraySlice<UInt32>) -> Bool {
    guard let colon = run.firstIndex(of: 0x3A), colon > run.startIndex, run[..<colon].allSatisfy(isLetterOrDigit) else {
      return false
    }
    return run[colon...].dropFirst().starts(with: [slash, slash]) || text(run[..<colon]) == "mailto"
  }

  /// "/home/…", "~/…", "./…", "../…", "C:\…", "\\…"
  private static func startsPath(_ run: ArraySlice<UInt32>) -> Bool {
    let trunk = run.drop { $0 == period || $0 == 0x7E }
    if trunk.first == slash, trunk.count > 1 {
      return trunk.startIndex > run.startIndex || trunk.dropFirst().contains(slash)
    }
    if run.starts(with: [backslash, backslash]) { return true }
    return run.count > 3 && isLetterOrDigit(run[run.startIndex])
      && run.dropFirst().starts(with: [0x3A, backslash])
  }

  private static func isMailAddress(_ run: ArraySlice<UInt32>) -> Bool {
    guard let sign = run.firstIndex(of: at), sign > run.startIndex else { return false }
    return isHost(run[sign...].dropFirst(), in: nil)
  }

  /// Labels with dots between them, of which the last is of letters in lower case and, where they are given, one of
  /// `endings`.
  private static func isHost(_ text: ArraySlice<UInt32>, in endings: Set<String>?) -> Bool {
    let host = text.prefix { $0 != 0x3A && $0 != 0x3F && $0 != 0x23 }
    let labels = host.split(separator: period, omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, (2...12).contains(last.count),
      last.allSatisfy({ (0x61...0x7A).contains($0) || (endings == commonEndings && (0x30...0x39).contains($0)) }),
      labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isLabelScalar) })
    else { return false }
    return endings?.contains(self.text(last)) ?? true
  }

  private static func isLabelScalar(_ value: UInt32) -> Bool {
    isLetterOrDigit(value) || value == 0x2D || value == 0x5F || value == 0x25 || value >= 0xC0
  }

  private static func isLetterOrDigit(_ value: UInt32) -> Bool {
    (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  private static func text(_ scalars: ArraySlice<UInt32>) -> String { String(scalarValues: scalars) }

  private static let slash: UInt32 = 0x2F
  private static let backslash: UInt32 = 0x5C
  private static let at: UInt32 = 0x40
  private static let period: UInt32 = 0x2E
  private static let opening = Set("([{<\"'“‘«‹„‚".unicodeScalars.map(\.value))
  private static let closing = Set(")]}>\"'”’»›.,;:!?…".unicodeScalars.map(\.value))
  /// The last label of a host without a path. Without such a list "said.he" would be a host.
  private static let commonDomains: Set<String> = [
    "com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "news", "app", "dev", "io", "tv", "me", "eu", "uk",
    "us", "ca", "au", "nz", "ie", "de", "at", "ch", "fr", "es", "pt", "br", "mx", "ar", "cl", "co", "pe", "nl", "be",
    "it",
    "pl", "cz", "ru", "ua", "by", "se", "no", "dk", "fi", "jp", "cn", "kr", "za", "ng", "ke", "il", "tr", "gr", "hu",
    "ro",
  ]
  /// The endings of file names.
  private static let commonEndings: Set<String> = [
    "html", "htm", "php", "asp", "aspx", "txt", "md", "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "csv", "ppt",
    "pptx", "jpg", "jpeg", "png", "gif", "svg", "webp", "mp3", "mp4", "ogg", "ogv", "webm", "avi", "mov", "zip", "gz",
    "tar",
    "json", "jsonl", "xml", "epub", "eml", "log", "tex",
  ]
}
