// One tone per state, told apart through the noise of a freezer room: they differ in number, length and pitch, and the low one is rich in overtones.

export const TONES = {
  done: [{ hertz: 1760, at: 0, length: 0.13, shape: "triangle" }],
  look: [{ hertz: 740, at: 0, length: 0.16, shape: "triangle" }, { hertz: 740, at: 0.24, length: 0.16, shape: "triangle" }],
  refused: [{ hertz: 185, at: 0, length: 0.8, shape: "sawtooth" }],
  notice: [{ hertz: 988, at: 0, length: 0.2, shape: "triangle" }, { hertz: 784, at: 0.25, length: 0.3, shape: "triangle" }],
  heard: [{ hertz: 2637, at: 0, length: 0.07, shape: "triangle" }], // what a hand scanner says by itself
  ready: [],
};

/** Silent until the browser lets it speak: it must have seen a key or a touch. `armed()` tells. */
export class Tones {
  constructor(make = () => new AudioContext()) {
    this.make = make;
    this.context = null;
  }

  async arm() {
    this.context ??= this.make();
    if (this.context.state === "suspended") await this.context.resume();
    return this.armed();
  }

  armed() {
    return this.context !== null && this.context.state === "running";
  }

  play(state) {
    if (!this.armed()) return false;
    for (const { hertz, at, length, shape } of TONES[state] ?? []) {
      const start = this.context.currentTime + at;
      const tone = this.context.createOscillator();
      const volume = this.context.createGain();
      tone.type = shape;
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(0.9, start + 0.01);
      volume.gain.setValueAtTime(0.9, start + length - 0.03);
      volume.gain.linearRampToValueAtTime(0, start + length);
      tone.connect(volume).connect(this.context.destination);
      tone.start(start);
      tone.stop(start + length);
    }
    return true;
  }
}
