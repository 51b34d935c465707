// What a label printer makes of ZPL II, dot for dot, written from the rules of the language and of the symbols (ISO/IEC 16022, 15417) and
// sharing nothing with the writer. Only for what the writer may send: anything else is an error.
'use strict';

function zplToPng(zpl, width, height) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const dots = new Uint8Array(width * height);
  const field = { x: 0, y: 0, bar: 2 };
  const fill = (x, y, w, h) => {
    if (x < 0 || y < 0 || x + w > width || y + h > height) throw new Error(`beyond the label: ${[x, y, w, h]}`);
    for (let row = y; row < y + h; row++) dots.fill(1, row * width + x, row * width + x + w);
  };
  if (!/^\^XA[\s\S]*\^XZ\s*$/.test(zpl) || zpl.includes('~')) throw new Error('not one label');
  for (const command of zpl.split('^').slice(1)) {
    const [name, text] = [command.slice(0, 2), command.slice(2).replace(/\n$/, '')];
    const numbers = text.split(',').map((n) => parseInt(n, 10));
    switch (name) {
      case 'XA': case 'XZ': case 'FX': break;
      case 'CI': if (text !== '28') throw new Error('not UTF-8'); break;
      case 'LH': if (text !== '0,0') throw new Error('moved'); break;
      case 'PW': if (numbers[0] > width) throw new Error('wider than the label'); break;
      case 'LL': if (numbers[0] > height) throw new Error('longer than the label'); break;
      case 'FO': [field.x, field.y] = numbers; break;
      case 'BY': field.bar = numbers[0]; break;
      case 'GB': box(fill, field, numbers); break;
      case 'GF': graphic(fill, field, text); break;
      case 'BX': field.symbol = (data) => dataMatrix(fill, field, text.split(','), data); break;
      case 'BC': field.symbol = (data) => code128(fill, field, text.split(','), data); break;
      case 'FD': field.symbol(text); break;
      case 'FS': delete field.symbol; break;
      default: throw new Error(`unknown command ^${name}`);
    }
  }
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  dots.forEach((dot, i) => { pixels[i] = dot ? 0xff000000 : 0xffffffff; });
  context.putImageData(image, 0, 0);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}

function box(fill, { x, y }, [width, height, line]) {
  fill(x, y, width, Math.min(line, height));
  fill(x, y + height - Math.min(line, height), width, Math.min(line, height));
  fill(x, y, Math.min(line, width), height);
  fill(x + width - Math.min(line, width), y, Math.min(line, width), height);
}

// ^GFA: hexadecimal digits; G-Y and g-z count the digit that follows; "," ends a row in white; ":" repeats the row before.
function graphic(fill, { x, y }, text) {
  const [form, , total, rowBytes, ...data] = text.split(',');
  if (form !== 'A') throw new Error('another form of graphic');
  let digits = '', row = '', before = '', count = 0;
  const end = () => { digits += row; before = row; row = ''; };
  for (const c of data.join(',')) {
    if (c >= 'G' && c <= 'Y') count += c.charCodeAt(0) - 70;
    else if (c >= 'g' && c <= 'z') count += (c.charCodeAt(0) - 102) * 20;
    else {
      if (c === ',') row = row.padEnd(rowBytes * 2, '0');
      else if (c === ':') row = before;
      else if (/[0-9A-F]/.test(c)) row += c.repeat(count || 1);
      else throw new Error(`not of a graphic: ${c}`);
      count = 0;
      if (row.length > rowBytes * 2) throw new Error('a row too long');
      if (row.length === rowBytes * 2) end();
    }
  }
  if (row || digits.length !== total * 2) throw new Error('not the bytes that were said');
  for (let i = 0; i < digits.length; i++) {
    const four = parseInt(digits[i], 16);
    for (let bit = 0; bit < 4; bit++) {
      if (four & (8 >> bit)) fill(x + (i % (rowBytes * 2)) * 4 + bit, y + Math.floor(i / (rowBytes * 2)), 1, 1);
    }
  }
}

// --- Data Matrix ECC 200, squares of one region, ASCII encodation ---

const CODEWORDS = { 10: [3, 5], 12: [5, 7], 14: [8, 10], 16: [12, 12], 18: [18, 14], 20: [22, 18], 22: [30, 20], 24: [36, 24], 26: [44, 28] };

function dataMatrix(fill, { x, y }, [, module, quality, columns, rows], text) {
  if (quality !== '200' || columns !== rows) throw new Error('not a square of ECC 200');
  const size = Number(columns), dot = Number(module), inner = size - 2;
  const words = codewords(text, ...CODEWORDS[size]);
  const places = placement(inner);
  const dark = (column, row) => {
    if (column === 0 || row === size - 1) return true;
    if (row === 0) return column % 2 === 0;
    if (column === size - 1) return row % 2 === 1;
    const place = places[(row - 1) * inner + column - 1];
    return place < 10 ? place === 1 : Boolean(words[Math.floor(place / 10) - 1] & (1 << (8 - (place % 10))));
  };
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (dark(column, row)) fill(x + column * dot, y + row * dot, dot, dot);
    }
  }
}

function codewords(text, data, check) {
  const words = (text.match(/\d\d|[\x00-\x7f]/g) || []).map((t) => (t.length === 2 ? 130 + Number(t) : t.charCodeAt(0) + 1));
  if (words.length > data) throw new Error(`does not fit: ${text}`);
  if (words.length < data) words.push(129);
  while (words.length < data) {
    const pad = 129 + ((149 * (words.length + 1)) % 253) + 1;
    words.push(pad <= 254 ? pad : pad - 254);
  }
  const times = (a, b) => {
    let product = 0;
    for (; b; b >>= 1, a = (a << 1) ^ (a & 128 ? 301 : 0)) if (b & 1) product ^= a;
    return product;
  };
  let generator = [1];
  for (let i = 1, root = 2; i <= check; i++, root = times(root, 2)) {
    const next = [...generator, 0];
    generator.forEach((g, k) => { next[k + 1] ^= times(g, root); });
    generator = next;
  }
  const rest = [...words, ...new Array(check).fill(0)];
  for (let i = 0; i < data; i++) {
    const factor = rest[i];
    generator.forEach((g, k) => { rest[i + k] ^= times(g, factor); });
  }
  return [...words, ...rest.slice(data)];
}

// Which bit of which codeword each module is: 10 times the codeword and the bit, both from 1 (annex F).
function placement(n) {
  const at = new Array(n * n).fill(0);
  const put = (row, column, word, bit) => {
    if (row < 0) { row += n; column += 4 - ((n + 4) % 8); }
    if (column < 0) { column += n; row += 4 - ((n + 4) % 8); }
    at[row * n + column] = word * 10 + bit;
  };
  const shape = (word, pairs) => pairs.forEach(([row, column], i) => put(row, column, word, i + 1));
  const utah = (r, c, word) => shape(word, [[r - 2, c - 2], [r - 2, c - 1], [r - 1, c - 2], [r - 1, c - 1], [r - 1, c], [r, c - 2], [r, c - 1], [r, c]]);
  const free = (r, c) => at[r * n + c] === 0;
  let word = 1, row = 4, column = 0;
  do {
    if (row === n && column === 0) shape(word++, [[n - 1, 0], [n - 1, 1], [n - 1, 2], [0, n - 2], [0, n - 1], [1, n - 1], [2, n - 1], [3, n - 1]]);
    if (row === n - 2 && column === 0 && n % 4) shape(word++, [[n - 3, 0], [n - 2, 0], [n - 1, 0], [0, n - 4], [0, n - 3], [0, n - 2], [0, n - 1], [1, n - 1]]);
    if (row === n - 2 && column === 0 && n % 8 === 4) shape(word++, [[n - 3, 0], [n - 2, 0], [n - 1, 0], [0, n - 2], [0, n - 1], [1, n - 1], [2, n - 1], [3, n - 1]]);
    if (row === n + 4 && column === 2 && n % 8 === 0) shape(word++, [[n - 1, 0], [n - 1, n - 1], [0, n - 3], [0, n - 2], [0, n - 1], [1, n - 3], [1, n - 2], [1, n - 1]]);
    do {
      if (row < n && column >= 0 && free(row, column)) utah(row, column, word++);
      row -= 2; column += 2;
    } while (row >= 0 && column < n);
    row += 1; column += 3;
    do {
      if (row >= 0 && column < n && free(row, column)) utah(row, column, word++);
      row += 2; column -= 2;
    } while (row < n && column >= 0);
    row += 3; column += 1;
  } while (row < n || column < n);
  if (free(n - 1, n - 1)) at[n * n - 1] = at[n * n - n - 2] = 1;
  return at;
}

// --- Code 128: widths of three bars and three spaces for each of the 103 values and three starts, then the stop ---

const WIDTHS = ('212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132221231'
  + '213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313231113231311'
  + '112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111'
  + '111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212'
  + '124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232')
  .match(/.{6}/g);

function code128(fill, field, [, height, line], text) {
  if (line !== 'N') throw new Error('a line of text');
  const values = [];
  let set = '', rest = text;
  while (rest) {
    const digits = rest.match(/^\d*/)[0].length;
    const wanted = digits >= 4 || (set === 'C' && digits >= 2) ? 'C' : 'B';
    if (set === 'B' && wanted === 'C' && digits % 2) { values.push(rest.charCodeAt(0) - 32); rest = rest.slice(1); continue; }
    if (wanted !== set) values.push(set ? { B: 100, C: 99 }[wanted] : { B: 104, C: 105 }[wanted]);
    set = wanted;
    values.push(set === 'C' ? Number(rest.slice(0, 2)) : rest.charCodeAt(0) - 32);
    rest = rest.slice(set === 'C' ? 2 : 1);
  }
  values.push(values.reduce((sum, value, i) => sum + value * Math.max(1, i)) % 103);
  const widths = values.map((value) => WIDTHS[value]).join('') + '2331112';
  let x = field.x;
  [...widths].forEach((width, i) => {
    if (i % 2 === 0) fill(x, field.y, width * field.bar, Number(height));
    x += width * field.bar;
  });
}
