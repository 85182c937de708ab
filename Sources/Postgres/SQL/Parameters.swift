import PQ

/// The values of one statement, already in wire form: all bytes in one buffer, and where each one lies.
struct Parameters: Sendable {
    struct Slot: Sendable {
        /// Where in the statement's text, in UTF-8 bytes, this parameter's `$` stands.
        var placeholder: Int32
        /// Where its bytes begin.
        var start: Int32
        /// How many there are; -1 is NULL.
        var length: Int32
        var type: OID
        var format: WireFormat
    }

    private(set) var slots: [Slot] = []
    private var bytes = ParameterBytes()
    /// The first value that could not be encoded: interpolation cannot throw, so sending does.
    var failure: UnsendableValue?

    var count: Int { slots.count }

    mutating func reserve(_ count: Int) {
        slots.reserveCapacity(count)
        bytes.bytes.reserveCapacity(16 * count)
    }

    mutating func append<Value: PostgresEncodable>(_ value: Value, placeholderAt placeholder: Int) {
        let start = bytes.bytes.count
        var length: Int32 = -1
        if !value.isNull {
            do throws(UnsendableValue) {
                try value.encode(into: &bytes)
                if Value.postgresType == .unknown, Value.postgresFormat == .binary {
                    throw UnsendableValue("\(Value.self) has no PostgreSQL type")
                }
            } catch {
                failure = failure ?? error
            }
            length = Int32(bytes.bytes.count - start)
            if Value.postgresFormat == .text { endText(from: start) }
        }
        slots.append(
            Slot(
                placeholder: Int32(placeholder), start: Int32(start), length: length,
                type: Value.postgresType, format: Value.postgresFormat))
    }

    mutating func append(_ slot: Slot, of other: Parameters, placeholderAt placeholder: Int) {
        var slot = slot
        let from = Int(slot.start)
        slot.start = Int32(bytes.bytes.count)
        slot.placeholder = Int32(placeholder)
        if slot.length >= 0 {
            let end = from + Int(slot.length) + (slot.format == .text ? 1 : 0)
            bytes.append(contentsOf: other.bytes.bytes[from..<end])
        }
        slots.append(slot)
    }

    /// libpq finds the end of a text value by its NUL, so one inside would cut it.
    private mutating func endText(from start: Int) {
        if bytes.bytes[start...].contains(0) { failure = failure ?? UnsendableValue("a text with a NUL") }
        bytes.bytes.append(0)
    }

    var withoutValues: Parameters {
        var copy = self
        copy.bytes = ParameterBytes()
        return copy
    }
}

extension Parameters {
    /// Lends the values in the form libpq takes; the three arrays live on the stack.
    func withWireForm<Result>(
        _ body: (PQ.Connection.Parameters) throws(PQ.Failure) -> Result
    ) throws(PQ.Failure) -> Result {
        let outcome: Swift.Result<Result, PQ.Failure> = bytes.bytes.withUnsafeBytes { bytes in
            withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: count) { values in
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * count) { integers in
                    for (index, slot) in slots.enumerated() {
                        // Even an empty value needs an address: a null one means NULL.
                        let address = bytes.baseAddress ?? UnsafeRawPointer(values.baseAddress!)
                        values[index] =
                            slot.length < 0 ? nil : (address + Int(slot.start)).assumingMemoryBound(to: CChar.self)
                        integers[index] = slot.length
                        integers[count + index] = slot.format.rawValue
                    }
                    let wireForm = PQ.Connection.Parameters(
                        values: UnsafeBufferPointer(values),
                        lengths: UnsafeBufferPointer(rebasing: integers[..<count]),
                        formats: UnsafeBufferPointer(rebasing: integers[count...]))
                    return Swift.Result { () throws(PQ.Failure) in try body(wireForm) }
                }
            }
        }
        return try outcome.get()
    }

    /// Lends the declared types.
    func withTypes<Result>(_ body: (UnsafeBufferPointer<UInt32>) throws(PQ.Failure) -> Result) throws(PQ.Failure)
        -> Result
    {
        let outcome: Swift.Result<Result, PQ.Failure> = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) {
            types in
            for (index, slot) in slots.enumerated() { types[index] = slot.type.rawValue }
            return Swift.Result { () throws(PQ.Failure) in try body(UnsafeBufferPointer(types)) }
        }
        return try outcome.get()
    }
}
