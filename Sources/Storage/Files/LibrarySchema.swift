import Articles
import GRDB

/// The library's tables, as steps from one version to the next. A released step is never changed; add another one.
enum LibrarySchema {
  /// "DtLn": distinguishes this program's files from other SQLite files.
  static let applicationID: Int32 = 0x4474_4C6E

  static let migrations: [String] = [version1, version2, version3, version4, version5, version6, version7]

  /// `key` orders articles by date (see `DateKey`). It is the row key of every table about articles.
  private static let version1 = """
    CREATE TABLE library(
      id INTEGER NOT NULL,
      articles INTEGER NOT NULL,
      serial INTEGER NOT NULL,
      version INTEGER NOT NULL);
    INSERT INTO library VALUES(random(), 0, 0, random());

    -- One row for each addition that changed something, so that a reader's state can tell what is new to it.
    CREATE TABLE change(serial INTEGER PRIMARY KEY, version INTEGER NOT NULL);
    INSERT INTO change SELECT serial, version FROM library;
    CREATE TABLE retired(serial INTEGER, key INTEGER, PRIMARY KEY(serial, key)) WITHOUT ROWID;

    -- What a list shows of an article, and nothing more: pages of lists stay small.
    CREATE TABLE article(
      key INTEGER PRIMARY KEY,
      id INTEGER NOT NULL UNIQUE,
      serial INTEGER NOT NULL,
      published TEXT,
      title TEXT NOT NULL,
      titleMentions BLOB NOT NULL,
      dateline TEXT,
      site TEXT,
      authors TEXT NOT NULL,
      url TEXT,
      titleOrder TEXT NOT NULL,
      siteOrder TEXT NOT NULL,
      addressKey INTEGER,
      titleKey INTEGER NOT NULL,
      headline INTEGER);
    CREATE INDEX articleBySerial ON article(serial);
    CREATE INDEX articleByTitle ON article(titleOrder, key DESC);
    CREATE INDEX articleBySite ON article(siteOrder, key DESC);
    CREATE INDEX articleByAddress ON article(addressKey) WHERE addressKey IS NOT NULL;
    CREATE INDEX articleByTitleKey ON article(titleKey);
    CREATE INDEX articleByHeadline ON article(headline) WHERE headline IS NOT NULL;
    CREATE TABLE day(day INTEGER PRIMARY KEY, articles INTEGER NOT NULL);

    CREATE TABLE content(
      key INTEGER PRIMARY KEY,
      hash INTEGER NOT NULL,
      updated TEXT,
      guid TEXT,
      language TEXT,
      categories TEXT NOT NULL,
      tags TEXT NOT NULL,
      blocks BLOB NOT NULL,
      mentions BLOB NOT NULL,
      body TEXT NOT NULL);
    CREATE TABLE capture(key INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE TABLE link(
      key INTEGER, position INTEGER, start INTEGER NOT NULL, end INTEGER NOT NULL, url TEXT NOT NULL,
      text TEXT NOT NULL, PRIMARY KEY(key, position)) WITHOUT ROWID;
    CREATE TABLE reference(
      key INTEGER, position INTEGER, origin TEXT NOT NULL, title TEXT NOT NULL, author TEXT, url TEXT,
      addressKey INTEGER, titleKey INTEGER NOT NULL, PRIMARY KEY(key, position)) WITHOUT ROWID;
    CREATE INDEX referenceByAddress ON reference(addressKey) WHERE addressKey IS NOT NULL;

    CREATE TABLE entity(
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, folded TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
      articles INTEGER NOT NULL DEFAULT 0, mentions INTEGER NOT NULL DEFAULT 0, first INTEGER, last INTEGER);
    CREATE UNIQUE INDEX entityByName ON entity(kind, folded, code);
    -- The words that named a country in some article, folded.
    CREATE TABLE alias(folded TEXT, entity INTEGER, PRIMARY KEY(folded, entity)) WITHOUT ROWID;
    -- Which articles name an entity; `start` is its first scalar in the body, null when only the headline names it.
    CREATE TABLE appearance(
      entity INTEGER, key INTEGER, mentions INTEGER NOT NULL, start INTEGER, PRIMARY KEY(entity, key)) WITHOUT ROWID;

    -- Folded words (Articles/Search), which the tokenizer has only to part at blanks.
    CREATE VIRTUAL TABLE textIndex USING fts5(
      beginnings, title, body, authors, site, categories, people, countries, content='', tokenize='ascii');
    """

  /// Indexes for the orders of the lists of people and countries, and for the few articles without a date.
  private static let version2 = """
    CREATE INDEX entityByMentions ON entity(kind, mentions DESC, folded, code) WHERE articles > 0;
    CREATE INDEX entityByLatest ON entity(kind, last DESC, folded, code) WHERE articles > 0;
    CREATE INDEX articleUndated ON article(key) WHERE published IS NULL;
    """

  /// The words of names, for filters: without them, a filter that matches few names would look at all of them. The
  /// words of the full-text index (see `IndexWords`).
  private static let version3 = """
    CREATE TABLE namePart(
      kind TEXT, part TEXT, entity INTEGER, PRIMARY KEY(kind, part, entity)) WITHOUT ROWID;
    INSERT OR IGNORE INTO namePart
      WITH RECURSIVE cut(entity, kind, part, rest) AS (
        SELECT id, kind, '', replace(replace(replace(folded, '-', ' '), '''', ' '), '.', ' ') || ' ' FROM entity
        UNION ALL
        SELECT entity, kind, substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1)
        FROM cut WHERE rest <> '')
      SELECT kind, part, entity FROM cut WHERE part <> '';

    CREATE TABLE word(letters TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE VIRTUAL TABLE indexedTerm USING fts5vocab('textIndex', 'row');
    INSERT INTO word SELECT term FROM indexedTerm WHERE instr(term, '·') = 0;
    DROP TABLE indexedTerm;
    """

  /// How common words are (see `StemStatistics`): one row, or none until articles are added. `articles` is how many
  /// articles the library had when the statistics were made.
  private static let version4 = """
    CREATE TABLE statistics(articles INTEGER NOT NULL, sampled INTEGER NOT NULL, stems BLOB NOT NULL);
    """

  /// The own day of each article (see `OwnDays`), and the edition of the folding that the full-text index was made with
  /// (see `IndexEdition`).
  private static let version5 = """
    -- Days since 1970 in the zone of the article's source; they differ where only a month or a year is known.
    ALTER TABLE article ADD COLUMN firstDay INTEGER;
    ALTER TABLE article ADD COLUMN lastDay INTEGER;
    UPDATE article SET firstDay = CAST(julianday(substr(published, 1, 10)) - 2440587.5 AS INTEGER)
      WHERE published IS NOT NULL;
    UPDATE article SET lastDay = firstDay WHERE firstDay IS NOT NULL;

    ALTER TABLE library ADD COLUMN folding INTEGER NOT NULL DEFAULT 1;
    -- While the index is made anew beside the old one (see `IndexRenewal`): the edition and the last row of the new one.
    ALTER TABLE library ADD COLUMN renewedFolding INTEGER;
    ALTER TABLE library ADD COLUMN renewedTo INTEGER;
    """

  /// Addresses are compared by RFC 3986 (see `Address`); older programs took "a/./b" and "a/b" for two addresses. IDs
  /// stay, because the reader's state refers to articles by ID. So two articles may have one address: both stay, and a
  /// question by address returns the newest.
  private static let version6 = """
    UPDATE article SET addressKey = addressKey(url)
      WHERE url IS NOT NULL AND addressKey IS NOT addressKey(url);
    UPDATE reference SET addressKey = addressKey(url)
      WHERE url IS NOT NULL AND addressKey IS NOT addressKey(url);
    """

  /// Text as rich as it was written (see `RichTextCoding`), the further addresses and guids of articles (see
  /// `ArticleMatch`), and the feeds that lists of feeds name.
  private static let version7 = """
    ALTER TABLE content ADD COLUMN blockDetails BLOB;
    ALTER TABLE content ADD COLUMN codeLanguages TEXT;
    ALTER TABLE content ADD COLUMN styles BLOB;
    CREATE TABLE image(
      key INTEGER, position INTEGER, place INTEGER NOT NULL, url TEXT, alt TEXT, caption TEXT,
      PRIMARY KEY(key, position)) WITHOUT ROWID;

    -- Other names of an article: hashes of guids and addresses that are not its ID and not its address.
    CREATE TABLE identifier(hash INTEGER PRIMARY KEY, id INTEGER NOT NULL);
    CREATE INDEX identifierByArticle ON identifier(id);

    CREATE TABLE feed(
      addressKey INTEGER PRIMARY KEY, address TEXT NOT NULL, title TEXT, site TEXT, folders TEXT NOT NULL);
    """

  /// SQL functions that the steps call.
  static let functions = [
    DatabaseFunction("addressKey", argumentCount: 1, pure: true) { values in
      String.fromDatabaseValue(values[0]).flatMap(Address.init).map { Int64(bitPattern: $0.key) }
    }
  ]
}

/// The tables of one reader's state.
enum StateSchema {
  /// "DtSt".
  static let applicationID: Int32 = 0x4474_5374

  /// The steps for a file of its own, or for a database attached as `schema`.
  static func migrations(in schema: String = "main") -> [String] { [version1(schema)] }

  private static func version1(_ schema: String) -> String {
    """
    -- What the reader did with an article, whatever library it is in. `stamp` grows with every change.
    CREATE TABLE \(schema).reading(
      id INTEGER PRIMARY KEY,
      isRead INTEGER NOT NULL DEFAULT 0,
      isStarred INTEGER NOT NULL DEFAULT 0,
      paragraph INTEGER,
      character INTEGER,
      stamp INTEGER NOT NULL);
    CREATE INDEX \(schema).readingByStamp ON reading(stamp);
    -- The row keys of a library's articles, laid out as the views show them (see `Shelves`).
    CREATE TABLE \(schema).shelf(
      library INTEGER, shelf INTEGER, key INTEGER, PRIMARY KEY(library, shelf, key)) WITHOUT ROWID;
    -- Up to which change of library and reader the shelves are true.
    CREATE TABLE \(schema).shelving(
      library INTEGER PRIMARY KEY, serial INTEGER NOT NULL, version INTEGER NOT NULL, stamp INTEGER NOT NULL);
    CREATE TABLE \(schema).note(name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
    """
  }
}
