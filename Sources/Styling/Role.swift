/// What a part of the screen is for. A theme gives each role its style.
public enum Role: String, Hashable, Sendable, CaseIterable {
  // The frame of the screen.
  case background, titleBar, titleBarPlace, statusLine, statusKey, message, problem, border, borderFocused
  case tab, tabFocused, prompt, promptProblem, empty, emptyKey, scrollMark
  // The list.
  case rowTitle, rowTitleRead, rowTitleSelected, rowMeta, excerpt, unreadMark, starMark
  case selectionBar, selectionBarFocused
  // The article.
  case headline, meta, body, subhead, subheadLower, subheadLowest, quote, code, tableHead, footnote, caption, listMarker
  case link, linkSelected, endMark
  // Words that the source sets apart; these are applied over the style of the text that they are in.
  case emphasis, strong, codeSpan, strike
  // Names. These are applied over the style of the text that they are in.
  case person, country, nationality, nameSelected
  // Search hits, over names.
  case hit, hitCurrent
  // Related posts.
  case sectionLabel, relatedNumber, relatedTitle, relatedTitleSelected, relatedMissing, relatedReason
  // Overlays: help, palette, article details.
  case overlay, overlayBorder, overlayTitle, overlayKey, overlaySelected, overlayNote
}
