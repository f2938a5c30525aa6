/**
 * The rules of xAPI 1.0.3 that a statement of ours can break, written from the specification (part 2,
 * Statements; the sections are named) and apart from the code that makes statements.
 */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const ISO_DURATION =
  /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with a statement, a line each; empty where it may be stored. */
export function problemsOf(statement: unknown): string[] {
  const found: string[] = [];
  const wrong = (path: string, what: string) => found.push(`${path}: ${what}`);
  const only = (path: string, thing: Thing, known: readonly string[]) => {
    // 2.2, 4.1: no properties but those of the specification, and none that is null or empty.
    for (const [key, value] of Object.entries(thing)) {
      if (!known.includes(key)) wrong(`${path}.${key}`, 'is no property of the specification');
      if (value === null) wrong(`${path}.${key}`, 'is null outside of extensions');
    }
  };
  const iri = (path: string, value: unknown) => {
    if (typeof value !== 'string' || !URL.canParse(value) || /\s/.test(value))
      wrong(path, 'is no IRI');
  };
  const languageMap = (path: string, value: unknown) => {
    if (!isThing(value)) return wrong(path, 'is no language map');
    for (const [tag, text] of Object.entries(value))
      if (!LANGUAGE.test(tag) || typeof text !== 'string') wrong(`${path}.${tag}`, 'is no text');
    return undefined;
  };
  const account = (path: string, value: unknown) => {
    // 2.4.2.4
    if (!isThing(value)) return wrong(path, 'is no account');
    only(path, value, ['homePage', 'name']);
    iri(`${path}.homePage`, value['homePage']);
    if (typeof value['name'] !== 'string' || value['name'] === '') wrong(`${path}.name`, 'is none');
    return undefined;
  };
  const agent = (path: string, value: unknown, type: 'Agent' | 'Group') => {
    // 2.4.2: one inverse functional identifier, and no more.
    if (!isThing(value)) return wrong(path, 'is nobody');
    only(path, value, ['objectType', 'name', 'mbox', 'mbox_sha1sum', 'openid', 'account']);
    if (value['objectType'] !== type) wrong(`${path}.objectType`, `is not ${type}`);
    const by = ['mbox', 'mbox_sha1sum', 'openid', 'account'].filter((key) => key in value);
    if (by.length !== 1) wrong(path, `is identified ${String(by.length)} times`);
    account(`${path}.account`, value['account']);
    return undefined;
  };
  const activity = (path: string, value: unknown) => {
    // 2.4.4.1
    if (!isThing(value)) return wrong(path, 'is no activity');
    only(path, value, ['objectType', 'id', 'definition']);
    if (value['objectType'] !== 'Activity') wrong(`${path}.objectType`, 'is not Activity');
    iri(`${path}.id`, value['id']);
    const { definition } = value;
    if (!isThing(definition)) return wrong(`${path}.definition`, 'is none');
    only(`${path}.definition`, definition, ['name', 'description', 'type', 'interactionType']);
    languageMap(`${path}.definition.name`, definition['name']);
    if ('description' in definition)
      languageMap(`${path}.definition.description`, definition['description']);
    iri(`${path}.definition.type`, definition['type']);
    if ('interactionType' in definition && definition['interactionType'] !== 'long-fill-in')
      wrong(`${path}.definition.interactionType`, 'is not one of ours');
    return undefined;
  };
  const score = (value: unknown) => {
    // 2.4.5.1
    if (!isThing(value)) return wrong('result.score', 'is none');
    only('result.score', value, ['scaled', 'raw', 'min', 'max']);
    const number = (key: string) => (typeof value[key] === 'number' ? value[key] : NaN);
    const [scaled, raw, min, max] = ['scaled', 'raw', 'min', 'max'].map(number);
    if (!(Number(scaled) >= -1 && Number(scaled) <= 1))
      wrong('result.score.scaled', 'is not in [-1, 1]');
    if (!(Number(min) < Number(max))) wrong('result.score.min', 'is not below max');
    if (!(Number(raw) >= Number(min) && Number(raw) <= Number(max)))
      wrong('result.score.raw', 'is not between min and max');
    return undefined;
  };

  if (!isThing(statement)) return ['it is no object'];
  only('', statement, [
    'id',
    'actor',
    'verb',
    'object',
    'result',
    'context',
    'timestamp',
    'version'
  ]);
  // 2.4.1
  if (!UUID.test(String(statement['id']))) wrong('id', 'is no UUID of RFC 4122');
  agent('actor', statement['actor'], 'Agent');
  const { verb, result, context } = statement;
  if (isThing(verb)) {
    only('verb', verb, ['id', 'display']);
    iri('verb.id', verb['id']);
    languageMap('verb.display', verb['display']);
  } else wrong('verb', 'is none');
  activity('object', statement['object']);
  if (isThing(result)) {
    only('result', result, [
      'score',
      'success',
      'completion',
      'response',
      'duration',
      'extensions'
    ]);
    if ('score' in result) score(result['score']);
    for (const key of ['success', 'completion'])
      if (key in result && typeof result[key] !== 'boolean')
        wrong(`result.${key}`, 'is no boolean');
    // 4.6, with at most hundredths of a second (2.4.5).
    if (!ISO_DURATION.test(String(result['duration']))) wrong('result.duration', 'is no duration');
    if (/\.\d{3,}S$/.test(String(result['duration']))) wrong('result.duration', 'is too exact');
    for (const key of Object.keys(result['extensions'] ?? {})) iri('result.extensions', key);
  } else wrong('result', 'is none');
  if (isThing(context)) {
    only('context', context, ['registration', 'platform', 'language', 'team', 'contextActivities']);
    if (!UUID.test(String(context['registration']))) wrong('context.registration', 'is no UUID');
    if (!LANGUAGE.test(String(context['language']))) wrong('context.language', 'is no language');
    if ('team' in context) agent('context.team', context['team'], 'Group');
    const near = context['contextActivities'];
    if (isThing(near)) {
      if (Object.keys(near).length === 0) wrong('context.contextActivities', 'is empty');
      only('context.contextActivities', near, ['parent', 'grouping', 'category', 'other']);
      for (const [key, list] of Object.entries(near))
        for (const one of Array.isArray(list) ? list : [null])
          activity(`context.contextActivities.${key}`, one);
    }
  } else wrong('context', 'is none');
  if (!ISO_TIME.test(String(statement['timestamp']))) wrong('timestamp', 'is no time');
  if (!/^1\.0\.\d+$/.test(String(statement['version']))) wrong('version', 'is not 1.0.x');
  return found;
}
