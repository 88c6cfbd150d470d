import Testing

@testable import Formats

/// Pages that hold no article, and pages that look like them and hold one.
@Suite struct PageKindTests {
  /// What the page is, in words; `nil` for one with an article.
  private func kind(_ head: String, _ body: String, bodyClass: String = "") -> OtherPage? {
    let html = "<!DOCTYPE html><html><head>\(head)</head><body class='\(bodyClass)'>\(body)</body></html>"
    guard case .other(let page) = readPage(Array(html.utf8)) else { return nil }
    return page
  }

  private static let menu = "<nav><a href='/town'>Town</a> <a href='/sea'>Sea</a></nav>"

  @Test(arguments: [
    ("404 Not Found", "<h1>Not Found</h1><p>The requested URL was not found on this server.</p><hr>nginx"),
    ("Page not found – Harbour Courier", "<h1>Oops! That page can’t be found.</h1><p>Try a search instead.</p>"),
    (
      "Seite nicht gefunden | Hafenblatt",
      "<h1>Fehler 404</h1><p>Die Seite, die Sie suchen, gibt es hier nicht mehr.</p>"
    ),
    (
      "Page introuvable - Le Port", "<h1>Cette page n’existe pas</h1><p>Elle a peut-être été déplacée ou supprimée.</p>"
    ),
    ("Página no encontrada", "<h1>Error 404</h1><p>Lo sentimos, la página que busca ya no está en este lugar.</p>"),
    ("Страница не найдена", "<h1>Ошибка 404</h1><p>Возможно, она была удалена или перенесена на другой адрес.</p>"),
    ("ページが見つかりません", "<h1>404</h1><p>お探しのページは移動または削除された可能性があります。</p>"),
    ("503 Service Unavailable", "<h1>Service Unavailable</h1><p>The server is busy. Please try again later.</p>"),
  ])
  func errorPagesAreNoArticles(_ title: String, _ body: String) {
    #expect(kind("<title>Courier</title>", "<h1>Oops</h1><p>Nothing is here.</p>", bodyClass: "error404") == .error)
    #expect(kind("<title>\(title)</title>", Self.menu + body) == .error)
  }

  @Test(arguments: [
    "<div id='root'></div><script src='/app.js'></script>",
    "<noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div>",
    "<div id='app'><p>Bitte aktivieren Sie JavaScript, um diese Seite zu lesen.</p></div><script>run()</script>",
    "<div><p>Veuillez activer JavaScript pour afficher cette page.</p></div>",
    "<header>Courier</header><main><p>Loading</p></main><noscript>Para leer, es necesario activar JavaScript.</noscript>",
    "<p>Для работы сайта включите JavaScript в настройках браузера.</p>",
  ])
  func shellsOfProgramsAreNoArticles(_ body: String) { #expect(kind("<title>Courier</title>", body) == .script) }

  @Test(arguments: [
    (
      "Before you continue to Courier",
      "<h1>Before you continue</h1><p>We and our 340 partners use cookies and data.</p>"
    ),
    (
      "Hafenblatt",
      "<h1>Mit Werbung weiterlesen</h1><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking, oder lesen Sie im "
        + "Abonnement ohne beides. Einzelheiten stehen in unserer Erklärung zum Datenschutz.</p><p>Alle Partner</p>"
    ),
    (
      "Le Port",
      "<h2>Le respect de votre vie privée est notre priorité</h2><p>Avec nos partenaires, nous déposons des traceurs "
        + "sur votre appareil pour mesurer notre audience.</p>"
    ),
    (
      "Kurier",
      "<h1>Wir verwenden Cookies</h1><p>Wir und unsere Partner verwenden Cookies, um Informationen auf Ihrem Gerät zu "
        + "speichern und Ihnen Anzeigen zu zeigen, wenn Sie zustimmen.</p>"
    ),
    ("El Puerto", "<h1>Valoramos tu privacidad</h1><p>Nosotros y nuestros socios guardamos información.</p>"),
    ("Port", "<h1>Szanujemy Twoją prywatność</h1><p>My i nasi partnerzy przechowujemy informacje na urządzeniu.</p>"),
  ])
  func pagesThatAskForConsentAreNoArticles(_ title: String, _ body: String) {
    #expect(kind("<title>\(title)</title>", body) == .consent)
  }

  @Test(arguments: [
    "<p class='lede'>The harbour is closed for two days.</p><div class='paywall'>Subscribe to continue reading.</div>",
    "<p>Der Hafen ist seit Montag gesperrt.</p><p>Dieser Artikel ist exklusiv für Abonnenten.</p>",
    "<p>Le port est fermé depuis lundi.</p><div class='wall'><p>Cet article est réservé aux abonnés.</p></div>",
    "<p>El puerto está cerrado desde el lunes.</p><p>Contenido exclusivo para suscriptores</p>",
    "<p>Havnen er stengt siden mandag.</p><p>Denne saken er kun for abonnenter.</p>",
    "<p>港は月曜日から閉鎖されている。</p><p>この記事は会員限定です。</p>",
  ])
  func aSentenceBeforeAPaywallIsNoArticle(_ body: String) {
    let declared = "<meta property='og:type' content='article'><title>Storm closes harbour</title>"
    #expect(kind(declared, "<article><h1>Storm closes harbour</h1>\(body)</article>") == .paywall)
  }

  @Test(arguments: [
    "<h1>Just a moment...</h1><p>Checking your browser before you go to courier.example.</p>",
    "<h2>Verify you are human</h2><p>Complete the task below, please.</p>",
    "<h1>Hafenblatt</h1><p>Bitte bestätigen Sie, dass Sie kein Roboter sind.</p>",
    "<p>Подтвердите, что вы не робот.</p>",
  ])
  func robotChecksAreNoArticles(_ body: String) { #expect(kind("<title>courier.example</title>", body) == .robotCheck) }

  @Test(arguments: [
    "<h1>Please log in</h1><p>You must be logged in to see this page.</p>",
    "<p>Bitte melden Sie sich an, um diesen Inhalt zu sehen.</p>",
    "<p>Veuillez vous connecter pour lire cette page.</p>",
  ])
  func pagesThatAskToLogInAreNoArticles(_ body: String) { #expect(kind("<title>Courier</title>", body) == .login) }

  /// A list of articles, each with its headline, a date and a sentence.
  private static func cards(_ count: Int, teaser: String) -> String {
    (1...count).map { number in
      "<article><h2><a href='/news/\(number)'>Harbour story number \(number) of the town</a></h2>"
        + "<time>\(number) March 2024</time><p>\(teaser)</p></article>"
    }.joined()
  }
  private static let teaser =
    "The wall of the harbour, built of granite in 1904, could be mended within a month, they say."

  @Test(arguments: [
    ("Results for “harbour”", "https://c.example/?s=harbour", ""),
    ("Suchergebnisse für „Hafen“ – Hafenblatt", "https://c.example/suche/hafen", ""),
    ("Résultats de recherche : port", "https://c.example/rechercher?q=port", ""),
    ("Результаты поиска: порт", "https://c.example/find", ""),
    ("検索結果", "https://c.example/search", ""),
    ("Harbour", "https://c.example/?s=harbour", "search search-results"),
  ])
  func searchResultsAreNoArticles(_ title: String, _ url: String, _ bodyClass: String) {
    let head = "<title>\(title)</title><link rel='canonical' href='\(url)'>"
    let body = "<main><h1>\(title)</h1>\(Self.cards(4, teaser: Self.teaser))</main>"
    #expect(kind(head, body, bodyClass: bodyClass) == .searchResults)
  }

  @Test(arguments: [
    ("<link rel='canonical' href='https://c.example/'>", ""), ("", "home blog"), ("", "front-page"),
    ("<!-- saved from url=(0018)https://c.example/ -->", ""),
  ])
  func frontPagesAreNoArticles(_ head: String, _ bodyClass: String) {
    let body = "<main><h1>Courier</h1>\(Self.cards(6, teaser: Self.teaser))</main>"
    #expect(kind("<title>Harbour Courier</title>" + head, body, bodyClass: bodyClass) == .front)
  }

  @Test(arguments: [
    ("", "archive category", 3), ("", "blog", 3),
    ("<script type='application/ld+json'>{\"@type\":\"CollectionPage\",\"name\":\"Sea\"}</script>", "", 3), ("", "", 8),
  ])
  func sectionsAreNoArticles(_ head: String, _ bodyClass: String, _ count: Int) {
    let body = "<main><h1>Sea</h1>\(Self.cards(count, teaser: Self.teaser))</main>"
    #expect(kind("<title>Sea – Harbour Courier</title>" + head, body, bodyClass: bodyClass) == .list)
  }

  @Test func barePagesOfHeadlinesAreNoArticles() {
    let links = (1...20).map { "<li><a href='/n/\($0)'>Ferry number \($0) sails again on Sunday</a></li>" }.joined()
    #expect(kind("<title>Courier</title>", "<div><ul>\(links)</ul></div>") == .list)
    let japanese = (1...20).map { "<li><a href='/n/\($0)'>港の壁は一か月で直ると技師が話した\($0)</a></li>" }.joined()
    #expect(kind("<title>港</title>", "<div><ul>\(japanese)</ul></div>") == .list)
  }

  @Test(arguments: [
    "404 Not Found: how links die", "Page not found", "Search results are getting worse", "Before you continue to read",
    "Just a moment", "Subscribe to continue", "Please log in", "Error 404: what it means",
  ])
  func articlesAboutSuchPagesAreArticles(_ title: String) {
    let text = harbourHTML() + harbourHTML() + harbourHTML()
    #expect(kind("<title>\(title)</title>", "<article><h1>\(title)</h1>\(text)</article>") == nil)
  }

  @Test(arguments: [
    ("", "<link rel='canonical' href='https://c.example/'>"), ("home", ""), ("archive", ""), ("error404", ""),
    ("", "<title>Error 404: what it means</title>"), ("search-results", "<meta property='og:type' content='article'>"),
  ])
  func anArticleIsReadWhateverItsPageIsCalled(_ names: String, _ head: String) {
    let article = "<article><h1>Storm closes harbour</h1>\(harbourHTML())</article>"
    #expect(kind(head, article + "<h3><a href='/b'>A bridge for the town at last</a></h3>", bodyClass: names) == nil)
  }

  @Test(arguments: [
    "<aside><h2>More</h2>\(cards(6, teaser: teaser))</aside>", "<div><h3>Latest</h3>\(cards(8, teaser: ""))</div>",
    "<section class='related'>\(cards(12, teaser: teaser))</section>", "<div>\(cards(5, teaser: teaser))</div>",
  ])
  func anArticleWithOthersBelowItIsAnArticle(_ others: String) {
    let article = "<article><h1>Storm closes harbour</h1>\(harbourHTML())</article>"
    #expect(kind("<title>Storm closes harbour</title>", article + others) == nil)
    #expect(kind("<title>Storm closes harbour</title>", "<main>\(article)\(others)</main>") == nil)
  }

  @Test func aReviewWhoseHeadingsLeadToOtherSitesIsAnArticle() {
    let games = (1...8).map {
      "<h2><a href='https://shop.example/\($0)'>The harbour game \($0)</a></h2><p>\(Self.teaser)</p>"
    }
    let head = "<title>The best games</title><link rel='canonical' href='https://c.example/games'>"
    #expect(kind(head, "<div><h1>The best games</h1>\(games.joined())</div>") == nil)
  }

  @Test func aTableOfLinksIsAnArticle() {
    let rows = (1...9).map { "<tr><td>\($0)</td><td><a href='/m/\($0)'>org/model-base-\($0)-patch32</a></td></tr>" }
    let table = "<table><tr><th>Size</th><th>Model</th></tr>\(rows.joined())</table>"
    let body =
      "<article><h1>Models</h1><p>Here is what each of them is good for.</p>\(table)<p>Choose one.</p></article>"
    #expect(kind("<title>Models</title>", body) == nil)
  }

  @Test func aPageThatSaysOfItselfThatItIsNotFreeIsNoArticleWhenItIsShort() {
    let data = #"{"@type":"NewsArticle","headline":"Storm","isAccessibleForFree":false}"#
    let head = "<script type='application/ld+json'>\(data)</script>"
    let first = "<p>The harbour was closed for two days after a storm, and the fishermen went home.</p>"
    #expect(kind(head, "<article><h1>Storm</h1>\(first)</article>") == .paywall)
    #expect(kind(head, "<article><h1>Storm</h1>\(harbourHTML())</article>") == nil)
  }

  @Test func picturesAloneAreNoArticle() {
    #expect(kind("<title>Courier</title>", "<div><img src='a.png'></div>") == .empty)
  }

  @Test func aTeaserIsKeptAndToldWithoutTheWordsOfItsWall() throws {
    let html =
      "<html><head><title>Storm closes harbour</title></head><body><article><h1>Storm closes harbour</h1>"
      + "\(harbourHTML())<p>Subscribe to continue reading.</p></article></body></html>"
    var bodies: [String] = []
    let problems = try readArticles(in: Array(html.utf8), name: "p.html") { bodies.append($0.article.body) }
    #expect(bodies == [harbourText])
    #expect(
      problems.map(\.description) == [
        "p.html: is only the beginning of an article; log in with a browser and save it there"
      ])
  }

  @Test func aRefusalSaysWhatThePageIsAndWhatToDo() {
    let html = "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>"
    let problem = #expect(throws: ImportProblem.self) {
      try readArticles(in: Array(html.utf8), name: "p.html") { _ in }
    }
    #expect(
      problem?.description
        == "p.html: is an error page, so nothing was taken from it; look for the article's present address and save that page"
    )
    #expect(problem?.shortReason == "an error page")
  }
}
