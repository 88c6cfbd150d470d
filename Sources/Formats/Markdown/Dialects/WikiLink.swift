/// What stands in the double brackets of a folder of notes: "Page#Part|words".
struct WikiLink {
  /// What it leads to, as written.
  var target: String
  /// The words that are shown for it; empty when it has none of its own.
  private var alias: String

  init(_ inside: String) {
    let bar = inside.firstIndex(of: "|") ?? inside.endIndex
    // Within a table, the bar has a backslash before it.
    target = String(inside[..<bar].hasSuffix("\\") ? inside[..<bar].dropLast() : inside[..<bar])
    alias = inside[bar...].split(separator: "|").last.map(String.init) ?? ""
  }

  /// "Page, Part", without the names of blocks ("#^37066d").
  var words: String {
    guard alias.isEmpty else { return alias }
    let parts = target.split(separator: "#").filter { !$0.hasPrefix("^") }
    return parts.isEmpty ? target : parts.joined(separator: ", ")
  }

  var isImage: Bool {
    let ending = target.split(separator: ".").last?.lowercased() ?? ""
    return target.contains(".") && !target.contains(where: { "<>".contains($0) })
      && ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "heic", "tif", "tiff"].contains(ending)
  }

  /// The description of an image: its words unless they are its size, else the name of its file.
  var alt: String {
    let isSize = alias.allSatisfy { $0.isNumber || $0 == "x" }
    return alias.isEmpty || isSize ? target.split(separator: "/").last.map(String.init) ?? target : alias
  }
}
