export { draw, pick } from './chance.ts';
export { PULSE } from './parameters.ts';
export { takePulse, type Heard } from './pulse.ts';
export { qualityOf } from './quality.ts';
export { trustAfter, type Stimulus } from './trust.ts';
