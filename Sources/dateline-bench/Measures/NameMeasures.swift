import Articles
import Storage

/// The indexes of people and countries, and the pages of those who are named most and less often.
func namesSection(_ subject: Subject) throws -> Section {
  var section = Section("names")
  let library = subject.library
  for kind in [Entity.Kind.person, .country] {
    for order in IndexQuery.Order.allCases {
      let reading = try laps(20) { _ in
        _ = try library.index(IndexQuery(kind, order: order), .top, rows: Subject.pageRows)
      }
      section.figures.append(Figure("index of \(kind.rawValue), by \(order.rawValue)", reading, median: 10))
    }
  }
  if let name = subject.probes.people.dropFirst(10).first?.name {
    let typed = name.indices.map { String(name[...$0]) }
    let filtering = try laps(typed.count) { index in
      _ = try library.index(IndexQuery(.person, filter: typed[index]), .top, rows: Subject.pageRows)
    }
    section.figures.append(Figure("index filtered, each key of \(name)", filtering, median: 10, worst: 30))
  }
  for (name, entity) in [
    ("most named person", subject.probes.people.first), ("100th person", subject.probes.people.last),
    ("most named country", subject.probes.countries.first),
  ] {
    guard let entity else { continue }
    let list = try laps(10) { _ in
      _ = try library.window(ListQuery(entity: entity), .top, rows: Subject.pageRows)
    }
    section.figures.append(Figure("articles of the \(name)", list, median: 10))
    let profiles = try laps(10) { _ in _ = try library.profile(entity) }
    section.figures.append(Figure("profile of the \(name)", profiles))
  }
  return section
}
