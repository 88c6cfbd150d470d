/// One shortcode of a site generator: its name, what follows by position and what by name.
struct Shortcode {
  /// What opens and closes marks of site generators; the first three are shortcodes.
  static let marks: [(opening: StaticString, closing: StaticString)] = [
    ("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}"), ("{:", "}"), ("{#", "}"),
  ]

  private var words: [String] = []
  private var values: [String: String] = [:]

  /// Reads what stands between the marks: `figure src="boat.jpg" caption="The boat"`.
  init(_ text: String) {
    var rest = text.drop(while: isBlankOrDash)
    while !rest.isEmpty {
      let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "\"" }
      rest = rest[name.endIndex...]
      if rest.hasPrefix("=") || name.isEmpty {
        if rest.hasPrefix("=") { rest = rest.dropFirst() }
        let value = takeValue(&rest)
        if name.isEmpty { words.append(value) } else { values[name.lowercased()] = value }
      } else {
        words.append(String(name))
      }
      rest = rest.drop { $0.isWhitespace }
    }
    if words.last == "-" || words.last == "/" { words.removeLast() }
  }

  /// What it stands for in Markdown: images with their captions, and addresses of what it embeds; empty for others.
  var markdown: String {
    let name = words.first?.lowercased() ?? ""
    switch name {
    case "youtube", "youtubelite", "lite-youtube":
      return link("https://www.youtube.com/watch?v=", values["id"] ?? word(1))
    case "vimeo": return link("https://vimeo.com/", values["id"] ?? word(1))
    case "instagram": return link("https://www.instagram.com/p/", values["id"] ?? word(1))
    case "tweet", "twitter", "x": return tweet
    case "gist": return link("https://gist.github.com/", [word(1), word(2)].compactMap(\.self).joined(separator: "/"))
    case "img", "image":
      guard let address = values["src"] ?? words.dropFirst().first(where: isAddress) else { return "" }
      return image(address)
    default:
      // An `include`, and shortcodes of themes, show an image when they name one.
      let address = ["src", "image_path", "image", "img"].lazy.compactMap { values[$0] }.first
      guard let address, name != "video", name != "audio" else { return "" }
      return image(address)
    }
  }

  private var tweet: String {
    if let id = values["id"] { return link("https://x.com/\(values["user"] ?? "i")/status/", id) }
    guard let first = word(1) else { return "" }
    return isAddress(first) ? "<\(first)>" : link("https://x.com/i/status/", first)
  }

  private func word(_ place: Int) -> String? { words.indices.contains(place) ? words[place] : nil }

  private func link(_ start: String, _ id: String?) -> String {
    guard let id, !id.isEmpty, id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "_-/.".contains($0)) })
    else { return "" }
    return "<\(start)\(id)>"
  }

  private func image(_ address: String) -> String {
    guard !address.contains(where: { "<>\n".contains($0) }) else { return "" }
    let caption = values["caption"] ?? values["title"] ?? ""
    let title = caption.isEmpty ? "" : " \"\(escaped(caption, "\"\\"))\""
    return "![\(escaped(values["alt"] ?? "", "[]\\`*_"))](<\(address)>\(title))"
  }

  private func escaped(_ text: String, _ marks: String) -> String {
    String(text.flatMap { marks.contains($0) ? ["\\", $0] : [$0] })
  }

  // MARK: Code

  /// The language of the code that `{% highlight swift %}` or `{{< highlight go >}}` begins; `nil` for other lines.
  static func highlight(_ line: UnsafeBufferPointer<UInt8>) -> String? {
    guard let shortcode = atStart(of: line), shortcode.word(0) == "highlight" else { return nil }
    return shortcode.word(1)?.filter { $0.isLetter || $0.isNumber || "+#-_".contains($0) } ?? ""
  }

  static func endsHighlight(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let shortcode = atStart(of: line), let word = shortcode.word(0) else { return false }
    return ["endhighlight", "/highlight"].contains(word) || word == "/" && shortcode.word(1) == "highlight"
  }

  private static func atStart(of line: UnsafeBufferPointer<UInt8>) -> Shortcode? {
    guard line.first == UInt8(ascii: "{"),
      let mark = marks.prefix(3).first(where: { line.matches($0.opening, at: 0) }),
      let end = line.first(mark.closing, from: 0)
    else { return nil }
    return Shortcode(String(decoding: line[mark.opening.utf8CodeUnitCount..<end], as: UTF8.self))
  }
}

private func isBlankOrDash(_ character: Character) -> Bool { character.isWhitespace || character == "-" }

private func isAddress(_ word: String) -> Bool { word.hasPrefix("/") || word.contains("://") }

/// Takes a value, perhaps in quotation marks, from the start of the rest.
private func takeValue(_ rest: inout Substring) -> String {
  guard let quote = rest.first, "\"'`".contains(quote) else {
    let value = rest.prefix { !$0.isWhitespace }
    rest = rest[value.endIndex...]
    return String(value)
  }
  rest = rest.dropFirst()
  var value = ""
  while let next = rest.popFirst(), next != quote {
    if next == "\\", let escaped = rest.popFirst() { value.append(escaped) } else { value.append(next) }
  }
  return value
}
