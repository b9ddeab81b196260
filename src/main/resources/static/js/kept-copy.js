// The copy of the page "Check a seal" on this device, and the packaging keys that were pinned when it was kept. What the body
// publishes later never takes their place by itself: the reader sees it, and decides.
const PLACE = 'sealwright.packaging-keys';
const KEYS = '/keys/packaging.json';
const SCOPE = '/verify';

// A worker that could not store everything goes away again.
const activated = ({ installing, waiting, active }) => new Promise((resolve, reject) => {
  const worker = active ?? installing ?? waiting;
  const look = () => {
    if (worker.state === 'activated') resolve();
    if (worker.state === 'redundant') reject(new Error(worker.state));
  };
  worker.addEventListener('statechange', look);
  look();
});

export class KeptCopy {
  #fingerprint;

  constructor(fingerprint) {
    this.#fingerprint = fingerprint;
  }

  static get possible() {
    return 'serviceWorker' in navigator && 'caches' in window && Boolean(globalThis.crypto?.subtle);
  }

  // The pinned keys, oldest first; none where the page was never kept.
  get pins() {
    try {
      return JSON.parse(localStorage.getItem(PLACE)) ?? [];
    } catch {
      return [];
    }
  }

  // What the body publishes now: keys on P-256 with their fingerprints. Throws without a network.
  async published() {
    const answer = await fetch(KEYS, { cache: 'no-store', headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(KEYS);
    const keys = (await answer.json()).keys.filter(key => key.kty === 'EC' && key.crv === 'P-256');
    return Promise.all(keys.map(async ({ x, y, exp, revoked }) => ({ x, y, exp, revoked, print: await this.#fingerprint({ x, y }) })));
  }

  async keep(worker) {
    const keys = await this.published();
    await activated(await navigator.serviceWorker.register(worker, { scope: SCOPE }));
    navigator.storage?.persist?.();
    this.pin(...keys);
  }

  pin(...keys) {
    const pins = this.pins;
    const pinnedAt = new Date().toISOString();
    keys.filter(key => !pins.some(pin => pin.print === key.print)).forEach(key => pins.push({ ...key, pinnedAt }));
    localStorage.setItem(PLACE, JSON.stringify(pins));
  }

  async forget() {
    localStorage.removeItem(PLACE);
    const registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.filter(one => new URL(one.scope).pathname === SCOPE).map(one => one.unregister()));
    await Promise.all((await caches.keys()).filter(name => name.startsWith('verify-')).map(name => caches.delete(name)));
  }

  // How the published keys differ from the pinned ones. An end that the body publishes only takes trust away, so it is noted.
  async compared() {
    const published = await this.published();
    const pins = this.pins.map(pin => {
      const now = published.find(key => key.print === pin.print);
      return now ? { ...pin, exp: now.exp ?? pin.exp, revoked: now.revoked ?? pin.revoked } : pin;
    });
    localStorage.setItem(PLACE, JSON.stringify(pins));
    return {
      added: published.filter(key => !pins.some(pin => pin.print === key.print)),
      missing: pins.filter(pin => !published.some(key => key.print === pin.print)),
    };
  }
}

const grouped = print => print.replace(/(.{4})(?=.)/g, '$1 ');
const dated = moment => new Date(moment).toISOString().slice(0, 10);

// Shows what is kept, and lets the reader keep, pin and forget.
export async function showCopy(place, copy) {
  const part = name => place.querySelector(`[data-part=${name}]`);
  const words = place.dataset;

  const item = (print, sentence) => {
    const line = document.createElement('li');
    const code = document.createElement('span');
    code.className = 'number';
    code.textContent = grouped(print);
    line.append(code, ` ${sentence}`);
    return line;
  };
  const ended = ({ revoked, exp }) => {
    if (revoked) return `, ${words.revoked} ${dated(revoked.revoked_at * 1000)}`;
    return exp ? `, ${words.retired} ${dated(exp * 1000)}` : '';
  };

  function draw() {
    const { pins } = copy;
    part('ask').hidden = pins.length > 0;
    part('kept').hidden = pins.length === 0;
    part('pins').replaceChildren(...pins.map(pin => item(pin.print, `${words.pinned} ${dated(pin.pinnedAt)}${ended(pin)}`)));
  }

  async function compare() {
    const { added, missing } = await copy.compared();
    draw();
    part('changed').hidden = added.length + missing.length === 0;
    part('differences').replaceChildren(
      ...missing.map(pin => item(pin.print, words.missing)),
      ...added.map(key => {
        const line = item(key.print, `${words.added}${ended(key)} `);
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'btn btn-outline-secondary btn-sm';
        button.textContent = words.pin;
        button.addEventListener('click', () => {
          copy.pin(key);
          compare().catch(draw);
        });
        line.append(button);
        return line;
      }));
  }

  const tried = async act => {
    part('failed').hidden = true;
    try {
      await act();
    } catch {
      part('failed').hidden = false;
    }
    draw();
  };
  part('keep').addEventListener('click', () => tried(() => copy.keep(words.worker)));
  part('forget').addEventListener('click', () => tried(() => copy.forget()));
  draw();
  place.hidden = false;
  // Without a network there is nothing to compare with.
  if (copy.pins.length) await compare().catch(() => {});
}
