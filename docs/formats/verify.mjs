// Verifies a credential and its status lists with the npm package jose, and nothing of Sealwright's.
//
//   node verify.mjs vectors                            the recorded test vectors
//   node verify.mjs http://localhost:8080 K7M2-Q9XR-1D a seal of a running portal
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { compactVerify, createLocalJWKSet, decodeProtectedHeader } from 'jose';

const [where, number] = process.argv.slice(2);
const live = where.startsWith('http');
const load = async (address, file) => {
  if (!live) return (await readFile(new URL(`./${where}/${file}`, import.meta.url), 'utf8')).trim();
  const answer = await fetch(where + new URL(address, where).pathname);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
};

const keys = createLocalJWKSet(JSON.parse(await load('/.well-known/jwks.json', 'jwks.json')));
const verified = async (jws) => {
  const { payload, protectedHeader } = await compactVerify(jws, keys, { algorithms: ['ES256'] });
  if (protectedHeader.typ !== 'vc+jwt') throw new Error(`typ is ${protectedHeader.typ}`);
  const json = JSON.parse(new TextDecoder().decode(payload));
  const issuer = json.issuer.id ?? json.issuer;
  if (!protectedHeader.kid.startsWith(`${issuer}#`)) throw new Error(`key of another issuer than ${issuer}`);
  return json;
};

const jws = await load(`/credentials/${number}`, 'credential.jwt');
const credential = await verified(jws);
console.log('header     ', JSON.stringify(decodeProtectedHeader(jws)));
console.log('signature   verified');
console.log('name       ', credential.name);
console.log('valid      ', credential.validFrom, 'to', credential.validUntil);
console.log('provisions ', credential.credentialSubject.conformityAssessment.length);

for (const entry of credential.credentialStatus) {
  if (!live && entry.statusPurpose !== 'revocation') continue;
  const list = await verified(await load(entry.statusListCredential, 'status-list.jwt'));
  const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'));
  const index = Number(entry.statusListIndex);
  const bit = (bits[index >> 3] >> (7 - (index & 7))) & 1;
  console.log(entry.statusPurpose.padEnd(11), `bit ${index} of ${bits.length * 8} is ${bit}, list valid until ${list.validUntil}`);
}

const [head, body, signature] = jws.split('.');
const at = body.length >> 1;
const changed = body.slice(0, at) + (body[at] === 'A' ? 'B' : 'A') + body.slice(at + 1);
await compactVerify([head, changed, signature].join('.'), keys)
  .then(() => { throw new Error('a changed credential was accepted'); }, (e) => console.log('changed    ', e.code));
