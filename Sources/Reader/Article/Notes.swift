import Articles
import Typesetting

extension OpenArticle {
  /// The paragraph of a note; `nil` when there is none of that number.
  func paragraph(ofNote number: Int) -> Int? {
    galley.text.paragraphs.firstIndex { $0.kind == .footnote && $0.block.ordinal == number }
  }
}

extension ReaderState {
  /// Goes from a reference in the text to its note. The way back leads to the reference, as it stood.
  mutating func followNote(_ number: Int) -> [Command] {
    guard let open = article.open, let paragraph = open.paragraph(ofNote: number) else {
      return tell("There is no note \(number) in this article")
    }
    let opening = article.isVisited ? [] : self.open(open.shown.id)
    history.leave(place, for: place)
    article.open?.cursor = .note(paragraph)
    article.open?.reveal(offset: open.galley.text.paragraphs[paragraph].range.lowerBound)
    return opening + tell(hint("Note \(number)", .visit(.back), "goes back")) + savePosition()
  }
}
