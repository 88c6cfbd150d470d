extension Format {
  /// Records in lines, their fields divided by commas, semicolons or tabs.
  static let table = Format.refusedText("a table (CSV)") { start in
    let leastFields = start.isNamed("csv", "tsv") ? 2 : 3
    return [",", ";", "\t"].contains { isTable(start.firstLines, dividedBy: $0, leastFields: leastFields) }
  }
}

/// Whether the first line names columns, and all lines that are complete have as many fields. A comma with a blank after it
/// belongs to prose.
private func isTable(_ lines: [Substring], dividedBy divider: Character, leastFields: Int) -> Bool {
  guard lines.count >= 2, let first = lines.first, !first.contains("\(divider) ") else { return false }
  let names = first.split(separator: divider, omittingEmptySubsequences: false)
  guard names.count >= leastFields,
    names.allSatisfy({ !$0.isEmpty && $0.count <= 40 && $0.last != "." && $0.split(separator: " ").count <= 4 })
  else { return false }
  var records = 0
  var record = ""
  for line in lines.dropFirst() {
    record += record.isEmpty ? String(line) : "\n" + line
    // A field in quotation marks may go on in the next line.
    guard let fields = fieldCount(record, dividedBy: divider) else { continue }
    guard fields == names.count else { return false }
    records += 1
    record = ""
  }
  return records > 0
}

/// `nil` when a quotation mark is open at the end.
private func fieldCount(_ record: String, dividedBy divider: Character) -> Int? {
  var fields = 1
  var isQuoted = false
  for character in record {
    if character == "\"" { isQuoted.toggle() } else if character == divider, !isQuoted { fields += 1 }
  }
  return isQuoted ? nil : fields
}
