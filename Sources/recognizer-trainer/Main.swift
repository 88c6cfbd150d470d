import ArgumentParser
import Foundation
import Recognition

/// Trains the recogniser's tagger and writes model.bin.
///
/// The folder holds .jsonl files, one text a line: `{"id", "text", "spans": [[start, end, "PERSON"]], "aux": [...]}`.
/// Offsets are Unicode scalars; `aux` has the places, organisations and other names that help to tell people apart from
/// them. People of one ordinary word ("the Chair") are left out; copies of sentences set as headlines, and sentences made
/// from the patterns of hard.txt with the names of names.txt, are added.
///
/// The shipped weights come from all options at their defaults, in a few minutes on one core:
///
///     swift run -c release recognizer-trainer FOLDER -o Sources/RecognizerWeights/model.bin
///
/// The same folder, options and seed give the same bytes. After training, run the tests: they measure the new weights.
@main
struct RecognizerTrainer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognizer-trainer", abstract: "Trains the name recogniser on a folder of annotated texts.")

  @Argument(help: "Folder of .jsonl files with annotated texts.")
  var folder: String

  @Option(name: .shortAndLong, help: "File to write the weights to.")
  var output = "model.bin"

  @Option(help: "Times that each run goes through the texts.")
  var epochs = 12

  @Option(help: "Runs with seeds of their own, whose mean is written.")
  var runs = 8

  @Option(help: "Share of features left out at random, 0 to 1.")
  var dropout = 0.3

  @Option(help: "Share of sentences copied in capitals, 0 to 1.")
  var capitals = 0.03

  @Option(help: "Share of sentences copied in title case, 0 to 1.")
  var titleCase = 0.06

  @Option(help: "Times that each pattern of hard sentences is filled.")
  var hardCopies = 12

  @Option(help: "The first seed; the same seeds give the same weights.")
  var seed: UInt64 = 1

  @Option(help: "The weight table has 2 to this power rows.")
  var bits = 17

  func validate() throws {
    guard epochs > 0, runs > 0, (0..<1).contains(dropout), (10...20).contains(bits) else {
      throw ValidationError("epochs and runs are at least 1, dropout is below 1, bits are 10 to 20")
    }
  }

  func run() throws {
    guard let extractor = FeatureExtractor() else { throw TrainingProblem.noWordLists }
    let texts = try TrainingText.read(folder: folder).map { $0.withoutOrdinaryPeople(extractor) }
    guard let names = NameLists(), let hard = HardSentences(names, extractor) else { throw TrainingProblem.noPatterns }
    let headlines = Augmentation(capitals: capitals, titleCase: titleCase).copies(of: texts, extractor, seed: seed)
    let sentences = hard.texts(copies: hardCopies, seed: seed)
    let set = TrainingSet(texts + headlines + sentences, extractor, bits: bits)
    report("\(texts.count) texts, \(headlines.count) headlines, \(sentences.count) made up, \(set.labels.count) tokens")
    let perceptron = Perceptron(set: set, bits: bits, dropout: dropout)
    var trained: [Weights] = []
    for number in 0..<runs {
      trained.append(perceptron.train(epochs: epochs, seed: seed &+ UInt64(number)))
      report("run \(number + 1) of \(runs) done")
    }
    let bytes = ModelFile.bytes(of: Weights.average(trained, bits: bits), bits: bits)
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    report("\(bytes.count) bytes written to \(output)")
  }

  private func report(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
