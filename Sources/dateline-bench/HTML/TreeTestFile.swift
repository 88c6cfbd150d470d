import Foundation
import HTML

/// A file of html5lib's tests of trees: pages, and what must come of them.
struct TreeTestFile {
  struct Case {
    var input: [UInt8] = []
    /// The element that the page is the content of, nil when it is a whole page.
    var context: String?
    var isScripting = false
    var expected = ""
  }

  var cases: [Case] = []

  init(path: String) throws {
    let text = try String(decoding: Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    for part in ("\n" + text).components(separatedBy: "\n#data\n").dropFirst() { cases.append(Case(part)) }
  }
}

extension TreeTestFile {
  /// How many cases of the files passed, of those without scripting. Prints the first that did not.
  static func count(_ paths: [String], show: Int) throws -> (passed: Int, all: Int) {
    var count = (passed: 0, all: 0)
    for path in paths {
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
    return count
  }
}

extension TreeTestFile.Case {
  fileprivate init(_ text: String) {
    var section = "#data"
    var data: [Substring] = []
    var tree: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch line {
      case "#errors", "#new-errors", "#document", "#document-fragment": section = String(line)
      case "#script-on" where section != "#data" && section != "#document": isScripting = true
      case "#script-off" where section != "#data" && section != "#document": isScripting = false
      default:
        switch section {
        case "#data": data.append(line)
        case "#document-fragment": context = String(line)
        case "#document": tree.append(line)
        default: break
        }
      }
    }
    input = Array(data.joined(separator: "\n").utf8)
    while tree.last == "" { tree.removeLast() }
    expected = tree.joined(separator: "\n") + "\n"
  }

  /// The tree that comes of it.
  var tree: String {
    let document =
      context.map { HTMLDocument(fragment: input, testContext: $0, scripting: isScripting) }
      ?? HTMLDocument(input, scripting: isScripting)
    return document.treeText
  }
}
