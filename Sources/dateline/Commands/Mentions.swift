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
      count Unicode scalars; the end is exclusive.
      """)

  @OptionGroup(title: "Everywhere") var shared: SharedOptions<Mentions>
  @ParentCommand var parent: Dateline

  private static let linesAtOnce = 256

  func run() throws {
    _ = try settings()
    var output = Output()
    var number = 0
    while true {
      var lines: [String] = []
      while lines.count < Self.linesAtOnce, let line = readLine() { lines.append(line) }
      guard !lines.isEmpty else { break }
      for (index, answer) in answers(to: lines).enumerated() {
        guard let answer else {
          throw Failure("standard input, line \(number + index + 1): is no JSON object with \"id\" and \"text\"")
        }
        if !answer.isEmpty { try output.json(answer) }
      }
      number += lines.count
    }
    try output.finish()
  }

  /// One for each line, found on all cores; `nil` for a line that cannot be understood, empty for an empty one.
  private func answers(to lines: [String]) -> [String?] {
    let answers = Mutex([String?](repeating: nil, count: lines.count))
    DispatchQueue.concurrentPerform(iterations: lines.count) { index in
      let answer = answer(to: lines[index])
      answers.withLock { $0[index] = answer }
    }
    return answers.withLock(\.self)
  }
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

private func answer(to line: String) -> String? {
  guard line.contains(where: { !$0.isWhitespace }) else { return "" }
  guard let question = try? JSONDecoder().decode(Question.self, from: Data(line.utf8)) else { return nil }
  let spans = Recognizer().spans(in: question.text)
    .map { "[\($0.range.lowerBound),\($0.range.upperBound),\"\($0.kind.rawValue)\"]" }
  var object = JSONObjectWriter()
  switch question.id {
  case .text(let text): object.write("id", text)
  case .number(let number): object.write("id", number)
  }
  return object.finished().dropLast() + ",\"spans\":[\(spans.joined(separator: ","))]}"
}
