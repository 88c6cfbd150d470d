/// A feed that a list of feeds names. Nothing of it has been fetched.
public struct NotedFeed: Hashable, Sendable {
  /// Where it is fetched from, absolute.
  public var address: String
  public var title: String?
  /// The address of the site that the feed belongs to, absolute.
  public var site: String?
  /// The folders that it lies in, from the outermost; or the tags that its list gives it.
  public var folders: [String]

  public init(address: String, title: String? = nil, site: String? = nil, folders: [String] = []) {
    self.address = address
    self.title = title
    self.site = site
    self.folders = folders
  }
}

/// What a source contains.
public enum Imported: Hashable, Sendable {
  case article(ImportedArticle)
  case feed(NotedFeed)
}
