// Keeps the page "Check a seal" on the reader's device, once the reader asked for it: the page and just what it needs, under a
// version. Everything else, above all whatever tells a seal's state, goes to the network as ever. COPY stands before this text.
const pageIn = language => `${COPY.page}?lang=${language}`;
const KEPT = new Set([COPY.page, ...COPY.files]);
const STORED = [...KEPT, ...COPY.languages.map(pageIn)];

self.addEventListener('install', event => {
  event.waitUntil(caches.open(COPY.name).then(cache =>
    cache.addAll(STORED.map(address => new Request(address, { cache: 'reload', credentials: 'omit' })))));
});

self.addEventListener('activate', event => {
  const old = names => names.filter(name => name.startsWith('verify-') && name !== COPY.name);
  event.waitUntil(caches.keys().then(names => Promise.all(old(names).map(name => caches.delete(name)))).then(() => self.clients.claim()));
});

self.addEventListener('fetch', event => {
  const { origin, pathname, searchParams } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin || !KEPT.has(pathname)) return;
  const language = pathname === COPY.page ? searchParams.get('lang') : null;
  const kept = COPY.languages.includes(language) ? pageIn(language) : pathname;
  event.respondWith(caches.open(COPY.name)
    .then(cache => cache.match(kept, { ignoreVary: true }))
    .then(found => found ?? fetch(event.request)));
});
