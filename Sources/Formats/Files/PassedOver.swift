/// Why something in a folder is not read, though nobody named it. Such things are counted, not told one by one.
public enum PassedOver: Int, Hashable, Sendable, CaseIterable {
  /// Files in `NAME_files` beside `NAME.html`: images, styles and scripts of a saved page.
  case partOfPage
  /// What ArchiveBox made of a page beside the file that is read.
  case copyOfPage
  case hidden
  /// The library, or the state of its reader.
  case ownFile
  /// A link to a folder, which may lead round in a circle.
  case folderLink
  /// A named pipe, a socket or a device: opening one might wait for ever.
  case noFile

  /// So many of them, in words: "12 parts of saved pages".
  public func words(_ count: Int) -> String {
    let isOne = count == 1
    return switch self {
    case .partOfPage: isOne ? "1 part of a saved page" : "\(count) parts of saved pages"
    case .copyOfPage: isOne ? "1 other copy of an archived page" : "\(count) other copies of archived pages"
    case .hidden: isOne ? "1 hidden entry" : "\(count) hidden entries"
    case .ownFile: isOne ? "1 file of the library itself" : "\(count) files of the library itself"
    case .folderLink: isOne ? "1 link to a folder" : "\(count) links to folders"
    case .noFile: isOne ? "1 pipe, socket or device" : "\(count) pipes, sockets and devices"
    }
  }

  /// Its name in JSON, which stays the same.
  public var name: String {
    switch self {
    case .partOfPage: "part of a saved page"
    case .copyOfPage: "copy of an archived page"
    case .hidden: "hidden"
    case .ownFile: "file of the library"
    case .folderLink: "link to a folder"
    case .noFile: "no file"
    }
  }
}

/// How much in folders was passed over, by reason.
public struct PassedOverCounts: Hashable, Sendable {
  private var counts: [PassedOver: Int] = [:]

  public init() {}

  public subscript(reason: PassedOver) -> Int { counts[reason] ?? 0 }

  /// The reasons that there are, each with its number.
  public var all: [(reason: PassedOver, count: Int)] {
    PassedOver.allCases.compactMap { reason in counts[reason].map { (reason, $0) } }
  }

  /// "Passed over in folders: …"; `nil` when nothing was.
  public var sentence: String? {
    all.isEmpty ? nil : "passed over in folders: " + all.map { $0.reason.words($0.count) }.joined(separator: ", ")
  }

  mutating func add(_ reason: PassedOver, _ count: Int = 1) {
    if count > 0 { counts[reason, default: 0] += count }
  }

  public mutating func merge(_ other: Self) { for (reason, count) in other.all { add(reason, count) } }
}
