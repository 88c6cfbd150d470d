import Reader

extension Reader.Timer {
  /// The timer's name in records and logs.
  var name: String {
    switch self {
    case .preview: "preview"
    case .message: "message"
    }
  }

  init?(name: String) {
    guard let timer = [Self.preview, .message].first(where: { $0.name == name }) else { return nil }
    self = timer
  }
}

extension Seat {
  /// The seat's name in records and logs.
  var name: String {
    switch self {
    case .list(.rows): "list"
    case .list(.more): "list-more"
    case .listCount: "list-count"
    case .listRank: "list-rank"
    case .suggestion: "suggestion"
    case .index(.rows): "index"
    case .index(.more): "index-more"
    case .unread: "unread"
    case .article: "article"
    case .related: "related"
    case .profile: "profile"
    case .articleCount: "article-count"
    case .hits: "hits"
    case .timer(let timer): "timer-" + timer.name
    }
  }

  init?(name: String) {
    guard let seat = Self.all.first(where: { $0.name == name }) else { return nil }
    self = seat
  }

  static let all: [Seat] = [
    .list(.rows), .list(.more), .listCount, .listRank, .suggestion, .index(.rows), .index(.more), .unread, .article,
    .related, .profile, .articleCount, .hits, .timer(.preview), .timer(.message),
  ]
}
