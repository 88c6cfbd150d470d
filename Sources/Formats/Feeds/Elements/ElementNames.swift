import HTML

/// Finds out what the elements of a feed are, by the addresses that their prefixes stand for.
struct ElementNames {
  private struct Declaration {
    var prefix: String
    var namespace: FeedNamespace
  }

  /// Further declarations of one document are passed over.
  private static let mostDeclarations = 256
  private static let mostKnown = 1024

  private var declarations: [Declaration] = []
  /// Names that have been looked up since the last change of the declarations.
  private var known: [String: FeedElement] = [:]

  /// How many declarations hold now.
  var depth: Int { declarations.count }

  mutating func declare(_ attributes: [XMLTag.Attribute]) {
    for attribute in attributes where attribute.name.hasPrefix("xmlns") {
      guard declarations.count < Self.mostDeclarations else { return }
      let prefix = attribute.name.dropFirst(5)
      guard prefix.isEmpty || prefix.first == ":" else { continue }
      let namespace = FeedNamespace(uri: attribute.value, isDefault: prefix.isEmpty)
      declarations.append(Declaration(prefix: String(prefix.dropFirst()), namespace: namespace))
      known.removeAll(keepingCapacity: true)
    }
  }

  /// Takes back the declarations since there were `depth`.
  mutating func close(to depth: Int) {
    guard declarations.count > depth else { return }
    declarations.removeLast(declarations.count - depth)
    known.removeAll(keepingCapacity: true)
  }

  mutating func element(named name: String) -> FeedElement {
    if let element = known[name] { return element }
    if known.count >= Self.mostKnown { known.removeAll(keepingCapacity: true) }
    let element = FeedElement(namespace(of: name), Self.localName(of: name))
    known[name] = element
    return element
  }

  private func namespace(of name: String) -> FeedNamespace {
    let prefix = name.firstIndex(of: ":").map { String(name[..<$0]) } ?? ""
    if let declared = declarations.last(where: { $0.prefix == prefix }) { return declared.namespace }
    return prefix.isEmpty ? .core : FeedNamespace(undeclaredPrefix: prefix)
  }

  static func localName(of name: String) -> String {
    (name.firstIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]).lowercased()
  }
}
