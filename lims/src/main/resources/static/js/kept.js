// The acts of this bench until the server has answered them: in the browser's own store, sealed to the server and signed by this
// browser. Whoever opens the store reads nothing; whoever changes it is found out; a page that ends or a browser that dies loses nothing.
//   sealed   X25519 with a key of its own for each act, HKDF-SHA-256, AES-256-GCM bound to the pass
//   signed   ECDSA P-256 by a key that cannot leave the browser; the pass, which the server wrote, names it and who is at the bench

const STORE = "himuro-bench";
const INFO = new TextEncoder().encode("himuro kept act");

const toBase64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const fromBase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const joined = (...parts) => new Uint8Array(parts.flatMap((part) => [...new Uint8Array(part)]));

const result = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

export class KeptActs {
  #database;
  #keys;
  #spki;
  #pass = null;
  #sealKey = null;
  #waiting = []; // acts heard before the first pass came
  #order = Promise.resolve(); // one after the other, so that what is dropped was kept before

  static async open(factory = globalThis.indexedDB) {
    const opening = factory.open(STORE, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("keys");
      opening.result.createObjectStore("acts", { keyPath: "at", autoIncrement: true }).createIndex("actId", "actId", { unique: true });
    };
    const kept = new KeptActs();
    kept.#database = await result(opening);
    globalThis.navigator?.storage?.persist?.();
    await kept.#ownKeys();
    return kept;
  }

  #in(store, mode = "readonly") {
    return this.#database.transaction(store, mode, { durability: "strict" }).objectStore(store);
  }

  async #ownKeys() {
    this.#keys = await result(this.#in("keys").get("signing"));
    if (!this.#keys) {
      const made = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign"]);
      await result(this.#in("keys", "readwrite").add(made, "signing")).catch(() => {}); // another page was first
      this.#keys = await result(this.#in("keys").get("signing"));
    }
    this.#spki = toBase64(await crypto.subtle.exportKey("spki", this.#keys.publicKey));
  }

  get publicKey() {
    return this.#spki;
  }

  async authorise(pass, sealKey) {
    this.#sealKey = await crypto.subtle.importKey("raw", fromBase64(sealKey), { name: "X25519" }, true, []);
    this.#pass = pass;
    this.#waiting.splice(0).forEach((act) => this.keep(act));
  }

  keep(act) {
    if (this.#pass === null) this.#waiting.push(act);
    else this.#then(async () => {
      const envelope = await this.#envelope(act); // before the transaction: one that waits for something else ends
      await result(this.#in("acts", "readwrite").add({ actId: act.actId, envelope }));
    });
  }

  drop(actId) {
    this.#waiting = this.#waiting.filter((act) => act.actId !== actId);
    this.#then(async () => {
      const acts = this.#in("acts", "readwrite");
      const key = await result(acts.index("actId").getKey(actId));
      if (key !== undefined) await result(acts.delete(key));
    });
  }

  /** In the order in which they were made. */
  async all() {
    await this.#order;
    return (await result(this.#in("acts").getAll())).map(({ actId, envelope }) => ({ actId, envelope }));
  }

  #then(work) {
    this.#order = this.#order.then(work).catch((problem) => console.warn("an act was not kept", problem));
  }

  async #envelope(act) {
    const pass = this.#pass;
    const once = await crypto.subtle.generateKey({ name: "X25519" }, false, ["deriveBits"]);
    const ephemeral = await crypto.subtle.exportKey("raw", once.publicKey);
    const sealTo = await crypto.subtle.exportKey("raw", this.#sealKey);
    const shared = await crypto.subtle.deriveBits({ name: "X25519", public: this.#sealKey }, once.privateKey, 256);
    const material = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
    const hkdf = { name: "HKDF", hash: "SHA-256", salt: joined(ephemeral, sealTo), info: INFO };
    const key = await crypto.subtle.deriveKey(hkdf, material, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const bound = new TextEncoder().encode(pass);
    const plain = new TextEncoder().encode(JSON.stringify(act));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: bound }, key, plain);
    const signed = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, this.#keys.privateKey, joined(ephemeral, nonce, sealed));
    return { pass, ephemeral: toBase64(ephemeral), nonce: toBase64(nonce), sealed: toBase64(sealed), signature: toBase64(signed) };
  }
}
