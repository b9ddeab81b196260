// Reads the seal's QR code, or the barcode on a box, from a picture or a film: with the browser's own reader where it has one,
// otherwise with ZXing, which is fetched only then. Nothing of what is read leaves the device.
const READ_BY_BOTH = ['qr_code', 'ean_13', 'ean_8', 'upc_a'];
// Only the browser's own reader is asked for the codes on cartons.
const FORMATS = [...READ_BY_BOTH, 'itf', 'data_matrix'];
// A code that fills a photo is found in a small copy, one in a corner of it in a large one.
const SIDES = [800, 1600, 400, 3200];
// ZXing takes chance patterns in the data of a long code for its corners, in one of five at a given size; turned, only corners still
// look like corners. Barcodes are read upright.
const TURNS = [30, 20];
// One picture of a film after the other is read in another size or turn: what hides from one shows in the next.
const FILM_LOOKS = [{ side: 800 }, { side: 640, turn: 30 }, { side: 1000 }, { side: 800, turn: 20 }, { side: 480 }, { side: 1000, turn: 30 }];

export class CodeReader {
  #fallback;
  #own;
  #zxing;
  #pictures = 0;

  constructor(fallback) {
    this.#fallback = fallback;
  }

  // What the code in one picture of a film says; undefined where there is none.
  async inFilm(video) {
    const detector = await this.#detector();
    if (detector) return (await detector.detect(video).catch(() => []))[0]?.rawValue;
    return this.#decoded(video, video.videoWidth, video.videoHeight, FILM_LOOKS[this.#pictures++ % FILM_LOOKS.length]);
  }

  // The same for a still picture, for which there is time to try harder.
  async inPicture(image) {
    const width = image.naturalWidth || SIDES[0];
    const height = image.naturalHeight || SIDES[0];
    const detector = await this.#detector();
    const found = detector && (await detector.detect(image).catch(() => []))[0]?.rawValue;
    if (found) return found;
    const longest = Math.max(width, height);
    // As it is comes early: a picture that nobody scaled has its code on whole pixels.
    const sides = new Set([SIDES[0], Math.min(longest, SIDES.at(-1)), ...SIDES.filter(side => side < longest * 2)]);
    const upright = [...sides].map(side => ({ side }));
    const turned = TURNS.flatMap(turn => upright.map(({ side }) => ({ side, turn })));
    for (const look of [...upright.slice(0, 2), ...turned.slice(0, 2), ...upright.slice(2), ...turned.slice(2)]) {
      const text = await this.#decoded(image, width, height, look);
      if (text) return text;
    }
    return undefined;
  }

  async #detector() {
    if (this.#own === undefined && 'BarcodeDetector' in window) {
      const known = await BarcodeDetector.getSupportedFormats?.() ?? FORMATS;
      const formats = FORMATS.filter(format => known.includes(format));
      this.#own = formats.includes('qr_code') ? new BarcodeDetector({ formats }) : null;
    }
    return this.#own;
  }

  async #decoded(source, width, height, { side, turn = 0 }) {
    if (!width || !height) return undefined;
    if (!this.#zxing) {
      await import(this.#fallback);
      const { BarcodeFormat, DecodeHintType, MultiFormatReader } = ZXing;
      this.#zxing = new MultiFormatReader();
      this.#zxing.setHints(new Map([
        [DecodeHintType.TRY_HARDER, true],
        [DecodeHintType.POSSIBLE_FORMATS, READ_BY_BOTH.map(format => BarcodeFormat[format.toUpperCase()])],
      ]));
    }
    const canvas = drawn(source, width, height, side / Math.max(width, height), turn * Math.PI / 180);
    const { BinaryBitmap, HTMLCanvasElementLuminanceSource, HybridBinarizer } = ZXing;
    try {
      return this.#zxing.decode(new BinaryBitmap(new HybridBinarizer(new HTMLCanvasElementLuminanceSource(canvas)))).getText();
    } catch {
      return undefined;
    }
  }
}

// The picture in another size, turned on a white ground.
function drawn(source, width, height, scale, angle) {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round((width * cosine + height * sine) * scale));
  canvas.height = Math.max(1, Math.round((width * sine + height * cosine) * scale));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate(angle);
  pen.scale(scale, scale);
  pen.drawImage(source, -width / 2, -height / 2, width, height);
  return canvas;
}

// The fourteen digits of a barcode that checks; undefined for other texts. A data matrix says what its digits are (GS1 application
// identifier 01), and an ITF code has no check of its own, so that half of one reads as another.
export function gtin(text) {
  const digits = /^(?:\]d2|\]Q3|\]C1)?\u001d?\(?01\)?(\d{14})/.exec(text)?.[1] ?? /\/01\/(\d{8}|\d{12,14})(?:[/?#]|$)/.exec(text)?.[1]
    ?? (/^(?:\d{8}|\d{12,14})$/.test(text) ? text : '');
  if (!digits) return undefined;
  const sum = [...digits.padStart(14, '0')].reduce((all, digit, place) => all + digit * (place % 2 ? 1 : 3), 0);
  return sum % 10 === 0 ? digits : undefined;
}

// The dialog with the camera's picture. Yields what it read, or undefined where the reader closed it.
export async function scanned(sheet, reader) {
  const video = sheet.querySelector('video');
  const complaint = sheet.querySelector('[role=alert]');
  let stream;
  let open = true;
  const stop = () => {
    open = false;
    stream?.getTracks().forEach(track => track.stop());
    video.srcObject = null;
  };
  sheet.addEventListener('close', stop, { once: true });
  complaint.hidden = true;
  sheet.showModal();
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    if (!open) stop();
    video.srcObject = stream;
    await video.play();
    while (open) {
      const text = await reader.inFilm(video);
      if (text && open && !(/^\d+$/.test(text) && !gtin(text))) {
        sheet.close();
        return text;
      }
      await new Promise(resolve => { setTimeout(resolve, 200); });
    }
  } catch {
    if (open) complaint.hidden = false;
    stream?.getTracks().forEach(track => track.stop());
  }
  return undefined;
}
