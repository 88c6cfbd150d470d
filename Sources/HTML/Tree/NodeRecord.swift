/// A node as it is stored. Its neighbours are indices of nodes, `none` where there are none.
struct NodeRecord: Sendable {
  static let none: Int32 = -1

  var parent = none
  var firstChild = none
  var lastChild = none
  var previous = none
  var next = none
  /// Of text and comments: where the text is. Of an element: its attributes. Of a doctype: its index.
  var start: Int32 = 0
  var end: Int32 = 0
  /// Of an element: the number of its name. Of text: where the room for more of it ends.
  var name: UInt32 = 0
  var kind: NodeKind
  var tag = TagName.custom
  var namespace = Namespace.html
  /// What the tree builder has to know of an element.
  var standing: Standing = []

  struct Standing: OptionSet {
    let rawValue: UInt8
    /// On the stack of open elements.
    static let open = Standing(rawValue: 1)
    /// In the list of active formatting elements.
    static let formatting = Standing(rawValue: 2)
  }
}
