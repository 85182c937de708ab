extension Subject.Kind: Named {
    package var words: Wording {
        switch self {
        case .person: Wording(vi: "cá nhân", en: "person")
        case .collective: Wording(vi: "tập thể", en: "collective")
        case .household: Wording(vi: "hộ gia đình", en: "household")
        }
    }
}

extension Subject.Category: Named {
    package var words: Wording {
        switch self {
        case .provinceLeader: Wording(vi: "lãnh đạo cấp tỉnh và tương đương", en: "leader of a province")
        case .departmentLeader: Wording(vi: "lãnh đạo cấp sở và tương đương", en: "leader of a department")
        case .entrepreneur: Wording(vi: "doanh nhân", en: "entrepreneur")
        case .otherLeader: Wording(vi: "lãnh đạo khác, từ phó phòng trở lên", en: "another leader, from deputy head of an office")
        case .directWorker: Wording(vi: "người trực tiếp công tác, lao động, học tập", en: "who works, serves or learns directly")
        }
    }
}

extension Subject.Trait: Named {
    package var words: Wording {
        switch self {
        case .woman: Wording(vi: "nữ", en: "a woman")
        case .foreigner: Wording(vi: "người nước ngoài", en: "foreign")
        case .armedForces: Wording(vi: "lực lượng vũ trang", en: "of the armed forces")
        case .enterprise: Wording(vi: "doanh nghiệp", en: "an enterprise")
        }
    }
}
