/// Why a plan cannot be published, or amended, as it is written.
package struct PlanRefusal: Refusal {
    /// The rule that was broken, with what its sentence needs to name.
    package enum Reason: Hashable, Sendable {
        case summaryMissing
        case shortNameMissing
        case noIndicators
        case endsBeforeItStarts
        case eventOutOfSight(UnitID)
        case scheduleMissing
        case scheduleInherited
        case dueBeforeTheEnd
        case dueTooLate
        case tooManyPeriods
        case scheduleStartsAfterTheEnd
        case basisSymbolMissing
        /// It is none of the documents that the unit and those above know.
        case basisUnknown(String)
        case movementNameMissing
        case movementEndsBeforeItStarts(String)
        case movementYearOutOfRange(String)
        case amendmentSummaryMissing
        case nothingAmended
    }

    package let reason: Reason
    package let field: String?

    package init(_ reason: Reason, field: String?) {
        self.reason = reason
        self.field = field
    }

    package var saying: Saying {
        switch reason {
        case .summaryMissing:
            Saying(
                "campaign.summary-missing",
                vi: "Kế hoạch chưa có trích yếu.",
                en: "The plan has no summary.")
        case .shortNameMissing:
            Saying(
                "campaign.short-name-missing",
                vi: "Phong trào chưa có tên gọi tắt.",
                en: "The campaign has no short name.")
        case .noIndicators:
            Saying(
                "campaign.no-indicators",
                vi: "Phong trào chưa có chỉ tiêu nào.",
                en: "The campaign has no indicators.")
        case .endsBeforeItStarts:
            Saying(
                "campaign.ends-before-it-starts",
                vi: "Ngày kết thúc phong trào trước ngày bắt đầu.",
                en: "The campaign ends before it starts.")
        case .eventOutOfSight(let unit):
            Saying(
                "campaign.event-out-of-sight",
                vi: "Sự kiện mốc phải thuộc đơn vị lập kế hoạch hoặc một đơn vị cấp trên, không phải đơn vị \(unit).",
                en: "An anchor event belongs to the unit itself or to one above it, not to \(unit).")
        case .scheduleMissing:
            Saying(
                "schedule.missing",
                vi: "Kế hoạch chưa quy định kỳ báo cáo.",
                en: "The plan says nothing of reporting periods.")
        case .scheduleInherited:
            Saying(
                "schedule.inherited",
                vi: "Kế hoạch triển khai dùng kỳ báo cáo của phong trào cấp trên, không quy định kỳ riêng.",
                en: "An adoption reports on the periods of the campaign above and sets none of its own.")
        case .dueBeforeTheEnd:
            Saying(
                "schedule.due-before-the-end",
                vi: "Thời hạn gửi báo cáo không được sớm hơn ngày kết thúc kỳ báo cáo.",
                en: "A report cannot be due before its period ends.")
        case .dueTooLate:
            Saying(
                "schedule.due-too-late",
                vi: "Thời hạn gửi báo cáo không được quá \(PeriodSchedule.latestDue) ngày kể từ ngày kết thúc kỳ báo cáo.",
                en: "A report is due at most \(PeriodSchedule.latestDue) days after its period.")
        case .tooManyPeriods:
            Saying(
                "schedule.too-many-periods",
                vi: "Từ kỳ báo cáo đầu tiên đến khi kết thúc phong trào có quá \(PeriodSchedule.mostPeriods) kỳ.",
                en: "There are more than \(PeriodSchedule.mostPeriods) periods from the first one to the end of the campaign.")
        case .scheduleStartsAfterTheEnd:
            Saying(
                "schedule.starts-after-the-end",
                vi: "Kỳ báo cáo đầu tiên bắt đầu sau ngày kết thúc phong trào.",
                en: "The first reporting period starts after the campaign ends.")
        case .basisSymbolMissing:
            Saying(
                "legal-basis.symbol-missing",
                vi: "Căn cứ chưa có số, ký hiệu.",
                en: "The legal basis has no symbol.")
        case .basisUnknown(let symbol):
            Saying(
                "campaign.basis-unknown",
                vi: "Văn bản được chọn cho căn cứ \(symbol) không có trong danh mục của đơn vị hoặc của cấp trên.",
                en: "The document that basis \(symbol) leads to is not known to the unit or above it.")
        case .movementNameMissing:
            Saying(
                "movement.name-missing",
                vi: "Phong trào được lồng ghép chưa có tên.",
                en: "The linked movement has no name.")
        case .movementEndsBeforeItStarts(let name):
            Saying(
                "movement.ends-before-it-starts",
                vi: "Giai đoạn của phong trào “\(name)” kết thúc trước khi bắt đầu.",
                en: "The years of the movement “\(name)” end before they start.")
        case .movementYearOutOfRange(let name):
            Saying(
                "movement.year-out-of-range",
                vi: "Năm của phong trào “\(name)” phải từ \(LinkedMovement.years.lowerBound) đến \(LinkedMovement.years.upperBound).",
                en:
                    "The years of the movement “\(name)” lie between \(LinkedMovement.years.lowerBound) and \(LinkedMovement.years.upperBound)."
            )
        case .amendmentSummaryMissing:
            Saying(
                "amendment.summary-missing",
                vi: "Văn bản điều chỉnh chưa có trích yếu.",
                en: "The amendment has no summary.")
        case .nothingAmended:
            Saying(
                "amendment.nothing-amended",
                vi: "Văn bản điều chỉnh không thay đổi nội dung nào.",
                en: "The amendment changes nothing.")
        }
    }
}
