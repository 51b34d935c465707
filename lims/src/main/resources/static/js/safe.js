// What the server told this bench, for the time without a network: readable only with the badge and the PIN of somebody who has signed
// in here, gone after a few wrong PINs (for that person) or a day (for all). Each person has a pair of keys here; the private one is wrapped by badge and PIN, so
// that what is new can be sealed for everybody without asking for a PIN.
//   people  { badge (a digest), salt, nonce, wrapped, publicKey, wrong, at (signed in last), person, pass (sealed), key (sealed) }
//   told    "told": { at, nonce, data } and "view": { nonce, data }, under one key, which each person's record has sealed; "seen": the latest time
import { openStore, result } from "./bench-store.js";
import { bytes, joined, publicKey, random, sealTo, toBase64, unseal } from "./sealed.js";

const ROUNDS = 600_000; // PBKDF2-HMAC-SHA-256: OWASP password storage cheat sheet, 2023
export const MOST_WRONG = 5;
export const DAY = 24 * 3_600_000;
const WEEK = 7 * DAY; // whoever has not signed in here for so long signs in with the network first
const JUST_NOW = 60_000;
const INFO = bytes("himuro bench safe");
const JSON_OF = (buffer) => JSON.parse(new TextDecoder().decode(buffer));

const normal = (text) => text.normalize("NFKC").replace(/\s+/g, "");
const tag = async (badge) => toBase64(await crypto.subtle.digest("SHA-256", bytes("himuro badge " + normal(badge))));

async function wrapping(badge, pin, salt) {
  const secret = joined(bytes(normal(badge)), [0], bytes(normal(pin)));
  const material = await crypto.subtle.importKey("raw", secret, "PBKDF2", false, ["deriveKey"]);
  const pbkdf2 = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(pbkdf2, material, { name: "AES-GCM", length: 256 }, false, ["wrapKey", "unwrapKey"]);
}

export class Safe {
  #database;
  #key = null; // what is told is under it
  #order = Promise.resolve();

  static async open(store = openStore()) {
    const safe = new Safe();
    safe.#database = await store;
    return safe;
  }

  #in(store, mode = "readonly") {
    return this.#database.transaction(store, mode).objectStore(store);
  }

  /** The server has just let this badge in with this PIN: from now on it opens the safe, too. */
  async admit(badge, pin) {
    const digest = await tag(badge);
    const before = await result(this.#in("people").get(digest));
    if (before && (await this.#keysOf(before, badge, pin))) return this.#change({ ...before, wrong: 0, at: Date.now() });
    const salt = random(16);
    const nonce = random(12);
    const keys = await crypto.subtle.generateKey({ name: "X25519" }, true, ["deriveBits"]);
    const wrapped = await crypto.subtle.wrapKey("pkcs8", keys.privateKey, await wrapping(badge, pin, salt), { name: "AES-GCM", iv: nonce });
    await this.#change({ badge: digest, salt, nonce, wrapped, publicKey: await crypto.subtle.exportKey("raw", keys.publicKey), wrong: 0, person: null, at: Date.now() });
  }

  #change(record) {
    return result(this.#in("people", "readwrite").put(record));
  }

  async #keysOf(record, badge, pin) {
    try {
      const key = await wrapping(badge, pin, record.salt);
      const privateKey = await crypto.subtle.unwrapKey("pkcs8", record.wrapped, key, { name: "AES-GCM", iv: record.nonce }, { name: "X25519" }, false, ["deriveBits"]);
      return { privateKey, publicKey: await publicKey(record.publicKey) };
    } catch (problem) {
      if (problem.name === "OperationError") return null;
      throw problem;
    }
  }

  /**
   * What the server told, for everybody who may open the safe.
   * @param by { person, name, pass } who is signed in: the pass is sealed for that person alone
   */
  put(told, by, now) {
    return this.#then(async () => {
      const all = await result(this.#in("people").getAll());
      const people = all.filter((one) => Date.now() - one.at < WEEK);
      if (people.length === 0) return;
      const own = people.find((one) => one.person === by.person) ?? people.find((one) => one.person === null && Date.now() - one.at < JUST_NOW);
      const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
      const raw = await crypto.subtle.exportKey("raw", key);
      const records = [];
      for (const one of people) {
        const to = await publicKey(one.publicKey);
        const pass = one === own ? await sealTo(to, INFO, bytes(JSON.stringify(by))) : one.pass;
        records.push({ ...one, pass, person: one === own ? by.person : one.person, key: await sealTo(to, INFO, raw) });
      }
      const sealed = { at: now, ...(await under(key, told)) };
      const transaction = this.#database.transaction(["people", "told"], "readwrite");
      const [kept, shelf] = [transaction.objectStore("people"), transaction.objectStore("told")];
      for (const { badge } of all) kept.delete(badge);
      for (const record of records) kept.put(record);
      shelf.put(sealed, "told");
      shelf.delete("view");
      await result(shelf.put(now, "seen"));
      this.#key = key;
    });
  }

  /** Where the bench stands with what it heard since. */
  note(view) {
    return this.#then(async () => {
      if (this.#key) await result(this.#in("told", "readwrite").put(await under(this.#key, view), "view"));
    });
  }

  /** @returns { told, view, by } or { no: "unknown" | "wrong" | "wiped" | "nothing", left } */
  async unlock(badge, pin, now) {
    await this.sweep(now);
    const digest = await tag(badge);
    const record = await this.#attempt(digest);
    if (!record) return { no: "unknown" };
    const keys = await this.#keysOf(record, badge, pin);
    if (!keys) {
      const left = MOST_WRONG - record.wrong;
      if (left <= 0) await this.#forget(digest);
      return { no: left <= 0 ? "wiped" : "wrong", left };
    }
    await this.#change({ ...record, wrong: 0 });
    const told = await result(this.#in("told").get("told"));
    if (!told || !record.key || !record.pass) return { no: "nothing" };
    const raw = await unseal(keys, INFO, record.key);
    this.#key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
    const view = await result(this.#in("told").get("view"));
    return {
      told: await from(this.#key, told),
      view: view ? await from(this.#key, view) : null,
      by: JSON_OF(await unseal(keys, INFO, record.pass)),
    };
  }

  /** Counted before it is tried: a page that is closed in between has tried, too. */
  async #attempt(digest) {
    const people = this.#in("people", "readwrite");
    const record = await result(people.get(digest));
    if (!record) return null;
    const tried = { ...record, wrong: record.wrong + 1 };
    await result(people.put(tried));
    return tried;
  }

  async #forget(digest) {
    await result(this.#in("people", "readwrite").delete(digest));
    const left = await result(this.#in("people").count());
    if (left === 0) await result(this.#in("told", "readwrite").clear());
  }

  /** A day without the server, and it is gone. A clock that was put back does not make the day longer. */
  async sweep(now) {
    const shelf = this.#in("told", "readwrite");
    const seen = Math.max(now, (await result(shelf.get("seen"))) ?? 0);
    shelf.put(seen, "seen");
    const told = await result(shelf.get("told"));
    if (!told || seen - told.at <= DAY) return;
    const people = await result(this.#in("people").getAll());
    const transaction = this.#database.transaction(["people", "told"], "readwrite");
    for (const one of people) transaction.objectStore("people").put({ ...one, pass: null, key: null });
    for (const gone of ["told", "view"]) transaction.objectStore("told").delete(gone);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
  }

  #then(work) {
    this.#order = this.#order.then(work).catch((problem) => console.warn("the bench's safe", problem));
    return this.#order;
  }
}

async function under(key, value) {
  const nonce = random(12);
  return { nonce, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, bytes(JSON.stringify(value))) };
}

const from = async (key, { nonce, data }) => JSON_OF(await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce }, key, data));
