// The acts of this bench until the server has answered them: in the browser's own store, sealed to the server and signed by this
// browser. Whoever opens the store reads nothing; whoever changes it is found out; a page that ends or a browser that dies loses nothing.
//   sealed   to the server's key (sealed.js), bound to the pass
//   signed   ECDSA P-256 by a key that cannot leave the browser; the pass, which the server wrote, names it and who is at the bench

import { openStore, result } from "./bench-store.js";
import { bytes, fromBase64, joined, publicKey, sealTo, toBase64 } from "./sealed.js";

const INFO = bytes("himuro kept act");

export class KeptActs {
  #database;
  #keys;
  #spki;
  #pass = null;
  #sealKey = null;
  #waiting = []; // acts heard before the first pass came
  #order = Promise.resolve(); // one after the other, so that what is dropped was kept before

  static async open(store = openStore()) {
    const kept = new KeptActs();
    kept.#database = await store;
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
    this.#sealKey = await publicKey(fromBase64(sealKey));
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
    const { ephemeral, nonce, sealed } = await sealTo(this.#sealKey, INFO, bytes(JSON.stringify(act)), bytes(pass));
    const signed = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, this.#keys.privateKey, joined(ephemeral, nonce, sealed));
    return { pass, ephemeral: toBase64(ephemeral), nonce: toBase64(nonce), sealed: toBase64(sealed), signature: toBase64(signed) };
  }
}
