import { countCharacters } from '../characters.ts';
import type { Path } from '../positions.ts';
import { advice, error, type Finding, type Rule } from './finding.ts';

/** What a screen reader says in about 25 seconds; who listens cannot skim. In characters. */
const LONGEST_ALT = 300;
/** Fewer characters than this name a thing, and say nothing about it. */
const SHORTEST_ALT = 12;
const PICTURE = /\.(?:svg|png|jpe?g|webp)$/i;
/** `IMG_2041`, `kerb.jpg`, `screenshot-2`: what a file is called is nothing that one sees. */
const FILE_NAME =
  /^(?:\S+\.(?:svg|png|jpe?g|webp|gif|heic)|(?:img|dsc|pxl|image|photo|picture|screenshot|untitled)[\s_-]*\d*)$/i;
const ANNOUNCED =
  /^(?:an? |the |this is an? )?(?:image|picture|photo|photograph|graphic|screenshot)\b(?: (?:of|showing|that shows)|:)\s*/i;

/** Pictures that are there, and words for those who cannot see them. */
export const pictures: Rule = ({ injects }, { files }) =>
  injects.flatMap(({ media, text }, i) => {
    if (!media) return [];
    const path = ['injects', i, 'media'];
    return [
      ...(files && !files.includes(media.file) ? [missing(media.file, files, path)] : []),
      ...alternative(media, text, [...path, 'alt'])
    ];
  });

function missing(file: string, files: readonly string[], path: Path): Finding {
  const there = files.filter((name) => PICTURE.test(name));
  return error(
    'missing-media',
    [...path, 'file'],
    `there is no file ${file} beside the scenario`,
    there.length > 0
      ? `There are: ${there.slice(0, 12).join(', ')}.`
      : 'Put the picture into the folder of the scenario.'
  );
}

/** The first thing that is wrong with it: the others are moot until it is rewritten. */
function alternative(
  { alt, file }: { alt: string; file: string },
  text: string,
  path: Path
): Finding[] {
  const length = countCharacters(alt);
  const stem = file.replace(PICTURE, '');
  if (FILE_NAME.test(alt) || alt.toLowerCase() === stem.toLowerCase())
    return [
      advice(
        'alt-is-a-name',
        path,
        `"${alt}" is the name of a file, not what can be seen`,
        'Say in a sentence what somebody sees who looks at it.'
      )
    ];
  const announced = ANNOUNCED.exec(alt)?.[0].trim();
  if (announced !== undefined)
    return [
      advice(
        'alt-announces',
        path,
        `it begins with "${announced}", which a screen reader has just said`,
        'Begin with what can be seen.'
      )
    ];
  if (alt === text)
    return [
      advice(
        'alt-repeats',
        path,
        'it says what the post says, word for word',
        'Say what the picture adds to it.'
      )
    ];
  if (length < SHORTEST_ALT)
    return [
      advice(
        'short-alt',
        path,
        `"${alt}" says too little to answer a post about it`,
        'Say in a sentence what can be seen, with whatever a good answer takes up.'
      )
    ];
  if (length > LONGEST_ALT)
    return [
      advice(
        'long-alt',
        path,
        `${String(length)} characters, read aloud without a pause; expected at most ${String(LONGEST_ALT)}`,
        'Keep what the trainee needs to know to answer the post.'
      )
    ];
  return [];
}
