extension Stock {
  static let english = Stock(
    questions: englishQuestions,
    twins: [
      "Can a municipality belong to two clusters?": "We see ourselves in two clusters, is that possible?",
      "How do we house first-time buyers when people from the big city can pay more?":
        "What do we do for first-time buyers who are outbid by newcomers?",
      "How do we measure well-being instead of jobs alone?": "Does well-being count, or only the economy?",
    ],
    slips: [
      "are the vilages around the town included??": "Are the villages around the town included?",
      "WHY ARE THE FIGURES FROM 2018": "Why are the figures from 2018 and not from a later year?",
    ],
    strays: ["I hear nothing, is the microphone on?", "test", "Is there a break soon?"], tasks: englishTasks,
    echoes: englishEchoes, approaches: englishApproaches,
    additions: [
      ", together with the region", " and agree who leads it", ", beginning in one neighbourhood",
      ", with residents at the table", " before the summer", " and share what comes of it",
    ],
    contacts: ["Exampleton", "Rehearsal-on-Sea", "Trialbury", "Modelford", "Sketchham"],
    remarks: [
      "To be worked out with the group.", "First find out who decides on this.", "Depends on next year's budget.",
      "Fits what is under way already.", "Needs a decision of the council.",
    ],
    offers: englishOffers,
    halfway: "We are half-way: write down what you have so far.",
    almostDone: "Five more minutes: choose what you take back to the plenary.",
    technical: "One moment: the speaker's sound was lost. We go on shortly.",
    parked: "To come back to: how do we share the contact details of this group?",
    tieReasons: [
      "Of equals, the one that most groups named goes first.",
      "Chosen with the room: this is what we can begin with soonest.",
      "The lot was drawn in the room, as agreed beforehand.",
    ])

  static let englishQuestions = [
    "How heavily does the energy transition weigh when the grid is full already?",
    "What does leaving gas behind ask of a municipality with a small staff?",
    "Are there medium-sized towns that run their own heat network, and what do we learn from them?",
    "How do we keep solar power from serving only those who own a roof?",
    "Did you look at energy poverty per cluster?",
    "Do the figures show that insulating old neighbourhoods costs far more than planned?",
    "Has anybody measured how towns prepare for heat in paved centres?",
    "What does climate adaptation cost a medium-sized town a year?",
    "How do we make room for water when every square metre is needed for homes?",
    "Which towns combine sewer works with greening the street?",
    "What does a circular economy mean for a town without large industry?",
    "Are there examples of circular procurement that work for roads too?",
    "Which agreements with builders on re-use worked in practice?",
    "How do we keep pool, library and theatre open when the region uses them but does not pay?",
    "Do amenities disappear from the centre or from the neighbourhoods?",
    "When is an amenity regional, and who decides that?",
    "How does a shopping street change when a quarter of it is no shop any more?",
    "How do we house first-time buyers when people from the big city can pay more?",
    "Which clusters still have land to build on, and which must build denser?",
    "How long does it take from plan to key in each cluster?",
    "What do towns do to let older people move to smaller homes?",
    "Which tools have you seen against homes being bought up by investors?",
    "What does ageing mean where the workforce shrinks already?",
    "Why do young people leave, and which towns see them return?",
    "How reliable are population forecasts for towns of our size?",
    "How do we keep manufacturers when their site is to become a neighbourhood?",
    "How do we measure well-being instead of jobs alone?",
    "What has working from home done to commuter towns?",
    "How do shortfalls in youth care relate to the size of a town?",
    "How do we reach residents who never answer a survey?",
    "Which approach to debts demonstrably helped?",
    "Are the differences within a town not larger than those between clusters?",
    "How firm is the division: would another year give another one?",
    "Can a municipality belong to two clusters?",
    "Which of the themes weighed most in where we ended up?",
    "How do we get the government to speak with more than the four largest cities?",
    "What works better: one region for everything, or another one for each subject?",
    "When can we have the figures per municipality?",
    "What should we take up first tomorrow?",
    "How do the members of a cluster stay in touch after today?",
  ]

  static let englishTasks = [
    "Share room on the grid fairly between homes, firms and charging points",
    "Take one neighbourhood off gas at a cost that tenants can bear",
    "One desk for insulation for owners with little money",
    "Solar panels on large roofs and car parks before fields",
    "Green the squares that get too hot in summer",
    "Give water a place in every housing plan",
    "Buy circular together, beginning with roads and furniture",
    "A bank of building materials for the region",
    "Agree who pays for amenities that the whole region uses",
    "Library, welfare and school under one roof",
    "A smaller and livelier town centre",
    "Keep amenities within reach now that bus lines go",
    "Affordable homes for first-time buyers from the town",
    "Homes that older people want to move to",
    "Build faster by testing plans for several towns at once",
    "Renew post-war neighbourhoods without driving residents out",
    "Give young people a reason to come back after their studies",
    "Room for manufacturers while the town grows denser",
    "Train for technology and care together with firms",
    "Guide people to work in the energy transition",
    "Find debts early",
    "Bring youth care closer to school and family",
    "Places to meet where you need not buy anything",
    "Speak to the government with one voice",
    "Share staff for what each town needs only now and then",
    "Let residents decide before the plan is finished",
    "Share figures, so that towns learn from each other",
  ]

  static let englishEchoes = [
    "Affordable homes for first-time buyers from the town":
      "First-time buyers from the town need affordable homes",
    "Build faster by testing plans for several towns at once":
      "Test building plans for several towns at once",
    "Keep amenities within reach now that bus lines go":
      "Amenities that stay within reach without a bus line",
    "Bring youth care closer to school and family":
      "Youth care in school and family",
    "Speak to the government with one voice":
      "One voice towards the government",
    "Give young people a reason to come back after their studies":
      "Bring young people back after their studies",
  ]

  static let englishApproaches = [
    "A bus with energy advice that stands in another street every week",
    "A heat network owned by tenants, landlord and town together",
    "A map of heat, water and green on the table with every plan",
    "A shop at the recycling yard where young people learn to repair",
    "A fund of neighbouring towns for what they use together",
    "A community centre run by residents, with a fixed fee",
    "Coaches who help older people move, from search to packing",
    "Priority for residents in part of the new homes",
    "Temporary homes on land that has to wait for ten years",
    "Standard homes that are tested only once",
    "A workshop in which school, firms and town train together",
    "A team that calls within a week after the first missed payment",
    "One care worker a family who may decide across departments",
    "A citizens' assembly by lot on the layout of the neighbourhood",
    "A yearly exchange of staff: a month with the neighbours",
    "A pool of project leaders that three towns employ together",
    "A budget in plain words, discussed on the market square",
    "A trial year without rules for whoever fills an empty building",
  ]
}
