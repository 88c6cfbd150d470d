import TOML
import Testing

struct NearNameTests {
  @Test(arguments: [
    ("them", "theme"), ("tehme", "theme"), ("THEME", "theme"), ("pagedown", "page-down"), ("page_dwon", "page-down"),
    ("rowtitle", "rowTitle"),
  ])
  func aMistypedNameIsFound(written: String, meant: String) {
    #expect(nearName(to: written, among: ["down", "rowTitle", "page-down", "theme"]) == meant)
  }

  @Test(arguments: ["", "x", "colour", "é", String(repeating: "theme", count: 1_000)])
  func whatIsNearNothingIsNotGuessed(_ written: String) {
    #expect(nearName(to: written, among: ["down", "theme"]) == nil)
  }
}
