// Checks a seal's credential against all that its body publishes, as org.sealwright.verification.SealVerifier does: the worst
// that any source says wins, and what could not be had is never fine.
const CREDENTIAL = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const STEPS = ['form', 'key', 'signature', 'dates', 'revocation', 'suspension', 'register', 'log', 'firmware'];
// Worst first, in the order in which they win.
const STATES = ['withdrawn', 'superseded', 'expired', 'suspended', 'unavailable', 'active'];
const STATUS = { active: 'active', suspended: 'suspended', withdrawn: 'withdrawn', expired: 'expired', terminated: 'withdrawn' };
const EVENTS = { withdrawn: 'withdrawn', terminated: 'withdrawn', expired: 'expired', suspended: 'suspended' };

export class Failed extends Error {
  constructor(answer, detail = '') {
    super(detail);
    this.answer = answer;
  }
}

const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
const worse = (one, other) => STATES[Math.min(STATES.indexOf(one), STATES.indexOf(other))];

export const isCredential = text => CREDENTIAL.test(text) && text.startsWith('ey');

function json(part, words) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes(part)));
  } catch {
    throw new Failed('broken', words.unreadable);
  }
}

async function digest(token) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)));
  return `sha-256:${[...hash].map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
}

// One credential's way through the sources. `fetched` yields a Response for an address of the body, or throws a Failed.
export class SealCheck {
  constructor({ issuer, words, fetched, newestEvent }) {
    this.issuer = issuer;
    this.words = words;
    this.fetched = fetched;
    this.newestEvent = newestEvent;
    this.steps = [];
  }

  // What came out: the answer's word, each step with its outcome, and what a genuine credential says.
  async of(token, firmware = '') {
    const asked = firmware.trim() ? STEPS : STEPS.slice(0, -1);
    try {
      if (!CREDENTIAL.test(token)) throw new Failed('broken', this.words.unreadable);
      this.said('passed');
      this.keys = await this.published();
      this.said('passed');
      this.content = await this.signed(token, 'SecuritySealCredential');
      this.said('passed');
    } catch (problem) {
      const answer = problem.answer ?? 'unchecked';
      this.said(answer === 'unchecked' ? 'unchecked' : 'failed', problem.message);
      asked.slice(this.steps.length).forEach(() => this.said('skipped'));
      return { answer, steps: this.steps };
    }
    return { answer: await this.asked(token, firmware.trim()), steps: this.steps, content: this.content };
  }

  async asked(token, firmware) {
    const ended = this.dates();
    const revoked = await this.source(() => this.bit('revocation'));
    const suspended = await this.source(() => this.bit('suspension'));
    const register = await this.source(() => this.register());
    const log = await this.source(() => this.log(token));
    const covered = !firmware || this.content.seal.firmwareCovered.includes(firmware);
    if (firmware) this.said(covered ? 'passed' : 'failed', firmware);
    const state = worse(register ?? 'unavailable', log ?? 'unavailable');
    if (state === 'withdrawn' || revoked && state !== 'superseded') return 'withdrawn';
    if (state === 'superseded') return 'superseded';
    if (state === 'expired' || ended) return 'expired';
    if (state === 'suspended' || suspended) return 'suspended';
    if (this.steps.some(step => step.outcome === 'unchecked')) return 'unchecked';
    return covered ? 'genuine' : 'uncovered';
  }

  said(outcome, detail = '') {
    this.steps.push({ step: STEPS[this.steps.length], outcome, detail });
  }

  // Asks one source; undefined where it could not be had. It says itself how its step came out.
  async source(ask) {
    const before = this.steps.length;
    try {
      return await ask();
    } catch (problem) {
      this.steps.length = before;
      this.said('unchecked', problem.message);
      return undefined;
    }
  }

  dates() {
    const now = Date.now();
    const { validFrom, validUntil } = this.content;
    const ended = !(now <= Date.parse(validUntil));
    if (now < Date.parse(validFrom)) this.said('unchecked', validFrom);
    else this.said(ended ? 'failed' : 'passed', ended ? validUntil : '');
    return ended;
  }

  async published() {
    const answer = await this.fetched('/.well-known/jwks.json');
    if (!answer.ok) throw new Failed('unchecked', '/.well-known/jwks.json');
    return (await answer.json()).keys;
  }

  // Signature by a key that the issuer publishes; RFC 7515 with ES256.
  async signed(token, type) {
    const { words, issuer } = this;
    const [head, body, signature] = token.split('.');
    const header = json(head, words);
    if (header.alg !== 'ES256' || header.typ !== 'vc+jwt' || header.crit) throw new Failed('broken', words.envelope);
    if (!String(header.kid).startsWith(`${issuer}#`)) throw new Failed('foreign', String(header.kid ?? ''));
    const key = this.keys.find(candidate => candidate.kid === header.kid || `${issuer}#${candidate.kid}` === header.kid);
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
    const content = json(body, words);
    if ((content.issuer?.id ?? content.issuer) !== issuer) throw new Failed('foreign');
    if (!content.type?.includes(type)) throw new Failed('broken', words.other);
    if (key.exp && Date.parse(content.validFrom) > key.exp * 1000) throw new Failed('broken', words.retired);
    return content;
  }

  async bit(purpose) {
    const entry = this.content.credentialStatus?.find(status => status.statusPurpose === purpose);
    if (!entry) throw new Failed('unchecked', purpose);
    const answer = await this.fetched(new URL(entry.statusListCredential).pathname);
    if (!answer.ok) throw new Failed('unchecked', entry.statusListCredential);
    const list = await this.signed((await answer.text()).trim(), 'BitstringStatusListCredential');
    if (list.id !== entry.statusListCredential || list.credentialSubject?.statusPurpose !== purpose) throw new Failed('unchecked', list.id);
    const now = Date.now();
    if (!(Date.parse(list.validFrom) <= now && now <= Date.parse(list.validUntil))) throw new Failed('unchecked', list.validUntil);
    const packed = bytes(list.credentialSubject.encodedList.slice(1));
    const unpacked = new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
    const index = Number(entry.statusListIndex);
    if (!(index >= 0 && index < unpacked.length * 8)) throw new Failed('unchecked', entry.statusListIndex);
    const set = (unpacked[index >> 3] >> (7 - index % 8)) & 1;
    this.said(set ? 'failed' : 'passed');
    return set;
  }

  // What the body's own register says of the seal now, and whether of a newer version.
  async register() {
    const { number, version } = this.content.seal;
    const answer = await this.fetched(`/api/v1/seals/${encodeURIComponent(number)}`);
    const seal = answer.ok ? await answer.json() : {};
    const state = STATUS[seal.status];
    if (seal.number !== number || !state) throw new Failed('unchecked', this.words.unclear);
    if (state === 'active' && seal.answer === 'could-not-check') throw new Failed('unchecked', this.words.unsure);
    const found = state !== 'withdrawn' && seal.version > version ? 'superseded' : state;
    this.said(found === 'active' ? 'passed' : 'failed', found === 'active' ? '' : seal.status);
    return found;
  }

  // The newest event about the seal in the log: an end that it tells of counts, and a credential that it does not know does not.
  async log(token) {
    const { number, version } = this.content.seal;
    const origin = `${decodeURIComponent(this.issuer.slice('did:web:'.length))}/log`;
    const event = await this.newestEvent(number, origin, this.fetched).catch(problem => {
      throw new Failed('unchecked', this.words[problem.kind] ?? problem.message);
    });
    if (event.version < version || event.version === version && event.credential !== await digest(token)) {
      throw new Failed('unchecked', this.words.contradicted);
    }
    const told = EVENTS[event.event] ?? 'active';
    const found = event.version > version ? worse(told, 'superseded') : told;
    this.said(found === 'active' ? 'passed' : 'failed', `${event.event}, ${event.at.slice(0, 10)}`);
    return found;
  }
}
