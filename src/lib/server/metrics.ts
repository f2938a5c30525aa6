import { trace } from '@opentelemetry/api';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Conductor } from './conduct/conductor.ts';
import type { DrillStore } from './store/drill-store.ts';
import type { OpenStreams } from './stream/open-streams.ts';

/** In seconds: a rating is made within a blink, a report may take a second. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * What the process does, in numbers that say nothing of people: for Prometheus to fetch, and as spans
 * for whatever OpenTelemetry is loaded with the process. Without one a span costs nothing.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #tracer = trace.getTracer('hotseat');
  readonly #answers: Histogram<'route' | 'method' | 'status'>;
  readonly #appends: Histogram;
  readonly #events: Counter<'type'>;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#answers = new Histogram({
      name: 'hotseat_http_seconds',
      help: 'Seconds until an answer begins, by route',
      labelNames: ['route', 'method', 'status'],
      buckets: SECONDS,
      registers
    });
    this.#appends = new Histogram({
      name: 'hotseat_append_seconds',
      help: 'Seconds until what happened in a drill is durable',
      buckets: SECONDS,
      registers
    });
    this.#events = new Counter({
      name: 'hotseat_events_total',
      help: 'What happened in drills that this process conducts, by type of event',
      labelNames: ['type'],
      registers
    });
  }

  /** Begins to count what a conductor and its streams do. */
  follow(conductor: Conductor, streams: OpenStreams): void {
    const registers = [this.#registry];
    conductor.listen((_, events) => {
      for (const { type } of events) this.#events.inc({ type });
    });
    new Gauge({
      name: 'hotseat_streams_open',
      help: 'Screens that are connected to this process',
      registers,
      collect() {
        this.set(streams.count);
      }
    });
    new Gauge({
      name: 'hotseat_drills_in_memory',
      help: 'Drills that this process has in memory',
      registers,
      collect() {
        this.set(conductor.count);
      }
    });
  }

  /** Answers a request within a span, and counts how long that took. */
  async answering(
    { method, route }: { method: string; route: string },
    answer: () => Promise<Response>
  ): Promise<Response> {
    const begun = performance.now();
    return this.#tracer.startActiveSpan(`${method} ${route}`, async (span) => {
      try {
        const response = await answer();
        const labels = { method, route, status: String(response.status) };
        this.#answers.observe(labels, (performance.now() - begun) / 1000);
        span.setAttribute('http.response.status_code', response.status);
        return response;
      } finally {
        span.end();
      }
    });
  }

  /** A store of drills whose appends are counted. */
  counting(drills: DrillStore): DrillStore {
    const append: DrillStore['append'] = (drill, expected, events) =>
      this.#tracer.startActiveSpan('append', async (span) => {
        const begun = performance.now();
        try {
          const appended = await drills.append(drill, expected, events);
          if (appended.ok)
            span.setAttributes({ 'hotseat.drill': drill, 'hotseat.seq': appended.seq });
          return appended;
        } finally {
          this.#appends.observe((performance.now() - begun) / 1000);
          span.end();
        }
      });
    return new Proxy(drills, {
      get(target, name) {
        if (name === 'append') return append;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      }
    });
  }

  /** All numbers, in the text format of Prometheus, and its media type. */
  async text(): Promise<{ body: string; type: string }> {
    return { body: await this.#registry.metrics(), type: this.#registry.contentType };
  }
}
