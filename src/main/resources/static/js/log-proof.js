// The newest event about a seal in the body's public log, proven against a checkpoint that the log signed
// (docs/formats/log.md). Nothing that is fetched is trusted before it leads to that signature. WebCrypto does the arithmetic.
const FULL = 256;
const LENGTH = 32;
const text = new TextEncoder();

export class LogProblem extends Error {
  // kind: unavailable (it could not be had), unsupported (this browser can't do it) or contradicted (it says something else).
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

const fromBase64 = letters => Uint8Array.from(atob(letters), c => c.charCodeAt(0));
const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer()));
const same = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);

function parse(proof) {
  const cut = proof.indexOf('\n\n');
  const lines = proof.slice(0, cut).split('\n');
  const index = /^index (0|[1-9]\d{0,14})$/.exec(lines[1] ?? '');
  if (cut < 0 || lines[0] !== 'c2sp.org/tlog-proof@v1' || !index) throw new LogProblem('unavailable');
  return { index: Number(index[1]), hashes: lines.slice(2).map(fromBase64), note: proof.slice(cut + 2) };
}

async function signedBy(line, note, origin) {
  const [, name, id, typed] = /^(\S+?)\+([0-9a-f]{8})\+(\S+)/.exec(line) ?? [];
  if (name !== origin) return false;
  const key = fromBase64(typed);
  const cut = note.lastIndexOf('\n\n');
  const signature = note.slice(cut + 2).split('\n')
    .filter(candidate => candidate.startsWith(`\u2014 ${name} `))
    .map(candidate => fromBase64(candidate.split(' ')[2]))
    .find(candidate => [...candidate.slice(0, 4)].map(b => b.toString(16).padStart(2, '0')).join('') === id);
  if (key[0] !== 1 || key.length !== 1 + LENGTH || !signature) return false;
  let imported;
  try {
    imported = await crypto.subtle.importKey('raw', key.slice(1), { name: 'Ed25519' }, false, ['verify']);
  } catch {
    throw new LogProblem('unsupported');
  }
  return crypto.subtle.verify({ name: 'Ed25519' }, imported, signature.slice(4), text.encode(note.slice(0, cut + 1)));
}

async function checkpoint(note, origin, keys) {
  const signed = await Promise.all(keys.trim().split('\n').map(line => signedBy(line, note, origin)));
  const lines = note.split('\n');
  if (!signed.includes(true) || lines[0] !== origin || !/^[1-9]\d{0,14}$/.test(lines[1])) throw new LogProblem('contradicted');
  return { size: Number(lines[1]), root: fromBase64(lines[2]) };
}

// RFC 9162, section 2.1.3.2, in numbers that may be wider than 32 bits.
async function leadsTo(root, leaf, { index, hashes }, size) {
  let node = index;
  let last = size - 1;
  let hash = await sha256(Uint8Array.of(0), leaf);
  for (const sibling of hashes) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = await nodeHash(sibling, hash);
      while (node % 2 === 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = await nodeHash(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(hash, root);
}

function tile(index, size) {
  const number = Math.floor(index / FULL);
  const width = Math.min(FULL, size - number * FULL);
  let place = String(number % 1000).padStart(3, '0');
  for (let rest = Math.floor(number / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    place = `x${String(rest % 1000).padStart(3, '0')}/${place}`;
  }
  return `/log/tile/entries/${place}${width === FULL ? '' : `.p/${width}`}`;
}

function entry(bytes, place) {
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (let i = 0; i < place; i++) at += 2 + view.getUint16(at);
  return bytes.slice(at + 2, at + 2 + view.getUint16(at));
}

// The leaf as an object. `fetched` yields a Response for an address of the body, or throws.
export async function newestEvent(number, origin, fetched) {
  const had = async address => {
    const answer = await fetched(address);
    if (!answer.ok) throw new LogProblem('unavailable');
    return answer;
  };
  try {
    const proof = parse(await (await had(`/seals/${number}/proof`)).text());
    const { size, root } = await checkpoint(proof.note, origin, await (await had('/log/key')).text());
    if (proof.index >= size) throw new LogProblem('contradicted');
    const leaf = entry(new Uint8Array(await (await had(tile(proof.index, size))).arrayBuffer()), proof.index % FULL);
    if (!await leadsTo(root, leaf, proof, size)) throw new LogProblem('contradicted');
    const event = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(leaf));
    if (event.kind !== 'seal' || event.v !== 1 || event.seal !== number) throw new LogProblem('contradicted');
    return event;
  } catch (problem) {
    throw problem instanceof LogProblem ? problem : new LogProblem('unavailable');
  }
}
