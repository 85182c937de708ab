/// Plans of our own writing, one for each shape that was met elsewhere; the places, people and numbers in them are made up.
enum PlanSample: String, CaseIterable {
    /// Rests on a council's plan, and gives itself a short name in mid-sentence; letters lost in print.
    case council
    /// "Căn cứ …;" lines, long days, a blank inside a symbol.
    case bases
    /// One movement of the centre; a motto quoted among the purposes.
    case centre
    /// "Số:  25 /KH-UBND", a Party plan with hyphens, a công văn with a stray blank; a heading without comma, numbers without parts.
    case stray
    /// A letterhead in two columns on one line; rests on a công điện.
    case columns
    /// "Thứ nhất: … Thứ hai: …" and a day typed with two strokes.
    case ordinals
    /// A school: a symbol with a dot, headings with colons, a school year.
    case school
    /// Neither letterhead nor number, nor the word "kế hoạch".
    case bare
    /// A công văn with "Kính gửi:".
    case letter
    /// A plan attached to a decision: number and signer are the decision's.
    case attached
    /// A Party plan: hyphens, "T/M".
    case party
    /// Two phases with days; "ít nhất 01 công trình".
    case phases

    var text: String {
        switch self {
        case .council: Self.councilText
        case .bases: Self.basesText
        case .centre: Self.centreText
        case .stray: Self.strayText
        case .columns: Self.columnsText
        case .ordinals: Self.ordinalsText
        case .school: Self.schoolText
        case .bare: Self.bareText
        case .letter: Self.letterText
        case .attached: Self.attachedText
        case .party: Self.partyText
        case .phases: Self.phasesText
        }
    }

    /// What a scanner makes of a page whose tone marks it cannot read.
    static let scanned = """
        UY BAN NHAN DAN
        HUYEN THANH LAM
        So: 12/UBND-NC
        KE HOACH
        Phat dong phong trao thi dua chao mung Dai hoi Dang bo huyen
        I. MUC DICH, YEU CAU
        1. Muc dich
        - Khoi day tinh than thi dua trong can bo va nhan dan
        II. NOI DUNG
        1. Hoan thanh cac chi tieu nam 2018
        Noi nhan:
        - Nhu tren;
        CHU TICH
        """
}

extension PlanSample {
    private static let councilText = """
        ỦY BAN NHÂN DÂN
        TỈNH HOA LƯ
        Số: 412/KH-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Hoa Lư, ngày 12 tháng 3 năm 2021
        KẾ HOẠCH
        Tổ chức phong trào thi đua xây dựng đường làng kiểu mẫu giai đoạn 2021 - 2025
        Thực hiện Kế hoạch số 16/KH-HĐTĐKT ngày 05/02/2021 của Hội đồng Thi đua - Khen thưởng Trung ương về phong trào xây dựng \
        đường làng kiểu mẫu (sau đây gọi tắt là Phong trào), Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:
        I. MỤC ĐÍCH, YÊU CẦU
        1. Mục đích
        a) Huy động sức mạnh của cộng đồng để làm đẹp đường làng, ngõ xóm, góp phần phát trin nông thôn.
        b) Động viên nhân dân tham gia gìn giữ môi trường.
        2. Yêu cầu
        Việc tổ chức phải thiết thực, tránh hình thức.
        II. NỘI DUNG VÀ ĐỐI TƯỢNG
        1. Nội dung
        Mỗi huyện có ít nhất 02 tuyến đường kiểu mẫu trong năm 2022.
        2. Đối tượng
        a) Tập thể: các thôn, hợp tác xã.
        b) Cá nhân, hộ gia đình: nhân dân trong tỉnh.
        III. TỔ CHỨC THỰC HIỆN
        1. Sở Nội vụ: Theo dõi, đôn đốc việc thực hiện; tổng hợp kết quả trước ngày 30/11 hằng năm.
        2. Đề nghị Hội Nông dân tỉnh: Vận động hội viên hưởng ứng Phong trào.
        3. Ủy ban nhân dân các huyện, thành phố: Xây dựng kế hoạch và tổ chức thực hiện.
        Trên đây là Kế hoạch tổ chức Phong trào, yêu cầu các đơn vị thực hiện./.
        Nơi nhận:
        - Các sở, ban, ngành;
        - Lưu: VT.
        TM. ỦY BAN NHÂN DÂN
        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH
        Trần Văn Mẫu
        """

    private static let basesText = """
        ỦY BAN NHÂN DÂN
        TỈNH MƯỜNG HOA
        Số: 03/KH-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Mường Hoa, ngày 06 tháng 01 năm 2025
        KẾ HOẠCH
        Công tác thi đua, khen thưởng năm 2025
        Căn cứ Luật Thi đua, khen thưởng năm 2022;
        Căn cứ Nghị định số 98/2023/NĐ- CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật;
        Căn cứ Thông tư số 01/2024/TT-BNV ngày 24 tháng 02 năm 2024 của Bộ Nội vụ;
        Ủy ban nhân dân tỉnh ban hành Kế hoạch công tác thi đua, khen thưởng năm 2025 như sau:
        I. MỤC ĐÍCH
        1. Tạo khí thế thi đua sôi nổi ngay từ đầu năm.
        2. Kịp thời biểu dương người tốt, việc tốt.
        II. YÊU CẦU
        1. Nội dung thi đua bám sát nhiệm vụ của từng cơ quan, đơn vị.
        2. Khen thưởng chính xác, công khai.
        III. NHIỆM VỤ TRỌNG TÂM
        1. Tổ chức hội nghị điển hình tiên tiến cấp tỉnh trong quý III.
        2. Phấn đấu tỷ lệ người trực tiếp lao động được khen đạt 45%.
        IV. TỔ CHỨC THỰC HIỆN
        1. Giao Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan hướng dẫn, kiểm tra việc thực hiện Kế hoạch.
        2. Các sở, ban, ngành căn cứ Kế hoạch này xây dựng kế hoạch của đơn vị trước ngày 28 tháng 02 năm 2025.
        Nơi nhận:
        - Bộ Nội vụ;
        - Các sở, ban, ngành;
        - Lưu: VT, NC.
        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        Lò Thị Mẫu
        """

    private static let centreText = """
        ỦY BAN NHÂN DÂN
        TỈNH LAM SƠN
        Số: 88/KH-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Lam Sơn, ngày 20 tháng 6 năm 2025
        KẾ HOẠCH
        Thực hiện phong trào thi đua "Cả tỉnh chung tay học kỹ năng số"
        Thực hiện Quyết định số 771/QĐ-TTg ngày 02 tháng 5 năm 2025 của Thủ tướng Chính phủ về việc ban hành Kế hoạch tổ chức phong trào, \
        Chủ tịch Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
        I. MỤC ĐÍCH, YÊU CẦU
        1. Mục đích
        - Lan tỏa việc học kỹ năng số trong nhân dân với khẩu hiệu "Đi từng ngõ, gõ từng nhà".
        - Nâng cao năng lực số của cán bộ.
        2. Yêu cầu
        - 100% các đơn vị có tổ học tập.
        II. NỘI DUNG
        Phong trào thi đua "Cả nước học kỹ năng số" giai đoạn 2025 đến 2030 (Quyết định số 771/QĐ-TTg ngày 02 tháng 5 năm 2025 của \
        Thủ tướng Chính phủ).
        III. THỜI GIAN
        Từ nay đến khi tổng kết phong trào vào tháng 12 năm 2030.
        IV. TỔ CHỨC THỰC HIỆN
        1. Sở Khoa học và Công nghệ
        a) Chủ trì hướng dẫn nội dung học tập.
        b) Báo cáo kết quả trước ngày 15/12/2025.
        2. Ủy ban Mặt trận Tổ quốc tỉnh và các tổ chức chính trị - xã hội: Vận động đoàn viên, hội viên tham gia.
        Nơi nhận:
        - Thủ tướng Chính phủ (để báo cáo);
        - Lưu: VT.
        CHỦ TỊCH
        Lê Văn Mẫu
        """

    private static let strayText = """
        ỦY BAN NHÂN DÂN
        XÃ TÙNG AN
        Số:  25 /KH-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập – Tự do – Hạnh phúc
        Tùng An, ngày 04 tháng 4 năm 2022
        KẾ HOẠCH
        Phát động thi đua xây dựng gia đình văn hóa năm 2022
        Thực hiện Kế hoạch số 30 - KH/HU ngày 11/3/2022 của Huyện ủy về phát huy nếp sống đẹp; Công văn số 398/ SVHTTDL-QLVH \
        ngày 18-3-2022 của Sở Văn hóa, Thể thao và Du lịch, Ủy ban nhân dân xã xây dựng kế hoạch như sau:
        I. MỤC ĐÍCH YÊU CẦU
        1. Giữ gìn nếp sống tốt đẹp trong từng gia đình.
        2. Yêu cầu các thôn làm thực chất, không chạy theo số lượng.
        II. NỘI DUNG
        1. Bình xét gia đình văn hóa theo đúng tiêu chuẩn.
        2. Sửa sang nhà văn hóa thôn.
        III. TỔ CHỨC THỰC HIỆN
        1. Công chức Văn hóa - Xã hội: Tham mưu cho Ủy ban nhân dân xã.
        2. Các thôn: Tổ chức họp bình xét trước ngày 10/11/2022.
        3. Đề nghị Ủy ban Mặt trận Tổ quốc xã, các đoàn thể: Tuyên truyền trong hội viên.
        Nơi nhận:
        - Các thôn;
        - Lưu: VP.
        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        Phan Thị Mẫu
        """

    private static let columnsText = """
        ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        XÃ HOẰNG AN                              Độc lập - Tự do - Hạnh phúc
        Số: 05/KH-UBND                        Hoằng An, ngày 18 tháng 01 năm 2021
        KẾ HOẠCH
        Phát động đợt thi đua trồng cây, phòng rét cho gia súc
        Thực hiện Công điện số 02/CĐ-UBND ngày 09/01/2021 của Chủ tịch Ủy ban nhân dân huyện về phòng, chống rét; Ủy ban nhân dân xã
        ban hành kế hoạch cụ thể như sau:
        I. MỤC ĐÍCH, YÊU CẦU
        1. Mục đích: Bảo vệ đàn gia súc, làm xanh đường làng.
        2. Yêu cầu: Các hộ làm xong trước Tết.
        II. NỘI DUNG
        1. Che chắn chuồng trại.
        2. Trồng mới 2.000 cây.
        III. TỔ CHỨC THỰC HIỆN
        - Công chức Địa chính: Theo dõi, tổng hợp.
        - Các thôn: Vận động nhân dân thực hiện.
        Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN
        - UBND huyện (báo cáo);                     CHỦ TỊCH
        - Các thôn;
        - Lưu: VT.                                  Đỗ Văn Mẫu
        """

    private static let ordinalsText = """
        ỦY BAN NHÂN DÂN
        XÃ VĨNH SƠN
        Số: 67/KH-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Vĩnh Sơn, ngày 30 tháng 9 năm 2024
        KẾ HOẠCH
        Phát động thi đua chào mừng Đại hội Đảng bộ xã lần thứ XXV, nhiệm kỳ 2025 - 2030
        Thực hiện Kế hoạch số 190/KH-UBND ngày 24/9//2024 của Ủy ban nhân dân huyện, Ủy ban nhân dân xã ban hành kế hoạch như sau:
        I. MỤC ĐÍCH, YÊU CẦU
        Thứ nhất: Tạo không khí phấn khởi trước Đại hội.
        Thứ hai: Yêu cầu mỗi thôn có một việc làm cụ thể.
        II. NỘI DUNG
        Thứ nhất: Làm xong đường liên thôn.
        Thứ hai: Hỗ trợ hộ nghèo sửa nhà.
        III. TỔ CHỨC THỰC HIỆN
        1. Văn phòng UBND xã: Theo dõi chung.
        2. Các thôn: Đăng ký việc làm trước ngày 15/10/2024.
        Nơi nhận:
        - Các thôn;
        - Lưu: VT.
        CHỦ TỊCH
        Hồ Văn Mẫu
        """

    private static let schoolText = """
        PHÒNG GD&ĐT HUYỆN CHÂU AN
        TRƯỜNG THCS THỊ TRẤN CHÂU AN
        Số: 16/KH-THCSTTCA
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Châu An, ngày 10 tháng 9 năm 2019
        KẾ HOẠCH
        Thi đua dạy tốt, học tốt năm học 2019 - 2020
        Căn cứ Công văn số 307/KH.BGD&ĐT ngày 22/7/2008 của Bộ Giáo dục và Đào tạo;
        Trường THCS thị trấn Châu An xây dựng kế hoạch thi đua như sau:
        I. MỤC ĐÍCH, YÊU CẦU:
        1. Mục đích:
        - Nâng cao chất lượng dạy và học.
        2. Yêu cầu:
        - Mỗi giáo viên có một đổi mới trong năm học 2019-2020.
        II. NỘI DUNG:
        1. Học sinh giỏi đạt 25%.
        2. Không có học sinh bỏ học.
        III. TỔ CHỨC THỰC HIỆN:
        1. Ban giám hiệu: Chỉ đạo chung.
        2. Công đoàn trường: Phối hợp phát động trong công đoàn viên.
        3. Tổ chuyên môn: Theo dõi từng tháng.
        Nơi nhận:
        - Phòng GD&ĐT;
        - Lưu: VT.
        HIỆU TRƯỞNG
        Nguyễn Thị Mẫu
        """

    private static let bareText = """
        PHÁT ĐỘNG THI ĐUA CHÀO MỪNG NGÀY THÀNH LẬP ĐOÀN
        Hưởng ứng kế hoạch của Huyện đoàn, Đoàn trường phát động đợt thi đua như sau:
        I. MỤC ĐÍCH – YÊU CẦU
        1. Mục đích
        - Giáo dục truyền thống cho đoàn viên.
        2. Yêu cầu
        - Mỗi chi đoàn có một công trình thanh niên.
        II. NỘI DUNG THI ĐUA
        1. Thi đua học tập, rèn luyện.
        2. Thi đua giữ trường sạch đẹp.
        III. THỜI GIAN
        Từ ngày 01/3/2020 đến ngày 26/3/2020.
        IV. KHEN THƯỞNG
        - Ba chi đoàn xuất sắc được tặng Giấy khen.
        V. TỔ CHỨC THỰC HIỆN
        - Các chi đoàn: Đăng ký công trình.
        - Đội cờ đỏ: Chấm điểm hằng tuần.
        """

    private static let letterText = """
        ỦY BAN NHÂN DÂN
        HUYỆN TÂN AN
        Số: 845/UBND-NC
        V/v phát động thi đua chào mừng Đại hội Thi đua yêu nước huyện lần thứ V
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Tân An, ngày 02 tháng 5 năm 2018
        Kính gửi:
        - Các phòng, ban, ngành huyện;
        - Ủy ban nhân dân các xã, thị trấn.
        Thực hiện Công văn số 1203/UBND-VX ngày 17/4/2018 của Ủy ban nhân dân tỉnh về phát động thi đua, Ủy ban nhân dân huyện phát động \
        đợt thi đua với các nội dung như sau:
        1. Hoàn thành chỉ tiêu thu ngân sách.
        2. Giảm thời gian giải quyết hồ sơ.
        Nơi nhận:
        - Như trên;
        - Lưu: VT.
        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH
        Võ Văn Mẫu
        """

    private static let attachedText = """
        ỦY BAN NHÂN DÂN
        XÃ LONG AN
        Số: 119/QĐ-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Long An, ngày 21 tháng 7 năm 2025
        QUYẾT ĐỊNH
        Về việc ban hành Kế hoạch phát động thi đua sáu tháng cuối năm 2025
        CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ
        Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;
        Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.
        QUYẾT ĐỊNH:
        Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát động thi đua sáu tháng cuối năm 2025.
        Điều 2. Quyết định có hiệu lực từ ngày ký.
        Nơi nhận:
        - Như Điều 2;
        - Lưu: VT.
        CHỦ TỊCH
        Bùi Văn Mẫu
        KẾ HOẠCH
        Phát động thi đua sáu tháng cuối năm 2025
        (Ban hành kèm theo Quyết định số 119/QĐ-UBND ngày 21/7/2025 của Chủ tịch Ủy ban nhân dân xã)
        I. MỤC ĐÍCH
        1. Ổn định bộ máy mới, phục vụ nhân dân tốt hơn.
        II. NỘI DUNG
        1. Giải quyết hồ sơ đúng hạn 98%.
        III. PHÂN CÔNG
        1. Trung tâm Phục vụ hành chính công: Công khai kết quả hằng tuần.
        2. Đảng ủy xã: Cho ý kiến chỉ đạo.
        """

    private static let partyText = """
        ĐẢNG BỘ HUYỆN BẠCH AN
        ĐẢNG ỦY XÃ BẠCH SƠN
        *
        Số 152-KH/ĐU
        ĐẢNG CỘNG SẢN VIỆT NAM
        Bạch Sơn, ngày 14 tháng 5 năm 2019
        KẾ HOẠCH
        tổ chức phong trào thi đua "Dân vận khéo" giai đoạn 2019 - 2020
        -----
        Thực hiện Kế hoạch số 20-KH/TU, ngày 08/4/2019 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ Đảng ủy xây dựng kế hoạch như sau:
        I- MỤC ĐÍCH, YÊU CẦU
        1. Mục đích
        - Làm cho công tác dân vận đi vào nền nếp.
        2. Yêu cầu
        - Mỗi chi bộ có một mô hình.
        II- NỘI DUNG
        1- Nắm chắc tình hình nhân dân.
        2- Giải quyết kịp thời kiến nghị.
        III- TỔ CHỨC THỰC HIỆN
        1- Các chi bộ: Xây dựng mô hình trong quý II.
        2- Ủy ban nhân dân xã: Phối hợp thực hiện.
        Nơi nhận
        - Ban Dân vận Huyện ủy,
        - Các chi bộ,
        - Lưu Văn phòng Đảng ủy.
        T/M ĐẢNG ỦY
        BÍ THƯ
        Hoàng Văn Mẫu
        """

    private static let phasesText = """
        ỦY BAN NHÂN DÂN
        THÀNH PHỐ SÀI AN
        Số: 301/KH-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Sài An, ngày 06 tháng 10 năm 2025
        KẾ HOẠCH
        Phát động đợt thi đua cao điểm chào mừng Đại hội Thi đua yêu nước thành phố lần thứ nhất
        Ủy ban nhân dân thành phố ban hành Kế hoạch phát động đợt thi đua như sau:
        I. MỤC ĐÍCH, YÊU CẦU
        1. Mục đích
        - Tạo đợt sinh hoạt rộng khắp.
        2. Yêu cầu
        - Mỗi đơn vị đăng ký ít nhất 01 công trình.
        II. THỜI GIAN
        1. Giai đoạn 1 (Tăng tốc): từ ngày 08/10/2025 đến ngày 15/11/2025.
        2. Giai đoạn 2 (Về đích): từ ngày 16/11/2025 đến ngày 31/12/2025.
        III. KHEN THƯỞNG
        1. Cấp thành phố: Chủ tịch Ủy ban nhân dân thành phố tặng Bằng khen cho 50 tập thể.
        2. Cấp cơ sở: Thủ trưởng đơn vị tặng Giấy khen.
        IV. TỔ CHỨC THỰC HIỆN
        1. Sở Nội vụ là cơ quan thường trực, theo dõi tiến độ.
        2. Ủy ban nhân dân xã, phường, đặc khu: Đăng ký công trình trước ngày 20 tháng 10 năm 2025.
        3. Đề nghị Liên đoàn Lao động thành phố: Phát động trong công nhân.
        Nơi nhận:
        - Sở Nội vụ;
        - Lưu: VT.
        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        Ngô Thị Mẫu
        """
}
