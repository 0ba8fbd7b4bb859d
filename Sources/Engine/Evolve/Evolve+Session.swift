import Workshop

extension Session {
  mutating func evolveSession(_ record: Record) {
    switch record.event {
    case .participantAdded(let participant, let attributes, let leads, let admitted):
      add(Seat(id: participant, attributes: attributes, leads: leads, admitted: admitted ?? false))
      if admitted == true { tell(record, .participantAdmitted(participant)) }
    case .participantRevised(let participant, let attributes, let leads):
      guard let index = seatIndex[participant] else { return }
      seats[index].attributes = attributes
      seats[index].leads = leads
    case .participantRemoved(let participant):
      guard let index = seatIndex.removeValue(forKey: participant) else { return }
      seats.remove(at: index)
      for later in index..<seats.count { seatIndex[seats[later].id] = later }
    case .seatReleased(let participant):
      for (poll, state) in polls {
        guard let round = state.current, round.phase.isOpen else { continue }
        veils[participant, default: [:]][poll] = Veil(round: round.number, casts: round.casts)
      }
      formVeils[participant] = record.seq
      // Who sits there next has agreed to nothing yet.
      for id in collections.keys { collections[id]?.pairing?.contacts[participant] = nil }
      tell(record, .seatReleased(participant))
    case .sessionRevised(let workshop):
      filed = workshop
      self.workshop = edited(workshop)
      reviseCollections()
      tell(record, .sessionRevised)
    case .sessionStarted(let shift):
      stage = .running
      startedAt = record.at
      self.shift = shift
      tell(record, .sessionStarted)
    case .sessionPaused:
      pausedSince = record.at
      if let prior = undonePrior(record) {
        runs = prior.runs ?? runs
        standstill = prior.standstill ?? standstill
        pausedSince = prior.pausedSince ?? record.at
      } else {
        tell(record, .sessionPaused)
      }
    case .sessionResumed:
      if record.undoes == nil {
        if let since = pausedSince { addIdle(record.at - since) }
        tell(record, .sessionResumed)
      }
      pausedSince = nil
    case .sessionEnded:
      stage = .ended(at: record.at)
      pausedSince = nil
      away = nil
      for id in collections.keys { collections[id]?.isOpen = false }
      tell(record, .sessionEnded)
    case .messageSent(let text):
      messages.append(Message(at: record.at, text: text))
      tell(record, .messageSent(text))
    case .hostStarted(let time):
      // What was not given back yet stays to be given back: a crash right after a crash takes nothing from it.
      let left = max(.zero, away ?? .zero) + (pausedSince == nil ? max(.zero, time) : .zero)
      away = isRunning && left > .zero ? left : nil
      hostStartedAt = record.at
      tell(record, .hostStarted(away: time))
    case .hostStopped: hostStoppedAt = record.at
    case .textForgotten(let collection, let entry, let fingerprint, let records):
      forgotten.append(Forgotten(collection: collection, entry: entry, fingerprint: fingerprint, records: records))
    case .clockStepped(let by): tell(record, .clockStepped(by: by))
    default: break
    }
  }

  private mutating func add(_ seat: Seat) {
    guard seatIndex[seat.id] == nil else { return }
    seatIndex[seat.id] = seats.count
    seats.append(seat)
    for case .breakout(let breakout) in workshop.activities where breakouts[breakout.id] != nil && seat.leads == nil {
      if let group = group(of: seat.id, in: breakout) {
        breakouts[breakout.id]?.groups[group.id, default: []].append(seat.id)
      }
    }
  }

  /// What the step overwrote that this record takes back.
  func undonePrior(_ record: Record) -> Step.Prior? {
    record.undoes == nil ? nil : undoing?.prior
  }

  mutating func addIdle(_ span: Span) {
    standstill += span
    guard !runs.isEmpty else { return }
    runs[runs.count - 1].idle += span
  }
}
