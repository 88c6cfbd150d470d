import JSONPrinting

/// One figure a line, for programs.
func figuresJSON(_ sections: [Section], articles: Int? = nil) -> String {
  sections.flatMap { section in section.figures.map { json($0, of: section, articles) } }.joined(separator: "\n")
}

private func json(_ figure: Figure, of section: Section, _ articles: Int?) -> String {
  var object = JSONObjectWriter()
  if let articles { object.write("articles", articles) }
  object.write("section", section.title)
  object.write("name", figure.name)
  object.write("unit", figure.unit.rawValue)
  object.write("n", figure.count)
  object.write("median", figure.median)
  object.write("p99", figure.p99)
  object.write("worst", figure.worst)
  if let cpu = figure.cpu { object.write("cpu", cpu) }
  if let cpu = figure.worstCPU { object.write("cpuWorst", cpu) }
  if let asked = figure.asked.median { object.write("askedMedian", asked) }
  if let asked = figure.asked.worst { object.write("askedWorst", asked) }
  if let isMet = figure.isMet { object.write("isMet", isMet) }
  return object.finished()
}
