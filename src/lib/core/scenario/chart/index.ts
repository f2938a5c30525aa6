export { LANES, type Chart, type Lane, type Mark, type Phase } from './chart.ts';
export { copiesOf, type Copies } from './copies.ts';
export { chartOf, type ChartWords } from './read.ts';
