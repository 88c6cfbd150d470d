import Glibc
import SystemCalls

/// The files to import below a path.
public struct SourceListing: Hashable, Sendable {
  public var files: [String] = []
  /// Files that were passed over, and folders that cannot be read.
  public var problems: [ImportProblem] = []
}

/// The files to import below `path`: the file itself, or a folder's files sorted by path, without hidden ones and files
/// in use. "-" is standard input. Throws an `ImportProblem` if `path` does not exist, may not be read, or is a file in
/// use.
public func sourceFiles(at path: String, except inUse: FilesInUse = .none) throws -> SourceListing {
  guard path != "-" else { return SourceListing(files: [path]) }
  guard let kind = PathKind(path) else { throw ImportProblem(path: path, cause: .unreadable(systemReason(errno))) }
  guard !inUse.contain(path) else { throw ImportProblem(path: path, cause: .ownFile) }
  // Any problem with a path that a person named is reported when it is opened.
  guard kind == .folder else { return SourceListing(files: [path]) }
  var listing = SourceListing()
  try collectFiles(in: path, except: inUse, depth: 0, into: &listing)
  listing.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  listing.problems.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  return listing
}

/// How many folders deep, below the one that was named.
private let deepestFolder = 64

/// Links to folders are not followed, so that there can be no endless loop.
private func collectFiles(
  in folder: String, except inUse: FilesInUse, depth: Int, into listing: inout SourceListing
) throws {
  guard let directory = opendir(folder) else {
    throw ImportProblem(path: folder, cause: .unreadable(systemReason(errno)))
  }
  defer { closedir(directory) }
  while let entry = readdir(directory) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    guard !name.hasPrefix(".") else { continue }
    let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
    do {
      switch PathKind(path) {
      // A library among the articles is left out without a report.
      case .file: if !inUse.contain(path) { listing.files.append(path) }
      case .folder where isSymbolicLink(path): break
      case .folder where depth < deepestFolder:
        try collectFiles(in: path, except: inUse, depth: depth + 1, into: &listing)
      case .folder:
        let what = "is more than \(deepestFolder) folders deep; import it by its path"
        throw ImportProblem(path: path, cause: .malformed(what))
      case .noFile(let what): throw ImportProblem(path: path, cause: .noFile(what))
      case nil: throw ImportProblem(path: path, cause: .unreadable(systemReason(errno)))
      }
    } catch let problem as ImportProblem {
      listing.problems.append(problem)
    }
  }
}

private func isSymbolicLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}
