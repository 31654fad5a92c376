// Draws assets/icon-*.png and assets/favicon.ico. Run by hand after a change: node scripts/draw-icons.mjs
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const { BROWSER_FLAGS, findBrowser } = createRequire(import.meta.url)("./findBrowser.cjs");
const SIZES = [16, 32, 64, 80, 128];

const SHEET = "#ffffff";
const LINE = "#0f548c";
const HEAD = "#0f6cbd";
const TICK = "#107c10";

/** A table with a tick, on whole pixels at every size. */
function drawing(size) {
  const px = (share) => Math.round(share * size);
  const line = Math.max(1, px(1 / 20));
  const [left, top, width, height] = [px(1 / 16), px(1 / 8), px(13 / 16), px(3 / 4)];
  const head = px(3 / 16);
  const rows = [1, 2].map((row) => top + head + Math.round((row * (height - head)) / 3));
  const column = left + px(5 / 16);
  const radius = Math.round(size / 4.2);
  const [x, y] = [size - radius - Math.max(0, line - 1), size - radius - Math.max(0, line - 1)];
  const grid = rows
    .map((row) => `<rect x="${left}" y="${row}" width="${width}" height="${line}" fill="${LINE}"/>`)
    .join("");
  const tick = `M${x - radius * 0.5} ${y} L${x - radius * 0.1} ${y + radius * 0.4} L${x + radius * 0.52} ${y - radius * 0.36}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    <rect x="${left + line / 2}" y="${top + line / 2}" width="${width - line}" height="${height - line}" rx="${size / 24}"
      fill="${SHEET}" stroke="${LINE}" stroke-width="${line}"/>
    <rect x="${left}" y="${top}" width="${width}" height="${head}" rx="${size / 24}" fill="${HEAD}"/>
    ${grid}<rect x="${column}" y="${top + head}" width="${line}" height="${height - head}" fill="${LINE}"/>
    <circle cx="${x}" cy="${y}" r="${radius}" fill="${TICK}" stroke="${SHEET}" stroke-width="${line}"/>
    <path d="${tick}" fill="none" stroke="#fff" stroke-width="${Math.max(1.5, size / 14)}" stroke-linecap="round" stroke-linejoin="round"/>
  </svg>`;
}

/** An .ico that holds PNG images (ICONDIR, ICONDIRENTRY: 6 and 16 bytes). */
function icon(images) {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    header.writeUInt8(size, entry);
    header.writeUInt8(size, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

const assets = fileURLToPath(new URL("../assets/", import.meta.url));
const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: [...BROWSER_FLAGS] });
const page = await browser.newPage();
const images = [];
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0;background:none">${drawing(size)}</body>`);
  images.push({ size, png: await page.screenshot({ omitBackground: true }) });
}
await browser.close();
for (const { size, png } of images) await writeFile(`${assets}icon-${size}.png`, png);
await writeFile(`${assets}favicon.ico`, icon(images.filter(({ size }) => size <= 32)));
