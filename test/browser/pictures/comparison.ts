import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

const REFERENCES = path.join(__dirname, "references");
/** What is seen instead of a reference is put here, with the differences in red. */
const FOUND = path.resolve("test/output/pictures");

/** How far a colour may be off, 0 to 1: another machine smooths letters a little differently. */
const COLOUR_TOLERANCE = 0.25;
/**
 * Share of pixels that may be off. Letters moved by a pixel come to less; a section, a colour or a message more or less
 * comes to more.
 */
const PIXEL_TOLERANCE = 0.02;

/** Pictures side by side, those of different height with white below. */
export function joined(pictures: readonly Buffer[]): PNG {
  const read = pictures.map((picture) => PNG.sync.read(picture));
  const width = read.reduce((sum, picture) => sum + picture.width, 0);
  const whole = new PNG({ width, height: Math.max(...read.map(({ height }) => height)) });
  whole.data.fill(0xff);
  let left = 0;
  for (const picture of read) {
    PNG.bitblt(picture, whole, 0, 0, picture.width, picture.height, left, 0);
    left += picture.width;
  }
  // fewer colours take far less room, and less than the tolerance is lost
  for (const [index, value] of whole.data.entries()) whole.data[index] = Math.round(value / 36.4) * 36.4;
  return whole;
}

/**
 * Compares with the reference `name.png`, or becomes it where `RENEW_PICTURES` is set.
 * @returns what is wrong, null where the picture is as it was
 */
export function differenceFrom(name: string, seen: PNG): string | null {
  const file = path.join(REFERENCES, `${name}.png`);
  if (process.env["RENEW_PICTURES"]) {
    mkdirSync(REFERENCES, { recursive: true });
    writeFileSync(file, packed(seen));
    return null;
  }
  if (!existsSync(file)) return `${name}: there is no reference, take it with npm run screenshots`;
  const reference = PNG.sync.read(readFileSync(file));
  if (reference.width !== seen.width || reference.height !== seen.height)
    return `${name}: ${seen.width} × ${seen.height} pixels instead of ${reference.width} × ${reference.height}`;
  const marked = new PNG({ width: seen.width, height: seen.height });
  const off = pixelmatch(reference.data, seen.data, marked.data, seen.width, seen.height, {
    threshold: COLOUR_TOLERANCE,
  });
  const share = off / (seen.width * seen.height);
  if (share <= PIXEL_TOLERANCE) return null;
  mkdirSync(FOUND, { recursive: true });
  writeFileSync(path.join(FOUND, `${name}.png`), packed(seen));
  writeFileSync(path.join(FOUND, `${name}.difference.png`), packed(marked));
  return `${name}: ${(share * 100).toFixed(1)} % of the pixels differ, see ${FOUND}`;
}

/** Without transparency, packed as small as it gets. */
function packed(picture: PNG): Buffer {
  return PNG.sync.write(picture, { colorType: 2, inputColorType: 6, deflateLevel: 9, filterType: 0 });
}
