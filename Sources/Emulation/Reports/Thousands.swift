extension StringProtocol {
    /// Digits in groups of three from the right.
    package func inThousands(_ separator: String) -> String {
        let head = count % 3
        let groups = (head == 0 ? [] : [prefix(head)]) + stride(from: head, to: count, by: 3).map { dropFirst($0).prefix(3) }
        return groups.joined(separator: separator)
    }
}
