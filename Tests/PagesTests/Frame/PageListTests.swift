import Emulation
import Foundation
import HTTP
import HTTPTypes
import Postgres
import Testing

@testable import Pages

/// The pages there are, held to a list of their own; of the contract they are no part.
@Suite("The list of pages", .timeLimit(.minutes(20)))
struct PageListTests {
    private static let known = """
        GET / | people | Chọn đơn vị | Choose a unit
        GET /c | anybody | Kiểm tra bằng, giấy khen | Check a certificate
        GET /c/{code} | anybody | Kiểm tra bằng, giấy khen | Check a certificate
        GET /dang-nhap | anybody | Đăng nhập | Sign in
        GET /dang-nhap/ma-moi | anybody | Đặt mật khẩu | Choose a password
        GET /ngon-ngu/{language} | anybody
        GET /tai-khoan | people | Tài khoản | Account
        GET /tai-khoan/hai-lop | people | Xác thực hai lớp | Second factor
        GET /tai-khoan/mat-khau | people | Đổi mật khẩu | Change the password
        GET /tai-khoan/phien | people | Phiên đăng nhập | Sessions
        GET /tinh/{file} | anybody
        GET /{unit}/bao-cao | colleagues | Báo cáo | Reports
        GET /{unit}/cac-phong-trao | colleagues | Các phong trào thi đua | Movements
        GET /{unit}/cho-tham-dinh | may(Store.Deed.appraise) | Đề nghị chờ xử lý | Waiting here
        GET /{unit}/cua/{owner}/khen-thuong/{id} | colleagues | Đề nghị khen thưởng của đơn vị | Nomination
        GET /{unit}/cua/{owner}/phong-trao/{campaign} | colleagues | Kế hoạch | Plan
        GET /{unit}/cua/{owner}/phong-trao/{campaign}/trien-khai | may(Store.Deed.prepare) | Soạn kế hoạch triển khai | Take up the plan
        GET /{unit}/cua/{owner}/phong-trao/{campaign}/trien-khai/doc | may(Store.Deed.prepare) | Soạn từ văn bản đã có | Begin with a text
        GET /{unit}/cua/{owner}/phong-trao/{campaign}/van-ban-goc | colleagues | Văn bản gốc | The text it was made of
        GET /{unit}/cua/{owner}/su-kien/{id} | colleagues | Sự kiện mốc | Anchor event
        GET /{unit}/cua/{owner}/van-ban/{document} | colleagues | Văn bản | Document
        GET /{unit}/den | colleagues | Tin đến | What was sent to us
        GET /{unit}/den/{id} | colleagues | Chi tiết tin đến | Something that was sent to us
        GET /{unit}/dien-bien | colleagues | Diễn biến | What happened
        GET /{unit}/doi-tuong | colleagues | Tập thể, cá nhân, hộ gia đình | Collectives, people, households
        GET /{unit}/doi-tuong/ghi | may(Store.Deed.prepare) | Ghi đối tượng | Register one
        GET /{unit}/doi-tuong/nhap-khen-thuong | may(Store.Deed.prepare) | Nhập khen thưởng đã nhận | Bring in old awards
        GET /{unit}/doi-tuong/tra | may(Store.Deed.prepare) | Tra theo số định danh | Find by a number
        GET /{unit}/doi-tuong/{owner}/{id} | colleagues | Đối tượng khen thưởng | Whom an award may be for
        GET /{unit}/doi-tuong/{owner}/{id}/khen-thuong | colleagues | Quá trình khen thưởng | Record of awards
        GET /{unit}/doi-tuong/{owner}/{id}/sua | may(Store.Deed.prepare) | Sửa thông tin | Correct it
        GET /{unit}/doi-tuong/{owner}/{id}/xet | colleagues | Xét điều kiện | Whether it is eligible
        GET /{unit}/don-doc | may(Store.Deed.review) | Đôn đốc nhiệm vụ | Tasks below
        GET /{unit}/don-doc/de-nghi | may(Store.Deed.review) | Đề nghị gia hạn, miễn | Pleas for time and excuses
        GET /{unit}/don-doc/tu-dong | may(Store.Deed.review) | Nhắc tự động | Reminders by themselves
        GET /{unit}/don-vi | colleagues | Đơn vị trực thuộc | The units below
        GET /{unit}/don-vi/tim | colleagues | Tìm đơn vị | Find a unit
        GET /{unit}/don-vi/{owner} | colleagues | Đơn vị | Unit
        GET /{unit}/duyet | may(Store.Deed.review) | Duyệt báo cáo | Reviews
        GET /{unit}/duyet/{owner}/{report} | may(Store.Deed.review) | Duyệt báo cáo | Reviews
        GET /{unit}/han-muc-khen | colleagues | Hạn mức khen thưởng | Quotas of awards
        GET /{unit}/hop-thu | colleagues | Hộp thư công vụ | Official mailbox
        GET /{unit}/ke-hoach-moi | may(Store.Deed.prepare) | Soạn kế hoạch | Begin a plan
        GET /{unit}/ke-hoach-moi/doc | may(Store.Deed.prepare) | Soạn từ văn bản đã có | Begin with a text
        GET /{unit}/khen-thuong | colleagues | Đề nghị khen thưởng | Nominations
        GET /{unit}/khen-thuong/lap | may(Store.Deed.prepare) | Lập đề nghị | Nominate
        GET /{unit}/khen-thuong/{id}/soan | may(Store.Deed.prepare) | Soạn đề nghị khen thưởng | Write a nomination
        GET /{unit}/luat | colleagues | Quy định về khen thưởng | The law of awards
        GET /{unit}/luat/so-sanh | colleagues | So sánh hai bộ quy tắc | Two packs beside each other
        GET /{unit}/luat/{pack} | colleagues | Bộ quy tắc | A pack of rules
        GET /{unit}/nguoi | colleagues | Người và chức vụ | People and posts
        GET /{unit}/nguoi/bo-nhiem | may(Store.Deed.administer) | Giao chức vụ, vai trò | Appoint somebody
        GET /{unit}/nguoi/uy-quyen | may(Store.Deed.sign) | Ủy quyền ký | Let somebody sign
        GET /{unit}/nguoi/{id}/ma-moi | may(Store.Deed.administer) | Cấp mã mời | Invite
        GET /{unit}/nhat-ky | may(Store.Deed.audit) | Nhật ký | Trail
        GET /{unit}/nhat-ky/{seq} | may(Store.Deed.audit) | Mục nhật ký | An entry of the trail
        GET /{unit}/nhiem-vu | colleagues | Nhiệm vụ | Tasks
        GET /{unit}/nhiem-vu/{owner}/{id} | colleagues | Nhiệm vụ | Task
        GET /{unit}/nhiem-vu/{owner}/{id}/minh-chung/{evidence} | colleagues
        GET /{unit}/phong-trao | colleagues | Phong trào | Campaigns
        GET /{unit}/phong-trao/{campaign} | colleagues | Kế hoạch | Plan
        GET /{unit}/phong-trao/{campaign}/ban-hanh | may(Store.Deed.prepare) | Kiểm tra và ban hành | Check and publish
        GET /{unit}/phong-trao/{campaign}/bao-cao/{period} | colleagues | Báo cáo đã gửi | A report that was sent
        GET /{unit}/phong-trao/{campaign}/bao-cao/{period}/gui | may(Store.Deed.prepare) | Kiểm tra và gửi báo cáo | \
        Check and send the report
        GET /{unit}/phong-trao/{campaign}/bao-cao/{period}/soan | may(Store.Deed.prepare) | Viết báo cáo | Write the report
        GET /{unit}/phong-trao/{campaign}/dien-bien | colleagues | Diễn biến | What happened
        GET /{unit}/phong-trao/{campaign}/dieu-chinh | may(Store.Deed.sign) | Điều chỉnh kế hoạch | Amend the plan
        GET /{unit}/phong-trao/{campaign}/doc | may(Store.Deed.prepare) | Xác nhận văn bản đã đọc | Answer what was read
        GET /{unit}/phong-trao/{campaign}/ket-thuc | may(Store.Deed.sign) | Đóng phong trào | Close the campaign
        GET /{unit}/phong-trao/{campaign}/so-lieu | colleagues | Số liệu | Figures
        GET /{unit}/phong-trao/{campaign}/so-lieu/moi | colleagues
        GET /{unit}/phong-trao/{campaign}/soan | may(Store.Deed.prepare) | Soạn kế hoạch | Write a plan
        GET /{unit}/phong-trao/{campaign}/soan/{part} | may(Store.Deed.prepare) | Soạn kế hoạch, từng phần | Write a part of the plan
        GET /{unit}/phong-trao/{campaign}/soat | may(Store.Deed.prepare) | Soát kế hoạch | Look the plan over
        GET /{unit}/phong-trao/{campaign}/tham-gia | colleagues | Theo dõi, đôn đốc | Who has not, and why
        GET /{unit}/phong-trao/{campaign}/tiep-nhan/{revision} | colleagues | Tiếp nhận điều chỉnh | Acknowledge an amendment
        GET /{unit}/phong-trao/{campaign}/van-ban-goc | colleagues | Văn bản gốc | The text it was made of
        GET /{unit}/quyet-dinh-khen | colleagues | Quyết định khen thưởng | Decisions to commend
        GET /{unit}/quyet-dinh-khen/moi | may(Store.Deed.sign) | Ban hành quyết định khen thưởng | Issue a decision to commend
        GET /{unit}/quyet-dinh-khen/{owner}/{id} | colleagues | Quyết định | Decision
        GET /{unit}/quyet-dinh-khen/{owner}/{id}/giay | colleagues | In giấy khen | Print certificates
        GET /{unit}/so-khen-thuong | colleagues | Sổ khen thưởng | Register of awards
        GET /{unit}/so-lieu | colleagues | Số liệu | Figures
        GET /{unit}/so-nhiem-vu | colleagues | Sổ nhiệm vụ | Ledger of tasks
        GET /{unit}/su-kien | colleagues | Sự kiện mốc | Anchor events
        GET /{unit}/su-kien/{id} | colleagues | Sự kiện mốc | Anchor event
        GET /{unit}/tro-giup | colleagues | Trợ giúp | Help
        GET /{unit}/van-ban | colleagues | Danh mục văn bản | Documents
        GET /{unit}/van-ban/ghi | may(Store.Deed.cite) | Ghi văn bản làm căn cứ | Note a document
        GET /{unit}/van-ban/so | colleagues | Sổ văn bản | Registers
        GET /{unit}/van-ban/so/mo | may(Store.Deed.register) | Mở sổ văn bản | Open a register
        GET /{unit}/van-ban/so/{register} | colleagues | Sổ văn bản | Registers
        GET /{unit}/van-ban/{document} | colleagues | Văn bản | Document
        GET /{unit}/viec | colleagues | Việc phải làm | What to do
        GET /{unit}/vuong-mac | colleagues | Khó khăn, vướng mắc | Difficulties
        GET /{unit}/vuong-mac/neu | may(Store.Deed.prepare) | Nêu vướng mắc | Raise a difficulty
        GET /{unit}/vuong-mac/tong-hop | may(Store.Deed.review) | Tổng hợp vướng mắc | Put difficulties together
        GET /{unit}/vuong-mac/{owner}/{id} | colleagues | Vướng mắc | Difficulty
        POST /dang-nhap | anybody
        POST /dang-nhap/ma-moi | anybody
        POST /dang-xuat | people
        POST /tai-khoan/hai-lop | people
        POST /tai-khoan/hai-lop/tat | people
        POST /tai-khoan/hai-lop/xac-nhan | people
        POST /tai-khoan/mat-khau | people
        POST /tai-khoan/phien/ket-thuc | people
        POST /tai-khoan/phien/{id}/ket-thuc | people
        POST /tai-khoan/phim-tat | people
        POST /{unit}/cac-phong-trao/ghi | may(Store.Deed.announce)
        POST /{unit}/cac-phong-trao/sua | may(Store.Deed.announce)
        POST /{unit}/cua/{owner}/khen-thuong/{id}/rut | may(Store.Deed.sign)
        POST /{unit}/cua/{owner}/khen-thuong/{id}/tham-dinh | may(Store.Deed.appraise)
        POST /{unit}/cua/{owner}/khen-thuong/{id}/tiep-nhan | may(Store.Deed.appraise)
        POST /{unit}/cua/{owner}/khen-thuong/{id}/tra-lai | may(Store.Deed.appraise)
        POST /{unit}/cua/{owner}/khen-thuong/{id}/tu-choi | may(Store.Deed.sign)
        POST /{unit}/cua/{owner}/phong-trao/{campaign}/trien-khai | may(Store.Deed.prepare)
        POST /{unit}/cua/{owner}/phong-trao/{campaign}/trien-khai/doc | may(Store.Deed.prepare)
        POST /{unit}/den/{id}/mo | may(Store.Deed.open)
        POST /{unit}/doi-tuong/ghi | may(Store.Deed.prepare)
        POST /{unit}/doi-tuong/nhap-khen-thuong | may(Store.Deed.prepare)
        POST /{unit}/doi-tuong/tra | may(Store.Deed.prepare)
        POST /{unit}/doi-tuong/{owner}/{id}/gop | may(Store.Deed.review)
        POST /{unit}/doi-tuong/{owner}/{id}/khen-thuong | may(Store.Deed.prepare)
        POST /{unit}/doi-tuong/{owner}/{id}/khen-thuong/rut | may(Store.Deed.prepare)
        POST /{unit}/doi-tuong/{owner}/{id}/khen-thuong/sua | may(Store.Deed.prepare)
        POST /{unit}/doi-tuong/{owner}/{id}/noi | may(Store.Deed.prepare)
        POST /{unit}/doi-tuong/{owner}/{id}/so-dinh-danh | may(Store.Deed.prepare)
        POST /{unit}/doi-tuong/{owner}/{id}/sua | may(Store.Deed.prepare)
        POST /{unit}/doi-tuong/{owner}/{id}/tach | may(Store.Deed.review)
        POST /{unit}/don-doc/gia-han | may(Store.Deed.review)
        POST /{unit}/don-doc/nhac | may(Store.Deed.review)
        POST /{unit}/don-doc/tu-dong | may(Store.Deed.announce)
        POST /{unit}/duyet/{owner}/{report}/duyet | may(Store.Deed.review)
        POST /{unit}/duyet/{owner}/{report}/mo-lai | may(Store.Deed.review)
        POST /{unit}/duyet/{owner}/{report}/tiep-nhan | may(Store.Deed.review)
        POST /{unit}/duyet/{owner}/{report}/tra-lai | may(Store.Deed.review)
        POST /{unit}/han-muc-khen | may(Store.Deed.sign)
        POST /{unit}/han-muc-khen/{id} | may(Store.Deed.sign)
        POST /{unit}/hop-thu | may(Store.Deed.announce)
        POST /{unit}/hop-thu/{id}/thu-hoi | may(Store.Deed.announce)
        POST /{unit}/hop-thu/{id}/xac-nhan | may(Store.Deed.announce)
        POST /{unit}/ke-hoach-moi | may(Store.Deed.prepare)
        POST /{unit}/ke-hoach-moi/doc | may(Store.Deed.prepare)
        POST /{unit}/khen-thuong/lap | may(Store.Deed.prepare)
        POST /{unit}/khen-thuong/{id}/bo | may(Store.Deed.prepare)
        POST /{unit}/khen-thuong/{id}/gui | may(Store.Deed.sign)
        POST /{unit}/khen-thuong/{id}/soan | may(Store.Deed.prepare)
        POST /{unit}/nguoi/bo-nhiem | may(Store.Deed.administer)
        POST /{unit}/nguoi/chuc-vu/{id}/ket-thuc | colleagues
        POST /{unit}/nguoi/uy-quyen | may(Store.Deed.sign)
        POST /{unit}/nguoi/{id}/ma-moi | may(Store.Deed.administer)
        POST /{unit}/nhiem-vu/{owner}/{id}/de-nghi | may(Store.Deed.prepare)
        POST /{unit}/nhiem-vu/{owner}/{id}/dong-y | may(Store.Deed.review)
        POST /{unit}/nhiem-vu/{owner}/{id}/hoan-thanh | may(Store.Deed.prepare)
        POST /{unit}/nhiem-vu/{owner}/{id}/minh-chung | may(Store.Deed.prepare)
        POST /{unit}/nhiem-vu/{owner}/{id}/nhan-viec | may(Store.Deed.prepare)
        POST /{unit}/nhiem-vu/{owner}/{id}/phan-cong | may(Store.Deed.prepare)
        POST /{unit}/nhiem-vu/{owner}/{id}/rut-de-nghi | may(Store.Deed.prepare)
        POST /{unit}/nhiem-vu/{owner}/{id}/tra-lai | may(Store.Deed.review)
        POST /{unit}/nhiem-vu/{owner}/{id}/tu-choi | may(Store.Deed.review)
        POST /{unit}/phong-trao/{campaign}/ban-hanh | may(Store.Deed.sign)
        POST /{unit}/phong-trao/{campaign}/bao-cao/{period}/dinh-chinh | may(Store.Deed.prepare)
        POST /{unit}/phong-trao/{campaign}/bao-cao/{period}/gui | may(Store.Deed.sign)
        POST /{unit}/phong-trao/{campaign}/bao-cao/{period}/soan | may(Store.Deed.prepare)
        POST /{unit}/phong-trao/{campaign}/bao-cao/{period}/soan/ghi-chu | may(Store.Deed.prepare)
        POST /{unit}/phong-trao/{campaign}/bao-cao/{period}/soan/{indicator} | may(Store.Deed.prepare)
        POST /{unit}/phong-trao/{campaign}/bao-cao/{period}/trinh | may(Store.Deed.prepare)
        POST /{unit}/phong-trao/{campaign}/bo-nhap | may(Store.Deed.prepare)
        POST /{unit}/phong-trao/{campaign}/dieu-chinh | may(Store.Deed.sign)
        POST /{unit}/phong-trao/{campaign}/doc | may(Store.Deed.prepare)
        POST /{unit}/phong-trao/{campaign}/ket-thuc | may(Store.Deed.sign)
        POST /{unit}/phong-trao/{campaign}/soan/{part} | may(Store.Deed.prepare)
        POST /{unit}/phong-trao/{campaign}/tiep-nhan/{revision} | may(Store.Deed.sign)
        POST /{unit}/quyet-dinh-khen/moi | may(Store.Deed.sign)
        POST /{unit}/quyet-dinh-khen/{owner}/{id}/cap-lai | may(Store.Deed.sign)
        POST /{unit}/quyet-dinh-khen/{owner}/{id}/huy | may(Store.Deed.sign)
        POST /{unit}/su-kien | may(Store.Deed.announce)
        POST /{unit}/su-kien/{id} | may(Store.Deed.announce)
        POST /{unit}/van-ban/ghi | may(Store.Deed.cite)
        POST /{unit}/van-ban/so/mo | may(Store.Deed.register)
        POST /{unit}/van-ban/so/{register}/dong | may(Store.Deed.register)
        POST /{unit}/van-ban/so/{register}/giu | may(Store.Deed.register)
        POST /{unit}/van-ban/{document}/het-hieu-luc | may(Store.Deed.cite)
        POST /{unit}/van-ban/{document}/huy | may(Store.Deed.register)
        POST /{unit}/van-ban/{document}/sua | may(Store.Deed.cite)
        POST /{unit}/vuong-mac/neu | may(Store.Deed.prepare)
        POST /{unit}/vuong-mac/tong-hop | may(Store.Deed.review)
        POST /{unit}/vuong-mac/{owner}/{id}/gop | may(Store.Deed.review)
        POST /{unit}/vuong-mac/{owner}/{id}/hoi-lai | may(Store.Deed.review)
        POST /{unit}/vuong-mac/{owner}/{id}/noi-dung | may(Store.Deed.prepare)
        POST /{unit}/vuong-mac/{owner}/{id}/rut | may(Store.Deed.prepare)
        POST /{unit}/vuong-mac/{owner}/{id}/tong-hop | may(Store.Deed.review)
        POST /{unit}/vuong-mac/{owner}/{id}/tra-loi | may(Store.Deed.review)
        """

    private static func lines(of pages: [PageList.Page]) -> String {
        pages.map { page in
            "\(page.method.rawValue) \(page.address) | \(page.who)" + (page.title.map { " | \($0.vi) | \($0.en)" } ?? "")
        }.sorted().joined(separator: "\n")
    }

    @Test("is what is served, with who may open each page and what it is called; the API knows none of it")
    func pages() throws {
        let client = PostgresClient(PostgresConfiguration(url: "postgresql://nobody@127.0.0.1:1/nothing"), logger: Log().logger)
        let (bare, whole, list) = (RouteList(), RouteList(), PageList())
        _ = try router(postgres: client, notice: .none, readiness: { .ready }, list: bare)
        _ = try router(
            postgres: client, notice: .none, readiness: { .ready }, list: whole,
            face: Pages.pages(postgres: client, notice: .none, list: list))
        #expect(Self.lines(of: list.all) == Self.known)
        let served = Set(whole.all).subtracting(bare.all)
        #expect(served == Set(list.all.map { Route($0.method, $0.address) }), "every page is written down, and nothing else")
        #expect(Set(bare.all).subtracting(whole.all).isEmpty, "the API is the same beside it")
        #expect(!served.contains { $0.path.hasPrefix("/v1") })
        // Planted: a page that nobody wrote into the list above is found.
        list.append(.init(method: .get, address: "/{unit}/so-lieu", who: .colleagues, title: nil))
        #expect(Self.lines(of: list.all) != Self.known)
        print("pages: \(served.count) routes beside the \(bare.all.count) of the API")
    }
}
