import Foundation
import Testing

/// Folders of pages as programs save them, imported and read.
@Suite struct SavedPageTests {
  let program: Program
  let folder: URL

  init() throws {
    program = try Program()
    folder = program.home.appendingPathComponent("saved")
  }

  private func write(_ path: String, _ text: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private func page(_ story: String, head: String = "", comment: String = "") -> String {
    """
    <!DOCTYPE html>
    \(comment)<html><head><title>\(story) closes the harbour</title>\(head)</head><body><nav><a href="/">Home</a></nav>
    <article><h1>\(story) closes the harbour</h1><p>The harbour was closed for two days after a \(story.lowercased()) \
    tore its northern wall open, and the fishermen, who had left on Monday, had to land forty miles further south.</p>
    <p>Engineers who looked at the damage on Tuesday said that the wall could be mended within a month, if the weather \
    stays calm and the stone arrives in time. <a href="ferry.html">The ferry</a> sails on.</p></article></body></html>
    """
  }

  private func urls() throws -> [String?] {
    try program.run("list", "--json").objects().map { $0["url"] as? String }.sorted { ($0 ?? "") < ($1 ?? "") }
  }

  @Test func everyProgramsFoldersGiveEachArticleOnce() throws {
    // A browser: the page and its parts.
    try write(
      "browser/Storm.html",
      page("Storm", comment: "<!-- saved from url=(0029)https://courier.example/storm -->\n"))
    try write("browser/Storm_files/frame.html", page("Frame"))
    try write("browser/Storm_files/a.css", "p { color: red; }")
    // Zotero: a folder for each page, saved with SingleFile.
    try write(
      "storage/7ABCDEFG/Ice.html",
      page(
        "Ice", comment: "<!--\n Page saved with SingleFile \n url: https://courier.example/ice \n saved date: x\n-->"))
    try write("storage/7ABCDEFG/.zotero-ft-cache", "Ice closes the harbour")
    // ArchiveBox: the same page in many forms.
    let flood = page(
      "Flood", comment: "<!--\n Page saved with SingleFile \n url: https://courier.example/flood \n saved date: x\n-->")
    for (name, text) in [
      ("singlefile.html", flood), ("output.html", page("Flood")), ("readability/content.html", page("Flood")),
      ("index.html", "<html><title>Flood</title><body><a href='singlefile.html'>SingleFile</a></body></html>"),
      ("index.json", #"{"url":"https://courier.example/flood","title":"Flood"}"#), ("headers.json", "{}"),
      ("mercury/article.json", #"{"title":"Flood","content":"<p>x</p>"}"#),
      ("courier.example/flood.html", page("Flood")),
    ] { try write("archive/1700000000.1/\(name)", text) }
    // wget: hosts as folders, queries in names.
    try write(
      "courier.example/news/wind.html", page("Wind", head: "<link rel='canonical' href='https://courier.example/wind'>")
    )
    try write(
      "courier.example/news/wind.html?print=1",
      page("Wind", head: "<link rel='canonical' href='https://courier.example/wind'>"))
    try write("courier.example/robots.txt", "User-agent: *\nDisallow: /admin\n")
    try write(
      "courier.example/gone.html",
      "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>")
    // HTTrack, monolith and Save Page WE.
    try write(
      "mirror/fog.html",
      page(
        "Fog",
        comment:
          "<!-- Mirrored from courier.example/fog by HTTrack Website Copier/3.x [XR&CO'2014], Thu, 01 Feb 2024 -->\n"))
    try write(
      "mono/hail.html",
      page(
        "Hail",
        comment: "<!-- Saved from https://courier.example/hail at 2024-02-01T00:00:00Z using monolith v2.8.1 -->\n"))
    try write("we/snow.html", page("Snow", head: "<meta name='savepage-url' content='https://courier.example/snow'>"))

    let run = try program.run("import", folder.path)
    #expect(
      try urls() == ["http://courier.example/fog"]
        + ["flood", "hail", "ice", "snow", "storm", "wind"].map { "https://courier.example/\($0)" })
    #expect(run.output.hasPrefix("7 added, 0 updated, 1 unchanged"))
    #expect(run.output.contains("an error page"))
    #expect(
      run.messages.contains(
        "passed over in folders: 2 parts of saved pages, 7 other copies of archived pages, 1 hidden entry\n"))
    #expect(try program.run("import", folder.path).output.hasPrefix("0 added, 0 updated, 8 unchanged"))
  }

  @Test func aLinkFromAPageLeadsToWhereItWasSavedFrom() throws {
    try write("a.html", page("Fog", comment: "<!-- Mirrored from courier.example/news/fog.html by HTTrack -->\n"))
    let article = try #require(try program.run("inspect", folder.appendingPathComponent("a.html").path).objects().first)
    let links = article["links"] as? [[String: Any]]
    #expect(links?.first?["url"] as? String == "http://courier.example/news/ferry.html")
  }

  @Test func otherAddressesOfAPageLeadToItsArticle() throws {
    let head =
      "<link rel='canonical' href='https://courier.example/storm'>"
      + "<link rel='amphtml' href='https://courier.example/amp/storm'>"
      + "<link rel='alternate' media='handheld' href='https://m.courier.example/storm'>"
    try write("page.html", page("Storm", head: head))
    #expect(try program.run("import", folder.path).output.hasPrefix("1 added"))
    for address in ["storm", "amp/storm"] {
      #expect(try program.run("show", "https://courier.example/\(address)").output.contains("Storm closes"))
    }
    #expect(try program.run("show", "https://m.courier.example/storm").output.contains("Storm closes"))
    // Its copy for telephones, saved without a word of where the page itself is.
    try write(
      "amp.html", page("Storm", comment: "<!-- saved from url=(0033)https://courier.example/amp/storm -->\n"))
    let run = try program.run("import", folder.appendingPathComponent("amp.html").path)
    #expect(run.output.hasPrefix("0 added"))
    #expect(try urls().count == 1)
    #expect(try program.run("show", "https://courier.example/storm").code == 0)
  }

  @Test func whatWasLeftOutOfAPageCanBeSeen() throws {
    try write("page.html", page("Storm"))
    let path = folder.appendingPathComponent("page.html").path
    let article = try #require(try program.run("inspect", "--dropped", path).objects().first)
    #expect(article["dropped"] as? [String] == ["Home"])
    #expect(try program.run("inspect", path).objects().first?["dropped"] == nil)
  }
}
