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
        self.place?.tabs = Tab.allCases.filter { $0.deed.map(whereabouts.deeds.may) ?? true }
        self.place?.counts = [
            .duties: whereabouts.work.duties, .obligations: whereabouts.work.obligations, .reviews: whereabouts.work.reviews,
        ]
        if whereabouts.deeds.mayReview {
            self.place?.counts[.difficulties] = whereabouts.work.difficulties
            self.place?.counts[.coverage] = whereabouts.work.pleas
        }
        reader = Reader(name: person, proof: FormProof.text(for: context.token), id: whereabouts.person)
    }
}

extension Frame {
    /// What the unit is called that one stands in.
    var unitName: String { place?.post.name ?? "" }
}

extension Deeds {
    /// In their own name or in somebody's place.
    func may(_ deed: Deed) -> Bool { own.contains(deed) || asDeputy.contains(deed) }

    var mayPrepare: Bool { may(.prepare) }
    var mayReview: Bool { may(.review) }
    var maySign: Bool { may(.sign) }
}
