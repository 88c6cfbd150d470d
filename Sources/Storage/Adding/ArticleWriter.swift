import Articles
import Foundation
import GRDB

/// Adds articles within one transaction, and keeps the library's counts up to date.
struct ArticleWriter {
  private let db: Database
  private let wordWriter: IndexWordWriter
  private let addedAt: Int
  private let edition: IndexEdition
  /// Whether articles that the library does not contain may be added.
  private let mayInsert: Bool
  private var serial: Int64
  private var keys = KeyAllocator()
  private var entities = EntityWriter()
  private var articles = 0
  private var days: [Int64: Int] = [:]
  private(set) var report = Library.AddReport()

  init(_ db: Database, _ wordWriter: IndexWordWriter, addedAt: Int, onlyIfNew: Bool = false) throws {
    self.db = db
    self.wordWriter = wordWriter
    self.addedAt = addedAt
    edition = try IndexEdition.forAdding(db)
    let last = try Int64.fetchOne(db, sql: "SELECT serial FROM library") ?? 0
    mayInsert = !onlyIfNew || last == 0
    serial = last + 1
  }

  mutating func add(_ addition: Library.Addition) throws {
    let article = addition.article
    let place = try ArticleMatch(of: article, aliases: addition.aliases, db)
    let hash = addition.contentHash
    if case .awaited = addition.names, place.existing?.hash != hash {
      report.unnamed.append(addition)
      return
    }
    guard let old = place.existing else {
      guard mayInsert else {
        report.leftOut += 1
        return
      }
      let key = try keys.key(forSecond: article.published?.secondsSince1970 ?? addedAt, db)
      try insert(addition, Placement(id: place.id, key: key, serial: serial, headline: place.headline, hash: hash))
      try ArticleNames(of: article, aliases: addition.aliases).note(for: place.id, db)
      report.added += 1
      return
    }
    try ArticleNames(of: article, aliases: addition.aliases).note(for: place.id, db)
    guard old.hash != hash, addition.names != .pending, try !(place.isByAnotherName && isShortened(article, old)) else {
      report.unchanged += 1
      return
    }
    let key = try remove(old, replacedBy: article)
    let placement = Placement(
      id: place.id, key: key, serial: key == old.key ? old.serial : serial, headline: place.headline, hash: hash)
    try insert(addition, placement)
    report.updated += 1
  }

  /// Whether an article has much less text than the library's version of it: a feed's summary of a page that is there.
  private func isShortened(_ article: Article, _ old: ArticleMatch.Existing) throws -> Bool {
    let find = try db.cachedStatement(sql: "SELECT length(body) FROM content WHERE key = ?")
    let length = try Int.fetchOne(find, arguments: [old.key]) ?? 0
    return article.body.unicodeScalars.count * 10 < length * 6
  }

  /// Writes the counts. To be called last in the transaction.
  func finish() throws {
    guard report.added + report.updated > 0 else { return }
    try entities.finish(db)
    let count = try db.cachedStatement(
      sql: """
        INSERT INTO day(day, articles) VALUES(?, ?)
        ON CONFLICT(day) DO UPDATE SET articles = articles + excluded.articles
        """)
    for (day, change) in days where change != 0 { try count.execute(arguments: [day, change]) }
    let version = Int64.random(in: .min ... .max)
    try db.execute(
      sql: "UPDATE library SET articles = articles + ?, serial = ?, version = ?",
      arguments: [articles, serial, version])
    try db.execute(sql: "INSERT INTO change(serial, version) VALUES(?, ?)", arguments: [serial, version])
    try StemStatistics.refresh(db)
  }

  /// What an article's rows are stored under.
  private struct Placement {
    var id: ArticleID
    var key: Int64
    var serial: Int64
    var headline: Int64?
    var hash: Int64
  }

  private mutating func insert(_ addition: Library.Addition, _ place: Placement) throws {
    let article = addition.article.withPossibleRanges
    var stored: [Mention.Field: [StoredMention]] = [:]
    for mention in article.mentions {
      let row = try entities.row(of: mention.entity, db)
      stored[mention.field, default: []].append(StoredMention(kind: mention.kind, range: mention.range, entity: row))
    }
    let countryWords = CountryWord.all(in: article)
    for word in countryWords { try entities.addAlias(word.alias, entities.row(of: word.entity, db), db) }
    try insertRow(article, place, stored[.title] ?? [])
    try insertContent(article, place, stored[.body] ?? [])
    try insertParts(article, addition.capture, place.key)
    try insertAppearances(stored, place.key)
    for (table, folding) in edition.tables(holding: place.key) {
      let entry = IndexEntry(article, countryWords, folding)
      try entry.insert(place.key, into: table, db)
      try wordWriter.add(entry.texts, db)
    }
    articles += 1
    days[DateKey.dayNumber(of: place.key), default: 0] += 1
  }

  private func insertRow(_ article: Article, _ place: Placement, _ titleMentions: [StoredMention]) throws {
    let headline = normalisedHeadline(article.title)
    let values: [(any DatabaseValueConvertible)?] = [
      place.key, Int64(bitPattern: place.id.rawValue), place.serial, article.published?.iso8601, article.title,
      Data(titleMentions.packed()), article.dateline, article.site, joined(article.authors), article.url,
      String(headline.unicodeScalars.prefix(80)), siteOrder(article.site),
      article.url.flatMap(Address.init).map { Int64(bitPattern: $0.key) }, titleKey(article.title), place.headline,
      article.published?.day.daysSince1970, article.published?.lastDay.daysSince1970,
    ]
    try db.cachedStatement(
      sql: """
        INSERT INTO article(key, id, serial, published, title, titleMentions, dateline, site, authors, url, titleOrder,
          siteOrder, addressKey, titleKey, headline, firstDay, lastDay)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: StatementArguments(values))
  }

  private func insertContent(_ article: Article, _ place: Placement, _ mentions: [StoredMention]) throws {
    let (details, languages) = article.blocks.packedDetails()
    let values: [(any DatabaseValueConvertible)?] = [
      place.key, place.hash, article.updated?.iso8601, article.guid, article.language, joined(article.categories),
      joined(article.tags), Data(article.blocks.packed()), details.isEmpty ? nil : Data(details),
      languages.isEmpty ? nil : languages, article.styles.isEmpty ? nil : Data(article.styles.packed()),
      Data(mentions.packed()), article.body,
    ]
    try db.cachedStatement(
      sql: """
        INSERT INTO content(key, hash, updated, guid, language, categories, tags, blocks, blockDetails, codeLanguages,
          styles, mentions, body)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: StatementArguments(values))
  }

  private func insertParts(_ article: Article, _ capture: String?, _ key: Int64) throws {
    if let capture {
      try db.cachedStatement(sql: "INSERT INTO capture(key, text) VALUES(?, ?)").execute(arguments: [key, capture])
    }
    for (position, link) in article.links.enumerated() {
      try db.cachedStatement(sql: "INSERT INTO link(key, position, start, end, url, text) VALUES(?, ?, ?, ?, ?, ?)")
        .execute(arguments: [key, position, link.range.lowerBound, link.range.upperBound, link.url, link.text])
    }
    for (position, image) in article.images.enumerated() {
      try db.cachedStatement(sql: "INSERT INTO image(key, position, place, url, alt, caption) VALUES(?, ?, ?, ?, ?, ?)")
        .execute(arguments: [key, position, image.position, image.url, image.alt, image.caption])
    }
    let references =
      article.related.map { (RelatedPost.Origin.own, $0.title, $0.author, $0.url) }
      + article.neighbours.map { (RelatedPost.Origin.neighbour, $0.title, nil, $0.url) }
    for (position, (origin, title, author, url)) in references.enumerated() {
      let address = url.flatMap(Address.init).map { Int64(bitPattern: $0.key) }
      try db.cachedStatement(
        sql: """
          INSERT INTO reference(key, position, origin, title, author, url, addressKey, titleKey)
          VALUES(?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [key, position, origin.rawValue, title, author, url, address, titleKey(title)])
    }
  }

  private mutating func insertAppearances(_ stored: [Mention.Field: [StoredMention]], _ key: Int64) throws {
    var counts: [Int64: (mentions: Int, start: Int?)] = [:]
    for mention in stored[.title] ?? [] { counts[mention.entity, default: (0, nil)].mentions += 1 }
    for mention in stored[.body] ?? [] {
      let start = counts[mention.entity]?.start ?? mention.range.lowerBound
      counts[mention.entity, default: (0, nil)].mentions += 1
      counts[mention.entity]?.start = min(start, mention.range.lowerBound)
    }
    for (entity, count) in counts {
      try db.cachedStatement(sql: "INSERT INTO appearance(entity, key, mentions, start) VALUES(?, ?, ?, ?)")
        .execute(arguments: [entity, key, count.mentions, count.start])
      entities.count(entity, in: key, mentions: count.mentions)
    }
  }

  /// Deletes the old version and returns the row key for the new one: the same key if the time of publication is the
  /// same.
  private mutating func remove(_ old: ArticleMatch.Existing, replacedBy article: Article) throws -> Int64 {
    let stored = try StoredArticle.fetch(db, key: old.key)
    if let article = stored?.article {
      let countryWords = CountryWord.all(in: article)
      for (table, folding) in edition.tables(holding: old.key) {
        try IndexEntry(article, countryWords, folding).delete(old.key, from: table, db)
      }
    }
    for (entity, mentions) in stored?.mentionCounts ?? [:] {
      try db.cachedStatement(sql: "DELETE FROM appearance WHERE entity = ? AND key = ?")
        .execute(arguments: [entity, old.key])
      entities.discount(entity, mentions: mentions)
    }
    for table in ["article", "content", "capture", "link", "image", "reference"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE key = ?").execute(arguments: [old.key])
    }
    articles -= 1
    days[DateKey.dayNumber(of: old.key), default: 0] -= 1
    let time = stored?.article.published?.secondsSince1970
    if time == article.published?.secondsSince1970 { return old.key }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO retired(serial, key) VALUES(?, ?)").execute(arguments: [
      serial, old.key,
    ])
    return try keys.key(forSecond: article.published?.secondsSince1970 ?? addedAt, db)
  }
}

/// What sites are sorted by; articles without a site come last.
func siteOrder(_ site: String?) -> String { site.map(normalisedHeadline) ?? "\u{10FFFF}" }

func titleKey(_ title: String) -> Int64 { Int64(bitPattern: StableHash.of("title", normalisedHeadline(title))) }

extension Article {
  /// The article without ranges that begin before the text, which cannot be stored. Ranges that end past the text do no
  /// harm.
  fileprivate var withPossibleRanges: Article {
    var article = self
    article.mentions.removeAll { $0.range.lowerBound < 0 }
    article.blocks.removeAll { $0.range.lowerBound < 0 }
    article.styles.removeAll { $0.range.lowerBound < 0 }
    article.links.removeAll { $0.range.lowerBound < 0 }
    article.images.removeAll { $0.position < 0 }
    return article
  }
}
