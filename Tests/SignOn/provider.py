"""An OpenID Connect provider for tests: oidc-provider-mock, which lets anybody in under the name they give, on a port of its own.

It checks PKCE, which the mock leaves out (RFC 7636, 4.6), takes another key when it is told to (POST /rotate), and makes the next
token a false one (POST /spoil/aud, iss, nonce, exp, nbf, iat, sub, azp, key or none).
usage: provider.py    prints its port
"""

import base64
import hashlib
import sys
import time
import warnings
from urllib.parse import parse_qs, urlparse

warnings.simplefilter("ignore")

import flask
import oidc_provider_mock
from authlib import jose
from werkzeug.serving import make_server

provider = oidc_provider_mock.app(require_nonce=True)
challenges: dict[str, str] = {}
spoilt: list[str] = []


@provider.after_request
def remember(response):
    if flask.request.path == "/oauth2/authorize" and "Location" in response.headers:
        code = parse_qs(urlparse(response.headers["Location"]).query).get("code", [""])[0]
        if flask.request.args.get("code_challenge_method") == "S256":
            challenges[code] = flask.request.args.get("code_challenge", "")
    if flask.request.path == "/oauth2/token" and response.status_code == 200 and spoilt:
        answer = response.get_json()
        answer["id_token"] = spoil(answer["id_token"], spoilt.pop())
        response.set_data(flask.json.dumps(answer))
    return response


def spoil(token: str, how: str) -> str:
    """The same token with one thing wrong."""
    payload = token.split(".")[1]
    claims = flask.json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    key = flask.g.oidc_provider_mock_storage.jwk
    header = {"alg": "RS256", "kid": key.thumbprint()}
    match how:
        case "aud" | "nonce" | "azp":
            claims[how] = "another"
        case "iss":
            claims[how] = "https://another.example"
        case "exp":
            claims[how] = 1_000_000_000
        case "nbf" | "iat":
            claims[how] = int(time.time()) + 3_600
        case "sub":
            claims[how] = "lan\0"
        case "key":
            key = jose.RSAKey.generate_key(is_private=True)
        case "none":
            head = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()
            return f"{head}.{payload}."
    return jose.jwt.encode(header, claims, key).decode()


@provider.before_request
def verify():
    if flask.request.path == "/oauth2/token":
        verifier = flask.request.form.get("code_verifier", "").encode()
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier).digest()).rstrip(b"=").decode()
        if challenges.pop(flask.request.form.get("code", ""), None) != challenge:
            return flask.jsonify({"error": "invalid_grant"}), 400


@provider.post("/rotate")
def rotate():
    flask.g.oidc_provider_mock_storage.jwk = jose.RSAKey.generate_key(is_private=True)
    return "", 204


@provider.post("/spoil/<how>")
def spoil_next(how):
    spoilt.append(how)
    return "", 204


server = make_server("127.0.0.1", 0, provider, threaded=True)
print(server.server_port, flush=True)
sys.stderr = open("/dev/null", "w")
server.serve_forever()
