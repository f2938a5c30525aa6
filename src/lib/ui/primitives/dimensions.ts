import type { Dimension, TextDimension } from '../../core/scenario/schema.ts';

/** How a dimension is shown: its name, its two letters, and the suffix of its colour and line. */
export interface DimensionView {
  name: string;
  code: string;
  css: 'speed' | 'ack' | 'apo' | 'tra' | 'per';
}

/** In the order in which every screen shows them. */
export const DIMENSION_VIEWS: Readonly<Record<Dimension, DimensionView>> = {
  speed: { name: 'Speed', code: 'Sp', css: 'speed' },
  acknowledgment: { name: 'Acknowledgment', code: 'Ac', css: 'ack' },
  apology: { name: 'Apology', code: 'Ap', css: 'apo' },
  transparency: { name: 'Transparency', code: 'Tr', css: 'tra' },
  personalization: { name: 'Personalization', code: 'Pe', css: 'per' }
};

/** The dimensions with their views, in order. */
export const dimensionViews = Object.entries(DIMENSION_VIEWS) as [Dimension, DimensionView][];

/** Those that are rated by their words; the evidence of speed is the clock. */
export const textDimensionViews = dimensionViews.filter(
  (entry): entry is [TextDimension, DimensionView] => entry[0] !== 'speed'
);
