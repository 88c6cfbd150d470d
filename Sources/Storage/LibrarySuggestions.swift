import Articles

extension Library {
  /// What may have been meant by a search that finds nothing; `nil` when nothing an edit away finds anything.
  public func suggestion(for query: ListQuery) throws -> SearchSuggestion? {
    guard let mended = try read({ db in try SuggestionReader(query.search, db).mended() }) else { return nil }
    let count = try count(query.searching(mended))
    return count == .exactly(0) ? nil : SearchSuggestion(search: mended, count: count)
  }
  public func suggestion(for query: ListQuery) async throws -> SearchSuggestion? {
    guard let mended = try await read({ db in try SuggestionReader(query.search, db).mended() }) else { return nil }
    let count = try await count(query.searching(mended))
    return count == .exactly(0) ? nil : SearchSuggestion(search: mended, count: count)
  }
}

extension ListQuery {
  fileprivate func searching(_ text: String) -> ListQuery {
    var query = self
    query.search = text
    return query
  }
}
