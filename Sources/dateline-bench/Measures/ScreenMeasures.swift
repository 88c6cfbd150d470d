import Grid
import Reader
import Theming

/// What a key costs besides the library's answers: the change of state and the drawing of the frame.
func screenSection(_ subject: Subject) throws -> Section {
  var section = Section("screen, each key")
  let themes = ThemeLibrary()
  guard let theme = themes.names.first.flatMap({ themes.theme(named: $0)?.theme }) else { return section }
  for size in [Size(columns: 80, rows: 24), Size(columns: 140, rows: 40)] {
    for (name, keys) in try scripts() {
      var desk = try Desk(subject.library, size, theme)
      var (updates, draws): ([Lap], [Lap]) = ([], [])
      for key in keys {
        try desk.press(key)
        updates.append(desk.updating)
        draws.append(desk.drawing)
      }
      let place = "\(size.columns)x\(size.rows) \(name)"
      section.figures.append(Figure(place + ", update", updates))
      section.figures.append(Figure(place + ", draw", draws))
    }
  }
  return section
}

private func scripts() throws -> [(name: String, keys: [Key])] {
  try [
    ("list", String(repeating: "j", count: 150) + String(repeating: "k", count: 50)),
    ("article", "<Enter>" + String(repeating: "j", count: 60) + String(repeating: "<PgDn>", count: 20)),
    ("next article", "<Enter>" + String(repeating: "J", count: 40)),
    ("zen", "<Enter>z" + String(repeating: "j", count: 60)),
    ("typing", "Sgovernment of the<Enter>"),
  ].map { (name: $0, keys: try keys(from: $1)) }
}
