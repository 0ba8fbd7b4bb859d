import Workshop

extension ProblemFact {
  /// What is wrong, and how to mend it; lower case, without a full stop.
  public func sentence(in language: Language) -> String {
    let (nl, en) = sentences
    switch language {
    case .nl: return nl
    case .en: return en
    }
  }

  private var sentences: (nl: String, en: String) {
    switch self {
    case .fileMissing(let name):
      return ("'\(name)' bestaat niet; controleer de naam", "'\(name)' does not exist; check the name")
    case .fileUnreadable(let name, let reason):
      return (
        "'\(name)' is niet te lezen (\(reason)); controleer de rechten",
        "'\(name)' cannot be read (\(reason)); check its permissions"
      )
    case .fileNotRegular(let name):
      return (
        "'\(name)' is geen gewoon bestand; noem een bestand met tekst",
        "'\(name)' is not a regular file; name a file with text"
      )
    case .fileTooLarge(let name, let limit):
      return (
        "'\(name)' is groter dan \(mebibytes(limit)); maak het kleiner",
        "'\(name)' is larger than \(mebibytes(limit)); make it smaller"
      )
    case .noSessionInFolder(let name):
      return (
        "in deze map staat geen session.yaml; maak er een met: beraad new '\(name)'",
        "this folder holds no session.yaml; make one with: beraad new '\(name)'"
      )
    case .fileEmpty:
      return (
        "hier staat niets; schrijf de inhoud, of noem het bestand niet",
        "there is nothing here; write the contents, or do not name the file"
      )
    case .notUTF8:
      return (
        "vanaf hier is dit geen UTF-8; bewaar het bestand als UTF-8",
        "from here on this is not UTF-8; save the file as UTF-8"
      )
    case .forbiddenCharacter(let code):
      return (
        "het onzichtbare teken U+\(codePoint(code)) mag hier niet staan; haal het weg",
        "the invisible character U+\(codePoint(code)) may not stand here; remove it"
      )

    case .syntax(let fault): return fault.sentences
    case .tooDeep(let limit):
      return (
        "dit ligt meer dan \(limit) niveaus diep; maak het vlakker",
        "this is more than \(limit) levels deep; make it flatter"
      )
    case .aliasesTooLarge(let limit):
      return (
        "verwijzingen met * vouwen uit tot meer dan \(limit) onderdelen; schrijf het uit of gebruik er minder",
        "aliases (*) expand beyond \(limit) nodes; write it out or use fewer"
      )
    case .unknownAlias(let name):
      return (
        "'*\(name)' verwijst naar niets; zet '&\(name)' bij wat bedoeld is, of zet de tekst tussen aanhalingstekens",
        "'*\(name)' refers to nothing; put '&\(name)' at what is meant, or put the text in quotes"
      )
    case .tagNotUsed(let tag):
      return (
        "het YAML-label '\(tag)' heeft hier geen betekenis; haal het weg, of zet de tekst tussen aanhalingstekens",
        "the YAML tag '\(tag)' has no meaning here; remove it, or put the text in quotes"
      )
    case .secondDocument:
      return (
        "hier begint een tweede YAML-document; haal de regel '---' weg",
        "a second YAML document begins here; remove the line '---'"
      )

    case .unknownKey(let key, let nearest):
      return (
        "onbekende sleutel '\(key)'" + meant(nearest, nl: true, else: "; haal hem weg"),
        "unknown key '\(key)'" + meant(nearest, nl: false, else: "; remove it")
      )
    case .misplacedKey(let key, let subject):
      return (
        "de sleutel '\(key)' hoort niet hier maar bij \(subject.names.nl); verplaats hem",
        "the key '\(key)' belongs to \(subject.names.en), not here; move it"
      )
    case .duplicateKey(let key, let line):
      return (
        "de sleutel '\(key)' staat er al op regel \(line); haal een van beide weg",
        "the key '\(key)' is already on line \(line); remove one of the two"
      )
    case .missingKey(let key, let subject):
      return (
        "bij \(subject.names.nl) ontbreekt '\(key)'; voeg '\(key): …' toe",
        "\(subject.names.en) lacks '\(key)'; add '\(key): …'"
      )
    case .laterWork(let what):
      return ("'\(what)' kan nog niet in deze versie; haal het weg", "'\(what)' is not in this version yet; remove it")
    case .activityWithoutType(let first, let nearest):
      let types = "poll, form, collect, breakout, reportBack, talk"
      return (
        "'\(first)' is geen soort activiteit" + meant(nearest, nl: true, else: "; begin met een van: \(types)"),
        "'\(first)' is no type of activity" + meant(nearest, nl: false, else: "; begin with one of: \(types)")
      )
    case .typeNotFirst(let type):
      return (
        "'\(type)' is de soort van de activiteit; zet die sleutel vooraan",
        "'\(type)' is the activity's type; put that key first"
      )
    case .formatUnknown(let version):
      return (
        "versie \(version) van het bestandsformaat is hier onbekend; schrijf 'beraad: 1', of gebruik een nieuwere beraad",
        "format version \(version) is unknown here; write 'beraad: 1', or use a newer beraad"
      )

    case .wrongShape(let key, let form):
      return ("bij '\(key)' hoort \(form.descriptions.nl)", "'\(key)' must be \(form.descriptions.en)")
    case .wrongValue(let key, let found, let form, let suggestion):
      return (
        "'\(found)' kan niet bij '\(key)'; daar hoort \(form.descriptions.nl)" + alsoWrite(suggestion, "; schrijf"),
        "'\(found)' for '\(key)' is not \(form.descriptions.en)" + alsoWrite(suggestion, "; write")
      )
    case .valueMissing(let key):
      return (
        "achter '\(key)' staat niets; vul het in of haal de regel weg",
        "nothing stands behind '\(key)'; fill it in or remove the line"
      )
    case .notOneOf(let key, let found, let choices, let nearest):
      let list = choices.joined(separator: ", ")
      return (
        "'\(found)' bij '\(key)' bestaat niet" + meant(nearest, nl: true, else: "; kies uit: \(list)"),
        "'\(found)' for '\(key)' is unknown" + meant(nearest, nl: false, else: "; choose one of: \(list)")
      )
    case .outOfRange(let key, let value, let least, let most):
      return (
        "\(value) kan niet bij '\(key)'; kies een getal van \(least) tot en met \(most)",
        "\(value) is not possible for '\(key)'; choose a number from \(least) to \(most)"
      )
    case .textTooLong(let key, let length, let limit):
      return (
        "'\(key)' telt \(length) tekens; hoogstens \(limit) mag, maak het korter",
        "'\(key)' has \(length) characters; at most \(limit) may be, make it shorter"
      )
    case .tooMany(let what, let count, let limit):
      return (
        "\(count) \(what.names.nl) is te veel; hoogstens \(limit) mag",
        "\(count) \(what.names.en) are too many; at most \(limit) may be"
      )
    case .repeatedID(let id, let line):
      return (
        "het id '\(id)' staat er al op regel \(line); kies een ander",
        "the id '\(id)' is already on line \(line); choose another"
      )
    case .sameSlug(let id, let title, let line):
      return (
        "'\(title)' krijgt het id '\(id)', dat er al is op regel \(line); geef een van beide een eigen id",
        "'\(title)' gets the id '\(id)', which is already on line \(line); give one of the two an id of its own"
      )
    case .reservedID(let id):
      return (
        "'\(id)' is in elke sessie de parkeerplaats; kies een ander id",
        "'\(id)' is every session's parking lot; choose another id"
      )
    case .repeatedInList(let key, let text):
      return (
        "'\(text)' staat dubbel bij '\(key)'; haal het een keer weg",
        "'\(text)' stands twice in '\(key)'; remove it once"
      )

    case .zoneUnknown(let name, let nearest):
      return (
        "onbekende tijdzone '\(name)'" + meant(nearest, nl: true, else: "; schrijf bijvoorbeeld Europe/Amsterdam"),
        "unknown time zone '\(name)'" + meant(nearest, nl: false, else: "; write for example Europe/Amsterdam")
      )
    case .endsBeforeStart(let starts, let ends):
      return (
        "het einde (\(ends)) ligt niet na het begin (\(starts)); bij een einde na middernacht hoort een datum",
        "the end (\(ends)) is not after the start (\(starts)); an end after midnight needs a date"
      )
    case .atLeastOverMinutes(let least, let length):
      return (
        "'atLeast' (\(shortLength(least))) is langer dan 'minutes' (\(shortLength(length))); maak het korter",
        "'atLeast' (\(shortLength(least))) is longer than 'minutes' (\(shortLength(length))); make it shorter"
      )
    case .anchorBeforeStart(let clock, let starts):
      return (
        "\(clock) ligt voor het begin van de sessie (\(starts)); kies een latere tijd",
        "\(clock) is before the session starts (\(starts)); choose a later time"
      )
    case .anchorOutOfOrder(let clock, let previous):
      return (
        "\(clock) ligt voor de vaste tijd van een eerder onderdeel (\(previous)); verander een van beide",
        "\(clock) is before the fixed time of an earlier item (\(previous)); change one of the two"
      )
    case .anchorUnreachable(let clock, let earliest):
      return (
        "\(clock) wordt niet gehaald: wat ervoor komt duurt minstens tot \(earliest); kort het in of kies een latere tijd",
        "\(clock) cannot be met: what comes before lasts until \(earliest) at least; shorten it or choose a later time"
      )
    case .anchorTight(let clock, let short):
      return (
        "wat voor \(clock) komt is \(shortLength(short)) te lang gepland en zal krimpen; kort het in",
        "what comes before \(clock) is planned \(shortLength(short)) too long and will shrink; shorten it"
      )
    case .anchorIdle(let clock, let idle): return nothingPlanned(before: clock, shortLength(idle))
    case .endUnreachable(let clock, let earliest):
      return (
        "het einde om \(clock) wordt niet gehaald: het plan duurt minstens tot \(earliest); kort het in",
        "the end at \(clock) cannot be met: the plan lasts until \(earliest) at least; shorten it"
      )
    case .endTight(let clock, let over):
      return (
        "het plan loopt \(shortLength(over)) over het einde (\(clock)) heen en zal krimpen; kort het in",
        "the plan runs \(shortLength(over)) past the end (\(clock)) and will shrink; shorten it"
      )
    case .anchorNeedsDropping(let clock, let short): return needsDropping((clock, clock), shortLength(short))
    case .endNeedsDropping(let clock, let over):
      return needsDropping(("het einde om \(clock)", "the end at \(clock)"), shortLength(over))
    case .priorityWithoutOptional: return priorityOfWhatStays
    case .longerThanItem(let key, let length, let item):
      return (
        "'\(key)' (\(shortLength(length))) is langer dan het onderdeel (\(shortLength(item))); maak het korter",
        "'\(key)' (\(shortLength(length))) is longer than the item (\(shortLength(item))); make it shorter"
      )
    case .breakWithActivities:
      return (
        "een pauze met activiteiten is geen pauze; verplaats ze of haal 'break' weg",
        "a break with activities is no break; move them or remove 'break'"
      )

    case .unknownReference(let kind, let name, let nearest, let known):
      let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
      let none = known.isEmpty
      return (
        "er is geen \(kind.names.nl) '\(name)'"
          + meant(nearest, nl: true, else: none ? "; voeg die eerst toe" : "; er is: \(list)"),
        "there is no \(kind.names.en) '\(name)'"
          + meant(nearest, nl: false, else: none ? "; add it first" : "; there is: \(list)")
      )
    case .attributesWithoutParticipants:
      return (
        "kenmerken komen uit een lijst met deelnemers; voeg 'participants: participants.csv' toe",
        "attributes come from a list of participants; add 'participants: participants.csv'"
      )
    case .admissionWithoutParticipants(let admission):
      return (
        "'admission: \(admission.rawValue)' vraagt een lijst met deelnemers; voeg 'participants: participants.csv' toe",
        "'admission: \(admission.rawValue)' needs a list of participants; add 'participants: participants.csv'"
      )
    case .accountColumnMissing:
      return (
        "'admission: accounts' vraagt een kolom 'account'; voeg die toe",
        "'admission: accounts' needs a column 'account'; add it"
      )
    case .columnReserved(let name):
      return (
        "'\(name)' kan geen kenmerk zijn: het blijft bij de namen, buiten het journaal; haal het weg",
        "'\(name)' cannot be an attribute: it stays with the names, out of the journal; remove it"
      )

    case .template(let fault, let nearest): return fault.sentences(nearest)
    case .aboutWithoutMap: return colophonAlone
    case .isProgramme(let file): return programmeNotSession(file)
    case .sameSessionID(let id, let other): return sessionTwice(id, other)
    case .sourceMalformed(let text): return noSource(text)
    case .sourceCircular(let way): return inACircle(way)
    case .sourceLater(let session): return comesLater(session)
    case .sourceHeldLater(let session, let day, let clock): return heldLater(session, day, clock)
    case .sourceOfPriced: return pricedElsewhere

    case .tooFewOptions(let count):
      return (
        "\(count == 0 ? "niets" : "een mogelijkheid") is te weinig om uit te kiezen; voeg er toe",
        "\(count == 0 ? "nothing" : "one option") is too little to choose from; add some"
      )
    case .maxOverOptions(let max, let options): return tooHighAMax(max, options)
    case .pluralityWithMax(let max): return onlyOneEach(max)
    case .moreThanOptions(let key, let value, let options): return tooManyOf(key, value, options)
    case .electChoosesNothing(let elect, let options): return nothingToChoose(elect, options)
    case .electsOne(let method, let several): return onlyOne(method, several)
    case .electMissing(let method): return howMany(method)
    case .budgetBuysNothing(let budget, let cheapest): return tooLittleMoney(budget, cheapest)
    case .tieNeverComes(let rule): return noTieToDecide(rule)
    case .runoffDecidesNothing: return noRunoffHere
    case .capOverBudget(let cap, let budget): return tooHighACap(cap, budget)
    case .budgetCannotBeSpent(let budget, let cap, let options): return unspendable(budget, cap, options)
    case .scaleUpsideDown(let from, let to):
      return (
        "de schaal loopt van \(from) tot \(to); 'to' moet groter zijn dan 'from'",
        "the scale runs from \(from) to \(to); 'to' must be more than 'from'"
      )
    case .scaleTooFine(let points, let limit): return tooFine(points, limit)
    case .conditionUnreadable(let text): return notACondition(text)
    case .conditionOnNoQuestion(let name, let nearest, let known): return noSuchQuestion(name, nearest, known)
    case .conditionOnNoChoice(let name): return noChoice(name)
    case .conditionOnNoAnswer(let answer, let question, let nearest, let known):
      return noSuchAnswer(answer, question, nearest, known)
    case .notInAForm(let kind): return notAlone(kind)
    case .optionsNotFixed: return formOptionsStand
    case .liveWhileSecret: return noLiveSecret
    case .closesBeforeOpens: return closesTooEarly
    case .asOfBeforeOpens: return countsNobody
    case .offersUnsigned: return offersAreSomebodys
    case .needsOffers(let key): return onlyOffers(key)
    case .contactNotPrivate(let name): return notPrivate(name)
    case .contactWithoutParticipants: return contactNeedsPeople
    case .meetWithoutOffers(let name): return nobodyOffers(name)
    case .fieldsTwice(let collection): return fieldsAlready(collection)

    case .tableWithoutHeader: return emptyTable
    case .columnUnnamed: return namelessColumn
    case .columnRepeated(let name): return twoColumns(name)
    case .columnMissing(let name, let nearest): return noColumn(name, nearest)
    case .quoteStray: return strayQuote
    case .quoteUnclosed: return openQuote
    case .quoteFollowed: return textAfterQuote
    case .cellCount(let found, let expected): return cells(found, expected)
    case .cellEmpty(let column):
      return ("de cel '\(column)' is leeg; vul haar in", "the cell '\(column)' is empty; fill it in")

    case .nobodyListed:
      return (
        "de lijst noemt niemand; voeg deelnemers toe, of haal 'participants' weg",
        "the list names nobody; add participants, or remove 'participants'"
      )
    case .participantIDMalformed(let id): return notAnID(id)
    case .sameName(let name, let line): return nameTwice(name, line)
    case .sameAccount(let account, let line): return accountTwice(account, line)
    case .withoutGroup(let name, let attribute): return groupless(name, attribute)
    case .groupSmall(let group, let size, let minimum): return small(group, size, minimum)
    case .groupWithoutLead(let group):
      return ("groep '\(group)' staat hier niet; voeg een regel toe", "group '\(group)' is not in here; add a line")
    case .leadWithoutGroup(let group, let nearest):
      return (
        "in groep '\(group)' zit geen deelnemer" + meant(nearest, nl: true, else: "; haal de regel weg"),
        "no participant is in group '\(group)'" + meant(nearest, nl: false, else: "; remove the line")
      )
    case .groupRepeated(let group, let line): return groupTwice(group, line: line)
    case .oneOfKeys(let keys, let found): return noneOrSeveral(keys, found: found)
    case .leadsCount(let found, let groups): return otherCount(found, groups)
    case .leadsWithSize: return nobodyKnowsHowMany
    case .needsMixing(let key): return onlyMixed(key)
    case .togetherAndApart(let a, let b): return bothWays(a, b)
    case .hostsWithoutPattern: return onlyInACafe
    case .moreHostsThanGroups(let found, let groups): return tooManyHosts(found, groups)
    case .notInSteps(let key): return madeByItself(key)
    case .lengthsOfSteps(let found): return stepLengths(found)
    case .tooManyForAFour(let count): return tooLargeForAFour(count)
    case .groupsShareID(let a, let b, let id): return sameID(a, b, id: id)
    case .leadSharesID(let id):
      return (
        "het id '\(id)' is al van iemand anders; hernoem de groep of de deelnemer",
        "the id '\(id)' already belongs to somebody else; rename the group or the participant"
      )
    case .leadIsParticipant(let name): return onePersonTwice(name)
    case .noPrivacy:
      return (
        "'privacy' ontbreekt: deelnemers lezen niet wie hun invoer gebruikt en waarvoor; voeg het toe",
        "'privacy' is missing: participants do not read who uses what they enter, and why; add it"
      )
    }
  }
}
