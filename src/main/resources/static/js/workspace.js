// Saves what is typed by itself, and lets one key give a verdict. Every form works without this too.
const writing = element => element.matches('textarea, input:not([type=radio]), select');
const savers = [];

// Progress stays in sight: the bar, the rail and the case's own word follow each verdict.
async function follow(section) {
  const answer = await fetch(location.pathname + location.search);
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const place of ['.case-bar', '.rail', `[id="${section.id}"] header .chip`, `[id="${section.id}"] .judged`]) {
    const stale = document.querySelector(place);
    const current = fresh.querySelector(place);
    if (!stale || !current || stale.contains(document.activeElement)) continue;
    const unfolded = stale.querySelector('details')?.open;
    stale.replaceWith(current);
    if (unfolded) current.querySelector('details').open = true;
  }
  section.classList.toggle('failed', fresh.getElementById(section.id)?.classList.contains('failed') ?? false);
}

function autosave(form) {
  const status = form.querySelector('.saved');
  const standing = form.querySelector('.standing');
  const verdict = () => new FormData(form).get('outcome');
  let stored = verdict();
  let timer;
  let typed = 0;
  let tried = 0;
  let sent = 0;
  let running = null;

  async function send() {
    const now = tried = typed;
    const chosen = verdict();
    status.textContent = form.dataset.saving;
    let done = false;
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'X-Autosave': '1' }, keepalive: true });
      // a sign-in page is an answer too, but it saved nothing
      const json = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : null;
      if (typeof json?.version === 'number') {
        form.elements.seen.value = json.version;
        const box = form.closest('.plan-line')?.querySelector('input[name=chosen]');
        if (box) box.value = `${json.version} ${form.elements.line.value}`;
        done = answer.ok;
        sent = now;
      }
      status.textContent = done ? form.dataset.saved : (json?.sentence ?? form.dataset.failed);
      standing.textContent = json?.standing ?? '';
      standing.hidden = !json?.standing;
    } catch {
      status.textContent = form.dataset.failed;
    }
    status.classList.toggle('wrong', !done);
    if (done && chosen !== stored) {
      stored = chosen;
      follow(form.closest('.case')).catch(() => {});
    }
  }

  // One at a time, so that a form never overtakes itself.
  function save() {
    clearTimeout(timer);
    running ??= send().finally(() => { running = null }).then(() => tried < typed ? save() : undefined);
    return running;
  }

  form.addEventListener('input', event => {
    typed++;
    clearTimeout(timer);
    timer = setTimeout(save, event.target.type === 'radio' ? 0 : 900);
  });
  form.addEventListener('submit', event => { event.preventDefault(); typed++; save() });
  savers.push({ save, unsaved: () => sent < typed });
}

document.querySelectorAll('form.judging, form.noting').forEach(form => { if (form.elements.seen) autosave(form) });

// Another form of the page loads it anew: what is typed is saved first.
document.addEventListener('submit', async event => {
  const late = savers.filter(saver => saver.unsaved());
  if (event.defaultPrevented || !late.length) return;
  event.preventDefault();
  await Promise.all(late.map(saver => saver.save()));
  if (!savers.some(saver => saver.unsaved())) event.target.requestSubmit(event.submitter);
});
addEventListener('pagehide', () => savers.filter(saver => saver.unsaved()).forEach(saver => saver.save()));

let current = document.querySelector('.case');
document.addEventListener('focusin', event => { current = event.target.closest('.case') ?? current });

const verdicts = { p: 'PASS', f: 'FAIL', i: 'INCONCLUSIVE', c: 'COVERED' };
const help = document.getElementById('keys');

function unfold(details, field) {
  if (!details) return;
  details.open = true;
  (details.querySelector(field) ?? details.querySelector('summary')).focus();
}

function nextCase() {
  const cases = [...document.querySelectorAll('.case')];
  current = cases[(cases.indexOf(current) + 1) % cases.length];
  current.scrollIntoView({ block: 'start' });
  (current.querySelector('input[name=outcome]:checked') ?? current.querySelector('a, summary'))?.focus({ preventScroll: true });
}

const acts = {
  t: nextCase,
  r: () => current?.querySelector('textarea[name=rationale]')?.focus(),
  e: () => unfold(current?.querySelector('details.adding'), 'select, input[type=file]'),
  n: () => {
    const chosen = document.getElementById('f-case');
    if (chosen && !chosen.value && current) chosen.value = current.id.replace(/^case-/, '');
    unfold(document.getElementById('finding'), 'select');
  },
  l: () => document.querySelector('#filters [aria-current]')?.focus(),
  '?': () => help.showModal(),
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) return;
  if (writing(event.target)) {
    // out of a field, so that the keys mean something again; what was typed stays
    if (event.key === 'Escape') (event.target.closest('.case')?.querySelector('input[name=outcome]:checked') ?? event.target).focus();
    if (event.key === 'Escape' && document.activeElement === event.target) event.target.blur();
    return;
  }
  const key = event.key.toLowerCase();
  const choice = verdicts[key] && current?.querySelector(`input[name=outcome][value=${verdicts[key]}]`);
  if (choice) {
    choice.checked = true;
    choice.focus();
    choice.dispatchEvent(new Event('input', { bubbles: true }));
    event.preventDefault();
  } else if (acts[key]) {
    acts[key]();
    event.preventDefault();
  } else {
    document.querySelector(`a[data-key="${key}"]`)?.click();
  }
});
document.querySelector('.keys').hidden = false;
document.querySelector('.keys button').addEventListener('click', () => help.showModal());

// Colleagues see each other while they work. Whoever has done nothing for two minutes is not here, and their session runs out.
const presence = document.getElementById('presence');
let active = Date.now();
for (const sign of ['pointerdown', 'pointermove', 'keydown', 'scroll']) {
  addEventListener(sign, () => { active = Date.now() }, { passive: true });
}

async function sayHere() {
  if (document.hidden || Date.now() - active > 120_000) return;
  const answer = await fetch(presence.dataset.address, { method: 'POST', redirect: 'manual', headers: { [token.dataset.header]: token.content } }).catch(() => undefined);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
  // a screen reader says what changed, not the same again every few seconds
  if (fresh.textContent.trim() !== presence.textContent.trim()) presence.replaceChildren(...fresh.childNodes);
}
setInterval(sayHere, 5_000);
