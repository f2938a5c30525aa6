/**
 * How somebody's texts look at a glance: with capitals or without, with full stops or without, with
 * pictures or without. Who writes "ok so" does not begin to write "Dear all".
 */
export interface Hand {
  capitals: boolean;
  stops: boolean;
  pictures: boolean;
}

/** Words by which other Englishes are told; a passer-by from the bank does not borrow such a voice. */
const OTHER_VOICE =
  /\b(?:aye|wee|nae|dinnae|abeg|una|dey|wetin|po|yung|naman|yaar|boss|owt|nowt|summat|innit|yous|ngl|fr)\b/iu;
const PERSONAL =
  /\b(?:my|our|me|husband|wife|pram|baby|babies|pregnant)\b|\bi'?m (?:\d\d|a)\b|\b(?:mum|dad|nan)'?s\b/iu;

export function handOf(text: string): Hand {
  return {
    capitals: /^[^\p{L}]*\p{Lu}\p{Ll}/u.test(text),
    stops: /[.!?]["'’”)]*\s*$/u.test(text),
    pictures: /\p{Extended_Pictographic}/u.test(text)
  };
}

/** The hand of most of somebody's texts; null where they have none, or write an English of their own. */
export function usualHand(texts: readonly string[]): Hand | null {
  if (texts.length === 0 || texts.some((text) => OTHER_VOICE.test(text))) return null;
  const hands = texts.map(handOf);
  const most = (key: keyof Hand) => hands.filter((hand) => hand[key]).length * 2 > hands.length;
  return { capitals: most('capitals'), stops: most('stops'), pictures: most('pictures') };
}

export function isSameHand(one: Hand, other: Hand): boolean {
  return (
    one.capitals === other.capitals && one.stops === other.stops && one.pictures === other.pictures
  );
}

/** Whether anybody could have posted it: it tells no age and no family, which others may know better. */
export function isAnybodys(text: string): boolean {
  return !PERSONAL.test(text) && !OTHER_VOICE.test(text);
}
