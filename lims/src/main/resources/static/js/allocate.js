// A proposal holds its positions for a while: how long still, and the page anew when they are free.

/** Minutes and seconds, never below zero. */
export function left(until, now) {
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

export function attach(line, { now = () => Date.now(), timer = globalThis, anew = () => location.reload() } = {}) {
  const until = Date.parse(line.dataset.until);
  const skew = Date.parse(line.dataset.now) - now(); // the server's clock is the one that frees them
  const grace = 30_000; // the job that frees them comes every 20 seconds
  const shown = line.querySelector("[data-left]");
  let told = false;
  const tick = () => {
    const at = now() + skew;
    shown.textContent = left(until, at);
    line.classList.toggle("look", until - at < 120_000);
    if (!told && at > until + grace) {
      told = true;
      timer.clearInterval(running);
      anew();
    }
  };
  const running = timer.setInterval(tick, 1000);
  tick();
  return running;
}
