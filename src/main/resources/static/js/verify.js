// Checks a credential in the reader's own browser: form, key, signature, dates, and the two status lists. What can't be
// had is said to be unchecked, never fine.
const words = document.getElementById('words').dataset;
const form = document.getElementById('verify');
const issuer = form.dataset.issuer;
const CREDENTIAL = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

class Failed extends Error {
  constructor(answer, detail) {
    super(detail);
    this.answer = answer;
  }
}

const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
const json = part => JSON.parse(new TextDecoder().decode(bytes(part)));

async function fetched(address) {
  let response;
  try {
    response = await fetch(address, { cache: 'no-store' });
  } catch (offline) {
    throw new Failed('unchecked', String(offline.message));
  }
  if (response.status === 404) throw new Failed('unknown', address);
  if (!response.ok) throw new Failed('unchecked', `${address}: ${response.status}`);
  return response;
}

async function publishedKeys() {
  return (await (await fetched('/.well-known/jwks.json')).json()).keys;
}

// Signature by a key that the issuer publishes; RFC 7515 with ES256.
async function signedContent(token, keys, type) {
  const [head, body, signature] = token.split('.');
  const header = json(head);
  if (header.alg !== 'ES256' || header.typ !== 'vc+jwt') throw new Failed('broken', `${header.typ}, ${header.alg}`);
  if (!header.kid?.startsWith(`${issuer}#`)) throw new Failed('foreign', header.kid ?? '');
  const key = keys.find(candidate => candidate.kid === header.kid || `${issuer}#${candidate.kid}` === header.kid);
  if (!key) throw new Failed('broken', header.kid);
  const imported = await crypto.subtle.importKey('jwk', { kty: key.kty, crv: key.crv, x: key.x, y: key.y },
    { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  const genuine = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, bytes(signature),
    new TextEncoder().encode(`${head}.${body}`));
  if (!genuine) throw new Failed('broken', '');
  const content = json(body);
  if (!content.type?.includes(type)) throw new Failed('broken', String(content.type));
  return content;
}

function inDate(content) {
  const now = Date.now();
  if (now < Date.parse(content.validFrom)) throw new Failed('unchecked', content.validFrom);
  if (!(now <= Date.parse(content.validUntil))) throw new Failed('expired', content.validUntil);
}

async function bit(content, purpose, keys) {
  const entry = content.credentialStatus?.find(status => status.statusPurpose === purpose);
  if (!entry) throw new Failed('unchecked', purpose);
  const address = new URL(entry.statusListCredential);
  const list = await signedContent((await (await fetched(address.pathname)).text()).trim(), keys, 'BitstringStatusListCredential');
  if (list.id !== entry.statusListCredential || list.credentialSubject?.statusPurpose !== purpose) throw new Failed('unchecked', list.id);
  const now = Date.now();
  if (!(Date.parse(list.validFrom) <= now && now <= Date.parse(list.validUntil))) throw new Failed('unchecked', list.validUntil);
  const packed = bytes(list.credentialSubject.encodedList.slice(1));
  const unpacked = new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
  const index = Number(entry.statusListIndex);
  if (!(index >= 0 && index < unpacked.length * 8)) throw new Failed('unchecked', entry.statusListIndex);
  return (unpacked[index >> 3] >> (7 - index % 8)) & 1;
}

function show(step, outcome, detail = '') {
  const item = document.createElement('li');
  item.className = outcome;
  item.textContent = `${words[step]}: ${words[outcome]}${detail ? ` (${detail})` : ''}`;
  document.getElementById('steps').append(item);
}

function answer(word) {
  const heading = document.getElementById('answer');
  heading.textContent = words[word];
  heading.className = word;
}

async function check(input) {
  document.getElementById('steps').replaceChildren();
  document.getElementById('outcome').hidden = false;
  let step = 'form';
  try {
    let token = input.trim();
    if (!CREDENTIAL.test(token)) token = (await (await fetched(`/credentials/${encodeURIComponent(token)}`)).text()).trim();
    if (!CREDENTIAL.test(token)) throw new Failed('broken', '');
    show(step, 'passed');
    step = 'key';
    const keys = await publishedKeys();
    show(step, 'passed');
    step = 'signature';
    const content = await signedContent(token, keys, 'SecuritySealCredential');
    show(step, 'passed');
    step = 'dates';
    inDate(content);
    show(step, 'passed');
    step = 'revocation';
    if (await bit(content, 'revocation', keys)) throw new Failed('withdrawn', '');
    show(step, 'passed');
    step = 'suspension';
    if (await bit(content, 'suspension', keys)) throw new Failed('suspended', '');
    show(step, 'passed');
    answer('genuine');
  } catch (problem) {
    show(step, 'failed', problem.message);
    answer(problem.answer ?? 'broken');
  }
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const file = document.getElementById('file').files[0];
  await check(file ? await file.text() : document.getElementById('q').value);
});
if (document.getElementById('q').value.trim()) form.requestSubmit();
