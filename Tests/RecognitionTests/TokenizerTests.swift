import Testing

@testable import Recognition

@Suite struct TokenizerTests {
  private func tokens(_ text: String) -> [String] {
    let scalars = text.unicodeScalars.map(\.value)
    return Tokenizer.tokens(in: scalars, classes: ScalarClass.classify(scalars)).map { range in
      String(
        String.UnicodeScalarView(scalars[Int(range.lowerBound)..<Int(range.upperBound)].compactMap(Unicode.Scalar.init))
      )
    }
  }

  @Test(arguments: [
    ("Díaz-Canel met O’Neill.", ["Díaz", "-", "Canel", "met", "O’Neill", "."]),
    ("Putin's and Putins’ don't", ["Putin", "'s", "and", "Putins", "’", "don", "'t"]),
    (
      "the U.S.-led plan of J.K. and U.S troops",
      ["the", "U.S.", "-", "led", "plan", "of", "J.K.", "and", "U.S", "troops"]
    ),
    ("Sen. W. Smith, sen. etc.", ["Sen.", "W.", "Smith", ",", "sen", ".", "etc."]),
    ("1,200.5 of 3.", ["1,200.5", "of", "3", "."]),
    ("so ... --- yes", ["so", "...", "---", "yes"]),
    ("", []),
    ("\u{200B}a\u{AD}b", ["a", "b"]),
  ])
  func cutsWordsAsTheWeightsExpect(_ text: String, _ expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("He won. She lost.", 2),
    ("Mr. Brown met Dr. Who.", 1),
    ("He lives in the U.S. The rest does not.", 2),
    ("George W. Bush spoke.", 1),
    ("“Never!” “Why?” he asked.", 2),
    ("A headline\nand a line", 2),
    ("prices rose 3.5 percent. then fell", 1),
  ])
  func breaksSentences(_ text: String, _ expected: Int) {
    let scalars = text.unicodeScalars.map(\.value)
    let classes = ScalarClass.classify(scalars)
    let tokens = Tokenizer.tokens(in: scalars, classes: classes)
    let sentences = SentenceSplitter.sentences(of: tokens, in: scalars, classes: classes)
    #expect(sentences.count == expected)
    #expect(sentences.flatMap { Array($0) } == Array(tokens.indices))
  }
}
