extension TableTelling {
    static let permission = publicToAll("permission")
    static let eventKind = publicToAll("event_kind")
    static let specialDay = publicToAll("special_day")
}
