// Saves what is typed by itself, and lets one key give a verdict. Every form works without this too.
const writing = element => element.matches('textarea, input:not([type=radio]), select');
const savers = [];

// Progress stays in sight: the bar, the rail and the case's own word follow each verdict, its evidence follows each file.
const typedInto = place => [...place.querySelectorAll('input, textarea')].some(field => field.value !== field.defaultValue);

async function follow(section) {
  const answer = await fetch(location.pathname + location.search);
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const parts = ['header .chip', '.judged', '.linked', '.linking'].map(part => `[id="${section.id}"] ${part}`);
  for (const place of ['.case-bar', '.rail', '.side-evidence', ...parts]) {
    const stale = document.querySelector(place);
    const current = fresh.querySelector(place);
    if (!stale || !current || stale.contains(document.activeElement) || typedInto(stale)) continue;
    const unfolded = stale.querySelector('details')?.open;
    stale.replaceWith(current);
    if (unfolded) current.querySelector('details').open = true;
  }
  section.classList.toggle('failed', fresh.getElementById(section.id)?.classList.contains('failed') ?? false);
}

const pattern = id => document.getElementById(id).content.firstElementChild.cloneNode(true);
const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

// Nobody is asked where there is nothing to choose: texts are the same, or the colleague's stands in one's own already.
const same = (form, theirs) => Object.entries(theirs).every(([name, value]) => form.elements[name].value.trim() === value.trim());

function put(form, theirs, both) {
  for (const [name, value] of Object.entries(theirs)) {
    const field = form.elements[name];
    if (!both) field.value = value;
    else if (name === 'references') field.value = [...new Set(`${value},${field.value}`.split(/[,;\n]/).map(row => row.trim()).filter(row => row))].join(', ');
    else if (field.matches?.('textarea') && !field.value.includes(value.trim())) field.value = [value.trim(), field.value].filter(text => text.trim()).join('\n\n');
  }
}

// Two people wrote the same. Nothing more of this form is sent until whoever came second has chosen what shall stand.
function ask(form, standing, choose) {
  const box = pattern('clash');
  box.querySelector('.theirs').textContent = standing;
  box.addEventListener('click', ({ target }) => {
    const choice = target.closest('button')?.value;
    if (!choice) return;
    box.remove();
    choose(choice);
    form.querySelector('textarea').focus();
  });
  form.querySelector('.saved').after(box);
}

function count(lines) {
  const marks = [...lines.querySelectorAll('form.noting select[name=mark]')].map(select => select.value);
  for (const chip of lines.querySelectorAll('summary [data-mark]')) {
    const number = marks.filter(mark => mark === chip.dataset.mark).length;
    chip.hidden = !number;
    chip.firstElementChild.textContent = number;
  }
}

function autosave(form) {
  const status = form.querySelector('.saved');
  const verdict = () => new FormData(form).get('outcome');
  let stored = verdict();
  let timer;
  let typed = 0;
  let tried = 0;
  let sent = 0;
  let running = null;
  let asking = false;

  function settled(version) {
    form.elements.seen.value = version;
    const box = form.closest('.plan-line')?.querySelector('input[name=chosen]');
    if (box) box.value = `${version} ${form.elements.line.value}`;
  }

  function say(sentence, wrong) {
    status.textContent = sentence.replace('{0}', time.format());
    status.classList.toggle('wrong', wrong);
  }

  function overtaken({ version, sentence, standing, theirs }) {
    asking = true;
    say(sentence, true);
    ask(form, standing, choice => {
      asking = false;
      settled(version);
      if (choice !== 'mine') put(form, theirs, choice === 'both');
      if (choice === 'theirs') {
        sent = typed;
        say(form.dataset.saved, false);
        stood();
        return;
      }
      typed++;
      save();
    });
  }

  // What the page shows of the form elsewhere follows what is saved.
  function stood() {
    const lines = form.closest('details.lines');
    if (lines) count(lines);
    if (verdict() === stored) return;
    stored = verdict();
    follow(form.closest('.case')).catch(() => {});
  }

  async function send() {
    const now = tried = typed;
    const chosen = verdict();
    say(form.dataset.saving, false);
    let done = false;
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'X-Autosave': '1' }, keepalive: true });
      // a sign-in page is an answer too, but it saved nothing
      const json = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : null;
      if (json?.theirs && !same(form, json.theirs)) return overtaken(json);
      if (typeof json?.version === 'number') {
        settled(json.version);
        done = answer.ok || !!json.theirs;
        sent = now;
      }
      say(done ? form.dataset.saved : (json?.sentence ?? form.dataset.failed), !done);
    } catch {
      say(form.dataset.failed, true);
    }
    if (done && chosen === verdict()) stood();
  }

  // One at a time, so that a form never overtakes itself.
  function save() {
    clearTimeout(timer);
    if (asking) return Promise.resolve();
    running ??= send().finally(() => { running = null }).then(() => tried < typed ? save() : undefined);
    return running;
  }

  form.addEventListener('input', event => {
    typed++;
    clearTimeout(timer);
    timer = setTimeout(save, event.target.matches('input[type=radio], select') ? 0 : 900);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (event.submitter?.name === 'theirs') {
      put(form, { [form.querySelector('textarea').name]: event.submitter.value }, true);
      event.submitter.closest('.clash').remove();
    }
    typed++;
    save();
  });
  savers.push({ form, save, unsaved: () => sent < typed, asks: () => asking });
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
// Whoever leaves is asked where a choice is open. Nobody reads the answer to what is sent on the way out, so the next page
// asks once more, and shows what did not get in.
addEventListener('beforeunload', event => { if (savers.some(saver => saver.asks())) event.preventDefault() });
addEventListener('pagehide', () => {
  const late = savers.filter(saver => saver.unsaved() && !saver.asks());
  if (late.length) sessionStorage.setItem('left-workspace', JSON.stringify(late.map(({ form }) => [form.action, location.pathname + location.search, [...new FormData(form)]])));
  late.forEach(saver => saver.save());
});

async function lookBack() {
  const left = JSON.parse(sessionStorage.getItem('left-workspace') ?? '[]');
  sessionStorage.removeItem('left-workspace');
  for (const [action, page, fields] of left) {
    const typed = new URLSearchParams(fields);
    typed.set('_csrf', token.content);
    const answer = await fetch(action, { method: 'POST', body: typed, headers: { 'X-Autosave': '1' } }).catch(() => undefined);
    const json = answer?.headers.get('Content-Type')?.includes('json') ? await answer.json() : null;
    if (answer?.ok && json) continue;
    if (json?.theirs && Object.entries(json.theirs).every(([name, value]) => (typed.get(name) ?? '').trim() === value.trim())) continue;
    const box = pattern('left');
    const link = box.querySelector('a');
    link.href = page;
    link.textContent = page.split('/').pop().replace(/\?.*/, '');
    box.querySelector('.mine').textContent = typed.get('rationale') ?? typed.get('words');
    box.querySelector('.theirs').textContent = json?.standing ?? json?.sentence ?? '';
    document.getElementById('content').prepend(box);
  }
}
lookBack();

// The row that a line looks at stands beside it as soon as the lines are open.
document.querySelectorAll('details.lines').forEach(lines => lines.addEventListener('toggle', () => {
  for (const line of lines.querySelectorAll('.plan-line:not(.beside)')) {
    const links = line.querySelectorAll('.row-link');
    const row = links.length === 1 && document.getElementById(links[0].hash.slice(1))?.parentElement.querySelector('dl');
    if (row) line.append(row.cloneNode(true));
    line.classList.add('beside');
  }
}, { once: true }));

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
