import Workshop

extension Session {
  /// Where a form stands.
  public func form(_ id: ActivityID) -> FormState { forms[id] ?? FormState() }

  /// How far the days of forms are moved: a session on another day takes them along, one that begins an hour late does
  /// not.
  private var daysMoved: Span {
    let day = Span.minutes(24 * 60).milliseconds
    return Span(milliseconds: (shift.milliseconds + (shift < .zero ? -day / 2 : day / 2)) / day * day)
  }

  /// When a form opens by itself, moved with the session; nil where somebody opens it.
  func opening(of form: Form) -> Instant? {
    guard case .at(let opens) = form.opens else { return nil }
    return opens + daysMoved
  }

  /// When a form closes by itself, moved with the session.
  func closing(of form: Form) -> Instant? { form.closes.map { $0 + daysMoved } }

  /// Until when answers count, moved with the session.
  public func referenceDate(of form: Form) -> Instant? { form.asOf.map { $0 + daysMoved } }

  /// The answers of a form that count.
  public func sheets(of form: Form) -> FormSheets {
    self.form(form.id).sheets(of: form, until: referenceDate(of: form))
  }

  /// What somebody who sits on a seat may see of what was answered on it: nothing of who sat there before.
  func ownSheet(_ key: String, of seat: Seat, in form: Form) -> FormSheet? {
    guard let sheet = self.form(form.id).sheets[key] else { return nil }
    guard sharedVote(of: seat, in: form.id) == nil, let veil = formVeils[seat.id], veil > sheet.lastSeq else {
      return sheet
    }
    return nil
  }

  /// What stands with somebody's open answers in place of a name: nothing where so few share it that it would tell whose
  /// they are.
  func role(of seat: Seat, in form: Form) -> String? {
    guard let attribute = form.quotedBy, let value = seat.attributes[attribute] else { return nil }
    return sizes(of: attribute)[value, default: 0] >= workshop.minimumGroup ? value : nil
  }
}
