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
    case tokens, tree, words, time

    static func help(for value: Work) -> ArgumentHelp? {
      switch value {
      case .tokens: "Tokens, as html5lib's tests write them, or runs of such tests."
      case .tree: "The tree, as html5lib's tests write it, or runs of such tests."
      case .words: "The words of the body, outside of script, style, noscript, template, svg and math."
      case .time: "How many megabytes and pages are read a second."
      }
    }
  }

  @Flag(help: "What to do.") var work: Work
  @Argument(help: "Pages in UTF-8, or files of tests.") var files: [String]
  @Option(help: "Show so many tests that failed.") var show = 0
  @Option(help: "The element that a page is the content of.") var context: String?

  func run() throws {
    switch work {
    case .tokens: try runTokens()
    case .tree: try runTrees()
    case .words, .time: break
    }
  }

  private func runTokens() throws {
    var count = (passed: 0, all: 0)
    for path in files where path.hasSuffix(".json") {
      for run in try TokenizerTestFile(path: path).runs {
        let tokens = PlainToken.tokens(of: run.input, from: run.state, lastStartTag: run.lastStartTag).map(\.comparable)
        count.all += 1
        if tokens == run.expected.map(\.comparable) {
          count.passed += 1
        } else if count.all - count.passed <= show {
          print("\(path): \(run.description), \(run.state.rawValue)\n  expected \(run.expected)\n  but got  \(tokens)")
        }
      }
    }
    print("tokens: \(count.passed) of \(count.all) runs passed")
  }

  private func runTrees() throws {
    var count = (passed: 0, all: 0)
    for path in files where path.hasSuffix(".dat") {
      for test in try TreeTestFile(path: path).cases where !test.isScripting {
        count.all += 1
        let tree = test.tree
        if tree == test.expected {
          count.passed += 1
        } else if count.all - count.passed <= show {
          let input = String(decoding: test.input, as: UTF8.self)
          print("\(path) \(test.context ?? "")\n\(input)\n-- expected\n\(test.expected)-- but got\n\(tree)")
        }
      }
    }
    print("trees: \(count.passed) of \(count.all) passed")
  }
}

extension PlainToken {
  /// Itself with its attributes by name.
  fileprivate var comparable: PlainToken {
    guard case .startTag(let name, let attributes, let isSelfClosing) = self else { return self }
    return .startTag(name: name, attributes: attributes.inOrder, isSelfClosing: isSelfClosing)
  }
}
