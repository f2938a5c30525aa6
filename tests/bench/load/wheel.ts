import type { CDPSession, Page } from '@playwright/test';
import { z } from 'zod';

/** As the browser's compositor tells of each frame: <https://chromium.googlesource.com/chromium/src/+/main/third_party/perfetto/protos/perfetto/trace/track_event/chrome_frame_reporter.proto>. */
const reported = z.looseObject({
  name: z.literal('PipelineReporter'),
  ph: z.literal('b'),
  ts: z.number(),
  args: z.looseObject({
    frame_reporter: z.looseObject({
      frame_sequence: z.number(),
      scroll_state: z.string(),
      has_missing_content: z.boolean(),
      checkerboarded_needs_raster: z.boolean(),
      checkerboarded_needs_record: z.boolean()
    })
  })
});
const shown = z.looseObject({
  name: z.literal('DrawFrame'),
  ts: z.number(),
  args: z.looseObject({ frameSeqId: z.number() })
});
const traced = z.looseObject({ traceEvents: z.array(z.unknown()) });

/**
 * Turns the wheel over the middle of a page, as a person does: the browser moves the list where it can,
 * whatever the scripts do. Who sets `scrollTop` in each frame has them do it, and measures them.
 *
 * @param way how far, in px, and at how many px a second
 * @returns ms between the frames that were shown whole while it moved: one in which a part was not yet
 * painted counts as not shown
 */
export async function framesUnderWheel(
  page: Page,
  session: CDPSession,
  way: { px: number; speed: number }
): Promise<number[]> {
  const browser = page.context().browser();
  const size = page.viewportSize();
  if (!browser || !size) throw new Error('expected a page of a browser, with a size');
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline.frame', 'benchmark']
  });
  await session.send('Input.synthesizeScrollGesture', {
    x: size.width / 2,
    y: size.height / 2,
    yDistance: -way.px,
    speed: way.speed,
    gestureSourceType: 'mouse',
    preventFling: true
  });
  const trace = await browser.stopTracing();
  return wholeFramesIn(traced.parse(JSON.parse(trace.toString())).traceEvents);
}

function wholeFramesIn(events: readonly unknown[]): number[] {
  const moving = events.flatMap((event) => {
    const { data } = reported.safeParse(event);
    return data && data.args.frame_reporter.scroll_state !== 'SCROLL_NONE' ? [data] : [];
  });
  const holed = new Set(
    moving.flatMap(({ args: { frame_reporter: frame } }) =>
      frame.has_missing_content ||
      frame.checkerboarded_needs_raster ||
      frame.checkerboarded_needs_record
        ? [frame.frame_sequence]
        : []
    )
  );
  const times = moving.map(({ ts }) => ts);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const whole = events
    .flatMap((event) => {
      const { data } = shown.safeParse(event);
      return data && !holed.has(data.args.frameSeqId) ? [data.ts] : [];
    })
    .filter((ts) => ts >= from && ts <= to)
    .toSorted((a, b) => a - b);
  if (whole.length < 2) throw new Error('expected a list that moves under the wheel, found none');
  return whole.slice(1).map((ts, nth) => (ts - (whole[nth] ?? ts)) / 1000);
}
