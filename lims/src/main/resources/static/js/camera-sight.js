// What of that which the camera sees is a scan. Without picture, page or clock.
//   seen  [{ code, linear, corners }]   all that was read in one picture; corners clockwise, { x, y }

const GONE = 2000;

/** Does the point lie in the quadrilateral? */
function inside({ x, y }, corners) {
  return corners.every((a, i) => {
    const b = corners[(i + 1) % corners.length];
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= 0;
  });
}

/** The one that is meant: the one under the cross, else the only one. Two symbols of the same code are one; `several`: it is not clear. */
export function aimed(seen, cross) {
  const under = seen.filter((one) => inside(cross, one.corners));
  const meant = under.length ? under : seen;
  const several = new Set(meant.map((one) => one.code)).size > 1;
  return { one: several ? null : (meant.find((one) => !one.linear) ?? meant[0] ?? null), several };
}

/** A code counts once for as long as it is in the picture. Bars have a weak check: they are believed when two pictures agree. */
export class Sightings {
  constructor() {
    this.taken = new Map(); // code -> when it was last seen
    this.maybe = null;
  }

  /** answers { code, several }: the code that is a scan now, or null */
  look(seen, cross, now) {
    for (const [code, at] of this.taken) if (now - at > GONE) this.taken.delete(code);
    for (const { code } of seen) if (this.taken.has(code)) this.taken.set(code, now);
    const { one, several } = aimed(seen, cross);
    const before = this.maybe;
    this.maybe = one?.code ?? null;
    if (!one || this.taken.has(one.code) || (one.linear && before !== one.code)) return { code: null, several };
    this.taken.set(one.code, now);
    return { code: one.code, several };
  }
}
