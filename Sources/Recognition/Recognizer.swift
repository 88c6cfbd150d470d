import Articles
import RecognizerWeights

/// Finds named people, countries and nationalities in news text.
///
/// A value without state of its own: safe to use from many threads at once. The weights are read at the first use.
public struct Recognizer: Sendable {
  private let engine: Engine?

  public init() { engine = Engine.shared }

  /// Why no names can be found, in one line for a person; `nil` when all is well. Articles imported meanwhile have
  /// another edition, so that an undamaged program looks for their names again.
  public static var problem: String? {
    Engine.shared == nil ? "the weights of the recogniser are damaged, no names are found; install dateline again" : nil
  }

  /// With newly made weights instead of the embedded ones. They stay in memory for good; `nil` if they are not valid.
  package init?(model: [UInt8]?, lexicon: [UInt8]?) {
    let model = model.map(WeightFile.init(copying:)) ?? WeightFile(recognizerModel())
    let lexicon = lexicon.map(WeightFile.init(copying:)) ?? WeightFile(recognizerLexicon())
    guard let engine = Engine(model: model, lexicon: lexicon) else { return nil }
    self.engine = engine
  }

  /// The names in an article's headline and body, each with the entity that it stands for, in order of place and start.
  public func mentions(title: String, body: String) -> [Mention] {
    guard let engine else { return [] }
    // A line break ends the headline's sentence. In one text, the body can tell who is meant in the headline.
    let document = Document(title + "\n\n" + body, engine.tables)
    let spans = engine.spans(in: document)
    let entities = EntityResolver.entities(for: spans, of: document, CountryIndex.shared)
    let titleCount = title.unicodeScalars.count
    return zip(spans, entities).compactMap { span, entity in
      guard let kind = Mention.Kind(rawValue: span.kind.rawValue) else { return nil }
      let range = document.scalarRange(of: span.tokens)
      if range.upperBound <= titleCount { return Mention(kind, in: .title, range, entity: entity) }
      let bodyStart = titleCount + 2
      guard range.lowerBound >= bodyStart else { return nil }
      return Mention(kind, in: .body, range.lowerBound - bodyStart..<range.upperBound - bodyStart, entity: entity)
    }
  }

  /// The names in one text, as ranges of its Unicode scalars, in order.
  public func spans(in text: String) -> [(range: Range<Int>, kind: Mention.Kind)] {
    guard let engine else { return [] }
    let document = Document(text, engine.tables)
    return engine.spans(in: document).compactMap { span in
      Mention.Kind(rawValue: span.kind.rawValue).map { (document.scalarRange(of: span.tokens), $0) }
    }
  }
}
