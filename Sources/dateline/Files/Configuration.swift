import Glibc
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
    guard let text = text(ofFile: path) else {
      problems.append("\(path): cannot be read: \(systemMessage(errno))")
      return
    }
    do {
      let table = try TOMLTable(string: text)
      theme = table["theme"]?.string
      if theme == nil, table.contains(key: "theme") { problems.append("\(path): theme must be a name in quotes") }
      for key in table.keys where !Self.knownKeys.contains(key) {
        problems.append("\(path): \(key) is not known; known is \(Self.knownKeys.joined(separator: ", "))")
      }
    } catch let error as TOMLParseError {
      problems.append("\(path), line \(error.source.begin.line): \(error.description)")
    } catch {
      problems.append("\(path): \(error)")
    }
  }
}

/// `nil` when the file cannot be read; `errno` says why.
private func text(ofFile path: String) -> String? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 64 << 10)
  while true {
    let count = read(descriptor, &piece, piece.count)
    guard count >= 0 else { return nil }
    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    bytes += piece[..<count]
  }
}
