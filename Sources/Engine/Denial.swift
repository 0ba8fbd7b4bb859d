import Workshop

/// Why a hello or a claim was not taken.
public enum Denial: Error, Codable, Equatable, Sendable {
  case otherWire(host: Int)
  case otherSession(host: SessionID)
  case wrongKey
  case wrongCode
  /// After five wrong codes, or three new seats, in a minute; try again after so many seconds.
  case heldOff(seconds: Int)
  case seatTaken
  case noSuchSeat
  case notAdmittedThisWay(Admission)
  case accountNotListed(String)
  case nameNotUsable
  case malformed(String)
  case sessionOver
  case journalTrouble(String)
}

/// Why the host ends a link.
public enum Farewell: Codable, Equatable, Sendable {
  case hostStopped
  case sessionEnded
  /// The facilitator released the seat, or its user came back elsewhere with the return code.
  case seatReleased
  case cameBackElsewhere
  case tooSlow
  /// There are as many links as the host takes; later there may be room.
  case full
  case malformed(String)

  /// Whether it is for good. After one that is not the client tries to come back all the time, and its screen says so
  /// meanwhile.
  public var isFinal: Bool {
    switch self {
    case .hostStopped, .seatReleased, .tooSlow, .full: false
    case .sessionEnded, .cameBackElsewhere, .malformed: true
    }
  }
}
