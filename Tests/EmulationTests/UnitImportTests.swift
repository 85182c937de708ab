import Emulation
import Testing

@Suite(.timeLimit(.minutes(20))) struct UnitImportTests {
    private func read(_ csv: String, existing: [Unit] = []) -> [String] {
        refused { () throws(Refusals) in _ = try UnitImport.read(csv, existing: existing) }
    }

    @Test("children before parents in the table come out after them, everything else in the table's order")
    func order() throws {
        let units = try UnitImport.read(
            #"""
            code,name,level,parent_code,formation_note
            11653,Xã An Thắng,xa,313,
            11632,Xã Bát Trang,xa,313,
            313,Huyện An Lão,huyen,31,"một, ""hai"""
            303,Quận Hồng Bàng,quan,31,
            31,Thành phố Hải Phòng,thanh_pho_truc_thuoc_tw,,
            """#)
        #expect(units.rows.map(\.code) == ["31", "313", "11653", "11632", "303"])
        #expect(units.rows.map(\.line) == [6, 4, 2, 3, 5])
        #expect(units.rows[1] == .init(line: 4, code: "313", name: "Huyện An Lão", title: .huyen, kind: .authority, parentCode: "31"))
        #expect(units.rows[0].parentCode == nil)
    }

    @Test("agencies stand under an authority that exists, have a kind and no title")
    func agencies() throws {
        let units = try UnitImport.read("code,name,kind,parent_code\nAL-TG,Ban Tuyên giáo Huyện ủy,party_body,313", existing: [anLao])
        #expect(
            units.rows == [
                .init(line: 2, code: "AL-TG", name: "Ban Tuyên giáo Huyện ủy", title: nil, kind: .partyBody, parentCode: "313")
            ])
    }

    @Test("a byte order mark, CRLF, blank lines, spaces around cells and lines inside quotes are read")
    func dialect() throws {
        let units = try UnitImport.read(
            "\u{feff}Code, name ,title,parent_code\r\n\r\n 31 ,\"Thành phố\r\nHải Phòng\",tinh,\r\n32,B,tinh,\r\n")
        #expect(units.rows.map(\.code) == ["31", "32"])
        #expect(units.rows.map(\.line) == [3, 5])
    }

    @Test("names are kept in NFC")
    func normal() throws {
        let units = try UnitImport.read("code,name,level,parent_code\n1,Xa\u{303} An,xa,")
        #expect(Array(units.rows[0].name.unicodeScalars) == Array("X\u{e3} An".unicodeScalars))
    }

    @Test("bytes that are not UTF-8 are refused, bytes that are get read")
    func bytes() throws {
        let header = Array("code,name,level,parent_code\n1,".utf8)
        #expect(refused { () throws(Refusals) in _ = try UnitImport.read(utf8: header + [0xd5, 0x20]) } == ["import.not-utf8"])
        #expect(try UnitImport.read(utf8: header + Array("Xã An,xa,".utf8)).rows.map(\.name) == ["Xã An"])
    }

    @Test("each missing column is named")
    func columns() {
        #expect(read("name,level\nA,xa") == ["import.column-missing lines[1]", "import.column-missing lines[1]"])
        #expect(read("").count == 3)
    }

    @Test("a table without units is refused")
    func empty() {
        #expect(read("code,name,level,parent_code\n") == ["import.empty"])
    }

    @Test("quotes that do not close, and text after one that did, are refused with their line")
    func quotes() {
        #expect(read("code,name,level,parent_code\n1,\"A,xa,\n2,B,xa,") == ["import.quote-not-closed lines[2]"])
        #expect(read("code,name,level,parent_code\n1,\"A\"B,xa,") == ["import.text-after-quote lines[2]"])
    }

    @Test("every mistake of every line is found at once")
    func everything() {
        let found = read(
            """
            code,name,level,kind,parent_code
            ,,xa,,
            1 2,A,lang,,
            3,B,xa,party,
            4,C,,,
            5,D,xa,agency,
            6,E,,agency,
            7,F,xa,,,extra
            """)
        #expect(
            found == [
                "import.code-missing lines[2].code", "import.name-missing lines[2].name",
                "import.code-with-spaces lines[3].code", "import.unknown-title lines[3].level",
                "import.unknown-kind lines[4].kind",
                "import.title-missing lines[5].level",
                "import.title-needless lines[6].level",
                "import.parent-missing lines[7].parent_code",
                "import.too-many-cells lines[8]",
            ])
    }

    @Test("a code stands once in the table and once among the units that exist")
    func codes() {
        #expect(read("code,name,level,parent_code\n1,A,xa,\n2,B,xa,\n1,C,xa,") == ["import.duplicate-code lines[4].code"])
        #expect(read("code,name,level,parent_code\n313,A,huyen,", existing: [anLao]) == ["import.code-taken lines[2].code"])
    }

    @Test("a parent that is nowhere is refused")
    func unknownParent() {
        #expect(read("code,name,level,parent_code\n1,A,xa,313") == ["import.unknown-parent lines[2].parent_code"])
    }

    @Test("a circle is refused once, at its first line, and what hangs on it is not blamed")
    func circle() throws {
        let csv = "code,name,level,parent_code\n9,D,xa,1\n1,A,xa,2\n2,B,xa,3\n3,C,xa,1\n8,E,xa,9\n7,F,xa,7"
        #expect(read(csv) == ["import.cycle lines[3].parent_code", "import.cycle lines[7].parent_code"])
        let refusals = #expect(throws: Refusals.self) { try UnitImport.read(csv) }
        #expect(refusals?.all.first?.message(in: .en).contains("1 → 2 → 3 → 1") == true)
    }

    @Test("an authority's level is lower than its parent's, in the table and above it; a commune may hang under a city")
    func levels() {
        #expect(read("code,name,level,parent_code\n1,A,xa,\n2,B,phuong,1") == ["import.not-below-its-parent lines[3].parent_code"])
        #expect(
            read("code,name,level,parent_code\n2,B,quan,313", existing: [anLao]) == ["import.not-below-its-parent lines[2].parent_code"])
        #expect(read("code,name,level,parent_code\n2,B,xa,31", existing: [haiPhong]) == [])
    }

    @Test("a fifth level is refused, wherever the fourth stands")
    func fifthLevel() {
        let agencies = "code,name,kind,parent_code\n"
        #expect(read(agencies + "1,A,school,11653\n2,B,school,1", existing: [anThang]) == ["import.fifth-level lines[3].parent_code"])
        #expect(read(agencies + "1,A,school,11653", existing: [anThang]) == [])
    }
}
