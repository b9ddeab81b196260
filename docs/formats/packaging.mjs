// Checks the signed part of a long QR code with the npm package cose-js and nothing of Sealwright's:
//   node packaging.mjs ADDRESS KEYS      an address as zbarimg reads it from a code, and a file or address with the keys
import fs from 'node:fs';
import crypto from 'node:crypto';
import cose from 'cose-js';
import cbor from 'cbor';

const [address, from] = process.argv.slice(2);
const set = /^https?:/.test(from) ? await (await fetch(from)).json() : JSON.parse(fs.readFileSync(from, 'utf8'));
const code = Buffer.from(address.slice(address.indexOf('#') + 1), 'base64url');
const [header] = cbor.decodeFirstSync(code).value;
const named = cbor.decodeFirstSync(header).get(4);
const thumbprint = key => crypto.createHash('sha256').update(JSON.stringify({ crv: key.crv, kty: key.kty, x: key.x, y: key.y })).digest();
const key = set.keys.find(one => thumbprint(one).subarray(0, 8).equals(named));
if (!key) throw new Error('none of the keys is the one that the code names');
const payload = await cose.sign.verify(code, { key: { x: Buffer.from(key.x, 'base64url'), y: Buffer.from(key.y, 'base64url') } });
const day = days => new Date(days * 86_400_000).toISOString().slice(0, 10);
const claims = cbor.decodeFirstSync(payload);
console.log('once issued for', claims.get(1), claims.get(2), 'of', claims.get(3), 'printed validity until', day(claims.get(4)),
  'updates until', day(claims.get(5)), 'made', new Date(claims.get(6) * 1000).toISOString());
