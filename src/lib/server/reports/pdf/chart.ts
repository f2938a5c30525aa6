import { curveIn, type Chart } from '../../../core/debrief/report/index.ts';
import type { Style } from './lines.ts';
import { INK, PAGE, QUIET, RULE, WIDTH, type Paper } from './page.ts';

const HEIGHT = 150;
/** Lower than this it would not be read; at the foot of a page it may be as low. */
const LOWEST = 105;
/** What stands above and below the curve, in points. */
const BESIDE = 36;
/** What a chart takes at the least, in points. */
export const CHART_ROOM = LOWEST + BESIDE;
const LABEL: Style = { face: 'text', size: 7.5, leading: 10, color: QUIET };
const NUMBER: Style = { face: 'bold', size: 7.5, leading: 9, color: INK };
/** Room for the figures of the scale. */
const AXIS = 22;

/** Draws the trust curve, with its turning points numbered as in the table that follows. */
export function drawChart(paper: Paper, chart: Chart): void {
  paper.need(CHART_ROOM);
  const height = Math.min(HEIGHT, paper.left - BESIDE);
  const { document: pdf, type } = paper;
  const left = PAGE.left + AXIS;
  const width = WIDTH - AXIS;
  const top = paper.y + 14;
  const { line, grid, moves, turns } = curveIn(chart, width, height);
  const box = [PAGE.left, paper.y, PAGE.width - PAGE.right, top + height + 8];
  const figure = paper.part('Figure', null, { alt: chart.says, bbox: box, placement: 'Block' });
  paper.tagged(figure, () => {
    for (const { y, value } of grid) {
      pdf
        .moveTo(left, top + y)
        .lineTo(left + width, top + y)
        .lineWidth(0.4)
        .stroke(RULE);
      type.draw(type.lines(String(value), LABEL, AXIS)[0] ?? [], LABEL, PAGE.left, top + y - 5);
    }
    for (const { x, number, title } of moves) {
      pdf
        .moveTo(left + x, top - 4)
        .lineTo(left + x, top + height)
        .lineWidth(0.6)
        .stroke(QUIET);
      const room = Math.max(20, width - x - 6);
      const [label] = type.lines(`Move ${String(number)}, ${title}`, LABEL, room);
      type.draw(label ?? [], LABEL, left + x + 4, top - 12);
    }
    line.forEach(([x, y], at) => {
      if (at === 0) pdf.moveTo(left + x, top + y);
      else pdf.lineTo(left + x, top + y);
    });
    pdf.lineWidth(1.6).lineJoin('round').stroke(INK);
    for (const { x, y, number } of turns) {
      pdf
        .circle(left + x, top + y, 6.5)
        .lineWidth(1)
        .fillAndStroke('#ffffff', INK);
      const text = String(number);
      type.draw(
        type.lines(text, NUMBER, 20)[0] ?? [],
        NUMBER,
        left + x - type.width(text, NUMBER) / 2,
        top + y - 4.6
      );
    }
  });
  figure.end();
  paper.y = top + height + 22;
}
