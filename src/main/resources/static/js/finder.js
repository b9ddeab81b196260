// What may be meant, below the field while somebody types: a combobox with a list, after the ARIA practices. Without this the
// field is a field.
const field = document.getElementById('q');
const list = document.getElementById('suggestions');
const said = document.getElementById('suggestions-said');
const words = field.form.dataset;
const PAUSE = 120;
let asking;
let waiting;
let chosen = -1;

field.setAttribute('role', 'combobox');
field.setAttribute('aria-autocomplete', 'list');
field.setAttribute('aria-controls', list.id);
field.setAttribute('aria-expanded', 'false');

function close() {
  list.hidden = true;
  chosen = -1;
  field.setAttribute('aria-expanded', 'false');
  field.removeAttribute('aria-activedescendant');
}

function choose(place) {
  const options = list.children;
  if (chosen >= 0) options[chosen].setAttribute('aria-selected', 'false');
  chosen = (place + options.length) % options.length;
  options[chosen].setAttribute('aria-selected', 'true');
  options[chosen].scrollIntoView({ block: 'nearest' });
  field.setAttribute('aria-activedescendant', options[chosen].id);
}

function option({ kind, text, note, address }, place) {
  const item = document.createElement('li');
  item.id = `suggestion-${place}`;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  const language = field.form.elements.lang?.value;
  item.dataset.address = language ? `${address}${address.includes('?') ? '&' : '?'}lang=${language}` : address;
  const name = document.createElement('span');
  name.textContent = text;
  if (kind === 'seal') name.className = 'number';
  const about = document.createElement('small');
  about.textContent = note || list.dataset[kind] || '';
  item.append(name, ' ', about);
  return item;
}

function show(items) {
  list.replaceChildren(...items.map(option));
  chosen = -1;
  field.removeAttribute('aria-activedescendant');
  list.hidden = items.length === 0;
  field.setAttribute('aria-expanded', String(items.length > 0));
  said.textContent = items.length ? words.said.replace('#', items.length) : words.none;
}

async function ask() {
  asking?.abort();
  asking = new AbortController();
  const q = field.value.trim();
  if (q.length < 2) {
    close();
    said.textContent = '';
    return;
  }
  try {
    const answer = await fetch(`/seals/suggestions?q=${encodeURIComponent(q)}`, { signal: asking.signal });
    if (answer.ok) show((await answer.json()).items);
    else close();
  } catch {
    // Typed on, or without a network: the field works all the same.
  }
}

field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, PAUSE);
});
field.addEventListener('keydown', event => {
  if (event.isComposing) return;
  const open = !list.hidden;
  if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && list.children.length) {
    event.preventDefault();
    if (!open) {
      list.hidden = false;
      field.setAttribute('aria-expanded', 'true');
    }
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else choose(chosen < 0 ? -1 : chosen - 1);
  } else if (event.key === 'Escape' && open) {
    event.preventDefault();
    close();
  } else if (event.key === 'Enter' && open && chosen >= 0) {
    event.preventDefault();
    location.assign(list.children[chosen].dataset.address);
  }
});
field.addEventListener('blur', () => {
  clearTimeout(waiting);
  asking?.abort();
  close();
});
// The field keeps the focus while somebody points at an option.
list.addEventListener('mousedown', event => event.preventDefault());
list.addEventListener('click', event => {
  const item = event.target.closest('[role=option]');
  if (item) location.assign(item.dataset.address);
});
