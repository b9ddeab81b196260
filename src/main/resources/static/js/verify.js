// The page on which a reader's own browser checks a seal: takes what was typed, pasted or chosen, and shows what came out.
const words = document.getElementById('words').dataset;
const form = document.getElementById('verify');
const LONGEST = 1 << 20;
// The page's language: of what it says, and of the pages that it leads to where the reader chose it.
const language = document.documentElement.lang;
const chosen = form.querySelector('[name=lang]')?.value;
const sealPage = number => `/seals/${encodeURIComponent(number)}${chosen ? `?lang=${chosen}` : ''}`;
const days = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' });
// A day, or the day of a moment, as the reader writes it; what is none stays as it is.
const day = text => (Number.isNaN(Date.parse(text?.slice(0, 10))) ? text : days.format(new Date(text.slice(0, 10))));
const TONES = { genuine: 'valid', uncovered: 'suspended', suspended: 'suspended', expired: 'past', superseded: 'past', nocode: 'suspended',
  withdrawn: 'withdrawn', broken: 'withdrawn', foreign: 'withdrawn', unknown: 'withdrawn', unchecked: 'suspended', nothing: 'suspended',
  once: 'suspended', over: 'past', codebroken: 'withdrawn', codeunchecked: 'suspended', uncoveredmodel: 'withdrawn' };
// Their addresses carry their digests, so they are named by the page and not here.
const parts = Promise.all([import(form.dataset.check), import(form.dataset.log)]);
const codeParts = Promise.all([import(form.dataset.code), import(form.dataset.copy)]);
const copied = codeParts.then(([{ fingerprint }, { KeptCopy }]) => new KeptCopy(fingerprint));

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
  // Which character is suspect, or that the number was never issued: programs are told so in English.
  const register = await fetched(`/api/v1/seals/${encodeURIComponent(number)}`);
  throw new Failed('unknown', register.status === 404 && language === 'en' ? (await register.json()).detail : '');
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

// The signed part of a long QR code, with the pinned keys, or without any with those that the body publishes now. It says
// that the body once issued the code, and nothing of what holds today: that is for the usual check, where there is a network.
async function foundByCode(code, firmware) {
  const [{ codeSays, CodeProblem }] = await codeParts;
  const copy = await copied;
  let says;
  try {
    const home = decodeURIComponent(form.dataset.issuer.slice('did:web:'.length));
    if (code.origin && new URL(code.origin).host !== home) throw new CodeProblem('broken', words.elsewhere);
    const pinned = copy.pins;
    says = await codeSays(code, pinned.length ? pinned : await copy.published().catch(() => { throw new CodeProblem('nokeys'); }));
  } catch (problem) {
    const broken = problem.kind === 'broken';
    const detail = problem.message || words[problem.kind] || '';
    return { answer: broken ? 'codebroken' : 'codeunchecked', steps: [{ step: 'signed', outcome: broken ? 'failed' : 'unchecked', detail }] };
  }
  const steps = [{ step: 'signed', outcome: 'passed', detail: '' }, { step: 'printed', outcome: says.over ? 'unchecked' : 'passed', detail: says.validUntil }];
  const seal = await found(says.number, firmware);
  const unreached = seal.steps.length === 1 && seal.steps[0].outcome === 'unchecked';
  if (unreached) return { answer: says.over ? 'over' : 'once', says, steps: [...steps, { step: 'state', outcome: 'unchecked', detail: seal.steps[0].detail }] };
  return { ...seal, answer: forModel(seal, says), says, steps: [...steps, ...seal.steps] };
}

// A seal that holds may have been narrowed since the box was printed.
function forModel({ answer, content }, { model }) {
  const holds = answer === 'genuine' || answer === 'uncovered';
  return holds && !content.seal.models.includes(model) ? 'uncoveredmodel' : answer;
}

async function outcomeOf(input, firmware) {
  const [{ codeIn }] = await codeParts;
  const code = codeIn(input);
  return code ? foundByCode(code, firmware) : found(input, firmware);
}

function line({ step, outcome, detail }) {
  const item = document.createElement('li');
  item.className = outcome;
  item.textContent = words[step + outcome] + (detail ? ` (${detail})` : '');
  return item;
}

// The answer, and which product it is about: a genuine credential may lie beside another device.
function show({ answer, steps, content, says }) {
  document.getElementById('steps').replaceChildren(...steps.map(line));
  document.getElementById('answer').textContent = words[answer];
  document.getElementById('verdict').className = `verdict ${TONES[answer]}`;
  document.getElementById('about').hidden = !content;
  document.getElementById('printed').hidden = !says;
  if (says) {
    const facts = { model: says.model, maker: says.maker, number: says.number, until: day(says.validUntil), support: day(says.supportEnds),
      made: day(new Date(says.issuedAt * 1000).toISOString()), key: says.key.replace(/(.{4})(?=.)/g, '$1 ') };
    document.getElementById('printed-number').href = sealPage(says.number);
    Object.entries(facts).forEach(([name, value]) => { document.getElementById(`printed-${name}`).textContent = value; });
  }
  if (content) {
    const link = document.createElement('a');
    link.href = sealPage(content.seal.number);
    link.textContent = content.seal.number;
    document.getElementById('product').textContent = content.name.replace(/^.*?, /, '');
    document.getElementById('number').replaceChildren(link);
    document.getElementById('version').textContent = content.seal.version;
    document.getElementById('valid').textContent = `${day(content.validFrom)} – ${day(content.validUntil)}`;
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
  const outcome = input === undefined ? { answer: 'nocode', steps: [] } : await outcomeOf(input, document.getElementById('firmware').value);
  if (mine === newest) show(outcome);
});
// A copy that was kept knows nothing of the address that it is opened under, nor does the portal of what follows # in it.
const asked = new URLSearchParams(location.search).get('seal');
if (asked) document.getElementById('q').value = location.hash.length > 1 ? `${location.origin}/s/${asked}${location.hash}` : asked;
if (document.getElementById('q').value.trim()) form.requestSubmit();
codeParts.then(async ([, { KeptCopy, showCopy }]) => {
  if (KeptCopy.possible) await showCopy(document.getElementById('copy'), await copied);
});

const button = document.getElementById('scan');
button.addEventListener('click', async () => {
  const { codes: reader, scanned } = await codeReader();
  const text = await scanned(sheet, reader);
  if (!text) return;
  document.getElementById('q').value = text;
  form.requestSubmit();
});
if (!navigator.mediaDevices) button.hidden = true;
