/// The name in a field that also has a mail address: "ana@a.example (Ana Roe)", "Ana Roe <ana@a.example>". `nil` when
/// there is nothing but an address.
func authorName(_ text: String) -> String? {
  var name = cleanedLine(text)
  if let open = name.firstIndex(of: "("), let close = name.lastIndex(of: ")"), open < close {
    let inside = cleanedLine(String(name[name.index(after: open)..<close]))
    let outside = cleanedLine(String(name[..<open]))
    if isMailAddress(outside) || outside.isEmpty {
      name = inside
    } else if isMailAddress(inside) {
      name = outside
    }
  } else if let open = name.firstIndex(of: "<") {
    name = cleanedLine(String(name[..<open]))
  }
  if name.hasPrefix("mailto:") { return nil }
  name = name.split(separator: " ").filter { !isMailAddress(String($0)) }.joined(separator: " ")
  while let last = name.last, last == "," || last == ";" || last == " " { name.removeLast() }
  return name.isEmpty ? nil : name
}

private func isMailAddress(_ text: String) -> Bool {
  guard let at = text.firstIndex(of: "@"), at != text.startIndex, !text.contains(" ") else { return false }
  return text[at...].contains(".") || text[text.index(after: at)...].contains { $0.isLetter }
}
