import Articles

/// The related pane: the posts of one article.
public struct RelatedPane: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// No article, or nothing asked yet.
    case empty
    case loading
    case failed(String)
    case loaded
  }

  var content = Content.empty
  /// The article whose posts these are.
  var subject: ArticleID?
  public internal(set) var posts: [RelatedPost] = [] {
    didSet { sheet = nil }
  }
  /// The posts in lines; `nil` until they are set for the pane's width.
  var sheet: RelatedSheet?
  /// Index into `posts`; 0 when there are none.
  public internal(set) var selection = 0
  /// The post that was asked for before the posts had come; it is opened when they have.
  var awaitedPost: Int?

  init() {}

  init(of subject: ArticleID) {
    self.subject = subject
    content = .loading
  }

  var selected: RelatedPost? { posts.indices.contains(selection) ? posts[selection] : nil }

  mutating func select(_ index: Int) { selection = min(max(0, index), max(0, posts.count - 1)) }

  /// Draws a mark on the posts that it concerns; stars are not shown here.
  mutating func draw(_ mark: Mark) {
    guard case .read(let ids, let isRead) = mark else { return }
    let changed = Set(ids)
    for index in posts.indices {
      if let id = posts[index].id, changed.contains(id) { posts[index].isUnread = !isRead }
    }
  }
}

/// A post that was asked for and is not in the library.
public struct MissingPost: Hashable, Sendable {
  /// `nil` for a link of which only the address is known.
  var title: String?
  var author: String?
  var address: String?
}

extension ReaderState {
  /// Most related posts that the library is asked to find for an article.
  static let mostRelatedFound = 20

  mutating func askRelated(to id: ArticleID) -> [Command] {
    [ask(.related(id, limit: Self.mostRelatedFound), .related)]
  }

  mutating func receive(_ posts: [RelatedPost], to id: ArticleID, asked: Changes) -> [Command] {
    guard id == related.subject else { return [] }
    related.content = .loaded
    related.posts = posts
    for mark in pendingMarks.missing(asked: asked) { related.draw(mark) }
    related.select(related.selection)
    defer { related.awaitedPost = nil }
    return related.awaitedPost.map { openRelated($0) } ?? []
  }

  /// Opens a related post by its place in the pane, counted from zero.
  mutating func openRelated(_ index: Int) -> [Command] {
    if related.content == .loading {
      related.awaitedPost = index
      return []
    }
    guard related.posts.indices.contains(index) else {
      return tell(related.posts.isEmpty ? "No related posts here" : "There is no related post \(index + 1)")
    }
    related.select(index)
    let post = related.posts[index]
    guard let id = post.id else {
      overlay = .missing(MissingPost(title: post.title, author: post.author, address: post.url))
      return []
    }
    let commands = open(id)
    focus = .article
    return commands
  }

  /// Moves the focus to the related pane, and from there back to the article.
  mutating func toggleRelatedPane() -> [Command] {
    look.isZen = false
    focus = focus == .related ? .article : .related
    return previewIfBare()
  }

  mutating func moveFocus(by step: Int, wraps: Bool) -> [Command] {
    let panes = Pane.allCases.count
    let target = focus.rawValue + step
    guard wraps || (0..<panes).contains(target) else { return [] }
    look.isZen = false
    focus = Pane(rawValue: (target + panes) % panes) ?? focus
    return previewIfBare()
  }

  /// Shows the selected article when another pane than the list has the focus, so that it is not an empty page.
  private mutating func previewIfBare() -> [Command] {
    guard focus != .list, !article.isVisited else { return [] }
    if let row = list.selected, article.open?.shown.id != row.id, article.awaited == nil {
      return show(row.id, at: nil, isVisited: false)
    }
    return []
  }
}
