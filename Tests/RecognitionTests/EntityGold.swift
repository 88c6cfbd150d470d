import Foundation

@testable import Recognition

/// One text of Fixtures/entities.txt, with the names that a reader finds in it.
struct EntityGold: Sendable {
  /// A name, as "title 0..<6 PERSON Vladimir Putin" or "body 0..<4 COUNTRY PE".
  typealias Answer = String

  var title = ""
  var body = ""
  var answers: Set<Answer> = []
  /// Places that count neither way, as the beginnings of answers.
  var open: Set<String> = []

  /// The texts of Fixtures/entities.txt or of another file there.
  static func all(_ file: String = "entities") throws -> [EntityGold] {
    guard let url = Bundle.module.url(forResource: file, withExtension: "txt", subdirectory: "Fixtures") else {
      return []
    }
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return lines.filter { !$0.hasPrefix("# ") && !$0.hasPrefix("## ") }.map(EntityGold.init)
  }

  private init(_ line: Substring) {
    guard line.hasPrefix("#HEAD ") else {
      body = read(line.split(separator: " | ").joined(separator: "\n\n"), "body")
      return
    }
    let parts = line.dropFirst(6).split(separator: " | ")
    title = read(String(parts[0]), "title")
    body = read(parts.dropFirst().joined(separator: "\n\n"), "body")
  }

  /// Takes the marks out of a text and their answers into `answers`.
  private mutating func read(_ marked: String, _ place: String) -> String {
    var text = ""
    var rest = Substring(marked)
    while let start = rest.firstIndex(of: "{"), let end = rest.firstIndex(of: "}") {
      text += rest[..<start]
      let mark = rest[rest.index(after: start)..<end]
      let name = mark.prefix { !"=:~!".contains($0) }
      let lower = text.unicodeScalars.count
      text += name
      let range = lower..<lower + name.unicodeScalars.count
      let meaning = String(mark.dropFirst(name.count + 1))
      switch mark.dropFirst(name.count).first {
      case "!": open.insert("\(place) \(range)")
      case ":": answers.insert("\(place) \(range) COUNTRY \(meaning)")
      case "~": answers.insert("\(place) \(range) NATIONALITY \(meaning)")
      default: answers.insert("\(place) \(range) PERSON \(meaning.isEmpty ? String(name) : meaning)")
      }
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  /// An answer without what is meant: "body 0..<4 COUNTRY".
  static func span(_ answer: Answer) -> String { answer.split(separator: " ").prefix(3).joined(separator: " ") }

  /// What the recogniser says of the text.
  func found(by recognizer: Recognizer) -> Set<Answer> {
    let answers = recognizer.mentions(title: title, body: body).map { mention in
      let meaning = mention.kind == .person ? mention.entity.name : mention.entity.code ?? "?"
      return "\(mention.field.rawValue) \(mention.range) \(mention.kind.rawValue) \(meaning)"
    }
    return Set(answers.filter { answer in !open.contains { answer.hasPrefix($0 + " ") } })
  }
}
