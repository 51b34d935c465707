// Something sealed to a key: X25519 with a key of its own each time, HKDF-SHA-256, AES-256-GCM. Whoever has the public key can seal;
// only the holder of the private key reads.

export const toBase64 = (bytes) => btoa(Array.from(new Uint8Array(bytes), (b) => String.fromCharCode(b)).join(""));
export const fromBase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
export const bytes = (text) => new TextEncoder().encode(text);
export const random = (length) => crypto.getRandomValues(new Uint8Array(length));

export function joined(...parts) {
  const all = parts.map((part) => new Uint8Array(part));
  const out = new Uint8Array(all.reduce((length, part) => length + part.length, 0));
  all.reduce((at, part) => (out.set(part, at), at + part.length), 0);
  return out;
}

const agreed = async (publicKey, privateKey, salt, info, use) => {
  const shared = await crypto.subtle.deriveBits({ name: "X25519", public: publicKey }, privateKey, 256);
  const material = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "HKDF", hash: "SHA-256", salt, info }, material, { name: "AES-GCM", length: 256 }, false, [use]);
};

export const publicKey = (raw) => crypto.subtle.importKey("raw", raw, { name: "X25519" }, true, []);

/** @param bound what must be the same again for it to be opened */
export async function sealTo(receiver, info, plain, bound = new Uint8Array()) {
  const once = await crypto.subtle.generateKey({ name: "X25519" }, false, ["deriveBits"]);
  const ephemeral = await crypto.subtle.exportKey("raw", once.publicKey);
  const salt = joined(ephemeral, await crypto.subtle.exportKey("raw", receiver));
  const key = await agreed(receiver, once.privateKey, salt, info, "encrypt");
  const nonce = random(12);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: bound }, key, plain);
  return { ephemeral, nonce, sealed };
}

/** @throws OperationError where it was sealed to another key, bound to something else, or changed */
export async function unseal(keys, info, { ephemeral, nonce, sealed }, bound = new Uint8Array()) {
  const salt = joined(ephemeral, await crypto.subtle.exportKey("raw", keys.publicKey));
  const key = await agreed(await publicKey(ephemeral), keys.privateKey, salt, info, "decrypt");
  return crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce, additionalData: bound }, key, sealed);
}
