import Articles
import GRDB

extension Library {
  /// Stores feeds in one transaction, each address once; one that is stored already takes over what the new entry
  /// says. Returns how many different feeds these are.
  public func note(_ feeds: [NotedFeed]) throws -> Int {
    guard !isReadOnly else { throw LibraryProblem.readOnly(path: path) }
    return try LibraryProblem.naming(path) {
      try connections.libraryWriter().write { db in
        var keys: Set<UInt64> = []
        for feed in feeds {
          guard let key = Address(feed.address)?.key else { continue }
          keys.insert(key)
          try db.cachedStatement(
            sql: """
              INSERT INTO feed(addressKey, address, title, site, folders) VALUES(?, ?, ?, ?, ?)
              ON CONFLICT(addressKey) DO UPDATE SET
                title = coalesce(excluded.title, title), site = coalesce(excluded.site, site),
                folders = iif(excluded.folders = '', folders, excluded.folders)
              """
          ).execute(arguments: [Int64(bitPattern: key), feed.address, feed.title, feed.site, joined(feed.folders)])
        }
        return keys.count
      }
    }
  }

  /// All feeds that have been noted, by their addresses.
  public func notedFeeds() throws -> [NotedFeed] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT address, title, site, folders FROM feed ORDER BY address").map { row in
        NotedFeed(address: row["address"], title: row["title"], site: row["site"], folders: parted(row["folders"]))
      }
    }
  }
}
