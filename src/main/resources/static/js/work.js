// Every htmx request carries the token that the forms carry.
const token = document.querySelector('meta[name="csrf"]');
document.addEventListener('htmx:configRequest', event => {
  if (token) event.detail.headers[token.dataset.header] = token.content;
});
// A form that came back takes the reader to what needs mending.
document.getElementById('error-summary')?.focus();
// What the script could not save comes back like a page: both texts of two editors (409), or what to mend (422).
document.addEventListener('htmx:beforeSwap', event => {
  if ([409, 422].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

// A file that is too large is said to be so before it is sent for minutes.
document.addEventListener('change', ({ target }) => {
  if (!target.dataset?.most) return;
  const large = [...target.files].some(file => file.size > Number(target.dataset.most));
  target.setCustomValidity(large ? target.dataset.tooLarge : '');
  target.reportValidity();
});

// Forms that save themselves: which hold words that no save carried yet, and which are being saved.
const unsaved = new Set();
const saving = new Set();
const renewed = new WeakSet();
const bar = document.getElementById('unsaved');
const formOf = element => element.closest?.('form[hx-post]');

function tell(why) {
  bar.hidden = !why;
  bar.querySelector('span').textContent = why ? bar.dataset[why] : '';
  bar.querySelector('a').hidden = why !== 'signedOut';
}

document.addEventListener('input', ({ target }) => {
  const form = formOf(target);
  if (form) unsaved.add(form);
});
document.addEventListener('htmx:beforeRequest', ({ detail }) => {
  const form = formOf(detail.elt);
  if (!form) return;
  unsaved.delete(form);
  saving.add(form);
});
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  const form = formOf(detail.elt);
  if (!form) return;
  saving.delete(form);
  const status = detail.xhr.status;
  if (status === 200) renewed.delete(form);
  if ([200, 409, 422].includes(status)) {
    if (![...unsaved].some(other => other.dataset.failed)) tell();
    delete form.dataset.failed;
    return;
  }
  unsaved.add(form);
  form.dataset.failed = status;
  if (status === 403 && !renewed.has(form)) tryAgain();
  else tell(status === 0 || status > 501 ? 'offline' : 'refused');
});

// After a new sign-in, in another window perhaps, the old token is worth nothing; a page that is asked for brings the new one.
async function renew() {
  const answer = await fetch('/account', { redirect: 'manual', headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  if (!answer.ok) return false;
  token.content = (await answer.text()).match(/<meta name="csrf"[^>]* content="([^"]+)"/)[1];
  document.querySelectorAll('input[name="_csrf"]').forEach(input => { input.value = token.content });
  return true;
}

async function tryAgain() {
  const failed = [...unsaved].filter(form => form.isConnected && ['0', '403', '502', '503', '504'].includes(form.dataset.failed));
  if (!failed.length) return;
  try {
    if (!await renew()) return tell('signedOut');
  } catch {
    return tell('offline');
  }
  failed.forEach(form => {
    if (form.dataset.failed === '403') renewed.add(form);
    htmx.trigger(form, 'submit');
  });
}
addEventListener('focus', tryAgain);
setInterval(tryAgain, 10_000);

// Whoever leaves takes nothing along unsaved: what fits is sent on the way out, else the browser asks.
const leaving = () => [...new Set([...unsaved, ...saving])].filter(form => form.isConnected);
const typed = form => new URLSearchParams(new FormData(form));
const fits = form => !(unsaved.has(form) && saving.has(form)) && !form.dataset.failed && typed(form).toString().length < 60_000;
const refused = () => document.querySelector('form[hx-post] .saved.wrong');
addEventListener('beforeunload', event => {
  if (refused() || !leaving().every(fits)) event.preventDefault();
});
addEventListener('pagehide', () => {
  const sent = leaving().filter(fits).map(form => [form.action, typed(form).toString()]);
  sent.forEach(([action, words]) => navigator.sendBeacon(action, new URLSearchParams(words)));
  if (sent.length) sessionStorage.setItem('left', JSON.stringify(sent));
});

// Nobody reads the answer to what is sent on the way out, so the next page asks once more: whatever a colleague changed
// meanwhile is shown beside it. What arrived is the same as what is there, and there is nothing to show.
async function lookBack() {
  const left = JSON.parse(sessionStorage.getItem('left') ?? '[]');
  sessionStorage.removeItem('left');
  for (const [action, text] of left) {
    const words = new URLSearchParams(text);
    words.set('_csrf', token?.content ?? '');
    const answer = await fetch(action, { method: 'POST', body: words, headers: { 'HX-Request': 'true' } }).catch(() => undefined);
    if (answer?.status === 409) {
      const both = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (both.querySelector('.clash')) document.getElementById('content').replaceWith(both.getElementById('content'));
    } else if (!answer?.ok) {
      sessionStorage.setItem('left', JSON.stringify(left));
      return;
    }
  }
}
lookBack();

// A link to another place on this page, once its content has given way, loads the page anew.
document.addEventListener('click', event => {
  const link = event.target.closest?.('a.anew');
  if (link?.pathname !== location.pathname || link.search !== location.search) return;
  event.preventDefault();
  location.hash = link.hash;
  location.reload();
});
