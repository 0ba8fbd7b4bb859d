extension Activity: Codable {
  private enum Kind: String, CodingKey, CaseIterable { case poll, form, collect, breakout, reportBack, talk }

  /// `{"poll":{…}}`, `{"talk":{…}}`: one member, named by the type.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Kind.self)
    switch self {
    case .poll(let poll): try container.encode(poll, forKey: .poll)
    case .form(let form): try container.encode(form, forKey: .form)
    case .collect(let collect): try container.encode(collect, forKey: .collect)
    case .breakout(let breakout): try container.encode(breakout, forKey: .breakout)
    case .reportBack(let reportBack): try container.encode(reportBack, forKey: .reportBack)
    case .talk(let talk): try container.encode(talk, forKey: .talk)
    }
  }

  /// Reads what `encode` writes; other members are ignored.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Kind.self)
    guard let kind = Kind.allCases.first(where: container.contains) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no activity of a known type"))
    }
    switch kind {
    case .poll: self = .poll(try container.decode(Poll.self, forKey: kind))
    case .form: self = .form(try container.decode(Form.self, forKey: kind))
    case .collect: self = .collect(try container.decode(Collect.self, forKey: kind))
    case .breakout: self = .breakout(try container.decode(Breakout.self, forKey: kind))
    case .reportBack: self = .reportBack(try container.decode(ReportBack.self, forKey: kind))
    case .talk: self = .talk(try container.decode(Talk.self, forKey: kind))
    }
  }
}
