import { countCharacters } from '../characters.ts';
import type { Path } from '../positions.ts';
import type { Channel } from '../schema.ts';
import { error, warning, type Finding, type Rule } from './finding.ts';

/** Texts within the length of their channel, and what each channel needs beside the text. */
export const texts: Rule = ({ injects, organisation, limits }) => {
  const tooLong = (text: string, channel: Channel, path: Path): Finding[] => {
    if (channel !== 'feed' && channel !== 'direct') return [];
    const limit = limits[channel];
    // Counting as people do is slow, and never counts more than the string is long.
    if (text.length <= limit) return [];
    const length = countCharacters(text);
    if (length <= limit) return [];
    return [
      error(
        'too-long',
        path,
        `${String(length)} characters, of which the ${channel === 'feed' ? 'feed' : 'direct-message channel'} takes ${String(limit)}`,
        'Shorten it, or split it into two.'
      )
    ];
  };
  return [
    ...organisation.plan.holding.flatMap(({ text }, i) =>
      tooLong(text, 'feed', ['organisation', 'plan', 'holding', i, 'text'])
    ),
    ...injects.flatMap((inject, i) => {
      const { channel, text, model, headline } = inject;
      const path = ['injects', i];
      // An answer to a news item or a briefing goes to the feed.
      const answers = channel === 'direct' ? 'direct' : 'feed';
      return [
        ...tooLong(text, channel, [...path, 'text']),
        ...(inject.variants ?? []).flatMap((variant, j) =>
          tooLong(variant, channel, [...path, 'variants', j])
        ),
        ...(model ? tooLong(model, answers, [...path, 'model']) : []),
        ...inject.reactions.flatMap(({ says }, j) =>
          tooLong(says, answers, [...path, 'reactions', j, 'says'])
        ),
        ...((channel === 'news') === (headline !== undefined)
          ? []
          : [wrongHeadline(channel, headline === undefined ? path : [...path, 'headline'])])
      ];
    })
  ];
};

function wrongHeadline(channel: Channel, path: Path): Finding {
  return channel === 'news'
    ? warning(
        'no-headline',
        path,
        'a news item without a headline',
        'Write its headline (`headline`).'
      )
    : warning(
        'stray-headline',
        path,
        `a headline, but the channel is ${channel}`,
        'Make it a news item (`channel: news`), or leave the headline out.'
      );
}
