// Files that are let go over a case go into its form, several at once; what they are, a person says. They are sent one after
// the other, and one that is refused keeps none of the others back. Without this script the form takes one file at a time.
const filled = (sentence, ...words) => words.reduce((text, word, n) => text.replaceAll(`{${n}}`, () => word), sentence);

// An id for each file, so that one that is sent twice is added once.
const ids = new WeakMap();
function idOf(file) {
  if (!ids.has(file)) {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    ids.set(file, [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
  }
  return ids.get(file);
}

function transfer(files) {
  const all = new DataTransfer();
  files.forEach(file => all.items.add(file));
  return all.files;
}

// fetch says nothing of how far an upload is
function post(form, file, progress) {
  const body = new FormData(form);
  body.set('file', file);
  body.set('id', idOf(file));
  return new Promise(settle => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = event => { if (event.lengthComputable) progress.value = event.loaded / event.total };
    request.onloadend = () => {
      // a sign-in page is an answer too, but it added nothing
      const json = request.getResponseHeader('Content-Type')?.includes('json') ? JSON.parse(request.responseText) : null;
      settle(request.status === 200 && json ? { added: true } : { sentence: json?.sentence });
    };
    request.open('POST', form.action);
    request.setRequestHeader('X-Upload', '1');
    request.send(body);
  });
}

const carries = event => event.dataTransfer?.types.includes('Files');
// A file that misses every case must not take the page away.
for (const kind of ['dragover', 'drop']) {
  document.addEventListener(kind, event => {
    if (!carries(event) || event.defaultPrevented || event.target.matches?.('input[type=file]')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  });
}

let sending = 0;
addEventListener('beforeunload', event => { if (sending) event.preventDefault() });

document.querySelectorAll('.case').forEach(section => {
  const adding = section.querySelector('details.adding');
  const form = adding?.querySelector('form.upload');
  if (!form) return;
  const field = form.elements.file;
  const list = adding.querySelector('.sending');
  const status = adding.querySelector('.sent');
  const words = adding.dataset;
  field.multiple = true;
  adding.querySelector('.drop-hint').hidden = false;

  function say(sentence, wrong = false) {
    status.textContent = sentence;
    status.classList.toggle('wrong', wrong);
  }

  // each sentence with the names of its files; none where there are none
  function report(parts, wrong) {
    const said = parts.filter(([, files]) => files.length).map(([sentence, files]) => filled(sentence, files.map(file => file.name).join(', ')));
    say(said.join(' '), wrong);
  }

  function row(file) {
    const item = pattern('upload-file');
    item.querySelector('.name').textContent = file.name;
    item.querySelector('progress').setAttribute('aria-label', file.name);
    list.append(item);
    return item;
  }

  function refuse(item, sentence) {
    item.querySelector('progress').remove();
    item.querySelector('.wrong').textContent = sentence;
  }

  const objection = (file, folder) => {
    if (folder) return words.folder;
    if (file.size > Number(field.dataset.most)) return field.dataset.tooLarge;
    return file.size ? null : words.empty;
  };

  function choose(files, folders = []) {
    list.replaceChildren();
    const good = [];
    const bad = [];
    for (const file of files) {
      const sentence = objection(file, folders.includes(file));
      if (sentence) refuse(row(file), sentence);
      (sentence ? bad : good).push(file);
    }
    field.files = transfer(good);
    field.setCustomValidity('');
    report([[words.chosen, good], [words.refused, bad]], !good.length);
  }

  async function send() {
    const queue = [...field.files];
    const added = [];
    const refused = [];
    list.replaceChildren();
    const rows = queue.map(row);
    while (queue.length) {
      const [file] = queue;
      const item = rows[rows.length - queue.length];
      say(filled(words.sending, file.name, rows.length - queue.length + 1, rows.length));
      const answer = await post(form, file, item.querySelector('progress'));
      if (!answer.added && !answer.sentence) break;
      queue.shift();
      (answer.added ? added : refused).push(file);
      if (answer.added) item.remove();
      else refuse(item, answer.sentence);
    }
    // what could not be sent stays chosen, to be sent once more
    field.files = transfer(queue);
    queue.forEach((file, n) => refuse(rows[rows.length - queue.length + n], words.unsent));
    if (added.length) await follow(section).catch(() => {});
    report([[words.added, added], [words.refused, refused], [words.failed, queue]], refused.length + queue.length > 0);
    if (!queue.length && !refused.length) {
      form.elements.kind.value = '';
      form.elements.note.value = '';
    }
  }

  field.addEventListener('change', () => choose(field.files));
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = '1';
    sending++;
    send().finally(() => {
      sending--;
      delete form.dataset.busy;
    });
  });

  const over = line => section.querySelectorAll('.plan-line').forEach(each => each.classList.toggle('dropping', each === line));
  function leave() {
    section.classList.remove('dropping');
    over(null);
  }
  section.addEventListener('dragover', event => {
    if (!carries(event)) return;
    event.preventDefault();
    section.classList.add('dropping');
    over(event.target.closest('.plan-line'));
  });
  section.addEventListener('dragleave', event => { if (!section.contains(event.relatedTarget)) leave() });
  section.addEventListener('drop', event => {
    if (!carries(event)) return;
    event.preventDefault();
    leave();
    if (form.dataset.busy) return;
    const entries = [...event.dataTransfer.items].filter(item => item.kind === 'file');
    const folders = entries.map(item => item.webkitGetAsEntry?.()?.isDirectory);
    const files = [...event.dataTransfer.files];
    choose(files, files.filter((file, n) => folders[n]));
    // let go over a line, the note says which
    const line = event.target.closest('.plan-line');
    const note = form.elements.note;
    if (line && !note.value) note.value = filled(words.note, line.dataset.name);
    adding.open = true;
    form.elements.kind.focus();
  });
});
