/// A token by itself, for tests and tools: nothing in it refers to a tokenizer. Texts are bytes.
package enum PlainToken: Equatable, Sendable {
  case doctype(name: [UInt8]?, publicID: [UInt8]?, systemID: [UInt8]?, isCorrect: Bool)
  case startTag(name: [UInt8], attributes: [Attribute], isSelfClosing: Bool)
  case endTag(name: [UInt8])
  case comment([UInt8])
  case characters([UInt8])

  package struct Attribute: Equatable, Sendable {
    package var name: [UInt8]
    package var value: [UInt8]

    package init(name: [UInt8], value: [UInt8]) {
      self.name = name
      self.value = value
    }
  }

  /// The state that the tokenizer begins in, by its name in html5lib's tests.
  package enum State: String, CaseIterable, Sendable {
    case data = "Data state"
    case rcdata = "RCDATA state"
    case rawText = "RAWTEXT state"
    case script = "Script data state"
    case plaintext = "PLAINTEXT state"
    case cdata = "CDATA section state"

    fileprivate var model: ContentModel {
      switch self {
      case .data: .data
      case .rcdata: .rcdata
      case .rawText: .rawText
      case .script: .script
      case .plaintext: .plaintext
      case .cdata: .cdata
      }
    }
  }

  /// All tokens of bytes, texts that follow each other as one. Faulty UTF-8 stays as it is.
  package static func tokens(of bytes: [UInt8], from state: State, lastStartTag: String?) -> [PlainToken] {
    withLineFeeds(bytes).withUnsafeBufferPointer { buffer in
      var tokenizer = Tokenizer(ByteView(buffer))
      tokenizer.model = state.model
      if let lastStartTag {
        tokenizer.rawTextName = Array(lastStartTag.utf8).withUnsafeBufferPointer {
          tokenizer.tags.id(of: ByteView($0), 0, $0.count)
        }
      }
      var tokens: [PlainToken] = []
      while true {
        let token = tokenizer.next()
        if token.kind == .end { return tokens }
        let plain = tokenizer.plain(token)
        if case .characters(let more) = plain, case .characters(let text)? = tokens.last {
          tokens[tokens.count - 1] = .characters(text + more)
        } else {
          tokens.append(plain)
        }
      }
    }
  }
}

extension Tokenizer {
  fileprivate func plain(_ token: Token) -> PlainToken {
    func bytes(_ start: Int32, _ end: Int32) -> [UInt8] { (start..<end).map { text[$0] } }
    switch token.kind {
    case .text, .end: return .characters(bytes(token.start, token.end))
    case .comment: return .comment(bytes(token.start, token.end))
    case .endTag: return .endTag(name: Array(tags.bytes(of: token.name)))
    case .startTag:
      let attributes = attributes[Int(token.start)..<Int(token.end)].map {
        PlainToken.Attribute(name: Array(attributeNames.bytes(of: $0.name)), value: bytes($0.start, $0.end))
      }
      return .startTag(
        name: Array(tags.bytes(of: token.name)), attributes: attributes, isSelfClosing: token.isSelfClosing)
    case .doctype:
      let record = doctypes[Int(token.start)]
      return .doctype(
        name: record.name, publicID: record.publicID, systemID: record.systemID, isCorrect: !record.forcesQuirks)
    }
  }
}
