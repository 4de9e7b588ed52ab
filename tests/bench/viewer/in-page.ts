import type { Browser, Page } from "playwright-core";

/** What an init script leaves on the page: how long callbacks of frames took, and long tasks. */
type Measurements = { frames: number[]; tasks: number[] };
declare global {
  interface Window {
    measured: Measurements;
  }
}

/** tsx gives functions their names by a helper that a page does not have. */
export const KEEP_NAMES = "globalThis.__name ??= (work) => work";

/** Opens a page that measures itself from its very beginning. */
export async function openMeasured(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    locale: "en-GB",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  await page.addInitScript(KEEP_NAMES);
  await page.addInitScript(() => {
    const measured: Measurements = { frames: [], tasks: [] };
    window.measured = measured;
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) =>
      request((time) => {
        const start = performance.now();
        callback(time);
        measured.frames.push(performance.now() - start);
      });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) measured.tasks.push(duration);
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(url);
  return page;
}

/** Opens a page, measures it and closes it. */
export async function measured<T>(
  browser: Browser,
  url: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await openMeasured(browser, url);
  try {
    return await work(page);
  } finally {
    await page.context().close();
  }
}

/** Milliseconds from the request for the page until its graph is on screen. */
export async function firstPicture(page: Page): Promise<number> {
  await page.waitForSelector('#canvas[data-settled="true"]', { state: "attached" });
  return page.evaluate(() => {
    // Reading a pixel makes the software renderer finish what it was given.
    for (const name of ["edges", "nodes"]) {
      const canvas = document.querySelector<HTMLCanvasElement>(`#canvas canvas.sigma-${name}`);
      const gl = canvas?.getContext("webgl2") ?? canvas?.getContext("webgl");
      gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    }
    return performance.now();
  });
}

export type PanFrame = {
  /** Until the frame is drawn. */
  readonly whole: number;
  /** Of it, what scripts took. */
  readonly script: number;
};

/** Drags the picture by a few pixels, frame by frame; the median of all frames. */
export async function panFrame(page: Page, frames: number): Promise<PanFrame> {
  return page.evaluate(async (count) => {
    const container = document.getElementById("canvas")!;
    const mouse = container.querySelector<HTMLCanvasElement>("canvas.sigma-mouse")!;
    const box = container.getBoundingClientRect();
    const send = (target: EventTarget, name: string, x: number) =>
      target.dispatchEvent(
        new MouseEvent(name, {
          bubbles: true,
          cancelable: true,
          clientX: box.left + x,
          clientY: box.top + 40,
          button: 0,
        }),
      );
    const finish = () => {
      for (const name of ["edges", "nodes"]) {
        const canvas = container.querySelector<HTMLCanvasElement>(`canvas.sigma-${name}`)!;
        const gl = canvas.getContext("webgl2") ?? canvas.getContext("webgl")!;
        gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      }
    };
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const middle = (numbers: number[]) =>
      numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
    send(mouse, "mousedown", 60);
    const whole: number[] = [];
    const script: number[] = [];
    for (let index = 0; index < count; index++) {
      window.measured.frames = [];
      const start = performance.now();
      send(document, "mousemove", 60 + 3 * index);
      const handled = performance.now() - start;
      await frame();
      await frame();
      finish();
      whole.push(performance.now() - start);
      script.push(handled + Math.max(0, ...window.measured.frames));
    }
    send(document, "mouseup", 60);
    return { whole: middle(whole), script: middle(script) };
  }, frames);
}

export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...window.measured.tasks));
