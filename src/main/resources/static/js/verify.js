// The page on which a reader's own browser checks a seal: takes what was typed, pasted or chosen, and shows what came out.
const words = document.getElementById('words').dataset;
const form = document.getElementById('verify');
const LONGEST = 1 << 20;
const TONES = { genuine: 'valid', uncovered: 'suspended', suspended: 'suspended', expired: 'past', superseded: 'past', nocode: 'suspended',
  withdrawn: 'withdrawn', broken: 'withdrawn', foreign: 'withdrawn', unknown: 'withdrawn', unchecked: 'suspended', nothing: 'suspended' };
// Their addresses carry their digests, so they are named by the page and not here.
const parts = Promise.all([import(form.dataset.check), import(form.dataset.log)]);

async function fetched(address) {
  const { Failed } = (await parts)[0];
  let response;
  try {
    response = await fetch(address, { cache: 'no-store', headers: { Accept: '*/*' } });
  } catch {
    throw new Failed('unchecked', words.offline);
  }
  if (!response.ok && response.status !== 404) throw new Failed('unchecked', `${address}: ${response.status}`);
  return response;
}

// A credential, however it was wrapped; or the credential of a number, or of the address that the QR code carries.
async function credentialIn(input) {
  const [{ Failed, isCredential }] = await parts;
  const text = input.trim();
  if (text === '') throw new Failed('nothing');
  const joined = text.replace(/\s+/g, '');
  if (isCredential(joined)) return joined;
  const address = /^https?:\/\/\S*\/(?:s|seals|credentials)\/([^/?#\s]+)/.exec(text);
  const number = address ? decodeURIComponent(address[1]) : text;
  if (number.length > 40) throw new Failed('broken', words.unreadable);
  const answer = await fetched(`/credentials/${encodeURIComponent(number)}`);
  if (answer.status !== 404) return (await answer.text()).trim();
  // Which character is suspect, or that the number was never issued.
  const register = await fetched(`/api/v1/seals/${encodeURIComponent(number)}`);
  throw new Failed('unknown', register.status === 404 ? (await register.json()).detail : '');
}

async function found(input, firmware) {
  const [{ SealCheck }, { newestEvent }] = await parts;
  try {
    const check = new SealCheck({ issuer: form.dataset.issuer, words, fetched, newestEvent });
    return await check.of(await credentialIn(input), firmware);
  } catch (problem) {
    const answer = problem.answer ?? 'unchecked';
    const outcome = answer === 'unchecked' ? 'unchecked' : 'failed';
    return { answer, steps: answer === 'nothing' ? [] : [{ step: 'form', outcome, detail: problem.message }] };
  }
}

function line({ step, outcome, detail }) {
  const item = document.createElement('li');
  item.className = outcome;
  item.textContent = words[step + outcome] + (detail ? ` (${detail})` : '');
  return item;
}

// The answer, and which product it is about: a genuine credential may lie beside another device.
function show({ answer, steps, content }) {
  document.getElementById('steps').replaceChildren(...steps.map(line));
  document.getElementById('answer').textContent = words[answer];
  document.getElementById('verdict').className = `verdict ${TONES[answer]}`;
  document.getElementById('about').hidden = !content;
  if (content) {
    const link = document.createElement('a');
    link.href = `/seals/${encodeURIComponent(content.seal.number)}`;
    link.textContent = content.seal.number;
    document.getElementById('product').textContent = content.name.replace(/^.*?, /, '');
    document.getElementById('number').replaceChildren(link);
    document.getElementById('version').textContent = content.seal.version;
    document.getElementById('valid').textContent = `${content.validFrom.slice(0, 10)} – ${content.validUntil.slice(0, 10)}`;
  }
  document.getElementById('outcome').hidden = false;
}

const sheet = document.getElementById('scanner');
let codes;

async function codeReader() {
  const { CodeReader, scanned } = await import(sheet.dataset.codes);
  codes ??= new CodeReader(sheet.dataset.zxing);
  return { codes, scanned };
}

// What a file says: a credential as text, or the code in a picture; undefined where the picture has none.
async function saidIn(file) {
  if (!file.type.startsWith('image/')) return file.slice(0, LONGEST).text();
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    return await (await codeReader()).codes.inPicture(image);
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

let newest = 0;

// Only the check that was asked for last shows what came out.
form.addEventListener('submit', async event => {
  event.preventDefault();
  const mine = ++newest;
  const file = document.getElementById('file').files[0];
  const typed = document.getElementById('q').value;
  const input = file && !typed.trim() ? await saidIn(file) : typed;
  const outcome = input === undefined ? { answer: 'nocode', steps: [] } : await found(input, document.getElementById('firmware').value);
  if (mine === newest) show(outcome);
});
if (document.getElementById('q').value.trim()) form.requestSubmit();

const button = document.getElementById('scan');
button.addEventListener('click', async () => {
  const { codes: reader, scanned } = await codeReader();
  const text = await scanned(sheet, reader);
  if (!text) return;
  document.getElementById('q').value = text;
  form.requestSubmit();
});
if (navigator.mediaDevices) button.hidden = false;
