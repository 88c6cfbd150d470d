import Articles

/// The name after the year in "© 2020 La Gazette du Plateau"; `nil` for none.
func owner(ofCopyright text: String) -> String? {
  guard let sign = text.firstIndex(of: "©") ?? text.firstRange(of: "opyright")?.upperBound else { return nil }
  let after = text[sign...].drop { !$0.isLetter && !$0.isNumber }
  var words = after.split(separator: " ").drop { word in
    word.folded == "copyright" || word.allSatisfy { $0.isNumber || "-–,.©".contains($0) }
  }
  if let stop = words.firstIndex(where: {
    ["all", "todos", "tous", "alle", "tutti", "-", "–", "|", "•", "·", "by"].contains($0.folded)
  }) {
    words = words[..<stop]
  }
  let name = words.joined(separator: " ").split(separator: ".").first.map { cleanedLine(String($0)) } ?? ""
  return (1...6).contains(words.count) && name.count >= 2 ? name.trimmingMarks : nil
}

extension StringProtocol {
  /// The text without arrows, bullets and blanks around it.
  var trimmingArrows: String {
    var text = Substring(self)
    while let first = text.first, "←→«»‹›⟵⟶◀▶⬅➡<>•*·- ".contains(first), !text.dropFirst().isEmpty || first != "-" {
      if first == "«", text.dropFirst().contains("»") { break }
      text = text.dropFirst()
    }
    while let last = text.last, "←→«»‹›⟵⟶◀▶⬅➡<>•· ".contains(last) {
      if last == "»", text.contains("«") { break }
      text = text.dropLast()
    }
    return String(text)
  }
}
