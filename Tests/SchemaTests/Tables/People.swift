extension TableTelling {
    static let person = closed("person", servers: [.gate: [.read], .registrar: [.read, .insert, .update(["name"])]])

    static let membership = closed(
        "membership",
        servers: [
            .gate: [.read], .registrar: [.read, .insert, .update(["valid_until", "ended_at"])],
            .auditor: [
                .readOnly([
                    "root_id", "unit_id", "membership_id", "person_id", "role", "signs_as", "family_id", "valid_from", "valid_until",
                    "on_behalf_of", "ended_at",
                ])
            ],
        ])

    static let token = closed(
        "token", servers: [.gate: [.read], .registrar: [.read, .insert, .delete, .update(["revoked_at", "expires_at"])]])
}
