import Workshop

/// A session as far as its own file tells it: the tables that it names are still to be read.
struct Draft {
  var workshop: Workshop
  /// Where each item and what it says of time stands, in the agenda's order.
  var itemPlaces: [ItemPlaces] = []
  var startsPlace: Place
  var endsPlace: Place?
  var place: Place
  var participants: NamedFile?
  var attributes: [(name: String, place: Place)] = []
  var groupSets: [DraftGroupSet] = []
  var privacyIsMissing = false
  var admissionPlace: Place?
  /// Nil where a time could not be read, so that the timetable cannot be checked.
  var timesAreKnown = false

  struct ItemPlaces {
    var item: Place
    var at: Place?
    var activities: Place?
  }

  /// A file that the session names, and where.
  struct NamedFile {
    var name: String
    var place: Place
  }

  struct DraftGroupSet {
    var id: String
    var attribute: String?
    /// How many groups there are, where people are mixed.
    var count: Int?
    /// How many people sit in a group, where people are mixed.
    var size: Int?
    var place: Place
    var leads: NamedFile?
  }
}
