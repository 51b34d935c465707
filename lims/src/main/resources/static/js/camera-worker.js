// Reads the codes in pictures, beside the page: it stays quick. First it says { ready }, then { seen } for each picture; or { failed }.
// A classic script and no module: so it also runs where workers know no modules.
importScripts("../vendor/zxing-reader-3.1.6.min.js");

const OPTIONS = { formats: ["DataMatrix", "QRCode", "Code128"], textMode: "Plain", tryHarder: true, tryInvert: true, maxNumberOfSymbols: 8 };
const engine = ZXingWASM.prepareZXingModule({
  overrides: { locateFile: () => new URL("../vendor/zxing-reader-3.1.6.wasm", self.location).href },
  fireImmediately: true,
});
const fail = (error) => postMessage({ failed: String(error) });
engine.then(() => postMessage({ ready: true }), fail);
const canvas = new OffscreenCanvas(1, 1);
const paper = canvas.getContext("2d", { willReadFrequently: true });

/** As a scanner says it: GS1 content is told by its symbology identifier. */
const said = ({ text, contentType, symbologyIdentifier }) => (contentType === "GS1" ? symbologyIdentifier + text : text);

async function read(picture) {
  const { width, height } = Object.assign(canvas, { width: picture.width, height: picture.height });
  paper.drawImage(picture, 0, 0);
  picture.close();
  const found = await ZXingWASM.readBarcodes(paper.getImageData(0, 0, width, height), OPTIONS);
  return found.filter((one) => one.isValid && one.text).map((one) => {
    const { topLeft, topRight, bottomRight, bottomLeft } = one.position;
    return { code: said(one), linear: one.format === "Code128", corners: [topLeft, topRight, bottomRight, bottomLeft] };
  });
}

onmessage = ({ data: picture }) => read(picture).then((seen) => postMessage({ seen }), fail);
