extension SessionRecord {
  /// Reads a record's text. A last line without a line feed was not written completely and is ignored. Throws
  /// `RecordProblem` for any other text that the program does not write.
  public init(text: String) throws(RecordProblem) {
    var line = 1
    do throws(RecordProblem.Cause) {
      // By scalars: a combining mark after the line feed must not hide it.
      var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)[...].dropLast()
      try Self.checkFirst(lines.popFirst().map { String($0) } ?? "")
      var draft = BeginningDraft()
      while !draft.isComplete {
        line += 1
        guard let next = lines.popFirst() else { throw RecordProblem.Cause.missing("how the session began") }
        var words = RecordLine(try words(of: next))
        try draft.read(&words)
      }
      self.init(try draft.beginning())
      for next in lines {
        line += 1
        var words = RecordLine(try words(of: next))
        let entry = try words.timedEntry()
        entries.append(NumberedEntry(line: line, entry))
        isWhole = isWhole || entry == .end
      }
    } catch {
      throw RecordProblem(line: line, cause: error)
    }
  }

  private static func checkFirst(_ line: String) throws(RecordProblem.Cause) {
    guard line.hasPrefix(firstWords + " ") else { throw .noRecord }
    let version = String(line.dropFirst(firstWords.count + 1).prefix { $0 != ":" })
    guard version == "\(Self.version)" else { throw .otherVersion(version) }
  }
}
