import Emulation
import HTTP
import Operations
import Store

extension Frame {
    /// Says who reads the page and where they stand. Throws 404 where they do not stand there any more.
    mutating func stand(_ whereabouts: Whereabouts, _ context: UnitContext, at tab: Tab?) throws {
        guard let place = Place(whereabouts.standings, in: context.unit), let person = whereabouts.standings.first?.personName else {
            throw Problem.notFound
        }
        self.place = place
        self.tab = tab
        self.place?.tabs = Tab.allCases.filter { $0 != .reviews || whereabouts.deeds.mayReview }
        self.place?.counts = [.duties: whereabouts.work.duties, .reviews: whereabouts.work.reviews]
        reader = Reader(name: person, proof: FormProof.text(for: context.token))
    }
}

extension Frame {
    /// What the unit is called that one stands in.
    var unitName: String { place?.post.name ?? "" }
}

extension Deeds {
    var mayReview: Bool { own.contains(.review) || asDeputy.contains(.review) }
    var mayPrepare: Bool { own.contains(.prepare) || asDeputy.contains(.prepare) }
    var maySign: Bool { own.contains(.sign) || asDeputy.contains(.sign) }
}
