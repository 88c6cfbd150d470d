import Articles

/// The score of every line of a page. In a text about cookies, a line of consent between two paragraphs is text.
func bodyScores(of page: [CaptureLine]) -> [Int] {
  var scores = page.map(bodyScore)
  for index in page.indices.dropFirst().dropLast() where scores[index] == consentScore {
    if scores[index - 1] >= 12, scores[index + 1] >= 12 { scores[index] = proseScore(of: page[index]) }
  }
  for range in echoes(on: page, scores) {
    for index in range { scores[index] = -10 }
  }
  return scores
}

/// Runs of three or more paragraphs that are all on the page more than once: teasers above and below the article.
private func echoes(on page: [CaptureLine], _ scores: [Int]) -> [Range<Int>] {
  var counts: [UInt64: Int] = [:]
  let paragraphs = page.indices.filter { scores[$0] > 0 && page[$0].words >= 15 }
  for index in paragraphs { counts[page[index].keyHash, default: 0] += 1 }
  guard counts.count < paragraphs.count else { return [] }
  var found: [Range<Int>] = []
  for index in paragraphs where counts[page[index].keyHash] ?? 0 > 1 {
    if let last = found.last, last.upperBound == index {
      found[found.count - 1] = last.lowerBound..<index + 1
    } else {
      found.append(index..<index + 1)
    }
  }
  return found.filter { $0.count >= 3 }
}

private let consentScore = -40

/// How likely a line belongs to the article's text: above zero for running text, below for what is around it.
private func bodyScore(of line: CaptureLine) -> Int {
  if let penalty = cuePenalty(of: line) { return penalty }
  if line.isConsentText { return consentScore }
  if line.startsWithCopyrightSign || line.traits.contains(.legalNotice) { return -25 }
  if line.isCaption { return -4 }
  if line.traits.contains(.promotion) { return -12 }
  if line.words <= 9, line.isDateAlone { return -12 }
  if line.traits.contains(.divided) { return -8 }
  var score = proseScore(of: line)
  if let percent = line.commonWordPercent, score > 0, hasStopWords(line) {
    if percent < 8 { score = min(score / 4, 3) } else if percent < 16 { score = score * 2 / 3 }
  }
  return score
}

private func proseScore(of line: CaptureLine) -> Int {
  if line.endsSentence, line.words >= 5 {
    if endsWithEllipsis(line.text), line.words < 45 { return line.words / 6 }
    return line.words >= 12 ? min(line.words, 60) : line.words / 2
  }
  if line.words >= 25 { return min(line.words, 60) * 2 / 3 }
  if line.words >= 12 { return line.endsWithColon ? 4 : 1 }
  if line.words >= 3, line.isListLine || line.isTableRow { return -1 }
  // Menus have hardly any line of so many words, but lists, verses and captions between paragraphs do.
  if line.words >= 6, line.cue == nil { return -2 }
  let isInList = line.blockLines >= 3
  if line.words <= 3 { return isInList ? -5 : -4 }
  return isInList ? -4 : -3
}

/// Only for these scripts are common words a sign of running text: Latin, Cyrillic and Arabic.
private func hasStopWords(_ line: CaptureLine) -> Bool {
  guard let first = line.key.bytes.first(where: { $0 >= 0x61 }) else { return false }
  if first < 0xCD { return true }
  return line.key.text.unicodeScalars.first { $0.properties.isAlphabetic }.map {
    $0.value < 0x700 && !(0x370...0x3FF).contains($0.value)
  } == true
}

private func endsWithEllipsis(_ text: String) -> Bool {
  guard let last = text.utf8.last, last == 0x2E || last == 0x5D || last == 0xA6 else { return false }
  return text.hasSuffix("…") || text.hasSuffix("...") || text.hasSuffix("[…]") || text.hasSuffix("[...]")
}

/// A score below zero that the line's cue gives; `nil` when the cue, or the lack of one, says nothing against the line.
private func cuePenalty(of line: CaptureLine) -> Int? {
  guard let match = line.cue else { return line.isCounter ? -3 : nil }
  let restWords = match.restWords
  switch match.cue {
  case .comments: return restWords <= 6 && !(line.isProse && line.words > 14) ? -45 : nil
  case .related:
    let isHeading = restWords <= 3 || restWords <= 5 && line.words <= 9 && !isInlineRelated(line)
    return isHeading && !line.endsSentence ? -35 : nil
  case .previous, .next: return match.rest.isEmpty ? -15 : restWords <= 14 && !line.endsSentence ? -8 : nil
  case .postNavigation: return restWords <= 2 ? -30 : nil
  case .authorBox: return restWords <= 6 && !line.endsSentence ? -20 : nil
  case .tags: return !line.endsSentence && restWords <= 30 ? (match.rest.isEmpty ? -20 : -12) : nil
  case .share: return restWords <= 10 && !line.isProse ? -10 : nil
  case .newsletter: return line.words <= 40 && (restWords <= 25) ? -12 : nil
  case .copyright: return -25
  case .navigation, .advertisement, .categories: return restWords <= 4 && !line.endsSentence ? -4 : nil
  case .inlineRelated: return isInlineRelated(line) ? -2 : nil
  case .readMore: return restWords <= 3 ? -6 : nil
  case .credit: return line.words <= 25 && match.rest.isEmpty == false && !line.isProse ? -4 : nil
  case .published, .updated:
    let isShort = line.words <= 12 && !line.endsSentence
    return isShort || (line.words <= 40 && line.date != nil) ? -6 : nil
  case .byline: return line.words <= 12 && !line.endsSentence ? -4 : nil
  case .sources: return match.rest.isEmpty ? -25 : nil
  case .counter, .consent: return nil
  }
}

/// "Read also: …" with a mark after the phrase, or a phrase in front of one headline.
func isInlineRelated(_ line: CaptureLine) -> Bool {
  guard let match = line.cue, match.cue == .inlineRelated || match.cue == .related else { return false }
  let head = Substring(line.text.utf8.dropLast(match.rest.utf8.count))
  guard head.unicodeScalars.contains(where: { ":：>»›→|–—-".unicodeScalars.contains($0) }) else { return false }
  return line.words <= 40
}

let legalTerms = [
  "copyright", "privacy policy", "terms of", "trademark", "rights reserved", "reproduced", "permission", "disclaimer",
  "medical advice", "not intended to", "registered", "subject to", "affiliate", "datenschutz", "nutzungsbedingung",
  "haftung",
  "urheberrecht", "vervielfalt", "derechos reservados", "prohibida", "droits reserves", "reproduction",
  "diritti riservati",
  "riproduzione", "direitos reservados", "reproducao", "wszelkie prawa", "kopiowanie", "все права", "перепечатк",
  "auteursrecht", "terms and conditions",
]

let promotedThings = [
  "newsletter", "facebook", "twitter", "instagram", "inbox", "telegram", "youtube", "e mail", "email", "whatsapp",
]

let promotionVerbs: Set<String> = Set(
  """
  follow subscribe sign reach reached contact tip tips join email send folge folgen folgt abonniere abonnieren abonniert \
  anmelden suscribete siguenos siga sigue inscrivez abonnez suivez iscriviti seguici seguite inscreva volg abonneer \
  zapisz obserwuj prenumerera folj folg tilmeld tilaa seuraa подписывайтесь подпишитесь підписуйтесь abone takip ikuti \
  newsletter newsletters alerts
  """.split(separator: " ").map(\.folded))

let captionHeads = [
  "Image caption", "Image:", "Photo:", "Photos:", "Foto:", "Fotos:", "Bild:", "Credit:", "Photograph:", "Picture:",
  "Fot.", "Fot:", "Фото:", "Crédit", "Image source",
]

let captionTails = [
  "Getty Images", "(AP Photo", "/AP)", "/AFP", "(AFP", "(Reuters", "/Reuters", "/REUTERS", "(Photo", "(Foto", "(Image",
  "(Image:", "Credit...", "Credit:", "/Associated Press)", "/ Associated Press)", "Shutterstock", "AP file",
  "(Courtesy",
  "© dpa", "(dpa", "picture alliance", "imago", "/dpa", "Unsplash", "Pixabay", "Pexels", "iStock", "(Bild:", "Foto:",
  "Photo:", "Photo by", "Photograph:", "(Fot.", "Archivbild", "(Фото", "Фото:", "(Getty",
]

let counterNumbers: Set<String> = [
  "one", "un", "una", "ein", "uno", "een", "ett", "et", "jeden", "один", "bir",
]

let commentWords: Set<String> = Set(
  """
  comment comments thoughts thought replies reply responses response comentarios comentario respuestas respuesta \
  pensamientos commentaires commentaire réponses réponse réflexions réflexion kommentare kommentar kommentarer \
  gedanken gedanke antworten comentários comentário respostas resposta pensamentos commenti commento risposte pensieri \
  reacties reactie gedachten komentarze komentarzy komentarz odpowiedzi svar tanker tankar kommentteja kommenttia \
  komentářů komentáře komentář комментариев комментария комментарий ответов мыслей коментарів коментарі коментар yorum \
  yanıt komentar tanggapan balasan σχόλια hozzászólás comentarii comentaris
  """.split(separator: " ").map(\.folded))

let counterWords: Set<String> = commentWords.union(
  """
  views view min mins minute minutes read shares share likes vistas visitas lecturas minutos vues lectures aufrufe \
  minuten gelesen lesezeit visualizações visualizzazioni minuti letture weergaven leestijd wyświetleń minut minuty \
  czytania visningar visninger minutter lukukertaa minuuttia přečtení просмотров просмотра просмотр мин минут минуты \
  переглядів хв görüntülenme okunma dakika dilihat menit dibaca kali προβολές λεπτά perc megtekintés vizualizări hits \
  follower followers retweets fotos photos
  """.split(separator: " ").map(\.folded))

let cookieWords = [
  "cookie", "куки", "çerez", "файлы", "ciasteczk", "kuki", "galet", "informasjonskapsl", "evast",
]

let voiceWords: Set<String> = Set(
  """
  we our us this website site sitio web utilizamos usamos nuestro nuestros nuestra este ce site nous nos notre wir unsere \
  unserer diese dieser website este esta nosso nossa nossos questo noi nostro nostri utilizziamo usiamo deze wij we onze \
  ta nasza nasze nasz używamy my ten witryna strona strony serwis vi vår våra denna den webbplatsen vår denne nettsiden \
  hjemmesiden vores me käytämme tämä sivusto tyto stránky používáme náš web táto мы наш этот сайт сайте ми цей bu site \
  sitemiz sitemizde web kami situs ini kita αυτός ο ιστότοπος χρησιμοποιούμε ez weboldal oldal használunk acest folosim \
  aquest utilitzem
  """.split(separator: " ").map(\.folded))

let unspacedVoices = ["本网站", "本網站", "我们", "我們", "当サイト", "本サイト", "사이트", "웹사이트"]

let consentStems: [String] =
  """
  use accept agree consent continu improve experience opt allow utiliza usa acept acepta consent navega utilis accept \
  continu poursuiv meilleur verwend nutz akzept zustimm einverstand utilizza accett accons continua gebruik accepteer \
  akkoord toestemm używa uzywa wykorzyst akcept zgod korzyst anvand accepter godkann fortsatt bruker samtykk godta aksept \
  bruger accepter kayta hyvaks pouziv souhlas vyuziv использ соглас прин продолж використов погодж kullan kabul onay \
  menggunakan setuju menyetujui melanjut χρησιμοποι αποδεχ συμφων hasznal elfogad beleegy folos accept 使用 同意 接受 利用 \
  사용 동의
  """.split(separator: " ").map(\.folded)
