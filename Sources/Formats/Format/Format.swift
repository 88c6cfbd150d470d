import Articles

/// A format: how the start of a source shows it, and how to read it.
struct Format: Sendable {
  /// Takes what a format reads, one after the other: `receive(article)`, `receive(feed)`.
  struct Receiver {
    /// Whether articles are to come with the blocks that were left out where those cost time.
    let wantsDropped: Bool
    private let take: (Imported) throws -> Void

    init(wantingDropped: Bool = false, _ take: @escaping (Imported) throws -> Void) {
      wantsDropped = wantingDropped
      self.take = take
    }

    func callAsFunction(_ article: ImportedArticle) throws { try take(.article(article)) }
    func callAsFunction(_ feed: NotedFeed) throws { try take(.feed(feed)) }
  }

  /// Its name for a person: "markdown", "a web page".
  let name: String
  /// Whether `--format` accepts the name. Other formats are recognised only by their content.
  let isAskedFor: Bool
  /// Whether a source that starts like this has the format, provided that no format earlier in the table matches.
  let isShown: @Sendable (SourceStart) -> Bool
  /// Passes the articles and feeds of a source to the receiver. Throws when the source as a whole cannot be read, and
  /// what the receiver throws; problems with single articles are logged.
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

  /// A format that is recognised but not supported: its sources are refused, and the message contains `name`.
  static func refused(
    _ name: String, _ refusal: ImportProblem.Refusal = .notYet, isShown: @escaping @Sendable (SourceStart) -> Bool
  ) -> Format {
    Format(name, isAskedFor: false, isShown: isShown) { _, log, _ in
      throw ImportProblem(path: log.path, cause: .unsupported(name, refusal))
    }
  }

  /// The same for a format of plain text. A file that is named as Markdown is Markdown, whatever it looks like.
  static func refusedText(
    _ name: String, _ refusal: ImportProblem.Refusal = .notYet, isShown: @escaping @Sendable (SourceStart) -> Bool
  ) -> Format {
    refused(name, refusal) { start in !start.isNamedMarkdown && isShown(start) }
  }

  /// A format in which a file is one text, and has one article or none.
  static func oneText(
    _ name: String, limitBytes: Int, isShown: @escaping @Sendable (SourceStart) -> Bool,
    read: @escaping @Sendable (String, inout ProblemLog) -> ImportedArticle?
  ) -> Format {
    Format(name, isShown: isShown) { source, log, receive in
      let (bytes, isCut) = try source.all(limitBytes: limitBytes)
      if isCut { log.add(.tooLarge(limitBytes: limitBytes)) }
      guard let decoded = decoded(bytes) else { throw ImportProblem(path: log.path, cause: .notText) }
      for flaw in decoded.flaws { log.add(.imperfect(flaw.sentence), line: flaw.line) }
      if let article = read(decoded.text, &log) { try receive(article) } else { log.add(.noArticle) }
    }
  }
}
