// Reads and checks the signed part of a long QR code (docs/formats/packaging-code.md), as org.sealwright.verification's
// PackagingCode and PackagingCheck do, with WebCrypto and without a network. What it says is true of the day on which it was made.
const KEY_ID = 8;
const SIGNATURE = 64;
const DAY = 86_400_000;
const text = new TextEncoder();

// kind: broken, or why it could not be checked: unknownkey, needslog, insecure.
export class CodeProblem extends Error {
  constructor(kind, detail = '') {
    super(detail);
    this.kind = kind;
  }
}

// CBOR in the one form of RFC 8949, section 4.2.1; anything else is refused.
class Cbor {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  head(major, expected) {
    const first = this.#bytes[this.#at++] ?? 0xff;
    let value = first & 31;
    if (first >> 5 !== major || value > 26) throw new CodeProblem('broken');
    if (value > 23) {
      const width = 1 << (value - 24);
      const least = [24, 256, 65_536][value - 24];
      value = this.#take(width).reduce((sum, byte) => sum * 256 + byte, 0);
      if (value < least) throw new CodeProblem('broken');
    }
    if (expected !== undefined && value !== expected) throw new CodeProblem('broken');
    return value;
  }

  bytes(length) {
    return this.#take(this.head(2, length));
  }

  text() {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.#take(this.head(3)));
    } catch {
      throw new CodeProblem('broken');
    }
  }

  end() {
    if (this.#at !== this.#bytes.length) throw new CodeProblem('broken');
  }

  #take(length) {
    const taken = this.#bytes.slice(this.#at, this.#at += length);
    if (taken.length !== length) throw new CodeProblem('broken');
    return taken;
  }
}

const base64url = bytes => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function fromBase64url(letters) {
  try {
    const bytes = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
    if (base64url(bytes) === letters) return bytes;
  } catch {
    // Said below.
  }
  throw new CodeProblem('broken');
}

const byteString = bytes => [...(bytes.length < 24 ? [0x40 | bytes.length] : [0x58, bytes.length]), ...bytes];
const day = days => new Date(days * DAY).toISOString().slice(0, 10);

function claimsIn(bytes) {
  const cbor = new Cbor(bytes);
  cbor.head(5, 7);
  const member = id => cbor.head(0, id);
  member(0);
  cbor.head(0, 1);
  member(1);
  const number = cbor.text();
  member(2);
  const model = cbor.text();
  member(3);
  const maker = cbor.text();
  member(4);
  const validUntil = day(cbor.head(0));
  member(5);
  const supportEnds = day(cbor.head(0));
  member(6);
  const issuedAt = cbor.head(0);
  cbor.end();
  return { number, model, maker, validUntil, supportEnds, issuedAt };
}

function parsed(letters) {
  const outer = new Cbor(fromBase64url(letters));
  outer.head(6, 18);
  outer.head(4, 4);
  const header = outer.bytes();
  outer.head(5, 0);
  const claims = outer.bytes();
  const signature = outer.bytes(SIGNATURE);
  outer.end();
  const inner = new Cbor(header);
  inner.head(5, 2);
  inner.head(0, 1);
  inner.head(1, 6);
  inner.head(0, 4);
  const kid = inner.bytes(KEY_ID);
  inner.end();
  const signed = Uint8Array.from([0x84, 0x6a, ...text.encode('Signature1'), ...byteString(header), 0x40, ...byteString(claims)]);
  return { claims: claimsIn(claims), kid, signed, signature };
}

// RFC 7638: computed from the key, whatever name stands beside it.
export async function fingerprint({ x, y }) {
  const hash = await crypto.subtle.digest('SHA-256', text.encode(`{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`));
  return base64url(new Uint8Array(hash));
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return ''; // a damaged address names no seal
  }
}

// The code in what was scanned or pasted: an address with a part behind #, or that part alone, be it damaged. Undefined where
// there is none; a short part behind # is a place on a page.
export function codeIn(typed) {
  const joined = typed.replace(/\s+/g, '');
  const address = /^(https?:\/\/[^/?#]+)\/(?:s|seals)\/([^/?#]+)\/?(?:\?[^#]*)?#(0oR.*|.{50,})$/i.exec(joined);
  if (address) return { origin: address[1], printed: decoded(address[2]), letters: address[3] };
  return /^0oR[\w-]{50,}$/.test(joined) ? { letters: joined } : undefined;
}

async function signer(code, keys) {
  let named = false;
  for (const key of keys) {
    const print = await fingerprint(key);
    if (fromBase64url(print).slice(0, KEY_ID).every((byte, i) => byte === code.kid[i])) {
      named = true;
      const imported = await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x: key.x, y: key.y },
        { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
      if (await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, code.signature, code.signed)) return { ...key, print };
    }
  }
  throw new CodeProblem(named ? 'broken' : 'unknownkey');
}

// Numbers are compared as their characters are read: O as 0, I and L as 1.
const plain = number => number.toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

// What a code says, if its signature holds; throws a CodeProblem otherwise. `over` where its printed validity is past on this
// device's day, or the device's clock is behind the code.
export async function codeSays({ letters, printed }, keys, now = new Date()) {
  if (!globalThis.crypto?.subtle) throw new CodeProblem('insecure');
  const code = parsed(letters);
  const { claims } = code;
  if (printed !== undefined && plain(printed) !== plain(claims.number)) throw new CodeProblem('broken');
  const key = await signer(code, keys);
  if (key.exp !== undefined && claims.issuedAt > key.exp) throw new CodeProblem('broken');
  if (key.revoked) throw new CodeProblem('needslog');
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return { ...claims, key: key.print, over: today > claims.validUntil || now.getTime() < claims.issuedAt * 1000 - DAY };
}
