extension LawPredicate {
    /// What it asks, with the names of forms as a law has them.
    package func sentence(in law: Law) -> Wording {
        switch self {
        case .meets(let form):
            law.name(of: form).map {
                "đủ tiêu chuẩn \($0)"
            } en: {
                "meets the standards of \($0)"
            }
        case .held(let holding): Self.sentence(holding, law)
        case .rated(let grade, let years, let within): Self.sentence(grade, years, within)
        case .initiative(let scope, let count):
            Wording(
                vi: "có \(count) sáng kiến được công nhận, phạm vi ảnh hưởng \(scope.words.vi)",
                en: "\(count) recognised \(count == 1 ? "initiative that reaches" : "initiatives that reach") \(scope.words.en)")
        case .research(let scope):
            Wording(
                vi: "có đề tài khoa học đã nghiệm thu, phạm vi ảnh hưởng \(scope.words.vi)",
                en: "accepted research that reaches \(scope.words.en)")
        case .plain(let fact): fact.words
        case .inMovement(let scope):
            Wording(vi: "trong phong trào thi đua do \(scope.launcher.vi) phát động", en: "in a movement launched by \(scope.launcher.en)")
        case .movementRan(let years, let reading):
            Wording(
                vi: "phong trào đã triển khai từ \(years) năm trở lên" + (reading.map { ", \($0.words.vi)" } ?? ""),
                en: "the movement has run for \(years) years at least" + (reading.map { ", \($0.words.en)" } ?? ""))
        case .atReview(let review):
            review.words.map {
                "khi \($0) phong trào"
            } en: {
                "at the \($0) of the movement"
            }
        case .share(let form, let least):
            law.name(of: form).map {
                "từ \(percent(least)) thành viên trở lên đạt \($0)"
            } en: {
                "at least \(percent(least)) of the members hold \($0)"
            }
        case .hasMember(let form):
            law.name(of: form).map {
                "có thành viên đạt \($0)"
            } en: {
                "a member holds \($0)"
            }
        case .noDiscipline(let from):
            from.words.map {
                "không có người bị kỷ luật từ mức \($0) trở lên"
            } en: {
                "nobody was disciplined by a \($0) or worse"
            }
        case .ageOfCollective(let months):
            Wording(vi: "tập thể đã thành lập từ \(months) tháng trở lên", en: "the collective is \(months) months old at least")
        case .waited(let form, let years, _):
            law.name(of: form).map {
                "đã được \($0) từ \(years) năm trước trở lên"
            } en: {
                "has had \($0) for \(years) years at least"
            }
        case .subject(let kinds, let classes):
            Wording(
                vi: "đối tượng là " + (kinds.map(\.words.vi) + classes.map(\.words.vi)).joined(separator: ", "),
                en: "it is for a " + (kinds.map(\.words.en) + classes.map(\.words.en)).joined(separator: ", "))
        case .confirmed(_, let words), .unknown(let words): words
        }
    }

    private static func sentence(_ holding: Holding, _ law: Law) -> Wording {
        let within = holding.within.map { Wording(vi: " trong \($0) năm", en: " within \($0) years") }
        let running = holding.consecutive ? Wording(vi: " liên tục", en: ", one year after the other") : nil
        return law.name(of: holding.form).map {
            "có \(holding.times) lần\(running?.vi ?? "") đạt \($0)\(within?.vi ?? "")"
        } en: {
            "has \($0) \(holding.times) times\(within?.en ?? "")\(running?.en ?? "")"
        }
    }

    private static func sentence(_ grade: Grade, _ years: Int, _ within: Int) -> Wording {
        guard within > 1 else {
            return grade.words.map {
                "được xếp loại \($0) trở lên"
            } en: {
                "rated “\($0)” or better"
            }
        }
        return years == within
            ? grade.words.map {
                "\(years) năm liên tục được xếp loại \($0) trở lên"
            } en: {
                "rated “\($0)” or better \(years) years running"
            }
            : grade.words.map {
                "\(years) trong \(within) năm được xếp loại \($0) trở lên"
            } en: {
                "rated “\($0)” or better in \(years) of \(within) years"
            }
    }

    /// What would make it met; nil where it is.
    package func change(from truth: Truth, _ facts: CaseFacts, _ law: Law) -> Wording? {
        switch (self, truth) {
        case (_, .met): nil
        case (.unknown, _): Wording(vi: "đọc văn bản và cập nhật bộ quy tắc", en: "the text has to be read and the pack renewed")
        case (.movementRan(_, nil), .unknown) where facts.chosenReading == nil && !facts.movements.all.isEmpty:
            Wording(vi: "chọn cách tính thời gian", en: "somebody has to choose a reading")
        case (_, .unknown):
            sentence(in: law).map {
                "bổ sung thông tin để biết: \($0)"
            } en: {
                "has to be looked up: \($0)"
            }
        case (_, .notMet):
            sentence(in: law).map {
                "phải có: \($0)"
            } en: {
                "would have to be so: \($0)"
            }
        }
    }
}

/// `70%`, `77,8%` of hundredths of a percent.
func percent(_ hundredths: Int) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    let digits = rest == 0 ? "" : rest % 10 == 0 ? ",\(rest / 10)" : ",\(rest.padded(to: 2))"
    return "\(whole)\(digits)%"
}

extension Scope {
    /// Who launches movements of that reach.
    fileprivate var launcher: Wording {
        switch self {
        case .nation: Wording(vi: "Trung ương", en: "the centre")
        case .province: Wording(vi: "cấp tỉnh", en: "the province")
        case .district: Wording(vi: "cấp huyện", en: "the district")
        case .grassroots: Wording(vi: "cơ sở", en: "the unit itself")
        }
    }
}

extension Wording {
    fileprivate func map(_ vi: (String) -> String, en: (String) -> String) -> Wording { Wording(vi: vi(self.vi), en: en(self.en)) }
}
