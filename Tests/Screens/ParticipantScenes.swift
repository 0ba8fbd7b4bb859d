import Canvas
import Engine
import Phrases
import Screens
import Tally
import Testing
import Workshop

/// The participant's screen in the states that a session brings.
enum ParticipantScene: String, CaseIterable {
  case connecting, privacy, roster, code, returnCode, waiting, talk, scale, points, pointsCounted, choice, choiceSeveral
  case changing, writing, lost, pausedWithMessage, trouble, closedHidden, resultPoints, resultScale, resultChoice
  case questions, typing, group, report, agenda, many, help, quitting, live, practice, over, message

  func screen() throws -> (ParticipantScreen, Instant) {
    var hall = try Hall()
    var screen = ParticipantScreen(language: .nl)
    func press(_ keys: Key...) { for key in keys { _ = screen.handle(key, at: hall.now) } }
    func look() throws { screen.update(try hall.participant()) }
    func join() throws {
      _ = screen.hear(.link(.connected))
      _ = screen.hear(.seated(name: "Gemeente Waalwijk", leads: nil, returnCode: "7KQ2"))
      press(.enter)
      try look()
    }
    switch self {
    case .connecting: break
    case .privacy, .roster, .code:
      let workshop = hall.session.workshop
      _ = screen.hear(.welcome(title: workshop.title, .nl, .roster, workshop.privacy))
      if self != .privacy { press(.enter) }
      if self == .roster {
        press(.character("v"))
        let people = [
          Found(id: "venlo", name: "Gemeente Venlo", leads: nil, taken: false),
          Found(id: "vlaardingen", name: "Gemeente Vlaardingen", leads: nil, taken: true),
          Found(id: "lead-voorstad", name: "Gespreksleider Voorstad", leads: "voorstad", taken: false),
        ]
        _ = screen.hear(.found(prefix: "v", skip: 0, people: people, more: 4))
        press(.down)
      }
      if self == .code { press(.function(2), .character("7"), .character("K")) }
    case .returnCode:
      try join()
      screen = ParticipantScreen(language: .nl)
      _ = screen.hear(.seated(name: "Gemeente Waalwijk", leads: nil, returnCode: "7KQ2"))
      try look()
    case .waiting: try join()
    case .practice:
      try hall.act(.openPoll(poll: Poll.practiceID))
      try join()
    case .talk:
      try hall.start(at: "opening")
      try hall.act(.startTalk(talk: "welkom"))
      try join()
    case .scale:
      try hall.start(at: "onderzoek")
      try hall.act(.openPoll(poll: "herkenning"))
      try join()
      press(.character("4"), .down, .character("g"), .down, .right)
    case .points, .pointsCounted, .changing, .writing, .lost, .pausedWithMessage, .trouble:
      try hall.start(at: "afsluiting")
      try hall.act(.openPoll(poll: "keuze"))
      if self == .pausedWithMessage {
        try hall.act(.sendMessage(text: "De lunch staat klaar in de hal. Neem uw kaart mee."))
        try hall.act(.pause)
        hall.wait(.seconds(30))
      }
      if self == .trouble { hall.trouble = "geen ruimte op het apparaat" }
      try join()
      press(.character("4"), .down, .right, .right, .right, .down, .down, .right, .up, .up)
      if self == .points || self == .pausedWithMessage || self == .trouble { break }
      let sent = screen.handle(.enter, at: hall.now)
      if self == .writing { break }
      if self == .lost {
        _ = screen.hear(.link(.lost))
        break
      }
      hall.wait(.seconds(31))
      try hall.carryOut(sent, as: .participant("waalwijk")) { _ = screen.hear($0) }
      try look()
      if self == .changing { press(.character("w"), .left) }
    case .choice, .choiceSeveral:
      try hall.start(at: "afsluiting")
      try hall.act(.openPoll(poll: self == .choice ? "eerst" : "samen"))
      try join()
      press(.character("2"))
      if self == .choiceSeveral { press(.character("5"), .character("1")) }
    case .closedHidden:
      hall = try Hall(Hall.workshop(reveal: .manual))
      try hall.start(at: "afsluiting")
      try hall.act(.openPoll(poll: "eerst"))
      try join()
      press(.character("2"))
      try hall.carryOut(screen.handle(.enter, at: hall.now), as: .participant("waalwijk")) { _ = screen.hear($0) }
      try look()
      hall.wait(.minutes(2))
      try hall.act(.closePoll(poll: "eerst"))
      try look()
    case .resultPoints, .resultScale, .resultChoice:
      let poll: ActivityID = self == .resultPoints ? "keuze" : self == .resultScale ? "herkenning" : "eerst"
      try hall.start(at: self == .resultScale ? "onderzoek" : "afsluiting")
      try hall.act(.openPoll(poll: poll))
      try hall.voteAll(in: poll)
      try join()
      try hall.act(.closePoll(poll: poll))
      try look()
    case .live:
      hall = try Hall(Hall.workshop(reveal: .live))
      try hall.start(at: "afsluiting")
      try hall.act(.openPoll(poll: "eerst"))
      try hall.voteAll(in: "eerst")
      try join()
    case .questions, .typing:
      try hall.askQuestions()
      try join()
      if self == .questions { press(.down) }
      if self == .typing { press(.enter, .paste("Geldt dit ook voor de regio")) }
    case .group, .report:
      try hall.harvest()
      if self == .report {
        try hall.act(.endGroups(breakout: "uitwisseling"))
        try hall.act(.nextItem)
        try hall.act(.startReport(reportBack: "terugkoppeling", group: "werkstad"))
      }
      try join()
    case .message:
      try hall.start(at: "onderzoek")
      try hall.act(
        .sendMessage(text: (1...12).map { "Zin \($0) van een lang bericht aan allen." }.joined(separator: " ")))
      try join()
    case .agenda:
      try hall.start(at: "onderzoek")
      try join()
      press(.backTab)
    case .many:
      let titles = (1...40).map { "Opgave \($0): " + String(repeating: "lange naam 渋谷 é ", count: $0 % 4 + 1) }
      hall = try Hall(Hall.workshop(tasks: titles.map { Option(id: OptionID(slug($0)), title: $0) }))
      try hall.start(at: "afsluiting")
      try hall.act(.openPoll(poll: "samen"))
      try join()
      for _ in 0..<20 { press(.down) }
      press(.character(" "))
    case .help, .quitting:
      try hall.start(at: "afsluiting")
      try hall.act(.openPoll(poll: "keuze"))
      try join()
      press(.right, self == .help ? .character("?") : .character("q"))
    case .over:
      try hall.start(at: "afsluiting")
      try join()
      try hall.act(.endSession)
      try look()
    }
    return (screen, hall.now)
  }
}

extension Hall {
  /// Begins, and goes to an item.
  mutating func start(at item: ItemID) throws {
    try act(.startSession(shift: .zero))
    while session.currentRun?.item != item {
      wait(session.currentItem?.length ?? .zero)
      try act(.nextItem)
    }
    wait(.seconds(108))
  }

  /// Everybody but two votes, each in their own way.
  mutating func voteAll(in poll: ActivityID) throws {
    let voters = people.filter { $0.leads == nil }
    for (index, person) in voters.enumerated() where index % 8 != 7 {
      let ballot: Ballot
      switch poll {
      case "keuze": ballot = .points([Hall.tasks[index % 3].id: 4, Hall.tasks[3 + index % 2].id: 3])
      case "herkenning":
        ballot = .scale([
          "past": .point(index % 3 + 3), "opgaven": index % 5 == 0 ? .noOpinion : .point(index % 2 == 0 ? 1 : 5),
        ])
      case _: ballot = .choice([Hall.tasks[index % 7 > 3 ? 1 : index % 3].id])
      }
      try act(.castBallot(poll: poll, round: 1, ballot: ballot), as: .participant(person.id))
    }
  }

  mutating func askQuestions() throws {
    try start(at: "onderzoek")
    let questions = [
      ("haarlem", "Hoe zijn de clusters bepaald?"),
      ("oss", "Wat doet u met gemeenten die op de grens van twee clusters liggen, en wie beslist daar dan over?"),
      ("venlo", "Komt er een vervolg? 🚀"), ("waalwijk", "Zijn de cijfers per gemeente beschikbaar?"),
      ("waalwijk", "Mogen wij de dia’s hebben?"),
    ]
    for (person, text) in questions {
      try act(.propose(collection: "vragen", fields: ["text": text]), as: .participant(ParticipantID(person)))
    }
    for number in 1...4 { try act(.admitEntry(collection: "vragen", entry: EntryID("vragen-\(number)"))) }
    for person in ["oss", "venlo", "heerlen", "waalwijk"] {
      try act(.upvote(collection: "vragen", entry: "vragen-1", on: true), as: .participant(ParticipantID(person)))
    }
    try act(.upvote(collection: "vragen", entry: "vragen-2", on: true), as: .participant("haarlem"))
    try act(.shortlistEntry(collection: "vragen", entry: "vragen-2", on: true))
  }

  mutating func harvest() throws {
    try start(at: "groepen")
    try act(.startGroups(breakout: "uitwisseling"))
    let leader = Sender.leader("lead-werkstad", of: "werkstad")
    for text in [
      "Herstructurering van naoorlogse wijken", "Personeel voor de uitvoering",
      "Regionale afspraken over woningbouw, ook met de gemeenten die niet in dit cluster zitten",
    ] {
      try act(.propose(collection: "opgaven", fields: ["text": text]), as: leader)
    }
    try act(
      .propose(
        collection: "aanpakken", fields: ["aanpak": "Wijkgerichte aanpak", "gemeente": "Tilburg"]), as: leader)
    try act(.markEntry(collection: "opgaven", entry: "opgaven-1", on: true), as: leader)
    try act(.markEntry(collection: "opgaven", entry: "opgaven-3", on: true), as: leader)
    wait(.seconds(1_220))
  }
}

struct ParticipantFrames {
  @Test(arguments: ParticipantScene.allCases)
  func `the participant's screen looks as its frame has it`(_ scene: ParticipantScene) throws {
    let (screen, now) = try scene.screen()
    let frame = Frame(size: Size(columns: 80, rows: 24), now: now)
    try Frames.check(screen.canvas(frame), "participant-\(scene.rawValue)-80x24")
    guard [.scale, .points, .questions, .resultPoints, .roster, .many, .pausedWithMessage, .message].contains(scene)
    else {
      return
    }
    for size in [Size(columns: 40, rows: 10), Size(columns: 120, rows: 40)] {
      let canvas = screen.canvas(Frame(size: size, now: now))
      try Frames.check(canvas, "participant-\(scene.rawValue)-\(size.columns)x\(size.rows)")
    }
  }

  @Test(arguments: ParticipantScene.allCases)
  func `no size is too small or too large`(_ scene: ParticipantScene) throws {
    let (screen, now) = try scene.screen()
    for (columns, rows) in [(0, 0), (1, 1), (10, 3), (39, 10), (40, 9), (41, 11), (53, 13), (300, 100)] {
      let canvas = screen.canvas(Frame(size: Size(columns: columns, rows: rows), now: now))
      #expect(canvas.size == Size(columns: columns, rows: rows))
      if columns >= 10 { #expect(!canvas.text.isEmpty) }
    }
  }
}
