// Checks the signatures of an order by Node.js alone: node verify-approval.mjs vectors/approval-founding.json vectors/approval-order.json
// Shows that a statement, its digest and the passkey's signature belong together; the rules of when that suffices are in approval.md.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const [founding, order] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const bytes = (text) => Buffer.from(text, "base64url");
const sha256 = (data) => createHash("sha256").update(data).digest();

/** RFC 8785 for what statements are made of: objects, lists, texts and whole numbers. */
const canonical = (value) =>
  Array.isArray(value) ? `[${value.map(canonical)}]`
  : value !== null && typeof value === "object"
    ? `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)}}`
    : JSON.stringify(value);

/** A COSE_Key of kind ES256: the map 1:2, 3:-7, -1:1, -2:x, -3:y in this order, as devices write it. */
const publicKey = ({ publicKey }) => {
  const key = bytes(publicKey);
  const [x, y] = [key.subarray(10, 42), key.subarray(45, 77)].map((part) => part.toString("base64url"));
  return createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
};

const check = (statement, { authenticatorData, clientDataJson, signature }, passkey) => {
  const client = JSON.parse(bytes(clientDataJson));
  const data = bytes(authenticatorData);
  const digest = sha256(canonical(statement));
  const right =
    client.type === "webauthn.get"
    && bytes(client.challenge).equals(digest)
    && client.origin === founding.statement.origin
    && data.subarray(0, 32).equals(sha256(founding.statement.rpId))
    && (data[32] & 5) === 5 // present and verified
    && verify("sha256", Buffer.concat([data, sha256(bytes(clientDataJson))]), publicKey(passkey), bytes(signature));
  console.log(right ? "right" : "WRONG", statement.statement, `sha-256:${digest.toString("hex")}`);
  process.exitCode ||= right ? 0 : 1;
};

const founders = new Map(founding.statement.founders.map((founder) => [founder.account, founder.passkey]));
const enrolled = new Map(order.enrolments.map(({ statement }) => [statement.account, statement.passkey]));
for (const { account, assertion } of founding.countersignatures) check(founding.statement, assertion, founders.get(account));
for (const { statement, countersignatures } of order.enrolments)
  for (const { account, assertion } of countersignatures) check(statement, assertion, founders.get(account));
for (const { statement, assertion } of [order.review, order.decision]) check(statement, assertion, enrolled.get(statement.account));
const content = `sha-256:${sha256(order.credential).toString("hex")}`;
console.log(content === order.decision.statement.content ? "right" : "WRONG", "content", content);
