import Articles
import TestSupport

/// Pieces that between them have every trait that line breaking knows, and some that it should survive.
private let pieces: [String] = [
  "a", "I", "the", "president", "of", "Cuba", "W.", "B.", "Yeats", "Mr.", "20", "%", "million", "–", "—", "-",
  "Díaz-Canel",
  "word—word", "https://example.com/a/b?c=d&e=f.html", "and/or", "antidisestablishmentarianism/ism", "...", "?", "«",
  "»",
  "国务院总理", "「会議」", "、", "。", "でしょう", "ーっ", "（包括", "대통령", "ประธานาธิบดีคิวบาเข้าพบผู้นำรัสเซีย", "नमस्ते", "क्षत्रिय",
  "e\u{301}", "\u{301}", "a\u{300}\u{301}\u{302}", "👩‍👩‍👧‍👦", "🇨🇺🇷🇺🇺🇸", "👍🏽", "☺️", "\u{1100}\u{1161}\u{11A8}", "\u{600}1",
  "مرحبا",
  "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{A0}", "\u{3000}", "\t", "  ", " \u{301}", "|", " | ", "\u{AD}", "\u{2060}",
  "1.", "• ",
]

func randomBody(_ dice: inout Dice) -> String {
  var body = ""
  for _ in 0..<Int.random(in: 0...60, using: &dice) {
    body += pieces.randomElement(using: &dice) ?? ""
    switch Int.random(in: 0..<24, using: &dice) {
    case 0: body += "\n"
    case 1: body += "\n\n"
    case 2: body += "\r\n"
    case 3...5: break
    default: body += " "
    }
  }
  return body
}

/// Blocks that may overlap, be empty or lie outside the body.
func randomBlocks(_ dice: inout Dice) -> [Block] {
  (0..<Int.random(in: 0...6, using: &dice)).map { _ in
    let start = Int.random(in: -5...300, using: &dice)
    let kind = Block.Kind.allCases.randomElement(using: &dice) ?? .paragraph
    return Block(kind, start..<start + Int.random(in: 0...120, using: &dice))
  }
}
