import { inExcel } from "./inExcel";

/**
 * Hears one kind of event of all worksheets until told to stop; nothing is heard after that, also where Excel is slow to let go.
 * Where Excel gives no events nothing is ever called. Returns how to stop.
 * @param eventsOf of the worksheets
 */
export function listening<T>(
  eventsOf: (worksheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlers<T>,
  hear: (event: T) => void,
): () => void {
  let isStopped = false;
  const registered = inExcel(async (context) => {
    const handler = eventsOf(context.workbook.worksheets).add((event) => {
      if (!isStopped) hear(event);
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  }).catch(() => null);
  return () => {
    isStopped = true;
    void registered
      .then(async (handler) => {
        if (!handler) return;
        handler.remove();
        await handler.context.sync();
      })
      .catch(() => undefined);
  };
}
