import Articles
import Testing

@testable import Reader

/// In each seat only the newest question matters.
struct SeatTests {
  static let all: [Seat] = [
    .list(.rows), .list(.more), .listCount, .listRank, .suggestion, .index(.rows), .index(.more), .unread, .article,
    .related, .profile, .articleCount, .hits, .timer(.preview), .timer(.message),
  ]

  @Test(arguments: all) func aLateAnswerOfEverySeatIsDropped(seat: Seat) {
    var seats = Seats()
    let late = seats.take(seat, Changes(marks: 1))
    let newest = seats.take(seat, Changes(marks: 2))
    let answers = [late, newest, newest].map { seats.leave(seat, $0) }
    #expect(answers == [nil, Changes(marks: 2), nil], "too late, in time, and a second time")
    #expect(!seats.isTaken(seat))
  }

  @Test(arguments: all) func askingASeatAnewVacatesThoseThatDependOnIt(seat: Seat) {
    var seats = Seats()
    // The dependents last, as those before them would vacate them.
    for other in Self.all.sorted(by: { $0.dependents.count > $1.dependents.count }) { _ = seats.take(other, Changes()) }
    _ = seats.take(seat, Changes())
    for other in Self.all { #expect(seats.isTaken(other) != seat.dependents.contains(other), "\(other)") }
  }

  @Test func rowsTakeTheirContinuationAlong() {
    #expect(Seat.list(.rows).dependents == [.list(.more), .listRank])
    #expect(Seat.index(.rows).dependents == [.index(.more)])
  }

  /// As `update` sees it: an event of an old ticket changes nothing and asks nothing.
  @Test(arguments: all) func anOldTicketChangesNothing(seat: Seat) throws {
    var reader = try ReadingDriver()
    reader.state.message = Message(kind: .notice, text: "Stands")
    reader.state.article.awaited = .init(id: reader.library.ids[1], purpose: .visit)
    let late = reader.state.seats.take(seat, Changes())
    _ = reader.state.seats.take(seat, Changes())
    let before = reader.state
    let event = event(seat, late, reader)
    let asked = update(&reader.state, event) + update(&reader.state, .failed(seat, late, reason: "disk full"))
    #expect(asked.isEmpty)
    #expect(reader.state == before)
  }

  private func event(_ seat: Seat, _ ticket: Ticket, _ reader: ReadingDriver) -> Event {
    let none = Window<ArticleRow>(rows: [], startsAtTop: true, endsAtBottom: true)
    let nobody = Window<EntityRow>(rows: [], startsAtTop: true, endsAtBottom: true)
    let (id, key) = (reader.library.ids[1], RowKey(article: 0))
    let cuba = Entity(.country, "Cuba", code: "CU")
    func answer(_ question: Question, _ reply: Reply) -> Event { .answer(Answer(to: question, reply), seat, ticket) }
    switch seat {
    case .list(.rows), .unread: return answer(.rows(ListQuery(), .top, limit: 9), .rows(none))
    case .list(.more): return answer(.rows(ListQuery(), .after(key), limit: 9), .rows(none))
    case .listCount: return answer(.count(ListQuery(), atMost: 9), .count(.exactly(77)))
    case .listRank: return answer(.rank(key, ListQuery()), .rank(5))
    case .suggestion:
      return answer(.suggestion(ListQuery()), .suggestion(SearchSuggestion(search: "x", count: .exactly(1))))
    case .index(.rows): return answer(.entities(IndexQuery(.person), .top, limit: 9), .entities(nobody))
    case .index(.more): return answer(.entities(IndexQuery(.person), .after(cuba), limit: 9), .entities(nobody))
    case .article: return answer(.article(id), .article(nil))
    case .related: return answer(.related(reader.library.ids[0], limit: 9), .related([]))
    case .profile: return answer(.profile(cuba), .profile(nil))
    case .articleCount: return answer(.articleCount(naming: cuba), .articleCount(2))
    case .hits: return .found(TextFindings(ranges: [0..<1]), ticket)
    case .timer(let timer): return .timer(timer, ticket)
    }
  }
}
