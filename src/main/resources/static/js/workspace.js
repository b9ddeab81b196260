// Saves what is typed by itself, and lets one key give a verdict. Every form works without this too.
const writing = element => element.matches('textarea, input:not([type=radio]), select');

function autosave(form) {
  const status = form.querySelector('.saved');
  let timer;
  let running = false;
  let again = false;
  async function save() {
    if (running) { again = true; return }
    running = true;
    status.textContent = form.dataset.saving;
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'X-Autosave': '1' } });
      const json = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : {};
      if (answer.ok) form.elements.seen.value = json.version;
      status.textContent = answer.ok ? form.dataset.saved : (json.sentence ?? form.dataset.failed);
      status.classList.toggle('wrong', !answer.ok);
    } catch {
      status.textContent = form.dataset.failed;
      status.classList.add('wrong');
    }
    running = false;
    if (again) { again = false; save() }
  }
  form.addEventListener('input', event => {
    clearTimeout(timer);
    timer = setTimeout(save, event.target.type === 'radio' ? 0 : 900);
  });
}

document.querySelectorAll('form.judging, form.noting').forEach(form => { if (form.elements.seen) autosave(form) });

let current = document.querySelector('.case');
document.addEventListener('focusin', event => { current = event.target.closest('.case') ?? current });

const verdicts = { p: 'PASS', f: 'FAIL', i: 'INCONCLUSIVE', c: 'COVERED' };
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
  const key = event.key.toLowerCase();
  const choice = verdicts[key] && current?.querySelector(`input[name=outcome][value=${verdicts[key]}]`);
  if (choice) {
    choice.checked = true;
    choice.focus();
    choice.dispatchEvent(new Event('input', { bubbles: true }));
    event.preventDefault();
  } else {
    document.querySelector(`a[data-key="${key}"]`)?.click();
  }
});
document.querySelector('.keys')?.removeAttribute('hidden');
