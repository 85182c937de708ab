import HTTP
import HTTPTypes

extension Mistakes {
    /// What is wrong is wrong with the form, also where the API says 403 of a password: nobody is forbidden anything.
    var status: HTTPResponse.Status {
        guard !all.isEmpty else { return .ok }
        return [.tooManyRequests, .serviceUnavailable, .conflict, .preconditionFailed].contains(problem.status)
            ? problem.status : .unprocessableContent
    }

    var headers: HTTPFields {
        guard !all.isEmpty, let seconds = problem.headers[.retryAfter] else { return [:] }
        return [.retryAfter: seconds]
    }
}
