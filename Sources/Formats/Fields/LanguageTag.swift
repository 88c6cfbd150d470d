/// A tag of BCP 47 in the form "pt-BR" from "pt_BR" and the like; `nil` for what is none.
func languageTag(_ text: String) -> String? {
  guard (2...35).contains(text.utf8.count),
    text.unicodeScalars.allSatisfy({
      $0.isASCII && ($0.properties.isAlphabetic || "-_0123456789".unicodeScalars.contains($0))
    })
  else { return nil }
  return String(text.map { $0 == "_" ? "-" : $0 })
}
