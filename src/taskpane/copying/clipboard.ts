/** The same content in two forms; what it is pasted into takes the one it likes. */
export interface CopyContent {
  readonly html: string;
  readonly text: string;
}

/**
 * Puts content on the clipboard, by the browser's interface, else by the older command: inside Excel on the web a permission
 * policy blocks the first (office-js #1991, #3480). To be called in a click's own handler: later a browser refuses both.
 * @returns whether it is known to be there
 */
export async function copyToClipboard(content: CopyContent): Promise<boolean> {
  return (await writeClipboard(content)) || copyByCommand(content);
}

async function writeClipboard({ html, text }: CopyContent): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([text], { type: "text/plain" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    // no such interface, or forbidden here
    return false;
  }
}

function copyByCommand(content: CopyContent): boolean {
  let isFilled = false;
  const fill = (event: ClipboardEvent): void => {
    isFilled = fillClipboard(event, content);
  };
  document.addEventListener("copy", fill);
  try {
    return document.execCommand("copy") && isFilled;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill);
  }
}

/** In place of what is selected, in answer to a `copy` event; false where the event carries no clipboard. */
export function fillClipboard(
  event: Pick<ClipboardEvent, "clipboardData" | "preventDefault">,
  { html, text }: CopyContent,
): boolean {
  if (!event.clipboardData) return false;
  event.clipboardData.setData("text/html", html);
  event.clipboardData.setData("text/plain", text);
  event.preventDefault();
  return true;
}
