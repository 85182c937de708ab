/// One-dimensional arrays, of elements that may be NULL.
extension Array: PostgresEncodable where Element: PostgresEncodable {
    package static var postgresType: OID { Element.postgresType.array ?? .unknown }
    package static var postgresFormat: WireFormat { Element.postgresFormat }

    package func encode(into parameter: inout ParameterBytes) throws(UnsendableValue) {
        switch Element.postgresFormat {
        case .binary: try encodeBinary(into: &parameter)
        case .text: try encodeText(into: &parameter)
        }
    }

    private func encodeBinary(into parameter: inout ParameterBytes) throws(UnsendableValue) {
        parameter.append(bigEndian: Int32(isEmpty ? 0 : 1))  // dimensions
        parameter.append(bigEndian: Int32(contains(where: \.isNull) ? 1 : 0))
        parameter.append(bigEndian: Element.postgresType.rawValue)
        guard !isEmpty else { return }
        parameter.append(bigEndian: Int32(count))
        parameter.append(bigEndian: Int32(1))  // lower bound
        for element in self {
            guard !element.isNull else {
                parameter.append(bigEndian: Int32(-1))
                continue
            }
            let start = parameter.bytes.count
            parameter.append(bigEndian: Int32(0))
            try element.encode(into: &parameter)
            // The length is known only now: go back for it.
            let length = Int32(parameter.bytes.count - start - 4).bigEndian
            Swift.withUnsafeBytes(of: length) { parameter.bytes.replaceSubrange(start..<start + 4, with: $0) }
        }
    }

    private func encodeText(into parameter: inout ParameterBytes) throws(UnsendableValue) {
        var element = ParameterBytes()
        parameter.append("{")
        for (index, value) in enumerated() {
            if index > 0 { parameter.append(",") }
            guard !value.isNull else {
                parameter.append("NULL")
                continue
            }
            element.bytes.removeAll(keepingCapacity: true)
            try value.encode(into: &element)
            parameter.append("\"")
            for byte in element.bytes {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { parameter.append("\\") }
                parameter.bytes.append(byte)
            }
            parameter.append("\"")
        }
        parameter.append("}")
    }
}

extension Array: PostgresDecodable where Element: PostgresDecodable {
    package static var postgresTypes: [OID] { Element.postgresTypes.compactMap(\.array) }
    package static var placeholder: [Element] { [Element.placeholder] }

    package init(_ cell: Cell) throws {
        self = []
        var text = ArrayText(cell.bytes)
        // The element's own type is not on the wire; only errors would name it.
        while let element = try text.next() {
            switch element {
            case .null: append(try Element(nullable: nil))
            case .value(let bytes):
                append(try bytes.withUnsafeBytes { try Element(Cell(bytes: $0, type: .unknown)) })
            }
        }
    }
}
