import CLibPQ

/// The sends: each one only queues, `flush` writes.
extension Connection {
    /// Lets several statements travel before the first answer comes.
    package mutating func enterPipeline() throws(Failure) { try check(PQenterPipelineMode(raw)) }

    /// Leaves pipeline mode; only possible once every result has been read.
    package mutating func exitPipeline() throws(Failure) { try check(PQexitPipelineMode(raw)) }

    /// Sends a Sync: the server ends the implicit transaction here and answers `.pipelineSync`.
    package mutating func sendSync() throws(Failure) { try check(PQpipelineSync(raw)) }

    /// Sends a text of one or many statements in the simple protocol; refused in pipeline mode.
    package mutating func sendQuery(_ text: String) throws(Failure) { try check(PQsendQuery(raw, text)) }

    /// Sends a Parse that keeps `text` under `name`, with the parameter types the caller declares.
    package mutating func sendPrepare(
        _ name: String, _ text: String, types: UnsafeBufferPointer<UInt32>
    ) throws(Failure) {
        try check(PQsendPrepare(raw, name, text, Int32(types.count), types.baseAddress))
    }

    /// Sends a Describe of a prepared statement: its result carries column names and types, no rows.
    package mutating func sendDescribe(_ name: String) throws(Failure) { try check(PQsendDescribePrepared(raw, name)) }

    /// Sends Bind and Execute; results come in text form.
    package mutating func sendQueryPrepared(_ name: String, _ parameters: Parameters) throws(Failure) {
        try check(
            PQsendQueryPrepared(
                raw, name, Int32(parameters.values.count),
                parameters.values.baseAddress, parameters.lengths.baseAddress, parameters.formats.baseAddress, 0))
    }

    private borrowing func check(_ accepted: Int32) throws(Failure) {
        guard accepted == 1 else { throw failure }
    }

    /// The values of one Bind, as three C arrays of one length; valid only while the caller's buffers are.
    package struct Parameters {
        /// Where each value's bytes begin; nil is NULL. Text values end with a NUL.
        package let values: UnsafeBufferPointer<UnsafePointer<CChar>?>
        /// How many bytes a binary value has; ignored for text.
        package let lengths: UnsafeBufferPointer<Int32>
        /// 0 for text, 1 for binary.
        package let formats: UnsafeBufferPointer<Int32>

        /// Views over the caller's three buffers.
        package init(
            values: UnsafeBufferPointer<UnsafePointer<CChar>?>, lengths: UnsafeBufferPointer<Int32>,
            formats: UnsafeBufferPointer<Int32>
        ) {
            self.values = values
            self.lengths = lengths
            self.formats = formats
        }
    }
}
