import FoundationEssentials
package import Testing

extension Trait where Self == ConditionTrait {
    /// Takes long, and says so where it is left out: `deploy/test --fast` sets THIDUA_FAST.
    package static var slow: Self {
        .disabled(if: ProcessInfo.processInfo.environment["THIDUA_FAST"] != nil, "takes long; deploy/test without --fast runs it")
    }
}
