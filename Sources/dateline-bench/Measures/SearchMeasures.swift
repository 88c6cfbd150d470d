import Articles
import Storage

/// Typing searches: the newest hits for every beginning of the text, as the reader asks for them key by key.
func searchSection(_ subject: Subject) throws -> Section {
  var section = Section("search, each key")
  var all: [Lap] = []
  // The limits are for a hundred thousand articles; a million may take twice as long.
  let allowance = subject.articleCount > 100_000 ? 2.0 : 1.0
  for probe in subject.probes.all {
    let typed = try type(probe.search, subject)
    all += typed
    section.figures.append(
      Figure("\(probe.name): \(probe.search)", typed, median: 10 * allowance, worst: 30 * allowance))
  }
  section.figures.append(Figure("all keys", all, median: 10 * allowance, worst: 30 * allowance))
  return section
}

/// What comes after the newest hits: how many there are, and the same hits by relevance.
func answersSection(_ subject: Subject) throws -> Section {
  var section = Section("search, second answers")
  for probe in subject.probes.all {
    let query = ListQuery(search: probe.search)
    let counting = try laps(10) { _ in _ = try subject.library.count(query) }
    section.figures.append(Figure("count, \(probe.name)", counting))
    let typing = try laps(10) { _ in _ = try subject.library.count(query, atMost: 10_000) }
    section.figures.append(Figure("count to 10,000, \(probe.name)", typing))
    let ranking = try laps(3) { lap in
      // The ranking of a search is kept for its next page; blanks make it another search.
      let search = probe.search + String(repeating: " ", count: lap)
      _ = try subject.library.window(ListQuery(search: search, order: .relevance), .top, rows: Subject.screenRows)
    }
    section.figures.append(Figure("by relevance, \(probe.name)", ranking))
  }
  return section
}

/// Measures the search for each beginning of the text, three times over.
private func type(_ text: String, _ subject: Subject) throws -> [Lap] {
  let beginnings = text.indices.map { String(text[...$0]) }
  return try (0..<3).flatMap { _ in
    try beginnings.map { typed in
      try measured {
        _ = try subject.library.window(ListQuery(search: typed), .top, rows: Subject.screenRows)
      }.lap
    }
  }
}
