import Articles
import Grid
import Testing

@testable import Reader

/// Every state, drawn at every size: nothing may trap, and the frame always has the size asked for.
struct SweepTests {
  @Test(arguments: Scene.allCases)
  func drawsAtEverySize(scene: Scene) throws {
    var reader = try scene.reader()
    for columns in 1...60 {
      for rows in 1...30 {
        reader.resize(columns, rows)
        let frame = draw(reader.state, .roles)
        guard frame.size == Size(columns: columns, rows: rows) else {
          Issue.record("\(columns)×\(rows) gives \(frame.size)")
          return
        }
      }
    }
  }

  @Test(arguments: Scene.allCases)
  func keysActAtTinySizes(scene: Scene) throws {
    for (columns, rows) in [(1, 1), (2, 3), (20, 6), (21, 7), (59, 13), (60, 14)] {
      var reader = try scene.reader()
      reader.resize(columns, rows)
      for key in Keymap.standard.bindings.flatMap(\.keys) {
        reader.press(key)
        #expect(draw(reader.state, .roles).size == reader.state.size)
      }
    }
  }
}

/// A state of the reader worth seeing.
enum Scene: String, CaseIterable, Sendable {
  case list, article, articleEnd, wide, related, search, searchNothing, find, help, helpFilter, palette, details
  case missing, question, zen, empty, failed, message
  case nameCursor, entityPage, people, indexFilter

  /// The reader in this state, on a screen of 80×24.
  func reader(columns: Int = 80, rows: Int = 24) throws -> ReadingDriver {
    var reader = try ReadingDriver(library, columns: columns, rows: rows)
    switch self {
    case .list, .empty: break
    case .article: reader.press(.enter)
    case .articleEnd:
      reader.type("j")
      reader.press(.enter)
      reader.type("G")
    case .wide:
      reader.type("jj")
      reader.press(.enter)
    case .related: reader.type("rj")
    case .search: reader.type("/cuba")
    case .searchNothing: reader.type("/zzz")
    case .find:
      if columns < 60 { reader.press(.enter) }
      reader.type("Fpier")
    case .help: reader.type("?j")
    case .helpFilter: reader.type("?/link")
    case .palette: reader.type(":the")
    case .details: reader.type("i")
    case .missing: reader.type("2")
    case .question: reader.type("M")
    case .zen: reader.type("z")
    case .failed:
      let ticket = reader.state.seats.take(.list(.rows), reader.state.changes)
      reader.send(
        .failed(.list(.rows), ticket, reason: "library.sqlite: not a library. Import into another file."))
    case .nameCursor:
      reader.press(.enter)
      reader.type("eee")
    case .entityPage:
      reader.press(.enter)
      reader.type("eee")
      reader.press(.enter)
    case .people: reader.type("p")
    case .indexFilter: reader.type("c/p")
    case .message: reader.type("y")
    }
    return reader
  }

  private var library: TestArticles {
    switch self {
    case .empty: TestArticles(articles: [])
    case .question: .long(40)
    default: .edition
    }
  }
}
