/// What the law calls an authority's territory. Constraint: `a_title_is_one_of_the_law`.
package enum UnitTitle: String, CaseIterable, Sendable {
    case thanhPhoTrucThuocTw = "thanh_pho_truc_thuoc_tw"
    case tinh
    case quan
    case huyen
    case thiXa = "thi_xa"
    case thanhPho = "thanh_pho"
    case xa
    case phuong
    case thiTran = "thi_tran"
    case dacKhu = "dac_khu"

    /// The level of the authorities that bear it.
    package var level: UnitLevel {
        switch self {
        case .thanhPhoTrucThuocTw, .tinh: .city
        case .quan, .huyen, .thiXa, .thanhPho: .district
        case .xa, .phuong, .thiTran, .dacKhu: .commune
        }
    }
}

extension UnitTitle: Named {
    package var words: Wording {
        switch self {
        case .thanhPhoTrucThuocTw: Wording(vi: "Thành phố trực thuộc trung ương", en: "city under the centre")
        case .tinh: Wording(vi: "Tỉnh", en: "province")
        case .quan: Wording(vi: "Quận", en: "urban district")
        case .huyen: Wording(vi: "Huyện", en: "district")
        case .thiXa: Wording(vi: "Thị xã", en: "town")
        case .thanhPho: Wording(vi: "Thành phố", en: "city")
        case .xa: Wording(vi: "Xã", en: "commune")
        case .phuong: Wording(vi: "Phường", en: "ward")
        case .thiTran: Wording(vi: "Thị trấn", en: "township")
        case .dacKhu: Wording(vi: "Đặc khu", en: "special zone")
        }
    }
}
