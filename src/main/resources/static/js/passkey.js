// Makes a passkey, or signs with one what stands on the page. What is signed is the digest of the page's own text, computed
// here: a portal that showed one statement and let another one be signed would get a signature over what was shown.
const encode = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const decode = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
const digest = text => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
const hex = buffer => [...new Uint8Array(buffer)].map(byte => byte.toString(16).padStart(2, '0')).join('');
// An empty list has no attribute at all.
const keys = (list = '') => list.split(' ').filter(Boolean).map(id => ({ type: 'public-key', id: decode(id) }));

async function make(form) {
  const { challenge, party, account, email, person, known } = form.dataset;
  const { rawId, response } = await navigator.credentials.create({
    publicKey: {
      challenge: decode(challenge),
      rp: { id: party, name: 'Sealwright' },
      user: { id: decode(account), name: email, displayName: person },
      pubKeyCredParams: [-7, -8, -257].map(alg => ({ type: 'public-key', alg })),
      excludeCredentials: keys(known),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      attestation: 'none',
    },
  });
  return { credentialId: rawId, attestation: response.attestationObject, clientData: response.clientDataJSON };
}

async function sign(form) {
  const { party, allow } = form.dataset;
  const statement = document.getElementById('statement').textContent;
  const content = document.getElementById('credential-content');
  if (content && JSON.parse(statement).content !== `sha-256:${hex(await digest(content.textContent))}`) {
    throw new DOMException('The statement is about another credential', 'DataError');
  }
  const { rawId, response } = await navigator.credentials.get({
    publicKey: { challenge: await digest(statement), rpId: party, allowCredentials: keys(allow), userVerification: 'required' },
  });
  return {
    credentialId: rawId,
    authenticatorData: response.authenticatorData,
    clientData: response.clientDataJSON,
    signature: response.signature,
  };
}

// Each way it can fail has its sentence on the page.
const SENTENCES = { NotAllowedError: 'refused', InvalidStateError: 'known', SecurityError: 'elsewhere', DataError: 'other' };

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const said = form.querySelector('[data-failed]');
  const button = form.querySelector('button[data-touch]');
  if (!button) continue;
  const tell = word => {
    said.textContent = said.dataset[word] ?? said.dataset.failed;
    said.hidden = false;
    button.disabled = false;
  };
  if (!window.PublicKeyCredential) {
    tell('unsupported');
    button.disabled = true;
    continue;
  }
  button.disabled = false;
  form.addEventListener('submit', async event => {
    if (event.submitter !== button || form.dataset.answered) return;
    event.preventDefault();
    if (!form.reportValidity()) return;
    button.disabled = true;
    said.hidden = true;
    try {
      const answer = await (form.dataset.passkey === 'make' ? make(form) : sign(form));
      for (const [name, value] of Object.entries(answer)) form.elements[name].value = encode(value);
      form.dataset.answered = 'yes';
      form.submit();
    } catch (problem) {
      if (!SENTENCES[problem.name]) console.error(problem);
      tell(SENTENCES[problem.name] ?? 'failed');
    }
  });
}
