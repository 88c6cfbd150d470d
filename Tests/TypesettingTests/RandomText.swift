import Articles
import TestSupport
import Typesetting

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

/// Blocks that may overlap, be empty or lie outside the body, with all traits that a block may have.
func randomBlocks(_ dice: inout Dice) -> [Block] {
  (0..<Int.random(in: 0...6, using: &dice)).map { _ in
    let start = Int.random(in: -5...300, using: &dice)
    return randomBlock(&dice, start..<start + Int.random(in: 0...120, using: &dice))
  }
}

private func randomBlock(_ dice: inout Dice, _ range: Range<Int>) -> Block {
  Block(
    dice.pick(Block.Kind.allCases), range, level: dice.pick([nil, 2, 3, 6]), depth: dice.pick([0, 0, 1, 2, 3, 40]),
    ordinal: dice.pick([nil, nil, 1, 9, 10, 123_456]), isChecked: dice.pick([nil, nil, true, false]),
    isHeader: dice.once(in: 3))
}

/// A body whose lines are blocks, as a source with lists, quotes and tables has them.
func randomArticle(_ dice: inout Dice) -> ArticleText {
  var body = ""
  var blocks: [Block] = []
  for _ in 0..<Int.random(in: 1...6, using: &dice) {
    let start = body.unicodeScalars.count
    body += randomBody(&dice)
    blocks.append(randomBlock(&dice, start..<body.unicodeScalars.count))
    body += "\n"
    // Tables have rows below each other.
    while blocks.last?.kind == .tableRow, !dice.once(in: 4) {
      let start = body.unicodeScalars.count
      if dice.once(in: 4) { body += randomBody(&dice) }
      for _ in 0..<Int.random(in: 1...5, using: &dice) { body += dice.pick(["a", "12", "two words", " \u{301}", "国务院总理", "x\ny"]) + " | " }
      blocks.append(Block(.tableRow, start..<body.unicodeScalars.count, isHeader: dice.once(in: 6)))
      body += "\n"
    }
  }
  let count = body.unicodeScalars.count
  for _ in 0..<dice.below(3) {
    let place = dice.below(count)
    blocks.append(Block(.rule, place..<place))
  }
  return ArticleText(body: body, blocks: blocks, images: randomImages(&dice, places: count + 9))
}

func randomImages(_ dice: inout Dice, places: Int) -> [ArticleImage] {
  (0..<dice.below(4)).map { _ in
    ArticleImage(
      url: dice.pick([nil, "https://example.com/a/pier.jpg?w=9"]), alt: dice.pick([nil, randomBody(&dice)]),
      caption: dice.pick([nil, randomBody(&dice)]), position: dice.below(places) - 3)
  }
}
