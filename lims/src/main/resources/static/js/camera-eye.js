// The camera and the decoder behind it: open, look ten times a second at most, light, close.

const PACE = 100;
const PATIENCE = 20000; // for the decoder to come, and to answer
const WANTED = { audio: false, video: { facingMode: { ideal: "environment" }, width: { ideal: 1920 }, height: { ideal: 1080 } } };
const TROUBLES = {
  NotAllowedError: "refused", SecurityError: "refused", NotFoundError: "none", OverconstrainedError: "none",
  NotReadableError: "busy", AbortError: "busy", EngineError: "engine",
};

/** What went wrong, in one of the words that the page has sentences for. */
export function trouble(error, { secure = globalThis.isSecureContext, media = globalThis.navigator?.mediaDevices } = {}) {
  return !secure || !media?.getUserMedia ? "insecure" : (TROUBLES[error?.name] ?? "failed");
}

/** The part of the picture that lies under the frame, where the picture covers its box as a background does. */
export function cut(picture, box, frame) {
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  const width = Math.min(picture.width, frame.width / scale);
  const height = Math.min(picture.height, frame.height / scale);
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height };
}

/** The decoder, started once for the page, and again where it failed. */
class Decoder {
  static #one = null;

  static ready() {
    Decoder.#one ??= new Decoder();
    return Decoder.#one.ready;
  }

  constructor() {
    this.worker = new Worker(new URL("camera-worker.js", import.meta.url));
    this.ready = this.#answer().then(() => this);
    this.ready.catch(() => {}); // told to whoever waits for it
  }

  read(picture) {
    this.worker.postMessage(picture, [picture]);
    return this.#answer().then(({ seen }) => seen);
  }

  #answer() {
    return new Promise((resolve, reject) => {
      const fail = (why) => {
        this.worker.terminate();
        Decoder.#one = null;
        reject(Object.assign(new Error(why), { name: "EngineError" }));
      };
      const late = setTimeout(fail, PATIENCE, "late");
      this.worker.onerror = (event) => fail(event.message);
      this.worker.onmessage = ({ data }) => {
        clearTimeout(late);
        if (data.failed) fail(data.failed);
        else resolve(data);
      };
    });
  }
}

export class Eye {
  /** onSeen(seen, cross, now) for each picture; onTrouble(error) when the camera goes away by itself. */
  constructor(video, frame, { onSeen, onTrouble }) {
    Object.assign(this, { video, frame, onSeen, onTrouble, stream: null, turn: 0 });
  }

  /** Answers when the picture is live and can be read; throws what went wrong. */
  async open() {
    this.close();
    const turn = this.turn;
    const decoder = Decoder.ready();
    const stream = await navigator.mediaDevices.getUserMedia(WANTED);
    if (turn !== this.turn) return stop(stream); // closed in the meantime
    this.stream = stream;
    this.track.onended = () => this.onTrouble(new DOMException("", "NotReadableError"));
    this.video.srcObject = stream;
    await this.video.play().catch(() => {});
    this.#look(await decoder, turn).catch(this.onTrouble);
  }

  close() {
    this.turn++;
    if (this.stream) stop(this.stream);
    this.stream = null;
    this.video.srcObject = null;
  }

  get track() {
    return this.stream.getVideoTracks()[0];
  }

  get hasLight() {
    return Boolean(this.stream && this.track.getCapabilities?.().torch);
  }

  light(on) {
    return this.track.applyConstraints({ advanced: [{ torch: on }] });
  }

  async #look(decoder, turn) {
    while (turn === this.turn) {
      const start = performance.now();
      const picture = await this.#picture();
      const seen = picture && (await decoder.read(picture.bits));
      if (seen && turn === this.turn) this.onSeen(seen, picture.cross, start);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, PACE - (performance.now() - start))));
    }
  }

  /** What lies under the frame, and its middle; null before the first picture. */
  async #picture() {
    const { video } = this;
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || !video.videoWidth) return null;
    const part = cut({ width: video.videoWidth, height: video.videoHeight }, video.getBoundingClientRect(), this.frame.getBoundingClientRect());
    const bits = await createImageBitmap(video, part.x, part.y, part.width, part.height).catch(() => null);
    return bits && { bits, cross: { x: bits.width / 2, y: bits.height / 2 } };
  }
}

function stop(stream) {
  for (const track of stream.getTracks()) track.stop();
}
