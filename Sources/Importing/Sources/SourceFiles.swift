import Glibc

/// The files to import below `path`: the file itself, or a folder's files in order of their paths, without hidden ones.
/// Throws an `ImportProblem` for a path that is not there or may not be read. "-" is standard input.
public func sourceFiles(at path: String) throws -> [String] {
  guard path != "-" else { return [path] }
  guard let kind = fileKind(of: path) else { throw ImportProblem(path: path, cause: .unreadable(lastErrorText())) }
  guard kind == .folder else { return [path] }
  var files: [String] = []
  try collectFiles(in: path, depth: 0, into: &files)
  return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

private enum FileKind { case file, folder }

/// `nil` when nothing can be found there; `errno` then says why.
private func fileKind(of path: String) -> FileKind? {
  var status = stat()
  guard stat(path, &status) == 0 else { return nil }
  return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
}

/// Links to folders are not followed, so that no circle of links can be walked.
private func collectFiles(in folder: String, depth: Int, into files: inout [String]) throws {
  guard let directory = opendir(folder) else {
    throw ImportProblem(path: folder, cause: .unreadable(lastErrorText()))
  }
  defer { closedir(directory) }
  while let entry = readdir(directory) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    guard !name.hasPrefix(".") else { continue }
    let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
    switch fileKind(of: path) {
    case .folder where depth < 64 && !isSymbolicLink(path): try collectFiles(in: path, depth: depth + 1, into: &files)
    case .file: files.append(path)
    case .folder, nil: break
    }
  }
}

private func isSymbolicLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// What the last failed system call complained about, in lower case: "no such file or directory".
func lastErrorText() -> String {
  guard let text = strerror(errno) else { return "cannot be read" }
  let message = String(cString: text)
  return message.prefix(1).lowercased() + message.dropFirst()
}
