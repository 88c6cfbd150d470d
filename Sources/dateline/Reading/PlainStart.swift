/// The plain command line of nearly every start, read without the parser: opens the library or the sample edition.
///
/// The parser takes a quarter of the time between `main` and the first frame to learn the options of all commands by
/// reflection (perf, November 2026). It is used for everything else: paths, other options, and anything wrong.
struct PlainStart: Equatable {
  private(set) var library: String?
  private(set) var state: String?
  private(set) var theme: String?
  private(set) var isColorless = false
  private(set) var isSample = false

  /// `nil` where a parser is needed. `arguments` are without the program's name.
  init?(_ arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      switch argument {
      case "--no-color": isColorless = true
      case "--sample": isSample = true
      case "--library", "--state", "--theme":
        guard let value = rest.next(), !value.isEmpty, value.first != "-" else { return nil }
        set(argument, to: value)
      default: return nil
      }
    }
  }

  private mutating func set(_ option: String, to value: String) {
    switch option {
    case "--library": library = value
    case "--state": state = value
    default: theme = value
    }
  }

  var settings: Settings {
    Settings(
      library: library, state: state, theme: theme, isColorless: isColorless || environment("NO_COLOR") != nil)
  }
}
