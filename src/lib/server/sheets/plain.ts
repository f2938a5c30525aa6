import type { Cell } from '../../core/scenario/sheet/index.ts';

/** A cell as the libraries write it. What we write are texts and numbers. */
export function plain(cell: Cell): string | number | boolean | null {
  return typeof cell === 'object' && cell !== null ? cell.serial : cell;
}
