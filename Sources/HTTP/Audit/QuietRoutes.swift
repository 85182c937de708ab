/// Routes whose bodies the trail neither keeps nor hashes, whatever comes of the request: it tells who, when and about what.
///
/// A draft is saved while it is written, over and over; what was sent is kept whole where it was sent to, as a version or a plan. Of
/// passwords, and of whatever opens a door, nothing is kept anywhere.
enum QuietRoutes {
    static let all = [
        "/v1/units/{unit}/campaigns/{id}/draft",
        "/v1/units/{unit}/reports/{id}/draft",
        "/v1/account", "/v1/password", "/v1/session",
        "/v1/second-factor", "/v1/second-factor/confirmation", "/v1/second-factor/removal",
    ]
}
