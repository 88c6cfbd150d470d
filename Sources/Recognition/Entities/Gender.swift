/// Whether a person is spoken of as a man or as a woman; used only to tell two people with one surname apart.
enum Gender {
  case man, woman
}

extension Gender {
  /// From a courtesy title or a word right before or after the name. `word`: lower case, no period.
  init?(titled word: String) {
    if Gender.women.contains(word) {
      self = .woman
    } else if Gender.men.contains(word) {
      self = .man
    } else {
      return nil
    }
  }

  /// From a pronoun, given as the hash of its lower-case form.
  init?(pronoun hash: UInt32) {
    guard let gender = Gender.pronouns[hash] else { return nil }
    self = gender
  }

  private static let pronouns: [UInt32: Gender] = {
    let women = ["she", "her", "herself", "hers"].map { (WordHash.of($0), Gender.woman) }
    let men = ["he", "his", "him", "himself"].map { (WordHash.of($0), Gender.man) }
    return Dictionary(uniqueKeysWithValues: women + men)
  }()

  /// From a given name that is nearly always one sex's. `name`: lower case, no accents.
  init?(givenName name: String) {
    if Gender.womensNames.contains(name) {
      self = .woman
    } else if Gender.mensNames.contains(name) {
      self = .man
    } else {
      return nil
    }
  }

  private static let women = words(
    """
    mrs ms miss mme madame mademoiselle lady dame queen princess duchess baroness countess empress senora dona frau sister
    mother daughter wife widow grandmother aunt niece actress spokeswoman chairwoman congresswoman businesswoman girlfriend
    """)

  private static let men = words(
    """
    mr sir lord king prince duke baron emperor senor don herr monsieur brother father son husband widower grandfather uncle
    nephew spokesman chairman congressman businessman boyfriend pope
    """)

  private static let womensNames = words(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley
    kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura cynthia kathleen amy angela
    shirley anna brenda pamela nicole ruth katherine catherine samantha christine emma helen debra rachel carolyn janet
    maria heather diane olivia julie joyce victoria kelly christina joan evelyn lauren judith hillary melania ivanka
    cristina dilma marine brigitte carla rosario keiko sonia indira benazir jill nadia olga elena natalia irina svetlana
    ekaterina ursula theresa isabel lucia claudia ana beatriz carmen fatima aisha cilia jacqueline eleanor
    """)

  private static let mensNames = words(
    """
    james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
    jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
    bill joe jim mike bob tom barack vladimir nicolas miguel carlos jose juan luis jorge fidel raul pedro pablo ivan dmitry
    sergei alexei mikhail boris hugo emmanuel francois jean pierre hans ahmed mohammed muhammad ali hassan hussein abdullah
    nestor eric henry arthur
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
