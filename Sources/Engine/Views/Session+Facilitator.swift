import Tally
import Timeline
import Workshop

extension Session {
  /// What the facilitator may see: everything but single secret ballots and results before their time.
  public func facilitatorView(
    _ around: Surroundings, pseudonym: (Scope, ParticipantID) -> VoterID?
  ) -> FacilitatorView {
    let schedule = schedule(at: around.now)
    let practice = stage == .waiting ? [Poll.practice(in: workshop.language)] : []
    let voters = electorate.map(\.id)
    return FacilitatorView(
      head: head(around, schedule), minutes: stage == .waiting ? MinutesView() : minutes, items: itemLines(schedule),
      current: currentRun.flatMap { position(of: $0.item) }, behind: schedule.behind, over: schedule.over,
      spare: schedule.spare, shortfall: isRunning ? shortfall(of: schedule.course, at: around.now) : nil,
      forecast: forecast(of: schedule.course, at: around.now), hardEnd: workshop.ends.map { $0 + shift + endPostponed },
      polls: (practice + commonPolls).map { pollDesk($0, around, pseudonym) },
      forms: workshop.activities.compactMap { activity in
        if case .form(let form) = activity { return formDesk(form, around, pseudonym) }
        return nil
      },
      collections: orderedCollections.map { collectionDesk($0, around) },
      breakouts: workshop.activities.compactMap { activity in
        if case .breakout(let breakout) = activity { return breakoutDesk(breakout, around, schedule) }
        return nil
      },
      reports: workshop.activities.compactMap { activity in
        if case .reportBack(let report) = activity {
          return reportView(report, for: .everybody, of: nil, around, schedule)
        }
        return nil
      },
      talks: workshop.activities.compactMap { activity in
        if case .talk(let talk) = activity { return talkView(talk, schedule) }
        return nil
      },
      people: seats.map { personLine($0, around) }, morePeople: 0, attribute: dividing?.attribute,
      values: dividing?.groups.map(\.title) ?? [],
      present: voters.count(where: around.present.contains),
      expected: voters.count, journal: around.journal, news: news.suffix(50), undo: lastStep?.name,
      undoStep: lastStep?.seq, undoRefusal: refusalToUndo(around), away: away, sight: moves, joinHint: around.joinHint,
      consoles: around.consoles)
  }

  private func refusalToUndo(_ around: Surroundings) -> Refusal? {
    // Taking a step back makes no pseudonym.
    let here = Circumstances(now: around.now, present: around.present) { _, _ in nil }
    do { _ = try decide(.undo, from: .facilitator, in: self, here) } catch { return error }
    return nil
  }

  private func itemLines(_ schedule: Schedule) -> [FacilitatorView.ItemLine] {
    zip(workshop.agenda, schedule.lines).map { item, line in
      FacilitatorView.ItemLine(
        id: item.id, title: item.title, lead: item.lead, notes: item.notes, isBreak: item.isBreak,
        anchored: item.anchor != nil, state: line.state, planned: line.planned, actual: line.actual,
        added: added[item.id, default: .zero], gives: line.given, isDropped: line.isDropped,
        isInserted: inserted.contains(item.id), isOptional: item.priority != nil,
        activities: item.activities.map(\.id)
          + addedPolls.filter { $0.item == item.id }.map(\.poll.id))
    }
  }

  /// The first set of groups by an attribute: by which people are told apart on the console.
  private var dividing: GroupSet? { workshop.groupSets.first { $0.attribute != nil } }

  /// In order of the agenda, harvests with their breakout, the parking lot last.
  var orderedCollections: [CollectionState] {
    var ids: [CollectionID] = []
    for activity in workshop.activities {
      switch activity {
      case .collect(let collect): ids.append(collect.collection)
      case .breakout(let breakout): ids += breakout.collections.map(\.collection)
      case .poll, .form, .reportBack, .talk: break
      }
    }
    var seen: Set<CollectionID> = []
    return (ids + [parkingLot]).filter { seen.insert($0).inserted }.compactMap { collections[$0] }
  }

  /// Somebody on the roster as the facilitator sees it.
  public func personLine(_ seat: Seat, _ around: Surroundings) -> FacilitatorView.PersonLine {
    let attribute = dividing?.attribute
    return FacilitatorView.PersonLine(
      id: seat.id, name: around.name(seat.id), present: around.present.contains(seat.id), leads: seat.leads,
      admitted: seat.admitted, group: attribute.flatMap { seat.attributes[$0] })
  }

  private func pollDesk(
    _ poll: Poll, _ around: Surroundings, _ pseudonym: (Scope, ParticipantID) -> VoterID?
  ) -> PollDesk {
    let round = polls[poll.id]?.current
    let view =
      pollView(poll, at: around.now)
      ?? PollView(
        id: poll.id, round: 0, prompt: poll.prompt, question: poll.question, options: fixedOptions(of: poll),
        secret: poll.ballots == .secret, breakdown: poll.breakdown, receipts: poll.receipts, phase: .pending,
        closesAt: nil,
        practice: poll.id == Poll.practiceID, result: nil, reveal: poll.reveal, ofGroup: false,
        from: origin(poll.from?.text), chosen: [])
    var tied: [OptionID] = []
    if let round, case .revealed = round.phase { tied = round.tied }
    return PollDesk(
      poll: view, item: item(ofPoll: poll.id), phases: phases[poll.id, default: 0],
      voted: round?.ballots.count ?? 0, eligible: round?.eligible ?? electorate(of: poll.id).count, reveal: poll.reveal,
      missing: round.flatMap { missing(in: $0, of: poll, around, pseudonym) }, tied: tied,
      rounds: polls[poll.id]?.rounds.count ?? 0, tie: poll.tie, lot: round?.lot,
      outlook: round.flatMap { outlook(of: $0, in: poll) }, isAdded: added(poll.id) != nil)
  }

  /// What those who have not voted, as far as the figures tell, can still change. Nobody can win by hands to come that
  /// nobody knows of.
  private func outlook(of round: Round, in poll: Poll) -> Outlook? {
    guard round.phase.isOpen, let outcome = outcome(of: poll, round) else { return nil }
    return outcome.result.outlook(outstanding: outcome.eligible - (outcome.voters - outcome.hands))
  }

  private func fixedOptions(of poll: Poll) -> [Option] {
    switch poll.question.source {
    case .fixed: pendingOptions(of: poll)
    case .from, .best: []
    case nil: poll.question.standing(in: workshop.language) ?? []
    }
  }

  /// Who has not voted yet. Of a secret poll only numbers, which move with `Round.stepped`; the numbers of groups are
  /// left out of it where a group is small enough to tell of single people.
  private func missing(
    in round: Round, of poll: Poll, _ around: Surroundings, _ pseudonym: (Scope, ParticipantID) -> VoterID?
  ) -> PollDesk.Missing? {
    guard round.phase.isOpen else { return nil }
    func hasVoted(_ id: ParticipantID) -> Bool {
      if poll.ballots == .named { return round.ballots[id.text] != nil }
      let key = pseudonym(.round(poll: poll.id, round: round.number), id)
      return key.map { round.tells(of: $0.text) } ?? false
    }
    let voters = electorate(of: poll.id)
    let waiting = voters.filter { !hasVoted($0.id) }
    let secret = poll.ballots == .secret
    let byGroup: [PollDesk.GroupCount] =
      dividing.map { set in
        set.groups.compactMap { group in
          guard let attribute = set.attribute else { return nil }
          let size = voters.count { $0.attributes[attribute] == group.title }
          let count = waiting.count { $0.attributes[attribute] == group.title }
          guard count > 0, !secret || size >= workshop.minimumGroup else { return nil }
          return PollDesk.GroupCount(title: group.title, count: count)
        }
      } ?? []
    return PollDesk.Missing(
      count: waiting.count, byGroup: byGroup,
      names: secret ? [] : waiting.map { sharedVote(of: $0, in: poll.id) ?? around.name($0.id) })
  }
}
