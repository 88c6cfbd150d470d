import Articles

extension BodyWriter {
  /// Writes another text with all that belongs to it. `blocks` says for each of its blocks what it is here.
  mutating func write(_ other: RichText, as blocks: [Block]) {
    endBlock()
    let scalars = Array(other.body.unicodeScalars)
    var (images, styles, links) = (other.images[...], other.styles[...], other.links[...])
    for (index, block) in blocks.enumerated() {
      let range = block.range
      while let image = images.first, image.position <= range.lowerBound {
        addImage(url: image.url, alt: image.alt, caption: image.caption)
        images.removeFirst()
      }
      guard block.kind != .rule else {
        writeRule()
        continue
      }
      let isNear = { (above: Block, below: Block) in below.range.lowerBound - above.range.upperBound == 1 }
      let isTight =
        index > 0 && isNear(blocks[index - 1], block) || index + 1 < blocks.count && isNear(block, blocks[index + 1])
      startBlock(block, isTight: isTight)
      let shift = position - range.lowerBound
      write(String(String.UnicodeScalarView(scalars[range])))
      endBlock()
      while let style = styles.first, style.range.lowerBound < range.upperBound {
        add(TextStyle(style.kind, style.range.lowerBound + shift..<style.range.upperBound + shift))
        styles.removeFirst()
      }
      while let link = links.first, link.range.lowerBound < range.upperBound {
        let moved = link.range.lowerBound + shift..<link.range.upperBound + shift
        if !link.url.hasPrefix("#") { add(Link(text: link.text, url: link.url, range: moved)) }
        links.removeFirst()
      }
    }
    for image in images { addImage(url: image.url, alt: image.alt, caption: image.caption) }
  }
}
