import Emulation
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct MessageTests {
    @Test("numbers in Vietnamese sentences have a comma")
    func comma() {
        let refusal = ReportValueRefusal(.outOfRange("Tỷ lệ", lowest: 0, highest: number("1.5")), field: nil)
        #expect(refusal.message(in: .vi) == "Số liệu của chỉ tiêu “Tỷ lệ” phải từ 0 đến 1,5.")
        #expect(refusal.message(in: .en) == "The figure of “Tỷ lệ” must be between 0 and 1.5.")
    }
}
