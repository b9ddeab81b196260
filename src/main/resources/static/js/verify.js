// Checks a credential in the reader's own browser: form, key, signature, dates, and the two status lists. What can't be
// had is said to be unchecked, never fine.
const words = document.getElementById('words').dataset;
const form = document.getElementById('verify');
const issuer = form.dataset.issuer;
const CREDENTIAL = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const STEPS = ['form', 'key', 'signature', 'dates', 'revocation', 'suspension'];
const LONGEST = 1 << 20;
const TONES = { genuine: 'valid', suspended: 'suspended', expired: 'past', superseded: 'past', withdrawn: 'withdrawn',
  broken: 'withdrawn', foreign: 'withdrawn', unknown: 'withdrawn', unchecked: 'suspended', nothing: 'suspended' };

class Failed extends Error {
  constructor(answer, detail = '') {
    super(detail);
    this.answer = answer;
  }
}

const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));

function json(part) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes(part)));
  } catch {
    throw new Failed('broken', words.unreadable);
  }
}

async function fetched(address) {
  let response;
  try {
    response = await fetch(address, { cache: 'no-store', headers: { Accept: '*/*' } });
  } catch {
    throw new Failed('unchecked', words.offline);
  }
  if (!response.ok && response.status !== 404) throw new Failed('unchecked', `${address}: ${response.status}`);
  return response;
}

// What is known about a number that no credential belongs to: which character is suspect, or that it was never issued.
async function notOurs(number) {
  const answer = await fetched(`/api/v1/seals/${encodeURIComponent(number)}`);
  return new Failed('unknown', answer.status === 404 ? (await answer.json()).detail : '');
}

async function credentialOf(number) {
  const answer = await fetched(`/credentials/${encodeURIComponent(number)}`);
  if (answer.status === 404) throw await notOurs(number);
  return (await answer.text()).trim();
}

// A credential, however it was wrapped; or the credential of a number, or of the address that the QR code carries.
async function credentialIn(input) {
  const text = input.trim();
  if (text === '') throw new Failed('nothing');
  const joined = text.replace(/\s+/g, '');
  if (CREDENTIAL.test(joined) && joined.startsWith('ey')) return joined;
  const address = /^https?:\/\/\S*\/(?:s|seals|credentials)\/([^/?#\s]+)/.exec(text);
  const number = address ? decodeURIComponent(address[1]) : text;
  if (number.length > 40) throw new Failed('broken', words.unreadable);
  return credentialOf(number);
}

async function publishedKeys() {
  const answer = await fetched('/.well-known/jwks.json');
  if (!answer.ok) throw new Failed('unchecked', '/.well-known/jwks.json');
  return (await answer.json()).keys;
}

// Signature by a key that the issuer publishes; RFC 7515 with ES256.
async function signedContent(token, keys, type) {
  const [head, body, signature] = token.split('.');
  const header = json(head);
  if (header.alg !== 'ES256' || header.typ !== 'vc+jwt' || header.crit) throw new Failed('broken', words.envelope);
  if (!String(header.kid).startsWith(`${issuer}#`)) throw new Failed('foreign', String(header.kid ?? ''));
  const key = keys.find(candidate => candidate.kid === header.kid || `${issuer}#${candidate.kid}` === header.kid);
  if (!key) throw new Failed('broken', words.unpublished);
  if (!globalThis.crypto?.subtle) throw new Failed('unchecked', words.insecure);
  const imported = await crypto.subtle.importKey('jwk', { kty: key.kty, crv: key.crv, x: key.x, y: key.y },
    { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  let given;
  try {
    given = bytes(signature);
  } catch {
    throw new Failed('broken', words.unreadable);
  }
  const genuine = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, given,
    new TextEncoder().encode(`${head}.${body}`));
  if (!genuine) throw new Failed('broken');
  const content = json(body);
  if ((content.issuer?.id ?? content.issuer) !== issuer) throw new Failed('foreign', '');
  if (!content.type?.includes(type)) throw new Failed('broken', words.other);
  return content;
}

// Whether its last day has passed; the lists are asked even then, since withdrawn is graver than expired.
function hasEnded(content) {
  const now = Date.now();
  if (now < Date.parse(content.validFrom)) throw new Failed('unchecked', content.validFrom);
  return !(now <= Date.parse(content.validUntil));
}

async function bit(content, purpose, keys) {
  const entry = content.credentialStatus?.find(status => status.statusPurpose === purpose);
  if (!entry) throw new Failed('unchecked', purpose);
  const answer = await fetched(new URL(entry.statusListCredential).pathname);
  if (!answer.ok) throw new Failed('unchecked', entry.statusListCredential);
  const list = await signedContent((await answer.text()).trim(), keys, 'BitstringStatusListCredential');
  if (list.id !== entry.statusListCredential || list.credentialSubject?.statusPurpose !== purpose) throw new Failed('unchecked', list.id);
  const now = Date.now();
  if (!(Date.parse(list.validFrom) <= now && now <= Date.parse(list.validUntil))) throw new Failed('unchecked', list.validUntil);
  const packed = bytes(list.credentialSubject.encodedList.slice(1));
  const unpacked = new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
  const index = Number(entry.statusListIndex);
  if (!(index >= 0 && index < unpacked.length * 8)) throw new Failed('unchecked', entry.statusListIndex);
  return (unpacked[index >> 3] >> (7 - index % 8)) & 1;
}

// A version that is revoked may only have been replaced: then a later one of the same seal speaks for it.
async function revoked(content, keys) {
  const current = await signedContent(await credentialOf(content.seal.number), keys, 'SecuritySealCredential');
  return new Failed(current.seal.version > content.seal.version ? 'superseded' : 'withdrawn');
}

function line(step, outcome, detail = '') {
  const item = document.createElement('li');
  item.className = outcome;
  item.textContent = words[step + outcome] + (detail ? ` (${detail})` : '');
  return item;
}

// The answer, and which product it is about: a genuine credential may lie beside another device.
function say(word, content) {
  document.getElementById('answer').textContent = words[word];
  document.getElementById('verdict').className = `verdict ${TONES[word]}`;
  document.getElementById('about').hidden = !content;
  if (content) {
    const link = document.createElement('a');
    link.href = `/seals/${encodeURIComponent(content.seal.number)}`;
    link.textContent = content.seal.number;
    document.getElementById('product').textContent = content.name.replace(/^.*?, /, '');
    document.getElementById('number').replaceChildren(link);
    document.getElementById('version').textContent = content.seal.version;
    document.getElementById('valid').textContent = `${content.validFrom.slice(0, 10)} – ${content.validUntil.slice(0, 10)}`;
  }
}

let newest = 0;

// Only the check that was asked for last shows what came out.
async function check(input) {
  const mine = ++newest;
  const lines = [];
  let content;
  let word = 'genuine';
  const passed = () => lines.push(line(STEPS[lines.length], 'passed'));
  try {
    const token = await credentialIn(input);
    if (!CREDENTIAL.test(token)) throw new Failed('broken', words.unreadable);
    passed();
    const keys = await publishedKeys();
    passed();
    content = await signedContent(token, keys, 'SecuritySealCredential');
    passed();
    const ended = hasEnded(content);
    if (ended) lines.push(line('dates', 'failed', content.validUntil));
    else passed();
    if (await bit(content, 'revocation', keys)) throw await revoked(content, keys);
    passed();
    const suspended = await bit(content, 'suspension', keys);
    lines.push(line('suspension', suspended ? 'failed' : 'passed'));
    if (ended || suspended) word = ended ? 'expired' : 'suspended';
  } catch (problem) {
    word = problem.answer ?? 'unchecked';
    if (word !== 'nothing') {
      lines.push(line(STEPS[lines.length], word === 'unchecked' ? 'unchecked' : 'failed', problem.message));
      STEPS.slice(lines.length).forEach(step => lines.push(line(step, 'skipped')));
    }
  }
  if (mine === newest) {
    document.getElementById('steps').replaceChildren(...lines);
    say(word, content);
    document.getElementById('outcome').hidden = false;
  }
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const file = document.getElementById('file').files[0];
  const typed = document.getElementById('q').value;
  await check(file && !typed.trim() ? await file.slice(0, LONGEST).text() : typed);
});
if (document.getElementById('q').value.trim()) form.requestSubmit();
