/// A tree as the test files of HTML parsers write it.
extension HTMLDocument {
  /// Reads a fragment as within an element of any language, as those files have it: `td`, `svg path`.
  package init(fragment bytes: [UInt8], testContext: String, scripting: Bool = false) {
    let words = testContext.split(separator: " ")
    let namespace: Namespace = words.count < 2 ? .html : words[0] == "svg" ? .svg : .mathML
    self.init(
      bytes, scripting: scripting,
      context: FragmentContext(name: words.last.map { $0.lowercased() } ?? "", namespace: namespace))
  }

  /// The lines of the tree, each with its `| `.
  package var treeText: String {
    var lines: [UInt8] = []
    var depth = 0
    var next = firstChild(.document)
    while let node = next {
      appendLines(of: node, depth: depth, to: &lines)
      if let child = firstChild(node) {
        depth += isTemplate(node) ? 2 : 1
        next = child
        continue
      }
      var last = node
      while nextSibling(last) == nil, let parent = parent(last), parent != .document {
        depth -= isTemplate(parent) ? 2 : 1
        last = parent
      }
      next = nextSibling(last)
    }
    return String(decoding: lines, as: UTF8.self)
  }

  private func isTemplate(_ node: Node) -> Bool { name(node) == .template && namespace(node) == .html }

  private func appendLines(of node: Node, depth: Int, to lines: inout [UInt8]) {
    func append(_ text: String, _ bytes: ArraySlice<UInt8> = [], _ end: String = "", indent: Int = 0) {
      lines += "| ".utf8
      lines += repeatElement(.space, count: 2 * (depth + indent))
      lines += text.utf8
      lines += bytes
      lines += (end + "\n").utf8
    }
    switch kind(node) {
    case .document: return
    case .text: append("\"", bytes(node), "\"")
    case .comment: append("<!-- ", bytes(node), " -->")
    case .doctype: append(doctypes[Int(self[node].start)].testText)
    case .element:
      append("<\(testName(of: node))>")
      let attributes = attributes(of: node).map { (testName(of: $0.name, in: namespace(node)), $0.value) }
      for (name, value) in attributes.sorted(by: { $0.0 < $1.0 }) { append("\(name)=\"\(value)\"", indent: 1) }
      if isTemplate(node) { append("content", indent: 1) }
    }
  }

  private func testName(of node: Node) -> String {
    switch namespace(node) {
    case .html: nameText(node)
    case .svg: "svg " + (ForeignNames.svgTags[nameText(node)] ?? nameText(node))
    case .mathML: "math " + nameText(node)
    }
  }

  private func testName(of attribute: String, in namespace: Namespace) -> String {
    guard namespace != .html else { return attribute }
    if let qualified = ForeignNames.qualified[attribute] { return qualified }
    return switch namespace {
    case .svg: ForeignNames.svgAttributes[attribute] ?? attribute
    default: attribute == "definitionurl" ? "definitionURL" : attribute
    }
  }
}

extension DoctypeRecord {
  fileprivate var testText: String {
    func text(_ bytes: [UInt8]?) -> String { bytes.map { String(decoding: $0, as: UTF8.self) } ?? "" }
    let name = "<!DOCTYPE " + text(self.name)
    guard publicID != nil || systemID != nil else { return name + ">" }
    return name + " \"\(text(publicID))\" \"\(text(systemID))\">"
  }
}

/// How SVG and MathML spell names that a tag may have in any case.
enum ForeignNames {
  static let svgTags = spelled(
    """
    altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
    feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient
    radialGradient textPath
    """)

  static let svgAttributes = spelled(
    """
    attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant edgeMode filterUnits
    glyphRef gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lengthAdjust
    limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength
    patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio
    primitiveUnits refX refY repeatCount repeatDur requiredExtensions requiredFeatures specularConstant
    specularExponent spreadMethod startOffset stdDeviation stitchTiles surfaceScale systemLanguage tableValues targetX
    targetY textLength viewBox viewTarget xChannelSelector yChannelSelector zoomAndPan
    """)

  /// Attributes that have a namespace of their own.
  static let qualified: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show", "xlink:title", "xlink:type",
      "xml:lang", "xml:space", "xmlns:xlink",
    ].map { name in (name, String(name.map { $0 == ":" ? " " : $0 })) })

  private static func spelled(_ words: String) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: words.split { $0 == " " || $0 == "\n" }.map { ($0.lowercased(), String($0)) })
  }
}
