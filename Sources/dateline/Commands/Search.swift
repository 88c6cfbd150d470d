import ArgumentParser
import Articles

struct Search: LibraryCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds articles in the library, newest first.",
    usage: "dateline search [<options>] <query> ...",
    discussion: """
      The query is the rest of the line: words, "a phrase", -word to exclude, OR, and fields like author: site: title: \
      is:unread after:2018-10-01. Put options before the query; -- ends them.
      """)

  @Flag(help: "One JSON object a line.") var json = false
  @OptionGroup var window: LimitOption
  @OptionGroup(title: "Everywhere") var shared: SharedOptions<Search>
  @Argument(parsing: .captureForPassthrough, help: "What to look for.") var query: [String] = []
  @ParentCommand var parent: Dateline

  func validate() throws {
    // The argument that captures the rest of the line also captures a call for help.
    if ["-h", "--help"].contains(query.first) { throw CleanExit.helpRequest(Self.self) }
    if words.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("say what to look for: dateline search peso -canal")
    }
  }

  func run() throws {
    let library = try Places(try settings()).open(mustExist: true)
    let query = ListQuery(search: words.joined(separator: " "))
    let problems = query.search.problems.map { "column \($0.range.lowerBound + 1): \($0.reason)" }
    guard !query.search.isSenseless else {
      throw Failure("search: nothing to look for in \(query.search.text); \(problems.joined(separator: "; "))")
    }
    for problem in problems { complain("search, \(problem)") }
    var printer = RowPrinter(json: json)
    try printer.print(query, of: library, limit: window.limit)
    if !printer.hasRows, let suggestion = try library.suggestion(for: query) {
      complain("no hits for \(query.search.text); \(counted(suggestion.count)) for \(suggestion.search)")
    }
  }

  /// The query without the "--" that may be before it.
  private var words: ArraySlice<String> { query.first == "--" ? query.dropFirst() : query[...] }

  private func counted(_ count: RowCount) -> String {
    switch count {
    case .exactly(let rows): "\(rows)"
    case .moreThan(let rows): "more than \(rows)"
    }
  }
}
