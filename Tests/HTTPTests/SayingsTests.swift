import ContractTesting
import Foundation
import Testing

@testable import HTTP

@Suite("What people are told", .timeLimit(.minutes(20)))
struct SayingsTests {
    @Test("has a code of the form noun.reason and one sentence in each language")
    func sentences() throws {
        let sayings = try Sayings()
        #expect(sayings.refusals.count > 100 && sayings.problems.count > 25)
        for saying in sayings.refusals { #expect(saying.faults == [], "\(saying.file): \(saying.code)") }
        print("sayings: \(sayings.refusals.count) refusals and \(sayings.problems.count) problems read in the sources, in two languages")
    }

    @Test(
        "is found out when it lacks a language, an end, a capital, or is no Vietnamese",
        arguments: [
            (#"Saying("a.b", vi: "Chưa có tên.", en: "")"#, "says nothing in English"),
            (#"Saying("a.b", .conflict, field: "x", vi: "Chưa có tên", en: "No name.")"#, "is no sentence"),
            (#"Saying("a.b", vi: "chưa có tên.", en: "No name.")"#, "begins small"),
            (#"Saying("a.b", vi: "Khong co ten.", en: "No name.")"#, "is no Vietnamese"),
            (#"Saying("a", vi: "Chưa có \(f(x)) tên.", en: "No " + "name.")"#, "has no code"),
            ("Saying(\"a.b\", vi: \"Ch\u{75}\u{31b}a có tên.\", en: \"No name.\")", "is not composed"),
        ])
    func planted(text: String, fault: String) {
        #expect(Sayings(text).refusals.map(\.faults) == [[fault]])
    }

    @Test("has one meaning for one code: only its details vary")
    func meanings() throws {
        let codes = try Sayings().refusals.map(\.code)
        let twice = Dictionary(grouping: codes, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
        #expect(twice == ["report.too-many-decimals", "target.looser-than-given"])
    }

    /// Refusals of the command line alone are nobody's who reads the contract, nor is what pages alone say.
    @Test("is what the contract lists, code by code")
    func contract() throws {
        let sayings = try Sayings()
        let told = (sayings.refusals + sayings.problems)
            .filter {
                !["ImportRefusal.swift", "UnitImportRefusal.swift", "LawPackRefusal.swift", "CertificateKeyRefusal.swift"].contains(
                    $0.file.split(separator: "/").last)
                    && !$0.file.hasSuffix("StandingRefusal.swift") && !$0.file.hasPrefix("Pages/")
            }
        let contract = try OpenAPIContract.ours.get()
        let problem = try #require(contract.schema("Problem")?["properties"])
        let codes =
            (problem["code"]?["enum"]?.elements ?? []) + (problem["errors"]?["items"]?["properties"]?["code"]?["enum"]?.elements ?? [])
        let listed = codes.compactMap(\.text)
        #expect(Set(told.map(\.code)).subtracting(listed).sorted() == [])
        #expect(Set(listed).subtracting(told.map(\.code)).sorted() == [])
    }
}

extension Sayings.Saying {
    fileprivate var faults: [String] {
        var faults: [String] = []
        if code.wholeMatch(of: /[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z0-9]+)*|not-found/) == nil { faults.append("has no code") }
        if vi.isEmpty { faults.append("says nothing in Vietnamese") }
        if en.isEmpty { faults.append("says nothing in English") }
        if !vi.isEmpty, !en.isEmpty, vi == en || vi.last != "." || en.last != "." { faults.append("is no sentence") }
        // Those about a line of a table begin with its number.
        if !file.hasSuffix("UnitImportRefusal.swift"), vi.first?.isLowercase == true || en.first?.isLowercase == true {
            faults.append("begins small")
        }
        if !vi.unicodeScalars.contains(where: { $0.value >= 0xc0 && $0 != "…" }) { faults.append("is no Vietnamese") }
        if !vi.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(vi.unicodeScalars) { faults.append("is not composed") }
        return faults
    }
}
