// Reads a code with the camera, where the browser itself can: the seal's QR code, or the barcode on the box.
const button = document.getElementById('scan');
const sheet = document.getElementById('scanner');
const video = sheet.querySelector('video');
const PAUSE = 200;
let stream;

function stop() {
  stream?.getTracks().forEach(track => track.stop());
  stream = undefined;
}

// Whatever host a code names, its number or barcode is looked up here: a copied code leads to no page of a stranger's.
function place(text) {
  const seal = /\/(?:s|seals)\/([0-9A-Za-z-]{10,14})(?:[/?#]|$)/.exec(text);
  const gtin = /\/01\/(\d{8,14})(?:[/?#]|$)/.exec(text);
  return seal ? `/seals/${encodeURIComponent(seal[1])}` : `/seals?q=${encodeURIComponent(gtin ? gtin[1] : text)}`;
}

async function watch() {
  const detector = new BarcodeDetector({ formats: ['qr_code', 'ean_13', 'ean_8', 'upc_a'] });
  while (stream) {
    const [found] = await detector.detect(video).catch(() => []);
    if (found) {
      stop();
      location.assign(place(found.rawValue));
    } else {
      await new Promise(resolve => { setTimeout(resolve, PAUSE); });
    }
  }
}

button.addEventListener('click', async () => {
  document.getElementById('no-camera').hidden = true;
  sheet.showModal();
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    video.srcObject = stream;
    await video.play();
    await watch();
  } catch {
    stop();
    document.getElementById('no-camera').hidden = false;
  }
});
sheet.addEventListener('close', stop);
if ('BarcodeDetector' in window && navigator.mediaDevices) button.hidden = false;
