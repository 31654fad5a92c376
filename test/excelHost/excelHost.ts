import type { Book } from "./book/book";
import { recalculate } from "./book/recalculate";
import { HostError } from "./hostError";
import { workbookObject } from "./objects/workbook";
import type { Context } from "./objects/context";
import { runBatch } from "./runBatch";
import type { WireBatch, WireReply, WireRequest } from "./wire";

/** Excel on the web refuses a request or a response of more bytes than these. */
export const WEB_PAYLOAD_LIMIT = 5_000_000;

export interface HostOptions {
  /** ExcelApi minor version that is played: 14 for Excel LTSC 2021. */
  readonly excelApi?: number;
  /** On the web there are payload limits. */
  readonly platform?: "web" | "desktop";
  readonly ruleIds?: Context["ruleIds"];
  readonly ignoresFitToWidth?: boolean;
  /** Members that fail, as in a program that is like Excel: "Workbook.tables". */
  readonly lacks?: readonly string[];
  /** Failures tell at which member they happened, as Excel's do. */
  readonly saysWhere?: boolean;
}

/** Makes one `sync()` fail. */
export interface PlannedFailure {
  /** Which sync from now on, 1 for the next. */
  readonly sync: number;
  readonly code: string;
  /** Before anything ran, half-way, or after everything ran (the reply is lost). */
  readonly when: "before" | "half-way" | "after";
}

interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the client library. */
  onMessageFromHost?: (text: string) => void;
}

/** A workbook in memory that talks the client library's language over `bridge`. */
export class ExcelHost {
  readonly bridge: Bridge = { sendMessageToHost: (text) => this.receive(text) };
  /** One entry a request: bytes of its body and of the reply's. */
  readonly syncs: { sent: number; received: number }[] = [];
  /** ExcelApi minor version. */
  readonly excelApi: number;
  readonly platform: "web" | "desktop";
  /** A cell is being edited: nothing may run. */
  cellEditMode = false;
  /** Called with the batch after it ran, before its reply goes out: room for another user's change. */
  afterSync: ((number: number) => void) | null = null;
  private readonly lacks: readonly string[];
  private readonly saysWhere: boolean;
  private failures: PlannedFailure[] = [];
  private readonly context: Context;
  private readonly ownSelections: { sheetId: string; address: string }[] = [];
  private readonly ownChanges: { sheetId: string; address: string }[] = [];

  constructor(
    readonly book: Book,
    options: HostOptions = {},
  ) {
    this.excelApi = options.excelApi ?? 15;
    this.platform = options.platform ?? "web";
    this.lacks = options.lacks ?? [];
    this.saysWhere = options.saysWhere ?? true;
    this.context = {
      book,
      level: this.excelApi,
      ruleIds: options.ruleIds ?? "stable",
      ignoresFitToWidth: options.ignoresFitToWidth ?? false,
      changed: (sheetId, address) => void this.ownChanges.push({ sheetId, address }),
      unreadableRules: new Set(),
      listeners: 0,
      selectionListeners: 0,
      selected: (sheetId, address) => void this.ownSelections.push({ sheetId, address }),
    };
  }

  get unreadableRules(): Set<string> {
    return this.context.unreadableRules;
  }

  get listeners(): number {
    return this.context.listeners;
  }

  /** The sync number counts from this call. Several may be planned. */
  failAt(failure: PlannedFailure): void {
    this.failures.push({ ...failure, sync: this.syncs.length + failure.sync });
  }

  forgetFailures(): void {
    this.failures = [];
  }

  resetCounts(): void {
    this.syncs.length = 0;
    this.failures = [];
  }

  /** Tells the registered handlers of a change, as Excel does after an edit. */
  announce(sheetId: string, address: string, origin: "user" | "addin" | "remote", changeType = "RangeEdited"): void {
    if (this.context.listeners === 0) return;
    const message = JSON.stringify({
      worksheetId: sheetId,
      address,
      changeType,
      source: origin === "remote" ? "Remote" : "Local",
      ...(this.excelApi >= 14 ? { triggerSource: origin === "addin" ? "ThisLocalAddin" : "Unknown" } : {}),
    });
    const entry = { messageCategory: 65536, messageType: 10, targetId: "Workbook", message };
    this.send({ type: 3, message: { entries: [entry] } });
  }

  /** Tells the registered handlers that something is selected, whoever did it: Excel says no more than this. */
  announceSelection(sheetId: string, address: string): void {
    if (this.context.selectionListeners === 0) return;
    const message = JSON.stringify({ worksheetId: sheetId, address });
    const entry = { messageCategory: 65536, messageType: 14, targetId: "Workbook", message };
    this.send({ type: 3, message: { entries: [entry] } });
  }

  private receive(text: string): void {
    const request = JSON.parse(text) as WireRequest;
    const reply = this.answer(request.message.body);
    const body = JSON.stringify(reply);
    this.afterSync?.(this.syncs.length);
    this.send({ id: request.id, type: 2, message: { statusCode: 200, headers: {}, body } });
    for (const change of this.ownChanges.splice(0)) this.announce(change.sheetId, change.address, "addin");
    for (const { sheetId, address } of this.ownSelections.splice(0)) this.announceSelection(sheetId, address);
  }

  private answer(batch: WireBatch): WireReply {
    const count = { sent: bytes(JSON.stringify(batch)), received: 0 };
    this.syncs.push(count);
    const failure = this.failures.find((planned) => planned.sync === this.syncs.length);
    if (this.cellEditMode) return refused("InvalidOperationInCellEditMode");
    if (failure?.when === "before") return refused(failure.code);
    if (this.tooLarge(count.sent)) return refused("RequestPayloadSizeLimitExceeded");
    const reply = runBatch(workbookObject(this.context), batch, {
      level: this.excelApi,
      lacks: this.lacks,
      beforeAction: (index, total) => {
        if (failure?.when === "half-way" && index === Math.floor(total / 2)) {
          throw new HostError(failure.code, "planned");
        }
      },
    });
    if (!this.saysWhere) delete reply.Error?.Location;
    recalculate(this.book);
    count.received = bytes(JSON.stringify(reply));
    if (failure?.when === "after") return refused(failure.code);
    return this.tooLarge(count.received) ? refused("ResponsePayloadSizeLimitExceeded") : reply;
  }

  private tooLarge(size: number): boolean {
    return this.platform === "web" && size > WEB_PAYLOAD_LIMIT;
  }

  private send(message: unknown): void {
    const text = JSON.stringify(message);
    queueMicrotask(() => this.bridge.onMessageFromHost?.(text));
  }
}

function refused(code: string): WireReply {
  const status = new HostError(code, "").status;
  return {
    Results: [],
    Error: { Code: code, Message: "The request was refused.", ActionIndex: -1, HttpStatusCode: status },
  };
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
