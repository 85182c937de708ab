import Foundation
import JWTKit
import Operations

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A city's single sign-on: OpenID Connect with the authorization code and PKCE.
///
/// What it says of itself and its keys is asked when it is wanted first; its keys again, at most once a minute, when a signature does not
/// fit, since providers change them. URLSession is the client because a sign-on takes two requests and it comes with the toolchain.
package actor OpenIDProvider {
    /// How the operator knows it.
    package struct Configuration: Hashable, Sendable {
        /// The issuer's address, exactly as the provider writes it.
        let issuer: String
        let client: String
        /// Nil for a client that has none.
        let secret: String?
        /// Where browsers come back to: `https://…/v1/sign-in/openid/return`.
        let returnAddress: String

        package init(issuer: String, client: String, secret: String?, returnAddress: String) {
            self.issuer = issuer
            self.client = client
            self.secret = secret
            self.returnAddress = returnAddress
        }
    }

    private struct Discovery: Decodable {
        let issuer: String
        let authorization_endpoint: String
        let token_endpoint: String
        let jwks_uri: String
    }

    private struct Answer: Decodable {
        let id_token: String
    }

    let configuration: Configuration
    private let session: URLSession
    private var discovery: Discovery?
    private var keys: (collection: JWTKeyCollection, fetched: ContinuousClock.Instant)?
    private let patience: Duration

    /// - Parameter patience: how long keys are believed to be the only ones.
    package init(_ configuration: Configuration, patience: Duration = .seconds(60)) {
        self.configuration = configuration
        self.patience = patience
        let settings = URLSessionConfiguration.ephemeral
        settings.timeoutIntervalForRequest = 10
        session = URLSession(configuration: settings)
    }

    /// Where a browser is sent.
    func address(of attempt: OpenIDAttempt) async throws(SingleSignOn.Failure) -> String {
        let discovery = try await discover()
        guard var address = URLComponents(string: discovery.authorization_endpoint) else { throw .unreachable("no address to sign on at") }
        address.queryItems =
            (address.queryItems ?? [])
            + [
                ("response_type", "code"), ("scope", "openid"), ("client_id", configuration.client),
                ("redirect_uri", configuration.returnAddress), ("state", attempt.state), ("nonce", attempt.nonce),
                ("code_challenge", attempt.challenge), ("code_challenge_method", "S256"),
            ].map { URLQueryItem(name: $0.0, value: $0.1) }
        return address.string ?? discovery.authorization_endpoint
    }

    /// Whom the provider means who came back with a code.
    func subject(of code: String, in attempt: OpenIDAttempt) async throws(SingleSignOn.Failure) -> String {
        let answer = try await exchange(code, attempt)
        let token: IDToken
        do {
            token = try await keys(afresh: false).verify(answer, as: IDToken.self, iteratingKeys: true)
        } catch let error as SingleSignOn.Failure {
            throw error
        } catch {
            do {
                token = try await keys(afresh: true).verify(answer, as: IDToken.self, iteratingKeys: true)
            } catch let error as SingleSignOn.Failure {
                throw error
            } catch {
                throw .refused("\(error)")
            }
        }
        if let fault = token.fault(attempt, issuer: configuration.issuer, client: configuration.client) { throw .refused(fault) }
        return token.sub.value
    }

    private func exchange(_ code: String, _ attempt: OpenIDAttempt) async throws(SingleSignOn.Failure) -> String {
        var request = try Self.request(await discover().token_endpoint)
        request.httpMethod = "POST"
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        var form = [
            "grant_type": "authorization_code", "code": code, "redirect_uri": configuration.returnAddress,
            "code_verifier": attempt.verifier,
        ]
        if let secret = configuration.secret {
            let both = "\(Self.escaped(configuration.client)):\(Self.escaped(secret))"
            request.setValue("Basic \(Data(both.utf8).base64EncodedString())", forHTTPHeaderField: "Authorization")
        } else {
            form["client_id"] = configuration.client
        }
        request.httpBody = Data(form.map { "\($0.key)=\(Self.escaped($0.value))" }.joined(separator: "&").utf8)
        let (status, body) = try await answer(to: request)
        // A code that is wrong, old or used: it is whoever came back that is refused.
        guard status != 400, status != 401 else { throw .refused("the code was not taken") }
        guard status == 200, let answer = try? JSONDecoder().decode(Answer.self, from: body) else {
            throw .unreachable("answered \(status) to a code")
        }
        return answer.id_token
    }

    private func discover() async throws(SingleSignOn.Failure) -> Discovery {
        if let discovery { return discovery }
        let request = try Self.request(configuration.issuer.trimmingSuffix("/") + "/.well-known/openid-configuration")
        let (status, body) = try await answer(to: request)
        guard status == 200, let found = try? JSONDecoder().decode(Discovery.self, from: body) else {
            throw .unreachable("answered \(status) to what it is")
        }
        guard found.issuer == configuration.issuer else { throw .unreachable("calls itself \(found.issuer)") }
        discovery = found
        return found
    }

    private func keys(afresh: Bool) async throws(SingleSignOn.Failure) -> JWTKeyCollection {
        if let keys, !afresh || .now - keys.fetched < patience { return keys.collection }
        let (status, body) = try await answer(to: Self.request(await discover().jwks_uri))
        let collection = JWTKeyCollection()
        guard status == 200, (try? await collection.add(jwksJSON: String(decoding: body, as: UTF8.self))) != nil else {
            throw .unreachable("answered \(status) to its keys")
        }
        keys = (collection, .now)
        return collection
    }

    private func answer(to request: URLRequest) async throws(SingleSignOn.Failure) -> (status: Int, body: Data) {
        do {
            let (body, response) = try await session.data(for: request)
            return ((response as? HTTPURLResponse)?.statusCode ?? 0, body)
        } catch {
            throw .unreachable(error.localizedDescription)
        }
    }

    private static func request(_ address: String) throws(SingleSignOn.Failure) -> URLRequest {
        guard let url = URL(string: address), ["http", "https"].contains(url.scheme) else { throw .unreachable("no address: \(address)") }
        return URLRequest(url: url)
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~"))) ?? ""
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
