import Foundation
import Grid
import Reader
import Testing
import Theming

@testable import Terminal
import Styling

/// Contrast of every shipped theme that has colours, by the formula of WCAG 2.
struct ContrastTests {
  /// What stands in colour for its own sake and is no text: lines, bars and marks.
  private static let lines: Set<Role> = [.border, .overlayBorder, .selectionBar]
  private static let marks: Set<Role> = [.borderFocused, .selectionBarFocused, .unreadMark, .starMark]
  private static let onOverlay: Set<Role> = [
    .overlayBorder, .overlayTitle, .overlayKey, .overlaySelected, .overlayNote,
  ]

  private static func theme(_ name: String) throws -> Theme { try #require(ThemeLibrary().theme(named: name)).theme }

  /// The role as it stands on the screen.
  private static func effective(_ role: Role, _ theme: Theme) -> Style {
    let style = onOverlay.contains(role) ? theme[role].over(theme[.overlay]) : theme[role]
    return style.over(theme[.background])
  }

  private static func required(_ role: Role, in name: String) -> Double {
    if lines.contains(role) { return 1.4 }
    if marks.contains(role) { return 3 }
    return role == .body || role == .background || name == "woodcut" ? 7 : 4.5
  }

  private func expectContrast(_ name: String, least: (Role) -> Double, color: (Color, _ isText: Bool) -> ColorMap.RGB)
    throws
  {
    let theme = try Self.theme(name)
    for role in Role.allCases {
      let style = Self.effective(role, theme)
      let ratio = contrast(color(style.foreground, true), color(style.background, false))
      #expect(ratio >= least(role), "\(name): \(role) has \(ratio)")
    }
  }

  @Test(arguments: ["lamplight", "broadsheet", "woodcut"])
  func everyTextIsReadableInFullColour(name: String) throws {
    try expectContrast(name, least: { Self.required($0, in: name) }) { color, _ in rgb(color) }
  }

  @Test(arguments: ["lamplight", "broadsheet", "woodcut"])
  func everyTextIsReadableIn256Colours(name: String) throws {
    try expectContrast(name, least: { min(4.5, Self.required($0, in: name)) }) { color, _ in
      ColorMap.index(of: color, .palette256).map { ColorMap.rgb(of: UInt8($0)) } ?? rgb(color)
    }
  }

  /// Names stand in headlines, rows and links too, whose background they keep.
  @Test(arguments: ["lamplight", "broadsheet", "woodcut"])
  func namesAreReadableWhereverTheyStand(name: String) throws {
    let theme = try Self.theme(name)
    let places: [Role] = [
      .body, .headline, .subhead, .subheadLower, .subheadLowest, .quote, .tableHead, .footnote, .caption, .emphasis,
      .strong, .codeSpan, .strike, .excerpt, .link, .rowTitle, .rowTitleRead, .rowTitleSelected, .relatedTitle,
      .relatedTitleSelected, .relatedMissing,
    ]
    for place in places {
      for role in [Role.person, .country, .nationality] {
        let style = theme[role].over(theme[place]).over(theme[.background])
        #expect(contrast(rgb(style.foreground), rgb(style.background)) >= 4.5, "\(role) in \(place)")
      }
    }
  }

  @Test(arguments: [SixteenColors.xterm, SixteenColors.vga])
  func everyTextIsReadableInTheTerminalsOwnSixteen(palette: SixteenColors) throws {
    try expectContrast("terminal", least: { Self.required($0, in: "terminal") }) { color, isText in
      switch color {
      case .standard: palette.colors[isText ? 7 : 0]
      case .indexed(let index) where index < 16: palette.colors[Int(index)]
      case .indexed, .rgb: rgb(color)
      }
    }
  }

  @Test func theSixteenColourThemeUsesNoOtherColours() throws {
    let theme = try Self.theme("terminal")
    for role in Role.allCases {
      for color in [theme[role].foreground, theme[role].background] {
        guard case .indexed(let index) = color else {
          #expect(color == .standard)
          continue
        }
        #expect(index < 16)
      }
    }
  }

  @Test func theMonochromeThemeHasNoColour() throws {
    let theme = try Self.theme("telex")
    for role in Role.allCases {
      #expect(theme[role].foreground == .standard && theme[role].background == .standard)
    }
  }

  @Test(arguments: ThemeLibrary().names)
  func namesDifferByMoreThanHueAndAreSeenWithoutColour(name: String) throws {
    let theme = try Self.theme(name)
    let (person, country, nationality) = (theme[.person], theme[.country], theme[.nationality])
    #expect(person.attributes.contains(.bold))
    #expect(country.attributes.contains(.underline))
    #expect(Set([person.attributes, country.attributes, nationality.attributes]).count == 3)
    #expect(person.background == .standard && country.background == .standard && nationality.background == .standard)
  }

  /// Each pair of them may stand in one sentence. Struck words differ by colour at most: terminals cannot strike.
  @Test(arguments: ThemeLibrary().names)
  func wordsSetApartAreToldApart(name: String) throws {
    let theme = try Self.theme(name)
    let roles: [Role] = [.body, .emphasis, .strong, .codeSpan, .link, .person, .country, .nationality]
    let looks = roles.map { theme[$0].over(theme[.body]).over(theme[.background]) }
    #expect(Set(looks).count == roles.count)
    #expect(theme[.emphasis].attributes.contains(.italic))
    #expect(theme[.strong].attributes.contains(.bold) && theme[.strong].attributes != theme[.person].attributes)
    let heads: [Role] = [.body, .subhead, .subheadLower, .subheadLowest]
    #expect(Set(heads.map { theme[$0].over(theme[.background]) }).count == heads.count)
    #expect(theme[.tableHead].over(theme[.background]) != theme[.body].over(theme[.background]))
    #expect(theme[.caption].over(theme[.background]) != theme[.body].over(theme[.background]))
  }

  @Test(arguments: ThemeLibrary().names)
  func theCursorAndTheHitsAreSeenOverNames(name: String) throws {
    let theme = try Self.theme(name)
    for role in [Role.person, .country, .nationality, .link] {
      let base = theme[role].over(theme[.body]).over(theme[.background])
      for cursor in [Role.nameSelected, .hitCurrent] {
        let looks = [base, theme[.hit].over(base), theme[cursor].over(base)]
        #expect(Set(looks).count == 3, "\(role) under \(cursor)")
      }
    }
  }
}

/// What two terminals show for the sixteen colours.
struct SixteenColors: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let colors: [ColorMap.RGB]

  static let xterm = SixteenColors(
    testDescription: "xterm", colors: (UInt8(0)..<16).map { ColorMap.rgb(of: $0) })
  static let vga = SixteenColors(
    testDescription: "VGA",
    colors: [
      0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555, 0xFF5555, 0x55FF55,
      0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ].map { (color: UInt32) in
      ColorMap.RGB(UInt8(color >> 16), UInt8(color >> 8 & 0xFF), UInt8(color & 0xFF))
    })
}

private func rgb(_ color: Color) -> ColorMap.RGB {
  switch color {
  case .standard: ColorMap.RGB(0, 0, 0)
  case .indexed(let index): ColorMap.rgb(of: index)
  case .rgb(let red, let green, let blue): ColorMap.RGB(red, green, blue)
  }
}

private func contrast(_ first: ColorMap.RGB, _ second: ColorMap.RGB) -> Double {
  let (light, dark) = (max(luminance(first), luminance(second)), min(luminance(first), luminance(second)))
  return (light + 0.05) / (dark + 0.05)
}

private func luminance(_ color: ColorMap.RGB) -> Double {
  func linear(_ part: Int) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
}
