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
  let line = line.drop { $0 == " " || $0 == "\t" }
  if [";", "{", "}", "})", "],", "},"].contains(where: { line.hasSuffix($0) }) { return true }
  return beginnings.contains { line.hasPrefix($0) } && !endsWithSentenceMark(line)
}

private let beginnings = [
  "//", "/*", "#include ", "#define ", "import ", "from ", "def ", "return ", "@media", "const ", "let ", "var ",
]
