import Articles
import Storage

/// Finding the related posts of articles from all over the library.
func relatedSection(_ subject: Subject) throws -> Section {
  var section = Section("related")
  let ids = subject.sample.map(\.id)
  let first = try laps(ids.count) { index in _ = try subject.library.related(to: ids[index], limit: 20) }
  section.figures.append(Figure("of an article", first, median: 30, worst: 30))
  let again = try laps(ids.count) { index in _ = try subject.library.related(to: ids[index], limit: 20) }
  section.figures.append(Figure("of the same article again", again, median: 30, worst: 30))
  let reading = try laps(ids.count) { index in _ = try subject.library.article(ids[index]) }
  section.figures.append(Figure("the article itself", reading, median: 10))
  return section
}
