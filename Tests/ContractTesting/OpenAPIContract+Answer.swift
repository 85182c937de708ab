extension OpenAPIContract {
    /// What was seen: the words of an answer, whoever sent it.
    package struct Seen: Sendable {
        package var method: String
        /// With its query.
        package var address: String
        package var status: Int
        package var headers: [(name: String, value: String)]
        package var body: [UInt8]

        package init(method: String, address: String, status: Int, headers: [(name: String, value: String)], body: [UInt8]) {
            self.method = method
            self.address = address
            self.status = status
            self.headers = headers
            self.body = body
        }

        func values(_ name: String) -> [String] { headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value) }
    }

    /// How an answer is not what the contract promises.
    package func differences(of seen: Seen) -> [Difference] {
        guard let operation = operation(seen.method, seen.address) else {
            // Nothing is there, or nothing that is done so; but who one is, is asked first.
            guard [400, 401, 403, 404, 405, 413, 429].contains(seen.status) else {
                return [Difference(place: "status", rule: "\(seen.status) where there is no operation")]
            }
            return differences(of: seen, as: problem)
        }
        guard let response = operation.response(seen.status) else {
            return [Difference(place: "status", rule: "\(seen.status) is not declared")]
        }
        return differences(of: seen, as: response)
    }

    private func differences(of seen: Seen, as response: Response) -> [Difference] {
        differences(ofHeaders: seen, as: response) + differences(ofBody: seen, as: response)
    }

    private func differences(ofHeaders seen: Seen, as response: Response) -> [Difference] {
        var found: [Difference] = []
        for (name, header) in response.headers.sorted(by: { $0.key < $1.key }) {
            let values = seen.values(name)
            if header.isRequired, values.isEmpty { found.append(Difference(place: "header \(name)", rule: "is required")) }
            for value in values { found += differences(of: .string(value), as: header.schema, at: "header \(name)") }
        }
        for name in headers.subtracting(response.headers.keys).sorted() where !seen.values(name).isEmpty {
            found.append(Difference(place: "header \(name)", rule: "is not declared"))
        }
        return found
    }

    private func differences(ofBody seen: Seen, as response: Response) -> [Difference] {
        let type = seen.values("Content-Type").first?.split(separator: ";").first.map { $0.trimmingPrefix(" ") }.map(String.init)
        guard !response.content.isEmpty else {
            return seen.body.isEmpty && type == nil ? [] : [Difference(place: "body", rule: "is not declared")]
        }
        guard let type, let schema = response.content[type] else {
            return [Difference(place: "header content-type", rule: "\(type ?? "none") is not declared")]
        }
        guard seen.method != "HEAD" else {
            return seen.body.isEmpty ? [] : [Difference(place: "body", rule: "is sent where the head was asked for")]
        }
        guard type == "application/json" || type.hasSuffix("+json") else {
            // A file is whatever it is.
            guard type.hasPrefix("text/") || type.hasSuffix("yaml") else { return [] }
            guard let text = String(validating: seen.body, as: UTF8.self) else { return [Difference(place: "body", rule: "is no UTF-8")] }
            return differences(of: .string(text), as: schema, at: "$")
        }
        guard let value = try? Value(json: seen.body) else { return [Difference(place: "$", rule: "is no JSON")] }
        return differences(of: value, as: schema, at: "$")
    }
}
