/// A headline for a body without one: its first words, cut between words; `nil` for an empty body.
func headline(fromBody body: String) -> String? {
  let line = cleanedLine(String(body.prefix(400)).split(separator: "\n", maxSplits: 1).first.map(String.init) ?? "")
  guard !line.isEmpty else { return nil }
  guard line.count > 80 else { return line }
  let head = line.prefix(80)
  let end = head.lastIndex(of: " ") ?? head.endIndex
  return head[..<end] + "…"
}
