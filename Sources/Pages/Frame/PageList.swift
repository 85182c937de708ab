package import Emulation
package import Hummingbird
package import Store
import Synchronization

/// Every page there is, written down as it is registered: its address, who may open it, and what it is called.
package final class PageList: Sendable {
    package struct Page: Hashable, Sendable {
        package let method: HTTPRequest.Method
        /// `/{unit}/viec`
        package let address: String
        package let who: Who
        /// Of what is read; a deed and a file have none.
        package let title: Wording?
        /// Whether a script asks there, and reads the answer.
        var isAskedByScript = false

        var isOfUnit: Bool { address.hasPrefix("/{unit}/") }
    }

    /// Who may open a page or do a deed.
    package enum Who: Hashable, Sendable {
        case anybody
        /// Who is signed in.
        case people
        /// Who has a post in the unit of the address.
        case colleagues
        /// Who may do this there.
        case may(Deed)
    }

    private let pages = Mutex<[Page]>([])

    package init() {}

    /// In the order of their registration.
    package var all: [Page] { pages.withLock(\.self) }

    /// Whether something is read at an address.
    func isRead(_ path: LocalPath) -> Bool {
        func parts(_ address: some StringProtocol) -> [Substring] {
            address.prefix { $0 != "?" }.split(separator: "/").map { Substring($0) }
        }
        let asked = parts(path.text)
        return all.contains { page in
            let known = parts(page.address)
            return page.method == .get && known.count == asked.count && zip(known, asked).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
    }

    func append(_ page: Page) { pages.withLock { $0.append(page) } }
}
