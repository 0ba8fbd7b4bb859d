import Testing
import Timeline
import Workshop

struct TimetableTests {
  @Test func `before the start everything is expected as planned`() {
    let table = timetable(of: webinar(), at: at(-30))
    #expect(table.minutes == [[0, 5], [5, 55], [55, 60], [60, 100], [100, 120]])
    #expect(table.plannedMinutes == table.minutes)
    #expect(table.drift == .zero)
    #expect(table.overrun == .zero)
    #expect(table.spare == .zero)
    #expect(table.ends == at(120))
    #expect(table.rows.allSatisfy { $0.phase == .toCome })
  }

  @Test func `a late start takes time from what can give it, and the anchor stands`() {
    let table = timetable(of: webinar(), at: at(4))
    #expect(table.minutes == [[4, 9], [9, 55], [55, 60], [60, 100], [100, 120]])
    #expect(table.drift == .minutes(4))
    #expect(table.rows[1].given == .minutes(4))
    #expect(table.rows[0].slack == .minutes(11))
    #expect(table.missed.isEmpty)
  }

  @Test func `what is running keeps its length where nothing fixed comes after it`() {
    let late = timetable(of: webinar(current: 3, [(0, 5), (5, 55), (55, 60), (70, nil)]), at: at(80))
    #expect(late.minutes.suffix(2) == [[70, 110], [110, 130]])
    #expect(late.overrun == .minutes(10))
  }

  @Test func `nothing is taken from what is running, and what is fixed after it is told to be late`() {
    let late = timetable(of: webinar(current: 1, [(0, 8), (8, nil)]), at: at(20))
    #expect(late.minutes == [[0, 8], [8, 58], [58, 63], [63, 100], [100, 120]])
    #expect(late.missed == [MissedAnchor(item: "pauze", by: .minutes(3))])
    #expect(late.rows[1].slack == .minutes(-3))
    // What lies between gives before that.
    let early = webinar(current: 0, [(0, nil)])
    #expect(timetable(of: early, at: at(12)).minutes[0...2] == [[0, 12], [12, 55], [55, 60]])
  }

  @Test func `what an item must give is settled when it begins`() {
    let course = webinar([(0, 8)])
    #expect(settledLength(of: 1, in: course, at: at(8)) == .minutes(47))
    #expect(settledLength(of: 1, in: course, at: at(4)) == .minutes(50))
    #expect(settledLength(of: 1, in: course, at: at(30)) == .minutes(35))
    // An anchored item that begins early has its length.
    #expect(settledLength(of: 2, in: course, at: at(40)) == .minutes(5))
    #expect(settledLength(of: 3, in: course, at: at(64)) == .minutes(36))
    var last = course
    last.stops[4].isDropped = true
    #expect(settledLength(of: 3, in: last, at: at(64)) == .minutes(40))
    #expect(settledLength(of: 4, in: last, at: at(64)) == .minutes(20))
  }

  @Test func `what was dropped takes no time, and what was put in is not in the plan`() {
    var course = webinar(current: 1, [(0, 5), (5, nil)])
    course.stops[3].isDropped = true
    var added = stop("energizer", 10)
    added.isAdded = true
    added.planned = .zero
    course.stops.insert(added, at: 2)
    let table = timetable(of: course, at: at(20))
    #expect(table.minutes == [[0, 5], [5, 55], [55, 65], [65, 70], nil, [70, 90]])
    #expect(table.plannedMinutes == [[0, 5], [5, 55], [55, 55], [55, 60], [60, 100], [100, 120]])
    #expect(table.rows[4].phase == .dropped)
    #expect(table.missed == [MissedAnchor(item: "pauze", by: .minutes(10))])
    #expect(table.drift == .zero)
  }

  @Test func `what was moved keeps its place in the plan`() {
    var course = webinar(current: 0, [(0, nil)])
    course.order = course.stops.map(\.id)
    course.stops.swapAt(3, 4)
    let table = timetable(of: course, at: at(2))
    #expect(table.minutes == [[0, 5], [5, 55], [55, 60], [60, 80], [80, 120]])
    #expect(table.plannedMinutes == [[0, 5], [5, 55], [55, 60], [100, 120], [60, 100]])
    #expect(table.drift == .zero)
  }

  @Test func `what the facilitator lets run over is late no longer`() {
    var course = webinar(current: 1, [(0, 8), (8, nil)])
    course.stops[2].postponed = .minutes(3)
    course.postponed = .minutes(10)
    let table = timetable(of: course, at: at(20))
    #expect(table.minutes == [[0, 8], [8, 58], [58, 63], [63, 103], [103, 123]])
    #expect(table.missed.isEmpty && table.overrun == .zero)
    #expect(table.plannedMinutes == [[0, 5], [5, 55], [55, 60], [60, 100], [100, 120]])
  }

  @Test func `who is over ends no earlier than now`() {
    let over = timetable(of: webinar(current: 1, [(0, 5), (5, nil)]), at: at(75))
    #expect(over.minutes == [[0, 5], [5, 75], [75, 80], [80, 110], [110, 130]])
    #expect(over.overrun == .minutes(10))
    #expect(over.drift == .minutes(20))
  }

  @Test func `time is taken in proportion to what each can give, and from breaks last`() {
    var course = Course(
      stops: [
        stop("a", 10, started: 0), stop("b", 30, atLeast: 20), stop("c", 15, atLeast: 10, isBreak: true),
        stop("d", 25, atLeast: 20), stop("e", 10),
      ], starts: at(0), ends: at(90), current: 0)
    func given(at minute: Int) -> [Int] {
      timetable(of: course, at: at(minute)).rows.map(\.given.minutes)
    }
    #expect(given(at: 10) == [0, 0, 0, 0, 0])
    #expect(given(at: 13) == [0, 2, 0, 1, 0])
    #expect(given(at: 25) == [0, 10, 0, 5, 0])
    #expect(given(at: 27) == [0, 10, 2, 5, 0])
    #expect(given(at: 40) == [0, 10, 5, 5, 0])
    #expect(timetable(of: course, at: at(40)).overrun == .minutes(10))
    course.ends = nil
    #expect(given(at: 40) == [0, 0, 0, 0, 0])
    #expect(timetable(of: course, at: at(40)).spare == nil)
    #expect(timetable(of: course, at: at(40)).rows[1].slack == nil)
  }

  @Test func `who is ahead moves forward at full length and the time won is shown before what is fixed`() {
    let table = timetable(of: webinar(current: 1, [(0, 2), (2, nil)]), at: at(10))
    #expect(table.minutes == [[0, 2], [2, 52], [55, 60], [60, 100], [100, 120]])
    #expect(table.drift == .minutes(-3))
    #expect(table.spare == .minutes(3))
    #expect(table.rows[2].wait == .minutes(3))
    #expect(table.rows[1].slack == .minutes(3))
    let later = timetable(of: webinar(current: 3, [(0, 5), (5, 50), (50, 55), (55, nil)]), at: at(60))
    #expect(later.minutes.suffix(2) == [[55, 95], [95, 115]])
    #expect(later.drift == .minutes(-5))
    #expect(later.spare == .minutes(5))
  }

  @Test func `a pause pushes what is expected along with the clock`() {
    var course = webinar(current: 1, [(0, 5), (5, nil)])
    course.stops[1].paused = .minutes(2)
    course.pausedSince = at(30)
    course.stops[2].anchor = nil
    #expect(timetable(of: course, at: at(34)).rows[1].expected?.end == at(61))
    #expect(course.countdown()?.remaining(at: at(34)) == .minutes(27))
    #expect(course.countdown()?.remaining(at: at(40)) == .minutes(27))
    course.stops[1].paused = .minutes(6)
    course.pausedSince = nil
    #expect(timetable(of: course, at: at(34)).rows[1].expected?.end == at(61))
  }

  @Test func `minutes added by hand are not in the plan`() throws {
    var course = webinar(current: 0, [(0, nil)])
    course.stops[0].length = .minutes(9)
    let table = timetable(of: course, at: at(1))
    #expect(table.plannedMinutes[0] == [0, 5])
    #expect(table.minutes[0] == [0, 9])
    #expect(table.drift == .minutes(4))
    #expect(table.rows[1].given == .minutes(4))
  }

  @Test func `minutes taken by hand may go below the least of the plan`() {
    let item = AgendaItem(
      id: "a", title: "A", length: .minutes(10), atLeast: .minutes(8), anchor: at(0), isBreak: true)
    let short = Stop(item, added: .minutes(-5), shift: .minutes(60))
    #expect(short.length == .minutes(5))
    #expect(short.atLeast == .minutes(5))
    #expect(short.planned == .minutes(10))
    #expect(short.anchor == at(60))
    #expect(short.isBreak)
    #expect(Stop(item, added: .minutes(-50)).length == .zero)
  }

  @Test func `items that were passed over are skipped`() {
    var course = webinar(current: 3, [(0, 5)])
    course.stops[3].started = at(20)
    let table = timetable(of: course, at: at(20))
    #expect(table.rows.map(\.phase) == [.done, .skipped, .skipped, .running, .toCome])
    #expect(table.minutes == [[0, 5], nil, nil, [20, 60], [60, 80]])
    #expect(table.drift == .minutes(-40))
  }

  @Test func `who goes back has the later items to come again`() {
    let course = webinar(current: 1, [(0, 5), (40, nil), (30, 40)])
    let table = timetable(of: course, at: at(40))
    #expect(table.rows.map(\.phase) == [.done, .running, .toCome, .toCome, .toCome])
    #expect(table.minutes.suffix(3) == [[90, 95], [95, 125], [125, 145]])
    #expect(table.overrun == .minutes(25))
  }

  @Test func `after the end only what happened is left`() {
    var course = webinar([(0, 5), (5, 55), (55, 60), (60, 97)])
    course.ended = at(97)
    let table = timetable(of: course, at: at(500))
    #expect(table.rows.map(\.phase) == [.done, .done, .done, .done, .skipped])
    #expect(table.ends == at(97))
    #expect(table.drift == .minutes(-23))
    #expect(table.spare == nil)
  }

  @Test func `a plan that does not fit is bent in the plan too`() {
    let course = Course(
      stops: [stop("a", 30, atLeast: 10), stop("b", 30, anchor: 20)], starts: at(0), ends: at(45))
    let table = timetable(of: course, at: at(-5))
    #expect(table.plannedMinutes == [[0, 20], [20, 50]])
    #expect(table.overrun == .minutes(5))
    #expect(table.drift == .zero)
  }

  @Test func `an empty agenda has a timetable`() {
    let table = timetable(of: Course(stops: [], starts: at(0), ends: at(10)), at: at(3))
    #expect(table.rows.isEmpty)
    #expect(table.ends == at(3))
    #expect(table.spare == .minutes(7))
  }
}
