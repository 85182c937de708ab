/// What the law calls an authority's territory. Constraint: `a_title_is_one_of_the_law`.
package enum UnitTitle: String, CaseIterable, Sendable, Codable {
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

    /// What people call it.
    package var vietnamese: String {
        switch self {
        case .thanhPhoTrucThuocTw: "Thành phố trực thuộc trung ương"
        case .tinh: "Tỉnh"
        case .quan: "Quận"
        case .huyen: "Huyện"
        case .thiXa: "Thị xã"
        case .thanhPho: "Thành phố"
        case .xa: "Xã"
        case .phuong: "Phường"
        case .thiTran: "Thị trấn"
        case .dacKhu: "Đặc khu"
        }
    }
}
