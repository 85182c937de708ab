import Emulation
import Foundation

/// Bodies as a client writes them: text, so that a number is sent digit for digit.
enum Paper {
    static func indicators(_ indicators: [Indicator]) -> String {
        "[" + indicators.map(indicator).joined(separator: ",") + "]"
    }

    private static func indicator(_ indicator: Indicator) -> String {
        """
        {"id":"\(indicator.id.text)","name":"\(indicator.name)","measure":"\(indicator.measure)",\
        "direction":"\(indicator.direction.rawValue)","overUnits":"\(indicator.overUnits.rawValue)",\
        "overTime":"\(indicator.overTime.rawValue)","timeFirst":\(indicator.timeFirst),"decimals":\(indicator.decimals),\
        "lowest":\(number(indicator.lowest)),"highest":\(number(indicator.highest)),"asked":"\(indicator.asked.rawValue)",\
        "titles":[\(indicator.titles.map { "\"\($0.rawValue)\"" }.joined(separator: ","))],"isSample":\(indicator.isSample)}
        """
    }

    static func values(_ values: [ReportValue]) -> String {
        "["
            + values.map { value in
                """
                {"indicatorId":"\(value.indicator.text)","value":\(number(value.figure)),"weight":\(number(value.weight)),\
                "explanation":\(value.explanation.map { "\"\($0)\"" } ?? "null")}
                """
            }.joined(separator: ",") + "]"
    }

    static func report(_ campaign: String, _ period: String, note: String? = nil, _ values: [ReportValue]) -> String {
        """
        {"campaignId":"\(campaign)","periodId":"\(period)","note":\(note.map { "\"\($0)\"" } ?? "null"),"values":\(Paper.values(values))}
        """
    }

    /// A plan of a unit's own that asks for one indicator every month.
    /// - Parameters:
    ///   - end: when, as JSON.
    ///   - who: whom it addresses, as JSON.
    ///   - targets: as JSON.
    static func plan(
        _ shortName: String = "Phong trào", until end: String = #"{"on":"2025-03-31"}"#, indicator: String = newID(),
        addressing who: String? = nil, targets: String = ""
    ) -> String {
        """
        {"summary":"\(shortName)","shortName":"\(shortName)","start":{"on":"2024-10-01"},"end":\(end),
         "schedule":{"every":"month","firstDay":"2024-10-01"},
         "indicators":[{"id":"\(indicator)","name":"Số nhà","measure":"nhà","overUnits":"sum","overTime":"sum"}],
         "targets":[\(targets)],"addresses":[\(who.map { #"{"who":\#($0),"strength":"ordered"}"# } ?? "")]}
        """
    }

    /// A plan that takes up the campaign above and says nothing more.
    static func adoption(of above: String, by owner: UnitID, _ shortName: String) -> String {
        """
        {"above":{"unit":"\(owner)","id":"\(above)"},"summary":"Triển khai phong trào \(shortName)","shortName":"\(shortName)",\
        "start":{"on":"2024-10-01"},"end":{"on":"2025-10-18"}}
        """
    }

    private static func number(_ number: Decimal?) -> String { number.map { "\($0)" } ?? "null" }
}
