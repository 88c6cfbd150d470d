extension Format {
  /// What is written for a machine to run. A file with a programmer's name ending is code unless it is prose.
  static let code = Format.refusedText("program code", .noArticle) { start in
    if start.head.hasPrefix("#!") || start.head.hasPrefix("<?php") { return true }
    let lines = start.firstLines
    let hasCodeName = start.isNamed(
      "js", "mjs", "ts", "css", "scss", "py", "rb", "pl", "sh", "c", "h", "cc", "cpp", "hpp", "cs", "java", "kt", "go",
      "rs", "swift", "php", "lua", "sql", "r", "vim", "el")
    if hasCodeName, !lines.isEmpty { return !hasSentences(start.head) }
    return lines.count >= 8 && lines.count(where: isCode) * 5 >= lines.count * 3
  }
}

/// Whether a line ends or begins as lines of programs do and those of prose do not.
private func isCode(_ line: Substring) -> Bool {
  let bytes = line.utf8.drop { $0 == 0x20 || $0 == 0x09 }
  guard let first = bytes.first, let last = bytes.last else { return false }
  switch last {
  case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"): return true
  case UInt8(ascii: ")"), UInt8(ascii: ","):
    if ["})", "],", "},"].contains(where: { bytes.reversed().starts(with: $0.utf8.reversed()) }) { return true }
  default: break
  }
  return beginnings.contains { $0.utf8.first == first && bytes.starts(with: $0.utf8) } && !endsWithSentenceMark(line)
}

private let beginnings = [
  "//", "/*", "#include ", "#define ", "import ", "from ", "def ", "return ", "@media", "const ", "let ", "var ",
]
