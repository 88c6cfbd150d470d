/// Sentences by which pages that hold no article say what they are, without case, accents and signs.
struct WallPhrases {
  private let spaced: [String]
  /// Those of scripts without blanks between words.
  private let unspaced: [String]

  /// `list`: phrases divided by bars.
  init(_ list: String) {
    let keys = list.split(separator: "\n").flatMap { $0.split(separator: "|") }.map { phraseKey($0) }
    spaced = keys.filter { !Self.isUnspaced($0) }.map { " \($0) " }
    unspaced = keys.filter(Self.isUnspaced)
  }

  /// Whether a text, given by its `phraseKey`, holds one of them.
  func are(in key: String) -> Bool { words(around: key) != nil }

  /// How many words a text has beside the longest of them; `nil` when it holds none.
  func words(around key: String) -> Int? {
    let padded = " \(key) "
    let count = key.split(separator: " ").count
    let others = spaced.compactMap { padded.hasBytes(of: $0) ? count - $0.split(separator: " ").count : nil }
    if let least = others.min() { return least }
    return unspaced.contains { padded.hasBytes(of: $0) } ? max(count - 1, 0) : nil
  }

  private static func isUnspaced(_ key: String) -> Bool { key.unicodeScalars.first.map { $0.value >= 0x0E00 } ?? false }

  static let error = WallPhrases(
    """
    404|403 forbidden|410 gone|500 internal server error|502 bad gateway|503 service unavailable|internal server error
    error 404|error 500|error 503|http 404|404 error|404 not found|not found|page not found|file not found
    page cannot be found|page can t be found|page could not be found|page you requested was not found
    page you are looking for|page does not exist|page doesn t exist|page isn t available|page is no longer available
    nothing found|nothing was found|access denied|service unavailable|bad gateway|site can t be reached
    seite nicht gefunden|seite wurde nicht gefunden|seite konnte nicht gefunden werden|seite existiert nicht
    seite ist nicht verfügbar|fehler 404|nicht gefunden|zugriff verweigert
    page introuvable|page non trouvée|page n existe pas|page n a pas été trouvée|erreur 404|page que vous cherchez
    página no encontrada|página no existe|no se ha encontrado la página|error 404 página|no se encontró la página
    página não encontrada|página não existe|erro 404|não encontramos a página|pagina non trovata|pagina non esiste
    errore 404|pagina niet gevonden|pagina bestaat niet|strona nie została znaleziona|nie znaleziono strony
    strona nie istnieje|błąd 404|sidan hittades inte|sidan kunde inte hittas|sidan finns inte|siden ble ikke funnet
    siden finnes ikke|siden blev ikke fundet|siden findes ikke|sivua ei löytynyt|sivua ei löydy|stránka nenalezena
    stránka nebyla nalezena|az oldal nem található|pagina nu a fost găsită|страница не найдена|ошибка 404
    страница не существует|сторінку не знайдено|η σελίδα δεν βρέθηκε|sayfa bulunamadı|halaman tidak ditemukan
    không tìm thấy trang|الصفحة غير موجودة|لم يتم العثور على الصفحة|הדף לא נמצא|页面不存在|页面未找到|找不到页面|找不到頁面
    無法找到頁面|ページが見つかりません|お探しのページ|페이지를 찾을 수 없습니다
    """)

  static let script = WallPhrases(
    """
    enable javascript|enable js|turn on javascript|javascript is disabled|javascript is required|requires javascript
    javascript is not enabled|javascript to be enabled|javascript disabled|without javascript|need javascript
    needs javascript|javascript aktivieren|aktivieren sie javascript|aktiviere javascript|javascript ist deaktiviert
    benötigt javascript|activer javascript|activez javascript|javascript est désactivé|activar javascript
    active javascript|activa javascript|habilite javascript|habilitar javascript|habilita javascript
    ative o javascript|ativar o javascript|abilita javascript|abilitare javascript|attiva javascript
    attivare javascript|schakel javascript in|javascript inschakelen|javascript staat uit|włącz javascript
    włączyć javascript|włącz obsługę javascript|aktivera javascript|slå på javascript|aktiver javascript
    slå javascript til|ota javascript käyttöön|zapněte javascript|povolte javascript|engedélyezze a javascript
    включите javascript|включить javascript|увімкніть javascript|ενεργοποιήστε τη javascript
    javascript i etkinleştirin|aktifkan javascript|启用javascript|啟用javascript|javascriptを有効
    javascript를 활성화|javascript が無効
    """)

  static let robotCheck = WallPhrases(
    """
    checking your browser|verify you are human|verify that you are human|verifying you are human|are you a robot
    i m not a robot|not a robot|just a moment|attention required cloudflare|please complete the captcha
    unusual traffic from your|security check to access|pardon our interruption|enable cookies and reload
    checking if the site connection is secure|ddos protection by|bist du ein mensch|sie ein mensch sind
    sind sie ein roboter|kein roboter|vous n êtes pas un robot|êtes un humain|no eres un robot|no es un robot
    que eres humano|você não é um robô|que você é humano|non sei un robot|geen robot|nie jesteś robotem
    inte är en robot|не робот|что вы человек|не робот|robot değilim|bukan robot|あなたが人間|ロボットではありません
    确认您是真人|验证您是真人|로봇이 아닙니다
    """)

  static let consent = WallPhrases(
    """
    before you continue to|we value your privacy|we care about your privacy|your privacy choices|your privacy matters
    bevor sie fortfahren|bevor sie weiterlesen|mit werbung weiterlesen|mit werbung und tracking|ohne werbung lesen
    ihre zustimmung|ihre einwilligung|einwilligung in die|wir benötigen ihre zustimmung|ihre privatsphäre
    avec votre accord|votre vie privée|continuer sans accepter|avant de continuer|accepter et continuer
    antes de continuar|valoramos tu privacidad|valoramos su privacidad|su privacidad|tu privacidad|aceptar y continuar
    sua privacidade|aceitar e continuar|la tua privacy|la vostra privacy|accetta e continua|prima di continuare
    voordat je verdergaat|voordat u verdergaat|uw privacy|jouw privacy|wij waarderen uw privacy|toestemming voor cookies
    szanujemy twoją prywatność|twoja prywatność|zanim przejdziesz|zanim przejdziesz do serwisu|din integritet
    vi värnar om din|ditt samtycke|vi bryr oss om ditt personvern|ditt personvern|vi værner om dit privatliv
    dit privatliv|dit samtykke|arvostamme yksityisyyttäsi|vážíme si vašeho soukromí|adatvédelem fontos
    мы ценим вашу конфиденциальность|прежде чем продолжить|gizliliğinize önem veriyoruz|kami menghargai privasi
    プライバシーを尊重|我们重视您的隐私|개인정보를 소중
    """)

  static let paywall = WallPhrases(
    """
    subscribe to continue|subscribe to read|subscribe to keep reading|subscribers only|subscriber only
    for subscribers only|exclusive to subscribers|only for subscribers|only available to subscribers
    to continue reading|continue reading this article
    you have reached your limit|reached your article limit|your last free article|members only|for members only
    this post is for paying|this post is for paid|unlock this article|become a member to read
    weiterlesen mit|jetzt weiterlesen|nur für abonnenten|exklusiv für abonnenten|exklusiv für mitglieder
    um weiterzulesen|um den ganzen artikel|diesen artikel weiterlesen
    réservé aux abonnés|réservé à nos abonnés|pour lire la suite|de cet article à lire
    abonnez vous pour lire|exclusivo para suscriptores|solo para suscriptores|sólo para suscriptores
    para seguir leyendo|exclusivo para assinantes
    só para assinantes|para continuar lendo|para continuar a ler|contenuto riservato
    riservato agli abbonati|per continuare a leggere|alleen voor abonnees
    exclusief voor abonnees|lees verder met|tylko dla subskrybentów|tylko dla prenumeratorów
    dalsza część artykułu|aby czytać dalej|bara för prenumeranter|endast för prenumeranter
    för att läsa vidare|låst artikel|kun for abonnenter|for å lese videre|for abonnenter
    for at læse videre|kun for abonnenter|vain tilaajille|tilaajille
    pouze pro předplatitele|pro předplatitele|csak előfizetőknek|только для подписчиков|чтобы читать дальше
    доступно по подписке|тільки для передплатників|μόνο για συνδρομητές|sadece aboneler|yalnızca aboneler
    khusus pelanggan|会員限定|有料会員|続きを読むには|この記事は有料|订阅后继续阅读|订阅以继续阅读|訂閱後|付费阅读|仅限订阅
    구독자 전용|구독하고 계속
    """)

  static let login = WallPhrases(
    """
    log in to continue|sign in to continue|please log in|please sign in|you must be logged in|log in to your account
    sign in to your account|login required|you need to sign in|bitte melden sie sich an|bitte anmelden
    bitte einloggen|veuillez vous connecter|connectez vous pour|inicia sesión|inicie sesión|faça login|effettua il login
    accedi per|log in om|zaloguj się|logga in för|logg inn for|log ind for|kirjaudu sisään|přihlaste se
    войдите чтобы|увійдіть|giriş yapın|silakan masuk|ログインしてください|请登录|請登入|로그인이 필요
    """)

  static let searchResults = WallPhrases(
    """
    search results|results for|you searched for|search for|suchergebnisse|suchergebnis für|ergebnisse für|suche nach
    résultats de recherche|résultats pour|résultats de la recherche|recherche pour|resultados de búsqueda
    resultados de la búsqueda|resultados para|resultados da pesquisa|resultados da busca|risultati della ricerca
    risultati per|zoekresultaten|resultaten voor|wyniki wyszukiwania|sökresultat|søkeresultater|søgeresultater
    hakutulokset|výsledky hledání|výsledky vyhledávání|keresési eredmények|találatok|rezultatele căutării
    результаты поиска|результати пошуку|αποτελέσματα αναζήτησης|arama sonuçları|hasil pencarian|kết quả tìm kiếm
    نتائج البحث|תוצאות חיפוש|搜索结果|搜尋結果|検索結果|검색 결과
    """)
}
