import Glibc
import SystemCalls

/// The files to import below a path.
public struct SourceListing: Hashable, Sendable {
  public var files: [String] = []
  /// Folders that cannot be read, and files that cannot be found.
  public var problems: [ImportProblem] = []
  public var passedOver = PassedOverCounts()
}

/// The files to import below `path`: the file itself, or a folder's files sorted by path, without hidden ones, files in
/// use and the parts of saved pages. "-" is standard input. Throws an `ImportProblem` if `path` does not exist, may not be read, or is a file in
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
  let names = try entries(of: folder)
  let pages = pageNames(names)
  let snapshot = snapshotPage(names, in: folder)
  for name in names {
    guard !name.hasPrefix(".") else {
      listing.passedOver.add(.hidden)
      continue
    }
    let path = joined(folder, name)
    if let snapshot, name != snapshot {
      listing.passedOver.add(.copyOfPage, PathKind(path) == .folder ? fileCount(in: path, depth: depth + 1) : 1)
      continue
    }
    do {
      switch PathKind(path) {
      case .file where inUse.contain(path): listing.passedOver.add(.ownFile)
      case .file: listing.files.append(path)
      case .folder where isSymbolicLink(path): listing.passedOver.add(.folderLink)
      case .folder where isPartOfPage(name, pages):
        listing.passedOver.add(.partOfPage, fileCount(in: path, depth: depth + 1))
      case .folder where depth < deepestFolder:
        try collectFiles(in: path, except: inUse, depth: depth + 1, into: &listing)
      case .folder:
        let what = "is more than \(deepestFolder) folders deep; import it by its path"
        throw ImportProblem(path: path, cause: .malformed(what))
      case .noFile: listing.passedOver.add(.noFile)
      case nil: throw ImportProblem(path: path, cause: .unreadable(systemReason(errno)))
      }
    } catch let problem as ImportProblem {
      listing.problems.append(problem)
    }
  }
}

/// The names in a folder, without "." and "..".
private func entries(of folder: String) throws -> [String] {
  guard let directory = opendir(folder) else {
    throw ImportProblem(path: folder, cause: .unreadable(systemReason(errno)))
  }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

private func joined(_ folder: String, _ name: String) -> String {
  folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

/// The page to read of a folder in which ArchiveBox keeps one page in many forms; `nil` for other folders.
private func snapshotPage(_ names: [String], in folder: String) -> String? {
  guard names.contains("index.json"), names.contains("index.html") else { return nil }
  return ["singlefile.html", "output.html"].first { name in
    var status = stat()
    return names.contains(name) && stat(joined(folder, name), &status) == 0 && status.st_size > 0
  }
}

/// The names of pages, without ".html".
private func pageNames(_ names: [String]) -> Set<Substring> {
  Set(
    names.compactMap { name in
      guard let dot = name.lastIndex(of: "."), ["html", "htm", "xhtml"].contains(name[dot...].dropFirst().lowercased())
      else { return nil }
      return name[..<dot]
    })
}

/// Whether browsers have put the images, styles and scripts of one of these pages into a folder of this name.
private func isPartOfPage(_ name: String, _ pages: Set<Substring>) -> Bool {
  name.hasSuffix("_files") && pages.contains(name.dropLast("_files".count))
}

/// How many files are in a folder that is passed over, down to the depth to which folders are read.
private func fileCount(in folder: String, depth: Int) -> Int {
  guard depth <= deepestFolder, let names = try? entries(of: folder) else { return 0 }
  return names.reduce(0) { count, name in
    let path = joined(folder, name)
    return count + (PathKind(path) == .folder && !isSymbolicLink(path) ? fileCount(in: path, depth: depth + 1) : 1)
  }
}

private func isSymbolicLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}
