import ArgumentParser
import Dispatch
import Formats
import FoundationEssentials
import JSONPrinting
import Recognition
import Synchronization

struct Mentions: LibraryCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Finds people, countries and nationalities in texts.",
    discussion: """
      Reads {"id","text"} a line from standard input and prints {"id","spans":[[start,end,kind],…]} a line. Offsets \
      count Unicode scalars; the end is exclusive. Lines are answered as soon as the input pauses. A line that cannot be read is answered {"id":null,"line":N,"error":…}.
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
    var source = try LineSource(path: "-")
    while case let lines = try source.next(atMost: Self.linesAtOnce), !lines.isEmpty {
      for (index, answer) in answers(to: lines).enumerated() {
        switch answer {
        case .blank: continue
        case .names(let answer):
          read += 1
          try output.json(answer)
        case .unreadable(let why):
          unread += 1
          try output.json(refusal(ofLine: number + index + 1, why))
        }
      }
      // The program that asks may wait for the answer before it asks again.
      try output.finish()
      number += lines.count
    }
    if read == 0, unread > 0 { throw Failure("standard input: no line is \(wantedLine)") }
  }

  private func refusal(ofLine number: Int, _ why: String) -> String {
    var object = JSONObjectWriter()
    object.write("line", number)
    object.write("error", why)
    return "{\"id\":null," + object.finished().dropFirst()
  }

  /// An answer for each line, found on all cores.
  private func answers(to lines: [LineSource.Line]) -> [Answer] {
    let answers = Mutex([Answer](repeating: .blank, count: lines.count))
    DispatchQueue.concurrentPerform(iterations: lines.count) { index in
      let answer = answer(to: lines[index])
      answers.withLock { $0[index] = answer }
    }
    return answers.withLock(\.self)
  }
}

private let wantedLine = "a JSON object with \"id\" and \"text\""

/// The answer to a line.
private enum Answer {
  case blank
  /// Why, in words.
  case unreadable(String)
  /// A line of JSON.
  case names(String)
}

private struct Request: Decodable {
  /// Repeated in the answer as it is: text or a number.
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

private func answer(to line: LineSource.Line) -> Answer {
  switch line {
  case .text(let text): answer(to: text)
  case .tooLong(let limitBytes): .unreadable("is longer than \(limitBytes >> 20) MB")
  }
}

private func answer(to line: String) -> Answer {
  guard line.contains(where: { !$0.isWhitespace }) else { return .blank }
  guard let request = try? JSONDecoder().decode(Request.self, from: Data(line.utf8)) else {
    return .unreadable("is not \(wantedLine)")
  }
  let spans = Recognizer().spans(in: request.text)
    .map { "[\($0.range.lowerBound),\($0.range.upperBound),\"\($0.kind.rawValue)\"]" }
  var object = JSONObjectWriter()
  switch request.id {
  case .text(let text): object.write("id", text)
  case .number(let number): object.write("id", number)
  }
  return .names(object.finished().dropLast() + ",\"spans\":[\(spans.joined(separator: ","))]}")
}
