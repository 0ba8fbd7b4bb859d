import Workshop

/// What kind of participant somebody is.
struct Temper: Equatable, Sendable {
  var arrival = Arrival.inTime
  /// In seconds, about how long a ballot takes.
  var seconds = 20.0
  /// Leaves about one poll in twenty out.
  var votes = 0.95
  /// Questions over an item of an hour.
  var questions = 1
  /// How often this person reads through what others asked.
  var reading = 6
  /// Changes a ballot once it is in.
  var isFickle = false
  /// Hands in a ballot that is not allowed, once.
  var isClumsy = false
  /// Falls away in the middle of a poll, once.
  var dropping: Dropping?

  enum Arrival: Equatable, Sendable { case inTime, late, never }
  enum Dropping: Equatable, Sendable {
    /// With the ballot made up but not sent.
    case beforeSending
    /// With the ballot sent but not answered.
    case beforeAnswer
  }
}

extension Company {
  /// Draws who is like what: so many of each kind as the size of the company asks for, so that a small one is no monotony
  /// and a large one no chaos.
  ///
  /// - Parameters:
  ///   - absent: so many never come; nil is two, none in a company under ten.
  ///   - late: so many come late; nil is one in nine.
  func drawTempers(seed: UInt64, absent: Int? = nil, late: Int? = nil) {
    var chance = Chance(seed: seed, for: "tempers")
    let voters = chance.shuffled(players.filter { $0.leads == nil })
    for player in players {
      player.temper.seconds = chance.between(10, 40)
      player.temper.questions = [0, 0, 1, 1, 1, 2, 3][chance.below(7)]
      player.temper.reading = 2 + chance.below(9)
    }
    // Disjoint stretches of the shuffled company, but for who is fickle.
    var first = 0
    func next(_ count: Int, _ change: (Int, inout Temper) -> Void) {
      for (place, player) in voters.dropFirst(first).prefix(count).enumerated() { change(place, &player.temper) }
      first += count
    }
    next(absent ?? (voters.count >= 10 ? 2 : 0)) { $1.arrival = .never }
    next(late ?? max(1, voters.count / 9)) { $1.arrival = .late }
    next(max(1, voters.count / 14)) { $1.dropping = $0 % 2 == 0 ? .beforeSending : .beforeAnswer }
    next(max(1, voters.count / 15)) { $1.isClumsy = true }
    for player in voters where chance.happens(0.16) { player.temper.isFickle = true }
  }
}
