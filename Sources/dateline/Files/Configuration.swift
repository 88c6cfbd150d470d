import Glibc
import Session
import TOMLKit

/// What the user's `config.toml` says. The program never writes it.
struct Configuration {
  private static let knownKeys = ["theme"]

  /// The theme to begin with; `nil` where none is configured.
  private(set) var theme: String?
  /// What is wrong in the file; the rest of it counts.
  private(set) var problems: [String] = []

  /// Reads `config.toml` in `folder`. No folder or no file is an empty configuration.
  init(folder: String?) {
    guard let path = folder.map({ $0 + "/config.toml" }), access(path, F_OK) == 0 else { return }
    do {
      let table = try TOMLTable(string: text(ofFile: path))
      theme = table["theme"]?.string
      if theme == nil, table.contains(key: "theme") { problems.append("\(path): theme must be a name in quotes") }
      for key in table.keys where !Self.knownKeys.contains(key) {
        problems.append("\(path): \(key) is not known; known is \(Self.knownKeys.joined(separator: ", "))")
      }
    } catch let error as TOMLParseError {
      problems.append("\(path), line \(error.source.begin.line): \(error.description)")
    } catch {
      problems.append("\(path): \(oneLine(error))")
    }
  }
}
