/** A learning platform as the form shows it: what its fields hold, as text. */
export type PlatformFields = Readonly<Record<string, string>>;

interface Shown {
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  deployments: readonly string[];
  signInUrl: string;
  tokenUrl: string;
  keysUrl: string;
  audience: string | null;
  frames: readonly string[];
  team: string | null;
  vouches: boolean;
  trainers: boolean;
}

export function fieldsOf(platform: Shown): PlatformFields {
  const { vouches, trainers, ...rest } = platform;
  return {
    ...rest,
    deployments: platform.deployments.join('\n'),
    frames: platform.frames.join('\n'),
    audience: platform.audience ?? '',
    team: platform.team ?? '',
    ...(vouches && { vouches: 'on' }),
    ...(trainers && { trainers: 'on' })
  };
}

/** What a platform is believed beyond who somebody is there, in a sentence. */
export function believedInWords({
  vouches,
  trainers
}: Pick<Shown, 'vouches' | 'trainers'>): string {
  if (vouches && trainers) return 'Believed: who comes, their e-mail addresses, and who teaches.';
  if (vouches) return 'Believed: who comes, and their e-mail addresses.';
  return trainers ? 'Believed: who comes, and who teaches.' : 'Believed: who comes, and no more.';
}

/** What became of scores that go back, in a sentence. */
export function scoresInWords({
  arrived,
  waiting,
  refused
}: {
  arrived: number;
  waiting: number;
  refused: number;
}): string {
  const parts = [
    `${arrived} ${arrived === 1 ? 'score has' : 'scores have'} gone back`,
    waiting > 0 ? `${waiting} on the way` : '',
    refused > 0 ? `${refused} not taken` : ''
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}
