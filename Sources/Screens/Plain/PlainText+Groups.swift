import Canvas
import Engine
import Phrases
import Workshop

/// One's own group as lines.
extension PlainText {
  func group(_ card: GroupCard, _ clock: HeadClock) -> [String] {
    let round = card.rounds > 1 ? phrases.round(card.round, of: card.rounds) : nil
    if card.over { return ["", phrases.backToRoom] }
    if let step = card.step, card.running || card.next != nil { return self.step(step, card, clock) }
    var lines = [""]
    if !card.running, let next = card.next {
      let isBetween = card.round > 1
      lines.append(phrases.way(to: next, of: card))
      if let round { lines.append(capitalised(round)) }
      if !isBetween, let starts = card.starts {
        lines.append(phrases.groupsStart(clock.head.zone.local(starts).clock))
      }
    } else {
      lines.append([phrases.groupTab(card.title), round].compactMap { $0 }.joined(separator: ", "))
      if card.running, let ends = card.ends {
        lines.append(phrases.countdown(clock.left(until: ends)))
      } else if card.isBetween {
        lines.append(phrases.groupComes(card.round + 1))
      } else if let starts = card.starts {
        lines.append(phrases.groupsStart(clock.head.zone.local(starts).clock))
      }
      if let place = card.place { lines.append("\(phrases.place): \(place)") }
    }
    if let lead = card.lead {
      lines.append("\(phrases.groupLead): \(lead)\(card.running && !card.leadPresent ? " (\(phrases.absent))" : "")")
    }
    if let host = phrases.tableHost(of: card) { lines.append(host) }
    if card.running {
      switch card.leading {
      case .leader: break
      case .member(let name): lines.append(phrases.leadsNow(name))
      case .you: lines.append(phrases.youLead)
      case .nobody: lines.append(phrases.plainLeadHow)
      }
    }
    if !card.prompt.isEmpty { lines.append(Self.flat(card.prompt)) }
    if let brief = card.brief { lines += BriefText.paragraphs(of: brief).filter { !$0.isEmpty } }
    let names = card.members.map { $0.present ? $0.name : "\($0.name) (\(phrases.absent))" }
    lines.append("\(phrases.members(names.count)): \(names.joined(separator: ", "))")
    return lines
  }

  private func step(_ step: WorkStep, _ card: GroupCard, _ clock: HeadClock) -> [String] {
    let heading = phrases.stepHeading(step, card.stepLength)
    let prompt = card.prompt.isEmpty ? [] : [Self.flat(card.prompt)]
    guard card.running else {
      let place = card.next.map { phrases.stepNow($0.title, with: $0.others) }
      return ["", heading] + (step == .alone ? [phrases.stepStaySeated] : place.map { [$0] } ?? []) + prompt
    }
    var lines = ["", step == .alone ? heading : "\(heading) · \(card.title)"]
    if let ends = card.ends { lines.append(phrases.countdown(clock.left(until: ends))) }
    lines += prompt + [phrases.plainStepTask(step)]
    if step != .alone {
      let names = card.members.map { $0.present ? $0.name : "\($0.name) (\(phrases.absent))" }
      lines.append("\(phrases.members(names.count)): \(names.joined(separator: ", "))")
    }
    if let next = card.next { lines.append(phrases.stepNext(next.title, with: next.others)) }
    return lines
  }

  /// Somebody whom one was matched with.
  func match(_ match: OwnMatch) -> [String] {
    let offer = Self.flat(phrases.offer(brings: match.brings, seeks: match.seeks))
    return [phrases.matchedWith(match.name, match.seat)] + (offer.isEmpty ? [] : [offer])
  }

  /// Groups at work, and none of them one's own.
  func unseated(_ groups: Unseated) -> [String] {
    let round =
      groups.rounds > 1 ? [capitalised(phrases.round(groups.round, of: groups.rounds, step: groups.step))] : []
    return [""] + round + [groups.running ? phrases.noGroupYet : phrases.groupComes(groups.round)]
  }
}
