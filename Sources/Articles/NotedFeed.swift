/// A feed that a list of feeds names.
public struct NotedFeed: Hashable, Sendable {
  /// Absolute.
  public var address: String
  public var title: String?
  /// The address of the pages that the feed is of.
  public var site: String?
  /// The folders it lies in, the outermost first, or its tags.
  public var folders: [String]

  public init(address: String, title: String? = nil, site: String? = nil, folders: [String] = []) {
    self.address = address
    self.title = title
    self.site = site
    self.folders = folders
  }
}
