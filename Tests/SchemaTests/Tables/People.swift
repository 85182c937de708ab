extension TableTelling {
    static let person = closed("person", servers: [.gate: [.read], .registrar: [.read, .insert, .update(["name"])]])

    static let membership = closed(
        "membership", servers: [.gate: [.read], .registrar: [.read, .insert, .update(["valid_until", "ended_at"])]])

    static let token = closed(
        "token", servers: [.gate: [.read], .registrar: [.read, .insert, .delete, .update(["revoked_at", "expires_at"])]])
}
