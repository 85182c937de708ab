import Emulation
import FoundationEssentials
import HTTPTypes
package import Hummingbird
package import Operations
package import Store

/// What a browser keeps for us: `__Host-` binds each to this very host, to TLS and to the whole site.
package enum Cookies {
    /// Who is signed in.
    package static let session = "__Host-thidua"
    /// A browser somebody signed in from before.
    static let device = "__Host-thidua-device"
    /// A sign-on of the city that is under way.
    static let openID = "__Host-thidua-openid"

    /// No script reads it, and no other site's page has it sent along, but for a link that is followed.
    /// - Parameter age: in seconds; nil until the browser is closed, 0 to forget it.
    package static func cookie(_ name: String, _ value: String, age: Int? = nil) -> Cookie {
        Cookie(name: name, value: value, maxAge: age, path: "/", secure: true, httpOnly: true, sameSite: .lax)
    }
}

extension Request {
    /// The browser that asks, and what it is to keep to be known again.
    package func browser(_ context: VisitorContext) -> (browser: Browser, device: BearerToken) {
        let device = cookies[Cookies.device].flatMap { BearerToken($0.value) } ?? .random()
        let browser = Browser(device: device.hashed, address: context.address ?? "", agent: headers[.userAgent])
        return (browser, device)
    }
}

extension Response {
    /// Lets a browser carry a session, and be known again for a year.
    package mutating func signIn(_ session: BearerToken, device: BearerToken) {
        setCookie(Cookies.cookie(Cookies.session, session.text))
        know(device)
    }

    /// Lets a browser be known again for a year.
    package mutating func know(_ device: BearerToken) {
        setCookie(Cookies.cookie(Cookies.device, device.text, age: 365 * 24 * 3600))
    }
}
