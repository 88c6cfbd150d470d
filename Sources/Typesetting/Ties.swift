/// Words that belong on one line.
enum Ties {
  static func hold(_ scalars: [Unicode.Scalar], _ previous: Range<Int>, _ next: Range<Int>) -> Bool { false }
}
