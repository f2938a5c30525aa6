import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectIn } from './object-in.ts';

describe('the object in an answer', () => {
  const END = '</think>';

  it.each([
    ['alone', `{"quote":"so </think> there"}`],
    ['in a fence', '```json\n{"quote":"so </think> there"}\n```'],
    ['after thoughts', '<think>{"level": 9} or so?</think>{"quote":"so </think> there"}'],
    ['after thoughts that were opened in the prompt', 'Hm {}.</think>{"quote":"so </think> there"}']
  ])('may quote the end of a thought, %s', (_, answer) => {
    expect(objectIn(answer)).toEqual({ quote: 'so </think> there' });
  });

  it('may come after thoughts that name their own end', () => {
    expect(objectIn('It says {"</think>"} {}, hm.</think> Here: {"a":1}.')).toEqual({ a: 1 });
  });

  it.each([
    ['was only thought of', '<think>Perhaps {"a":1}?</think> I cannot say.'],
    ['stands beside another', '{"a":1} {"b":2}'],
    ['is a list', '[1, 2]'],
    ['is cut', '{"a":1'],
    ['is not there', '']
  ])('is none when it %s', (_, answer) => {
    expect(objectIn(answer)).toBeUndefined();
  });

  it('is read whatever it holds, and whatever was thought before', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(END, '{', '}', '"', '{}'), fc.string()))
      .map((parts) => parts.join(''));
    const thought = text.map((words) => words.replaceAll(END, ''));
    fc.assert(
      fc.property(fc.option(thought), fc.dictionary(text, text), (before, object) => {
        const prefix = before === null ? '' : `<think>${before}${END}`;
        expect(objectIn(`${prefix}\n${JSON.stringify(object)}`)).toEqual(object);
      })
    );
  });
});
