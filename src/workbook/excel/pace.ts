import { NO_PAUSE, type Pause } from "../../steps";

/** Excel on the web refuses more than 5 MB a request; what is queued is estimated, rather above than below. */
const REQUEST_BUDGET = 4_500_000;

/** Usual bytes of asking for a range and setting one thing on it. */
export const BYTES_PER_STEP = 350;

/**
 * Sends what is queued before it grows too large for one request: usually never, for a sheet of thousands of rows now and
 * then. Pauses between two pieces where one is asked for.
 */
export class Pace {
  private pending = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly pause: Pause = NO_PAUSE,
  ) {}

  /** Call before queueing about `bytes` more. */
  async room(bytes: number): Promise<void> {
    await this.pause();
    if (this.pending > 0 && this.pending + bytes > REQUEST_BUDGET) await this.flush();
    this.pending += bytes;
  }

  async flush(): Promise<void> {
    await this.context.sync();
    this.pending = 0;
  }
}
