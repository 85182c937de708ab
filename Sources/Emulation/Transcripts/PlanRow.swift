/// One of the 33 things that a plan like An Lão's orders: how it is known in a text, what becomes of it here,
/// and what cannot be done with it yet.
package struct PlanRow: Sendable {
    package let number: Int
    /// What it is, as an officer calls it.
    package let name: Wording
    /// The noun it becomes.
    package let becomes: Wording
    /// What is not built yet; nil where all of it is.
    package let missing: Wording?
    private let kinds: Set<Piece.Kind>
    /// One of them stands in the sentence; without any, the piece itself is it.
    private let phrases: [Phrase]

    private init(
        _ number: Int, _ name: Wording, in kinds: Set<Piece.Kind>, _ phrases: [Phrase] = [], becomes: Wording, missing: Wording?
    ) {
        self.number = number
        self.name = name
        self.kinds = kinds
        self.phrases = phrases
        self.becomes = becomes
        self.missing = missing
    }

    /// Where it was met.
    package struct Match: Hashable, Sendable {
        package let kind: Piece.Kind
        /// The piece, or the sentence of it.
        package let place: TextPlace
    }

    /// Where a plan says each of them, in the order of ``all``; empty where it does not. Linear.
    package static func matches(in transcript: Transcript) -> [[Match]] {
        var matches = Array(repeating: [Match](), count: all.count)
        for piece in transcript.pieces {
            let rows = all.indices.filter { all[$0].kinds.contains(piece.kind) }
            for row in rows where all[row].phrases.isEmpty { matches[row].append(Match(kind: piece.kind, place: piece.place)) }
            guard rows.contains(where: { !all[$0].phrases.isEmpty }) else { continue }
            let passage = Passage(transcript.kept, piece.place)
            for sentence in sentences(passage) {
                for row in met(in: passage, sentence).intersection(rows).sorted() {
                    matches[row].append(Match(kind: piece.kind, place: passage.place(of: sentence)))
                }
            }
        }
        return matches
    }

    /// The rows one of whose phrases stands in a sentence, as indices of ``all``.
    private static func met(in passage: Passage, _ sentence: Range<Int>) -> Set<Int> {
        let words = passage.words(in: sentence)
        var met: Set<Int> = []
        for word in words {
            for (row, phrase) in byFirstWord[passage.words[word].text] ?? []
            where passage.begins(phrase, at: word, before: words.upperBound) {
                met.insert(row)
            }
        }
        return met
    }

    private static let byFirstWord: [Syllable: [(row: Int, phrase: Phrase)]] = Dictionary(
        grouping: all.enumerated().flatMap { row in row.element.phrases.map { (row: row.offset, phrase: $0) } },
        by: { $0.phrase.words[0].text })

    private static func sentences(_ passage: Passage) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for index in passage.scalars.indices {
            let isLast = index + 1 == passage.scalars.count
            let scalar = passage.scalars[index]
            guard isLast || ((scalar == "." || scalar == ";") && passage.scalars[index + 1] == " ") else { continue }
            if let sentence = passage.trimmed(start..<(index + 1)) { sentences.append(sentence) }
            start = index + 1
        }
        return sentences
    }
}

extension PlanRow {
    private static let aims: Set<Piece.Kind> = [.purpose, .requirement, .aim]

    /// The rows, in the order of the plan they were counted in.
    package static let all: [PlanRow] = [
        PlanRow(
            1, Wording(vi: "Số, ngày ban hành", en: "Number and day"), in: [.number, .placeDay],
            becomes: Wording(vi: "văn bản (số, ngày)", en: "document"),
            missing: Wording(vi: "cấp số từ sổ văn bản", en: "taking the number from a register")),
        PlanRow(
            2, Wording(vi: "Trích yếu, các dịp chào mừng", en: "Summary and occasions"), in: [.title],
            becomes: Wording(vi: "trích yếu; điều khoản: sự kiện chào mừng", en: "summary; clause: occasion"),
            missing: Wording(vi: "gắn từng dịp với sự kiện mốc", en: "binding each occasion to an anchor event")),
        PlanRow(
            3, Wording(vi: "Thực hiện kế hoạch cấp trên", en: "Implements the plan above"), in: [.basis],
            becomes: Wording(vi: "căn cứ; kế hoạch triển khai", en: "legal basis; adoption"),
            missing: Wording(vi: "nối căn cứ với văn bản đã ban hành", en: "joining the basis to the issued document")),
        PlanRow(
            4, Wording(vi: "Cơ quan ban hành, người ký", en: "Issuer and signer"), in: [.issuer, .signedAs],
            becomes: Wording(vi: "người ký, tư cách ký", en: "signer, capacity"),
            missing: Wording(vi: "đối chiếu chức vụ trong ngày ký", en: "checking the post on the day")),
        PlanRow(
            5, Wording(vi: "Mục đích", en: "Purposes"), in: [.purpose, .aim],
            becomes: Wording(vi: "điều khoản: mục đích", en: "clause: purpose"),
            missing: Wording(vi: "tổng kết theo từng mục đích", en: "summing up against each purpose")),
        PlanRow(
            6, Wording(vi: "100% các đơn vị", en: "100 % of the units"), in: aims.union([.content, .task]),
            ["100% các đơn vị", "100% đơn vị", "100% cơ quan", "100% các cơ quan", "tất cả các đơn vị"],
            becomes: Wording(vi: "nhiệm vụ của từng đơn vị, mức độ tham gia", en: "obligation of each unit, participation"),
            missing: Wording(vi: "nhiệm vụ có minh chứng, tính theo từng ngày", en: "obligations with evidence, as of any day")),
        PlanRow(
            7, Wording(vi: "Phù hợp với nhiệm vụ của đơn vị", en: "Fit to one's own task"), in: aims.union([.content]),
            ["phù hợp với tình hình", "gắn với thực hiện nhiệm vụ", "phù hợp với điều kiện", "gắn với nhiệm vụ"],
            becomes: Wording(vi: "chỉ tiêu riêng trong kế hoạch triển khai", en: "own targets of an adoption"),
            missing: Wording(vi: "đếm hoạt động theo nhóm người", en: "counting activities by group")),
        PlanRow(
            8, Wording(vi: "Khen thưởng kịp thời, chính xác, công khai", en: "Awards prompt, exact, public"), in: aims.union([.award]),
            ["kịp thời, dân chủ", "chính xác, công khai", "công khai, minh bạch", "khen thưởng đảm bảo", "khen thưởng kịp thời"],
            becomes: Wording(vi: "thời hạn, minh chứng, nhật ký", en: "deadlines, evidence, trail"),
            missing: Wording(vi: "thời hạn trên từng nhiệm vụ, khen thưởng", en: "a clock on every line, awards")),
        PlanRow(
            9, Wording(vi: "Chủ đề thi đua", en: "Theme"), in: [.theme],
            becomes: Wording(vi: "chủ đề của phong trào", en: "theme of the campaign"),
            missing: Wording(vi: "điền sẵn khi triển khai", en: "prefilled on adoption")),
        PlanRow(
            10, Wording(vi: "Cao hơn năm trước, vượt mức", en: "Higher than last year, exceeded"), in: [.content, .requirement, .purpose],
            ["cao hơn năm trước", "vượt mức", "cao hơn năm"],
            becomes: Wording(vi: "chỉ tiêu và mức giao", en: "indicator and target"),
            missing: Wording(vi: "so với năm trước, kết luận vượt hay không đạt", en: "against last year, verdicts")),
        PlanRow(
            11, Wording(vi: "Từng cơ quan, đơn vị tổ chức thi đua", en: "Each unit competes"), in: [.content, .task, .requirement],
            ["từng cơ quan, đơn vị", "mỗi cơ quan, đơn vị", "từng đơn vị", "mỗi đơn vị"],
            becomes: Wording(vi: "kế hoạch triển khai của đơn vị", en: "the unit's own campaign"), missing: nil),
        PlanRow(
            12, Wording(vi: "Văn bản của Đảng và Nhà nước phải thực hiện", en: "Party and State documents"), in: [.content],
            ["chương trình hành động", "nghị quyết số", "quyết định số", "kế hoạch số", "chỉ thị số"],
            becomes: Wording(vi: "căn cứ (văn bản được biết đến)", en: "documents known of"),
            missing: Wording(vi: "sổ văn bản, biết văn bản còn hiệu lực hay không", en: "a registry that knows what still stands")),
        PlanRow(
            13, Wording(vi: "Luật, văn hóa, trật tự, đền ơn đáp nghĩa", en: "Law, culture, order, gratitude"), in: [.content],
            ["luật thi đua", "văn hóa, văn nghệ", "an ninh trật tự", "đền ơn", "thể dục, thể thao"],
            becomes: Wording(vi: "hoạt động theo loại", en: "activities by form"),
            missing: Wording(vi: "hoạt động", en: "activities")),
        PlanRow(
            14, Wording(vi: "Phương châm, phong trào ba cấp", en: "Motto, movements of three levels"), in: [.content],
            ["phương châm", "khẩu hiệu"],
            becomes: Wording(vi: "phương châm, phong trào gắn kèm", en: "motto, linked movements"),
            missing: Wording(vi: "gom hay đánh giá từng phong trào", en: "bundling or reviewing a movement")),
        PlanRow(
            15, Wording(vi: "Bốn khâu: phát hiện, bồi dưỡng, tổng kết, nhân rộng", en: "Four stages"), in: [.content, .task],
            ["phát hiện - bồi dưỡng", "4 khâu", "bốn khâu", "phát hiện, bồi dưỡng"],
            becomes: Wording(vi: "điển hình tiên tiến", en: "role model"), missing: Wording(vi: "điển hình tiên tiến", en: "role models")),
        PlanRow(
            16, Wording(vi: "Đối tượng thi đua", en: "Who competes"), in: [.audience],
            becomes: Wording(vi: "điều khoản: đối tượng", en: "clause: audience"),
            missing: Wording(vi: "danh sách đối tượng, hồ sơ tập thể, cá nhân, hộ", en: "a list of audiences, subjects")),
        PlanRow(
            17, Wording(vi: "Thời gian, “đến khi … Đại hội”", en: "Time, until a congress"), in: [.time],
            becomes: Wording(vi: "ngày bắt đầu, sự kiện mốc kết thúc", en: "start, anchor event of the end"),
            missing: Wording(vi: "báo tin khi sự kiện đổi ngày, đổi tên", en: "news when the event moves")),
        PlanRow(
            18, Wording(vi: "Phong trào đã triển khai 03–05 năm", en: "Movements of 3 to 5 years"), in: [.award],
            ["03 đến 05 năm", "03 năm", "từ 3 năm", "05 năm"],
            becomes: Wording(vi: "phong trào, lần phát động", en: "movement, launch"),
            missing: Wording(vi: "sổ phong trào, số năm đã triển khai", en: "a registry of movements, years run")),
        PlanRow(
            19, Wording(vi: "Hình thức khen thưởng", en: "Forms of award"), in: [.award],
            ["bằng khen", "giấy khen", "huân chương", "cờ thi đua", "kỷ niệm chương"],
            becomes: Wording(vi: "điều khoản: khen thưởng", en: "clause: award"),
            missing: Wording(vi: "xét khen thưởng", en: "commendation")),
        PlanRow(
            20, Wording(vi: "Các phong trào", en: "Movements"), in: [.movement],
            becomes: Wording(vi: "phong trào gắn kèm", en: "linked movement"),
            missing: Wording(vi: "sổ phong trào chung", en: "a common registry of movements")),
        PlanRow(
            21, Wording(vi: "Khen thưởng theo thẩm quyền, hội nghị, trình khen", en: "Own awards, conference, submission"), in: [.award],
            ["theo thẩm quyền", "hội nghị tuyên dương", "trình khen thưởng"],
            becomes: Wording(vi: "điều khoản: khen thưởng; hội nghị", en: "clause: award; ceremony"),
            missing: Wording(vi: "hoạt động, xét khen thưởng", en: "activities, commendation")),
        PlanRow(
            22, Wording(vi: "Đề nghị cơ quan Đảng có kế hoạch tuyên truyền", en: "A Party body is asked for a plan"), in: [.body],
            ["ban tuyên giáo", "ban xây dựng đảng", "huyện ủy", "đảng ủy"],
            becomes: Wording(vi: "đơn vị được đề nghị", en: "requested unit"),
            missing: Wording(vi: "nhiệm vụ được đề nghị, trả lời bằng văn bản", en: "requested obligations")),
        PlanRow(
            23, Wording(vi: "Mặt trận Tổ quốc chủ trì, các đoàn thể phối hợp", en: "The Front leads, others co-operate"), in: [.body],
            ["mặt trận", "mttq", "ubmttq"],
            becomes: Wording(vi: "đơn vị chủ trì, đơn vị phối hợp", en: "lead and co-operating units"),
            missing: Wording(vi: "vai trò trong nhiệm vụ", en: "roles in an obligation")),
        PlanRow(
            24, Wording(vi: "Cơ quan thông tin, truyền thông", en: "Media"), in: [.body, .task],
            ["thông tin, truyền thông của", "chuyên trang", "gương điển hình", "đài truyền thanh", "cổng thông tin"],
            becomes: Wording(vi: "tin, bài tuyên truyền", en: "media item"),
            missing: Wording(vi: "hoạt động có kênh và đường dẫn", en: "activities with a channel")),
        PlanRow(
            25, Wording(vi: "Có chỉ tiêu thi đua cụ thể", en: "Specific targets"), in: [.task, .requirement],
            ["chỉ tiêu thi đua cụ thể", "chỉ tiêu cụ thể"],
            becomes: Wording(vi: "mức giao của đơn vị", en: "targets of a unit"),
            missing: Wording(vi: "nhiệm vụ tự hoàn thành khi có mức giao", en: "obligations that targets fulfil")),
        PlanRow(
            26, Wording(vi: "Đa dạng hình thức, phát hiện điển hình", en: "Many forms, role models"), in: [.task],
            ["đa dạng hóa", "phát hiện, bồi dưỡng", "nhân rộng điển hình"],
            becomes: Wording(vi: "số hoạt động theo loại, điển hình theo khâu", en: "activities by form, models by stage"),
            missing: Wording(vi: "hoạt động, điển hình tiên tiến", en: "activities, role models")),
        PlanRow(
            27, Wording(vi: "Tổng kết, báo cáo, đề nghị khen thưởng", en: "Final report and proposals"), in: [.task],
            ["tổ chức tổng kết", "báo cáo kết quả", "xây dựng báo cáo", "gửi báo cáo", "báo cáo tổng kết"],
            becomes: Wording(vi: "báo cáo tổng kết", en: "final report"),
            missing: Wording(vi: "loại kỳ tổng kết, các mục tự tổng hợp", en: "final periods, assembly")),
        PlanRow(
            28, Wording(vi: "Hội đồng đôn đốc, kiểm tra", en: "The council inspects"), in: [.task, .body],
            ["kiểm tra việc thực hiện", "thành viên hội đồng", "giám sát việc thực hiện"],
            becomes: Wording(vi: "cuộc kiểm tra", en: "inspection"), missing: Wording(vi: "cuộc kiểm tra", en: "inspections")),
        PlanRow(
            29, Wording(vi: "Cơ quan thường trực hướng dẫn, theo dõi, đôn đốc", en: "The standing office guides and urges"), in: [.task],
            ["hướng dẫn, theo dõi", "theo dõi, đôn đốc", "hướng dẫn, đôn đốc"],
            becomes: Wording(vi: "đôn đốc, danh sách đơn vị chưa thực hiện", en: "reminders, who has not"),
            missing: Wording(vi: "tin đến, nhắc việc", en: "deliveries, reminders")),
        PlanRow(
            30, Wording(vi: "Tổng hợp hồ sơ, thẩm định, trình khen", en: "Dossiers and appraisal"), in: [.task],
            ["tổng hợp hồ sơ", "thẩm định", "tham mưu đề nghị"],
            becomes: Wording(vi: "hồ sơ đề nghị khen thưởng", en: "nomination"), missing: Wording(vi: "xét khen thưởng", en: "commendation")
        ),
        PlanRow(
            31, Wording(vi: "Phản ánh khó khăn, vướng mắc", en: "Difficulties"), in: [.closing, .task],
            ["khó khăn, vướng mắc", "vướng mắc"],
            becomes: Wording(vi: "khó khăn, vướng mắc", en: "difficulty"),
            missing: nil),
        PlanRow(
            32, Wording(vi: "Nơi nhận", en: "Recipients"), in: [.recipient, .addressee],
            becomes: Wording(vi: "nơi nhận, tin đến", en: "recipients, deliveries"),
            missing: Wording(vi: "văn bản đến từng nơi nhận", en: "deliveries to recipients")),
        PlanRow(
            33, Wording(vi: "Người ký", en: "Signature"), in: [.signedAs, .signer],
            becomes: Wording(vi: "người ký, tư cách ký", en: "signer, capacity"),
            missing: Wording(vi: "thẩm quyền ký theo thời hạn", en: "authority to sign, with its term")),
    ]
}
