// On the pages that look seals up: reads a code with the camera.
const button = document.getElementById('scan');
const sheet = document.getElementById('scanner');
let reader;

// Whatever host a code names, its number or barcode is looked up here: a copied code leads to no page of a stranger's.
function place(text) {
  const seal = /\/(?:s|seals)\/([0-9A-Za-z-]{10,14})(?:[/?#]|$)/.exec(text);
  const gtin = /\/01\/(\d{8,14})(?:[/?#]|$)/.exec(text);
  return seal ? `/seals/${encodeURIComponent(seal[1])}` : `/seals?q=${encodeURIComponent(gtin ? gtin[1] : text)}`;
}

button.addEventListener('click', async () => {
  const { CodeReader, scanned } = await import(sheet.dataset.codes);
  reader ??= new CodeReader(sheet.dataset.zxing);
  const text = await scanned(sheet, reader);
  if (text) location.assign(place(text));
});
if (navigator.mediaDevices) button.hidden = false;
