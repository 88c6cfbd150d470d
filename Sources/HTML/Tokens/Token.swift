/// A piece of markup. Its texts are ranges of the tokenizer's text (`SourceText`), its names are numbers.
struct Token {
  enum Kind: UInt8 { case text, startTag, endTag, comment, doctype, end }

  var kind: Kind
  /// Of a tag.
  var tag = TagName.custom
  /// Of a tag.
  var isSelfClosing = false
  /// Of text: whether it may hold NULs, which count in some places and not in others.
  var hasNUL = false
  /// Of a tag: the number of its name.
  var name: NameTable.ID = 0
  /// Of text and comments: where the text is. Of a start tag: its attributes. Of a doctype: its index.
  var start: Int32 = 0
  var end: Int32 = 0
}

/// An attribute: the number of its name, and where its value is.
struct AttributeRecord: Sendable {
  var name: NameTable.ID
  var start: Int32
  var end: Int32
}

/// A document type as it is declared; nil is what it leaves out.
struct DoctypeRecord: Sendable {
  var name: [UInt8]?
  var publicID: [UInt8]?
  var systemID: [UInt8]?
  var forcesQuirks = false
}

/// How the tokenizer reads what comes next.
enum ContentModel: UInt8 {
  case data
  /// Text with character references, up to the end tag: `title`, `textarea`.
  case rcdata
  /// Text as it stands, up to the end tag: `style`, `iframe`.
  case rawText
  case script
  /// Text as it stands, to the end.
  case plaintext
  /// Text as it stands, up to `]]>`.
  case cdata
}
