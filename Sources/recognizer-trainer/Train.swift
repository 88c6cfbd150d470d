import ArgumentParser
import Dispatch
import Foundation
import Recognition
import Synchronization

/// Makes lexicon.bin and model.bin, the weights that training makes.
///
/// FOLDER holds given_names.txt and surnames.txt, the latter by frequency, and train/*.jsonl, one text a line:
/// `{"id", "text", "spans": [[start, end, "PERSON"]], "aux": [...]}`. Offsets are Unicode scalars; `aux` has the places,
/// organisations and other names that help to tell people apart from them. People of one ordinary word ("the Chair") are
/// left out; copies of texts with other names in them, copies of sentences set as headlines, and sentences made from the
/// patterns of hard.txt are added.
///
/// The shipped weights come from all options at their defaults, in a few minutes on one core:
///
///     swift run -c release recognizer-trainer FOLDER --clusters TABLE -o Sources/RecognizerWeights
///
/// The same inputs, options and seed give the same bytes. After training, run the tests: they measure the new weights.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Trains the name recogniser on a folder of annotated texts.")

  @Argument(help: "Folder with train/*.jsonl, given_names.txt and surnames.txt.")
  var folder: String

  @Option(
    help: "Word clusters, lines of word, coarse and fine number with tabs between; without it the lexicon is kept.")
  var clusters: String?

  @Option(name: .shortAndLong, help: "Folder to write model.bin and lexicon.bin to.")
  var output = "."

  @Option(help: "Times that each run goes through the texts.")
  var epochs = 12

  @Option(help: "Runs with seeds of their own, whose mean is written.")
  var runs = 8

  @Option(help: "Share of features left out at random, 0 to 1.")
  var dropout = 0.3

  @Option(help: "Share of sentences copied in capitals, 0 to 1.")
  var capitals = 0.1

  @Option(help: "Share of sentences copied in title case, 0 to 1.")
  var titleCase = 0.15

  @Option(help: "Share of texts copied with people renamed, 0 to 1.")
  var renamed = 0.5

  @Option(help: "Times that each pattern of hard sentences is filled.")
  var hardCopies = 6

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
    guard let names = NameLists() else { throw TrainingProblem.noPatterns }
    let annotated = try TrainingText.read(folder: folder + "/train")
    let lexicon = try lexicon(names, annotated)
    guard let extractor = FeatureExtractor(lexicon: lexicon) else { throw TrainingProblem.noWordLists }
    let texts = annotated.map { $0.withoutOrdinaryPeople(extractor).withWholeNames(extractor) }
    guard let hard = HardSentences(names, extractor) else { throw TrainingProblem.noPatterns }
    let renamed = Renaming(names: names, extractor: extractor, share: renamed).copies(of: texts, seed: seed)
    let sentences = hard.texts(copies: hardCopies, seed: seed)
    let headlines =
      Augmentation(capitals: capitals, titleCase: titleCase).copies(of: texts + renamed, extractor, seed: seed)
      + Augmentation(capitals: 0.25, titleCase: 0.15).copies(of: sentences, extractor, seed: seed)
    let set = TrainingSet(texts + renamed + headlines + sentences, extractor, bits: bits)
    report("\(texts.count) texts, \(renamed.count) with other people, \(headlines.count) headlines")
    report("\(sentences.count) sentences made up, \(set.labels.count) tokens")
    let perceptron = Perceptron(set: set, bits: bits, dropout: dropout)
    // Each run has a seed of its own, and the mean is taken in their order: the same on any number of cores.
    let trained = Mutex([Weights?](repeating: nil, count: runs))
    DispatchQueue.concurrentPerform(iterations: runs) { number in
      let weights = perceptron.train(epochs: epochs, seed: seed &+ UInt64(number))
      trained.withLock { $0[number] = weights }
      report("run \(number + 1) of \(runs) done")
    }
    let bytes = ModelFile.bytes(of: Weights.average(trained.withLock { $0.compactMap(\.self) }, bits: bits), bits: bits)
    try write(bytes, "model.bin")
  }

  /// The lexicon made of the lists, written beside the model; `nil` where there are no clusters to make it of.
  private func lexicon(_ names: NameLists, _ texts: [TrainingText]) throws -> [UInt8]? {
    guard let clusters else { return nil }
    let lists = try WordLists(folder: folder, clusters: clusters, names: names, texts: texts)
    let bytes = LexiconFile.bytes(of: lists)
    try write(bytes, "lexicon.bin")
    return bytes
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    let path = output + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    report("\(bytes.count) bytes written to \(path)")
  }

  private func report(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
