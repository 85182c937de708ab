import Emulation
import Testing

@Suite("Reminding by hand", .timeLimit(.minutes(1)))
struct ReminderTests {
    private static let names = ["Xã Bát Trang", "Xã Quang Trung", "Xã Thái Sơn"]

    private func debtor(_ name: String, done: Bool = false, reminded: Bool = false) -> Reminding.Debtor {
        Reminding.Debtor(name: name, isDone: done, isRemindedToday: reminded)
    }

    @Test("is refused where nobody is chosen, or somebody who has done it or was reminded today, by name; then nobody is reminded")
    func refused() throws {
        let open = Self.names.map { debtor($0) }
        try Reminding.check(open)
        #expect(throws: ReminderRefusal.nobodyChosen) { try Reminding.check([]) }
        #expect(throws: ReminderRefusal.done(["Xã Mới"])) { try Reminding.check(open + [debtor("Xã Mới", done: true)]) }
        #expect(throws: ReminderRefusal.remindedToday(["Xã Mới"])) { try Reminding.check(open + [debtor("Xã Mới", reminded: true)]) }
        // Who has done it was reminded for the last time.
        #expect(throws: ReminderRefusal.done(["Xã Mới"])) { try Reminding.check([debtor("Xã Mới", done: true, reminded: true)]) }
    }

    @Test("of everybody leaves out those who have done it and those who were reminded, and is refused where nobody is left")
    func everybody() throws {
        let all = [debtor("A"), debtor("B", done: true), debtor("C", reminded: true), debtor("D")]
        #expect(try Reminding.everybodyLeft(of: all, \.self).map(\.name) == ["A", "D"])
        #expect(throws: ReminderRefusal.nobodyLeft) { try Reminding.everybodyLeft(of: Array(all[1...2]), \.self) }
        #expect(all.map(\.mayBeReminded) == [true, false, false, true])
    }

    @Test("says who, of many the first few, in each language")
    func said() {
        let many = (1...7).map { "Xã \($0)" }
        #expect(
            ReminderRefusal.done(many).message(in: .vi)
                == "Không nhắc đơn vị đã hoàn thành hoặc được miễn nhiệm vụ: Xã 1, Xã 2, Xã 3, Xã 4, Xã 5 và 2 đơn vị khác.")
        #expect(ReminderRefusal.remindedToday([]).message(in: .vi).hasSuffix("hôm nay đã nhắc: một số đơn vị đã chọn."))
        #expect(
            ReminderRefusal.remindedToday(["Xã 1"]).message(in: .en) == "A unit is reminded once a day; today these were already: Xã 1."
        )
        #expect(ReminderRefusal.nobodyChosen.field == "obligations" && ReminderRefusal.nobodyLeft.kind == .conflict)
    }
}
