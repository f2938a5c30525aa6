import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaName } from '../../src/lib/core/debrief/report/index.ts';
import { addDays, dayInWords, dayOf } from '../../src/lib/core/readiness/assignments/index.ts';
import { FAULTS, type FaultName } from '../../src/lib/core/readiness/faults.ts';
import { brownWater } from './support/fixture.ts';
import { House, PASSWORD } from './support/house.ts';
import type { Conducted, Person, Sent } from './support/person.ts';
import { serveOverdue } from './support/overdue.ts';
import { pdfOf } from './support/pdf.ts';
import { prepareExercise } from './support/prepared.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

/** What a trainee writes to break out of a document. */
const HOSTILE =
  'Sorry you feel that way | <script>alert(1)</script> [x](javascript:alert(1)) & `code`\n# Head\n- item & "quotes" \u0007 ]]>';

/** A place where the calendar shows another day than in UTC, at whatever hour this runs. */
const ZONE = new Date().getUTCHours() < 11 ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati';
const today = () => dayOf(Date.now(), ZONE);

let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: TestServer;
let house: House;
/** Ines conducts, Max manages her team, Tom trains it as well, Ruth trains elsewhere; Ana and Ben write. */
let ines: Person;
let max: Person;
let tom: Person;
let ruth: Person;
let ana: Person;
let ben: Person;
let anaId: string;
let drill: string;

beforeAll(async () => {
  data = await temporaryFolder();
  server = await startServer({ HOTSEAT_DATA: data.path });
  house = await House.setUp(server);
  const [press, care] = [await house.team('Press'), await house.team('Care')];
  const teams = [press];
  ines = await house.person('Ines Halloran', { roles: ['trainer'], teams });
  max = await house.person('Max Verhoeven', { roles: ['manager'], teams });
  tom = await house.person('Tom Baker', { roles: ['trainer'], teams });
  ruth = await house.person('Ruth Adeyemi', { roles: ['trainer', 'manager'], teams: [care] });
  ana = await house.person('Ana Ferreira', { teams });
  ben = await house.person('Ben Hale', { teams });
  anaId = await house.idOf('Ana Ferreira');
  const trainer = { id: await house.idOf('Ines Halloran'), name: 'Ines Halloran' };
  const people = [
    { id: anaId, name: 'Ana Ferreira' },
    { id: await house.idOf('Ben Hale'), name: 'Ben Hale' },
    { id: 'f'.repeat(64), name: 'Gus Thorne' }
  ] as const;
  await server.end('SIGTERM');
  drill = await prepareExercise(data.path, brownWater(), trainer, people);
  server = await startServer({ HOTSEAT_DATA: data.path, HOTSEAT_TIME_ZONE: ZONE });
  for (const person of [ines, max, tom, ruth, ana, ben, house.administrator])
    person.url = server.url;
  await conduct({ type: 'StartDrill', speed: 1 });
});
afterAll(async () => {
  await server.end('SIGTERM');
  await data.remove();
});

async function conduct(command: Conducted): Promise<void> {
  expect(await (await ines.conduct(drill, command)).json(), command.type).toMatchObject({
    ok: true
  });
}
async function act(person: Person, command: Sent): Promise<void> {
  expect(await (await person.command(drill, command)).json(), command.type).toMatchObject({
    ok: true
  });
}
const file = (person: Person, extension: string) =>
  person.fetch(`/drills/${drill}/report.${extension}`);
async function page(person: Person, path = `/drills/${drill}/report`): Promise<string> {
  const text = await (await person.open(path)).text();
  return text.replaceAll(/<!--.*?-->/g, '').replaceAll(/\s+/g, ' ');
}
const save = (person: Person, revision: number, texts: Record<string, string>) =>
  person.fetch(`/drills/${drill}/report/edits`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ revision, edits: { texts, left: [], added: [], order: {} } })
  });
const add = (person: Person, form: Record<string, string>) =>
  person.post(`/drills/${drill}/report?/add`, form);
const change = (person: Person, form: Record<string, string>) =>
  person.post('/actions?/change', { drill, ...form });
/** Adds an action for Ines, and lets its day pass. */
async function addOverdue({
  due,
  ...form
}: Record<string, string> & { title: string; due: string }) {
  const added = await add(ines, form);
  const env = { HOTSEAT_DATA: data.path, HOTSEAT_TIME_ZONE: ZONE };
  server = await serveOverdue(server, env, { drill, title: form.title, due });
  return added;
}
/** The id and revision of the action that a page shows. */
async function actionOn(person: Person, title: string) {
  const text = await page(person, '/actions?show=all');
  const found = new RegExp(
    `\\{drill:"[^"]+",id:"([0-9a-f]+)",revision:(\\d+),title:"${title}"`
  ).exec(text);
  return { action: found?.[1] ?? '', revision: found?.[2] ?? '' };
}

describe('the report of a drill that goes on', () => {
  it('is not there yet', async () => {
    expect((await ines.open(`/drills/${drill}/report`)).headers.get('location')).toBe(
      `/drills/${drill}`
    );
    expect((await file(ines, 'pdf')).status).toBe(409);
    expect((await save(ines, 0, { summary: 'Too soon.' })).status).toBe(409);
    await act(ana, { type: 'Reply', to: 'first-sign', text: HOSTILE });
    await act(ben, { type: 'Reply', to: 'first-sign', text: 'Sorry you feel that way.' });
    await conduct({ type: 'EndDrill' });
    expect((await ines.open(`/drills/${drill}/report`)).status).toBe(200);
  });
});

describe('who reads it', () => {
  it('is who debriefs, and trainers and managers of the team; they edit who debrief', async () => {
    for (const person of [ines, max, tom]) expect((await file(person, 'md')).status).toBe(200);
    for (const person of [ana, ben, house.administrator])
      expect((await file(person, 'md')).status).toBe(403);
    expect((await file(ruth, 'md')).status).toBe(404);
    expect(await page(ines)).toContain('Call it ready');
    expect(await page(max)).not.toContain('Call it ready');
    expect((await save(max, 0, { summary: 'Mine.' })).status).toBe(403);
    expect((await add(max, { title: 'Mine' })).status).toBe(403);
  });

  it('reads the names that are theirs to read, and of nobody what they wrote', async () => {
    const [ofInes, ofMax] = [await page(ines), await page(max)];
    for (const name of ['Ana Ferreira', 'Ben Hale', 'Gus Thorne']) expect(ofInes).toContain(name);
    expect(ofMax).toContain('Ana Ferreira');
    expect(ofMax).not.toContain('Gus Thorne');
    expect(ofMax).toContain('One more took part, not named to this reader.');
    const [, analysis = ''] = (await (await file(ines, 'md')).text()).split('## Analysis');
    expect(analysis).toContain('Sorry only for how people feel');
    for (const name of ['Ana', 'Ben Hale', 'Gus']) expect(analysis).not.toContain(name);
  });

  it('gives days as the calendar of the organisation has them', async () => {
    expect(await page(ines)).toContain(`Draft as made from the log, ${dayInWords(today())}`);
    expect((await file(ines, 'md')).headers.get('content-disposition')).toContain(`-${today()}.md`);
  });

  it('names faults by the names that readiness counts', () => {
    const named = (area: AreaName): FaultName => area;
    expect(FAULTS).toContain(named('never-answered'));
  });
});

describe('what was said in the hotwash', () => {
  const answer = async (person: Person, text: string) => {
    const command = { question: 'next-time', text, after: null };
    const answered = await person.fetch(`/drills/${drill}/hotwash/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: crypto.randomUUID(), command })
    });
    expect(answered.status).toBe(200);
  };

  it('stands in it as far as whoever debriefed noted it', async () => {
    await answer(ben, 'Said to the room alone.');
    await answer(ines, 'We start with who is in danger.');
    for (const person of [ines, max]) {
      const text = await (await file(person, 'md')).text();
      expect(text).toMatch(/## Hotwash\n\n### [^\n]+\n\n- We start with who is in danger\./);
      expect(text).not.toContain('Said to the room alone.');
    }
  });
});

describe('what people change in it', () => {
  it('is kept, and overwritten by nobody who has not seen it', async () => {
    expect(await (await save(ines, 0, { summary: 'Read by <b>Ines</b>.' })).json()).toEqual({
      revision: 1
    });
    const late = await save(tom, 0, { summary: 'By Tom.' });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({
      revision: 1,
      by: 'Ines Halloran',
      edits: { texts: { summary: 'Read by <b>Ines</b>.' } }
    });
    expect((await save(tom, 1, { summary: 'Read by Ines, and by Tom.' })).status).toBe(200);
    const text = await page(max);
    expect(text).toContain('<p>Read by Ines, and by Tom.</p>');
    expect(text).toContain('Draft, last changed');
  });

  it('is refused with the place where it is not as it should be', async () => {
    const wrong = await save(ines, 2, { nothing: 'x' });
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ path: 'edits.texts.nothing' });
    const long = await save(ines, 2, { summary: 'x'.repeat(4001) });
    expect(((await long.json()) as { error: string }).error).toContain('at most 4000 characters');
  });

  it('makes it ready, and says who did', async () => {
    await ines.post(`/drills/${drill}/report?/state`, { state: 'ready' });
    expect(await page(max)).toMatch(/Ready, \d+ \w+ \d{4}, Ines Halloran/);
  });
});

describe('an action', () => {
  it('stays on the page of managers until it is done, each change with its note', async () => {
    const added = await addOverdue({
      title: 'Name a second approver',
      owner: anaId,
      due: '2020-02-03',
      area: 'non-apology'
    });
    expect(added.status).toBe(303);
    const ofMax = await page(max, '/actions');
    expect(ofMax).toContain('1 open action, 1 overdue.');
    expect(ofMax).toContain('3 February 2020');
    expect(ofMax).toContain('1 of 1 report');
    // Its owner sees it, and may say where it stands, and nothing else.
    expect(await page(ana, '/actions')).toContain('Name a second approver');
    expect(await page(ana, '/')).toContain('One action is yours');
    expect(await page(ben, '/')).not.toContain('yours');
    expect(await page(ben, '/actions')).toContain('Nobody has asked you to see to anything.');
    const { action, revision } = await actionOn(ana, 'Name a second approver');
    const begun = { action, revision, state: 'in-progress', note: 'Asked Mara.', title: 'Nothing' };
    expect((await change(ben, begun)).status).toBe(409);
    expect((await change(ruth, begun)).status).toBe(409);
    expect((await change(ana, begun)).status).toBe(303);
    const [text] = [await page(max, '/actions')];
    expect(text).toContain('Asked Mara.');
    expect(text).toContain('title:"Name a second approver"');
    // Who had the page open from before is told, and nothing is lost.
    const late = await change(max, { action, revision, state: 'done' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Somebody has changed this action since.');
    const now = await actionOn(max, 'Name a second approver');
    expect((await change(max, { ...now, state: 'dropped' })).status).toBe(400);
    expect((await change(max, { ...now, state: 'done', note: 'Mara is it.' })).status).toBe(303);
    expect(await page(max, '/actions')).toContain('Nothing is open.');
    expect(await page(max, '/actions?show=closed')).toContain('Mara is it.');
  });

  it('is filtered by its address', async () => {
    expect(await page(max, '/actions')).toMatch(/1 done, 0 dropped\./);
    await add(ines, { title: 'Write a holding statement', ownerName: 'The print shop' });
    expect(await page(max, '/actions')).toContain('The print shop');
    expect(await page(max, `/actions?owner=${anaId}`)).not.toContain('The print shop');
    expect(await page(max, `/actions?owner=${anaId}&show=all`)).toContain('second approver');
    expect(await page(max, '/actions?show=overdue')).toContain('Nothing here is of that kind.');
    await addOverdue({ title: 'Ring the press office', due: '2020-02-03', ownerName: 'Desk' });
    const overdue = await page(max, '/actions?show=overdue');
    expect(overdue).toContain('Ring the press office');
    expect(overdue).not.toContain('The print shop');
    // Of those who may own actions only Ana has one to choose by.
    const choices = /<select[^>]*name="owner"[^]*?<\/select>/.exec(overdue)?.[0] ?? '';
    expect(choices).toContain('Ana Ferreira');
    expect(choices).not.toContain('Ben Hale');
    expect(await page(max, '/actions?mine')).toContain('Nothing here is of that kind.');
    expect(await page(ruth, '/actions?show=all')).not.toContain('The print shop');
  });

  it('is overdue from the day after its own, where the organisation is', async () => {
    const of = (due: string) => ({ title: `Due on ${due}`, due, ownerName: 'Desk' });
    const drawn = () => page(max, '/actions?show=overdue');
    await add(ines, of(today()));
    expect(await drawn()).not.toContain(`Due on ${today()}`);
    const yesterday = addDays(today(), -1);
    await addOverdue(of(yesterday));
    expect(await drawn()).toContain(`Due on ${yesterday}`);
  });

  it('is given no day that has passed, and keeps its own while the rest of it is changed', async () => {
    const yesterday = addDays(today(), -1);
    const late = await add(ines, { title: 'Too late', due: yesterday });
    expect(late.status).toBe(400);
    expect(await late.text()).toContain('This day has passed. Choose today or a later one.');
    const title = `Due on ${yesterday}`;
    const said = {
      ...(await actionOn(max, title)),
      title,
      ownerName: 'Desk',
      state: 'in-progress'
    };
    const moved = await change(max, { ...said, due: addDays(today(), -2) });
    expect(moved.status).toBe(409);
    expect(await moved.text()).toContain('This day has passed. Choose today or a later one.');
    expect((await change(max, { ...said, due: yesterday })).status).toBe(303);
  });

  it('is refused to somebody whom the asker may not see', async () => {
    const refused = await add(ines, { title: 'x', owner: await house.idOf('Ruth Adeyemi') });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Choose somebody from the list, or type a name.');
  });

  it('is in its owner’s export, and is left under a pseudonym when they go', async () => {
    const taken = (await (await ana.fetch('/account/export')).json()) as Record<string, unknown>;
    expect(taken['actions']).toEqual([
      {
        about: brownWater().title,
        title: 'Name a second approver',
        due: '2020-02-03',
        state: 'done'
      }
    ]);
    expect(JSON.stringify(taken['changedInReports'])).toContain('Asked Mara.');
    expect((await ana.post('/account?/delete', { current: PASSWORD })).status).toBe(303);
    const stored = readFileSync(`${data.path}/reports/${drill}.json`, 'utf8');
    expect(stored).not.toContain(anaId);
    expect(stored).toMatch(/"person": "deleted-[0-9a-f]{8}"/);
    expect(await page(max, '/actions?show=all')).toContain('a deleted person');
  });
});

describe('the files', () => {
  const named = (answer: Response) => answer.headers.get('content-disposition');

  it('are a PDF with its title, language, outline, headings, tables and page numbers', async () => {
    const answer = await file(ines, 'pdf');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(named(answer)).toMatch(
      /^attachment; filename="after-action-report-[a-z-]+-\d{4}-\d\d-\d\d\.pdf"$/
    );
    const pdf = await pdfOf(new Uint8Array(await answer.arrayBuffer()));
    expect(pdf.title).toContain('After-action report and improvement plan');
    expect(pdf.language).toBe('en');
    expect(pdf.tagged).toBe(true);
    expect(pdf.outline).toEqual(expect.arrayContaining(['Summary', 'Trust', 'Improvement plan']));
    for (const role of ['H1', 'H2', 'H3', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Figure'])
      expect(pdf.roles, role).toContain(role);
    expect(pdf.figures.join()).toMatch(/Trust went from \d+/);
    expect(pdf.text).toContain('EXERCISE');
    expect(pdf.text).toContain(`1 of ${String(pdf.pages)}`);
    expect(pdf.text).toContain('<script>alert(1)</script>');
    expect(pdf.text).toContain('The print shop');
    expect(pdf.fonts.some((font) => font.includes('SourceSerif'))).toBe(true);
    expect(pdf.fonts.some((font) => font.includes('Inter'))).toBe(true);
  });

  it('are a Word document with headings, header rows and nothing that breaks its XML', async () => {
    const answer = await file(ines, 'docx');
    expect(named(answer)).toMatch(/\.docx"$/);
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const { window } = new JSDOM();
    const read = (name: string) => {
      const text = new TextDecoder().decode(parts[name]);
      const xml = new window.DOMParser().parseFromString(text, 'application/xml');
      expect(xml.getElementsByTagName('parsererror'), name).toHaveLength(0);
      return xml;
    };
    const body = read('word/document.xml');
    const styles = [...body.getElementsByTagName('w:pStyle')].map((one) =>
      one.getAttribute('w:val')
    );
    expect(styles).toEqual(expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'Caption']));
    expect(body.getElementsByTagName('w:tblHeader').length).toBeGreaterThan(3);
    expect(body.documentElement.textContent).toContain('<script>alert(1)</script>');
    expect(body.documentElement.textContent).not.toContain('\u0007');
    expect(read('docProps/core.xml').documentElement.textContent).toContain('After-action report');
    const names = Object.keys(parts);
    expect(names.some((name) => /^word\/media\/.*\.svg$/.test(name))).toBe(true);
    for (const name of names.filter((one) => one.endsWith('.svg'))) read(name);
    const frames = names
      .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
      .map((name) => read(name).documentElement.textContent);
    expect(frames.join()).toContain('EXERCISE');
    expect(frames.join()).toContain('NUMPAGES');
  });

  it('are Markdown out of which no text breaks', async () => {
    const answer = await file(ines, 'md');
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const { document } = new JSDOM(await marked(await answer.text())).window;
    const headings = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(headings).toEqual(expect.arrayContaining(['Summary', 'Ratings', 'Improvement plan']));
    expect(headings).not.toContain('Head');
    expect(document.querySelector('h1')?.textContent).toBe(
      'After-action report and improvement plan'
    );
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    for (const name of ['script', 'a', 'code', 'em', 'img', 'blockquote', 'ol'])
      expect(document.querySelectorAll(name), name).toHaveLength(0);
    expect(document.body.textContent).toContain(
      '<script>alert(1)</script> [x](javascript:alert(1))'
    );
    for (const row of document.querySelectorAll('tr'))
      expect(row.children).toHaveLength(
        row.closest('table')?.querySelectorAll('thead th').length ?? 0
      );
  });
});
