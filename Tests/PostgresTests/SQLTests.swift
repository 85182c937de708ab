import Testing

@testable import Postgres

@Suite("SQL", .timeLimit(.minutes(20))) struct SQLTests {
    @Test("binds what is interpolated")
    func binds() {
        let name = "'; drop table fruit; --"
        let sql: SQL = "select * from fruit where name = \(name) and weight > \(5)"
        #expect(sql.text == "select * from fruit where name = $1 and weight > $2")
        #expect(sql.parameters.slots.map(\.type) == [.text, .int8])
    }

    @Test("splices pieces and renumbers their parameters")
    func splices() {
        let heavy: SQL = "weight > \(5) and color = \("red")"
        let piece: SQL = "(\(heavy)) or name = \("cam")"
        let sql: SQL = "select \(1) where \(piece) limit \(10 as Int32)"
        #expect(sql.text == "select $1 where (weight > $2 and color = $3) or name = $4 limit $5")
        #expect(sql.parameters.slots.map(\.type) == [.int8, .int8, .text, .text, .int4])
        for slot in sql.parameters.slots { #expect(sql.text.utf8.dropFirst(Int(slot.placeholder)).first == UInt8(ascii: "$")) }
    }

    @Test("renumbers past nine, and beside letters of several bytes")
    func renumbersPastNine() {
        var many: SQL = "'ắ', \(0)"
        for number in 1...11 { many = "\(many), \(number)" }
        let twice: SQL = "\(many); \(many)"
        let numbers = (1...12).map { "$\($0)" }.joined(separator: ", ")
        let more = (13...24).map { "$\($0)" }.joined(separator: ", ")
        #expect(twice.text == "'ắ', \(numbers); 'ắ', \(more)")
    }

    @Test("takes raw text only from the program itself")
    func raw() {
        let sql: SQL = "select \(1) from \(unescaped: "fruit")"
        #expect(sql.text == "select $1 from fruit")
    }

    @Test("keeps statements by text and types, the one unused for longest goes first")
    func keeps() {
        var kept = PreparedStatements(capacity: 2)
        func select(_ value: Int, _ column: String) -> SQL { SQL(stringLiteral: "select \(column) = ") + "\(value)" }
        let first = kept.insert(select(1, "a"))
        let second = kept.insert(select(1, "b"))
        let again = kept.name(of: select(2, "a"))
        let third = kept.insert(select(1, "c"))
        let gone = kept.name(of: select(1, "b"))
        #expect((first.name, second.name, again, third.name) == ("s1", "s2", "s1", "s3"))
        #expect((first.displaced, second.displaced, third.displaced, gone) == (nil, nil, "s2", nil))
    }
}

private func + (one: SQL, other: SQL) -> SQL { "\(one)\(other)" }
