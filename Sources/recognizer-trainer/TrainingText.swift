import Foundation
import Recognition

/// One annotated text of the training folder.
struct TrainingText {
  /// A named range of the text's scalars.
  struct Name {
    var range: Range<Int>
    var kind: SpanClass
  }

  var id: String
  var text: String
  var names: [Name]
  /// Names of which it is not decided what they are; asked only when measuring.
  var open: [Name] = []

  /// Tweets are set in any way already, and have no document around them.
  var isTweets: Bool { id.hasPrefix("btc") || id.hasPrefix("wnut") }
}

/// A training file that cannot be used.
enum TrainingProblem: Error, CustomStringConvertible {
  case noFiles(folder: String)
  case badLine(path: String, line: Int, cause: String)
  case noWordLists
  case noPatterns
  case noList(path: String)

  var description: String {
    switch self {
    case .noFiles(let folder): "\(folder): no .jsonl file to train on"
    case .badLine(let path, let line, let cause): "\(path):\(line): \(cause)"
    case .noList(let path): "\(path): this list is needed and cannot be read"
    case .noPatterns: "a file of Lists, which belongs to the trainer, cannot be read"
    case .noWordLists: "the embedded word lists cannot be read"
    }
  }
}

extension TrainingText {
  /// A line as it is in the files: spans are `[start, end, "KIND"]` in Unicode scalars.
  private struct Line: Decodable {
    var id: String
    var text: String
    var spans: [Span]
    var aux: [Span]?
    var ignore: [Span]?
  }

  private struct Span: Decodable {
    var range: Range<Int>
    var label: String

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      let (start, end) = (try values.decode(Int.self), try values.decode(Int.self))
      label = try values.decode(String.self)
      guard 0 <= start, start < end else {
        throw DecodingError.dataCorruptedError(in: values, debugDescription: "a span that is no range")
      }
      range = start..<end
    }
  }

  /// All texts of a folder's .jsonl files, files by name. Throws `TrainingProblem`.
  static func read(folder: String) throws -> [TrainingText] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }.sorted()
    guard !names.isEmpty else { throw TrainingProblem.noFiles(folder: folder) }
    return try names.flatMap { try read(file: folder + "/" + $0) }
  }

  static func read(file path: String) throws -> [TrainingText] {
    let decoder = JSONDecoder()
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    return try lines.enumerated().filter { !$0.element.isEmpty }.map { number, line in
      do {
        return TrainingText(try decoder.decode(Line.self, from: Data(line.utf8)))
      } catch {
        throw TrainingProblem.badLine(path: path, line: number + 1, cause: "\(error)")
      }
    }
  }

  private init(_ line: Line) {
    id = line.id
    text = line.text
    let wanted = line.spans.compactMap { span in
      SpanClass(rawValue: span.label).map { Name(range: span.range, kind: $0) }
    }
    // Nationalities that other annotators marked are among the wanted ones already.
    let others = (line.aux ?? []).filter { $0.label != "NORP" }.map { span in
      Name(range: span.range, kind: SpanClass(rawValue: span.label) ?? .other)
    }
    open = (line.ignore ?? []).compactMap { span in
      SpanClass(rawValue: span.label).map { Name(range: span.range, kind: $0) }
    }
    names = wanted + others.map { $0.kind.isAuxiliary ? $0 : Name(range: $0.range, kind: .other) }
  }
}

extension TrainingText {
  /// Without people of one ordinary word, such as "the Chair": some annotators mark whoever is spoken of.
  func withoutOrdinaryPeople(_ extractor: FeatureExtractor) -> TrainingText {
    let scalars = Array(text.unicodeScalars)
    var cleaned = self
    cleaned.names = names.filter { name in
      guard name.kind == .person, name.range.upperBound <= scalars.count else { return true }
      return !extractor.isOrdinaryWord(String(String.UnicodeScalarView(scalars[name.range])))
    }
    return cleaned
  }

  /// With people's names that stand in the name of something else as a part of that: "the Andy Warhol Foundation".
  func withWholeNames(_ extractor: FeatureExtractor) -> TrainingText {
    let scalars = Array(text.unicodeScalars)
    var cleaned = self
    for number in names.indices where names[number].kind == .person {
      let end = names[number].range.upperBound
      guard end + 1 < scalars.count, scalars[end] == " ", scalars[end + 1].properties.isUppercase else { continue }
      let next = scalars[(end + 1)...].prefix { $0.properties.isAlphabetic }
      guard extractor.isOrganisationWord(String(String.UnicodeScalarView(next))) else { continue }
      cleaned.names[number] = Name(range: names[number].range.lowerBound..<next.endIndex, kind: .organisation)
    }
    return cleaned
  }
}

extension SpanClass {
  fileprivate var isAuxiliary: Bool { [.place, .organisation, .other].contains(self) }
}
