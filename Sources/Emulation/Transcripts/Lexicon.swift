/// Compounds of two syllables that plans of this field are full of.
///
/// Where two that differ in one tone are both words (truyền thống, truyền thông), both stand here; what differs so from a common
/// phrase that is no compound (đầu tư: bắt đầu từ) does not, nor what is rightly written with a comma (phòng, chống).
enum Lexicon {
    /// Two syllables, one after the other.
    struct Pair: Hashable {
        let first: Syllable
        let second: Syllable

        /// The pair as it is written.
        var text: String { "\(first.text) \(second.text)" }

        fileprivate var withoutTones: Pair { Pair(first: first.withoutTones, second: second.withoutTones) }
    }

    static let compounds: Set<Pair> = Set(
        list.split(whereSeparator: \.isNewline).flatMap { line in
            line.split(separator: ",").map { text in
                let words = Phrase(String(text)).words
                precondition(words.count == 2)
                return Pair(first: words[0].text, second: words[1].text)
            }
        })

    /// The compound that two syllables are but for one tone mark; nil where they are one, or no one's.
    static func meant(by met: Pair) -> Pair? {
        guard let near = byLetters[met.withoutTones], !near.contains(met) else { return nil }
        return near.first { ($0.first == met.first) != ($0.second == met.second) }
    }

    private static let byLetters = Dictionary(grouping: compounds.sorted { $0.text < $1.text }) { $0.withoutTones }

    private static let list = """
        thi đua, khen thưởng, phong trào, kế hoạch, phát động, thành tích, tập thể, cá nhân, gia đình, điển hình, tiên tiến
        nhân rộng, bồi dưỡng, phát hiện, tổng kết, sơ kết, danh hiệu, hình thức, tiêu chuẩn, tiêu chí, hồ sơ, thẩm định, thẩm quyền
        đề nghị, đề xuất, bằng khen, giấy khen, huân chương, huy chương, tuyên dương, biểu dương, tôn vinh, ghi nhận, gương mẫu
        tiêu biểu, xuất sắc, sáng kiến, sáng tạo, hưởng ứng, tham gia, tham mưu, chủ trì, phối hợp, chỉ đạo, lãnh đạo, hướng dẫn
        đôn đốc, kiểm tra, giám sát, theo dõi, đánh giá, báo cáo, tổng hợp, triển khai, thực hiện, tổ chức, hoàn thành, nhiệm vụ
        trách nhiệm, chức năng, mục đích, yêu cầu, mục tiêu, chỉ tiêu, nội dung, đối tượng, thời gian, thời hạn, giai đoạn, nhiệm kỳ
        giải pháp, biện pháp, kết quả, hiệu quả, chất lượng, tiến độ, công tác, cộng tác, hoạt động, công trình, chương trình, dự án
        trọng tâm, trọng điểm, thiết thực, kịp thời, chính xác, công khai, minh bạch, dân chủ, đồng bộ, đồng thuận, đoàn kết
        thống nhất, tích cực, chủ động, tự giác, thường xuyên, quyết tâm, nỗ lực, phấn đấu, vượt mức, khó khăn, vướng mắc, thách thức
        hạn chế, khắc phục, đổi mới, nâng cao, cơ quan, đơn vị, địa phương, địa bàn, cơ sở, doanh nghiệp, hợp tác, cộng đồng
        tầng lớp, nhân dân, cán bộ, công chức, viên chức, lao động, công nhân, công nhận, nông dân, nông thôn, chiến sĩ, lực lượng
        vũ trang, quân đội, công an, thanh niên, phụ nữ, thiếu nhi, học sinh, sinh viên, giáo viên, cựu chiến, đảng viên, đảng bộ
        chi bộ, cấp ủy, đảng ủy, huyện ủy, thành ủy, tỉnh ủy, ủy ban, hội đồng, thường trực, thường vụ, mặt trận, tổ quốc, đoàn thể
        chính quyền, chính trị, chính phủ, chính sách, nhà nước, trung ương, thành phố, quốc hội, đại hội, đại biểu, hội nghị
        nghị quyết, nghị định, quyết định, thông tư, chỉ thị, công văn, văn bản, pháp luật, quy định, quy chế, quy trình, quy hoạch
        phê duyệt, ban hành, căn cứ, thi hành, thủ tục, hành chính, cải cách, chuyển đổi, công nghệ, thông tin, truyền thông
        truyền thống, tuyên truyền, tuyên giáo, vận động, cổ động, trực quan, chuyên đề, chuyên trang, chuyên mục, phát thanh
        báo chí, kinh tế, xã hội, văn hóa, văn nghệ, thể dục, thể thao, giáo dục, đào tạo, y tế, du lịch, thương mại, dịch vụ
        sản xuất, kinh doanh, tăng trưởng, ngân sách, lạm phát, an sinh, an ninh, an toàn, trật tự, quốc phòng, đối ngoại, môi trường
        xây dựng, phát triển, sự nghiệp, lịch sử, cách mạng, anh hùng, yêu nước, ý chí, ý thức, tinh thần, tự lực, tự cường
        chào mừng, kỷ niệm, ngày lễ, lập thành, chủ đề, khẩu hiệu, phương châm, phương hướng, phương thức, khởi công, khánh thành
        trao tặng, quà tặng, ủng hộ, quyên góp, tình nguyện, đền ơn, đáp nghĩa, xóa đói, giảm nghèo, bền vững, văn minh, đô thị
        trong sạch, vững mạnh, kỷ luật, kỷ cương, nền nếp, tác phong, lề lối, tiết kiệm, lãng phí, tham nhũng, tiêu cực, cứu nạn
        bảo vệ, bảo đảm, đảm bảo, duy trì, củng cố, kiện toàn, huy động, nguồn lực, năng lực, năng suất, trình độ, chuyên môn
        nghiệp vụ, kỹ năng, nghiên cứu, ứng dụng, khoa học, kỹ thuật, số hóa, dữ liệu, trực tuyến, điện tử, phản ánh, kiến nghị
        giải quyết, tiếp nhận, tiếp tục, phổ biến, quán triệt, cụ thể, phù hợp, tình hình, thực tế, đặc điểm, đặc thù, đăng ký
        ký kết, giao ước, cam kết, bình xét, lựa chọn, suy tôn, xét chọn, kinh phí, nguồn vốn, quản lý, sử dụng, điều hành, điều kiện
        đời sống, vật chất, thu nhập, việc làm, học tập, rèn luyện, tấm gương, đạo đức, phong cách, tư tưởng, lý tưởng, niềm tin
        khí thế, sôi nổi, rộng khắp, lan tỏa, nhân tố, mô hình, cách làm, kinh nghiệm, bài học, nguyên nhân, tồn tại
        """
}

extension Syllable {
    fileprivate var withoutTones: Syllable { Syllable(text.unicodeScalars.map { Letter($0).base }) }
}
