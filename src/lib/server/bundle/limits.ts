import { MOST_BYTES } from '../../core/scenario/long-text.ts';

/** Bytes of a packed scenario as it comes: a script and some twenty pictures have one to five million. */
export const LARGEST_PACKED = 40_000_000;
/** Bytes of a form that brings one. */
export const LARGEST_IMPORT = LARGEST_PACKED + 10_000;
/** Bytes of one file in it, and of all together, unpacked. */
export const LARGEST_FILE = 15_000_000;
export const LARGEST_UNPACKED = 60_000_000;
/** Bytes of the script: the most characters that a scenario may have, in UTF-8. */
export const LARGEST_SCRIPT = MOST_BYTES;
/** Files in it. */
export const MOST_FILES = 300;
/** A file may grow so many times; text grows tenfold, what grows a hundredfold was made to. */
export const MOST_GROWTH = 100;
/** Below so many bytes growth harms nobody. */
export const SMALL = 100_000;
