import Workshop

/// Words that say nothing by themselves and are left out of a count of words: articles, pronouns, prepositions,
/// conjunctions, the commonest verbs, after the lists of the Snowball project.
public enum StopWords {
  /// Those of a language.
  public static func of(_ language: Language) -> Set<String> {
    switch language {
    case .nl: dutch
    case .en: english
    }
  }

  private static let dutch = list(
    """
    aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er ge geen \
    geweest haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je jij jullie kan kon kunnen maar \
    me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons onze ook op over reeds te tegen toch \
    toen tot u uit uw van veel voor want waren was wat we wel werd wezen wie wij wil worden wordt zal ze zelf zich zij \
    zijn zo zonder zou
    """)

  private static let english = list(
    """
    a about above after again against all am an and any are as at be because been before being below between both but by \
    can could did do does doing down during each few for from further had has have having he her here hers him his how i \
    if in into is it its itself just me more most my no nor not now of off on once only or other our ours out over own \
    same she should so some such than that the their theirs them then there these they this those through to too under \
    until up very was we were what when where which while who whom why will with would you your yours
    """)

  private static func list(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
}
