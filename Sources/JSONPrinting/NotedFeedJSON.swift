import Articles

/// One line of JSON for a feed that a list of feeds names, as `dateline inspect` prints it. `file` comes first if given.
public func inspectJSON(_ feed: NotedFeed, file: String? = nil) -> String {
  var object = JSONObjectWriter()
  object.write("file", file)
  object.write("kind", "feed")
  object.write("title", feed.title)
  object.write("url", feed.address)
  object.write("site", feed.site)
  object.write("categories", feed.folders)
  object.write("folder", feed.folders)
  return object.finished()
}
