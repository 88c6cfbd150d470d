/// The language of a page: as it declares it, unless its text is plainly in another.
func pageLanguage(_ head: PageHead, body: String) -> String? {
  let declared =
    [head.htmlLanguage, head.meta("og:locale", "content-language", "language", "dc.language")]
    .compactMap { $0.flatMap(firstTag) }.first ?? head.structured.line("inLanguage").flatMap(firstTag)
  guard let detected = detectedLanguage(of: body) else { return declared }
  guard let declared else { return detected }
  let primary = declared.split(separator: "-").first.map { $0.lowercased() } ?? declared
  if primary == detected || body.utf8.count < 200 { return declared }
  // Norwegian has several tags, and closely related languages look alike.
  let alike: [Set<String>] = [["no", "nb", "nn", "da"], ["sr", "hr", "bs", "sh"], ["id", "ms"], ["gl", "pt", "es"]]
  return alike.contains { $0.contains(primary) && $0.contains(detected) } ? declared : detected
}

/// The first tag in a declaration: "en_GB" of "en_GB,fr".
private func firstTag(_ text: String) -> String? {
  cleanedLine(text).split(separator: ",").first.flatMap { languageTag(String($0)) }
}
