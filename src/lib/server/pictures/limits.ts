/** Bytes of an upload: a photograph of a phone has 3 to 12 million. */
export const LARGEST_UPLOAD = 15_000_000;
/** Pixels that are decoded; at 4 bytes each 200 MB. A phone's photograph has 12 to 50 million. */
export const MOST_PIXELS = 50_000_000;
/** The longest side that is decoded, in pixels. */
export const LONGEST_SIDE = 16_000;
/** The shortest side of a picture that shows anything, in pixels. */
export const SHORTEST_SIDE = 32;
/** The longest side that is kept, in pixels: twice the width of the feed, for dense screens. */
export const KEPT_SIDE = 1600;
/** Seconds after which a picture is given up; the largest take two. */
export const LONGEST_WORK = 20;
