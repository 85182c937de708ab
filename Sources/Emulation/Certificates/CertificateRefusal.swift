/// Why no certificate can be signed.
package enum CertificateRefusal: Refusal {
    /// The server was given no key that signs for this root on that day.
    case noKey(Day)

    package var saying: Saying {
        switch self {
        case .noKey(let day):
            Saying(
                "certificate.no-key", .conflict,
                vi: "Máy chủ chưa có khóa ký giấy khen dùng cho ngày \(day.vietnamese); báo người vận hành.",
                en: "The server has no key of certificates for \(day.vietnamese); tell whoever runs it.")
        }
    }
}
