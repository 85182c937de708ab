import Emulation
import Foundation

extension Decimal {
    /// As Vietnamese officials write it, with all its decimals: 1.234,5.
    func vietnamese(decimals: Int) -> String {
        let parts = rounded(to: decimals).magnitude.description.split(separator: ".")
        let whole = parts[0].inThousands(".")
        let sign = self < 0 ? "-" : ""
        guard decimals > 0 else { return sign + whole }
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        return sign + whole + "," + fraction + String(repeating: "0", count: max(0, decimals - fraction.count))
    }
}

extension Attainment {
    /// "95,3 %", or whether it was reached.
    var vietnamese: String {
        switch self {
        case .none: "—"
        case .share(let percent): "\(percent.vietnamese(decimals: 1)) %"
        case .met: "đạt"
        case .notMet: "chưa đạt"
        }
    }
}
