import { INVALID_SPAN_CONTEXT, trace } from '@opentelemetry/api';
import { writeFileSync } from 'node:fs';

/**
 * Loaded with the server: notes when each append was durable, by the spans that it opens for whatever
 * OpenTelemetry is loaded with it. They are written to the file of `BENCH_APPENDED` when it ends. No
 * TypeScript, since a compiler that is loaded as well would be measured as well.
 *
 * @type {[drill: string, seq: number, wall: number][]}
 */
const appended = [];

/** @param {string} name */
function spanOf(name) {
  const span = trace.wrapSpanContext(INVALID_SPAN_CONTEXT);
  if (name !== 'append') return span;
  /** @param {import('@opentelemetry/api').Attributes} set */
  const setAttributes = (set) => {
    const at = performance.timeOrigin + performance.now();
    appended.push([String(set['hotseat.drill']), Number(set['hotseat.seq']), at]);
    return span;
  };
  return Object.assign(span, { setAttributes });
}

const tracer = {
  startSpan: spanOf,
  /** @param {string} name @param {unknown[]} rest */
  startActiveSpan: (name, ...rest) =>
    /** @type {(span: import('@opentelemetry/api').Span) => never} */ (rest.at(-1))(spanOf(name))
};
trace.setGlobalTracerProvider({ getTracer: () => tracer });

const file = process.env['BENCH_APPENDED'];
if (file !== undefined) process.once('exit', () => writeFileSync(file, JSON.stringify(appended)));
