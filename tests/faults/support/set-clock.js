// Loaded into the server before all else: its system's clock is what the file in FAULT_CLOCK says, in ms
// from the right time, and is set when the process gets SIGUSR2, as a person or a time server would.
import { readFileSync } from 'node:fs';

const file = process.env.FAULT_CLOCK;
const RightDate = Date;
let off = Number(readFileSync(file, 'utf8'));
// A process that starts now takes the time as it is set.
const origin = performance.timeOrigin + off;
Object.defineProperty(performance, 'timeOrigin', { get: () => origin });
process.on('SIGUSR2', () => {
  off = Number(readFileSync(file, 'utf8'));
});
globalThis.Date = class extends RightDate {
  constructor(...given) {
    if (given.length === 0) super(RightDate.now() + off);
    else super(...given);
  }
  static now() {
    return RightDate.now() + off;
  }
};
