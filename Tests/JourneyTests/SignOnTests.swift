import Emulation
import EmulationFixtures
import Foundation
import Operations
import Store
import TestTraits
import Testing

/// Cities have a sign-on of their own. It says who somebody is; what they may do is said here.
@Suite(
    "The sign-on of a city",
    .enabled(if: SignOn.isInstalled, "wants oidc-provider-mock in .build/sign-on, which deploy/test fetches with python3 and venv"),
    .timeLimit(.minutes(20)))
struct SignOnTests {
    /// A city with its provider, and somebody who is known to it as "lan".
    nonisolated(nonsending) private func open(_ journey: (Site, SignOn) async throws -> Void) async throws {
        let signOn = try SignOn()
        let ended: Result<Void, any Error>
        do { ended = .success(try await lend(signOn, journey)) } catch { ended = .failure(error) }
        await signOn.stop()
        try ended.get()
    }

    nonisolated(nonsending) private func lend(_ signOn: SignOn, _ journey: (Site, SignOn) async throws -> Void) async throws {
        try await Site.open(signOn: signOn.met) { site in
            let browser = WebBrowser(site)
            let lan = try await site.account(
                "Trần Thị Lan", "lan.tt", "hoa phượng nở đỏ góc sân", in: SmallCity.anLao, as: .officer, at: browser)
            try await LinkIdentity("lan", at: signOn.issuer).run(to: lan, on: site.city.owner)
            try await journey(site, signOn)
        }
    }

    private func setOut(_ browser: WebBrowser) async throws -> String {
        let answer = try await browser.get("/v1/sign-in/openid")
        #expect(answer.status == 303)
        return try #require(answer.header("Location"))
    }

    @Test("lets in whom it vouches for, also after it has taken another key; whoever is not known here stays outside", .slow)
    func journey() async throws {
        try await open { site, signOn in
            for _ in 1...2 {
                let browser = WebBrowser(site)
                let back = try await signOn.signOn(at: try await setOut(browser), as: "lan")
                let answer = try await browser.get(back)
                #expect(answer.status == 303 && answer.header("Location") == "/v1/me", "\(answer.text)")
                #expect(try await browser.get("/v1/me").ok().json["name"].text == "Trần Thị Lan")
                #expect(try await browser.get("/v1/sessions").ok().json["items"].list.count > 0)
                // The same address again is nobody's any more.
                #expect(try await browser.get(back).refusal == "403 sign-in.not-vouched-for")
                try await signOn.post("/rotate")
            }
            let stranger = WebBrowser(site)
            let back = try await signOn.signOn(at: try await setOut(stranger), as: "nobody")
            #expect(try await stranger.get(back).refusal == "403 sign-in.unknown-identity")
            #expect(try await stranger.get("/v1/me").refusal == "401 sign-in.required")
        }
    }

    @Test("is not believed about an attempt that was another's")
    func attempts() async throws {
        try await open { site, signOn in
            let thief = WebBrowser(site), victim = WebBrowser(site)
            let stolen = try await signOn.signOn(at: try await setOut(victim), as: "lan")
            // Without the cookie, with one of another attempt, and with one whose state was copied: PKCE tells.
            #expect(try await WebBrowser(site).get(stolen).refusal == "403 sign-in.not-vouched-for")
            let own = try await setOut(thief)
            #expect(try await thief.get(stolen).refusal == "403 sign-in.not-vouched-for")
            let query = try #require(URLComponents(string: own)?.queryItems)
            let state = try #require(query.first { $0.name == "state" }?.value)
            let code = try #require(URLComponents(string: stolen)?.queryItems?.first { $0.name == "code" }?.value)
            #expect(try await thief.get("/v1/sign-in/openid/return?state=\(state)&code=\(code)").refusal == "403 sign-in.not-vouched-for")
            #expect(query.first { $0.name == "code_challenge_method" }?.value == "S256")
            // The code is spent by then; whoever gives none, or is sent back with an error, is where they were.
            for answer in ["", "?state=\(state)", "?state=\(state)&error=access_denied", "?state=&code=\(code)"] {
                #expect(try await thief.get("/v1/sign-in/openid/return" + answer).refusal == "403 sign-in.not-vouched-for")
            }
            #expect(try await thief.get("/v1/me").refusal == "401 sign-in.required")
        }
    }

    @Test(
        "is not believed by a token for somebody else, of another issuer, of another attempt, too old or too new, or signed by nobody it knows",
        .slow, arguments: ["aud", "iss", "nonce", "exp", "nbf", "iat", "sub", "azp", "key", "none"])
    func falseTokens(_ fault: String) async throws {
        try await open { site, signOn in
            let browser = WebBrowser(site)
            let back = try await signOn.signOn(at: try await setOut(browser), as: "lan")
            try await signOn.post("/spoil/\(fault)")
            #expect(try await browser.get(back).refusal == "403 sign-in.not-vouched-for")
            #expect(try await browser.get("/v1/me").refusal == "401 sign-in.required")
        }
    }

    @Test("is not asked without an end on account of somebody who makes returns up", .slow)
    func madeUp() async throws {
        try await open { site, _ in
            let browser = WebBrowser(site)
            let own = try await setOut(browser)
            let state = try #require(URLComponents(string: own)?.queryItems?.first { $0.name == "state" }?.value)
            // All at once, for one is forgiven each second, and a busy machine takes its time.
            let cookies = browser.cookies
            let answers = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 1...40 {
                    group.addTask {
                        try await WebBrowser(site, cookies: cookies).get("/v1/sign-in/openid/return?state=\(state)&code=x").refusal
                    }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(answers == ["403 sign-in.not-vouched-for", "429 requests.too-many"])
        }
    }

    @Test("may be out of reach, or missing: then passwords still open", .slow)
    func away() async throws {
        try await open { site, signOn in
            let browser = WebBrowser(site)
            let back = try await signOn.signOn(at: try await setOut(browser), as: "lan")
            await signOn.stop()
            let answer = try await browser.get(back)
            #expect(answer.refusal == "503 sign-in.sign-on-unreachable" && answer.header("Retry-After") != nil)
            try await browser.signIn("lan.tt", "hoa phượng nở đỏ góc sân").ok()
            let without = try await site.again { other in
                var answers: [String] = []
                for path in ["", "/return?code=a&state=b"] {
                    answers.append(try await WebBrowser(other).get("/v1/sign-in/openid" + path).refusal)
                }
                return answers
            }
            #expect(without == ["404 not-found", "404 not-found"])
        }
    }
}
