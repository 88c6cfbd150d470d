import Testing

@testable import Formats

@Suite struct LanguageTests {
  @Test(arguments: [
    ("en", "The council said on Friday that it would not pay for the bridge, which has been closed since March."),
    ("es", "El ayuntamiento dijo el viernes que no pagará el puente, que está cerrado desde marzo por las lluvias."),
    (
      "pt",
      "A prefeitura disse na sexta-feira que não vai pagar a ponte, que está fechada desde março por causa da chuva."
    ),
    ("fr", "La mairie a déclaré vendredi qu’elle ne paierait pas le pont, qui est fermé depuis le mois de mars."),
    ("de", "Die Stadt sagte am Freitag, dass sie für die Brücke nicht zahlen wird, die seit März gesperrt ist."),
    ("it", "Il comune ha detto venerdì che non pagherà per il ponte, che è chiuso da marzo a causa delle piogge."),
    (
      "nl",
      "De gemeente zei vrijdag dat zij niet voor de brug zal betalen, die al sinds maart dicht is voor het verkeer."
    ),
    ("pl", "Urząd miasta powiedział w piątek, że nie zapłaci za most, który jest zamknięty od marca z powodu deszczu."),
    (
      "sv",
      "Kommunen sade på fredagen att den inte ska betala för bron, som har varit stängd sedan mars på grund av regn."
    ),
    (
      "fi",
      "Kaupunki sanoi perjantaina, että se ei maksa siltaa, joka on ollut suljettuna maaliskuusta ja on nyt rikki."
    ),
    (
      "tr",
      "Belediye cuma günü mart ayından bu yana kapalı olan köprü için bir ödeme yapmayacağını ve bunun çok daha pahalı olduğunu söyledi."
    ),
    (
      "id",
      "Pemerintah kota mengatakan pada hari Jumat bahwa mereka tidak akan membayar jembatan yang sudah ditutup sejak Maret."
    ),
    ("ru", "Мэрия сообщила в пятницу, что не будет платить за мост, который закрыт с марта из-за дождей."),
    ("uk", "Мерія повідомила у п’ятницю, що не платитиме за міст, який закритий з березня через дощі та вітер."),
    ("el", "Ο δήμος είπε την Παρασκευή ότι δεν θα πληρώσει για τη γέφυρα."),
    ("ja", "市は金曜日、三月から閉鎖されている橋の費用を支払わないと発表した。"), ("zh", "市政府周五表示不会为三月以来关闭的大桥付款，居民表示失望和不满。"),
    ("ko", "시는 금요일에 3월부터 폐쇄된 다리 비용을 지불하지 않겠다고 밝혔다."),
    ("ar", "قالت البلدية يوم الجمعة إنها لن تدفع ثمن الجسر الذي أغلق منذ مارس بسبب الأمطار."),
  ])
  func tellsLanguages(_ tag: String, _ text: String) { #expect(detectedLanguage(of: text) == tag) }

  @Test(arguments: ["", "1234 5678", "Xyzzy plugh", "ok"])
  func claimsNothingOnTooLittle(_ text: String) { #expect(detectedLanguage(of: text) == nil) }
}
