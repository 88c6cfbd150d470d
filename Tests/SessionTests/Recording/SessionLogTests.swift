import Articles
import Grid
import Reader
import Testing

@testable import Session

@Suite struct SessionLogTests {
  private static let secret = "Xylophon"

  /// All that could carry text, with a text that must not be in the log.
  private static let tellers: [Occurrence] = {
    let (secret, id, ticket) = (SessionLogTests.secret, ArticleID(rawValue: 7), Ticket(number: 1))
    let query = ListQuery(search: secret, entity: Entity(.person, secret))
    let shown = LibraryArticle(id: id, article: Article(title: secret, body: secret))
    let row = ArticleRow(id: id, key: RowKey(article: 1, sortText: secret), title: secret)
    let entity = EntityRow(Entity(.person, secret), mentions: 1, articles: 1)
    let pairs: [(Question, Reply)] = [
      (.rows(query, .after(row.key), limit: 5), .rows(Window(rows: [row], startsAtTop: true, endsAtBottom: true))),
      (.count(query, atMost: 5), .count(.moreThan(3))), (.rank(row.key, query), .rank(3)),
      (.suggestion(query), .suggestion(SearchSuggestion(search: secret, count: .exactly(1)))),
      (.article(id), .article(shown)), (.articleAt(address: secret), .article(nil)),
      (.related(id, limit: 5), .related([RelatedPost(.own, title: secret)])),
      (
        .entities(IndexQuery(.person, filter: secret), .around(entity.entity), limit: 5),
        .entities(Window(rows: [entity], startsAtTop: true, endsAtBottom: true))
      ),
      (.profile(entity.entity), .profile(EntityProfile(entity, companions: [], months: []))),
      (.articleCount(naming: entity.entity), .articleCount(3)),
    ]
    let commands: [Command] = [
      .make(.note(name: "searches", secret)), .make(.markAllRead(query)), .terminal(.copy(secret)),
      .openOutside(secret),
    ]
    let events: [Event] = [
      .input(.paste(secret)), .kept(.note(name: "searches", secret), nil), .notice(secret),
      .kept(.markAllRead(query), .markedRead([id])),
    ]
    return pairs.flatMap { question, reply -> [Occurrence] in
      [
        .performing(.ask(question, .article, ticket)),
        .applying(.answer(Answer(to: question, reply), .article, ticket), isLate: false, isTyping: false),
      ]
    } + commands.map { .performing($0) } + events.map { .applying($0, isLate: false, isTyping: false) }
      + secret.map { .applying(.input(.key(.character($0))), isLate: false, isTyping: true) }
  }()

  @Test func ofTextItTellsOnlyTheLength() {
    var log = SessionLog()
    let lines = Self.tellers.compactMap { log.line(for: $0, at: 0) }
    #expect(lines.count == Self.tellers.count)
    for line in lines { #expect(!line.lowercased().contains(Self.secret.lowercased()), "\(line)") }
    #expect(lines.contains { $0.contains("pasted 8 characters") })
    #expect(lines.count { $0.contains("typed 1 character") } == 8)
    #expect(lines.contains { $0.contains("search of 8 characters") })
  }

  @Test func itTellsHowLongAnAnswerTook() {
    var log = SessionLog()
    let (question, ticket) = (Question.article(ArticleID(rawValue: 7)), Ticket(number: 4))
    _ = log.line(for: .performing(.ask(question, .article, ticket)), at: 100)
    let answer = Event.answer(Answer(to: question, .article(nil)), .article, ticket)
    let line = log.line(for: .applying(answer, isLate: true, isTyping: false), at: 223)
    #expect(line?.contains("22.3  answer article 4 after 12.3 ms, late: none") == true)
  }

  @Test func keysThatActAreNamedAndFramesTimedOnce() {
    var log = SessionLog()
    let key = Occurrence.applying(.input(.key(.control("r"))), isLate: false, isTyping: true)
    #expect(log.line(for: key, at: 10)?.hasSuffix("1.0  key <C-r>") == true)
    #expect(log.line(for: .drawing, at: 20) == nil)
    #expect(log.line(for: .shown, at: 35)?.hasSuffix("frame in 1.5 ms") == true)
    // The same frame again, since only the pipe rang.
    #expect(log.line(for: .drawing, at: 40) == nil)
    #expect(log.line(for: .shown, at: 45) == nil)
  }
}
