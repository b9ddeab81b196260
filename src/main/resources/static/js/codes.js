// Reads the seal's QR code, or the barcode on a box, from a picture or a film: with the browser's own reader where it has one,
// otherwise with ZXing, which is fetched only then. Nothing of what is read leaves the device.
const FORMATS = ['qr_code', 'ean_13', 'ean_8', 'upc_a'];
// A code that fills a photo is found in a small copy, one in a corner of it in a large one.
const SIDES = [800, 1600, 400, 3200];
// One picture of a film after the other is read in another size: what hides from one shows in the next.
const FILM_SIDES = [800, 640, 1000, 480];

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
    const side = FILM_SIDES[this.#pictures++ % FILM_SIDES.length];
    return this.#decoded(video, video.videoWidth, video.videoHeight, side);
  }

  // The same for a still picture, for which there is time to try harder.
  async inPicture(image) {
    const width = image.naturalWidth || SIDES[0];
    const height = image.naturalHeight || SIDES[0];
    const detector = await this.#detector();
    const found = detector && (await detector.detect(image).catch(() => []))[0]?.rawValue;
    if (found) return found;
    const longest = Math.max(width, height);
    for (const side of SIDES.filter((side, i) => i === 0 || side < longest * 2)) {
      const text = await this.#decoded(image, width, height, side);
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

  async #decoded(source, width, height, side) {
    if (!width || !height) return undefined;
    if (!this.#zxing) {
      await import(this.#fallback);
      const { BarcodeFormat, DecodeHintType, MultiFormatReader } = ZXing;
      this.#zxing = new MultiFormatReader();
      this.#zxing.setHints(new Map([
        [DecodeHintType.TRY_HARDER, true],
        [DecodeHintType.POSSIBLE_FORMATS, FORMATS.map(format => BarcodeFormat[format.toUpperCase()])],
      ]));
    }
    const scale = side / Math.max(width, height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(source, 0, 0, canvas.width, canvas.height);
    const { BinaryBitmap, HTMLCanvasElementLuminanceSource, HybridBinarizer } = ZXing;
    try {
      return this.#zxing.decode(new BinaryBitmap(new HybridBinarizer(new HTMLCanvasElementLuminanceSource(canvas)))).getText();
    } catch {
      return undefined;
    }
  }
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
      if (text && open) {
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
