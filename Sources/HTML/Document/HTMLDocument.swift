/// A page, read after the WHATWG standard: the tree that a browser would make of it.
///
/// Nodes are numbers into one array, texts are ranges of one buffer, and nothing is decoded into a `String` before it is
/// asked for. Any bytes make a document: faults are mended as browsers mend them, faulty UTF-8 becomes U+FFFD. The time
/// taken grows with the length of the bytes, whatever they hold; elements deeper than 512 are laid flat.
public struct HTMLDocument: Sendable {
  /// A node of one document. It means nothing to another.
  public struct Node: Hashable, Sendable {
    let index: Int32
    /// The root of every document.
    public static let document = Node(index: 0)
  }

  private let content: Content
  /// Whether the page is shown as old browsers did, for want of a document type.
  public let isQuirky: Bool

  /// Whether the bytes were more than `mostBytes`, so that the rest was not read.
  public let isCut: Bool

  /// How many bytes are read of a page. Places are counted in 32 bits, and text that is written anew may be longer.
  public static let mostBytes = 1 << 27

  /// Reads a whole page of UTF-8. With `scripting`, `noscript` holds text instead of elements.
  public init(_ bytes: [UInt8], scripting: Bool = false) {
    self.init(bytes, scripting: scripting, context: nil)
  }

  /// Reads HTML as it stands within an element, as in feeds. What it holds are the children of `.document`.
  public init(fragment bytes: [UInt8], context: TagName = .body, scripting: Bool = false) {
    self.init(bytes, scripting: scripting, context: FragmentContext(name: context.string, namespace: .html))
  }

  init(_ all: [UInt8], scripting: Bool, context: FragmentContext?) {
    isCut = all.count > Self.mostBytes
    let bytes = repaired(isCut ? Array(all.prefix(Self.mostBytes)) : all)
    let result = bytes.withUnsafeBufferPointer { buffer in
      var builder = TreeBuilder(ByteView(buffer), scripting: scripting)
      if let context { builder.begin(context) }
      builder.run()
      return builder.result
    }
    content = Content(result, source: bytes)
    isQuirky = result.isQuirky
  }

  /// The element `html`, `head` or `body`, whichever is asked for; nil in a fragment, or where a page has frames.
  public var html: Node? { firstElement(of: .document, named: .html) }
  public var head: Node? { html.flatMap { firstElement(of: $0, named: .head) } }
  public var body: Node? { html.flatMap { firstElement(of: $0, named: .body) } }

  private func firstElement(of parent: Node, named name: TagName) -> Node? {
    children(of: parent).first { self.name($0) == name && kind($0) == .element }
  }
}

extension HTMLDocument {
  /// What a document is made of, in one object: documents are passed on often.
  private final class Content: Sendable {
    let tree: TreeBuilder.Result
    let source: [UInt8]

    init(_ tree: TreeBuilder.Result, source: [UInt8]) {
      self.tree = tree
      self.source = source
    }
  }

  @inline(__always) var nodes: [NodeRecord] { content.tree.nodes }
  @inline(__always) var attributes: [AttributeRecord] { content.tree.attributes }
  @inline(__always) var source: [UInt8] { content.source }
  /// What had to be written anew because of references. Places in it count on from the end of the source.
  @inline(__always) var added: [UInt8] { content.tree.added }
  var tagNames: NameTable { content.tree.tagNames }
  var attributeNames: NameTable { content.tree.attributeNames }
  var doctypes: [DoctypeRecord] { content.tree.doctypes }
}

/// The element that a fragment is the content of.
struct FragmentContext {
  var name: String
  var namespace: Namespace
}
