import Formats
import TestSupport
import Testing

@Suite struct CleaningFuzz {
  private static let mutator = Mutator([
    "\u{1b}[31m", "\u{1b}]0;title\u{7}", "\u{9b}2J", "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{301}",
    "\u{1F1E9}",
    "\u{2028}", "\r\n", "\r", "\t", "\u{85}", "\u{E000}", "\u{1D173}", "क्षि", "각", "👩‍👩‍👧", "\u{E0001}",
  ])

  @Test func whatIsCleanedIsSafeToShowAndStaysAsItIs() {
    fuzz("cleaning", rounds: 3_000) { dice, place in
      let text = "Müller said\tso.\n\nA second line \u{1F600}, and “quotes”."
      let bytes = Self.mutator.mutated(text.utf8, &dice)
      let clean = cleaned(String(decoding: bytes, as: UTF8.self))
      let comment: Comment = "\(place)"
      #expect(cleaned(clean) == clean, comment)
      let unsafe = clean.unicodeScalars.first { scalar in
        switch scalar.properties.generalCategory {
        case .control: scalar != "\n" && scalar != "\t"
        case .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
        default: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        }
      }
      #expect(unsafe == nil, comment)
    }
  }
}
