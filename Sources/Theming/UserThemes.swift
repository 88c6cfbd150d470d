import Glibc
import TOML

/// The folder of the user's own themes.
struct UserThemes: Sendable {
  /// `nil` when there is none.
  let folder: String?

  /// The names of the themes in it, sorted.
  var names: [String] {
    guard let folder, let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let file = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if file.hasSuffix(".toml"), !file.hasPrefix(".") { names.append(String(file.dropLast(5))) }
    }
    return names.sorted()
  }

  func path(of name: String) -> String? { folder.map { "\($0)/\(name).toml" } }

  /// `nil` when there is no file of that name. One that cannot be read is an empty theme with a problem.
  func source(named name: String) -> ThemeSource? {
    // A name must not be a path: it comes from a configuration or a command line.
    guard !name.isEmpty, !name.contains("/"), let path = path(of: name), access(path, F_OK) == 0 else { return nil }
    return ThemeSource(file: path) { () throws(TOMLFileFault) in try readTOML(atPath: path) }
  }
}
