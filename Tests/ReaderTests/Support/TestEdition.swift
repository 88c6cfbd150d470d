import Articles

extension TestArticles {
  /// Six short articles of our own, newest first, with names, links and related posts.
  static let edition = TestArticles(articles: stories, read: [3], starred: [2])

  /// As many articles, each of which names a person of its own.
  static func crowded(_ count: Int) -> TestArticles {
    TestArticles(
      articles: (0..<count).map { index in
        let person = Entity(.person, "Person \(100 + index)")
        let body = person.name + " spoke."
        return Article(
          title: "Story \(index + 1)", body: body, mentions: [mention(.person, person.name, in: body, .body, person)])
      })
  }

  /// A list of `count` one-line articles, newest first.
  static func long(_ count: Int) -> TestArticles {
    TestArticles(
      articles: (1...count).map { Article(title: "Story \($0)", body: "The text of story \($0).") })
  }
}

/// A mention of the first occurrence of `text` in `whole`.
private func mention(
  _ kind: Mention.Kind, _ text: String, in whole: String, _ field: Mention.Field, _ entity: Entity
) -> Mention {
  let scalars = Array(whole.unicodeScalars)
  let wanted = Array(text.unicodeScalars)
  let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
  return Mention(kind, in: field, start..<start + wanted.count, entity: entity)
}

private func day(_ text: String) -> PublicationDate? { PublicationDate(iso8601: text) }

private let stories: [Article] = {
  let lede =
    "HAVANA – President Miguel Díaz-Canel opened a rebuilt pier on Thursday and thanked Russian engineers who had "
    + "spent two years on it. The Cuban leader said that ships from Panama would call again before the spring."
  let second =
    "The port lost its cranes in a storm in 2016. Since then most freight has come by way of Mariel, an hour's drive "
    + "to the west, and the streets behind the old customs house have been quiet."
  let third =
    "A ministry report, which is public, puts the cost at 43 million dollars. It does not say what the loan costs."
  let title = "Díaz-Canel opens a pier that Russia rebuilt"
  let canal = "The canal counts its water, and the ships that will not fit through it this year"
  let body = [lede, second, third].joined(separator: "\n\n")
  let link = body.unicodeScalars.count - third.unicodeScalars.count + 2
  let cuba = Entity(.country, "Cuba", code: "CU")
  let russia = Entity(.country, "Russia", code: "RU")
  let president = Entity(.person, "Miguel Díaz-Canel")
  let pilots = "They remember the lamps. They remember the fog of 1971, too, when Cuba had one radio for all of them."
  return [
    Article(
      title: title, dateline: "HAVANA", authors: ["Ana Ríos"], published: day("2018-11-01T09:30:00Z"),
      url: "https://example.org/pier", site: "The Test Gazette", body: body,
      links: [
        Link(text: "ministry report", url: "https://example.org/report", range: link..<link + 15)
      ],
      related: [
        RelatedReference(title: canal, author: "Ana Ríos", url: "https://example.org/canal"),
        RelatedReference(title: "A harbour that waits", author: "Tom Vance", url: "https://example.org/harbour"),
      ],
      neighbours: [Neighbour(title: "Night buses return")],
      mentions: [
        mention(.person, "Díaz-Canel", in: title, .title, president),
        mention(.country, "Russia", in: title, .title, russia),
        mention(.person, "Miguel Díaz-Canel", in: body, .body, president),
        mention(.nationality, "Russian", in: body, .body, russia),
        mention(.nationality, "Cuban", in: body, .body, cuba),
        mention(.country, "Panama", in: body, .body, Entity(.country, "Panama", code: "PA")),
      ]),
    Article(
      title: canal, dateline: "PANAMA CITY", authors: ["Ana Ríos", "Jan van der Meer"], published: day("2018-10-31"),
      url: "https://example.org/canal", site: "The Test Gazette",
      body: Array(repeating: "The lake stands a metre lower than it should. Pilots wait for rain.", count: 40)
        .joined(separator: "\n\n")),
    Article(
      title: "北京で首脳会談、貿易問題を協議", dateline: "北京", published: day("2018-10-29"), site: "試験新聞",
      body: "両国の首脳は月曜日に北京で会談し、関税と農産物の輸出について三時間にわたり話し合った。会談後の共同声明は短いものだった。\n\n次の会談は来年の春に予定されている。"),
    Article(
      title: "Grain falls", dateline: "ROSARIO", published: day("2018-10-20"), site: "Plain Wire",
      body: "ROSARIO – Wheat lost two per cent on Friday."),
    Article(
      title: "What the pilots of Cuba remember", authors: ["Tom Vance"], published: day("2017-03-05"),
      body: pilots,
      mentions: [mention(.country, "Cuba", in: pilots, .body, cuba)]),
    Article(title: "An undated note", body: "It has no date and no author."),
  ]
}()
