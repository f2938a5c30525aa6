import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

function logged(act: (log: ReturnType<typeof createLog>) => void, level = 'debug' as const) {
  const lines: string[] = [];
  act(createLog(level, { write: (line) => void lines.push(line) }));
  return lines;
}

const PERSONAL = {
  text: 'My child was sick after your water',
  name: 'Dana Ferreira',
  person: 'f00d',
  token: 'Zm9vYmFy',
  cookie: 'hotseat_person=Zm9vYmFy',
  ip: '203.0.113.7',
  headers: { cookie: 'hotseat_person=Zm9vYmFy' },
  request: { text: 'My child was sick' },
  post: { text: 'My child was sick' }
};

describe('the log', () => {
  it('says what happened to which drill', () => {
    const [line = '{}'] = logged((log) => log.info({ drill: 'd1', seq: 4 }, 'Kept.'));
    expect(JSON.parse(line)).toMatchObject({ level: 'info', drill: 'd1', seq: 4, msg: 'Kept.' });
  });

  it('leaves out what is personal, whatever a caller hands it', () => {
    const [line = ''] = logged((log) => log.error({ drill: 'd1', ...PERSONAL }, 'Failed.'));
    expect(Object.keys(JSON.parse(line) as object)).toEqual(['level', 'time', 'drill', 'msg']);
  });

  it('leaves out what hides inside a field that it takes', () => {
    const lines = logged((log) => log.info({ command: { text: PERSONAL.text } }, 'Refused.'));
    expect(lines.join('')).not.toContain('child');
  });

  it('tells an error without the text that its message quotes', () => {
    const text = '"My child was sick after your water, Dana"';
    let error: unknown;
    try {
      JSON.parse(`{"text": ${text} oops`);
    } catch (caught) {
      error = caught;
    }
    const [line = ''] = logged((log) => log.error({ err: error }, 'Failed.'));
    expect(line).toContain('SyntaxError');
    expect(line).toContain('log.spec.ts');
    expect(line).not.toContain('child');
    expect(line).not.toContain('Dana');
  });

  it('is quiet below its level', () => {
    expect(logged((log) => log.debug({}, 'Ticked.'), 'warn' as never)).toEqual([]);
  });
});
