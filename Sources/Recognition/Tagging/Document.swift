/// A token of a document.
struct Token: Sendable {
  /// Scalars of the text, end exclusive.
  var start: Int32
  var end: Int32
  private var wordNumber: Int32
  private var sentenceNumber: Int32

  init(_ range: Range<Int32>, word: Int32) {
    (start, end) = (range.lowerBound, range.upperBound)
    wordNumber = word
    sentenceNumber = 0
  }

  /// Index into the document's words.
  var word: Int { Int(wordNumber) }

  /// Index into the document's sentences.
  var sentence: Int {
    get { Int(sentenceNumber) }
    set { sentenceNumber = Int32(newValue) }
  }
}

/// How a sentence is capitalised. Raw values are part of the trained features.
enum LetterCase: UInt8, Sendable {
  case running
  /// Title Case As in Headlines
  case title
  case capitals
}

/// One text, cut into sentences and tokens, with all that the tagger and the rules ask about them.
struct Document {
  let scalars: [UInt32]
  private(set) var tokens: [Token]
  let sentences: [Range<Int>]
  private(set) var letterCases: [LetterCase] = []
  /// The gazetteer's tag of each token.
  private(set) var tags: [PhraseTag] = []
  /// What the whole document says about each token's word.
  private(set) var evidence: [Evidence] = []
  private(set) var articleWords: ArticleWords

  init(_ text: String, _ tables: WordTables) {
    scalars = text.scalarValues
    let classes = ScalarClass.classify(scalars)
    let ranges = Tokenizer.tokens(in: scalars, classes: classes)
    sentences = SentenceSplitter.sentences(of: ranges, in: scalars, classes: classes)
    var articleWords = ArticleWords(
      capacity: min(ranges.count, 64 + ranges.count / 3), lexicon: tables.lexicon, gazetteer: tables.gazetteer)
    tokens = scalars.withUnsafeBufferPointer { scalars in
      classes.withUnsafeBufferPointer { classes in
        ranges.map { range in
          let bounds = Int(range.lowerBound)..<Int(range.upperBound)
          return Token(range, word: articleWords.intern(scalars[bounds], classes[bounds]))
        }
      }
    }
    self.articleWords = articleWords
    for (number, sentence) in sentences.enumerated() {
      for index in sentence { tokens[index].sentence = number }
    }
    tags = tables.gazetteer.tags(tokens, articleWords.words)
    letterCases = sentences.map { LetterCase(of: $0, self) }
    evidence = Evidence.gather(self)
  }

  var words: [Word] { articleWords.words }

  /// The token's word.
  func word(_ index: Int) -> Word { articleWords.words[tokens[index].word] }

  /// The scalars from the first token's start to the last one's end.
  func scalarRange(of tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return Int(self.tokens[first].start)..<Int(self.tokens[last].end)
  }

  /// A span as it is written.
  func text(of span: Span) -> String {
    String(scalarValues: scalars[scalarRange(of: span.tokens)])
  }

  /// Whether nothing is between the token and the one before.
  func isGlued(_ index: Int) -> Bool { index > 0 && tokens[index].start == tokens[index - 1].end }

  /// Whether a blank line is between the tokens: a line's end may divide a name, a paragraph's end never does.
  func hasParagraphEnd(in tokens: Range<Int>) -> Bool {
    zip(tokens, tokens.dropFirst()).contains { before, after in
      scalars[Int(self.tokens[before].end)..<Int(self.tokens[after].start)].count { $0 == 0x0A } > 1
    }
  }

  /// Whether the token is this one mark.
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    tokens[index].end - tokens[index].start == 1 && scalars[Int(tokens[index].start)] == mark.value
  }

  /// The first token and the first word of a sentence, which are capitalised whatever they are.
  func openings(of sentence: Range<Int>) -> (token: Int, word: Int?) {
    let word = sentence.first { index in
      let kind = articleWords.words[tokens[index].word].caseClass
      return kind != .number && kind != .punctuation
    }
    return (sentence.lowerBound, word)
  }
}

/// What is known of words before any text is read.
struct WordTables: Sendable {
  var lexicon: Lexicon
  var countries: CountryTable
  var gazetteer: Gazetteer
}

extension LetterCase {
  init(of sentence: Range<Int>, _ document: Document) {
    var (words, capitals, initials, longLower) = (0, 0, 0, 0)
    for index in sentence {
      let (kind, length) = document.caseAndLength(index)
      switch kind {
      case .lower: longLower += length > 4 ? 1 : 0
      case .initial, .mixed: initials += 1
      case .capitals:
        initials += 1
        capitals += length > 1 ? 1 : 0
      default: continue
      }
      words += 1
    }
    self = .running
    if words >= 4 {
      if Double(capitals) >= 0.7 * Double(words) {
        self = .capitals
      } else if Double(initials) >= 0.6 * Double(words), Double(longLower) <= 0.15 * Double(words) {
        self = .title
      }
    } else if words >= 2, capitals == words {
      self = .capitals
    }
  }
}

extension Document {
  fileprivate func caseAndLength(_ index: Int) -> (CaseClass, Int32) {
    let number = tokens[index].word
    return (articleWords.words[number].caseClass, articleWords.words[number].length)
  }
}
