import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Pictures as phones, scanners and ill-wishers make them, by the script that the tests read. */

/** Noise, so that nothing compresses to nothing; red on the left, so that one sees where up is. */
export function scene(width = 640, height = 480): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  let seed = 7;
  for (let i = 0; i < width * height; i += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const left = i % width < width / 2;
    pixels[i * 3] = left ? 200 + (seed % 40) : seed % 40;
    pixels[i * 3 + 1] = (seed >> 8) % 40;
    pixels[i * 3 + 2] = left ? 20 : 200;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A photograph with the place where it was taken, and the phone's number, in its EXIF. */
export const withPlace = (picture = scene(), orientation = 1): Promise<Buffer> =>
  picture
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Make: 'Fernhill', Model: 'Pocket 3', Copyright: 'Wilma Fernhill' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 3230/100',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 4366/100'
      }
    })
    .jpeg()
    .toBuffer();

/** A PNG whose header claims a size, and whose data are that many zeros, deflated. */
export function claimedPng(width: number, height: number, rows = 0): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(rows * (1 + Math.ceil(width / 8))));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0))
  ]);
}

/** A PNG that says of itself that it moves. */
export async function movingPng(): Promise<Buffer> {
  const still = await scene(64, 64).png().toBuffer();
  const control = Buffer.alloc(8);
  control.writeUInt32BE(3, 0);
  const headerEnds = 8 + 4 + 4 + 13 + 4;
  return Buffer.concat([
    still.subarray(0, headerEnds),
    pngChunk('acTL', control),
    still.subarray(headerEnds)
  ]);
}

/** Three pictures, of which the first is red. */
export function moving(kind: 'gif' | 'webp'): Promise<Buffer> {
  const colours = [
    [220, 30, 30],
    [30, 220, 30],
    [30, 30, 220]
  ];
  const pixels = Buffer.concat(
    colours.map((colour) => Buffer.from(Array.from({ length: 64 * 64 }, () => colour).flat()))
  );
  const all = sharp(pixels, { raw: { width: 64, height: 64 * 3, channels: 3, pageHeight: 64 } });
  return (
    kind === 'gif' ? all.gif({ delay: [100, 100, 100] }) : all.webp({ lossless: true })
  ).toBuffer();
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
