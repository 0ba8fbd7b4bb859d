import Canvas
import Phrases
import Workshop

/// The rows of the pages of a form.
extension ParticipantKeys {
  private var forward: ParticipantBinding {
    Binding(
      .character("v"), .character(">"), .pageDown, does: .forward, label: phrases.keyForward,
      help: phrases.helpForward)
  }
  private var backward: ParticipantBinding {
    Binding(
      .character("t"), .character("b"), .character("<"), .pageUp, does: .backward, label: phrases.keyBackward,
      help: phrases.helpBackward)
  }
  private func dontKnow(_ isOffered: Bool) -> [ParticipantBinding] {
    isOffered
      ? [Binding(.character("d"), does: .dontKnow, label: phrases.dontKnow, help: phrases.helpDontKnow)] : []
  }
  var authorise: ParticipantBinding {
    Binding(.character("a"), does: .authorise, label: phrases.keyAuthorise, help: phrases.helpAuthorise)
  }

  func formMoves(dontKnow isOffered: Bool) -> [ParticipantBinding] {
    [Binding(.enter, does: .enter, label: phrases.keyKeepOn, help: phrases.helpForward)] + dontKnow(isOffered)
      + [backward, forward]
  }

  func formText(dontKnow isOffered: Bool) -> [ParticipantBinding] {
    [
      Binding(
        .enter, .character("n"), .character(" "), does: .write, label: phrases.keyTypeAnswer,
        help: phrases.helpTypeAnswer)
    ] + dontKnow(isOffered) + [backward, forward]
  }

  func formTyping(isOneLine: Bool) -> [ParticipantBinding] {
    let on = Binding(
      .tab, does: ParticipantAction.forward, label: phrases.keyForward, help: phrases.helpForward)
    return [
      isOneLine
        ? Binding(.enter, does: .forward, label: phrases.keyForward, help: phrases.helpForward) : on,
      Binding(.backTab, does: .backward, label: phrases.keyBackward, help: phrases.helpBackward),
      Binding(.escape, does: .stopTyping, label: phrases.keyStopAnswer, help: phrases.helpStopAnswer),
    ]
  }

  func formEnd(canSubmit: Bool, canAuthorise: Bool) -> [ParticipantBinding] {
    let send = Binding(
      .enter, does: ParticipantAction.submitForm, label: canSubmit ? phrases.keySendForm : nil,
      help: phrases.helpSendForm)
    return [send] + (canAuthorise ? [authorise] : []) + [backward]
  }
}
