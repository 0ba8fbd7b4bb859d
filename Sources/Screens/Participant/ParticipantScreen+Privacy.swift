extension ParticipantScreen {
  /// The page that says what happens with one's input is shown and not acknowledged yet.
  public var isReadingPrivacy: Bool { join.map { $0.privacy != nil && !$0.isPrivacyRead } ?? false }
}
