// A page that follows the server: by server-sent events, and by asking every few seconds where those do not get through.

const STALE = 3000; // the server reads once in two seconds for all who watch

export function follow(url, onState, {
  poll = 5000, silence = 30000, onLink = () => {},
  Source = globalThis.EventSource, get = (u) => fetch(u, { headers: { Accept: "application/json" } }), timer = globalThis,
} = {}) {
  let source = null, watch = null, asking = null, ended = false;

  const alive = () => {
    timer.clearTimeout(watch);
    watch = timer.setTimeout(ask, silence);
  };
  const take = (state, sent, received) => {
    onLink(true);
    onState(state, sent, received);
  };
  async function ask() {
    if (ended) return;
    timer.clearTimeout(asking);
    const sent = Date.now();
    try {
      const answer = await get(url);
      if (!answer.ok) throw new Error(String(answer.status));
      take(await answer.json(), sent, Date.now());
    } catch {
      onLink(false);
    }
    if (!ended) asking = timer.setTimeout(ask, poll);
  }
  if (Source) {
    source = new Source(url);
    source.onmessage = (event) => {
      timer.clearTimeout(asking);
      alive();
      const now = Date.now();
      take(JSON.parse(event.data), now - STALE, now);
    };
    source.onerror = ask;
    alive();
  } else ask();

  return () => {
    ended = true;
    source?.close();
    timer.clearTimeout(watch);
    timer.clearTimeout(asking);
  };
}
