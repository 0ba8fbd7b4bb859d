/// What is wrong with an input, as data; `Phrases` makes the sentence that says what, and how to mend it.
public enum ProblemFact: Equatable, Sendable {
  // Files.
  case fileMissing(String)
  case fileUnreadable(String, reason: String)
  case fileNotRegular(String)
  case fileTooLarge(String, limitBytes: Int)
  case noSessionInFolder(String)
  case fileEmpty
  /// The byte that ends the text, counted from 0.
  case notUTF8
  case forbiddenCharacter(UInt32)

  // YAML.
  case syntax(SyntaxFault)
  case tooDeep(limit: Int)
  case aliasesTooLarge(limit: Int)
  case unknownAlias(String)
  case tagNotUsed(String)
  case secondDocument

  // Keys.
  case unknownKey(String, nearest: String?)
  /// Known, but elsewhere.
  case misplacedKey(String, belongsTo: ProblemSubject)
  case duplicateKey(String, firstLine: Int)
  case missingKey(String, in: ProblemSubject)
  /// `kind: rank`: described in the format, not built in this version.
  case laterWork(String)
  case activityWithoutType(first: String, nearest: String?)
  /// The key that should come first.
  case typeNotFirst(String)
  case formatUnknown(Int)

  // Values.
  case wrongShape(key: String, expected: ValueForm)
  case wrongValue(key: String, found: String, expected: ValueForm, suggestion: String?)
  case valueMissing(key: String)
  case notOneOf(key: String, found: String, choices: [String], nearest: String?)
  case outOfRange(key: String, value: Int, least: Int, most: Int)
  case textTooLong(key: String, length: Int, limit: Int)
  case tooMany(Countable, count: Int, limit: Int)
  case repeatedID(String, firstLine: Int)
  /// The id was made from a title, and another title gives the same one.
  case sameSlug(String, title: String, firstLine: Int)
  case reservedID(String)
  case repeatedInList(key: String, String)

  // The timetable. Clocks are local: `10:55`.
  case zoneUnknown(String, nearest: String?)
  case endsBeforeStart(starts: String, ends: String)
  case atLeastOverMinutes(atLeast: Span, length: Span)
  case anchorBeforeStart(clock: String, starts: String)
  case anchorOutOfOrder(clock: String, previous: String)
  case anchorUnreachable(clock: String, earliest: String)
  case anchorTight(clock: String, short: Span)
  case anchorIdle(clock: String, idle: Span)
  case endUnreachable(clock: String, earliest: String)
  case endTight(clock: String, over: Span)
  /// They fit only without what is optional.
  case anchorNeedsDropping(clock: String, short: Span)
  case endNeedsDropping(clock: String, over: Span)
  case priorityWithoutOptional
  case longerThanItem(key: String, length: Span, item: Span)
  case breakWithActivities

  // References.
  case unknownReference(Reference, String, nearest: String?, known: [String])
  case attributesWithoutParticipants
  case admissionWithoutParticipants(Admission)
  case accountColumnMissing
  case columnReserved(String)

  // Programmes.
  /// The file, or the folder, is a programme, where one of its sessions is asked for.
  case isProgramme(String)
  /// Two sessions of a programme have one id.
  case sameSessionID(String, other: String)
  /// `from: themas`, where it is to name a session as well.
  case sourceMalformed(String)
  /// The session takes, perhaps by way of others, from itself: the way round.
  case sourceCircular([String])
  /// The session that it takes from comes later in the programme.
  case sourceLater(String)
  /// The session that it takes from is held on a later day, or at a later hour of the same one.
  case sourceHeldLater(String, Day, clock: String)
  /// Things that have a cost are those of the session's own file.
  case sourceOfPriced

  // Templates and the outcome map.
  case template(TemplateFault, nearest: String?)
  /// A colophon without a map to stand on.
  case aboutWithoutMap

  // Polls and collections.
  case tooFewOptions(count: Int)
  case maxOverOptions(max: Int, options: Int)
  case pluralityWithMax(Int)
  /// A number that may not be more than there are options, at `key`.
  case moreThanOptions(key: String, value: Int, options: Int)
  /// As many are to be chosen as there are, or only one.
  case electChoosesNothing(elect: Int, options: Int)
  /// A method that chooses one, with `elect`; and the methods that choose several.
  case electsOne(method: String, several: [String])
  /// Not even the cheapest item can be bought.
  case budgetBuysNothing(budget: Int, cheapest: Int)
  /// A method that chooses several, without `elect`.
  case electMissing(method: String)
  /// A rule for ties in a poll that has no winner.
  case tieNeverComes(rule: String)
  /// A second round for a poll that fills several places, or is counted in rounds itself.
  case runoffDecidesNothing
  case capOverBudget(cap: Int, budget: Int)
  case budgetCannotBeSpent(budget: Int, cap: Int, options: Int)
  case scaleUpsideDown(from: Int, to: Int)
  case scaleTooFine(points: Int, limit: Int)
  /// A condition that cannot be read.
  case conditionUnreadable(String)
  /// A condition on what is no question of the form, or none that is asked before; the ones that are.
  case conditionOnNoQuestion(String, nearest: String?, known: [String])
  /// A condition on a question that is no choice.
  case conditionOnNoChoice(String)
  /// A condition on an answer that the question does not have.
  case conditionOnNoAnswer(String, question: String, nearest: String?, known: [String])
  /// A form is filled in alone: no question of this kind can be.
  case notInAForm(kind: String)
  /// The options of a form's questions stand in its file.
  case optionsNotFixed
  /// A secret form cannot show its figures while it is open.
  case liveWhileSecret
  case closesBeforeOpens
  case asOfBeforeOpens
  case fieldsTwice(collection: String)
  /// Offers and needs are somebody's.
  case offersUnsigned
  /// The key needs the fields `breng` and `haal`.
  case needsOffers(key: String)
  /// A column that matches would get stands in the journal, or is there for something else.
  case contactNotPrivate(String)
  case contactWithoutParticipants
  /// `meet` names a collection in which nobody offers or seeks.
  case meetWithoutOffers(String)

  // Tables.
  case tableWithoutHeader
  case columnUnnamed
  case columnRepeated(String)
  case columnMissing(String, nearest: String?)
  case quoteStray
  case quoteUnclosed
  case quoteFollowed
  case cellCount(found: Int, expected: Int)
  case cellEmpty(column: String)

  // People and groups.
  case nobodyListed
  case participantIDMalformed(String)
  case sameName(String, firstLine: Int)
  case sameAccount(String, firstLine: Int)
  case withoutGroup(name: String, attribute: String)
  case groupSmall(group: String, size: Int, minimum: Int)
  case groupWithoutLead(group: String)
  case leadWithoutGroup(String, nearest: String?)
  case groupRepeated(String, firstLine: Int)
  /// Not one, or more than one, of these keys.
  case oneOfKeys([String], found: Int)
  /// The leads file names another number of groups than there are.
  case leadsCount(found: Int, groups: Int)
  /// Of groups by size nobody knows how many there are, so no file can name them.
  case leadsWithSize
  /// The key needs groups that are mixed.
  case needsMixing(key: String)
  /// These cannot sit together and apart.
  case togetherAndApart(String, String)
  /// Only a world café has hosts.
  case hostsWithoutPattern
  /// More are to host than there are groups.
  case moreHostsThanGroups(found: Int, groups: Int)
  /// In 1-2-4-All rounds and groups make themselves.
  case notInSteps(key: String)
  /// A time for each step of 1-2-4-All, or none.
  case lengthsOfSteps(found: Int)
  /// People who cannot all sit in one four.
  case tooManyForAFour(Int)
  case groupsShareID(String, String, id: String)
  case leadSharesID(String)
  case leadIsParticipant(String)
  case noPrivacy
}

/// What a value has to look like.
public enum ValueForm: Equatable, Sendable, CaseIterable {
  case mapping, list, text, wholeNumber, flag, date, time, moment, opening, duration, id, quorum, options, groupSet
  case source
}

/// What a key belongs to.
public enum ProblemSubject: Equatable, Sendable, CaseIterable {
  case session, privacy, groupSet, item, poll, choicePoll, pointsPoll, scalePoll, scale, option, optionsFrom
  case form, question, textQuestion
  case quadraticPoll, rankPoll, gradesPoll, gridPoll, wordsPoll, pairsPoll, statementsPoll, portfolioPoll, pricedItem
  case collect, harvest, field, breakout, reportBack, talk, programme
  case map, mapSection, mapClaim, mapBullet
}

/// What there may be too many of.
public enum Countable: Equatable, Sendable, CaseIterable {
  case items, options, statements, participants, activities, fields, groups, columns, questions, sessions, lines
}

/// What a name in one place refers to in another.
public enum Reference: Equatable, Sendable, CaseIterable {
  case breakout, collection, attribute, column, groupSet, participant, session, outcome
}

/// What a YAML scanner stumbles over, as far as it can be told apart.
public enum SyntaxFault: Equatable, Sendable {
  case tab
  /// A plain text may not begin with this character.
  case cannotStart(String)
  case quoteUnclosed
  case unknownEscape
  case colonInText
  case colonMissing
  case indentation
  case bracketUnclosed
  case other(String)
}
