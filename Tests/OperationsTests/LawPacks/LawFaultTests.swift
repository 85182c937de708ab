import Emulation
import Testing

@Suite("A file of rules with a fault in it", .timeLimit(.minutes(2)))
struct LawFaultTests {
    /// A small file over the first pack; `rule` is what stands in line 9 and after it.
    private func file(_ rule: String, fact: String = "{cite: {source: law06, article: \"99\"}, confidence: A, reviewed: no}") -> String {
        """
        pack: x
        over: vn-2024-01-01
        in_force: {from: 2027-01-01}
        facts:
          law-99: \(fact)
        forms:
          LDTT:
            standards:
        \(rule)
        """
    }

    private let whole = """
              no_flag: yes
              facts: [law-99]
              examples: {meets: {no_flag: yes}, fails: {no_flag: no}}
        """

    @Test("is refused with line, column and a sentence, everything at once; without one it is read")
    func faults() throws {
        #expect(try ShippedLaw.faults(file(whole)) == [])
        let wrong: [(String, [String])] = [
            (
                file("      no_flag: yes\n      examples: {meets: {no_flag: yes}, fails: {no_flag: no}}"),
                ["9:7 a rule that rests on no fact (facts)"]
            ),
            (
                file("      no_flag: yes\n      facts: [law-98]\n      examples: {meets: {no_flag: yes}, fails: {no_flag: no}}"),
                ["10:15 no fact “law-98”, here or below"]
            ),
            (file("      no_flag: yes\n      facts: [law-99]\n      examples: {meets: {no_flag: yes}}"), ["9:7 no example of “not met”"]),
            (
                file("      no_flag: yes\n      facts: [law-99]\n      examples: {meets: {no_flag: no}, fails: {no_flag: no}}"),
                ["9:7 the example should be “met” and is “not met”"]
            ),
            (
                file("      held: {form: CSTX}\n      facts: [law-99]\n      examples: {meets: {}, fails: {}}"),
                ["9:20 there is no title or form “CSTX”"]
            ),
            (
                file("      meets: {form: LDTT}\n      facts: [law-99]\n      examples: {meets: {}, fails: {}}"),
                ["7:3 the standards of “LDTT” ask for themselves"]
            ),
            (
                file(whole, fact: "{cite: {source: law07}, confidence: D, reviewed: yes}"),
                [
                    "5:47 “D” is not known; it must be one of: A, B, C",
                    "5:60 a file cannot say that it is reviewed; that is what thidua law review is for",
                    "10:15 no fact “law-99”, here or below",
                ]
            ),
            (file(whole, fact: "{cite: {source: law07}, confidence: B, reviewed: no}"), ["5:27 there is no source “law07”"]),
            (file(whole).replacing("vn-2024-01-01", with: "vn-2023"), ["2:7 there is no pack “vn-2023”; it has to be imported before"]),
            (file(whole).replacing("from: 2027-01-01", with: "from: 2027-02-30"), ["3:18 must be a day like 2025-07-01"]),
            (
                file(whole).replacing("law-99:", with: "law-23:"),
                ["5:3 the fact “law-23” is said below already", "10:15 no fact “law-99”, here or below"]
            ),
            (file(whole).replacing("  LDTT:", with: "  MOI:"), ["kind", "subjects", "name", "decides"].map { "7:3 “\($0)” is missing" }),
            (file(whole) + "\npack: y", ["1:1 this is no YAML: “pack” is said twice"]),
            (file(whole) + "\n  - [", ["12:3 this is no YAML: did not find expected key"]),
            ("", ["1:1 this is no YAML: empty"]),
        ]
        for (text, expected) in wrong {
            let found = try ShippedLaw.faults(text)
            #expect(found.sorted() == expected.sorted(), "\(text)")
        }
        let unknown = try ShippedLaw.faults(file(whole) + "\nform: {}")
        #expect(unknown.count == 1 && unknown[0].hasPrefix("12:1 there is no “form” here; there is: pack, overlay, title, over"))
        print("law: \(wrong.count + 1) faults in a file, each found with its line and column")
    }
}
