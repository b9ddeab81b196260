// On the pages that look seals up: reads a code with the camera.
const button = document.getElementById('scan');
const sheet = document.getElementById('scanner');
let reader;

// A language that the reader chose goes on with them.
const chosen = document.querySelector('form [name=lang]')?.value;

// Whatever host a code names, its number or barcode is looked up here: a copied code leads to no page of a stranger's.
function place(text, barcode) {
  const seal = /\/(?:s|seals)\/([0-9A-Za-z-]{10,14})(?:[/?#]|$)/.exec(text);
  // The signed part of a long code stays in the browser; the seal's page offers to check it.
  const signed = /#([\w-]{50,})$/.exec(text);
  const address = new URL(seal ? `/seals/${encodeURIComponent(seal[1])}${signed ? `#${signed[1]}` : ''}` : `/seals?q=${encodeURIComponent(barcode ?? text)}`, location);
  if (chosen) address.searchParams.set('lang', chosen);
  return address;
}

button.addEventListener('click', async () => {
  const { CodeReader, gtin, scanned } = await import(sheet.dataset.codes);
  reader ??= new CodeReader(sheet.dataset.zxing);
  const text = await scanned(sheet, reader);
  if (text) location.assign(place(text, gtin(text)));
});
// It stands there from the beginning, so that nothing moves; few devices have no camera to ask for.
if (!navigator.mediaDevices) button.hidden = true;
