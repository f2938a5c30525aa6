import type { Table } from '../../../core/debrief/report/index.ts';
import type { Line, Style } from './lines.ts';
import { INK, PAGE, QUIET, WIDTH, type Paper, type Structure } from './page.ts';

const CELL: Style = { face: 'text', size: 9, leading: 12.5, color: INK };
const BOLD: Style = { ...CELL, face: 'bold' };
const HEAD: Style = { ...CELL, face: 'bold', size: 8, leading: 11, color: QUIET };
const CAPTION: Style = { face: 'bold', size: 9.5, leading: 14, color: INK };
const PAD = { x: 8, y: 4 };

/** A table no taller than this is not cut in two, in points. */
const SHORT = PAGE.height / 5;

/** Columns, and the lines of headings and rows in them. */
function cutTable({ type }: Paper, { head, rows, widths }: Table) {
  const columns = widths.map((share, at) => ({
    x: PAGE.left + WIDTH * widths.slice(0, at).reduce((sum, one) => sum + one, 0),
    width: WIDTH * share - PAD.x
  }));
  const style = (at: number) => (at === 0 && !head ? BOLD : CELL);
  const cut = (row: readonly string[], look: (at: number) => Style) =>
    row.map((text, at) => type.lines(text, look(at), columns[at]?.width ?? WIDTH));
  return {
    columns,
    style,
    heading: head && cut(head, () => HEAD),
    rows: rows.map((row) => cut(row, style))
  };
}

/** What has to stay together of a table: its title and headings with the first row, or all of a short one. */
export function tableRoom(paper: Paper, table: Table): number {
  const { heading, rows } = cutTable(paper, table);
  const title = table.titled ? titleLines(paper, table).length * CAPTION.leading + 2 : 0;
  const top = title + (heading ? heightOf(heading, HEAD) : 0);
  const heights = rows.map((cells) => heightOf(cells, CELL));
  const whole = top + heights.reduce((sum, one) => sum + one, 0);
  return whole <= SHORT ? whole : top + Math.min(heights[0] ?? 0, SHORT);
}

const titleLines = ({ type }: Paper, { caption }: Table) => type.lines(caption, CAPTION, WIDTH);

/** Writes a table; its headings are repeated on each page that it goes over. */
export function writeTable(paper: Paper, block: Table): void {
  const { titled, head } = block;
  const table = paper.part('Table');
  const { columns, style, heading, rows } = cutTable(paper, block);
  const place = { paper, columns };

  paper.need(tableRoom(paper, block));
  if (titled) {
    const title = paper.part('Caption', table);
    paper.lines(titleLines(paper, block), CAPTION, PAGE.left, title);
    title.end();
    paper.space(2);
  }
  const drawHead = (again: boolean) => {
    if (!heading) return;
    const row = again ? null : paper.part('TR', table);
    drawRow(
      place,
      heading,
      () => HEAD,
      row,
      () => ['TH', 'Column']
    );
    row?.end();
  };
  drawHead(false);
  for (const texts of rows) {
    let cells: readonly (readonly Line[])[] = texts;
    const row = paper.part('TR', table);
    const parts = cells.map((_, at) =>
      at === 0 && !head ? paper.part('TH', row, { scope: 'Row' }) : paper.part('TD', row)
    );
    // What is taller than what is left goes to a new page, and over it where it is taller than one.
    if (heightOf(cells, CELL) > paper.left && paper.left < PAGE.height / 4) {
      paper.turn();
      drawHead(true);
    }
    while (cells.some((lines) => lines.length > 0)) {
      const fit = Math.max(1, Math.floor((paper.left - 2 * PAD.y) / CELL.leading));
      drawCells(
        place,
        cells.map((lines) => lines.slice(0, fit)),
        style,
        parts
      );
      cells = cells.map((lines) => lines.slice(fit));
      if (cells.some((lines) => lines.length > 0)) {
        paper.turn();
        drawHead(true);
      }
    }
    for (const part of parts) part.end();
    row.end();
  }
  table.end();
  paper.rule(paper.y);
  paper.space(14);
}

interface Place {
  paper: Paper;
  columns: readonly { x: number; width: number }[];
}

function heightOf(cells: readonly (readonly Line[])[], { leading }: Style): number {
  return Math.max(0, ...cells.map((lines) => lines.length)) * leading + 2 * PAD.y;
}

/** @param row null for headings that are said again, which are no content */
function drawRow(
  place: Place,
  cells: readonly (readonly Line[])[],
  style: (at: number) => Style,
  row: Structure | null,
  kind: (at: number) => [name: string, scope: string]
): void {
  const parts = row
    ? cells.map((_, at) => {
        const [name, scope] = kind(at);
        return place.paper.part(name, row, { scope });
      })
    : null;
  drawCells(place, cells, style, parts);
  for (const part of parts ?? []) part.end();
}

function drawCells(
  { paper, columns }: Place,
  cells: readonly (readonly Line[])[],
  style: (at: number) => Style,
  parts: readonly Structure[] | null
): void {
  const top = paper.y;
  paper.rule(top);
  cells.forEach((lines, at) => {
    const look = style(at);
    const draw = () => {
      lines.forEach((line, down) => {
        const y = top + PAD.y + down * look.leading;
        paper.type.draw(line, look, columns[at]?.x ?? PAGE.left, y);
      });
    };
    const part = parts?.[at];
    if (part) paper.tagged(part, draw);
    else paper.artifact(draw);
  });
  paper.y =
    top + Math.max(...cells.map((lines, at) => lines.length * style(at).leading)) + 2 * PAD.y;
}
