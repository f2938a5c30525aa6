import sharp from 'sharp';
import { curveIn, type Chart } from '../../core/debrief/report/index.ts';

/** Of the picture, in its own units; the curve stands inside a margin for figures and names. */
export const PICTURE = { width: 640, height: 230 };
const BOX = { left: 30, top: 24, width: 600, height: 190 };

/** The trust curve as SVG. */
export function curveSvg(chart: Chart): string {
  const { line, grid, moves, turns } = curveIn(chart, BOX.width, BOX.height);
  const at = (x: number, y: number) => `${(BOX.left + x).toFixed(1)} ${(BOX.top + y).toFixed(1)}`;
  const text = (x: number, y: number, size: number, words: string, more = '') =>
    `<text x="${(BOX.left + x).toFixed(1)}" y="${(BOX.top + y).toFixed(1)}" font-family="Arial, sans-serif" font-size="${String(size)}" ${more}>${xml(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(PICTURE.width)}" height="${String(PICTURE.height)}" viewBox="0 0 ${String(PICTURE.width)} ${String(PICTURE.height)}">`,
    ...grid.flatMap(({ y, value }) => [
      `<path d="M${at(0, y)}L${at(BOX.width, y)}" stroke="#b9c2bf" stroke-width="0.6"/>`,
      text(-28, y + 3, 10, String(value), 'fill="#4d5a57"')
    ]),
    ...moves.flatMap(({ x, number, title }) => [
      `<path d="M${at(x, -6)}L${at(x, BOX.height)}" stroke="#4d5a57" stroke-width="0.8"/>`,
      text(x + 4, -9, 10, `Move ${String(number)}, ${title}`, 'fill="#4d5a57"')
    ]),
    `<path d="M${line.map(([x, y]) => at(x, y)).join('L')}" fill="none" stroke="#13191a" stroke-width="2" stroke-linejoin="round"/>`,
    ...turns.flatMap(({ x, y, number }) => [
      `<circle cx="${(BOX.left + x).toFixed(1)}" cy="${(BOX.top + y).toFixed(1)}" r="8" fill="#ffffff" stroke="#13191a" stroke-width="1.2"/>`,
      text(x, y + 3.6, 10, String(number), 'fill="#13191a" font-weight="700" text-anchor="middle"')
    ]),
    '</svg>'
  ].join('\n');
}

const xml = (words: string) =>
  words
    // Signs that no XML document may have.
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const SCALE = 2;

/**
 * The curve alone as PNG, for programs that show no SVG. It is drawn point by point: the loader of SVG is
 * closed here, so that no uploaded picture reaches it.
 */
export async function curvePng(chart: Chart): Promise<Buffer> {
  const [width, height] = [PICTURE.width * SCALE, PICTURE.height * SCALE];
  const pixels = Buffer.alloc(width * height, 255);
  const { line, grid } = curveIn(chart, BOX.width, BOX.height);
  const dot = (x: number, y: number, size: number, shade: number) => {
    for (let down = 0; down < size; down += 1)
      for (let along = 0; along < size; along += 1) {
        const [px, py] = [Math.round(x) + along, Math.round(y) + down];
        if (px >= 0 && py >= 0 && px < width && py < height) pixels[py * width + px] = shade;
      }
  };
  const stroke = (from: [number, number], to: [number, number], size: number, shade: number) => {
    const [x0, y0] = [(BOX.left + from[0]) * SCALE, (BOX.top + from[1]) * SCALE];
    const [x1, y1] = [(BOX.left + to[0]) * SCALE, (BOX.top + to[1]) * SCALE];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))));
    for (let step = 0; step <= steps; step += 1)
      dot(x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps, size, shade);
  };
  for (const { y } of grid) stroke([0, y], [BOX.width, y], 1, 190);
  line.forEach((point, at) => {
    const before = line[at - 1];
    if (before) stroke(before, point, 4, 20);
  });
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
}
