// The bench's own store in this browser.
//   keys    the key that signs the acts        acts    kept until the server has answered them (kept.js)
//   people  who may open the bench without the network, by badge        told    what the server told it (safe.js)

const NAME = "himuro-bench";
const VERSION = 2;

export const result = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

export async function openStore(factory = globalThis.indexedDB) {
  const opening = factory.open(NAME, VERSION);
  opening.onupgradeneeded = ({ oldVersion }) => {
    const made = opening.result;
    if (oldVersion < 1) {
      made.createObjectStore("keys");
      made.createObjectStore("acts", { keyPath: "at", autoIncrement: true }).createIndex("actId", "actId", { unique: true });
    }
    made.createObjectStore("people", { keyPath: "badge" });
    made.createObjectStore("told");
  };
  const database = await result(opening);
  database.onversionchange = () => database.close(); // a newer page may change it
  return database;
}
