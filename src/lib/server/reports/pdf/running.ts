import type { ReportDocument } from '../../../core/debrief/report/index.ts';
import type { Style } from './lines.ts';
import { INK, PAGE, QUIET, type Paper } from './page.ts';

const FOOT: Style = { face: 'text', size: 8, leading: 11, color: QUIET };
const MARK: Style = { face: 'bold', size: 8, leading: 10, color: INK };

/** Puts the EXERCISE mark, the title and the number on every page. None of it is content. */
export function drawRunning(paper: Paper, { title, subtitle }: ReportDocument): void {
  const { document: pdf, type } = paper;
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    paper.artifact(() => {
      drawMark(paper);
      if (page > start) {
        const [line] = type.lines(title, FOOT, 300);
        type.draw(line ?? [], FOOT, PAGE.left + 110, 40);
      }
      const y = PAGE.height - 44;
      const [name] = type.lines(subtitle, FOOT, PAGE.width - PAGE.left - PAGE.right - 80);
      type.draw(name ?? [], FOOT, PAGE.left, y);
      const number = `${String(page - start + 1)} of ${String(count)}`;
      const [line] = type.lines(number, FOOT, 80);
      type.draw(line ?? [], FOOT, PAGE.width - PAGE.right - type.width(number, FOOT), y);
    });
  }
}

/** The mark that is on every screen: the word between two hatched edges. */
function drawMark({ document: pdf, type }: Paper): void {
  const [x, y, width, height, edge] = [PAGE.left, 36, 96, 17, 15];
  for (const left of [x, x + width - edge]) {
    pdf.save().rect(left, y, edge, height).clip();
    for (let at = -height; at < edge + height; at += 5) {
      pdf.moveTo(left + at, y + height).lineTo(left + at + height, y);
    }
    pdf.lineWidth(2).stroke(INK).restore();
  }
  pdf.rect(x, y, width, height).lineWidth(0.8).stroke(INK);
  const word = 'EXERCISE';
  const spaced = type.width(word, MARK);
  type.draw(
    type.lines(word, MARK, 80)[0] ?? [],
    MARK,
    x + (width - spaced) / 2,
    y + (height - MARK.leading) / 2
  );
}
