/// A kind of source: how its start shows it, and how it is read.
struct Format: Sendable {
  typealias Receiver = (ImportedArticle) throws -> Void

  /// What a person calls it: "markdown", "a web page".
  let name: String
  /// Whether `--format` knows its name. The others are told by their content alone.
  let isAskedFor: Bool
  /// Whether a source that starts so is of this kind, when no format before it in the table is.
  let isShown: @Sendable (SourceStart) -> Bool
  /// Hands on the articles of a source. Throws what makes it unreadable as a whole, and what the receiver throws; what is
  /// wrong with single articles is logged.
  let read: @Sendable (inout SourceBytes, inout ProblemLog, Receiver) throws -> Void

  init(
    _ name: String, isAskedFor: Bool = true, isShown: @escaping @Sendable (SourceStart) -> Bool,
    read: @escaping @Sendable (inout SourceBytes, inout ProblemLog, Receiver) throws -> Void
  ) {
    self.name = name
    self.isAskedFor = isAskedFor
    self.isShown = isShown
    self.read = read
  }

  /// A format that is known and cannot be read; its sources are refused by its name.
  static func refused(_ name: String, isShown: @escaping @Sendable (SourceStart) -> Bool) -> Format {
    Format(name, isAskedFor: false, isShown: isShown) { _, log, _ in
      throw ImportProblem(path: log.path, cause: .unsupported(name))
    }
  }

  /// A format in which a file is one text, and one article or none.
  static func oneText(
    _ name: String, limitBytes: Int, isShown: @escaping @Sendable (SourceStart) -> Bool,
    read: @escaping @Sendable (String, inout ProblemLog) -> ImportedArticle?
  ) -> Format {
    Format(name, isShown: isShown) { source, log, receive in
      let (bytes, isCut) = try source.all(limitBytes: limitBytes)
      if isCut { log.add(.tooLarge(limitBytes: limitBytes)) }
      guard let text = decodedText(bytes) else { throw ImportProblem(path: log.path, cause: .notText) }
      if let damage = DecodingDamage(of: text, from: bytes) { log.add(.imperfect(damage.sentence), line: damage.line) }
      if let article = read(text, &log) { try receive(article) } else { log.add(.noArticle) }
    }
  }
}
