import Emulation
import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct UnitIDTests {
    @Test("an id is written as its path and read back", arguments: ["5", "5.12", "5.12.3", "32767.65535.65535.65535", "1.1.1.1"])
    func roundTrip(text: String) throws {
        let unit = try UnitID(text)
        #expect(unit.description == text)
        #expect(UnitID(rawValue: unit.rawValue) == unit)
    }

    @Test("four groups of bits make the number, the root's the highest")
    func bits() throws {
        #expect(try UnitID("5").rawValue == 5 << 48)
        #expect(try UnitID("5.12.3").rawValue == 5 << 48 | 12 << 32 | 3 << 16)
        #expect(try UnitID("32767.65535.65535.65535").rawValue == Int64.max)
    }

    @Test(
        "each wrong way to write an id is refused by its own name",
        arguments: [
            ("", "unit-id.malformed"), ("5.", "unit-id.malformed"), ("5,12", "unit-id.malformed"), (" 5", "unit-id.malformed"),
            ("+5", "unit-id.malformed"), ("-5", "unit-id.malformed"), ("٥", "unit-id.malformed"),
            ("05", "unit-id.leading-zero"), ("5.00", "unit-id.leading-zero"),
            ("0", "unit-id.zero"), ("5.0", "unit-id.zero"), ("5.0.3", "unit-id.zero"),
            ("5.12.3.4.1", "unit-id.fifth-level"),
            ("32768", "unit-id.out-of-range"), ("5.65536", "unit-id.out-of-range"), ("99999999999999999999", "unit-id.out-of-range"),
        ])
    func refusals(text: String, code: String) {
        let refusal = #expect(throws: UnitIDRefusal.self) { try UnitID(text) }
        #expect(refusal?.code == code)
    }

    @Test("a fifth level is refused by name")
    func fifthLevel() throws {
        #expect(throws: UnitIDRefusal.fifthLevel("5.1.1.1.7")) { try UnitID("5.1.1.1").child(7) }
    }

    @Test("a child's number lies between 1 and 65535, a root's between 1 and 32767")
    func childNumbers() throws {
        #expect(try UnitID("5").child(65535).description == "5.65535")
        #expect(throws: UnitIDRefusal.outOfRange("5.0", greatest: 65535)) { try UnitID("5").child(0) }
        #expect(throws: UnitIDRefusal.outOfRange("5.65536", greatest: 65535)) { try UnitID("5").child(65536) }
        #expect(try UnitID.root(32767).description == "32767")
        #expect(throws: UnitIDRefusal.outOfRange("32768", greatest: 32767)) { try UnitID.root(32768) }
    }

    @Test(
        "numbers that are no place in the tree are nil",
        arguments: [
            0, -1, Int64.min, 3, Int64(5) << 48 | 3 << 16, Int64(5) << 48 | 12 << 32 | 3,
        ] as [Int64])
    func noPlace(raw: Int64) {
        #expect(UnitID(rawValue: raw) == nil)
    }

    @Test("depth, root, parent and ancestors follow from the path")
    func relatives() throws {
        let unit = try UnitID("5.12.3.1")
        #expect(unit.depth == 4 && unit.root.description == "5")
        #expect(unit.parent?.description == "5.12.3")
        #expect(unit.ancestors.map(\.description) == ["5.12.3", "5.12", "5"])
        #expect(try UnitID("5").parent == nil && UnitID("5").ancestors == [])
    }

    @Test("a subtree is an interval: it ends before the next sibling, and at depth 4 at itself")
    func interval() throws {
        #expect(try UnitID("5").lastBelow == UnitID("6").rawValue - 1)
        #expect(try UnitID("5.12").lastBelow == UnitID("5.13").rawValue - 1)
        #expect(try UnitID("5.12.3").lastBelow == UnitID("5.12.4").rawValue - 1)
        #expect(try UnitID("5.12.3.1").lastBelow == UnitID("5.12.3.1").rawValue)
        #expect(try UnitID("32767").lastBelow == Int64.max)
    }

    @Test("a unit contains itself and is not above itself; a grandparent is above and is no parent")
    func containing() {
        #expect(anLao.id.contains(anLao.id) && !anLao.id.isAbove(anLao.id))
        #expect(haiPhong.id.isAbove(anThang.id) && !haiPhong.id.isParent(of: anThang.id))
        #expect(anLao.id.isParent(of: anThang.id))
        #expect(!kienThuy.id.contains(anThang.id) && !anThang.id.contains(anLao.id))
    }

    @Test("ids sort in the order of the tree")
    func order() throws {
        let texts = ["5", "5.2", "5.2.1", "5.12", "5.12.3", "6"]
        #expect(try texts.reversed().map { text in try UnitID(text) }.sorted().map(\.description) == texts)
    }
}
