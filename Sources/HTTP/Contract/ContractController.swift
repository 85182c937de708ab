package import Foundation
import Hummingbird

/// The contract, as it was written.
///
/// | route | answer |
/// |---|---|
/// | `GET /openapi.yaml` | every route, every member, every problem |
struct ContractController {
    private let contract: ByteBuffer

    init() throws {
        contract = ByteBuffer(bytes: try Contract.text)
    }

    func add(to routes: Routes<VisitorContext>) {
        routes.get("openapi.yaml", use: read)
    }

    @Sendable func read(_ request: Request, context: VisitorContext) async throws -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/yaml", .cacheControl: "no-cache"], body: ResponseBody(byteBuffer: contract))
    }
}

/// The contract as it travels with the program.
package enum Contract {
    package static var text: Data {
        get throws { try Data(contentsOf: Bundle.module.url(forResource: "openapi", withExtension: "yaml")!) }
    }
}
