/// What a node is.
public enum NodeKind: UInt8, Sendable { case document, doctype, element, text, comment }

/// Which language an element belongs to.
public enum Namespace: UInt8, Sendable { case html, svg, mathML }
