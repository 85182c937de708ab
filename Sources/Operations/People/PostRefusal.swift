package import Emulation

/// Why a post cannot be given.
package enum PostRefusal: Refusal {
    case endsBeforeItBegins
    case ownDeputy
    /// Heads the unit, or stands in for who does, without being one of its leaders.
    case signsAsNoLeader
    case actingWithoutEnd

    package var saying: Saying {
        switch self {
        case .endsBeforeItBegins:
            Saying(
                "post.ends-before-it-begins", field: "until",
                vi: "Ngày kết thúc phải sau ngày bắt đầu.",
                en: "It must end after it begins.")
        case .signsAsNoLeader:
            Saying(
                "post.signs-as-no-leader", field: "signsAs",
                vi: "Chỉ lãnh đạo mới ký với tư cách người đứng đầu, cấp phó hoặc quyền người đứng đầu.",
                en: "Only a leader signs as head, deputy head or acting head.")
        case .actingWithoutEnd:
            Saying(
                "post.acting-without-end", field: "until", vi: "Quyền người đứng đầu phải có thời hạn.",
                en: "An acting head has the post until a day.")
        case .ownDeputy:
            Saying(
                "post.own-deputy", field: "to",
                vi: "Không thể ủy quyền cho chính mình.",
                en: "Nobody can be their own deputy.")
        }
    }
}
