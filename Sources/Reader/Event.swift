import Articles
import Charsets
import Grid

/// Something that happened: on the terminal, or in work that a command asked for.
public enum Event: Hashable, Sendable {
  case input(Input)
  case answer(Answer)
  case timer(Timer, number: Int)
  /// The clock has reached another day.
  case newDay(Day)
  /// Articles were added to the library while the reader is open.
  case libraryChanged
  /// One line that a person should see once.
  case notice(String)
  case problem(String)
}

/// What a command brought. `number` is the command's own: an answer to an older question is dropped.
public enum Answer: Hashable, Sendable {
  case window(ListWindow, WindowPurpose, number: Int)
  case count(RowCount, number: Int)
  /// Rows before a row of the list.
  case rank(Int, of: RowKey, number: Int)
  /// What may have been meant by a search that found nothing.
  case suggestion(SearchSuggestion?, number: Int)
  case article(OpenArticle, number: Int)
  /// The library holds no article of the ID or address that was asked for.
  case noArticle(number: Int)
  case index(IndexWindow, WindowPurpose, number: Int)
  case profile(EntityProfile, number: Int)
  /// How many articles name the entity.
  case articleCount(Int, naming: Entity, number: Int)
  case related([RelatedPost], to: ArticleID, number: Int)
  /// A mark is stored that was drawn before.
  case kept(Command)
  /// The articles that a command to mark everything read has marked.
  case markedAllRead([ArticleID])
  case found(TextFindings, number: Int)
  case failed(Command, reason: String)
}

/// A wait that the loop keeps for the reader.
public enum Timer: Hashable, Sendable {
  /// The list has come to rest: show the selected article.
  case preview
  /// A message has stood long enough.
  case message
}

/// What rows are read for.
public enum WindowPurpose: Hashable, Sendable {
  /// Replace the list's rows.
  case fill
  /// Continue the list's rows at their end, or before their start.
  case extendDown, extendUp
  /// Find the next (or previous) unread article, to open it.
  case nextUnread, previousUnread
}

/// Work that `update` asks for and the loop carries out. What it brings comes back as an `Event`.
public enum Command: Hashable, Sendable {
  case readWindow(ListQuery, WindowAnchor, rows: Int, WindowPurpose, number: Int)
  /// Rows beyond `atMost` need not be counted.
  case countRows(ListQuery, atMost: Int, number: Int)
  case rankRow(RowKey, ListQuery, number: Int)
  case readSuggestion(ListQuery, number: Int)
  case readArticle(ArticleID, number: Int)
  /// The article with this address, if the library holds it.
  case readArticleAt(address: String, number: Int)
  case readRelated(ArticleID, number: Int)
  case readIndex(IndexQuery, IndexAnchor, rows: Int, WindowPurpose, number: Int)
  case readProfile(Entity, number: Int)
  case countArticles(naming: Entity, number: Int)
  /// Seeks text in the body of the open article.
  case findText(TextQuestion, number: Int)
  case setRead([ArticleID], Bool)
  case setStarred(ArticleID, Bool)
  case markAllRead(ListQuery)
  case savePosition(ArticleID, ReadingPosition)
  /// Keeps a small text under a name in the reader's state file.
  case saveNote(String, String)
  case wait(Timer, milliseconds: Int, number: Int)
  /// Puts text on the clipboard through the terminal.
  case copy(String)
  /// Opens an address in the person's browser, where there is one.
  case openOutside(String)
  case useTheme(String)
  /// Writes and reads the terminal in another charset.
  case useCharset(Charset)
  case redraw
  case suspend
  case quit
}
