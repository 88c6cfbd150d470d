import ArgumentParser
import Foundation
import HTML

struct Html: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "html", abstract: "Shows and measures how HTML is read.",
    discussion: """
      A file of html5lib's tests (.json, .dat) is run, and what passed is counted. Of any other file, the tokens, the
      tree or the words are printed.
      """)

  enum Work: String, EnumerableFlag {
    case tokens, tree, words, time, hostile

    static func help(for value: Work) -> ArgumentHelp? {
      switch value {
      case .tokens: "Tokens, as html5lib's tests write them, or runs of such tests."
      case .tree: "The tree, as html5lib's tests write it, or runs of such tests."
      case .words: "The words of the body, outside of script, style, noscript, template, svg and math."
      case .time: "How many megabytes and pages are read in a second of the processor."
      case .hostile: "How long pages take that are made to take long; no files."
      }
    }
  }

  @Flag(help: "What to do.") var work: Work
  @Argument(help: "Pages in UTF-8, or files of tests.") var files: [String] = []
  @Option(help: "Show so many tests that failed.") var show = 0
  @Option(help: "Begin in this state of the tokenizer, by its name in html5lib's tests.") var state = "Data state"
  @Option(help: "The start tag that the tokenizer has seen last.") var lastStartTag: String?
  @Option(help: "Read the files as the content of this element.") var context: String?
  @Option(help: "Read each file so many times (--time), each shape so many times (--hostile).") var rounds = 5
  @Option(help: "Fail if fewer runs of tests pass.") var atLeast = 0
  @Option(help: "Fail if a shape takes more milliseconds than this (--hostile).") var atMost: Double?

  func validate() throws {
    guard work == .hostile || !files.isEmpty else { throw ValidationError("no files are named") }
    guard PlainToken.State(rawValue: state) != nil else {
      throw ValidationError("the states are: " + PlainToken.State.allCases.map(\.rawValue).joined(separator: ", "))
    }
    guard rounds > 0 else { throw ValidationError("rounds are at least 1") }
  }

  func run() throws {
    switch work {
    case .tokens where files.allSatisfy { $0.hasSuffix(".json") }:
      try check(TokenizerTestFile.count(files, show: show), "tokens")
    case .tree where files.allSatisfy { $0.hasSuffix(".dat") }:
      try check(TreeTestFile.count(files, show: show), "trees")
    case .tokens:
      let state = PlainToken.State(rawValue: state) ?? .data
      try eachPage { print(PlainToken.tokens(of: $0, from: state, lastStartTag: lastStartTag).testJSON) }
    case .tree: try eachPage { print(document($0).treeText, terminator: "") }
    case .words: try eachPage { print(document($0).wordsOfBody.joined(separator: " ")) }
    case .time: try printTime()
    case .hostile: try printHostile()
    }
  }

  private func document(_ bytes: [UInt8]) -> HTMLDocument {
    context.map { HTMLDocument(fragment: bytes, testContext: $0) } ?? HTMLDocument(bytes)
  }

  private func check(_ count: (passed: Int, all: Int), _ what: String) throws {
    print("\(what): \(count.passed) of \(count.all) passed")
    if count.passed < atLeast {
      tell("\(what): fewer than \(atLeast) passed")
      throw ExitCode.failure
    }
  }

  /// With several files, a line with its name comes before each.
  private func eachPage(_ show: ([UInt8]) -> Void) throws {
    for path in files {
      if files.count > 1 { print("#file \(path)") }
      show(try Self.bytes(of: path))
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func printTime() throws {
    let pages = try files.map(Self.bytes)
    var best = Double.infinity
    var nodes = 0
    for _ in 0..<rounds {
      let (count, lap) = measured { pages.reduce(0) { $0 + HTMLDocument($1).nodeCount } }
      nodes = count
      best = min(best, lap.cpu / 1000)
    }
    let megabytes = Double(pages.reduce(0) { $0 + $1.count }) / 1_000_000
    print(
      "\(pages.count) pages, \(Self.rounded(megabytes)) MB, \(nodes) nodes: \(Self.rounded(megabytes / best)) MB/s, "
        + "\(Self.rounded(Double(pages.count) / best)) pages per CPU-second (best of \(rounds)), "
        + "most memory \(Self.rounded(Memory.peak)) MB")
  }

  private func printHostile() throws {
    var worst = 0.0
    for shape in HostileShape.all {
      let laps = (0..<rounds).map { _ in measured { _ = HTMLDocument(shape.bytes).nodeCount }.lap.cpu }
      let time = laps.min() ?? 0
      worst = max(worst, time)
      let line = "\(Self.rounded(time)) ms  \(Self.rounded(Double(shape.bytes.count) / 1_000_000)) MB  \(shape.name)"
      print(line)
    }
    print("worst: \(Self.rounded(worst)) ms, most memory \(Self.rounded(Memory.peak)) MB")
    if let atMost, worst > atMost {
      tell("a shape took more than \(atMost) ms")
      throw ExitCode.failure
    }
  }

  private static func rounded(_ number: Double) -> String { String(format: "%.1f", number) }
}
