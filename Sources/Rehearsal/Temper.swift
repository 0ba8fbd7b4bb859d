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
  func drawTempers(seed: UInt64) {
    var chance = Chance(seed: seed, for: "tempers")
    let voters = chance.shuffled(players.filter { $0.leads == nil })
    for player in players {
      player.temper.seconds = chance.between(10, 40)
      player.temper.questions = [0, 0, 1, 1, 1, 2, 3][chance.below(7)]
      player.temper.reading = 2 + chance.below(9)
    }
    func some(_ share: Int, from first: Int, _ change: (Int, inout Temper) -> Void) {
      guard voters.count > first else { return }
      for place in 0..<min(max(1, voters.count / share), voters.count - first) {
        change(place, &voters[first + place].temper)
      }
    }
    // Disjoint stretches of the shuffled company, but for who is fickle.
    let absent = voters.count >= 10 ? 2 : 0
    for player in voters.prefix(absent) { player.temper.arrival = .never }
    let late = absent + max(1, voters.count / 9)
    some(9, from: absent) { $1.arrival = .late }
    let dropping = late + max(1, voters.count / 14)
    some(14, from: late) { $1.dropping = $0 % 2 == 0 ? .beforeSending : .beforeAnswer }
    some(15, from: dropping) { $1.isClumsy = true }
    for player in voters where chance.happens(0.16) { player.temper.isFickle = true }
  }
}
