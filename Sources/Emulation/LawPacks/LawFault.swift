/// What is wrong with a file of rules, and where.
package struct LawFault: Hashable, Sendable {
    package enum What: Hashable, Sendable {
        case notYAML(String)
        case unknownKey(String, allowed: [String])
        case missing(String)
        case wanted(Wording)
        case unknownWord(String, allowed: [String])
        case noFacts
        case unknownFact(String)
        case factSaidTwice(String)
        case unknownSource(String)
        case unknownForm(String)
        case unknownPack(String)
        case reviewedInFile
        case noExample(Truth)
        case otherwise(example: Truth, found: Truth)
        case asksForItself(String)
        case notKept(String)
    }

    package let place: LawPlace
    package let what: What

    package init(_ what: What, at place: LawPlace) {
        self.what = what
        self.place = place
    }

    package var words: Wording {
        switch what {
        case .notYAML(let problem): Wording(vi: "không phải YAML: \(problem)", en: "this is no YAML: \(problem)")
        case .unknownKey(let key, let allowed):
            Wording(
                vi: "không có mục “\(key)” ở đây; được dùng: \(allowed.joined(separator: ", "))",
                en: "there is no “\(key)” here; there is: \(allowed.joined(separator: ", "))")
        case .missing(let key): Wording(vi: "thiếu mục “\(key)”", en: "“\(key)” is missing")
        case .wanted(let what): Wording(vi: "phải là \(what.vi)", en: "must be \(what.en)")
        case .unknownWord(let word, let allowed):
            Wording(
                vi: "không hiểu “\(word)”; phải là một trong: \(allowed.joined(separator: ", "))",
                en: "“\(word)” is not known; it must be one of: \(allowed.joined(separator: ", "))")
        case .noFacts:
            Wording(vi: "quy tắc không nêu căn cứ nào (facts)", en: "a rule that rests on no fact (facts)")
        case .unknownFact(let name):
            Wording(vi: "căn cứ “\(name)” không có ở đây, cũng không có ở bộ quy tắc bên dưới", en: "no fact “\(name)”, here or below")
        case .factSaidTwice(let name):
            Wording(vi: "căn cứ “\(name)” đã có ở bộ quy tắc bên dưới", en: "the fact “\(name)” is said below already")
        case .unknownSource(let name):
            Wording(vi: "không có văn bản nguồn “\(name)”", en: "there is no source “\(name)”")
        case .unknownForm(let code):
            Wording(vi: "không có danh hiệu, hình thức “\(code)”", en: "there is no title or form “\(code)”")
        case .unknownPack(let name):
            Wording(
                vi: "chưa có bộ quy tắc “\(name)”; hãy nhập bộ đó trước", en: "there is no pack “\(name)”; it has to be imported before")
        case .reviewedInFile:
            Wording(
                vi: "tệp không tự ghi là đã rà soát được; dùng lệnh thidua law review",
                en: "a file cannot say that it is reviewed; that is what thidua law review is for")
        case .noExample(let truth):
            Wording(vi: "thiếu ví dụ cho kết luận “\(truth.words.vi)”", en: "no example of “\(truth.words.en)”")
        case .otherwise(let example, let found):
            Wording(
                vi: "ví dụ phải cho kết luận “\(example.words.vi)” nhưng lại là “\(found.words.vi)”",
                en: "the example should be “\(example.words.en)” and is “\(found.words.en)”")
        case .notKept(let name):
            Wording(vi: "bộ quy tắc “\(name)” không còn nguyên như khi nhập", en: "the pack “\(name)” is not what was imported")
        case .asksForItself(let code):
            Wording(vi: "tiêu chuẩn “\(code)” dẫn vòng về chính nó", en: "the standards of “\(code)” ask for themselves")
        }
    }
}

/// Everything that is wrong with a file at once, in its order.
package struct LawFaults: Error, Hashable, Sendable {
    package let all: [LawFault]

    package init(_ all: [LawFault]) { self.all = all.sorted { $0.place < $1.place } }
}
