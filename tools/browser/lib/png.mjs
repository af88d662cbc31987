// Makes a screenshot smaller: the 256 colours that stand for all of it, and zlib's best effort. A picture of a page has
// few colours but for the edges of its letters, so nobody sees the difference.

import * as zlib from "node:zlib";

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});
const crc32 = zlib.crc32 || ((bytes) => { // in Node from 20.15 on
  let c = 0xffffffff;
  for (const b of bytes) c = TABLE[(c ^ b) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
});

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([head, body, tail]);
}

/** Pixels of a PNG as browsers write them: eight bits of red, green, blue and perhaps alpha, not interlaced. */
function decode(png) {
  const parts = [];
  let width, height, channels;
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      channels = { 2: 3, 6: 4 }[data[9]];
      if (data[8] !== 8 || !channels || data[12] !== 0) throw new Error("not a screenshot of the usual kind");
    } else if (type === "IDAT") parts.push(data);
    at += 12 + length;
  }
  const raw = zlib.inflateSync(Buffer.concat(parts));
  const line = width * channels;
  const out = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const left = x >= channels ? out[y * line + x - channels] : 0;
      const up = y > 0 ? out[(y - 1) * line + x] : 0;
      const corner = x >= channels && y > 0 ? out[(y - 1) * line + x - channels] : 0;
      let guess = 0;
      if (filter === 1) guess = left;
      else if (filter === 2) guess = up;
      else if (filter === 3) guess = (left + up) >> 1;
      else if (filter === 4) {
        const p = left + up - corner;
        const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
        guess = a <= b && a <= c ? left : b <= c ? up : corner;
      }
      out[y * line + x] = (raw[y * (line + 1) + 1 + x] + guess) & 255;
    }
  }
  return { width, height, channels, pixels: out };
}

/** The same picture in at most 256 colours. */
export function smaller(png) {
  const { width, height, channels, pixels } = decode(png);
  const count = new Map();
  const colourAt = (i) => (pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2];
  for (let i = 0; i < pixels.length; i += channels) count.set(colourAt(i), (count.get(colourAt(i)) || 0) + 1);
  const apart = (a, b) => ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
  // The commonest colours, but none close to one already taken while there is room for others.
  const byCount = [...count].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette = [];
  for (const near of [300, 60, 0]) {
    for (const colour of byCount) {
      if (palette.length === 256) break;
      if (!palette.some((taken) => apart(taken, colour) <= near)) palette.push(colour);
    }
    if (palette.length >= 200) break;
  }
  const index = new Map(palette.map((colour, i) => [colour, i]));
  const closest = (colour) => {
    let best = 0;
    for (let i = 1; i < palette.length; i++) if (apart(palette[i], colour) < apart(palette[best], colour)) best = i;
    index.set(colour, best);
    return best;
  };
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += channels) {
      const colour = colourAt(i);
      lines[y * (width + 1) + 1 + x] = index.get(colour) ?? closest(colour);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]));
  const result = Buffer.concat([
    SIGNATURE, chunk("IHDR", header), chunk("PLTE", colours), chunk("IDAT", zlib.deflateSync(lines, { level: 9 })), chunk("IEND", Buffer.alloc(0)),
  ]);
  return result.length < png.length ? result : png;
}
