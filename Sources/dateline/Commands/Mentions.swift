import ArgumentParser
import Dispatch
import FoundationEssentials
import Importing
import Recognition
import Synchronization

struct Mentions: LibraryCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Finds people, countries and nationalities in texts.",
    discussion: """
      Reads {"id","text"} a line from standard input and prints {"id","spans":[[start,end,kind],…]} a line. Offsets \
      count Unicode scalars; the end is exclusive. A line that cannot be read is answered {"id":null,"line":N,"error":…}.
      """)

  @OptionGroup(title: "Everywhere") var shared: SharedOptions<Mentions>
  @ParentCommand var parent: Dateline

  private static let linesAtOnce = 256

  func run() throws {
    _ = try settings()
    if let problem = Recognizer.problem { throw Failure(problem) }
    var output = Output()
    var number = 0
    var (read, unread) = (0, 0)
    while true {
      var lines: [String] = []
      while lines.count < Self.linesAtOnce, let line = readLine() { lines.append(line) }
      guard !lines.isEmpty else { break }
      for (index, answer) in answers(to: lines).enumerated() {
        switch answer {
        case .blank: continue
        case .names(let answer):
          read += 1
          try output.json(answer)
        case .unreadable:
          unread += 1
          try output.json(refusal(ofLine: number + index + 1))
        }
      }
      // What was found must not wait for lines that may never come.
      try output.finish()
      number += lines.count
    }
    if read == 0, unread > 0 { throw Failure("standard input: no line is \(Self.wanted)") }
  }

  private static let wanted = "a JSON object with \"id\" and \"text\""

  private func refusal(ofLine number: Int) -> String {
    var object = JSONObjectWriter()
    object.write("line", number)
    object.write("error", "is not \(Self.wanted)")
    return "{\"id\":null," + object.finished().dropFirst()
  }

  /// One for each line, found on all cores.
  private func answers(to lines: [String]) -> [Answer] {
    let answers = Mutex([Answer](repeating: .blank, count: lines.count))
    DispatchQueue.concurrentPerform(iterations: lines.count) { index in
      let answer = answer(to: lines[index])
      answers.withLock { $0[index] = answer }
    }
    return answers.withLock(\.self)
  }
}

/// What a line is answered with.
private enum Answer {
  case blank, unreadable
  /// A line of JSON.
  case names(String)
}

private struct Question: Decodable {
  /// As it stands in the answer: text or a number.
  enum ID: Decodable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      self = try (try? value.decode(Int.self)).map(ID.number) ?? .text(value.decode(String.self))
    }
  }

  let id: ID
  let text: String
}

private func answer(to line: String) -> Answer {
  guard line.contains(where: { !$0.isWhitespace }) else { return .blank }
  guard let question = try? JSONDecoder().decode(Question.self, from: Data(line.utf8)) else { return .unreadable }
  let spans = Recognizer().spans(in: question.text)
    .map { "[\($0.range.lowerBound),\($0.range.upperBound),\"\($0.kind.rawValue)\"]" }
  var object = JSONObjectWriter()
  switch question.id {
  case .text(let text): object.write("id", text)
  case .number(let number): object.write("id", number)
  }
  return .names(object.finished().dropLast() + ",\"spans\":[\(spans.joined(separator: ","))]}")
}
